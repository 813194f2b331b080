"""Who said what, in whose words, through whose hands: many news reports in, one sourced account out."""

__version__ = "0.1.0"
