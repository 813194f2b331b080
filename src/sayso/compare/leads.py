"""What a report is about, by the words of its headline and its first paragraphs."""

from collections import Counter
from collections.abc import Iterator

from sayso.compare.words import WORD, stem
from sayso.language.nouns import FUNCTION_WORDS
from sayso.model.report import Report

# Running words. Of the 300 that carry meaning among them, half lose .01 of B3 on a mixed stream; twice as many gain nothing.
LEAD_WORDS = 550
# A headline's word counts as this many; from 2 to 6 no set moves by more than .005 of B3.
HEADLINE_WEIGHT = 4
_LONGEST_LEAD = 4_000
"""Characters that are looked at; a text without spaces must not cost more."""
UNSAID = -1


class Numbering(dict[str, int]):
    """A number for each word, the same for all its forms, given out as words are met; `UNSAID` for those without meaning."""

    def __init__(self) -> None:
        super().__init__()
        self.stems: dict[str, int] = {}
        """Stem to number, in the order of the numbers."""

    def __missing__(self, fold: str) -> int:
        word = fold.replace("’", "'")
        said = word not in FUNCTION_WORDS and len(word) > 1
        number = self[fold] = self.stems.setdefault(stem(word), len(self.stems)) if said else UNSAID
        return number

    def numbers(self, text: str, most: int) -> Iterator[int]:
        """The numbers of the first words of a text."""
        return map(self.__getitem__, WORD.findall(text.lower())[:most])


def headline(report: Report) -> str:
    """The report's headline, from its text or its metadata; empty where neither has one."""
    if report.title is not None:
        return report.title.exact
    return report.headline or ""


def lead_words(report: Report, numbering: Numbering) -> Counter[int]:
    """How often each word that carries meaning stands in headline and lead, by its number; residue is left out."""
    counts = Counter(numbering.numbers(_story_text(report), LEAD_WORDS))
    # Where the text holds its headline, the words are counted there once already.
    weight = HEADLINE_WEIGHT - (report.title is not None)
    for number in numbering.numbers(headline(report), LEAD_WORDS):
        counts[number] += weight
    counts.pop(UNSAID, None)
    return counts


def _story_text(report: Report) -> str:
    """The text without residue, as far as a lead may reach."""
    if not report.residue:
        return report.text[:_LONGEST_LEAD]
    kept, place = [], 0
    for span in sorted(report.residue, key=lambda each: each.start):
        kept.append(report.text[place : max(place, span.start)])
        place = max(place, span.end)
        if place > _LONGEST_LEAD:
            break
    kept.append(report.text[place : place + _LONGEST_LEAD])
    return "\n".join(kept)[:_LONGEST_LEAD]
