"""Names in the genitive, as Russian and Ukrainian phrases have them ("according to X"), put back into the nominative."""

import re

# What a name's last letters become; the first that fits. A lone surname in -ova is a man's: a woman's would end in -ovoy.
_RUSSIAN = tuple(
    (re.compile(ending), nominative)
    for ending, nominative in (
        (r"(?<=[сц]к)ого$", "ий"),
        (r"(?<=[сц]к)ой$", "ая"),
        (r"(?<=[оеиы][вн])ой$", "а"),
        (r"ого$", "ый"),
        (r"его$", "ий"),
        (r"(?<=[еи])я$", "й"),
        (r"(?<=[бвгджзклмнпрстфхцчшщ])а$", ""),
        (r"(?<=[бвгджзклмнпрстфхцчшщ])я$", "ь"),
        (r"(?<=[гкхжшчщ])и$", "а"),
        (r"(?<=[иье])и$", "я"),
        (r"ы$", "а"),
    )
)
_UKRAINIAN = tuple(
    (re.compile(ending), nominative)
    for ending, nominative in (
        (r"(?<=[сцз]ьк)ого$", "ий"),
        (r"(?<=[сцз]ьк)ої$", "а"),
        (r"(?<=[оеиі]в)ої$", "а"),
        (r"(?<=[ії])я$", "й"),
        (r"(?<=[бвгґджзклмнпрстфхцчшщ])а$", ""),
        (r"(?<=[бвгґджзклмнпрстфхцчшщ])я$", "ь"),
        (r"(?<=[гкхжшчщ])и$", "а"),
        (r"и$", "а"),
    )
)


def to_nominative(name: str, language: str | None) -> str:
    """A name of which each word stands in the genitive; as it is, where the language has no rules here."""
    rules = {"ru": _RUSSIAN, "uk": _UKRAINIAN}.get(language or "", ())
    return " ".join(_nominative(word, rules) for word in name.split(" "))


def _nominative(word: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for ending, nominative in rules:
        changed, count = ending.subn(nominative, word)
        if count:
            return changed
    return word
