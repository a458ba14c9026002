"""What is refused of a profile, and on which line."""

import pytest

from register.formats.profile import load
from register.formats.yamltext import ProfielFout


def fault(tekst: str) -> ProfielFout:
    with pytest.raises(ProfielFout) as fout:
        load(tekst)
    return fout.value


def line_of(tekst: str, deel: str) -> int:
    return next(n for n, r in enumerate(tekst.splitlines(), 1) if deel in r)
