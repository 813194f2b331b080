"""Changes: what kind of difference it is where two renderings of a sentence have other words at one place."""

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from itertools import groupby, zip_longest

from msgspec import Struct
from rapidfuzz.distance import Indel

from sayso.compare.terms import AUXILIARIES, Term
from sayso.model.lineage import DifferenceKind

_ONE_IDEA = 3
"""Terms of an addition in which a hedge is the point of it; in a longer one it belongs to what is added."""


class Piece(Struct, frozen=True):
    """Terms that follow on one another and are of one class: "number", "hedge", "actor", "auxiliary" or "word"."""

    label: str
    actor: str | None
    terms: tuple[Term, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """What is compared of the terms."""
        return tuple(term.key for term in self.terms)


Change = tuple[DifferenceKind, Piece | None, Piece | None]
"""The piece of the later rendering comes first; one side is None where words were added or dropped."""
Names = Callable[[Term], str | None]


def classify(
    mine: Sequence[Term], theirs: Sequence[Term], my_names: Names, their_names: Names, shared: Set[str]
) -> Iterator[Change]:
    """The changes at one place. `shared` are keys of numbers that both renderings print somewhere: they have not changed."""
    if not mine or not theirs:
        yield from _one_sided(mine or theirs, my_names if mine else their_names, added=bool(mine))
        return
    left, right = _labels(mine, my_names, shared), _labels(theirs, their_names, shared)
    left, right = _comparable(left, right), _comparable(right, left)
    here, there = list(_pieces(mine, left)), list(_pieces(theirs, right))
    for one, other in _paired(here, there):
        kind = _kind(one, other)
        if kind is not None:
            yield kind, one, other


Label = tuple[str, str | None]


def _labels(terms: Sequence[Term], names: Names, shared: Set[str]) -> list[Label]:
    """The class of each term by itself, with the actor that it names."""
    return [_label(term, names(term), shared) for term in terms]


def _label(term: Term, actor: str | None, shared: Set[str]) -> Label:
    if term.kind != "word":
        return ("word", None) if term.key in shared else (term.kind, None)
    if actor is not None:
        return "actor", actor
    return ("auxiliary" if term.key in AUXILIARIES else "word"), None


def _comparable(mine: list[Label], theirs: list[Label]) -> list[Label]:
    """A number that stands against none is a word among others, as is a name; a hedge stands against auxiliaries too."""
    there = {label for label, _ in theirs}
    return [each if each[0] == "hedge" or each[0] in there else ("word", None) for each in mine]


def _pieces(terms: Sequence[Term], labels: Sequence[Label]) -> Iterator[Piece]:
    for (label, actor), group in groupby(zip(labels, terms, strict=True), key=lambda each: each[0]):
        yield Piece(label, actor, tuple(term for _, term in group))


def _paired(here: list[Piece], there: list[Piece]) -> Iterator[tuple[Piece | None, Piece | None]]:
    """Pieces of one class beside each other, in order, and what is left between them."""
    here, there = list(_with_auxiliaries(here, there)), list(_with_auxiliaries(there, here))
    start, other = 0, 0
    steps = Indel.opcodes([each.label for each in here], [each.label for each in there])
    for step in steps:
        if step.tag != "equal":
            continue
        yield from zip_longest(here[start : step.src_start], there[other : step.dest_start])
        yield from zip(here[step.src_start : step.src_end], there[step.dest_start : step.dest_end], strict=True)
        start, other = step.src_end, step.dest_end
    yield from zip_longest(here[start:], there[other:])


def _with_auxiliaries(mine: list[Piece], theirs: list[Piece]) -> Iterator[Piece]:
    """Auxiliaries joined to the hedge that they stand beside, or cut off as what a hedge on the other side replaced."""
    hedged = any(each.label == "hedge" for each in mine)
    if not hedged and all(each.label != "hedge" for each in theirs):
        yield from mine
        return
    terms = [(term, each) for each in mine for term in each.terms]
    labels = [
        "hedge" if each.label in ("word", "auxiliary") and term.key in AUXILIARIES else each.label for term, each in terms
    ]
    pieces = _pieces([term for term, _ in terms], [(label, each.actor) for label, (_, each) in zip(labels, terms, strict=True)])
    for piece in pieces:
        own = not hedged or any(term.kind == "hedge" for term in piece.terms)
        yield piece if piece.label != "hedge" or own else Piece("word", None, piece.terms)


def _kind(here: Piece | None, there: Piece | None) -> DifferenceKind | None:
    if here is None or there is None:
        piece = here or there
        if piece is not None and any(term.kind == "hedge" for term in piece.terms):
            return "hedge"
        return "dropped" if here is None else "added"
    if here.keys == there.keys:
        return None
    if here.label == there.label == "number":
        return "number"
    if any(term.kind == "hedge" for each in (here, there) for term in each.terms):
        return "hedge"
    return "renamed" if here.actor is not None and here.actor == there.actor else "reworded"


def _one_sided(terms: Sequence[Term], names: Names, *, added: bool) -> Iterator[Change]:
    """Words that one rendering has and the other lacks: a hedge by itself, a name by itself, or what is told more."""
    kinds: Iterable[tuple[str, list[Term]]] = [("word", list(terms))]
    if len(terms) <= _ONE_IDEA:
        kinds = [(kind, list(group)) for kind, group in groupby(terms, key=lambda term: _alone(term, terms))]
    for kind, group in kinds:
        piece = Piece("word", names(group[0]), tuple(group))
        told: DifferenceKind = "hedge" if kind == "hedge" else "added" if added else "dropped"
        yield (told, piece, None) if added else (told, None, piece)


def _alone(term: Term, terms: Sequence[Term]) -> str:
    hedged = any(each.kind == "hedge" for each in terms)
    return "hedge" if term.kind == "hedge" or (hedged and term.key in AUXILIARIES) else "word"
