"""Bytes to characters, only where there is no doubt which characters they are."""

import codecs
import re

from sayso.read.unreadable import UnreadableError

LARGEST = 20_000_000
"""Bytes. The longest news report we know of is under 1 MB; more than 20 MB is an archive, not a report."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# One-byte encodings that saved news pages come in. The bytes are certain where all of those that give plausible words agree.
_ONE_BYTE = ("cp1252", "cp1250", "cp1254", "cp1251", "koi8-r")
_MIXED = re.compile(r"[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")
_SYMBOL_IN_WORD = re.compile(r"[^\W\d_][¡-©«-´¶-»¿×÷ˇ˘˙˛˝\u2500-\u25ff][^\W\d_]")
_CAPITAL_IN_WORD = re.compile(r"[^\W\d_]*[a-zß-öø-ÿ\u0430-\u044f][À-ÖØ-Þ\u0410-\u042f]")
# C1 controls, roots, blocks and frames: what wrong readings make of punctuation.
_NO_TEXT = re.compile("[\x80-\x9f\u2219-\u25ff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
# The seven commonest letters are 55-58 % of running Russian; a wrong reading (cp1251 as KOI8-R) gives them under 35 %.
_COMMON = re.compile("[оеаинтсОЕАИНТС]")
_COMMON_SHARE = 0.45


def decode(data: bytes, declared: str | None = None) -> str:
    """The characters of a file without its byte order mark; UnreadableError where it is empty, too large, binary or in doubt.

    `declared` is the encoding that the file itself names (an HTML page's `<meta charset>`); it is tried after UTF-8.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise UnreadableError("the file is empty; a report needs a text")
    if len(data) > LARGEST:
        raise UnreadableError(f"{len(data) / 1e6:.0f} MB: more than {LARGEST // 10**6} MB is not one report; split the file")
    text = _decoded(data, declared)
    if "\x00" in text:
        raise UnreadableError("the file is binary (it holds NUL bytes); expected a text: convert it first")
    return text


def _decoded(data: bytes, declared: str | None) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], name, f"it begins with the byte order mark of {name.upper()}, but breaks it")
    wide = _wide_without_mark(data)
    if wide:
        return _strictly(data, wide, f"it looks like {wide.upper()}, but breaks it")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _of_one_byte(data, declared, error)


def _strictly(data: bytes, name: str, reason: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise UnreadableError(f"the file cannot be decoded: {reason} at byte {error.start}; save it as UTF-8") from None


def _wide_without_mark(data: bytes) -> str | None:
    """UTF-16 of mostly Latin text has a NUL in every second byte and almost none in the others."""
    head = data[:4000]
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if half < 8 or b"\x00\x00" in head:
        return None
    if odd > 0.6 * half and not even:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 * half and not odd else None


def _of_one_byte(data: bytes, declared: str | None, error: UnicodeDecodeError) -> str:
    if b"\x00" in data:
        raise UnreadableError("the file is binary (it holds NUL bytes); expected a text: convert it first")
    if declared:
        text = _declared(data, declared)
        if text is not None:
            return text
    plausible = {name: text for name in _ONE_BYTE if (text := _plausible(data, name)) is not None}
    if len(set(plausible.values())) == 1:
        return next(iter(plausible.values()))
    found = f"bytes that fit {' and '.join(plausible)} alike" if plausible else "bytes that make no words in any of them"
    tried = ", ".join(("UTF-8", "UTF-16", *_ONE_BYTE))
    raise UnreadableError(
        f"no certain encoding: not UTF-8 from byte {error.start} on, {found} (tried {tried}); save it as UTF-8"
    )


def _declared(data: bytes, declared: str) -> str | None:
    """A page that says UTF-8 and breaks it in a few places (under one byte in a thousand) is read with U+FFFD there."""
    try:
        name = codecs.lookup(declared).name
        # Browsers read a page declared Latin-1 or ASCII as Windows-1252, and so did whoever wrote it.
        text = data.decode("cp1252" if name in ("iso8859-1", "ascii") else name, "replace")
    except (LookupError, ValueError, TypeError, AssertionError):
        return None
    return text if text.count("\ufffd") * 1000 <= len(text) else None


def _plausible(data: bytes, name: str) -> str | None:
    try:
        text = data.decode(name)
    except UnicodeDecodeError:
        return None
    if any(fault.search(text) for fault in (_MIXED, _SYMBOL_IN_WORD, _CAPITAL_IN_WORD)) or _NO_TEXT.search(text):
        return None
    cyrillic = len(_CYRILLIC.findall(text))
    return text if len(_COMMON.findall(text)) >= _COMMON_SHARE * cyrillic else None
