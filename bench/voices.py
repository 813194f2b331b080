"""Who speaks, and through whom, on our own gold in wire style (gold/wire): each report read by itself.

python bench/voices.py [--part train|dev|test] [--accurate] [--oracle] [--words-alone]
  [--only PATTERN] [--errors]

An attribution that is found counts if it matches a gold one: half of the content's words in common, sources that share a word
(or none on both sides), one to one. `--oracle` gives gold source, cue and content to the step that names speakers.
Speaker right: an actor that bears a name of the gold speaker, or none where the gold leaves it open; wrong: another actor;
silent: none where the gold has one. Relay chain: the relays inside the text, in order, without the report's own outlet and what
speaks for the whole report; a relay that the gold leaves open may be left out, or be anybody whom the gold does not list.
Intervals are 95 % over reports. Choose and tune on train and dev; test is for figures alone.
"""

import argparse
import random
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct, structs

from sayso.account import complete_findings
from sayso.compare.bodies import body_words
from sayso.compare.names import fold
from sayso.compare.persons import person_name
from sayso.extract.attributions import find_attributions
from sayso.extract.mentions import find_mentions
from sayso.extract.parse import Parse, parse_report
from sayso.extract.source_names import with_source_names
from sayso.language.outlets import same_outlet
from sayso.model.attribution import Attribution
from sayso.model.findings import Findings
from sayso.model.report import Report
from sayso.model.settings import DEFAULTS, Settings
from sayso.read.compose import Known, compose
from sayso.read.outlet import FoundOutlet
from sayso.read.publication import date_of
from sayso.reconcile.cast import Cast, gather_cast
from sayso.reconcile.speakers import name_speakers

sys.path.insert(0, str(Path(__file__).parents[1]))

from gold.wire import corpus

DRAWS = 1000
PRINTED = ("full name", "surname", "body", "description", "pronoun", "none", "open")
_WORD = re.compile(r"\w+")
_PRONOUN = re.compile(r"(?:he|she|it|they|we|i|who|which|him|her|them|one|both|his|himself|herself|itself)\b[\w ]{0,12}$", re.I)


class Case(Struct, frozen=True):
    """One gold attribution, with the answer that the product gave; `found` is None where it has none."""

    report: corpus.GoldReport
    gold: corpus.Attribution
    found: Attribution | None
    cast: Cast
    speaker: str
    """"right", "wrong" or "silent"."""
    printed: str
    chain: tuple[str, ...]
    """The relays found, by the gold's keys; names in brackets are of no gold speaker."""


def as_report(gold: corpus.GoldReport) -> Report:
    """The gold's text as the reader takes it, with outlet and date of the header."""
    known = Known(
        outlet=FoundOutlet(gold.fields["outlet"], "header"), published=date_of(gold.fields["date"], "header"), language="en"
    )
    return compose(gold.text, gold.text.encode(), f"{gold.name}.txt", known, certain=True)


def gold_attributions(gold: corpus.GoldReport, report: Report) -> Iterator[Attribution]:
    """The gold's own attributions, as an extractor would give them."""
    for each in gold.attributions:
        source, cue, content = (
            tuple(report.span(s, e) for s, e in each.spans(role) if s < e) for role in ("source", "cue", "content")
        )
        if content:
            yield Attribution(f"{gold.name}-{each.id}", report.id, each.kind, source, cue, content)


class Named(Struct, frozen=True):
    """What the product makes of one gold report; `pairs` are the attributions by the id of the gold one that they match."""

    parse: Parse
    findings: Findings
    cast: Cast
    attributions: tuple[Attribution, ...]
    pairs: dict[int, Attribution]


def name_all(gold: corpus.GoldReport, oracle: bool, settings: Settings = DEFAULTS, *, words_alone: bool = False) -> Named:
    """The report's attributions with their speakers and relays; with `words_alone` no network tells who passes words on."""
    report = as_report(gold)
    parse = parse_report(report, settings)
    listed = gold_attributions(gold, report) if oracle else find_attributions(parse)
    attributions = tuple(sorted(listed, key=lambda each: (each.content[0].start, each.id)))
    findings = Findings(report.id, parse.sentences, tuple(find_mentions(parse)), attributions)
    if words_alone:
        findings = structs.replace(findings, mentions=with_source_names(report, findings))
    else:
        findings = complete_findings(parse, findings)
    cast = gather_cast([report], {report.id: findings})
    named = name_speakers(report, findings, cast)
    pairs = {int(each.id.rpartition("-")[2]): each for each in named} if oracle else match(gold, named)
    return Named(parse, findings, cast, named, pairs)


def cases_of(gold: corpus.GoldReport, oracle: bool, settings: Settings = DEFAULTS, *, words_alone: bool = False) -> list[Case]:
    """Every gold attribution of a report with what was found for it."""
    named = name_all(gold, oracle, settings, words_alone=words_alone)
    return [case_of(gold, each, named.pairs.get(each.id), named.cast, named.parse.report) for each in gold.attributions]


def match(gold: corpus.GoldReport, found: Sequence[Attribution]) -> dict[int, Attribution]:
    """Found attributions by the id of the gold one that they match, greatest likeness first."""
    words = [match.span() for match in _WORD.finditer(gold.text)]

    def covered(spans: Sequence[tuple[int, int]]) -> frozenset[int]:
        return frozenset(n for n, (left, right) in enumerate(words) if any(s < right and left < e for s, e in spans))

    ours = [[covered([(s.start, s.end) for s in spans]) for spans in (each.source, each.content)] for each in found]
    theirs = [[covered(each.spans(role)) for role in ("source", "content")] for each in gold.attributions]
    pairs = []
    for i, (source, content) in enumerate(ours):
        for j, (other, said) in enumerate(theirs):
            likeness = len(content & said) / max(len(content | said), 1)
            if likeness >= 0.5 and (source & other or not (source or other)):
                pairs.append((likeness, -i, -j))
    taken: dict[int, int] = {}
    for _, i, j in sorted(pairs, reverse=True):
        if -j not in taken and -i not in taken.values():
            taken[-j] = -i
    return {gold.attributions[j].id: found[i] for j, i in taken.items()}


def case_of(gold: corpus.GoldReport, each: corpus.Attribution, found: Attribution | None, cast: Cast, report: Report) -> Case:
    """How the product did on one gold attribution."""
    speaker = "silent"
    if found:
        keys = keys_of(gold, cast, found.speaker) if found.speaker else set()
        right = each.speaker in keys if found.speaker else each.speaker == corpus.OPEN
        speaker = "right" if right else "wrong" if found.speaker else "silent"
    through = found.through if found else ()
    outer = {cast.outlet_of(report.id), *covering(gold, cast)}
    chain = tuple(
        min(keys_of(gold, cast, actor), default=f"[{cast.by_id[actor].name}]") for actor in through if actor not in outer
    )
    return Case(gold, each, found, cast, speaker, printed(gold, each), chain)


def covering(gold: corpus.GoldReport, cast: Cast) -> Iterator[str]:
    """The actors of the header's credits."""
    for credit in filter(None, map(str.strip, gold.fields.get("credits", "").split(";"))):
        for actor in cast.actors:
            if any(same_outlet(name.name, credit) or fold(name.name) == fold(credit) for name in actor.names):
                yield actor.id


def keys_of(gold: corpus.GoldReport, cast: Cast, actor: str) -> set[str]:
    """The gold speakers that bear most of an actor's names, full names before surnames; empty where none does."""
    names = [name.name for name in cast.by_id[actor].names]
    scores = {key: likeness(names, speaker) for key, speaker in gold.speakers.items()}
    best = max(scores.values(), default=0)
    return {key for key, score in scores.items() if score == best} if best else set()


def likeness(names: Sequence[str], speaker: corpus.Speaker) -> int:
    """2 where a full name or a body's name is equal, 1 where only a surname or a short form is, 0 for strangers."""
    best = 0
    unnamed = any(name.islower() for name in names) or not any(letter.isupper() for letter in speaker.names[0])
    if speaker.kind != "person" and any(_one_body(name, form) for name in names for form in speaker.names):
        best = 1
    for name in map(fold, names):
        for form in map(fold, speaker.names):
            if name == form or (" " in name and form.endswith(f" {name}")):
                best = max(best, 2 if " " in name else 1)
            elif speaker.kind != "person" and unnamed and name.split()[-1] in form.split():
                best = max(best, 1)
            elif speaker.kind == "person" and " " in name and " " in form and person_name(form) == person_name(name):
                best = 2
            elif speaker.kind == "person" and (form.endswith(f" {name}") or form.startswith(f"{name} ")):
                best = max(best, 1)
    return best


def _one_body(name: str, form: str) -> bool:
    """Whether two names differ only by words for whose body it is ("Foreign Ministry", "Merovian Foreign Ministry")."""
    ours, theirs = ({word[:5] for word in body_words(each)} for each in (name, form))
    return len(ours & theirs) > 1 and (ours <= theirs or theirs <= ours)


def printed(gold: corpus.GoldReport, each: corpus.Attribution) -> str:
    """How the source is printed."""
    if each.speaker == corpus.OPEN:
        return "open"
    spans = each.spans("source")
    if not spans:
        return "none"
    source = gold.text[spans[0][0] : spans[-1][1]]
    if _PRONOUN.match(source.strip()):
        return "pronoun"
    speaker = gold.speakers[each.speaker]
    full = " ".join(fold(speaker.names[0]).split()[-2:])
    if speaker.kind != "person":
        return "body" if any(fold(name) in fold(source) for name in speaker.names[:1]) else "description"
    if full in fold(source):
        return "full name"
    return "surname" if any(fold(name).split()[-1] in fold(source).split() for name in speaker.names) else "description"


def exact(case: Case) -> bool:
    """Whether the chain is the gold's; see the head of this file for relays that the gold leaves open."""
    wanted = list(case.gold.through)
    for relay in case.chain:
        while wanted and wanted[0] == corpus.OPEN and not relay.startswith("["):
            wanted.pop(0)
        if not wanted or (wanted[0] != relay and not (wanted[0] == corpus.OPEN and relay.startswith("["))):
            return False
        wanted.pop(0)
    return set(wanted) <= {corpus.OPEN}


def is_relayed(case: Case) -> bool:
    """Whether the gold names somebody who passes the words on."""
    return set(case.gold.through) > {corpus.OPEN} or set(case.gold.through) - {corpus.OPEN} != set()


def is_nested(case: Case) -> bool:
    """Whether the gold has it, with all its parts, inside another's content."""
    own = [span for role in ("source", "cue", "content") for span in case.gold.spans(role)]
    others = (each.spans("content") for each in case.report.attributions if each is not case.gold)
    return any(all(any(s <= start and end <= e for s, e in other) for start, end in own) for other in others)


def share(part: Callable[[Case], bool], whole: Callable[[Case], bool]) -> Callable[[Sequence[Case]], float | None]:
    """A figure over cases: how many of those in `whole` are in `part`; None where there are none."""

    def figure(cases: Sequence[Case]) -> float | None:
        held = [case for case in cases if whole(case)]
        return sum(map(part, held)) / len(held) if held else None

    return figure


def chain_f1(cases: Sequence[Case]) -> float | None:
    """Exact chains among those of gold and product, over attributions that were found."""
    held = [case for case in cases if case.found]
    right = sum(is_relayed(case) and exact(case) for case in held)
    total = sum(map(is_relayed, held)) + sum(bool(case.chain) for case in held)
    return 2 * right / total if total else None


def _relay_words(case: Case) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The stretches that name who relays: of the gold, and of the network."""
    ours = [(span.start, span.end) for span in case.found.relays] if case.found else []
    return case.gold.spans("relay"), ours


def relay_words_found(cases: Sequence[Case]) -> float | None:
    """Of the gold's stretches that name who relays, the share that the network marks in part, of attributions found."""
    return _shared([_relay_words(case) for case in cases if case.found])


def relay_words_right(cases: Sequence[Case]) -> float | None:
    """Of the stretches that the network marks, the share that the gold marks in part."""
    return _shared([_relay_words(case)[::-1] for case in cases if case.found])


def _shared(pairs: Sequence[tuple[list[tuple[int, int]], list[tuple[int, int]]]]) -> float | None:
    met = [any(s < end and start < e for s, e in theirs) for ours, theirs in pairs for start, end in ours]
    return sum(met) / len(met) if met else None


def show(name: str, reports: Sequence[Sequence[Case]], figure: Callable[[Sequence[Case]], float | None], count: int) -> None:
    """A line: the figure in percent, its interval over reports, and how many attributions it is about."""
    chance, drawn = random.Random(1), []
    for _ in range(DRAWS):
        value = figure([case for cases in chance.choices(reports, k=len(reports)) for case in cases])
        if value is not None:
            drawn.append(value)
    drawn.sort()
    value = figure([case for cases in reports for case in cases])
    if value is not None:
        low, high = drawn[int(0.025 * len(drawn))], drawn[int(0.975 * len(drawn)) - 1]
        print(f"{name:34} {100 * value:6.1f}  [{100 * low:5.1f}, {100 * high:5.1f}]  n = {count}")


def tell(case: Case) -> str:
    """An error in a few lines, for reading train and dev."""
    found, each, text = case.found, case.gold, case.report.text
    source = " | ".join(text[s:e] for s, e in each.spans("source"))
    start = min(s for s, _ in each.spans("content"))
    name = case.cast.by_id[found.speaker].name if found and found.speaker else None
    return (
        f"{case.report.name} {each.id} [{case.printed}] {case.speaker} “{source}” {text[start : start + 50]!r}\n"
        f"    gold {each.speaker} < {' < '.join(each.through)}   found {name} < {' < '.join(case.chain)}"
        f"   ({found.speaker_basis if found else ''})"
    )


def main() -> None:
    """Measure and print."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--part", choices=corpus.PARTS, default="dev")
    ask.add_argument("--data", type=Path, help="not used: the texts are in the repository")
    ask.add_argument("--oracle", action="store_true")
    ask.add_argument("--accurate", action="store_true", help="the setting that is slower and finds more")
    ask.add_argument("--words-alone", action="store_true", help="without the network that tells who passes words on")
    ask.add_argument("--only", type=re.compile, default=re.compile(""), help="reports whose names begin so: 't[a-z]-'")
    ask.add_argument("--errors", action="store_true", help="list what is wrong (train and dev only)")
    asked = ask.parse_args()
    settings = Settings("accurate") if asked.accurate else DEFAULTS
    golds = [gold for gold in corpus.read_corpus(parts=(asked.part,)) if asked.only.match(gold.name)]
    reports = [cases_of(gold, asked.oracle, settings, words_alone=asked.words_alone) for gold in golds]
    cases = [case for report in reports for case in report]

    def number(part: Callable[[Case], bool]) -> int:
        return sum(map(part, cases))

    def matched(case: Case) -> bool:
        return case.found is not None

    print(f"{asked.part}{', gold spans' if asked.oracle else ''}: {len(reports)} reports, {len(cases)} attributions")
    show("attributions found (recall)", reports, share(matched, lambda _: True), len(cases))
    for answer in ("right", "wrong", "silent"):
        show(f"speaker {answer}", reports, share(lambda case, a=answer: case.speaker == a, matched), number(matched))
    for kind in PRINTED:

        def of_kind(case: Case, kind: str = kind) -> bool:
            return case.found is not None and case.printed == kind

        show(f"  right, printed as {kind}", reports, share(lambda case: case.speaker == "right", of_kind), number(of_kind))

    def relayed(case: Case) -> bool:
        return matched(case) and is_relayed(case)

    def plain(case: Case) -> bool:
        return matched(case) and not case.gold.through

    show("chain exact, relayed and found", reports, share(exact, relayed), number(relayed))
    show("chain exact, all relayed", reports, share(lambda case: matched(case) and exact(case), is_relayed), number(is_relayed))
    show("chain F1", reports, chain_f1, number(lambda case: relayed(case) or bool(case.chain)))
    show("chain where none is", reports, share(lambda case: bool(case.chain), plain), number(plain))
    show("inside another's words, found", reports, share(matched, is_nested), number(is_nested))

    def nested(case: Case) -> bool:
        return matched(case) and is_nested(case)

    show(
        "  speaker and chain right",
        reports,
        share(lambda case: case.speaker == "right" and exact(case), nested),
        number(nested),
    )
    marks = [_relay_words(case) for case in cases if case.found]
    show("words that relay, found", reports, relay_words_found, sum(len(gold) for gold, _ in marks))
    show("words that relay, right", reports, relay_words_right, sum(len(ours) for _, ours in marks))
    if asked.errors and asked.part != "test":
        wrong = [case for case in cases if matched(case) and (case.speaker != "right" or not exact(case))]
        print(*map(tell, wrong), sep="\n")


if __name__ == "__main__":
    main()
