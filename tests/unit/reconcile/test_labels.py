"""Whom the labels of a transcript mean."""

import pytest
from msgspec import structs
from tests.unit.reconcile.newsroom import findings_of, report_of, said

from sayso.model.attribution import Attribution
from sayso.model.report import Report
from sayso.reconcile.cast import gather_cast
from sayso.reconcile.speakers import name_speakers

INTERVIEW = """Water seeps behind the frescoes. Calla Orben asked the keeper of the chapel, Andrei Solm, what can be saved.

{asks}: How bad is it?

{answers}: Bad, but not as bad as the photographs."""


@pytest.mark.parametrize(
    ("asks", "answers"),
    [("Lantern Daily", "Andrei Solm"), ("Q", "A"), ("Question", "Answer"), ("C.O.", "A.S."), ("CALLA", "SOLM")],
)
def test_labels_lead_to_who_asks_and_who_answers(asks: str, answers: str) -> None:
    report = report_of(INTERVIEW.format(asks=asks, answers=answers), "Lantern Daily")
    attributions = (
        said(report, f"{asks}:", None, "How bad is it?", "direct"),
        said(report, f"{answers}:", None, "Bad, but not as bad", "direct"),
    )
    cut = tuple(_without_colon(report, each) for each in attributions)
    findings = findings_of(report, *cut)
    cast = gather_cast([report], {report.id: findings})
    named = name_speakers(report, findings, cast)
    assert [cast.by_id[each.speaker].name if each.speaker else None for each in named] == ["Calla Orben", "Andrei Solm"]


def _without_colon(report: Report, attribution: Attribution) -> Attribution:
    span = attribution.source[0]
    return structs.replace(attribution, source=(report.span(span.start, span.end - 1),))


def test_q_is_the_outlet_where_nobody_else_asks() -> None:
    report = report_of("Five questions.\n\nQ: How bad is it?\n\nA: Bad.", "Lantern Daily")
    attribution = _without_colon(report, said(report, "Q:", None, "How bad is it?", "direct"))
    findings = findings_of(report, attribution)
    cast = gather_cast([report], {report.id: findings})
    (named,) = name_speakers(report, findings, cast)
    assert named.speaker and cast.by_id[named.speaker].name == "Lantern Daily"
