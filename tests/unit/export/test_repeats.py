from msgspec.structs import replace

from sayso.export.markdown import write_markdown
from sayso.export.page import lay_out
from sayso.export.repeats import draw_repeats
from sayso.model.lineage import Repeat


def test_a_claim_made_again_is_shown_with_its_dates_and_linked_words(one_story):
    first, second = one_story.statements[:2]
    by_id = {each.id: each for each in one_story.attributions}
    spans = tuple(by_id[each.renderings[0]].content[0] for each in (first, second))
    again = Repeat("again", first.speaker or "", (first.id, second.id), ("2016-03-04", "2017-03-04"), "As before.", spans)
    account = replace(one_story, repeats=(again,))
    found = draw_repeats(lay_out(account))
    assert found.finding == "1 claim made again at a later date."
    assert [str(each)[:12] for each in found.rows[0].times] == ["4 March 2016", "4 March 2017"]
    assert "## Said again" in write_markdown(account)


def test_nothing_said_again_is_no_section(one_story):
    assert draw_repeats(lay_out(one_story)).rows == ()
    assert "## Said again" not in write_markdown(one_story)
