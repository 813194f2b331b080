"""Attributions that may render one act of saying."""

from msgspec.structs import replace

from sayso.model.attribution import Attribution, Occasion
from sayso.model.report import Report
from sayso.reconcile.saying import Saying, speaker_of

TEXT = "The quay is shut."


def said(key, report, speaker=None, **occasion):
    content = (Report(report, "", "", "", TEXT).span(0, len(TEXT)),)
    return Attribution(
        key, report, "direct", (), (), content, speaker=speaker, occasion=Occasion(**occasion) if occasion else None
    )


def test_one_contradiction_among_the_members_keeps_two_apart_and_unknown_contradicts_nothing():
    one = Saying([said("a", "r1", "ana"), said("b", "r2")])
    assert one.agrees_with(Saying([said("c", "r3")]))
    assert not one.agrees_with(Saying([said("c", "r3"), said("d", "r4", "jon")]))
    assert not Saying([said("a", "r1", date="2024-03-05")]).agrees_with(Saying([said("b", "r2", date="2024-03-06")]))


def test_two_of_one_report_need_to_be_known_to_belong_together():
    one, other = Saying([said("a", "r1"), said("b", "r2")]), Saying([said("c", "r2")])
    assert not one.stands_beside(other, set())
    assert one.stands_beside(other, {frozenset(("b", "c"))})
    assert one.stands_beside(Saying([said("d", "r3")]), set())


def test_what_is_taken_in_counts():
    one = Saying([said("a", "r1")])
    one.take_in(Saying([said("b", "r2", "ana")]))
    assert [each.id for each in one.members] == ["a", "b"]
    assert not one.agrees_with(Saying([said("c", "r3", "jon")]))


def test_who_is_named_in_one_report_is_not_behind_the_sources_of_two_others():
    def heard(key, report):
        return replace(said(key, report), source=(Report(report, "", "", "", TEXT).span(0, 8),))

    named = said("a", "r1", "ana")
    assert speaker_of([named, said("b", "r2"), said("c", "r3")]) == "ana"
    assert speaker_of([heard("b", "r2"), named]) == "ana"
    assert speaker_of([heard("b", "r2"), named, heard("c", "r3")]) is None
    assert speaker_of([heard("b", "r2"), named, replace(named, report="r4"), heard("c", "r3")]) == "ana"
    assert speaker_of([heard("b", "r2")]) is None
