"""The order of voting on amendments, and what the norms see of the new facts."""

from dataclasses import replace

from register.domain.besluiten.besluit import BesluitGenomen, Uitkomst
from register.domain.stemmen.telling import Wijze
from register.domain.vergaderingen.amendement import (
    AmendementAangenomen,
    AmendementIngediend,
    AmendementVervallen,
)
from register.domain.vergaderingen.bijwoning import LidVertrokken
from register.domain.vergaderingen.stemfeiten import Geldigheid
from register.domain.vergaderingen.verkiezing import Kandidaat, VerkiezingGehouden
from tests.domain.norms.gevallen import JA, NEE, NVT, Geval, Rijen, elk
from tests.domain.norms.zaal import DAG, ZAAL, samen, stemming

A1 = AmendementIngediend(
    vergadering="v1", punt="5", amendement="a1", titel="verst", rang=1
)
A2 = replace(A1, amendement="a2", rang=2)
AAN = AmendementAangenomen(vergadering="v1", amendement="a1")
VERVALLEN = AmendementVervallen(vergadering="v1", amendement="a2", door="a1")
OVER_A1 = stemming("1234", amendement="a1", voorstel="")
OVER_A2 = replace(OVER_A1, amendement="a2")
HET_VOORSTEL = stemming("1234")
VAN_AB = replace(HET_VOORSTEL, gremium="ab")
INGEDIEND = ZAAL.on(DAG, A1, A2)

volgorde = Rijen("GW-18")
hoofdelijk = Rijen("GW-10")
geheim = Rijen("GW-09")
PERSOON = BesluitGenomen(
    besluit="ab-2026-001",
    orgaan="ab",
    titel="voorzitter",
    handeling="benoemen",
    uitkomst=Uitkomst.AANGENOMEN,
    keten=(),
    vergadering="v1",
    punt="5",
)
VERKIEZING = VerkiezingGehouden(
    vergadering="v1",
    punt="5",
    kandidaten=(Kandidaat(persoon="p1", hoofden=4),),
    geldigheid=Geldigheid.GELDIG,
    gekozen="p1",
)

GEVALLEN = (
    volgorde("zonder amendement is er geen volgorde", ZAAL, HET_VOORSTEL, NVT),
    volgorde(
        "een vergadering die niemand kent",
        ZAAL,
        replace(HET_VOORSTEL, vergadering="v9"),
        NVT,
    ),
    volgorde(
        "een motie heeft geen volgorde",
        INGEDIEND,
        replace(OVER_A1, amendement="", motie="m1"),
        NVT,
    ),
    volgorde("het voorstel eerst", INGEDIEND, HET_VOORSTEL, NEE, "'a1', 'a2'"),
    volgorde("het verststrekkende eerst", INGEDIEND, OVER_A1, JA),
    volgorde("het mindere eerst", INGEDIEND, OVER_A2, NEE, "'a2'"),
    volgorde(
        "een ander amendement bleef open", INGEDIEND.on(DAG, AAN), HET_VOORSTEL, NEE
    ),
    volgorde(
        "het andere verviel eerst",
        INGEDIEND.on(DAG, AAN, VERVALLEN),
        HET_VOORSTEL,
        JA,
    ),
    volgorde(
        "het andere verviel pas na de stemming",
        INGEDIEND.on(DAG, AAN, HET_VOORSTEL, VERVALLEN),
        HET_VOORSTEL,
        NEE,
        "'a2'",
    ),
    volgorde(
        "in een vergadering die een ander bijeenriep",
        samen("1234").on(DAG, A1, A2, AAN, VAN_AB, VERVALLEN),
        VAN_AB,
        NEE,
        "'a2'",
    ),
    hoofdelijk(
        "wie vertrok hoeft niet te stemmen",
        ZAAL.on(DAG, LidVertrokken(vergadering="v1", persoon="p4", punt="5")),
        stemming("123", wijze=Wijze.HOOFDELIJK),
        JA,
    ),
    hoofdelijk(
        "wie er is stemt", ZAAL, stemming("123", wijze=Wijze.HOOFDELIJK), NEE, "'p4'"
    ),
    geheim(
        "verzegelde namen zijn ook bewaard",
        ZAAL,
        stemming("", wijze=Wijze.GEHEIM, namen="p1 voor"),
        NEE,
        "verzegeld bewaard",
    ),
    geheim("een stembus is geheim", ZAAL.on(DAG, VERKIEZING), PERSOON, JA),
    geheim(
        "open gestemd over een persoon",
        ZAAL.on(DAG, HET_VOORSTEL),
        PERSOON,
        NEE,
        "open stemmen",
    ),
)


@elk(GEVALLEN)
def test_volgorde(geval: Geval) -> None:
    geval.check()
