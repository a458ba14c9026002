"""What a command costs from the shell, against the import of its own library."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

from bench.ground import Ground
from bench.measure import Row, Scale, Subject, compare, seconds

_TYPER = (sys.executable, "-c", "import typer")
_SCRIPT = Path(sys.executable).with_name("besluiten")
_BESLUITEN = (str(_SCRIPT),) if _SCRIPT.exists() else (sys.executable, "-m", "cli.main")


_OMGEVING = {
    naam: waarde
    for naam, waarde in os.environ.items()
    if naam != "PYTHONDONTWRITEBYTECODE"
}
"""As on a machine in use: what was compiled once stays compiled."""


def rows(grond: Ground, schaal: Scale) -> list[Row]:
    vastleggen = (
        *_BESLUITEN,
        "--register",
        str(grond.place.map),
        "dossier",
        "open",
        "--feitdatum",
        "2026-03-01",
        "--titel",
        "Meting",
        "--dossier",
    )
    nummers = count()
    _started((*vastleggen, f"meting-{next(nummers)}"))  # what comes first compiles
    return [
        _against("besluiten --help", 1.5, schaal, lambda: (*_BESLUITEN, "--help")),
        _against(
            "één opdracht vastleggen vanaf de opdrachtregel",
            3.0,
            schaal,
            lambda: (*vastleggen, f"meting-{next(nummers)}"),
        ),
    ]


def _against(
    meting: str, doel: float, schaal: Scale, maak: Callable[[], Sequence[str]]
) -> Row:
    wat = Subject(
        meting=meting,
        tegen='python -c "import typer"',
        eenheid="ms",
        doel=doel,
        n=schaal.starts,
        hoger_is_beter=False,
    )
    return compare(
        wat, lambda: _started(maak()), lambda: _started(_TYPER), schaal.starts
    )


def _started(opdracht: Sequence[str]) -> float:
    """Milliseconds of one process, from start to end."""
    return 1000 * seconds(
        lambda: subprocess.run(opdracht, check=True, capture_output=True, env=_OMGEVING)
    )
