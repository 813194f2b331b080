"""Which reports tell one story."""

from sayso.model.report import Published, Report
from sayso.reconcile.stories import group_reports, tell_stories

FERRY = "The ferry Marelda ran aground off Port Asel on Monday night and its forty passengers were taken ashore by pilot boats."
FERRY_AGAIN = (
    "Pilot boats took forty passengers ashore after the ferry Marelda ran aground near Port Asel, the harbour office said."
)
BUDGET = "Parliament in Quenby passed a budget that raises the levy on grain and cuts the subsidy for lamp oil by a third."


def report(key, text, date="2024-03-05", title=None):
    return Report(
        key, f"{key}.txt", "", "", text, headline=title, published=Published(date, "day", "row field date") if date else None
    )


def groups_of(*reports):
    return [[each.id for each in group] for group in group_reports(reports)]


def test_reports_of_one_event_are_one_group():
    assert groups_of(report("a", FERRY), report("b", FERRY_AGAIN), report("c", BUDGET)) == [["a", "b"], ["c"]]


def test_every_report_is_in_exactly_one_group_even_without_words():
    groups = group_reports([report("a", ""), report("b", "…"), report("c", FERRY)])
    assert sorted(each.id for group in groups for each in group) == ["a", "b", "c"]


def test_the_order_of_reports_changes_nothing():
    reports = [report("a", FERRY), report("b", FERRY_AGAIN), report("c", BUDGET), report("d", BUDGET, date=None)]
    assert group_reports(reports) == group_reports(reports[::-1])


def test_years_between_two_reports_speak_against_one_story():
    weaker = "The harbour office said that pilot boats had been sent for."
    assert groups_of(report("a", FERRY), report("b", weaker, "2024-03-06")) == [["a", "b"]]
    assert groups_of(report("a", FERRY), report("b", weaker, "2019-03-07")) == [["b"], ["a"]]


def test_an_undated_report_and_a_broken_date_still_group():
    assert groups_of(report("a", FERRY, None), report("b", FERRY_AGAIN, "2024-13-99")) == [["b", "a"]]


def test_a_story_is_titled_by_its_earliest_headline_and_spans_its_dates():
    group = (report("a", FERRY, "2024-03-05", "Ferry aground"), report("b", FERRY_AGAIN, "2024-03-06", "Forty saved"))
    (story,) = tell_stories([group], [])
    assert (story.title, story.begin, story.end, story.reports) == ("Ferry aground", "2024-03-05", "2024-03-06", ("a", "b"))
    assert story.origins.count == 2


def test_a_long_line_costs_no_more_than_its_lead():
    assert groups_of(report("a", "tide " * 1_000_000)) == [["a"]]


def test_a_story_without_a_headline_is_titled_by_its_first_words():
    text = "The quay stays shut, harbour master Ana Reul said on Monday, and nobody knows for how long it will stay so."
    report = Report("r-1", "a.txt", "0", "0", text)
    (story,) = tell_stories(((report,),), ())
    assert story.title.startswith("The quay stays shut")
    assert len(story.title) <= 80


def test_a_pile_of_one_story_is_one_group_however_large():
    for size in (5, 80, 300):
        told = [report(f"r{number}", f"{(FERRY, FERRY_AGAIN)[number % 2]} Told by hand {number}.") for number in range(size)]
        assert len(groups_of(*told, report("other", BUDGET))) == 2
