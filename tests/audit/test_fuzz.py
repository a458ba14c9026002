"""Whatever is done to an export: the verifier says so, and never falls or swells."""

import os
import resource
import subprocess
import sys
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from shutil import copytree, make_archive
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from register.audit import verifieer
from tests.audit.conftest import Uitvoer
from tests.audit.exports import check, kinds

Kopie = Callable[[], Path]

MEGA = 2**20
GEHEUGEN = 400 * MEGA
"""Address space of the process, most of which Python itself takes."""

_PLEK = st.floats(0, 1, exclude_max=True)
_STUK = st.binary(max_size=64) | st.sampled_from(
    [b"", b"\0" * 5000, b"[" * 5000, b'{"a":1,"a":1}', b"NaN", b"-0", b"1e9", b"\xff"]
)


@st.composite
def changes(draw: st.DrawFn) -> tuple[float, str, float, float, bytes]:
    """Which file, what is done, where, up to where, and with what."""
    soort = draw(st.sampled_from(["zet", "weg", "erbij", "kort", "dubbel", "wis"]))
    return draw(_PLEK), soort, draw(_PLEK), draw(_PLEK), draw(_STUK)


def changed(heel: bytes, soort: str, van: float, tot: float, stuk: bytes) -> bytes:
    begin, eind = sorted((int(van * len(heel)), int(tot * len(heel))))
    match soort:
        case "zet":
            return heel[:begin] + stuk + heel[begin + len(stuk) :]
        case "weg":
            return heel[:begin] + heel[eind:]
        case "erbij":
            return heel[:begin] + stuk + heel[begin:]
        case "kort":
            return heel[:begin]
        case _:
            return heel[:eind] + heel[begin:]


def files(map_: Path) -> dict[str, bytes]:
    return {
        pad.relative_to(map_).as_posix(): pad.read_bytes()
        for pad in sorted(map_.rglob("*"))
        if pad.is_file()
    }


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(changes(), min_size=1, max_size=3))
def test_elke_verandering_wordt_gevonden_en_geen_laat_haar_vallen(
    uitvoer: Uitvoer, wijzigingen: list[tuple[float, str, float, float, bytes]]
) -> None:
    heel = files(uitvoer.map)
    namen = list(heel)
    with TemporaryDirectory() as tijdelijk:
        map_ = Path(copytree(uitvoer.map, Path(tijdelijk) / "x"))
        for welke, soort, van, tot, stuk in wijzigingen:
            pad = map_ / namen[int(welke * len(namen))]
            if soort == "wis":
                pad.unlink(missing_ok=True)
            elif pad.exists():
                pad.write_bytes(changed(pad.read_bytes(), soort, van, tot, stuk))
        oordeel = check(map_)
        assert oordeel.klopt == (files(map_) == heel)
        assert "onleesbaar" not in kinds(oordeel), oordeel.fouten.lijst
        assert verifieer.als_tekst(oordeel)
        assert verifieer.als_json(oordeel)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(changes(), min_size=1, max_size=3))
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_een_veranderde_zip_klopt_alleen_met_dezelfde_inhoud(
    uitvoer: Uitvoer, wijzigingen: list[tuple[float, str, float, float, bytes]]
) -> None:
    with TemporaryDirectory() as tijdelijk:
        pad = Path(make_archive(f"{tijdelijk}/x", "zip", uitvoer.map))
        for _, soort, van, tot, stuk in wijzigingen:
            pad.write_bytes(changed(pad.read_bytes(), soort, van, tot, stuk))
        oordeel = check(pad)
        if oordeel.klopt:
            with verifieer.uitgepakt(str(pad)) as map_:
                assert files(Path(map_)) == files(uitvoer.map)
        else:
            assert "onleesbaar" not in kinds(oordeel), oordeel.fouten.lijst


@settings(max_examples=300)
@given(st.binary(max_size=300))
def test_willekeurige_bytes_als_zip_zijn_nooit_een_export(bytes_: bytes) -> None:
    with TemporaryDirectory() as tijdelijk:
        pad = Path(tijdelijk) / "x.zip"
        pad.write_bytes(b"PK\x03\x04" + bytes_)
        assert not check(pad).klopt


def limited(map_: Path, programma: Path) -> subprocess.CompletedProcess[str]:
    """The shipped verifier with a fixed amount of memory, in one process."""
    opdracht = [sys.executable, "-I", "-S", str(programma), str(map_), "--processen=1"]
    grens = partial(resource.setrlimit, resource.RLIMIT_AS, (GEHEUGEN, GEHEUGEN))
    return subprocess.run(
        opdracht,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=grens,
    )


def _huge(pad: Path) -> None:
    os.truncate(pad, 500 * MEGA)  # sparse: it takes no disk


def _long_line(pad: Path) -> None:
    with pad.open("wb") as doel:
        for _ in range(200):
            doel.write(b'{"digest":"' + b"a" * MEGA)


@pytest.mark.parametrize("maak", [_huge, _long_line])
@pytest.mark.parametrize(
    "naam",
    [
        "manifest.json",
        "checkpoint",
        "keys/log.vkey",
        "events.jsonl",
        "tile/0/000.p",
        "tile/entries/000.p",
        "openbaarmakingen/000.jsonl",
        "tabellen/besluiten.csv",
    ],
)
def test_een_reusachtig_bestand_past_in_weinig_geheugen(
    kopie: Kopie, uitvoer: Uitvoer, naam: str, maak: Callable[[Path], None]
) -> None:
    map_ = kopie()
    pad = map_ / naam
    maak(next(pad.iterdir()) if pad.is_dir() else pad)
    gedaan = limited(map_, uitvoer.map / "verifieer.py")
    assert gedaan.returncode == verifieer.GEBROKEN, gedaan.stderr
    assert "KLOPT NIET" in gedaan.stdout
    assert "MemoryError" not in gedaan.stdout + gedaan.stderr


def test_een_bom_in_een_zip_past_in_weinig_geheugen(
    uitvoer: Uitvoer, tmp_path: Path
) -> None:
    bom = tmp_path / "bom.zip"
    with (
        zipfile.ZipFile(bom, "w", zipfile.ZIP_DEFLATED) as zip_,
        zip_.open("checkpoint", "w", force_zip64=True) as lid,
    ):
        for _ in range(600):
            lid.write(bytes(MEGA))
    gedaan = limited(bom, uitvoer.map / "verifieer.py")
    assert gedaan.returncode == verifieer.GEBROKEN, gedaan.stderr
    assert "te groot" in gedaan.stdout
