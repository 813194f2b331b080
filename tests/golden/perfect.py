"""The gold account as an account of the product, to prove the scorer on: nothing in it is wrong."""

from tests.golden import gold as golden
from tests.golden.gold import Gold, locate

from sayso.model.account import Account, MadeBy
from sayso.model.actor import Actor, Name
from sayso.model.attribution import Attribution, Occasion
from sayso.model.decision import Discrepancy
from sayso.model.event import Event, EventDate
from sayso.model.figure import Figure, Value
from sayso.model.lineage import Origins, Reprint, Statement, Story
from sayso.model.report import Byline, Credit, Dateline, Precision, Published, Report
from sayso.model.span import Span

PRECISIONS: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}


def perfect_account(gold: Gold, texts: dict[str, str]) -> Account:
    """What a product that makes no mistake would give; gold keys serve as ids."""
    quoted = {each.id: each for each in gold.attributions}
    return Account(
        made_by=MadeBy("0", (), {}),
        reports=tuple(_report(key, read, texts[key]) for key, read in gold.reports.items()),
        attributions=tuple(_attribution(each, texts[each.report]) for each in gold.attributions),
        statements=tuple(_statement(each) for each in gold.statements),
        actors=tuple(_actor(key, each) for key, each in gold.actors.items()),
        figures=tuple(_figure(each, quoted, texts[each.report]) for each in gold.figures),
        events=tuple(_event(each, texts) for each in gold.events),
        stories=tuple(Story(each.id, each.id, each.reports, _origins(each.origins)) for each in gold.stories),
        reprints=tuple(Reprint(each.report, each.of, each.outlet, ("text",), (), "taken", "gold") for each in gold.reprints),
        discrepancies=tuple(
            Discrepancy(each.id, each.kind, tuple(member for side in each.sides for member in side), each.verdict, "gold")  # type: ignore[arg-type]
            for each in gold.discrepancies
        ),
    )


def _span(key: str, text: str, quote: str) -> Span:
    start, end = locate(text, quote, key)
    return Span(key, start, end, text[start:end])


def _line(key: str, text: str, line: str) -> Span:
    """A run of characters that may stand in the text more than once: its first place as a line of its own."""
    start = f"\n{text}\n".index(f"\n{line}\n")
    return Span(key, start, start + len(line), line)


def _report(key: str, read: golden.Read, text: str) -> Report:
    first = Span(key, 0, 1, text[0])
    line = read.dateline
    return Report(
        id=key,
        path=f"examples/reports/{key}",
        sha256="",
        text_sha256="",
        text=text,
        outlet=read.outlet,
        headline=read.title,
        byline=Byline(read.byline, "gold") if read.byline else None,
        dateline=Dateline(line.place, line.date, line.agency, first) if line else None,
        published=Published(read.published, "day", "gold"),
        language="en",
        residue=tuple(_line(key, text, each) for each in read.residue),
        credits=tuple(Credit(each.to, "wire", first) for each in read.credits),
    )


def _attribution(each: golden.Attribution, text: str) -> Attribution:
    def spans(quotes: tuple[str, ...]) -> tuple[Span, ...]:
        return tuple(_span(each.report, text, quote) for quote in quotes)

    said = each.occasion
    return Attribution(
        id=each.id,
        report=each.report,
        kind=each.kind,
        source=spans(each.source),
        cue=spans(each.cue),
        content=spans(each.content),
        insertions=spans(each.insertions),
        occasion=Occasion(said.to, said.event, said.place, said.date) if said else None,
        speaker=each.speakers()[0],
        through=each.through,
    )


def _statement(each: golden.Statement) -> Statement:
    return Statement(each.id, each.speaker, each.renderings, (), _origins(each.origins), "gold")


def _origins(each: golden.Origins) -> Origins:
    return Origins(each.count, each.low, each.high, each.groups)


def _actor(key: str, each: golden.Actor) -> Actor:
    names = each.names or each.described
    return Actor(key, each.kind, names[0], tuple(Name(name, {"any": 1}) for name in names), ())  # type: ignore[arg-type]


def _figure(each: golden.Figure, quoted: dict[str, golden.Attribution], text: str) -> Figure:
    return Figure(
        id=each.id,
        span=_span(each.report, text, each.quote),
        value=Value(each.low, each.high),
        qualifier=each.qualifier,
        unit=each.unit,
        counted=each.counted,
        of=each.of,
        as_of=each.as_of,
        said_by=quoted[each.attribution].speakers()[0] if each.attribution else None,
        attribution=each.attribution,
    )


def _event(each: golden.Event, texts: dict[str, str]) -> Event:
    spans = tuple(_span(told.report, texts[told.report], told.quote) for told in each.told)
    return Event(each.id, each.kind, each.id, spans, EventDate(each.date, PRECISIONS[len(each.date)]), each.place)
