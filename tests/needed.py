"""What a test needs of the machine: without it a skip, but a failure in CI."""

import os
from typing import NoReturn

import pytest


def missing(zin: str) -> NoReturn:
    """End the test that cannot run; what CI must have is never passed over."""
    if os.environ.get("CI"):
        pytest.fail(zin)
    pytest.skip(zin)
