"""Ingekomen stukken, concept and changed lists, the verslag, and toezeggingen."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.facts import Gebeurtenis
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from register.domain.vergaderingen.toezegging import (
    ToezeggingAfgedaan,
    ToezeggingGedaan,
)
from register.domain.vergaderingen.vergadering import (
    BesluitenlijstVastgesteld,
    VergaderingGesloten,
)
from register.domain.vergaderingen.verslag import (
    Afdoening,
    BesluitenlijstGewijzigd,
    ConceptBesluitenlijstGedeeld,
    IngekomenStukGeregistreerd,
    VerslagVastgesteld,
)
from tests.domain.vergaderzaal import DAG, ROEP, bestuur, called, meeting, opened
from tests.scenario import Given, pad_of

GEROEPEN = called(bestuur())
ZAAL = opened(bestuur())
DICHT = ZAAL.on(DAG, VergaderingGesloten(vergadering="ab-1")).at("2026-07-09")
STUK = IngekomenStukGeregistreerd(
    vergadering="ab-1",
    ingekomen="i1",
    titel="brief van een inwoner",
    van="een inwoner",
    ontvangen_op=date(2026, 7, 2),
    afdoening=Afdoening.OVERDRAGEN,
    door="ab",
    punt="6",
)
CONCEPT = ConceptBesluitenlijstGedeeld(
    vergadering="ab-1", aan=("ab",), reactie_uiterlijk=date(2026, 7, 9)
)
LIJST = BesluitenlijstVastgesteld(vergadering="ab-1")
ANDERS = BesluitenlijstGewijzigd(vergadering="ab-1", omschrijving="punt 5 hersteld")
VERSLAG = VerslagVastgesteld(vergadering="ab-1")
TOEZEGGING = ToezeggingGedaan(
    vergadering="ab-1",
    toezegging="t1",
    inhoud="een brief aan de raden",
    door="ab",
    aan=("ab",),
    punt="5",
    termijn="2026-09",
)
AF = ToezeggingAfgedaan(vergadering="ab-1", toezegging="t1", afdoening="verzonden")


def test_een_ingekomen_stuk_staat_bij_de_vergadering() -> None:
    gegeven = GEROEPEN.at("2026-07-02")
    assert gegeven.when(STUK) == (STUK,)
    kaal = IngekomenStukGeregistreerd(vergadering="ab-1", ingekomen="i2", titel="brief")
    assert gegeven.when(kaal) == (kaal,)
    een, twee = meeting(gegeven.on(DAG, STUK, kaal)).verslaglegging.ingekomen
    assert (een.code, een.afdoening, een.punt) == ("i1", "in_handen_stellen", "6")
    assert (twee.afdoening, twee.punt) == (None, "")


@pytest.mark.parametrize(
    ("opdracht", "reden", "pad"),
    [
        (STUK, BestaatAl, "ingekomen"),
        (replace(STUK, ingekomen="i2", punt="9"), OnbekendeVerwijzing, "punt"),
        (replace(STUK, ingekomen="i2", door="x"), OnbekendeVerwijzing, "door"),
        (
            replace(STUK, ingekomen="i2", ontvangen_op=date(2026, 7, 3)),
            VerkeerdeVolgorde,
            "ontvangen_op",
        ),
    ],
)
def test_een_ingekomen_stuk_wijst_naar_wat_er_is(
    opdracht: object, reden: type[Refused], pad: str
) -> None:
    assert pad_of(ZAAL.on(DAG, STUK), reden, opdracht) == f"/gegevens/{pad}"


def test_concepten_gaan_rond_tot_de_lijst_is_vastgesteld() -> None:
    assert DICHT.when(CONCEPT) == (CONCEPT,)
    kaal = ConceptBesluitenlijstGedeeld(vergadering="ab-1")
    twee = DICHT.on("2026-07-09", CONCEPT, kaal)
    assert twee.when(CONCEPT) == (CONCEPT,)
    assert meeting(twee).verslaglegging.concept_op == (date(2026, 7, 9),) * 2
    vast = DICHT.on("2026-07-09", LIJST)
    vast.refused(VerkeerdeVolgorde, CONCEPT, "al vastgesteld op 2026-07-09")
    GEROEPEN.refused(VerkeerdeVolgorde, CONCEPT, "er is geen besluitenlijst")


def test_een_reactie_op_een_concept_kan_niet_voor_het_concept() -> None:
    laat = replace(CONCEPT, reactie_uiterlijk=date(2026, 7, 8))
    assert pad_of(DICHT, VerkeerdeVolgorde, laat) == "/gegevens/reactie_uiterlijk"
    vreemd = replace(CONCEPT, aan=("ab", "niemand"))
    assert pad_of(DICHT, OnbekendeVerwijzing, vreemd) == "/gegevens/aan/1"


def test_een_vastgestelde_lijst_kan_worden_gewijzigd() -> None:
    DICHT.refused(VerkeerdeVolgorde, ANDERS, "nog niet vastgesteld")
    vast = DICHT.on("2026-07-09", LIJST)
    assert vast.when(ANDERS) == (ANDERS,)
    in_een = replace(ANDERS, gewijzigd_in="ab-1")
    assert vast.when(in_een) == (in_een,)
    vreemd = replace(ANDERS, gewijzigd_in="ab-9")
    assert pad_of(vast, OnbekendeVerwijzing, vreemd) == "/gegevens/gewijzigd_in"
    staat = meeting(vast.on("2026-07-09", ANDERS))
    assert staat.verslaglegging.gewijzigd_op == (date(2026, 7, 9),)
    vast.refused(VerkeerdeVolgorde, LIJST, "leg een wijziging vast")


def test_het_verslag_van_elk_deel_wordt_een_keer_vastgesteld() -> None:
    besloten = replace(VERSLAG, besloten=True, vastgesteld_in="ab-1")
    assert DICHT.when(VERSLAG) == (VERSLAG,)
    open_ = DICHT.on("2026-07-09", VERSLAG)
    assert open_.when(besloten) == (besloten,)
    open_.refused(VerkeerdeVolgorde, VERSLAG, "openbare deel.*2026-07-09")
    beide = open_.on("2026-07-09", besloten)
    beide.refused(VerkeerdeVolgorde, besloten, "besloten deel.*2026-07-09")
    papieren = meeting(beide).verslaglegging
    assert papieren.verslag_op == papieren.besloten_verslag_op == date(2026, 7, 9)
    vreemd = replace(VERSLAG, vastgesteld_in="ab-9")
    assert pad_of(DICHT, OnbekendeVerwijzing, vreemd) == "/gegevens/vastgesteld_in"
    GEROEPEN.refused(VerkeerdeVolgorde, VERSLAG, "er is geen verslag")


@pytest.mark.parametrize("gegeven", [ZAAL, DICHT])
def test_een_toezegging_is_gedaan_in_een_vergadering(gegeven: Given) -> None:
    assert gegeven.when(TOEZEGGING) == (TOEZEGGING,)
    kaal = ToezeggingGedaan(
        vergadering="ab-1", toezegging="t2", inhoud="uitzoeken", door="ab"
    )
    assert gegeven.when(kaal) == (kaal,)
    (gedaan,) = meeting(gegeven.on(DAG, TOEZEGGING)).toezeggingen
    assert (gedaan.code, gedaan.door, gedaan.aan, gedaan.punt) == (
        "t1",
        "ab",
        ("ab",),
        "5",
    )
    assert (gedaan.termijn, gedaan.gedaan_op) == ("2026-09", date(2026, 7, 2))
    assert gedaan.afgedaan_op is None
    GEROEPEN.refused(VerkeerdeVolgorde, TOEZEGGING, "er is geen toezegging")


@pytest.mark.parametrize(
    ("opdracht", "reden", "pad"),
    [
        (TOEZEGGING, BestaatAl, "toezegging"),
        (replace(TOEZEGGING, toezegging="t2", punt="9"), OnbekendeVerwijzing, "punt"),
        (replace(TOEZEGGING, toezegging="t2", door="x"), OnbekendeVerwijzing, "door"),
        (
            replace(TOEZEGGING, toezegging="t2", aan=("x",)),
            OnbekendeVerwijzing,
            "aan/0",
        ),
        (
            replace(TOEZEGGING, toezegging="t2", termijn="gauw"),
            OngeldigeInvoer,
            "termijn",
        ),
        (
            replace(TOEZEGGING, toezegging="t2", termijn="2026-07-01"),
            VerkeerdeVolgorde,
            "termijn",
        ),
    ],
)
def test_een_toezegging_wijst_naar_wat_er_is(
    opdracht: object, reden: type[Refused], pad: str
) -> None:
    assert pad_of(ZAAL.on(DAG, TOEZEGGING), reden, opdracht) == f"/gegevens/{pad}"


def test_een_toezegging_wordt_een_keer_afgedaan_ook_maanden_later() -> None:
    gedaan = DICHT.on(DAG, TOEZEGGING, replace(TOEZEGGING, toezegging="t2"))
    later = gedaan.at("2026-10-01")
    assert later.when(AF) == (AF,)
    klaar = later.on("2026-10-01", AF)
    een, twee = meeting(klaar).toezeggingen
    assert (een.afgedaan_op, twee.afgedaan_op) == (date(2026, 10, 1), None)
    klaar.refused(VerkeerdeVolgorde, AF, r"al afgedaan op 2026-10-01 \(seq \d+\)")
    klaar.at("2026-09-01").refused(VerkeerdeVolgorde, AF, "al afgedaan")
    assert pad_of(DICHT, OnbekendeVerwijzing, AF) == "/gegevens/toezegging"


@pytest.mark.parametrize("opdracht", [STUK, CONCEPT, ANDERS, VERSLAG, TOEZEGGING, AF])
def test_zonder_bijeenroeping_is_er_niets(opdracht: Gebeurtenis) -> None:
    assert pad_of(bestuur(), OnbekendeVerwijzing, opdracht) == "/gegevens/vergadering"
    assert meeting(bestuur().on(DAG, opdracht, ROEP)).seqs
