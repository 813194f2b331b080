"""What a reader raises when a file holds no report."""


class UnreadableError(ValueError):
    """The reason, in words for the user: what was found, what was expected, what to do."""
