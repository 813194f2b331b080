"""Which figures that differ are a conflict, and which have a reason to differ."""

import pytest
from msgspec.structs import replace

from sayso.extract.figures import find_figures
from sayso.extract.parse import parse_report
from sayso.model.report import Published, Report
from sayso.reconcile.figure_disagreements import find_figure_disagreements


def ledger(*texts: str, days: tuple[str, str] = ("2017-05-31", "2017-05-31"), speakers: tuple[str, ...] = ()):
    reports = [
        Report(f"r{n}", f"r{n}.txt", "", "", text, outlet=f"Outlet {n}", published=Published(day, "day", "given"))
        for n, (text, day) in enumerate(zip(texts, days, strict=True))
    ]
    figures = [figure for each in reports for figure in find_figures(parse_report(each))]
    if speakers:
        figures = [
            replace(each, said_by=who, attribution=f"a{n}") for n, (each, who) in enumerate(zip(figures, speakers, strict=True))
        ]
    names = {who: who for who in speakers}
    return [(each.verdict, each.why.rpartition(": ")[2]) for each in find_figure_disagreements([reports], figures, names)]


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("The crane will cost $38 million.", "The crane will cost 52 million dollars.", None),  # too few words to be sure
        (
            "The harbour office will buy the crane at a cost of $38 million.",
            "The harbour office said the crane would cost 52 million dollars.",
            "conflict",
        ),
        (
            "The harbour office will buy a second crane at a cost of $38 million.",
            "The harbour office will buy a second crane at a cost of 35 million euros.",
            "not-comparable",
        ),
        (
            "The new pump at Marro will move 4,000 barrels a day.",
            "The new pump at Marro will move 120,000 barrels a month.",
            "not-comparable",
        ),
        ("A slick 12 kilometres long drifted towards Marro.", "A slick 7.5 miles long drifted towards Marro.", None),
        ("A slick 12 kilometres long drifted towards Marro.", "A slick 12 miles long drifted towards Marro.", "conflict"),
        ("A total of 340 piers stayed shut in Marro.", "The storm kept 210 piers shut in Marro.", "conflict"),
        ("80 dead in blaze", "Some 54 people were killed in the blaze.", "conflict"),
        ("31 dockers were trapped in the hold of the Ana.", "Divers reached 24 trapped dockers in the hold.", "conflict"),
        (
            "26 people were hurt in the blaze, including nine children.",
            "26 people were hurt in the blaze, including 14 children.",
            "conflict",
        ),
        (
            "26 people were hurt in the blaze, including nine children.",
            "40 people were hurt in the blaze, including 14 children.",
            "conflict",
        ),
        (
            "94 children fell ill with measles in Marro Province, doctors said.",
            "310 children fell ill with measles across the country, doctors said.",
            "not-comparable",
        ),
        (
            "The council said 14 dockers were killed in the raid on the quay of Marro.",
            "The council said two dockers were killed in the raid on the quay of Marro.",
            "conflict",
        ),
    ],
)
def test_the_verdict_follows_from_what_is_measured(left, right, verdict):
    assert [each for each, _ in ledger(left, right)] == ([verdict] if verdict else [])


def test_a_part_of_another_whole_is_not_compared():
    found = ledger(
        "26 people were hurt in the blaze, including nine children.",
        "40 people were hurt in the blaze, including 14 children.",
    )
    assert len(found) == 1


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("By Monday 61 people had died in the flood.", "By Tuesday 78 people had died in the flood.", "not-comparable"),
        (
            "By noon 15 bodies had been found at the quay.",
            "By nightfall 32 bodies had been found at the quay.",
            "not-comparable",
        ),
        ("On Monday 61 people died in the flood.", "On Tuesday 78 people died in the flood.", "conflict"),
        ("On May 29, 61 people died in the flood.", "On May 21, 78 people died in the flood.", None),
        ("On Monday 28 ships were waiting off Marro.", "On Tuesday 43 ships were waiting off Marro.", "not-comparable"),
    ],
)
def test_only_the_date_of_a_count_makes_two_counts(left, right, expected):
    found = ledger(left, right)
    assert [each for each, _ in found] == ([expected] if expected else [])


def test_two_bodies_that_both_estimate_differ():
    texts = ("Police estimated the crowd at 8,000 people.", "The union estimated the crowd at 25,000 people.")
    assert ledger(*texts, speakers=("police", "union")) == [("differs", "two bodies estimate it.")]
    assert ledger(*texts, speakers=("police", "police")) == [("conflict", "both cannot hold.")]


def test_a_source_of_one_name_may_have_raised_its_number():
    texts = ("11 people were killed in the blaze.", "17 people were killed in the blaze.")
    names = {"p1": "police", "p2": "police"}
    reports = [
        Report(f"r{n}", "", "", "", text, outlet=f"Outlet {n}", published=Published(f"2017-05-3{n}", "day", "given"))
        for n, text in enumerate(texts)
    ]
    figures = [
        replace(figure, said_by=who)
        for who, each in zip(names, reports, strict=True)
        for figure in find_figures(parse_report(each))
    ]
    (found,) = find_figure_disagreements([reports], figures, names)
    assert found.verdict == "differs"
