from datetime import date, timedelta
from typing import Any

from register.domain.besluiten.besluit import BesluitGenomen, Uitkomst
from register.domain.facts import Gebeurtenis
from register.domain.raden.raadsronde import (
    Rondesoort,
    Strekking,
    ZienswijzeBeantwoord,
    ZienswijzeOntvangen,
)
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk, ook
from tests.domain.norms.wereld import WERELD, ZEVEN, besluit, naar, ronde
from tests.domain.norms.zaal import punt, roep
from tests.scenario import Given


def gaf(gemeente: str, *, te_laat: bool = False) -> ZienswijzeOntvangen:
    return ZienswijzeOntvangen(
        raadsronde="r1",
        gemeente=gemeente,
        strekking=Strekking.KRITISCH,
        te_laat=te_laat,
    )


def kreeg(
    gemeente: str, door: str = "db", ab_op: date | None = None
) -> ZienswijzeBeantwoord:
    return ZienswijzeBeantwoord(
        raadsronde="r1",
        gemeente=gemeente,
        door=door,
        oordeel="o",
        conclusie="c",
        bestuur_ingelicht_op=ab_op,
    )


def cyclus(
    verzonden: str,
    *,
    aangeboden: date | None = date(2026, 7, 2),
    op: str = "2026-07-16",
    aan: tuple[str, ...] = ZEVEN,
    soort: Rondesoort = Rondesoort.BEGROTING,
) -> Given:
    """A budget round sent on one day, offered to the AB on another."""
    dag = date.fromisoformat(op)
    begin = (aangeboden or dag) - timedelta(days=200)
    return (
        WERELD.on(begin.isoformat(), ronde(soort))
        .on(verzonden, *(naar(gemeente) for gemeente in aan))
        .on(op, roep(datum=dag, verzonden_op=aangeboden))
        .at(op)
    )


def begroting(
    handeling: str = "begroting-vaststellen", **anders: str
) -> BesluitGenomen:
    velden: dict[str, Any] = {"vergadering": "v1", **anders}
    return besluit(handeling=handeling, raadsrondes=("r1",), **velden)


BEGROTING = begroting()

WIJZIGING = Rondesoort.BEGROTINGSWIJZIGING

wgr_41 = Rijen("WGR-41")

WGR_41 = (
    wgr_41("84 dagen ervoor", cyclus("2026-04-09"), BEGROTING, JA),
    wgr_41(
        "83 dagen ervoor",
        cyclus("2026-04-10"),
        BEGROTING,
        NEE,
        "aangeboden op 2026-07-02; de ontwerpbegroting moest uiterlijk 2026-04-09",
    ),
    wgr_41(
        "de oude wet: 56 dagen",
        cyclus("2019-05-01", aangeboden=date(2019, 6, 26), op="2019-07-03"),
        BEGROTING,
        JA,
    ),
    wgr_41(
        "de oude wet: 55 dagen",
        cyclus("2019-05-02", aangeboden=date(2019, 6, 26), op="2019-07-03"),
        BEGROTING,
        NEE,
        "2019-05-01 naar de raden; later: gm0001 (2019-05-02), gm0002 (2019-05-02)",
    ),
    wgr_41(
        "over de wetswijziging heen",
        cyclus("2022-05-01", aangeboden=date(2022, 7, 5), op="2022-07-12"),
        BEGROTING,
        OPEN,
        "overgangsrecht",
    ),
    wgr_41(
        "een raad overgeslagen",
        cyclus("2026-04-01", aan=ZEVEN[:6]),
        BEGROTING,
        NEE,
        "'gm0007'",
    ),
    wgr_41(
        "wanneer aangeboden is onbekend",
        cyclus("2026-04-01", aangeboden=None),
        BEGROTING,
        OPEN,
        "aangeboden",
    ),
    wgr_41(
        "aangeboden onbekend, zeker te laat",
        cyclus("2026-05-01", aangeboden=None),
        BEGROTING,
        NEE,
        "vastgesteld op 2026-07-16; ",
    ),
    wgr_41("zonder vergadering", cyclus("2026-04-01"), begroting(vergadering=""), OPEN),
    wgr_41(
        "zonder ronde",
        WERELD,
        besluit(handeling="begroting-vaststellen"),
        OPEN,
        "geen raadsronde",
    ),
    wgr_41(
        "een ronde over iets anders",
        cyclus("2026-04-01", soort=Rondesoort.OVERIG),
        BEGROTING,
        OPEN,
    ),
    wgr_41(
        "een wijziging op tijd",
        cyclus("2026-04-09", soort=WIJZIGING),
        begroting("begroting-wijzigen"),
        JA,
    ),
    wgr_41(
        "een wijziging te laat",
        cyclus("2026-04-10", soort=WIJZIGING),
        begroting("begroting-wijzigen"),
        NEE,
    ),
    wgr_41(
        "met een agenda",
        cyclus("2026-04-09").on("2026-07-10", punt()).at("2026-07-16"),
        BEGROTING,
        JA,
    ),
    wgr_41("een ander besluit", WERELD, besluit(), NVT),
    wgr_41(
        "verworpen",
        WERELD,
        besluit(handeling="begroting-vaststellen", uitkomst=Uitkomst.VERWORPEN),
        NVT,
    ),
)

SOORT_OVERIG = Rondesoort.OVERIG


def gesprek(*daarna: Gebeurtenis, soort: Rondesoort = Rondesoort.BEGROTING) -> Given:
    basis = cyclus("2026-04-01", soort=soort)
    return basis.on("2026-06-01", *daarna).at("2026-07-16")


G = "gm0001"

ANDER = besluit(raadsrondes=("r1",))

wgr_44 = Rijen("WGR-44")

WGR_44 = (
    wgr_44("geen zienswijzen", gesprek(), BEGROTING, JA),
    wgr_44("beantwoord", gesprek(gaf(G), kreeg(G)), BEGROTING, JA),
    wgr_44("niet beantwoord", gesprek(gaf(G)), BEGROTING, NEE, "'gm0001'"),
    wgr_44(
        "één van twee beantwoord",
        gesprek(gaf(G), kreeg(G), gaf("gm0002")),
        BEGROTING,
        NEE,
        "'gm0002'",
    ),
    wgr_44(
        "beantwoord na het besluit",
        gesprek(gaf(G)).on("2026-07-17", kreeg(G)).at("2026-07-16"),
        BEGROTING,
        NEE,
    ),
    wgr_44(
        "beantwoord door een ander",
        gesprek(gaf(G), kreeg(G, "bc")),
        BEGROTING,
        NEE,
        "'bc'",
    ),
    wgr_44(
        "te laat en onbeantwoord",
        gesprek(gaf(G, te_laat=True)),
        BEGROTING,
        OPEN,
        "te late zienswijze van 'gm0001'",
    ),
    wgr_44("zonder ronde", WERELD, besluit(handeling="begroting-vaststellen"), OPEN),
    wgr_44("een ander besluit", gesprek(gaf(G)), ANDER, NVT),
    wgr_44(
        "verworpen",
        WERELD,
        besluit(handeling="begroting-vaststellen", uitkomst=Uitkomst.VERWORPEN),
        NVT,
    ),
)

wgr_07 = Rijen("WGR-07")
VAN_DB = besluit(raadsrondes=("r1",), orgaan="db")
JULI = date(2026, 7, 1)


def overig(*daarna: Gebeurtenis) -> Given:
    return gesprek(*daarna, soort=SOORT_OVERIG)


WGR_07 = (
    wgr_07(
        "niet beantwoord", gesprek(gaf(G), soort=SOORT_OVERIG), ANDER, NEE, "'gm0001'"
    ),
    wgr_07(
        "één van twee beantwoord, en het AB hoorde er niets van",
        overig(gaf(G), kreeg(G), gaf("gm0002")),
        ANDER,
        NEE,
        "'gm0002'",
    ),
    wgr_07("de begroting", gesprek(gaf(G), soort=SOORT_OVERIG), BEGROTING, NVT),
    wgr_07("een ronde over kaders", gesprek(soort=Rondesoort.KADERS), ANDER, NVT),
    wgr_07("verworpen", WERELD, besluit(uitkomst=Uitkomst.VERWORPEN), NVT),
    wgr_07("door het DB zelf", overig(gaf(G), kreeg(G)), VAN_DB, JA),
    wgr_07("raad en AB", overig(gaf(G), kreeg(G, ab_op=JULI)), ANDER, JA),
)
WGR_07_AB = (
    wgr_07(
        "het AB hoorde het op de dag zelf",
        overig(gaf(G), kreeg(G, ab_op=date(2026, 7, 16))),
        ANDER,
        JA,
    ),
    wgr_07(
        "het AB hoorde het een dag later",
        overig(gaf(G), kreeg(G, ab_op=date(2026, 7, 17))),
        ANDER,
        NEE,
        "na het besluit",
    ),
    wgr_07(
        "of het AB het hoorde ontbreekt",
        overig(gaf(G), kreeg(G)),
        ANDER,
        OPEN,
        "'gm0001'",
    ),
)


GEVALLEN = (
    *WGR_41,
    *ook(WGR_41, {3: 1, 4: 2}),
    *WGR_44,
    *WGR_07,
    *ook(WGR_07, {2: 1}),
    *WGR_07_AB,
)


@elk(GEVALLEN)
def test_raden_en_begroting(geval: Geval) -> None:
    geval.check()


def test_de_dag_kiest_tussen_de_oude_en_de_nieuwe_wet() -> None:
    assert WGR_41[0].naam == "WGR-41@4"
    assert WGR_41[2].naam == "WGR-41@3"


def test_voor_1_juli_2022_hoefde_het_db_de_raden_niet_te_antwoorden() -> None:
    feit = BEGROTING
    normen = wgr_44("oud", WERELD.at("2022-06-30"), feit, NVT).norms()
    assert "WGR-44" not in {norm.id for norm in normen}
    nieuw = wgr_44("nieuw", WERELD.at("2022-07-01"), feit, NVT).norms()
    assert "WGR-44" in {norm.id for norm in nieuw}
