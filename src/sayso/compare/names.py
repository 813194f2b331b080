"""Names folded, so that spellings of one name are equal; and what a comparison of two names says."""

import re
from functools import lru_cache
from typing import Literal

from anyascii import anyascii
from msgspec import Struct

Verdict = Literal["same", "different", "unsure"]


class Likeness(Struct, frozen=True):
    """`score` is how far the evidence speaks for one actor, 0 to 1; `why` is a sentence that a user reads."""

    verdict: Verdict
    score: float
    why: str


_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
# Spellings that one sound takes when a name is written in Latin letters: Cyrillic and Arabic names above all.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^the\b", ""),
        (r"sch", "sh"),
        (r"tch", "ch"),
        (r"kh", "h"),
        (r"ph", "f"),
        (r"ck|q", "k"),
        (r"x", "ks"),
        (r"th", "t"),
        (r"dh", "d"),
        (r"dzh", "j"),
        (r"gh", "g"),
        (r"zh", "j"),
        (r"w", "v"),
        (r"(?:ov|of|off|ow)$", "ov"),
        (r"(?:ev|ef|eff|iev|yev)$", "ev"),
        (r"iya|ya|ja|ia", "a"),
        (r"iyu|yu|ju|iu|you", "u"),
        (r"iye|ye|je|ie", "e"),
        (r"iyo|yo|jo|io", "o"),
        (r"ou|oo", "u"),
        (r"ee", "i"),
        (r"(?:ey|ei|ej|ai|ay|aj|ii|iy|yi|ij|yy|y|i|j)$", "i"),
        (r"[yj]", "i"),
        (r"(.)\1", r"\1"),
    )
)


@lru_cache(maxsize=65_536)
def fold(name: str) -> str:
    """A name in lower-case ASCII words with single spaces, without "the" in front."""
    plain = anyascii(name.replace("’", "'")).lower()
    return re.sub(r"^the ", "", " ".join(_WORD.findall(plain.replace("'s ", " ").replace(".", " "))))


@lru_cache(maxsize=65_536)
def sound(word: str) -> str:
    """A form that spellings of one name in Latin letters share: "Bakhtiev", "Bahtiyev"."""
    word = fold(word).replace(" ", "").replace("'", "")
    for pattern, replacement in _SOUNDS:
        word = pattern.sub(replacement, word)
    return word
