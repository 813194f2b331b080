"""Web pages."""

import json

import pytest

from sayso.model.report import Report
from sayso.read.alignment import align
from sayso.read.html import read_html
from sayso.read.unreadable import UnreadableError

ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Quay closes in Port Asel",
    "datePublished": "2021-06-11T08:00:00Z",
    "author": [{"@type": "Person", "name": "Ana Reul"}],
    "publisher": {"@type": "Organization", "name": "Lantern Daily"},
}
STORY = (
    "<p>The quay of Port Asel closed on Friday after <b>pilots</b> went on strike, the harbour master told reporters there.</p>"
    "<p>Eleven ships were waiting outside by the evening, and the pilots said that more of them would come before Monday.</p>"
    "<p>The wall has sunk by a hand in three years, and nobody knows whether the piles below it hold, the office said.</p>"
)
PAGE = (
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>Quay closes in Port Asel | Lantern Daily</title>{head}"
    "<link rel=canonical href='https://lantern.example/quay'></head><body><nav><a href=/>Home</a><a href=/w>World</a></nav>"
    "<article><h1>Quay closes in Port Asel</h1>{story}</article><footer>Copyright 2024 Lantern Daily</footer></body></html>"
)


def read(head: str = "", story: str = STORY) -> Report:
    return next(iter(read_html(PAGE.format(head=head, story=story).encode(), "x.html")))


def test_json_ld_says_what_the_page_is():
    report = read(f'<script type="application/ld+json">{json.dumps(ARTICLE)}</script>')
    assert (report.headline, report.headline_basis) == ("Quay closes in Port Asel", "JSON-LD headline")
    assert (report.outlet, report.outlet_basis) == ("Lantern Daily", "JSON-LD publisher")
    assert (report.published.date, report.published.basis) == ("2021-06-11", "JSON-LD datePublished")
    assert (report.byline.name, report.byline.basis) == ("Ana Reul", "JSON-LD author")
    assert report.url == "https://lantern.example/quay"


def test_open_graph_stands_in():
    head = (
        '<meta property="og:site_name" content="Lantern Daily"><meta property="og:title" content="Quay closes in Port Asel">'
        '<meta property="article:published_time" content="2021-06-11T08:00:00Z"><meta name="author" content="Ana Reul">'
    )
    report = read(head)
    assert (report.outlet_basis, report.published.basis, report.byline.basis) == (
        "og:site_name",
        "article:published_time",
        "meta author",
    )


def test_the_text_is_the_headline_and_the_story_a_paragraph_a_line():
    report = read()
    lines = report.text.splitlines()
    assert report.title.exact == lines[0] == "Quay closes in Port Asel"
    assert len(lines) == 4 and lines[1].startswith("The quay of Port Asel closed on Friday after pilots went")
    assert report.outlet is None


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<html><body><script>go()</script></body></html>", "no text"),
        (b"<html></html>", "no text"),
        (b"", "empty"),
        (b"%PDF-1.4\x00\x00", "binary"),
    ],
)
def test_a_page_without_text_is_unreadable(data, reason):
    with pytest.raises(UnreadableError, match=reason):
        list(read_html(data, "x.html"))


def test_lines_are_spaced_as_on_the_page_and_others_told():
    page = "Menu\nThe quay\xa0closed on  Friday.\nShips wait."
    assert list(align("The quayclosed on Friday.\nPilots strike.", page)) == [
        ("The quay closed on Friday.", True),
        ("Pilots strike.", False),
    ]


def test_a_page_nested_too_deeply_is_refused_and_not_cut():
    deep = b"<p>The quay is shut.</p>" + b"<div>" * 3000 + b"She said so on Monday." + b"</div>" * 3000
    with pytest.raises(UnreadableError, match="nested too deeply"):
        list(read_html(deep, "page.html"))


def test_a_page_of_endless_tags_is_refused_before_it_is_taken_apart():
    with pytest.raises(UnreadableError, match="tags"):
        list(read_html(b"<b>a</b>" * 101_000, "page.html"))
