"""Lines that are page furniture by what they say."""

import re
from importlib.resources import files

_FORMS = files(__package__).joinpath("furniture.txt").read_text("utf-8").splitlines()
_LINE = re.compile("|".join(form for form in _FORMS if form and not form.startswith("#")), re.IGNORECASE)
_ANYWHERE = re.compile(
    r"\b(?:No|\d+) Comments? on\b|\bComments? Off on\b|\bthis (?:website|site) uses cookies\b|\bTo unsubscribe\b"
    r"|[.!] Copyright (?:© ?)?(?:19|20)\d\d\.?$|^(?:[•·▪►] ?).{1,40}$"
)


_BETWEEN = re.compile(r"\s{2,}|\s*[|·•]\s*")


def is_menu(line: str) -> bool:
    """Whether a line is a row of entries set apart by bars or wide gaps ("Home  |  World  |  Sport")."""
    entries = [each for each in _BETWEEN.split(line) if each] if len(line) < 240 else []
    # A row of a table has figures; a menu has none.
    return len(entries) >= 3 and all(
        len(each.split()) <= 4 and each[-1] not in ".,;:!?" and each.replace(" ", "").isalpha() for each in entries
    )


def is_furniture(line: str) -> bool:
    """Whether a line's own words show that it is the page's and not the story's ("Leave a Reply", "3 comments")."""
    return len(line) < 240 and (_LINE.fullmatch(line) is not None or _ANYWHERE.search(line) is not None or is_menu(line))


_COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\))[\s©:,-]*(?:\(c\)\s*)?(?P<years>(?:19|20)\d\d(?:\s*[-–—]\s*(?:(?:19|20)\d\d|present))?)?[\s,.:©-]*(?:by\s+)?(?P<holder>[^\W\d_][^©\n]{1,80})",
    re.IGNORECASE,
)


def copyright_holder(line: str) -> tuple[int, int] | None:
    """Where a copyright line names its holder, in full; None for another line or where no holder is named."""
    match = _COPYRIGHT.match(line) if len(line) < 240 else None
    if not match:
        return None
    holder = re.split(r"\.(?:\s|$)|\s+[|·]\s+|,? all rights|,? \d{4}\b", match["holder"], flags=re.IGNORECASE)[0].rstrip(
        " ,.;-–—"
    )
    return (match.start("holder"), match.start("holder") + len(holder)) if len(holder) > 1 else None
