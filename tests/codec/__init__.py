"""Tests of canonical bytes, seals, the registry and the intake."""
