"""The report as cells, as a workbook and as a page to print."""

from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from register.service.place import Place
from register.service.rechtmatigheid.blad import Blad, Cent, Rapport, shown
from register.service.rechtmatigheid.boek import workbook
from register.service.rechtmatigheid.pagina import page
from tests.service.rechtmatigheidsjaar import (
    NU,
    met_grens,
    na,
)


@pytest.fixture
def jaar(tmp_path: Path) -> Place:
    return met_grens(tmp_path)


VOORBEELD = Blad(
    naam="proef",
    kop="Proef & meer",
    kolommen=(("a", "a"), ("b", "b"), ("c", "c"), ("d", "d"), ("e", "e")),
    rijen=[
        ("=1+1", Cent(123_456), 7, date(2026, 5, 7), (3, 4, 9)),
        ("<script>\x07", None, 0, date(2026, 5, 8), ()),
    ],
)
RAPPORT = Rapport(
    titel="Rechtmatigheid boekjaar 2026",
    regeling="mgr-test",
    oefening=False,
    boekjaar=2026,
    op=NU,
    gebeurtenissen=10,
    slotsom=("Slotsom.",),
    uitleg=("Uitleg.",),
    cijfers={},
    bladen=(VOORBEELD, Blad(naam="leeg", kop="Leeg", kolommen=(("a", "a"),))),
)


def test_een_cel_zoals_mensen_hem_lezen() -> None:
    assert [shown(cel) for cel in VOORBEELD.rijen[0]] == [
        "=1+1",
        "€ 1.234,56",
        "7",
        "7 mei 2026",
        "3–4, 9",
    ]
    assert shown(None) == ""


def test_in_het_werkboek_blijven_bedragen_getallen_en_tekst_tekst() -> None:
    boek = load_workbook(BytesIO(workbook(RAPPORT)))
    assert boek.sheetnames == ["slotsom", "proef", "leeg"]
    rij = next(boek["proef"].iter_rows(min_row=2, max_row=2))
    assert rij[0].data_type == "s"
    assert [cel.value for cel in rij[:3]] == ["=1+1", 1234.56, 7]
    assert rij[3].number_format == "yyyy-mm-dd"
    assert list(boek["proef"].values)[2][0] == "<script>"


def test_hetzelfde_rapport_geeft_dezelfde_bytes() -> None:
    eerst = workbook(RAPPORT)
    with ZipFile(BytesIO(eerst)) as delen:
        kern = delen.read("docProps/core.xml")
        dagen = {deel.date_time[:3] for deel in delen.infolist()}
    assert workbook(RAPPORT) == eerst
    assert kern.count(b"2027-06-01T00:00:00Z") == 2
    assert dagen == {(1980, 1, 1)}


def test_een_oefening_staat_in_het_werkboek_en_op_het_blad(jaar: Place) -> None:
    rapport = na(jaar)
    assert b"Oefenregister" in page(rapport)
    eerste = load_workbook(BytesIO(workbook(rapport)))["slotsom"]
    assert ("let op", "oefenregister: verzonnen gegevens") in list(eerste.values)


def test_het_blad_om_af_te_drukken_laat_niets_van_buiten_toe() -> None:
    blad_ = page(RAPPORT).decode()
    assert "<script" not in blad_
    assert "&lt;script&gt;" in blad_
    assert "http" not in blad_
    assert "Oefenregister" not in blad_
    assert "Niets gevonden." in blad_
    assert 'class="getal">€ 1.234,56' in blad_
