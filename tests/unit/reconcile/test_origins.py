"""How many origins stand behind reports."""

from msgspec.structs import replace

from sayso.model.lineage import Passage, Reprint
from sayso.model.span import Span
from sayso.reconcile.origins import by_share, count_origins


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


def test_a_report_taken_from_two_adds_nothing_and_leaves_both():
    origins = count_origins(["a", "b", "m"], [reprint("m", "a"), reprint("m", "b")])
    assert origins.groups == (("a", "m"), ("b",))


def test_what_is_not_there_is_one_origin_where_one_report_was_taken_from_several():
    assert count_origins(["a"], [reprint("a", "x"), reprint("a", "y")]).count == 1
    assert count_origins(["a", "b"], [reprint("a", "b"), reprint("a", "x")]).groups == (("b", "a"),)


def test_a_copys_own_credit_to_an_absent_wire_adds_no_origin():
    assert count_origins(["a", "b"], [reprint("b", "a")], {"b": ["Capewire"]}).count == 1


def test_a_part_of_a_report_bears_on_the_whole_by_its_share():
    passage = Passage(Span("b", 0, 4, "quay"), Span("a", 0, 4, "quay"), "verbatim")

    def counted(share, share_of=0.0):
        part = replace(reprint("b", "a"), passages=(passage,), share=share, share_of=share_of)
        origins = count_origins(["a", "b"], by_share([part]))
        return origins.low, origins.count, origins.high

    assert counted(0.9) == (1, 1, 1)
    assert counted(0.6) == (1, 1, 2)
    assert counted(0.4) == (1, 2, 2)
    assert counted(0.1) == (2, 2, 2)
    assert counted(0.4, share_of=1.0) == (1, 1, 2)


def test_what_only_a_credit_tells_of_bears_on_the_whole():
    assert count_origins(["a", "b"], by_share([reprint("b", "a")])).count == 1
