from dataclasses import replace
from datetime import date

from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import LEEG, OPGEGAAN, TWEEDE
from tests.scenario import Given

wgr_62 = Rijen("WGR-62")
VOLGENDE = date(2026, 7, 3)


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

GEVALLEN = WGR_62


@elk(GEVALLEN)
def test_inrichting(geval: Geval) -> None:
    geval.check()
