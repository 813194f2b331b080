"""Invented reports, with their findings, for tests of what reconciles names."""

from msgspec import structs

from sayso.extract.mentions import find_mentions
from sayso.extract.parse import parse_report
from sayso.extract.source_names import with_source_names
from sayso.extract.times import find_times
from sayso.model.attribution import Attribution, Kind
from sayso.model.findings import Findings
from sayso.model.identity import identity
from sayso.model.report import Credit, CreditKind, Published, Report
from sayso.model.span import Span
from sayso.reconcile.cast import Cast, gather_cast


def report_of(text: str, outlet: str | None = None, published: str | None = None, **credited: CreditKind) -> Report:
    """A report with this text; `credited` are names printed in it, with underscores for spaces, and their kinds."""
    name = identity("r", text, outlet)
    found = []
    for key, kind in credited.items():
        printed = key.replace("_", " ")
        start = text.rindex(printed)
        found.append(Credit(printed, kind, Span(name, start, start + len(printed), printed)))
    date = Published(published, "day", "given") if published else None
    return Report(name, f"{name}.txt", "", "", text, outlet=outlet, published=date, credits=tuple(found))


def said(report: Report, source: str | None, cue: str | None, content: str, kind: Kind = "indirect") -> Attribution:
    """An attribution by the first place of each text in the report; the cue is looked for beside the source."""
    text = report.text
    start = text.index(content)
    spans = []
    for printed in (source, cue):
        if printed is None:
            spans.append(())
            continue
        places = [place for place in range(len(text)) if text.startswith(printed, place)]
        place = min(places, key=lambda each: abs(each - (spans[0][0].start if spans and spans[0] else start)))
        spans.append((report.span(place, place + len(printed)),))
    return Attribution(
        identity("at", report.id, start), report.id, kind, spans[0], spans[1], (report.span(start, start + len(content)),)
    )


def findings_of(report: Report, *attributions: Attribution) -> Findings:
    parse = parse_report(report)
    findings = Findings(
        report.id,
        parse.sentences,
        tuple(find_mentions(parse)),
        tuple(sorted(attributions, key=lambda each: each.content[0].start)),
        times=tuple(find_times(parse)),
    )
    return structs.replace(findings, mentions=with_source_names(report, findings))


def cast_of(*reports: Report) -> Cast:
    return gather_cast(reports, {report.id: findings_of(report) for report in reports})
