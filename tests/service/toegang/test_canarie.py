"""A private key stands in its own file and nowhere else, and unsigned costs nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from register.audit import keyfiles
from register.audit.keyfiles import GeenSleutel
from register.service.place import Place
from tests.registers import VROEG, grep, line, make
from tests.sleutels import ORIGIN, sign

WORTEL = Path(__file__).parents[3]
BESLUITEN = (sys.executable, "-c", "from cli.main import main; main()")


def test_een_geheime_sleutel_komt_nergens_voor(
    place: Place, eigen: Path, tmp_path: Path
) -> None:
    zaad = eigen.read_text().split()[3]
    sign(place, eigen, line("RegistreerPersoon", VROEG, persoon="p1", naam="Naam"))
    omgeving = os.environ | {"BESLUITSLEUTEL": str(eigen)}
    basis = (*BESLUITEN, "--register", str(place.map))
    persoon = ("persoon", "registreer", "--persoon", "p2", "--naam", "x")
    uitvoer = b""
    for woorden in (
        persoon,
        (*persoon, "--feitdatum", "x", "--json"),
        (*persoon, "--feitdatum", "2026-01-01", "--sleutel-opdracht", "cat x"),
        (*persoon, "--feitdatum", "2026-01-01", "--json"),
        ("beheer", "sleutels", "--json"),
        ("beheer", "sleutel", "toon", str(eigen), "--json"),
        ("log", "toon", "--json"),
        ("audit", "herspeel", "--json"),
    ):
        gedaan = subprocess.run(
            [*basis, *woorden],
            capture_output=True,
            check=False,
            cwd=WORTEL,
            env=omgeving,
        )
        uitvoer += gedaan.stdout + gedaan.stderr
    eigen.chmod(0o644)
    with pytest.raises(GeenSleutel) as fout:
        keyfiles.load(eigen, ORIGIN)
    uitvoer += f"{fout.value!r}{fout.value.__cause__!r}{omgeving}".encode()
    assert b"persoon-geregistreerd.v1" in uitvoer
    assert zaad.encode() not in uitvoer
    assert grep(place.map, zaad) == []
    assert grep(tmp_path, zaad) == ["secretaris"]


def test_zonder_sleutels_laadt_vastleggen_geen_cryptografie(tmp_path: Path) -> None:
    make(tmp_path / "r", oefening=False)
    code = f"""
import sys
from pathlib import Path
from register.service.place import Place
from register.service.recording import Recorder
from tests.registers import decision
with Recorder(Place(Path({str(tmp_path / "r")!r}))) as recorder:
    recorder.record(decision())
zwaar = ("cryptography", "register.service.signing", "register.domain.toegang.bereik")
print(*(m for m in sys.modules if m.startswith(zwaar)))
"""
    gedaan = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, cwd=WORTEL
    )
    assert (gedaan.returncode, gedaan.stdout.strip()) == (0, b""), gedaan.stderr
