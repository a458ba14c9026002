"""Tests of the store, against real SQLite files and real processes."""
