"""The brief in Markdown, in the order of the page: for a mail, a ticket, a notebook."""

import re
from collections.abc import Iterator, Sequence

from sayso.export.disputes import by_weight, printed_values
from sayso.export.figure_rows import in_words as figure_words
from sayso.export.hands import with_hands
from sayso.export.happened import QUOTED, tell_what_happened
from sayso.export.left_out import draw_left_out, missing_figures, missing_statements
from sayso.export.left_out import figure_words as quantity
from sayso.export.lineage_nodes import main_reprint
from sayso.export.names_table import listed_actors
from sayso.export.page import Page, lay_out
from sayso.export.quotation import cut_quotation, occasion_words, tidy
from sayso.export.repeats import draw_repeats
from sayso.export.statement_cards import Card, draw_statements
from sayso.export.story_head import StoryHead
from sayso.export.timeline_section import draw_timeline
from sayso.export.tongue import best_rendering
from sayso.export.wording import file_name, number_of, shortened
from sayso.language.dates import in_words
from sayso.model.account import Account
from sayso.model.actor import Actor, Name
from sayso.model.decision import Discrepancy
from sayso.model.span import Span

SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
SURROGATES = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")

ACTORS = 28
"""Actors listed: those called by several names first."""


def plain(words: object) -> str:
    """Words in one line with the signs that Markdown would read escaped; HTML stays inert."""
    return SPECIAL.sub(r"\\\1", SURROGATES.sub("\ufffd", " ".join(str(words).split()))).replace("&", "&amp;")


def _where(page: Page, span: Span) -> str:
    return f"{page.codes.get(span.report, '?')} {span.start}–{span.end}"


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    if rows:
        yield f"| {' | '.join(head)} |"
        yield f"|{' --- |' * len(head)}"
        yield from (f"| {' | '.join(row)} |" for row in rows)
        yield ""


def _story(page: Page, story: StoryHead, several: bool) -> Iterator[str]:
    if several:
        yield f"### {story.number}. {plain(story.title)}"
        yield f"{plain(story.count)}{f' · {plain(story.when)}' if story.when else ''}"
        yield ""
    for origin in (each for each in page.origins if each.story == story.id):
        first, *others = origin.reports
        names = [f"{plain(page.names[each])} ({page.codes[each]})" for each in ((first, *others) if origin.absent else others)]
        head = (
            f"{plain(origin.absent)} (not in the pile)"
            if origin.absent
            else f"{plain(page.names[first])} ({page.codes[first]})"
        )
        yield f"- **{origin.label}** {head}{' → ' + ', '.join(names) if names else ''}"
    yield from (f"- Unsure: {plain(words)}" for _, words in story.doubts)
    yield ""


def _disagreement(page: Page, each: Discrepancy) -> str:
    values = "; ".join(
        f"“{plain(shortened(held[0].exact, 60))}” ({', '.join(_where(page, span) for span in held[:6])})"
        for held in printed_values(page, each)
    )
    return f"- **{plain(each.about or each.kind)}** ({each.verdict.replace('-', ' ')}): {values}. {plain(each.why)}"


def _head(page: Page) -> Iterator[str]:
    happened = tell_what_happened(page)
    yield f"# {' '.join(happened.headline)}"
    yield ""
    yield f"{plain(happened.deck)}"
    yield ""
    for story in happened.stories:
        yield from _story(page, story, len(happened.stories) > 1)
    for matter in happened.matters:
        yield plain(matter.text)
        yield ""
    for each in page.account.skipped:
        yield f"- Not read, or not in full: {plain(file_name(each.path))}: {plain(each.reason)}"
    yield ""


def _behind(card: Card) -> str:
    return ", ".join(f"{side.origin.label if side.origin else '?'}×{len(side.renderings)}" for side in card.sides)


def _line(page: Page, card: Card) -> str:
    first = best_rendering(page, page.statements[card.id])
    when = occasion_words(first.occasion)
    who = plain(", ".join(filter(None, (card.speaker, card.office, card.via)))) + (f" ({plain(when)})" if when else "")
    return f"- {who}: {plain(cut_quotation(tidy(first), QUOTED))} [{_behind(card)}] {card.number}"


def _happened(page: Page, cards: tuple[Card, ...]) -> Iterator[str]:
    yield "## What happened"
    yield ""
    by_id = {card.id: card for card in cards}
    for told in tell_what_happened(page).told:
        if len(page.stories) > 1:
            yield f"### {told.number}. {plain(told.title)}"
        for each in told.statements:
            yield _line(page, by_id[each])
        yield ""
    disputes = [each for each in by_weight(page) if each.verdict != "not-comparable"]
    if disputes:
        yield "Where they disagree:"
        yield ""
        yield from (_disagreement(page, each) for each in disputes)
        yield ""


def _said(page: Page, cards: tuple[Card, ...]) -> Iterator[str]:
    yield "## Who said what"
    yield ""
    for card in cards:
        yield f"### {card.number} {plain(' '.join(filter(None, (card.speaker, card.via))))}: {plain(card.heading)}"
        yield f"{number_of(card.origins, 'origin')}: {_behind(card)}"
        yield ""
        statement = page.statements[card.id]
        hows = {each.id: each.how for side in card.sides for each in side.renderings}
        for each in page.renderings(statement):
            places = ", ".join(_where(page, part) for part in each.content)
            how = hows.get(each.id, "")
            words = "" if how == "= verbatim" else f": {plain(tidy(each))}"
            yield f"- {plain(with_hands(page, page.names[each.report], each))}{how and f', {how}'}{words} ({places})"
        yield ""


def _lineage(page: Page) -> Iterator[str]:
    yield "## Where it came from"
    yield ""
    rows = []
    for report in page.reports:
        reprint, when = main_reprint(page, report), page.reports[report].published
        source = (page.names.get(reprint.of or "") or reprint.outlet or "an outlet not named") if reprint else "–"
        if reprint and reprint.verdict != "taken":
            source = f"{reprint.verdict.replace('-', ' ')}: {source}"
        share = f"{reprint.share:.0%}" if reprint and reprint.passages else "–"
        why = plain(reprint.why) if reprint else ""
        name = f"{page.codes[report]} {plain(page.names[report])}"
        rows.append((name, in_words(when.date, when.precision) if when else "no date", plain(source), share, why))
    yield from _table(("Report", "Appeared", "Taken from", "Share", "Rests on"), rows)


def _forms(page: Page, actor: Actor) -> str:
    return "; ".join(f"{plain(name.name)} ({_counts(page, name)})" for name in actor.names)


def _counts(page: Page, name: Name) -> str:
    return ", ".join(f"{page.codes.get(report, '?')}×{count}" for report, count in sorted(name.reports.items()))


def _names(page: Page) -> Iterator[str]:
    yield "## Who calls whom what"
    yield ""
    rows = [(plain(actor.name), actor.kind, _forms(page, actor)) for actor in listed_actors(page)[:ACTORS]]
    yield from _table(("Actor", "Kind", "Names"), rows)


def _figures(page: Page) -> Iterator[str]:
    yield "## Figures"
    yield ""
    rows = [
        (
            page.codes[each.span.report],
            f"“{plain(each.span.exact)}”",
            plain(figure_words(each)),
            plain(each.counted or ""),
            f"{each.span.start}–{each.span.end}",
        )
        for each in page.account.figures
        if each.span.report in page.codes
    ]
    yield from _table(("Report", "As printed", "Value", "Counted", "Characters"), rows)


def _when(page: Page) -> Iterator[str]:
    yield "## When"
    yield ""
    rows = [
        (plain(row.date), ": ".join(filter(None, (plain(row.name), ", ".join(each for _, each in row.statements)))), row.what)
        for row in draw_timeline(page).rows
    ]
    yield from _table(("Date", "What", "Kind"), rows)


def _again(page: Page) -> Iterator[str]:
    if page.account.repeats:
        yield "## Said again"
        yield ""
        yield from (
            f"- {plain(each.heading)} ({', '.join(each.numbers)}): {plain(each.why)}" for each in draw_repeats(page).rows
        )
        yield ""


def _left_out(page: Page) -> Iterator[str]:
    left = draw_left_out(page)
    if left.omissions:
        yield "## What each left out"
        yield ""
        for each in page.account.omissions:
            words = [
                f"{plain(with_hands(page, page.numbers[said.statement or ''], said))} “{plain(shortened(tidy(said), 110))}”"
                for said in missing_statements(page, each)
            ]
            words += [plain(quantity(figure)) for figure in missing_figures(page, each)]
            yield f"- {plain(each.why)} {'; '.join(words)}"
        yield ""


def _unsure(page: Page) -> Iterator[str]:
    yield "## What is uncertain"
    yield ""
    for each in page.account.unsure:
        yield f"- {plain(each.question)} Unsure, {each.score:.2f}: {plain(each.meanwhile)}. {plain(each.why)}"
    if not page.account.unsure:
        yield "No decision was left open."
    yield ""


def _reports(page: Page) -> Iterator[str]:
    yield "## The reports"
    yield ""
    rows = [
        (
            page.codes[each.id],
            plain(page.names[each.id]) if each.outlet else "not known",
            plain(file_name(each.path)),
            each.text_sha256[:12],
        )
        for each in page.reports.values()
    ]
    yield from _table(("Code", "Outlet", "File", "sha256 of the text"), rows)


def write_markdown(account: Account) -> str:
    """The whole brief without pictures. "NW 260–327" are the characters 260 to 327 of the report NW, end exclusive."""
    page = lay_out(account)
    cards = draw_statements(page).cards
    lines = [*_head(page), *_happened(page, cards), *_said(page, cards), *_lineage(page), *_names(page)]
    lines += [*_figures(page), *_when(page), *_again(page), *_left_out(page), *_unsure(page), *_reports(page)]
    lines.append(
        f"Made by sayso {plain(account.made_by.version)}. Offsets count Unicode code points of each report's text as read."
    )
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)) + "\n"
