"""What the relay network is given of a report, in pieces made by hand: one for each word."""

import re
from collections.abc import Sequence

import numpy as np
import pytest
from msgspec import structs
from tests.unit.reconcile.newsroom import report_of, said

from sayso.extract.pieces import Pieces
from sayso.extract.relay_inputs import (
    FIRST_SORT,
    MOST_LINES,
    MOST_SENTENCES,
    OPENING,
    ROLES,
    SORTS,
    Place,
    RelayInputs,
    find_places,
    relay_inputs,
)
from sayso.model.actor import Mention
from sayso.model.attribution import Attribution
from sayso.model.report import Report

HERALD = "The Herald met Reul . Reul says the gate is shut and Solm denies it . Nobody asked Orben ."
COLUMNS = ("before", "its sentence", "its line", "in its content", "in its source")
SENTENCES = ("0", "-1", "-2", "-5 to -3", "below -5", "1", "over 1")
LINES = ("-1", "below -1", "1", "over 1")
OTHERS = ("relay", "source around it", "last source", "next source", "last source but one")
FIRST = 3
"""Before it, what does not hang on the place: no source, direct, nobody."""


def words(text: str) -> Pieces:
    found = list(re.finditer(r"\S+", text))
    starts, ends = (np.array([place(each) for each in found]) for place in (re.Match.start, re.Match.end))
    lines = np.array([text.count("\n", 0, each.start()) + 1 for each in found])
    nothing = np.zeros(len(found), dtype=np.int64)
    return Pieces(nothing, starts, ends, lines, nothing, nothing, nothing)


def place_of(text: str, printed: str, sort: str = "person", last: bool = False) -> Place:
    start = text.rindex(printed) if last else text.index(printed)
    return Place(start, start + len(printed), SORTS.index(sort))


def inputs(report: Report, attributions: Sequence[Attribution], places: Sequence[Place]) -> RelayInputs:
    sentences = [each.span() for each in re.finditer(r"\S[^.]*\.", report.text)]
    return relay_inputs(words(report.text), sentences, attributions, places)


def told(given: RelayInputs, attribution: int, place: int, names: Sequence[str], first: int = FIRST) -> list[str]:
    """Those of neighbouring columns that hold of an attribution and a place."""
    row = given.pairs[attribution, place, first : first + len(names)]
    assert set(row.tolist()) <= {0, 1}
    return [name for name, holds in zip(names, row, strict=True) if holds]


def kept_words(report: Report, given: RelayInputs) -> list[str]:
    return [report.text.split()[number] for number in given.kept]


def test_shares_add_up_to_one_where_there_is_a_part_or_place() -> None:
    report = report_of(HERALD)
    found = [said(report, "Reul", "says", "the gate is shut"), said(report, None, None, "Nobody asked Orben")]
    given = inputs(report, found, [place_of(HERALD, "The Herald", "outlet"), place_of(HERALD, "Solm")])
    assert given.parts.sum(axis=2).tolist() == [[1, 1, 1], [0, 0, 1]]
    assert given.places.sum(axis=1).tolist() == [0, 1, 1]
    assert [HERALD.split()[number] for number in given.kept[given.parts[0, ROLES.index("content")] > 0]] == [
        "the",
        "gate",
        "is",
        "shut",
    ]


def test_each_piece_bears_the_roles_that_cover_it() -> None:
    report = report_of(HERALD)
    content = "the gate is shut and Solm denies it"
    given = inputs(report, [said(report, "Reul", "says", content)], [place_of(HERALD, "Solm")])
    names = (*ROLES, *SORTS)
    roles = {
        word: [name for name, holds in zip(names, row, strict=True) if holds]
        for word, row in zip(kept_words(report, given), given.roles, strict=True)
    }
    assert roles["says"] == ["cue"]
    assert roles["Solm"] == ["content", "person"]
    assert roles["Nobody"] == []


def test_whoever_is_an_attributions_own_source_is_not_allowed_to_pass_it_on() -> None:
    report = report_of(HERALD)
    found = [said(report, "Reul", "says", "the gate is shut"), said(report, "Solm", "denies", "it")]
    sources = [each for each in find_places((), found, ()) if each.sort == SORTS.index("source")]
    given = inputs(report, found, sources)
    assert [HERALD[each.start : each.end] for each in sources] == ["Reul", "Solm"]
    assert given.allowed.tolist() == [[True, False, True], [True, True, False]]


def test_of_a_long_content_its_opening_and_what_surrounds_places_are_kept() -> None:
    inside = " ".join(f"w{number}" for number in range(30))
    text = f"Reul says {inside.replace('w15', 'Solm')} . Nobody asked ."
    report = report_of(text)
    given = inputs(report, [said(report, "Reul", "says", inside.replace("w15", "Solm"))], [place_of(text, "Solm")])
    opening = [f"w{number}" for number in range(OPENING)]
    assert kept_words(report, given) == [
        "Reul",
        "says",
        *opening,
        "w13",
        "w14",
        "Solm",
        "w16",
        "w17",
        ".",
        "Nobody",
        "asked",
        ".",
    ]
    assert given.places[1].nonzero()[0].tolist() == [kept_words(report, given).index("Solm")]


def test_a_content_that_ends_among_words_left_out_ends_before_the_next_that_is_kept() -> None:
    inside = [f"w{number}" for number in range(40)]
    report = report_of(f"Reul says {' '.join(inside)} . Nobody asked .")
    outer, inner = (said(report, None, None, " ".join(each)) for each in (inside, inside[12:22]))
    given = inputs(report, [outer, inner], [])
    content = given.parts[1, ROLES.index("content")].nonzero()[0]
    assert [kept_words(report, given)[number] for number in content] == inside[12 : 12 + OPENING]


def test_words_of_nobody_are_kept_all() -> None:
    report = report_of(HERALD)
    given = inputs(report, [], [place_of(HERALD, "Solm")])
    assert len(given.kept) == len(HERALD.split())
    assert given.pairs.shape[:2] == given.allowed.shape == (0, 2)


def test_sentences_and_lines_are_numbered_from_the_first_piece_up_to_a_last_number() -> None:
    text = "Wind rose .\n" * 60 + "Reul says it is late ."
    report = report_of(text)
    given = inputs(report, [said(report, "Reul", "says", "it is late")], [place_of(text, "Reul")])
    assert given.sentences[:4].tolist() == [0, 0, 0, 1]
    assert given.lines[:4].tolist() == [0, 0, 0, 1]
    assert given.sentences[-1] == max(given.sentences) == MOST_SENTENCES - 1
    assert given.lines[-1] == max(given.lines) == MOST_LINES - 1
    skipped = structs.replace(words(text), lines=words(text).lines + 7)
    assert relay_inputs(skipped, [(0, len(text))], [], []).lines[0] == 0


@pytest.mark.parametrize(
    ("away", "sentence", "line"),
    [
        (-7, "below -5", "below -1"),
        (-5, "-5 to -3", "below -1"),
        (-3, "-5 to -3", "below -1"),
        (-2, "-2", "below -1"),
        (-1, "-1", "-1"),
        (1, "1", "1"),
        (3, "over 1", "over 1"),
    ],
)
def test_how_many_sentences_and_lines_a_place_stands_before_or_behind(away: int, sentence: str, line: str) -> None:
    lines = ["Wind rose ."] * 15
    lines[7], lines[7 + away] = "Reul says it is late .", "Solm came ."
    text = "\n".join(lines)
    report = report_of(text)
    given = inputs(report, [said(report, "Reul", "says", "it is late")], [place_of(text, "Solm")])
    at = FIRST + len(COLUMNS)
    assert told(given, 0, 1, COLUMNS) == (["before"] if away < 0 else [])
    assert told(given, 0, 1, SENTENCES, at) == [sentence]
    assert told(given, 0, 1, LINES, at + len(SENTENCES)) == [line]


def test_where_a_place_stands_in_an_attribution() -> None:
    report = report_of(HERALD)
    found = said(report, "Reul", "says", "the gate is shut and Solm denies it")
    places = [place_of(HERALD, "Reul", last=True), place_of(HERALD, "Solm"), place_of(HERALD, "Orben")]
    found = structs.replace(found, source=(report.span(places[0].start, places[0].end),))
    given = inputs(report, [found], places)
    assert told(given, 0, 1, COLUMNS) == ["its sentence", "its line", "in its source"]
    assert told(given, 0, 2, COLUMNS) == ["its sentence", "its line", "in its content"]
    assert told(given, 0, 3, COLUMNS) == ["its line"]


def test_what_is_known_of_an_attribution_is_beside_every_place_and_nobody() -> None:
    report = report_of(HERALD)
    found = [said(report, "Reul", "says", "the gate is shut"), said(report, None, None, "Nobody asked Orben", "direct")]
    given = inputs(report, found, [place_of(HERALD, "The Herald", "outlet")])
    assert given.pairs[:, :, :FIRST].tolist() == [[[0, 0, 1], [0, 0, 0]], [[1, 1, 1], [1, 1, 0]]]
    sorts = given.pairs[0, :, FIRST_SORT : FIRST_SORT + len(SORTS)]
    assert sorts.sum(axis=1).tolist() == [0, 1]
    assert sorts[1, SORTS.index("outlet")] == 1


def test_sources_around_before_and_behind_are_told_apart() -> None:
    text = "Reul says that Solm denies that Orben regrets it . Venn says no ."
    report = report_of(text)
    found = [
        said(report, "Reul", "says", "that Solm denies that Orben regrets it"),
        said(report, "Solm", "denies", "that Orben regrets it"),
        said(report, "Orben", "regrets", "it"),
        said(report, "Venn", "says", "no"),
    ]
    places = find_places((), found, ())
    given = inputs(report, found, places)
    told_of = [
        [told(given, number, place, OTHERS, FIRST + len(COLUMNS) + len(SENTENCES) + len(LINES)) for place in range(1, 5)]
        for number in range(4)
    ]
    assert [text[each.start : each.end] for each in places] == ["Reul", "Solm", "Orben", "Venn"]
    assert told_of == [
        [[], ["next source"], [], []],
        [["source around it", "last source"], [], ["next source"], []],
        [["source around it", "last source but one"], ["source around it", "last source"], [], ["next source"]],
        [[], ["last source but one"], ["last source"], []],
    ]


def test_a_relay_that_the_reader_links_to_an_attribution_is_told() -> None:
    report = report_of(HERALD)
    found = said(report, "Reul", "says", "the gate is shut")
    found = structs.replace(found, relays=(report.span(0, len("The Herald")),))
    given = inputs(report, [found], [place_of(HERALD, "Herald", "outlet"), place_of(HERALD, "Solm")])
    at = FIRST + len(COLUMNS) + len(SENTENCES) + len(LINES)
    assert [told(given, 0, place, OTHERS, at) for place in (1, 2)] == [["relay"], []]


def test_who_stood_beside_what_the_same_source_said_before_is_told() -> None:
    text = "Reul told the Herald that the gate is shut . Solm told Orben that it is not . Reul says the Herald knows why ."
    report = report_of(text)
    found = [
        said(report, "Reul", "told", "that the gate is shut"),
        said(report, "Solm", "told", "that it is not"),
        said(report, "Reul", "says", "the Herald knows why"),
    ]
    found[0] = structs.replace(found[0], relays=(report.span(*_range(text, "the Herald")),))
    given = inputs(report, found, [place_of(text, "Herald"), place_of(text, "Orben"), place_of(text, "Herald", last=True)])
    before = [[given.pairs[number, place, -2:].tolist() for place in range(4)] for number in range(3)]
    assert before[0] == before[1] == [[0, 0]] * 4
    assert before[2] == [[0, 0], [1, 1], [0, 0], [0, 0]]


def _range(text: str, printed: str) -> tuple[int, int]:
    return text.index(printed), text.index(printed) + len(printed)


def test_places_are_in_reading_order_and_no_sort_of_one_place_is_there_twice() -> None:
    report = report_of(HERALD)
    found = [said(report, "Reul", "says", "the gate is shut"), said(report, "Reul", "says", "the gate")]
    solm, herald = (report.span(place.start, place.end) for place in (place_of(HERALD, "Solm"), place_of(HERALD, "The Herald")))
    places = find_places([Mention(solm, "person", "Solm"), Mention(herald, "outlet", "Herald")], found, [herald])
    printed = [(HERALD[each.start : each.end], SORTS[each.sort]) for each in places]
    assert printed == [("The Herald", "outlet"), ("The Herald", "marked"), ("Reul", "source"), ("Solm", "person")]
