"""A term runs between what belongs together, on both sides of its border."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.besluiten.besluit import BesluitBekendgemaakt
from register.domain.besluiten.gevolgfeiten import BesluitOndertekend, MededelingGedaan
from register.domain.besluiten.toezichtfeiten import ToegezondenAanGS
from register.domain.dossiers.advies import AdviesGevraagd
from register.domain.dossiers.voorstel import VoorstelOpgesteld, Vraagtype
from register.domain.facts import Gebeurtenis
from register.domain.norms.eigen.eisen import Moment, Richting
from register.domain.raden.rondefeiten import (
    Rondesoort,
    Strekking as Zienswijze,
    ZienswijzeOntvangen,
)
from tests.domain.norms.eigenwereld import Eis, Geval, advies, elk, norm, termijn
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN
from tests.domain.norms.wereld import WERELD, besluit, naar, ronde

DAG = "2026-07-02"
VOOR, NA = Richting.VOOR, Richting.NA
BEKEND = BesluitBekendgemaakt(besluit="b-1", wijze="blad")
BESLOTEN = WERELD.on(DAG, besluit())
bekend = Eis(norm(termijn=termijn(Moment.BEKENDMAKING, NA, Moment.BESLUIT)))


def vraag(code: str) -> AdviesGevraagd:
    return AdviesGevraagd(dossier="d1", advies=code, adviseur="bc")


beantwoord = Eis(norm(termijn=termijn(Moment.ADVIES, NA, Moment.ADVIESVRAAG)))
GEVRAAGD = WERELD.on("2026-06-01", vraag("a1")).on("2026-06-20", vraag("a2"))
raden = Eis(norm(termijn=termijn(Moment.TOEZENDING, VOOR, Moment.BESLUIT, 56)))
RONDE = WERELD.on("2026-01-02", ronde(Rondesoort.UITVOERINGSPROGRAMMA))
NOORD, ZUID = naar("gm0001"), naar("gm0002")
ZIENSWIJZE = besluit(raadsrondes=("r1",))

gehoord = Eis(norm(termijn=termijn(Moment.ZIENSWIJZE, NA, Moment.TOEZENDING, 56)))
GEHOORD = ZienswijzeOntvangen(
    raadsronde="r1", gemeente="gm0002", strekking=Zienswijze.INSTEMMEND
)
VERZONDEN = RONDE.on("2026-05-01", NOORD).on("2026-05-07", ZUID)

op_voorstel = Eis(norm(termijn=termijn(Moment.ADVIES, NA, Moment.VOORSTEL)))
VOORSTEL = VoorstelOpgesteld(
    dossier="d1",
    voorstel="x1",
    titel="t",
    vraagtype=Vraagtype.KADER,
    gevraagd_besluit="g",
    aan="ab",
)
MET_VOORSTEL = WERELD.on("2026-06-20", VOORSTEL)

ELDERS = (
    gehoord("elke raad vanaf zijn eigen toezending", VERZONDEN, GEHOORD, JA),
    gehoord(
        "niet vanaf de toezending aan een andere raad",
        VERZONDEN,
        replace(GEHOORD, gemeente="gm0001"),
        NEE,
        "2026-06-26",
    ),
    gehoord("een dag erna", VERZONDEN.at("2026-07-03"), GEHOORD, NEE, "2026-07-02"),
    bekend("binnen de termijn", BESLOTEN.at("2026-07-16"), BEKEND, JA),
    bekend("erna", BESLOTEN.at("2026-07-17"), BEKEND, NEE),
    bekend("nooit", BESLOTEN, besluit(), NEE, op=date(2026, 7, 17)),
    beantwoord("elk advies op zijn eigen vraag", GEVRAAGD, advies("a2"), JA),
    beantwoord("de oude vraag", GEVRAAGD, advies("a1"), NEE, "2026-06-15"),
    beantwoord(
        "twee keer gevraagd, de laatste vraag telt",
        WERELD.on("2026-06-01", vraag("a1"), vraag("a1")).on("2026-06-20", vraag("a1")),
        advies("a1"),
        JA,
    ),
    op_voorstel("een advies op tijd na het voorstel", MET_VOORSTEL, advies("a1"), JA),
    op_voorstel("een dag te laat", MET_VOORSTEL.at("2026-07-05"), advies("a1"), NEE),
    beantwoord("een advies zonder vraag", GEVRAAGD, advies("a3"), OPEN),
    beantwoord(
        "het antwoord op een andere vraag stopt de klok niet",
        GEVRAAGD.on("2026-06-03", advies("a2")),
        vraag("a1"),
        NEE,
        op=date(2026, 7, 17),
    ),
    raden(
        "alle raden op tijd",
        RONDE.on("2026-05-01", NOORD).on("2026-05-07", ZUID),
        ZIENSWIJZE,
        JA,
    ),
    raden(
        "één raad een dag te laat",
        RONDE.on("2026-05-01", NOORD).on("2026-05-08", ZUID),
        ZIENSWIJZE,
        NEE,
        "dat moest uiterlijk 2026-05-07",
    ),
    raden("niets verzonden", RONDE, ZIENSWIJZE, NEE, "niet vastgelegd"),
    raden("zonder raadsronde", RONDE, besluit(), OPEN, "waar de toezending"),
)


@elk(ELDERS)
def test_een_termijn_telt_tussen_wat_bij_elkaar_hoort(geval: Geval) -> None:
    geval.check()


@pytest.mark.parametrize(
    ("moment", "feit"),
    [
        (Moment.ONDERTEKENING, BesluitOndertekend(besluit="b-1", door="secretaris")),
        (Moment.MEDEDELING, MededelingGedaan(besluit="b-1", aan=("bc",))),
        (Moment.INZENDING, ToegezondenAanGS(besluit="b-1")),
    ],
)
def test_na_een_besluit_loopt_de_termijn_van_elk_moment(
    moment: Moment, feit: Gebeurtenis
) -> None:
    eis = Eis(norm(termijn=termijn(moment, NA, Moment.BESLUIT)))
    eis("op de laatste dag", BESLOTEN.at("2026-07-16"), feit, JA).check()
    eis("een dag erna", BESLOTEN.at("2026-07-17"), feit, NEE).check()
    gekomen = BESLOTEN.on("2026-07-16", feit)
    laat = date(2026, 7, 17)
    eis("het is er", gekomen, besluit(), NVT, op=laat).check()
    eis("het is er niet", BESLOTEN, besluit(), NEE, op=laat).check()


def test_een_zienswijze_is_er_op_tijd_voor_het_besluit() -> None:
    eis = Eis(norm(termijn=termijn(Moment.ZIENSWIJZE, VOOR, Moment.BESLUIT)))
    eis("op de dag", VERZONDEN.on("2026-06-18", GEHOORD), ZIENSWIJZE, JA).check()
    eis("erna", VERZONDEN.on("2026-06-19", GEHOORD), ZIENSWIJZE, NEE).check()


voorstel = Eis(norm(termijn=termijn(Moment.VOORSTEL, VOOR, Moment.BESLUIT)))


def test_van_meer_keren_telt_die_op_tijd_was() -> None:
    twee = WERELD.on("2026-06-30", VOORSTEL).on("2026-06-01", VOORSTEL)
    voorstel("beide", twee, besluit(dossier="d1"), JA).check()
