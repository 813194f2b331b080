"""The whole page as markup."""

import re
import time
from html.parser import HTMLParser

import pytest
from msgspec.structs import replace

from sayso.export.html import write_html

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SVG_LEAVES = {"path", "circle", "rect", "line"}


class Checked(HTMLParser):
    """Ids, links, headings, and elements that are not closed where they were opened."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.open, self.faults, self.ids, self.links, self.evidence = [], [], [], [], []
        self.headings, self.sources, self.scripts = [], [], 0
        self.feed(html)
        self.close()

    def handle_startendtag(self, tag, attrs):
        self.note(tag, dict(attrs))

    def handle_starttag(self, tag, attrs):
        self.note(tag, dict(attrs))
        if tag not in VOID:
            self.open.append(tag)

    def note(self, tag, held):
        self.ids += [held["id"]] if "id" in held else []
        self.links += [held["href"]] if "href" in held else []
        opened = (held["data-ev"] or held["href"][1:]).split() if "data-ev" in held else []
        self.evidence += [each if "." in each else f"{held['href'][1:]}.{each}" for each in opened]
        self.sources += [held["src"]] if "src" in held else []
        self.scripts += tag == "script"
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "a" and "a" in self.open:
            self.faults.append(f"anchor in anchor: {held}")
        block = {"p", "div", "ul", "ol", "dl", "table", "section", "article", "h2", "h3", "h4", "blockquote", "figure"}
        if (
            tag in block
            and self.open
            and self.open[-1] in {"p", "span", "h3", "a", "b", "summary"}
            and not (tag == "h3" and self.open[-1] == "summary")
        ):
            self.faults.append(f"<{tag}> in <{self.open[-1]}>")

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> at {self.getpos()}")


@pytest.fixture(params=["pile", "one_story", "nothing", "many"])
def page(request):
    return Checked(write_html(request.getfixturevalue(request.param)))


def test_elements_nest(page):
    assert page.faults == [] and page.open == []


def test_every_link_inside_the_page_has_its_place(page):
    ids = set(page.ids)
    assert [link for link in page.links if link.startswith("#") and link[1:] not in ids] == []
    assert [each for each in page.evidence if each.rpartition(".")[0] not in ids] == []


def test_ids_are_unique(page):
    assert len(page.ids) == len(set(page.ids))


def test_nothing_is_fetched(page):
    assert page.sources == [] and [link for link in page.links if not link.startswith(("#", "data:,"))] == []


def test_headings_leave_no_level_out(page):
    steps = zip(page.headings, page.headings[1:], strict=False)
    assert page.headings[0] == 1 and all(after <= before + 1 for before, after in steps)


def test_hostile_text_stays_text(pile):
    html = write_html(pile)
    page = Checked(html)
    assert page.scripts == 1
    assert "&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt;" in html and "<img src=x" not in html


def test_surrogates_and_control_characters_are_replaced_one_for_one(pile):
    html = write_html(pile)
    html.encode("utf-8")
    assert "A lone \ufffd surrogate, a bell \ufffd and" in html


def test_every_finding_has_a_place_of_its_own(pile):
    ids = set(Checked(write_html(pile)).ids)
    findings = (
        *pile.statements,
        *pile.actors,
        *pile.figures,
        *pile.events,
        *pile.discrepancies,
        *pile.unsure,
        *pile.reports,
        *pile.stories,
    )
    assert [each.id for each in findings if each.id not in ids] == []
    spans = [span for each in pile.attributions for span in each.spans()] + [
        span for actor in pile.actors for span in actor.mentions
    ]
    assert [
        f"{span.report}.{span.start}-{span.end}" for span in spans if f"{span.report}.{span.start}-{span.end}" not in ids
    ] == []


def test_the_headline_counts_reports_and_origins(one_story, pile):
    assert "<title>5 reports, 3 origins" in write_html(one_story)
    assert "<title>8 reports, 3 stories, 6 origins" in write_html(pile)


def test_an_account_of_nothing_says_so(nothing):
    html = write_html(nothing)
    assert "No report could be read." in html and "the folder holds no file that can be read" in html


def test_a_text_in_another_language_says_so(one_story):
    first, *others = one_story.reports
    html = write_html(replace(one_story, reports=(replace(first, language="ru"), *others)))
    assert html.count('class="text" lang="ru"') == 1 and html.count('class="text"') == 5


def test_the_same_account_gives_the_same_bytes(pile):
    assert write_html(pile) == write_html(pile)


def test_sixty_reports_are_written_fast_and_small(many):
    start = time.process_time()
    html = write_html(many)
    assert time.process_time() - start < 3  # 0.1 s here; a second for twenty reports is the promise
    assert len(html) < 1_000_000
