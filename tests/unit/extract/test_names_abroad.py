"""Persons in reports in languages that are not read."""

import pytest

from sayso.extract.mentions import find_mentions
from sayso.extract.parse import parse_report
from sayso.model.report import Report

SAID = "«До осени мы его не откроем»"


def names(text: str, language: str) -> list[str]:
    return [each.name for each in find_mentions(parse_report(Report("r1", "r1.txt", "0", "0", text, language=language)))]


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("ru", f"{SAID}, — сказал начальник порта Сергей Новиков.", ["Сергей Новиков"]),
        ("ru", f"{SAID}, — отметил Новиков.", ["Новиков"]),
        ("ru", f"По словам Анны Ковалевой, {SAID}.", ["Анна Ковалева"]),
        ("ru", f"По словам Новикова, {SAID}.", ["Новиков"]),
        ("ru", f"{SAID}, — сообщило Минречфлота.", []),
        ("ru", f"{SAID}, — заявили в Адмиралтействе порта.", []),
        ("de", "„Vor dem Herbst öffnen wir nicht“, sagte Hafenmeister Sergej Nowikow.", ["Sergej Nowikow"]),
        ("de", "„Vor dem Herbst öffnen wir nicht“, sagte der Sprecher.", []),
        ("de", "„Vor dem Herbst öffnen wir nicht“, sagte Reul.", ["Reul"]),
        ("fr", "« Nous ne le rouvrirons pas avant l’automne », a dit Ana Reul.", ["Ana Reul"]),
    ],
)
def test_the_person_in_a_source_is_named(language: str, text: str, named: list[str]):
    assert names(text, language) == named
