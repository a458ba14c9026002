from dataclasses import replace
from datetime import date
from typing import Any

from register.domain.norms.norm import Zaak, worst
from register.domain.organisatie.gremium import (
    GremiumGewijzigd,
    GremiumOpgeheven,
    Gremiumsoort,
    VoorzitterAangewezen,
)
from register.domain.organisatie.regeling import Rechtsvorm
from register.domain.values import Grondslag
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import REGELING, TWEEDE, WERELD, gremium
from tests.scenario import Given

wgr_11, wgr_55 = Rijen("WGR-11"), Rijen("WGR-55")
OP = date(2026, 7, 2)


def zit_voor(gremium: str, persoon: str = "p1") -> VoorzitterAangewezen:
    return VoorzitterAangewezen(
        gremium=gremium, persoon=persoon, aanwijzend_orgaan="ab"
    )


def later(*events: Any, basis: Given = WERELD) -> Given:  # noqa: ANN401
    return basis.on("2016-02-01", *events).at("2016-01-01")


SAMEN = later(zit_voor("ab"), zit_voor("db"))
WGR_11 = (
    wgr_11("een voorzitter van beide", SAMEN, REGELING, JA, op=OP),
    wgr_11(
        "met de voorzitter als orgaan",
        later(zit_voor("ab"), zit_voor("db"), gremium("vz", Gremiumsoort.VOORZITTER)),
        REGELING,
        JA,
        op=OP,
    ),
    wgr_11(
        "twee voorzitters",
        later(zit_voor("ab"), zit_voor("db", "p2")),
        REGELING,
        NEE,
        "'p2'",
        op=OP,
    ),
    wgr_11(
        "wie het DB voorzit ontbreekt",
        later(zit_voor("ab")),
        REGELING,
        OPEN,
        "'db'",
        op=OP,
    ),
    wgr_11(
        "wie het AB voorzit ontbreekt",
        later(zit_voor("db")),
        REGELING,
        OPEN,
        "'ab'",
        op=OP,
    ),
    wgr_11(
        "twee algemene besturen",
        later(gremium("ab2", Gremiumsoort.ALGEMEEN_BESTUUR)),
        REGELING,
        NEE,
        "'ab2'",
        op=OP,
    ),
    wgr_11(
        "zonder dagelijks bestuur",
        later(GremiumOpgeheven(gremium="db")),
        REGELING,
        OPEN,
        op=OP,
    ),
    wgr_11("bij het vastleggen", SAMEN, REGELING, NVT),
    wgr_11(
        "daarna kwam er een ander in het DB",
        SAMEN.on("2027-01-01", zit_voor("db", "p2")).at("2016-01-01"),
        REGELING,
        JA,
        op=OP,
    ),
    wgr_11(
        "een tekst die niet meer geldt",
        SAMEN.on("2020-01-01", TWEEDE).at("2016-01-01"),
        REGELING,
        NVT,
        op=OP,
    ),
    wgr_11(
        "de tekst die nu geldt",
        SAMEN.on("2020-01-01", TWEEDE).at("2020-01-01"),
        TWEEDE,
        JA,
        op=OP,
    ),
    wgr_11(
        "zonder openbaar lichaam",
        Given().on("2016-01-01", replace(REGELING, rechtsvorm=Rechtsvorm.GEEN)),
        REGELING,
        NVT,
        op=OP,
    ),
    wgr_11("nog zonder regeling", Given().at("2016-01-01"), REGELING, NVT, op=OP),
)

ERBIJ = GremiumGewijzigd(gremium="db", handelingen=("inkoop", "beleid"))
HAD = WERELD.on("2016-03-01", GremiumGewijzigd(gremium="db", handelingen=("inkoop",)))
GEWIJZIGD = HAD.on("2020-01-01", TWEEDE)
UIT_REGELING = (Grondslag(wet="regeling", artikel="4"),)
WGR_55 = (
    wgr_55("na een wijziging van de regeling", GEWIJZIGD, ERBIJ, JA),
    wgr_55("zonder wijziging", HAD, ERBIJ, NEE, "'beleid'"),
    wgr_55(
        "na een wijziging van daarvoor",
        WERELD.on("2016-02-01", TWEEDE).on(
            "2016-03-01", GremiumGewijzigd(gremium="db", handelingen=("inkoop",))
        ),
        ERBIJ,
        NEE,
    ),
    wgr_55("met de grondslag erbij", HAD, ERBIJ, JA, grondslag=UIT_REGELING),
    wgr_55("met een lege grondslag", HAD, ERBIJ, NEE, grondslag=(Grondslag(wet=""),)),
    wgr_55("niets nieuws", HAD, replace(ERBIJ, handelingen=("inkoop",)), NVT),
    wgr_55("iets anders gewijzigd", HAD, GremiumGewijzigd(gremium="db", naam="n"), NVT),
    wgr_55("een commissie", HAD, replace(ERBIJ, gremium="bc"), NVT),
    wgr_55(
        "een commissie die bestuur wordt",
        HAD,
        replace(ERBIJ, gremium="bc", soort=Gremiumsoort.DAGELIJKS_BESTUUR),
        NEE,
    ),
    wgr_55("een onbekend gremium", HAD, replace(ERBIJ, gremium="weg"), NVT),
    wgr_55("nooit eerder genoemd", WERELD, ERBIJ, NEE),
)

GEVALLEN = (*WGR_11, *WGR_55)


@elk(GEVALLEN)
def test_inrichting(geval: Geval) -> None:
    geval.check()


def test_een_vastgelegde_wijziging_gaat_aan_zichzelf_niet_vooraf() -> None:
    later = HAD.on("2026-07-02", ERBIJ, replace(ERBIJ, handelingen=("inkoop",)))
    zaak = Zaak(feit=ERBIJ, kop=later.feiten[-2].kop, context=later.context())
    assert WGR_55[1].judge().toets(zaak).oordeel is NEE


def test_van_delen_weegt_het_zwaarste_en_voldoet_is_bewezen_door_alle() -> None:
    from register.domain.norms.norm import breaks, meets, open_question

    assert worst(meets(1), meets(2, 1)) == meets(1, 2)
    assert worst(meets(1), open_question("wat", 2)) == open_question("wat", 2)
    assert worst(breaks("fout", 3), open_question("wat", 2)) == breaks("fout", 3)
