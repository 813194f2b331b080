"""How rare words are among the reports at hand, leaning on general English where those are few."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from math import exp, log

from msgspec import Struct

from sayso.language.common_words import word_ranks

# The general list weighs as much as this many reports. B3 of stories with 0, 100, 300, 600: in piles of 10 reports of ECB+
# .362, .965, .970, .970, of AllSides .915, .962, .964, .964; on the whole of ECB+ .881, .883, .870, .867.
BACKGROUND_REPORTS = 300
# Zipf's law: the word of rank r makes up about a tenth of 1/r of running text; a lead has about 300 words.
_ZIPF, _LEAD = 0.1, 300
_UNLISTED_RANK = 40_000


class Rarity(Struct, frozen=True):
    """In how many of `reports` reports each word stands."""

    reports: int
    standing_in: dict[str, int]

    def weight(self, word: str) -> float:
        """Inverse document frequency, natural logarithm; never below a small positive value."""
        expected = self.standing_in.get(word, 0) + BACKGROUND_REPORTS * expected_share(word)
        return max(0.05, log((self.reports + BACKGROUND_REPORTS + 1) / (expected + 0.5)))


def measure_rarity(texts: Iterable[Iterable[str]]) -> Rarity:
    """Count in how many texts each word stands; a text that repeats a word counts once."""
    count = 0
    standing_in: Counter[str] = Counter()
    for words in texts:
        count += 1
        standing_in.update(set(words))
    return Rarity(count, dict(standing_in))


@lru_cache(maxsize=65_536)
def expected_share(word: str) -> float:
    """Share of reports (0 to 1) whose first 300 words would hold this word, by its rank in general English."""
    ranks = word_ranks()
    rank = min(ranks.get(word, _UNLISTED_RANK), ranks.get(word + "s", _UNLISTED_RANK))
    return 1 - exp(-_LEAD * _ZIPF / (rank + 3))
