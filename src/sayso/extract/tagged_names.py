"""The tagger's votes: which of the words that it takes for a name can be one, and of what kind."""

from bisect import bisect_left
from collections.abc import Sequence

from sayso.extract.person_tails import find_tail
from sayso.extract.phrases import not_names
from sayso.extract.signs import holds_known, is_compound, is_set_off, is_trade_before, strip_letters, strip_titles
from sayso.extract.votes import TAGGED, TAGGED_SURNAME, Candidates, name_section
from sayso.extract.words import Word, adjoin, key, possessive
from sayso.language.offices import body_nouns, office_classes

_LABELS = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place"}
LONGEST_PERSON = 5
"""Words."""


def vote_by_tags(
    found: Candidates,
    text: str,
    words: Sequence[Word],
    tags: Sequence[tuple[int, int, str]],
    covered: set[int],
    headings: frozenset[int],
) -> None:
    """Count each tag as a vote for its trimmed words where they can be such a name; none for what is `covered`."""
    starts = [word.start for word in words]
    for start, end, label in tags:
        kind = _LABELS.get(label)
        first = bisect_left(starts, start)
        stop = bisect_left(starts, end)
        if kind is None or first >= stop or words[first].sentence in headings or covered.intersection(range(first, stop)):
            continue
        if kind == "organisation" and _is_titled_person(words, first, stop):
            kind = "person"
        stop = find_tail(text, words, first, stop) or stop
        first, stop = _trimmed(words, first, stop, kind)
        if first < stop and _credible(text, words, first, stop, kind):
            found.vote(words[first:stop], kind, TAGGED if kind != "person" or stop - first > 1 else TAGGED_SURNAME)
            found.tagged[tuple(key(word.text) for word in words[first:stop])] += 1


def _is_titled_person(words: Sequence[Word], first: int, stop: int) -> bool:
    """Whether what the tagger takes for a body is an office and a person's name ("Lawyer Ana Reul")."""
    titled, begin = strip_titles(words, first, stop)
    name = words[begin:stop]
    return (
        titled
        and first < begin
        and 1 < len(name) < LONGEST_PERSON
        and all(word.capital and word.text not in body_nouns() for word in name)
        and all(words[place].text.lower() in office_classes() for place in range(first, begin))
    )


def _trimmed(words: Sequence[Word], first: int, stop: int, kind: str) -> tuple[int, int]:
    """Without openers and small words at both ends and, for a person, without titles before the name."""
    while first < stop and not (words[first].capital or (kind == "person" and words[first].text in ("al", "bin", "de", "van"))):
        first += 1
    while first < stop and words[first].text in not_names():
        first += 1
    if kind == "person" and first < stop:
        _, first = strip_titles(words, first, stop)
        stop = strip_letters(words, first, stop)
    while stop > first and not words[stop - 1].capital:
        stop -= 1
    return first, stop


def _credible(text: str, words: Sequence[Word], first: int, stop: int, kind: str) -> bool:
    if first and (
        words[first - 1].text in name_section("vessels") or (kind == "person" and words[first - 1].text.lower() == "the")
    ):
        return False
    if any(not adjoin(text, words[at], words[at + 1]) for at in range(first, stop - 1)):
        return False
    if stop - first == 1 and (is_compound(words[first].text) or is_set_off(text, words[first])):
        return False
    if stop - first == 1 and kind == "person" and is_trade_before(text, words, first):
        return False
    if kind in ("person", "place") and any(possessive(text, word) for word in words[first : stop - 1]):
        return False
    if kind != "person":
        return stop - first > 1 or not any(letter.isdigit() for letter in words[first].text)
    if stop - first > LONGEST_PERSON or text[words[stop - 1].end : words[stop - 1].end + 1] == "-":
        return False
    plain = all(
        word.text.replace("-", "").replace("’", "").replace("'", "").replace(".", "").isalpha() for word in words[first:stop]
    )
    return plain and not holds_known(text, words, first, stop)
