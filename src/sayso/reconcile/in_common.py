"""What two sets of reports have in common, as words that a reader can look for."""

from collections import Counter
from collections.abc import Sequence

from sayso.compare.leads import Numbering, lead_words
from sayso.compare.rarity import expected_share
from sayso.model.report import Report

_LOOKED_AT = 50
"""Reports of a side: a story of thousands is told by its first ones."""


def words_in_common(left: Sequence[Report], right: Sequence[Report]) -> tuple[str, ...]:
    """Words of headlines and leads that stand on both sides; first those that most reports share and English has least of."""
    numbering = Numbering()
    ours, theirs = (_standing_in(side[:_LOOKED_AT], numbering) for side in (left, right))
    words = list(numbering.stems)
    weight = {
        number: min(ours[number], theirs[number]) * (1 - expected_share(words[number])) for number in ours if number in theirs
    }
    printed = numbering.printed()
    return tuple(printed[number] for number in sorted(weight, key=lambda each: (-weight[each], words[each])))


def _standing_in(reports: Sequence[Report], numbering: Numbering) -> dict[int, float]:
    """For each word the share of the reports in whose lead it stands."""
    counts = Counter(number for report in reports for number in lead_words(report, numbering))
    return {number: count / len(reports) for number, count in counts.items()}
