from dataclasses import replace
from datetime import date
from typing import Any

from register.domain.norms.norm import Zaak, worst
from register.domain.organisatie.gremium import (
    GremiumGewijzigd,
    GremiumOpgeheven,
    Gremiumsoort,
    LidmaatschapGeeindigd,
    Oorzaak,
    VoorzitterAangewezen,
)
from register.domain.organisatie.herindeling import HerindelingVerwerkt, Opvolger
from register.domain.organisatie.persoon import RolIngetrokken
from register.domain.organisatie.regeling import (
    Rechtsvorm,
    RegelingGewijzigd,
    Regelingsoort,
)
from register.domain.values import Grondslag
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import LEEG, REGELING, WERELD, gremium
from tests.scenario import Given

wgr_11, wgr_13 = Rijen("WGR-11"), Rijen("WGR-13")
wgr_55, wgr_62 = Rijen("WGR-55"), Rijen("WGR-62")
OP = date(2026, 7, 2)


def zit_voor(gremium: str, persoon: str = "p1") -> VoorzitterAangewezen:
    return VoorzitterAangewezen(
        gremium=gremium, persoon=persoon, aanwijzend_orgaan="ab"
    )


def later(*events: Any, basis: Given = WERELD) -> Given:  # noqa: ANN401
    return basis.on("2016-02-01", *events).at("2016-01-01")


SAMEN = later(zit_voor("ab"), zit_voor("db"))
TWEEDE = RegelingGewijzigd(versie="2", omschrijving="o", inwerking=date(2020, 1, 1))
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

STOPT = RolIngetrokken(persoon="p1", rol="wethouder", gemeente="gm0001")
EINDE = LidmaatschapGeeindigd(
    gremium="ab", persoon="p1", gemeente="gm0001", oorzaak=Oorzaak.VAN_RECHTSWEGE
)
VOLGENDE = date(2026, 7, 3)


def regeling_van(soort: Regelingsoort) -> Given:
    return WERELD.on("2016-01-02", replace(REGELING, versie="2", soort=soort))


OPGEGAAN = HerindelingVerwerkt(
    oude=("gm0001",), nieuwe=(Opvolger(gemeente="gm0099", naam="n"),)
)


def daarna(*events: Any) -> Given:  # noqa: ANN401
    return WERELD.on("2026-07-02", *events).at("2026-07-02")


WGR_13 = (
    wgr_13(
        "de zetel is geëindigd", daarna(EINDE).at("2026-07-01"), STOPT, JA, op=VOLGENDE
    ),
    wgr_13("de zetel staat er nog", WERELD, STOPT, NEE, "'ab'", op=VOLGENDE),
    wgr_13(
        "de zetel stond er toen nog",
        WERELD.on("2026-08-01", EINDE).at("2026-07-01"),
        STOPT,
        NEE,
        op=VOLGENDE,
    ),
    wgr_13("op de dag zelf", WERELD, STOPT, NVT, op=OP),
    wgr_13("bij het vastleggen", WERELD, STOPT, NVT),
    wgr_13(
        "wie geen zetel had", WERELD, replace(STOPT, persoon="p8"), NVT, op=VOLGENDE
    ),
    wgr_13(
        "voor een andere gemeente",
        WERELD,
        replace(STOPT, gemeente="gm0002"),
        NVT,
        op=VOLGENDE,
    ),
    wgr_13("zonder gemeente", WERELD, replace(STOPT, gemeente=""), NVT, op=VOLGENDE),
    *(
        wgr_13(
            f"een {rol} in een {soort}".replace("_", " "),
            regeling_van(soort),
            replace(STOPT, rol=rol),
            NEE if rol in rollen.split() else NVT,
            op=VOLGENDE,
        )
        for soort, rollen in (
            (Regelingsoort.COLLEGEREGELING, "wethouder burgemeester"),
            (Regelingsoort.BURGEMEESTERSREGELING, "burgemeester"),
            (Regelingsoort.RAADSREGELING, "wethouder burgemeester raadslid"),
            (Regelingsoort.GEMENGDE_REGELING, "wethouder burgemeester raadslid"),
        )
        for rol in ("wethouder", "burgemeester", "raadslid", "griffier")
    ),
    wgr_13(
        "na een herindeling", daarna(OPGEGAAN).at("2026-07-02"), STOPT, NVT, op=VOLGENDE
    ),
    wgr_13("zonder regeling", Given().at("2026-07-02"), STOPT, NVT, op=VOLGENDE),
    wgr_13(
        "het AB is opgeheven",
        daarna(GremiumOpgeheven(gremium="ab")).at("2026-07-02"),
        STOPT,
        NVT,
        op=VOLGENDE,
    ),
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


def heringedeeld(*wijzigingen: str) -> Given:
    gegeven = LEEG
    for plek, dag in enumerate(wijzigingen):
        gegeven = gegeven.on(dag, replace(TWEEDE, versie=f"w{plek}"))
    return gegeven.at("2026-01-01")


ZES_MAANDEN = date(2026, 7, 1)
WGR_62 = (
    wgr_62(
        "op de laatste dag geregeld",
        heringedeeld("2026-07-01"),
        OPGEGAAN,
        JA,
        op=date(2027, 1, 1),
    ),
    wgr_62(
        "een dag te laat geregeld",
        heringedeeld("2026-07-02"),
        OPGEGAAN,
        NEE,
        "2026-07-01",
        op=date(2027, 1, 1),
    ),
    wgr_62("nog niet geregeld", heringedeeld(), OPGEGAAN, NVT, op=ZES_MAANDEN),
    wgr_62(
        "na de termijn niet geregeld",
        heringedeeld(),
        OPGEGAAN,
        OPEN,
        "nodig",
        op=date(2026, 7, 2),
    ),
    wgr_62("bij het vastleggen", heringedeeld(), OPGEGAAN, NVT),
    wgr_62("later geregeld", heringedeeld("2026-07-01"), OPGEGAAN, NVT),
    wgr_62(
        "nog niet geregeld, en een dag later te laat",
        heringedeeld("2026-07-02"),
        OPGEGAAN,
        NVT,
        op=ZES_MAANDEN,
    ),
    wgr_62(
        "verlengd tot twaalf maanden",
        heringedeeld("2026-12-31"),
        replace(OPGEGAAN, voorzieningen_voor=date(2027, 1, 1)),
        JA,
        op=date(2027, 2, 1),
    ),
    wgr_62(
        "langer verlengd dan kan",
        heringedeeld(),
        replace(OPGEGAAN, voorzieningen_voor=date(2027, 1, 2)),
        NEE,
        "2027-01-01",
    ),
    wgr_62(
        "een wijziging van eerder telt niet",
        heringedeeld("2025-01-01"),
        OPGEGAAN,
        OPEN,
        op=date(2026, 7, 2),
    ),
    wgr_62("op de dag zelf", heringedeeld("2026-01-01"), OPGEGAAN, OPEN, op=VOLGENDE),
    wgr_62("zonder regeling", Given().at("2026-01-01"), OPGEGAAN, NVT),
)
GEVALLEN = (*WGR_11, *WGR_13, *WGR_55, *WGR_62)


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
