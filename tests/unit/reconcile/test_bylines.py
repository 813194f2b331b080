"""Reports of a story by outlet."""

from itertools import product

from sayso.language.outlets import same_outlet
from sayso.model.report import Published, Report
from sayso.reconcile.bylines import Bylines

NAMES = (
    "Quay Post",
    "The Quay Post",
    "QUAY  POST",
    "Hill Telegraphic Service",
    "HTS",
    "hts",
    "Reuters",
    "REUTERS",
    "Bay Echo",
    "QP",
    "Портовый вестник",
    "Portovy Vestnik",
    "Портовые ведомости",
)


def report(key, outlet, date="2024-03-05"):
    return Report(key, f"{key}.txt", "", "", "", outlet=outlet, published=Published(date, "day", "row field date"))


def test_an_outlet_has_the_reports_of_all_its_names_and_no_others():
    bylines = Bylines([report(name, name) for name in NAMES])
    for name, other in product(NAMES, NAMES):
        assert (other in {each.id for each in bylines.of(name)}) == same_outlet(name, other)


def test_its_reports_stand_in_reading_order():
    late, early, none = report("a", "Quay Post", "2024-03-07"), report("b", "the Quay Post"), report("c", None)
    assert Bylines([late, none, early]).of("Quay Post") == (early, late)
    assert Bylines([]).of("Quay Post") == ()
