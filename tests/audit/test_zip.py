"""An export in a zip: read where it is one, refused where it is not to be trusted."""

import json
import stat
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from shutil import make_archive

import pytest

from cli.main import run
from register.audit import verifieer
from register.faults import IntegriteitGebroken
from register.service.fromexport import import_export, replay_export
from register.service.place import Place
from tests.audit.conftest import Uitvoer
from tests.audit.exports import check, contents, kinds, silent

Kopie = Callable[[], Path]


@pytest.fixture(autouse=True)
def tijdelijk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a zip is unpacked: empty again after each test."""
    map_ = tmp_path / "tijdelijk"
    map_.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(map_))
    return map_


@pytest.fixture
def zip_(uitvoer: Uitvoer, tmp_path: Path) -> Path:
    return Path(make_archive(str(tmp_path / "export"), "zip", uitvoer.map))


def test_een_zip_van_de_inhoud_of_van_de_map_klopt(
    uitvoer: Uitvoer, zip_: Path, tmp_path: Path, tijdelijk: Path
) -> None:
    heel = make_archive(str(tmp_path / "heel"), "zip", uitvoer.map.parent, "export")
    echt = verifieer.als_json(check(uitvoer.map))
    for pad in (zip_, Path(heel)):
        assert verifieer.als_json(check(pad)) == echt
    assert list(tijdelijk.iterdir()) == []


def test_het_losse_bestand_leest_een_zip(
    uitvoer: Uitvoer, zip_: Path, tmp_path: Path
) -> None:
    def loose(pad: Path) -> subprocess.CompletedProcess[str]:
        programma = str(uitvoer.map / "verifieer.py")
        opdracht = [sys.executable, "-I", "-S", programma, str(pad), "--json"]
        return subprocess.run(opdracht, capture_output=True, text=True, check=False)

    assert loose(zip_).returncode == 0
    kapot = tmp_path / "kapot.zip"
    kapot.write_bytes(zip_.read_bytes()[:-400])
    gedaan = loose(kapot)
    assert gedaan.returncode == verifieer.GEBROKEN
    assert "geen leesbare zip" in json.loads(gedaan.stdout)["fouten"][0]["tekst"]


def test_de_opdrachten_nemen_een_zip(
    uitvoer: Uitvoer, zip_: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nieuw = Place(tmp_path / "nieuw")
    assert import_export(nieuw, zip_, silent).klopt
    assert contents(nieuw) == contents(uitvoer.place)
    assert replay_export(zip_, silent).gelijk
    assert run(["audit", "verifieer", str(zip_)]) == 0
    assert run(["audit", "herspeel", "--export", str(zip_)]) == 0
    kapot = tmp_path / "kapot.zip"
    with zipfile.ZipFile(kapot, "w") as geschreven:
        geschreven.writestr("../buiten", b"x")
    assert run(["audit", "verifieer", str(kapot)]) == 4
    assert "pad naar buiten" in capsys.readouterr().out
    elders = tmp_path / "elders"
    assert run(["--register", str(elders), "audit", "importeer", str(kapot)]) == 4
    assert "pad naar buiten" in capsys.readouterr().err
    assert run(["audit", "herspeel", "--export", str(kapot)]) == 4
    assert not elders.exists()
    with pytest.raises(IntegriteitGebroken, match="niets overgenomen"):
        import_export(Place(elders), kapot, silent)


def entry(naam: str, soort: int = 0, **anders: object) -> zipfile.ZipInfo:
    lid = zipfile.ZipInfo(naam)
    lid.external_attr = soort << 16
    for veld, waarde in anders.items():
        setattr(lid, veld, waarde)
    return lid


def packed(tmp_path: Path, *leden: zipfile.ZipInfo) -> Path:
    pad = tmp_path / "kwaad.zip"
    with zipfile.ZipFile(pad, "w") as zip_:
        for lid in leden:
            zip_.writestr(lid, b"inhoud")
    return pad


BUITEN = [
    "../buiten",
    "/etc/buiten",
    "a/../../buiten",
    "a/./b",
    "a//b",
    "./a",
    "..",
    "a\\..\\b",
    "C:buiten",
    "a\x1bb",
    "a\u202eb",
    "x" * 401,
]


@pytest.mark.parametrize("naam", BUITEN)
def test_een_pad_naar_buiten_wordt_geweigerd(
    tmp_path: Path, tijdelijk: Path, naam: str
) -> None:
    oordeel = check(packed(tmp_path, entry("checkpoint"), entry(naam)))
    assert kinds(oordeel) == {"zip"}
    tekst = verifieer.als_tekst(oordeel)[-1]
    assert "pad naar buiten" in tekst
    assert tekst.isprintable()
    assert list(tijdelijk.iterdir()) == []
    assert {pad.name for pad in tmp_path.iterdir()} == {"kwaad.zip", "tijdelijk"}


def test_een_naam_die_achter_een_nul_doorgaat_wordt_geweigerd(tmp_path: Path) -> None:
    pad = packed(tmp_path, entry("checkpoint_x"))
    pad.write_bytes(pad.read_bytes().replace(b"checkpoint_x", b"checkpoint\0x"))
    assert "pad naar buiten" in check(pad).fouten.lijst[0].tekst


@pytest.mark.parametrize(
    ("leden", "tekst"),
    [
        ([entry("a", stat.S_IFLNK)], "geen gewoon bestand"),
        ([entry("a", stat.S_IFIFO)], "geen gewoon bestand"),
        ([entry("a/", stat.S_IFREG)], "geen gewoon bestand"),
        ([entry("a"), entry("A")], "twee keer"),
        ([entry("a/"), entry("a")], "twee keer"),
        ([entry("a"), entry("a/b")], "niet uit te pakken"),
        ([entry("a", compress_type=zipfile.ZIP_BZIP2)], "onbekend"),
        ([entry("a", compress_type=zipfile.ZIP_LZMA)], "onbekend"),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_wat_geen_gewoon_bestand_is_wordt_geweigerd(
    tmp_path: Path, tijdelijk: Path, leden: list[zipfile.ZipInfo], tekst: str
) -> None:
    oordeel = check(packed(tmp_path, *leden))
    assert kinds(oordeel) == {"zip"}
    assert tekst in oordeel.fouten.lijst[0].tekst
    assert list(tijdelijk.iterdir()) == []


def test_een_versleuteld_lid_wordt_geweigerd(tmp_path: Path) -> None:
    pad = packed(tmp_path, entry("a"))
    inhoud = bytearray(pad.read_bytes())
    plek = inhoud.index(b"PK\x01\x02")
    inhoud[plek + 8] |= 1
    pad.write_bytes(inhoud)
    assert "versleuteld" in check(pad).fouten.lijst[0].tekst


def test_een_zip_die_te_groot_uitpakt_wordt_onderweg_gestopt(
    tmp_path: Path, tijdelijk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verifieer, "_RUIM", 1000)
    bom = tmp_path / "bom.zip"
    with zipfile.ZipFile(bom, "w", zipfile.ZIP_DEFLATED) as zip_:
        zip_.writestr("checkpoint", bytes(30_000_000))
    inhoud = bytearray(bom.read_bytes())
    for merk, afstand in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        plek = inhoud.index(merk) + afstand  # it says that it is small
        inhoud[plek : plek + 4] = (10).to_bytes(4, "little")
    liegt = tmp_path / "liegt.zip"
    liegt.write_bytes(inhoud)
    assert "te groot" in check(bom).fouten.lijst[0].tekst
    assert kinds(check(liegt)) == {"zip"}
    assert list(tijdelijk.iterdir()) == []


def test_te_veel_leden_of_een_te_lange_inhoudsopgave_worden_geweigerd(
    zip_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verifieer, "MAX_ZIP_BESTANDEN", 3)
    assert "meer dan 3 bestanden" in check(zip_).fouten.lijst[0].tekst
    monkeypatch.setattr(verifieer, "MAX_ZIP_INDEX", 100)
    assert "inhoudsopgave" in check(zip_).fouten.lijst[0].tekst


@pytest.mark.parametrize("wat", [b"", b"geen zip", b"PK\x05\x06" + bytes(18)])
def test_wat_geen_zip_is_of_leeg_is_klopt_niet(tmp_path: Path, wat: bytes) -> None:
    pad = tmp_path / "x.zip"
    pad.write_bytes(wat)
    assert not check(pad).klopt


def test_een_verkeerde_export_in_een_zip_zegt_wat_er_mis_is(
    kopie: Kopie, tmp_path: Path
) -> None:
    map_ = kopie()
    (map_ / "tabellen/besluiten.csv").write_bytes(b"anders")
    (map_ / "extra").write_bytes(b"x")
    pad = make_archive(str(tmp_path / "verkeerd"), "zip", map_)
    assert verifieer.als_json(check(Path(pad))) == verifieer.als_json(check(map_))
    assert kinds(check(Path(pad))) == {"bestand"}


def test_een_zip_waarvan_de_bytes_niet_kloppen_wordt_geweigerd(tmp_path: Path) -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as zip_:
        zip_.writestr("checkpoint", b"inhoud die veranderd wordt")
    pad = tmp_path / "crc.zip"
    pad.write_bytes(buffer.getvalue().replace(b"inhoud die", b"inhoud dat"))
    assert kinds(check(pad)) == {"zip"}
