"""Names that only their place in a source shows: whoever says something is somebody, whatever the tagger makes of the name.

Bodies and documents that speak without a name of their own ("the gendarmerie", "an audit") are mentions as well, where the
report names no body that they can be.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from sayso.extract.antecedents import find_antecedents
from sayso.extract.bodies_by_signs import with_bodies
from sayso.extract.homes import is_home
from sayso.extract.mistaken_bodies import find_mistaken
from sayso.extract.papers import find_papers
from sayso.extract.relay_names import find_relay_names
from sayso.extract.relay_spans import find_relay_mentions
from sayso.extract.signs import is_compound
from sayso.extract.source_runs import find_runs, read_run
from sayso.extract.strange_bodies import find_strange_bodies
from sayso.extract.subjects import find_subjects
from sayso.extract.titles import find_title
from sayso.extract.unnamed import find_press_services, find_quoting_papers, find_unnamed
from sayso.extract.unnamed_outlets import find_unnamed_outlets
from sayso.extract.whole_names import read_whole
from sayso.extract.words import Word, split_words
from sayso.language.actors import known_names
from sayso.language.common_words import word_ranks
from sayso.language.offices import office_of
from sayso.model.actor import ActorKind, Mention
from sayso.model.findings import Findings
from sayso.model.report import Report
from sayso.model.span import Span

_PLACING = frozenset(["in", "at", "near", "from", "outside", "off", "around"])
_BODIES = ("organisation", "group", "outlet")
_LONGEST = 300
"""Characters of a source, or of a name, that are looked at: the longest source of the gold in wire style has 150."""
_HEAD = re.compile(
    r",? (?:who|which|whose|that|quoted|cited|interviewed|close|familiar|named|speaking|writing|published|shared|polled)\b"
)


def with_source_names(report: Report, findings: Findings) -> tuple[Mention, ...]:
    """The findings' mentions and those that their sources add, in reading order."""
    found = _Mentions((*findings.mentions,))
    own = list(_sources(report, findings))
    sources = own.copy()
    sources += find_antecedents(report, findings.sentences, sources)
    for outlet in find_relay_names(report, findings.mentions, sources):
        at = bisect_left(findings.sentences, (outlet.span.end, 0)) - 1
        if at >= 0 and findings.sentences[at][0] <= outlet.span.start < findings.sentences[at][1]:
            found.put(outlet)
    relays = (span for each in findings.attributions for span in each.relays)
    found.put_all(find_relay_mentions(report, relays, found.near))
    subjects = list(find_subjects(report, findings.sentences, sources, found.near))
    found.put_all(subjects)
    found.put_all(each for each in find_unnamed_outlets(report, tuple(found)) if not found.near(each.span))
    bodies = frozenset(word for each in found if each.kind in _BODIES and " " in each.name for word in each.name.split())
    added = subjects + [mention for source in sources for mention in _named(report, source, found.near(source), bodies)]
    added += [mention for source in sources for mention in _self_named(report, source)]
    found.put_all(added)
    found.put_all(_elsewhere(report, found, added))
    wholes = [whole for source in sources if (whole := read_whole(report, source, found.near(source)))]
    found.put_all(wholes)
    found.put_all(_elsewhere(report, found, wholes))
    found = _Mentions(with_bodies(report, tuple(found)))
    found.put_all(find_mistaken(report, sources, tuple(found)))
    found.put_all(find_papers(report, findings.sentences, sources, found.near))
    for source in sources:
        if is_home(report, source):
            found.drop(source)
    unnamed = (
        *find_unnamed(report, sources, tuple(found)),
        *find_strange_bodies(report, own),
        *find_quoting_papers(report),
        *find_press_services(report),
    )
    for mention in unnamed:
        if all(each.kind == "place" or _replaces(mention, each) for each in found.near(mention.span)):
            found.put(mention)
    return tuple(found)


class _Mentions:
    """Mentions in reading order."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._sorted = sorted(mentions, key=_place)

    def __iter__(self) -> Iterator[Mention]:
        return iter(self._sorted)

    def near(self, span: Span) -> list[Mention]:
        """Those that share characters with a span."""
        first = bisect_left(self._sorted, (span.start - _LONGEST, 0), key=_place)
        last = bisect_left(self._sorted, (span.end, 0), key=_place)
        return [each for each in self._sorted[first:last] if each.span.overlaps(span)]

    def put_all(self, mentions: Iterable[Mention]) -> None:
        """Add each in turn; they are told from what is known before any of them is added."""
        for mention in tuple(mentions):
            self.put(mention)

    def drop(self, span: Span) -> None:
        """Leave out what lies in a span and is a name of nobody known."""
        for each in self.near(span):
            if _within(each.span, span) and each.kind != "outlet" and each.name not in known_names():
                self._sorted.remove(each)

    def put(self, mention: Mention) -> None:
        """Add one; a body's name inside it gives way, as does another reading of the same characters."""
        for each in self.near(mention.span):
            if each.span == mention.span or _replaces(mention, each):
                self._sorted.remove(each)
        self._sorted.insert(bisect_left(self._sorted, _place(mention), key=_place), mention)


def _place(mention: Mention) -> tuple[int, int]:
    return mention.span.start, mention.span.end


def _replaces(new: Mention, old: Mention) -> bool:
    """Whether a name read from a source is the longer reading of a body's name, or the shorter one of a person's.

    As "Lions of the Ford" for "Lions", "Sablen Copper" for a person "Sablen", and "Ana Reul" for "Water Resources Ana Reul".
    """
    if old.kind == new.kind == "person" and " " in new.name and old.name.endswith(f" {new.name}"):
        return True
    if new.kind == "person" or old.kind == "place" or old.span == new.span or not _within(old.span, new.span):
        return False
    return old.kind != "person" or not (old.title or " " in old.name or new.name.split()[-1].islower())


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _sources(report: Report, findings: Findings) -> Iterator[Span]:
    """The heads of all sources, without the clauses behind."""
    for attribution in findings.attributions:
        for part in attribution.source:
            clause = _HEAD.search(part.exact)
            end = min(part.end, part.start + (clause.start() if clause and clause.start() else _LONGEST))
            yield report.span(part.start, end)


_SELF_NAMED = re.compile(
    r"\b(?:gave (?:his|her|their) (?:first )?name(?: only)? as|"
    r"identified (?:himself|herself) (?:only )?as|call(?:s|ed) (?:himself|herself)) "
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
)


def _self_named(report: Report, source: Span) -> Iterator[Mention]:
    """The name in "the caller, who gave his name as Ana Reul"."""
    match = _SELF_NAMED.search(report.text, source.start, min(len(report.text), source.end + _LONGEST))
    if match and "\n" not in report.text[source.start : match.start()] and match.start() - source.end < 30:
        yield Mention(report.span(*match.span("name")), "person", match["name"])


def _named(report: Report, source: Span, here: Sequence[Mention], bodies: frozenset[str]) -> Iterator[Mention]:
    persons = [each.span for each in here if each.kind == "person"]
    if not any(letter.isupper() for letter in source.exact):
        return
    words = split_words(report.text, [(source.start, source.end)])
    taken = [each.span for each in here if each.kind not in ("place", "person")]
    for first, end in find_runs(report.text, words):
        firm = " & " in report.text[words[first].start : words[end - 1].end]  # "analysts at Reul & Orben"
        if not firm and any(word.text in _PLACING for word in words[max(0, first - 2) : first]):
            continue
        kind, begin, stop = read_run(report.text, words, first, end)
        if (
            kind is None
            or begin >= stop
            or is_compound(words[begin].text)
            or (stop - begin == 1 and words[begin].text in bodies)
        ):
            continue  # "the Board" is the one with the longer name
        start, close = words[begin].start, words[stop - 1].end
        if persons and not (kind == "person" and any(each.start < start and close == each.end for each in persons)):
            continue
        if any(start < span.end and span.start < close and not start <= span.start < span.end <= close for span in taken):
            continue
        if any((start, close) == (span.start, span.end) for span in taken):
            continue
        yield _mention(report, words, begin, stop, kind)


def _mention(report: Report, words: list[Word], begin: int, stop: int, kind: ActorKind) -> Mention:
    name = report.text[words[begin].start : words[stop - 1].end]
    if kind != "person":
        return Mention(report.span(words[begin].start, words[stop - 1].end), kind, name)
    title = find_title(report.text, words, begin, stop - 1, words[0].start)
    if title.text is None and begin:
        before = re.sub(
            r"^(?:the|an?|its|his|her|their)\s+", "", report.text[words[0].start : words[begin].start].strip(" ,"), flags=re.I
        )
        if office_of(before):
            return Mention(report.span(words[0].start, words[stop - 1].end), "person", name, before)
    return Mention(report.span(title.start, words[stop - 1].end), "person", name, title.text, title.of)


def _can_stand_alone(surname: str) -> bool:
    """Whether a surname alone names its bearer: it has some length, or is no word of everyday."""
    return surname not in known_names() and (len(surname) > 3 or (len(surname) > 2 and surname.lower() not in word_ranks()))


def _elsewhere(report: Report, known: _Mentions, added: Sequence[Mention]) -> Iterator[Mention]:
    """The other places that print the new names, of persons also the surname; a town or body so called is that person."""
    kinds: dict[str, ActorKind] = {}
    for mention in added:
        surname = mention.name.split()[-1]
        if mention.kind == "person" and _can_stand_alone(surname):
            kinds[surname] = "person"
    for mention in added:
        kinds.setdefault(mention.name, mention.kind)
    if not kinds:
        return
    names = "|".join(re.escape(name) for name in sorted(kinds, key=lambda name: (-len(name), name)))
    for match in re.finditer(rf"(?<![\w-])(?:{names})(?![\w-])", report.text):
        span = report.span(*match.span())
        there = known.near(span)
        same = len(there) == 1 and there[0].span == span and there[0].kind != "person" and kinds[match[0]] == "person"
        if same or not there:
            yield Mention(span, kinds[match[0]], match[0])
