"""Links between reports: what was taken from where, by which verdict, and the passages that both print."""

from markupsafe import Markup
from msgspec import Struct

from sayso.export.evidence import PASSAGES, longest_passages, quoted, run
from sayso.export.page import Page
from sayso.export.wording import shortened
from sayso.model.lineage import Passage, PassageKind, Reprint, Taking

SIGNS = {"verbatim": "=", "edited": "–", "reworded": "≈", "translated": "⇄"}
KINDS = {"verbatim": "word for word", "edited": "edited", "reworded": "in other words", "translated": "in translation"}
VERDICTS: dict[Taking, str] = {"taken": "taken", "common-origin": "common origin", "undecided": "undecided"}
EXCERPT = 150
FEW = 2
"""In a crowd only so many passages are printed for a link, the longest, and half as much of each: 200 copies of one report
would fill the page with it."""
SAME: PassageKind = "verbatim"


class Shared(Struct, frozen=True):
    """One passage: its words here and, unless they are the same there, the words there. Each opens its characters."""

    sign: str
    kind: str
    here: Markup
    there: Markup


class Link(Struct, frozen=True):
    """One link, as the picture's edge opens it. `source` is None where the page has no such report: then `outlet` names it."""

    id: str
    report: str
    source: str | None
    outlet: str
    verdict: str
    basis: str
    share: str
    why: str
    credits: tuple[Markup, ...]
    passages: tuple[Shared, ...]
    more: int


def links_of(page: Page, report: str) -> list[Reprint]:
    """A report's links, the one that the picture follows first: taken before undecided, then the largest share."""
    found = page.reprints.get(report, ())
    return sorted(found, key=lambda each: (each.verdict != "taken", each.of not in page.reports, -each.share, -each.score))


def link_id(report: str, at: int = 0) -> str:
    """The address of a report's link, counted as `links_of` has them."""
    return f"link-{report}-{at}"


def _shared(page: Page, passage: Passage) -> Shared:
    most = EXCERPT // 2 if page.crowded else EXCERPT
    here, there = passage.here, passage.there
    known = there.report in page.reports
    both = [here, there] if known else [here]
    same = passage.kind == SAME or " ".join(here.exact.split()) == " ".join(there.exact.split())
    return Shared(
        SIGNS[passage.kind],
        KINDS[passage.kind],
        run(page, shortened(here.exact, most), both if same else [here]),
        Markup("") if same or not known else run(page, shortened(there.exact, most), [there]),
    )


def share_words(reprint: Reprint) -> str:
    """“70% of its words”, or what the link rests on where no passage is known."""
    return f"{reprint.share:.0%} of its words" if reprint.passages and reprint.share else "credit only"


def draw_link(page: Page, reprint: Reprint, at: int) -> Link:
    """The link with its longest passages, in reading order."""
    most = FEW if page.crowded else PASSAGES
    return Link(
        link_id(reprint.report, at),
        reprint.report,
        reprint.of if reprint.of in page.reports else None,
        page.names.get(reprint.of or "") or reprint.outlet or "an outlet not named",
        VERDICTS[reprint.verdict],
        ", ".join(reprint.basis),
        share_words(reprint),
        reprint.why,
        tuple(quoted(page, shortened(span.exact, 40), [span]) for span in reprint.spans[:3]),
        tuple(_shared(page, each) for each in longest_passages(reprint, most)),
        max(len(reprint.passages) - most, 0),
    )


def draw_links(page: Page, report: str) -> tuple[Link, ...]:
    """All links of a report, the main one first."""
    return tuple(draw_link(page, each, at) for at, each in enumerate(links_of(page, report)))


def link_words(page: Page, report: str) -> tuple[Markup, ...]:
    """Each link of a report in a line: “common origin, Calder Post, 98% of its words: both credit Capewire.”"""
    return tuple(
        Markup("<b>{}</b>, {}, {}{}").format(
            VERDICTS[each.verdict],
            Markup('<a href="#{}">{}</a>').format(each.of, page.names[each.of])
            if each.of in page.names
            else f"{each.outlet or 'an outlet not named'} (not in the pile)",
            share_words(each),
            f": {each.why}" if each.passages else "",
        )
        for each in links_of(page, report)
    )
