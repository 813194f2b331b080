"""Who passes on, by the words around a statement."""

from sayso.reconcile.masks import SAID
from sayso.reconcile.passing import find_passing


def passing(frame: str) -> list[str]:
    return [frame[start:end] for start, end in find_passing(frame)]


def test_the_subject_of_another_verb_of_saying_passes_on() -> None:
    assert passing(f"{SAID}, Calla Orben states.") == ["Calla Orben"]


def test_member_states_state_nothing() -> None:
    assert passing(f"{SAID} at talks of the Pell Union member states.") == []
