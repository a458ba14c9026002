"""What came of every item of a meeting, as far as it may be seen."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from register.domain.facts import Gebeurtenis, fold
from register.domain.stemmen.telling import Wijze
from register.domain.vergaderingen.stemfeiten import (
    Aantallen,
    Geldigheid,
    StemmenGestaakt,
    StemmingGehouden,
)
from register.domain.vergaderingen.vergaderfeiten import AgendapuntAfgevoerd
from register.domain.vergaderingen.vergaderingstaat import VERGADERING, Vergadering
from register.domain.vergaderingen.verkiezing import LotBeslist
from register.domain.voting import Uitslag
from register.service.pages import NietGevonden
from register.service.zittingen.besluitenlijst import Puntuitkomst, outcome, tied
from tests.domain.vergaderzaal import PUNT, ROEP
from tests.scenario import given
from tests.service.boeken import Boek
from tests.service.vergaderboek import (
    DAG,
    bestuur,
    gelezen,
    open_,
    parts,
    roep,
    stem,
    thing,
    voorstel,
)

STEM = StemmingGehouden(
    vergadering="ab-1",
    punt="5",
    wijze=Wijze.HOOFDELIJK,
    hoofden=Aantallen(voor=2, tegen=2),
    geldigheid=Geldigheid.GELDIG,
    uitslag=Uitslag.GESTAAKT,
)
LOT = LotBeslist(vergadering="ab-1", punt="5", gekozen="p1")
AF = AgendapuntAfgevoerd(vergadering="ab-1", punt="5", reden="x")


def met(*events: Gebeurtenis) -> Vergadering:
    staat = fold(VERGADERING, given(ROEP, PUNT, *events).feiten)
    assert staat is not None
    return staat


def came_of(staat: Vergadering, *, beslist: bool = False, weg: bool = False) -> str:
    (punt,) = staat.agenda
    return outcome(staat, punt, beslist=beslist, aangehouden=weg)


def test_een_besluit_gaat_voor_alles() -> None:
    staat = met(STEM, LOT, AF)
    assert came_of(staat, beslist=True, weg=True) is Puntuitkomst.BESLOTEN
    assert came_of(staat, weg=True) is Puntuitkomst.AANGEHOUDEN
    assert came_of(staat) is Puntuitkomst.GEKOZEN


@pytest.mark.parametrize(
    ("events", "uitkomst"),
    [
        ((), Puntuitkomst.GEEN),
        ((AF,), Puntuitkomst.AFGEVOERD),
        ((STEM,), Puntuitkomst.GESTEMD),
        ((replace(STEM, punt="6"),), Puntuitkomst.GEEN),
        ((replace(STEM, amendement="A1"),), Puntuitkomst.GEEN),
        ((replace(LOT, punt="6"),), Puntuitkomst.GEEN),
        ((replace(LOT, gekozen=""),), Puntuitkomst.GEEN),
    ],
)
def test_zonder_besluit_telt_wat_er_gebeurde(
    events: tuple[Gebeurtenis, ...], uitkomst: Puntuitkomst
) -> None:
    assert came_of(met(*events)) is uitkomst


@pytest.mark.parametrize(
    ("events", "staakt"),
    [
        ((), False),
        ((STEM,), False),
        ((STEM, StemmenGestaakt(vergadering="ab-1", punt="5")), True),
        (
            (
                replace(STEM, voltallig=True),
                StemmenGestaakt(vergadering="ab-1", punt="5", voltallig=True),
            ),
            False,
        ),
        (
            (
                STEM,
                StemmenGestaakt(vergadering="ab-1", punt="5"),
                replace(STEM, uitslag=Uitslag.AANGENOMEN),
            ),
            False,
        ),
    ],
)
def test_alleen_een_staking_die_niet_beslist_houdt_aan(
    events: tuple[Gebeurtenis, ...], *, staakt: bool
) -> None:
    staat = met(*events)
    assert tied(staat, staat.agenda[0]) is staakt


def decide(boek: Boek, **anders: object) -> str:
    gegevens: dict[str, object] = {
        "orgaan": "AB",
        "titel": "Koers",
        "handeling": "koers",
        "uitkomst": "aangenomen",
        "motivering": "omdat het moet",
        "vergadering": "AB-1",
        **anders,
    }
    nummer = boek.doe("NeemBesluit", DAG, **gegevens).besluitnummer
    assert nummer
    return nummer


BIJ = {"dossier": "D-1"}
HIER = {"vergadering": "AB-1"}


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """An afternoon with a bit of everything."""
    with bestuur(tmp_path) as boek:
        geagendeerd(boek)
        open_(boek)
        ingebracht(boek)
        afgedaan(boek)
    return tmp_path


def geagendeerd(boek: Boek) -> None:
    for code in ("v-2", "v-3"):
        voorstel(boek, code)
    boek.doe("OpenDossier", "2026-05-01", dossier="D-2", titel="Stil")
    voorstel(boek, "v-4", dossier="D-2")
    dicht = {"stroom": "dossier/D-2", "door": "AB", "grond": "2b"}
    boek.doe("LegGeheimhoudingOp", "2026-05-02", **dicht)
    roep(
        boek,
        {"punt": "1", "voorstel": "v-1", **BIJ},
        {"punt": "2", "voorstel": "v-2", **BIJ},
        {"punt": "3", "voorstel": "v-3", **BIJ},
        {"punt": "4", "voorstel": "v-4", "dossier": "D-2"},
        {"punt": "5", "besloten": True},
        {"punt": "6", "doel": "informeren"},
    )


def ingebracht(boek: Boek) -> None:
    """A vote, moties, toezeggingen and an aantekening."""
    stem(boek, "1", "gm0003", voorstel="v-1")
    boek.doe("DienMotieIn", DAG, **HIER, motie="M1", titel="Motie", punt="1")
    boek.doe("DienMotieIn", DAG, **HIER, motie="M2", titel="Vreemd")
    toezegging = {"inhoud": "Komt er", "door": "DB"}
    for code, punt in (("T1", "2"), ("T2", "")):
        boek.doe("ZegToe", DAG, **HIER, **toezegging, toezegging=code, punt=punt)
    boek.doe(
        "VraagAantekening", DAG, **HIER, punt="2", persoon="p-2", gemeente="gm0002"
    )


def afgedaan(boek: Boek) -> None:
    """Decided, held over, and one decision that is kept secret."""
    decide(boek, punt="1", voorstel="v-1", **BIJ)
    decide(boek, voorstel="v-2", **BIJ, titel="Op voorstel")
    decide(boek, titel="Los")
    for dossier, code in (("D-1", "v-3"), ("D-2", "v-4")):
        boek.doe(
            "HoudAan",
            DAG,
            dossier=dossier,
            voorstel=code,
            orgaan="AB",
            **HIER,
            reden="later",
        )
    geheim = decide(boek, punt="5", titel="Pand")
    dicht = {"stroom": f"besluit/{geheim}", "door": "AB", "grond": "2b"}
    boek.doe("LegGeheimhoudingOp", "2026-07-03", **dicht)


def test_elk_punt_zegt_wat_ervan_kwam(map_: Path) -> None:
    with gelezen(map_) as library:
        ding = thing(library, "besluitenlijst", "AB-1")
    lijst = {str(punt["punt"]): punt for punt in parts(ding, "lijst")}
    assert {code: punt["uitkomst"] for code, punt in lijst.items()} == {
        "1": "besloten",
        "2": "besloten",
        "3": "aangehouden",
        "4": "geen",
        "5": "geen",
        "6": "geen",
    }
    een = lijst["1"]
    assert [b["besluit"] for b in parts(een, "besluiten")] == ["AB-2026-001"]
    assert [b["titel"] for b in parts(lijst["2"], "besluiten")] == ["Op voorstel"]
    assert [s["uitslag"] for s in parts(een, "stemmingen")] == ["aangenomen"]
    assert lijst["2"]["aantekeningen"] == ["gm0002"]
    assert [m["code"] for m in parts(een, "moties")] == ["M1"]
    assert [t["code"] for t in parts(lijst["2"], "toezeggingen")] == ["T1"]
    assert [b["titel"] for b in parts(ding, "buiten_agenda")] == ["Los"]
    assert [m["code"] for m in parts(ding, "moties")] == ["M2"]
    assert [t["code"] for t in parts(ding, "toezeggingen")] == ["T2"]
    assert "Pand" not in str(ding)


def test_voor_de_vergadering_was_er_nog_geen_uitkomst(map_: Path) -> None:
    with gelezen(map_) as library:
        eerder = thing(library, "besluitenlijst", "AB-1", op=date(2026, 7, 1))
        assert {p["uitkomst"] for p in parts(eerder, "lijst")} == {"geen"}
        with pytest.raises(NietGevonden, match="AB-9"):
            thing(library, "besluitenlijst", "AB-9")


def test_een_vergadering_toont_wie_er_bij_elk_punt_was(tmp_path: Path) -> None:
    with bestuur(tmp_path) as boek:
        roep(boek, {"punt": "1"}, {"punt": "2"})
        with gelezen(tmp_path) as library:
            vooraf = thing(library, "vergadering", "AB-1")
        assert all("aanwezig" not in punt for punt in parts(vooraf, "agenda"))
        assert "presentie" not in vooraf
        open_(boek, "AB-1", DAG, 1, 2)
        boek.doe(
            "MeldBinnengekomen",
            DAG,
            vergadering="AB-1",
            punt="2",
            persoon="p-3",
            gemeente="gm0003",
        )
        stem(boek, "2", "gm0001")
        decide(boek, punt="2", uitkomst="verworpen")
    with gelezen(tmp_path) as library:
        ding = thing(library, "vergadering", "AB-1", openbaar=True)
    assert [punt["aanwezig"] for punt in parts(ding, "agenda")] == [2, 3]
    (presentie,) = parts(ding, "presentie")
    assert [a["gemeente"] for a in parts(presentie, "afwezig")] == ["gm0003"]
    (gestemd,) = parts(ding, "stemmen")
    assert (gestemd["uitslag"], gestemd["uitslag_hoofden"]) == (
        "verworpen",
        "aangenomen",
    )
    (besluit,) = parts(ding, "besluiten")
    assert set(besluit) == {
        "besluit",
        "punt",
        "titel",
        "uitkomst",
        "status",
        "genomen_op",
    }
    assert parts(ding, "gebeurtenissen")[0]["soort"] == "vergadering-bijeengeroepen.v1"


def test_wie_in_twee_gremia_zit_is_er_een_keer(tmp_path: Path) -> None:
    with bestuur(tmp_path) as boek:
        lid = {"persoon": "p-1", "gemeente": "gm0001"}
        boek.doe("WijsLidAan", "2026-01-03", gremium="DB", **lid)
        roep(boek, {"punt": "1"}, mede=["DB"])
        for gremium in ("AB", "DB"):
            boek.doe(
                "StelPresentieVast",
                DAG,
                vergadering="AB-1",
                aanwezig=[lid],
                gremium=gremium,
            )
    with gelezen(tmp_path) as library:
        ding = thing(library, "vergadering", "AB-1")
    assert [punt["aanwezig"] for punt in parts(ding, "agenda")] == [1]
    assert [deel["gremium"] for deel in parts(ding, "presentie")] == ["AB", "DB"]


def test_van_een_geheime_vergadering_blijft_de_stomp(tmp_path: Path) -> None:
    with bestuur(tmp_path) as boek:
        roep(boek, {"punt": "1", "titel": "Verborgen"})
        dicht = {"stroom": "vergadering/AB-1", "door": "AB", "grond": "2b"}
        boek.doe("LegGeheimhoudingOp", "2026-07-03", **dicht)
    with gelezen(tmp_path) as library:
        for naam in ("vergadering", "besluitenlijst"):
            ding = thing(library, naam, "AB-1")
            assert set(ding) == {"regeling", "vergadering", "openbaarheid"}
