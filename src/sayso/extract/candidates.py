"""Which words of a report are names, and of what kind: rules, the tagger and repetition vote."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sayso.extract.acronyms import find_definitions
from sayso.extract.lands import find_lands
from sayso.extract.lexicon import Entry, known_lexicon, name_keys
from sayso.extract.person_tails import find_tail
from sayso.extract.phrases import capitalised_runs, find_bodies, not_names, person_run
from sayso.extract.signs import (
    body_evidence,
    ends_known,
    holds_known,
    person_evidence,
    place_evidence,
    strip_letters,
    strip_titles,
)
from sayso.extract.tagged_names import LONGEST_PERSON, vote_by_tags
from sayso.extract.votes import EXPLAINED, RULED, TAGGED_SURNAME, Candidates, Keys, Votes, name_section
from sayso.extract.words import Word, adjoin, key, possessive
from sayso.language.actors import countries_by_demonym
from sayso.language.offices import body_nouns


def find_candidates(text: str, words: Sequence[Word], tags: Iterable[tuple[int, int, str]]) -> Candidates:
    """Votes from every rule and from the tagger's `tags` (start, end, label)."""
    found = Candidates(defaultdict(Votes), Counter(), set())
    headings = _headings(text, words)
    covered: set[int] = set()
    for run in capitalised_runs(text, words):
        if words[run[0]].sentence in headings:
            continue
        tail = find_tail(text, words, *run)
        if tail is not None:
            found.vote(words[tail : run[1]], "person", EXPLAINED)
            covered.update(range(tail, run[1]))
            run = run[0], tail
        for first, end, kind in find_bodies(text, words, run):
            found.vote(words[first:end], kind, RULED)
            covered.update(range(first, end))
        _vote_for_persons(found, text, words, run, covered)
    _vote_for_bands(found, text, words)
    vote_by_tags(found, text, words, list(tags), covered, headings)
    _vote_for_self_given(found, text, words)
    _vote_for_definitions(found, text, words)
    for keys, weight in find_lands(text, tuple(found.votes)).items():
        found.votes[keys]["place"] += weight
    return found


def _headings(text: str, words: Sequence[Word]) -> frozenset[int]:
    """Sentences without a stop in which most words have a capital, so that capitals tell nothing."""
    long_words: Counter[int] = Counter()
    capitals: Counter[int] = Counter()
    for word in words:
        if len(word.text) > 3:
            long_words[word.sentence] += 1
            capitals[word.sentence] += word.capital
    stopped = {word.sentence for word in words if text[word.end : word.end + 1] == "."}
    return frozenset(
        number
        for number, count in long_words.items()
        if count > 3 and capitals[number] > 0.75 * count and number not in stopped
    )


def _vote_for_persons(found: Candidates, text: str, words: Sequence[Word], run: tuple[int, int], covered: set[int]) -> None:
    for begin, stop in person_run(words, *run):
        free = [place for place in range(begin, stop) if place not in covered]
        for first, end in _stretches(free):
            titled, first = strip_titles(words, first, end)
            end = strip_letters(words, first, end)
            if 0 < end - first < LONGEST_PERSON and not holds_known(text, words, first, end):
                found.vote(words[first:end], *person_evidence(text, words, first, end, titled))
                found.vote(words[first:end], "place", place_evidence(words, first, end))
                found.vote(words[first:end], "organisation", body_evidence(words, end))


def _stretches(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    first = None
    for at, place in enumerate(places):
        first = place if first is None else first
        if at + 1 == len(places) or places[at + 1] != place + 1:
            yield first, place + 1
            first = None


def _vote_for_bands(found: Candidates, text: str, words: Sequence[Word]) -> None:
    """Such as "Zarab gang", "Red Tide militants": the capitalised words before a noun for armed bands name a group."""
    bands = name_section("bands")
    for place in range(1, len(words)):
        two = f"{words[place].text} {words[place + 1].text}" if place + 1 < len(words) else ""
        if words[place].text not in bands and two not in bands:
            continue
        first = place
        while first > 0 and words[first - 1].capital and adjoin(text, words[first - 1], words[first]):
            first -= 1
        while first < place and (words[first].text in not_names() or words[first].text in countries_by_demonym()):
            first += 1
        while first < place and words[first].sentence != words[first - 1].sentence:
            first += 1  # the first word of a sentence has its capital from there ("Local militants")
        if first < place and not ends_known(text, words, first, place) and not possessive(text, words[place - 1]):
            found.vote(words[first:place], "group", RULED)


_CALLS_ITSELF = re.compile(r"(?:\bcall(?:s|ed|ing)? (?:itself|themselves)|\bknown(?: \w+){0,2} as) (?:the )?(?=[A-Z])")


def _vote_for_self_given(found: Candidates, text: str, words: Sequence[Word]) -> None:
    """Such as "which calls itself the Sons of the Ridge": the run of capitals names a group."""
    starts = [word.start for word in words]
    for match in _CALLS_ITSELF.finditer(text):
        first = bisect_left(starts, match.end())
        if first == len(words) or starts[first] != match.end():
            continue
        end = next((stop for begin, stop in capitalised_runs(text, words[first : first + 12]) if begin == 0), 0)
        if end and not ends_known(text, words, first, first + end):
            found.vote(words[first : first + end], "group", EXPLAINED)


def _vote_for_definitions(found: Candidates, text: str, words: Sequence[Word]) -> None:
    """An explained acronym and what it stands for are of one kind."""
    starts = [word.start for word in words]
    for acronym, expansion in find_definitions(text):
        long = words[bisect_left(starts, expansion[0]) : bisect_left(starts, expansion[1])]
        short = words[bisect_left(starts, acronym[0]) : bisect_left(starts, acronym[1])]
        if not long or not short:
            continue
        names = [tuple(key(word.text) for word in words) for words in (long, short)]
        known = [known_lexicon().named(keys) for keys in names]
        if known[0] and known[1] and known[0].known is known[1].known:
            continue
        kind = _kind_of(found, names[0])
        found.vote(long, kind, EXPLAINED)
        found.vote(short, kind, EXPLAINED)
        found.explained.add(names[1])


def _kind_of(found: Candidates, keys: Keys) -> str:
    known = known_lexicon().named(keys)
    if known and known.known:
        return known.kind
    votes = found.votes.get(keys)
    best = max(votes, key=lambda kind: (votes[kind], kind)) if votes else "organisation"
    if best in ("person", "organisation"):
        nouns = [body_nouns()[word] for word in keys if word in body_nouns()]
        return nouns[0] if nouns and nouns[0] != "place" else "organisation"
    return best


def _surnames_in(found: Candidates) -> frozenset[str]:
    persons = (keys for keys, votes in found.votes.items() if votes["person"] > 0 and votes["person"] == max(votes.values()))
    return frozenset(keys[-1] for keys in persons if len(keys) > 1)


def vote_for_outlets(found: Candidates, names: Iterable[str]) -> None:
    """The report's own outlet and those it credits."""
    for name in names:
        keys = name_keys(name)
        if keys:
            found.votes[keys]["outlet"] += 2 * EXPLAINED
            found.explained.add(keys)


def vote_for_dateline(found: Candidates, place: str) -> None:
    """The first place of the report's dateline."""
    keys = name_keys(place.split(",")[0])
    if keys:
        found.votes[keys]["place"] += EXPLAINED


def chosen_entries(found: Candidates) -> Iterator[Entry]:
    """Each name that the votes establish, with the kind of most weight; a single word needs more than one weak sign."""
    surnames = _surnames_in(found)
    for keys, votes in found.votes.items():
        kind = max(votes, key=lambda each: (votes[each], each))
        if votes[kind] <= 0 or (len(keys) == 1 and keys[0] in surnames and kind not in ("person", "group", "none")):
            continue
        known = known_lexicon().named(keys)
        if known and not known.doubtful and kind != "person" and keys not in found.explained:
            continue
        if len(keys) > 1 or votes[kind] >= TAGGED_SURNAME:
            yield Entry(keys, kind)
