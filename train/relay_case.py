"""A report as the relay network learns from it."""

from dataclasses import dataclass, replace

import numpy as np

from sayso.extract.relay_inputs import RelayInputs


@dataclass(frozen=True)
class Case:
    """One report: what the network is given, and the answers."""

    report: str
    vectors: np.ndarray
    """Of the kept pieces, as the shipped reader makes them."""
    given: RelayInputs
    answers: np.ndarray
    """Links by attributions by places: 1 at each place of who passed it on, at place 0 where nobody did."""
    asked: np.ndarray
    """Links by attributions: 1 where there is such a place."""
    newer: bool = True
    """Whether the shipped reader has not learned from the report."""

    def of_newer(self, newer: bool) -> "Case":
        """With that told."""
        return replace(self, newer=newer)
