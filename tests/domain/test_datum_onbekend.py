"""A meeting of which history gives no date: recorded, and never guessed at (002)."""

from register.domain.besluiten.besluit import BesluitGenomen, NummerToegekend, Uitkomst
from register.domain.openheid.openbaarheid import Gepubliceerd
from register.domain.openheid.publicatie import publications
from register.domain.organisatie.gremium import (
    GremiumIngesteld,
    Gremiumsoort,
    PublicatieBesluiten,
)
from register.domain.values import Onbekend, Openheid
from register.domain.vergaderingen.vergadering import (
    VERGADERING,
    BesluitenlijstVastgesteld,
    VergaderingBijeengeroepen,
    VergaderingNietGehouden,
    Vergaderstatus,
    Vergaderwijze,
)
from tests.scenario import Given, given

AB = GremiumIngesteld(
    gremium="ab",
    naam="Algemeen bestuur",
    soort=Gremiumsoort.ALGEMEEN_BESTUUR,
    openheid=Openheid.OPENBAAR,
    publicatie_besluiten=PublicatieBesluiten.BESLUITENLIJST,
)
BIJEEN = VergaderingBijeengeroepen(
    vergadering="v1",
    gremium="ab",
    datum=Onbekend(onbekend="de bron noemt geen datum"),
    wijze=Vergaderwijze.FYSIEK,
    openheid=Openheid.OPENBAAR,
)
NIET = VergaderingNietGehouden(vergadering="v1", reden="opkomst", deelnemers=2, van=9)


def besluit(nummer: str, vergadering: str = "v1") -> BesluitGenomen:
    return BesluitGenomen(
        besluit=nummer,
        orgaan="ab",
        titel="Besluit",
        handeling="iets-doen",
        uitkomst=Uitkomst.AANGENOMEN,
        keten=(),
        vergadering=vergadering,
    )


def numbered(jaar: int, volgnummer: int) -> NummerToegekend:
    nummer = f"ab-{jaar}-{volgnummer:03d}"
    return NummerToegekend(reeks="ab", jaar=jaar, volgnummer=volgnummer, nummer=nummer)


def called() -> Given:
    return given(AB).on("2026-01-02", BIJEEN)


def test_een_vergadering_zonder_datum_wordt_bijeengeroepen() -> None:
    assert given(AB).when(BIJEEN) == (BIJEEN,)


def test_zij_kan_niet_doorgegaan_zijn_met_de_aantallen_die_er_zijn() -> None:
    assert called().when(NIET) == (NIET,)
    staat = called().on("2026-01-03", NIET).context().staat(VERGADERING, "v1")
    assert staat is not None
    assert staat.status is Vergaderstatus.NIET_GEHOUDEN


def test_haar_besluitenlijst_maakt_besluiten_van_elk_jaar_openbaar() -> None:
    gegeven = called().on(
        "2026-02-01",
        numbered(2025, 1),
        besluit("ab-2025-001"),
        numbered(2026, 1),
        besluit("ab-2026-001"),
        numbered(2026, 2),
        besluit("ab-2026-002", vergadering="v2"),
    )
    lijst = BesluitenlijstVastgesteld(vergadering="v1")
    gevolgen = publications([("vergadering/v1", lijst)], gegeven.context())
    assert gevolgen == tuple(
        Gepubliceerd(stroom=f"besluit/ab-{jaar}-001", aanleiding="besluitenlijst")
        for jaar in (2025, 2026)
    )
