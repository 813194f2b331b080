"""What each section makes of an account."""

import re

import pytest
from msgspec.structs import replace

from sayso.export.disputes import draw_disputes, in_dispute, member_spans
from sayso.export.figure_rows import by_report, draw_figures
from sayso.export.happened import sentence, tell_what_happened
from sayso.export.html import write_html
from sayso.export.left_out import draw_left_out
from sayso.export.lineage_nodes import Node, find_ranks, tree_rows
from sayso.export.lineage_section import draw_lineage
from sayso.export.markdown import write_markdown
from sayso.export.names_table import draw_names, listed_actors
from sayso.export.open_questions import draw_questions
from sayso.export.page import is_courtesy, lay_out, office_words
from sayso.export.quotation import cut_quotation
from sayso.export.statement_cards import draw_statements
from sayso.export.timeline_section import draw_timeline
from sayso.export.wording import short_file_name
from sayso.model.account import Moment
from sayso.model.actor import Office
from sayso.model.decision import Unsure
from sayso.model.span import Span
from sayso.reconcile.omissions import find_omissions


def plain(html):
    return " ".join(re.sub(r"<[^>]+>", "", str(html)).split())


@pytest.fixture
def page(pile):
    return lay_out(pile)


@pytest.fixture
def dam(one_story):
    return lay_out(one_story)


def test_the_story_with_most_reports_leads_and_its_statements_come_first(page):
    assert [len(story.reports) for story in page.stories] == [5, 2, 1]
    assert [page.speaker(each) for each in page.statements.values()][:2] == ["Odile Marrant", "Tomas Brec"]
    assert list(page.numbers.values()) == ["S1", "S2", "S3", "S4", "S5", "S6"]


def test_letters_carry_the_storys_number_only_where_there_are_several_stories(page, dam):
    assert [origin.label for origin in page.origins] == ["1A", "1B", "1C", "2A", "2B", "3A"]
    assert [origin.label for origin in dam.origins] == ["A", "B", "C"]


def test_an_origin_whose_report_is_not_in_the_pile_is_named_after_its_outlet(dam):
    assert (dam.origins[2].absent, dam.origins[2].name) == ("Sundial", "Sundial")


def test_a_sentence_says_who_where_and_what_with_marks_of_each_origin(dam):
    happened = tell_what_happened(dam)
    first = happened.told[0].sentences[0]
    assert plain(first) == (
        "Odile Marrant, Chief Engineer, told the Water Board on 4 March 2024: “We will not gamble with the lower town … "
        "The gates open on Thursday and stay open until the crack is measured.”A3B1C1 5 reports, 3 origins · S1"
    )
    back = "3 of the 5 reports go back to Northwire; 1 goes back to Sundial, which is not in the pile."
    assert happened.deck == f"{back} Calder Post stands alone."


def test_the_same_speaker_is_not_introduced_twice_in_a_row(dam):
    by_marrant = [each for each in dam.statements.values() if dam.speaker(each) == "Odile Marrant"]
    assert plain(sentence(dam, by_marrant[1], by_marrant[0])).startswith(
        "Odile Marrant also said, as Northwire has it: the crack"
    )


def test_conflicts_stand_before_what_merely_differs(page):
    assert [each.verdict for each in in_dispute(page)] == ["conflict", "conflict", "conflict", "differs"]
    assert [each.about for each in draw_disputes(page, ("date",))] == ["Day of Marrant's words"]


def test_a_card_has_a_side_for_each_origin_and_does_not_repeat_a_verbatim_rendering(dam):
    card = draw_statements(dam).cards[0]
    assert [(side.label, side.reports) for side in card.sides] == [("A", 3), ("B", 1), ("C", 1)]
    northwire, gazette, herald = card.sides[0].renderings
    assert (northwire.how, gazette.how, herald.how) == ("yardstick: earliest", "= verbatim", "with an insertion")
    wordings = [(column.label, len(column.renderings)) for column in card.beside.columns]
    assert wordings == [("A", 2), ("A", 1), ("B", 1), ("C", 1)]
    assert "d-out" in card.beside.columns[1].cells[0] and [kind for kind, _ in card.altered] == ["insertion"]


def test_figures_show_the_gap_only_where_nothing_fits_between(page):
    blocks = {block.point.about: block for block in draw_figures(page).blocks}
    assert "gap 3,000" in blocks["Passengers a day"].rows[0].drawing
    assert "gap" not in plain(blocks["Length of the crack"].rows[0].drawing)


def test_names_that_one_report_alone_uses_are_marked(dam):
    row = next(row for row in draw_names(dam).rows if row.name == "Water Board")
    assert [plain(name) for cell in row.cells for name in cell.names] == [
        "Water Board&nbsp;2",
        "Water Board&nbsp;2",
        "Board of Waters&nbsp;1",
    ]
    assert 'class="only"' in row.cells[-2].names[0]


def test_over_nine_reports_names_list_codes_instead_of_columns(many):
    names = draw_names(lay_out(many))
    assert names.columns == () and "and 36 more" in plain(names.rows[0].forms[0])


def test_over_twelve_statements_cards_are_closed_and_those_of_several_reports_first(many):
    said = draw_statements(lay_out(many))
    assert said.closed and said.cards[0].reports == 40


def test_many_reports_of_which_the_same_is_to_be_said_are_one_node_that_opens_their_list(many):
    drawing = draw_lineage(lay_out(many)).drawings[0]
    assert [(stack.title, len(stack.reports)) for stack in drawing.stacks] == [
        ("19 reports: credit only", 19),
        ("14 reports: credit only", 14),
        ("5 reports: each an origin of its own", 5),
    ]
    assert all(f'data-link="{stack.id}"' in drawing.wide for stack in drawing.stacks[:2])


def test_a_report_stands_after_its_source_even_when_its_date_says_otherwise():
    nodes = [Node("b", "B", "", "A", "2024-01-01", source="a"), Node("a", "A", "", "A", "2024-01-05")]
    ranks = find_ranks(nodes)
    assert ranks["a"] < ranks["b"] and [node.key for node in tree_rows(nodes)] == ["a", "b"]


def test_reports_that_name_each_other_as_source_are_still_drawn():
    nodes = [Node("a", "A", "", "A", "1", source="b"), Node("b", "B", "", "A", "2", source="a")]
    assert {node.key for node in tree_rows(nodes)} == {"a", "b"} and set(find_ranks(nodes)) == {"a", "b"}


def with_share(page, share):
    """The page with every reprint having this share of its words from its source, and what is left out then."""
    account = page.account
    reprints = tuple(replace(each, share=share) for each in account.reprints)
    omissions = find_omissions(account.reports, reprints, account.attributions, account.figures)
    return replace(page, account=replace(account, reprints=reprints, omissions=omissions))


def test_what_a_reprint_lacks_of_its_source_is_left_out_and_nothing_else(dam):
    mainly = with_share(dam, 0.6)
    left = draw_left_out(mainly)
    assert left.finding.startswith("2 reports left out 3 statements")
    gazette = next(each for each in left.omissions if "Gazette" in plain(each.report))
    assert [plain(each) for each in gazette.statements] == ["Tomas Brec: “Nobody has shown us the crack” S2"]


def test_a_report_that_took_a_paragraph_leaves_nothing_out(dam):
    assert draw_left_out(with_share(dam, 0.2)).omissions == ()


def test_a_sentence_takes_the_words_of_its_speaker_and_says_how_they_were_meant(page):
    statement = next(each for each in page.statements.values() if len(each.renderings) > 1 and each.speaker)
    second = page.renderings(statement)[1]
    denied = replace(
        second, kind="indirect", cue=(Span(second.report, 0, 6, "denied"),), content=(Span(second.report, 7, 14, "a crack"),)
    )
    others = {each: replace(page.attributions[each], speaker=None) for each in statement.renderings if each != second.id}
    told = replace(page, attributions={**page.attributions, **others, second.id: denied})
    words = plain(sentence(told, statement))
    assert words.startswith(page.speaker(statement)) and ": denied a crack" in words and ",," not in words
    assert " said" not in words.partition(":")[0]


def test_the_timeline_draws_a_speaker_once_a_day(dam):
    drawing = plain(draw_timeline(dam).drawing)
    assert drawing.count("Said by Odile Marrant") == 1 and "Dam finished, Vellmar" in drawing


def test_what_was_said_on_one_day_stands_in_the_order_of_its_numbers(page):
    backwards = [Moment("2024-06-11", "day", "statement", each) for each in reversed(page.statements)]
    account = replace(page.account, timeline=tuple(backwards))
    rows = [row for row in draw_timeline(lay_out(account)).rows if row.what == "statement"]
    assert len(rows) > 2 and [row.statements[0][1] for row in rows] == ["S1", "S2", "S4", "S5", "S6"]
    assert [number for _, number in rows[0].statements] == ["S1", "S3"], "what one speaker said that day stands together"
    whens = write_markdown(account).partition("## When")[2].partition("## ")[0]
    assert f"| {rows[0].name}: S1, S3 |" in whens and whens.count("S3") == 1


def test_questions_that_could_change_the_count_come_first(page):
    assert [each.question[:12] for each in draw_questions(page).questions] == ["Did Sundial ", "Is Andrassy'", "Is the surve"]


def test_empty_sections_say_so(nothing):
    page = lay_out(nothing)
    assert draw_statements(page).finding == "Nobody is quoted in these reports."
    assert draw_figures(page).finding == "No figures in these reports."
    assert draw_timeline(page).finding == "No dates in these reports."
    assert draw_names(page).finding == "No names in these reports."
    assert draw_questions(page).finding == "No decision was left open."


def test_a_figure_that_a_report_repeats_has_one_row_and_a_place_for_each(page):
    figures = [each for each in page.account.figures if each.span.report]
    again = [[one.id for one in group] for group in by_report([*figures, *figures])]
    assert all(len(ids) >= 2 for ids in again)
    assert sum(map(len, again)) == 2 * len(figures)


def test_places_stand_after_everybody_else(pile):
    kinds = [actor.kind for actor in listed_actors(lay_out(pile))]
    assert kinds == sorted(kinds, key=lambda kind: kind == "place")


def test_a_form_of_address_is_no_office(dam):
    assert is_courtesy(Office("Mr.", None, ())) and not is_courtesy(Office("Chief Engineer", None, ()))
    assert office_words(Office("chief executive", "who stepped down", ())) == "chief executive"


def test_a_pronoun_names_no_speaker(one_story):
    first = one_story.attributions[0]
    he = replace(first, speaker=None, source=(replace(first.content[0], exact="He"),))
    account = replace(
        one_story,
        attributions=(he,),
        statements=(replace(one_story.statements[0], speaker=None, renderings=(he.id,)),),
    )
    page = lay_out(account)
    assert page.speaker(page.statements[account.statements[0].id]) == "Speaker not known (“He”)"


def test_a_pile_without_a_shared_story_tells_the_first_of_its_stories(pile):
    alone = tuple(
        replace(story, reports=story.reports[:1], origins=replace(story.origins, count=1, groups=(story.reports[:1],)))
        for story in pile.stories
    )
    told = tell_what_happened(lay_out(replace(pile, stories=alone))).told
    assert len(told) > 1 and all(len(each.sentences) <= 2 for each in told)


def test_an_event_that_is_called_two_things_shows_what_it_is_called(dam):
    event = dam.account.events[0]
    assert member_spans(dam, event.id, "occasion") == event.spans


def test_a_cut_quotation_keeps_its_marks_and_ends_with_no_stump():
    assert cut_quotation("“The gates open on Thursday and stay open.”", 24) == "“The gates open on\u00a0…”"
    assert cut_quotation("“The gates open … But we will wait”", 24) == "“The gates open\u00a0…”"


def test_a_report_of_an_outlet_not_known_goes_by_its_files_name_everywhere(one_story):
    nameless = replace(one_story, reports=tuple(replace(each, outlet=None) for each in one_story.reports))
    page = lay_out(nameless)
    files = {short_file_name(each.path) for each in nameless.reports}
    assert set(page.names.values()) == files
    assert {card.alone for card in draw_statements(page).cards if card.reports == 1} <= files


def test_doubt_about_a_storys_reports_stands_at_the_story(page):
    story = page.stories[0]
    asked = Unsure(
        "u-doubt",
        "story",
        "Does “Weir” in Lorn Post tell the same news?",
        0.67,
        "Hardly alike.",
        "told as one story",
        (story.id,),
    )
    account = replace(page.account, unsure=(*page.account.unsure, asked))
    words = "Does “Weir” in Lorn Post tell the same news? Meanwhile told as one story."
    heads = tell_what_happened(lay_out(account)).stories
    assert [head.doubts for head in heads] == [(("u-doubt", words),), (), ()]
    assert f"- Unsure: {words}" in write_markdown(account)
    assert '<a href="#u-doubt"><b>Unsure</b></a> Does' in write_html(account)
