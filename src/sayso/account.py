"""The straight line from files to an account; the only place that knows the order of the steps."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from msgspec import structs

from sayso import __version__
from sayso.compare.meaning import can_encode
from sayso.extract.hands import find_hands
from sayso.extract.network import model_cards
from sayso.extract.parse import Parse, parse_report
from sayso.extract.relay_nouns import with_relay_nouns
from sayso.extract.source_names import with_source_names
from sayso.model.account import Account, MadeBy
from sayso.model.actor import Mention
from sayso.model.attribution import Attribution
from sayso.model.event import Event, Time
from sayso.model.figure import Figure
from sayso.model.findings import Finding, Findings
from sayso.model.report import Report, Skipped
from sayso.model.settings import DEFAULTS, Settings
from sayso.pile import read_pile
from sayso.read.language_id import SUPPORTED
from sayso.reconcile.cast import gather_cast
from sayso.reconcile.counted import count_leads
from sayso.reconcile.discrepancies import find_discrepancies
from sayso.reconcile.doubts import doubt_stories
from sayso.reconcile.events import merge_events
from sayso.reconcile.faces import tongue_of
from sayso.reconcile.figures import attribute_figures
from sayso.reconcile.occasions import find_occasions
from sayso.reconcile.omissions import find_omissions
from sayso.reconcile.repeats import find_repeats
from sayso.reconcile.reprints import find_reprints
from sayso.reconcile.speakers import name_speakers
from sayso.reconcile.statements import find_statements
from sayso.reconcile.stories import group_with_doubt, tell_stories
from sayso.reconcile.timeline import date_statements, order_moments
from sayso.reconcile.tongues import join_tongues, with_reasons
from sayso.reconcile.topics import tell_topics
from sayso.reconcile.translations import with_translations
from sayso.registry import extractors
from sayso.watch import Watch, watch_nothing

F = TypeVar("F", bound=Finding)
_STEPS = 6
"""Steps of reconciling that progress is told of."""


def extract_findings(report: Report, settings: Settings = DEFAULTS, names: Iterable[str] | None = None) -> Findings:
    """All that the extractors with these names (None: every one) find in one report, each kind in reading order.

    Pure: waits for no other report.
    """
    parse = parse_report(report, settings)
    found: list[Finding] = [finding for name in names or extractors for finding in extractors[name](parse)]
    findings = Findings(
        report=report.id,
        sentences=parse.sentences,
        mentions=_of_kind(Mention, found, lambda each: (each.span.start, each.span.end)),
        attributions=_of_kind(Attribution, found, lambda each: (each.content[0].start, each.id)),
        figures=_of_kind(Figure, found, lambda each: (each.span.start, each.span.end)),
        times=_of_kind(Time, found, lambda each: (each.span.start, each.span.end)),
        events=_of_kind(Event, found, lambda each: (each.spans[0].start, each.id)),
    )
    return findings if parse.foreign else complete_findings(parse, findings)


def complete_findings(parse: Parse, findings: Findings) -> Findings:
    """With what only all of a report's findings together tell: names in sources, and through whose hands attributions came."""
    findings = structs.replace(findings, mentions=with_source_names(parse.report, findings))
    return with_relay_nouns(parse.report, structs.replace(findings, hands=find_hands(parse, findings)))


def _of_kind(kind: type[F], found: Iterable[Finding], place: Callable[[F], tuple[object, ...]]) -> tuple[F, ...]:
    return tuple(sorted((each for each in found if isinstance(each, kind)), key=place))


def reconcile_reports(
    reports: Sequence[Report],
    findings: dict[str, Findings],
    skipped: Sequence[Skipped] = (),
    *,
    settings: Settings = DEFAULTS,
    watch: Watch = watch_nothing,
) -> Account:
    """One account of reports and what was found in each, with `settings`; their order changes nothing."""
    reports = tuple(sorted(reports, key=lambda report: (report.path, report.id)))
    watch("reconciling", 0, _STEPS)
    grouped = group_with_doubt(count_leads(reports))
    tongues = join_tongues(grouped.groups)
    groups = tongues.groups
    watch("reconciling", 1, _STEPS)
    reprints, unsure_reprints = with_translations(groups, *find_reprints(groups))
    watch("reconciling", 2, _STEPS)
    cast = gather_cast(reports, findings)
    watch("reconciling", 3, _STEPS)
    attributions = tuple(
        attribution
        for report in reports
        for attribution in find_occasions(report, findings[report.id], name_speakers(report, findings[report.id], cast), cast)
    )
    watch("reconciling", 4, _STEPS)
    statements, attributions, unsure_statements = find_statements(groups, attributions, cast, reprints)
    watch("reconciling", 5, _STEPS)
    figures = attribute_figures(tuple(figure for report in reports for figure in findings[report.id].figures), attributions)
    events = merge_events(groups, findings, cast)
    dates = date_statements(reports, statements, attributions)
    repeats = find_repeats(statements, attributions, dates, reprints, cast.actors)
    times = tuple(time for report in reports for time in findings[report.id].times)
    account = Account(
        made_by=_made_by(settings, reports),
        reports=reports,
        attributions=attributions,
        statements=statements,
        actors=cast.actors,
        figures=figures,
        times=times,
        events=events,
        stories=with_reasons(tell_stories(groups, reprints), tongues),
        reprints=reprints,
        discrepancies=find_discrepancies(groups, figures, events, attributions, statements, cast, reports, times),
        unsure=(*cast.unsure, *unsure_statements, *unsure_reprints, *tongues.unsure, *doubt_stories(grouped, groups, reprints)),
        timeline=order_moments(reports, events, dates, repeats),
        repeats=repeats,
        omissions=find_omissions(reports, reprints, attributions, figures),
        topics=tell_topics(groups),
        skipped=tuple(sorted(skipped, key=lambda each: each.path)),
    )
    watch("reconciling", _STEPS, _STEPS)
    return account


def _made_by(settings: Settings, reports: Sequence[Report]) -> MadeBy:
    """What made the account, and what was set, as it is printed in it; of several languages, how they were compared."""
    printed = {
        "languages": " ".join(SUPPORTED),
        "attribution": settings.attribution,
        "least confidence of an attribution": str(settings.least_sure),
    }
    if len({tongue for report in reports if (tongue := tongue_of(report)) is not None}) > 1:
        printed["across languages"] = "meaning, names and numbers" if can_encode() else "names and numbers"
    return MadeBy(__version__, model_cards(settings.attribution), printed)


def give_account(paths: Sequence[str | Path], *, settings: Settings = DEFAULTS, watch: Watch = watch_nothing) -> Account:
    """Read everything behind `paths` and reconcile it. What could not be read is in `skipped`; nothing is raised for it."""
    reports: list[Report] = []
    skipped: list[Skipped] = []
    for found in read_pile(paths):
        if isinstance(found, Report):
            reports.append(found)
        else:
            skipped.append(found)
        watch("reading", len(reports), 0)
    findings: dict[str, Findings] = {}
    for done, report in enumerate(reports, 1):
        try:
            findings[report.id] = extract_findings(report, settings)
        except Exception as error:  # a fault of ours met by one report must not cost the others
            skipped.append(fault_of(report, error))
        watch("extracting", done, len(reports))
    reports = [report for report in reports if report.id in findings]
    return reconcile_reports(reports, findings, skipped, settings=settings, watch=watch)


def fault_of(report: Report, error: Exception) -> Skipped:
    """What is said of a report on which an extractor of ours, or a plug-in, failed."""
    return Skipped(report.path, f"a fault of sayso, not of the report: {type(error).__name__}: {error}")
