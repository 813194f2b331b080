"""The scorer gives full marks to the gold account itself, and takes them off for each kind of fault."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from tests.golden.gold import load_gold, report_texts
from tests.golden.perfect import perfect_account
from tests.golden.score import MEASURES, score

from sayso.model.account import Account
from sayso.model.actor import Actor, Name
from sayso.model.attribution import Attribution
from sayso.model.decision import Discrepancy
from sayso.model.figure import Value
from sayso.model.lineage import Reprint, Story
from sayso.model.report import Credit, Published, Report

GOLD = load_gold()
PERFECT = perfect_account(GOLD, report_texts())
Fault = Callable[[Account], Account]


def each_report(change: Callable[[Report], Report]) -> Fault:
    return lambda account: replace(account, reports=tuple(change(report) for report in account.reports))


def each_attribution(change: Callable[[Attribution], Attribution]) -> Fault:
    return lambda account: replace(account, attributions=tuple(change(each) for each in account.attributions))


def split(actor: Actor) -> tuple[Actor, ...]:
    return tuple(Actor(f"{actor.id}-{i}", actor.kind, name.name, (name,), ()) for i, name in enumerate(actor.names))


def one_story(account: Account) -> Account:
    reports = tuple(report for story in account.stories for report in story.reports)
    return replace(account, stories=(Story("all", "", reports, account.stories[0].origins),))


def one_actor(account: Account) -> Account:
    names = tuple(Name(name.name, {"any": 1}) for actor in account.actors for name in actor.names)
    return replace(account, actors=(Actor("all", "person", "all", names, ()),))


def one_statement(account: Account) -> Account:
    renderings = tuple(rendering for each in account.statements for rendering in each.renderings)
    return replace(account, statements=(replace(account.statements[0], renderings=renderings),))


def false_conflict(account: Account) -> Account:
    members = GOLD.compatible[0].members
    return replace(account, discrepancies=(*account.discrepancies, Discrepancy("d", "figure", members, "conflict", "")))


def turned(each: Reprint) -> Reprint:
    return replace(each, report=each.of or each.report, of=each.report)


FAULTS: dict[str, list[Fault]] = {
    "outlets": [each_report(lambda each: replace(each, outlet=each.outlet or "The Daily Guess"))],
    "titles": [each_report(lambda each: replace(each, headline=None))],
    "dates published": [each_report(lambda each: replace(each, published=Published("2025-04-03", "day", "")))],
    "bylines": [each_report(lambda each: replace(each, byline=None))],
    "datelines": [
        each_report(lambda each: replace(each, dateline=None)),
        each_report(lambda each: replace(each, dateline=PERFECT.reports[0].dateline)),
    ],
    "credits": [
        each_report(lambda each: replace(each, credits=())),
        each_report(lambda each: replace(each, credits=(Credit("Pellwire", "wire", each.span(0, 1)),))),
    ],
    "residue": [
        each_report(lambda each: replace(each, residue=())),
        each_report(lambda each: replace(each, residue=(each.span(0, len(each.text)),))),
    ],
    "attribution triples": [
        each_attribution(lambda each: replace(each, source=())),
        lambda account: replace(account, attributions=account.attributions[::2]),
    ],
    "attribution contents": [each_attribution(lambda each: replace(each, content=each.source or each.content))],
    "attribution kinds": [each_attribution(lambda each: replace(each, kind="mixed"))],
    "speakers": [
        each_attribution(lambda each: replace(each, speaker=None)),
        each_attribution(lambda each: replace(each, speaker="bakhtiev")),
    ],
    "relays": [each_attribution(lambda each: replace(each, through=()))],
    "occasions": [each_attribution(lambda each: replace(each, occasion=None))],
    "insertions": [
        each_attribution(lambda each: replace(each, insertions=())),
        each_attribution(lambda each: replace(each, insertions=each.content)),
    ],
    "actors": [
        lambda account: replace(account, actors=tuple(one for actor in account.actors for one in split(actor))),
        one_actor,
    ],
    "actor kinds": [lambda account: replace(account, actors=tuple(replace(each, kind="place") for each in account.actors))],
    "stories": [
        one_story,
        lambda account: replace(
            account,
            stories=tuple(replace(each, id=one, reports=(one,)) for each in account.stories for one in each.reports),
        ),
    ],
    "story origins": [
        lambda account: replace(
            account,
            stories=tuple(replace(each, origins=replace(each.origins, count=len(each.reports))) for each in account.stories),
        )
    ],
    "reprints": [
        lambda account: replace(account, reprints=account.reprints[1:]),
        lambda account: replace(account, reprints=tuple(turned(each) for each in account.reprints)),
        lambda account: replace(account, reprints=tuple(replace(each, verdict="undecided") for each in account.reprints)),
    ],
    "statements": [lambda account: replace(account, statements=account.statements[1:]), one_statement],
    "statement origins": [
        lambda account: replace(
            account,
            statements=tuple(
                replace(each, origins=replace(each.origins, count=len(each.renderings))) for each in account.statements
            ),
        )
    ],
    "figures": [
        lambda account: replace(account, figures=tuple(replace(each, value=Value(1, 1)) for each in account.figures)),
        lambda account: replace(account, figures=account.figures[::2]),
    ],
    "figure qualifiers": [
        lambda account: replace(account, figures=tuple(replace(each, qualifier=None) for each in account.figures))
    ],
    "figure counts": [lambda account: replace(account, figures=tuple(replace(each, counted="x") for each in account.figures))],
    "figure speakers": [
        lambda account: replace(
            account, figures=tuple(replace(each, said_by=None, attribution=None) for each in account.figures)
        )
    ],
    "events": [lambda account: replace(account, events=account.events[1:])],
    "discrepancies": [
        lambda account: replace(account, discrepancies=account.discrepancies[1:]),
        lambda account: replace(
            account, discrepancies=tuple(replace(each, verdict="differs") for each in account.discrepancies)
        ),
        false_conflict,
    ],
}


@pytest.mark.parametrize("name", MEASURES)
def test_the_gold_account_itself_gets_full_marks(name: str) -> None:
    measure = score(GOLD, PERFECT)[name]
    assert measure.value == 1.0, measure.missed
    assert measure.wanted > 0


@pytest.mark.parametrize(("name", "fault"), [(name, fault) for name, faults in FAULTS.items() for fault in faults])
def test_each_fault_costs_marks(name: str, fault: Fault) -> None:
    measure = score(GOLD, fault(PERFECT))[name]
    assert measure.value < 1.0
    assert measure.missed


def test_every_measure_is_proved_by_a_fault() -> None:
    assert set(FAULTS) == set(MEASURES)


def test_what_careful_readers_differ_on_is_neither_asked_for_nor_wrong() -> None:
    optional = {each.id for each in GOLD.attributions if each.optional}
    without = replace(PERFECT, attributions=tuple(each for each in PERFECT.attributions if each.id not in optional))
    assert score(GOLD, without)["attribution triples"].value == 1.0


def test_an_empty_account_scores_nothing_it_was_asked_for() -> None:
    measures = score(
        GOLD, replace(PERFECT, **{name: () for name in PERFECT.__struct_fields__ if name not in ("format", "made_by")})
    )
    for name in ("attribution triples", "figures", "statements", "reprints", "stories", "actors", "discrepancies", "outlets"):
        assert measures[name].value == 0.0, name


def test_a_content_shifted_by_a_word_still_matches_and_half_of_it_does_not() -> None:
    def cut(each: Attribution, part: float) -> Attribution:
        first = each.content[0]
        end = first.start + max(1, int((first.end - first.start) * part))
        exact = first.exact[: end - first.start]
        return replace(each, content=(replace(first, end=end, exact=exact),))

    lone = [each for each in PERFECT.attributions if len(each.content) == 1 and len(each.content[0].exact) > 60]
    assert score(GOLD, replace(PERFECT, attributions=tuple(cut(each, 0.9) for each in lone)))[
        "attribution contents"
    ].right == sum(1 for each in lone if each.id in {one.id for one in GOLD.attributions if not one.optional})
    assert score(GOLD, replace(PERFECT, attributions=tuple(cut(each, 0.3) for each in lone)))["attribution contents"].right == 0
