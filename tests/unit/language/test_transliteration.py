"""Spellings of one name in two scripts."""

import pytest

from sayso.language.genitives import to_nominative
from sayso.language.languages import is_right_to_left, language_name
from sayso.language.transliteration import is_one_name


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("Новиков", "Novikov"),
        ("Новикова", "Novikov"),
        ("Новиковым", "Novikoff"),
        ("Щербаков", "Shcherbakov"),
        ("Жуковым", "Zhukov"),
        ("Цыпкин", "Tsypkin"),
        ("Хабибом", "Khabib"),
        ("Реула", "Reul"),
        ("Чернышёв", "Chernyshev"),
        ("Дубровского", "Dubrovsky"),
        ("Ольгой", "Olga"),
        ("Нурлановым", "Nurlanov"),
        ("Вадим", "Vadim"),
        ("Асель", "Asel"),
    ],
)
def test_a_name_is_known_in_both_scripts_whatever_its_case(cyrillic: str, latin: str):
    assert is_one_name(cyrillic, latin)
    assert is_one_name(latin, cyrillic)


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [("Новиков", "Novak"), ("Марина", "Moreno"), ("Асель", "Basel"), ("Реул", "Rial"), ("он", "In"), ("Остен", "Austin")],
)
def test_other_names_are_others(cyrillic: str, latin: str):
    assert not is_one_name(cyrillic, latin)


@pytest.mark.parametrize(
    ("genitive", "nominative"),
    [
        ("Ивана Петрова", "Иван Петров"),
        ("Анны Ковалевой", "Анна Ковалева"),
        ("Сергея Дубровского", "Сергей Дубровский"),
        ("Марии Реул", "Мария Реул"),
        ("Ольги Тихой", "Ольга Тихой"),
        ("Игоря Шевченко", "Игорь Шевченко"),
        ("Дмитрия Кузьмина", "Дмитрий Кузьмин"),
    ],
)
def test_a_russian_genitive_becomes_a_nominative(genitive: str, nominative: str):
    assert to_nominative(genitive, "ru") == nominative
    assert to_nominative(genitive, "de") == genitive


def test_languages_have_names_and_directions():
    assert (language_name("ru"), language_name("qq")) == ("Russian", "qq")
    assert (is_right_to_left("ar"), is_right_to_left("ru"), is_right_to_left(None)) == (True, False, False)
