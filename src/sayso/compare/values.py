"""Whether two values can both hold."""

from math import inf

from sayso.model.figure import Figure

ROUNDED = 0.1
"""A value that is printed as rough may lie a tenth off; two of them a fifth apart."""
FARTHEST = 2.5
"""Two reports whose numbers lie farther apart than this mostly count different things (by eye on 69 stories)."""
_OPENING = frozenset({"more than", "at least", "less than", "up to"})


def compatible(left: Figure, right: Figure) -> bool:
    """Whether some number lies in both ranges ("more than 100" and "120")."""
    low = max(_or(left.value.low, -inf), _or(right.value.low, -inf))
    high = min(_or(left.value.high, inf), _or(right.value.high, inf))
    return low <= high


def rounded(left: Figure, right: Figure) -> bool:
    """Whether one may be the other rounded."""
    rough = sum(figure.qualifier in ("about", "nearly") for figure in (left, right))
    return near(left, right, max(ROUNDED * rough, 0.01))


def near(left: Figure, right: Figure, share: float) -> bool:
    """Whether the values lie within this share of the larger one."""
    ours, theirs = _middle(left), _middle(right)
    return abs(ours - theirs) <= share * max(abs(ours), abs(theirs))


def qualifier_lost(left: Figure, right: Figure) -> bool:
    """Whether both print one number, one of them as a bound and the other flat."""
    return (
        _middle(left) == _middle(right)
        and {left.qualifier in _OPENING, right.qualifier in _OPENING} == {True, False}
        and (_flat(left) or _flat(right))
    )


def comparable(left: Figure, right: Figure) -> bool:
    """Whether the values are near enough to be two accounts of one number."""
    ours, theirs = sorted((abs(_middle(left)), abs(_middle(right))))
    return theirs <= FARTHEST * ours


def _flat(figure: Figure) -> bool:
    return figure.qualifier is None and figure.value.low == figure.value.high


def _middle(figure: Figure) -> float:
    low, high = figure.value.low, figure.value.high
    if low is None or high is None:
        return _or(low, _or(high, 0.0))
    return (low + high) / 2


def _or(value: float | None, otherwise: float) -> float:
    return otherwise if value is None else value
