"""Union: names that stand for one thing."""


class Union:
    """Names joined into classes; each class is known by one of its names."""

    def __init__(self) -> None:
        self._leader: dict[str, str] = {}

    def find(self, name: str) -> str:
        """The name by which the class of this one is known."""
        leader = self._leader
        while leader.setdefault(name, name) != name:
            leader[name] = name = leader[leader[name]]
        return name

    def join(self, name: str, other: str) -> None:
        """Make one class of two; the second's name stays."""
        self._leader[self.find(name)] = self.find(other)
