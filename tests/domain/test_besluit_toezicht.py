"""Supervision: approval asked and given, suspension and its end, annulment."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.besluiten.besluit import (
    BesluitIngetrokken,
    Besluitstatus,
    Nevenstand,
)
from register.domain.besluiten.besluitstaat import Goedkeuringstand
from register.domain.besluiten.besluitverloop import evolve
from register.domain.besluiten.gevolgfeiten import BesluitOndertekend
from register.domain.besluiten.toezichtfeiten import (
    BesluitGeschorst,
    BesluitVernietigd,
    GoedkeuringGevraagd,
    GoedkeuringOnthouden,
    GoedkeuringVerleend,
    SchorsingOpgeheven,
    ToegezondenAanGS,
    Toezichthouder,
)
from register.domain.facts import Gebeurtenis
from register.domain.refusals import (
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

NAAR_GS = ToegezondenAanGS(besluit=EERSTE)
VRAAG = GoedkeuringGevraagd(besluit=EERSTE)
JA = GoedkeuringVerleend(besluit=EERSTE)
NEE = GoedkeuringOnthouden(besluit=EERSTE, reden="geen evenwicht")
SCHORS = BesluitGeschorst(besluit=EERSTE, door=Toezichthouder.KROON, grond="recht")
OP = SchorsingOpgeheven(besluit=EERSTE, door=Toezichthouder.KROON)
WEG = BesluitVernietigd(besluit=EERSTE, door=Toezichthouder.AB, grond="belang")
DEEL = replace(WEG, gedeeltelijk=True)
IN = BesluitIngetrokken(besluit=EERSTE, door=TWEEDE)


# --- gedeputeerde staten --------------------------------------------------------


def test_de_eerste_toezending_aan_gs_telt() -> None:
    met = done(done(EEN, "2026-07-10", NAAR_GS), "2026-07-20", NAAR_GS)
    assert state(met).toegezonden_aan_gs_op == date(2026, 7, 10)


@pytest.mark.parametrize(
    ("antwoord", "stand", "neven"),
    [
        (JA, Goedkeuringstand.VERLEEND, Nevenstand.GOEDGEKEURD),
        (NEE, Goedkeuringstand.ONTHOUDEN, Nevenstand.GOEDKEURING_ONTHOUDEN),
    ],
)
def test_op_een_verzoek_om_goedkeuring_komt_een_antwoord(
    antwoord: Gebeurtenis, stand: Goedkeuringstand, neven: Nevenstand
) -> None:
    gevraagd = done(EEN, "2026-07-10", VRAAG)
    assert state(gevraagd).neven == (Nevenstand.GOEDKEURING_GEVRAAGD,)
    met = done(gevraagd, "2026-08-10", antwoord)
    goedkeuring = state(met).goedkeuring
    assert goedkeuring is not None
    assert (goedkeuring.stand, goedkeuring.beslist_op) == (stand, date(2026, 8, 10))
    assert state(met).neven == (neven,)
    _, tekst = refusal(met, "2026-08-11", VerkeerdeVolgorde, JA)
    assert f"al {stand} op 2026-08-10 (seq " in tekst


@pytest.mark.parametrize("antwoord", [JA, NEE])
def test_zonder_verzoek_is_er_geen_goedkeuring(antwoord: Gebeurtenis) -> None:
    pad, tekst = refusal(EEN, "2026-08-10", VerkeerdeVolgorde, antwoord)
    assert (pad, "niet gevraagd" in tekst) == ("/gegevens/besluit", True)
    met = done(EEN, "2026-07-10", VRAAG)
    pad, tekst = refusal(met, "2026-07-09", VerkeerdeVolgorde, antwoord)
    assert pad == "/feitdatum"
    assert "gevraagd op 2026-07-10 (seq " in tekst
    assert met.at("2026-07-10").when(antwoord)
    los = EEN.on("2026-08-01", antwoord)
    assert state(los).goedkeuring is None, "an answer to nothing changes nothing"


def test_om_goedkeuring_wordt_opnieuw_gevraagd_als_zij_is_onthouden() -> None:
    gevraagd = done(EEN, "2026-07-10", VRAAG)
    _, tekst = refusal(gevraagd, "2026-07-11", VerkeerdeVolgorde, VRAAG)
    assert "2026-07-10 (seq " in tekst
    ja = done(gevraagd, "2026-08-10", JA)
    refusal(ja, "2026-08-11", VerkeerdeVolgorde, VRAAG)
    nee = done(gevraagd, "2026-08-10", NEE)
    weer = done(nee, "2026-08-11", VRAAG)
    assert state(weer).neven == (Nevenstand.GOEDKEURING_GEVRAAGD,)


# --- suspension -------------------------------------------------------------------


def test_een_schorsing_geldt_tot_haar_laatste_dag_of_haar_opheffing() -> None:
    kort = done(EEN, "2026-07-10", replace(SCHORS, tot=date(2026, 7, 31)))
    schorsing = state(kort).schorsing
    assert schorsing is not None
    assert schorsing.holds(date(2026, 7, 31))
    assert not schorsing.holds(date(2026, 8, 1))
    assert state(kort).neven == (Nevenstand.GESCHORST,)
    eind = done(kort, "2026-07-20", OP)
    schorsing = state(eind).schorsing
    assert schorsing is not None
    assert schorsing.holds(date(2026, 7, 19))
    assert not schorsing.holds(date(2026, 7, 20))
    assert state(eind).neven == ()


def test_een_geschorst_besluit_wordt_alleen_langer_geschorst() -> None:
    open_ = done(EEN, "2026-07-10", SCHORS)
    _, tekst = refusal(open_, "2026-07-11", VerkeerdeVolgorde, SCHORS)
    assert "al geschorst vanaf 2026-07-10 (seq " in tekst
    kort = done(EEN, "2026-07-10", replace(SCHORS, tot=date(2026, 7, 31)))
    for tot in (None, date(2026, 7, 31)):
        zelfde = replace(SCHORS, tot=tot)
        _, tekst = refusal(kort, "2026-07-11", VerkeerdeVolgorde, zelfde)
        assert "tot en met 2026-07-31" in tekst
    langer = done(kort, "2026-07-11", replace(SCHORS, tot=date(2026, 8, 1)))
    assert state(langer).schorsing
    assert kort.at("2026-08-01").when(SCHORS), "it had ended by itself"
    terug = replace(SCHORS, tot=date(2026, 7, 9))
    pad, _ = refusal(EEN, "2026-07-10", VerkeerdeVolgorde, terug)
    assert pad == "/gegevens/tot"
    assert EEN.at("2026-07-10").when(replace(SCHORS, tot=date(2026, 7, 10)))


def test_alleen_een_schorsing_die_geldt_wordt_opgeheven() -> None:
    _, tekst = refusal(EEN, "2026-07-10", VerkeerdeVolgorde, OP)
    assert tekst.endswith("op 2026-07-10 niet geschorst")
    met = done(EEN, "2026-07-10", SCHORS)
    _, tekst = refusal(met, "2026-07-09", VerkeerdeVolgorde, OP)
    assert "de laatste schorsing is van 2026-07-10 (seq " in tekst
    klaar = done(met, "2026-07-20", OP)
    refusal(klaar, "2026-07-21", VerkeerdeVolgorde, OP)
    los = EEN.on("2026-07-10", OP)
    assert state(los).schorsing is None


# --- annulment ------------------------------------------------------------------------


def test_een_vernietigd_besluit_is_er_niet_meer() -> None:
    met = done(EEN, "2026-07-10", WEG)
    besluit = state(met)
    assert besluit.status is Besluitstatus.VERNIETIGD
    assert besluit.vernietiging is not None
    assert besluit.vernietiging.door is Toezichthouder.AB
    for opdracht in (SCHORS, OP, VRAAG):
        _, tekst = refusal(met, "2026-07-11", VerkeerdeVolgorde, opdracht)
        assert "is vernietigd op 2026-07-10 (seq " in tekst
    for dag in ("2026-07-11", "2026-07-09"):
        _, tekst = refusal(met, dag, VerkeerdeVolgorde, WEG)
        assert "al vernietigd op 2026-07-10 (seq " in tekst
    assert met.at("2026-07-11").when(NAAR_GS)


def test_een_deels_vernietigd_besluit_staat_nog() -> None:
    met = done(done(EEN, "2026-07-20", SCHORS), "2026-07-10", DEEL)
    besluit = state(met)
    assert besluit.status is Besluitstatus.BESLOTEN
    assert besluit.neven == (Nevenstand.GESCHORST, Nevenstand.GEDEELTELIJK_VERNIETIGD)
    assert met.at("2026-07-21").when(WEG)
    _, tekst = refusal(met, "2026-07-11", VerkeerdeVolgorde, WEG)
    assert "2026-07-20" in tekst, "the whole of it ends not before its suspension"


def test_ook_wat_was_ingetrokken_kan_worden_vernietigd() -> None:
    met = done(done(TWEE, "2026-07-10", IN), "2026-07-20", WEG)
    assert state(met).status is Besluitstatus.INGETROKKEN
    assert state(met).vernietiging is not None


@pytest.mark.parametrize("opdracht", [SCHORS, WEG])
def test_een_koninklijk_besluit_heeft_hier_geen_nummer(opdracht: Gebeurtenis) -> None:
    kroon = {"door": Toezichthouder.KROON, "bij": TWEEDE}
    met_nummer = replace(opdracht, **kroon)  # type: ignore[type-var]
    assert refusal(TWEE, "2026-07-10", OngeldigeInvoer, met_nummer)[0] == (
        "/gegevens/bij"
    )
    bestuur = {"door": Toezichthouder.AB, "bij": TWEEDE}
    assert TWEE.at("2026-07-10").when(replace(opdracht, **bestuur))  # type: ignore[type-var]
    vreemd = replace(opdracht, **(bestuur | {"bij": "xx"}))  # type: ignore[type-var]
    assert refusal(TWEE, "2026-07-10", OnbekendeVerwijzing, vreemd)[0] == (
        "/gegevens/bij"
    )


@pytest.mark.parametrize("event", [NAAR_GS, VRAAG, JA, NEE, SCHORS, OP, WEG, DEEL])
def test_toezicht_is_op_een_besluit_dat_er_die_dag_is(event: Gebeurtenis) -> None:
    assert evolve(None, fact(event, 1)) is None
    assert refusal(BASIS, "2026-07-03", OnbekendeVerwijzing, event)[0] == (
        "/gegevens/besluit"
    )
    assert refusal(EEN, "2026-07-01", VerkeerdeVolgorde, event)[0] == "/feitdatum"


def test_een_besluit_wordt_niet_vernietigd_voor_een_latere_ondertekening() -> None:
    teken = BesluitOndertekend(besluit=EERSTE, door="secretaris")
    met = done(EEN, "2026-07-20", teken)
    assert refusal(met, "2026-07-19", VerkeerdeVolgorde, WEG)[0] == "/feitdatum"
    assert met.at("2026-07-20").when(WEG)
