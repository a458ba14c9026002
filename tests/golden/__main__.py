"""Add golden bytes of kinds that have none: `python -m tests.golden`."""

from tests.golden import add_missing

for soort in add_missing():
    print(f"nieuw: {soort}")  # noqa: T201 - a script for developers
