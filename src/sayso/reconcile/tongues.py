"""Stories in several languages: groups of reports, each in one language, that tell the same news."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from sayso.compare.leads import headline
from sayso.compare.matching import Match, stand_out
from sayso.language.languages import language_name
from sayso.model.decision import Unsure
from sayso.model.identity import identity
from sayso.model.lineage import Story
from sayso.model.report import Report
from sayso.reconcile.faces import Face, FacePair, compare_faces, find_faces
from sayso.reconcile.order import reading_order
from sayso.reconcile.stories import story_id
from sayso.reconcile.wording import excerpt, told_by

# How alike two leads must be (0 to 1), and how far they must stand out from rivals, to be of one story; below, as long as it is
# worth asking a person. Chosen on German leads and every second Russian document of wmt21, see bench/languages.py.
SAME_FROM, LEAD, UNSURE_FROM, UNSURE_LEAD = 0.4, 0.16, 0.32, 0.08
# The same where only names and numbers can be compared.
BLIND_SAME_FROM, BLIND_LEAD, BLIND_UNSURE_FROM = 0.5, 0.25, 0.25
BARE_FROM = 0.6
"""Likeness in meaning that is asked of leads without a rare name or number in common."""
WITHIN_DAYS = 7
"""Stories whose nearest reports are further apart in time are not joined without asking."""
_TOLD = 3
"""Names and numbers in common that a reason gives."""


class Tongues(Struct, frozen=True):
    """Groups after those of several languages were joined, each in reading order; what stays open; and why, by story id."""

    groups: tuple[tuple[Report, ...], ...]
    unsure: tuple[Unsure, ...] = ()
    reasons: dict[str, str] = {}


def join_tongues(groups: Sequence[Sequence[Report]]) -> Tongues:
    """The groups, those in different languages joined that tell the same news. Their order does not matter.

    Two are joined if each is the best counterpart of the other, alike enough and close in time; a story takes in one group of
    each language. Without the extra `languages` only names and numbers are compared: less is joined, and more is asked.
    """
    ordered = sorted(
        (tuple(sorted(group, key=reading_order)) for group in groups if group), key=lambda each: reading_order(each[0])
    )
    faces = find_faces(ordered)
    if not faces:
        return Tongues(tuple(ordered))
    joined = _Joined(ordered, faces)
    for pair, match in sorted(
        _matches(faces, compare_faces(faces)), key=lambda each: (-each[1].lead, each[1].left, each[1].right)
    ):
        joined.consider(pair, match)
    return joined.told()


def _in_order(groups: Iterable[Sequence[Report]]) -> list[tuple[Report, ...]]:
    found = (tuple(sorted(group, key=reading_order)) for group in groups)
    return sorted(found, key=lambda group: reading_order(group[0]))


def with_reasons(stories: Iterable[Story], tongues: Tongues) -> tuple[Story, ...]:
    """The stories; those in several languages with the reason."""
    return tuple(replace(story, why=tongues.reasons.get(story.id, story.why)) for story in stories)


class _Joined:
    """Groups as they are joined, the clearest pair first."""

    def __init__(self, groups: Sequence[tuple[Report, ...]], faces: Sequence[Face]) -> None:
        self.groups, self.faces = groups, faces
        self.members = {place: [place] for place in range(len(faces))}
        self.reasons: defaultdict[int, list[str]] = defaultdict(list)
        self.open: list[tuple[FacePair, Match]] = []

    def consider(self, pair: FacePair, match: Match) -> None:
        """Join two faces' stories if the evidence is enough, and neither has the other's language."""
        left, right = self.members[pair.left], self.members[pair.right]
        if self._languages(pair.left) & self._languages(pair.right):
            return
        if not _is_sure(pair, match):
            self.open.append((pair, match))
            return
        both = sorted(left + right)
        self.reasons[both[0]] = [*self.reasons.pop(left[0], ()), *self.reasons.pop(right[0], ()), self._why(pair)]
        for each in both:
            self.members[each] = both

    def told(self) -> Tongues:
        """The groups, in reading order, with reasons and open questions."""
        taken = {face.number for face in self.faces}
        found = [group for number, group in enumerate(self.groups) if number not in taken]
        reasons: dict[str, str] = {}
        for place, members in self.members.items():
            if place == members[0]:
                reports = (report for each in members for report in self.groups[self.faces[each].number])
                group = tuple(sorted(reports, key=reading_order))
                found.append(group)
                if len(members) > 1:
                    reasons[story_id(group)] = " ".join(self.reasons[place])
        return Tongues(tuple(_in_order(found)), tuple(self._questions()), reasons)

    def _questions(self) -> Iterator[Unsure]:
        """One for each two stories that may still be joined."""
        asked: set[frozenset[int]] = set()
        for pair, match in self.open:
            homes = frozenset(self.members[place][0] for place in (pair.left, pair.right))
            if homes not in asked and not self._languages(pair.left) & self._languages(pair.right):
                asked.add(homes)
                yield self._question(pair, match)

    def _languages(self, place: int) -> set[str]:
        return {self.faces[each].language for each in self.members[place]}

    def _why(self, pair: FacePair) -> str:
        names = " and ".join(sorted(language_name(self.faces[each].language) for each in (pair.left, pair.right)))
        return f"Reports in {names}: {_rests_on(pair)}."

    def _question(self, pair: FacePair, match: Match) -> Unsure:
        left, right = (self.groups[self.faces[each].number] for each in (pair.left, pair.right))
        ids = (story_id(left), story_id(right))
        one, other = (
            f"{_title(group[0])} in {told_by(group[0])} ({language_name(self.faces[each].language)})"
            for group, each in ((left, pair.left), (right, pair.right))
        )
        far = f", but they appeared {pair.days} days apart" if pair.days > WITHIN_DAYS else ""
        return Unsure(
            identity("unsure", "story", *ids), "story", f"Do {one} and {other} tell the same news?",
            round(min(1.0, match.likeness), 3), f"Across languages {_rests_on(pair)}{far}.", "kept apart",
            tuple(self._story_of(each) for each in (pair.left, pair.right)),
        )  # fmt: skip

    def _story_of(self, place: int) -> str:
        return story_id([self.groups[self.faces[each].number][0] for each in self.members[place]])


def _is_sure(pair: FacePair, match: Match) -> bool:
    if not pair.evidence.shared and (pair.evidence.meaning or 0) < BARE_FROM:
        return False
    same, lead = (SAME_FROM, LEAD) if pair.evidence.meaning is not None else (BLIND_SAME_FROM, BLIND_LEAD)
    return pair.days <= WITHIN_DAYS and match.likeness >= same and match.lead >= lead


def _rests_on(pair: FacePair) -> str:
    evidence = pair.evidence
    common = " and ".join(f"“{word}”" for word in evidence.shared[:_TOLD])
    shared = f"have {common} in common" if common else "have no rare name or number in common"
    if evidence.meaning is None:
        return f"their leads {shared}; what they mean was not compared (extra 'languages')"
    return f"their leads are {evidence.meaning:.0%} alike in meaning and {shared}"


def _title(report: Report) -> str:
    return excerpt(headline(report) or report.text[:200])


def _matches(faces: Sequence[Face], pairs: Iterable[FacePair]) -> Iterator[tuple[FacePair, Match]]:
    """Pairs that stand out on both sides among those of their two languages, as far as they are worth a question."""
    by_languages: defaultdict[tuple[str, ...], dict[tuple[int, int], FacePair]] = defaultdict(dict)
    for pair in pairs:
        left, right = sorted((pair.left, pair.right), key=lambda place: faces[place].language)
        by_languages[faces[left].language, faces[right].language][left, right] = pair
    for between in by_languages.values():
        for match in stand_out({places: pair.evidence.likeness for places, pair in between.items()}):
            pair = between[match.left, match.right]
            least = UNSURE_FROM if pair.evidence.meaning is not None else BLIND_UNSURE_FROM
            if match.likeness >= least and match.lead >= UNSURE_LEAD:
                yield pair, match
