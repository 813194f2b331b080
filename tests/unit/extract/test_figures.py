import time

import pytest

from sayso.extract.figures import find_figures
from sayso.extract.parse import parse_report
from sayso.model.report import Report


def figures(text: str):
    return list(find_figures(parse_report(Report("r1", "r1.txt", "", "", text))))


def only(text: str):
    (found,) = figures(text)
    return found


@pytest.mark.parametrize(
    ("text", "exact", "low", "high", "qualifier", "unit", "counted", "of"),
    [
        (
            "More than 6,000 residents of the island states are on a list.",
            "More than 6,000",
            6000,
            None,
            "more than",
            None,
            "residents of the island states",
            None,
        ),
        (
            "Around 40% of Harbour Guard members are foreign sailors.",
            "Around 40%",
            40,
            40,
            "about",
            "%",
            "foreign sailors",
            "Harbour Guard members",
        ),
        (
            "Foreign sailors make up 40 percent of the Harbour Guard.",
            "40 percent",
            40,
            40,
            None,
            "%",
            "Foreign sailors",
            "Harbour Guard",
        ),
        ("The share of foreign sailors reaches 40%.", "40%", 40, 40, None, "%", "foreign sailors", None),
        ("The number of wounded dockers rose to 27.", "27", 27, 27, None, None, "wounded dockers", None),
        ("Two of the divers were lost.", "Two", 2, 2, None, None, "divers", "divers"),
        ("The navy has 20 to 30 warships.", "20 to 30", 20, 30, None, None, "warships", None),
        ("The navy has 50-60 warships.", "50-60", 50, 60, None, None, "warships", None),
        ("Between 20 and 30 warships left.", "Between 20 and 30", 20, 30, None, None, "warships", None),
        ("It cost $3.5 million in repairs.", "$3.5 million", 3.5e6, 3.5e6, None, "USD", "repairs", None),
        ("It cost 5 to 7 million euros.", "5 to 7 million euros", 5e6, 7e6, None, "EUR", None, None),
        ("Twenty-three dockers walked out.", "Twenty-three", 23, 23, None, None, "dockers", None),
        ("One hundred and twenty boats sank.", "One hundred and twenty", 120, 120, None, None, "boats", None),
        ("Dozens of boats sank.", "Dozens", 24, None, None, None, "boats", None),
        ("No fewer than 12 boats sank.", "No fewer than 12", 12, None, "at least", None, "boats", None),
        ("Up to 12 boats sank.", "Up to 12", None, 12, "up to", None, "boats", None),
        ("One in four boats sank.", "One in four", 25, 25, None, "%", "boats", None),
        ("Oil rose to $50 a barrel.", "$50", 50, 50, None, "USD per barrel", None, None),
        ("They sailed 12 km north.", "12 km", 12, 12, None, "km", None, None),
        ("One docker was hurt.", "One", 1, 1, None, None, "docker", None),
    ],
)
def test_a_figure_has_its_value_and_what_it_counts(text, exact, low, high, qualifier, unit, counted, of):
    found = only(text)
    assert found.span.exact == exact
    assert (found.value.low, found.value.high, found.qualifier, found.unit) == (low, high, qualifier, unit)
    if unit != "%" or exact != "One in four":
        assert (found.counted, found.of) == (counted, of)


@pytest.mark.parametrize(
    "text",
    [
        "He left on May 3, 2015.",
        "The Su-34 and the Mi-24M flew.",
        "Ana Torn, 35, spoke.",
        "He is 35 years old.",
        "Call 030-555-1234 now.",
        "See page 7.",
        "Resolution 2249 passed.",
        "They live at 12 Baker Street.",
        "It was the 5th time.",
        "In 2015 it sank.",
        "One of them left; no one else did.",
        "A 10-man team came.",
        "It fell in the 1990s.",
        "3.",
        "Prices rose by 20 to the joy of all.",
        "As others do [7], they wait.",
        "It ended 24/7 at 10:35.",
    ],
)
def test_what_counts_nothing_is_left_out(text):
    assert figures(text) == []


def test_a_number_without_its_noun_takes_that_of_the_figure_before():
    first, second = figures("The Guard includes around 300 people, while the port claims there are around 2,000 in the Guard.")
    assert (first.counted, second.counted) == ("people", "people")


def test_a_figure_holds_for_the_date_of_its_clause():
    assert only("In 2015, 300 boats sank.").as_of == "2015"
    assert only("300 boats sank, he said on May 3, 2015.").as_of is None


@pytest.mark.parametrize("unit", ["7 ", "one ", "hundred of ", "$", "1,000,", "5-", "ab-", "\ud800 7 boats "])
def test_a_hostile_line_takes_linear_time(unit):
    def took(length):
        begin = time.process_time()
        figures(unit * (length // len(unit)))
        return time.process_time() - begin

    assert took(64_000) < 40 * took(4_000) + 1
