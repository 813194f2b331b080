"""A report that joined its story by little is told to be in doubt."""

import pytest
from msgspec.structs import replace
from tests.unit.reconcile.test_stories import BUDGET, FERRY, FERRY_AGAIN, report

from sayso.model.lineage import Reprint
from sayso.reconcile.counted import count_leads
from sayso.reconcile.doubts import RIGHT, doubt_stories
from sayso.reconcile.stories import group_with_doubt, story_id

FIRST, SECOND, LATER = report("a", FERRY), report("b", FERRY_AGAIN), report("c", BUDGET, "2024-03-07", title="The levy rises")


@pytest.fixture
def grouped():
    """All three as one story, to which the third has come by little."""
    found = group_with_doubt(count_leads([FIRST, SECOND, LATER]))
    return replace(found, groups=((FIRST, SECOND, LATER),), barely=(((FIRST, SECOND), (LATER,)),))


def test_the_smaller_side_is_asked_about(grouped):
    (asked,) = doubt_stories(grouped, grouped.groups, [])
    assert asked.question.startswith("Does “The levy rises” in c.txt tell the same news as “The ferry Marelda ran aground")
    assert asked.question.endswith("in a.txt and 1 more?")
    assert (asked.about, asked.score, asked.meanwhile) == ("story", RIGHT, "told as one story")
    assert asked.members == (story_id([FIRST, SECOND, LATER]), "c")
    assert "one in three" in asked.why


def test_of_two_single_reports_the_later_is_asked_about(grouped):
    (asked,) = doubt_stories(replace(grouped, barely=(((LATER,), (FIRST,)),)), grouped.groups, [])
    assert asked.members[1:] == ("c",)


def test_a_text_that_was_taken_leaves_no_doubt(grouped):
    link = Reprint("c", "b", None, ("text",), (), "taken", "")
    assert doubt_stories(grouped, grouped.groups, [link]) == ()
    assert len(doubt_stories(grouped, grouped.groups, [replace(link, verdict="common-origin")])) == 1


def test_what_is_plainly_one_story_is_in_no_doubt():
    assert group_with_doubt(count_leads([FIRST, SECOND, LATER])).barely == ()
