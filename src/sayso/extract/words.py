"""Words of a report's sentences with their places."""

import re
from collections.abc import Iterable
from typing import NamedTuple

_WORD = re.compile(
    r"(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Brig|Adm|Cmdr|Gov|Sen|Rep|Rev|Hon|St|Jr|Sr|Inc|Corp|Ltd|Co)\.(?=\s)"
    r"|[A-Z]\.(?=\s[A-Z])|[^\W_]+(?:[-’'][^\W_]+)*"
)
_JOINED = re.compile(r"(?:al|el|ul|ut|ad|as|ash|an|at|ibn|bin|d|l)[-’'][A-Z]")
_POSSESSIVE = ("'s", "’s", "'S", "’S")
_GAP = re.compile(r"[ \t\u00a0]{1,2}|['’][sS]?[ \u00a0]|/")


class Word(NamedTuple):
    """`text` is without a possessive 's; `sentence` counts the report's sentences from 0."""

    start: int
    end: int
    text: str
    sentence: int

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter, or with a particle and a capital ("al-Sayed")."""
        return self.text[0].isupper() or (not self.text.isalpha() and bool(_JOINED.match(self.text)))


def split_words(text: str, sentences: Iterable[tuple[int, int]]) -> list[Word]:
    """All words of the sentences, in order."""
    words = []
    for number, (start, end) in enumerate(sentences):
        for match in _WORD.finditer(text, start, end):
            word, stop = match[0], match.end()
            if word.endswith(_POSSESSIVE) and len(word) > 2:
                word, stop = word[:-2], stop - 2
            words.append(Word(match.start(), stop, word, number))
    return words


def adjoin(text: str, left: Word, right: Word) -> bool:
    """Whether only a space, a possessive or a slash stands between two words of one sentence, so that a name may hold both."""
    return left.sentence == right.sentence and bool(_GAP.fullmatch(text, left.end, right.start))


def possessive(text: str, word: Word) -> bool:
    """Whether the word is followed by 's."""
    return text[word.end : word.end + 2] in _POSSESSIVE


def key(word: str) -> str:
    """A form that ignores the case of a printed heading: "DUSHANBE" as "Dushanbe"; short words stay as printed."""
    return word.title() if len(word) > 4 and word[0].isupper() else word
