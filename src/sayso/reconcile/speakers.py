"""Who speaks: from the words of a source to an actor, with the reason."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct, structs

from sayso.language.wordlists import read_sections
from sayso.model.attribution import Attribution
from sayso.model.findings import Findings
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.reconcile.cast import Cast
from sayso.reconcile.descriptions import is_plural, match_description, read_description
from sayso.reconcile.relays import find_relays
from sayso.reconcile.stage import Appearance, Stage, gender_of, set_stage

_PRONOUNS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_PLURALS = frozenset({"they", "them", "we", "i", "one", "some", "many", "others", "you", "those", "both"})
_BODY_NOUNS = re.compile(
    r"\b(ministry|council|agency|service|committee|commission|company|firm|group|organi[sz]ation|association|union|department|party|"
    r"bank|court|board|authority|office|center|centre|institute|movement|gang|army|police|government|coastguard|operator|airline|"
    r"university|hospital|foundation|body|outlet|newspaper|broadcaster|paper|daily|channel|embassy|chamber|militia|faction|secretariat)\b",
    re.IGNORECASE,
)
_ANY_BODY = frozenset(read_sections("name_words.txt")["wide bodies"])


class Speaker(Struct, frozen=True):
    """`actor` is None where it is open who speaks; `basis` is a phrase that a user reads."""

    actor: str | None
    basis: str


def name_speakers(report: Report, findings: Findings, cast: Cast) -> tuple[Attribution, ...]:
    """The report's attributions in reading order, each with its speaker, the basis for it, and its relays."""
    stage = set_stage(report, findings, cast)
    spoke: list[str] = []
    named: list[Attribution] = []
    for attribution in sorted(findings.attributions, key=_place):
        speaker = _find_speaker(stage, attribution, named, spoke)
        if speaker.actor:
            spoke.append(speaker.actor)
        named.append(structs.replace(attribution, speaker=speaker.actor, speaker_basis=speaker.basis))
    return tuple(
        structs.replace(attribution, through=through)
        for attribution, through in zip(named, find_relays(stage, named), strict=True)
    )


def _place(attribution: Attribution) -> tuple[int, str]:
    return (attribution.content[0].start, attribution.id)


def _find_speaker(stage: Stage, attribution: Attribution, before: Sequence[Attribution], spoke: list[str]) -> Speaker:
    quoted = _quoted(stage, attribution, before)
    if quoted:
        return quoted
    if not attribution.source:
        return _continued(stage, attribution, before)
    whole = stage.report.span(attribution.source[0].start, attribution.source[-1].end)
    source = whole if len(whole.exact) < 400 else attribution.source[0]
    source = _completed(stage, source)
    by_name = _by_name(stage, source)
    if by_name and by_name.actor and stage.kind_of(by_name.actor) == "outlet":
        return _beside_outlet(stage, attribution) or by_name
    return (
        by_name
        or _by_pronoun(stage, source, before, spoke)
        or (_by_body(stage, source, spoke) if _is_bare_body(source.exact) else None)
        or _by_description(stage, source, spoke)
        or _by_body(stage, source, spoke)
        or Speaker(None, f"unnamed: “{_short(source.exact)}”")
    )


def _completed(stage: Stage, source: Span) -> Span:
    """A source that is cut after its article goes on to the name that follows."""
    if source.exact.strip().lower() not in ("the", "a", "an"):
        return source
    following = stage.appearances[bisect_right(stage.starts, source.end) :][:1]
    if following and following[0].mention.span.start - source.end < 3:
        return stage.report.span(source.start, following[0].mention.span.end)
    return source


_QUOTING = re.compile(r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))\b(?! as\b)")


def _quoted(stage: Stage, attribution: Attribution, before: Sequence[Attribution]) -> Speaker | None:
    """In "media quoted Ana Reul as saying" it is Reul who speaks, whoever quotes her; not so in "was quoted"."""
    if not attribution.source or not attribution.cue:
        return None
    text, source = stage.report.text, attribution.source[-1]
    begin, end = source.end, max(attribution.cue[-1].end, attribution.content[0].start)
    verb = _QUOTING.search(text, begin, min(end, begin + 300))
    if verb is None or re.search(r"\b(?:was|were|is|been|being)(?: \w+)?\s*$", text[begin : verb.start()]):
        return None
    pronoun = re.match(r"\s+(him|her)\b", text[verb.end() : verb.end() + 10])
    if pronoun:
        return _person_before(stage, stage.report.span(verb.end() + 1, verb.end() + 4), before, pronoun[1])
    for each in (
        stage.named_in(stage.report.span(verb.end(), min(verb.end() + 80, len(text)))) if verb.end() < len(text) else ()
    ):
        between = text[verb.end() : max(verb.end(), each.mention.span.start)]
        if stage.kind_of(each.actor) == "person" and re.fullmatch(r"\s*(?:the |an? )?[\w\s-]{0,30}", between):
            return Speaker(each.actor, f"named: “{each.mention.name}”, quoted by “{_short(source.exact)}”")
    return None


_SAID = re.compile(
    r"\b(?:said|says|stated|states|told|added|adds|noted|notes|warned|announced|declared|stressed|claimed|believes|argued)\b"
)


def _beside_outlet(stage: Stage, attribution: Attribution) -> Speaker | None:
    """Where "according to" an outlet credits a sentence that names its speaker beside a verb of saying, that is who speaks."""
    number = stage.sentence_of(attribution.source[0].start)
    if number < 0 or not any(stage.sentence_of(credit.span.start) == number for credit in stage.report.credits):
        return None
    start, end = stage.sentences[number]
    for each in stage.named_in(stage.report.span(start, end)):
        span = each.mention.span
        around = (
            stage.report.text[max(start, span.start - 25) : span.start]
            + " | "
            + stage.report.text[span.end : min(end, span.end + 25)]
        )
        if stage.kind_of(each.actor) == "person" and _SAID.search(around):
            return Speaker(each.actor, f"named: “{each.mention.name}”, reported by “{_short(attribution.source[0].exact)}”")
    return None


def _short(printed: str) -> str:
    plain = " ".join(printed.split())
    return plain if len(plain) <= 60 else plain[:57].rsplit(" ", 1)[0] + " …"


def _continued(stage: Stage, attribution: Attribution, before: Sequence[Attribution]) -> Speaker:
    """A quotation without a source goes on from the one in the same or the last paragraph."""
    start = attribution.content[0].start
    if before and before[-1].speaker and attribution.kind != "indirect":
        between = stage.report.text[max(span.end for span in before[-1].spans()) : start]
        if len(between.strip(" \n\r\t“”\"'")) < _NEAR and between.count("\n") <= 4:
            return Speaker(before[-1].speaker, f"the quotation goes on; {stage.name_of(before[-1].speaker)} spoke last")
    return Speaker(None, "no source is printed")


# Characters that may stand between two parts of one quotation: a short clause, not a new paragraph of report.
_NEAR = 120


def _by_name(stage: Stage, source: Span) -> Speaker | None:
    """The person, body or place named as the head of the source: neither its possessor nor its "of"."""
    heads = [each for each in stage.named_in(source) if _is_head(stage, source, each)]
    heads.sort(key=lambda each: (_ORDER[stage.kind_of(each.actor)], each.mention.span.start))
    if not heads:
        return None
    head = heads[0]
    return Speaker(head.actor, f"named: “{head.mention.name}”")


_ORDER = {"person": 0, "organisation": 1, "group": 1, "outlet": 2, "place": 3}


def _is_head(stage: Stage, source: Span, each: Appearance) -> bool:
    mention, text = each.mention, stage.report.text
    name_start = mention.span.end - len(mention.name)
    before = text[source.start : max(source.start, mention.span.start)]
    after = text[mention.span.end : max(mention.span.end, source.end)]
    if re.match(r"['’]s?\s", after):
        return False
    if mention.kind == "person":
        return not _DEPENDS.search(before if mention.span.start >= source.start else text[source.start : name_start])
    if _DEPENDS.search(before) or (
        re.search(r"[\w]", before.replace("the ", "").replace("The ", "")) and not _APPOSED.search(before)
    ):
        return False
    return not re.match(rf"\s(?!(?:{_MAY_FOLLOW})\b)[a-z][\w-]+", after)


# Words that leave a name the head of its source: "the Capewire news agency", "Reul in a letter".
_MAY_FOLLOW = (
    "on|in|at|of|for|from|to|and|which|who|that|news agency|agency|newspaper|daily|magazine|website|channel|group|movement|"
    "itself|here|there|also|said|says|has|had|have"
)
# "of the Q", "for Q", "close to Q": what follows is not who speaks.
_DEPENDS = re.compile(r"\b(?:of|for|from|to|at|in|with|by|on|against|under|behind|about)\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+)?$")
_APPOSED = re.compile(
    r"(?:\b(?:agency|newspaper|daily|company|operator|group|organi[sz]ation|ministry)|state|firm|,|\w['’]s?)\s+$"
)


def _by_pronoun(stage: Stage, source: Span, before: Sequence[Attribution], spoke: list[str]) -> Speaker | None:
    word = source.exact.strip().lower().rstrip(",")
    word = word.split()[0] if word.split() and (word.split()[0] in _PRONOUNS and len(word.split()) < 3) else word
    if word in ("who", "which", "that"):
        return _antecedent(stage, source)
    if word == "it":
        return _last_body(stage, source, spoke, "“it”")
    if word in _PLURALS:
        return _same_group(stage, source, spoke)
    if word not in _PRONOUNS:
        return None
    return _person_before(stage, source, before, word)


def _antecedent(stage: Stage, source: Span) -> Speaker | None:
    last = stage.before(source.start)[:1]
    if last and stage.sentence_of(last[0].mention.span.start) == stage.sentence_of(source.start):
        return Speaker(last[0].actor, f"“{source.exact.strip()}” after {last[0].mention.name}")
    return None


def _same_group(stage: Stage, source: Span, spoke: list[str]) -> Speaker | None:
    if source.exact.strip().lower() == "they" and spoke and stage.kind_of(spoke[-1]) in ("group", "organisation"):
        return Speaker(spoke[-1], f"“they” goes on from {stage.name_of(spoke[-1])}")
    return None


def _person_before(stage: Stage, source: Span, before: Sequence[Attribution], word: str) -> Speaker:
    """The person who spoke last, unless another was made the subject since; women and men are kept apart where known."""
    last = before[-1] if before else None
    floor = max((span.end for span in last.spans()), default=0) if last else 0
    named = [each for each in stage.before(source.start) if _can_be(stage, each.actor, word)]
    since = [each for each in named if each.mention.span.start >= floor and _is_subject(stage, each)]
    if since:
        return Speaker(since[0].actor, f"“{word}” after {since[0].mention.name} {_distance(stage, since[0], source)}")
    for attribution in reversed(before[-3:]):
        if attribution.speaker and _can_be(stage, attribution.speaker, word):
            return Speaker(attribution.speaker, f"“{word}” goes on from {stage.name_of(attribution.speaker)}, who spoke last")
    if named:
        return Speaker(named[0].actor, f"“{word}” after {named[0].mention.name} {_distance(stage, named[0], source)}")
    return Speaker(None, f"nobody is named before “{word}”")


def _can_be(stage: Stage, actor: str, word: str) -> bool:
    if stage.kind_of(actor) != "person":
        return False
    gender = gender_of(stage.actor(actor), stage.titles(actor))
    return gender in ("", _PRONOUNS[word])


def _is_subject(stage: Stage, each: Appearance) -> bool:
    """Whether a name stands where subjects stand: not after a preposition, not as an owner."""
    text, span = stage.report.text, each.mention.span
    if text[span.end : span.end + 2] in ("'s", "’s"):
        return False
    return not _DEPENDS.search(text[max(0, span.start - 40) : span.start]) and not _OBJECT.search(
        text[max(0, span.start - 20) : span.start]
    )


_OBJECT = re.compile(r"\b(?:told|asked|met|accused|urged|praised|blamed|thanked|and|including)\s+(?:the\s+)?$")


def _distance(stage: Stage, each: Appearance, source: Span) -> str:
    apart = stage.sentence_of(source.start) - stage.sentence_of(each.mention.span.start)
    return {0: "in the same sentence", 1: "in the sentence before"}.get(apart, f"{apart} sentences before")


def _by_description(stage: Stage, source: Span, spoke: list[str]) -> Speaker | None:
    bodies = tuple(each.actor for each in stage.named_in(source) if stage.kind_of(each.actor) in ("organisation", "group"))
    described = None if is_plural(source.exact) else read_description(stage, source.exact, bodies)
    if described is None:
        return None
    matches = match_description(stage, described, source.start, spoke)
    shown = f"“{_short(described.printed)}”"
    if not described.definite:
        return _of_the_lead(stage, source, shown, [match.actor for match in matches], spoke)
    if not matches:
        return Speaker(None, f"no name is printed here for {shown}")
    best = matches[0]
    if len(matches) > 1 and matches[1].score == best.score:
        both = " or ".join(stage.name_of(match.actor) for match in matches[:2])
        return Speaker(None, f"{shown} can be {both}")
    name = stage.name_of(best.actor)
    if best.title is None:
        return Speaker(best.actor, f"{shown}: {name} was named last" if not spoke else f"{shown}: {name} spoke last")
    only = "only " if len(matches) == 1 else ""
    return Speaker(best.actor, f"{shown}: {only}{name} is printed here with such an office (“{_short(best.title)}”)")


# An unnamed person of the first sentences ("a security official has warned") is named further down by many reports.
_LEAD = 3


def _of_the_lead(stage: Stage, source: Span, shown: str, matches: list[str], spoke: list[str]) -> Speaker:
    if stage.sentence_of(source.start) < _LEAD and len(matches) == 1 and not spoke:
        name = stage.name_of(matches[0])
        return Speaker(matches[0], f"{shown} of the lead; {name} is the only one whom the report names with such an office")
    return Speaker(None, f"unnamed: {shown}")


def _is_bare_body(printed: str) -> bool:
    """Whether the source is a body's noun with an article at most ("the coastguard")."""
    return bool(re.fullmatch(rf"(?:the|this|its) (?:{_BODY_NOUNS.pattern})", printed.strip(), re.IGNORECASE))


def _by_body(stage: Stage, source: Span, spoke: list[str]) -> Speaker | None:
    """For "the ministry": the body that spoke last, or was named last before, or is the only one of the report it can be."""
    plain = " ".join(source.exact.split()).lower()
    noun = _BODY_NOUNS.search(re.split(r" of | for | in | at | that | which |,", plain)[0])
    if not plain.startswith(("the ", "its ", "their ", "this ")) or noun is None or is_plural(plain.replace("police", "")):
        return None
    shown = f"“{_short(source.exact)}”"
    word = noun[1]
    if spoke and _can_be_called(stage, spoke[-1], word):
        return Speaker(spoke[-1], f"{shown} goes on from {stage.name_of(spoke[-1])}, who spoke last")
    for each in stage.before(source.start):
        if _can_be_called(stage, each.actor, word):
            return Speaker(each.actor, f"{shown} after {each.mention.name}")
    named = {each.actor for each in stage.appearances if word in _words_of_names(stage, each.actor)}
    bodies = [actor for actor in named if stage.kind_of(actor) in ("organisation", "group", "outlet")]
    if len(bodies) == 1:
        return Speaker(bodies[0], f"{shown}: {stage.name_of(bodies[0])} is the only one that the report names")
    return None


def _can_be_called(stage: Stage, actor: str, word: str) -> bool:
    kind = stage.kind_of(actor)
    if kind not in ("organisation", "group", "outlet"):
        return False
    words = _words_of_names(stage, actor)
    if word in words:
        return True
    if word in _BANDS:
        return kind == "group"
    if word in _PAPERS:
        return kind == "outlet"
    return word in _ANY_BODY and kind == "organisation" and not _other_noun(" ".join(words))


_BANDS = frozenset({"group", "gang", "movement", "faction", "militia", "front"})
_PAPERS = frozenset({"outlet", "newspaper", "paper", "daily", "broadcaster", "channel"})


def _words_of_names(stage: Stage, actor: str) -> frozenset[str]:
    return frozenset(word for name in stage.actor(actor).names for word in name.name.lower().split())


def _other_noun(names: str) -> bool:
    found = _BODY_NOUNS.findall(names)
    return bool(found) and not set(found) & _ANY_BODY


def _last_body(stage: Stage, source: Span, spoke: list[str], shown: str) -> Speaker | None:
    if spoke and stage.kind_of(spoke[-1]) in ("organisation", "group", "outlet", "place"):
        return Speaker(spoke[-1], f"{shown} goes on from {stage.name_of(spoke[-1])}, who spoke last")
    for each in stage.before(source.start)[:8]:
        if stage.kind_of(each.actor) in ("organisation", "group"):
            return Speaker(each.actor, f"{shown} after {each.mention.name} {_distance(stage, each, source)}")
    return None
