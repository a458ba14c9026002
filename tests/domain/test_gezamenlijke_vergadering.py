"""Several gremia in one meeting: presence, votes and verdicts of each apart."""

from dataclasses import replace

import pytest

from register.domain.besluiten.besluit import (
    BesluitGenomen,
    NummerToegekend,
    Uitkomst,
)
from register.domain.besluiten.besluitvorming import NeemBesluit
from register.domain.norms.reading import meeting_of
from register.domain.openheid.openbaarheid import Gepubliceerd
from register.domain.openheid.publicatie import publications
from register.domain.organisatie.gremium import (
    GremiumGewijzigd,
    GremiumIngesteld,
    Gremiumsoort,
    LidAangewezen,
    PublicatieBesluiten,
)
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from register.domain.stemmen.telling import Keuze, Wijze
from register.domain.values import Openheid
from register.domain.vergaderingen.bijwoning import (
    GenodigdeAanwezig,
    LidBinnengekomen,
    LidVertrokken,
)
from register.domain.vergaderingen.stemming import (
    Aantallen,
    HoudStemming,
    Onthoudingsgrond,
    OnthoudingVastgelegd,
    StemmenGestaakt,
    StemmingGehouden,
    Uitzondering,
)
from register.domain.vergaderingen.vergadering import (
    Aanwezige,
    BesluitenlijstVastgesteld,
    PresentieVastgesteld,
)
from register.domain.voting import Uitslag
from tests.domain.norms.gevallen import JA, NEE, Geval
from tests.domain.vergaderzaal import (
    DAG,
    LOS_PUNT,
    OPEN,
    PUNT,
    ROEP,
    bestuur,
    meeting,
    present,
)
from tests.scenario import Given, pad_of

BC = GremiumIngesteld(
    gremium="bc",
    naam="Bestuurscommissie",
    soort=Gremiumsoort.BESTUURSCOMMISSIE,
    openheid=Openheid.OPENBAAR,
)
# p2 sits in both
BEGIN = bestuur().on(
    "2026-01-02",
    BC,
    *(
        LidAangewezen(gremium="bc", persoon=p, gemeente=g)
        for p, g in (("v1", "gm0001"), ("p2", "gm0002"), ("x1", "gm0003"))
    ),
)
SAMEN = replace(ROEP, mede=("bc",))
LIJST_BC = PresentieVastgesteld(
    vergadering="ab-1",
    gremium="bc",
    aanwezig=(
        Aanwezige(persoon="v1", gemeente="gm0001"),
        Aanwezige(persoon="p2", gemeente="gm0002"),
        Aanwezige(persoon="x1", gemeente="gm0003"),
    ),
    zittend=3,
)
ZAAL = (
    BEGIN.on("2026-06-11", SAMEN, PUNT, LOS_PUNT)
    .on(DAG, present("p1", "p2", "p3", "p4"), LIJST_BC, OPEN)
    .at(DAG)
)
STEMMING = HoudStemming(
    vergadering="ab-1", punt="5", wijze=Wijze.HANDOPSTEKEN, allen=Keuze.VOOR
)
BC_STEMT = replace(
    STEMMING,
    gremium="bc",
    behalve=(
        Uitzondering(gemeente="gm0001", keuze=Keuze.TEGEN),
        Uitzondering(gemeente="gm0003", keuze=Keuze.TEGEN),
    ),
)


def names(gegeven: Given, gremium: str, punt: str = "") -> list[str]:
    return [a.persoon for a in meeting(gegeven).voor(gremium).present_at(punt)]


def test_gremia_worden_samen_bijeengeroepen() -> None:
    assert BEGIN.at("2026-06-11").when(SAMEN) == (SAMEN,)
    staat = meeting(ZAAL)
    assert (staat.gremium, staat.gremia) == ("ab", ("ab", "bc"))
    assert staat.voor("bc").gremium == "bc"
    assert staat.voor("db") == staat.voor("") == staat


@pytest.mark.parametrize(
    ("mede", "reden", "plek"),
    [
        (("xx",), OnbekendeVerwijzing, 0),
        (("ab",), OngeldigeInvoer, 0),
        (("bc", "bc"), OngeldigeInvoer, 1),
    ],
)
def test_elk_gremium_staat_er_een_keer(
    mede: tuple[str, ...], reden: type[Refused], plek: int
) -> None:
    opdracht = replace(SAMEN, mede=mede)
    pad = pad_of(BEGIN.at("2026-06-11"), reden, opdracht)
    assert pad == f"/gegevens/mede/{plek}"


def test_elk_gremium_heeft_zijn_eigen_presentie() -> None:
    kaal = replace(LIJST_BC, aanwezig=(Aanwezige(persoon="x1"),), zittend=None)
    (event,) = ZAAL.when(kaal)
    assert event == replace(
        kaal, aanwezig=(Aanwezige(persoon="x1", gemeente="gm0003"),), zittend=3
    )
    assert names(ZAAL, "ab") == ["p1", "p2", "p3", "p4"]
    assert names(ZAAL, "bc") == ["v1", "p2", "x1"]
    staat = meeting(ZAAL).voor("bc")
    assert (staat.zittend, staat.afwezig) == (3, ())
    assert staat.presentie_seq != meeting(ZAAL).presentie_seq
    elders = replace(LIJST_BC, gremium="db")
    ZAAL.refused(OnbekendeVerwijzing, elders, "vergadering van ab, bc")


def test_elk_gremium_stemt_apart() -> None:
    (ab,) = ZAAL.when(STEMMING)
    (bc,) = ZAAL.when(BC_STEMT)
    assert isinstance(ab, StemmingGehouden)
    assert isinstance(bc, StemmingGehouden)
    assert (ab.gremium, ab.hoofden, ab.uitslag) == (
        "",
        Aantallen(voor=4),
        Uitslag.AANGENOMEN,
    )
    assert (bc.gremium, bc.hoofden, bc.uitslag) == (
        "bc",
        Aantallen(voor=1, tegen=2),
        Uitslag.VERWORPEN,
    )
    staat = meeting(ZAAL.on(DAG, bc, ab))
    van_ab, van_bc = staat.last_vote("5"), staat.voor("bc").last_vote("5")
    assert van_ab is not None
    assert van_bc is not None
    assert (van_ab.uitslag, van_bc.uitslag) == (Uitslag.AANGENOMEN, Uitslag.VERWORPEN)


def test_een_staking_hoort_bij_het_gremium_dat_stemde() -> None:
    gelijk = replace(
        BC_STEMT,
        behalve=(
            Uitzondering(gemeente="gm0001", keuze=Keuze.TEGEN),
            Uitzondering(gemeente="gm0003", keuze=Keuze.BLANCO),
        ),
    )
    gehouden, gestaakt = ZAAL.when(gelijk)
    assert gestaakt == StemmenGestaakt(vergadering="ab-1", punt="5", gremium="bc")
    (ab,) = ZAAL.when(STEMMING)
    staat = meeting(ZAAL.on(DAG, ab, gehouden, gestaakt))
    assert [s.gestaakt for s in staat.stemmingen] == [False]
    assert [s.gestaakt for s in staat.voor("bc").stemmingen] == [True]


def test_onthouden_geldt_in_het_gremium_waar_het_is_gezegd() -> None:
    belang = OnthoudingVastgelegd(
        vergadering="ab-1",
        punt="5",
        persoon="p2",
        grond=Onthoudingsgrond.PERSOONLIJK_BELANG,
        gremium="bc",
    )
    (event,) = ZAAL.when(belang)
    zaal = ZAAL.on(DAG, event)
    assert meeting(zaal).abstainers("5") == frozenset()
    assert meeting(zaal).voor("bc").abstainers("5") == {"p2"}
    zaal.refused(VerkeerdeVolgorde, belang, "al vastgelegd")
    assert zaal.when(replace(belang, gremium=""))


def test_wie_vertrekt_is_weg_uit_elk_gremium() -> None:
    zaal = ZAAL.on(DAG, LidVertrokken(vergadering="ab-1", persoon="p2", punt="6"))
    assert "p2" not in names(zaal, "ab", "6") + names(zaal, "bc", "6")
    terug = LidBinnengekomen(vergadering="ab-1", persoon="p2", punt="6", gremium="bc")
    zaal = zaal.on(DAG, *zaal.when(terug))
    assert "p2" in names(zaal, "bc", "6")
    assert "p2" not in names(zaal, "ab", "6")


def test_een_lid_van_het_andere_gremium_is_geen_genodigde() -> None:
    gast = GenodigdeAanwezig(
        vergadering="ab-1", genodigde="g1", rol="gast", persoon="x1"
    )
    assert pad_of(ZAAL, VerkeerdeVolgorde, gast) == "/gegevens/persoon"


def test_een_lid_van_het_andere_gremium_vertrekt_niet_voor_zijn_stem() -> None:
    zaal = ZAAL.on(DAG, *ZAAL.when(BC_STEMT))
    weg = LidVertrokken(vergadering="ab-1", persoon="x1", punt="5")
    zaal.refused(VerkeerdeVolgorde, weg, "stemlijst bij punt '5'")


def test_een_besluit_wordt_getoetst_aan_zijn_eigen_gremium() -> None:
    zaal = ZAAL.on(DAG, *ZAAL.when(STEMMING), *ZAAL.when(BC_STEMT))
    vergadering, gremium = meeting_of(zaal.context(), "ab-1", "bc")
    assert vergadering is not None
    assert gremium is not None
    assert (vergadering.gremium, gremium.code) == ("bc", "bc")
    besluit = BesluitGenomen(
        besluit="ab-2026-001",
        orgaan="ab",
        titel="begroting",
        handeling="regeling-uitvoeren",
        uitkomst=Uitkomst.AANGENOMEN,
        keten=(),
        vergadering="ab-1",
        punt="5",
    )
    aan = Geval(norm="GW-07", zin="", gegeven=zaal, feit=besluit, oordeel=JA)
    aan.check()
    verworpen = replace(besluit, uitkomst=Uitkomst.VERWORPEN)
    replace(aan, feit=verworpen, oordeel=NEE).check()


def test_een_besluit_volgt_de_stemming_van_zijn_eigen_gremium() -> None:
    zaal = ZAAL.on(DAG, *ZAAL.when(STEMMING), *ZAAL.when(BC_STEMT))
    besluit = NeemBesluit(
        orgaan="bc",
        titel="advies",
        handeling="regeling-uitvoeren",
        uitkomst=Uitkomst.VERWORPEN,
        vergadering="ab-1",
        punt="5",
        nader_te_bepalen=("bestuurlijk_eigenaar", "ambtelijk_eigenaar"),
    )
    assert zaal.when(besluit)
    aangenomen = replace(besluit, uitkomst=Uitkomst.AANGENOMEN, motivering="m")
    zaal.refused(VerkeerdeVolgorde, aangenomen, "gaf 'verworpen'")
    assert zaal.when(replace(aangenomen, orgaan="ab"))


def test_de_besluitenlijst_maakt_de_besluiten_van_elk_gremium_openbaar() -> None:
    lijst = BesluitenlijstVastgesteld(vergadering="ab-1")
    bij_lijst = GremiumGewijzigd(
        gremium="bc", publicatie_besluiten=PublicatieBesluiten.BESLUITENLIJST
    )
    genomen = [
        feit
        for orgaan in ("ab", "bc")
        for feit in (
            NummerToegekend(
                reeks=orgaan, jaar=2026, volgnummer=1, nummer=f"{orgaan}-2026-001"
            ),
            BesluitGenomen(
                besluit=f"{orgaan}-2026-001",
                orgaan=orgaan,
                titel="besluit",
                handeling="regeling-uitvoeren",
                uitkomst=Uitkomst.AANGENOMEN,
                keten=(),
                vergadering="ab-1",
            ),
        )
    ]
    zaal = ZAAL.on(DAG, *genomen)
    events = [("vergadering/ab-1", lijst)]
    assert publications(events, zaal.context()) == ()
    zaal = zaal.on("2026-01-03", bij_lijst)
    assert publications(events, zaal.context()) == (
        Gepubliceerd(stroom="besluit/bc-2026-001", aanleiding="besluitenlijst"),
    )
