"""Hearers: whom a verb of saying names, and which phrases can be one."""

import re
from collections.abc import Iterator

from msgspec import Struct

from sayso.language.offices import office_parts
from sayso.language.wordlists import read_sections, section
from sayso.reconcile.phrase_reader import Phrase, read_phrase

_FILE = "occasion_words.txt"
LISTENING = section(_FILE, "events that are told something")
EVENTS = section(_FILE, "events")
_HEARERS = section(_FILE, "hearers")
_VERBS = section(_FILE, "verbs that name their hearer")
_TELLING = section(_FILE, "verbs that need a hearer")
_OF_THINGS = section(_FILE, "verbs whose object may be a thing")
_FORMS = {form: forms.split()[0] for forms in read_sections(_FILE)["irregular forms"] for form in forms.split()[1:]}
_FIRST_WORDS = frozenset(verb.split()[0] for verb in _VERBS)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|be|is|are|am)\s+(?:\w+ly\s+)?\w+(?<!ing)$")
_PRONOUN = re.compile(r"\s+(him|her|them|us|me|everybody|everyone|anyone|both(?= to\b)|it)\b")
_MEANWHILE = (
    r"(?: and (?:his|her|its|their|the|other) \w+| (?:in|of|at|from) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*"
    r"| (?:concerned|involved|present|again|repeatedly|\w+ly|(?:several|many|two|three) times|in (?:\w+ )?\d{4}"
    r"|on [A-Z]\w+|(?:last|this) \w+))*"
)
_GOES_ON = re.compile(rf"{_MEANWHILE}\s+(?:(?:not )?to [\w“\"«„‘]|(?:that|how|if|whether|why|about|against)\b)")
_ASKED_FOR = {
    "ask": "for",
    "beg": "for",
    "plead with": "for",
    "warn": "of",
    "advise": "of",
    "urge": "for|on",
    "invite": "for|to",
    "thank": "for",
    "congratulate": "on",
}
"""What stands before the matter behind the hearer of some verbs: "asked both sides for a truce"."""
_CLAUSE = re.compile(r"\s+(?:(?:not )?to \w+|that|whether|if|how|why|what|he|she|they|it|the|his|her|their|there|[A-Z]\w+)\b")
_PEOPLE = re.compile(r"[a-z](?:ers|ors|ists|ants|ents|ians|ees|ives|men|folk|people|mates|ates)$")
# "told her supporters", not "told her this week".
_OWNED = re.compile(r"\s+(?!this\b|yes\b|as\b|was\b|is\b|his\b|has\b)(?:own\b|[a-z]+(?:s|ty|ing|ion)\b)")
# 'told "Harbour Hour",'
_PROGRAMME = re.compile(
    r"\s+[“„«\"]((?:[A-Z]\w*|the|and|of|with|in|on|at)(?: (?:[A-Z]\w*|the|and|of|with|in|on|at)){0,5})[,.]?[”“»\"](?=[\s.,])"
)
LINKS = frozenset(["of", "for"])


class Hearer(Struct, frozen=True):
    """Characters `start` up to `end`; `listening` where it is an event that is told something ("told a press conference")."""

    start: int
    end: int
    listening: bool = False


def names_hearer(cue: str) -> str | None:
    """The verb, if its object is the hearer ("told", "called on"); None for others and for the passive ("was told")."""
    cue = cue.lower()
    if _PASSIVE.search(cue):
        return None
    words = cue.split()
    for count in (1, 2):
        if len(words) >= count:
            verb = " ".join([_infinitive(words[-count]), *words[len(words) - count + 1 :]])
            if verb in _VERBS:
                return verb
    return None


def _infinitive(word: str) -> str:
    """The verb's infinitive, if it is the first word of one that names a hearer."""
    if word in _FORMS:
        return _FORMS[word]
    for ending, put in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("es", ""), ("s", "")):
        stem = word[: -len(ending)] + put
        if word.endswith(ending) and stem in _FIRST_WORDS:
            return stem
    return word


def is_told_by(participle: str) -> bool:
    """Whether a participle's verb says something to its object, which is nobody's matter: "asked", not "requested"."""
    return _infinitive(participle.lower()) in _VERBS - _OF_THINGS


def hearer_after(text: str, verb: str, at: int, stops: frozenset[int], swallowed: bool) -> Hearer | None:
    """Whom the verb that ends at `at` names; `swallowed` says that what was said is held to begin right there."""
    if (pronoun := _PRONOUN.match(text, at)) and (pronoun[1] != "it" or verb in _TELLING):
        alone = pronoun[1] != "her" or not _OWNED.match(text, pronoun.end())
        follows = not swallowed or _CLAUSE.match(text, pronoun.end()) or _matter_follows(text, verb, pronoun.end())
        if alone and follows:
            return Hearer(*pronoun.span(1))
    if named := _PROGRAMME.match(text, at):
        return Hearer(*named.span(1))
    phrase = read_phrase(text, at, LINKS - set(_ASKED_FOR.get(verb, "").split("|")), stops)
    if phrase is None:
        return None
    if verb in _OF_THINGS and not is_somebody(phrase):
        return None
    if swallowed and not _GOES_ON.match(text, phrase.end) and not _matter_follows(text, verb, phrase.end):
        return None
    return Hearer(phrase.start, phrase.end, ends_in(phrase, LISTENING))


def _matter_follows(text: str, verb: str, at: int) -> bool:
    """Whether what was said may begin behind a hearer without "to" or "that"."""
    if verb in _TELLING:
        return re.match(r"\s*[\w.,:“\"«„‘]", text[at:]) is not None
    return verb in _ASKED_FOR and re.match(rf"\s+(?:{_ASKED_FOR[verb]})\b", text[at:]) is not None


def is_somebody(phrase: Phrase) -> bool:
    """Whether the phrase, by its last noun, is a person, people or a body and not a thing."""
    last = phrase.head[-1]
    return last[0].isupper() or last.lower() in _HEARERS or last.lower() in office_parts() or _PEOPLE.search(last) is not None


def can_hear(phrase: Phrase) -> bool:
    """Whether the phrase after "to" is somebody: it has an article or a name, or is a word for people in the plural."""
    if phrase.determiner or phrase.head[0][0].isupper():
        return not ends_in(phrase, EVENTS) or ends_in(phrase, LISTENING)
    last = phrase.head[-1]
    return last.lower() in _HEARERS or _PEOPLE.search(last) is not None


def ends_in(phrase: Phrase, words: frozenset[str]) -> bool:
    """Whether the head ends in one of the words, or has one before a name ("the programme Straight Talk", "alert 031")."""
    return any(_tail_in(head, words) for head in _heads(phrase))


def _heads(phrase: Phrase) -> Iterator[list[str]]:
    head = list(phrase.head)
    yield head
    while len(head) > 1 and not head[-1].islower() and head[0][0].islower():
        head = head[:-1]
    yield head


def _tail_in(head: list[str], words: frozenset[str]) -> bool:
    for count in (1, 2, 3):
        tail = " ".join(head[-count:])
        if len(head) >= count and (tail in words or tail.lower() in words):
            return True
    return head[-1].lower().rpartition("-")[2] in words
