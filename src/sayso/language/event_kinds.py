"""Kinds of events and the words that tell of one."""

from sayso.language.wordlists import read_sections

KINDS: dict[str, str] = {}
"""Lower-case noun phrase to the kind of event that it tells of."""
VERBS: dict[str, str] = {}
"""Lower-case verb phrase, whose subject names the event, to the kind."""
DEEDS: dict[str, str] = {}
"""Lower-case verb, which names the event together with its object, to the kind."""
SPOKEN: set[str] = set()
"""Kinds at which things are said, so that a date of saying is the event's date."""
for _section, _words in read_sections("event_kinds.txt").items():
    _kind = _section.removesuffix(" ~")
    if _kind != _section:
        SPOKEN.add(_kind)
    for _word in _words:
        (VERBS if _word.endswith("*") else DEEDS if _word.endswith("+") else KINDS)[_word.rstrip("*+")] = _kind
