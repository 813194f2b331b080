"""Sayings: attributions that are taken to render one act of saying, none of which contradicts another."""

from collections import defaultdict
from collections.abc import Iterable, Set

from sayso.model.attribution import Attribution
from sayso.reconcile.alignment import may_be_one

Stance = tuple[str | None, str | None, str | None]


class Saying:
    """Grows as attributions are joined. Thousands of them have few speakers, dates and places: only these are compared."""

    def __init__(self, members: Iterable[Attribution]) -> None:
        self.members = list(members)
        self.stances: dict[Stance, Attribution] = {}
        self.by_report: defaultdict[str, list[Attribution]] = defaultdict(list)
        for member in self.members:
            self.stances[_stance(member)] = member
            self.by_report[member.report].append(member)

    def agrees_with(self, other: "Saying") -> bool:
        """Whether speakers and occasions allow that both are one."""
        return all(may_be_one(mine, theirs) for mine in self.stances.values() for theirs in other.stances.values())

    def stands_beside(self, other: "Saying", together: Set[frozenset[str]]) -> bool:
        """Whether what the two have in one report is known to belong together: `together` has such pairs.

        Else a rendering that runs two utterances together would make one of them.
        """
        fewer, more = sorted((self.by_report, other.by_report), key=len)
        return all(
            frozenset((one.id, another.id)) in together
            for report in fewer
            if report in more
            for one in fewer[report]
            for another in more[report]
        )

    def take_in(self, other: "Saying") -> None:
        """Make its members members of this one."""
        self.members += other.members
        self.stances |= other.stances
        for report, members in other.by_report.items():
            self.by_report[report] += members


def _stance(attribution: Attribution) -> Stance:
    """All that decides whether an attribution may be one with another."""
    occasion = attribution.occasion
    return attribution.speaker, occasion.date if occasion else None, occasion.place if occasion else None
