"""Who is named at the head of a source: neither its possessor nor what follows its "of"."""

import re
from collections.abc import Iterator

from sayso.language.body_sorts import SORTS, read_sorts
from sayso.language.offices import office_of, ranks
from sayso.language.person_nouns import names_person
from sayso.language.wordlists import section
from sayso.model.span import Span
from sayso.reconcile.speaker import DEPENDS, Speaker
from sayso.reconcile.stage import Appearance, Stage

_ORDER = {"person": 0, "organisation": 1, "group": 1, "document": 1, "outlet": 2, "place": 3}
# Words that leave a name the head of its source: "the Capewire news agency", "Reul in a letter", "Reul herself".
_MAY_FOLLOW = (
    "on|in|into|about|over|between|after|at|of|for|from|to|and|"
    "which|who|that|news agency|agency|newspaper|daily|magazine|website|channel|group|movement|"
    "itself|himself|herself|themselves|here|there|also|said|says|has|had|have|personally|later|then|network|television|radio|"
    "they|he|she|it|we|carried|obtained|prepared|circulated|published|filed|shared|posted|released|conducted|unsealed|"
    "issued|commissioned|signed|sent|pinned"
)
_BODIES = section("documents.txt", "unnamed bodies") | section("name_words.txt", "body nouns") | SORTS | read_sorts().keys()
_APPOSED = re.compile(
    rf"(?:\b(?i:{'|'.join(sorted(_BODIES))}|group|daily|weekly|broadcaster|channel|station|site|website|radio|television|network|"
    r"portal|alliance|publishers?|pollster|neighbou?ring|state-run|state-owned|private|independent|local|exile)|state|"
    r",(?: the)?|\w['’]s?)\s+[“\"‘«]?$"
)
_DATELINE = re.compile(r"[A-Z][A-Z' ]+ [-–—]+ ")
_ARTICLE = re.compile(r"\b(?:the|an?|one)\b", re.IGNORECASE)
# Behind a paper it says who made it or what happened to it.
_MADE = re.compile(r"\s(?:by\b|[a-z]+(?:ed|ing|wn|en|up)\b)")
# Whose paper it is does not speak.
_OWNER = re.compile(r"(?:its|their|his|her|.*['’]s?) (?:own )?", re.IGNORECASE)
# "the head of the agency Ana Reul": the name stands beside the whole phrase, not behind its "of".
_BODY_BEFORE = re.compile(
    r"\b(?:of|at|for|in)\s+(?:the\s+)?(?:agency|region|district|village|town|city|company|ministry|department|directorate|"
    r"committee|commission|council|service|republic|province|county|settlement|federation|association|union|party|group)\s+$"
)


def find_named(stage: Stage, source: Span) -> Speaker | None:
    """The person, body, document or place named as the head of the source; None where none is."""
    heads = [each for each in stage.named_in(source) if _is_head(stage, source, each)]
    heads = [each for each in heads if not any(_takes_for_title(other, each) for other in heads)]
    heads.sort(key=lambda each: (_ORDER[stage.kind_of(each.actor)], _name_start(each), -each.mention.span.end))
    return Speaker(heads[0].actor, f"named: “{heads[0].mention.name}”") if heads else None


def find_paper(stage: Stage, source: Span) -> Speaker | None:
    """The document without a name that begins the source, whoever made it: "a memo by the service", "the filing lodged"."""
    for each in stage.named_in(source):
        before = stage.report.text[source.start : max(source.start, each.mention.span.start)]
        after = stage.report.text[each.mention.span.end : max(each.mention.span.end, source.end)]
        if each.mention.kind == "document" and each.mention.name.islower() and _MADE.match(after):
            return Speaker(each.actor, f"named: “{each.mention.name}”") if _ARTICLE.fullmatch(before.strip()) else None
    return None


def _takes_for_title(longer: Appearance, each: Appearance) -> bool:
    """Whether a name is read as a part of another one's title: "Nation" in "First Nation Chief Ana Reul"."""
    outer, inner = longer.mention, each.mention
    within = outer.span.start <= inner.span.start and inner.span.end < outer.span.end
    return within and longer.actor != each.actor and "," not in (outer.title or ",")


def _name_start(each: Appearance) -> int:
    return each.mention.span.end - len(each.mention.name)


def named_behind(stage: Stage, source: Span, place: int) -> Iterator[Appearance]:
    """Bodies, outlets and persons that the source names from a place on."""
    for each in stage.named_in(source):
        if each.mention.span.start >= place and stage.kind_of(each.actor) != "place":
            yield each


def _is_head(stage: Stage, source: Span, each: Appearance) -> bool:
    mention, text = each.mention, stage.report.text
    name_start = _name_start(each)
    before = _DATELINE.sub("", text[source.start : max(source.start, mention.span.start)])
    after = text[mention.span.end : max(mention.span.end, source.end)]
    if re.match(r"['’]s?\s", after):
        return False
    if mention.kind == "person":
        leading = before if mention.span.start >= source.start else text[source.start : name_start]
        if DEPENDS.search(leading) and mention.title:
            leading = text[source.start : name_start]
        return (
            not DEPENDS.search(leading)
            or _OF_BODY.search(leading) is not None
            or _BODY_BEFORE.search(leading) is not None
            or _is_beside_office(leading)
        )
    if mention.kind == "document":
        before = _OWNER.sub("", before)
    if DEPENDS.search(before) or (re.search(r"\w", _ARTICLE.sub("", before)) and not _APPOSED.search(before)):
        return False
    holder = _HOLDER.match(before)
    if holder and names_person(holder["noun"].lower()):
        return False
    return not re.match(rf"[”\"’»]?\s(?!(?:{_MAY_FOLLOW})\b)[a-z][\w-]+", after)


# "The director of Solm's Hospice": somebody of the body, not the body itself.
_HOLDER = re.compile(r"(?:[Tt]he |[Aa]n? )?(?:[\w-]+ )*?(?P<noun>[\w-]+) of .*['’]s? $")


def _is_beside_office(leading: str) -> bool:
    """Whether what stands before a name is an office with its body: "Minister of Justice", but not "aide to President"."""
    match = _OFFICE_OF.fullmatch(leading.strip())
    if match is None or _RELATED.search(match["office"]):
        return False
    if match["of"] not in _SHARED and (match["of"] in ranks() or office_of(match["of"]) is not None):
        return False
    return office_of(match["office"]) is not None or names_person(match["office"].split()[-1].lower())


# "Confederation of Makers president Ana Reul", but not "wife of president Ana Reul".
_OF_BODY = re.compile(r"\b[A-Z]\w+ of (?:the )?(?:[A-Z][\w’'-]* )+[a-z]+ $")
# Ranks that are bodies or branches as well: "Minister of Justice", "Inspector General of Police".
_SHARED = frozenset(["Justice", "Police", "Army", "Navy", "Air", "Staff", "Militia"])
_OFFICE_OF = re.compile(r"(?:[Tt]he )?(?P<office>[\w’' -]{2,60}?) (?:of|for|at) (?:.*? )?(?P<of>[A-Z]?[\w’'-]+)")
_RELATED = re.compile(
    r"\b(?:wife|husband|son|daughter|mother|father|brother|sister|widow|aide|lawyer|adviser|friend|partner|spokes\w+|victim|member)$",
    re.IGNORECASE,
)
