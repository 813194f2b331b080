import time

import pytest

from sayso.extract.quotations import find_quotations


def inside(text: str) -> list[tuple[str, int]]:
    return sorted((text[each.start : each.end], each.depth) for each in find_quotations(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said “the quay is shut” twice.", [("the quay is shut", 1)]),
        ('She said "the quay is shut" twice.', [("the quay is shut", 1)]),
        ("“a “b” c”", [("a “b” c", 1), ("b", 2)]),
        ('She said "a "b b" c" then.', [('a "b b" c', 1), ("b b", 2)]),
        ("“Tides are ‘high’ and ‘low’ here,” he said.", [("Tides are ‘high’ and ‘low’ here,", 1), ("high", 2), ("low", 2)]),
        ("„Der Kai ist zu“, sagte Reul.", [("Der Kai ist zu", 1)]),
        ("»Der Kai ist zu«, sagte Reul.", [("Der Kai ist zu", 1)]),
        ("« Le quai est clos », dit Reul.", [(" Le quai est clos ", 1)]),
        ("Он сказал: «Причал «Северный» закрыт».", [("Причал «Северный» закрыт", 1), ("Северный", 2)]),
        ("``The quay is shut,'' he said.", [("The quay is shut,", 1)]),
    ],
)
def test_marks_of_many_manners_are_paired_with_their_depth(text, expected):
    assert inside(text) == sorted(expected)


def test_a_quotation_without_its_opening_mark_starts_with_its_line():
    text = "The berth stays open. Ships may come,” Reul told reporters."
    (found,) = find_quotations(text)
    assert text[found.start : found.end] == "The berth stays open. Ships may come,"
    assert not found.opened
    assert found.depth == 1


def test_a_second_quotation_without_its_opening_mark_starts_after_the_words_of_the_reporter():
    text = "“The berth stays open,” Reul said. Ships may come at night.”"
    assert inside(text) == [("Ships may come at night.", 1), ("The berth stays open,", 1)]


def test_a_quotation_of_several_paragraphs_is_left_open_until_its_last():
    found = list(find_quotations("“The first day.\n“The second day.\n“The third day,” he said."))
    assert [each.closed for each in found] == [False, False, True]


@pytest.mark.parametrize(
    "text",
    [
        "The workers' boats and the pilot’s log aren't here.",
        'A 12" plank and a 6\'2" man',
        "It is 5 o’clock in the ’90s.",
        "No marks at all.",
        "",
    ],
)
def test_apostrophes_and_inches_are_not_quotations(text):
    assert inside(text) == []


@pytest.mark.parametrize("mark", list("“”„«»\"‘’'"))
@pytest.mark.parametrize("pattern", ["{}", "{}a ", " {}a", "a{}. "])
def test_fifty_thousand_marks_take_linear_time(mark, pattern):
    begun = time.process_time()
    for found in find_quotations(pattern.format(mark) * 50_000):
        assert found.start < found.end
    assert time.process_time() - begun < 2
