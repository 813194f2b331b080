"""Sayings: attributions that are taken to render one act of saying, none of which contradicts another."""

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set

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

        Else a rendering that runs two utterances together would make one of them. What somebody's words tell of another's
        is another utterance.
        """
        fewer, more = sorted((self.by_report, other.by_report), key=len)
        return all(
            frozenset((one.id, another.id)) in together and not _tells_of(one, another) and not _tells_of(another, one)
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


def _tells_of(outer: Attribution, inner: Attribution) -> bool:
    """Whether an attribution stands, with source and cue, inside the words of the other."""
    spoken = (*inner.source, *inner.cue)
    return bool(spoken) and all(
        any(part.start <= span.start and span.end <= part.end for part in outer.content) for span in spoken
    )


def _stance(attribution: Attribution) -> Stance:
    """All that decides whether an attribution may be one with another."""
    occasion = attribution.occasion
    return attribution.speaker, occasion.date if occasion else None, occasion.place if occasion else None


def speaker_of(members: Sequence[Attribution]) -> str | None:
    """The one who is named; None where more reports print another source, without a name: one is not behind all “officials”."""
    named = {member.report for member in members if member.speaker}
    others = {member.report for member in members if member.speaker is None and member.source}
    return next((member.speaker for member in members if member.speaker), None) if len(named) >= len(others) else None
