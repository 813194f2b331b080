"""Tongues: what the page says of words that are not in its own language."""

from markupsafe import Markup

from sayso.export.page import Page
from sayso.export.substance import most_complete
from sayso.language.languages import is_right_to_left, language_name
from sayso.model.attribution import Attribution
from sayso.model.lineage import Statement

OURS = "en"


def foreign(page: Page, report: str) -> str | None:
    """The language of a report, where it is known to be another than the page's."""
    language = page.reports[report].language if report in page.reports else None
    return None if language == OURS else language


def tongue(page: Page, report: str) -> Markup:
    """The attributes of an element that holds a report's words; none where they are in the page's language."""
    language = foreign(page, report)
    if language is None:
        return Markup("")
    return Markup(' lang="{}" dir="{}"').format(language, "rtl" if is_right_to_left(language) else "ltr")


def in_tongue(page: Page, report: str, words: Markup, element: str = "span") -> Markup:
    """A report's words in an element that says their language; as they are, in the page's."""
    attributes = tongue(page, report)
    return Markup("<{0}{1}>{2}</{0}>").format(Markup(element), attributes, words) if attributes and words else words


def told_in(page: Page, report: str) -> str:
    """“in Russian”; "" in the page's language."""
    language = foreign(page, report)
    return f"in {language_name(language)}" if language else ""


def best_rendering(page: Page, statement: Statement) -> Attribution:
    """The rendering that stands for a statement: in the words of its speaker and in the page's language, if there is one."""
    renderings = page.in_voice(statement)
    return most_complete([each for each in renderings if not foreign(page, each.report)] or renderings)
