import pytest

from sayso.model.attribution import Attribution
from sayso.model.findings import Hand
from sayso.model.span import Span
from sayso.reconcile.weighed import Shown, weigh_chains

TEXT = "The Herald quotes guard Ana Reul: the gate is shut."
ACTORS = {"The Herald": "herald", "Ana Reul": "reul", "the gate": "gate"}


def span(printed: str) -> Span:
    start = TEXT.index(printed)
    return Span("r", start, start + len(printed), printed)


def weighed(chain: tuple[str, ...], shown: Shown, last: dict[str | None, float], before: dict[str | None, float]) -> object:
    """The chain, where the network gives these probabilities to places by their words."""
    hands = [
        Hand(None if printed is None else span(printed), last.get(printed, 0.0), before.get(printed, 0.0))
        for printed in dict.fromkeys((None, *last, *before))
    ]
    attribution = Attribution("a", "r", "indirect", (), (), (span("the gate is shut"),), speaker="gate")
    [found] = weigh_chains(
        [attribution],
        [chain],
        {0: shown},
        {"a": hands},
        lambda place, _: ACTORS.get(place.exact),
        lambda actor: actor == "house",
        lambda first, second: False,
    )
    return found


def test_one_whom_no_words_show_passes_it_on_if_the_network_is_sure() -> None:
    assert weighed((), "nothing", {None: 0.1, "The Herald": 0.9}, {None: 1.0}) == ("herald",)
    assert weighed((), "nothing", {None: 0.9, "The Herald": 0.1}, {None: 1.0}) == ()


def test_where_the_outlet_itself_hears_more_is_asked_of_the_network() -> None:
    assert weighed((), "house", {None: 0.1, "The Herald": 0.9}, {None: 1.0}) == ()


def test_words_beside_a_statement_outweigh_a_doubtful_network_but_not_a_sure_one() -> None:
    assert weighed(("herald",), "beside", {None: 0.6, "The Herald": 0.4}, {None: 1.0}) == ("herald",)
    assert weighed(("herald",), "carried", {None: 0.99, "The Herald": 0.01}, {None: 1.0}) == ()


def test_the_second_in_the_chain_stands_farther_out() -> None:
    told = {None: 0.05, "Ana Reul": 0.95}
    assert weighed((), "nothing", told, {None: 0.1, "The Herald": 0.9}) == ("herald", "reul")
    assert weighed(("herald", "reul"), "beside", told, {None: 0.5, "The Herald": 0.5}) == ("herald", "reul")


def test_a_longer_chain_that_words_show_stays() -> None:
    assert weighed(("x", "herald", "reul"), "around", {None: 0.1, "Ana Reul": 0.9}, {None: 1.0}) == ("x", "herald", "reul")


def test_places_of_one_actor_are_added_up(monkeypatch: pytest.MonkeyPatch) -> None:
    apart = {None: 0.4, "The Herald": 0.25, "Herald": 0.25}
    assert weighed((), "nothing", apart, {None: 1.0}) == ()
    monkeypatch.setitem(ACTORS, "Herald", "herald")
    assert weighed((), "nothing", apart, {None: 1.0}) == ("herald",)


@pytest.mark.parametrize("printed", ["the gate", "quotes"])
def test_neither_the_speaker_nor_words_that_are_nobody_pass_on(printed: str) -> None:
    assert weighed((), "nothing", {None: 0.1, printed: 0.9}, {None: 1.0}) == ()


def test_without_the_network_the_words_alone_count() -> None:
    attribution = Attribution("a", "r", "indirect", (), (), (span("the gate is shut"),))
    told = weigh_chains(
        [attribution], [("herald",)], {}, {}, lambda place, _: None, lambda actor: False, lambda first, second: False
    )
    assert list(told) == [("herald",)]


@pytest.mark.parametrize(("goes_on", "found"), [(True, ("herald", "reul")), (False, ("reul",))])
def test_whoever_passes_on_after_he_spoke_does_so_the_way_his_own_words_came(goes_on: bool, found: tuple[str, ...]) -> None:
    own = Attribution("a", "r", "indirect", (), (), (span("The Herald quotes guard"),), speaker="reul")
    passed = Attribution("b", "r", "indirect", (), (), (span("the gate is shut"),), speaker="gate")
    hands = [Hand(None, 0.1, 1.0), Hand(span("Ana Reul"), 0.9, 0.0)]
    told = weigh_chains(
        [own, passed],
        [("herald",), ()],
        {},
        {"b": hands},
        lambda place, _: ACTORS.get(place.exact),
        lambda actor: False,
        lambda first, second: goes_on,
    )
    assert list(told) == [("herald",), found]


@pytest.mark.parametrize(
    ("speaker", "together", "shown", "likely", "found"),
    [
        ("gate", True, "nothing", 0.15, ("herald",)),
        ("gate", False, "nothing", 0.15, ()),
        ("gate", False, "nothing", 0.3, ("herald",)),
        ("wall", True, "nothing", 0.3, ()),
        (None, True, "nothing", 0.3, ()),
        ("gate", True, "around", 0.15, ()),
    ],
)
def test_what_one_speaker_says_tends_to_come_the_same_way(
    speaker: str | None, together: bool, shown: Shown, likely: float, found: tuple[str, ...]
) -> None:
    said = (span("the gate is shut"),)
    first = Attribution("a", "r", "indirect", (), (), said, speaker="gate")
    second = Attribution("b", "r", "indirect", (), (), said, speaker=speaker)
    told = weigh_chains(
        [first, second],
        [("herald",), ()] if shown == "nothing" else [("herald",), ("reul",)],
        {0: "beside", 1: shown},
        {
            "a": [Hand(None, 0.1, 1.0), Hand(span("The Herald"), 0.9, 0.0)],
            "b": [Hand(None, 1 - likely, 1.0), Hand(span("The Herald"), likely, 0.0)],
        },
        lambda place, _: ACTORS.get(place.exact),
        lambda actor: False,
        lambda first, second: together,
    )
    assert list(told) == [("herald",), found]
