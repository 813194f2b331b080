"""What a report is about, by the words of its headline and its first paragraphs."""

from collections import Counter

from sayso.compare.words import split_words, stem
from sayso.language.nouns import FUNCTION_WORDS
from sayso.model.report import Report

# Peers' figures on story grouping are for 300 words as well; 100 lose .01 of B3 on g5w1h and gain nothing elsewhere.
LEAD_WORDS = 300
# A headline's word counts as this many; 1, 2 and 4 on AllSides: .848, .851, .857 of B3.
HEADLINE_WEIGHT = 4
_LONGEST_LEAD = 6_000
"""Characters that are looked at; a text without spaces must not cost more."""


def headline(report: Report) -> str:
    """The report's headline, from its text or its metadata; its first line where neither has one."""
    if report.title is not None:
        return report.title.exact
    return report.headline or ""


def lead_words(report: Report) -> Counter[str]:
    """How often each word that carries meaning stands in headline and lead, residue left out, stems for words."""
    counts = Counter({word: count * (HEADLINE_WEIGHT - 1) for word, count in Counter(_stems(headline(report))).items()})
    counts.update(_stems(headline(report)) if report.title is None else ())
    counts.update(_stems(_story_text(report))[:LEAD_WORDS])
    return counts


def _stems(text: str) -> list[str]:
    return [stem(fold) for fold in split_words(text).folds if fold not in FUNCTION_WORDS and len(fold) > 1]


def _story_text(report: Report) -> str:
    """The text without residue, as far as a lead may reach."""
    kept, place = [], 0
    for span in sorted(report.residue, key=lambda each: each.start):
        kept.append(report.text[place : max(place, span.start)])
        place = max(place, span.end)
        if place > _LONGEST_LEAD:
            break
    kept.append(report.text[place : place + _LONGEST_LEAD])
    return "\n".join(kept)[:_LONGEST_LEAD]
