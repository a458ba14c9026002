"""Handing over for good: to whom, on what basis, and what is then gone (Awb 10.1.2)."""

from register.domain.bevoegdheden.bevoegdheid import MandaatIngetrokken, Plafond
from register.domain.organisatie.functie import FunctieIngesteld
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.test_awb import gegeven
from tests.domain.norms.wereld import WERELD, besluit, delegatie, mandaat

GEDELEGEERD = gegeven(delegatie(besluit="ab-1"))
VAN_DB = gegeven(delegatie("d2", gever="db"))
ZORG = gegeven(
    delegatie("d1", modules=("zorg",), plafond=Plafond(bedrag=500), stuk="s1")
)
VERLOPEN = GEDELEGEERD.on("2021-01-01", MandaatIngetrokken(bevoegdheid="d1"))

awb_14 = Rijen("AWB-14")
AWB_14 = (
    awb_14("niets overgedragen", WERELD, besluit(), NVT),
    awb_14("iets anders overgedragen", GEDELEGEERD, besluit(), JA),
    awb_14(
        "dit overgedragen", GEDELEGEERD, besluit(handeling="inkoop"), NEE, "d1 aan bc"
    ),
    awb_14("een ander orgaan droeg over", VAN_DB, besluit(handeling="inkoop"), NVT),
    awb_14("teruggenomen", VERLOPEN, besluit(handeling="inkoop"), NVT),
    awb_14(
        "in deze module, tot dit bedrag",
        ZORG,
        besluit(handeling="inkoop", module="zorg", bedrag=500),
        NEE,
    ),
    awb_14(
        "in een andere module",
        ZORG,
        besluit(handeling="inkoop", module="werk", bedrag=500),
        JA,
    ),
    awb_14(
        "boven het bedrag",
        ZORG,
        besluit(handeling="inkoop", module="zorg", bedrag=501),
        JA,
    ),
    awb_14(
        "zonder bedrag",
        ZORG,
        besluit(handeling="inkoop", module="zorg"),
        OPEN,
    ),
    awb_14(
        "zonder module", ZORG, besluit(handeling="inkoop", bedrag=5), OPEN, "module"
    ),
)
KAAL = gegeven(delegatie())
awb_16 = Rijen("AWB-16")
AWB_16 = (
    awb_16(
        "noemt de delegatie",
        GEDELEGEERD,
        besluit(GEDELEGEERD, orgaan="bc", handeling="inkoop", bevoegdheid="d1"),
        JA,
    ),
    awb_16(
        "noemt haar niet",
        GEDELEGEERD,
        besluit(GEDELEGEERD, orgaan="bc", handeling="inkoop"),
        NEE,
        "'d1'",
    ),
    awb_16(
        "noemt haar, maar de vindplaats ontbreekt",
        KAAL,
        besluit(KAAL, orgaan="bc", handeling="inkoop", bevoegdheid="d1"),
        OPEN,
    ),
    awb_16("steunt op geen delegatie", WERELD, besluit(WERELD), NVT),
)
awb_13 = Rijen("AWB-13")
AWB_13 = (
    awb_13("aan een bestuurscommissie", WERELD, delegatie(), JA),
    awb_13("aan een ambtenaar", WERELD, delegatie(nemer="secretaris"), NEE),
    awb_13(
        "aan een ambtenaar van elders",
        WERELD.on(
            "2020-01-01",
            FunctieIngesteld(functie="ambt", naam="a", onder="bw1", ambtelijk=True),
        ),
        delegatie(nemer="ambt"),
        NEE,
    ),
    awb_13(
        "aan wie onder de gever werkt, al is het geen ambtenaar",
        WERELD.on(
            "2020-01-01", FunctieIngesteld(functie="griffier", naam="g", onder="ab")
        ),
        delegatie(nemer="griffier"),
        NEE,
    ),
    awb_13("aan een ambtelijk overleg", WERELD, delegatie(nemer="rao"), NEE),
    awb_13("aan een functie elders", WERELD, delegatie(nemer="regiosecretaris"), JA),
    awb_13("aan wie niets bekend is", WERELD, delegatie(nemer="los"), OPEN),
    awb_13("aan een onbekende", WERELD, delegatie(nemer="weg"), OPEN),
    awb_13("mandaat", WERELD, mandaat(), NVT),
)

GEVALLEN = (*AWB_13, *AWB_14, *AWB_16)


@elk(GEVALLEN)
def test_delegatie(geval: Geval) -> None:
    geval.check()
