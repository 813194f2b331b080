"""Where a content begins: words that the network takes in before it, or leaves to the cue."""

import re

from msgspec.structs import replace

from sayso.extract.draft import Draft, Stretch

_WORD = re.compile(r"\w+")
_UTTERANCE = re.compile('[“"«][^“”"«»]+[,.!?…][”"»](?=[ \u00a0]+\\w)')
_QUOTE_MARK = re.compile("[“”„«»\"‘‹]|``|(?<!\\w)'")
_BREAK = re.compile(r"[,;:.!?()–—\n“”\"«»]")
_COMMA = re.compile(r",[ \u00a0]+")
_OPENS_SENTENCE = re.compile(r"(?:[.!?\n][”\"]?\s*|^)$")
_NO_SAYING_ON = re.compile(r"(?:according|is|are|was|were|has been|have been|had been|being)[ \u00a0]", re.IGNORECASE)
_RELATIVES = re.compile(r"(?:which|what|whom?|that|where|how|why)", re.IGNORECASE)
_OBJECT = re.compile(r"\b(?:what|whom?)[ \u00a0]+$")
_HEARER = re.compile(r"\s*(?:[\w’'.&-]+,?[ \u00a0]+){1,7}?(?=(?:that|if|whether)[ \u00a0])")
_QUESTION = re.compile(r"(?:how|why|what|when|where|who|whether|if|that)\b", re.IGNORECASE)
_TELLS = re.compile(
    r"\b(?:told|tells?|telling|ask(?:s|ed|ing)?|remind(?:s|ed|ing)?|inform(?:s|ed|ing)?|notif(?:y|ies|ied)|assur(?:es?|ed|ing))$"
)
_TO = re.compile(
    r"\b(?:want|plan|vow|promise|pledge|hope|decline|expect|intend|aim|seek|offer)\w*[ \u00a0]+(?P<to>to(?:[ \u00a0]+\w+)?)$"
)
REACH = 60
"""Characters that may stand between "X said" and what follows on it: to whom and when."""

LEAST = 3
"""Words that must follow on "X said" to be the statement; fewer are mostly a time ("the same day")."""


def begin(draft: Draft, text: str) -> Draft:
    """The draft with its content beginning where the statement does."""
    return _with_object(
        _to_quotation_end(_with_infinitive(_without_hearer(_without_strays(draft, text), text), text), text), text
    )


def _without_strays(draft: Draft, text: str) -> Draft:
    """Where the statement follows right on "X said", unquoted words before X are no part of it, but for "which"."""
    if not draft.source or not draft.cue or len(draft.content) < 2 or _NO_SAYING_ON.match(text, *draft.cue[0]):
        return draft
    speaks, spoken = draft.speech()
    after = next((part for part in draft.content if part[0] >= spoken), None)
    if after is None or not _follows(text[spoken : after[0]]) or len(_WORD.findall(text, *after)) < LEAST:
        return draft
    if _size(draft.content[0]) > _size(after) and _is_clause_before(text, draft.content[0], speaks):
        return draft
    kept = tuple(each for each in draft.content if each[0] >= spoken or _belongs(text, each, speaks))
    return replace(draft, content=kept)


def _follows(between: str) -> bool:
    return len(between) < REACH and not _BREAK.search(between)


def _size(part: Stretch) -> int:
    return part[1] - part[0]


def _is_clause_before(text: str, part: Stretch, speaks: int) -> bool:
    """Whether the part goes from its sentence's beginning up to the comma before the speaker."""
    return bool(_COMMA.fullmatch(text, part[1], speaks) and _OPENS_SENTENCE.search(text, max(part[0] - 3, 0), part[0]))


def _belongs(text: str, part: Stretch, speaks: int) -> bool:
    """Whether a part before the speaker is quoted, or a relative word right before him."""
    relative = _RELATIVES.fullmatch(text[slice(*part)].strip()) and speaks - part[1] <= 2
    return bool(relative or _QUOTE_MARK.search(text, *part))


def _without_hearer(draft: Draft, text: str) -> Draft:
    """In "told the pilots that it is shut" the pilots are no content."""
    number = _after_cue(draft)
    if number is None or not any(_TELLS.search(text[slice(*each)]) for each in draft.cue):
        return draft
    start, end = draft.content[number]
    match = None if _QUESTION.match(text, start, end) else _HEARER.match(text, start, end)
    return draft.with_part(number, (match.end(), end)) if match else draft


def _with_infinitive(draft: Draft, text: str) -> Draft:
    """In "hopes to reopen it" the content is "to reopen it"."""
    number = _after_cue(draft)
    match = _TO.search(text, *draft.cue[-1]) if number is not None else None
    if number is None or match is None or draft.content[number][0] - draft.cue[-1][1] > 1:
        return draft
    start, stop = draft.cue[-1][0], match.start("to")
    cue = (*draft.cue[:-1], (start, start + len(text[start:stop].rstrip())))
    return replace(draft.with_part(number, (stop, draft.content[number][1])), cue=cue)


def _to_quotation_end(draft: Draft, text: str) -> Draft:
    """In 'chanted "Open the quay!" and went home' only the quotation is content: a mark before the closing one ends it."""
    number = _after_cue(draft)
    if number is None:
        return draft
    start, end = draft.content[number]
    match = _UTTERANCE.match(text, start - (text[start - 1] in '“"«'), end)
    if match is None or _QUOTE_MARK.search(text, match.end(), end):
        return draft
    return draft.with_part(number, (start, match.end()))


def _after_cue(draft: Draft) -> int | None:
    """Which part of the content follows right on the cue."""
    ends = [end for _, end in draft.cue]
    return next((at for at, (start, _) in enumerate(draft.content) if any(0 <= start - end <= 1 for end in ends)), None)


def _with_object(draft: Draft, text: str) -> Draft:
    """In "what Reul called a gift" the relative word is content; PolNeAR's train part has it so in 52 of 76."""
    if not draft.source or not draft.cue or draft.content[0][0] < draft.cue[-1][1]:
        return draft
    speaks = draft.source[0][0]
    if not 0 <= draft.cue[0][0] - draft.source[-1][1] <= 2 or draft.content[0][0] - draft.cue[-1][1] > 2:
        return draft
    match = _OBJECT.search(text, max(speaks - 8, 0), speaks)
    if match is None:
        return draft
    return replace(draft, content=((match.start(), match.start() + len(match[0].rstrip())), *draft.content))
