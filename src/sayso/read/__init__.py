"""Bytes to reports: one file per input format."""
