"""Which reports are worth comparing word by word: those that share runs of words which few others have."""

from collections import defaultdict
from math import log

from sayso.compare.fingerprints import fingerprints
from sayso.reconcile.pages import Page

# A run of words that stands in more reports than this is a phrase of the trade or a legal notice, and points nowhere.
COMMON_FROM = 40
# Reports that are compared word by word with one report, and how much weight of common runs makes them worth it.
CANDIDATES, LEAST_WEIGHT = 16, 3.0


def find_candidates(pages: list[Page]) -> list[tuple[int, int]]:
    """Pairs of pages that share runs which few others have, by their numbers."""
    traces = [fingerprints(page.codes) for page in pages]
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for number, trace in enumerate(traces):
        for run in trace:
            holders[run].append(number)
    pairs: set[tuple[int, int]] = set()
    for number, trace in enumerate(traces):
        weights: defaultdict[int, float] = defaultdict(float)
        for run in trace:
            sharing = holders[run]
            if 2 <= len(sharing) <= COMMON_FROM:
                for other in sharing:
                    weights[other] += 1 + log(COMMON_FROM / len(sharing))
        weights.pop(number, None)
        best = sorted(
            (other for other, weight in weights.items() if weight >= LEAST_WEIGHT), key=lambda each: (-weights[each], each)
        )
        pairs.update((min(number, other), max(number, other)) for other in best[:CANDIDATES])
    return sorted(pairs)
