"""Bodies and documents that speak without a name of their own: "the gendarmerie", "an internal audit", "the survey"."""

import re
from collections.abc import Iterator, Sequence

from sayso.language.actors import countries_by_demonym
from sayso.language.body_sorts import SORTS, is_of_sort
from sayso.language.documents import can_be_same, document_noun
from sayso.language.wordlists import section
from sayso.model.actor import ActorKind, Mention
from sayso.model.report import Report
from sayso.model.span import Span

_DETERMINER = re.compile(r"(?:(?:the|an?|this|that|one|another|its|their|his|her)\s+)", re.IGNORECASE)
# What follows the head of a noun phrase: a preposition, a participle or a comma.
_BEHIND = re.compile(
    r",|['’]s?$| (?:of|for|in|on|at|by|from|to|with|about|into|after|before|during|since|under|between|"
    r"carried|seen|obtained|prepared|circulated|published|filed|"
    r"shared|posted|released|conducted|unsealed|issued|commissioned|signed|sent|pinned|reviewed|read|dated|drafted|"
    r"written|addressed|leaked|lodged|submitted|brought|presented|handed|compiled|produced|unveiled|adopted|approved|passed|printed|"
    r"titled|entitled|headed|covering|containing|describing|outlining|seeking|demanding|accusing|alleging|naming|warning|showing|"
    r"attached|tabled|registered|shown|who|which|that|they|itself|themselves)\b"
)
_OF_NAME = re.compile(r" of (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")
_WORDS = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*['’]?")


def find_unnamed(report: Report, sources: Sequence[Span], named: Sequence[Mention]) -> Iterator[Mention]:
    """A mention for each source that is such a body or document; none where the report names a body that it can be.

    One head noun is one body or document in one report.
    """
    bodies = [
        frozenset(each.name.lower().split())
        for each in named
        if each.kind in ("organisation", "outlet", "group") and not each.name.isupper()
    ]
    called = frozenset(word for words in bodies for word in words)
    outlets = any(each.kind == "outlet" for each in named)
    meant: dict[str, bool] = {}

    def can_be_named(head: str) -> bool:
        if head not in meant:
            meant[head] = any(is_of_sort(head, words) for words in bodies)
        return meant[head]

    papers = [(each.span.start, noun) for each in named if each.kind == "document" and (noun := document_noun(each.name))]
    headline = report.text.find("\n", len(report.text) - len(report.text.lstrip()))
    for source in sources:
        national = _read_national(source, named)
        if national:
            yield Mention(report.span(*national), "organisation", report.text[slice(*national)])
            continue
        found = read_unnamed(source.exact, source.end <= headline) or _read_other_word(source, papers)
        if found is None:
            continue
        if found[0] == "document":
            papers.append((source.start, found[3]))
        kind, start, end, head = found
        determined = start > 0
        if outlets and source.exact.lower().removesuffix(" itself") == "the paper":
            continue
        told_apart = _is_told_apart(source.exact[start:end].split(), head, called)
        if kind == "organisation" and head in section("outlet_words.txt", "bare") and outlets and not told_apart:
            continue  # "the agency" is the outlet named before
        if kind == "organisation" and (head.split()[-1] in called or can_be_named(head)) and not told_apart:
            continue  # "the firm" is the one named before
        of = _OF_NAME.match(source.exact, end)
        if of:  # "the embassy of Ladoga"
            yield Mention(report.span(source.start + start, source.start + of.end()), kind, source.exact[start : of.end()])
        else:
            name = source.exact[start:end]
            keeps = name[0].isupper() and (determined or name.split(" ")[0] in countries_by_demonym())
            name = name if keeps else name.lower()  # "the Norlandish embassy", "Iraqi authorities", but "Police"
            yield Mention(report.span(source.start + start, source.start + end), kind, name)


def _is_told_apart(words: Sequence[str], head: str, called: frozenset[str]) -> bool:
    """Whether what stands before the noun says which body it is, and no body is named so: "the medicines agency"."""
    if head in SORTS or len(words) == len(head.split()):
        return False
    before = words[: -len(head.split())]
    return all(word.islower() for word in before) and not called & set(words[:-1]) and not _OUTLETS & set(before)


_OUTLETS = frozenset(["state", "news", "same", "own", "local", "official", "semi-official", "private"])
_MADE = r"(?:seen|obtained|published|released|reviewed|leaked|prepared|drawn up)"
_QUOTES = re.compile(
    r"(?:(?<=\n)|(?<=[.;:,”\"] )|\baccording to |\bin )"
    r"(?P<phrase>(?:[Tt]he|[Aa]n?|[A-Z][\w’'-]+[’']s|[Tt]hat|[Tt]his) (?:[\w-]+ ){0,2}?"
    rf"(?P<head>[a-z-]+)(?: of (?:the |a )?[\w -]{{3,40}}?| {_MADE} by [^,.;]{{3,50}}?)?)"
    r" (?:quot(?:es|ed|ing)|cit(?:es|ed|ing)|has|records?|shows?|gives|reproduces|says|describes)\b"
)


def find_quoting_papers(report: Report) -> Iterator[Mention]:
    """A mention for each document without a name that quotes somebody: "the indictment quotes him as saying"."""
    for match in _QUOTES.finditer(report.text):
        words = match["phrase"].split()
        if match["head"] in section("documents.txt", "documents"):
            end = match.end("head")
            start = report.text.rfind(" ", 0, match.start("head")) + 1
            if len(words) > 2 and words[1].islower() and words[1] != match["head"]:
                start = match.start("phrase") + len(words[0]) + 1
            yield Mention(report.span(start, end), "document", report.text[start:end])


_PRESS_SERVICE = re.compile(
    r"(?:\b(?:[Hh]is|[Hh]er|[Tt]he|[Ii]ts|[Tt]heir) )(?P<name>(?:[a-z-]+ )?(?:press (?:service|office|centre|center)|"
    r"(?:communications|information|media) (?:office|service|department)))"
    r"(?= (?:ha[sd] |also |later )?(?:said|says|reported|reports|announced|told|quoted|quotes|added|noted|wrote|"
    r"stated|informed))"
)


def find_press_services(report: Report) -> Iterator[Mention]:
    """A mention for each press service without the name of its body: "his press service reported"."""
    for match in _PRESS_SERVICE.finditer(report.text):
        yield Mention(report.span(*match.span("name")), "organisation", match["name"])


_NATIONAL = re.compile(
    r"(?:[Tt]he )?(?P<name>(?P<owner>[A-Z][\w-]*(?: [A-Z][\w-]*)?)[’']s? (?P<noun>[a-z]+(?: [a-z]+)?))(?=$|,)"
)


def _read_national(source: Span, named: Sequence[Mention]) -> tuple[int, int] | None:
    """Where a country's or town's body without a name stands, with its owner: "Merovia's central bank"."""
    match = _NATIONAL.match(source.exact)
    if match is None or match["noun"] not in section("documents.txt", "unnamed bodies"):
        return None
    place = source.start + match.start("owner")
    kinds = {each.kind for each in named if each.span.start <= place < each.span.end}
    if "place" not in kinds and (
        kinds - {"organisation"} or match["noun"] not in section("documents.txt", "bodies of countries")
    ):
        return None
    return source.start + match.start("name"), source.start + match.end("name")


_OTHER_WORD = re.compile(
    r"(?:the|this|that) (?:same )?(?P<phrase>[^,]+?)(?:[’']s?$| (?:which|that|itself)\b|,|$)", re.IGNORECASE
)


def _read_other_word(source: Span, papers: Sequence[tuple[int, str]]) -> tuple[ActorKind, int, int, str] | None:
    """For "the 31 pages", what nothing but a document named before can be called."""
    match = _OTHER_WORD.match(source.exact)
    noun = document_noun(match["phrase"]) if match else None
    if match is None or noun is None or not any(at < source.start and can_be_same(noun, other) for at, other in papers):
        return None
    return "document", *match.span("phrase"), noun


_OWNED = re.compile(r"(?:(?:the|an?) )?(?:[\w-]+ ){0,3}[\w-]+(?:['’]s|s['’]) (?:own )?", re.IGNORECASE)


def read_unnamed(printed: str, headline: bool = False) -> tuple[ActorKind, int, int, str] | None:
    """Kind, start and end in a source, and head noun; None where a name or somebody else's possessive stands in its head.

    A headline leaves articles out ("union says").
    """
    owned = _OWNED.match(printed)
    if owned:
        found = read_unnamed(f"the {printed[owned.end() :]}")
        shift = owned.end() - len("the ")
        if found and found[0] == "document":
            return "document", found[1] + shift, found[2] + shift, found[3]
    determiner = _DETERMINER.match(printed)
    start = determiner.end() if determiner else 0
    article = determiner[0].strip().lower() if determiner else ""
    definite = article in ("the", "this", "that", "its", "their")
    behind = _BEHIND.search(printed, start)
    end = behind.start() if behind else len(printed.rstrip(" ,"))
    words = [match[0] for match in _WORDS.finditer(printed, start, end)]
    if not words or len(words) > 5 or any(word[0].isupper() or word in ("the", "a", "an") for word in words[1:]):
        return None
    for length in (2, 1):
        head = " ".join(words[-length:]).lower()
        if head in section("documents.txt", "documents") and not (determiner and words[0][0].isupper()):
            return "document", start, end, head
        if head in section("documents.txt", "unnamed bodies") and (definite or head in _BARE or (headline and not determiner)):
            return "organisation", start, end, head
        if head in section("documents.txt", "staffs") and (definite or article in ("his", "her")):
            return "organisation", start, end, head
        if head in section("documents.txt", "unnamed groups") and (
            definite or (not determiner and words[0].lower() not in _SOME)
        ):
            return "group", start, end, head
    return None


# Bodies whose noun needs no article.
_BARE = frozenset({"police", "customs", "panel", "headquarters"})
# Nobody in particular: it stays open who.
_SOME = frozenset(["some", "several", "many", "few", "most", "other", "two", "three", "four", "five", "dozens", "unnamed"])
