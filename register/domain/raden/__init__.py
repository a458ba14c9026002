"""Drafts that go to the raden, and what was done with what they said."""
