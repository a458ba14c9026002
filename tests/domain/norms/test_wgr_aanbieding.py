from dataclasses import replace
from datetime import date

from register.domain.norms.uitleg import NormuitlegVastgesteld
from register.domain.planning.boekjaarfeiten import BegrotingAangebodenAanAB
from tests.domain.norms.gevallen import JA, NEE, OPEN, Geval, Rijen, elk
from tests.domain.norms.test_wgr_raden import (
    BEGROTING,
    begroting,
    cyclus,
    gaf,
    gesprek,
)
from tests.domain.norms.wereld import WERELD
from tests.scenario import Given

wgr_41 = Rijen("WGR-41")
wgr_43 = Rijen("WGR-43")


def uitleg(
    lezing: str, code: str = "u1", norm: str = "WGR-41"
) -> NormuitlegVastgesteld:
    return NormuitlegVastgesteld(
        uitleg=code, norm=norm, door="ab", tekst="zo", lezing=lezing
    )


def gelezen(basis: Given, lezing: str, op: str = "2016-01-05") -> Given:
    return replace(basis.on(op, uitleg(lezing)), dag=basis.dag)


AANBOD = BegrotingAangebodenAanAB(
    boekjaar=2027, door="db", raadsronde="r1", zienswijzen_van=("gm0001",)
)
MET_JAAR = begroting()
MET_JAAR = replace(MET_JAAR, boekjaar=2027)
# Sent on 9 April, convened on 2 July, in a meeting of 16 July.
VERZONDEN = cyclus("2026-04-09")
LATER = cyclus("2026-04-10")
OVERHEEN = cyclus("2022-05-01", aangeboden=date(2022, 7, 5), op="2022-07-12")

WGR_41 = (
    wgr_41(
        "als aangeboden vastgelegd gaat voor verzonden",
        LATER.on("2026-07-03", AANBOD).at("2026-07-16"),
        MET_JAAR,
        JA,
    ),
    wgr_41(
        "een aanbieding van een andere ronde telt niet",
        LATER.on("2026-07-03", replace(AANBOD, raadsronde="r9")).at("2026-07-16"),
        MET_JAAR,
        NEE,
        "2026-04-09",
    ),
    wgr_41(
        "een aanbieding zonder ronde telt",
        LATER.on("2026-07-03", replace(AANBOD, raadsronde="")).at("2026-07-16"),
        MET_JAAR,
        JA,
    ),
    wgr_41("zonder aanbieding in dat boekjaar", LATER, MET_JAAR, NEE),
    wgr_41("in de vergadering: 84 dagen", gelezen(LATER, "vergadering"), BEGROTING, JA),
    wgr_41(
        "in de vergadering: 83 dagen",
        gelezen(cyclus("2026-04-24"), "vergadering"),
        BEGROTING,
        NEE,
        "2026-04-23",
    ),
    wgr_41(
        "in de vergadering, maar welke?",
        gelezen(LATER, "vergadering"),
        begroting(vergadering=""),
        OPEN,
    ),
    wgr_41(
        "een uitleg van na de dag telt niet",
        gelezen(LATER, "vergadering", "2026-07-17"),
        BEGROTING,
        NEE,
    ),
    wgr_41(
        "de laatste uitleg telt",
        gelezen(gelezen(LATER, "vergadering"), "verzending", "2017-01-01")
        .on("2017-01-01", uitleg("verzending", "u2"))
        .at("2026-07-16"),
        BEGROTING,
        NEE,
    ),
    wgr_41("over de wet heen: open", gelezen(OVERHEEN, "open"), BEGROTING, OPEN),
    wgr_41(
        "over de wet heen: acht weken", gelezen(OVERHEEN, "acht-weken"), BEGROTING, JA
    ),
    wgr_41(
        "over de wet heen: twaalf weken",
        gelezen(OVERHEEN, "twaalf-weken"),
        BEGROTING,
        NEE,
        "2022-04-12",
    ),
    wgr_41(
        "aangeboden op de eerste dag van de wet: de uitleg beslist",
        gelezen(
            cyclus("2022-05-01", aangeboden=date(2022, 7, 1), op="2022-07-12"),
            "acht-weken",
        ),
        BEGROTING,
        JA,
    ),
    wgr_41(
        "van voor de gelezen wet helpt geen uitleg",
        gelezen(
            cyclus("2015-01-10", aangeboden=date(2015, 1, 20), op="2015-02-10"),
            "acht-weken",
            "2014-01-01",
        ),
        BEGROTING,
        OPEN,
    ),
    wgr_41(
        "een uitleg van een andere norm zegt niets",
        replace(
            LATER.on("2016-01-05", uitleg("vergadering", norm="WGR-40")), dag=LATER.dag
        ),
        BEGROTING,
        NEE,
    ),
)

GAVEN = gesprek(gaf("gm0001"))
ZONDER = replace(AANBOD, zienswijzen_van=())
WGR_43 = (
    wgr_43("met de zienswijze erbij", GAVEN, AANBOD, JA),
    wgr_43("zonder de zienswijze", GAVEN, ZONDER, NEE, "'gm0001'"),
    wgr_43("er waren geen zienswijzen", gesprek(), ZONDER, JA),
    wgr_43(
        "een te late hoeft er niet bij",
        gesprek(gaf("gm0001", te_laat=True)),
        ZONDER,
        JA,
    ),
    wgr_43("door het AB zelf", GAVEN, replace(AANBOD, door="ab"), NEE, "'ab'"),
    wgr_43("door een onbekende", GAVEN, replace(AANBOD, door="weg"), OPEN),
    wgr_43(
        "zonder ronde en door het AB zelf",
        WERELD,
        replace(AANBOD, raadsronde="", door="ab"),
        NEE,
    ),
    wgr_43("zonder ronde", WERELD, replace(AANBOD, raadsronde=""), OPEN),
)
GEVALLEN = (*WGR_41, *WGR_43)


@elk(GEVALLEN)
def test_aanbieding(geval: Geval) -> None:
    geval.check()


def test_de_uitleg_staat_bij_het_bewijs() -> None:
    geval = WGR_41[3]
    laatste = geval.gegeven.feiten[-1].seq
    assert laatste in geval.uitspraak().bewijs
