"""Across reports: decisions from findings."""
