from dataclasses import replace
from typing import Any

from register.domain.besluiten.besluit import (
    Adviesopvolging,
    Opvolging,
    Rechtskarakter,
    Uitkomst,
)
from register.domain.bevoegdheden.bevoegdheid import Plafond
from register.domain.bevoegdheden.schakel import TE_BEOORDELEN, Schakel
from register.domain.dossiers.advies import AdviesGevraagd, AdviesUitgebracht, Strekking
from register.domain.facts import Gebeurtenis
from register.domain.values import Grondslag, Verzegeld
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, besluit, delegatie, mandaat
from tests.scenario import Given

ONBEKEND = Verzegeld(onbekend="niet overgeleverd")
SECR: dict[str, Any] = {"orgaan": "db", "functie": "secretaris", "bevoegdheid": "m1"}


def gegeven(*machten: Gebeurtenis) -> Given:
    return WERELD.on("2020-01-01", *machten)


def advies(
    *, wettelijk: bool = False, adviseur: str = "bc", voorstel: str = "v1"
) -> Given:
    uit = AdviesUitgebracht(
        dossier="d1",
        advies="a1",
        strekking=Strekking.POSITIEF,
        adviseur=adviseur,
        voorstel=voorstel,
        wettelijk=wettelijk,
    )
    return WERELD.on("2020-01-01", uit)


def gevolg(opvolging: Opvolging, motivering: str | Verzegeld = "") -> dict[str, Any]:
    regel = Adviesopvolging(advies="a1", opvolging=opvolging, motivering=motivering)
    return {"dossier": "d1", "voorstel": "v1", "adviesopvolging": (regel,)}


MANDAAT = gegeven(mandaat(plafond=Plafond(bedrag=500)))
awb_01 = Rijen("AWB-01")
AWB_01 = (
    awb_01("het AB met wat het bij wet heeft", WERELD, besluit(WERELD), JA),
    awb_01(
        "de bron van het DB is onbekend",
        MANDAAT,
        besluit(MANDAAT, **SECR, handeling="inkoop", bedrag=500),
        OPEN,
    ),
    awb_01(
        "boven het plafond",
        MANDAAT,
        besluit(MANDAAT, **SECR, handeling="inkoop", bedrag=501),
        NEE,
        "boven-plafond",
    ),
    awb_01(
        "elk gebrek dat de vraag open laat",
        WERELD,
        replace(
            besluit(WERELD),
            keten=(
                Schakel(
                    soort="wet",
                    gever="wgr",
                    nemer="ab",
                    gebreken=tuple(sorted(TE_BEOORDELEN)),
                ),
            ),
        ),
        OPEN,
    ),
)
awb_25 = Rijen("AWB-25")
AWB_25 = (
    awb_25("met motivering", WERELD, besluit(motivering="omdat"), JA),
    awb_25("zonder", WERELD, besluit(), NEE, "geen motivering"),
    awb_25("niet overgeleverd", WERELD, besluit(motivering=ONBEKEND), OPEN),
    awb_25("verworpen", WERELD, besluit(uitkomst=Uitkomst.VERWORPEN), NVT),
    awb_25(
        "een kennisneming",
        WERELD,
        besluit(rechtskarakter=Rechtskarakter.KENNISNEMING),
        NVT,
    ),
    awb_25(
        "een advies is overgenomen",
        advies(),
        besluit(**gevolg(Opvolging.OVERGENOMEN)),
        JA,
    ),
    awb_25(
        "van een advies is afgeweken",
        advies(),
        besluit(**gevolg(Opvolging.AFGEWEKEN)),
        NEE,
    ),
)
VAN_V1: dict[str, Any] = {"dossier": "d1", "voorstel": "v1"}
awb_26 = Rijen("AWB-26")
AWB_26 = (
    awb_26("geen dossier", WERELD, besluit(), NVT),
    awb_26("overgenomen", advies(), besluit(**gevolg(Opvolging.OVERGENOMEN)), NVT),
    awb_26(
        "afgeweken met reden", advies(), besluit(**gevolg(Opvolging.AFGEWEKEN, "w")), JA
    ),
    awb_26(
        "afgeweken zonder reden",
        advies(),
        besluit(**gevolg(Opvolging.AFGEWEKEN)),
        NEE,
        "'a1'",
    ),
    awb_26(
        "deels overgenomen zonder reden",
        advies(wettelijk=True, adviseur="rao"),
        besluit(**gevolg(Opvolging.GEDEELTELIJK)),
        NEE,
    ),
    awb_26(
        "van een vrij advies zonder reden",
        advies(adviseur="rao"),
        besluit(**gevolg(Opvolging.AFGEWEKEN)),
        NVT,
    ),
    awb_26(
        "de reden is niet overgeleverd",
        advies(),
        besluit(**gevolg(Opvolging.AFGEWEKEN, ONBEKEND)),
        OPEN,
    ),
    awb_26(
        "over een wettelijk advies zwijgt het",
        advies(wettelijk=True),
        besluit(dossier="d1", voorstel="v1"),
        OPEN,
        "'a1'",
    ),
    awb_26("over een vrij advies mag het zwijgen", advies(), besluit(**VAN_V1), NVT),
    awb_26(
        "over een wettelijk advies dat er nog niet is ook",
        WERELD.on(
            "2020-01-01",
            AdviesGevraagd(
                dossier="d1",
                advies="a1",
                adviseur="rao",
                wettelijk=True,
                voorstel="v1",
            ),
        ),
        besluit(**VAN_V1),
        NVT,
    ),
)
MET_ADVIES = advies(wettelijk=True, adviseur="rao")
ALGEMEEN_ADVIES = advies(wettelijk=True, voorstel="")

awb_23 = Rijen("AWB-23")
AWB_23 = (
    awb_23(
        "de adviseur genoemd", MET_ADVIES, besluit(**gevolg(Opvolging.OVERGENOMEN)), JA
    ),
    awb_23("niet genoemd", MET_ADVIES, besluit(**VAN_V1), NEE, "'a1 van rao'"),
    awb_23("advies over het hele dossier", ALGEMEEN_ADVIES, besluit(**VAN_V1), OPEN),
    awb_23(
        "advies over een ander voorstel",
        advies(wettelijk=True, voorstel="v2"),
        besluit(**VAN_V1),
        NVT,
    ),
    awb_23("geen wettelijk advies", advies(), besluit(**VAN_V1), NVT),
    awb_23("een onbekend dossier", WERELD, besluit(dossier="weg"), NVT),
    awb_23("zonder dossier", WERELD, besluit(), NVT),
)
awb_34 = Rijen("AWB-34")
AWB_34 = (
    awb_34("het AB", WERELD, besluit(), JA),
    awb_34("een bestuurscommissie", WERELD, besluit(orgaan="bc"), JA),
    awb_34("een portefeuillehoudersoverleg", WERELD, besluit(orgaan="rpo"), NEE, "rpo"),
    awb_34("een onbekend gremium", WERELD, besluit(orgaan="weg"), OPEN),
)
awb_36 = Rijen("AWB-36")
GROND = (Grondslag(wet="wet-x", artikel="1"),)
AWB_36 = (
    awb_36("AB aan bestuurscommissie", WERELD, delegatie(), JA),
    awb_36("AB aan DB", WERELD, delegatie(nemer="db"), JA),
    awb_36("DB aan bestuurscommissie", WERELD, delegatie(gever="db"), NEE, "grondslag"),
    awb_36(
        "met een grondslag die het register niet kent",
        WERELD,
        delegatie(gever="db"),
        OPEN,
        "wet-x:1",
        grondslag=GROND,
    ),
    awb_36("mandaat", WERELD, mandaat(), NVT),
)
GEVALLEN = (
    *AWB_01,
    *AWB_23,
    *AWB_25,
    *AWB_26,
    *AWB_34,
    *AWB_36,
)


@elk(GEVALLEN)
def test_awb(geval: Geval) -> None:
    geval.check()


def test_gevraagd_maar_niet_uitgebracht_advies_draagt_geen_motivering() -> None:
    gevraagd = WERELD.on(
        "2020-01-01", AdviesGevraagd(dossier="d1", advies="a1", adviseur="bc")
    )
    feit = besluit(**gevolg(Opvolging.OVERGENOMEN))
    awb_25("alleen gevraagd", gevraagd, feit, NEE).check()
