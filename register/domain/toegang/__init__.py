"""Who may record what, and read what is secret: keys, their scope, and recovery."""

TOEGANG_STROOM = "toegang"
"""The one stream of all facts about access."""
