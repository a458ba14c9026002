from dataclasses import replace
from typing import Any

from register.domain.besluiten.besluit import BesluitGenomen, Rechtskarakter
from register.domain.bevoegdheden.bevoegdheid import (
    InstemmingGegeven,
    Soort,
)
from register.domain.norms.handelingen import NIET_TE_MANDATEREN
from register.domain.organisatie.functie import FunctieIngesteld
from register.domain.organisatie.gremium import GremiumGewijzigd, Meerderheidseis
from register.domain.values import Bewijs
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, besluit, delegatie, mandaat, onder
from tests.scenario import Given

VRIJ = WERELD.on("2020-01-01", mandaat(ondermandaat=True))
BUITEN = WERELD.on("2020-01-01", mandaat(nemer="regiosecretaris"))
LOS = WERELD.on("2020-01-01", mandaat(nemer="los"))
ZWEEFT = WERELD.on(
    "2020-01-01", FunctieIngesteld(functie="los2", naam="l", onder="weg")
)
EISEN = WERELD.on(
    "2020-01-01",
    GremiumGewijzigd(gremium="ab", meerderheid=Meerderheidseis(teller=2, noemer=3)),
)


def met(**anders: Any) -> Given:  # noqa: ANN401
    """A world with the mandaat m1 that may be passed on."""
    return WERELD.on("2020-01-01", mandaat(ondermandaat=True, **anders))


def instemming(*door: str) -> Given:
    return BUITEN.on(
        "2020-02-01",
        *(InstemmingGegeven(bevoegdheid="m1", door=wie) for wie in door),
    )


def gebruik(wereld: Given, **anders: Any) -> BesluitGenomen:  # noqa: ANN401
    velden = {
        "orgaan": "db",
        "functie": "secretaris",
        "bevoegdheid": "m1",
        "handeling": "inkoop",
        **anders,
    }
    return besluit(wereld, **velden)


ONDER = VRIJ.on("2020-02-01", onder())
IN_ONDERMANDAAT = gebruik(ONDER, functie="manager", bevoegdheid="o1")
ELDERS = VRIJ.on("2020-02-01", onder(nemer="regiosecretaris"))
ERONDER = gebruik(ELDERS, functie="regiosecretaris", bevoegdheid="o1")
GEDELEGEERD = gebruik(
    WERELD.on("2020-01-01", delegatie()), orgaan="bc", functie="", bevoegdheid="d1"
).keten
DELEGATIE = delegatie(nemer="secretaris", algemeen=True)

awb_02 = Rijen("AWB-02")
awb_04 = Rijen("AWB-04")
awb_05 = Rijen("AWB-05")

AWB_02 = (
    awb_02("een gewone handeling mag", WERELD, mandaat(), JA),
    awb_02("wie het geeft, is niet bekend", WERELD, mandaat(gever="xx"), OPEN, "'xx'"),
    awb_02(
        "een avv niet",
        WERELD,
        mandaat(handelingen=("avv-vaststellen",)),
        NEE,
        "'avv-vaststellen'",
    ),
    awb_02(
        "de begroting niet",
        WERELD,
        mandaat(gever="ab", handelingen=("begroting-vaststellen",)),
        NEE,
    ),
    awb_02(
        "ook niet in ondermandaat",
        VRIJ,
        onder(handelingen=("avv-vaststellen",)),
        NEE,
    ),
    awb_02("een gewoon ondermandaat wel", VRIJ, onder(), JA),
    awb_02(
        "alles van het DB bevat het niet",
        WERELD,
        mandaat(handelingen=("alles",)),
        JA,
    ),
    awb_02(
        "alles van het AB bevat het",
        WERELD,
        mandaat(gever="ab", handelingen=("alles",)),
        OPEN,
        "zondert",
    ),
    awb_02(
        "alles van het AB met alle uitzonderingen",
        WERELD,
        mandaat(
            gever="ab", handelingen=("alles",), uitzonderingen=tuple(NIET_TE_MANDATEREN)
        ),
        JA,
    ),
    awb_02(
        "een orgaan met versterkte meerderheid",
        EISEN,
        mandaat(gever="ab"),
        OPEN,
        "versterkte meerderheid",
    ),
    awb_02("delegatie is geen mandaat", WERELD, delegatie(), NVT),
    awb_02("gebruik voor een gewone handeling", VRIJ, gebruik(VRIJ), JA),
    awb_02(
        "gebruik voor de begroting",
        VRIJ,
        gebruik(VRIJ, handeling="begroting-vaststellen"),
        NEE,
        "in mandaat",
    ),
    awb_02(
        "gebruik voor een avv",
        VRIJ,
        gebruik(VRIJ, rechtskarakter=Rechtskarakter.AVV),
        NEE,
    ),
    awb_02("het orgaan zelf besluit", VRIJ, besluit(VRIJ), NVT),
)
AWB_04 = (
    awb_04("wie onder de gever werkt", WERELD, mandaat(), JA),
    awb_04("de organisatie is ook van het AB", WERELD, mandaat(gever="ab"), JA),
    awb_04(
        "wie elders werkt: nog niet ingestemd",
        WERELD,
        mandaat(nemer="regiosecretaris"),
        OPEN,
        "'regiosecretaris', 'bw1'",
    ),
    awb_04(
        "wie elders in dienst is",
        WERELD,
        mandaat(nemer="gedetacheerd"),
        OPEN,
        "'gedetacheerd'",
    ),
    awb_04(
        "van wie niets bekend is",
        WERELD,
        mandaat(nemer="los"),
        OPEN,
        "niet bekend",
    ),
    awb_04("wie onder een onbekende werkt", ZWEEFT, mandaat(nemer="los2"), OPEN),
    awb_04("een onbekende nemer", WERELD, mandaat(nemer="weg"), OPEN),
    awb_04("een ander gremium", WERELD, mandaat(nemer="bc"), OPEN, "'bc'"),
    awb_04(
        "een functie buiten de organisatie als gever",
        VRIJ,
        onder(nemer="regiosecretaris"),
        OPEN,
        "werkt niet onder",
    ),
    awb_04("ondermandaat aan wie onder de nemer werkt", VRIJ, onder(), JA),
    awb_04("een volmacht", WERELD, mandaat(soort=Soort.VOLMACHT), NVT),
    awb_04("gebruik onder de gever", VRIJ, gebruik(VRIJ), JA),
    awb_04(
        "gebruik zonder instemming",
        BUITEN,
        gebruik(BUITEN, functie="regiosecretaris"),
        NEE,
        "'regiosecretaris', 'bw1'",
    ),
    awb_04(
        "gebruik met één van beide",
        instemming("regiosecretaris"),
        gebruik(instemming("regiosecretaris"), functie="regiosecretaris"),
        NEE,
        "'bw1'",
    ),
    awb_04(
        "gebruik met beide",
        instemming("regiosecretaris", "bw1"),
        gebruik(instemming("regiosecretaris", "bw1"), functie="regiosecretaris"),
        JA,
    ),
    awb_04(
        "gebruik door wie nergens onder staat",
        LOS,
        gebruik(LOS, functie="los"),
        OPEN,
        "m1",
    ),
    awb_04("gebruik zonder mandaat", WERELD, gebruik(WERELD), NVT),
    awb_04("gebruik onder de nemer van het mandaat", ONDER, IN_ONDERMANDAAT, JA),
    awb_04(
        "gebruik elders van wat is doorgegeven",
        ELDERS,
        ERONDER,
        NEE,
        "'regiosecretaris'",
    ),
    awb_04(
        "gebruik elders, hoe de keten ook ligt",
        ELDERS,
        replace(ERONDER, keten=ERONDER.keten[::-1]),
        NEE,
    ),
    awb_04(
        "gebruik elders, onder wat geen mandaat is",
        ELDERS,
        replace(ERONDER, keten=(*GEDELEGEERD, *ERONDER.keten)),
        NEE,
    ),
)
AWB_05 = (
    awb_05("algemeen met een stuk", WERELD, mandaat(algemeen=True, stuk="s1"), JA),
    awb_05(
        "algemeen met een besluit",
        WERELD,
        mandaat(algemeen=True, besluit="b1"),
        JA,
    ),
    awb_05(
        "algemeen met bewijs in de kop",
        WERELD,
        mandaat(algemeen=True),
        JA,
        bewijs=(Bewijs(sha256="00"),),
    ),
    awb_05(
        "algemeen zonder stuk",
        WERELD,
        mandaat(algemeen=True),
        NEE,
        "schriftelijk",
    ),
    awb_05("bijzonder aan wie onder de gever werkt", WERELD, mandaat(), NVT),
    awb_05(
        "bijzonder aan wie elders werkt",
        WERELD,
        mandaat(nemer="regiosecretaris"),
        NEE,
        "ook dit mandaat",
    ),
    awb_05(
        "bijzonder aan wie nergens onder staat",
        WERELD,
        mandaat(nemer="los"),
        OPEN,
    ),
    awb_05(
        "een volmacht aan wie elders werkt",
        WERELD,
        mandaat(nemer="regiosecretaris", soort=Soort.VOLMACHT, algemeen=True),
        NVT,
    ),
    awb_05(
        "een algemene volmacht aan wie onder de gever werkt",
        WERELD,
        mandaat(soort=Soort.VOLMACHT, algemeen=True),
        NEE,
    ),
    awb_05(
        "ondermandaat van een algemeen mandaat",
        met(algemeen=True, stuk="s1"),
        onder(),
        NEE,
    ),
    awb_05("ondermandaat van een bijzonder mandaat", VRIJ, onder(), NVT),
    awb_05("delegatie", WERELD, delegatie(), NVT),
    awb_05("delegatie aan wie onder de gever werkt", WERELD, DELEGATIE, NVT),
)
GEVALLEN = (*AWB_02, *AWB_04, *AWB_05)


@elk(GEVALLEN)
def test_afdeling_10_1_1(geval: Geval) -> None:
    geval.check()


def test_een_mandaat_van_voor_de_gelezen_tekst_wordt_niet_beoordeeld() -> None:
    oud = replace(AWB_05[3], gegeven=WERELD.at("2014-12-31"))
    assert not oud.norms()
