"""How much is read for who passes words on, how much of it is reached, and what each weight of "nobody" gives (decision 0018).

python bench/hands.py --data ../shared/data

Read: the share of PolNeAR dev's word pieces in lines that a relay opens, and in those that a relay or an outlet's name does.
Reached: of the attributions of wire dev's newer reports (series r to u) that somebody passes on, the share whose content begins
in such a line. Then, on all of wire dev, fast: whole chains exact of those relayed and found, chains where none is, F1: of the
words alone, by the weight of nobody, and by that of a relay named beside the attribution.
"""

import argparse
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from unittest.mock import patch

import numpy as np

from attribution import as_report as polnear_report
from attribution import read_gold
from sayso.extract.hands import opened_pieces
from sayso.extract.mentions import find_mentions
from sayso.extract.parse import parse_report
from sayso.extract.reading import read
from sayso.model.report import Report
from sayso.reconcile import weighed
from voices import Case, as_report, cases_of, chain_f1, corpus, exact, is_relayed, share

LEAST = (0.1, 0.2, 0.3)
NOBODY = (-2.0, -1.0, 0.0, 1.0)
BESIDE = (4.0, 10.0)
NEWER = re.compile(r"[r-u][a-z]-")
Way = tuple[float, bool]
"""The probability of a relay from which on lines open, and whether outlets' names open them too."""
WAYS: list[Way] = [(least, named) for least in LEAST for named in (False, True)]


def shares_read(data: Path) -> dict[Way, float]:
    """How much of PolNeAR dev is read."""
    read_of: dict[Way, list[bool]] = {way: [] for way in WAYS}
    for row in read_gold("dev", data):
        for _, way, opened in _opened(polnear_report(row)):
            read_of[way] += opened.tolist()
    return {way: sum(found) / len(found) for way, found in read_of.items()}


def shares_reached() -> dict[Way, float]:
    """The share of relayed attributions that are reached."""
    met: dict[Way, list[bool]] = {way: [] for way in WAYS}
    for gold in filter(lambda each: NEWER.match(each.name), corpus.read_corpus(parts=("dev",))):
        for starts, way, opened in _opened(as_report(gold)):
            met[way] += [bool(opened[at]) for at in _relayed(gold, starts)]
    return {way: sum(found) / len(found) for way, found in met.items()}


def _opened(report: Report) -> Iterator[tuple[np.ndarray, Way, np.ndarray]]:
    """For each reading of a report and each way: where its pieces start, and which of them are in open lines."""
    parse = parse_report(report)
    mentions = tuple(find_mentions(parse))
    for reading in read(parse):
        for least, named in WAYS:
            yield reading.pieces.starts, (least, named), opened_pieces(reading, mentions if named else [], least)


def _relayed(gold: corpus.GoldReport, starts: np.ndarray) -> Iterator[int]:
    """The piece with which the content of each relayed attribution begins."""
    for each in gold.attributions:
        if set(each.through) - {corpus.OPEN}:
            yield min(int(np.searchsorted(starts, each.spans("content")[0][0])), len(starts) - 1)


def chains(words_alone: bool) -> str:
    """The three figures in percent."""
    reports = corpus.read_corpus(parts=("dev",))
    cases = [case for gold in reports for case in cases_of(gold, False, words_alone=words_alone)]

    def relayed(case: Case) -> bool:
        return case.found is not None and is_relayed(case)

    def plain(case: Case) -> bool:
        return case.found is not None and not case.gold.through

    figures = (share(exact, relayed), share(lambda case: bool(case.chain), plain), chain_f1)
    return " ".join(f"{100 * (figure(cases) or 0):9.1f}" for figure in figures)


def main() -> None:
    """Measure and print."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, required=True)
    asked = ask.parse_args()
    reached = shares_reached()
    print("a relay from   or outlets   read  reached")
    for (least, named), part in shares_read(asked.data).items():
        print(f"{least:12.1f} {'yes' if named else 'no':>12} {100 * part:6.1f} {100 * reached[least, named]:8.1f}")
    print(f"\n{'for nobody':12} {'exact':>9} {'spurious':>9} {'F1':>9}\n{'words alone':12} {chains(words_alone=True)}")
    weigh = partial(patch.dict, weighed.FOR_NOBODY)
    shift = weighed.FOR_NOBODY["heard"] - weighed.FOR_NOBODY["nothing"]
    for least in NOBODY:
        with weigh(nothing=least, heard=least + shift):
            print(f"{least:12.1f} {chains(words_alone=False)}")
    print("for a relay beside")
    for weight in BESIDE:
        with patch.dict(weighed.FOR_CHAIN, beside=weight, around=weight):
            print(f"{weight:12.1f} {chains(words_alone=False)}")


if __name__ == "__main__":
    main()
