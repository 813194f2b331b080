"""Those who pass words on and have no name of their own, by the places that the relay network weighs: "the affidavit"."""

import re
from bisect import bisect_left
from collections.abc import Mapping

from msgspec import structs

from sayso.extract.noun_phrases import head_noun
from sayso.extract.relay_spans import find_relay_mentions
from sayso.extract.unnamed import find_unnamed, read_unnamed
from sayso.language.nouns import FUNCTION_WORDS
from sayso.language.wordlists import section
from sayso.model.actor import Mention
from sayso.model.findings import Findings, Hand
from sayso.model.report import Report
from sayso.model.span import Span

LEAST = 0.2
"""Probability of standing in a chain from which on a place is looked at for an actor of its own."""
_MOST_WORDS = 4
_LONGEST = 300
"""Characters of a name."""
_CALLED = section("outlet_words.txt", "sorts") | section("outlet_words.txt", "bare") | section("outlet_words.txt", "works")
_CUT = re.compile(r"(?:.*\s)?(?:the|an?|its|his|her|their|this|that)|[“\"‘«]", re.IGNORECASE)
"""A place of which the reader marks neither noun nor name."""
_WORDS = r"(?:[a-z][\w-]*(?:[’']s)? ){0,4}"
_TO_NAME = re.compile(rf" ?{_WORDS}[“\"‘«]?(?:The )?(?=[A-ZÀ-Þ])")
_BESIDE = re.compile(r" [“\"‘«]?(?:The )?(?=[A-ZÀ-Þ])")
_APPOSED = re.compile(r",? [“\"‘«]?(?:[Tt]he )?(?=[A-ZÀ-Þ])")
_INDEFINITE = re.compile(r"(?:an?|another)\s", re.IGNORECASE)
_DETERMINED = re.compile(r"(?:the|its|his|her|their|this|that) [a-z-]+", re.IGNORECASE)
_OWNED = re.compile(r"['’]s? ")
_WORD = re.compile(r" ?([a-z][\w-]*(?:[’']s)?)")


def with_relay_nouns(report: Report, findings: Findings) -> Findings:
    """With places of relays that are whole noun phrases, and a mention for each likely one that names a document or body."""
    starts = [each.span.start for each in findings.mentions]

    def near(span: Span) -> list[Mention]:
        first, last = bisect_left(starts, span.start - _LONGEST), bisect_left(starts, span.end)
        return [each for each in findings.mentions[first:last] if each.span.overlaps(span) and each.kind != "place"]

    named = {each.span.start: each for each in findings.mentions if each.kind not in ("person", "place")}
    headline = report.text.find("\n", len(report.text) - len(report.text.lstrip()))
    sources = {span for each in findings.attributions for span in each.source}
    whole: dict[Span, Span] = {}
    likely: set[Span] = set()
    for hand in (hand for hands in findings.hands.values() for hand in hands):
        if hand.span:
            whole.setdefault(hand.span, hand.span if hand.span in sources else _whole(report, hand.span, named))
            if hand.near >= LEAST:
                likely.add(whole[hand.span])
    outlets = (each for each in find_relay_mentions(report, sorted(likely - sources), near) if each.kind == "outlet")
    bare = sorted(span for span in likely if span.start > headline and not near(span))
    unnamed = (each for each in find_unnamed(report, bare, findings.mentions) if _is_own(report, each))
    found = {each.span: each for each in (*outlets, *unnamed) if not near(each.span)}
    hands = {of: tuple(_at(hand, whole) for hand in told) for of, told in findings.hands.items()}
    mentions = tuple(sorted((*findings.mentions, *found.values()), key=_place))
    return structs.replace(findings, hands=hands, mentions=mentions)


def _whole(report: Report, span: Span, named: Mapping[int, Mention]) -> Span:
    """The noun phrase of a place, up to the name in it: the reader marks but "the" of "the podcast Slow Harbour"."""
    printed = span.exact.rstrip()
    cut, end = _CUT.fullmatch(printed), span.start + len(printed)
    pattern = _TO_NAME if cut else _APPOSED if _INDEFINITE.match(printed) else _BESIDE
    name = pattern.match(report.text, end) if cut or head_noun(printed) in _CALLED else None
    mention = name and (named.get(name.end()) or named.get(name.end() - len("The ")))
    if mention:
        return report.span(span.start, mention.span.end)
    if not cut and (not _DETERMINED.fullmatch(printed) or read_unnamed(printed)):
        return span
    for stop in _noun_ends(report.text, end):
        found = read_unnamed(report.text[span.start : stop])
        if found and (cut or (found[0] == "document" and not found[3].endswith("s"))):
            return report.span(span.start, stop)
    return span


def _is_own(report: Report, mention: Mention) -> bool:
    """Whether a document or body has neither a name right behind nor a body before: "the ministry's press service"."""
    owned = mention.kind != "document" and mention.name.islower() and _OWNED.search(mention.name)
    return mention.kind != "group" and not owned and _BESIDE.match(report.text, mention.span.end) is None


def _noun_ends(text: str, start: int) -> list[int]:
    """Where the words end that a noun phrase can go on with, the last one first."""
    ends: list[int] = []
    while len(ends) < _MOST_WORDS and (word := _WORD.match(text, start)) and word[1] not in FUNCTION_WORDS:
        start = word.end()
        ends.append(start)
    return ends[::-1]


def _at(hand: Hand, whole: Mapping[Span, Span]) -> Hand:
    return structs.replace(hand, span=whole[hand.span]) if hand.span else hand


def _place(mention: Mention) -> tuple[int, int]:
    return mention.span.start, mention.span.end
