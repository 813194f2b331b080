"""Counterparts of sentences in another text: by words, by names in another script, by order."""

from random import Random

import pytest

from sayso.compare.counterparts import find_counterparts
from sayso.compare.meaning import can_encode

ENGLISH = [
    "The bridge at Port Sund must stay shut until the piles are mended.",
    "Nobody asked the pilots for their view.",
    "Harbour master Ana Reul counted 412 vessels in the roads.",
    "She expects the first tugs back before the frost.",
    "Farmers upriver have begun to sell grain by lorry.",
    "A ferry captain called the detour a joke.",
]
AGAIN = [
    "Until its piles are repaired the bridge in Port Sund has to remain closed.",
    "The pilots' opinion was asked by nobody.",
    "Ana Reul, the harbour master, has 412 ships waiting in the roads.",
    "Before the frost she expects the first tugs to return.",
    "By lorry is how farmers further upriver now sell their grain.",
    "The captain of a ferry spoke of a joke of a detour.",
]
RUSSIAN = [
    "Мост в Порт-Сунде останется закрытым, пока не починят сваи.",
    "Лоцманов никто не спросил.",
    "Начальник порта Ана Реуль насчитала на рейде 412 судов.",
    "Первые буксиры она ждёт обратно до морозов.",
    "Крестьяне выше по реке начали продавать зерно с грузовиков.",
    "Капитан парома назвал объезд шуткой.",
]
needs_encoder = pytest.mark.skipif(not can_encode(), reason="needs the extra 'languages'")


def pairs(left, right, by_meaning=False):
    return {(each.left, each.right) for each in find_counterparts(left, right, by_meaning=by_meaning)}


def test_each_sentence_finds_its_other_wording():
    assert pairs(ENGLISH, AGAIN) == {(place, place) for place in range(6)}


def test_it_finds_it_in_any_order():
    order = Random(3).sample(range(6), 6)
    assert pairs(ENGLISH, [AGAIN[place] for place in order]) == {(place, at) for at, place in enumerate(order)}


def test_a_sentence_without_a_counterpart_gets_none():
    assert (1, 1) not in pairs(ENGLISH, [AGAIN[0], "Rain is due by the weekend.", *AGAIN[2:]])


def test_a_name_is_known_in_another_script():
    assert pairs(["Ana Reul counted 412 of them."], RUSSIAN) == {(0, 2)}


def test_lines_without_words_are_passed_over_but_counted():
    assert pairs(["", "…", ENGLISH[0]], ["", AGAIN[0]]) == {(2, 1)}


def test_nothing_is_like_nothing():
    assert pairs([], AGAIN) == pairs(ENGLISH, []) == pairs([""], [""]) == set()


@needs_encoder
def test_meaning_finds_the_original():
    order = Random(4).sample(range(6), 6)
    assert pairs(RUSSIAN, [ENGLISH[place] for place in order], by_meaning=True) == {
        (place, at) for at, place in enumerate(order)
    }


@needs_encoder
def test_half_characters_and_nothing_at_all_can_be_encoded():
    assert pairs(["\ud800", "", "\x00", ENGLISH[0]], ["", "\udfff x", AGAIN[0]], by_meaning=True) >= {(3, 2)}
