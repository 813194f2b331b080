"""Weighted words as unit vectors, and how much two of them have in common."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

Vector = dict[str, float]


def overlap(left: Vector, right: Vector) -> float:
    """Sum of the products of the weights that both have: the cosine, where both have length 1."""
    small, large = (left, right) if len(left) <= len(right) else (right, left)
    return sum(weight * large[word] for word, weight in small.items() if word in large)


def holders_of(vectors: Iterable[Vector]) -> dict[str, list[int]]:
    """In which vectors, by their numbers, each word stands."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        for word in vector:
            holders[word].append(number)
    return dict(holders)


def nearest(
    vector: Vector,
    vectors: Sequence[Vector],
    holders: Mapping[str, Sequence[int]],
    *,
    common_from: int,
    most: int,
    before: int | None = None,
    leading: int = 0,
) -> list[int]:
    """Numbers (below `before`) of the `most` vectors that share most weight.

    A word that more than `common_from` hold leads to the first `leading` of them only.
    """
    shared: defaultdict[int, float] = defaultdict(float)
    for word, weight in vector.items():
        holding = holders.get(word, ())
        for other in holding if len(holding) <= common_from else holding[:leading]:
            if before is not None and other >= before:
                break
            shared[other] += weight * vectors[other][word]
    return sorted(shared, key=lambda other: (-shared[other], other))[:most]
