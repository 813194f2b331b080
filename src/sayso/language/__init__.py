"""General knowledge of language: verbs of saying, ranks, outlets, units, as data files beside the few lines that load them."""
