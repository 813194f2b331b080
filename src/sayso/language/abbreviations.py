"""Abbreviations whose stop ends no sentence."""

from sayso.language.wordlists import read_sections

_SECTIONS = read_sections("abbreviations.txt")
NEVER_AN_END = frozenset(_SECTIONS["never"])
OFTEN_NO_END = frozenset(_SECTIONS["often"])
