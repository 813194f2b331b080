"""What a web page's head says of its report, and its text in the order of the page."""

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree  # type: ignore[import-untyped]
from lxml.html import HtmlElement, HTMLParser, document_fromstring  # type: ignore[import-untyped]

from sayso.model.report import Byline
from sayso.read.compose import Known
from sayso.read.outlet import FoundOutlet
from sayso.read.publication import FoundDate, date_of
from sayso.read.title import without_site
from sayso.read.unreadable import UnreadableError

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml[^>]{0,100}?encoding=[\"']([\w.:-]+)")
_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "details", "div", "dl", "dt", "fieldset"),
        *("figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "li"),
        *("main", "nav", "ol", "option", "p", "pre", "section", "select", "summary", "table", "tbody", "td", "tfoot", "th"),
        *("thead", "title", "tr", "ul"),
    }
)
_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "object"})
_ARTICLE = frozenset(
    {
        *("Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BlogPosting"),
        *("LiveBlogPosting", "WebPage"),
    }
)


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the page's first 4,096 bytes name."""
    match = _XML.match(data[:300]) or _CHARSET.search(data[:4096])
    return match[1].decode("ascii", "replace") if match else None


def parse_page(html: str) -> HtmlElement | None:
    """The page's tree; None where there is no element in it. Raises UnreadableError where lxml would stop half way."""
    # lxml refuses an encoding declaration in characters that are decoded already.
    plain = re.sub(r"^\s*<\?xml[^>]*\?>", "", html)
    parser = HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(plain, parser=parser)
    except (etree.LxmlError, ValueError, TypeError, AssertionError):
        tree = None
    if any("Excessive depth" in each.message for each in parser.error_log):
        raise UnreadableError("the page's elements are nested too deeply (2,048 levels); save the article's text as .txt")
    return tree


def page_text(tree: HtmlElement) -> str:
    """The page's characters in order; blocks end lines."""
    parts: list[str] = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if event == "start":
            if element.tag in _BLOCKS:
                parts.append("\n")
            if element.text and element.tag not in _UNSEEN:
                parts.append(element.text)
        else:
            if element.tag in _BLOCKS:
                parts.append("\n")
            if element.tail:
                parts.append(element.tail)
    return "".join(parts)


def known_of_page(tree: HtmlElement) -> Known:
    """Headline, outlet, author, date and address as JSON-LD, Open Graph and the head give them; each basis names the rule."""
    meta = _meta(tree)
    article = next(_articles(tree), {})
    headline, headline_basis = _headline(article, meta, tree)
    outlet = _first(
        (_name(article.get("publisher")), "JSON-LD publisher"),
        (meta.get("og:site_name"), "og:site_name"),
        (meta.get("publisher"), "meta publisher"),
    )
    author = _first(
        (_name(article.get("author")), "JSON-LD author"),
        (meta.get("author"), "meta author"),
        (meta.get("article:author"), "article:author"),
    )
    return Known(
        headline=headline,
        headline_basis=headline_basis,
        outlet=FoundOutlet(*outlet) if outlet else None,
        byline=Byline(*author) if author else None,
        published=_published(article, meta, tree),
        url=_canonical(tree) or meta.get("og:url"),
    )


def _first(*offered: tuple[str | None, str]) -> tuple[str, str] | None:
    """The first name offered that is a name: no address, no line of code."""
    for value, basis in offered:
        name = " ".join(value.split()) if value else ""
        if name and len(name) < 120 and "://" not in name and not name.startswith("@"):
            return name, basis
    return None


def _meta(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        key, value = element.get("property") or element.get("name") or element.get("itemprop"), element.get("content")
        if key and value and value.strip():
            found.setdefault(key.strip().lower(), value.strip())
    return found


def _articles(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """JSON-LD objects of an article, those with a headline first."""
    objects = [
        each
        for element in tree.iter("script")
        if element.get("type", "").strip().lower() == "application/ld+json"
        for each in _objects(element.text)
    ]
    articles = [each for each in objects if _ARTICLE & set(_types(each))]
    yield from sorted(articles, key=lambda each: "headline" not in each)


def _objects(text: str | None) -> Iterator[dict[str, Any]]:
    try:
        whole = json.loads(text or "", strict=False)
    except (ValueError, RecursionError):
        return
    for each in whole if isinstance(whole, list) else [whole]:
        if isinstance(each, dict):
            yield each
            graph = each.get("@graph")
            yield from (inner for inner in (graph if isinstance(graph, list) else ()) if isinstance(inner, dict))


def _types(thing: dict[str, Any]) -> list[str]:
    kind = thing.get("@type")
    return [each for each in (kind if isinstance(kind, list) else [kind]) if isinstance(each, str)]


def _name(thing: Any) -> str | None:
    """The name of a JSON-LD person or organisation; several are joined with a comma."""
    if isinstance(thing, list):
        return ", ".join(name for each in thing if (name := _name(each))) or None
    if isinstance(thing, dict):
        return _name(thing.get("name"))
    return thing.strip() or None if isinstance(thing, str) else None


def _headline(article: dict[str, Any], meta: dict[str, str], tree: HtmlElement) -> tuple[str | None, str]:
    top = next((" ".join(element.text_content().split()) for element in tree.iter("h1")), None)
    own = next((" ".join(element.text_content().split()) for element in tree.iter("title")), None)
    headline = article.get("headline")
    offered = (
        (headline if isinstance(headline, str) else None, "JSON-LD headline"),
        (without_site(meta["og:title"]) if "og:title" in meta else None, "og:title"),
        (top, "h1"),
        (without_site(own) if own else None, "page title"),
    )
    return next(((" ".join(value.split()), basis) for value, basis in offered if value and value.strip()), (None, ""))


def _published(article: dict[str, Any], meta: dict[str, str], tree: HtmlElement) -> FoundDate | None:
    offered = (
        (article.get("datePublished"), "JSON-LD datePublished"),
        (meta.get("article:published_time"), "article:published_time"),
    )
    for value, basis in offered:
        found = date_of(value, basis) if isinstance(value, str) else None
        if found:
            return found
    return _by_htmldate(tree)


def _by_htmldate(tree: HtmlElement) -> FoundDate | None:
    """htmldate without its guess from any date in the text; its latest date is fixed, since it would ask the clock."""
    from htmldate import find_date

    try:
        value = find_date(tree, original_date=True, extensive_search=False, min_date="1990-01-01", max_date="2099-12-31")
    except (ValueError, TypeError, AttributeError):
        return None
    return date_of(value, "htmldate") if value else None


def _canonical(tree: HtmlElement) -> str | None:
    return next(
        (link.get("href") for link in tree.iter("link") if link.get("rel", "").lower() == "canonical" and link.get("href")),
        None,
    )
