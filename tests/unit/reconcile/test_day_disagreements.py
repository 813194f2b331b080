"""Days, places, offices and ranks on which two reports disagree."""

from types import SimpleNamespace

import pytest

from sayso.extract.events import find_events
from sayso.extract.parse import parse_report
from sayso.extract.times import find_times
from sayso.model.actor import Actor, Office
from sayso.model.report import Published, Report
from sayso.reconcile.day_disagreements import find_day_disagreements
from sayso.reconcile.event_disagreements import find_event_disagreements
from sayso.reconcile.office_disagreements import find_office_disagreements
from sayso.reconcile.rank_disagreements import find_rank_disagreements

FELL = "A crane fell onto the quay of Marro with ten wagons of timber"
ON_TUESDAY = "On Tuesday a crane fell onto the quay of Marro with ten wagons of timber"
FIRE = "The timber fire on the northern quay of Marro"
LOST = "the northern quay of Marro had lost ten timber cranes"
LAST = "The pilots of Marro have lost their last timber crane"
PILOTS = "director of the Marro pilots"
RESIGNED = "resigned over the fall of the crane"
NOBODY = SimpleNamespace(actor_at=lambda span: None)


def reports(*texts: str) -> list[Report]:
    return [
        Report(f"r{n}", f"r{n}.txt", "", "", text, outlet=f"Outlet {n}", published=Published("2017-05-31", "day", "given"))
        for n, text in enumerate(texts)
    ]


def days(*texts: str):
    group = reports(*texts)
    return list(find_day_disagreements([group], [time for each in group for time in find_times(parse_report(each))]))


def test_two_like_sentences_with_two_days_are_a_conflict_that_shows_both_days():
    (found,) = days(
        f"{FELL} on Monday.",
        f"{ON_TUESDAY}.",
    )
    assert (found.kind, found.verdict) == ("date", "conflict")
    assert [span.exact for span in found.spans] == ["Monday", "Tuesday"]
    assert found.why.startswith("Outlet 0 prints “Monday” (29 May 2017); Outlet 1 prints “Tuesday” (30 May 2017):")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (f"{FELL} on Monday.", f"{FELL} on 29 May."),
        (f"{FELL} late on Monday.", f"{FELL} early on Tuesday."),
        (f"{FIRE} broke out on Monday.", f"{FIRE} was over on Tuesday."),
        (f"By Monday {LOST}.", f"By Tuesday {LOST}."),
        (f"{FELL} on Monday.", f"{FELL} on May 2."),
        (f"{LAST}, the mayor said on Monday.", f"{LAST}, he said on Tuesday."),
        (f"{FELL} on Monday.", "The mayor of Marro resigned on Tuesday after a scandal."),
        (
            f"{FELL} on Monday.",
            f"{ON_TUESDAY}. On Monday a pump broke.",
        ),
    ],
)
def test_days_that_can_both_hold_are_no_disagreement(left, right):
    assert days(left, right) == []


def test_two_towns_of_one_sudden_event_are_a_conflict():
    group = reports(
        "Three pilots were killed in a helicopter crash in Marro on Monday.",
        "Three pilots were killed in a helicopter crash near Asel on Monday.",
    )
    events = [event for each in group for event in find_events(parse_report(each))]
    assert [(each.kind, each.verdict) for each in find_event_disagreements([group], events)] == [("place", "conflict")]


def test_a_town_and_a_province_that_the_other_report_prints_are_no_disagreement():
    group = reports(
        "Three pilots were killed in a helicopter crash in Marro, in the province of Asel, on Monday.",
        "Three pilots were killed in a helicopter crash in Asel on Monday.",
    )
    events = [event for each in group for event in find_events(parse_report(each))]
    assert list(find_event_disagreements([group], events)) == []


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        (f"The council named Petra Solberg {PILOTS}.", f"The council named Ida Moen {PILOTS}.", 1),
        (f"The council named Petra Solberg {PILOTS}.", f"Ida Moen was named {PILOTS} by the council.", 1),
        (f"The harbour master of Marro, Ana Reul, {RESIGNED}.", f"The director of Marro, Ivo Kant, {RESIGNED}.", 0),
        (f"The mayor of Marro, Ana Reul, {RESIGNED}.", f"The mayor of Marro, Ivo Kant, {RESIGNED}.", 1),
        (f"The mayor of Marro, Ana Reul, {RESIGNED}.", f"The mayor of Marro, Anna Reul, {RESIGNED}.", 0),
        (f"The mayor of Marro, Ana Reul, {RESIGNED}.", f"The former mayor of Marro, Ivo Kant, {RESIGNED}.", 0),
        (f"The mayor of Marro, Ana Reul, {RESIGNED}.", f"The mayor of Asel, Ivo Kant, {RESIGNED}.", 0),
    ],
)  # fmt: skip
def test_one_office_has_one_holder(left, right, count):
    assert len(list(find_office_disagreements([reports(left, right)], NOBODY))) == count


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [("Captain", "Major", 1), ("Maj.", "Major", 0), ("General", "Major General", 0), ("mayor", "Major", 0)],
)
def test_two_ranks_of_one_officer_differ(left, right, count):
    group = reports(f"{left} Reul fell.", f"{right} Reul fell.")
    offices = tuple(Office(title, None, (each.span(0, len(title)),)) for title, each in zip((left, right), group, strict=True))
    actor = Actor("p1", "person", "Reul", (), (), offices)
    found = list(find_rank_disagreements([group], [actor]))
    assert len(found) == count
    assert all(each.verdict == "differs" and each.members == ("p1",) for each in found)
