"""Rounds along the raden: starting, sending, terms and closing."""

from dataclasses import replace
from datetime import date

import msgspec
import pytest

from register.codec.plain import plain
from register.domain.facts import Gebeurtenis
from register.domain.organisatie.regeling import DeelnemerToegetreden
from register.domain.raden.raadsronde import (
    RAADSRONDE,
    Ontvanger,
    OntwerpToegezonden,
    Raad,
    RaadsrondeAfgesloten,
    Raadstatus,
    VerzendOntwerp,
)
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from tests.domain.raadsrondes import (
    AAN_NOORD,
    AAN_ZUID,
    ANTWOORD,
    GESTART,
    LEEG,
    NOORD_ZEGT,
    REGELING,
    START,
    VERZENDING,
    VERZONDEN,
    ZUID_ZWIJGT,
    raad,
    ronde,
)
from tests.domain.rivierland import NOORD, TEKST, ZUID
from tests.scenario import Given, given, pad_of

SLOT = RaadsrondeAfgesloten(raadsronde="r1")


def test_een_ronde_begint_met_raden_die_nog_niets_hebben() -> None:
    assert LEEG.when(START) == (START,)
    staat = ronde(GESTART)
    assert (staat.code, staat.dossier, staat.soort) == ("r1", "d1", "begroting")
    assert (staat.begrotingsjaar, staat.norm) == (2027, "WGR-41")
    assert (staat.gestart_op, staat.seq) == (date(2026, 2, 1), 5)
    assert staat.gemeenten == ("gm0001", "gm0002")
    assert raad(GESTART) == Raad(gemeente="gm0001")
    assert raad(GESTART).status is Raadstatus.NOG_NIET_TOEGEZONDEN
    assert staat.raad("gm0009") is None
    assert staat.afgesloten_op is None


def test_een_ronde_begint_een_keer() -> None:
    GESTART.refused(BestaatAl, START, "r1")
    assert ronde(GESTART.on("2026-03-01", START)) == ronde(GESTART)


def test_een_ronde_ligt_in_een_bekend_dossier() -> None:
    gegeven = given(TEKST, NOORD, ZUID)
    assert pad_of(gegeven, OnbekendeVerwijzing, START) == "/gegevens/dossier"


@pytest.mark.parametrize(
    ("gemeenten", "reden", "pad"),
    [
        ((), OngeldigeInvoer, "/gegevens/gemeenten"),
        (("gm0001", "gm0001"), OngeldigeInvoer, "/gegevens/gemeenten"),
        (("gm0001", "gm0009"), OnbekendeVerwijzing, "/gegevens/gemeenten/1"),
    ],
)
def test_een_ronde_gaat_langs_deelnemers(
    gemeenten: tuple[str, ...], reden: type[Refused], pad: str
) -> None:
    assert pad_of(LEEG, reden, replace(START, gemeenten=gemeenten)) == pad


def test_verzenden_geeft_een_feit_per_raad() -> None:
    assert GESTART.when(VERZENDING) == (AAN_NOORD, AAN_ZUID)
    noord, zuid = raad(VERZONDEN), raad(VERZONDEN, "gm0002")
    assert noord.status is zuid.status is Raadstatus.UITSTAAND
    assert noord.toegezonden_op == date(2026, 3, 1)
    assert noord.ontvangen_op == date(2026, 3, 2)
    assert (noord.uiterlijk, noord.seqs) == (date(2026, 5, 27), (6,))
    assert (zuid.uiterlijk, zuid.ontvangen_op, zuid.seqs) == (None, None, (7,))


def test_een_foute_gemeente_houdt_de_hele_verzending_tegen() -> None:
    fout = replace(VERZENDING, aan=(*VERZENDING.aan, Ontvanger(gemeente="gm0009")))
    assert pad_of(GESTART, OnbekendeVerwijzing, fout) == "/gegevens/aan/2/gemeente"
    GESTART.refused(OnbekendeVerwijzing, fout, "gm0009")


def test_het_ontwerp_gaat_een_keer_naar_een_raad() -> None:
    deels = GESTART.on("2026-03-01", AAN_ZUID)
    pad = "/gegevens/aan/1/gemeente"
    assert pad_of(deels, VerkeerdeVolgorde, VERZENDING) == pad
    assert pad_of(deels.at("2026-02-10"), VerkeerdeVolgorde, VERZENDING) == pad
    alleen_noord = replace(VERZENDING, aan=VERZENDING.aan[:1])
    assert deels.when(alleen_noord) == (AAN_NOORD,)


def test_een_verzending_noemt_raden_en_elk_een_keer() -> None:
    GESTART.refused(OngeldigeInvoer, replace(VERZENDING, aan=()), "ten minste één raad")
    dubbel = replace(VERZENDING, aan=(VERZENDING.aan[0], VERZENDING.aan[0]))
    GESTART.refused(OngeldigeInvoer, dubbel, "2 keer")


def test_een_verzending_hoort_bij_een_open_ronde() -> None:
    LEEG.refused(OnbekendeVerwijzing, VERZENDING, "start eerst de ronde")
    dicht = GESTART.on("2026-03-01", SLOT)
    dicht.refused(VerkeerdeVolgorde, VERZENDING, "afgesloten op 2026-03-01")


@pytest.mark.parametrize(
    ("ontvangen", "gevraagd", "uiterlijk"),
    [
        (date(2026, 4, 1), None, date(2026, 5, 27)),
        (date(2026, 3, 10), None, date(2026, 5, 6)),  # 5 May is a holiday
        (date(2026, 4, 1), date(2026, 6, 30), date(2026, 6, 30)),
        (None, None, None),
        (date(2022, 6, 30), None, None),  # before the law of 1-7-2022: not known
    ],
)
def test_bij_een_regeling_loopt_de_termijn_van_de_wet_tenzij_anders_gevraagd(
    ontvangen: date | None, gevraagd: date | None, uiterlijk: date | None
) -> None:
    aan = Ontvanger(
        gemeente="gm0001", ontvangen_op=ontvangen, reactie_uiterlijk=gevraagd
    )
    gegeven = LEEG.on("2026-02-01", REGELING).at("2026-04-01")
    (ontwerp,) = gegeven.when(VerzendOntwerp(raadsronde="r1", aan=(aan,)))
    assert isinstance(ontwerp, OntwerpToegezonden)
    assert ontwerp.reactie_uiterlijk == uiterlijk
    assert raad(gegeven.on("2026-04-01", ontwerp)).uiterlijk == uiterlijk


def test_de_stand_rekent_zelf_geen_termijn_uit() -> None:
    ontwerp = replace(AAN_NOORD, reactie_uiterlijk=None)
    gegeven = LEEG.on("2026-02-01", REGELING).on("2026-04-01", ontwerp)
    assert raad(gegeven).uiterlijk is None


def test_bij_een_begroting_loopt_geen_termijn_van_de_wet() -> None:
    gegeven = GESTART.on("2026-03-01", replace(AAN_NOORD, reactie_uiterlijk=None))
    assert raad(gegeven).uiterlijk is None
    assert gegeven.at("2026-12-31").when(NOORD_ZEGT) == (NOORD_ZEGT,)


@pytest.mark.parametrize("opdracht", [NOORD_ZEGT, ZUID_ZWIJGT, ANTWOORD, SLOT])
def test_zonder_ronde_kan_er_niets(opdracht: Gebeurtenis) -> None:
    assert pad_of(LEEG, OnbekendeVerwijzing, opdracht) == "/gegevens/raadsronde"


def test_een_ronde_sluit_een_keer_en_laat_late_zienswijzen_toe() -> None:
    assert VERZONDEN.when(SLOT) == (SLOT,)
    dicht = VERZONDEN.on("2026-06-01", SLOT)
    assert ronde(dicht).afgesloten_op == date(2026, 6, 1)
    dicht.refused(VerkeerdeVolgorde, SLOT, "al afgesloten op 2026-06-01")
    dicht.at("2026-05-01").refused(VerkeerdeVolgorde, SLOT, "al afgesloten")
    (laat,) = dicht.when(NOORD_ZEGT)
    assert laat == replace(NOORD_ZEGT, te_laat=True)


def test_feiten_zonder_ronde_of_van_elders_veranderen_niets() -> None:
    assert Given().on("2026-03-01", AAN_NOORD).context().staat(RAADSRONDE, "r1") is None
    vreemd = replace(AAN_NOORD, gemeente="gm0009")
    assert ronde(GESTART.on("2026-03-01", vreemd)) == ronde(GESTART)

    class InDeRonde(DeelnemerToegetreden):
        STROOM = "raadsronde/r1"

    ander = InDeRonde(gemeente="gm0001", naam="Noord")
    assert ronde(GESTART.on("2026-03-01", ander)) == ronde(GESTART)


@pytest.mark.parametrize(
    "event", [START, AAN_NOORD, AAN_ZUID, NOORD_ZEGT, ZUID_ZWIJGT, ANTWOORD, SLOT]
)
def test_elk_feit_komt_terug_zoals_het_is_opgeslagen(event: Gebeurtenis) -> None:
    assert msgspec.convert(plain(event), type(event)) == event
