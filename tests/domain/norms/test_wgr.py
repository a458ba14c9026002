from dataclasses import replace
from typing import Any

from register.domain.bevoegdheden.bevoegdheid import MandaatVerleend
from register.domain.norms.uitleg import NormuitlegVastgesteld
from register.domain.organisatie.gremium import (
    GremiumGewijzigd,
    Gremiumsoort,
    LidAangewezen,
    LidmaatschapGeeindigd,
    Oorzaak,
    VoorzitterAangewezen,
    Zetel,
)
from register.domain.organisatie.regeling import DeelnemerUitgetreden, Regelingsoort
from register.domain.stemmen.telling import Wijze
from register.domain.vergaderingen.bijwoning import LidVertrokken
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import (
    GREMIA,
    LEEG,
    REGELING,
    WERELD,
    ZEVEN,
    besluit,
    delegatie,
    lid,
    mandaat,
)
from tests.domain.norms.zaal import DAG, ZAAL, geteld, roep, samen, stemming
from tests.scenario import Given, given

wgr_12 = Rijen("WGR-12")
ZONDER_TEKST = given(*GREMIA, op="2016-01-01")
RAADSREGELING = LEEG.on(
    "2016-01-02", replace(REGELING, versie="2", soort=Regelingsoort.RAADSREGELING)
)
GEMENGD = LEEG.on(
    "2016-01-02", replace(REGELING, versie="2", soort=Regelingsoort.GEMENGDE_REGELING)
)
WGR_12 = (
    wgr_12("door het college van de gemeente", LEEG, lid("ab", 1, "bw1"), JA),
    wgr_12("door een ander college", LEEG, lid("ab", 2, "bw1"), NEE, "'gm0001'"),
    wgr_12("door een raad", LEEG, lid("ab", 1, "raad1"), NEE, "raad"),
    wgr_12(
        "door een raad in een raadsregeling", RAADSREGELING, lid("ab", 1, "raad1"), JA
    ),
    wgr_12("in een gemengde regeling", GEMENGD, lid("ab", 1, "bw1"), OPEN),
    wgr_12("zonder tekst van de regeling", ZONDER_TEKST, lid("ab", 1, "bw1"), OPEN),
    wgr_12("door niemand genoemd", LEEG, lid("ab", 1), OPEN, "niet vastgelegd"),
    wgr_12("door een college van onbekende gemeente", LEEG, lid("ab", 1, "bw-x"), OPEN),
    wgr_12("lid van een commissie", LEEG, lid("bc", 1), NVT),
    wgr_12("een secretaris", LEEG, replace(lid("ab", 1), rol=Zetel.SECRETARIS), NVT),
)
P2_STOPT = LidmaatschapGeeindigd(
    gremium="ab", persoon="p2", gemeente="gm0002", oorzaak=Oorzaak.VAN_RECHTSWEGE
)
GESTOPT = ZAAL.on("2026-07-01", P2_STOPT)
wgr_13 = Rijen("WGR-13")
WGR_13 = (
    wgr_13("alle kiezers zijn lid", ZAAL, stemming("1234"), JA),
    wgr_13("een kiezer is geen lid meer", GESTOPT, stemming("1234"), NEE, "'p2'"),
    wgr_13("wie geen lid meer is stemt niet", GESTOPT, stemming("134"), JA),
    wgr_13("alleen aantallen: de presentielijst telt", GESTOPT, geteld(voor=4), NEE),
    wgr_13(
        "op de dag van de stemming geen lid meer",
        ZAAL.on(DAG, P2_STOPT),
        stemming("1234"),
        NEE,
    ),
    wgr_13(
        "wie geen lid meer is was al weg",
        GESTOPT.on(DAG, LidVertrokken(vergadering="v1", persoon="p2", punt="5")),
        geteld(voor=3),
        JA,
    ),
    wgr_13(
        "in een vergadering die een ander bijeenriep",
        samen("1234"),
        stemming("123", "8", gremium="ab"),
        NEE,
        "'p8'",
    ),
    wgr_13("zonder stemming", ZAAL, stemming(wijze=Wijze.ZONDER_STEMMING), NVT),
    wgr_13(
        "geen lijst en geen namen",
        WERELD.on("2026-06-18", roep()),
        geteld(voor=4),
        OPEN,
    ),
    wgr_13("een onbekende vergadering", WERELD, stemming("1"), OPEN),
    wgr_13(
        "in een ander gremium",
        ZAAL.on(
            "2026-07-02",
            GremiumGewijzigd(gremium="ab", soort=Gremiumsoort.ADVIESCOMMISSIE),
        ),
        stemming("1"),
        NVT,
    ),
)


def voorzitter(
    persoon: str, door: str = "", gremium: str = "db"
) -> VoorzitterAangewezen:
    return VoorzitterAangewezen(
        gremium=gremium, persoon=persoon, aanwijzend_orgaan=door
    )


wgr_15 = Rijen("WGR-15")
WGR_15 = (
    wgr_15("door en uit het AB", WERELD, voorzitter("p7", "ab"), JA),
    wgr_15("door het DB", WERELD, voorzitter("p1", "db"), NEE, "dagelijks_bestuur"),
    wgr_15("door het AB, van buiten", WERELD, voorzitter("p8", "ab"), NEE, "'p8'"),
    wgr_15("door niemand genoemd", WERELD, voorzitter("p1"), OPEN),
    wgr_15("door een onbekende", WERELD, voorzitter("p1", "weg"), OPEN),
    wgr_15("van een commissie", WERELD, voorzitter("p1", "bc", "bc"), NVT),
)


def bestuur(db: tuple[LidAangewezen, ...], ab: int = 7) -> Given:
    """An AB of so many members, and this DB."""
    leden = (lid("ab", n) for n in range(1, ab + 1))
    return LEEG.on("2016-01-02", *leden, *db)


def uit(persoon: int, gemeente: int) -> LidAangewezen:
    return LidAangewezen(
        gremium="db", persoon=f"p{persoon}", gemeente=f"gm000{gemeente}"
    )


DRIE = (lid("db", 1), lid("db", 2), lid("db", 3))
DB = besluit(orgaan="db")
VOORZITTER_8 = VoorzitterAangewezen(gremium="db", persoon="p8", aanwijzend_orgaan="ab")
MAYORS = bestuur((*DRIE, lid("db", 4)), ab=5).on(
    "2016-01-03", replace(REGELING, soort=Regelingsoort.BURGEMEESTERSREGELING)
)


def uittreding(*gemeenten: str) -> tuple[DeelnemerUitgetreden, ...]:
    return tuple(DeelnemerUitgetreden(gemeente=code) for code in gemeenten)


def na_vertrek(*gemeenten: str) -> Given:
    """The regeling of the mayors when these gemeenten left it."""
    return MAYORS.on("2016-01-04", *uittreding(*gemeenten))


wgr_16 = Rijen("WGR-16")
WGR_16 = (
    wgr_16("drie uit drie gemeenten", WERELD, DB, JA),
    wgr_16("twee", bestuur(DRIE[:2]), DB, NEE, "2 leden"),
    wgr_16("het tweede lid komt erbij", bestuur(DRIE[:1]), DRIE[1], OPEN, "groeien"),
    wgr_16("het derde lid komt erbij", bestuur(DRIE[:2]), DRIE[2], JA),
    wgr_16(
        "allen uit één gemeente",
        bestuur((uit(1, 1), uit(2, 1), uit(3, 1))),
        DB,
        NEE,
        "één gemeente",
    ),
    wgr_16(
        "het derde lid komt uit dezelfde gemeente",
        bestuur((uit(1, 1), uit(2, 1))),
        uit(3, 1),
        NEE,
        "één gemeente",
    ),
    wgr_16(
        "één van drie uit een andere",
        bestuur((uit(1, 1), uit(2, 1), uit(3, 2))),
        DB,
        JA,
    ),
    wgr_16("meerderheid van het AB", bestuur(DRIE, ab=5), DB, NEE, "3 leden"),
    wgr_16("precies de helft van het AB", bestuur(DRIE, ab=6), DB, JA),
    wgr_16("burgemeesters van zeven gemeenten", MAYORS, DB, NEE, "meerderheid"),
    wgr_16("burgemeesters van zes gemeenten", na_vertrek("gm0007"), DB, NEE),
    wgr_16("burgemeesters van vijf", na_vertrek("gm0006", "gm0007"), DB, JA),
    wgr_16(
        "colleges van vijf gemeenten",
        bestuur((*DRIE, lid("db", 4)), ab=5).on("2016-01-04", *uittreding(*ZEVEN[5:])),
        DB,
        NEE,
    ),
    wgr_16("de helft van buiten", bestuur((*DRIE[:2], uit(8, 5), uit(9, 6))), DB, JA),
    wgr_16("eén lid van buiten", bestuur((*DRIE[:2], uit(8, 5))), DB, JA),
    wgr_16(
        "de meesten van buiten",
        bestuur((lid("db", 1), uit(8, 5), uit(7, 6)), ab=6),
        DB,
        NEE,
        "buiten",
    ),
    wgr_16(
        "de voorzitter van buiten",
        bestuur((*DRIE[:2], uit(8, 5))).on("2016-01-03", VOORZITTER_8),
        DB,
        NEE,
        "'p8'",
    ),
    wgr_16(
        "een onbekende gemeente",
        bestuur((*DRIE[:2], LidAangewezen(gremium="db", persoon="p3"))),
        DB,
        OPEN,
    ),
    wgr_16("geen leden vastgelegd", LEEG, DB, OPEN),
    wgr_16("alleen die van het AB vastgelegd", bestuur(()), DB, OPEN),
    wgr_16("alleen die van het DB vastgelegd", bestuur(DRIE, ab=0), DB, OPEN),
    wgr_16("een besluit van het AB", WERELD, besluit(), NVT),
    wgr_16("een besluit in mandaat", WERELD, besluit(orgaan="db", functie="s"), NVT),
)


def over(*handelingen: str, **anders: Any) -> MandaatVerleend:  # noqa: ANN401
    return delegatie(handelingen=handelingen, **anders)


NOOIT = (
    "begroting-vaststellen",
    "jaarrekening-vaststellen",
    "rechten-heffen",
    "strafverordening-vaststellen",
)
MISSCHIEN = ("begroting-wijzigen", "verordening-vaststellen", "avv-vaststellen")
UITGELEGD = WERELD.on(
    "2016-01-03",
    *(
        NormuitlegVastgesteld(
            uitleg=norm.lower(), norm=norm, door="ab", tekst="zo", lezing=lezing
        )
        for norm, lezing in (("WGR-29", "alleen-genoemd"), ("WGR-35", "ook-verwant"))
    ),
)
wgr_29 = Rijen("WGR-29")
wgr_35 = Rijen("WGR-35")
WGR_29 = (
    wgr_29("inkoop", WERELD, over("inkoop"), JA),
    *(wgr_29(code, WERELD, over(code), NEE, code) for code in NOOIT),
    wgr_29("een begrotingswijziging", WERELD, over("begroting-wijzigen"), OPEN),
    wgr_29("alles", WERELD, over("alles"), NEE),
    wgr_29(
        "alles, behalve wat niet kan",
        WERELD,
        over("alles", uitzonderingen=NOOIT + MISSCHIEN),
        JA,
    ),
    wgr_29("alleen genoemd", UITGELEGD, over("begroting-wijzigen"), JA),
    wgr_29("een verordening ook", UITGELEGD, over("rechten-heffen"), NEE, "rechten"),
    wgr_29(
        "een begrotingswijziging, waar de uitleg het openlaat",
        WERELD.on(
            "2016-01-03",
            NormuitlegVastgesteld(
                uitleg="u1", norm="WGR-29", door="ab", tekst="zo", lezing="open"
            ),
        ),
        over("begroting-wijzigen"),
        OPEN,
    ),
    wgr_29("aan het DB", WERELD, over("inkoop", nemer="db"), NVT),
    wgr_29("door het DB", WERELD, over("inkoop", gever="db"), NVT),
    wgr_29("mandaat", WERELD, mandaat(), NVT),
    wgr_29("mandaat aan een commissie", WERELD, mandaat(gever="ab", nemer="bc"), NVT),
)
WGR_35 = (
    wgr_35("inkoop aan het DB", WERELD, over("inkoop", nemer="db"), JA),
    wgr_35("de begroting aan het DB", WERELD, over(NOOIT[0], nemer="db"), NEE),
    wgr_35("aan een commissie", WERELD, over("inkoop"), NVT),
    wgr_35("wat erop lijkt", UITGELEGD, over(MISSCHIEN[0], nemer="db"), NEE, "uitleg"),
)
GEVALLEN = (*WGR_12, *WGR_13, *WGR_15, *WGR_16, *WGR_29, *WGR_35)


@elk(GEVALLEN)
def test_wgr(geval: Geval) -> None:
    geval.check()
