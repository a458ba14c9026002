"""Norms of law and of a regeling: one small pure function each, by source of law."""
