import pytest

from sayso.extract.events import find_events
from sayso.extract.parse import parse_report
from sayso.model.report import Published, Report


def events(text: str):
    report = Report("r1", "r1.txt", "", "", text, published=Published("2017-05-31", "day", "given"))
    return list(find_events(parse_report(report)))


@pytest.mark.parametrize(
    ("text", "kind", "name", "date", "place"),
    [
        ("The Harbour Council was established on April 3, 2001.", "founding", "Harbour Council", "2001-04-03", None),
        (
            "On May 29, the navy began joint coast guard drills “Marro – Shield – 2017” with its neighbours.",
            "exercise",
            "Marro – Shield – 2017",
            "2017-05-29",
            None,
        ),
        (
            "He spoke at a meeting dubbed Marro Shield-2017, which began in the capital on Wednesday.",
            "meeting",
            "Marro Shield-2017",
            "2017-05-31",
            None,
        ),
        (
            "Torn said in Marro on Monday at a meeting of the port directors that all was well.",
            "meeting",
            "meeting of the port directors",
            "2017-05-29",
            "Marro",
        ),
        ("An explosion in Marro killed nobody.", "attack", "explosion", None, "Marro"),
        ("The fire broke out on Tuesday evening.", "disaster", "fire", "2017-05-30", None),
        ("In an interview given to the Post on May 30, he was calm.", "interview", "interview", "2017-05-30", None),
    ],
)
def test_an_event_has_its_kind_name_date_and_place(text, kind, name, date, place):
    (found,) = events(text)
    assert (found.kind, found.name, found.date.date if found.date else None, found.place) == (kind, name, date, place)


@pytest.mark.parametrize(
    "text",
    [
        "Attacks are feared.",
        "The attack helicopters flew on Monday.",
        "He will attack on Monday.",
        "The rocket will blast off on May 3.",
        "He spoke of the raid, he said on Monday.",
        "The minister spoke on Thursday after a fire.",
        "No such trip took place in 2016.",
    ],
)
def test_what_is_no_dated_event_is_left_out(text):
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Reed Front captured the border post at Asel on 3 May 2024.", [("capture", "captured the border post")]),
        ("The post at Asel came under fire on 3 May 2024.", [("attack", "came under fire")]),
        ("Parliament votes on the budget on 3 May 2024.", [("vote", "votes on the budget")]),
        ("The Front is an organization banned in Kelm since 2019.", [("ban", "banned")]),
        ("A raid on the Front (which is banned in Kelm) began on 3 May 2024.", [("attack", "raid")]),
        ("The captured men left on 3 May 2024.", []),
        ("The launch captured attention on 3 May 2024.", []),
        ("The Harbour Accident Investigation Branch met us on 3 May 2024.", []),
        ("The board said an inquiry will open on 3 May 2024.", [("inquiry", "inquiry")]),
    ],
)
def test_deeds_are_events_by_verb_and_object(text, found):
    report = Report("r1", "r1.txt", "", "", text)
    assert [(each.kind, each.name) for each in find_events(parse_report(report))] == found
