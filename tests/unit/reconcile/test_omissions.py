"""What a report lacks of the report that it was taken from."""

from msgspec.structs import replace

from sayso.model.attribution import Attribution
from sayso.model.figure import Figure, Value
from sayso.model.lineage import Passage, Reprint
from sayso.model.report import Report
from sayso.reconcile.omissions import find_omissions

SOURCE = "Ten cranes fell. The quay is shut, Reul said. The pilots were not asked, she said. Nine boats wait."
TAKER = "Ten cranes fell. The quay is shut, Reul said."


def report(n: int, text: str) -> Report:
    return Report(f"r{n}", f"r{n}.txt", "", "", text, outlet=f"Outlet {n}")


SOURCE_REPORT, TAKER_REPORT = report(0, SOURCE), report(1, TAKER)
REPORTS = (SOURCE_REPORT, TAKER_REPORT)


def at(told: Report, words: str):
    start = told.text.index(words)
    return told.span(start, start + len(words))


def said(told: Report, words: str, statement: str) -> Attribution:
    return Attribution(f"{told.id}-{statement}", told.id, "indirect", (), (), (at(told, words),), statement=statement)


def counted(told: Report, words: str, value: float, what: str) -> Figure:
    return Figure(f"{told.id}-{words}", at(told, words), Value(value, value), counted=what)


SAID = (
    said(SOURCE_REPORT, "The quay is shut", "s1"),
    said(SOURCE_REPORT, "The pilots were not asked", "s2"),
    said(TAKER_REPORT, "The quay is shut", "s1"),
)
COUNTED = (
    counted(SOURCE_REPORT, "Ten", 10, "cranes"),
    counted(SOURCE_REPORT, "Nine", 9, "boats"),
    counted(TAKER_REPORT, "Ten", 10, "cranes"),
)
TAKEN = Reprint(
    "r1", "r0", "Outlet 0", ("text",), (Passage(at(TAKER_REPORT, TAKER), at(SOURCE_REPORT, TAKER), "verbatim"),), "taken", "",
    share=1.0,
)  # fmt: skip


def test_what_the_source_has_and_the_report_lacks_is_told_with_what_it_keeps():
    (found,) = find_omissions(REPORTS, [TAKEN], SAID, COUNTED)
    assert (found.report, found.of, found.statements, found.figures, found.kept) == ("r1", "r0", ("s2",), ("r0-Nine",), 1)
    assert (
        found.why == "Outlet 1 has 100% of its words from Outlet 0, keeps 1 statement of it and lacks 1 statement and 1 figure."
    )


def test_nothing_is_left_out_by_a_report_that_took_little_or_is_not_known_to_have_taken_it():
    for other in (replace(TAKEN, share=0.2), replace(TAKEN, verdict="undecided"), replace(TAKEN, of=None)):
        assert find_omissions(REPORTS, [other], SAID, COUNTED) == ()


def test_words_inside_a_passage_are_there_whoever_is_found_to_say_them():
    assert find_omissions(REPORTS, [TAKEN], SAID[:1], COUNTED[:1]) == ()


def test_a_figure_inside_a_statement_that_is_left_out_is_told_once():
    inside = Figure("f9", at(SOURCE_REPORT, "pilots"), Value(3, 3), counted="pilots")
    (found,) = find_omissions(REPORTS, [TAKEN], SAID, [inside])
    assert (found.statements, found.figures) == (("s2",), ())


def test_a_value_that_the_report_prints_elsewhere_is_not_left_out():
    elsewhere = counted(TAKER_REPORT, "Ten", 9, "boats")
    (found,) = find_omissions(REPORTS, [TAKEN], SAID, (*COUNTED[:2], elsewhere))
    assert found.figures == ()
