"""Where a masked sentence names somebody who passes its words on: "he regrets it, his solicitor let it be known"."""

import re
from collections.abc import Iterator
from functools import cache

from sayso.language.wordlists import section
from sayso.reconcile.masks import EDGE, OWN, SAID


def find_passing(frame: str) -> list[tuple[int, int]]:
    """Stretches of a masked frame that may name one who passes on, in reading order."""
    return sorted({*_subjects(frame), *_behind_verbs(frame), *_after_words(frame), *_owners(frame)})


@cache
def _verbs() -> re.Pattern[str]:
    words = section("passing_words.txt", "verbs") | section("passing_words.txt", "quoting")
    return re.compile(rf"\b(?:{_either(words)})\b")


@cache
def _quoting() -> re.Pattern[str]:
    return re.compile(rf"(?:{_either(section('passing_words.txt', 'quoting'))})")


def _either(words: frozenset[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_AUXILIARIES = re.compile(
    r"(?:\s+(?:has|had|have|also|then|later|further|earlier|first|once|since|himself|herself|itself|themselves|will|furthermore|"
    r"again|often|in turn|[a-z]+ly))*\s*$"
)
_PASSIVE = re.compile(r"\b(?:(?:is|are|was|were)(?:n[’']t)?|been|being|be)(?: (?:\w+ly|not|\w+sel(?:f|ves)))?\s*$")
_KINDS_OF_STATES = re.compile(
    r"\b(?:member|[Uu]nited|federal|nation|neighbou?ring|coastal|littoral|successor|Gulf|Arab|Baltic|Nordic|Balkan|Sahel|African|"
    r"European|Asian|Western|Eastern|Northern|Southern|Central|other|all|both|two|three|several|many|most|some|these|those)\s*$"
)
"""What makes "states" a noun: "a meeting of the member states"."""
_APPOSED = re.compile(rf"(?P<head>[^{EDGE},;:—–“”\"()]+), [^{EDGE},;:“”\"()]{{3,90}},$")
_BOUNDARY = re.compile(
    rf"[{EDGE},;:.—–“”\"»()]|--|\b(?:that|and|but|while|as|when|because|if|where|what|so|or|than|yet|whom|to)\b"
)
_ENDS = re.compile(rf"\s*(?:[,.;:”\"»)\]]|[{SAID}{OWN}]|$)")
_GOES_ON = re.compile(
    r" (?:that|as|how|whether|on|in|at|to|of|from|during|by|after|before|over|with|when|this|last|yesterday|today|later|"
    r"earlier|then|there|here|his|her|their|of|through|for|near|outside|also|only|simply|again)\b"
)
_HEARER = re.compile(
    rf" (?:the |a |an |his |her |their |its )?[^{EDGE},;:.“”\"]{{2,60}}?"
    rf"(?=[,.;:]|[{SAID}{OWN}]| that\b| (?:on|in|at|by|of)\b|$)"
)
_TELLS = frozenset(["told", "tells", "tell", "informed", "informs", "assured", "assures", "warned", "warns", "told it"])


def _subjects(frame: str) -> Iterator[tuple[int, int]]:
    """Subjects of verbs of saying: "Reul went on", "his lawyer, Ana Reul, said", "she quoted"."""
    for verb in _verbs().finditer(frame):
        left = frame[: verb.start()]
        if _PASSIVE.search(left) and re.match(
            r"(?:quoted|cited) as (?:saying|telling|adding|stating)\b[,.;]?$", frame[verb.start() :].strip()
        ):
            left = _PASSIVE.sub("", left)
        elif _PASSIVE.search(left) or not _has_statement(frame, verb):
            continue
        left = _AUXILIARIES.sub("", left)
        apposed = _APPOSED.search(left) if left.endswith(",") else None
        end = apposed.end("head") if apposed else len(left)
        start = max((match.end() for match in _BOUNDARY.finditer(left, 0, end)), default=0)
        start += len(left[start:end]) - len(left[start:end].lstrip())
        if start < end:
            yield start, len(left.rstrip(" ,"))


def _has_statement(frame: str, verb: re.Match[str]) -> bool:
    """Whether the statement, or nothing, follows a verb: "said that", "said on Monday", "told the court"; not "said a few"."""
    end = verb.end()
    if verb[0] == "states" and _KINDS_OF_STATES.search(frame, 0, verb.start()):
        return False
    if _quoting().fullmatch(verb[0]):
        return re.match(rf" [^{SAID},;:.]{{0,60}}[{OWN}]| (?:him|her|them)\b|,? [{OWN}]", frame[end:]) is not None
    if _ENDS.match(frame, end) or _GOES_ON.match(frame, end):
        return True
    return verb[0] in _TELLS and _HEARER.match(frame, end) is not None


_BEHIND = re.compile(rf"(?:^|[,{SAID}”\"»])\s*$")
_SUBJECT = re.compile(
    rf"\s+(?P<head>(?:the|his|her|its|their|an?|[A-ZÀ-Þ])[^{EDGE},;:.“”\"()]{{1,70}}(?:, [^{EDGE},;:.“”\"()]{{3,70}})?)"
    r"(?=[,.;:]|$)"
)


def _behind_verbs(frame: str) -> Iterator[tuple[int, int]]:
    """Subjects behind their verb: "is innocent, says his counsel"."""
    for verb in _verbs().finditer(frame):
        if _BEHIND.search(frame[: verb.start()]) and verb[0] not in _TELLS:
            match = _SUBJECT.match(frame, verb.end())
            if match:
                yield match.span("head")


@cache
def _openers() -> re.Pattern[str]:
    before = _either(section("passing_words.txt", "before"))
    return re.compile(
        rf"(?:\b(?i:{before})|(?:[,{SAID}] |^)[Ss]o|\b[Ii]f|\bon behalf of) "
        rf"(?P<head>[^{EDGE},;:.“”\"()]{{2,70}}?)"
        rf"(?=[,.;:{SAID}{OWN}]| (?:is|was|are|were|on|in|at|to|heard|who|whose|which|has)\b|$)"
    )


def _after_words(frame: str) -> Iterator[tuple[int, int]]:
    """Who stands behind "according to", "through", "so" and the like."""
    for match in _openers().finditer(frame):
        if not (match[0].lower().startswith("if") and not re.match(_TRUST, frame[match.end() :])):
            yield match.span("head")


_TRUST = r" (?:is|are|was|were|heard|has|have)(?: to be (?:believed|trusted)| right| correct(?:ly)?)"


@cache
def _owned() -> re.Pattern[str]:
    words = _either(section("passing_words.txt", "renderings"))
    return re.compile(
        r"\b(?:[Ii]n|[Bb]y|[Ff]rom|[Oo]n) "
        r"(?P<head>his|her|its|their|(?:the |his |her |its )?[\w’'. -]{2,50}?(?=[’']s? )) ?(?:[’']s?)? ?"
        rf"(?:own |last |first )?(?:{words})\b"
    )


def _owners(frame: str) -> Iterator[tuple[int, int]]:
    """Whose words they are: "in her words", "in the lawyer's telling"."""
    for match in _owned().finditer(frame):
        yield match.span("head")
