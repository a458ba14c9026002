"""The forms of a term and of an order, on both sides of their borders."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.besluiten.besluit import BesluitBekendgemaakt
from register.domain.besluiten.gevolgfeiten import BesluitOndertekend, MededelingGedaan
from register.domain.besluiten.toezichtfeiten import ToegezondenAanGS
from register.domain.dossiers.advies import AdviesGevraagd, AdviesUitgebracht, Strekking
from register.domain.dossiers.voorstel import VoorstelOpgesteld, Vraagtype
from register.domain.facts import Gebeurtenis
from register.domain.norms.eigen.eisen import Moment, Richting, Volgorde
from register.domain.norms.eigen.rekenen import earlier, later
from register.domain.raden.rondefeiten import (
    Rondesoort,
    Strekking as Zienswijze,
    ZienswijzeOntvangen,
)
from register.domain.termijnen.periods import Duur, Eenheid
from register.domain.values import Periode
from register.domain.vergaderingen.vergadering import (
    BesluitenlijstVastgesteld,
    VergaderingGeopend,
)
from tests.domain.norms.eigenwereld import Eis, Geval, elk, norm, termijn
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN
from tests.domain.norms.wereld import WERELD, besluit, naar, ronde
from tests.domain.norms.zaal import OPENING, roep
from tests.scenario import Given

DAG = "2026-07-02"
VOOR, NA = Richting.VOOR, Richting.NA
LIJST = BesluitenlijstVastgesteld(vergadering="v1")


def geroepen(verzonden: date | None) -> Given:
    return WERELD.on("2026-06-01", roep(verzonden_op=verzonden))


oproep = Eis(norm(termijn=termijn(Moment.CONVOCATIE, VOOR, Moment.VERGADERING)))

TERUG = (
    oproep("precies veertien dagen", geroepen(date(2026, 6, 18)), OPENING, JA),
    oproep(
        "een dag te laat",
        geroepen(date(2026, 6, 19)),
        OPENING,
        NEE,
        "de oproep is van 2026-06-19; dat moest uiterlijk 2026-06-18",
    ),
    oproep("dag van verzending onbekend", geroepen(None), OPENING, OPEN, "precies"),
    oproep("geen oproep", WERELD, OPENING, NEE, "de oproep is niet vastgelegd"),
    oproep(
        "geen oproep in oude gegevens",
        WERELD,
        OPENING,
        OPEN,
        "of dat is niet overgenomen",
        achterstand=True,
    ),
    oproep(
        "van een andere vergadering",
        geroepen(date(2026, 6, 1)),
        VergaderingGeopend(vergadering="v2"),
        NEE,
    ),
    oproep(
        "in de week van de vergadering, op zijn vroegst te laat",
        geroepen(date(2026, 6, 22)),
        OPENING,
        NEE,
        feitdatum="2026-W27",
    ),
    oproep(
        "ergens in de week van de vergadering",
        geroepen(date(2026, 6, 16)),
        OPENING,
        OPEN,
        feitdatum="2026-W27",
    ),
    oproep("over een ander soort feit", geroepen(date(2026, 6, 1)), LIJST, NVT),
)


@elk(TERUG)
def test_een_termijn_voor_een_gebeurtenis(geval: Geval) -> None:
    geval.check()


lijst = Eis(norm(termijn=termijn(Moment.BESLUITENLIJST, NA, Moment.VERGADERING)))
GEWEEST = geroepen(date(2026, 6, 1)).on(DAG, OPENING)
BINNEN, BUITEN = GEWEEST.at("2026-07-16"), GEWEEST.at("2026-07-17")
KLAAR = GEWEEST.on("2026-07-18", LIJST)

VOORUIT = (
    lijst("op de laatste dag", BINNEN, LIJST, JA),
    lijst("een dag erna", BUITEN, LIJST, NEE, "dat moest uiterlijk 2026-07-16"),
    lijst(
        "op de laatste dag of de dag erna",
        BUITEN,
        LIJST,
        OPEN,
        feitdatum=Periode(van=date(2026, 7, 16), tot=date(2026, 7, 17)),
    ),
    lijst("ergens in juli", GEWEEST.at("2026-07-31"), LIJST, OPEN, feitdatum="2026-07"),
    lijst(
        "een vergadering waarvan niets bekend is",
        geroepen(date(2026, 6, 1)).at("2026-07-03"),
        LIJST,
        OPEN,
        "de vergadering is niet vastgelegd",
    ),
    lijst("bij het vastleggen van de vergadering", GEWEEST, OPENING, NVT),
    lijst("de klok loopt nog", GEWEEST, OPENING, NVT, op=date(2026, 7, 16)),
    lijst(
        "de klok liep af",
        GEWEEST,
        OPENING,
        NEE,
        "de besluitenlijst is er niet; dat moest uiterlijk 2026-07-16",
        op=date(2026, 7, 17),
    ),
    lijst(
        "de klok liep af in oude gegevens",
        GEWEEST,
        OPENING,
        OPEN,
        op=date(2026, 7, 17),
        achterstand=True,
    ),
    lijst(
        "zij kwam later: geoordeeld waar zij kwam",
        KLAAR,
        OPENING,
        NVT,
        op=date(2026, 7, 18),
    ),
    lijst(
        "op de dag ervoor was zij er nog niet",
        KLAAR,
        OPENING,
        NEE,
        op=date(2026, 7, 17),
    ),
)


geopend = Eis(norm(termijn=termijn(Moment.VERGADERING, NA, Moment.CONVOCATIE)))
OPROEP = roep(verzonden_op=date(2026, 6, 18))
NOG_NIET = WERELD.on("2026-06-01", OPROEP).at("2026-06-01")

NA_VERZENDING = (
    geopend("nog binnen de termijn", NOG_NIET, OPROEP, NVT, op=date(2026, 7, 2)),
    geopend(
        "een oproep telt vanaf de dag van verzending",
        NOG_NIET,
        OPROEP,
        NEE,
        "uiterlijk 2026-07-02",
        op=date(2026, 7, 3),
    ),
)


@elk(NA_VERZENDING)
def test_een_termijn_na_een_oproep(geval: Geval) -> None:
    geval.check()


@elk(VOORUIT)
def test_een_termijn_na_een_gebeurtenis(geval: Geval) -> None:
    geval.check()


BEKEND = BesluitBekendgemaakt(besluit="b-1", wijze="blad")
BESLOTEN = WERELD.on(DAG, besluit())
bekend = Eis(norm(termijn=termijn(Moment.BEKENDMAKING, NA, Moment.BESLUIT)))


def vraag(code: str) -> AdviesGevraagd:
    return AdviesGevraagd(dossier="d1", advies=code, adviseur="bc")


def advies(code: str) -> AdviesUitgebracht:
    return AdviesUitgebracht(
        dossier="d1", advies=code, strekking=Strekking.POSITIEF, adviseur="bc"
    )


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


vooraf = Eis(norm(eerder=Volgorde(wat=Moment.ADVIES, voor=Moment.BESLUIT)))
VAN_D1 = besluit(dossier="d1")

VOLGORDE = (
    vooraf("een dag ervoor", WERELD.on("2026-07-01", advies("a1")), VAN_D1, JA),
    vooraf("op dezelfde dag", WERELD.on(DAG, advies("a1")), VAN_D1, JA),
    vooraf("pas erna", WERELD.on("2026-07-03", advies("a1")), VAN_D1, NEE, "eerder"),
    vooraf("nooit", WERELD, VAN_D1, NEE, "het advies is niet eerder vastgelegd"),
    vooraf("nooit, in oude gegevens", WERELD, VAN_D1, OPEN, achterstand=True),
    vooraf(
        "in dezelfde maand",
        WERELD.on("2026-07-05", advies("a1")).at("2026-07-31"),
        VAN_D1,
        OPEN,
        "of het advies eerder was, is niet te zien",
        feitdatum="2026-07",
    ),
    vooraf(
        "op de laatste dag van die maand",
        WERELD.on("2026-07-31", advies("a1")).at("2026-07-31"),
        VAN_D1,
        OPEN,
        feitdatum="2026-07",
    ),
    vooraf("zonder dossier", WERELD, besluit(), OPEN, "waar het advies bij hoort"),
    vooraf(
        "het dossier staat in de kop",
        WERELD.on("2026-07-01", advies("a1")),
        besluit(),
        JA,
        dossier="d1",
    ),
)


@elk(VOLGORDE)
def test_een_vereiste_eerdere_gebeurtenis(geval: Geval) -> None:
    geval.check()


def test_van_een_ander_feit_dan_een_besluit_is_geen_dossier_te_vinden() -> None:
    los = norm(eerder=Volgorde(wat=Moment.ADVIES, voor=Moment.CONVOCATIE))
    Eis(los)("los", WERELD, roep(), OPEN, "waar het advies bij hoort").check()


def test_termijnen_lopen_niet_buiten_de_kalender() -> None:
    duur = Duur(aantal=10, eenheid=Eenheid.JAREN)
    assert earlier(date(19, 12, 31), duur) == date.min
    assert earlier(date(20, 1, 1), duur) == date(10, 1, 1)
    assert later(date(9981, 1, 1), duur) == date.max
    assert later(date(9980, 1, 1), duur) == date(9990, 1, 1)
