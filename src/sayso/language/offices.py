"""Words for offices and ranks, and which of them can mean the same office."""

from functools import cache, lru_cache

from anyascii import anyascii

from sayso.language.wordlists import read_words, section

# An office that any of these words may also describe ("the official", "the politician").
GENERIC = frozenset(
    {"official", "officer", "leader", "politician", "man", "woman", "figure", "speaker", "boss", "chief", "brass"}
)


@cache
def office_classes() -> dict[str, frozenset[str]]:
    """An office word, in lower case and singular, to the classes it belongs to ("chief" to {"head"})."""
    classes: dict[str, set[str]] = {}
    for line in read_words("office_words.txt"):
        name, _, words = line.partition(":")
        for word in words.split(","):
            classes.setdefault(word.strip().lower(), set()).add(name)
    return {word: frozenset(names) for word, names in classes.items()}


@cache
def _lines_apart() -> dict[str, int]:
    """An office to the number of its line in offices_apart.txt."""
    lines = enumerate(read_words("offices_apart.txt"))
    return {office.strip(): number for number, line in lines for office in line.split(",")}


def is_narrow(office: str) -> bool:
    """Whether an office is one of its own, of which offices_apart.txt has all the words ("mayor", but not "head")."""
    return office in _lines_apart()


def are_apart(office: str, other: str) -> bool:
    """Whether nobody can be meant by both offices: a mayor is no governor. False where either is a wide word ("head")."""
    lines = _lines_apart()
    return office in lines and other in lines and lines[office] != lines[other]


def are_one(office: str, other: str) -> bool:
    """Whether two words are of one office: an advocate is a lawyer."""
    lines = _lines_apart()
    return office == other or (office in lines and lines[office] == lines.get(other))


@cache
def office_parts() -> frozenset[str]:
    """Every single word of every office, in lower case."""
    return frozenset(part for office in office_classes() for part in office.replace("-", " ").split()) - {"of", "in"}


@cache
def office_ends() -> frozenset[str]:
    """The last word of every office, in lower case."""
    return frozenset(office.split()[-1] for office in office_classes())


@cache
def ranks() -> frozenset[str]:
    """Words of rank and address as printed, one word each."""
    listed = (word.strip() for line in read_words("ranks.txt") for word in line.split(","))
    return frozenset(part for word in listed for part in (word, *word.split()))


@cache
def body_nouns() -> dict[str, str]:
    """Last word of a body's name to the kind it makes of it: "Council" to "organisation", "Herald" to "outlet"."""
    nouns: dict[str, str] = {}
    for line in read_words("organisation_nouns.txt"):
        kind, _, words = line.partition(":")
        for word in words.split(","):
            nouns.setdefault(word.strip(), kind)
    return nouns


@cache
def given_names() -> dict[str, tuple[int, str]]:
    """A folded given name to the number of its name (spellings share one) and "m" or "f"."""
    names: dict[str, tuple[int, str]] = {}
    for number, line in enumerate(read_words("given_names.txt")):
        gender, _, spellings = line.partition("\t")
        for spelling in spellings.split():
            names.setdefault(spelling, (number, gender))
    return names


@cache
def _first_names() -> dict[str, str]:
    return {
        name: gender
        for heading, gender in (("women", "f"), ("men", "m"))
        for line in section("first_names.txt", heading)
        for name in line.split()
    }


@lru_cache(maxsize=65_536)
def gender_of_name(given: str) -> str:
    """Such as "m" or "f"; empty where a given name, printed or folded, does not tell. Of a double name the first part tells."""
    folded = anyascii(given).lower()
    for name in (folded, folded.partition("-")[0]):
        known = given_names().get(name)
        gender = known[1] if known else _first_names().get(name)
        if gender:
            return gender
    return ""


# Offices as they are shortened before a name.
_SHORT = {
    "gov.": "governor",
    "sen.": "senator",
    "rep.": "representative",
    "amb.": "ambassador",
    "prof.": "professor",
    "insp.": "inspector",
    "supt.": "superintendent",
    "det.": "detective",
    "capt.": "captain",
    "col.": "colonel",
    "gen.": "general",
    "maj.": "major",
    "lt.": "lieutenant",
    "cmdr.": "commander",
    "adm.": "admiral",
    "pres.": "president",
    "rev.": "reverend",
    "atty.": "attorney",
}


def office_of(title: str) -> str | None:
    """The office word that a title ends with ("deputy head", "chief"), in lower case; None where it holds none."""
    words = [_SHORT.get(word, word) for word in title.lower().replace("’", "'").split(" of ")[0].split()]
    for length in (3, 2, 1):
        for start in range(len(words) - length, -1, -1):
            office = " ".join(words[start : start + length])
            if office in office_classes():
                return office
    return None
