"""Stories of one longer matter, as the page tells them."""

from msgspec.structs import replace

from sayso.export.html import write_html
from sayso.export.markdown import write_markdown
from sayso.export.matters import tell_matters
from sayso.export.page import lay_out
from sayso.model.topic import Topic


def with_topic(account, count, words=("vellmar", "crews")):
    stories = tuple(story.id for story in account.stories[:count])
    return replace(account, topics=(Topic("topic-1", stories, words, "Both stories print “vellmar”."),))


def test_stories_of_one_matter_are_told_with_links(pile):
    account = with_topic(pile, 2)
    (matter,) = tell_matters(lay_out(account))
    assert matter.text == "Stories 1 and 2 make one longer matter: “vellmar”, “crews”."
    assert f'<a href="#{account.stories[0].id}">' in matter.linked
    assert "make one longer matter" in write_html(account)
    assert matter.text in write_markdown(account)


def test_words_of_a_matter_are_words_and_no_markup(pile):
    (matter,) = tell_matters(lay_out(with_topic(pile, 2, ("<b>", "quay"))))
    assert "“&lt;b&gt;”" in matter.linked


def test_a_page_without_matters_says_nothing_of_them(pile):
    assert tell_matters(lay_out(pile)) == ()
    assert tell_matters(lay_out(with_topic(pile, 1))) == ()
    assert "longer matter" not in write_html(pile)
