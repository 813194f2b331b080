"""Persons by where they are from or what they belong to, with a capital as names have it: "the Venetian", "the Benedictine"."""

import re

from sayso.language.actors import countries_by_demonym, known_names
from sayso.model.report import Report
from sayso.model.span import Span

_HOME = re.compile(r"[Tt]he (?P<word>[A-Z][a-z]+(?:an|ese|ine|oon|ard|ois|ino|ite))")


def is_home(report: Report, source: Span) -> bool:
    """Whether a source is a noun of that kind: no known name, and the report prints the word nowhere else as one."""
    match = _HOME.fullmatch(source.exact.strip())
    if match is None or (match["word"] in known_names() and match["word"] not in countries_by_demonym()):
        return False
    word = re.escape(match["word"])
    return len(re.findall(rf"(?<!\w){word}(?!\w)", report.text)) == len(re.findall(rf"[Tt]he {word}(?!\w)", report.text))
