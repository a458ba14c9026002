"""Add the cases that have no verdict here yet: `python -m tests.oordelen`."""

from tests.oordelen import Gegeven
from tests.oordelen.gevallen import standen

for zin in Gegeven().add(standen()):
    print(f"nieuw: {zin}")  # noqa: T201 - a script for developers
