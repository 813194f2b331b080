"""Documents without a name of one report that are one under several nouns: a lawsuit, "the 84-page filing", "the text"."""

import re
from collections.abc import Iterable

from sayso.language.documents import can_be_same, document_noun
from sayso.model.report import Report
from sayso.reconcile.local_actors import LocalActor, is_unnamed

_DEFINITE = re.compile(r"\b(?:the|this|that)(?: same)? $", re.IGNORECASE)


def join_papers(report: Report, actors: Iterable[LocalActor]) -> None:
    """Give the mentions of each document that is printed as known already to the last one before that can be called so."""
    papers = [each for each in actors if each.kind == "document" and each.mentions and is_unnamed(each.name)]
    papers.sort(key=_first)
    known: list[LocalActor] = []
    for paper in papers:
        start = _first(paper)
        same = None
        if _DEFINITE.search(report.text[max(0, start - 12) : start]):
            same = next((each for each in reversed(known) if _can_be(paper, each)), None)
        if same is None:
            known.append(paper)
            continue
        same.reasons.append(f"“The {paper.name}” is another word for the {same.name} in one report.")
        same.forms.update(paper.forms)
        same.mentions += paper.mentions
        paper.mentions.clear()
        known.remove(same)
        known.append(same)


def _first(paper: LocalActor) -> int:
    return min(mention.span.start for mention in paper.mentions)


def _can_be(paper: LocalActor, other: LocalActor) -> bool:
    ours, theirs = ({noun for form in each.forms if (noun := document_noun(form.split(" of ")[0]))} for each in (paper, other))
    return any(can_be_same(noun, known) for noun in ours for known in theirs)
