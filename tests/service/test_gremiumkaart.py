"""The card of a gremium, and everything that one person is."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from register.service import views
from register.service.pages import NietGevonden
from tests.service.boeken import Boek
from tests.service.vergaderboek import (
    DAG,
    Rij,
    bestuur,
    gelezen,
    gremium,
    open_,
    parts,
    roep,
    rows,
    thing,
    voorstel,
)


@pytest.fixture
def boek(tmp_path: Path) -> Iterator[Boek]:
    with bestuur(tmp_path) as geopend:
        yield geopend


def card(map_: Path, code: str = "AB", **anders: object) -> Rij:
    with gelezen(map_) as library:
        return thing(library, "gremium", code, **anders)


def codes(ding: Rij, naam: str, veld: str) -> list[object]:
    return [deel[veld] for deel in parts(ding, naam)]


def test_taak_en_grondslag_zijn_die_van_de_dag(boek: Boek, tmp_path: Path) -> None:
    nieuw = {"gremium": "BC", "naam": "BC", "soort": "bestuurscommissie"}
    nieuw |= {"openheid": "openbaar", "taak": "Adviseert"}
    grond = [{"wet": "Wgr", "artikel": "25", "lid": "1"}]
    klok = "2026-02-01T10:00:00Z"
    boek.kaal("StelGremiumIn", "2026-02-01", klok, nieuw, grondslag=grond)
    boek.doe("WijzigGremium", "2026-03-01", gremium="BC", taak="Beslist")
    boek.doe("WijzigGremium", "2026-04-01", gremium="BC", naam="Commissie")
    kaart = card(tmp_path, "BC")
    assert (kaart["taak"], kaart["grondslag"]) == ("Beslist", grond)
    assert kaart["naam"] == "Commissie"
    assert card(tmp_path, "BC", op=date(2026, 2, 28))["taak"] == "Adviseert"
    assert "taak" not in card(tmp_path)


def test_een_zetel_draagt_de_stemmen_van_haar_gemeente(
    boek: Boek, tmp_path: Path
) -> None:
    boek.doe("RegistreerPersoon", DAG, persoon="p-9", naam="N")
    ander = {"gremium": "AB", "persoon": "p-9", "gemeente": "gm0001"}
    boek.doe("WijsLidAan", DAG, **ander, rol="plaatsvervanger", vervangt="p-1")
    boek.doe("WijsLidAan", DAG, gremium="AB", persoon="p-9", rol="secretaris")
    boek.doe("WijsVoorzitterAan", DAG, gremium="AB", persoon="p-1")
    zetels = {
        (z["persoon"], z["zetel"]): z.get("gewicht")
        for z in parts(card(tmp_path), "zetels")
    }
    assert zetels == {
        ("p-1", "lid"): 10,
        ("p-2", "lid"): 3,
        ("p-3", "lid"): 2,
        ("p-9", "plaatsvervanger"): None,
        ("p-9", "secretaris"): None,
    }
    kaart = card(tmp_path)
    assert (kaart["leden"], kaart["plaatsvervangers"]) == (3, 1)
    assert kaart["voorzitter"] == "p-1"


def test_wat_er_ligt_is_open_en_nog_niet_beslist(boek: Boek, tmp_path: Path) -> None:
    for code in ("v-2", "v-3"):
        voorstel(boek, code)
    voorstel(boek, "v-4", aan="DB")
    boek.doe("OpenDossier", "2026-05-01", dossier="D-2", titel="Dicht")
    voorstel(boek, "v-5", dossier="D-2")
    assert codes(card(tmp_path), "voorstellen", "voorstel") == [
        "v-1",
        "v-2",
        "v-3",
        "v-5",
    ]
    boek.doe("TrekVoorstelIn", DAG, dossier="D-1", voorstel="v-2", reden="x")
    boek.doe("SluitDossier", DAG, dossier="D-2", reden="klaar")
    boek.doe(
        "NeemBesluit",
        DAG,
        orgaan="AB",
        titel="T",
        handeling="koers",
        uitkomst="verworpen",
        motivering="x",
        dossier="D-1",
        voorstel="v-3",
    )
    assert codes(card(tmp_path), "voorstellen", "voorstel") == ["v-1"]
    assert len(parts(card(tmp_path, op=date(2026, 7, 1)), "voorstellen")) == 4


def test_ook_een_vergadering_die_een_ander_belegde_staat_erop(
    boek: Boek, tmp_path: Path
) -> None:
    lid = {"persoon": "p-1", "gemeente": "gm0001"}
    boek.doe("WijsLidAan", "2026-01-03", gremium="DB", **lid)
    roep(boek, vergadering="X-1", mede=["DB"])
    open_(boek, "X-1")
    aanwezig = {"vergadering": "X-1", "gremium": "DB", "aanwezig": [lid]}
    boek.doe("StelPresentieVast", DAG, **aanwezig)
    roep(boek, vergadering="X-2", gremium="DB", datum={"onbekend": "niet bekend"})
    kaart = card(tmp_path, "DB")
    assert codes(kaart, "vergaderingen", "vergadering") == ["X-1", "X-2"]
    assert parts(kaart, "vergaderingen")[0]["zittend"] == 1
    assert codes(kaart, "opkomst", "jaar") == [2026]
    (eigen,) = parts(card(tmp_path), "vergaderingen")
    assert eigen["zittend"] == 3


def test_een_opgeheven_gremium_heeft_geen_leden_meer(
    boek: Boek, tmp_path: Path
) -> None:
    gremium(boek, "BC", "bestuurscommissie")
    boek.doe("WijsLidAan", "2026-01-03", gremium="BC", persoon="p-1")
    boek.doe("LegTaakNeer", "2026-05-01", gremium="BC", reden="x")
    boek.doe("HefGremiumOp", "2026-06-01", gremium="BC")
    assert card(tmp_path, "BC")["status"] == "opgeheven"
    assert parts(card(tmp_path, "BC"), "zetels") == []
    eerder = card(tmp_path, "BC", op=date(2026, 5, 31))
    assert eerder["status"] == "neergelegd"
    assert codes(eerder, "zetels", "persoon") == ["p-1"]
    assert card(tmp_path, "BC", op=date(2026, 4, 30))["status"] == "bestaat"
    with gelezen(tmp_path) as library:
        nu = rows(library, "rollen", filter={"persoon": "p-1"})
        assert [rol["gremium"] for rol in nu] == ["AB"]
        with pytest.raises(NietGevonden, match="BC-9"):
            thing(library, "gremium", "BC-9")


def test_een_persoon_is_alles_wat_hij_ergens_is(boek: Boek, tmp_path: Path) -> None:
    boek.doe(
        "StelFunctieIn",
        "2026-01-02",
        functie="secretaris",
        naam="Secretaris",
        onder="AB",
        ambtelijk=True,
    )
    bezet = {"functie": "secretaris", "persoon": "p-1"}
    boek.doe("BezetFunctie", "2026-01-03", **bezet, waarnemend=True)
    wijst = {"gremium": "AB", "persoon": "p-1"}
    boek.doe("WijsVoorzitterAan", "2026-01-03", **wijst)
    boek.doe("WijsPortefeuilleToe", "2026-01-03", **wijst, portefeuille="zorg")
    rol = {"persoon": "p-1", "rol": "griffier", "gremium": "AB"}
    boek.doe("KenRolToe", "2026-01-03", **rol)
    with gelezen(tmp_path) as library:
        ding = thing(library, "persoon", "p-1")
        buiten = thing(library, "persoon", "p-1", openbaar=True)
        with pytest.raises(NietGevonden, match="p-99"):
            thing(library, "persoon", "p-99")
        with pytest.raises(NietGevonden, match="elders"):
            views.thing(library, "persoon", "elders", "p-1")
    assert sorted(str(rol["soort"]) for rol in parts(ding, "rollen")) == [
        "lid",
        "portefeuillehouder",
        "rol",
        "voorzitter",
        "waarnemer",
    ]
    assert codes(ding, "samenloop", "soort") == [
        "bestuurder_en_ambtenaar",
        "boven_zichzelf",
    ]
    assert ding["naam"] == "Naam van p-1"
    assert "naam" not in buiten
    assert "rol" not in codes(buiten, "rollen", "soort")
    assert codes(buiten, "samenloop", "soort") == codes(ding, "samenloop", "soort")


def test_wie_als_voorzitter_zit_is_dat_een_keer(boek: Boek, tmp_path: Path) -> None:
    zit = {"gremium": "DB", "persoon": "p-2", "gemeente": "gm0002"}
    boek.doe("WijsLidAan", "2026-01-03", **zit, rol="voorzitter")
    boek.doe("WijsVoorzitterAan", "2026-01-03", gremium="DB", persoon="p-2")
    with gelezen(tmp_path) as library:
        rollen = rows(library, "rollen", filter={"gremium": "DB"})
    assert [rol["soort"] for rol in rollen] == ["voorzitter"]


def test_van_een_geheim_gremium_blijft_de_stomp(boek: Boek, tmp_path: Path) -> None:
    dicht = {"stroom": "gremium/DB", "door": "AB", "grond": "2b"}
    boek.doe("LegGeheimhoudingOp", DAG, **dicht)
    assert set(card(tmp_path, "DB")) == {"regeling", "gremium", "openbaarheid"}
