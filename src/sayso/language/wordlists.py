"""Word lists that ship with the package: one entry a line, `#` starts a comment, `[name]` a section, a tab between columns."""

from functools import cache
from importlib.resources import files


@cache
def read_words(name: str) -> tuple[str, ...]:
    """The entries of a list without sections, in the file's order."""
    return tuple(entry for entries in read_sections(name).values() for entry in entries)


@cache
def section(name: str, heading: str) -> frozenset[str]:
    """The entries of one section of a list."""
    return frozenset(read_sections(name)[heading])


@cache
def read_sections(name: str) -> dict[str, tuple[str, ...]]:
    """The entries by section, in the file's order; those before the first heading are in section ""."""
    sections: dict[str, list[str]] = {"": []}
    entries = sections[""]
    for line in files("sayso.language").joinpath(name).read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            entries = sections.setdefault(line[1:-1], [])
        elif line.strip() and not line.startswith("#"):
            entries.append(line.strip())
    return {section: tuple(each) for section, each in sections.items()}
