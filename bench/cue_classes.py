"""Classes of cues, so that recall can be told by how something is said. The lists only sort the gold."""

import re

_WORD = re.compile(r"[a-z]+")
CLASSES: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "say and tell": "say said says saying tell tells told telling",
        "according to": "according citing cites cited",
        "other saying": """
            add ask note write report announce call describe explain argue continue acknowledge declare recall respond
            warn insist state reply claim promise suggest tweet conclude admit predict confirm assure post comment
            stress emphasize mention indicate reveal read repeat remark tout quip quote speak talk refer discuss answer
            question express voice vow pledge statement comments remarks words speech message interview report reiterate
            assert concede lament joke highlight remind echo portray compare inform caution boast recount contend teach
            admit maintain underline specify clarify elaborate chant shout yell email request imply thank welcome list
            point identify""",
        "stance": """
            accuse endorse criticize criticise urge support defend praise agree propose refuse oppose reject dismiss
            blame attack deny mock slam blast condemn decline back demand order offer disagree object protest denounce
            allege charge complain criticism accusation allegation denial demand support opposition""",
        "thought and wish": """
            think believe know want hope wish fear plan expect see feel consider doubt worry intend seek view decide
            regard aim try prefer like love hate understand wonder judge assume suspect concern concerned confident
            worried sure plans fears hopes belief thought opinion likely""",
        "showing": "show shown find found seem appear reportedly allegedly",
    }.items()
}
NAMES = ("none", "mark only", *CLASSES, "other")


def cue_class(cue: str) -> str:
    """The class of a cue's words: of the first that some class holds, in any of its plain forms."""
    words = _WORD.findall(cue.lower())
    if not words:
        return "mark only" if cue.strip() else "none"
    for word in words:
        for name, held in CLASSES.items():
            if not held.isdisjoint(_forms(word)):
                return name
    return "other"


def _forms(word: str) -> set[str]:
    """The word and what it may be a form of: "denied" of "deny", "planning" of "plan", "hoped" of "hope"."""
    found = {word, _PAST.get(word, word)}
    for ending in ("s", "es", "d", "ed", "ing"):
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            found |= {stem, f"{stem}e", stem[:-1] if stem[-2:-1] == stem[-1:] else stem}
            found |= {f"{stem[:-1]}y"} if stem.endswith("i") else set()
    return found


_PRESENT = {
    "feel": "felt",
    "know": "knew known",
    "see": "saw seen",
    "seek": "sought",
    "speak": "spoke",
    "think": "thought",
    "understand": "understood",
    "write": "wrote written",
}
_PAST = {past: present for present, forms in _PRESENT.items() for past in forms.split()}
