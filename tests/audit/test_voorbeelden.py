"""Both examples exported, and judged by the verifier on a Python with nothing else."""

import csv
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from shutil import copytree

import pytest
from openpyxl import load_workbook

from register.audit.csvtext import safe
from register.audit.exporting import Opties
from register.service.fromexport import replay_export
from register.service.place import Place
from register.service.replay import replay
from tests.audit.exports import check, exported, kinds, silent
from tests.registers import BASIS, decision, line, make, record
from tests.voorbeelden.opgenomen import mgr_opgenomen, opgenomen

Maak = Callable[[Path], Place]


@pytest.fixture(scope="module", params=[opgenomen, mgr_opgenomen])
def voorbeeld(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Place, Path]:
    maak: Maak = request.param
    map_ = tmp_path_factory.mktemp("voorbeeld")
    place = maak(map_ / "r")
    exported(place, map_ / "x")
    return place, map_ / "x"


def bare(map_: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """The verifier of an export, without site-packages, environment or write rights."""
    opdracht = [sys.executable, "-I", "-S", "-B", str(map_ / "verifieer.py"), *args]
    return subprocess.run(
        opdracht, capture_output=True, text=True, check=False, env={}, cwd="/"
    )


def test_een_kale_python_zegt_dat_het_klopt_en_vindt_wat_is_veranderd(
    voorbeeld: tuple[Place, Path], tmp_path: Path
) -> None:
    map_ = Path(copytree(voorbeeld[1], tmp_path / "x"))
    oordeel = json.loads(bare(map_, "--json").stdout)
    assert oordeel["oordeel"] == "klopt", oordeel["fouten"]
    assert oordeel["openbaarmakingen"] > 0
    bundel = next(p for p in (map_ / "tile/entries").rglob("*") if p.is_file())
    with bundel.open("r+b") as doel:
        doel.seek(40)
        doel.write(b"#")
    gedraaid = bare(map_)
    assert gedraaid.returncode == 4
    assert "KLOPT NIET" in gedraaid.stdout


def test_herspelen_van_de_export_geeft_wat_het_register_zelf_geeft(
    voorbeeld: tuple[Place, Path],
) -> None:
    echt = replay(voorbeeld[0], openbaar=True)
    buiten = replay_export(voorbeeld[1], silent)
    assert buiten.gelijk
    assert buiten.projecties == echt.projecties
    assert buiten.openbaar == echt.openbaar


def test_dezelfde_export_is_weer_gelijk(
    voorbeeld: tuple[Place, Path], tmp_path: Path
) -> None:
    exported(voorbeeld[0], tmp_path / "y")
    for pad in voorbeeld[1].rglob("*"):
        if pad.is_file():
            ander = tmp_path / "y" / pad.relative_to(voorbeeld[1])
            assert ander.read_bytes() == pad.read_bytes(), pad.name


def test_elk_werkblad_heeft_de_cellen_van_de_csv(
    voorbeeld: tuple[Place, Path],
) -> None:
    paden = sorted((voorbeeld[1] / "tabellen").glob("*.csv"))
    assert len(paden) == 7
    for pad in paden:
        tekst = pad.read_bytes().decode()
        verwacht = list(csv.reader(StringIO(tekst, newline=""), delimiter=";"))
        assert list(_cells(pad.with_suffix(".xlsx"))) == verwacht, pad.name


def _cells(pad: Path) -> Iterator[list[str]]:
    blad = load_workbook(pad).active
    assert blad is not None
    for rij in blad.iter_rows(values_only=True):
        yield [
            str(cel) if isinstance(cel, int) else safe(str(cel or "")) for cel in rij
        ]


def test_elke_soort_gebeurtenis_in_de_export_heeft_haar_schema(
    voorbeeld: tuple[Place, Path],
) -> None:
    schemas = json.loads((voorbeeld[1] / "schemas/gebeurtenissen.json").read_bytes())
    manifest = json.loads((voorbeeld[1] / "manifest.json").read_bytes())
    assert schemas.keys() == manifest["controletotalen"]["per_soort"].keys()
    assert all(schemas.values())


def test_verzegeld_vrijgegeven_gewist_en_vals_worden_elk_goed_beoordeeld(
    tmp_path: Path,
) -> None:
    besluit = "besluit/AB-2026-001"
    place = make(
        tmp_path / "r",
        [
            *BASIS,
            decision(titel="Kanarie een"),
            line("LegGeheimhoudingOp", stroom=besluit, door="AB", grond="2b"),
            line("RegistreerPersoon", "2020-01-01", persoon="P-1", naam="Kanarie"),
        ],
    )
    alles = Opties(ongepubliceerd=True)
    exported(place, tmp_path / "dicht", alles)
    eerst = check(tmp_path / "dicht")
    assert eerst.klopt
    assert "Kanarie een" not in _texts(tmp_path / "dicht")
    persoon = eerst.gebeurtenissen - 1
    record(
        place,
        line("HefGeheimhoudingOp", stroom=besluit, door="AB"),
        line("WisPersoonsgegevens", persoon="P-1", grond="verzoek", seqs=[persoon]),
    )
    exported(place, tmp_path / "open", alles)
    daarna = check(tmp_path / "open")
    assert daarna.klopt
    assert "Kanarie een" in _texts(tmp_path / "open")  # released: same leaves, opened
    oud, nieuw = (
        next(p for p in (tmp_path / naam / "tile/entries").rglob("*") if p.is_file())
        for naam in ("dicht", "open")
    )
    assert nieuw.read_bytes().startswith(oud.read_bytes())
    gelezen = "".join(
        p.read_text("utf-8") for p in (tmp_path / "open").glob("openbaarmakingen/*")
    )
    assert f'"seq":{persoon},' not in gelezen  # erased: nothing left of it
    pad = next((tmp_path / "open").glob("openbaarmakingen/*"))
    pad.write_bytes(pad.read_bytes().replace(b"Kanarie een", b"Kanarie bis"))
    assert "openbaarmaking" in kinds(check(tmp_path / "open"))


def _texts(map_: Path) -> str:
    paden = (p for p in map_.rglob("*") if p.is_file() and p.suffix != ".xlsx")
    return "".join(pad.read_bytes().decode("latin-1") for pad in paden)
