"""An account as something a person or a program reads: one file per format."""
