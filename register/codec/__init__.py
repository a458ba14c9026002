"""Canonical bytes, sealing and typed reading of events and commands."""
