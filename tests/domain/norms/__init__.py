"""Tests of the norms, one module per source of law."""
