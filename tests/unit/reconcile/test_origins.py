"""How many origins stand behind reports."""

from sayso.model.lineage import Reprint
from sayso.reconcile.origins import count_origins


def reprint(report, of, verdict="taken", score=1.0):
    return Reprint(report, of, None, ("text",), (), verdict, "", score=score)


def test_without_links_each_report_is_an_origin():
    origins = count_origins(["a", "b"], [])
    assert (origins.count, origins.low, origins.high, origins.groups) == (2, 2, 2, (("a",), ("b",)))


def test_a_chain_of_copies_has_one_origin_with_the_originating_report_first():
    origins = count_origins(["c", "b", "a"], [reprint("c", "b"), reprint("b", "a")])
    assert origins.groups == (("a", "c", "b"),)


def test_two_copies_of_a_report_that_is_not_asked_about_are_one_origin():
    assert count_origins(["a", "b"], [reprint("a", "x"), reprint("b", "x")]).count == 1


def test_two_reports_that_credit_one_wire_are_one_origin():
    origins = count_origins(["a", "b", "c"], [], {"a": ["Capewire"], "b": ["Capewire"]})
    assert origins.groups == (("a", "b"), ("c",))


def test_a_common_origin_is_one():
    assert count_origins(["a", "b"], [reprint("b", "a", "common-origin")]).count == 1


def test_an_open_link_gives_bounds():
    origins = count_origins(["a", "b"], [reprint("b", "a", "undecided", 0.3)])
    assert (origins.low, origins.count, origins.high) == (1, 2, 2)
    assert "between 1 and 2" in origins.why
    likely = count_origins(["a", "b"], [reprint("b", "a", "undecided", 0.7)])
    assert (likely.low, likely.count, likely.high) == (1, 1, 2)


def test_links_that_run_in_a_circle_do_no_harm():
    assert count_origins(["a", "b"], [reprint("a", "b"), reprint("b", "a")]).groups == (("a", "b"),)
