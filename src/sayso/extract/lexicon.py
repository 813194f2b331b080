"""Names to look for in a report's words: those that everybody knows and those that the report itself establishes."""

from collections.abc import Iterable, Sequence
from functools import cache

from msgspec import Struct

from sayso.extract.words import Word, adjoin, key, split_words
from sayso.language.actors import KnownActor, known_actors


class Entry(Struct, frozen=True):
    """`keys` are the name's words as `words.key` gives them; `kind` is an actor's, "demonym", or "none" for no actor."""

    keys: tuple[str, ...]
    kind: str
    known: KnownActor | None = None
    doubtful: bool = False


class Lexicon:
    """Entries by their first word, the longest first."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._by_first: dict[str, list[Entry]] = {}
        for entry in entries:
            self._by_first.setdefault(entry.keys[0], []).append(entry)
        for found in self._by_first.values():
            found.sort(key=lambda entry: -len(entry.keys))

    def longest(self, text: str, words: Sequence[Word], keys: Sequence[str], place: int) -> Entry | None:
        """The longest entry whose words stand from `place` on."""
        for entry in self._by_first.get(keys[place], ()):
            if _stands(text, words, keys, place, entry.keys):
                return entry
        return None

    def named(self, keys: tuple[str, ...]) -> Entry | None:
        """The entry of exactly these words."""
        return next((entry for entry in self._by_first.get(keys[0], ()) if entry.keys == keys), None)


def _stands(text: str, words: Sequence[Word], keys: Sequence[str], place: int, entry: tuple[str, ...]) -> bool:
    if len(entry) == 1:
        return True
    if tuple(keys[place : place + len(entry)]) != entry:
        return False
    return all(adjoin(text, words[at], words[at + 1]) for at in range(place, place + len(entry) - 1))


@cache
def known_lexicon() -> Lexicon:
    """Every known actor under each of its names; names that differ only in case of long words are one."""
    entries: dict[tuple[str, ...], Entry] = {}
    for actor in known_actors():
        for name in actor.names:
            keys = name_keys(name)
            if keys:
                entries.setdefault(keys, Entry(keys, actor.kind, actor, _is_doubtful(actor, name)))
                if actor.kind == "place" and len(keys[0]) <= 4 and len(keys) == 1:
                    entries.setdefault((name.upper(),), Entry((name.upper(),), actor.kind, actor))
    return Lexicon(entries.values())


def _is_doubtful(actor: KnownActor, name: str) -> bool:
    """Names that are ordinary words too: marked ones, and outlets of one plain word ("Time", "Focus")."""
    return name in actor.doubtful or (actor.kind == "outlet" and name.isalpha() and name.istitle())


def name_keys(name: str) -> tuple[str, ...]:
    """The words of a name as keys."""
    return tuple(key(word.text) for word in split_words(name, [(0, len(name))]))
