"""Tests of the examples: they are recorded and checked as they are."""
