"""What the page shows across reports: ledger, links, stacks, renderings beside one another, origins in a sentence."""

import re

import pytest
from msgspec.structs import replace

from sayso.export.beside import COLUMNS, lay_beside
from sayso.export.ledger import draw_ledger, in_line
from sayso.export.lineage_edges import arrow, draw_edge, width_of
from sayso.export.lineage_nodes import Node, Tie, nodes_of
from sayso.export.lineage_section import draw_lineage
from sayso.export.lineage_stacks import stack_alike
from sayso.export.links import draw_links, links_of
from sayso.export.origins_told import tell_origins
from sayso.export.page import lay_out
from sayso.export.sides import find_sides
from sayso.export.statement_cards import draw_statements
from sayso.model.decision import Discrepancy


def plain(markup):
    return " ".join(re.sub(r"<[^>]+>", "", str(markup)).split())


@pytest.fixture
def dam(one_story):
    return lay_out(one_story)


def reports_by_outlet(page):
    return {page.short(each): each for each in page.reports}


def test_the_ledger_sets_the_sides_of_a_point_beside_one_another(pile):
    entry = next(each for each in draw_ledger(lay_out(pile)).entries if each.point.about == "Passengers a day")
    assert [plain(side.printed) for side in entry.positions] == ["More than 9,000 passengers", "Some 6,000 people"]
    assert all(side.holders for side in entry.positions) and entry.point.why


def test_a_report_that_gives_a_figure_in_two_voices_stands_once(pile):
    point = next(each for each in pile.discrepancies if each.kind == "figure")
    first = next(each for each in pile.figures if each.id == point.members[0])
    other_body = next(each for each in pile.actors if each.id != first.said_by)
    again = replace(first, id="figure-again", said_by=other_body.id, attribution=None)
    other = replace(point, members=(*point.members, again.id))
    account = replace(
        pile,
        figures=(*pile.figures, again),
        discrepancies=tuple(other if each is point else each for each in pile.discrepancies),
    )
    sides = next(each for each in draw_ledger(lay_out(account)).entries if each.point.id == point.id).positions
    assert all(len({plain(holder.chip) for holder in side.holders}) == len(side.holders) for side in sides)
    assert any(holder.by.endswith(f"; {other_body.name}") for side in sides for holder in side.holders)


def test_a_point_names_its_story_where_there_are_several(pile, one_story):
    assert all("story " in plain(each.point.story) for each in draw_ledger(lay_out(pile)).entries)
    assert all(each.point.story == "" for each in draw_ledger(lay_out(one_story)).entries)


def test_what_cannot_be_compared_stands_apart(pile):
    first, *others = pile.discrepancies
    ledger = draw_ledger(lay_out(replace(pile, discrepancies=(replace(first, verdict="not-comparable"), *others))))
    assert ledger.apart and "1 more point that looks alike cannot be compared" in ledger.finding
    assert all(each.point.verdict == "not comparable" for each in ledger.apart)
    assert not any(each.point.verdict == "not comparable" for each in ledger.entries)


def test_a_value_stands_in_its_line_and_no_further(dam):
    figure = next(each for each in dam.account.figures if "12 metres" in each.span.exact)
    line = plain(in_line(dam, figure.span))
    assert figure.span.exact in line and "\n" not in line and len(line) < 140


def test_a_point_without_a_printed_side_is_left_out(one_story):
    lost = Discrepancy("d-lost", "date", ("nobody",), "conflict", "Lost.")
    ledger = draw_ledger(lay_out(replace(one_story, discrepancies=(lost,))))
    assert ledger.entries == () and ledger.finding == "No two reports were found to disagree."


def test_a_link_has_its_reason_and_its_passages(dam):
    gazette = reports_by_outlet(dam)["Vellmar Gazette"]
    link = draw_links(dam, gazette)[0]
    assert link.verdict == "taken" and link.why and link.passages
    first = dam.reports[gazette].text.index("VELLMAR")
    assert f'href="#{gazette}.p{first}" data-ev="{gazette}.{first}-' in link.passages[0].here


def test_of_several_links_the_one_that_was_taken_comes_first(one_story):
    first = one_story.reprints[0]
    doubt = replace(first, verdict="undecided", share=1.0)
    page = lay_out(replace(one_story, reprints=(doubt, first)))
    assert [each.verdict for each in links_of(page, first.report)] == ["taken", "undecided"]


def test_every_edge_of_the_picture_opens_a_place_of_the_table(pile):
    lineage = draw_lineage(lay_out(pile))
    held = {link.id for row in lineage.rows for link in row.links}
    held |= {stack.id for drawing in lineage.drawings for stack in drawing.stacks}
    opened = {each for drawing in lineage.drawings for each in re.findall(r'data-link="([^"]+)"', drawing.wide + drawing.tall)}
    assert opened and opened <= held


def test_direction_is_drawn_only_where_it_is_known():
    taken, common = Tie("a", "taken", 0.5, "link-b-0"), Tie("a", "common-origin", 0.5)
    assert arrow(taken, "A", 0, 0) and not arrow(common, "A", 0, 0)
    assert width_of(taken) == 7.0
    assert draw_edge("M0 0", common, "A").count("<path") == 4  # two lines: a line with a line of paper in it


def test_a_few_reports_are_never_stacked():
    nodes = [Node("a", "A", "", "A", "1", report="a")]
    nodes += [
        Node(f"b{at}", "B", "", "A", "2", "a", f"b{at}", ties=(Tie("a", "taken", 1.0, f"link-b{at}-0"),)) for at in range(9)
    ]
    assert stack_alike(nodes) == (nodes, [])


def test_a_report_that_others_took_from_is_never_stacked():
    nodes = [Node("a", "A", "", "A", "1", report="a")]
    nodes += [Node(f"b{at}", "B", "", "A", "2", "a", f"b{at}", ties=(Tie("a", "taken", 1.0),)) for at in range(14)]
    nodes += [Node("c", "C", "", "A", "3", "b0", "c", ties=(Tie("b0", "taken", 0.2),))]
    kept, stacks = stack_alike(nodes)
    assert {"a", "b0", "c"} <= {node.key for node in kept}
    assert [len(stack.reports) for stack in stacks] == [13] and stacks[0].title == "13 reports: 100% of their words"


def test_in_a_crowd_what_reports_share_with_each_other_keeps_none_out_of_the_stack():
    nodes = [Node("a", "A", "", "A", "1", report="a")]
    credit = Tie("a", "supposed", None, "link")
    nodes += [
        Node(f"b{at}", "B", "", "A", "2", "a", f"b{at}", ties=(credit, Tie(f"b{at - 1}", "common-origin", 0.9)))
        for at in range(40)
    ]
    kept, stacks = stack_alike(nodes)
    assert [node.key for node in kept] == ["a", "stack-b0"] and stacks[0].title == "40 reports: credit only"


def test_an_absent_original_is_a_node_and_its_tie_opens_the_credit(pile):
    page = lay_out(pile)
    origin = next(each for each in page.origins if each.absent)
    root, taker = nodes_of(page, origin)[:2]
    assert root.report is None and taker.ties[0].source == root.key and taker.ties[0].link


def test_renderings_stand_sentence_by_sentence_beside_the_yardstick(dam):
    statement = next(iter(dam.statements.values()))
    beside = lay_beside(dam, statement, find_sides(dam, statement))
    assert beside.rows == len(beside.columns[0].cells) and beside.columns[0].how == "yardstick: earliest"
    assert all(len(column.cells) == beside.rows for column in beside.columns)


def test_what_changes_the_meaning_stands_next_to_the_yardstick(dam):
    ranks = []
    for card in draw_statements(dam).cards:
        kinds = [column.kinds for column in card.beside.columns[1:]]
        ranks.append([bool({"number", "hedge", "insertion"} & set(each)) for each in kinds])
    assert any(any(each) for each in ranks) and all(each == sorted(each, reverse=True) for each in ranks)


def test_equal_wordings_share_a_column(many):
    card = draw_statements(lay_out(many)).cards[0]
    columns = card.beside.columns
    told = sum(len(each.renderings) + len(each.more) for each in columns) + len(card.beside.others)
    assert len(columns) == COLUMNS and told == 40


def test_the_origins_are_one_sentence_that_stands_by_itself(dam):
    told = tell_origins(dam, dam.stories[0].origins)
    assert told.sentence.startswith("5 reports, 3 origins") and told.sentence.endswith(".")
    assert "Northwire, to which Vellmar Gazette" in told.sentence and "Sundial (not in the pile)" in told.sentence
    assert [each.label for each in told.groups] == ["A", "B", "C"] or len(told.groups) == 3


def test_unsure_origins_have_their_bounds_in_the_sentence(dam):
    unsure = replace(dam.stories[0].origins, low=2, high=4)
    assert "3 origins (between 2 and 4)" in tell_origins(dam, unsure).sentence
