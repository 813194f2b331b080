"""What holds of the cast, the speakers and the occasions of any reports whatever."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extract.mentions import find_mentions
from sayso.extract.parse import parse_report
from sayso.model.attribution import Attribution
from sayso.model.findings import Findings
from sayso.model.identity import identity
from sayso.model.report import Report
from sayso.reconcile.cast import gather_cast
from sayso.reconcile.occasions import find_occasions
from sayso.reconcile.speakers import name_speakers

PIECES = (
    *("Andrei Solm", "Andrey Solm", "Ivan Solm", "Solm", "the Asel Tide Board", "ATB", "(ATB)", "Head of the Asel Tide Board"),
    *("said", "told reporters", "he", "she", "it", "the ATB chief", "Daesh", "ISIL", "IS", "Taliban", "also known as"),
    *("calls itself", "in Moscow", "at a meeting of the Council", "according to TASS", "on Wednesday", "“", "”", ",", "."),
    *("\n", "’s", "\ud800", "😀", "é"),
)
texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=25).map(" ".join)


def extracted(text: str) -> tuple[Report, Findings]:
    report = Report(identity("r", text), "x.txt", "", "", text)
    parse = parse_report(report)
    spans = [report.span(start, end) for start, end in parse.sentences]
    attributions = tuple(
        Attribution(identity("at", span), report.id, "indirect", (source,), (), (span,)) for source, span in pairwise(spans)
    )
    return report, Findings(report.id, parse.sentences, tuple(find_mentions(parse)), attributions)


@settings(max_examples=40, deadline=None)
@given(st.lists(texts, min_size=1, max_size=4, unique=True))
def test_the_cast_rests_on_exact_characters_and_not_on_the_order_of_reports(given_texts: list[str]) -> None:
    pile = [extracted(text) for text in given_texts]
    findings = {report.id: found for report, found in pile}
    reports = [report for report, _ in pile]
    cast = gather_cast(reports, findings)
    assert gather_cast(reports[::-1], findings) == cast
    texts_by_id = {report.id: report.text for report in reports}
    for actor in cast.actors:
        assert all(texts_by_id[span.report][span.start : span.end] == span.exact for span in actor.mentions)
    placed = [span for actor in cast.actors for span in actor.mentions]
    assert len(placed) == len(set(placed)), "a mention belongs to one actor"
    assert {mention.span for found in findings.values() for mention in found.mentions} == set(placed)


@settings(max_examples=40, deadline=None)
@given(texts)
def test_every_attribution_keeps_its_characters_and_says_why(text: str) -> None:
    report, findings = extracted(text)
    cast = gather_cast([report], {report.id: findings})
    named = find_occasions(report, findings, name_speakers(report, findings, cast), cast)
    assert [each.id for each in named] == [each.id for each in findings.attributions]
    for each in named:
        assert each.speaker_basis and (each.speaker is None or each.speaker in cast.by_id)
        assert all(relay in cast.by_id and relay != each.speaker for relay in each.through)
        assert each.occasion is None or all(report.text[span.start : span.end] == span.exact for span in each.occasion.spans)
