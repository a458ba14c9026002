"""Ratification: it mends the finding about competence and leaves the first verdict."""

from dataclasses import replace

import pytest

from register.domain.besluiten.besluit import (
    BesluitGetoetst,
    Nevenstand,
    Oordeel,
    Toets,
)
from register.domain.besluiten.besluitverloop import evolve
from register.domain.besluiten.gevolgfeiten import (
    BekrachtigingGeweigerd,
    BesluitBekrachtigd,
)
from register.domain.facts import Gebeurtenis
from register.domain.norms.bevinding import BevindingOpgelost, BevindingVerklaard
from register.domain.refusals import OnbekendeVerwijzing, VerkeerdeVolgorde
from tests.domain.besluiten import (
    BASIS,
    EEN,
    EERSTE,
    MET_NEE,
    NEEM,
    TWEEDE,
    decided,
    done,
    refusal,
    state,
)
from tests.scenario import Given, fact

JA = BesluitBekrachtigd(besluit=EERSTE, door=TWEEDE)
NEE = BekrachtigingGeweigerd(besluit=EERSTE, orgaan="ab", reden="te duur")


def judged(*toetsen: Toets) -> Given:
    """A decision with these verdicts, and a second one to ratify it by."""
    met = EEN.on("2026-07-02", BesluitGetoetst(besluit=EERSTE, oordelen=toetsen))
    return decided(met)


ONBEVOEGD = Toets(norm="AWB-01@1", oordeel=Oordeel.VOLDOET_NIET)
SEQ = state(EEN).seq
OPGELOST = BevindingOpgelost(
    norm="AWB-01",
    anker=SEQ,
    door="ab",
    oplossing=f"Bekrachtigd bij besluit {TWEEDE}.",
    besluit=TWEEDE,
)
MET = judged(ONBEVOEGD)


def test_een_spoedbesluit_zegt_waarom_en_wordt_bekrachtigd() -> None:
    spoed = replace(NEEM, spoed="de aanbieder stopt morgen")
    gegeven = decided(decided(BASIS, spoed))
    met = done(gegeven, "2026-07-05", JA)
    besluit = state(met)
    assert besluit.genomen.spoed == "de aanbieder stopt morgen"
    assert besluit.neven == (Nevenstand.BEKRACHTIGD,)
    assert besluit.bekrachtiging is not None
    assert besluit.bekrachtiging.door == TWEEDE


def test_bekrachtigen_lost_de_bevinding_op_en_laat_het_oordeel_van_toen_staan() -> None:
    assert MET.at("2026-07-05").when(JA) == (JA, OPGELOST)
    met = done(MET, "2026-07-05", JA)
    assert state(met).oordelen == (ONBEVOEGD,)


@pytest.mark.parametrize(
    "toets",
    [
        replace(ONBEVOEGD, norm="AWB-25@1"),
        replace(ONBEVOEGD, oordeel=Oordeel.VOLDOET),
        replace(ONBEVOEGD, oordeel=Oordeel.NIET_TE_BEOORDELEN),
    ],
)
def test_bekrachtigen_lost_niets_anders_op(toets: Toets) -> None:
    assert judged(toets).at("2026-07-05").when(JA) == (JA,)


def test_wat_al_is_opgelost_wordt_niet_nog_eens_opgelost() -> None:
    uitleg = BevindingVerklaard(norm="AWB-01", anker=SEQ, door="db", verklaring="spoed")
    assert len(MET.on("2026-07-03", uitleg).when(JA)) == 2
    assert MET.on("2026-07-03", OPGELOST).when(JA) == (JA,)


def test_een_besluit_wordt_een_keer_bekrachtigd_door_een_ander_aangenomen() -> None:
    met = done(MET, "2026-07-05", JA)
    for opdracht in (JA, NEE):
        _, tekst = refusal(met, "2026-07-04", VerkeerdeVolgorde, opdracht)
        assert f"al bekrachtigd op 2026-07-05 bij besluit '{TWEEDE}' (seq " in tekst
    zelf = replace(JA, door=EERSTE)
    assert refusal(MET, "2026-07-05", VerkeerdeVolgorde, zelf)[0] == "/gegevens/door"
    assert refusal(MET_NEE, "2026-07-05", VerkeerdeVolgorde, JA)[0] == (
        "/gegevens/door"
    )
    vreemd = replace(JA, door="xx")
    assert refusal(MET, "2026-07-05", OnbekendeVerwijzing, vreemd)[0] == (
        "/gegevens/door"
    )


def test_een_geweigerde_bekrachtiging_kan_later_nog_komen() -> None:
    nee = done(MET, "2026-07-05", NEE)
    assert state(nee).neven == (Nevenstand.BEKRACHTIGING_GEWEIGERD,)
    ja = done(nee, "2026-07-06", JA)
    assert state(ja).neven == (Nevenstand.BEKRACHTIGD,)


def test_een_weigering_noemt_een_bekend_gremium_en_soms_een_besluit() -> None:
    assert MET_NEE.at("2026-07-05").when(replace(NEE, door=TWEEDE))
    vreemd = replace(NEE, orgaan="xx")
    assert refusal(MET, "2026-07-05", OnbekendeVerwijzing, vreemd)[0] == (
        "/gegevens/orgaan"
    )
    zelf = replace(NEE, door=EERSTE)
    assert refusal(MET, "2026-07-05", VerkeerdeVolgorde, zelf)[0] == "/gegevens/door"


@pytest.mark.parametrize("event", [JA, NEE])
def test_bekrachtigd_wordt_een_besluit_dat_er_die_dag_is(event: Gebeurtenis) -> None:
    assert evolve(None, fact(event, 1)) is None
    assert refusal(BASIS, "2026-07-03", OnbekendeVerwijzing, event)[0] == (
        "/gegevens/besluit"
    )
    assert refusal(EEN, "2026-07-01", VerkeerdeVolgorde, event)[0] == "/feitdatum"
