"""The Dutch API Design Rules: their own linter finds nothing at all.

`make node` installs the linter. Without it this is skipped, but not in CI.
"""

import shutil
import subprocess
from pathlib import Path

import orjson

from api.openapi import document
from api.own.catalogue import EIGEN
from api.routes import ADRESSEN
from tests.needed import missing

WORTEL = Path(__file__).parents[2]
REGELS = Path(__file__).parent / "adr" / "linter.yaml"
SPECTRAL = WORTEL / "node_modules" / ".bin" / "spectral"


def test_de_linter_van_de_nederlandse_api_regels_vindt_niets(tmp_path: Path) -> None:
    if not SPECTRAL.exists() or shutil.which("node") is None:
        missing("de linter is er niet; 'make node' haalt haar op")
    bestand = tmp_path / "openapi.json"
    bestand.write_bytes(orjson.dumps(document(ADRESSEN, EIGEN)))
    gevonden = subprocess.run(
        [SPECTRAL, "lint", "-r", REGELS, "--fail-severity=hint", bestand],
        capture_output=True,
        text=True,
        check=False,
    )
    assert gevonden.returncode == 0, gevonden.stdout[:4000] + gevonden.stderr
    assert "No results" in gevonden.stdout
