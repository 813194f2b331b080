"""The network: its windows, its parts, its names, and that it is the one on its card."""

import json
from itertools import pairwise

import pytest

from sayso.extract import network as module
from sayso.extract.attributions import find_attributions
from sayso.extract.mentions import find_mentions
from sayso.extract.name_tagger import tag_names
from sayso.extract.network import KEPT, Network, card, cut_windows, model_cards, network
from sayso.extract.parse import Parse, parse_report
from sayso.extract.pieces import cut_into_parts, cut_into_pieces
from sayso.extract.quotations import find_quotations
from sayso.model.report import Report
from sayso.model.settings import Settings

TEXT = (
    "Harbour master Ana Reul told Capewire on Monday that the quay at Port Asel stays shut.\n"
    "The Asel Harbour Board fears a collapse.\n"
)


def parsed(text: str, settings: Settings | None = None) -> Parse:
    return parse_report(Report("r", "r.txt", "", "", text, language="en"), settings or Settings())


def test_windows_give_every_piece_once():
    text = ("Reul said the quay was shut. " * 40 + "\n") * 4 + "He left.\n" * 200
    pieces = cut_into_pieces(text, find_quotations(text), network().tokenizer)
    windows = list(cut_windows(pieces, 190))
    assert [own for start, own, end in windows] == [0, *(end for start, own, end in windows[:-1])]
    assert windows[-1][2] == len(pieces.ids)
    assert max(end - start for start, own, end in windows) <= 190


@pytest.mark.parametrize("line", ["Reul said it. \n", "Reul said it. "])
def test_a_long_text_is_read_in_parts_that_hold_every_piece_once(monkeypatch, line):
    text = line * 100
    pieces = cut_into_pieces(text, find_quotations(text), network().tokenizer)
    monkeypatch.setattr("sayso.extract.pieces.MOST", 50)
    parts = list(cut_into_parts(pieces))
    assert [start for part in parts for start in part.starts.tolist()] == pieces.starts.tolist()
    assert max(len(part.ids) for part in parts) <= 50
    assert all(part.place[0] for part in parts)
    assert all(part.lines[-1] != after.lines[0] for part, after in pairwise(parts)) == ("\n" in line)


def test_a_text_that_says_one_thing_over_and_over_is_read_once(monkeypatch):
    """Counted in windows: of 50,000 quotation marks the network used to read 350."""
    reader = Network()
    asked: list[object] = []
    session = reader.lower

    class Counting:
        def run(self, wanted, given):
            asked.append(given)
            return session.run(wanted, given)

    reader.lower = Counting()
    text = '"' * 50_000
    reader.tag(cut_into_pieces(text, find_quotations(text), reader.tokenizer))
    assert len(asked) < 10
    assert len(reader.kept) <= KEPT


@pytest.mark.parametrize("setting", ["fast", "accurate"])
def test_both_settings_find_a_plain_attribution(setting):
    (first, *_) = find_attributions(parsed(TEXT, Settings(setting)))
    assert first.content[0].exact.endswith("the quay at Port Asel stays shut")


def test_the_settings_are_two_depths_of_one_network():
    pieces = cut_into_pieces(TEXT, find_quotations(TEXT), network().tokenizer)
    fast, accurate = (network(setting).tag(pieces) for setting in ("fast", "accurate"))
    assert (fast.labels != accurate.labels).any()
    assert (fast.names == accurate.names).all()


def test_names_are_tagged_whole_and_in_one_kind():
    named = {TEXT[start:end]: label for start, end, label in tag_names(parsed(TEXT))}
    assert named["Ana Reul"] == "PERSON"
    assert all("\n" not in name for name in named)


def test_a_report_is_read_once_for_all_extractors(monkeypatch):
    reader, read = network(), []
    monkeypatch.setattr(Network, "tag", lambda self, pieces, tag=Network.tag: (read.append(pieces), tag(self, pieces))[1])
    parse = parsed("Nobody has read this before. " + TEXT)
    assert list(find_attributions(parse)) and list(find_mentions(parse))
    assert len(read) == 1 and reader is network()


@pytest.mark.parametrize("name", ["lower.onnx", "names.onnx", "tokenizer.json"])
def test_weights_that_are_not_the_ones_on_the_card_are_refused(monkeypatch, name):
    known = card()
    monkeypatch.setattr(module, "card", lambda: known | {"files": known["files"] | {name: "0" * 64}})
    with pytest.raises(ValueError, match=f"{name}: sha256"):
        Network()


def test_every_part_that_runs_is_named_with_its_hash():
    assert [each.name for each in model_cards("fast")] == ["sayso-reader-lower", "sayso-reader-names", "sayso-reader-relays"]
    parts = ("lower", "upper", "names", "relays")
    assert [each.name for each in model_cards("accurate")] == [f"sayso-reader-{each}" for each in parts]
    assert all(len(each.sha256) == 64 for each in model_cards("accurate"))
    json.dumps(card())
