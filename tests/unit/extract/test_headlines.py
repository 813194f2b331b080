"""Who speaks in a headline."""

import pytest

from sayso.extract.draft import Draft
from sayso.extract.headlines import with_headline
from sayso.model.report import Report

BODY = "Ana Reul of the harbour ministry said the quay was unsafe. The HPA met on Monday."


def read(title: str, outlet: str | None = None, known: bool = True) -> list[tuple[str, str, str]]:
    text = f"{title}\n\n{BODY}"
    base = len(title) + 2
    report = Report("r", "r.txt", "", "", text, outlet=outlet)
    report = Report("r", "r.txt", "", "", text, outlet=outlet, title=report.span(0, len(title)) if known else None)
    body = Draft(((base, base + 32),), ((base + 33, base + 37),), ((base + 38, base + 57),), 0.9)
    return [
        tuple(text[slice(*part[0])] for part in (each.source, each.cue, each.content))
        for each in with_headline(report, [body])[1:]
    ]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Winter trade moves to the south quay — HPA", ("HPA", "—", "Winter trade moves to the south quay")),
        ("Winter trade moves to the south quay - ministry", ("ministry", "-", "Winter trade moves to the south quay")),
        ("Winter trade moves south: ministry", ("ministry", ":", "Winter trade moves south")),
        ("Reul: Winter trade moves south", ("Reul", ":", "Winter trade moves south")),
        ("Reul on quay: Winter trade moves south", ("Reul", ":", "Winter trade moves south")),
        ("‘The quay stays shut’: Torn", ("Torn", ":", "‘The quay stays shut’")),
        ("'The quay stays shut' - Torn", ("Torn", "-", "'The quay stays shut'")),
        ("“The quay stays shut” – Torn", ("Torn", "–", "“The quay stays shut”")),
        ("Torn: “The quay stays shut”", ("Torn", ":", "“The quay stays shut”")),
        ("(2nd LD) Winter trade moves south: ministry", ("ministry", ":", "Winter trade moves south")),
    ],
)
def test_headlines_name_their_speaker(title, expected):
    assert read(title) == [expected]


def test_the_first_line_is_the_headline_where_none_is_known():
    assert read("Winter trade moves south: ministry", known=False) == [("ministry", ":", "Winter trade moves south")]


@pytest.mark.parametrize(
    "title", ["Winter trade: all that is known", "Analysis: The winter trade moves", "Port Asel: quay is shut again"]
)
def test_a_colon_after_a_topic_names_nobody(title):
    assert read(title) == []


def test_the_outlet_at_the_end_of_a_headline_is_no_speaker():
    assert read("Winter trade moves to the south quay — Lantern Daily", outlet="Lantern Daily") == []
