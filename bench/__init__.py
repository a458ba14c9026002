"""Measurements against the floors of the design, written to bench.json."""
