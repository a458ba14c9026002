"""Wensen en bedenkingen: asked of all or none, received once, late or none at all."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.raden.ontvangers import Ontvanger
from register.domain.raden.raadsronde import Raad, Raadstatus, Rondesoort
from register.domain.raden.rondefeiten import (
    Antwoord,
    Gevolg,
    WensenEnBedenkingenGevraagd,
    WensenEnBedenkingenOntvangen,
    ZienswijzeBeantwoord,
    ZienswijzeOntvangen,
    Zienswijzepunt,
)
from register.domain.raden.wensen import VraagWensenEnBedenkingen
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from tests.domain.raadsrondes import LEEG, NOORD_ZEGT, START, raad, ronde
from tests.scenario import Given, pad_of

VOORNEMEN = replace(
    START, soort=Rondesoort.BESTUURSCOMMISSIE, gremium="bc-werk", norm="WGR-28"
)
GESTART = LEEG.on("2026-02-01", VOORNEMEN)
VRAAG = VraagWensenEnBedenkingen(
    raadsronde="r1",
    aan=(
        Ontvanger(gemeente="gm0001", reactie_uiterlijk=date(2026, 4, 30)),
        Ontvanger(gemeente="gm0002"),
    ),
)
AAN_NOORD = WensenEnBedenkingenGevraagd(
    raadsronde="r1", gemeente="gm0001", reactie_uiterlijk=date(2026, 4, 30)
)
AAN_ZUID = WensenEnBedenkingenGevraagd(raadsronde="r1", gemeente="gm0002")
GEVRAAGD = GESTART.on("2026-03-01", AAN_NOORD, AAN_ZUID)
WENS = WensenEnBedenkingenOntvangen(
    raadsronde="r1",
    gemeente="gm0001",
    kenmerk="brief 12",
    punten=(Zienswijzepunt(punt="1", tekst="wel openbaar"),),
)
GEEN = WensenEnBedenkingenOntvangen(raadsronde="r1", gemeente="gm0002", geen=True)


def test_wensen_worden_aan_alle_raden_gevraagd_of_aan_geen() -> None:
    assert GESTART.when(VRAAG) == (AAN_NOORD, AAN_ZUID)
    assert raad(GEVRAAGD).status is Raadstatus.UITSTAAND
    assert raad(GEVRAAGD).uiterlijk == date(2026, 4, 30)
    assert ronde(GEVRAAGD).gremium == "bc-werk"
    fout = replace(VRAAG, aan=(*VRAAG.aan, Ontvanger(gemeente="gm0009")))
    assert pad_of(GESTART, OnbekendeVerwijzing, fout) == "/gegevens/aan/2/gemeente"


def test_alleen_in_een_ronde_om_wensen_worden_wensen_gevraagd() -> None:
    begroting = LEEG.on("2026-02-01", START)
    begroting.refused(VerkeerdeVolgorde, VRAAG, "gaat over begroting")
    assert pad_of(LEEG, OnbekendeVerwijzing, VRAAG) == "/gegevens/raadsronde"


def test_een_raad_wenst_een_keer_iets() -> None:
    assert GEVRAAGD.at("2026-04-01").when(WENS) == (WENS,)
    gehoord = GEVRAAGD.on("2026-04-01", WENS)
    noord = raad(gehoord)
    assert (noord.status, noord.zienswijze_op) == (
        Raadstatus.ONTVANGEN,
        date(2026, 4, 1),
    )
    assert noord.punten == WENS.punten
    gehoord.refused(VerkeerdeVolgorde, WENS, "al horen op 2026-04-01")
    gehoord.refused(
        VerkeerdeVolgorde, replace(GEEN, gemeente="gm0001"), "al horen op 2026-04-01"
    )


@pytest.mark.parametrize(
    ("dag", "te_laat"), [("2026-04-30", False), ("2026-05-01", True)]
)
def test_wensen_na_de_laatste_dag_zijn_te_laat(dag: str, te_laat: bool) -> None:  # noqa: FBT001
    (gegeven,) = GEVRAAGD.at(dag).when(WENS)
    assert gegeven == replace(WENS, te_laat=te_laat)
    assert raad(GEVRAAGD.on(dag, gegeven)).te_laat is te_laat


def test_een_raad_heeft_geen_wensen_of_alsnog_wel() -> None:
    assert GEVRAAGD.when(GEEN) == (GEEN,)
    stil = GEVRAAGD.on("2026-04-01", GEEN)
    assert raad(stil, "gm0002").status is Raadstatus.GEEN_WENSEN
    stil.refused(VerkeerdeVolgorde, GEEN, "al horen; corrigeer")
    alsnog = replace(WENS, gemeente="gm0002")
    assert stil.when(alsnog) == (alsnog,)
    eerder = stil.on("2026-03-20", alsnog)
    assert raad(eerder, "gm0002").status is Raadstatus.ONTVANGEN


def test_wie_niets_wenst_maakt_geen_punten() -> None:
    fout = replace(GEEN, punten=WENS.punten)
    assert pad_of(GEVRAAGD, OngeldigeInvoer, fout) == "/gegevens/punten"


def test_punten_hebben_een_eigen_code() -> None:
    fout = replace(WENS, punten=WENS.punten * 2)
    assert pad_of(GEVRAAGD, OngeldigeInvoer, fout) == "/gegevens/punten"


def test_wensen_komen_niet_voor_de_vraag() -> None:
    GESTART.refused(VerkeerdeVolgorde, WENS, "nog geen ontwerp")


def test_een_zienswijze_is_geen_wens_en_een_wens_geen_zienswijze() -> None:
    GEVRAAGD.refused(VerkeerdeVolgorde, NOORD_ZEGT, "gaat over bestuurscommissie")
    begroting: Given = LEEG.on("2026-02-01", START)
    begroting.refused(VerkeerdeVolgorde, WENS, "gaat over begroting")
    assert isinstance(NOORD_ZEGT, ZienswijzeOntvangen)


def test_ook_een_wens_wordt_per_punt_beantwoord() -> None:
    antwoord = ZienswijzeBeantwoord(
        raadsronde="r1",
        gemeente="gm0001",
        door="ab",
        oordeel="terecht",
        conclusie="openbaar",
        punten=(Antwoord(punt="1", gevolg=Gevolg.OVERGENOMEN),),
    )
    gehoord = GEVRAAGD.on("2026-04-01", WENS)
    assert gehoord.when(antwoord) == (antwoord,)
    staat: Raad = raad(gehoord.on("2026-05-01", antwoord))
    assert staat.status is Raadstatus.BEANTWOORD
