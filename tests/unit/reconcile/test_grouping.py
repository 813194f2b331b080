"""A grouping that grows."""

from sayso.model.report import Published, Report
from sayso.reconcile.grouping import Grouping

FERRY = "The ferry Marelda ran aground off Port Asel on Monday night and its forty passengers were taken ashore by pilot boats."
FERRY_AGAIN = (
    "Pilot boats took forty passengers ashore after the ferry Marelda ran aground near Port Asel, the harbour office said."
)
BUDGET = "Parliament in Quenby passed a budget that raises the levy on grain and cuts the subsidy for lamp oil by a third."


def report(key, text, date="2024-03-05"):
    return Report(key, f"{key}.txt", "", "", text, published=Published(date, "day", "row field date"))


def partition(grouping):
    return {frozenset(each.id for each in story) for story in grouping.stories.values()}


def test_a_first_report_starts_a_story_and_the_next_one_joins_it_with_a_reason():
    one = Grouping().add([report("b", FERRY)])
    (story,) = one.stories
    assert [(each.kind, each.story) for each in one.changes] == [("started", story)]
    two = one.add([report("a", FERRY_AGAIN)])
    assert list(two.stories) == [story]
    (change,) = two.changes
    assert (change.kind, change.reports) == ("joined", ("a",))
    assert "marelda" in change.why


def test_an_earlier_report_that_comes_late_leaves_the_storys_id_as_it_is():
    one = Grouping().add([report("b", FERRY, "2024-03-05")])
    two = one.add([report("a", FERRY_AGAIN, "2024-03-04")])
    assert list(one.stories) == list(two.stories)


def test_a_story_that_nothing_touches_is_not_in_the_changes():
    one = Grouping().add([report("a", FERRY), report("c", BUDGET)])
    two = one.add([report("b", FERRY_AGAIN)])
    assert set(one.stories) == set(two.stories)
    assert {change.kind for change in two.changes} == {"joined"}


def split_and_merged():
    """A grouping whose stories are set by hand to what reports say otherwise: two in one story, and one story in two."""
    a, b, c, d = report("a", FERRY), report("b", FERRY_AGAIN), report("c", BUDGET), report("d", BUDGET + " It was late.")
    return Grouping({"story-1": (a, c), "story-2": (b,), "story-3": (d,)}), a


def test_merges_and_splits_are_told_with_the_stories_they_are_of():
    grouping, again = split_and_merged()
    done = grouping.add([again])
    assert partition(done) == {frozenset("ab"), frozenset("cd")}
    assert set(done.stories) == {"story-1", "story-3"}
    kinds = {change.story: (change.kind, change.others) for change in done.changes}
    assert kinds == {"story-1": ("merged", ("story-2",)), "story-3": ("merged", ("story-1",))}


def test_a_report_that_leaves_a_story_gets_an_id_of_its_own():
    a, b, c = report("a", BUDGET), report("b", FERRY, "2024-03-06"), report("c", FERRY_AGAIN, "2024-03-06")
    told = Grouping().add([a])
    (story,) = told.stories
    done = Grouping({story: (a, b, c)}).add([])
    assert set(done.stories) != {story}
    assert story in done.stories
    assert [each.id for each in done.stories[story]] == ["b", "c"]
    (change,) = done.changes
    assert (change.kind, change.reports, change.others) == ("split", ("a",), (story,))
