"""Which attributions render one act of saying."""

import pytest
from msgspec.structs import replace

from sayso.model.attribution import Attribution, Occasion
from sayso.model.lineage import Passage, Reprint
from sayso.model.report import Published, Report
from sayso.reconcile.statements import find_statements

ONE = "The quay stays shut until new piles are driven, Reul said. Prices rose."
TWO = "Until new piles have been driven the quay will remain shut, the harbour master said. Nobody was hurt."


class Cast:
    """Knows actors by the words of their mentions."""

    def __init__(self, **names):
        self.names = names

    def actor_at(self, span):
        return next((actor for actor, names in self.names.items() if any(name in span.exact for name in names)), None)

    def outlet_of(self, report_id):
        return None

    def is_outlet(self, actor_id):
        return True

    def named(self, name):
        return None


def report(key, text, date="2024-03-05"):
    return Report(key, f"{key}.txt", "", "", text, published=Published(date, "day", "row field date"))


def said(report, content, **more):
    start = report.text.index(content)
    return Attribution(
        f"{report.id}-{start}", report.id, "indirect", (), (), (report.span(start, start + len(content)),), **more
    )


def statements(reports, attributions, cast=None, reprints=()):
    found, filled, unsure = find_statements([reports], attributions, cast or Cast(), reprints)
    members = [rendering for statement in found for rendering in statement.renderings]
    assert sorted(members) == sorted(each.id for each in attributions)
    assert [each.statement for each in filled] == [
        next(statement.id for statement in found if each.id in statement.renderings) for each in attributions
    ]
    for statement in found:
        for pair in statement.aligned:
            for span in (
                pair.here,
                pair.there,
                *(side for each in pair.differences for side in (each.here, each.there) if side),
            ):
                text = next(each.text for each in reports if each.id == span.report)
                assert text[span.start : span.end] == span.exact
    return found, unsure


def pair(**more):
    a, b = report("a", ONE), report("b", TWO, "2024-03-06")
    left = said(a, "The quay stays shut until new piles are driven", **more)
    right = said(b, "Until new piles have been driven the quay will remain shut")
    return (a, b), left, right


def test_two_renderings_of_one_sentence_are_one_statement_the_earlier_first():
    reports, left, right = pair(speaker="p1")
    (found,), _ = statements(reports, [right, left])
    assert found.renderings == (left.id, right.id)
    assert found.speaker == "p1"
    assert [(each.here.report, each.there.report) for each in found.aligned] == [("b", "a")]
    assert found.origins.count == 2
    assert found.why.startswith("2 reports")


def test_two_speakers_never_share_a_statement():
    reports, left, right = pair(speaker="p1")
    right = Attribution(right.id, right.report, "indirect", (), (), right.content, speaker="p2")
    assert len(statements(reports, [left, right])[0]) == 2


def test_a_rendering_without_a_speaker_does_not_join_two_speakers():
    reports = [report(key, ONE, f"2024-03-0{place}") for place, key in enumerate("abc", 5)]
    sentence = "The quay stays shut until new piles are driven"
    renderings = [said(each, sentence, speaker=who) for each, who in zip(reports, ("p1", None, "p2"), strict=True)]
    found, unsure = statements(reports, renderings)
    assert sorted(len(each.renderings) for each in found) == [1, 2]
    assert "different speaker" in unsure[0].why


def test_two_dates_never_share_a_statement():
    reports, left, right = pair(occasion=Occasion(date="2024-03-01"))
    right = Attribution(right.id, right.report, "indirect", (), (), right.content, occasion=Occasion(date="2023-03-01"))
    assert len(statements(reports, [left, right])[0]) == 2


def test_a_lone_attribution_is_a_statement_of_its_own():
    (a, _), left, _ = pair()
    (found,), _ = statements((a,), [left])
    assert (found.renderings, found.aligned, found.origins.count) == ((left.id,), (), 1)


def test_a_reprint_of_these_words_adds_no_origin_and_one_of_other_words_does_not_matter():
    reports, left, right = pair()
    words = Passage(right.content[0], left.content[0], "verbatim")
    taken = Reprint("b", "a", None, ("text",), (words,), "taken", "")
    (found,), _ = statements(reports, [left, right], reprints=[taken])
    assert found.origins.groups == (("a", "b"),)
    b = reports[1]
    other = Passage(b.span(b.text.index("Nobody"), len(b.text)), left.content[0], "verbatim")
    (found,), _ = statements(reports, [left, right], reprints=[Reprint("b", "a", None, ("text",), (other,), "taken", "")])
    assert found.origins.count == 2


def test_two_reports_that_heard_it_through_one_wire_are_one_origin():
    reports, left, right = pair(through=("o1", "wire"))
    right = Attribution(right.id, right.report, "indirect", (), (), right.content, through=("o2", "wire"))
    (found,), _ = statements(reports, [left, right])
    assert found.origins.count == 1


def test_differences_are_typed_and_changes_of_meaning_come_first():
    a = report("a", "He said that about 40 boats of the Salt Guild wait off the bar for pilots today.")
    b = report("b", "He said that about 90 boats of the Guild may wait off the bar for the pilots.", "2024-03-06")
    left, right = said(a, a.text[13:-1]), said(b, b.text[13:-1])
    cast = Cast(guild=["Salt Guild", "Guild"])
    (found,), _ = statements((a, b), [left, right], cast)
    kinds = {
        (each.kind, each.here and each.here.exact, each.there and each.there.exact) for each in found.aligned[0].differences
    }
    assert ("number", "90", "40") in kinds
    assert ("hedge", "may", None) in kinds
    assert ("dropped", None, "today") in kinds
    assert found.aligned[0].differences[0].kind == "number"


def test_an_outlets_own_words_inside_a_quotation_are_an_insertion():
    a = report("a", "“The guild landed no fish on Monday,” she said.")
    b = report("b", "“The guild (fined last year) landed no fish on Monday,” she said.", "2024-03-06")
    left = said(a, "The guild landed no fish on Monday")
    right = said(b, "The guild (fined last year) landed no fish on Monday")
    start = b.text.index("(fined")
    right = Attribution(right.id, right.report, "direct", (), (), right.content, insertions=(b.span(start, start + 17),))
    (found,), _ = statements((a, b), [left, right])
    assert [each.kind for each in found.aligned[0].differences] == ["insertion"]


def test_a_doubtful_pair_is_kept_apart_and_asked_about():
    a = report("a", "The quay will be mended by carpenters before autumn, she said.")
    b = report("b", "She told us that carpenters were asked to look at the quay once more.", "2024-03-06")
    left = said(a, "The quay will be mended by carpenters before autumn")
    right = said(b, "carpenters were asked to look at the quay once more")
    found, unsure = statements((a, b), [left, right])
    assert len(found) == 2
    assert all(each.members == (left.id, right.id) and each.meanwhile == "kept apart" for each in unsure)
    assert all("a.txt" in each.question and "b.txt" in each.question and "“" in each.question for each in unsure)


def test_the_order_of_attributions_changes_nothing_but_theirs():
    reports, left, right = pair()
    assert (
        find_statements([reports], [left, right], Cast(), ())[0]
        == find_statements([reports[::-1]], [right, left], Cast(), ())[0]
    )


def test_a_rendering_that_runs_two_utterances_together_does_not_make_them_one():
    a = report("a", "The old quay stays shut all summer long, Reul said. New piles are driven from Marro at night, Reul said.")
    b = report("b", "The old quay stays shut all summer long and new piles are driven from Marro, she said.", "2024-03-06")
    shut = said(a, "The old quay stays shut all summer long", speaker="reul")
    piles = said(a, "New piles are driven from Marro at night", speaker="reul")
    both = said(b, "The old quay stays shut all summer long and new piles are driven from Marro", speaker="reul")
    found, unsure = statements([a, b], [shut, piles, both])
    assert sorted(len(each.renderings) for each in found) == [1, 2]
    assert not [each for each in unsure if "different speaker" in each.why]


def test_small_words_alone_are_no_common_wording():
    a = report("a", "There is no more of it here, Reul said.")
    b = report("b", "There is none of it, nor is there more of it to be had here, she said.", "2024-03-06")
    left, right = said(a, "There is no more of it", speaker="reul"), said(b, "There is none of it", speaker="reul")
    found, _ = statements([a, b], [left, right])
    assert [len(each.renderings) for each in found] == [1, 1]


def test_two_quotations_of_one_speech_are_one_statement_where_another_report_prints_it_whole():
    a = report("a", '"The old quay stays shut all summer long," Reul said. "New piles are driven from Marro at night."')
    b = report("b", '"The old quay stays shut all summer long. New piles are driven from Marro," she said.', "2024-03-06")
    told = [said(each, content, speaker="reul") for each, content in (
        (a, '"The old quay stays shut all summer long,"'), (a, '"New piles are driven from Marro at night."'),
        (b, '"The old quay stays shut all summer long. New piles are driven from Marro,"'),
    )]  # fmt: skip
    found, _ = statements([a, b], [replace(each, kind="direct") for each in told])
    assert [len(each.renderings) for each in found] == [3]


@pytest.mark.parametrize("edit", ["", " indeed{}"])
def test_what_hundreds_of_reports_render_is_one_statement(edit):
    """So many that none of its words is rare: the same words, and each report with a word of its own."""
    reports = [
        report(f"r{number:03}", f"Reul said the quay{edit.format(number)} stays shut until new piles are driven. Prices rose.")
        for number in range(150)
    ]
    attributions = [said(each, each.text[10 : each.text.index(".")], speaker="p1") for each in reports]
    statements, _, unsure = find_statements([reports], attributions, Cast(), ())
    assert [len(each.renderings) for each in statements] == [150]
    assert not unsure
