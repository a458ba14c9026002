"""Draft and offering of a budget: versions, rounds along the raden, zienswijzen."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.planning.bedragen import Post, Totaal
from register.domain.planning.boekjaarfeiten import (
    BegrotingAangebodenAanAB,
    OntwerpbegrotingOpgesteld,
)
from register.domain.raden.raadsronde import Rondesoort
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    RekentNiet,
    VerkeerdeVolgorde,
)
from register.domain.values import Openheid
from register.domain.vergaderingen.vergadering import (
    VergaderingBijeengeroepen,
    Vergaderwijze,
)
from tests.domain.boekjaar import BESLOTEN, POSTEN, jaar
from tests.domain.raadsrondes import AAN_NOORD, AAN_ZUID, NOORD_ZEGT, START
from tests.scenario import pad_of

ONTWERP = OntwerpbegrotingOpgesteld(
    boekjaar=2027, versie=1, door="ab", posten=POSTEN, raadsronde="r1"
)
AANBOD = BegrotingAangebodenAanAB(
    boekjaar=2027,
    door="ab",
    raadsronde="r1",
    zienswijzen_van=("gm0001",),
    vergadering="ab-1",
)
ZITTING = VergaderingBijeengeroepen(
    vergadering="ab-1",
    gremium="ab",
    datum=date(2026, 7, 1),
    wijze=Vergaderwijze.FYSIEK,
    openheid=Openheid.OPENBAAR,
)
LANGS_RADEN = BESLOTEN.on("2026-02-02", START, AAN_NOORD, AAN_ZUID, ZITTING).on(
    "2026-05-01", NOORD_ZEGT
)


def test_elke_versie_van_het_ontwerp_is_hoger_dan_de_vorige() -> None:
    assert LANGS_RADEN.when(ONTWERP) == (ONTWERP,)
    een = LANGS_RADEN.on("2026-03-01", ONTWERP)
    een.refused(VerkeerdeVolgorde, ONTWERP, "versie 1 al")
    twee = replace(ONTWERP, versie=2, raadsronde="")
    assert een.when(twee) == (twee,)
    (ontwerp,) = jaar(een).ontwerpen
    assert (ontwerp.versie, ontwerp.door, ontwerp.posten) == (1, "ab", POSTEN)
    LANGS_RADEN.refused(VerkeerdeVolgorde, replace(ONTWERP, versie=0))


@pytest.mark.parametrize(
    ("anders", "reden", "pad"),
    [
        ({"door": "x"}, OnbekendeVerwijzing, "/gegevens/door"),
        ({"raadsronde": "r9"}, OnbekendeVerwijzing, "/gegevens/raadsronde"),
        ({"posten": ()}, OngeldigeInvoer, "/gegevens/posten"),
        ({"posten": POSTEN * 2}, OngeldigeInvoer, "/gegevens/posten/2/post"),
        (
            {"posten": (Post(post="x", module="x"),)},
            OnbekendeVerwijzing,
            "/gegevens/posten/0/module",
        ),
        (
            {"posten": (Post(post="x", baten=-1),)},
            RekentNiet,
            "/gegevens/posten/0/baten",
        ),
        (
            {"totaal": Totaal(lasten=140_00, baten=139_99)},
            RekentNiet,
            "/gegevens/totaal/baten",
        ),
        ({"stukken": ("a" * 64,)}, OnbekendeVerwijzing, "/gegevens/stukken/0"),
    ],
)
def test_een_ontwerp_dat_niet_klopt_wordt_geweigerd(
    anders: dict[str, object], reden: type[Refused], pad: str
) -> None:
    fout = replace(ONTWERP, **anders)  # type: ignore[arg-type] # a field by name
    assert pad_of(LANGS_RADEN, reden, fout) == pad


def test_een_ronde_over_iets_anders_is_niet_die_van_deze_begroting() -> None:
    LANGS_RADEN.refused(
        VerkeerdeVolgorde,
        replace(ONTWERP, boekjaar=2028),
        r"begroting 2027 \(seq \d+\), dit over begroting 2028",
    )
    kaders = replace(START, raadsronde="r2", soort=Rondesoort.KADERS)
    ander = LANGS_RADEN.on("2026-02-03", kaders)
    ander.refused(
        VerkeerdeVolgorde, replace(ONTWERP, raadsronde="r2"), "gaat over kaders"
    )
    zonder_jaar = replace(START, raadsronde="r3", begrotingsjaar=None)
    later = replace(ONTWERP, boekjaar=2028, raadsronde="r3")
    assert LANGS_RADEN.on("2026-02-03", zonder_jaar).when(later) == (later,)


def test_de_begroting_wordt_met_ontvangen_zienswijzen_aangeboden() -> None:
    assert LANGS_RADEN.at("2026-06-25").when(AANBOD) == (AANBOD,)
    aanbieding = jaar(LANGS_RADEN.on("2026-06-25", AANBOD)).aanbieding
    assert aanbieding is not None
    assert (aanbieding.op, aanbieding.zienswijzen_van) == (
        date(2026, 6, 25),
        ("gm0001",),
    )
    kaal = BegrotingAangebodenAanAB(boekjaar=2027, door="ab")
    assert LANGS_RADEN.when(kaal) == (kaal,)


@pytest.mark.parametrize(
    ("anders", "reden", "pad"),
    [
        (
            {"zienswijzen_van": ("gm0002",)},
            VerkeerdeVolgorde,
            "/gegevens/zienswijzen_van/0",
        ),
        (
            {"zienswijzen_van": ("gm0009",)},
            OnbekendeVerwijzing,
            "/gegevens/zienswijzen_van/0",
        ),
        ({"raadsronde": ""}, OngeldigeInvoer, "/gegevens/raadsronde"),
        ({"vergadering": "ab-9"}, OnbekendeVerwijzing, "/gegevens/vergadering"),
        ({"door": "x"}, OnbekendeVerwijzing, "/gegevens/door"),
        ({"stukken": ("a" * 64,)}, OnbekendeVerwijzing, "/gegevens/stukken/0"),
    ],
)
def test_een_aanbieding_die_niet_klopt_wordt_geweigerd(
    anders: dict[str, object], reden: type[Refused], pad: str
) -> None:
    fout = replace(AANBOD, **anders)  # type: ignore[arg-type] # a field by name
    assert pad_of(LANGS_RADEN, reden, fout) == pad


def test_een_zienswijze_van_later_ligt_er_nog_niet_bij() -> None:
    vroeg = LANGS_RADEN.at("2026-04-30")
    assert pad_of(vroeg, VerkeerdeVolgorde, AANBOD) == "/gegevens/zienswijzen_van/0"
