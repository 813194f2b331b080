"""The gold account is sound in itself: every string is found, every key is known, every weekday is right."""

from datetime import date
from itertools import combinations, pairwise

import pytest
from tests.golden.gold import Attribution, Gold, load_gold, locate, report_texts

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@pytest.fixture(scope="module")
def gold() -> Gold:
    return load_gold()


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return report_texts()


def quotes_of(each: Attribution) -> tuple[str, ...]:
    return (*each.source, *each.cue, *each.content, *each.insertions)


def test_every_report_has_its_gold_and_every_gold_its_report(gold: Gold, texts: dict[str, str]) -> None:
    assert set(gold.reports) == set(texts)
    assert sorted(key for story in gold.stories for key in story.reports) == sorted(texts)


def test_every_quoted_string_stands_in_its_report_exactly_once(gold: Gold, texts: dict[str, str]) -> None:
    wanted = [(each.report, quote) for each in gold.attributions for quote in quotes_of(each)]
    wanted += [(each.report, each.quote) for each in gold.figures]
    wanted += [(told.report, told.quote) for each in gold.events for told in each.told]
    wanted += [(each.report, each.quote) for each in gold.weekdays]
    for report, quote in wanted:
        start, end = locate(texts[report], quote, report)
        assert texts[report][start:end].strip(), f"{report}: {quote!r} means nothing"


def test_a_string_that_is_not_there_is_named_with_its_report() -> None:
    with pytest.raises(LookupError, match=r"a\.txt: 'quay' found 0 times"):
        locate("The harbour is shut.", "quay", "a.txt")
    with pytest.raises(LookupError, match="found 2 times"):
        locate("he said he would", "he")
    assert locate("he said he would", "{he} would") == (8, 10)


def test_lines_and_titles_are_lines_of_their_report(gold: Gold, texts: dict[str, str]) -> None:
    for key, read in gold.reports.items():
        lines = {line.strip().lstrip("# ") for line in texts[key].split("\n")}
        assert {line.lstrip("# ") for line in (*read.residue, *read.neutral, read.title)} <= lines, key


def test_ids_are_unique(gold: Gold) -> None:
    for group in (gold.attributions, gold.figures, gold.events, gold.stories, gold.statements, gold.discrepancies):
        ids = [each.id for each in group]
        assert len(ids) == len(set(ids))


def test_every_attribution_has_a_content_and_a_speaker_that_is_known(gold: Gold) -> None:
    for each in gold.attributions:
        assert each.content, each.id
        assert {speaker for speaker in each.speakers() if speaker} | set(each.through) <= set(gold.actors), each.id


def test_parts_are_in_reading_order_and_apart(gold: Gold, texts: dict[str, str]) -> None:
    for each in gold.attributions:
        for parts in (each.content, each.cue):
            spans = [locate(texts[each.report], quote) for quote in parts]
            assert all(left[1] <= right[0] for left, right in pairwise(spans)), each.id


def test_an_insertion_stands_inside_its_content(gold: Gold, texts: dict[str, str]) -> None:
    for each in gold.attributions:
        contents = [locate(texts[each.report], quote) for quote in each.content]
        for quote in each.insertions:
            start, end = locate(texts[each.report], quote)
            assert any(left < start and end < right for left, right in contents), each.id


def test_weekdays_agree_with_their_dates(gold: Gold) -> None:
    for each in gold.weekdays:
        day = DAYS[date.fromisoformat(each.date).weekday()]
        assert day in each.quote, f"{each.report}: {each.date} is a {day}, the report says {each.quote!r}"


def test_figures_are_ranges_and_stand_in_the_attribution_they_name(gold: Gold, texts: dict[str, str]) -> None:
    attributions = {each.id: each for each in gold.attributions}
    for each in gold.figures:
        assert each.low is not None or each.high is not None, each.id
        assert each.low is None or each.high is None or each.low <= each.high, each.id
        if each.attribution:
            start, end = locate(texts[each.report], each.quote)
            contents = [locate(texts[each.report], quote) for quote in attributions[each.attribution].content]
            assert any(left <= start and end <= right for left, right in contents), each.id


def test_statements_join_renderings_of_one_speaker_in_two_reports_or_more(gold: Gold) -> None:
    attributions = {each.id: each for each in gold.attributions}
    for statement in gold.statements:
        core = [attributions[rendering] for rendering in statement.renderings]
        assert len({each.report for each in core}) == len(core) >= 2, statement.id
        assert all(statement.speaker in each.speakers() for each in core), statement.id
        assert set(statement.also) <= set(attributions), statement.id
        assert not [each.id for each in core if each.optional], statement.id


def test_no_rendering_is_core_of_two_statements(gold: Gold) -> None:
    for left, right in combinations(gold.statements, 2):
        assert not set(left.renderings) & set(right.renderings), (left.id, right.id)


def test_origins_hold_between_their_bounds_and_count_their_groups(gold: Gold) -> None:
    for each in (*gold.stories, *gold.statements):
        assert 1 <= each.origins.low <= each.origins.count <= each.origins.high, each.id
    for story in gold.stories:
        assert len(story.origins.groups) == story.origins.count, story.id
        assert sorted(key for group in story.origins.groups for key in group) == sorted(story.reports), story.id


def test_reprints_stay_within_their_story(gold: Gold) -> None:
    home = {key: story.id for story in gold.stories for key in story.reports}
    assert all(home[each.report] == home[each.of] for each in gold.reprints)


def test_discrepancies_name_figures_and_events_that_exist_and_disagree(gold: Gold) -> None:
    figures = {each.id: (each.low, each.high) for each in gold.figures}
    events = {each.id: each.date for each in gold.events}
    for each in gold.discrepancies:
        known = events if each.kind == "date" else figures
        values = [{known[member] for member in side} for side in each.sides]
        assert len(values) >= 2, each.id
        assert all(not left & right for left, right in combinations(values, 2)), each.id
    assert all(member in figures for each in gold.compatible for member in each.members)


def test_the_demo_is_as_large_as_it_should_be(gold: Gold) -> None:
    assert len(gold.reports) >= 16
    assert len(gold.stories) >= 4
