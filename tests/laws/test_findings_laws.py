"""What holds for times, figures, events and sentences of any text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extract.events import find_events
from sayso.extract.figures import find_figures
from sayso.extract.parse import parse_report
from sayso.extract.sentences import find_sentences
from sayso.extract.times import find_times
from sayso.model.report import Published, Report

PIECES = [
    "May",
    "31",
    "2017",
    "Wednesday",
    "last",
    "week",
    "the",
    "two",
    "days",
    "later",
    "more than",
    "7,000",
    "people",
    "were",
    "killed",
    "%",
    "$",
    "million",
    "and",
    "of",
    "in",
    "Marro",
    "meeting",
    "attack",
    "on",
    "-",
    "–",
    ".",
    ",",
    "\n",
    " ",
    "“",
    "”",
    "(",
    ")",
    "1990s",
    "02.06.2017",
    "one",
    "half",
    "dozens",
    "between",
    "10:35",
    "p.m.",
    "was founded",
    "the number",
    "said",
    "\ud800",
    "99999999999999999999",
    "0",
    "31.02.2017",
    "third",
]
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join))
DAYS = st.sampled_from([None, "2017-05-31", "2016-02-29", "2017-05", "1999-12-31"])


def reported(text: str, day: str | None) -> Report:
    return Report("r", "r", "", "", text, published=Published(day, "day", "given") if day else None)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_sentences_are_in_order_and_apart_and_none_crosses_a_line(text):
    reached = 0
    for start, end in find_sentences(text):
        assert reached <= start < end <= len(text)
        assert "\n" not in text[start:end]
        assert text[start:end] == text[start:end].strip()
        reached = end


@given(TEXTS, DAYS)
@settings(max_examples=300, deadline=None)
def test_every_finding_rests_on_its_own_characters(text, day):
    report = reported(text, day)
    parse = parse_report(report)
    spans = [each.span for each in find_figures(parse)] + [each.span for each in find_times(parse)]
    for event in find_events(parse):
        spans += [*event.spans, *([event.date.span] if event.date and event.date.span else [])]
    assert all(text[span.start : span.end] == span.exact for span in spans)


@given(TEXTS, DAYS)
@settings(max_examples=300, deadline=None)
def test_values_and_ranges_are_the_right_way_round(text, day):
    parse = parse_report(reported(text, day))
    for figure in find_figures(parse):
        assert figure.value.low is not None or figure.value.high is not None
        assert figure.value.low is None or figure.value.high is None or figure.value.low <= figure.value.high
    for time in find_times(parse):
        assert time.basis
        assert (time.date is None) == (time.precision is None)
        assert time.until is None or time.date is None or time.date <= time.until
