"""Who wrote a report."""

import pytest

from sayso.read.byline import find_byline
from sayso.read.lines import lines_of


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ana Reul", "Ana Reul"),
        ("By Ana Reul in Port Asel", "Ana Reul"),
        ("By Ana Reul and Jon Brandt, Kelm", "Ana Reul and Jon Brandt"),
        ("By the quay in Port Asel ships wait", None),
    ],
)
def test_a_line_with_by_names_who_wrote_it(line, name):
    found = find_byline(lines_of(f"Quay closes\n{line}\nShips wait off the harbour."))
    assert (found.name if found else None) == name
