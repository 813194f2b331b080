"""Our own gold as what the relay network learns from: a report's places, and which of them the gold says passed on what.

python train/relay_data.py --newer 't[a-z]-' --fold 0/2 --out cases.pkl
"""

import argparse
import pickle
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from gold.wire import corpus
from gold.wire.stretches import stretches

from folds import in_fold
from relay_case import Case
from sayso.extract.hands import marked_places
from sayso.extract.network import network
from sayso.extract.parse import Parse
from sayso.extract.reading import read
from sayso.extract.relay_inputs import SORTS, Place, find_places, relay_inputs
from sayso.model.attribution import Attribution
from sayso.model.settings import DEFAULTS, Settings
from sayso.reconcile.cast import Cast
from voices import keys_of, name_all

LONGEST = 700
"""Pieces of the longest report that is learned from."""


def cases(newer: re.Pattern[str], fold: str, settings: Settings, count: int = 0) -> Iterator[Case]:
    """All reports of train with the gold's attributions; those unknown to the reader also with the ones that it finds.

    With a `count` that many short stretches of each report that is unknown to the reader, in place of whole reports.
    """
    for report in corpus.read_corpus(parts=("train",)):
        unknown = newer.match(report.name) is not None and in_fold(report.name, fold)
        for each in stretches(report, count if unknown else 0) if count else (report,):
            for gold in (True, False) if unknown else (True,):
                case = _case(each, gold, unknown, settings)
                if case and len(case.vectors) <= LONGEST:
                    yield case


def _case(known: corpus.GoldReport, gold: bool, newer: bool, settings: Settings) -> Case | None:
    named = name_all(known, gold, settings, words_alone=True)
    readings = tuple(read(named.parse))
    if len(readings) != 1:
        return None
    places = find_places(named.findings.mentions, named.attributions, marked_places(named.parse, readings[0]))
    if not named.attributions or not places:
        return None
    pieces = readings[0].pieces
    given = relay_inputs(pieces, named.parse.sentences, named.attributions, places)
    vectors = network().vectors(pieces, np.ones(len(pieces.ids), dtype=bool))[given.kept]
    numbers = {each.id: number for number, each in named.pairs.items()}
    answers, asked = _Answers(known, named.parse, named.attributions, numbers, places, named.cast).give(given.allowed)
    return Case(known.name, newer, vectors.astype(np.float16), given, answers, asked)


class _Answers:
    """What the gold says of a report's attributions and places. `numbers` are the gold's, by attributions' ids."""

    def __init__(
        self,
        known: corpus.GoldReport,
        parse: Parse,
        named: Sequence[Attribution],
        numbers: dict[str, int],
        places: Sequence[Place],
        cast: Cast,
    ) -> None:
        self.known, self.parse, self.named, self.places, self.cast = known, parse, named, places, cast
        listed = {each.id: each for each in known.attributions}
        self.gold = [listed.get(numbers.get(each.id, -1)) for each in named]

    def give(self, allowed: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """See `Case`."""
        keys = [self._keys(each) for each in self.places]
        marked = [{each.id for each in self._marking(place)} for place in self.places]
        answers = np.zeros((2, len(self.named), len(self.places) + 1), dtype=np.float32)
        asked = np.zeros((2, len(self.named)), dtype=np.float32)
        for at, gold in enumerate(self.gold):
            for link in range(2) if gold else ():
                if len(gold.through) <= link:
                    answers[link, at, 0] = 1
                elif (key := gold.through[-1 - link]) != corpus.OPEN:
                    answers[link, at, 1:] = [key in found for found in keys]
                else:
                    opened = zip(marked, keys, strict=True)
                    answers[link, at, 1:] = [gold.id in ids and (not found or corpus.OPEN in found) for ids, found in opened]
                answers[link, at] *= allowed[at]
                asked[link, at] = answers[link, at].any()
        return answers, asked

    def _marking(self, place: Place) -> list[corpus.Attribution]:
        """The gold's attributions whose relay is marked there."""
        spans = ((each, span) for each in self.known.attributions for span in each.spans("relay"))
        return [each for each, (start, end) in spans if start < place.end and place.start < end]

    def _keys(self, place: Place) -> set[str]:
        """The gold's keys of whoever stands at a place."""
        if SORTS[place.sort] == "source":
            found: set[str] = set()
            for each, gold in zip(self.named, self.gold, strict=True):
                if any((span.start, span.end) == (place.start, place.end) for span in each.source):
                    other = keys_of(self.known, self.cast, each.speaker) if each.speaker else set()
                    found |= {gold.speaker} if gold else other
            return found
        span = self.parse.report.span(place.start, place.end)
        actor = self.cast.actor_of(span) or self.cast.actor_at(span)
        if actor:
            return keys_of(self.known, self.cast, actor)
        if SORTS[place.sort] != "marked":
            return set()
        return {each.through[0] for each in self._marking(place) if len(each.through) == 1}


def main() -> None:
    """Gather all of train with the gold's attributions, and the newer reports with those that the reader finds as well."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--newer", type=re.compile, required=True, help="how names of reports begin that readers learn by turns")
    ask.add_argument("--fold", required=True, help="the part of them that the reader in the package has not learned from: 0/2")
    ask.add_argument("--accurate", action="store_true", help="attributions and relays as the slower setting finds them")
    ask.add_argument("--stretches", type=int, default=0, help="so many short ones out of each of them, and no whole reports")
    asked = ask.parse_args()
    settings = Settings("accurate") if asked.accurate else DEFAULTS
    found = list(cases(asked.newer, asked.fold, settings, asked.stretches))
    with asked.out.open("wb") as out:
        pickle.dump(found, out)
    print(f"{len(found)} cases, {sum(each.newer for each in found)} of them of reports that the reader does not know")


if __name__ == "__main__":
    main()
