"""Objections: made, withdrawn, decided, and what that does to the decision."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.besluiten.besluit import (
    BesluitGewijzigd,
    Besluitstatus,
    Nevenstand,
)
from register.domain.besluiten.besluitverloop import evolve
from register.domain.besluiten.gevolgfeiten import (
    BeslissingOpBezwaar,
    BezwaarIngediend,
    BezwaarIngetrokken,
    Bezwaaruitkomst,
)
from register.domain.besluiten.toezichtfeiten import BesluitVernietigd, Toezichthouder
from register.domain.facts import Gebeurtenis
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from tests.domain.besluiten import (
    BASIS,
    EEN,
    EERSTE,
    TWEE,
    TWEEDE,
    done,
    refusal,
    state,
)
from tests.scenario import fact

DIEN_IN = BezwaarIngediend(besluit=EERSTE, bezwaar="b1", indiener="een aanbieder")
TERUG = BezwaarIngetrokken(besluit=EERSTE, bezwaar="b1")
NIET = BeslissingOpBezwaar(
    besluit=EERSTE, bezwaar="b1", uitkomst=Bezwaaruitkomst.ONGEGROND
)
WEL = replace(NIET, uitkomst=Bezwaaruitkomst.GEGROND, herroepen=True)
MET = done(EEN, "2026-07-10", DIEN_IN)


def test_een_bezwaar_loopt_tot_het_is_ingetrokken_of_beslist() -> None:
    assert state(MET).neven == (Nevenstand.BEZWAAR_LOPEND,)
    ander = done(MET, "2026-07-12", replace(DIEN_IN, bezwaar="b2"))
    weg = done(ander, "2026-07-15", TERUG)
    assert state(weg).neven == (Nevenstand.BEZWAAR_LOPEND,), "the other one"
    klaar = done(weg, "2026-08-20", replace(NIET, bezwaar="b2"))
    assert state(klaar).neven == ()
    eerste, tweede = state(klaar).bezwaren
    assert eerste.ingetrokken_op == date(2026, 7, 15)
    assert (tweede.uitkomst, tweede.ended_on) == (
        Bezwaaruitkomst.ONGEGROND,
        date(2026, 8, 20),
    )
    assert state(klaar).status is Besluitstatus.BESLOTEN


def test_een_bezwaar_heeft_een_eigen_code() -> None:
    assert refusal(MET, "2026-07-09", BestaatAl, DIEN_IN)[0] == "/gegevens/bezwaar"


@pytest.mark.parametrize("opdracht", [TERUG, NIET, WEL])
def test_alleen_een_bezwaar_dat_loopt_eindigt(opdracht: Gebeurtenis) -> None:
    assert refusal(EEN, "2026-07-11", OnbekendeVerwijzing, opdracht)[0] == (
        "/gegevens/bezwaar"
    )
    pad, tekst = refusal(MET, "2026-07-09", VerkeerdeVolgorde, opdracht)
    assert pad == "/feitdatum"
    assert "ingediend op 2026-07-10 (seq " in tekst
    for eind, hoe in ((TERUG, "ingetrokken"), (NIET, "beslist")):
        klaar = done(MET, "2026-07-15", eind)
        _, tekst = refusal(klaar, "2026-07-14", VerkeerdeVolgorde, opdracht)
        assert f"al {hoe} op 2026-07-15" in tekst


def test_een_gegrond_bezwaar_kan_het_besluit_herroepen() -> None:
    met = done(MET, "2026-08-20", WEL)
    assert state(met).status is Besluitstatus.HERROEPEN
    weg = BesluitVernietigd(besluit=EERSTE, door=Toezichthouder.AB, grond="x")
    _, tekst = refusal(met, "2026-08-21", VerkeerdeVolgorde, weg)
    assert "al herroepen op 2026-08-20" in tekst
    for uitkomst in (Bezwaaruitkomst.ONGEGROND, Bezwaaruitkomst.NIET_ONTVANKELIJK):
        fout = replace(WEL, uitkomst=uitkomst)
        pad, _ = refusal(MET, "2026-08-20", OngeldigeInvoer, fout)
        assert pad == "/gegevens/herroepen"
    blijft = replace(WEL, herroepen=False)
    assert state(done(MET, "2026-08-20", blijft)).status is Besluitstatus.BESLOTEN


def test_herroepen_wordt_alleen_wat_staat_en_niet_voor_een_later_feit() -> None:
    twee = done(TWEE, "2026-07-10", DIEN_IN)
    later = twee.on("2026-09-01", BesluitGewijzigd(besluit=EERSTE, door=TWEEDE))
    assert refusal(later, "2026-08-20", VerkeerdeVolgorde, WEL)[0] == "/feitdatum"
    andere = done(later, "2026-07-11", replace(DIEN_IN, bezwaar="b2"))
    eind = done(andere, "2026-09-02", WEL)
    tweede = replace(WEL, bezwaar="b2")
    assert refusal(eind, "2026-09-03", VerkeerdeVolgorde, tweede)[0] == (
        "/gegevens/besluit"
    )
    assert eind.at("2026-09-03").when(replace(tweede, herroepen=False))


def test_een_beslissing_op_bezwaar_kan_zelf_een_besluit_zijn() -> None:
    met = done(TWEE, "2026-07-10", DIEN_IN)
    bij = done(met, "2026-08-20", replace(NIET, bij=TWEEDE))
    assert state(bij).bezwaren[0].bij == TWEEDE
    zelf = replace(NIET, bij=EERSTE)
    assert refusal(met, "2026-08-20", VerkeerdeVolgorde, zelf)[0] == "/gegevens/bij"


@pytest.mark.parametrize("event", [DIEN_IN, TERUG, NIET])
def test_bezwaar_is_tegen_een_besluit_dat_er_die_dag_is(event: Gebeurtenis) -> None:
    assert evolve(None, fact(event, 1)) is None
    assert refusal(BASIS, "2026-07-03", OnbekendeVerwijzing, event)[0] == (
        "/gegevens/besluit"
    )
    assert refusal(EEN, "2026-07-01", VerkeerdeVolgorde, event)[0] == "/feitdatum"
