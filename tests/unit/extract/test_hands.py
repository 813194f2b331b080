"""Through whose hands words came, with the shipped network: as the product has it, and how reports are read for it."""

from collections.abc import Sequence
from itertools import islice, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.account import extract_findings
from sayso.extract import hands as module
from sayso.extract.hands import LEAST, LINES_BEFORE, LINES_BEHIND, LONGEST, SHARED, find_hands
from sayso.extract.network import Network, Scores
from sayso.extract.parse import parse_report
from sayso.extract.pieces import Pieces
from sayso.extract.relay_inputs import RelayInputs
from sayso.model.report import Report
from sayso.reconcile.cast import gather_cast
from sayso.reconcile.speakers import name_speakers

NOBODY_RELAYS = (
    "Relatives of the miners said they had heard nothing. The mine's owner, Varo Lenk, said the pumps were running.\n"
    "The union called for an inquiry. “Nobody told us anything,” said its head, Ana Reul.\n"
)
SAID = (
    "the north quay would stay shut until spring",
    "two cranes had been lost in the storm",
    "nobody would sail before the divers came back",
    "the town had lost half of its trade",
    "the board had promised a new wall",
    "there was no money left for the old pier",
    "the ferry would leave at dawn",
    "the bread had run out on Sunday",
)
TOWN = "The old town lies by the water, and many of its houses were built a hundred years ago by sailors from the north."
NAMES = [f"{first} {last}" for first in ("Ana", "Ivo", "Ilva", "Jan") for last in ("Reul", "Solm", "Venn", "Karr")]
OUTLETS = ("Capewire", "Kelvar Press", "the Marro Dispatch", "Radio Pell")
LONG = "\n".join(
    f"{title} {name} told {OUTLETS[number % 4]} that {SAID[number % 8]}. {TOWN} {name[-4:]} added that {SAID[number % 8 - 3]}."
    for number, (name, title) in enumerate(zip(NAMES, ("Mayor", "Minister", "Engineer", "Doctor") * 4, strict=True))
)
"""32 attributions in more pieces than are read at once."""


def report_of(text: str, language: str = "en") -> Report:
    return Report("r", "r.txt", "", "", text, language=language)


def passed_on(text: str) -> list[list[str]]:
    """The names of those through whose hands each attribution came, in reading order."""
    report = report_of(text)
    findings = extract_findings(report)
    cast = gather_cast([report], {report.id: findings})
    return [[cast.by_id[who].name for who in each.through] for each in name_speakers(report, findings, cast)]


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (
            "The weekly Ondra Lantern spoke with Fisheries Minister Darro Venn on Thursday.\n"
            "The minister said the quota would be cut by a third. He also said that no boat would lie idle this winter.",
            "Ondra Lantern",
        ),
        (
            "Kelvar Press has published a leaked memo. In it the director, Varo Lenk, writes that the pumps failed. "
            "He says that the mine should be shut.",
            "Kelvar Press",
        ),
        (
            "The Pell Observer reported on Sunday from the camp at Tarn. "
            "Doctor Sava Lorn said the water was foul. Guards said there was no food. "
            "The paper said the camp held 400 people.",
            "Pell Observer",
        ),
    ],
    ids=["talk", "memo", "reporting"],
)
def test_who_passes_on_may_be_named_sentences_before(text: str, outlet: str) -> None:
    assert passed_on(text)[:2] == [[outlet], [outlet]]


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (
            "Darro Venn, the fisheries minister, said no boat would lie idle. He said the quota would be cut by a third. "
            "He was speaking to Kelvar Press on Thursday.",
            "Kelvar Press",
        ),
        (
            "No boat will lie idle this winter, says Darro Venn, the fisheries minister. He says the fleet has agreed.\n"
            "Venn was interviewed by the Marro Dispatch.",
            "Marro Dispatch",
        ),
    ],
    ids=["talk", "interview"],
)
def test_who_passes_on_may_be_named_afterwards(text: str, outlet: str) -> None:
    assert passed_on(text)[1] == [outlet]


def test_what_an_investigation_tells_is_its_outlets_and_what_others_answer_is_not() -> None:
    assert passed_on(
        "The Marro Dispatch published an investigation into the mine on Sunday. A former foreman, Piet Orrin, says the pumps "
        "failed in March. The director, Varo Lenk, denies that he was warned.\nThe union has called for an inquiry."
    ) == [["Marro Dispatch"], ["Marro Dispatch"], []]


def test_what_a_widow_was_told_came_through_her() -> None:
    assert passed_on(
        "Ilva Marro, whose husband was mate of the ferry, told the court on Tuesday that she had spoken to Captain Joss Venn "
        "that night. Venn told her the bow door would not close. He told her that the owners knew it."
    ) == [[], ["Ilva Marro"], ["Ilva Marro"]]


def test_a_report_in_which_nobody_relays_asks_the_network_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(*given: object) -> Scores:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(Network, "vectors", asked)
    monkeypatch.setattr(Network, "relaying", asked)
    findings = extract_findings(report_of(NOBODY_RELAYS))
    assert findings.attributions
    assert findings.hands == {}


def test_a_report_in_another_language_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    findings = extract_findings(report_of(LONG))
    monkeypatch.setattr(module, "read", lambda parse: pytest.fail("it was read"))
    assert find_hands(parse_report(report_of(LONG, "ka")), findings) == {}
    assert extract_findings(report_of("„Es ist spät“, sagte Ana Reul zu Capewire.", "xx")).hands == {}


@pytest.mark.parametrize(
    "line",
    [
        "Minister Ana Karr told Capewire that the ferry would leave at dawn.",
        "The weekly Ondra Lantern moved into the old mill, said Minister Ana Karr.",
    ],
    ids=["relay", "outlet"],
)
def test_lines_around_a_relay_or_an_outlet_are_read_and_no_others(line: str) -> None:
    lines = [f"Mayor {name} said that {SAID[number % 8]}." for number, name in enumerate(NAMES)]
    lines[5] = line
    report = report_of("\n".join(lines))
    findings = extract_findings(report)
    line_of = {each.id: report.text.count("\n", 0, each.content[0].start) for each in findings.attributions}
    assert {*line_of.values()} == {*range(len(lines))}
    assert {line_of[each] for each in findings.hands} == {*range(5 - LINES_BEFORE, 5 + LINES_BEHIND + 1)}


def test_in_a_report_too_long_to_be_read_at_once_an_outlets_name_opens_nothing() -> None:
    quiet = [f"Mayor {name} said that {SAID[number % 8]}. {TOWN}" for number, name in enumerate(NAMES)]
    named = "The weekly Ondra Lantern moved into the old mill, said Minister Ana Karr."
    assert extract_findings(report_of("\n".join([named, *quiet[:4]]))).hands
    assert not extract_findings(report_of("\n".join([named, *quiet]))).hands


def test_of_a_long_report_every_attribution_is_told_of_with_probabilities() -> None:
    report = report_of(LONG)
    findings = extract_findings(report)
    assert len(findings.attributions) >= 32
    assert findings.hands.keys() == {each.id for each in findings.attributions}
    for nobody, *others in findings.hands.values():
        places = [each.span.start for each in others if each.span]
        assert nobody.span is None and len(places) == len(others) and places == sorted(places)
        assert all(max(each.near, each.far) >= LEAST for each in others)
        for of in ("near", "far"):
            assert 0.8 < sum(getattr(each, of) for each in (nobody, *others)) <= 1.001  # the rest is less than LEAST each
    outlets = [each.removeprefix("the ") for each in OUTLETS]
    told = [by for each, by in zip(findings.attributions, passed_on(LONG), strict=True) if each.cue[0].exact == "told"]
    assert told == [[outlet] for outlet in outlets] * 4


def test_a_long_report_is_read_in_stretches_and_the_first_answer_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int, int]] = []
    begins: list[int] = []

    def numbered(self: Network, vectors: Scores, given: RelayInputs) -> Scores:
        asked.append((len(vectors), len(given.allowed)))
        begins.append(int(vectors[0, 0]))
        answer = np.zeros((2, *given.allowed.shape), dtype=np.float32)
        answer[:, :, 0] = len(asked)
        return answer

    monkeypatch.setattr(Network, "vectors", lambda self, pieces, wanted: np.flatnonzero(wanted)[:, None])
    monkeypatch.setattr(Network, "relaying", numbered)
    findings = extract_findings(report_of(LONG))
    stretches = [int(findings.hands[each.id][0].near) for each in findings.attributions]
    assert len(asked) > 1 and max(pieces for pieces, _ in asked) <= LONGEST
    assert begins[0] == 0 and all(0 < later - begin < LONGEST for begin, later in pairwise(begins))
    assert stretches == sorted(stretches)
    assert stretches.count(1) == asked[0][1]
    assert sum(count for _, count in asked) > len(stretches)


def test_nobody_passes_on_his_own_words_whatever_the_network_has_learned(monkeypatch: pytest.MonkeyPatch) -> None:
    relaying, seen = Network.relaying, []

    def kept(self: Network, vectors: Scores, given: RelayInputs) -> Scores:
        answers = relaying(self, vectors, given)
        seen.append(answers[:, ~given.allowed])
        return answers

    monkeypatch.setattr(Network, "relaying", kept)
    extract_findings(report_of(LONG))
    assert sum(each.size for each in seen) >= 2 * 32
    assert all((each == 0).all() for each in seen)


def pieces_of(lines: Sequence[int]) -> Pieces:
    """Pieces of lines with these numbers of pieces."""
    at = np.arange(sum(lines))
    return Pieces(at, at, at + 1, np.repeat(np.arange(len(lines)), lines) + 1, at, at, at)


@given(st.lists(st.integers(1, 40) | st.integers(1, 2000), min_size=1, max_size=80))
def test_stretches_go_on_from_one_another_until_all_is_read(lines: list[int]) -> None:
    pieces = pieces_of(lines)
    cut = list(islice(module._cut(pieces), sum(lines)))
    assert cut[0][0] == 0 and cut[-1][1] == sum(lines)
    assert all(0 < end - start <= LONGEST for start, end in cut)
    for (_, end), (start, after) in pairwise(cut):
        assert SHARED // 2 <= end - start <= SHARED and after > end


@given(st.lists(st.integers(1, SHARED // 2), min_size=1, max_size=80))
def test_stretches_of_short_lines_are_whole_lines(lines: list[int]) -> None:
    borders = {0, *np.cumsum(lines).tolist()}
    assert {place for stretch in module._cut(pieces_of(lines)) for place in stretch} <= borders
