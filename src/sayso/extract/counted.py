"""What a number counts, and the whole that a part is of."""

from msgspec import Struct

from sayso.extract.amounts import Amount
from sayso.extract.noun_phrases import phrase_after, phrase_before
from sayso.extract.patterns import Words
from sayso.language.nouns import FUNCTION_WORDS
from sayso.language.wordlists import read_sections, section

_HEADS = section("clause_words.txt", "counting nouns")
_MEASURES = section("clause_words.txt", "measures")
_REACH = section("clause_words.txt", "reaching a number")
_MAKE_UP = tuple(tuple(verb.split()) for verb in read_sections("clause_words.txt")["making up a share"])
_HOLDS = section("clause_words.txt", "holding a number")
_INSIDE = frozenset(["in", "of", "at", "on", "from", "for", "with", "by"])
_MORE = frozenset(["more", "additional", "further"])


class Counted(Struct, frozen=True):
    """Word ranges of what is counted and of the whole; None where neither is printed."""

    counted: tuple[int, int] | None = None
    of: tuple[int, int] | None = None
    change: bool = False
    """Whether the number is a change ("rose by 20")."""


def find_counted(words: Words, amount: Amount) -> Counted:
    """Look after the number first, then for a subject before it."""
    if words.lower(amount.first - 1) == "by" and _reaching(words, amount.first - 2):
        return Counted(change=True)
    after = _past_more(words, amount.last)
    if amount.unit == "%":
        return _share(words, amount)
    if amount.unit is not None:
        return Counted(_money_for(words, amount))
    if words.lower(after) == "of":
        return _out_of(words, amount, after)
    counted = phrase_after(words, after, plural=amount.high != 1 or amount.low != 1)
    if counted is not None and counted[0] == after:
        return Counted(counted, _holder(words, amount))
    subject = _subject(words, amount)
    return Counted(subject, _inside(words, after) if subject is None else None)


def _past_more(words: Words, at: int) -> int:
    return at + 1 if words.lower(at) in _MORE else at


def _reaching(words: Words, at: int) -> bool:
    return any(words.lower(place) in _REACH for place in range(max(0, at - 1), at + 1))


def _out_of(words: Words, amount: Amount, at: int) -> Counted:
    """The soldiers of "two of the ten soldiers" are counted and are the whole; those of "dozens of" only counted."""
    whole = phrase_after(words, at + 1, plural=True) or phrase_after(words, at + 1, plural=False)
    if whole is None:
        number = at + 2 if words.lower(at + 1) in ("the", "its", "their", "those") else at + 1
        counted = phrase_after(words, number + 1, plural=True)
        return Counted(counted, (number, counted[1])) if counted else Counted()
    definite = words.lower(at + 1) in ("the", "its", "their", "those", "these", "his", "her", "our")
    return Counted(whole, whole if definite and not amount.loose else None)


def _share(words: Words, amount: Amount) -> Counted:
    at = amount.last
    if words.lower(at) == "of":
        at += 1
        if words.lower(at) == "all" and words.lower(at + 1) == "of":
            at += 2
    elif not (at > 0 and words.lower(at - 1) == "half" and words.lower(at) in ("the", "its", "their")):
        return Counted(_made_up_by(words, amount) or _subject(words, amount))
    of = phrase_after(words, at, plural=False)
    counted = _made_up_by(words, amount)
    if of and counted is None and words.lower(of[1]) in ("are", "were", "is", "was"):
        counted = phrase_after(words, of[1] + 1, plural=True)
    return Counted(counted, of)


def _made_up_by(words: Words, amount: Amount) -> tuple[int, int] | None:
    for verb in _MAKE_UP:
        begin = amount.first - len(verb)
        if begin > 0 and tuple(words.lower(begin + n) for n in range(len(verb))) == verb:
            return phrase_before(words, begin)
    return None


def _subject(words: Words, amount: Amount) -> tuple[int, int] | None:
    """The wounded of "the number of wounded rose to 40"; the death toll of "the death toll reached 40"."""
    for at in range(amount.first - 1, max(-1, amount.first - 16), -1):
        word = words.lower(at)
        if word in (";", ":") or word[:1].isdigit():
            return None
        if word in _HEADS and words.lower(at + 1) == "of":
            phrase = phrase_after(words, at + 2, plural=False)
            return phrase if phrase and phrase[1] <= amount.first and _between(words, phrase[1], amount.first) else None
        if word in _MEASURES or (word == "rate" and at):
            phrase = phrase_before(words, at + 1)
            return phrase if phrase and _between(words, at + 1, amount.first) else None
    return None


def _between(words: Words, begin: int, end: int) -> bool:
    return any(words.lower(at) in _REACH for at in range(begin, end))


def _holder(words: Words, amount: Amount) -> tuple[int, int] | None:
    """The group of "the group includes 300 people"."""
    if words.lower(amount.first - 1) not in _HOLDS:
        return None
    phrase = phrase_before(words, amount.first - 1)
    return None if phrase is None or words.lower(phrase[0] - 1) in _INSIDE else phrase


def _inside(words: Words, at: int) -> tuple[int, int] | None:
    """The Guard of "around 300 in the Guard"."""
    if words.lower(at) != "in":
        return None
    phrase = phrase_after(words, at + 1, plural=False)
    return phrase if phrase and words.words[phrase[0]][0].isupper() else None


def _money_for(words: Words, amount: Amount) -> tuple[int, int] | None:
    """The aid of "$5 million in aid"; the damage of "damage of $5 million"."""
    if words.lower(amount.last) in ("in", "of", "worth"):
        at = amount.last + (2 if words.lower(amount.last + 1) == "of" else 1)
        phrase = phrase_after(words, at, plural=False)
        if phrase and words.words[phrase[0]].islower() and phrase[0] == at:
            return phrase
    if words.lower(amount.first - 1) == "of" and amount.first > 1 and words.lower(amount.first - 2) not in FUNCTION_WORDS:
        return phrase_before(words, amount.first - 1)
    return None
