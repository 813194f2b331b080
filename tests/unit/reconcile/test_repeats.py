"""Claims that one speaker makes again later."""

import pytest

from sayso.model.actor import Actor
from sayso.model.attribution import Attribution
from sayso.model.lineage import Origins, Repeat, Reprint, Statement
from sayso.model.report import Report
from sayso.reconcile.repeats import find_repeats
from sayso.reconcile.timeline import order_moments

REUL = Actor("p1", "person", "Ana Reul", (), ())
CLAIM = "The northern quay of Marro holds the heaviest cranes of the coast"
AGAIN = "the northern quay of Marro will hold even the heaviest cranes of the coast"


def repeats(*claims: tuple[str, str], speakers: tuple[str | None, ...] = (), reprints: tuple[Reprint, ...] = ()):
    statements, attributions, dates = [], [], {}
    for n, (words, day) in enumerate(claims):
        told = Report(f"r{n}", f"r{n}.txt", "", "", words)
        attributions.append(Attribution(f"a{n}", told.id, "direct", (), (), (told.span(0, len(words)),), statement=f"s{n}"))
        who = speakers[n] if speakers else "p1"
        statements.append(Statement(f"s{n}", who, (f"a{n}",), (), Origins(1, 1, 1, ((told.id,),)), ""))
        dates[f"s{n}"] = day
    return find_repeats(statements, attributions, dates, reprints, [REUL])


def test_the_same_claim_a_year_on_is_said_again():
    (found,) = repeats((CLAIM, "2016-05-30"), (AGAIN, "2017-05-31"))
    assert (found.statements, found.dates) == (("s0", "s1"), ("2016-05-30", "2017-05-31"))
    assert found.why == "Ana Reul says it on 30 May 2016 and 31 May 2017: 7 content words are the same."
    assert [span.report for span in found.spans] == ["r0", "r1"]


def test_all_repeats_of_one_claim_are_one_chain():
    (found,) = repeats((AGAIN, "2017-05-31"), (CLAIM, "2016-05-30"), (CLAIM, "2018-05-30"))
    assert found.statements == ("s1", "s0", "s2")


@pytest.mark.parametrize(
    ("other", "day"),
    [
        (AGAIN, "2016-06-02"),
        ("The pilots of Marro have not been asked about the quay", "2017-05-31"),
        (AGAIN.replace("heaviest", "40"), "2017-05-31"),
        ("northern quay of Marro", "2017-05-31"),
        (AGAIN, "2017"),
    ],
)
def test_other_words_other_numbers_and_the_same_news_are_no_repeat(other, day):
    assert repeats((CLAIM, "2016-05-30"), (other, day)) == ()


def test_only_a_known_speaker_repeats_and_only_where_no_text_was_taken():
    claims = ((CLAIM, "2016-05-30"), (AGAIN, "2017-05-31"))
    assert repeats(*claims, speakers=("p1", "p2")) == ()
    assert repeats(*claims, speakers=(None, None)) == ()
    assert repeats(*claims, reprints=(Reprint("r1", "r0", None, ("text",), (), "taken", ""),)) == ()


def test_the_timeline_points_back_to_the_claim_before():
    again = Repeat("x", "p1", ("s0", "s1"), ("2016-05-30", "2017-05-31"), "")
    moments = order_moments((), (), {"s0": "2016-05-30", "s1": "2017-05-31"}, [again])
    assert [(each.id, each.again) for each in moments] == [("s0", None), ("s1", "s0")]
