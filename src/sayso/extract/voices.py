"""Whose voice an aside between dashes is in: the speaker's own, or that of whoever tells of the speaker.

It is the speaker's as a rule: so are all of some ninety such asides in 13,000 quotations of real reports (PolNeAR train,
stories). An aside is another's only where its words say so.
"""

import re

from sayso.language.nouns import FUNCTION_WORDS
from sayso.language.person_nouns import names_person
from sayso.language.wordlists import read_sections

_WORDS = read_sections("aside_words.txt")
STAGE = "|".join(_WORDS["stage directions"])
"""What stands in a record of what somebody did while speaking, or how it was heard; parts of a pattern."""
SPEAKERS = re.compile(
    r"\bI(?=['’]| [a-z])|\b(?:and|am|as|did|do|nor|or|so|than) I\b|\b(?:of|is|was|are|were|be) mine\b"
    r"|\b(?:[Ww]e|us|[Oo]ur|ours|[Mm]y|me|[Yy]ou|[Yy]our|[Yy]es|no doubt|[Tt]hank|[Pp]lease|[Ll]et['’]s)\b"
)
"""Only the speaker says "I" or "yes" in an aside; "World War I" and "a mine" are anybody's."""


# The present and the past of somebody's doing; all forms of several people's.
_DONE = "|".join(form for forms in _WORDS["done while speaking"] for form in forms.split()[1:])
_AGAINST = "|".join(form for forms in _WORDS["set against it"] for form in forms.split())
_DIRECTION = re.compile(
    r"^(?:there (?:is|was) )?(?:(?:here|a|another|more|general|long|short|brief|loud|[a-z]+ly) ){0,3}"
    rf"(?:{STAGE})\b(?: [a-z]+){{0,5}}$"
)
_OUTLET = re.compile(
    r"^we asked\b|^the \d+-year-old\b|\bnames? (?:(?:is|has been|have been|was|were) )?(?:changed|withheld|known to)\b"
    r"|\bnot (?:his|her|their) real names?\b"
    r"|\bour (?:reporters?|correspondents?|newspaper|paper|portal|editors?|agency|station|photo)\b"
    r"|\bthis (?:newspaper|paper|reporter|correspondent|agency|station)\b|\bthe (?:editors|author|interpreter|translator)\b"
)
_CALLED = r"calls?|called|refers? to|puts? it|has it"
_GLOSS = re.compile(
    r"^(?:an? )?(?:apparent |likely |veiled )?(?:(?:reference|allusion|referring|alluding) to\b|play on words)"
    r"|^(?:literally|translated|interpreted|(?:(?:as|so|thus) )?(?:in [A-Z]\w+ )?in the original)\b"
    r"|^in [A-Z]\w+(?:ish|ian|ic|ese)$"
    r"|^(?:an? |the )?(?:[\w-]+ ){0,2}(?:proverb|saying|idiom|word|term|name|nickname|slang|expression) (?:for|in|of the)\b"
    r"|^(?:his|her|their|the \w+['’]s) (?:own )?(?:words?|term|phrase|expression)\b"
    rf"|^(?:that|this) is (?:how|what) (?:he|she|they|the \w+(?: \w+)?|[A-Z]\w+) (?:{_CALLED})\b"
    r"|^the (?:words?|term|phrase|expression|emphasis) (?:is|are|was|were) (?:his|hers|theirs|the \w+['’]s)\b"
    rf"|^(?:as|so) (?:he|she|the \w+(?: \w+)?|[A-Z]\w+) (?:{_CALLED})\b"
)
_ABOUT = r"(?:(?:here|then|at this point),? )?"
_TOLD = re.compile(rf"^{_ABOUT}(he|she|they|the \w+(?: \w+)?|[A-Z]\w+) (?:\w+ly )?(?:{_DONE})\b")
_OTHERS = re.compile(
    r"^(?:(?:and|but|although|though|which|something) )?(?:the [a-z]+(?: \w+)?|[A-Z]\w+(?: [A-Z]\w+)?|[a-z]{4,}s|police)"
    rf" (?:{_AGAINST})\b|^an? \w+ (?:that |which )?the \w+(?: \w+)? (?:{_AGAINST})\b"
    r"|^this (?:is|was|has) not (?:been )?(?:verified|confirmed|established)\b"
    r"|\b(?:could|can) ?not be (?:verified|confirmed|checked)\b|\bit (?:later )?turn(?:s|ed) out$"
)
_OF_SOMEBODY = re.compile(rf"^{_ABOUT}(?:he|she|his|her)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|me|my)\b")
# Whom a "he" in what the speaker says may be: another pronoun, a noun for a person after its article, a name inside a sentence.
_SOMEBODY = re.compile(r"\b(?:he|him|his|she|her|hers|who)\b|(?<=[a-z,] )(?<! on )(?<! in )(?<! at )[A-Z][a-z]")
_NOUNS = re.compile(
    r"\b(?=(?:an?|the|this|that|my|our|your|their|its|some|one|every|no|another|whose)\b((?: [\w-]+){1,3}))", re.IGNORECASE
)
_SAME = {"he": re.compile(r"\b(?:he|him|his)\b", re.IGNORECASE), "she": re.compile(r"\b(?:she|her|hers)\b", re.IGNORECASE)}
_NAME = re.compile(r"(?<![Tt]he )\b[A-Z]\w*[^\W\d_](?:['’-][^\W\d_]{2,})*")
_HEAD = re.compile(r"(?:,| (?:of|from|at|for|in|who|with)\b).*", re.DOTALL)


def is_anothers(aside: str, before: str, after: str, source: str) -> bool:
    """Whether an aside, given without its dashes, is not spoken by `source`, who says what stands before and after it."""
    if _DIRECTION.search(aside) or _GLOSS.search(aside) or _OUTLET.search(aside):
        return True
    if SPEAKERS.search(aside):
        return False
    said = f"{before} … {after}"
    told = _TOLD.search(aside)
    if told and not (
        told[1] in _SAME and (_SAME[told[1]].search(said) or _tells_of_somebody(f" {' '.join(before.split()[-2:])}"))
    ):
        return True
    return bool(_OTHERS.search(aside)) or _names(aside, source) or _is_of_first_person(aside, said)


def _names(aside: str, source: str) -> bool:
    """Whether it calls the speaker by the last name, as nobody calls himself."""
    names = _NAME.findall(_HEAD.sub("", source))
    return bool(names) and len(names[-1]) > 2 and names[-1] in _NAME.findall(aside)


def _is_of_first_person(aside: str, said: str) -> bool:
    """Whether it tells of a "he" or "she" who can be nobody but the "I" that speaks."""
    return bool(_OF_SOMEBODY.search(aside) and _FIRST_PERSON.search(said)) and not _tells_of_somebody(said)


def _tells_of_somebody(said: str) -> bool:
    if _SOMEBODY.search(said):
        return True
    nouns = (word.lower() for match in _NOUNS.finditer(said) for word in match[1].split())
    return any(names_person(noun) for noun in nouns if noun not in FUNCTION_WORDS)
