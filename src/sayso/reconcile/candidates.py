"""Which reports are worth comparing word by word: those that share runs of words which few others have."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import log

import numpy as np

from sayso.compare.traces import Traces, trace_texts

# A run of words that stands in more texts than this is a phrase of the trade, a legal notice, or one of a report that
# everybody printed: it leads to the first two of its texts only, and weighs little, so that it takes a whole report of them.
COMMON_FROM, COMMON_WEIGHT = 40, 0.15
# Reports that are compared word by word with one report, and how much weight of common runs makes them worth it.
CANDIDATES, LEAST_WEIGHT = 16, 3.0
_MOST_PAIRS = 5_000_000
"""Pairs of holders that are summed up at once: 80 MB, and as much again for their order."""


def find_candidates(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of texts, by their places, that share runs which few others have. Texts stand in reading order.

    Of many that one text shares runs with, those that share most, and besides those that share what these do not have.
    """
    traces = trace_texts(texts)
    left, right, weights = _weighed_pairs(traces, len(texts))
    return _chosen(left, right, weights, traces, len(texts))


def _weighed_pairs(traces: Traces, texts: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Pairs of texts (the earlier first) whose common runs weigh enough, and the weight."""
    if not len(traces.runs):
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0)
    starts = np.flatnonzero(np.concatenate(([True], traces.runs[1:] != traces.runs[:-1])))
    sizes = np.diff(np.concatenate((starts, [len(traces.runs)])))
    keys, weights = [np.zeros(0, np.int64)], [np.zeros(0)]
    waiting = 0
    for one, other, weight in _pairs(traces.holders.astype(np.int64), starts, sizes):
        keys.append(one * texts + other)
        weights.append(np.full(len(one), weight))
        waiting += len(one)
        if waiting > _MOST_PAIRS:
            keys, weights = ([each] for each in _summed(keys, weights))
            waiting = len(keys[0])
    summed, total = _summed(keys, weights)
    enough = total >= LEAST_WEIGHT
    return summed[enough] // texts, summed[enough] % texts, total[enough]


def _pairs(holders: np.ndarray, starts: np.ndarray, sizes: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray, float]]:
    """Holders of one run beside each other, the earlier first, and what the run weighs."""
    for size in np.unique(sizes[sizes <= COMMON_FROM]).tolist():
        group = holders[starts[sizes == size][:, None] + np.arange(size)]
        for one, other in combinations(range(size), 2):
            yield group[:, one], group[:, other], 1 + log(COMMON_FROM / size)
    common = sizes > COMMON_FROM
    for start, size in zip(starts[common].tolist(), sizes[common].tolist(), strict=True):
        for first in (start, start + 1):
            others = holders[first + 1 : start + size]
            yield np.full(len(others), holders[first]), others, COMMON_WEIGHT


def _summed(keys: list[np.ndarray], weights: list[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """Each key once, with the sum of its weights."""
    key, weight = np.concatenate(keys), np.concatenate(weights)
    if not len(key):
        return key, weight
    order = np.argsort(key, kind="stable")
    key, weight = key[order], weight[order]
    starts = np.flatnonzero(np.concatenate(([True], key[1:] != key[:-1])))
    return key[starts], np.add.reduceat(weight, starts)


def _chosen(left: np.ndarray, right: np.ndarray, weights: np.ndarray, traces: Traces, texts: int) -> list[tuple[int, int]]:
    """For each text its heaviest candidates, both ways; and those beyond them that have what none of the heaviest has."""
    near: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for one, other, weight in zip(left.tolist(), right.tolist(), weights.tolist(), strict=True):
        near[one].append((-weight, other))
        near[other].append((-weight, one))
    crowded = [number for number, others in near.items() if len(others) > CANDIDATES]
    runs = _runs_of(traces, {each for number in crowded for _, each in near[number]} | set(crowded))
    pairs: set[tuple[int, int]] = set()
    for number, others in near.items():
        others.sort()
        kept = [other for _, other in others[:CANDIDATES]]
        if len(others) > CANDIDATES:
            kept += _besides(number, kept, [other for _, other in others[CANDIDATES:]], runs)
        pairs.update((min(number, other), max(number, other)) for other in kept)
    return sorted(pairs)


def _runs_of(traces: Traces, wanted: set[int]) -> dict[int, set[int]]:
    """The runs of the texts that are wanted."""
    found: dict[int, set[int]] = {number: set() for number in wanted}
    if wanted:
        inside = np.isin(traces.holders, np.fromiter(wanted, np.int32, len(wanted)))
        for run, holder in zip(traces.runs[inside].tolist(), traces.holders[inside].tolist(), strict=True):
            found[holder].add(run)
    return found


def _besides(number: int, kept: list[int], rest: list[int], runs: dict[int, set[int]]) -> Iterator[int]:
    """Of the rest those that share two runs with the text which nobody has before them."""
    open_runs = runs[number].difference(*(runs[other] for other in kept))
    for other in rest:
        common = open_runs & runs[other]
        if len(common) > 1:
            open_runs -= common
            yield other
