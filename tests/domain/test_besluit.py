"""Decisions: their number, what they point at, and what becomes of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from register.domain.besluiten.besluit import (
    NUMMER,
    Adviesopvolging,
    BesluitGenomen,
    BesluitGetoetst,
    BesluitGewijzigd,
    Besluitstatus,
    Herkomst,
    NummerToegekend,
    Oordeel,
    Opvolging,
    Toets,
    Uitkomst,
    last_number,
)
from register.domain.besluiten.besluitvorming import NeemBesluit
from register.domain.facts import Gebeurtenis
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.stemmen.telling import Keuze, Wijze
from register.domain.vergaderingen.stemming import HoudStemming
from tests.domain import bestuur, vergaderzaal
from tests.domain.genomen import (
    BASIS,
    BEKEND,
    EEN,
    EERSTE,
    NEEM,
    decided,
    state,
)
from tests.scenario import fact, pad_of


def taken(events: Sequence[Gebeurtenis]) -> tuple[NummerToegekend, BesluitGenomen]:
    nummer, genomen = events[:2]
    assert isinstance(nummer, NummerToegekend)
    assert isinstance(genomen, BesluitGenomen)
    return nummer, genomen


def test_een_besluit_krijgt_nummer_en_keten() -> None:
    nummer, genomen = taken(BASIS.when(NEEM))
    assert nummer == NummerToegekend(reeks="ab", jaar=2026, volgnummer=1, nummer=EERSTE)
    assert (genomen.besluit, genomen.keten[0].nemer) == (EERSTE, "ab")
    assert len(BASIS.when(NEEM)) == 2


def test_nummers_lopen_door_per_orgaan_en_jaar_en_per_functie() -> None:
    assert taken(EEN.when(NEEM))[0].nummer == "ab-2026-002"
    assert taken(EEN.at("2025-12-31").when(NEEM))[0].nummer == "ab-2025-001"
    onder = replace(NEEM, functie="secretaris")
    assert taken(EEN.when(onder))[0].nummer == "secretaris-2026-001"
    assert taken(EEN.when(replace(NEEM, orgaan="db")))[0].nummer == "db-2026-001"


@pytest.mark.parametrize("uitkomst", list(Uitkomst))
def test_elke_uitkomst_krijgt_een_nummer(uitkomst: Uitkomst) -> None:
    assert taken(BASIS.when(replace(NEEM, uitkomst=uitkomst)))[0].nummer == EERSTE


def test_een_eigen_nummer_wordt_niet_gekozen() -> None:
    assert pad_of(BASIS, OngeldigeInvoer, replace(NEEM, besluit="x")) == (
        "/gegevens/besluit"
    )


def test_de_historie_brengt_haar_eigen_nummer_mee() -> None:
    oud = replace(NEEM, herkomst=Herkomst.OVERGENOMEN, besluit=EERSTE)
    nummer, genomen = taken(BASIS.when(oud))
    assert (nummer.reeks, nummer.volgnummer, genomen.besluit) == (
        "overgenomen",
        1,
        EERSTE,
    )
    met = decided(BASIS, oud)
    assert pad_of(met, BestaatAl, oud) == "/gegevens/besluit"
    assert pad_of(met, OngeldigeInvoer, replace(oud, besluit="")) == "/gegevens/besluit"
    assert taken(met.when(NEEM))[0].nummer == "ab-2026-002", "001 is in use"
    ander = replace(oud, besluit="2019/7")
    assert taken(met.when(ander))[0].volgnummer == 2


def test_een_ander_feit_geeft_geen_nummer_uit() -> None:
    assert last_number(3, fact(BEKEND, 1)) == 3
    laag = NummerToegekend(reeks="ab", jaar=2026, volgnummer=2, nummer="x")
    assert last_number(3, fact(laag, 1)) == 3
    assert last_number(None, fact(laag, 1)) == 2
    assert BASIS.context().ooit(NUMMER, "ab/2026") is None


@pytest.mark.parametrize(
    ("veld", "waarde", "pad"),
    [
        ("orgaan", "xx", "orgaan"),
        ("functie", "xx", "functie"),
        ("module", "xx", "module"),
        ("geldt_voor", ("gm0202", "gm0009"), "geldt_voor/1"),
        ("raadsrondes", ("r9",), "raadsrondes/0"),
        ("wijzigt", "xx", "wijzigt"),
        ("vervangt", "xx", "vervangt"),
        ("dossier", "xx", "dossier"),
        ("vergadering", "xx", "vergadering"),
    ],
)
def test_een_besluit_wijst_naar_wat_er_is(veld: str, waarde: object, pad: str) -> None:
    opdracht = bestuur.met(NEEM, veld, waarde)
    assert pad_of(BASIS, OnbekendeVerwijzing, opdracht) == f"/gegevens/{pad}"


def test_een_besluit_wijst_naar_wat_bekend_is() -> None:
    opdracht = replace(
        NEEM,
        functie="secretaris",
        module="zorg",
        geldt_voor=("gm0202",),
        vervangt=EERSTE,
    )
    assert taken(EEN.when(opdracht))[1].geldt_voor == ("gm0202",)


def test_een_orgaan_van_later_kan_nog_niet_besluiten() -> None:
    assert BASIS.at("2020-01-01").when(NEEM)
    assert pad_of(BASIS.at("2019-12-31"), OnbekendeVerwijzing, NEEM) == (
        "/gegevens/orgaan"
    )


def test_een_voorstel_of_advies_hoort_bij_een_dossier() -> None:
    opvolging = Adviesopvolging(advies="a1", opvolging=Opvolging.OVERGENOMEN)
    zonder = replace(NEEM, voorstel="v1")
    assert pad_of(BASIS, OngeldigeInvoer, zonder) == "/gegevens/dossier"
    zonder = replace(NEEM, adviesopvolging=(opvolging,))
    assert pad_of(BASIS, OngeldigeInvoer, zonder) == "/gegevens/dossier"
    met = bestuur.met_dossier()
    vreemd = replace(NEEM, dossier="d1", voorstel="v1")
    assert pad_of(met, OnbekendeVerwijzing, vreemd) == "/gegevens/voorstel"
    vreemd = replace(NEEM, dossier="d1", adviesopvolging=(opvolging,))
    assert pad_of(met, OnbekendeVerwijzing, vreemd) == (
        "/gegevens/adviesopvolging/0/advies"
    )
    kaal = replace(NEEM, dossier="d1")
    assert taken(met.when(kaal))[1].dossier == "d1"


def test_een_voorstel_uit_het_dossier_mag() -> None:
    gegeven = bestuur.met_dossier().on("2023-01-01", vergaderzaal.voorstel("v1"))
    opdracht = replace(NEEM, dossier="d1", voorstel="v1")
    assert taken(gegeven.when(opdracht))[1].voorstel == "v1"


def test_wie_een_besluit_wijzigt_staat_ook_bij_dat_besluit() -> None:
    events = EEN.when(replace(NEEM, wijzigt=EERSTE))
    assert events[2:] == (BesluitGewijzigd(besluit=EERSTE, door="ab-2026-002"),)


def test_een_genomen_besluit_heeft_een_stand() -> None:
    besluit = state(EEN)
    assert (besluit.status, besluit.genomen_op) == (
        Besluitstatus.BESLOTEN,
        date(2026, 7, 2),
    )
    verworpen = decided(BASIS, replace(NEEM, uitkomst=Uitkomst.VERWORPEN))
    assert state(verworpen).status is Besluitstatus.VERWORPEN
    met = verworpen.on("2026-07-05", BEKEND)
    assert state(met).status is Besluitstatus.VERWORPEN


def test_oordelen_staan_bij_het_besluit() -> None:
    toets = Toets(norm="WGR-41@1", oordeel=Oordeel.VOLDOET, bewijs=(1,))
    met = EEN.on("2026-07-02", BesluitGetoetst(besluit=EERSTE, oordelen=(toets,)))
    assert state(met).oordelen == (toets,)


ZAAL = vergaderzaal.opened(vergaderzaal.bestuur())
PUNT = replace(NEEM, vergadering="ab-1", punt="5")


@pytest.mark.parametrize(
    ("keuze", "uitkomst", "mag"),
    [
        (Keuze.VOOR, Uitkomst.AANGENOMEN, True),
        (Keuze.VOOR, Uitkomst.GEAMENDEERD_AANGENOMEN, True),
        (Keuze.VOOR, Uitkomst.VERWORPEN, False),
        (Keuze.TEGEN, Uitkomst.VERWORPEN, True),
        (Keuze.TEGEN, Uitkomst.AANGENOMEN, False),
    ],
)
def test_een_besluit_spreekt_de_stemming_niet_tegen(
    keuze: Keuze, uitkomst: Uitkomst, *, mag: bool
) -> None:
    stemming = HoudStemming(
        vergadering="ab-1", punt="5", wijze=Wijze.HANDOPSTEKEN, allen=keuze
    )
    gegeven = ZAAL.on(ZAAL.dag, *ZAAL.when(stemming))
    opdracht = replace(PUNT, uitkomst=uitkomst)
    if mag:
        assert taken(gegeven.when(opdracht))[1].uitkomst is uitkomst
    else:
        assert pad_of(gegeven, VerkeerdeVolgorde, opdracht) == "/gegevens/uitkomst"


def test_zonder_stemming_zegt_het_besluit_de_uitkomst() -> None:
    assert taken(ZAAL.when(PUNT))[1].punt == "5"
    assert taken(ZAAL.when(replace(PUNT, punt="")))[1].vergadering == "ab-1"
    vreemd = replace(PUNT, punt="99")
    assert pad_of(ZAAL, OnbekendeVerwijzing, vreemd) == "/gegevens/punt"


@pytest.mark.parametrize(
    ("besluit", "veld"),
    [
        (replace(NEEM, bestuurlijk_eigenaar="niemand"), "bestuurlijk_eigenaar"),
        (replace(NEEM, ambtelijk_eigenaar="niemand"), "ambtelijk_eigenaar"),
        (replace(NEEM, bewaker="niemand"), "bewaker"),
    ],
)
def test_wie_opvolgt_is_een_bekende_functie_of_een_bekend_gremium(
    besluit: NeemBesluit, veld: str
) -> None:
    with pytest.raises(OnbekendeVerwijzing, match="niemand") as fout:
        BASIS.when(besluit)
    assert fout.value.pad == f"/gegevens/{veld}"
