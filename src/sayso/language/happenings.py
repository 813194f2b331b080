"""What happened to those who are counted: two figures are compared only where this agrees."""

from sayso.language.wordlists import read_sections, section

HAPPENINGS = {word: name for name, words in read_sections("happenings.txt").items() for word in words}
"""Lower-case word to its class ("dead", "hurt", ...)."""
COMMON_HEADS = section("clause_words.txt", "common heads")
"""Heads so common that two figures with them count the same only where more agrees (singular, as `stem` gives them)."""
SYNONYMS = {"serviceman": "soldier", "servicemen": "soldier", "troop": "soldier", "person": "people", "casualty": "people"}
"""Stems that stand for one kind of those counted."""
