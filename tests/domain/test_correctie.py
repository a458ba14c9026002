"""The register was wrong: a registration corrected, or said never to have been."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.besluiten.besluit import NummerToegekend
from register.domain.bevoegdheden.bevoegdheid import MandaatIngetrokken, MandaatVerleend
from register.domain.commands import record
from register.domain.facts import Feit, RegistratieGecorrigeerd, RegistratieVervallen
from register.domain.openheid.correctie import (
    CorrigeerRegistratie,
    LaatRegistratieVervallen,
    stream_of,
)
from register.domain.organisatie.regeling import RegisterBegonnen
from register.domain.refusals import OnbekendeVerwijzing, VerkeerdeVolgorde
from tests.domain.bestuur import bestuur
from tests.scenario import Given, pad_of

M1 = MandaatVerleend(
    bevoegdheid="m-1", gever="db", nemer="secretaris", handelingen=("inkoop",)
)
ANDERS = replace(M1, handelingen=("alles",))
BASIS = bestuur().on("2026-01-01", M1)
SEQ = len(BASIS.feiten) - 1
HERSTEL = CorrigeerRegistratie(seq=SEQ, gegevens=ANDERS, reden="typfout")
VERVALT = LaatRegistratieVervallen(seq=SEQ, reden="nooit verleend")
WEG = MandaatIngetrokken(bevoegdheid="m-1")


def test_een_correctie_vervangt_de_inhoud_in_de_stroom_van_het_feit() -> None:
    dag = replace(HERSTEL, feitdatum="2026-02-01")
    assert BASIS.when(dag) == (
        RegistratieGecorrigeerd(
            stroom="bevoegdheid/m-1",
            seq=SEQ,
            doelsoort="mandaat-verleend.v1",
            gegevens=ANDERS,
            reden="typfout",
            feitdatum="2026-02-01",
        ),
    )
    met = BASIS.on("2026-03-01", *BASIS.when(dag))
    (feit,) = met.context().feiten("bevoegdheid/m-1")
    assert (feit.gegevens, feit.dag) == (ANDERS, date(2026, 2, 1))


def test_een_correctie_blijft_bij_hetzelfde_onderwerp() -> None:
    ander = replace(HERSTEL, gegevens=replace(M1, bevoegdheid="m-2"))
    assert pad_of(BASIS, VerkeerdeVolgorde, ander) == "/gegevens/gegevens"


def test_wat_er_niet_is_wordt_niet_gecorrigeerd() -> None:
    for opdracht in (replace(HERSTEL, seq=99), replace(VERVALT, seq=99)):
        assert pad_of(BASIS, OnbekendeVerwijzing, opdracht) == "/gegevens/seq"


def test_een_correctie_wordt_zelf_niet_gecorrigeerd_maar_kan_vervallen() -> None:
    met = BASIS.on("2026-03-01", *BASIS.when(HERSTEL))
    op_correctie = replace(HERSTEL, seq=SEQ + 1)
    assert pad_of(met, VerkeerdeVolgorde, op_correctie) == "/gegevens/seq"
    (vervalt,) = met.when(replace(VERVALT, seq=SEQ + 1))
    terug = met.on("2026-03-02", vervalt)
    (feit,) = terug.context().feiten("bevoegdheid/m-1")
    assert feit.gegevens == M1


def test_een_vervallen_feit_is_er_nooit_geweest() -> None:
    (vervalt,) = BASIS.when(VERVALT)
    assert vervalt == RegistratieVervallen(
        stroom="bevoegdheid/m-1", seq=SEQ, reden="nooit verleend"
    )
    weg = BASIS.on("2026-03-01", vervalt)
    assert weg.context().feiten("bevoegdheid/m-1") == []
    for opdracht in (VERVALT, HERSTEL):
        weg.refused(VerkeerdeVolgorde, opdracht, "al vervallen")
    toch = weg.on("2026-03-02", *weg.when(replace(VERVALT, seq=SEQ + 1)))
    assert [feit.seq for feit in toch.context().feiten("bevoegdheid/m-1")] == [SEQ]


def _first(feit: Feit) -> Feit:
    """The same fact as the first of its stream."""
    kop = replace(feit.kop, versie=1)
    return Feit(feit.seq, kop, feit.gegevens, feit.eerste, feit.dag)


def test_het_eerste_feit_vervalt_pas_als_er_niets_meer_op_bouwt() -> None:
    eerste = Given(tuple(_first(f) for f in BASIS.feiten))
    met = eerste.on("2026-02-01", WEG)
    met.refused(VerkeerdeVolgorde, VERVALT, f"bouwen nog registraties.*seq {SEQ + 1}")
    assert met.when(replace(VERVALT, seq=SEQ + 1))
    assert eerste.when(VERVALT)


@pytest.mark.parametrize(
    "event",
    [
        RegisterBegonnen(regeling="mgr-test", naam="x"),
        NummerToegekend(reeks="ab", jaar=2026, volgnummer=1, nummer="ab-2026-001"),
    ],
)
def test_begin_en_nummers_worden_nooit_gecorrigeerd(event: object) -> None:
    gegeven = Given().on("2026-01-01", event)  # type: ignore[arg-type]
    anders = CorrigeerRegistratie(seq=0, gegevens=event, reden="x")
    assert pad_of(gegeven, VerkeerdeVolgorde, anders) == "/gegevens/seq"
    weg = LaatRegistratieVervallen(seq=0, reden="x")
    assert pad_of(gegeven, VerkeerdeVolgorde, weg) == "/gegevens/seq"


def test_een_feit_noemt_zijn_stroom() -> None:
    assert stream_of(M1) == "bevoegdheid/m-1"
    nummer = NummerToegekend(reeks="ab", jaar=2026, volgnummer=1, nummer="x")
    assert stream_of(nummer) == "nummer/ab/2026"
    assert record(M1, BASIS.context()) == (M1,)
