"""A decision that follows from the vote (Gemeentewet 30 lid 1, 32 lid 3 to 5)."""

from dataclasses import replace
from typing import Any

from register.domain.besluiten.besluit import Uitkomst
from register.domain.organisatie.gremium import GremiumGewijzigd, Meerderheidseis
from register.domain.vergaderingen.stemfeiten import (
    Aantallen,
    StemmenGestaakt,
    StemmingGehouden,
)
from register.domain.voting import Uitslag
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.test_gemeentewet_stemming import STIL, besloten, na
from tests.domain.norms.wereld import WERELD, besluit
from tests.domain.norms.zaal import (
    DAG,
    GEWOGEN,
    OP_STEMMEN,
    OPENING,
    ZAAL,
    lijst,
    punt,
    roep,
    stemming,
    zitting,
)
from tests.scenario import Given

STAAKT = stemming("12", "34", uitslag=Uitslag.GESTAAKT)

VOL = replace(STAAKT, voltallig=True)


def eerder(stem: StemmingGehouden = STAAKT, **bijeen: Any) -> Given:  # noqa: ANN401
    """A vote in the meeting before this one, which was called like this."""
    stem = replace(stem, vergadering="v0")
    zitting_0 = WERELD.on(
        "2026-06-01", roep("v0", **bijeen), punt(stem.punt, zitting="v0")
    )
    staking = StemmenGestaakt(vergadering="v0", punt=stem.punt, gremium=stem.gremium)
    gestaakt = (staking,) if stem.uitslag is Uitslag.GESTAAKT else ()
    aanwezig = replace(lijst("1234", zitting="v0"), gremium=stem.gremium)
    opening = replace(OPENING, vergadering="v0")
    return (
        zitting_0.on("2026-06-10", aanwezig, opening, stem, *gestaakt)
        .on("2026-06-18", roep(), punt())
        .on(DAG, lijst("1234"), OPENING)
    )


EERDER = eerder()

OPNIEUW = replace(STAAKT, herstemming_van="v0")

DRIEKWART = Meerderheidseis(teller=3, noemer=4, strikt=True)

VREEMD = Meerderheidseis(teller=1, noemer=4)

ZWAAR = Aantallen(voor=10, tegen=3)

AF = Uitkomst.VERWORPEN

gw_07 = Rijen("GW-07")

GW_07 = (
    gw_07("drie voor, één tegen", na(stemming("123", "4")), besloten(), JA),
    gw_07(
        "één voor, drie tegen", na(stemming("1", "234")), besloten(), NEE, "'verworpen'"
    ),
    gw_07("verworpen na tegen", na(stemming("1", "234")), besloten(AF), JA),
    gw_07("verworpen na voor", na(stemming("123", "4")), besloten(AF), NEE),
    gw_07(
        "geen drie vierde", na(stemming("123", "4", vereist=DRIEKWART)), besloten(), NEE
    ),
    gw_07("wel drie vierde", na(stemming("1234", vereist=DRIEKWART)), besloten(), JA),
    gw_07(
        "een onmogelijke eis", na(stemming("1234", vereist=VREEMD)), besloten(), OPEN
    ),
    gw_07("zonder stemming", na(STIL), besloten(), JA),
    gw_07("gestaakt en niet voltallig", na(STAAKT), besloten(AF), NEE, "aangehouden"),
    gw_07("gestaakt en voltallig", na(VOL), besloten(AF), JA),
    gw_07("gestaakt en toch aangenomen", na(VOL), besloten(), NEE),
    gw_07("weer gestaakt in de volgende", na(OPNIEUW, zaal=EERDER), besloten(AF), JA),
    gw_07(
        "weer gestaakt, punt zonder voorstel",
        na(replace(OPNIEUW, voorstel=""), zaal=EERDER),
        besloten(AF),
        JA,
    ),
    gw_07(
        "weer gestaakt, eerst in een vergadering die een ander bijeenriep",
        na(
            OPNIEUW,
            zaal=eerder(replace(STAAKT, gremium="ab"), gremium="bc", mede=("ab",)),
        ),
        besloten(AF),
        JA,
    ),
    gw_07(
        "weer gestaakt, eerst bij een ander nummer",
        na(OPNIEUW, zaal=eerder(replace(STAAKT, punt="7"))),
        besloten(AF),
        JA,
    ),
    gw_07(
        "de eerste stemming staakte niet",
        na(OPNIEUW, zaal=eerder(stemming("123", "4"))),
        besloten(AF),
        NEE,
    ),
    gw_07(
        "de eerste stemming was bij een ander punt, en zonder voorstel",
        na(
            replace(OPNIEUW, voorstel=""),
            zaal=eerder(replace(STAAKT, punt="7", voorstel="")),
        ),
        besloten(AF),
        NEE,
    ),
    gw_07(
        "het gremium vraagt zelf drie vierde",
        na(
            stemming("123", "4"),
            zaal=ZAAL.on(DAG, GremiumGewijzigd(gremium="ab", meerderheid=DRIEKWART)),
        ),
        besloten(),
        NEE,
    ),
    gw_07(
        "zonder stemming, gewichten onbekend",
        na(STIL, zaal=zitting("1234", OP_STEMMEN)),
        besloten(),
        JA,
    ),
    gw_07(
        "verwijst naar niets",
        na(replace(OPNIEUW, herstemming_van="weg")),
        besloten(AF),
        NEE,
    ),
    gw_07(
        "gewogen anders dan de hoofden",
        na(stemming("1", "234", gewichten=ZWAAR), zaal=zitting("1234", GEWOGEN)),
        besloten(),
        JA,
    ),
    gw_07(
        "gewichten onbekend",
        na(stemming("1", "234"), zaal=zitting("1234", OP_STEMMEN)),
        besloten(),
        OPEN,
    ),
    gw_07("geen stemming bekend", ZAAL, besloten(), OPEN),
    gw_07("buiten vergadering", WERELD, besluit(), NVT),
)


EERSTE = tuple(replace(geval, uitvoering=1) for geval in GW_07)
"""As decisions were judged before the register knew a choice of persons."""

GEVALLEN = (*GW_07, *EERSTE)


@elk(GEVALLEN)
def test_de_uitslag(geval: Geval) -> None:
    geval.check()
