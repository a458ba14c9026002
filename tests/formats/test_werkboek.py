"""A table as XLSX, read back by a library that is not ours."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from register.formats.werkboek import LANGSTE, Cel, workbook


def _gelezen(titel: str, kop: list[str], rijen: list[list[Cel]]) -> Worksheet:
    boek = load_workbook(BytesIO(workbook(titel, kop, rijen)))
    blad = boek.worksheets[0]
    assert isinstance(blad, Worksheet)
    return blad


def test_tekst_blijft_tekst_en_een_getal_een_getal() -> None:
    rijen: list[list[Cel]] = [["a & <b>", 12], ["=1+1", -3], [None, ""]]
    blad = _gelezen("lijst", ["tekst", "getal"], rijen)
    assert [c.value for c in blad[1]] == ["tekst", "getal"]
    assert blad["A1"].font.bold
    assert blad.freeze_panes == "A2"
    assert [c.value for c in blad[2]] == ["a & <b>", 12]
    assert blad["A3"].data_type == "s"
    assert blad["A3"].value == "=1+1"
    assert blad["A4"].value is None


def test_een_getal_dat_een_rekenblad_afrondt_wordt_tekst() -> None:
    blad = _gelezen("x", ["n"], [[10**15 - 1], [10**15], [-(10**15)]])
    assert [blad[f"A{n}"].value for n in (2, 3, 4)] == [
        10**15 - 1,
        str(10**15),
        str(-(10**15)),
    ]


def test_wat_xml_niet_kan_en_wat_te_lang_is_wordt_passend_gemaakt() -> None:
    blad = _gelezen(
        "a/b[c]*?:'" + "z" * 40, ["t"], [["x\x00\x1fy\ud800"], ["q" * 40_000]]
    )
    assert blad["A2"].value == "x\ufffd\ufffdy\ufffd"
    assert len(str(blad["A3"].value)) == LANGSTE
    assert len(blad.title) == 31


@pytest.mark.parametrize(
    ("aantal", "laatste"), [(26, "Z1"), (27, "AA1"), (702, "ZZ1"), (703, "AAA1")]
)
def test_kolommen_heten_zoals_in_een_rekenblad(aantal: int, laatste: str) -> None:
    blad = _gelezen("x", [f"k{n}" for n in range(aantal)], [])
    assert blad[laatste].value == f"k{aantal - 1}"


def test_dezelfde_rijen_geven_dezelfde_bytes() -> None:
    def maak() -> bytes:
        rijen: list[list[Cel]] = [["é"], [1]]
        return workbook("x", ["a"], iter(rijen))

    assert maak() == maak()
