"""What lacks in the papers: each kind, and what makes it go away."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.service.boeken import Boek
from tests.service.vergaderboek import (
    DAG,
    Rij,
    bestuur,
    gelezen,
    gremium,
    open_,
    roep,
    rows,
    stem,
    voorstel,
)

SHA = {letter: letter * 64 for letter in "abcde"}
Vraag = Callable[..., list[Rij]]
ADVIES = "voorstel_zonder_ambtelijk_advies"


@pytest.fixture
def boek(tmp_path: Path) -> Iterator[Boek]:
    with bestuur(tmp_path) as geopend:
        yield geopend


@pytest.fixture
def mist(tmp_path: Path) -> Vraag:
    """Rows of a kind, of what lacks now; without a kind all but `ADVIES`."""

    def ask(soort: str = "", **anders: object) -> list[Rij]:
        with gelezen(tmp_path) as library:
            rijen = rows(library, "stukken-volledigheid", **anders)
        soorten = {str(rij["soort"]) for rij in rijen} - {ADVIES}
        return [rij for rij in rijen if rij["soort"] in ({soort} if soort else soorten)]

    return ask


def add(boek: Boek, letter: str, **anders: object) -> None:
    boek.doe(
        "VoegStukToe",
        "2026-05-01",
        sha256=SHA[letter],
        titel=f"Stuk {letter}",
        soort="notitie",
        versie=1,
        **anders,
    )


def test_een_stuk_zonder_bestand_wordt_genoemd(boek: Boek, mist: Vraag) -> None:
    add(boek, "a", vindplaats="zaaksysteem", dossier="D-1")
    add(boek, "b")
    add(boek, "c", omvang=0)
    add(boek, "d", vindplaats="zaaksysteem")
    boek.doe("VervangStuk", "2026-05-02", sha256=SHA["d"], door=SHA["c"], reden="x")
    met, zonder = mist()
    assert met["soort"] == "stuk_alleen_vindplaats"
    assert (met["onderwerp"], met["dossier"]) == (f"stuk/{SHA['a']}", "D-1")
    assert met["titel"] == "Stuk a"
    assert zonder["soort"] == "stuk_zonder_bestand"
    assert zonder["onderwerp"] == f"stuk/{SHA['b']}"
    assert "dossier" not in zonder


def test_een_verwijzing_naar_een_onbekend_stuk_wordt_genoemd(
    boek: Boek, mist: Vraag
) -> None:
    bewijs = [{"sha256": SHA["a"]}, {"titel": "Brief op papier"}]
    code = {"dossier": "D-9", "titel": "Nieuw"}
    boek.kaal("OpenDossier", DAG, f"{DAG}T10:00:00Z", code, bewijs=bewijs)
    begin = boek.seq() - 1
    assert [rij["onderwerp"] for rij in mist("verwijzing_onbekend")] == [
        f"stuk/{SHA['a']}"
    ]
    (rij,) = mist("verwijzing_onbekend")
    assert rij["seqs"] == [begin, begin + 1]  # the dossier, and its publication
    add(boek, "a", omvang=1)
    assert mist("verwijzing_onbekend") == []


def test_een_verbeterde_verwijzing_telt_zoals_zij_verbeterd_is(
    boek: Boek, mist: Vraag
) -> None:
    roep(boek)
    open_(boek)
    zo = {"vergadering": "AB-1", "motie": "M1", "titel": "Motie", "stuk": SHA["b"]}
    boek.doe("DienMotieIn", DAG, **zo)
    seq = boek.seq()
    assert [rij["onderwerp"] for rij in mist("verwijzing_onbekend")] == [
        f"stuk/{SHA['b']}"
    ]
    beter = {**zo, "stuk": SHA["c"]}
    boek.doe("CorrigeerRegistratie", DAG, seq=seq, gegevens=beter, reden="tikfout")
    (rij,) = mist("verwijzing_onbekend")
    assert rij["onderwerp"] == f"stuk/{SHA['c']}"
    assert len(mist("verwijzing_onbekend", bekend_op=f"#{seq}")) == 1
    kaal = {**zo, "stuk": ""}
    boek.doe("CorrigeerRegistratie", DAG, seq=seq, gegevens=kaal, reden="geen stuk")
    assert mist("verwijzing_onbekend") == []
    boek.doe("CorrigeerRegistratie", DAG, seq=seq, gegevens=beter, reden="toch wel")
    assert len(mist("verwijzing_onbekend")) == 1
    boek.doe("LaatRegistratieVervallen", DAG, seq=seq, reden="nooit gebeurd")
    assert mist("verwijzing_onbekend") == []


def test_een_voorstel_zonder_stuk_wordt_genoemd(boek: Boek, mist: Vraag) -> None:
    (rij,) = mist("voorstel_zonder_stuk")
    assert (rij["onderwerp"], rij["titel"]) == ("dossier/D-1", "Voorstel v-1")
    assert mist("voorstel_zonder_stuk", op=date(2026, 4, 30)) == []
    voorstel(boek, "v-2")
    boek.doe("TrekVoorstelIn", DAG, dossier="D-1", voorstel="v-2", reden="x")
    assert len(mist("voorstel_zonder_stuk")) == 1
    code = {"dossier": "D-1", "voorstel": "v-1", "versie": 2, "samenvatting": "x"}
    bewijs = [{"sha256": SHA["a"]}]
    boek.kaal("WijzigVoorstel", DAG, f"{DAG}T10:00:00Z", code, bewijs=bewijs)
    assert mist("voorstel_zonder_stuk") == []


def test_een_stuk_in_het_dossier_is_genoeg_ook_als_het_dicht_is(
    boek: Boek, mist: Vraag
) -> None:
    add(boek, "a", omvang=1, dossier="D-1")
    assert mist("voorstel_zonder_stuk") == []
    dicht = {"stroom": f"stuk/{SHA['a']}", "door": "AB", "grond": "2b"}
    boek.doe("LegGeheimhoudingOp", DAG, **dicht)
    assert mist() == []


def test_een_gesloten_vergadering_heeft_een_besluitenlijst(
    boek: Boek, mist: Vraag
) -> None:
    roep(boek, {"punt": "1", "doel": "informeren"})
    open_(boek)
    assert mist("vergadering_zonder_besluitenlijst") == []
    boek.doe("SluitVergadering", DAG, vergadering="AB-1")
    (rij,) = mist("vergadering_zonder_besluitenlijst")
    assert rij["onderwerp"] == "vergadering/AB-1"
    boek.doe("StelBesluitenlijstVast", "2026-07-09", vergadering="AB-1")
    assert mist("vergadering_zonder_besluitenlijst") == []
    assert len(mist("vergadering_zonder_besluitenlijst", op=date(2026, 7, 8))) == 1


def test_een_punt_ter_besluitvorming_heeft_een_uitkomst(
    boek: Boek, mist: Vraag
) -> None:
    bij = {"dossier": "D-1", "voorstel": "v-1"}
    roep(
        boek,
        {"punt": "1", **bij},
        {"punt": "2"},
        {"punt": "3"},
        {"punt": "4", "besloten": True},
        {"punt": "5", "doel": "informeren"},
        {"punt": "6"},
        {"punt": "7"},
    )
    open_(boek)
    af = {"vergadering": "AB-1", "punt": "6", "reden": "x"}
    boek.doe("VoerAgendapuntAf", DAG, **af)
    stem(boek, "3", "gm0003")
    dicht = {"vergadering": "AB-1", "punt": "7", "besluit": "besloten"}
    boek.doe("VerklaarBesloten", DAG, **dicht, door_voorzitter=True)
    assert mist("agendapunt_zonder_uitkomst") == []  # it is not closed yet
    boek.doe("SluitVergadering", DAG, vergadering="AB-1")
    leeg = mist("agendapunt_zonder_uitkomst")
    assert [rij["titel"] for rij in leeg] == ["Punt 1", "Punt 2"]
    assert leeg[0]["dossier"] == "D-1"
    (gestemd,) = mist("stemming_zonder_besluit")
    assert gestemd["wat"] == (
        "Over punt '3' is gestemd; een openbaar besluit is er niet."
    )
    besluit = {"orgaan": "AB", "titel": "T", "handeling": "koers", "motivering": "x"}
    besluit |= {"vergadering": "AB-1", "uitkomst": "aangenomen"}
    boek.doe("NeemBesluit", DAG, **besluit, punt="3")
    boek.doe("NeemBesluit", DAG, **besluit, **bij)
    assert mist("stemming_zonder_besluit") == []
    assert [r["titel"] for r in mist("agendapunt_zonder_uitkomst")] == ["Punt 2"]


def test_een_geheim_besluit_is_ook_een_uitkomst(boek: Boek, mist: Vraag) -> None:
    roep(boek, {"punt": "1"})
    open_(boek)
    besluit = {"orgaan": "AB", "titel": "T", "handeling": "koers", "motivering": "x"}
    besluit |= {"vergadering": "AB-1", "uitkomst": "aangenomen", "punt": "1"}
    nummer = boek.doe("NeemBesluit", DAG, **besluit).besluitnummer
    boek.doe("SluitVergadering", DAG, vergadering="AB-1")
    dicht = {"stroom": f"besluit/{nummer}", "door": "AB", "grond": "2b"}
    boek.doe("LegGeheimhoudingOp", DAG, **dicht)
    assert mist("agendapunt_zonder_uitkomst") == []
    assert mist("agendapunt_zonder_uitkomst", openbaar=True) == []


def test_een_vergadering_waarin_niets_te_beslissen_viel_mist_niets(
    boek: Boek, mist: Vraag
) -> None:
    roep(boek)
    open_(boek)
    boek.doe("SluitVergadering", DAG, vergadering="AB-1")
    assert [rij["soort"] for rij in mist() if rij["onderwerp"] != "dossier/D-1"] == [
        "vergadering_zonder_besluitenlijst"
    ]
    dicht = {"stroom": "vergadering/AB-1", "door": "AB", "grond": "2b"}
    boek.doe("LegGeheimhoudingOp", DAG, **dicht)
    assert mist("vergadering_zonder_besluitenlijst") == []


def test_van_wat_dicht_is_wordt_geen_verwijzing_verteld(
    boek: Boek, mist: Vraag
) -> None:
    bewijs = [{"sha256": SHA["e"]}]
    code = {"dossier": "D-9", "titel": "Nieuw"}
    boek.kaal("OpenDossier", DAG, f"{DAG}T10:00:00Z", code, bewijs=bewijs)
    assert len(mist("verwijzing_onbekend")) == 1
    dicht = {"stroom": "dossier/D-9", "door": "AB", "grond": "2b"}
    boek.doe("LegGeheimhoudingOp", DAG, **dicht)
    assert mist("verwijzing_onbekend") == []


def test_een_voorstel_waarover_geen_ambtenaar_adviseerde_wordt_genoemd(
    boek: Boek, mist: Vraag
) -> None:
    (rij,) = mist(ADVIES)
    assert (rij["onderwerp"], rij["titel"]) == ("dossier/D-1", "Voorstel v-1")
    gremium(boek, "RAO", "ambtelijk_overleg")
    gremium(boek, "RPO", "bestuurlijk_overleg")
    advies = {"dossier": "D-1", "strekking": "positief", "tekst": "Doen."}
    boek.doe("BrengAdviesUit", DAG, **advies, advies="a-1", adviseur="RPO")
    assert len(mist(ADVIES)) == 1  # they are no officials
    gevraagd = {"advies": "a-2", "adviseur": "RAO", "voorstel": "v-1"}
    boek.doe("VraagAdvies", DAG, dossier="D-1", **gevraagd)
    assert len(mist(ADVIES)) == 1  # asked is not given
    boek.doe("BrengAdviesUit", DAG, **advies, **gevraagd)
    assert mist(ADVIES) == []
    voorstel(boek, "v-2")
    assert [rij["titel"] for rij in mist(ADVIES)] == ["Voorstel v-2"]


def test_een_advies_van_een_functionaris_over_het_hele_dossier_telt_voor_elk_voorstel(
    boek: Boek, mist: Vraag
) -> None:
    functie = {"functie": "jurist", "naam": "Jurist", "onder": "AB", "ambtelijk": True}
    boek.doe("StelFunctieIn", DAG, **functie)
    voorstel(boek, "v-2")
    assert len(mist(ADVIES)) == 2
    advies = {"dossier": "D-1", "advies": "a-1", "adviseur": "jurist"}
    boek.doe("BrengAdviesUit", DAG, **advies, strekking="positief", tekst="Goed.")
    assert mist(ADVIES) == []


def test_een_ingetrokken_voorstel_vraagt_geen_advies_meer(
    boek: Boek, mist: Vraag
) -> None:
    boek.doe("TrekVoorstelIn", DAG, dossier="D-1", voorstel="v-1", reden="x")
    assert mist(ADVIES) == []
