"""What moments of the timeline are called."""

import pytest

from sayso.export.moments import event_name
from sayso.model.event import Event


@pytest.mark.parametrize(
    ("kind", "name", "place", "words"),
    [
        ("founding", "Lorn Water Board", None, "Founding: Lorn Water Board"),
        ("meeting", "yearly meeting of the Lorn Water Board", "Asel", "Yearly meeting of the Lorn Water Board, Asel"),
        ("meeting", "Clear Weir 2031", "Asel", "Meeting: Clear Weir 2031, Asel"),
        ("exercise", "Asel drills", "Asel", "Asel drills"),
        ("attack", "", None, "Attack"),
    ],
)
def test_an_event_says_what_happened(kind, name, place, words):
    assert event_name(Event("e1", kind, name, (), None, place)) == words
