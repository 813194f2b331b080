"""Names that are bodies' though they were taken for persons'."""

import pytest
from tests.unit.reconcile.newsroom import report_of

from sayso.extract.mistaken_bodies import find_mistaken
from sayso.model.actor import ActorKind, Mention


def mistaken(text: str, name: str, source: str, kind: ActorKind = "person") -> list[str]:
    report = report_of(text)
    start, said = text.index(name), text.index(source)
    named = [Mention(report.span(start, start + len(name)), kind, name)]
    return [each.kind for each in find_mistaken(report, [report.span(said, said + len(source))], named)]


def test_the_name_before_the_company_is_the_companys() -> None:
    assert mistaken("Dorvell Water confirmed the leak. The company would not pay.", "Dorvell Water", "The company") == [
        "organisation"
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Andrei Solm confirmed the leak. The company would not pay.", "Andrei Solm"),
        ("Dorvell Water confirmed that he saw it. The company would not pay.", "Dorvell Water"),
        ("Tolvenek confirmed the leak while his wife slept. The company would not pay.", "Tolvenek"),
    ],
)
def test_a_given_name_or_a_pronoun_keeps_a_person(text: str, name: str) -> None:
    assert mistaken(text, name, "The company") == []
