"""Objections, withdrawal by the same organ, and a mandaat in use and at its end."""

from dataclasses import replace
from datetime import date
from typing import Any

from register.domain.besluiten.gevolgfeiten import (
    BeslissingOpBezwaar,
    BesluitBekendgemaakt,
    BesluitGewijzigd,
    BesluitIngetrokken,
    BezwaarIngediend,
    Bezwaaruitkomst,
)
from register.domain.bevoegdheden.bevoegdheid import (
    InstructieGegeven,
    MandaatIngetrokken,
    Soort,
)
from register.domain.bevoegdheden.mandaatbesluit import (
    MandaatbesluitVastgesteld,
    MandaatbesluitVervangen,
)
from register.domain.organisatie.functie import FunctieBezet, FunctieVerlaten
from register.domain.values import Bewijs, Periode
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, besluit, delegatie, mandaat, onder
from tests.scenario import Given

GENOMEN = WERELD.on("2026-01-10", besluit())
BEZWAAR = BezwaarIngediend(besluit="b-1", bezwaar="z1", indiener="iemand")


def bekend(op: str, kwam: str) -> Given:
    """Made known on the one day; the objection comes on the other."""
    feit = BesluitBekendgemaakt(besluit="b-1", wijze="toezending")
    return GENOMEN.on(op, feit).at(kwam)


awb_31 = Rijen("AWB-31")

AWB_31 = (
    awb_31("zes weken na 10 juli", bekend("2026-07-10", "2026-08-21"), BEZWAAR, JA),
    awb_31(
        "een week en een dag later",
        bekend("2026-07-10", "2026-08-29"),
        BEZWAAR,
        NEE,
        "2026-08-21",
    ),
    awb_31(
        "per post kan het een week later zijn",
        bekend("2026-07-10", "2026-08-28"),
        BEZWAAR,
        OPEN,
        "per post",
    ),
    awb_31("een dag later", bekend("2026-07-10", "2026-08-22"), BEZWAAR, OPEN),
    awb_31("over de kerstdagen heen", bekend("2026-11-13", "2026-12-28"), BEZWAAR, JA),
    awb_31("na de kerstdagen", bekend("2026-11-13", "2026-12-29"), BEZWAAR, OPEN),
    awb_31("over Pasen heen", bekend("2026-02-20", "2026-04-07"), BEZWAAR, JA),
    awb_31("na Pasen", bekend("2026-02-20", "2026-04-08"), BEZWAAR, OPEN),
    awb_31("voor de bekendmaking", bekend("2026-07-10", "2026-07-09"), BEZWAAR, OPEN),
    awb_31("niet bekendgemaakt", GENOMEN, BEZWAAR, OPEN),
    awb_31("een onbekend besluit", WERELD, BEZWAAR, OPEN),
    awb_31(
        "buiten de kalender",
        GENOMEN.on("9991-01-01", BesluitBekendgemaakt(besluit="b-1", wijze="brief")).at(
            "9991-01-02"
        ),
        BEZWAAR,
        OPEN,
    ),
    awb_31(
        "ergens rond het einde",
        bekend("2026-07-10", "2026-09-30"),
        BEZWAAR,
        OPEN,
        feitdatum=Periode(van=date(2026, 8, 21), tot=date(2026, 9, 30)),
    ),
)


def beslist(bij: str = "b-2") -> BeslissingOpBezwaar:
    return BeslissingOpBezwaar(
        besluit="b-1", bezwaar="z1", uitkomst=Bezwaaruitkomst.ONGEGROND, bij=bij
    )


BEZET = WERELD.on(
    "2020-01-01",
    FunctieBezet(functie="secretaris", persoon="p1"),
    FunctieBezet(functie="manager", persoon="p2"),
)


def twee(eerst: str, daarna: str, wereld: Given = BEZET) -> Given:
    """The first decision by this functie, that on the objection by the other."""
    return wereld.on("2026-01-10", besluit(functie=eerst)).on(
        "2026-06-01", besluit(besluit="b-2", functie=daarna)
    )


GEWISSELD = BEZET.on(
    "2026-03-01",
    FunctieVerlaten(functie="secretaris", persoon="p1"),
    FunctieBezet(functie="secretaris", persoon="p3"),
)
WAARNEMER = BEZET.on(
    "2026-03-01", FunctieBezet(functie="manager", persoon="p1", waarnemend=True)
)

awb_03 = Rijen("AWB-03")

AWB_03 = (
    awb_03("een ander", twee("secretaris", "manager"), beslist(), JA),
    awb_03("dezelfde", twee("secretaris", "secretaris"), beslist(), NEE, "'p1'"),
    awb_03(
        "dezelfde in een andere functie",
        twee("secretaris", "manager", WAARNEMER),
        beslist(),
        NEE,
        "'p1'",
    ),
    awb_03("een opvolger", twee("secretaris", "secretaris", GEWISSELD), beslist(), JA),
    awb_03(
        "dezelfde functie, wie is onbekend",
        twee("secretaris", "secretaris", WERELD),
        beslist(),
        NEE,
        "'secretaris'",
    ),
    awb_03(
        "andere functies, wie is onbekend",
        twee("secretaris", "manager", WERELD),
        beslist(),
        OPEN,
    ),
    awb_03("een onbekende functie", twee("weg", "manager"), beslist(), OPEN),
    awb_03("het orgaan zelf", twee("secretaris", ""), beslist(), JA),
    awb_03(
        "wie besliste is niet vastgelegd",
        twee("secretaris", "manager"),
        beslist(""),
        OPEN,
    ),
    awb_03("niet in mandaat genomen", twee("", "secretaris"), beslist(), NVT),
    awb_03("een onbekend besluit", WERELD, beslist(), NVT),
)

WEG = BesluitIngetrokken(besluit="b-1", door="b-2")


def na_elkaar(eerst: str = "ab", daarna: str = "ab", wereld: Given = WERELD) -> Given:
    return wereld.on("2026-01-10", besluit(orgaan=eerst)).on(
        "2026-06-01", besluit(besluit="b-2", orgaan=daarna)
    )


def overgedragen(**anders: Any) -> Given:  # noqa: ANN401
    gegeven = delegatie("m2", handelingen=("alles",), **anders)
    return WERELD.on("2020-01-01", gegeven)


awb_35 = Rijen("AWB-35")

AWB_35 = (
    awb_35("hetzelfde orgaan", na_elkaar(), WEG, JA),
    awb_35("een ander orgaan", na_elkaar("ab", "db"), WEG, NEE, "'db'"),
    awb_35(
        "gewijzigd door een ander",
        na_elkaar("db", "bc"),
        BesluitGewijzigd(besluit="b-1", door="b-2"),
        NEE,
    ),
    awb_35("na overdracht", na_elkaar("ab", "bc", overgedragen()), WEG, OPEN, "'m2'"),
    awb_35("terug na overdracht", na_elkaar("bc", "ab", overgedragen()), WEG, OPEN),
    awb_35(
        "overgedragen aan een derde", na_elkaar("ab", "db", overgedragen()), WEG, NEE
    ),
    awb_35(
        "iets anders overgedragen",
        na_elkaar("ab", "bc", overgedragen(uitzonderingen=("iets",))),
        WEG,
        NEE,
    ),
    awb_35("een onbekend besluit", GENOMEN, WEG, OPEN),
)


def gaf(door: str, bevoegdheid: str = "m1") -> InstructieGegeven:
    return InstructieGegeven(
        bevoegdheid=bevoegdheid, instructie="i1", door=door, tekst="zo"
    )


def gegeven(**anders: Any) -> Given:  # noqa: ANN401
    return WERELD.on("2020-01-01", mandaat(**anders))


MET_ONDER = gegeven(ondermandaat=True).on("2020-02-01", onder())
KRING = WERELD.on("2020-01-01", onder(bevoegdheid="m1", ouder="o1"), onder(ouder="m1"))

ELDERS = gegeven(soort=Soort.VOLMACHT, nemer="regiosecretaris", algemeen=True)
VER = gegeven(nemer="regiosecretaris")

awb_06 = Rijen("AWB-06")

AWB_06 = (
    awb_06("de mandaatgever", gegeven(), gaf("db"), JA),
    awb_06("een ander", gegeven(), gaf("ab"), NEE, "de mandaatgever is 'db'"),
    awb_06("bij ondermandaat wie het doorgaf", MET_ONDER, gaf("secretaris", "o1"), JA),
    awb_06("en wie daarboven staat", MET_ONDER, gaf("db", "o1"), JA),
    awb_06("maar niet de nemer zelf", MET_ONDER, gaf("manager", "o1"), NEE),
    awb_06("in een kring", KRING, gaf("db", "o1"), NEE),
    awb_06("bij een volmacht", gegeven(soort=Soort.VOLMACHT), gaf("db"), JA),
    awb_06(
        "bij een volmacht, een ander", gegeven(soort=Soort.VOLMACHT), gaf("ab"), NEE
    ),
    awb_06("bij een volmacht aan een ander huis", ELDERS, gaf("ab"), NVT),
    awb_06("bij een mandaat aan een ander huis", VER, gaf("ab"), NEE),
    awb_06("bij delegatie", overgedragen(), gaf("ab", "m2"), NEE, "beleidsregels"),
    awb_06("een onbekende bevoegdheid", WERELD, gaf("db"), OPEN),
)


def terug(code: str = "m1", **anders: Any) -> MandaatIngetrokken:  # noqa: ANN401
    return replace(MandaatIngetrokken(bevoegdheid=code), **anders)


ALGEMEEN = gegeven(algemeen=True)
ONDER_ALGEMEEN = gegeven(algemeen=True, ondermandaat=True).on("2020-02-01", onder())

EERST = MandaatbesluitVastgesteld(mandaatbesluit="mb1", gever="db", stuk="s", titel="x")
VERVANGEN = gegeven(algemeen=True, mandaatbesluit="mb1").on(
    "2026-07-01", EERST, MandaatbesluitVervangen(mandaatbesluit="mb1", door="mb2")
)
NOG_NIET = gegeven(algemeen=True, mandaatbesluit="mb1").on("2026-07-01", EERST)

awb_08 = Rijen("AWB-08")

AWB_08 = (
    awb_08("algemeen, met besluit", ALGEMEEN, terug(besluit="b-1"), JA),
    awb_08("algemeen, met bewijs", ALGEMEEN, terug(), JA, bewijs=(Bewijs(titel="x"),)),
    awb_08("algemeen, mondeling", ALGEMEEN, terug(), NEE, "schriftelijk"),
    awb_08("met een nieuw mandaatbesluit", VERVANGEN, terug(), JA),
    awb_08("het mandaatbesluit staat er nog", NOG_NIET, terug(), NEE),
    awb_08("een volmacht aan een ander huis", ELDERS, terug(), NVT),
    awb_08("voor een bepaald geval", gegeven(), terug(), NVT),
    awb_08("onder een algemeen mandaat", ONDER_ALGEMEEN, terug("o1"), NEE),
    awb_08("onder een bijzonder mandaat", MET_ONDER, terug("o1"), NVT),
    awb_08("de ouder is onbekend", WERELD.on("2020-01-01", onder()), terug("o1"), NVT),
    awb_08("een delegatie", overgedragen(algemeen=True), terug("m2"), NVT),
    awb_08("een onbekend mandaat", WERELD, terug(), NVT),
)

GEVALLEN = (*AWB_03, *AWB_06, *AWB_08, *AWB_31, *AWB_35)


@elk(GEVALLEN)
def test_awb_na_het_besluit(geval: Geval) -> None:
    geval.check()
