from dataclasses import replace
from datetime import date
from typing import Any

from register.domain.organisatie.gremium import (
    GremiumOpgeheven,
    LidmaatschapGeeindigd,
    Oorzaak,
)
from register.domain.organisatie.persoon import RolIngetrokken
from register.domain.organisatie.regeling import Regelingsoort
from tests.domain.norms.gevallen import JA, NEE, NVT, Geval, Rijen, elk
from tests.domain.norms.wereld import OPGEGAAN, REGELING, WERELD
from tests.scenario import Given

wgr_13 = Rijen("WGR-13")
OP = date(2026, 7, 2)

STOPT = RolIngetrokken(persoon="p1", rol="wethouder", gemeente="gm0001")
EINDE = LidmaatschapGeeindigd(
    gremium="ab", persoon="p1", gemeente="gm0001", oorzaak=Oorzaak.VAN_RECHTSWEGE
)
VOLGENDE = date(2026, 7, 3)


def regeling_van(soort: Regelingsoort) -> Given:
    return WERELD.on("2016-01-02", replace(REGELING, versie="2", soort=soort))


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

GEVALLEN = WGR_13


@elk(GEVALLEN)
def test_inrichting(geval: Geval) -> None:
    geval.check()
