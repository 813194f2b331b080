"""Origins in a sentence to copy, with the list behind it: for a story and for a statement alike."""

from collections.abc import Sequence

from markupsafe import Markup
from msgspec import Struct

from sayso.export.links import link_id, links_of, share_words
from sayso.export.page import Page
from sayso.export.wording import listed, number_of
from sayso.model.lineage import Origins

NAMED = 4
"""Origins named in the sentence, and reports listed with their share behind it: of more the number, or the code alone."""
CODES = 100
"""Reports whose codes stand behind one origin of a statement; the others are counted."""


class Behind(Struct, frozen=True):
    """One origin: its first report or the absent original, then the reports that go back to it, each with its link."""

    label: str
    style: str
    first: Markup
    takers: tuple[Markup, ...]
    more: int


class OriginsTold(Struct, frozen=True):
    """`sentence` is plain text, whole by itself: it can stand in a message as it is."""

    sentence: str
    why: str
    groups: tuple[Behind, ...]


def bounds_of(origins: Origins) -> str:
    """“between 2 and 3” where a link is unsure, else ""."""
    return "" if origins.low == origins.high else f"between {origins.low} and {origins.high}"


def count_words(reports: int, origins: Origins) -> str:
    """“12 reports, 1 origin”: what the page says of each story and of each statement."""
    return f"{number_of(reports, 'report')}, {number_of(origins.count, 'origin')}"


def _name(page: Page, group: Sequence[str]) -> str:
    """The outlet an origin is called by: that of the absent original where its story has one and these reports share it."""
    origin = page.origin_of.get(group[0])
    return origin.absent if origin and origin.absent else page.short(group[0])


def _part(page: Page, group: Sequence[str]) -> str:
    name = _name(page, group)
    absent = page.origin_of[group[0]].absent if group[0] in page.origin_of else None
    others = [page.short(each) for each in (group if absent else group[1:])]
    place = " (not in the pile)" if absent else ""
    if not others:
        return name + place
    verb = "goes" if len(others) == 1 else "go"
    return f"{name}{place}, to which {listed(list(dict.fromkeys(others)), 3)} {verb} back"


def _taker(page: Page, report: str, many: bool) -> Markup:
    links = links_of(page, report)
    if many:
        return page.bare_code(report)
    share = share_words(links[0]) if links else "no text in common found"
    if links and links[0].verdict != "taken":
        share = links[0].verdict.replace("-", " ")
    words = Markup('<a href="#{0}" data-link="{0}">{1}</a>').format(link_id(report), share) if links else share
    return Markup("{} <small>{}</small>").format(page.chip(report), words)


def _behind(page: Page, group: Sequence[str], label: str) -> Behind:
    origin = page.origin_of.get(group[0])
    absent = origin.absent if origin else None
    first = Markup("{} <small>not in the pile</small>").format(absent) if absent else page.chip(group[0])
    takers = group if absent else group[1:]
    many = len(takers) > NAMED * 2
    return Behind(
        label,
        page.style(group[0]),
        first,
        tuple(_taker(page, each, many) for each in takers[:CODES]),
        max(len(takers) - CODES, 0),
    )


def tell_origins(page: Page, origins: Origins) -> OriginsTold:
    """“5 reports, 1 origin: Northwire, to which the Gazette and 3 more go back.” Reports not in the account are left out."""
    groups = [known for group in origins.groups if (known := [each for each in group if each in page.reports])]
    parts = [_part(page, group) for group in groups]
    rest = f"; and {len(parts) - NAMED} more" if len(parts) > NAMED else ""
    bounds = bounds_of(origins)
    counted = count_words(sum(map(len, groups)), origins) + (f" ({bounds})" if bounds else "")
    sentence = f"{counted}: {'; '.join(parts[:NAMED])}{rest}."
    labels: list[str] = []
    for group in groups:
        label = page.origin_of[group[0]].label if group[0] in page.origin_of else "?"
        labels.append(label + "′" * sum(each.rstrip("′") == label for each in labels))
    behind = tuple(_behind(page, group, label) for group, label in zip(groups, labels, strict=True))
    return OriginsTold(sentence, origins.why, behind)
