"""The calendar and the clocks behind terms.py."""
