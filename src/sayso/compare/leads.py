"""What a report is about, by the words of its headline and its first paragraphs."""

from collections import Counter

from sayso.compare.words import WORD, stem
from sayso.language.nouns import FUNCTION_WORDS
from sayso.model.report import Report

# Running words. Of the 300 that carry meaning among them, half lose .01 of B3 on a mixed stream; twice as many gain nothing.
LEAD_WORDS = 550
# A headline's word counts as this many; from 2 to 6 no set moves by more than .005 of B3.
HEADLINE_WEIGHT = 4
_LONGEST_LEAD = 4_000
"""Characters that are looked at; a text without spaces must not cost more."""


class Numbering(dict[str, int]):
    """A number for each word that carries meaning, the same for all its forms, given out as words are met.

    Its keys are words as they are printed, with the marks about them: to look those up costs half of what it costs to cut the
    marks off each time. Where one of them holds several words ("ferry-boat"), its number is negative and in `compounds`.
    """

    def __init__(self) -> None:
        super().__init__()
        self.stems: dict[str, int] = {}
        """Stem to number, in the order of the numbers."""
        self.compounds: dict[int, tuple[int, ...]] = {}

    def __missing__(self, printed: str) -> int:
        folds = (fold.replace("’", "'") for fold in WORD.findall(printed))
        said = tuple(
            self.stems.setdefault(stem(fold), len(self.stems)) for fold in folds if fold not in FUNCTION_WORDS and len(fold) > 1
        )
        number = said[0] if len(said) == 1 else -len(self.compounds) - 1
        if number < 0:
            self.compounds[number] = said
        self[printed] = number
        return number

    def printed(self) -> dict[int, str]:
        """For each number the shortest word that was printed for it, in lower case and without marks; else its stem."""
        forms = dict(enumerate(self.stems))
        alone = [(number, found[0]) for word, number in self.items() if number >= 0 and (found := WORD.search(word))]
        return forms | dict(sorted(alone, key=lambda each: (-len(each[1]), each[1])))

    def count(self, text: str, most: int) -> Counter[int]:
        """How often each number stands among the first words of a text."""
        counts = Counter(map(self.__getitem__, text.lower().split()[:most]))
        for compound in [number for number in counts if number < 0]:
            times = counts.pop(compound)
            for number in self.compounds[compound]:
                counts[number] += times
        return counts


def headline(report: Report) -> str:
    """The report's headline, from its text or its metadata; empty where neither has one."""
    if report.title is not None:
        return report.title.exact
    return report.headline or ""


def lead_words(report: Report, numbering: Numbering) -> Counter[int]:
    """How often each word that carries meaning stands in headline and lead, by its number; residue is left out."""
    counts = numbering.count(_story_text(report), LEAD_WORDS)
    # Where the text holds its headline, the words are counted there once already.
    weight = HEADLINE_WEIGHT - (report.title is not None)
    for number, times in numbering.count(headline(report), LEAD_WORDS).items():
        counts[number] += weight * times
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
