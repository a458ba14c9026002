"""Who is in the room at which item, guests, interests, and closed doors."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from register.domain.facts import Gebeurtenis
from register.domain.organisatie.functie import FunctieIngesteld
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from register.domain.stemmen.telling import Keuze, Wijze
from register.domain.values import Verzegeld
from register.domain.vergaderingen.bijwoning import (
    BelangGemeld,
    GenodigdeAanwezig,
    LidBinnengekomen,
    LidVertrokken,
)
from register.domain.vergaderingen.deuren import (
    BeslotenheidOpgeheven,
    BeslotenVerklaard,
    Deurbesluit,
)
from register.domain.vergaderingen.stemming import (
    Aantallen,
    HoudStemming,
    StemmingGehouden,
    Stemregel,
)
from register.domain.vergaderingen.stemoordeel import room
from tests.domain.vergaderzaal import DAG, LOS_PUNT, bestuur, called, meeting, opened
from tests.scenario import Given, pad_of

# the agenda is 5, 6, 7; p4 is not on the list
PUNT_7 = replace(LOS_PUNT, punt="7")
BEGIN = bestuur().on("2026-01-02", FunctieIngesteld(functie="secretaris", naam="s"))
ZAAL = opened(BEGIN, "p1", "p2", "p3").on(DAG, PUNT_7)
KOMT = LidBinnengekomen(vergadering="ab-1", persoon="p4", punt="6")
GAAT = LidVertrokken(vergadering="ab-1", persoon="p2", punt="6")
GAST = GenodigdeAanwezig(
    vergadering="ab-1", genodigde="g1", rol="accountant", naam="naam"
)
BELANG = BelangGemeld(vergadering="ab-1", punt="5", persoon="p2", belang="buurman")
DICHT = BeslotenVerklaard(
    vergadering="ab-1",
    punt="6",
    besluit=Deurbesluit.BESLOTEN,
    verzoekers=("p1", "p2"),
)
OPEN = BeslotenheidOpgeheven(vergadering="ab-1", punt="7")
STEMMING = HoudStemming(
    vergadering="ab-1", punt="5", wijze=Wijze.HANDOPSTEKEN, allen=Keuze.VOOR
)


def there(gegeven: Given, punt: str) -> list[str]:
    return [a.persoon for a in meeting(gegeven).present_at(punt)]


def recorded(gegeven: Given, opdracht: object) -> Given:
    return gegeven.on(DAG, *gegeven.when(opdracht))


def test_wie_later_komt_is_er_vanaf_zijn_punt() -> None:
    (event,) = ZAAL.when(KOMT)
    assert event == replace(KOMT, gemeente="gm0004")
    zaal = recorded(ZAAL, KOMT)
    assert there(zaal, "5") == ["p1", "p2", "p3"]
    assert there(zaal, "6") == there(zaal, "7") == ["p1", "p2", "p3", "p4"]
    assert there(zaal, "") == ["p1", "p2", "p3"]


def test_wie_eerder_gaat_is_er_vanaf_zijn_punt_niet_meer() -> None:
    zaal = recorded(ZAAL, GAAT)
    assert there(zaal, "5") == ["p1", "p2", "p3"]
    assert there(zaal, "6") == ["p1", "p3"]
    terug = LidBinnengekomen(vergadering="ab-1", persoon="p2", punt="7")
    assert there(recorded(zaal, terug), "7") == ["p1", "p3", "p2"]
    assert there(recorded(zaal, terug), "6") == ["p1", "p3"]


def test_de_volgorde_van_vastleggen_maakt_niet_uit() -> None:
    terug = LidBinnengekomen(
        vergadering="ab-1", persoon="p2", punt="7", gemeente="gm0002"
    )
    zaal = ZAAL.on(DAG, terug, GAAT)
    assert there(zaal, "6") == ["p1", "p3"]
    assert there(zaal, "7") == ["p1", "p3", "p2"]


def test_een_plaatsvervanger_neemt_de_zetel_over_van_wie_vertrok() -> None:
    wissel = LidBinnengekomen(vergadering="ab-1", persoon="v2", punt="6")
    bezet = r"zetel van 'p2'.*al bezet door 'p2'.*seq \d+"
    ZAAL.refused(VerkeerdeVolgorde, wissel, bezet)
    zaal = recorded(ZAAL, GAAT)
    (event,) = zaal.when(wissel)
    assert event == replace(wissel, gemeente="gm0002", vervangt="p2")
    zaal = zaal.on(DAG, event)
    assert there(zaal, "6") == ["p1", "p3", "v2"]
    terug = LidBinnengekomen(vergadering="ab-1", persoon="p2", punt="7")
    assert pad_of(zaal, VerkeerdeVolgorde, terug) == "/gegevens/persoon"


@pytest.mark.parametrize("opdracht", [KOMT, GAAT])
def test_komen_en_gaan_wijst_naar_een_punt_en_een_lijst(
    opdracht: LidBinnengekomen | LidVertrokken,
) -> None:
    vreemd = replace(opdracht, punt="9")
    assert pad_of(ZAAL, OnbekendeVerwijzing, vreemd) == "/gegevens/punt"
    called(BEGIN).refused(VerkeerdeVolgorde, opdracht, "nog geen presentielijst")


def test_wie_geen_zetel_heeft_komt_niet_binnen_als_lid() -> None:
    assert pad_of(ZAAL, OnbekendeVerwijzing, replace(KOMT, persoon="x1")) == (
        "/gegevens/persoon"
    )


def test_wie_er_niet_is_vertrekt_niet() -> None:
    ZAAL.refused(VerkeerdeVolgorde, replace(GAAT, persoon="p4"), "niet aanwezig")
    zaal = recorded(ZAAL, GAAT)
    later = replace(GAAT, punt="7")
    assert pad_of(zaal, VerkeerdeVolgorde, later) == "/gegevens/persoon"


def test_wie_stemde_was_er_toen_nog() -> None:
    zaal = recorded(ZAAL, replace(STEMMING, punt="6"))
    zaal.refused(VerkeerdeVolgorde, GAAT, r"stemlijst bij punt '6' \(seq \d+\)")
    assert zaal.when(replace(GAAT, punt="7"))


def test_alleen_wie_er_bij_het_punt_is_stemt() -> None:
    zaal = recorded(recorded(ZAAL, KOMT), GAAT)
    (gehouden,) = zaal.when(replace(STEMMING, punt="6"))
    assert isinstance(gehouden, StemmingGehouden)
    assert [stem.persoon for stem in gehouden.stemmen] == ["p1", "p3", "p4"]
    assert room(zaal.context(), meeting(zaal), "6").aanwezig.omvang.hoofden == 3
    weg = replace(
        STEMMING,
        punt="6",
        allen=None,
        stemmen=(Stemregel(persoon="p2", keuze=Keuze.VOOR),),
    )
    zaal.refused(VerkeerdeVolgorde, weg, r"presentielijst.*hij vertrok volgens seq \d+")
    per_gemeente = replace(
        weg, stemmen=(Stemregel(gemeente="gm0004", keuze=Keuze.VOOR),)
    )
    assert zaal.when(per_gemeente)
    assert pad_of(zaal, VerkeerdeVolgorde, replace(per_gemeente, punt="5")) == (
        "/gegevens/stemmen/0/gemeente"
    )


def test_een_geheime_telling_past_bij_wie_er_bij_het_punt_is() -> None:
    zaal = recorded(ZAAL, GAAT)
    geheim = replace(STEMMING, allen=None, wijze=Wijze.GEHEIM, punt="6")
    assert zaal.when(replace(geheim, aantallen=Aantallen(voor=2)))
    zaal.refused(Refused, replace(geheim, aantallen=Aantallen(voor=3)), "samen 2")


WISSELS = st.lists(
    st.tuples(st.sampled_from(["p1", "p2", "p3", "p4"]), st.sampled_from("567")),
    max_size=6,
)


@given(WISSELS)
def test_aanwezig_bij_een_punt_hangt_alleen_van_de_punten_af(
    wissels: list[tuple[str, str]],
) -> None:
    """Law: whatever came and went, each person is there at most once."""
    zaal = ZAAL
    for persoon, punt in wissels:
        er = persoon in there(zaal, punt)
        feit: Gebeurtenis = (
            LidVertrokken(vergadering="ab-1", persoon=persoon, punt=punt)
            if er
            else LidBinnengekomen(vergadering="ab-1", persoon=persoon, punt=punt)
        )
        zaal = zaal.on(DAG, feit)
        assert (persoon in there(zaal, punt)) is not er
        for elk in "567":
            assert len(there(zaal, elk)) == len(set(there(zaal, elk)))


def test_een_genodigde_is_er_zonder_zetel() -> None:
    volledig = replace(GAST, persoon="x1", functie="secretaris", punten=("5", "6"))
    assert ZAAL.when(volledig) == (volledig,)
    assert ZAAL.when(GAST) == (GAST,)
    zaal = ZAAL.on(DAG, GAST, replace(volledig, genodigde="g2"))
    een, twee = meeting(zaal).bijwoning.genodigden
    assert (een.code, een.punten) == ("g1", ())
    assert (twee.persoon, twee.functie, twee.punten) == ("x1", "secretaris", ("5", "6"))
    assert pad_of(zaal, BestaatAl, GAST) == "/gegevens/genodigde"


@pytest.mark.parametrize(
    ("veld", "waarde", "reden", "pad"),
    [
        ("punten", ("5", "9"), OnbekendeVerwijzing, "/gegevens/punten/1"),
        ("functie", "baas", OnbekendeVerwijzing, "/gegevens/functie"),
        ("persoon", "niemand", OnbekendeVerwijzing, "/gegevens/persoon"),
        ("persoon", "p1", VerkeerdeVolgorde, "/gegevens/persoon"),
    ],
)
def test_een_genodigde_wijst_naar_wat_er_is(
    veld: str, waarde: object, reden: type[Refused], pad: str
) -> None:
    assert pad_of(ZAAL, reden, replace(GAST, **{veld: waarde})) == pad  # type: ignore[arg-type]


def test_een_lid_meldt_een_belang_en_mag_daarna_toch_meedoen() -> None:
    (event,) = ZAAL.when(BELANG)
    assert event == replace(BELANG, gemeente="gm0002")
    zaal = ZAAL.on(DAG, event)
    (belang,) = meeting(zaal).bijwoning.belangen
    assert (belang.punt, belang.persoon, belang.gemeente) == ("5", "p2", "gm0002")
    assert meeting(zaal).abstainers("5") == frozenset()
    zaal.refused(VerkeerdeVolgorde, BELANG, r"al gemeld \(seq \d+\)")
    assert zaal.when(replace(BELANG, punt="6"))
    vreemd = replace(BELANG, persoon="x1")
    assert pad_of(ZAAL, OnbekendeVerwijzing, vreemd) == "/gegevens/persoon"


def test_deuren_sluiten_en_gaan_bij_een_later_punt_open() -> None:
    assert ZAAL.when(DICHT) == (DICHT,)
    zaal = ZAAL.on(DAG, DICHT)
    assert [meeting(zaal).behind_doors(p) for p in "567"] == [False, True, True]
    assert zaal.when(OPEN) == (OPEN,)
    weer = zaal.on(DAG, OPEN)
    assert [meeting(weer).behind_doors(p) for p in "567"] == [False, True, False]
    (sluiting,) = meeting(weer).deuren
    assert (sluiting.verzoekers, sluiting.tot, len(sluiting.seqs)) == (
        ("p1", "p2"),
        "7",
        2,
    )


def test_besluit_het_gremium_openbaar_dan_zijn_de_deuren_open() -> None:
    toch = replace(DICHT, besluit=Deurbesluit.OPENBAAR)
    zaal = ZAAL.on(DAG, toch)
    assert not meeting(zaal).behind_doors("6")
    zaal.refused(VerkeerdeVolgorde, OPEN, "niet gesloten")
    assert zaal.when(DICHT) == (DICHT,)


def test_wie_om_sluiting_vroeg_kan_onbekend_zijn() -> None:
    kaal = BeslotenVerklaard(
        vergadering="ab-1", punt="6", besluit=Verzegeld(onbekend="staat er niet")
    )
    assert ZAAL.when(kaal) == (kaal,)
    assert meeting(ZAAL.on(DAG, kaal)).behind_doors("6")
    door = replace(DICHT, verzoekers=(), door_voorzitter=True)
    assert meeting(ZAAL.on(DAG, door)).deuren[0].door_voorzitter


def test_deuren_sluiten_een_keer_en_op_verzoek_van_wie_er_is() -> None:
    ZAAL.on(DAG, DICHT).refused(
        VerkeerdeVolgorde, replace(DICHT, punt="7"), r"sinds punt '6' \(seq \d+\)"
    )
    weg = replace(DICHT, verzoekers=("p1", "p4"))
    assert pad_of(ZAAL, VerkeerdeVolgorde, weg) == "/gegevens/verzoekers/1"
    dubbel = replace(DICHT, verzoekers=("p1", "p1"))
    assert pad_of(ZAAL, OngeldigeInvoer, dubbel) == "/gegevens/verzoekers/1"
    called(BEGIN).refused(VerkeerdeVolgorde, DICHT, "nog niet geopend")


def test_deuren_gaan_niet_open_bij_het_punt_waar_ze_sloten() -> None:
    zaal = ZAAL.on(DAG, DICHT)
    for punt in "56":
        zaal.refused(VerkeerdeVolgorde, replace(OPEN, punt=punt), "sloten bij punt '6'")
    ZAAL.refused(VerkeerdeVolgorde, OPEN, "niet gesloten")
