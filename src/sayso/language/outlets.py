"""News outlets of the world by name, and how to tell that an unknown name is an outlet's."""

import re
from functools import cache
from typing import Literal

from msgspec import Struct, convert

from sayso.language.transliteration import is_one_title
from sayso.language.wordlists import read_sections, read_words

OutletKind = Literal["wire", "broadcaster", "newspaper", "magazine", "site"]

_LAST = "|".join(read_words("outlet_nouns.txt"))
# In one word only these: "fax" would take in Equifax, "cast" Comcast, "press" alone Cypress.
_OUTLET_LIKE = re.compile(
    rf"(?:.*[\s-](?:{_LAST})|Radio [A-Z][\w-]+(?<!Shack)(?<!City)|"
    rf"[A-Z][\w-]*(?:wire|news|(?<!^Cy)(?<!^Ex)(?<!^Em)press|[Ii]nform)|[A-Z-]{{2,}}(?:WIRE|PRESS|NEWS|INFORM))$"
)


class Outlet(Struct, frozen=True):
    """An outlet. `names` are its forms in reports, the full one first; `doubtful` ones mean something else as well."""

    name: str
    kind: OutletKind
    names: tuple[str, ...]
    doubtful: frozenset[str] = frozenset()


@cache
def known_outlets() -> tuple[Outlet, ...]:
    """Every outlet of outlets.txt, in the file's order."""
    return tuple(
        _outlet(line, convert(kind, OutletKind)) for kind, lines in read_sections("outlets.txt").items() for line in lines
    )


def _outlet(line: str, kind: OutletKind) -> Outlet:
    name, _, rest = (part.strip() for part in line.partition("|"))
    forms = [form.strip() for form in rest.split(";") if form.strip()]
    names = dict.fromkeys([name, *(form.lstrip("~") for form in forms)])
    return Outlet(name, kind, tuple(names), frozenset(form[1:] for form in forms if form.startswith("~")))


@cache
def _by_form() -> dict[str, Outlet]:
    forms: dict[str, Outlet] = {}
    for outlet in known_outlets():
        for name in outlet.names:
            forms.setdefault(name, outlet)
    return forms


@cache
def _by_folded() -> dict[str, Outlet]:
    return {_folded(name): outlet for name, outlet in reversed(_by_form().items())}


def _folded(name: str) -> str:
    return re.sub(r"^the ", "", " ".join(name.split()).casefold())


def outlet_named(name: str) -> Outlet | None:
    """The known outlet that bears exactly this name; case counts only for names of at most four letters."""
    exact = _by_form().get(name)
    if exact or len(name) <= 4:
        return exact
    return _by_folded().get(_folded(name))


def initials(name: str) -> str:
    """First letters of a name's words without "the" ("Hill Telegraphic Service": "HTS")."""
    return "".join(word[0] for word in name.upper().split() if word != "THE")


def same_outlet(one: str, other: str) -> bool:
    """Whether two names are of one outlet: forms of a known one, or equal but for case, script and "The"."""
    known = outlet_named(one)
    if known is not None and known is outlet_named(other):
        return True
    short = (len(one) > 2 and one == initials(other)) or (len(other) > 2 and other == initials(one))
    return short or _folded(one) == _folded(other) or is_one_title(one, other)


def is_outlet_like(name: str) -> bool:
    """Whether a name that is not known can only be an outlet's ("Capewire", "the Harbour Gazette")."""
    return bool(_OUTLET_LIKE.match(name))


def sort_of(noun: str) -> str | None:
    """What a noun or a word of a name says of an outlet: "agency", "paper", "broadcaster", "site"; None where nothing."""
    for sort, words in read_sections("outlet_sorts.txt").items():
        if noun.lower() in words:
            return sort
    return None


def sort_in(name: str) -> str | None:
    """What the words of an outlet's name say that it is, the last one first: see `sort_of`."""
    return next(filter(None, map(sort_of, reversed(re.findall(r"\w+", name)))), None)
