"""The words of the cue, where what follows them would mislead alone: who “ruled out a ban” did not say “a ban”."""

import re
from functools import cache

from sayso.language.wordlists import section
from sayso.model.attribution import Attribution
from sayso.reconcile.wholes import is_whole

_NOT = frozenset({"not", "never", "no", "nor", "cannot", "denied", "denies", "refused", "declined", "failed"})
_BESIDE = frozenset(
    "according to as by has have had having is are was were be been being will would also again then later earlier now first"  # noqa: SIM905
    " further quoted cited reported that he she they it who and today yesterday last week monday tuesday wednesday thursday"
    " friday saturday sunday tonight".split()
)
"""Words beside a verb of saying that change nothing of what it says."""
_GENITIVE = re.compile(r"^['’]s?\s+")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def telling_cue(attribution: Attribution) -> str:
    """The cue in one line, where it stands before indirect words that are no statement without it; else empty.

    It says nothing beside a verb of saying and a whole clause (“said that the quay is shut”); it says the most where it denies,
    forbids, hopes or accuses, and where no clause follows (“promised to reopen it”).
    """
    if attribution.kind == "direct":
        return ""
    start = attribution.content[0].start
    before = [piece for piece in sorted(attribution.cue, key=lambda each: each.start) if piece.end <= start]
    words = _GENITIVE.sub("", " … ".join(" ".join(piece.exact.split()) for piece in before))
    apart = bool(before) and start - before[-1].end > 1
    if not _WORD.search(words) or (_only_says(words) and (apart or is_whole(attribution))):
        return ""
    return words + (" …" if apart else "")


def _only_says(cue: str) -> bool:
    words = [word.lower().replace("’", "'") for word in _WORD.findall(cue)]
    if any(word in _NOT or word.endswith("n't") for word in words):
        return False
    return all(word in _BESIDE or word in _saying() or word.endswith("ly") for word in words)


@cache
def _saying() -> frozenset[str]:
    """Verbs of saying in all their forms; some that are none come along (“stresse”) and do no harm."""
    plain = {word for phrase in section("verbs_of_saying.txt", "plain") for word in phrase.split()}
    bases = {word[: -len(ending)] for word in plain for ending in ("s", "es") if word.endswith(ending)}
    return frozenset(plain | bases | {f"{base}ing" for base in bases})
