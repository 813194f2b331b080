"""Statements: one act of saying, over all reports that render it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from sayso.model.attribution import Attribution
from sayso.model.decision import Unsure
from sayso.model.identity import identity
from sayso.model.lineage import Aligned, Difference, Reprint, Statement
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.reconcile.alignment import Counterpart, match_sentences
from sayso.reconcile.asides import find_asides
from sayso.reconcile.differences import find_differences
from sayso.reconcile.faces import tongue_of
from sayso.reconcile.naming import NamesActors
from sayso.reconcile.order import reading_order
from sayso.reconcile.origins import count_origins, outside_wires
from sayso.reconcile.renderings import Sentence, lay_out_sentences
from sayso.reconcile.saying import Saying, speaker_of
from sayso.reconcile.statement_words import ask_about, tell_reason
from sayso.reconcile.translated import match_translated, speak_alike

_NEAR = 40
"""Characters between two quotations of one speech: who spoke ("he said"), and no sentence of the report's own."""


class _Story(Struct, frozen=True):
    """What is known while one story's statements are looked for."""

    reports: dict[str, Report]
    """In reading order."""
    attributions: list[Attribution]
    sentences: list[Sentence]
    matches: list[Counterpart]
    wires: dict[str, list[str]]
    """For each report that credits its whole account to somebody: to whom."""
    reprints: dict[str, list[Reprint]]
    """By the report that took."""
    tongues: dict[str, str | None]
    """The language of each report."""

    def speak_alike(self, left: Span, right: Span) -> bool:
        """Whether two reports are in one language, as far as is known."""
        return speak_alike(self.tongues[left.report], self.tongues[right.report])


def find_statements(
    groups: Sequence[Sequence[Report]], attributions: Sequence[Attribution], cast: NamesActors, reprints: Sequence[Reprint]
) -> tuple[tuple[Statement, ...], tuple[Attribution, ...], tuple[Unsure, ...]]:
    """Statements, the attributions with theirs filled in (in the given order), and pairs that stay open.

    Only attributions of one story are compared; speaker, date and venue may not contradict each other, between any two
    renderings of a statement. Sentences that are each other's best counterpart, and alike enough, join their attributions.
    """
    by_report: defaultdict[str, list[Attribution]] = defaultdict(list)
    for attribution in attributions:
        by_report[attribution.report].append(attribution)
    taken: defaultdict[str, list[Reprint]] = defaultdict(list)
    for reprint in reprints:
        taken[reprint.report].append(reprint)
    statements: list[Statement] = []
    unsure: list[Unsure] = []
    asides: dict[str, tuple[Span, ...]] = {}
    for group in groups:
        story = _lay_out(group, by_report, cast, taken)
        joined = [_with_asides(members, story, asides) for members in _join(story)]
        statements += _statements(story, joined, cast)
        unsure += _open_questions(story, joined)
    of = {rendering: statement.id for statement in statements for rendering in statement.renderings}
    filled = tuple(
        replace(each, statement=of[each.id], insertions=asides.get(each.id, each.insertions)) for each in attributions
    )
    return tuple(statements), filled, tuple(unsure)


def _with_asides(members: list[Attribution], story: _Story, asides: dict[str, tuple[Span, ...]]) -> list[Attribution]:
    """The members with the insertions that comparing them shows, which are added to `asides`."""
    found = find_asides(members, story.reports)
    asides |= found
    return [replace(each, insertions=found[each.id]) if each.id in found else each for each in members]


def _lay_out(
    group: Sequence[Report], by_report: dict[str, list[Attribution]], cast: NamesActors, taken: dict[str, list[Reprint]]
) -> _Story:
    reports = {report.id: report for report in sorted(group, key=reading_order)}
    attributions = [
        attribution
        for report in reports
        for attribution in sorted(by_report.get(report, ()), key=lambda each: (each.content[0].start, each.id))
    ]
    sentences = lay_out_sentences(reports, attributions)
    wires = {
        report: [cast.named(name) or name for name in names] for report, names in outside_wires(tuple(reports.values())).items()
    }
    own = {report: taken[report] for report in reports if report in taken}
    tongues = {key: tongue_of(report) for key, report in reports.items()}
    return _Story(reports, attributions, sentences, _matched(sentences, tongues), wires, own, tongues)


def _matched(sentences: Sequence[Sentence], tongues: Mapping[str, str | None]) -> list[Counterpart]:
    """Counterparts in one language and across languages, most alike first."""
    found = match_sentences(sentences)
    if len(set(tongues.values()) - {None}) < 2:
        return found
    home = [
        match
        for match in found
        if speak_alike(*(tongues[sentences[each].attribution.report] for each in (match.left, match.right)))
    ]
    return sorted(home + match_translated(sentences, tongues), key=lambda match: (-match.likeness, match.left, match.right))


def _join(story: _Story) -> list[list[Attribution]]:
    """Attributions of one statement together: best match first, unless any two members contradict each other."""
    saying = {attribution.id: Saying([attribution]) for attribution in story.attributions}
    together = _together(story)
    for match in sorted(story.matches, key=lambda each: (-_shared(story, each), each.left, each.right)):
        if not match.sure:
            continue
        left, right = (saying[story.sentences[number].attribution.id] for number in (match.left, match.right))
        if left is not right and left.agrees_with(right) and left.stands_beside(right, together):
            fewer, more = sorted((left, right), key=lambda each: len(each.members))
            more.take_in(fewer)
            saying.update((member.id, more) for member in fewer.members)
    order = {attribution.id: number for number, attribution in enumerate(story.attributions)}
    distinct = {id(each): each.members for each in saying.values()}
    return sorted(
        (sorted(members, key=lambda each: order[each.id]) for members in distinct.values()), key=lambda each: order[each[0].id]
    )


def _shared(story: _Story, match: Counterpart) -> float:
    """About how many words both sentences have in common."""
    return match.likeness * min(story.sentences[each].profile.length for each in (match.left, match.right))


def _together(story: _Story) -> set[frozenset[str]]:
    """Pairs of a report's attributions of which one repeats the other, or goes on with the speech that the other quotes."""
    repeated = {
        frozenset(story.sentences[each].attribution.id for each in (match.left, match.right))
        for match in story.matches
        if match.sure
    }
    return repeated | {
        frozenset((one.id, other.id)) for one, other in pairwise(story.attributions) if _goes_on(one, other, story.reports)
    }


def _goes_on(one: Attribution, other: Attribution, reports: Mapping[str, Report]) -> bool:
    """Whether a quotation follows on another of the same speaker with little between: one speech in two pieces."""
    if one.report != other.report or one.speaker is None or one.speaker != other.speaker:
        return False
    between = reports[one.report].text[max(span.end for span in one.content) : other.content[0].start]
    return "indirect" not in (one.kind, other.kind) and len(between) <= _NEAR


def _statements(story: _Story, joined: list[list[Attribution]], cast: NamesActors) -> Iterator[Statement]:
    number = {member.id: index for index, members in enumerate(joined) for member in members}
    matches: defaultdict[int, list[Counterpart]] = defaultdict(list)
    for match in story.matches:
        left, right = (number[story.sentences[each].attribution.id] for each in (match.left, match.right))
        if match.sure and left == right:
            matches[left].append(match)
    for index, members in enumerate(joined):
        yield _statement(story, members, matches[index], cast)


def _statement(story: _Story, members: list[Attribution], matches: list[Counterpart], cast: NamesActors) -> Statement:
    aligned = _align(story, members, matches, cast)
    reports = list(dict.fromkeys(member.report for member in members))
    origins = count_origins(reports, _reprints_of(story, members), _heard_from(story, members, cast))
    return Statement(
        identity("statement", *(member.id for member in members[:1])),
        speaker_of(members),
        tuple(member.id for member in members),
        aligned,
        origins,
        tell_reason(members, aligned, story.tongues),
    )


def _align(story: _Story, members: list[Attribution], matches: list[Counterpart], cast: NamesActors) -> tuple[Aligned, ...]:
    """Each later sentence beside its best counterpart in the earliest rendering that has one."""
    inserted = [span for member in members for span in member.insertions]
    counterpart: dict[int, Counterpart] = {}
    for match in matches:
        counterpart[match.right] = min(counterpart.get(match.right, match), match, key=lambda each: each.left)
    return tuple(
        Aligned(
            story.sentences[number].span,
            story.sentences[match.left].span,
            _differences(story, story.sentences[number].span, story.sentences[match.left].span, cast, inserted),
            round(match.likeness, 3),
        )
        for number, match in sorted(counterpart.items())
    )


def _differences(story: _Story, here: Span, there: Span, cast: NamesActors, inserted: Sequence[Span]) -> tuple[Difference, ...]:
    """None between two languages: a translation differs from its original in every word."""
    return find_differences(here, there, story.reports, cast, inserted) if story.speak_alike(here, there) else ()


def _reprints_of(story: _Story, members: list[Attribution]) -> list[Reprint]:
    """The reprints by which these words, and not only others of the same report, were taken over."""
    contents: defaultdict[str, list[Span]] = defaultdict(list)
    for member in members:
        contents[member.report] += member.content
    return [
        reprint
        for report, spans in contents.items()
        for reprint in story.reprints.get(report, ())
        if not reprint.passages or any(passage.here.overlaps(span) for passage in reprint.passages for span in spans)
    ]


def _heard_from(story: _Story, members: list[Attribution], cast: NamesActors) -> dict[str, list[str]]:
    """For each report the outlets that stand nearest to the speaker, and the wire that it credits its whole account to."""
    reports = list(dict.fromkeys(member.report for member in members))
    heard = {report: list(story.wires[report]) for report in reports if report in story.wires}
    for member in members:
        outlets = [relay for relay in member.through if cast.is_outlet(relay)]
        if outlets:
            heard.setdefault(member.report, []).append(outlets[-1])
    relays = {relay for names in heard.values() for relay in names}
    for report in reports:
        own = cast.outlet_of(report)
        if own is not None and own in relays:
            heard.setdefault(report, []).append(own)
    return heard


def _open_questions(story: _Story, joined: list[list[Attribution]]) -> list[Unsure]:
    """Pairs of sentences that are each other's best counterpart but not alike enough, or whose statements contradict.

    Where one rendering runs together what another report has apart, nothing is asked: it stands with what it shares most.
    """
    number = {member.id: index for index, members in enumerate(joined) for member in members}
    sayings = [Saying(members) for members in joined]
    asked: dict[tuple[int, int], Unsure] = {}
    agree: dict[tuple[int, int], bool] = {}
    for match in story.matches:
        left, right = story.sentences[match.left], story.sentences[match.right]
        first, last = sorted((number[left.attribution.id], number[right.attribution.id]))
        if first == last or left.attribution.report == right.attribution.report or (first, last) in asked:
            continue
        if match.sure and (first, last) not in agree:
            agree[first, last] = sayings[first].agrees_with(sayings[last])
        if not match.sure or not agree[first, last]:
            asked[first, last] = ask_about(match, left, right, story.reports, alike=story.speak_alike(left.span, right.span))
    return list(asked.values())
