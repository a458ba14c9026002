"""The command line `besluiten`: parse, one call, present."""
