"""An export judged by code that is not ours: Go's sumdb/note and sumdb/tlog."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from shutil import which

import pytest

from tests.audit.conftest import Uitvoer
from tests.needed import missing

BRON = Path(__file__).parent / "go" / "main.go"
GOPATH = Path("/usr/share/gocode")
WEG = "install golang-go and golang-golang-x-mod-dev (Debian); CI has them"


@pytest.fixture(scope="session")
def controle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program, built without any network."""
    go = which("go")
    if go is None or not (GOPATH / "src/golang.org/x/mod/sumdb/tlog").is_dir():
        missing(WEG)
    map_ = tmp_path_factory.mktemp("go")
    omgeving = {
        "PATH": os.environ["PATH"],
        "HOME": str(map_),
        "GO111MODULE": "off",
        "GOPATH": str(GOPATH),
        "GOCACHE": str(map_ / "cache"),
        "GOPROXY": "off",
        "CGO_ENABLED": "0",
    }
    doel = map_ / "controle"
    subprocess.run([go, "build", "-o", str(doel), str(BRON)], env=omgeving, check=True)
    return doel


def judge(controle: Path, map_: Path) -> subprocess.CompletedProcess[str]:
    opdracht = [str(controle), str(map_)]
    return subprocess.run(opdracht, capture_output=True, text=True, check=False)


def test_go_zegt_dat_de_export_klopt(controle: Path, uitvoer: Uitvoer) -> None:
    gedraaid = judge(controle, uitvoer.map)
    assert gedraaid.returncode == 0, gedraaid.stderr
    assert gedraaid.stdout.endswith(" 1 older checkpoints, 0 cosignatures\n")


def test_go_vindt_wat_is_veranderd(controle: Path, kopie: Callable[[], Path]) -> None:
    for patroon in ("checkpoint", "keys/log.vkey", "tile/0/000.p/*", "checkpoints/*"):
        map_ = kopie()
        pad = next(map_.glob(patroon))
        inhoud = bytearray(pad.read_bytes())
        inhoud[len(inhoud) // 2] ^= 4
        pad.write_bytes(inhoud)
        assert judge(controle, map_).returncode == 1, patroon
