"""Values: reports, what is found in them, and what is decided. They hold no rules and import nothing above."""
