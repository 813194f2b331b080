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
    after: int = -1,
) -> list[int]:
    """Numbers (above `after`) of the `most` vectors that share most weight; words in over `common_from` do not count."""
    shared: defaultdict[int, float] = defaultdict(float)
    for word, weight in vector.items():
        holding = holders.get(word, ())
        if len(holding) <= common_from:
            for other in holding:
                if other > after:
                    shared[other] += weight * vectors[other][word]
    return sorted(shared, key=lambda other: (-shared[other], other))[:most]
