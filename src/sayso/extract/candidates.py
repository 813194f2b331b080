"""Which words of a report are names, and of what kind: rules, the tagger and repetition vote."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec import Struct

from sayso.extract.acronyms import find_definitions
from sayso.extract.lexicon import Entry, known_lexicon, name_keys
from sayso.extract.phrases import capitalised_runs, find_bodies, not_names, person_run
from sayso.extract.words import Word, adjoin, key, possessive
from sayso.language.actors import countries_by_demonym, known_names
from sayso.language.offices import body_nouns, office_classes, office_ends, office_parts, ranks
from sayso.language.wordlists import read_sections

_LABELS = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place"}
_PLACING = frozenset({"in", "near", "at", "outside", "off", "towards"})
_PLACES = frozenset(read_sections("name_words.txt")["beside places"])
# How much each kind of evidence counts. A rule outweighs two tags: on the five seeds and the demo the tagger calls
# capitals persons and persons bodies, while an office before a name or a body's own noun was never misleading.
_TAGGED, _PLACED, _SPEAKS, _RULED, _EXPLAINED = 1.0, 0.8, 1.5, 3.0, 4.0
_TAGGED_SURNAME = 0.75  # less than one "in" or "at" before the word, which the tagger overlooks in invented towns
_LONGEST_PERSON = 5
Keys = tuple[str, ...]


class Candidates(Struct):
    """Votes for each name (its keys) by kind; names with "none" votes are not actors."""

    votes: dict[Keys, Counter[str]]
    tagged: Counter[Keys]
    explained: set[Keys]
    """Names that the report itself gives another meaning than the known one."""

    def vote(self, words: Iterable[Word], kind: str, weight: float) -> None:
        """Count evidence that these words name something of a kind."""
        keys = tuple(key(word.text) for word in words)
        if keys and not _is_no_name(keys):
            self.votes[keys][kind] += weight  # type: ignore[assignment]


def _is_no_name(keys: Keys) -> bool:
    if len(keys) > 1:
        return False
    word = keys[0]
    return (
        len(word) < 2
        or word in not_names()
        or word in _section("alone")
        or word in body_nouns()
        or word in ranks()
        or word.lower() in office_parts()
    )


def find_candidates(text: str, words: Sequence[Word], tags: Iterable[tuple[int, int, str]]) -> Candidates:
    """Votes from every rule and from the tagger's `tags` (start, end, label)."""
    found = Candidates(defaultdict(Counter), Counter(), set())
    headings = _headings(text, words)
    covered: set[int] = set()
    for run in capitalised_runs(text, words):
        if words[run[0]].sentence in headings:
            continue
        for first, end, kind in find_bodies(text, words, run):
            found.vote(words[first:end], kind, _RULED)
            covered.update(range(first, end))
        _vote_for_persons(found, text, words, run, covered)
    _vote_for_bands(found, text, words)
    _vote_by_tags(found, text, words, list(tags), covered, headings)
    _vote_for_self_given(found, text, words)
    _vote_for_definitions(found, text, words)
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


@cache
def _section(name: str) -> frozenset[str]:
    return frozenset(read_sections("not_names.txt")[name])


def _vote_for_persons(found: Candidates, text: str, words: Sequence[Word], run: tuple[int, int], covered: set[int]) -> None:
    for begin, stop in person_run(words, *run):
        free = [place for place in range(begin, stop) if place not in covered]
        for first, end in _stretches(free):
            titled, first = _strip_titles(words, first, end)
            if 0 < end - first < _LONGEST_PERSON and not _holds_known(text, words, first, end):
                found.vote(words[first:end], *_person_evidence(text, words, first, end, titled))
                found.vote(words[first:end], "place", _place_evidence(words, first, end))
                found.vote(words[first:end], "organisation", _body_evidence(words, end))


def _stretches(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    first = None
    for at, place in enumerate(places):
        first = place if first is None else first
        if at + 1 == len(places) or places[at + 1] != place + 1:
            yield first, place + 1
            first = None


def _strip_titles(words: Sequence[Word], first: int, end: int) -> tuple[bool, int]:
    """Whether an office or rank stands before the name, and where the name begins."""
    begin = first
    for place in range(first, end):
        word = words[place].text
        if word in ranks() or word.lower() in office_parts():
            begin = place + 1
    titled = begin > first
    if not titled and begin > 0 and words[begin - 1].sentence == words[first].sentence:
        titled = words[begin - 1].text.lower() in office_ends() or words[begin - 1].text in ranks()
    return titled, begin


def _holds_known(text: str, words: Sequence[Word], first: int, end: int) -> bool:
    keys = [key(word.text) for word in words[first:end]]
    known = known_lexicon()
    whole = known.longest(text, words[first:end], keys, 0)
    if whole and len(whole.keys) == len(keys):
        return not whole.doubtful
    return any(each in countries_by_demonym() or each in body_nouns() for each in keys) or (
        end - first > 1 and whole is not None
    )


def _person_evidence(text: str, words: Sequence[Word], first: int, end: int, titled: bool) -> tuple[str, float]:
    """Kind and weight that the neighbourhood of a run of capitals speaks for."""
    before = words[first - 1] if first > 0 and words[first - 1].sentence == words[first].sentence else None
    several = end - first > 1
    if before and before.text in _section("vessels"):
        return "none", _EXPLAINED
    if before and before.text.lower() == "the" and several and not _ends_known(text, words, first, end):
        return "none", _SPEAKS  # persons' names take no "the", ships' and prizes' do
    if before and before.text in office_classes() and text[before.end : words[first].start] == ", ":
        return "person", _RULED
    if titled and not words[first].text.isupper() and adjoin(text, words[first - 1], words[first]):
        return "person", _RULED
    if several and (_speaks(words, first, end) or _described(text, words, end)):
        return "person", _RULED
    if several and _holds_office_of(text, words, first, end):
        return "person", _RULED
    if _speaks(words, first, end) and not words[first].text.isupper():
        return "person", 0.5
    return "person", 0.0


def _body_evidence(words: Sequence[Word], end: int) -> float:
    """A name before an office that goes on with a name in capitals is a body's: "Sundline spokesman Tobin Hask"."""
    if end + 1 >= len(words) or words[end].sentence != words[end - 1].sentence:
        return 0.0
    return (
        _RULED
        if words[end].text in office_classes() and words[end + 1].capital and words[end + 1].sentence == words[end].sentence
        else 0.0
    )


def _place_evidence(words: Sequence[Word], first: int, end: int) -> float:
    """How far prepositions and nouns beside a run of capitals speak for a place."""
    if words[first].text.isupper() or end - first > 3:
        return 0.0
    sentence = words[first].sentence
    before = [word.text for word in words[max(0, first - 3) : first] if word.sentence == sentence]
    after = words[end].text if end < len(words) and words[end].sentence == sentence else ""
    weight = _SPEAKS if after in _PLACES and end - first == 1 else 0.0
    onwards = [word.text for word in words[end : end + 2] if word.sentence == sentence]
    if before and before[-1] == "from" and onwards[:1] == ["to"] and words[end + 1].capital:
        weight += _SPEAKS
    if len(before) > 1 and before[-2:] == ["out", "of"]:
        weight += _SPEAKS
    if before and before[-1] in _PLACING:
        weight += _PLACED
    if len(before) > 1 and before[-1] == "of" and before[-2] in _PLACES:
        weight += _RULED
    return weight


def _speaks(words: Sequence[Word], first: int, end: int) -> bool:
    sentence = words[first].sentence
    after = end < len(words) and words[end].sentence == sentence and words[end].text in _section("saying")
    before = first > 0 and words[first - 1].sentence == sentence and words[first - 1].text in _section("saying")
    return after or before


def _described(text: str, words: Sequence[Word], end: int) -> bool:
    """Whether an age, "who", or an office follows the comma behind the name; or "of the" and a capital."""
    after = words[end - 1].end
    following = text[after : after + 90]
    if following.startswith((", who ", " who ")):
        return True
    if not following.startswith(", "):
        return False
    behind = following[2:].replace("’", " ").replace("'", " ").split(",")[0].split(" of ")[0].split()[:7]
    return bool(behind) and (behind[0].isdigit() or any(word.lower() in office_classes() for word in behind))


def _holds_office_of(text: str, words: Sequence[Word], first: int, end: int) -> bool:
    """Whether "director of the Harbour Board (HB)" stands directly before, or between commas."""
    place = first - 1
    sentence = words[first].sentence
    for back in range(place, max(-1, place - 12), -1):
        word = words[back]
        if word.sentence != sentence:
            return False
        if "," in text[word.end : words[back + 1].start] and (back < place or text[words[end - 1].end] != ","):
            return False
        if word.text.lower() in office_classes() and words[back + 1].text in ("of", "for", "at") and back + 1 < place:
            return True
        if not word.capital and word.text not in ("of", "the", "for", "and", "on", "at"):
            return False
    return False


def _vote_for_bands(found: Candidates, text: str, words: Sequence[Word]) -> None:
    """Such as "Zarab gang", "Red Tide militants": the capitalised words before a noun for armed bands name a group."""
    bands = _section("bands")
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
        if first < place and not _ends_known(text, words, first, place) and not possessive(text, words[place - 1]):
            found.vote(words[first:place], "group", _RULED)


_CALLS_ITSELF = re.compile(r"(?:\bcall(?:s|ed|ing)? (?:itself|themselves)|\bknown(?: \w+){0,2} as) (?:the )?(?=[A-Z])")


def _vote_for_self_given(found: Candidates, text: str, words: Sequence[Word]) -> None:
    """Such as "which calls itself the Sons of the Ridge": the run of capitals names a group."""
    starts = [word.start for word in words]
    for match in _CALLS_ITSELF.finditer(text):
        first = bisect_left(starts, match.end())
        if first == len(words) or starts[first] != match.end():
            continue
        end = next((stop for begin, stop in capitalised_runs(text, words[first : first + 12]) if begin == 0), 0)
        if end and not _ends_known(text, words, first, first + end):
            found.vote(words[first : first + end], "group", _EXPLAINED)


def _ends_known(text: str, words: Sequence[Word], first: int, end: int) -> bool:
    """Whether the last words of a run are a known name ("Takfiri Daesh")."""
    keys = [key(word.text) for word in words[first:end]]
    found = (known_lexicon().longest(text, words[first:end], keys, at) for at in range(len(keys)))
    return any(entry is not None for entry in found)


def _vote_by_tags(
    found: Candidates,
    text: str,
    words: Sequence[Word],
    tags: Sequence[tuple[int, int, str]],
    covered: set[int],
    headings: frozenset[int],
) -> None:
    starts = [word.start for word in words]
    for start, end, label in tags:
        kind = _LABELS.get(label)
        first = bisect_left(starts, start)
        stop = bisect_left(starts, end)
        if kind is None or first >= stop or words[first].sentence in headings or covered.intersection(range(first, stop)):
            continue
        first, stop = _trimmed(words, first, stop, kind)
        if first < stop and _credible(text, words, first, stop, kind):
            found.vote(words[first:stop], kind, _TAGGED if kind != "person" or stop - first > 1 else _TAGGED_SURNAME)
            found.tagged[tuple(key(word.text) for word in words[first:stop])] += 1


def _trimmed(words: Sequence[Word], first: int, stop: int, kind: str) -> tuple[int, int]:
    """Without openers and small words at both ends and, for a person, without titles before the name."""
    while first < stop and not (words[first].capital or (kind == "person" and words[first].text in ("al", "bin", "de", "van"))):
        first += 1
    while first < stop and words[first].text in not_names():
        first += 1
    if kind == "person":
        _, first = _strip_titles(words, first, stop)
    while stop > first and not words[stop - 1].capital:
        stop -= 1
    return first, stop


def _credible(text: str, words: Sequence[Word], first: int, stop: int, kind: str) -> bool:
    if first and (
        words[first - 1].text in _section("vessels") or (kind == "person" and words[first - 1].text.lower() == "the")
    ):
        return False
    if any(not adjoin(text, words[at], words[at + 1]) for at in range(first, stop - 1)):
        return False
    if stop - first == 1 and (_compound(words[first].text) or _set_off(text, words[first])):
        return False
    if kind in ("person", "place") and any(possessive(text, word) for word in words[first : stop - 1]):
        return False
    if kind != "person":
        return stop - first > 1 or not any(letter.isdigit() for letter in words[first].text)
    if stop - first > _LONGEST_PERSON or text[words[stop - 1].end : words[stop - 1].end + 1] == "-":
        return False
    plain = all(
        word.text.replace("-", "").replace("’", "").replace("'", "").replace(".", "").isalpha() for word in words[first:stop]
    )
    return plain and not _holds_known(text, words, first, stop)


def _compound(word: str) -> bool:
    """Such as "US-led", "Kalibr-class", "Merovia-Pellan": no name by itself."""
    parts = word.split("-")
    return len(parts) > 1 and (parts[-1][:1].islower() or all(part in known_lexicon_words() for part in parts))


@cache
def known_lexicon_words() -> frozenset[str]:
    """Known names of one word."""
    return frozenset(name for name in known_names() if " " not in name)


def _set_off(text: str, word: Word) -> bool:
    """Whether a word in title case stands in quotation marks by itself, with or without "the" (“the Caliphate”)."""
    before = text[max(0, word.start - 5) : word.start]
    return (
        word.text.istitle() and before.removesuffix("the ")[-1:] in ("“", '"', "‘") and text[word.end : word.end + 1] in '”"’'
    )


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
        found.vote(long, kind, _EXPLAINED)
        found.vote(short, kind, _EXPLAINED)
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
            found.votes[keys]["outlet"] += 2 * _EXPLAINED  # type: ignore[assignment]


def vote_for_dateline(found: Candidates, place: str) -> None:
    """The first place of the report's dateline."""
    keys = name_keys(place.split(",")[0])
    if keys:
        found.votes[keys]["place"] += _EXPLAINED  # type: ignore[assignment]


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
        if len(keys) > 1 or votes[kind] >= _TAGGED_SURNAME:
            yield Entry(keys, kind)
