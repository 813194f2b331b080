"""Stories of one longer matter."""

from sayso.model.report import Published, Report
from sayso.reconcile.stories import story_id
from sayso.reconcile.topics import gather_topics, tell_topics

AGROUND = (
    "The ferry Marelda ran aground off Port Asel on Monday night and its forty passengers were taken ashore by pilot boats."
)
INQUIRY = (
    "An inquiry into the grounding of the ferry Marelda heard on Thursday that its pilot had not slept. Port Asel's harbour"
    " office said the ferry would be towed."
)
BUDGET = "Parliament in Quenby passed a budget that raises the levy on grain and cuts the subsidy for lamp oil by a third."
WEDDING = "A baker in Tollen married his apprentice beneath the old mill, and all of the village danced until the morning."


def report(key, text, date="2024-03-05"):
    return Report(key, f"{key}.txt", "", "", text, published=Published(date, "day", "row field date") if date else None)


GROUNDED = (report("a", AGROUND), report("b", f"{AGROUND} Nobody was hurt."))
HEARD = (report("c", INQUIRY, "2024-03-28"),)
OTHERS = ((report("d", BUDGET),), (report("e", WEDDING, None),))


def keys(topics):
    return [[[each.id for each in story] for story in topic] for topic in topics]


def test_stories_of_one_matter_are_one_topic_and_every_story_is_in_one():
    assert keys(gather_topics([GROUNDED, HEARD, *OTHERS])) == [[["a", "b"], ["c"]], [["d"]], [["e"]]]


def test_neither_the_order_of_stories_nor_that_of_their_reports_changes_anything():
    assert gather_topics([*OTHERS, HEARD, GROUNDED[::-1]]) == gather_topics([GROUNDED, HEARD, *OTHERS])


def test_years_between_two_stories_speak_against_one_topic():
    weaker = "The harbour office said that pilot boats had been sent for."
    soon, late = ((report("c", weaker, date),) for date in ("2024-03-12", "2034-03-12"))
    assert len(gather_topics([GROUNDED, soon])) == 1
    assert len(gather_topics([GROUNDED, late])) == 2


def test_a_topic_says_its_words_its_dates_and_why_and_keeps_its_id_when_a_story_joins():
    (topic,) = tell_topics([GROUNDED, HEARD, *OTHERS])
    assert topic.stories == (story_id(GROUNDED), story_id(HEARD))
    assert (topic.begin, topic.end) == ("2024-03-05", "2024-03-28")
    assert "marelda" in topic.words
    assert topic.why.startswith("Both stories print ")
    (again,) = tell_topics([GROUNDED, HEARD, (report("f", INQUIRY + " It goes on.", "2024-04-02"),)])
    assert (again.id, len(again.stories)) == (topic.id, 3)


def test_a_story_alone_and_a_pile_without_words_have_no_topic_to_tell():
    assert tell_topics([GROUNDED]) == ()
    assert tell_topics([]) == ()
    assert tell_topics([(report("a", ""),), (report("b", "…"),)]) == ()
