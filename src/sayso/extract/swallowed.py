"""Where teller and told were taken for one: in "The count protested his innocence, his lawyer said" two say something."""

import re
from functools import cache

from msgspec.structs import replace

from sayso.extract.completion import Sentences
from sayso.extract.draft import BY_FORM, Draft, Stretch
from sayso.language.wordlists import section


def part_tellers(drafts: list[Draft], sentences: Sentences) -> list[Draft]:
    """The drafts; one whose source stands behind its content with a verb of its own becomes two.

    "Verb, what is said, who" is no order of English ("protested", "his innocence", "his lawyer"): the source tells the whole
    clause, and who stands before the first verb says what stands behind it.
    """
    return [part for draft in drafts for part in _parted(draft, sentences)]


def _parted(draft: Draft, sentences: Sentences) -> tuple[Draft, ...]:
    if (
        not draft.source
        or not draft.cue
        or not draft.cue[-1][1] <= draft.content[0][0] < draft.content[-1][1] <= draft.source[0][0]
    ):
        return (draft,)
    sentence = sentences.at(draft.cue[0][0])
    if sentence is None or not draft.source[-1][1] <= sentence[1]:
        return (draft,)
    subject = _before(sentences.text, sentence[0], draft.cue[0][0])
    tells = _tells().fullmatch(sentences.text, draft.content[-1][1], draft.source[0][0])
    verb = tells.span("before") if tells and tells["before"] else _verb_behind(sentences.text, draft.source[-1][1], sentence[1])
    if tells is None or subject is None or verb is None:
        return (draft,)
    clause = (sentence[0], draft.content[-1][1])
    outer = replace(draft, cue=(verb,), content=(clause,), confidence=max(BY_FORM, draft.confidence), relays=())
    return outer, replace(draft, source=(subject,), relays=())


def _before(text: str, start: int, end: int) -> Stretch | None:
    """Who stands before a verb: the first words of the sentence, up to a comma; None where nobody does."""
    words = re.match(r"[“”\"„«‘]*(?P<subject>\w[^,;:“”\"]*?)\s*(?:$|,)", text[start:end])
    return (start + words.start("subject"), start + words.end("subject")) if words else None


def _verb_behind(text: str, start: int, end: int) -> Stretch | None:
    match = re.compile(rf"\s+(?P<verb>{_verbs()})\b").match(text, start, end)
    return match.span("verb") if match else None


@cache
def _tells() -> re.Pattern[str]:
    """What stands between a statement and who tells it: a comma, and the verb where that comes first."""
    return re.compile(rf"[”\"]?,[”\"]?\s+(?:(?P<before>according to|{_verbs()})\s+)?")


@cache
def _verbs() -> str:
    forms = {*section("verbs_of_saying.txt", "plain"), *" ".join(section("verbs_of_saying.txt", "within")).split()}
    return "|".join(sorted(forms, key=lambda each: (-len(each), each)))
