"""The outlet's own words inside what is said: brackets, parentheses, notes between dashes or slashes."""

import re
from collections.abc import Iterable, Iterator

from sayso.extract.conversions import converts
from sayso.extract.sentences import trimmed
from sayso.extract.voices import SPEAKERS, STAGE, is_anothers
from sayso.language.common_words import word_ranks

Stretch = tuple[int, int]
_BRACKETS = re.compile(r"(?<![^\W\d])\[([^\[\]\n]{1,250})\](?![^\W\d])|<([^<>\n]{2,250})>")
_PARENTHESES = re.compile(r"\(((?:[^()\n]|\([^()\n]{0,40}\)){1,250})\)")
_EDITOR = (
    r"(?:editor(?:ial|s)?(?:['’]s?)?(?: note)?|eds?\.|(?:author|translator)['’]s note|tr\. note"
    r"|note(?: by| of| from|:)|n\. ?b\.)"
)
_NOTE = re.compile(rf"\s[–—-]\s*{_EDITOR}[^“”\"\n–—]{{0,80}}(?:\s*[–—-](?=\s))?", re.IGNORECASE)
_SLASHED = re.compile(rf"(?<=\s)/(?=[^/\n]{{0,120}}\b{_EDITOR})[^/\n]{{2,120}}/", re.IGNORECASE)
# Between dashes with spaces, or between long ones without.
_DASHED = re.compile(
    r"(?:(?<=\s)(?:--?|[–—]) ?|[–—]|--)(?=[^\s–—-])"
    r"([^–—\n“”\"]{2,140}?(?: [–—] [^–—\n“”\"]{2,20})?)(?: --?(?=[\s,.])| ?[–—]|--)"
)
_SIGNED_ASIDE = re.compile(rf"\W{_EDITOR}[.\s]*$", re.IGNORECASE)
_AROUND = 600
"""Characters on each side of an aside in which it is looked for whom it tells of."""
_SIGNED = re.compile(rf"(?:[–—]|\s-|[,.;])\s?(?:{_EDITOR}|ed\b|[«\"“]?[A-Z][\w.]{{0,11}}[»\"”]?)[.\s]*$", re.IGNORECASE)
_GLOSS = re.compile(
    r"\b(?:banned|outlawed|prohibited|forbidden|proscribed|blacklisted|designated|recogni[sz]ed|sanctioned|labell?ed|listed as"
    r"|formerly|previously|also known|known as|aka|so-called|editor|ed\.|(?:author|editor|translator)['’]s note"
    r"|translat(?:or|ion|ed)|emphasis added|referring to|meaning|show(?:s|ing)|hold(?:s|ing)|gestur(?:es|ing)|in the original"
    rf"|{STAGE})\b",
    re.IGNORECASE,
)
# "(b)" counts what is said, and so does "(1)" unless a noun stands before it.
_COUNTS = re.compile(r"(?:[Nn]o|[a-z]|[ivx]+)$")
# "(she hands me a cup)", "(our reporter saw it)" tell of the speaker or the outlet; "my son (7)" gives an age.
_OF_SPEAKER = re.compile(
    r"(?:he|she|they|the \w+) \w+(?:s|ed)\b|(?:\w+ )?our (?:reporters?|correspondents?|portal|photo|paper|newspaper)\b"
)
_NOUN_BEFORE = re.compile(r"(?<!\band)(?<!\bor)(?<=[^\W\d_]) $")
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.!?:;]\s|[“«\"„]")
_REMARK = re.compile(r"\w|^[!?]+$")
_SMALL_WORDS = frozenset(("of", "the", "and", "for", "in", "on", "to", "a", "de", "du", "la"))


def insertions_in(text: str, content: Iterable[Stretch], quoted: Iterable[Stretch], source: str = "") -> list[Stretch]:
    """The insertions in the parts of a content, of which the stretches `quoted` stand inside quotation marks; none overlaps.

    `source` are the words that name who says it.
    """
    places = {place for part in content for place in find_insertions(text, *part, quoted=False, source=source)}
    places |= {place for part in quoted for place in find_insertions(text, *part, source=source)}
    return _apart(places)


def find_insertions(text: str, start: int, end: int, *, quoted: bool = True, source: str = "") -> Iterator[Stretch]:
    """Start and end of each insertion between `start` and `end`, brackets included, in order; none overlaps another.

    `quoted` says that the stretch stands inside quotation marks: there, a parenthesis is the outlet's unless its words are
    plainly the speaker's; in reported speech, only one that says so itself or has some words in it.
    """
    places = [each.span() for each in _BRACKETS.finditer(text, start, end) if _is_remark(each[1] or each[2])]
    places += [each.span() for each in _PARENTHESES.finditer(text, start, end) if _is_outlets(text, each, quoted)]
    for pattern in (_NOTE, _SLASHED):
        places += [trimmed(text, *each.span()) for each in pattern.finditer(text, start, end)]
    places += _dashed(text, start, end, source)
    yield from _apart(places)


def _dashed(text: str, start: int, end: int, source: str) -> Iterator[Stretch]:
    """Asides between dashes that are signed, or in another's voice than that of `source`."""
    for each in _DASHED.finditer(text, start, end):
        left, right = each.span()
        before, after = text[max(left - _AROUND, start) : left], text[right : min(right + _AROUND, end)]
        aside = each[1].strip()
        if _SIGNED_ASIDE.search(aside) or converts(before, aside) or is_anothers(aside, before, after, source):
            yield trimmed(text, left, right)


def _apart(places: Iterable[Stretch]) -> list[Stretch]:
    """In order, the longer one where two overlap at their start."""
    kept: list[Stretch] = []
    for place in sorted(places, key=lambda each: (each[0], -each[1])):
        if not kept or place[0] >= kept[-1][1]:
            kept.append(place)
    return kept


def _is_remark(inside: str) -> bool:
    """Words, "(!)"; not the number of a note, nor the mark of an omission, which adds no words."""
    return bool(_REMARK.search(inside)) and not inside.isdigit()


def _is_outlets(text: str, match: re.Match[str], quoted: bool) -> bool:
    """Whether the speaker did not say it."""
    inside = match[1].strip()
    if _SIGNED.search(inside) or _GLOSS.search(inside) or _renders(text[max(match.start() - 60, 0) : match.start()], inside):
        return True
    if inside.isdigit():
        return quoted and _NOUN_BEFORE.search(text, max(match.start() - 30, 0), match.start()) is not None
    if not _is_remark(inside) or ((SPEAKERS.search(inside) or _COUNTS.match(inside)) and not _OF_SPEAKER.match(inside)):
        return False
    if converts(text[max(match.start() - 60, 0) : match.start()], inside):
        return True
    in_words = inside.count(" ") > 0 and re.search(r"\b[a-z]{2,}", inside)
    return quoted or (bool(in_words) and not _expands(text, match))


def _renders(before: str, inside: str) -> bool:
    """Whether English words stand behind several of which hardly one is English, as what they mean."""
    foreign = _WORD.findall(_SENTENCE_END.split(before)[-1])[-5:]
    english = _WORD.findall(inside)
    strange = len(foreign) > 1 and sum(map(_is_english, foreign)) <= len(foreign) // 3
    return strange and len(english) > 1 and all(map(_is_english, english))


def _is_english(word: str) -> bool:
    return len(word) == 1 or word.lower() in word_ranks()


def _expands(text: str, match: re.Match[str]) -> bool:
    """Whether it stands beside its own abbreviation."""
    before = text[max(match.start() - 120, 0) : match.start()].split()
    return bool(before) and _abbreviates(before[-1], _WORD.findall(match[1]))


def _abbreviates(short: str, words: list[str]) -> bool:
    """Whether `short` is made of the initials of the last of `words`, small words counted or not."""
    if not (short.isalpha() and short.isupper() and 2 <= len(short) <= 8):
        return False
    for kept in (words, [word for word in words if word.lower() not in _SMALL_WORDS]):
        if "".join(word[0] for word in kept).upper().endswith(short):
            return True
    return False
