"""Budget and accounts on their way to gedeputeerde staten (Wgr 34 lid 2 and 4)."""

from datetime import date

from register.domain.besluiten.toezichtfeiten import ToegezondenAanGS
from register.domain.facts import Gebeurtenis
from register.domain.values import Periode
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.test_wgr_begroting import B, R, gelezen, jaarstuk
from tests.domain.norms.wereld import WERELD, besluit
from tests.scenario import Given

wgr_45, wgr_48 = Rijen("WGR-45"), Rijen("WGR-48")


def aan_gs(code: str = "b-1") -> ToegezondenAanGS:
    return ToegezondenAanGS(besluit=code)


def adopted(stuk: Gebeurtenis, op: str = "2026-07-02", basis: Given = WERELD) -> Given:
    return basis.on(op, stuk).at(op)


BEGROTING, REKENING_25 = jaarstuk(B, 2027), jaarstuk(R, 2025)
AUGUSTUS = date(2026, 8, 1)
GEVALLEN = (
    wgr_45("binnen twee weken", adopted(BEGROTING).at("2026-07-16"), aan_gs(), JA),
    wgr_45(
        "na twee weken",
        adopted(BEGROTING).at("2026-07-17"),
        aan_gs(),
        NEE,
        "2026-07-16",
    ),
    wgr_45(
        "op 14 september",
        adopted(BEGROTING, "2026-09-10").at("2026-09-14"),
        aan_gs(),
        JA,
    ),
    wgr_45(
        "op 15 september",
        adopted(BEGROTING, "2026-09-10").at("2026-09-15"),
        aan_gs(),
        NEE,
        "2026-09-14",
    ),
    wgr_45(
        "de oude wet: op 31 juli",
        adopted(jaarstuk(B, 2020), "2019-07-25").at("2019-07-31"),
        aan_gs(),
        JA,
    ),
    wgr_45(
        "de oude wet: op 1 augustus",
        adopted(jaarstuk(B, 2020), "2019-07-25").at("2019-08-01"),
        aan_gs(),
        NEE,
        "2019-07-31",
    ),
    wgr_45(
        "ergens in juli",
        adopted(BEGROTING).at("2026-07-31"),
        aan_gs(),
        OPEN,
        feitdatum="2026-07",
    ),
    wgr_45(
        "op de laatste dag of erna",
        adopted(BEGROTING).at("2026-07-31"),
        aan_gs(),
        OPEN,
        feitdatum=Periode(van=date(2026, 7, 16), tot=date(2026, 7, 31)),
    ),
    wgr_45(
        "pas verzonden na de dag waarover het gaat",
        adopted(BEGROTING).on("2026-08-10", aan_gs()).at("2026-07-02"),
        BEGROTING,
        NEE,
        op=AUGUSTUS,
    ),
    wgr_45(
        "tot de werkdag kan het nog worden verzonden",
        adopted(jaarstuk(B, 2026), "2025-09-10", gelezen("WGR-45", "schuift-op")),
        jaarstuk(B, 2026),
        JA,
        op=date(2025, 9, 15),
    ),
    wgr_45(
        "en daarna niet meer",
        adopted(jaarstuk(B, 2026), "2025-09-10", gelezen("WGR-45", "schuift-op")),
        jaarstuk(B, 2026),
        NEE,
        op=date(2025, 9, 16),
    ),
    wgr_45("een ander besluit", adopted(besluit()), aan_gs(), NVT),
    wgr_45("een onbekend besluit", WERELD, aan_gs(), NVT),
    wgr_45("nog niet verzonden", adopted(BEGROTING), BEGROTING, NEE, op=AUGUSTUS),
    wgr_45(
        "op de laatste dag nog niet verzonden",
        adopted(BEGROTING),
        BEGROTING,
        JA,
        op=date(2026, 7, 16),
    ),
    wgr_45(
        "intussen verzonden",
        adopted(BEGROTING).on("2026-07-10", aan_gs()).at("2026-07-02"),
        BEGROTING,
        JA,
        op=AUGUSTUS,
    ),
    wgr_45("het besluit is er niet meer", WERELD, BEGROTING, JA, op=AUGUSTUS),
    wgr_45(
        "zonder boekjaar, en nog niet verzonden",
        adopted(jaarstuk(B, None)),
        jaarstuk(B, None),
        OPEN,
        op=AUGUSTUS,
    ),
    wgr_45("een ander besluit, later", WERELD, besluit(), NVT, op=AUGUSTUS),
    wgr_45(
        "van voor de gelezen wet",
        adopted(jaarstuk(B, 2015), "2014-12-30").at("2015-01-02"),
        aan_gs(),
        OPEN,
    ),
    wgr_45(
        "de laatste dag een zondag, en die schuift naar de uitleg op",
        adopted(
            jaarstuk(B, 2026),
            "2025-09-10",
            gelezen("WGR-45", "schuift-op"),
        ).at("2025-09-15"),
        aan_gs(),
        JA,
    ),
    wgr_45(
        "de laatste dag een zondag, zonder uitleg",
        adopted(jaarstuk(B, 2026), "2025-09-10").at("2025-09-15"),
        aan_gs(),
        NEE,
        "2025-09-14",
    ),
    wgr_48(
        "op 14 juli", adopted(REKENING_25, "2026-07-08").at("2026-07-14"), aan_gs(), JA
    ),
    wgr_48(
        "op 15 juli",
        adopted(REKENING_25, "2026-07-08").at("2026-07-15"),
        aan_gs(),
        NEE,
        "2026-07-14",
    ),
    wgr_48(
        "de rekening bleef liggen", adopted(REKENING_25), REKENING_25, NEE, op=AUGUSTUS
    ),
)


@elk(GEVALLEN)
def test_inzending_aan_gedeputeerde_staten(geval: Geval) -> None:
    geval.check()
