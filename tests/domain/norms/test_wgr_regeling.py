from dataclasses import replace
from datetime import date

from register.domain.facts import Gebeurtenis
from register.domain.norms.uitleg import NormuitlegVastgesteld
from register.domain.openheid.stuk import DocumentGepubliceerd, StukToegevoegd
from register.domain.organisatie.regeling import (
    DeelnemerToegetreden,
    DeelnemerUitgetreden,
    RegelingGewijzigd,
    Regelingsoort,
)
from register.domain.raden.raadsronde import Rondesoort
from register.domain.raden.rondefeiten import (
    ToestemmingGeweigerd,
    ToestemmingVerleend,
    Weigeringsgrond,
)
from register.domain.values import Bewijs, Onbekend
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import REGELING, WERELD, ZEVEN, naar, ronde
from tests.scenario import Given

wgr_01, wgr_03, wgr_04 = Rijen("WGR-01"), Rijen("WGR-03"), Rijen("WGR-04")

WIJZIGING = RegelingGewijzigd(
    versie="2", omschrijving="o", inwerking=date(2026, 9, 1), vindplaats="v"
)
ERBIJ = DeelnemerToegetreden(gemeente="gm0008", naam="acht")
ERUIT = DeelnemerUitgetreden(gemeente="gm0007")


def langs(*daarna: Gebeurtenis, soort: Rondesoort = Rondesoort.REGELING) -> Given:
    begin = WERELD.on("2019-01-01", ronde(soort))
    return begin.on("2019-02-01", *daarna).at("2026-07-02")


def stemt_toe(*gemeenten: str) -> tuple[Gebeurtenis, ...]:
    return tuple(ToestemmingVerleend(raadsronde="r1", gemeente=g) for g in gemeenten)


def nee(gemeente: str) -> ToestemmingGeweigerd:
    return ToestemmingGeweigerd(
        raadsronde="r1", gemeente=gemeente, grond=Weigeringsgrond.ALGEMEEN_BELANG
    )


NAAR_ALLE = tuple(naar(gemeente) for gemeente in ZEVEN)
ALLE = langs(*NAAR_ALLE)
RAADSREGELING = ALLE.on(
    "2016-01-02", replace(REGELING, versie="1b", soort=Regelingsoort.RAADSREGELING)
)
GEMENGD = ALLE.on(
    "2016-01-02", replace(REGELING, versie="1b", soort=Regelingsoort.GEMENGDE_REGELING)
)
WGR_01 = (
    wgr_01("naar alle raden", ALLE, WIJZIGING, JA, dossier="d1"),
    wgr_01(
        "een raad kreeg niets",
        langs(*NAAR_ALLE[1:]),
        WIJZIGING,
        NEE,
        "'gm0001'",
        dossier="d1",
    ),
    wgr_01("naar geen raad", WERELD, WIJZIGING, NEE, "'d1'", dossier="d1"),
    wgr_01(
        "naar geen raad, naar de overgenomen geschiedenis",
        WERELD,
        WIJZIGING,
        OPEN,
        dossier="d1",
        achterstand=True,
    ),
    wgr_01("zonder dossier", ALLE, WIJZIGING, OPEN, "dossier"),
    wgr_01("in een ander dossier", ALLE, WIJZIGING, NEE, dossier="d2"),
    wgr_01(
        "alleen om toestemming gevraagd",
        langs(*NAAR_ALLE, soort=Rondesoort.TOESTEMMING),
        WIJZIGING,
        NEE,
        dossier="d1",
    ),
    wgr_01("een toetreding", ALLE, ERBIJ, JA, dossier="d1"),
    wgr_01("een uittreding", ALLE, ERUIT, JA, dossier="d1"),
    wgr_01("door raden getroffen", RAADSREGELING, WIJZIGING, NVT, dossier="d1"),
    wgr_01("gemengd getroffen", GEMENGD, WIJZIGING, OPEN, dossier="d1"),
    wgr_01(
        "zonder tekst van de regeling",
        Given().at("2026-07-02"),
        WIJZIGING,
        OPEN,
        dossier="d1",
    ),
    wgr_01("een eerste tekst", ALLE, replace(REGELING, versie="0"), JA, dossier="d1"),
)

ZES_VAN_ZEVEN = langs(*NAAR_ALLE, *stemt_toe(*ZEVEN[:6]))
TOEGESTEMD = langs(*NAAR_ALLE, *stemt_toe(*ZEVEN))


def lezing(basis: Given, code: str) -> Given:
    uitleg = NormuitlegVastgesteld(
        uitleg="u1", norm="WGR-03", door="ab", tekst="zo", lezing=code
    )
    return replace(basis.on("2016-03-01", uitleg), dag=basis.dag)


ALLEEN_ZEVEN = langs(*NAAR_ALLE, *stemt_toe("gm0007"))
WGR_03 = (
    wgr_03("alle raden stemden toe", TOEGESTEMD, WIJZIGING, JA, dossier="d1"),
    wgr_03(
        "zes van de zeven", ZES_VAN_ZEVEN, WIJZIGING, NEE, "6 van de 7", dossier="d1"
    ),
    wgr_03(
        "een raad weigerde",
        ZES_VAN_ZEVEN.on("2019-02-02", nee("gm0007")).at("2026-07-02"),
        WIJZIGING,
        NEE,
        "'gm0007'",
        dossier="d1",
    ),
    wgr_03(
        "geweigerd en later toegestemd",
        langs(*NAAR_ALLE, nee("gm0007"), *stemt_toe(*ZEVEN)),
        WIJZIGING,
        JA,
        dossier="d1",
    ),
    wgr_03(
        "onder de oude wet", TOEGESTEMD.at("2020-07-02"), WIJZIGING, JA, dossier="d1"
    ),
    wgr_03(
        "onder de oude wet zes van de zeven",
        ZES_VAN_ZEVEN.at("2020-07-02"),
        WIJZIGING,
        NEE,
        dossier="d1",
    ),
    wgr_03(
        "in een aparte ronde",
        langs(*NAAR_ALLE, *stemt_toe(*ZEVEN), soort=Rondesoort.TOESTEMMING),
        WIJZIGING,
        JA,
        dossier="d1",
    ),
    wgr_03(
        "zonder ronde, overgenomen",
        WERELD,
        WIJZIGING,
        OPEN,
        dossier="d1",
        achterstand=True,
    ),
    wgr_03("zonder dossier", TOEGESTEMD, WIJZIGING, OPEN, "dossier"),
    wgr_03("uittreden met de eigen raad", ALLEEN_ZEVEN, ERUIT, JA, dossier="d1"),
    wgr_03("uittreden zonder de eigen raad", ZES_VAN_ZEVEN, ERUIT, NEE, dossier="d1"),
    wgr_03(
        "uittreden als alle raden moeten",
        lezing(ALLEEN_ZEVEN, "alle-raden"),
        ERUIT,
        NEE,
        "1 van de 7",
        dossier="d1",
    ),
    wgr_03(
        "uittreden, alle raden stemden toe",
        lezing(TOEGESTEMD, "alle-raden"),
        ERUIT,
        JA,
        dossier="d1",
    ),
    wgr_03(
        "een eerste tekst noemt zijn gemeenten in de ronde",
        TOEGESTEMD,
        replace(REGELING, versie="0"),
        JA,
        dossier="d1",
    ),
    wgr_03(
        "een eerste tekst zonder gemeenten",
        Given().at("2026-07-02"),
        REGELING,
        OPEN,
        "deelnemen",
        dossier="d1",
    ),
)

SHA = "a" * 64
STUK = StukToegevoegd(sha256=SHA, titel="t", soort="regeling", versie=1)
BEWIJS = (Bewijs(sha256=SHA),)


WEB = DocumentGepubliceerd(sha256=SHA, tooi_categorie="c_139c6280", url="u")


def bekend(op: str, web: DocumentGepubliceerd = WEB) -> Given:
    return WERELD.on("2026-07-01", STUK).on(op, web).at("2026-07-02")


LATER = date(2026, 12, 31)
WGR_04 = (
    wgr_04(
        "bekend op de dag zelf",
        bekend("2026-09-01"),
        WIJZIGING,
        JA,
        op=LATER,
        bewijs=BEWIJS,
    ),
    wgr_04(
        "een dag te laat bekend",
        bekend("2026-09-02"),
        WIJZIGING,
        NEE,
        "2026-09-02",
        op=LATER,
        bewijs=BEWIJS,
    ),
    wgr_04(
        "tweemaal bekend: de eerste dag telt",
        replace(bekend("2026-09-02").on("2026-08-01", WEB), dag="2026-07-02"),
        WIJZIGING,
        JA,
        op=LATER,
        bewijs=BEWIJS,
    ),
    wgr_04("meteen al bekend", bekend("2026-07-02"), WIJZIGING, JA, bewijs=BEWIJS),
    wgr_04(
        "nog niet bekend, nog niet in werking", WERELD, WIJZIGING, NVT, bewijs=BEWIJS
    ),
    wgr_04(
        "in werking en niet bekend",
        WERELD,
        WIJZIGING,
        OPEN,
        "stuk",
        op=LATER,
        bewijs=BEWIJS,
    ),
    wgr_04(
        "op de dag van inwerking nog niet bekend",
        WERELD,
        WIJZIGING,
        OPEN,
        op=date(2026, 9, 1),
        bewijs=BEWIJS,
    ),
    wgr_04(
        "pas bekend na de dag waarover het gaat",
        bekend("2026-10-15"),
        WIJZIGING,
        OPEN,
        op=date(2026, 10, 1),
        bewijs=BEWIJS,
    ),
    wgr_04("later te laat bekend", bekend("2026-09-02"), WIJZIGING, NVT, bewijs=BEWIJS),
    wgr_04(
        "als iets anders gepubliceerd",
        bekend("2026-08-01", replace(WEB, tooi_categorie="c_816e508d")),
        WIJZIGING,
        OPEN,
        op=LATER,
        bewijs=BEWIJS,
    ),
    wgr_04(
        "vanaf wanneer zij werkt is onbekend",
        WERELD,
        replace(WIJZIGING, inwerking=Onbekend(onbekend="geen bron")),
        OPEN,
    ),
)
GEVALLEN = (*WGR_01, *WGR_03, *WGR_04)


@elk(GEVALLEN)
def test_regeling(geval: Geval) -> None:
    geval.check()


def test_wie_de_regeling_trof_treedt_niet_apart_toe() -> None:
    begin = Given().on("2022-08-01", REGELING)
    for dag, oordeel in (("2022-08-01", NVT), ("2022-08-02", OPEN)):
        wgr_01("begin", begin.at(dag), ERBIJ, oordeel).check()
    later = replace(REGELING, inwerking=date(2022, 9, 1))
    begin = Given().on("2022-08-01", later)
    for dag, oordeel in (("2022-09-01", NVT), ("2022-09-02", OPEN)):
        wgr_01("begin", begin.at(dag), ERBIJ, oordeel).check()
    onbekend = replace(REGELING, inwerking=Onbekend(onbekend="geen bron"))
    begin = Given().on("2022-08-01", onbekend)
    for dag, oordeel in (("2022-08-01", NVT), ("2022-08-02", OPEN)):
        wgr_01("begin", begin.at(dag), ERBIJ, oordeel).check()
    wgr_01("voor de tekst", Given().at("2022-08-01"), ERBIJ, NVT).check()
