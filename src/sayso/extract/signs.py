"""What stands beside a run of capitals and tells of what kind its name is."""

from collections.abc import Sequence
from functools import cache

from sayso.extract.lexicon import known_lexicon
from sayso.extract.votes import EXPLAINED, PLACED, RULED, SPEAKS, name_section
from sayso.extract.words import Word, adjoin, key
from sayso.language.actors import countries_by_demonym, known_names
from sayso.language.common_words import word_ranks
from sayso.language.offices import body_nouns, gender_of_name, office_classes, office_ends, office_parts, ranks
from sayso.language.person_nouns import names_person
from sayso.language.wordlists import section

_PLACING = frozenset({"in", "near", "at", "outside", "off", "towards"})
_PLACES = section("name_words.txt", "beside places")


def strip_titles(words: Sequence[Word], first: int, end: int) -> tuple[bool, int]:
    """Whether an office or rank stands before the name, and where the name begins."""
    begin = first
    for place in range(first, end):
        word = words[place].text
        if word in ranks() or word.lower() in office_parts() or _is_trade(words, place, end):
            begin = place + 1
    if begin == first + 1 and words[first].text in _ORDINALS:
        begin = first  # "Second Harbour" is a title of a programme, not somebody called Harbour
    titled = begin > first
    if not titled:
        begin = _behind_place(words, first, end)
    if not titled and begin > 0 and words[begin - 1].sentence == words[first].sentence:
        titled = words[begin - 1].text.lower() in office_ends() or words[begin - 1].text in ranks()
    return titled, begin


_ORDINALS = frozenset(["First", "Second", "Third", "Last", "Next", "New", "Old"])


def _is_trade(words: Sequence[Word], place: int, end: int) -> bool:
    """Whether a word is what somebody is, right before given name and surname: "Landowner Tobin Hask"."""
    word = words[place].text
    if place + 2 >= end or not (word.istitle() or word[1:].islower()) or gender_of_name(word) or not names_person(word.lower()):
        return False
    opens = place == 0 or words[place - 1].sentence != words[place].sentence
    return gender_of_name(words[place + 1].text) != "" or (opens and word.lower() in word_ranks())


def _behind_place(words: Sequence[Word], first: int, end: int) -> int:
    """Where a given name begins behind the place that opens the sentence: "In Marro Amelia Orben said"."""
    fronted = first > 0 and words[first - 1].sentence == words[first].sentence and words[first - 1].text in _FRONTING
    if not fronted or gender_of_name(words[first].text):
        return first
    return next((place for place in range(first + 1, end - 1) if gender_of_name(words[place].text)), first)


_FRONTING = frozenset({"In", "At", "Off", "Near", "From", "Outside", "Over"})


def is_trade_before(text: str, words: Sequence[Word], place: int) -> bool:
    """Whether a word is what the one is whose name follows: "Delegate Amelia Orben"."""
    named = place + 1 < len(words) and words[place + 1].capital and adjoin(text, words[place], words[place + 1])
    return named and not gender_of_name(words[place].text) and names_person(words[place].text.lower())


def strip_letters(words: Sequence[Word], first: int, end: int) -> int:
    """Where a person's name ends before the letters of honours and orders: "Amelia Orben KC"."""
    while end - first > 1 and is_letters(words[end - 1].text):
        end -= 1
    return end


def is_letters(word: str) -> bool:
    """Whether a word stands behind names for an honour, an order or a seat."""
    return word in _LETTERS


_LETTERS = section("name_words.txt", "letters behind names")


def holds_known(text: str, words: Sequence[Word], first: int, end: int) -> bool:
    """Whether a run is, or holds, the known name of something that is no person."""
    keys = [key(word.text) for word in words[first:end]]
    known = known_lexicon()
    whole = known.longest(text, words[first:end], keys, 0)
    if whole and len(whole.keys) == len(keys):
        return not whole.doubtful
    return any(each in countries_by_demonym() or each in body_nouns() for each in keys) or (
        end - first > 1 and whole is not None
    )


def ends_known(text: str, words: Sequence[Word], first: int, end: int) -> bool:
    """Whether the last words of a run are a known name ("Takfiri Daesh")."""
    keys = [key(word.text) for word in words[first:end]]
    found = (known_lexicon().longest(text, words[first:end], keys, at) for at in range(len(keys)))
    return any(entry is not None for entry in found)


def person_evidence(text: str, words: Sequence[Word], first: int, end: int, titled: bool) -> tuple[str, float]:
    """Kind and weight that the neighbourhood of a run of capitals speaks for."""
    before = words[first - 1] if first > 0 and words[first - 1].sentence == words[first].sentence else None
    several = end - first > 1
    if before and before.text in name_section("vessels"):
        return "none", EXPLAINED
    if before and before.text.lower() == "the" and several and not ends_known(text, words, first, end):
        return "none", SPEAKS  # persons' names take no "the", ships' and prizes' do
    if before and before.text in office_classes() and text[before.end : words[first].start] == ", ":
        return "person", RULED
    if titled and not words[first].text.isupper() and adjoin(text, words[first - 1], words[first]):
        return "person", RULED
    if several and (_speaks(words, first, end) or _described(text, words, end)):
        return "person", RULED
    if several and _holds_office_of(text, words, first, end):
        return "person", RULED
    if several and end - first < 4 and _is_given_and_surname(words, first, end):
        return "person", SPEAKS
    if _speaks(words, first, end) and not words[first].text.isupper():
        return "person", 0.5
    return "person", 0.0


def _is_given_and_surname(words: Sequence[Word], first: int, end: int) -> bool:
    """Whether a known given name begins a run that ends with no noun for a body or place."""
    given, surname = words[first].text, words[end - 1].text
    if given.isupper() or given in known_lexicon_words() or not gender_of_name(given.lower()):
        return False
    return surname not in body_nouns() and surname.lower() not in _PLACES and surname.lower() not in office_parts()


def body_evidence(words: Sequence[Word], end: int) -> float:
    """A name before an office that goes on with a name in capitals is a body's: "Sundline spokesman Tobin Hask"."""
    if end + 1 >= len(words) or words[end].sentence != words[end - 1].sentence:
        return 0.0
    return (
        RULED
        if words[end].text in office_classes() and words[end + 1].capital and words[end + 1].sentence == words[end].sentence
        else 0.0
    )


def place_evidence(words: Sequence[Word], first: int, end: int) -> float:
    """How far prepositions and nouns beside a run of capitals speak for a place."""
    if words[first].text.isupper() or end - first > 3:
        return 0.0
    sentence = words[first].sentence
    before = [word.text for word in words[max(0, first - 3) : first] if word.sentence == sentence]
    after = words[end].text if end < len(words) and words[end].sentence == sentence else ""
    weight = SPEAKS if after in _PLACES and end - first == 1 else 0.0
    onwards = [word.text for word in words[end : end + 2] if word.sentence == sentence]
    if before and before[-1] == "from" and onwards[:1] == ["to"] and words[end + 1].capital:
        weight += SPEAKS
    if len(before) > 1 and before[-2:] == ["out", "of"]:
        weight += SPEAKS
    if before and before[-1] in _PLACING:
        weight += PLACED
    if len(before) > 1 and before[-1] == "of" and before[-2] in _PLACES:
        weight += RULED
    return weight


def _speaks(words: Sequence[Word], first: int, end: int) -> bool:
    sentence = words[first].sentence
    after = end < len(words) and words[end].sentence == sentence and words[end].text in name_section("saying")
    before = first > 0 and words[first - 1].sentence == sentence and words[first - 1].text in name_section("saying")
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
        if "," in text[word.end : words[back + 1].start] and (
            back < place or text[words[end - 1].end : words[end - 1].end + 1] != ","
        ):
            return False
        if word.text.lower() in office_classes() and words[back + 1].text in ("of", "for", "at") and back + 1 < place:
            return True
        if not word.capital and word.text not in ("of", "the", "for", "and", "on", "at"):
            return False
    return False


def is_compound(word: str) -> bool:
    """Such as "US-led", "Kalibr-class", "Merovia-Pellan": no name by itself."""
    parts = word.split("-")
    return len(parts) > 1 and (parts[-1][:1].islower() or all(part in known_lexicon_words() for part in parts))


@cache
def known_lexicon_words() -> frozenset[str]:
    """Known names of one word."""
    return frozenset(name for name in known_names() if " " not in name)


def is_set_off(text: str, word: Word) -> bool:
    """Whether a word in title case stands in quotation marks by itself, with or without "the" (“the Caliphate”)."""
    before = text[max(0, word.start - 5) : word.start]
    return (
        word.text.istitle() and before.removesuffix("the ")[-1:] in ("“", '"', "‘") and text[word.end : word.end + 1] in '”"’'
    )
