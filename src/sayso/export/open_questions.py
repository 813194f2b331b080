"""What is uncertain: the decisions that the machine left open."""

from markupsafe import Markup
from msgspec import Struct

from sayso.export.evidence import quoted
from sayso.export.page import Page
from sayso.export.wording import number_of, shortened

FIRST = {"story": 0, "reprint": 1, "statement": 2, "speaker": 3, "actor": 4}
"""What could change the headline comes first: stories and reprints decide how many origins there are."""


class Question(Struct, frozen=True):
    """One open decision."""

    id: str
    number: str
    question: str
    score: float
    why: str
    meanwhile: str
    quotes: tuple[Markup, ...]
    members: tuple[Markup, ...]
    weighty: bool
    """Whether the answer could change how many origins a story has."""


class OpenQuestions(Struct, frozen=True):
    """The section."""

    finding: str
    questions: tuple[Question, ...]


def _member(page: Page, member: str) -> Markup | None:
    """A link to the place in the page that a member has, if it has one."""
    if member in page.reports:
        return page.chip(member)
    if member in page.statements:
        return Markup('<a href="#{}">{}</a>').format(member, page.numbers[member])
    if member in page.actors:
        return Markup('<a href="#{}">{}</a>').format(member, page.actors[member].name)
    if member in page.attributions:
        attribution = page.attributions[member]
        return quoted(page, shortened(attribution.content[0].exact, 60), attribution.content)
    story = next((each for each in page.stories if each.id == member), None)
    return Markup('<a href="#{}">{}</a>').format(story.id, story.title) if story else None


def draw_questions(page: Page) -> OpenQuestions:
    """All of them, in the order of what they could change; nearest to even odds first."""
    found = sorted(page.account.unsure, key=lambda each: (FIRST[each.about], abs(each.score - 0.5), each.id))
    questions = tuple(
        Question(
            each.id,
            f"U{number}",
            each.question,
            each.score,
            each.why,
            each.meanwhile,
            tuple(
                quoted(page, shortened(span.exact, 70), [span]) + " " + page.code(span.report)
                for span in each.spans[:6]
                if span.report in page.reports
            ),
            tuple(
                filter(
                    None,
                    (_member(page, member) for member in each.members[:6] if not each.spans or member not in page.attributions),
                )
            ),
            FIRST[each.about] < FIRST["statement"],
        )
        for number, each in enumerate(found, 1)
    )
    return OpenQuestions(_finding(page), questions)


def _finding(page: Page) -> str:
    count = len(page.account.unsure)
    if not count:
        return "No decision was left open."
    ranges = sum(story.origins.low != story.origins.high for story in page.stories)
    words = f"{number_of(count, 'decision')} {'is' if count == 1 else 'are'} open."
    return words + (
        f" {'One story' if ranges == 1 else f'{ranges} stories'} could have more or fewer origins." if ranges else ""
    )
