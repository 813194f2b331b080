"""A report's text with findings drawn over it."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from sayso.export.highlight import Channel, Highlight
from sayso.export.report_view import draw_report
from sayso.model.report import Report
from sayso.model.span import Span

VOID = {"br", "meta", "link", "input", "img"}


class Reader(HTMLParser):
    """What a browser shows: text outside small tags and margin signs; and whether elements nest."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.open, self.ids, self.faults, self.hidden = "", [], [], [], 0

    def handle_starttag(self, tag, attrs):
        held = dict(attrs)
        self.ids += [held["id"]] if "id" in held else []
        if tag == "a" and any(name == "a" for name, _ in self.open):
            self.faults.append("an anchor in an anchor")
        if tag in ("p", "h3") and any(name != "div" for name, _ in self.open):
            self.faults.append(f"<{tag}> inside {self.open}")
        small = set(held.get("class", "").split()) & {"tag", "gut"}
        self.open.append((tag, bool(small)))
        self.hidden += bool(small)

    def handle_endtag(self, tag):
        if not self.open or self.open[-1][0] != tag:
            self.faults.append(f"</{tag}> closes {self.open[-1:]}")
            return
        self.hidden -= self.open.pop()[1]

    def handle_data(self, data):
        if not self.hidden:
            self.text += data


def read(html):
    reader = Reader()
    reader.feed(str(html))
    reader.close()
    return reader


def report_of(text):
    return Report("r", "r.txt", "0", "0", text)


letters = st.sampled_from("ab <>&\"'“é\u0301ё😀\n\r\ufffd")
texts = st.text(letters, min_size=1, max_size=60)


@st.composite
def drawn(draw):
    text = draw(texts)
    report = report_of(text)
    found = []
    for _ in range(draw(st.integers(0, 9))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        channel = draw(st.sampled_from(list(Channel)))
        tag = ("statement-1", "S1") if channel is Channel.SAID else None
        found.append(Highlight(channel, f"m-{channel.name.lower()}", report.span(start, end), href="there", tag=tag))
    return report, found


@given(drawn())
def test_the_visible_text_is_the_reports_text(given_):
    """Whatever overlaps whatever: cut and nested, the characters stay."""
    report, highlights = given_
    shown = read(draw_report(report, highlights, {}))
    assert shown.text == report.text
    assert shown.faults == [] and shown.open == []


@given(drawn())
def test_every_highlight_can_be_opened_and_no_id_stands_twice(given_):
    report, highlights = given_
    shown = read(draw_report(report, highlights, {}))
    assert len(shown.ids) == len(set(shown.ids))
    visible = {each.anchor for each in highlights if each.span.exact.strip("\r\n")}
    assert visible <= set(shown.ids)


def test_a_highlight_over_two_lines_is_drawn_on_both():
    report = report_of("He said: “One.\n\nTwo.” Then he left.")
    html = draw_report(report, [Highlight(Channel.SAID, "m-q", report.span(9, 21))], {})
    assert html.count("<mark") == 2 and html.count('id="r.9-21"') == 1


def test_markup_in_a_report_is_text():
    report = report_of("</div><script>alert(1)</script>")
    assert "<script" not in draw_report(report, [], {})


def test_furniture_shows_no_highlight_but_can_be_opened():
    text = "News.\nSubscribe to Lorn Daily"
    report = Report("r", "r.txt", "0", "0", text, residue=(Span("r", 6, 29, text[6:29]),))
    html = draw_report(report, [Highlight(Channel.LINK, "m-n", report.span(19, 29), href="x")], {})
    assert '<p class="furn" id="r.p6">' in html and "m-n" not in html and 'id="r.19-29"' in html


def test_half_a_megabyte_of_one_line_takes_no_quadratic_time():
    text = "a “b” " * 80_000
    report = report_of(text)
    highlights = [Highlight(Channel.SAID, "m-q", report.span(at, at + 3)) for at in range(2, 60_000, 6)]
    assert draw_report(report, highlights, {}).count("<mark") == 9_999 + 1
