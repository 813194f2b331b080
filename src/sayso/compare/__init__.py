"""How alike two texts or findings are, and why."""
