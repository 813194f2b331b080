"""What sort a body is of, by the nouns it is called and the offices it has: "company" goes with a chief executive."""

from functools import cache

from msgspec import Struct

from sayso.language.wordlists import read_words


class Sort(Struct, frozen=True):
    """Nouns that stand for each other, and the offices and people that only bodies called so have."""

    nouns: frozenset[str]
    offices: frozenset[str]
    business: bool
    """Whether each is a company as well."""


@cache
def read_sort_signs() -> tuple[Sort, ...]:
    """The sorts of the list; the first is that of companies at large."""
    return tuple(map(_read, read_words("signs_of_sorts.txt")))


def _read(line: str) -> Sort:
    nouns, _, offices = line.partition("|")
    return Sort(_words(nouns.removeprefix("*")), _words(offices), line.startswith("*"))


def _words(listed: str) -> frozenset[str]:
    return frozenset(filter(None, map(str.strip, listed.split(","))))


@cache
def sign_nouns() -> frozenset[str]:
    """Every noun of a sort."""
    return frozenset().union(*(sort.nouns for sort in read_sort_signs()))


@cache
def sign_offices() -> dict[str, frozenset[str]]:
    """An office to the nouns of the bodies that have it."""
    return {office: sort.nouns for sort in read_sort_signs() for office in sort.offices}


@cache
def nouns_beside(noun: str) -> frozenset[str]:
    """The nouns by which a body can be called as well that is called by one: "company" for a lender, not the reverse.

    A noun of several sorts ("group") stands for none but itself.
    """
    companies, *_ = read_sort_signs()
    sorts = [sort for sort in read_sort_signs() if noun in sort.nouns]
    alike = sorts[0].nouns if len(sorts) == 1 else frozenset({noun})
    return alike | companies.nouns if sorts and all(sort.business for sort in sorts) else alike
