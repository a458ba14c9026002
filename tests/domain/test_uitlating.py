"""What one member has noted about an item."""

from dataclasses import replace

import pytest

from register.domain.refusals import OnbekendeVerwijzing, VerkeerdeVolgorde
from register.domain.stemmen.telling import Keuze, Wijze
from register.domain.vergaderingen.stemming import HoudStemming
from register.domain.vergaderingen.uitlating import (
    AantekeningGevraagd,
    StemverklaringAfgelegd,
)
from tests.domain.vergaderzaal import DAG, bestuur, called, meeting, opened

ZAAL = opened(bestuur(), "p1", "p2", "p3")
TEGEN = AantekeningGevraagd(vergadering="ab-1", punt="5", persoon="p2")
WAAROM = StemverklaringAfgelegd(
    vergadering="ab-1", punt="5", persoon="p2", verklaring="om de kosten"
)
HAMER = HoudStemming(vergadering="ab-1", punt="5", wijze=Wijze.ZONDER_STEMMING)
HOOFDELIJK = replace(HAMER, wijze=Wijze.HOOFDELIJK, allen=Keuze.VOOR)


def test_een_lid_wordt_geacht_te_hebben_tegengestemd() -> None:
    zaal = ZAAL.on(DAG, *ZAAL.when(HAMER))
    (event,) = zaal.when(TEGEN)
    assert event == replace(TEGEN, gemeente="gm0002")
    zaal = zaal.on(DAG, event)
    (uitlating,) = meeting(zaal).uitlatingen
    assert (uitlating.soort, uitlating.punt) == ("aantekening", "5")
    assert (uitlating.persoon, uitlating.gemeente) == ("p2", "gm0002")
    zaal.refused(VerkeerdeVolgorde, TEGEN, r"al vastgelegd \(seq \d+\)")
    assert zaal.when(replace(TEGEN, persoon="p3"))
    assert zaal.when(replace(TEGEN, punt="6"))


def test_een_aantekening_is_er_niet_voor_wie_stemde() -> None:
    zaal = ZAAL.on(DAG, *ZAAL.when(HOOFDELIJK))
    zaal.refused(VerkeerdeVolgorde, TEGEN, r"stemde bij punt '5' 'voor' \(seq \d+\)")
    geheim = replace(HOOFDELIJK, wijze=Wijze.GEHEIM)
    assert ZAAL.on(DAG, *ZAAL.when(geheim)).when(TEGEN)


def test_een_stemverklaring_mag_ook_na_een_aantekening() -> None:
    (event,) = ZAAL.when(WAAROM)
    assert event == replace(WAAROM, gemeente="gm0002")
    zaal = ZAAL.on(DAG, event)
    assert meeting(zaal).uitlatingen[0].soort == "stemverklaring"
    assert zaal.when(WAAROM)
    assert zaal.when(TEGEN)


@pytest.mark.parametrize("opdracht", [TEGEN, WAAROM])
def test_wie_iets_laat_noteren_is_erbij(
    opdracht: AantekeningGevraagd | StemverklaringAfgelegd,
) -> None:
    weg = replace(opdracht, persoon="p4")
    ZAAL.refused(VerkeerdeVolgorde, weg, "bij punt '5' niet aanwezig")
    vreemd = replace(opdracht, punt="9")
    ZAAL.refused(OnbekendeVerwijzing, vreemd, "'9'")
    elders = replace(opdracht, gremium="db")
    ZAAL.refused(OnbekendeVerwijzing, elders, "vergadering van ab")
    called(bestuur()).refused(VerkeerdeVolgorde, opdracht, "nog niet geopend")
