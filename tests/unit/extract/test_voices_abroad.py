"""Who speaks beside a quotation in a language of which only words of saying are known."""

import pytest

from sayso.extract.marked import find_marked
from sayso.extract.parse import parse_report
from sayso.model.attribution import Attribution
from sayso.model.report import Report

BESIDE = [
    ("ru", "«До осени мы его не откроем», — заявил в понедельник Новиков.", "Новиков"),
    ("ru", "«До осени мы его не откроем», — заявил журналистам начальник порта Новиков.", "Новиков"),
    ("ru", "По словам Сергея Новикова, «до осени причал никто не откроет».", "Сергея Новикова"),
    ("ru", "Новиков подчеркнул: «До осени мы его не откроем».", "Новиков"),
    ("ru", "Как отметила Анна Тихая, «до осени мы его не откроем».", "Анна Тихая"),
    ("ru", "«До осени мы его не откроем», — говорится в письме порта.", "письме порта"),
    ("uk", "«До осені ми його не відкриємо», — зазначив Павло Тихий.", "Павло Тихий"),
    ("de", "„Vor dem Herbst öffnen wir nicht“, so Hafenmeisterin Ana Reul.", "Hafenmeisterin Ana Reul"),
    ("de", "Ana Reul, die Hafenmeisterin, erklärte: „Vor dem Herbst öffnen wir nicht.“", "Ana Reul, die Hafenmeisterin"),
    ("de", "In ihrem Brief betont Ana Reul: „Vor dem Herbst öffnen wir nicht.“", "Ana Reul"),
    ("de", "Laut Ana Reul „öffnet der Kai vor dem Herbst nicht“.", "Ana Reul"),
    ("fr", "Selon Ana Reul, « le quai ne rouvrira pas avant l’automne ».", "Ana Reul"),
    ("fr", "Ana Reul a expliqué : « Nous ne le rouvrirons pas avant l’automne. »", "Ana Reul"),
    ("es", "«No lo abriremos antes del otoño», dijo la capitana Ana Reul el lunes.", "la capitana Ana Reul el"),
]


def marked(text: str, language: str) -> list[Attribution]:
    return list(find_marked(parse_report(Report("r1", "r1.txt", "0", "0", text, language=language))))


@pytest.mark.parametrize(("language", "text", "source"), BESIDE)
def test_the_source_is_read(language: str, text: str, source: str):
    (each,) = marked(text, language)
    assert [span.exact for span in each.source] == [source]
    assert all(text[span.start : span.end] == span.exact for span in each.spans())


def test_an_aside_inside_the_marks_says_who_speaks_and_is_no_content():
    (each,) = marked("«Мы сами копали траншею, — говорит Остен, — и никого не ждали».", "ru")
    assert [span.exact for span in each.content] == ["«Мы сами копали траншею", "и никого не ждали»"]
    assert [span.exact for span in each.source] == ["Остен"]


def test_what_a_source_says_behind_a_colon_needs_no_known_verb():
    (each,) = marked("Die Lotsen sehen es gelassen: „Wir haben schon schlimmere Winter erlebt.“", "de")
    assert ([span.exact for span in each.source], each.cue) == (["Die Lotsen"], ())


def test_a_place_behind_the_verb_is_nobody():
    (each,) = marked("«До осени мы его не откроем», — сказал он в Аселе.", "ru")
    assert [span.exact for span in each.source] == ["он"]
    (each,) = marked("«До осени мы его не откроем», — сообщили в Аселе.", "ru")
    assert [span.exact for span in each.source] == ["Аселе"]
    (each,) = marked("«До осени мы его не откроем», — заявили вчера в Аселе.", "ru")
    assert each.source == ()


def test_a_long_line_takes_no_longer_than_it_is():
    assert marked("сказал " * 20_000 + "«До осени мы его не откроем»", "ru")
    assert len(marked("«До осени мы его не откроем», — " * 10_000, "ru")) == 10_000
    assert len(marked("«До осени мы" + " " * 100_000 + "его не откроем»", "ru")) == 1
