"""Readers, extractors and exports by name: ours and those of installed packages come in by the same door, entry points."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from importlib.metadata import EntryPoint, entry_points
from typing import Any


class Registry(Mapping[str, Callable[..., Any]]):
    """Functions offered in the entry point group `sayso.<kind>` of installed packages, each imported when first asked for."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    @cached_property
    def _offered(self) -> dict[str, EntryPoint]:
        offered: dict[str, EntryPoint] = {}
        for entry in entry_points(group=f"sayso.{self.kind}"):
            first = offered.setdefault(entry.name, entry)
            if first.value != entry.value:
                raise ValueError(f"two {self.kind} are named {entry.name!r}: {first.value} and {entry.value}; uninstall one")
        return dict(sorted(offered.items()))

    def __getitem__(self, name: str) -> Callable[..., Any]:
        function: Callable[..., Any] = self._offered[name].load()
        return function

    def __iter__(self) -> Iterator[str]:
        return iter(self._offered)

    def __len__(self) -> int:
        return len(self._offered)


readers = Registry("readers")
"""Name: a file's suffix with its dot. `(data: bytes, path: str) -> Iterator[Report | Skipped]`; raises `UnreadableError`."""
extractors = Registry("extractors")
"""`(parse: Parse) -> Iterator[Finding]`, pure and independent of one another."""
exports = Registry("exports")
"""Name: a format. `(account: Account) -> str`."""
