"""Tables of people as rows of text, whatever program saved them."""

from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from register.formats import rekenblad
from register.formats.rekenblad import TabelFout, read


def sheet(*rijen: tuple[str | float | bool | datetime | date | None, ...]) -> bytes:
    boek = Workbook()
    blad = boek.active
    assert blad is not None
    for rij in rijen:
        blad.append(rij)
    uit = BytesIO()
    boek.save(uit)
    return uit.getvalue()


@pytest.mark.parametrize("teken", [";", ",", "\t"])
@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "cp1252"])
def test_csv_met_elk_scheidingsteken_en_elke_codering(
    teken: str, codering: str
) -> None:
    tekst = f"nummer{teken}één\r\n\r\n 1.1 {teken}  a   b \r\n"
    assert read(tekst.encode(codering)) == [
        (1, ["nummer", "één"]),
        (3, ["1.1", "a b"]),
    ]


def test_een_cel_mag_regels_en_scheidingstekens_hebben() -> None:
    (rij,) = read(b'"a;b\nc";d\n')
    assert rij.cellen == ["a;b c", "d"]


def test_een_rekenblad_geeft_dezelfde_tekst() -> None:
    inhoud = sheet(
        ("nummer", None, True),
        (1.1, 50000, 50000.5),
        (None, None),
        (datetime(2026, 3, 1, 9, 0), date(2026, 3, 2), False),  # noqa: DTZ001 - a sheet knows no zone
    )
    assert read(inhoud) == [
        (1, ["nummer", "", "ja"]),
        (2, ["1,1", "50000", "50000,5"]),
        (4, ["2026-03-01", "2026-03-02", "nee"]),
    ]


def test_wat_geen_tabel_is_wordt_geweigerd(tmp_path: Path) -> None:
    with pytest.raises(TabelFout, match="geen CSV of XLSX"):
        read(b"a\0b")
    with pytest.raises(TabelFout, match="geen leesbare XLSX"):
        read(b"PK\x03\x04niets")
    leeg = tmp_path / "leeg.zip"
    with ZipFile(leeg, "w") as zip_:
        zip_.writestr("a", "b")
    with pytest.raises(TabelFout, match="geen leesbare XLSX"):
        read(leeg.read_bytes())
    with pytest.raises(TabelFout, match="te lang"):
        read(b'"' + b"x" * 200_000)


def test_een_te_groot_bestand_wordt_geweigerd(monkeypatch: pytest.MonkeyPatch) -> None:
    inhoud = sheet(("a",), ("b",))
    monkeypatch.setattr(rekenblad, "MAX_RIJEN", 1)
    with pytest.raises(TabelFout, match="meer dan 1 rijen"):
        read(inhoud)
    monkeypatch.setattr(rekenblad, "MAX_UITGEPAKT", 10)
    with pytest.raises(TabelFout, match="pakt te groot uit"):
        read(inhoud)
    monkeypatch.setattr(rekenblad, "MAX_BYTES", 10)
    with pytest.raises(TabelFout, match="groter dan"):
        read(inhoud)
