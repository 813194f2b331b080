"""What holds of any bytes: reports with exact spans, or a reason, and nothing else."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from sayso.model.report import Report, Skipped
from sayso.model.span import Span
from sayso.read.html import read_html
from sayso.read.jsonl import read_jsonl
from sayso.read.markdown import read_markdown
from sayso.read.plain_text import read_plain_text
from sayso.read.unreadable import UnreadableError

READERS = (read_plain_text, read_markdown, read_html, read_jsonl)
PIECES = st.sampled_from(
    [
        *(
            "PORT ASEL, June 11. /Capewire/. ",
            "(Reuters) - ",
            "02.06.2021, Kelm.",
            "All news",
            "RT",
            "Source: Pell News Agency",
            "By Ana Reul",
        ),
        *(
            "told the Lantern Daily",
            "according to TASS",
            "Copyright © 2024 Lantern",
            "Leave a Reply",
            "Published: 11 June 2021",
            "---",
            "title: x",
        ),
        *(
            '{"text": "',
            '"}',
            "<p>",
            "<html>",
            "</article>",
            "<script>",
            "\n",
            "\r\n",
            "\u2028",
            "\x0b",
            "’s ",
            " ",
            ". ",
            "“",
            '"',
            "\U0001f6a2",
        ),
        "The quay of Port Asel closed on Friday after pilots went on strike, the harbour master told reporters there.",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=12), max_size=25).map("".join)
BYTES = (
    st.binary(max_size=200)
    | TEXTS.map(lambda text: text.encode("utf-8", "replace"))
    | TEXTS.map(lambda text: text.encode("utf-16", "replace"))
)


def spans_of(report: Report) -> list[Span | None]:
    return [
        report.title,
        report.outlet_span,
        report.byline and report.byline.span,
        report.dateline and report.dateline.span,
        report.published and report.published.span,
        *report.residue,
        *(credit.span for credit in report.credits),
    ]


@settings(max_examples=150, deadline=None)
@given(BYTES)
@example(b"\xef\xbb\xbf")
def test_any_bytes_give_reports_with_exact_spans_or_a_reason(data):
    for reader in READERS:
        try:
            found = list(reader(data, "any"))
        except UnreadableError as error:
            assert str(error)
            continue
        assert found
        for each in found:
            if isinstance(each, Skipped):
                assert each.reason
                continue
            for span in filter(None, spans_of(each)):
                assert span.report == each.id and each.text[span.start : span.end] == span.exact != ""


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_reading_twice_gives_the_same(text):
    for reader in READERS:
        try:
            first = list(reader(text.encode("utf-8", "replace"), "any"))
        except UnreadableError:
            continue
        assert first == list(reader(text.encode("utf-8", "replace"), "any"))
