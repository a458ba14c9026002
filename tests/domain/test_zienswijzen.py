"""What raden say in a round, what the bestuur answers, and to what it led."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.facts import Gebeurtenis
from register.domain.raden.raadsronde import (
    Antwoord,
    Gevolg,
    Raadstatus,
    Zienswijzepunt,
)
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from tests.domain.raadsrondes import (
    ANTWOORD,
    BESLUIT,
    GESTART,
    NOORD_ZEGT,
    VERZONDEN,
    ZUID_ZWIJGT,
    raad,
)
from tests.scenario import pad_of

GEHOORD = VERZONDEN.on("2026-05-01", NOORD_ZEGT)


def test_een_zienswijze_staat_bij_haar_raad() -> None:
    assert VERZONDEN.at("2026-05-01").when(NOORD_ZEGT) == (NOORD_ZEGT,)
    noord = raad(GEHOORD)
    assert noord.status is Raadstatus.ONTVANGEN
    assert (noord.strekking, noord.zienswijze) == ("instemmend_mits", "gm0001-2026-12")
    assert noord.zienswijze_op == date(2026, 5, 1)
    assert [punt.punt for punt in noord.punten] == ["1", "2"]
    assert (noord.te_laat, noord.seqs) == (False, (6, 8))
    assert raad(GEHOORD, "gm0002").status is Raadstatus.UITSTAAND


@pytest.mark.parametrize(
    ("dag", "ontvangen", "gezegd", "te_laat"),
    [
        ("2026-05-27", None, False, False),
        ("2026-05-28", None, False, True),
        ("2026-05-28", date(2026, 5, 27), False, False),
        ("2026-05-28", date(2026, 5, 28), False, True),
        ("2026-05-27", date(2026, 5, 28), False, False),
        ("2026-05-27", None, True, True),
    ],
)
def test_een_zienswijze_is_te_laat_na_de_laatste_dag(
    dag: str, ontvangen: date | None, *, gezegd: bool, te_laat: bool
) -> None:
    opdracht = replace(NOORD_ZEGT, ontvangen_op=ontvangen, te_laat=gezegd)
    (event,) = VERZONDEN.at(dag).when(opdracht)
    assert event == replace(opdracht, te_laat=te_laat)
    assert raad(VERZONDEN.on(dag, event)).te_laat is te_laat


@pytest.mark.parametrize("opdracht", [NOORD_ZEGT, replace(ZUID_ZWIJGT)])
def test_een_raad_reageert_pas_na_toezending(opdracht: Gebeurtenis) -> None:
    GESTART.refused(VerkeerdeVolgorde, opdracht, "nog geen ontwerp")
    VERZONDEN.at("2026-02-28").refused(
        VerkeerdeVolgorde, opdracht, "nog geen ontwerp .* maar pas op 2026-03-01"
    )


def test_een_raad_geeft_in_een_ronde_een_zienswijze() -> None:
    pad = "/gegevens/gemeente"
    assert pad_of(GEHOORD, VerkeerdeVolgorde, NOORD_ZEGT) == pad
    assert pad_of(GEHOORD.at("2026-04-01"), VerkeerdeVolgorde, NOORD_ZEGT) == pad


def test_punten_in_zienswijze_en_antwoord_hebben_eigen_codes() -> None:
    punt = Zienswijzepunt(punt="1", tekst="nog eens")
    dubbel = replace(NOORD_ZEGT, punten=(punt, punt))
    assert pad_of(VERZONDEN, OngeldigeInvoer, dubbel) == "/gegevens/punten"
    antwoord = replace(ANTWOORD, punten=(*ANTWOORD.punten, *ANTWOORD.punten))
    assert pad_of(GEHOORD, OngeldigeInvoer, antwoord) == "/gegevens/punten"


@pytest.mark.parametrize(
    "opdracht",
    [
        replace(NOORD_ZEGT, gemeente="gm0009"),
        replace(ZUID_ZWIJGT, gemeente="gm0009"),
        replace(ANTWOORD, gemeente="gm0009"),
    ],
)
def test_wie_niet_gevraagd_is_zit_niet_in_de_ronde(opdracht: Gebeurtenis) -> None:
    VERZONDEN.refused(OnbekendeVerwijzing, opdracht, "gevraagd zijn: gm0001, gm0002")


def test_een_raad_meldt_geen_zienswijze() -> None:
    assert VERZONDEN.when(ZUID_ZWIJGT) == (ZUID_ZWIJGT,)
    stil = VERZONDEN.on("2026-05-01", ZUID_ZWIJGT)
    assert raad(stil, "gm0002").status is Raadstatus.GEEN_ZIENSWIJZE
    stil.refused(VerkeerdeVolgorde, ZUID_ZWIJGT, "al horen")


def test_wie_sprak_meldt_daarna_geen_stilte() -> None:
    stilte = replace(ZUID_ZWIJGT, gemeente="gm0001")
    GEHOORD.refused(VerkeerdeVolgorde, stilte, "al horen")
    GEHOORD.at("2026-04-01").refused(VerkeerdeVolgorde, stilte, "al horen")


def test_wie_stilte_meldde_kan_alsnog_spreken() -> None:
    stilte = replace(ZUID_ZWIJGT, gemeente="gm0001")
    stil = VERZONDEN.on("2026-04-01", stilte)
    assert stil.at("2026-05-01").when(NOORD_ZEGT) == (NOORD_ZEGT,)
    assert raad(stil.on("2026-05-01", NOORD_ZEGT)).status is Raadstatus.ONTVANGEN


def test_een_zienswijze_van_eerder_blijft_staan_bij_latere_stilte() -> None:
    stilte = replace(ZUID_ZWIJGT, gemeente="gm0001")
    gegeven = VERZONDEN.on("2026-05-10", stilte).on("2026-05-01", NOORD_ZEGT)
    assert raad(gegeven).status is Raadstatus.ONTVANGEN
    assert raad(gegeven).seqs == (6, 9, 8)


def test_een_antwoord_staat_bij_de_raad_en_vervangt_per_punt() -> None:
    assert GEHOORD.when(ANTWOORD) == (ANTWOORD,)
    beantwoord = GEHOORD.on("2026-06-01", ANTWOORD)
    noord = raad(beantwoord)
    assert noord.status is Raadstatus.BEANTWOORD
    assert (noord.beantwoord_op, noord.beantwoord_door) == (date(2026, 6, 1), "ab")
    assert noord.antwoorden == ANTWOORD.punten
    twee = Antwoord(punt="2", gevolg=Gevolg.TER_KENNISNAME)
    een = Antwoord(punt="1", gevolg=Gevolg.OVERGENOMEN)
    verder = beantwoord.on("2026-06-02", replace(ANTWOORD, punten=(twee,)))
    assert raad(verder).antwoorden == (*ANTWOORD.punten, twee)
    anders = verder.on("2026-06-03", replace(ANTWOORD, punten=(een,)))
    assert raad(anders).antwoorden == (twee, een)


def test_alleen_een_gegeven_zienswijze_wordt_beantwoord() -> None:
    pad = "/gegevens/gemeente"
    assert pad_of(VERZONDEN, VerkeerdeVolgorde, ANTWOORD) == pad
    assert pad_of(GEHOORD.at("2026-04-30"), VerkeerdeVolgorde, ANTWOORD) == pad
    stil = VERZONDEN.on("2026-05-01", ZUID_ZWIJGT)
    aan_zuid = replace(ANTWOORD, gemeente="gm0002", punten=())
    assert pad_of(stil, VerkeerdeVolgorde, aan_zuid) == pad


def test_een_antwoord_gaat_over_een_punt_dat_gemaakt_is() -> None:
    vreemd = replace(ANTWOORD, punten=(Antwoord(punt="3", gevolg=Gevolg.OVERGENOMEN),))
    assert pad_of(GEHOORD, OnbekendeVerwijzing, vreemd) == "/gegevens/punten/0/punt"
    GEHOORD.refused(OnbekendeVerwijzing, vreemd, "gemaakt zijn: 1, 2")
    kaal = VERZONDEN.on("2026-05-01", replace(NOORD_ZEGT, punten=()))
    kaal.refused(OnbekendeVerwijzing, ANTWOORD, "gemaakt zijn: geen")


def test_een_antwoord_komt_van_een_bekend_gremium_en_besluit() -> None:
    vreemd = replace(ANTWOORD, door="db")
    assert pad_of(GEHOORD, OnbekendeVerwijzing, vreemd) == "/gegevens/door"
    met = replace(ANTWOORD, besluit="db/2026/1")
    assert pad_of(GEHOORD, OnbekendeVerwijzing, met) == "/gegevens/besluit"


def test_een_antwoord_kan_naar_een_besluit_wijzen() -> None:
    met = replace(ANTWOORD, besluit="ab-2026-001")
    assert GEHOORD.on("2026-05-02", BESLUIT).when(met) == (met,)


def test_een_antwoord_wijst_per_punt_naar_het_besluit_waartoe_het_leidde() -> None:
    punt = replace(ANTWOORD.punten[0], besluit="ab-2026-001")
    met = replace(ANTWOORD, punten=(punt,))
    assert pad_of(GEHOORD, OnbekendeVerwijzing, met) == "/gegevens/punten/0/besluit"
    bekend = GEHOORD.on("2026-05-02", BESLUIT)
    assert bekend.when(met) == (met,)
    assert raad(bekend.on("2026-06-01", met)).antwoorden == (punt,)


def test_wanneer_het_bestuur_het_antwoord_hoorde_blijft_staan() -> None:
    gehoord = replace(ANTWOORD, bestuur_ingelicht_op=date(2026, 6, 2))
    staat = raad(GEHOORD.on("2026-06-01", gehoord).on("2026-06-10", ANTWOORD))
    assert staat.bestuur_ingelicht_op == date(2026, 6, 2)
