"""Relayed speech: in "Capewire quoted Ana Reul as saying that it is shut" Reul is the source, and the rest is what she said."""

import re

from sayso.extract.completion import Sentences
from sayso.extract.draft import Draft, Stretch

_RELAY = re.compile(
    r"\b(?P<verb>quot(?:ed|es|ing))\s+(?P<source>[^“”\"\n]{2,160}?),?\s+(?P<more>as\s+(?:saying|telling|stating|warning))\b"
    r"(?:,?\s+that\b)?[:,]?\s*"
)
_NEAR = 10
"""Characters between "as saying" and the statement."""

_REACH = 250
"""Characters on each side of a statement's beginning in which the words of relaying stand."""


def with_relayed(drafts: list[Draft], sentences: Sentences) -> list[Draft]:
    """The drafts; one that has such a statement gets the one quoted as its source, and one that holds only his name goes."""
    kept: list[Draft] = []
    relayed: set[tuple[Stretch, ...]] = set()
    for draft in drafts:
        match = _relay_of(draft, sentences)
        if match is None:
            kept.append(draft)
            continue
        content = tuple((max(start, match.end()), end) for start, end in draft.content if end > match.end() + 1)
        if content and content not in relayed:
            relayed.add(content)
            kept.append(Draft((match.span("source"),), (match.span("verb"), match.span("more")), content, draft.confidence))
    return kept


def _relay_of(draft: Draft, sentences: Sentences) -> re.Match[str] | None:
    """The words of relaying right before a draft's statement, or inside it."""
    sentence = sentences.at(draft.content[0][0])
    if sentence is None:
        return None
    begin = draft.content[0][0]
    for match in _RELAY.finditer(sentences.text, max(sentence[0], begin - _REACH), min(sentence[1], begin + _REACH)):
        if match.start("source") <= begin <= match.end() + _NEAR:
            return match
    return None
