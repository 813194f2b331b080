"""Stories in several languages."""

from random import Random

import pytest
from msgspec.structs import replace
from tests.unit.reconcile.abroad import (
    FRENCH_REPORT,
    GERMAN_REPORT,
    OPERA_REPORT,
    OWN_REPORT,
    PILE,
    QUOTAS_REPORT,
    TRANSLATION,
    WIRE_REPORT,
)

from sayso.compare.meaning import can_encode
from sayso.model.report import Published, Report
from sayso.reconcile.grouping import Grouping
from sayso.reconcile.stories import story_id
from sayso.reconcile.tongues import join_tongues

needs_encoder = pytest.mark.skipif(not can_encode(), reason="needs the extra 'languages'")
GROUPS = [(WIRE_REPORT,), (TRANSLATION, OWN_REPORT), (GERMAN_REPORT,), (QUOTAS_REPORT,), (FRENCH_REPORT,), (OPERA_REPORT,)]


@pytest.fixture
def blind(monkeypatch: pytest.MonkeyPatch):
    """As if the extra were not installed."""
    monkeypatch.setattr("sayso.reconcile.faces.can_encode", lambda: False)


def together(groups: list[tuple[Report, ...]]) -> set[frozenset[str | None]]:
    return {frozenset(report.outlet for report in group) for group in join_tongues(groups).groups}


@needs_encoder
def test_reports_of_one_event_are_one_story_in_three_languages():
    assert together(GROUPS) == {
        frozenset(("Capewire", "Портовый вестник", "Голос побережья", "Küstenbote")),
        frozenset(("Lake Courier", "L’Écho du lac")),
        frozenset(("Лирканская сцена",)),
    }


@needs_encoder
def test_the_reason_says_what_it_rests_on():
    found = join_tongues(GROUPS)
    (quotas,) = (group for group in found.groups if QUOTAS_REPORT in group)
    assert "Reports in English and French: their leads are " in found.reasons[story_id(quotas)]
    assert "alike in meaning and have “34” and " in found.reasons[story_id(quotas)]
    assert story_id([OPERA_REPORT]) not in found.reasons


@needs_encoder
def test_the_order_of_groups_and_reports_changes_nothing():
    wanted = join_tongues(GROUPS)
    for seed in range(4):
        shuffled = [tuple(Random(seed).sample(group, len(group))) for group in Random(seed).sample(GROUPS, len(GROUPS))]
        assert join_tongues(shuffled) == wanted


@pytest.mark.usefixtures("blind")
def test_without_the_encoder_names_and_numbers_join_a_translation_and_leave_the_rest_to_a_person():
    found = join_tongues(GROUPS)
    assert {WIRE_REPORT, TRANSLATION, OWN_REPORT} in [set(group) for group in found.groups]
    (reason,) = (why for why in found.reasons.values() if "Russian" in why)
    assert "what they mean was not compared" in reason
    (asked,) = (each for each in found.unsure if "German" in each.question)
    assert asked.about == "story"
    assert asked.meanwhile == "kept apart"
    assert set(asked.members) == {story_id([WIRE_REPORT]), story_id([GERMAN_REPORT])}


@needs_encoder
def test_two_events_far_apart_in_time_are_asked_about_and_not_joined():
    later = replace(TRANSLATION, published=Published("2024-03-20", "day", "given"))
    found = join_tongues([(WIRE_REPORT,), (later,)])
    assert len(found.groups) == 2
    assert [("15 days apart" in each.why, each.meanwhile) for each in found.unsure] == [(True, "kept apart")]
    year = replace(TRANSLATION, published=Published("2025-03-20", "day", "given"))
    assert join_tongues([(WIRE_REPORT,), (year,)]).unsure == ()


def test_a_pile_in_one_language_is_left_as_it_is():
    groups = [(WIRE_REPORT,), (QUOTAS_REPORT,)]
    found = join_tongues(groups)
    assert {frozenset(group) for group in found.groups} == {frozenset(group) for group in groups}
    assert (found.unsure, found.reasons) == ((), {})


@needs_encoder
def test_a_grouping_that_grows_takes_a_report_in_another_language_in_and_keeps_the_story():
    first = Grouping().add([WIRE_REPORT, QUOTAS_REPORT])
    then = first.add([TRANSLATION])
    assert set(then.stories) == set(first.stories)
    (change,) = then.changes
    assert (change.kind, change.reports) == ("joined", (TRANSLATION.id,))
    assert "Reports in English and Russian" in change.why
    assert {frozenset(group) for group in then.stories.values()} == {
        frozenset(group) for group in Grouping().add([TRANSLATION, QUOTAS_REPORT, WIRE_REPORT]).stories.values()
    }


def test_every_report_stays_in_exactly_one_group():
    found = join_tongues([*GROUPS, (Report("empty", "empty.txt", "", "", "", language="ru"),)])
    ids = sorted(report.id for group in found.groups for report in group)
    assert ids == sorted([*(report.id for report in PILE), "empty"])


def test_a_story_takes_in_one_group_of_each_language():
    found = join_tongues([(WIRE_REPORT,), (TRANSLATION,), (replace(TRANSLATION, id="r-other", outlet="Другой"),)])
    assert len(found.groups) == 2
