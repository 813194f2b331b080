"""Quotations: the words of a rendering as a line of their own, and the occasion in words."""

import re
from collections.abc import Mapping, Sequence

from sayso.export.cue_words import telling_cue
from sayso.export.wording import capitalised, shortened
from sayso.language.dates import in_words
from sayso.model.attribution import Attribution, Occasion
from sayso.model.lineage import Aligned, Statement

HEADING = 90
STUMP = re.compile(" …(?: [^\\s…]+){1,2}\u00a0…$")
"""One or two words between a join of parts and a cut: they say nothing."""
QUOTES = '"“”„«»'


def plain(words: str) -> str:
    """Words without quotation marks, punctuation, case and line breaks: two renderings with the same are verbatim."""
    return " ".join(re.sub(r"[^\w\s]", "", words).casefold().split())


def content(attribution: Attribution) -> str:
    """What was said, in one line."""
    return " ".join(" ".join(part.exact.split()) for part in attribution.content)


def tidy(attribution: Attribution) -> str:
    """The content as a line of its own: in curly quotation marks where it is direct speech, without the cue's comma.

    Indirect words have the cue before them where they would mislead without it.
    """
    parts = [" ".join(part.exact.split()) for part in attribution.content]
    if attribution.kind != "direct":
        return f"{telling_cue(attribution)} {' … '.join(parts)}".strip()
    return f"“{' … '.join(part.strip(QUOTES).rstrip(',') for part in parts)}”"


def occasion_words(occasion: Occasion | None) -> str:
    """“to the Chamber of Pilots, in Port Asel, 11 June 2024”: as far as the report says."""
    if occasion is None:
        return ""
    parts = (
        None if told_in_event(occasion) else occasion.to and f"to {occasion.to}",
        occasion.event,
        occasion.place and f"in {occasion.place}",
        occasion.date and in_words(occasion.date),
    )
    return " ".join(", ".join(filter(None, parts)).split())


def told_in_event(occasion: Occasion) -> bool:
    """Whether the name of the event already says to whom ("interview with the Tribune")."""
    return bool(occasion.to and occasion.event and occasion.to.casefold() in occasion.event.casefold())


def aligned_by_report(statement: Statement) -> dict[str, list[Aligned]]:
    """The statement's aligned sentences by the report of the later one."""
    found: dict[str, list[Aligned]] = {}
    for each in statement.aligned:
        found.setdefault(each.here.report, []).append(each)
    return found


def aligned_with(attribution: Attribution, aligned: Mapping[str, Sequence[Aligned]]) -> list[Aligned]:
    """The sentences of a rendering that are aligned with one of an earlier rendering."""
    return [
        each for each in aligned.get(attribution.report, ()) if any(part.overlaps(each.here) for part in attribution.content)
    ]


def heading(attribution: Attribution) -> str:
    """The words as a line of their own: direct speech in its quotation marks, indirect with a capital and without "that"."""
    words = re.sub(r"[ ,;]+([”\"']?)$", r"\1", tidy(attribution))
    if attribution.kind != "direct":
        words = capitalised(words.removeprefix("that "))
    return cut_quotation(words, HEADING)


def cut_quotation(words: str, most: int) -> str:
    """The words cut to `most` characters; where an opening curly mark loses its other half it gets one."""
    short = STUMP.sub("\u00a0…", shortened(words, most))
    return short + "”" if short.endswith("…") and short.count("“") > short.count("”") else short
