"""The account of a year: amounts beside the threshold, and what is to be weighed."""

from datetime import date
from pathlib import Path

import pytest

from register.service.place import Place
from register.service.rechtmatigheid.verslag import BoekjaarOnvolledig, account
from tests.service.boeken import Boek, schrijvend
from tests.service.rechtmatigheidsjaar import (
    NU,
    begrensd,
    besluit,
    bevinding,
    inkoop,
    mandaat,
    met_begroting,
    met_grens,
    na,
    posten,
    rekening,
    rijen,
    verantwoord,
)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return met_begroting(tmp_path)


@pytest.fixture
def jaar(tmp_path: Path) -> Place:
    return met_grens(tmp_path)


def test_zonder_begroting_en_grens_zegt_het_wat_vast_te_leggen(place: Place) -> None:
    with pytest.raises(BoekjaarOnvolledig, match=r"geen begroting en geen verant") as f:
        account(place, 2025, NU)
    assert "besluiten begroting stel-vast" in f.value.tekst
    assert "besluiten rechtmatigheid stel-grens-vast" in f.value.tekst


def test_met_begroting_en_zonder_grens_mist_alleen_de_grens(place: Place) -> None:
    with pytest.raises(BoekjaarOnvolledig, match="geen verantwoordingsgrens") as fout:
        account(place, 2026, NU)
    assert "begroting stel-vast" not in fout.value.tekst


def test_voor_de_dag_van_de_grens_is_er_geen(jaar: Place) -> None:
    with pytest.raises(BoekjaarOnvolledig):
        account(jaar, 2026, date(2026, 1, 31))
    assert account(jaar, 2026, date(2026, 2, 1)).cijfers["grens"] == 100_000


@pytest.mark.parametrize(("fout", "boven"), [(60_000, False), (60_001, True)])
def test_fouten_en_onduidelijkheden_tellen_samen_tegen_een_grens(
    jaar: Place, fout: int, *, boven: bool
) -> None:
    def doe(boek: Boek) -> None:
        bevinding(boek, "a", fout)
        bevinding(boek, "b", 40_000, soort="onduidelijkheid", criterium="begroting")

    rapport = na(jaar, doe)
    assert rapport.cijfers["samen"] == fout + 40_000
    assert rapport.cijfers["boven_grens"] is boven
    woorden = "moeten in de" if boven else "hoeven niet in de"
    assert woorden in rapport.slotsom[0]


def test_een_te_hoge_grens_telt_als_wat_de_wet_toelaat(place: Place) -> None:
    rapport = na(place, lambda boek: begrensd(boek, basispunten=300, bedrag=300_000))
    assert (rapport.cijfers["grens"], rapport.cijfers["wet_basispunten"]) == (
        200_000,
        200,
    )
    assert "hoger dan de wet toelaat" in rapport.slotsom[1]


def test_per_criterium_en_module_ook_waar_niets_is(jaar: Place) -> None:
    rapport = na(jaar, lambda boek: bevinding(boek, "a", 500, module="jeugd"))
    gevonden = [
        (r["criterium"], r["module"], r["samen"]) for r in rijen(rapport, "criteria")
    ]
    assert gevonden == [
        ("begrotingscriterium", "-", 0),
        ("voorwaardencriterium", "jeugd", 500),
        ("misbruik en oneigenlijk gebruik", "-", 0),
    ]


def test_een_bedrag_zonder_module_staat_apart(jaar: Place) -> None:
    rapport = na(jaar, lambda boek: bevinding(boek, "a", 500))
    assert rijen(rapport, "criteria")[1]["module"] == "(geen module)"
    assert rijen(rapport, "bedragen")[0]["omschrijving"] == "Kanarie-omschrijving."


def test_lasten_boven_de_begroting_per_module(jaar: Place) -> None:
    voor = rijen(na(jaar), "begroting")
    naast = rijen(na(jaar, rekening), "begroting")
    assert [r["rekening"] for r in voor] == [None, None]
    assert [(r["module"], r["overschrijding"]) for r in naast] == [
        ("(geen module)", 0),
        ("jeugd", 500_000),
    ]


def test_wat_het_bestuur_verantwoordde_ligt_naast_wat_is_vastgelegd(
    jaar: Place,
) -> None:
    rapport = na(jaar, verantwoord(1, opgenomen=False))
    assert "dat is niet wat nu is vastgelegd" in rapport.slotsom[1]
    assert "nam de bedragen niet op" in rapport.slotsom[2]


def test_een_verantwoording_die_klopt_geeft_geen_zin_meer(jaar: Place) -> None:
    assert len(na(jaar, verantwoord(200_000, opgenomen=True)).slotsom) == 1


def test_zonder_verantwoording_zegt_het_dat(jaar: Place) -> None:
    assert "niet vastgelegd" in na(jaar).slotsom[-1]


def test_elk_besluit_met_geld_wordt_op_bevoegdheid_getoetst(jaar: Place) -> None:
    def doe(boek: Boek) -> None:
        mandaat(boek)
        inkoop(boek, "goed", "2026-04-01", module="jeugd", boekjaar=2026)
        inkoop(boek, "duur", "2026-04-02", bedrag=100_001)
        inkoop(boek, "open", "2026-04-03", bedrag=None, dekking="budget")
        inkoop(boek, "ander-jaar", "2026-04-04", boekjaar=2027)
        besluit(boek, "praten", "2026-04-05")
        inkoop(boek, "nee", "2026-04-06", uitkomst="verworpen")
        bevinding(boek, "te-duur", 5_000, besluit="duur")

    gevonden = {r["besluit"]: r for r in rijen(na(jaar, doe), "bevoegdheid")}
    assert sorted(gevonden) == ["BG", "duur", "goed", "open"]
    assert [gevonden[n]["bevoegd"] for n in ("goed", "duur", "open")] == [
        "in orde",
        "niet in orde",
        "niet te beoordelen",
    ]
    assert gevonden["duur"]["gebreken"] == "boven-plafond"
    assert gevonden["duur"]["bevinding"] == "te-duur"
    assert [gevonden[n]["boekjaar"] for n in ("goed", "duur")] == [2026, "niet vermeld"]


def test_bevindingen_van_normen_naar_criterium_met_het_bedrag(jaar: Place) -> None:
    def doe(boek: Boek) -> None:
        mandaat(boek)
        inkoop(boek, "duur", "2026-04-02", bedrag=100_001, module="jeugd")

    rapport = na(jaar, doe)
    norm = next(r for r in rijen(rapport, "normen") if r["norm"] == "AWB-01")
    assert (norm["criterium"], norm["voldoet_niet"], norm["betrokken"]) == (
        "voorwaardencriterium",
        1,
        100_001,
    )
    een = next(r for r in rijen(rapport, "kwalitatief") if r["norm"] == "AWB-01")
    assert (een["onderwerp"], een["module"], een["bedrag"]) == (
        "besluit/duur",
        "jeugd",
        100_001,
    )


def test_wat_van_een_ander_boekjaar_is_telt_hier_niet(jaar: Place) -> None:
    def doe(boek: Boek) -> None:
        besluit(boek, "later", "2026-07-01", boekjaar=2027, motivering="")
        boek.doe("OpenDossier", "2026-03-01", dossier="D-1", titel="Begroting")
        for jaar_, code in ((2027, "R-27"), (2026, "R-26"), (None, "R-0")):
            boek.doe(
                "StartRaadsronde",
                "2026-03-01",
                raadsronde=code,
                dossier="D-1",
                soort="begroting",
                titel="Ontwerp",
                gemeenten=["gm0202"],
                begrotingsjaar=jaar_,
            )
            boek.doe(
                "VerzendOntwerp",
                "2026-06-01",
                raadsronde=code,
                aan=[{"gemeente": "gm0202"}],
            )

    rapport = na(jaar, doe, dagen=0)
    onderwerpen = {r["onderwerp"] for r in rijen(rapport, "kwalitatief")}
    assert "besluit/later" not in onderwerpen
    assert "raadsronde/R-27" not in onderwerpen


def test_zonder_kluis_blijft_dicht_wat_geheim_is(jaar: Place) -> None:
    def doe(boek: Boek) -> None:
        boek.kaal(
            "LegRechtmatigheidsbevindingVast",
            "2026-12-01",
            "2026-12-01T10:00:00Z",
            {
                "boekjaar": 2026,
                "bevinding": "a",
                "criterium": "voorwaarden",
                "soort": "fout",
                "bedrag": 1,
                "omschrijving": "Kanarie.",
            },
            openbaarheid={"openheid": "geheim", "grond": "5.1-2-b"},
        )
        seq = boek.seq()
        boek.doe("LaatRegistratieVervallen", "2026-12-03", seq=seq, reden="Kanarie.")
        mandaat(boek)
        inkoop(boek, "geheim", "2026-04-01")
        besluit(boek, "weg", "2026-04-02")

    met = na(jaar, doe)
    jaar.kluis.rename(jaar.kluis.with_suffix(".weg"))
    zonder = na(jaar)
    assert [r["reden"] for r in rijen(met, "correcties")] == ["Kanarie."]
    assert "Kanarie" not in str(zonder.shape())
    assert "zonder kluis" in zonder.uitleg[1]
    assert any("verzegeld" in zin for zin in zonder.uitleg)


def test_een_geheim_besluit_telt_zonder_kluis_als_verzegeld(jaar: Place) -> None:
    def doe(boek: Boek) -> None:
        boek.kaal(
            "NeemBesluit",
            "2026-05-01",
            "2026-05-01T10:00:00Z",
            {
                "orgaan": "AB",
                "titel": "Geheim",
                "handeling": "inkoop",
                "uitkomst": "aangenomen",
                "bedrag": 1,
            },
            openbaarheid={"openheid": "geheim", "grond": "5.1-2-b"},
        )

    met = na(jaar, doe)
    jaar.kluis.rename(jaar.kluis.with_suffix(".weg"))
    zonder = na(jaar)
    assert len(rijen(met, "bevoegdheid")) == len(rijen(zonder, "bevoegdheid")) + 1
    assert not any("verzegeld" in zin for zin in met.uitleg)
    assert any("verzegeld" in zin for zin in zonder.uitleg)


def test_een_reden_die_de_geschiedenis_niet_geeft(jaar: Place) -> None:
    def doe(boek: Boek) -> None:
        bevinding(boek, "a", 1, omschrijving={"onbekend": "niet bewaard"})

    (rij,) = rijen(na(jaar, doe), "bedragen")
    assert rij["omschrijving"] == "[onbekend: niet bewaard]"


def test_voor_2023_is_er_geen_maximum_om_mee_te_vergelijken(place: Place) -> None:
    with schrijvend(place) as boek:
        besluit(boek, "O", "2026-01-05", boekjaar=2022)
        kern = {"boekjaar": 2022, "besluit": "O"}
        boek.doe("StelBegrotingVast", "2026-01-05", **kern, posten=posten(1))
        boek.doe("StelVerantwoordingsgrensVast", "2026-01-05", **kern, basispunten=500)
    rapport = account(place, 2022, NU)
    assert rapport.cijfers["wet_hoogstens"] is None
    assert "wettelijk maximum" in rapport.slotsom[1]
