"""Web pages: the main text, with what the page says of it."""

from collections.abc import Iterator

from sayso.model.report import LONGEST, Report, Skipped
from sayso.read.alignment import align
from sayso.read.compose import Known, compose
from sayso.read.encoding import decode
from sayso.read.lines import has_letters, lines_of
from sayso.read.page import declared_encoding, known_of_page, page_text, parse_page
from sayso.read.title import title_in
from sayso.read.unreadable import UnreadableError

MOST_TAGS = 200_000
"""Signs "<" of a page that is read; a long report saved with all its furniture has some 5,000. More would fill the memory."""


def read_html(data: bytes, path: str) -> Iterator[Report | Skipped]:
    """The report of a page. Its text is the headline and the main text, a paragraph a line, spaced as on the page.

    Lines that the page does not have in one piece are told in a Skipped beside the report. Raises UnreadableError.
    """
    html = decode(data, declared_encoding(data))
    if html.count("<") > MOST_TAGS:
        raise UnreadableError(f"a page of more than {MOST_TAGS:,} tags is not one report; save the article's text as .txt")
    tree = parse_page(html)
    page = page_text(tree) if tree is not None else ""
    if tree is None or not has_letters(page):
        raise UnreadableError("the page holds no text; if it is filled in by a script, save it from the browser")
    if len(page) > LONGEST:
        raise UnreadableError(
            f"a page of {len(page):,} characters: more than {LONGEST:,} is not one report; save the article's text as .txt"
        )
    body = main_text(html)
    if not body:
        raise UnreadableError("no main text was found on the page; save the article's text as .txt")
    known = known_of_page(tree)
    lines = list(align(body, page))
    yield compose(_with_headline([line for line, _ in lines], known), data, path, known, certain=True)
    odd = [number for number, (_, found) in enumerate(lines, 1) if not found]
    if odd:
        yield Skipped(
            path,
            f"read, but {len(odd)} of {len(lines)} lines of its text are not in one piece on the page (first: line {odd[0]})",
        )


def main_text(html: str) -> str | None:
    """The page's story as trafilatura finds it, a paragraph a line; None where it finds none."""
    from trafilatura import extract

    # Body F1 on pages_zyte: .964 with precision favoured, .955 by default, .951 without tables (a page may be one).
    for precise in (True, False):
        found: str | None = extract(
            html, favor_precision=precise, include_comments=False, include_tables=True, deduplicate=False
        )
        if found and has_letters(found):
            return found
    return None


def _with_headline(lines: list[str], known: Known) -> str:
    text = "\n".join(lines)
    if known.headline and title_in(lines_of(text), known.headline) is None:
        return f"{known.headline}\n{text}"
    return text
