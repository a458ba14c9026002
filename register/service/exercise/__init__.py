"""Realistic exercise registers: the same seed gives the same root."""
