"""Reports with their words counted, as they come in."""

from sayso.model.report import Published, Report
from sayso.reconcile.counted import count_leads


def report(key, text, date="2024-03-05"):
    return Report(key, f"{key}.txt", "", "", text, published=Published(date, "day", "row field date"))


A, B, C = report("a", "Two piles rotted."), report("b", "The quay is shut.", "2024-03-04"), report("c", "A quay rotted.")


def words(counted):
    printed, bounds = counted.numbering.printed(), counted.tally.begins.tolist()
    return {
        report.id: {printed[word] for word in counted.tally.words[begin:end].tolist()}
        for report, begin, end in zip(counted.reports, bounds, bounds[1:], strict=False)
    }


def test_what_is_added_later_is_as_if_it_had_been_there():
    grown = count_leads([A]).add([B, C])
    assert [each.id for each in grown.reports] == ["b", "a", "c"]
    assert words(grown) == words(count_leads([A, B, C]))


def test_a_report_that_comes_again_is_replaced():
    again = report("b", "The quay is open.", "2024-03-09")
    grown = count_leads([A, B]).add([again])
    assert grown.reports == (A, again)
    assert words(grown)["b"] == {"quay", "open"}
