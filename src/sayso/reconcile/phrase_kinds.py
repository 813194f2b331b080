"""Which circumstance a phrase is, by its preposition and its last noun: a hearer, an event, a medium, a place."""

import re

from sayso.language.wordlists import section
from sayso.reconcile.frames import Frame
from sayso.reconcile.hearers import EVENTS, can_hear, ends_in
from sayso.reconcile.phrase_reader import Phrase, read_phrase
from sayso.reconcile.stage import Stage

_FILE = "occasion_words.txt"
_AIR, _MEDIA, _PLATFORMS, _SITES, _SPOKEN_FROM, _IDLE = (
    section(_FILE, each) for each in ("on the air", "media", "platforms", "sites", "spoken from", "no circumstance")
)
PREPOSITION = re.compile(
    r"(?<![\w’'-])(?:(?:(?:on|at) the (?:sidelines|margins|fringes|occasion|opening|start|beginning|outset|end|close)"
    r"|(?:as )?a guest) (of|on|at|in)"
    r"|(in front of|on board|aboard|at|in|on|during|before|from|outside|near|inside|to|with|by|via|through|over))(?= )",
    re.IGNORECASE,
)
_SPEAKING = re.compile(
    r"\b(?:asked|pressed|questioned|quizzed|interview|conversation|speaking|talking|spoke|talked|reply|answer)(?: \w+)? $",
    re.IGNORECASE,
)
_NOT_TO_SOMEBODY = re.compile(
    r"\b(?:according|order|refer(?:s|red|ring)|due|owing|thanks|prior|contrary|addition|attribut\w+|regard|relation|respect|next"
    r"|close|similar|related|linked|effect|access|right|threat|solution|key|alternative)(?: \w+)? $",
    re.IGNORECASE,
)
# "at a party", "at Mass", "at the party congress", but "in the party", "in Congress", "in the wake of".
_ATTENDED = frozenset(["congress", "mass", "party", "parties", "wake"])
_COLLECTIONS = frozenset(
    ["barrage", "flurry", "number", "one", "pair", "round", "series", "set", "slew", "spate", "string", "thread"]
)
# "In engaging the mayor", "in offering a view".
_DOING = re.compile(r"(?!clos|open|follow)[a-z]{3,}ing")
_TOOK = re.compile(r"\b(?:take|takes|took|taking|taken) $", re.IGNORECASE)
# "Alarmed at the disappearance of": no place; "snapped at a reporter": no event.
_ABSTRACT = re.compile(r"[a-z](?:[ts]ion|ances?|ences?|ments?|ness|ity|ism|als?|ures?|ings?|ths?)$")
_SOMEBODY = re.compile(r"(?:er|or|ist|ant|ian|man|woman|child|boy|girl)$")


def kind_of(stage: Stage, frame: Frame, preposition: str, at: int, phrase: Phrase) -> str:
    """Which circumstance a phrase is behind the preposition that begins at `at`; empty where none."""
    before = frame.text[max(0, at - 24) : at]
    if preposition == "of":
        return "event" if ends_in(phrase, EVENTS) else ""
    if preposition == "to" and _TOOK.search(before):
        return "medium" if ends_in(phrase, _PLATFORMS | _AIR) else ""
    phrase = _collected(frame.text, phrase)
    if preposition in ("to", "by", "with"):
        hears = _leads_to_hearer(preposition, before) and can_hear(phrase)
        return "to" if hears and (_SPEAKING.search(before) or "place" not in _kinds(stage, frame, phrase)) else ""
    if preposition in ("at", "during", "in", "on", "from") and _is_event(preposition, phrase):
        return "event"
    if not phrase.determiner and (phrase.head[0].lower() in _IDLE or _DOING.fullmatch(phrase.head[0])):
        return ""
    if preposition in ("in", "on", "over", "via", "through", "at") and _is_medium(preposition, phrase):
        return "medium"
    return "place" if frame.sources and _is_place(stage, frame, preposition, phrase) else ""


def takes_more(kind: str, phrase: Phrase) -> bool:
    """Whether what follows behind "with" or "on" may belong to the phrase: a letter's, an interview's, not a platform's."""
    return kind == "event" or (kind == "medium" and not ends_in(phrase, _PLATFORMS))


def _collected(text: str, phrase: Phrase) -> Phrase:
    """What there is a series of, "one of", in the place of the series."""
    of = text.find(" of ", phrase.start, phrase.end)
    if of < 0 or phrase.head[-1].lower() not in _COLLECTIONS:
        return phrase
    each = read_phrase(text, of + len(" of "))
    return Phrase(phrase.start, phrase.end, each.head, phrase.determiner or each.determiner) if each else phrase


def _leads_to_hearer(preposition: str, before: str) -> bool:
    if preposition != "to":
        spoken = _SPEAKING.search(before)
        return spoken is not None and (preposition == "by") == (spoken[0].lower().startswith(("ask", "press", "quest", "quiz")))
    return _NOT_TO_SOMEBODY.search(before) is None


def _is_event(preposition: str, phrase: Phrase) -> bool:
    if preposition not in ("at", "during") and phrase.head[-1].lower() in _ATTENDED:
        return False
    if ends_in(phrase, EVENTS):
        return bool(phrase.determiner) or len(phrase.head) > 1 or phrase.head[0].lower() not in _IDLE
    if preposition in ("in", "on") and phrase.determiner == "the" and ends_in(phrase, _AIR):
        return True
    unknown = phrase.head[-1].islower() and phrase.head[0].lower() not in _IDLE and not ends_in(phrase, _SITES)
    return preposition == "at" and phrase.determiner in ("a", "an") and unknown and not _SOMEBODY.search(phrase.head[-1])


def _is_medium(preposition: str, phrase: Phrase) -> bool:
    if preposition == "on" and phrase.head[-1].lower() in ("grounds", "note", "order", "orders"):
        return False
    if preposition in ("on", "over") and ends_in(phrase, _AIR):
        return True
    if preposition == "over":
        return False
    if ends_in(phrase, _MEDIA):
        return True
    return ends_in(phrase, _PLATFORMS) and (preposition != "in" or phrase.head[-1].islower())


def _kinds(stage: Stage, frame: Frame, phrase: Phrase) -> set[str]:
    """Of the actors that it names."""
    named = stage.named_in(stage.report.span(frame.start + phrase.start, frame.start + phrase.end))
    return {stage.kind_of(each.actor) for each in named}


def _is_place(stage: Stage, frame: Frame, preposition: str, phrase: Phrase) -> bool:
    if phrase.head[0].lower() in _IDLE or phrase.head[0][0].isdigit():
        return False
    if ends_in(phrase, _SITES):
        return preposition != "from" or ends_in(phrase, _SPOKEN_FROM)
    kinds = _kinds(stage, frame, phrase)
    if phrase.head[-1] in _IDLE:
        return False
    if preposition == "at":
        named_so = phrase.head[0][0].isupper() and "person" not in kinds
        return named_so or (bool(phrase.determiner) and not _ABSTRACT.search(phrase.head[-1]))
    if preposition in ("aboard", "on board", "in front of"):
        return True
    if preposition == "from":
        return "place" in kinds
    if preposition in ("in", "outside", "near"):
        named_so = phrase.head[-1][0].isupper() and phrase.determiner != "the"
        return "place" in kinds or (named_so and not kinds & {"person", "outlet"})
    return False
