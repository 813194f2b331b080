"""Where a report names somebody who passes words on: "told Capewire", "Capewire quoted", "his lawyer reported"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from sayso.language.wordlists import section
from sayso.model.report import Credit, Report
from sayso.reconcile.bare_outlets import BareOutlets
from sayso.reconcile.house import is_house
from sayso.reconcile.stage import Stage


class RelayPlace(Struct, frozen=True, order=True):
    """One place; `hears` says that it is the hearer ("told Capewire")."""

    start: int
    end: int
    actor: str
    hears: bool


_HEARS = re.compile(
    r"\b(?:told|telling|tells|informed|to|on|with|(?:spoke|speaking) (?:for|in)|wr(?:ote|ites|iting) (?:in|for)|"
    r"interview (?:in|by|for)) (?:the |their |his |her )?(?:[\w-]+[’']s )?(?:[\w’'-]+ ){0,3}?[“\"«]?$",
    re.IGNORECASE,
)
_REPORTING = (
    r"reports?|reported|reporting|quot(?:ed|es|ing)|cit(?:ed|es|ing)|wrote|writes|broadcast|aired|showed|shows|carried|carries|"
    r"published|publishes|printed|prints|learned|learnt|gathered|relay(?:ed|s)|reveal(?:ed|s)|attribut(?:ed|es)|reproduced|ran|runs"
)
_SAYS = re.compile(
    rf"[”\"»’]?(?: \([A-Z]{{2,6}}\))?(?:,[^.]{{0,60}}?,)?,?\s+"
    rf"(?:(?:has|had|have|also|first|later|earlier|then) )*(?:{_REPORTING})\b"
)
_STRONG = re.compile(
    rf"(?:\b(?:told|according to|interview (?:with|to|for)|(?:quoted|cited|reported|carried|published|aired|broadcast)"
    rf" (?:by|in|on)|citing|quoting|[,”\"»] (?:{_REPORTING})) (?:the )?)$",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\b(?:[Tt]he (?:same |state |news |private |local |pro-\w+ )?(?:"
    + "|".join(sorted(section("outlet_words.txt", "bare"), key=len, reverse=True))
    + r")\b(?! [“\"«]?(?!Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[A-ZÀ-Þ])|"
    + r"(?<=\btold )it(?=[.,;]| that\b| (?:in|on|by)\b)|"
    + rf"[Ii]t(?= (?:(?:also|further|then|later) )?(?:{_REPORTING}))"
    + r"|[Ii]ts(?= (?:information|correspondents?|sources?|report)\b))\b"
)


def find_relay_places(stage: Stage) -> list[RelayPlace]:
    """Every place of the report where an outlet passes words on, in reading order.

    An outlet that a sentence names beside what is said passes it on, or hears it; a body does so only beside words of relaying.
    """
    found = {(each.start, each.actor): each for each in (*_credited(stage), *_named(stage), *_bodies(stage))}
    dateline = stage.report.dateline.span if stage.report.dateline else None
    outlets = sorted(
        each
        for each in found.values()
        if (dateline is None or not dateline.start <= each.start < dateline.end) and not is_platform(stage.name_of(each.actor))
    )
    named = outlets + list(_bare(stage, outlets))
    return list(_widest(sorted(named, key=lambda each: (each.start, -each.end, each.actor))))


def is_platform(name: str) -> bool:
    """Whether a name is of what everybody writes on ("Telegram"): a medium passes nothing on."""
    return name in section("occasion_words.txt", "platforms")


def _widest(places: Sequence[RelayPlace]) -> Iterator[RelayPlace]:
    """The places that do not stand inside another: "Mirror" in "Daily Mirror" is none."""
    last = None
    for each in places:
        if last is None or each.end > last.end or (each.start, each.end) == (last.start, last.end):
            yield each
            last = each


def _credited(stage: Stage) -> Iterator[RelayPlace]:
    """The credits inside sentences, among them those to "Merovian media"."""
    for credit in stage.report.credits:
        actor = outlet_of_credit(stage, credit)
        if actor and not speaks_for_all(stage.report, credit):
            yield RelayPlace(credit.span.start, credit.span.end, actor, credit.kind == "interviewer")


def _named(stage: Stage) -> Iterator[RelayPlace]:
    for each in stage.appearances:
        if stage.kind_of(each.actor) == "outlet":
            start, end = each.mention.span.start, each.mention.span.end
            if not (_IN_TOWN.search(_before(stage, start)) and _is_town_of(each.mention.name, stage.name_of(each.actor))):
                yield RelayPlace(start, end, each.actor, _HEARS.search(_before(stage, start)) is not None)
    yield from _short(stage)


_IN_TOWN = re.compile(r"\b(?:in|at|from|near|outside) $")


def _is_town_of(name: str, outlet: str) -> bool:
    """Whether a name is the town in an outlet's longer name: "Pell" of the "Pell Courier"."""
    return outlet.startswith(f"{name} ")


_CALLED = re.compile(r"(?<![\w-])(?P<the>[Tt]he )?(?P<name>[A-ZÀ-Þ][\w’'-]{2,}(?: [A-ZÀ-Þ][\w’'-]+)?)\b(?! [A-ZÀ-Þ])")
_IN_BRACKETS = re.compile(r"[(\[]$")


def _short(stage: Stage) -> Iterator[RelayPlace]:
    """Places of "the Journal", and of "Huaxun" beside words of relaying, for the one outlet whose name ends or begins so."""
    named: dict[str, dict[str, int]] = {}
    for each in stage.appearances:
        if stage.kind_of(each.actor) == "outlet" or each.mention.name.endswith(" Agency"):
            for form in _short_forms(each.mention.name):
                named.setdefault(form, {}).setdefault(each.actor, each.mention.span.start)
    text = stage.report.text
    own = {each.mention.span.start for each in stage.appearances if stage.kind_of(each.actor) == "outlet"}
    for match in _CALLED.finditer(text) if named else ():
        outlets = named.get(match["name"], {})
        start, end = match.start("name"), match.end()
        if len(outlets) != 1 or own & {match.start(), start} or _within(stage, start, end):
            continue
        ((actor, first),) = outlets.items()
        before = _before(stage, start)
        beside = _STRONG.search(before) or _HEARS.search(before) or _SAYS.match(text, end) or _IN_BRACKETS.search(before)
        tail = stage.name_of(actor).endswith(match["name"])
        if (match["the"] and tail and first < start) or beside or (stage.in_headline(start) and not match["the"]):
            yield RelayPlace(start, end, actor, _HEARS.search(before) is not None)


_GENERAL = frozenset(
    section("outlet_words.txt", "bare") | section("outlet_words.txt", "in names") | {"news", "press", "tv", "daily"}
)


def _short_forms(name: str) -> Iterator[str]:
    """The last word of an outlet's name, and the name without the words that many outlets bear, at its front or its end."""
    words = name.split()
    if len(words) < 2:
        return
    yield words[-1]
    first, last = 0, len(words)
    while last - first > 1 and words[last - 1].lower() in _GENERAL:
        last -= 1
    while last - first > 1 and words[first].lower() in _GENERAL | {"the"}:
        first += 1
    if words[first].lower() not in _GENERAL:
        yield " ".join(words[first:last])


def _within(stage: Stage, start: int, end: int) -> bool:
    """Whether a longer name holds the words."""
    span = stage.report.span(start, end)
    return any(len(each.mention.name) > end - start and each.mention.span.start <= start for each in stage.named_in(span))


def _bodies(stage: Stage) -> Iterator[RelayPlace]:
    """Bodies that act as outlets: "the Gulf Agency reported", "told the Gulf Agency"."""
    for each in stage.appearances:
        if not stage.is_body(each.actor):
            continue
        start, end = each.mention.span.start, each.mention.span.end
        sort = each.mention.name.lower().rpartition(" ")[2] in section("outlet_words.txt", "bare")
        before = _before(stage, start)
        if (sort and _STRONG.search(before)) or _SAYS.match(stage.report.text, end, min(len(stage.report.text), end + 120)):
            yield RelayPlace(start, end, each.actor, _HEARS.search(before) is not None)


def _bare(stage: Stage, outlets: Sequence[RelayPlace]) -> Iterator[RelayPlace]:
    """For "the agency" and the like the outlet named last; "the same" is never the report's own, where there is another."""
    taken = [(each.mention.span.start, each.mention.span.end) for each in stage.appearances]
    starts = [each.start for each in outlets]
    called = BareOutlets(stage, ((each.start, each.end, each.actor) for each in outlets))
    ends = [end for _, end in taken]
    for match in _BARE.finditer(stage.report.text):
        inside = bisect_right(taken, (match.start(), len(stage.report.text))) - 1
        if inside >= 0 and match.start() < ends[inside]:
            continue
        last = bisect_left(starts, match.start()) - 1
        noun = match[0].split()[-1].lower()
        actor = called.meant(noun, match.start()) if noun not in ("it", "its") else None
        actor = actor or (outlets[last].actor if last >= 0 else None)
        if actor and " same " in match[0] and is_house(stage, actor):
            others = (each.actor for each in reversed(outlets[: last + 1]) if not is_house(stage, each.actor))
            actor = next(others, actor)
        if actor:
            hears = _HEARS.search(_before(stage, match.start())) is not None
            yield RelayPlace(match.start(), match.end(), actor, hears)


def _before(stage: Stage, start: int) -> str:
    """Up to 90 characters of the line before a place."""
    text = stage.report.text
    return text[max(text.rfind("\n", 0, start) + 1, start - 90) : start]


# Words around a name in a line that only gives credit: "Source: Capewire", "Additional reporting: Capewire", "RT".
_MOST_AROUND = 25


def speaks_for_all(report: Report, credit: Credit) -> bool:
    """Whether a credit speaks for the whole report: in its dateline, or in a line of its own."""
    dateline = report.dateline
    if dateline is not None and dateline.span.overlaps(credit.span):
        return True
    start = report.text.rfind("\n", 0, credit.span.start) + 1
    end = report.text.find("\n", credit.span.end)
    line = report.text[start : end if end >= 0 else len(report.text)].strip()
    return len(line) - len(credit.to) <= _MOST_AROUND and not (
        credit.kind == "interviewer" and " " in line.replace(credit.to, "")
    )


def outlet_of_credit(stage: Stage, credit: Credit) -> str | None:
    """Actor id of the outlet that a credit names."""
    at = stage.cast.actor_at(credit.span)
    if at and stage.kind_of(at) == "outlet":
        return at
    return stage.cast.outlet_named(credit.to)
