"""Which phrases of a frame belong to its attribution: those that hang on its cue or its source, directly or in a row."""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from sayso.language.wordlists import section
from sayso.reconcile.frames import HIDDEN, OTHER, Frame, Stretch

_OPENERS = "|".join(sorted(section("occasion_words.txt", "openers")))
_MADE_PUBLIC = "released|published|issued|circulated|posted|broadcast|aired|held|presented|unveiled"
_GAP = 3
"""Words between a phrase and what it hangs on ("said, visibly moved, to us"); of 2, 3, 4, 5 and 7 best on train."""
_GAP_OF = {"to": _GAP, "event": _GAP, "medium": _GAP, "place": _GAP, "date": 8}
"""A day may stand farther off: of 3, 5, 8 and 12, 8 was best on train (F1 .871 to .879)."""
_BREAK = re.compile(
    rf"(?<!\d)[.:]|[.:](?!\d)|[;!?(){OTHER}]"
    r"|\b(?:who|which|that|where|whose|whom|while(?! \w+ing\b)|when(?! (?:asked|pressed|questioned)\b)|because"
    r"|and|but|or|since|until|if|whether)\b",
    re.IGNORECASE,
)
# The day of what is yet to be done: "will receive the unions on Monday, hoping".
_AHEAD = re.compile(
    r"\b(?:will|shall|would|must|(?:is|are|was|were) (?:to|due|set|expected|scheduled|likely))\b", re.IGNORECASE
)
# What may stand before the first phrase of a sentence that opens with the occasion.
_OPENS = re.compile(
    r"^\W*(?:(?:also|earlier|later|afterwards|again|meanwhile|and|but|then|while|when|as|on|at"
    rf"|{_OPENERS})\b\W*)*(?:\w+ly\b\W*)?$",
    re.IGNORECASE,
)
_AFTER_PARTICIPLE = 6
"""Words between a participle that opens the sentence and the first phrase ("Asked about the fire at a meeting, ...")."""
_PARTICIPLE = re.compile(rf"^\W*(?:while |when )?(?:\w+ly )?(?:{_OPENERS})\b", re.IGNORECASE)
# What may stand between a source and a phrase before the cue: "the minister, speaking in Marro, said".
_BEFORE_CUE = re.compile(
    rf"^(?:[^\w{HIDDEN}{OTHER}]|\b(?:\w+ly|also|later|earlier|late|early|again|only|has|have|had|then|on|{_MADE_PUBLIC}"
    rf"|{_OPENERS})\b)*$",
    re.IGNORECASE,
)


class Candidate(Struct, frozen=True):
    """A phrase of a frame from `start` to `end`, preposition included, that could be its `kind` of circumstance.

    `place` are the characters of the value; `value` is empty where those characters are the value. `sure` says that it is
    bound to the cue by grammar, wherever it stands.
    """

    kind: str
    start: int
    end: int
    place: Stretch
    value: str = ""
    sure: bool = False


def attached(frame: Frame, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Those that belong to the attribution, nearest to its cue first; none overlaps another."""
    every = sorted(candidates, key=lambda each: (each.start, -each.end))
    sure = [each for each in every if each.sure]
    ordered = [each for each in every if not any(each.start < other.end and other.start < each.end for other in sure)]
    spoken = sorted((*frame.cues, *frame.sources))
    first = spoken[0][0]
    cue = frame.cues[0][0] if frame.cues else first
    days = [each for each in ordered if each.kind == "date" and each.end <= first and _stands_beside(frame, each, sure)]
    found = sure + days + _fronted(frame, [each for each in ordered if each.end <= first], first)
    ends = [each.end for each in sure if each.start >= first]
    ends += [end for _, end in (*spoken, *(each for each in frame.contents if each[0] > first))]
    reached = 0
    for each in ordered:
        if each.start < max(first, reached):
            continue
        before = max((end for end in ends if end <= each.start), default=-1)
        gap = frame.text[before : each.start]
        if each.kind == "place" and found and found[-1].kind == "medium" and found[-1].end == before and _DONE.match(gap):
            continue  # where a leaflet was handed out
        if each.kind == "date" and _AHEAD.search(gap):
            continue
        if before >= 0 and (_is_gap(gap, _GAP_OF[each.kind]) if each.start > cue else _fits_before_cue(each, gap)):
            found.append(each)
            ends.append(each.end)
            reached = each.end
    anchor = frame.cues[0] if frame.cues else frame.sources[0]
    return sorted(found, key=lambda each: (min(abs(each.start - anchor[1]), abs(anchor[0] - each.end)), each.start))


def _stands_beside(frame: Frame, day: Candidate, sure: Iterable[Candidate]) -> bool:
    """Whether a day belongs to what surely holds: "aired an interview on Monday in which"."""
    events = (each for each in sure if each.kind == "event")
    return any(_is_gap(frame.text[min(day.end, each.end) : max(day.start, each.start)], 1) for each in events)


def _fits_before_cue(each: Candidate, gap: str) -> bool:
    """Whether a phrase between source and cue hangs on them; a day also on another verb: "met on Monday and demanded"."""
    deed = each.kind == "date" and HIDDEN not in gap and not gap.startswith(",") and not _BREAK.search(gap)
    return deed or _BEFORE_CUE.match(gap) is not None


def _fronted(frame: Frame, candidates: Sequence[Candidate], first: int) -> list[Candidate]:
    """The phrases that open the sentence, up to the source: "Speaking at a rally on Monday, she said"."""
    chain: list[Candidate] = []
    reached = 0
    opened = _PARTICIPLE.match(frame.text) is not None
    for each in candidates:
        gap = frame.text[reached : each.start]
        of_event = chain and chain[-1].kind == "event" and _WHICH.match(gap)
        first_fits = _OPENS.match(gap) or (opened and _is_gap(gap, _AFTER_PARTICIPLE))
        if each.start >= reached and (of_event or _is_gap(gap) if chain else first_fits):
            chain.append(each)
            reached = each.end
    rest = frame.text[reached:first]
    if not chain or HIDDEN in rest or OTHER in rest:
        return []
    closed = rest.rstrip().endswith(",") and (opened or _BY_THE_WAY.match(rest))
    return chain if closed or _is_gap(rest) else []


_DONE = re.compile(r" (?:[a-z]{2,}ed|sent|read|hung)\b")
# "At a rally, where nine pilots were honoured, Solm said"; "At a meeting attended by nine pilots, Solm said".
_BY_THE_WAY = re.compile(r",? (?:(?:at |in |during )?(?:where|which)|[a-z]{2,}ed|held)\b[^.;:]{0,120},\s*$")
# "a meeting, which began in Marro on Monday": where and when the event was.
_WHICH = re.compile(r",? which (?:\w+ ){1,4}$")


def _is_gap(text: str, most: int = _GAP) -> bool:
    return not _BREAK.search(text) and len(re.findall(r"\w+", text)) <= most
