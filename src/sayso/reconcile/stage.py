"""Who is on stage in one report: its persons and bodies in reading order, with the offices it prints for them."""

import re
from bisect import bisect_right
from collections.abc import Mapping

from msgspec import Struct

from sayso.compare.persons import person_name
from sayso.extract.posts import find_posts
from sayso.language.offices import gender_of_name
from sayso.model.actor import Actor, ActorKind, Mention
from sayso.model.findings import Findings
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.reconcile.cast import Cast
from sayso.reconcile.genders import gender_of


class Appearance(Struct, frozen=True):
    """One mention with its actor."""

    mention: Mention
    actor: str


# Nobody means by "he" or "the company" what was named more mentions ago than this: some four pages.
_MOST_BEFORE = 300


_LONGEST_HEADLINE = 200
"""Characters."""


class Stage(Struct):
    """Everything that resolving sources in one report looks at."""

    report: Report
    cast: Cast
    sentences: tuple[tuple[int, int], ...]
    appearances: tuple[Appearance, ...]
    starts: list[int]
    actors: list[str]
    """Ids of the report's actors by their first mention."""
    persons: list[str]
    """Actor ids of the report's persons by their first mention."""
    titled: dict[str, list[Mention]]
    """One mention for each office that the report prints for an actor, however often it does."""
    headline: tuple[int, int]
    posts: tuple[int, ...]
    """Where the posts of a live blog begin; empty where the report is none."""
    spans: dict[str, list[Span]]
    """Where the report names each actor."""
    beside: dict[str, set[str]] = {}
    """A word in lower case to the persons beside whose names it is printed; empty before anybody asks."""
    behind: Mapping[int, str] = {}
    """See `find_named_behind`."""
    genders: dict[str, str] = {}
    """Those that were asked for."""
    doubts: dict[str, bool] = {}
    """Those that were asked for."""

    def named_in(self, span: Span) -> list[Appearance]:
        """Mentions that share characters with the span, in reading order."""
        end = bisect_right(self.starts, span.end)
        return [each for each in self.appearances[max(0, end - 40) : end] if each.mention.span.overlaps(span)]

    def before(self, place: int) -> tuple[Appearance, ...]:
        """The mentions that begin before a place, the last one first; those far back are left out."""
        end = bisect_right(self.starts, place - 1)
        return self.appearances[max(0, end - _MOST_BEFORE) : end][::-1]

    def sentence_of(self, place: int) -> int:
        """Number of the sentence that holds the character, or of the last one that begins before it; -1 if none does."""
        return bisect_right(self.sentences, place, key=lambda sentence: sentence[0]) - 1

    def in_headline(self, place: int) -> bool:
        """Whether a place stands in the report's headline, or in its first line where no headline is known."""
        return self.headline[0] <= place < self.headline[1]

    def same_post(self, left: int, right: int) -> bool:
        """Whether no post of a live blog begins between two places."""
        return bisect_right(self.posts, left) == bisect_right(self.posts, right)

    def same_paragraph(self, left: int, right: int) -> bool:
        """Whether no line ends between two places."""
        return "\n" not in self.report.text[left:right]

    def name_of(self, actor: str) -> str:
        """The actor's usual name."""
        return self.cast.by_id[actor].name

    def actor(self, actor: str) -> Actor:
        """The actor behind an id."""
        return self.cast.by_id[actor]

    def kind_of(self, actor: str) -> ActorKind:
        """The actor's kind."""
        return self.cast.by_id[actor].kind

    def is_body(self, actor: str) -> bool:
        """Whether the actor is an organisation or a group: outlets and documents are not."""
        return self.kind_of(actor) in ("organisation", "group")

    def titles(self, actor: str) -> list[Mention]:
        """Mentions of this report that print an office or rank of the actor."""
        return self.titled.get(actor, [])

    def gender_of(self, actor: str) -> str:
        """See `gender_of`."""
        if actor not in self.genders:
            self.genders[actor] = gender_of(self.actor(actor), self.titles(actor), self.report.text, self.spans[actor])
        return self.genders[actor]

    def may_be_body(self, actor: str) -> bool:
        """Whether a name that is taken for a person's can be a body's: no title and no known given name speaks for a person."""
        given = person_name(self.name_of(actor)).given
        return self.kind_of(actor) == "person" and not self.titles(actor) and not (given and gender_of_name(given[0]))

    def is_doubtful(self, actor: str) -> bool:
        """Whether nothing but a guess says that a name is a person's.

        It has neither title nor known given name, and stands only where places and bodies stand ("at Monte Sella").
        """
        if actor not in self.doubts:
            self.doubts[actor] = _is_doubtful(self, actor)
        return self.doubts[actor]


def set_stage(report: Report, findings: Findings, cast: Cast) -> Stage:
    """The stage of one report; mentions whose actor is unknown to the cast are left out."""
    found = []
    for mention in sorted(findings.mentions, key=lambda each: (each.span.start, each.span.end)):
        actor = _actor_of(mention, cast)
        if actor:
            found.append(Appearance(mention, actor))
    actors = list(dict.fromkeys(each.actor for each in found))
    persons = [actor for actor in actors if cast.by_id[actor].kind == "person"]
    offices: dict[str, dict[tuple[str, str | None], Mention]] = {}
    for each in found:
        if each.mention.title:
            offices.setdefault(each.actor, {}).setdefault((each.mention.title, each.mention.of), each.mention)
    titled = {actor: list(printed.values()) for actor, printed in offices.items()}
    starts = [each.mention.span.start for each in found]
    spans: dict[str, list[Span]] = {}
    for each in found:
        spans.setdefault(each.actor, []).append(each.mention.span)
    posts = tuple(start for start, _ in find_posts(report.text))
    headline, sentences = _headline(report), findings.sentences
    return Stage(report, cast, sentences, tuple(found), starts, actors, persons, titled, headline, posts, spans)


def _headline(report: Report) -> tuple[int, int]:
    """Where the headline stands, or the first line where it looks like one; an empty stretch where nothing does."""
    if report.title is not None:
        return report.title.start, report.title.end
    text = report.text
    indent = len(text) - len(text.lstrip())
    end = text.find("\n", indent)
    if end < 0 or end - indent > _LONGEST_HEADLINE or not text[end:].strip():
        return 0, 0
    return (0, 0) if text[indent:end].rstrip().endswith((".", "!", "”", '"')) else (0, end)


_PLACED = re.compile(r"\b(?:at|in|near|from|outside|off|of|to|around|behind)(?: the)? $|['’]s? $")


def _is_doubtful(stage: Stage, actor: str) -> bool:
    given = person_name(stage.name_of(actor)).given
    if stage.titles(actor) or (given and gender_of_name(given[0])):
        return False
    text = stage.report.text
    return all(_PLACED.search(text[max(0, span.start - 12) : span.start]) for span in stage.spans[actor])


def _actor_of(mention: Mention, cast: Cast) -> str | None:
    exact = cast.actor_of(mention.span)
    return exact or cast.actor_at(mention.span)
