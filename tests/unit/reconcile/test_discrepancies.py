from types import SimpleNamespace

import pytest
from msgspec.structs import replace

from sayso.extract.figures import find_figures
from sayso.extract.parse import parse_report
from sayso.model.actor import Actor, Name
from sayso.model.attribution import Attribution, Occasion
from sayso.model.event import Event, EventDate
from sayso.model.lineage import Origins, Statement
from sayso.model.report import Published, Report
from sayso.reconcile.discrepancies import find_discrepancies

NOBODY = SimpleNamespace(actors=())


def report(n: int, text: str, day: str = "2017-05-31") -> Report:
    return Report(f"r{n}", f"r{n}.txt", "", "", text, outlet=f"Outlet {n}", published=Published(day, "day", "given"))


def ledger(*texts: str, days: tuple[str, ...] = (), speakers: tuple[str | None, ...] = (), apart: bool = False):
    reports = [report(n, text, days[n] if days else "2017-05-31") for n, text in enumerate(texts)]
    figures = [figure for each in reports for figure in find_figures(parse_report(each))]
    if speakers:
        figures = [
            replace(figure, said_by=who, attribution=f"a-{n}")
            for n, (figure, who) in enumerate(zip(figures, speakers, strict=True))
        ]
    groups = [[each] for each in reports] if apart else [reports]
    return find_discrepancies(groups, figures, (), (), (), NOBODY, reports)


def test_two_counts_that_cannot_both_hold_are_a_conflict_told_in_plain_words():
    (found,) = ledger("At least 40 people were hurt in the blaze.", "The clinic says 27 people were hurt in the blaze.")
    assert (found.kind, found.verdict, found.about) == ("figure", "conflict", "people")
    assert found.why == "Outlet 0 prints “at least 40”; Outlet 1 prints “27”: both cannot hold."


@pytest.mark.parametrize(
    "texts",
    [
        ("More than 100 people were hurt in the blaze.", "Some 120 people were hurt in the blaze."),
        ("At least 40 people were hurt in the blaze.", "27 people were killed in the blaze."),
        ("40 people were hurt in the blaze.", "27 boats were hurt in the blaze."),
        ("40 people were hurt in the blaze.", "Among the 27 people who were hurt in the blaze is she."),
        (
            "40 people were hurt in the blaze, including 12 children.",
            "40 people were hurt in the blaze, including five dockers.",
        ),
        ("40% of the dockers were hurt.", "120 dockers were hurt."),
        ("40 people were hurt in the blaze.", "27 people were hurt in the blaze, then 40 people were hurt in the blaze."),
        ("40 ships wait.", "4,000 ships wait."),
    ],
)
def test_values_that_can_both_hold_or_count_different_things_are_no_disagreement(texts):
    assert ledger(*texts) == ()


def test_a_bound_that_got_lost_only_differs():
    (found,) = ledger("At least 40 people were hurt in the blaze.", "40 people were hurt in the blaze.")
    assert found.verdict == "differs"


def test_a_later_report_may_have_the_higher_number():
    (found,) = ledger(
        "30 people were hurt in the blaze.", "45 people were hurt in the blaze.", days=("2017-05-30", "2017-05-31")
    )
    assert found.verdict == "differs"


def test_two_bodies_in_one_sentence_differ():
    (found,) = ledger(
        "The Bureau says the Guard includes around 300 people, while the port claims there are around 2,000 in the Guard.",
        speakers=("o1", "o2"),
    )
    assert (found.verdict, found.about) == ("differs", "people")


def test_the_number_of_another_body_is_a_conflict():
    (found,) = ledger(
        "The union said 12,000 dockers had walked out. The ministry put the number at 4,500.", speakers=("o1", "o2")
    )
    assert found.verdict == "conflict"


def test_other_stories_disagree_only_where_the_same_words_tell_what_is_counted():
    texts = ("The fleet holds 300 deep-sea rescue boats.", "The navy has 700 deep-sea rescue boats.")
    assert [each.verdict for each in ledger(*texts, apart=True)] == ["differs"]
    assert ledger("300 people came.", "700 people came.", apart=True) == ()


def event(n: int, name: str, day: str, kind: str = "founding", told: str = "") -> Event:
    text = f"{name} {told}"
    span = report(n, text).span(len(name) + 1, len(text)) if told else None
    return Event(f"e{n}", kind, name, (report(n, text).span(0, len(name)),), EventDate(day, "day", span))


@pytest.mark.parametrize(
    ("left", "right", "kinds"),
    [
        (event(0, "Harbour Council", "2000-06-21"), event(1, "Harbour Council", "2000-06-22"), [("date", "conflict")]),
        (
            event(0, "Marro Shield-2017", "2017-05-31", "meeting"),
            event(1, "Marro Shield-2017", "2017-05-31", "exercise"),
            [("occasion", "differs")],
        ),
        (
            event(0, "fire", "2017-05-30", "disaster", "on Tuesday"),
            event(1, "fire", "2017-05-31", "disaster", "Wednesday"),
            [("date", "conflict")],
        ),
        (event(0, "fire", "2017-05-30", "disaster", "on Tuesday"), event(1, "fire", "2017-05-31", "disaster", "today"), []),
        (event(0, "fire", "2017-05-01", "disaster", "Monday"), event(1, "fire", "2017-05-31", "disaster", "Wednesday"), []),
        (event(0, "interview", "2017-05-30", "interview"), event(1, "interview", "2017-05-31", "interview"), []),
    ],
)
def test_events_disagree_where_they_are_surely_one(left, right, kinds):
    reports = [report(0, left.name), report(1, right.name)]
    found = find_discrepancies([reports], (), (left, right), (), (), NOBODY, reports)
    assert [(each.kind, each.verdict) for each in found] == kinds


def rendering(n: int, occasion: Occasion) -> Attribution:
    return Attribution(
        f"a{n}", f"r{n}", "direct", (), (), (report(n, "It is shut.").span(0, 11),), occasion=occasion, statement="s1"
    )


@pytest.mark.parametrize(
    ("left", "right", "kinds"),
    [
        (Occasion(date="2017-05-30"), Occasion(date="2017-05-31"), ["date"]),
        (Occasion(date="2017-05"), Occasion(date="2017-05-31"), []),
        (Occasion(event="a meeting of directors"), Occasion(event="an interview"), ["occasion"]),
        (Occasion(event="a meeting of directors"), Occasion(event="the meeting"), []),
        (Occasion(to="reporters"), Occasion(to="journalists"), []),
        (Occasion(to="The Harbour Gazette"), Occasion(to="Lantern Daily"), ["occasion"]),
        (Occasion(to="Reul"), Occasion(to="Lantern Daily"), []),
        (Occasion(to="Kelmish newspaper"), Occasion(to="Lantern Daily"), []),
        (Occasion(place="Marro"), Occasion(place="Pell"), ["place"]),
        (Occasion(event="a press conference"), Occasion(event="an interview"), ["occasion"]),
        (Occasion(event="a speech"), Occasion(medium="letter to the council"), ["occasion"]),
        (Occasion(event="a speech"), Occasion(event="a meeting of directors"), []),
        (Occasion(to="Radio Marro"), Occasion(to="Marro Gazette"), ["occasion"]),
    ],
)
def test_renderings_of_one_statement_may_differ_in_the_occasion(left, right, kinds):
    told = (rendering(0, left), rendering(1, right))
    statement = Statement("s1", "p1", ("a0", "a1"), (), Origins(1, 1, 1, (("r0", "r1"),)), "")
    reports = [report(0, "It is shut."), report(1, "It is shut.")]
    assert [each.kind for each in find_discrepancies([reports], (), (), told, (statement,), NOBODY, reports)] == kinds


@pytest.mark.parametrize(
    ("days", "count"), [(("2017-05-29", "2017-05-30"), 1), (("2017-05-29", "2017-05-29"), 0), (("2017-05-01", "2017-05-30"), 0)]
)
def test_one_speakers_equal_words_disagree_on_the_day_though_they_are_two_statements(days, count):
    words = "The quay will not open before the autumn"
    reports = [report(0, words), report(1, words)]
    told = tuple(
        Attribution(f"a{n}", each.id, "direct", (), (), (each.span(0, len(words)),), occasion=Occasion(date=day), speaker="p1",
                    statement=f"s{n}")
        for n, (each, day) in enumerate(zip(reports, days, strict=True))
    )  # fmt: skip
    statements = [Statement(f"s{n}", "p1", (f"a{n}",), (), Origins(1, 1, 1, ((f"r{n}",),)), "") for n in (0, 1)]
    found = find_discrepancies([reports], (), (), told, statements, NOBODY, reports)
    assert [(each.kind, each.verdict) for each in found] == [("date", "conflict")] * count


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        ("Harbour Guard", "Vigil", 1),
        ("Harbour Guard", "HG", 0),
        ("Inner-Coast Watch", "ICW", 0),
        ("Kordan Security Service", "KSC", 0),
        ("Harbour Guard", "The Guard", 0),
    ],
)
def test_one_group_under_two_names_differs_only_where_the_words_do(left, right, count):
    actor = Actor("g1", "group", left, (Name(left, {"r0": 2}), Name(right, {"r1": 1})), ())
    reports = [report(0, left), report(1, right)]
    assert len(find_discrepancies([reports], (), (), (), (), SimpleNamespace(actors=(actor,)), reports)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The gang numbers about 3,000 armed men, the general said.", 1),
        ("The Tidal Army has 3,000 armed men, the general said.", 0),
        ("Some 3,000 armed men were killed, the general said.", 0),
        ("The gang has 650 armed men, the general said.", 0),
    ],
)
def test_what_a_group_says_of_its_strength_is_set_against_what_others_say(text, count):
    reports = [report(0, text), report(1, "The Reed Front said it had fewer than 700 fighters.")]
    figures = [figure for each in reports for figure in find_figures(parse_report(each))]
    figures = [
        replace(each, said_by=who, attribution=f"a-{who}") for each, who in zip(figures, ("general", "front"), strict=True)
    ]
    other = reports[0].text.find("Tidal Army")
    actors = (
        Actor("front", "group", "Reed Front", (), (reports[1].span(4, 14),)),
        Actor("tidal", "group", "Tidal Army", (), (reports[0].span(4, 14),) if other >= 0 else ()),
    )
    found = find_discrepancies([reports], figures, (), (), (), SimpleNamespace(actors=actors), reports)
    assert len(found) == count


def test_a_source_without_a_name_is_told_in_its_own_words():
    text = "The agency counts 300 boats at sea, while Kelmish officials count 900 boats at sea."
    reports = [report(0, text)]
    figures = find_figures(parse_report(reports[0]))
    figures = [replace(each, attribution=f"a{n}") for n, each in enumerate(figures)]
    start = text.index("Kelmish officials")
    said = Attribution("a1", "r0", "indirect", (reports[0].span(start, start + 17),), (), (reports[0].span(66, 70),))
    (found,) = find_discrepancies([reports], figures, (), (said,), (), NOBODY, reports)
    assert "“900” (by Kelmish officials)" in found.why
