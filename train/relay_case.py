"""A report as the relay network learns from it."""

from dataclasses import dataclass

import numpy as np

from sayso.extract.relay_inputs import RelayInputs


@dataclass(frozen=True)
class Case:
    """What the network is given of a report, and the answers."""

    report: str
    newer: bool
    """Whether the shipped reader has not learned from the report."""
    vectors: np.ndarray
    """Of the kept pieces, as the shipped reader makes them."""
    given: RelayInputs
    answers: np.ndarray
    """Links by attributions by places: 1 at each place of who passed it on, at place 0 where nobody did."""
    asked: np.ndarray
    """Links by attributions: 1 where there is such a place."""
