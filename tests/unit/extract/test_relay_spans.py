"""Who relays, by the words that the network marks: the mention that they add."""

import pytest
from tests.unit.reconcile.newsroom import report_of

from sayso.extract.relay_spans import find_relay_mentions
from sayso.model.actor import ActorKind, Mention


def added(relay: str, known: str | None = None, kind: ActorKind = "organisation") -> list[tuple[str, str]]:
    """Kinds and names of what the words add; `known` is a part of them that is a mention already."""
    report = report_of(f"Andrei Solm told {relay} that the quay is shut.")
    start = report.text.index(relay)
    place = report.text.index(known) if known else 0
    there = [Mention(report.span(place, place + len(known)), kind, known)] if known else []
    relays = [report.span(start, start + len(relay))]
    return [(each.kind, each.name) for each in find_relay_mentions(report, relays, lambda _: there)]


@pytest.mark.parametrize(
    ("relay", "known", "name"),
    [
        ("Brod am Abend", "Brod", "Brod am Abend"),
        ("Anbar al-Kelvar", "Anbar", "Anbar al-Kelvar"),
        ("the state-run Kelvar Inform", None, "Kelvar Inform"),
        ("the Herald", None, "Herald"),
        ("eKelvar", None, "eKelvar"),
        ("Lab & Market", "Lab", "Lab & Market"),
        ("the National Courier", None, "National Courier"),
        ("the national Courier", None, "Courier"),
        ("Capewire Monday", None, "Capewire"),
    ],
)
def test_a_name_is_an_outlets_whole(relay: str, known: str | None, name: str) -> None:
    assert added(relay, known) == [("outlet", name)]


@pytest.mark.parametrize("relay", ["the navy's radio", "their own radio", "state television"])
def test_whose_radio_it_is_stands_for_its_name(relay: str) -> None:
    assert [kind for kind, _ in added(relay)] == ["outlet"]


@pytest.mark.parametrize("relay", ["the Ministry", "the Pell-owned paper", "the radio", "it", "a newspaper"])
def test_what_means_somebody_named_before_adds_nobody(relay: str) -> None:
    assert added(relay) == []


@pytest.mark.parametrize("relay", ["Georgian media", "several Georgian newspapers", "the Georgian press"])
def test_where_a_medium_is_from_is_not_its_name(relay: str) -> None:
    assert "Georgian" not in [name for _, name in added(relay)]


@pytest.mark.parametrize("relay", ["State television", "State television in Ondra"])
def test_state_television_has_no_other_name(relay: str) -> None:
    assert added(relay) == [("outlet", "state television")]


@pytest.mark.parametrize(
    ("printed", "marked", "name"),
    [
        ("Mira Now that", "Mira", "Mira Now"),
        ("Lab & Market that", "Lab", "Lab & Market"),
        ("the Voice of the Delta that", "the Voice", "Voice of the Delta"),
        ("Mira Monday that", "Mira", "Mira"),
        ("Mira Monday Evening that", "Mira", "Mira"),
        ("Mira Prime Minister Ana Reul knew that", "Mira", "Mira"),
    ],
)
def test_a_mark_that_ends_inside_a_name_is_read_to_its_end(printed: str, marked: str, name: str) -> None:
    report = report_of(f"Andrei Solm told {printed} the quay is shut.")
    start = report.text.index(marked)
    relay_span = report.span(start, start + len(marked))
    (mention,) = find_relay_mentions(report, [relay_span], lambda _: [])
    assert (mention.name, mention.span.exact) == (name, name)


@pytest.mark.parametrize("relay", ["the MP's", "the Unit"])
def test_a_sort_or_the_end_of_a_longer_name_is_no_outlets(relay: str) -> None:
    report = report_of(f"The Harbour Inquiry Unit met. Andrei Solm told {relay} that the quay is shut.")
    start = report.text.rindex(relay)
    relay_span = report.span(start, start + len(relay))
    assert list(find_relay_mentions(report, [relay_span], lambda _: [])) == []


@pytest.mark.parametrize(("longer", "short"), [("Pell Inquiry Unit", "Unit"), ("Pell Herald", "Herald")])
def test_a_short_form_is_an_outlet_where_its_long_one_is(longer: str, short: str) -> None:
    report = report_of(f"{longer} has a new head. Andrei Solm told the {short} that the quay is shut.")
    start = report.text.rindex(f"the {short}")
    relay_span = report.span(start, start + len(f"the {short}"))
    names = [each.name for each in find_relay_mentions(report, [relay_span], lambda _: [])]
    assert names == ([short] if short == "Herald" else [])


def test_whose_service_it_is_is_not_its_name() -> None:
    report = report_of("He spoke on the Kelmi service Marro Wave.")
    relay_span = report.span(12, 29)
    assert [each.name for each in find_relay_mentions(report, [relay_span], lambda _: [])] == ["Marro Wave"]
