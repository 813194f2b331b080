"""Units that measure one thing."""

from msgspec import Struct
from msgspec.structs import replace

from sayso.model.figure import Figure, Value

_FACTORS = {
    "length": {
        "m": 1.0, "km": 1000.0, "cm": 0.01, "mm": 0.001, "miles": 1609.344, "feet": 0.3048, "inches": 0.0254, "yards": 0.9144,
    },
    "weight": {"kg": 1.0, "g": 0.001, "tonnes": 1000.0, "tons": 1000.0},
    "area": {"ha": 1.0, "acres": 0.404686, "km²": 100.0, "square miles": 258.999, "m²": 1e-4, "square feet": 9.2903e-6},
    "speed": {"km/h": 1.0, "mph": 1.609344, "knots": 1.852},
    "volume": {"litres": 1.0, "m³": 1000.0, "gallons": 3.785},
    "power": {"kW": 1.0, "MW": 1000.0, "GW": 1e6},
}  # fmt: skip
"""To the first unit of each. A ton is taken for a metric one: reports seldom say which, and the difference is a rounding."""
_KINDS = {unit: (kind, factor) for kind, units in _FACTORS.items() for unit, factor in units.items()}
_SHARES = frozenset({"%", "percentage points", "basis points"})
_MONEY = frozenset({"francs", "pesos", "dinars", "riyals", "dirhams", "pounds", "cents"})
_TIMES = frozenset({"seconds", "minutes", "hours", "days", "weeks", "months", "years"})


class Measure(Struct, frozen=True):
    """What a unit measures ("length", "money", ...; None: things are counted), in which base unit, and per what."""

    kind: str | None
    base: str | None
    per: str | None = None


def measure_of(unit: str | None) -> Measure:
    """Of an account's unit ("km", "USD", "barrels per day")."""
    if unit is None:
        return Measure(None, None)
    bare, _, per = unit.partition(" per ")
    if bare in _KINDS:
        kind = _KINDS[bare][0]
        return Measure(kind, kind, per or None)
    if bare in _SHARES:
        return Measure("share", bare, per or None)
    if bare in _MONEY or (len(bare) == 3 and bare.isupper()):
        return Measure("money", bare, per or None)
    return Measure("time" if bare in _TIMES else bare, bare, per or None)


def in_base_unit(figure: Figure) -> Figure:
    """The figure with its value in the base unit of what it measures; others as they are."""
    factor = _KINDS.get((figure.unit or "").partition(" per ")[0], ("", 1.0))[1]
    low, high = figure.value.low, figure.value.high
    scaled = Value(None if low is None else low * factor, None if high is None else high * factor)
    return figure if factor == 1.0 else replace(figure, value=scaled)
