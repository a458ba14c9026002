"""Counting votes: pure arithmetic behind voting.py."""
