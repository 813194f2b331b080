"""Names of persons, bodies, groups, places and outlets in a report."""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import convert

from sayso.extract.candidates import chosen_entries, find_candidates, vote_for_dateline, vote_for_outlets
from sayso.extract.lexicon import Entry, Lexicon, known_lexicon
from sayso.extract.name_tagger import tag_names
from sayso.extract.names_abroad import find_names_abroad
from sayso.extract.parse import Parse
from sayso.extract.signs import is_letters
from sayso.extract.titles import find_title
from sayso.extract.votes import Candidates, Votes
from sayso.extract.words import Word, adjoin, key, split_words
from sayso.language.offices import given_names
from sayso.language.wordlists import section
from sayso.model.actor import ActorKind, Mention
from sayso.model.report import Report

_NO_SURNAMES = section("name_words.txt", "particles") | {"jr", "sr", "jr.", "sr."}


def find_mentions(parse: Parse) -> Iterator[Mention]:
    """Each mention in reading order.

    A name found once is found wherever the report prints it. A title that holds a body's name overlaps that body's mention.
    """
    if parse.foreign:
        yield from find_names_abroad(parse)
        return
    text = parse.report.text
    words = split_words(text, parse.sentences)
    candidates = find_candidates(text, words, tag_names(parse))
    dateline = parse.report.dateline
    outlets = {credit.to for credit in parse.report.credits if credit.kind != "media"} | {parse.report.outlet or ""}
    vote_for_outlets(candidates, outlets | {dateline.agency or "" if dateline else ""})
    if dateline and dateline.place:
        vote_for_dateline(candidates, dateline.place)
    local = Lexicon((*chosen_entries(candidates), *_surnames(candidates)))
    keys = [key(word.text) for word in words]
    matches = list(_matches(text, words, keys, local))
    printed = Counter(entry.known.name for _, entry in matches if entry.known and not entry.doubtful)
    for place, entry in matches:
        if _is_meant(parse.report, words, place, entry, printed, candidates):
            yield _mention(parse, words, place, place + len(entry.keys) - 1, entry.kind)


def _surnames(found: Candidates) -> Iterator[Entry]:
    """The last word of every person's full name names that person too, unless it names something else by itself."""
    for entry in chosen_entries(found):
        if entry.kind != "person" or len(entry.keys) == 1:
            continue
        surname = entry.keys[-1] if entry.keys[-1].lower() not in _NO_SURNAMES else entry.keys[-2]
        other = known_lexicon().named((surname,))
        votes = found.votes.get((surname,), Votes())
        free = other is None or other.doubtful or votes["person"] > 0
        if free and len(surname) > 1 and surname[0].isupper() and votes["group"] < votes["person"] + 1:
            yield Entry((surname,), "person")


def _matches(text: str, words: Sequence[Word], keys: Sequence[str], local: Lexicon) -> Iterator[tuple[int, Entry]]:
    """Place of the first word, and entry, of the longest names; the report's own names win over known ones."""
    known = known_lexicon()
    place = 0
    while place < len(words):
        own, other = local.longest(text, words, keys, place), known.longest(text, words, keys, place)
        best = other if own is None or (other and len(other.keys) > len(own.keys)) else own
        if best is None:
            place += 1
            continue
        yield place, best
        place += len(best.keys)


def _is_meant(
    report: Report, words: Sequence[Word], place: int, entry: Entry, printed: Counter[str], found: Candidates
) -> bool:
    if entry.kind in ("demonym", "none"):
        return False
    if not entry.doubtful or entry.known is None:
        return True
    if printed[entry.known.name]:
        return not _shouted(words, place)
    return entry.kind == "outlet" and (bool(found.tagged[entry.keys]) or _is_credited(report, entry) or _reports(words, place))


def _is_credited(report: Report, entry: Entry) -> bool:
    named = {credit.to for credit in report.credits} | {report.outlet}
    return entry.known is not None and any(name in named for name in entry.known.names)


def _reports(words: Sequence[Word], place: int) -> bool:
    return place > 1 and (
        words[place - 1].text == "told" or (words[place - 2].text, words[place - 1].text) == ("According", "to")
    )


def _shouted(words: Sequence[Word], place: int) -> bool:
    """Whether the words around are in capitals throughout, so that "IS" may be the verb."""
    near = [word.text for word in words[max(0, place - 3) : place + 4] if len(word.text) > 3]
    return bool(near) and all(word.isupper() for word in near)


def _mention(parse: Parse, words: list[Word], first: int, last: int, kind: str) -> Mention:
    report = parse.report
    if kind == "person":
        first = _with_given_names(report.text, words, first)
    start, end = words[first].start, words[last].end
    name = report.text[start:end]
    if kind != "person":
        return Mention(report.span(start, end), convert(kind, ActorKind), name)
    while last + 1 < len(words) and is_letters(words[last + 1].text):
        last += 1
    title = find_title(report.text, words, first, last, parse.sentences[words[first].sentence][0])
    return Mention(report.span(title.start, end), "person", name, title.text, title.of)


def _with_given_names(text: str, words: Sequence[Word], first: int) -> int:
    """Index where the name begins if given names or initials stand before it that no rule had joined to it."""
    while first > 0 and adjoin(text, words[first - 1], words[first]) and _is_given(words[first - 1].text):
        first -= 1
    return first


def _is_given(word: str) -> bool:
    return (word[0].isupper() and word.lower() in given_names()) or (len(word) == 2 and word[0].isupper() and word[1] == ".")
