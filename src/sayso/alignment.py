"""Two texts, given a sentence a line, and which line of one is which of the other."""

from pathlib import Path

from msgspec import Struct

from sayso.compare.counterparts import find_counterparts
from sayso.compare.matching import Match
from sayso.compare.meaning import KNOWN, can_encode
from sayso.model.report import Skipped
from sayso.pile import STANDARD_INPUT, Given, read_bytes
from sayso.read.encoding import decode
from sayso.read.language_id import language_of
from sayso.read.unreadable import UnreadableError
from sayso.watch import Watch, watch_nothing


class Alignment(Struct, frozen=True):
    """`matches` are those that stand out, by their places on the left: lines, counted from 0, empty ones too.

    `caution` tells a person why little may have been found, where that is known.
    """

    left: tuple[str, ...]
    right: tuple[str, ...]
    matches: tuple[Match, ...]
    caution: str | None = None


def align_files(left: str, right: str, *, watch: Watch = watch_nothing) -> Alignment | list[Skipped]:
    """The alignment of two files (`-`: standard input), or what could not be read of them."""
    texts: list[tuple[str, ...]] = []
    skipped: list[Skipped] = []
    for path in (left, right):
        try:
            texts.append(_read_lines(path))
        except (UnreadableError, OSError) as error:
            reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
            skipped.append(Skipped("standard input" if path == STANDARD_INPUT else path, reason))
    return skipped or align_lines(*texts, watch=watch)


def align_lines(left: tuple[str, ...], right: tuple[str, ...], *, watch: Watch = watch_nothing) -> Alignment:
    """Which line on the left is which on the right; meaning is compared too where the extra `languages` is installed."""
    watch("aligning", 0, 1)
    found = find_counterparts(left, right, by_meaning=can_encode())
    watch("aligning", 1, 1)
    return Alignment(left, right, tuple(found), _caution(left, right))


def _read_lines(path: str) -> tuple[str, ...]:
    """Lines end where a line feed stands, and nowhere else: other marks may stand inside a sentence."""
    data, _ = read_bytes(Given(path, ".txt", None if path == STANDARD_INPUT else Path(path)))
    text = decode(data)
    return tuple(line.removesuffix("\r") for line in text.removesuffix("\n").split("\n"))


def _caution(left: tuple[str, ...], right: tuple[str, ...]) -> str | None:
    """What keeps texts in two languages from being compared well."""
    languages = [language_of("\n".join(side)) for side in (left, right)]
    here, there = languages
    if here is None or there is None or here == there:
        return None
    if not can_encode():
        return (
            f"The texts are in two languages ({here!r} and {there!r}): without the extra 'languages' only names, numbers and "
            "their order are compared, and many sentences find no counterpart. Install it: pip install 'sayso[languages]'"
        )
    strange = [each for each in (here, there) if each not in KNOWN]
    if strange:
        return f"The extra 'languages' does not know {strange[0]!r}: names, numbers and order count most, and less is found."
    return None
