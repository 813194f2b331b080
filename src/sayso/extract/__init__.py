"""One report to findings: one file per kind of finding. Pure: no network, no clock, no chance."""
