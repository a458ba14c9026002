"""Cells and headings of an old list, as people wrote them."""

from collections.abc import Mapping

import pytest

from register.formats.overname.datum import when
from register.formats.overname.kolommen import BESLUITENLIJST, MANDAATLIJST
from register.formats.overname.opdrachten import command
from register.formats.overname.toewijzing import Toewijzing, as_text, from_text, table
from register.formats.rekenblad import TabelFout, read
from register.formats.waarden import OnleesbareWaarde


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("3 maart 2021", "2021-03-03"),
        ("woensdag 3 mrt. 2021", "2021-03-03"),
        ("03-03-21", "2021-03-03"),
        ("3/3/1999", "1999-03-03"),
        ("03-03-69", "2069-03-03"),
        ("03-03-70", "1970-03-03"),
        ("2021-03-03", "2021-03-03"),
        ("maart 2021", "2021-03"),
        ("2021-W10", "2021-W10"),
        ("2021", {"van": "2021-01-01", "tot": "2021-12-31"}),
        ("Q2 2021", {"van": "2021-04-01", "tot": "2021-06-30"}),
        ("2021-K4", {"van": "2021-10-01", "tot": "2021-12-31"}),
        ("n.v.t.", None),
        ("", None),
    ],
)
def test_datums_zoals_mensen_ze_schrijven(tekst: str, verwacht: object) -> None:
    assert when(tekst) == verwacht


@pytest.mark.parametrize("tekst", ["32 mei 2021", "3 foo 2021", "ooit", "2021-13"])
def test_wat_geen_datum_is_wordt_geweigerd(tekst: str) -> None:
    with pytest.raises(OnleesbareWaarde, match="geen datum"):
        when(tekst)


GOED = {"datum": "2021", "orgaan": "AB", "titel": "T", "uitkomst": "akkoord"}


@pytest.mark.parametrize(
    ("anders", "match"),
    [
        ({"datum": ""}, "geen datum"),
        ({"orgaan": ""}, "geen orgaan"),
        ({"orgaan": "het bestuur"}, "is geen code"),
        ({"uitkomst": ""}, "geen uitkomst; schrijf"),
        ({"uitkomst": "misschien"}, "'misschien' is geen uitkomst"),
        ({"bedrag": "veel"}, "is geen bedrag"),
        ({"boekjaar": "21"}, "is geen boekjaar"),
    ],
)
def test_een_onleesbare_cel_wordt_genoemd(
    anders: Mapping[str, str], match: str
) -> None:
    with pytest.raises(OnleesbareWaarde, match=match):
        command(BESLUITENLIJST, {**GOED, **anders})


def test_een_boekjaar_en_een_vindplaats_gaan_mee() -> None:
    rij = {**GOED, "boekjaar": "2021", "vindplaats": "https://oud.example/1"}
    opdracht = command(BESLUITENLIJST, rij)
    assert opdracht["bewijs"] == [{"vindplaats": "https://oud.example/1"}]
    assert opdracht["gegevens"]["boekjaar"] == 2021  # type: ignore[index]


def test_geldig_tot_moet_een_dag_zijn() -> None:
    rij = {"datum": "2021", "gever": "DB", "nemer": "secretaris", "geldig_tot": "2022"}
    with pytest.raises(OnleesbareWaarde, match="geldig tot is geen dag"):
        command(MANDAATLIJST, rij)


def test_een_lijst_zonder_koppen_wordt_geweigerd() -> None:
    with pytest.raises(TabelFout, match="geen rij met koppen"):
        table(BESLUITENLIJST, read(b"a;b\nc;d\n"))


def test_een_gekozen_kop_die_er_niet_is_wordt_genoemd() -> None:
    gekozen = Toewijzing(kolommen={"titel": "Thema"})
    with pytest.raises(TabelFout, match="Thema"):
        table(BESLUITENLIJST, read(b"Onderwerp;Datum\na;b\n"), gekozen)


def test_een_kolom_zonder_veld_wordt_gemeld() -> None:
    tabel = table(BESLUITENLIJST, read(b"Onderwerp;Datum;Kleur\na;b;rood\n"))
    assert tabel.niet_gelezen == ("Kleur",)


def test_de_toewijzing_is_te_bewaren_en_terug_te_lezen() -> None:
    keuze = Toewijzing(kolommen={"titel": "Onderwerp"}, vast={"orgaan": "AB"})
    assert from_text(BESLUITENLIJST, as_text(BESLUITENLIJST, keuze)) == keuze


@pytest.mark.parametrize(
    ("tekst", "match"),
    [
        ("a: [", "geen leesbare YAML"),
        ("[]", "niet die van een besluitenlijst"),
        ("lijst: mandaatlijst", "niet die van een besluitenlijst"),
        ("{lijst: besluitenlijst, kolommen: {kleur: K}}", "onbekend veld 'kleur'"),
    ],
)
def test_een_onbruikbare_toewijzing_wordt_geweigerd(tekst: str, match: str) -> None:
    with pytest.raises(TabelFout, match=match):
        from_text(BESLUITENLIJST, tekst)
