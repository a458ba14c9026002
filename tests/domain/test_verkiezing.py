"""Choosing a person: the count, the re-vote and the lot (Gemeentewet 31)."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    RekentNiet,
    VerkeerdeVolgorde,
)
from register.domain.stemmen.telling import Basis
from register.domain.vergaderingen.stemfeiten import Geldigheid
from register.domain.vergaderingen.verkiezen import HoudHerstemming, HoudVerkiezing
from register.domain.vergaderingen.verkiezing import (
    HerstemmingGehouden,
    Kandidaat,
    Keuzekring,
    LotBeslist,
    VerkiezingGehouden,
)
from register.domain.voting import VOLSTREKT
from tests.domain.vergaderzaal import (
    AB,
    DAG,
    GEWICHTEN,
    OP_BEIDE,
    OP_GEWICHT,
    bestuur,
    called,
    meeting,
    opened,
)
from tests.scenario import Given, pad_of

ZAAL = opened(bestuur())


def votes(*stemmen: int, **anders: int) -> tuple[Kandidaat, ...]:
    """Candidates p1, p2, … with these votes, and their weights by name."""
    return tuple(
        Kandidaat(persoon=f"p{n}", hoofden=aantal, gewicht=anders.get(f"p{n}"))
        for n, aantal in enumerate(stemmen, 1)
    )


KEUZE = HoudVerkiezing(vergadering="ab-1", punt="6", kandidaten=votes(3, 1))
OPNIEUW = HoudHerstemming(vergadering="ab-1", punt="6", kandidaten=votes(2, 1))
LOT = LotBeslist(vergadering="ab-1", punt="6", gekozen="p2")
GELIJK = replace(KEUZE, kandidaten=votes(2, 2), kring=Keuzekring.VOORDRACHT)


def held(gegeven: Given, opdracht: object) -> VerkiezingGehouden | HerstemmingGehouden:
    (event,) = gegeven.when(opdracht)
    assert isinstance(event, (VerkiezingGehouden, HerstemmingGehouden))
    return event


def after(gegeven: Given, *opdrachten: object) -> Given:
    for opdracht in opdrachten:
        gegeven = gegeven.on(DAG, *gegeven.when(opdracht))
    return gegeven


def test_wie_meer_dan_de_helft_heeft_is_gekozen() -> None:
    gehouden = held(ZAAL, KEUZE)
    assert isinstance(gehouden, VerkiezingGehouden)
    assert (gehouden.gekozen, gehouden.gelijk) == ("p1", ())
    assert gehouden.kring is Keuzekring.VRIJ
    assert gehouden.geldigheid is Geldigheid.GELDIG
    assert held(ZAAL, replace(KEUZE, gekozen="p1")) == gehouden
    (stap,) = meeting(after(ZAAL, KEUZE)).verkiezingen
    assert (stap.vorm, stap.kandidaten, stap.gekozen) == ("vrij", ("p1", "p2"), "p1")


def test_de_helft_is_niet_genoeg() -> None:
    drie = held(ZAAL, replace(KEUZE, kandidaten=votes(2, 1, 1)))
    assert (drie.gekozen, drie.gelijk) == ("", ())
    gelijk = held(ZAAL, replace(KEUZE, kandidaten=votes(2, 2)))
    assert (gelijk.gekozen, gelijk.gelijk) == ("", ("p1", "p2"))


def test_blanco_telt_mee_voor_de_geldigheid_en_niet_voor_de_keuze() -> None:
    een = replace(KEUZE, kandidaten=votes(1), blanco=1, ongeldig=1)
    assert held(ZAAL, een).gekozen == "p1"
    assert held(ZAAL, een).geldigheid is Geldigheid.GELDIG
    weinig = replace(een, ongeldig=0)
    assert held(ZAAL, weinig).geldigheid is Geldigheid.ONGELDIG


def test_gewichten_beslissen_waar_de_regeling_dat_zegt() -> None:
    zwaar = replace(KEUZE, kandidaten=votes(1, 3, p1=10, p2=6))
    assert held(opened(bestuur(OP_GEWICHT, GEWICHTEN)), zwaar).gekozen == "p1"
    assert held(opened(bestuur(AB, GEWICHTEN)), zwaar).gekozen == "p2"
    beide = opened(bestuur(replace(OP_BEIDE, meerderheidsbasis=Basis.BEIDE), GEWICHTEN))
    assert held(beide, zwaar).gekozen == ""
    eens = replace(KEUZE, kandidaten=votes(3, 1, p1=13, p2=3))
    assert held(beide, eens).gekozen == "p1"
    assert held(beide, eens).geldigheid is Geldigheid.GELDIG


def test_zonder_bekende_gewichten_komt_de_keuze_uit_het_verslag() -> None:
    zaal = opened(bestuur(OP_BEIDE, GEWICHTEN))
    onbekend = replace(KEUZE, kandidaten=votes(3, 1, p1=13))
    assert held(zaal, onbekend).gekozen == ""
    assert held(zaal, replace(onbekend, gekozen="p2")).gekozen == "p2"
    assert held(zaal, onbekend).geldigheid is Geldigheid.ONBEKEND
    blanco = replace(KEUZE, kandidaten=votes(3, p1=13), blanco=1)
    assert held(zaal, blanco).geldigheid is Geldigheid.ONBEKEND
    zonder = replace(KEUZE, kandidaten=votes(3, p1=13))
    assert held(zaal, zonder).geldigheid is Geldigheid.GELDIG


@pytest.mark.parametrize(
    ("anders", "reden", "pad"),
    [
        ({"punt": "9"}, OnbekendeVerwijzing, "punt"),
        ({"gremium": "db"}, OnbekendeVerwijzing, "gremium"),
        ({"kandidaten": ()}, OngeldigeInvoer, "kandidaten"),
        (
            {"kandidaten": (Kandidaat(persoon="p9", hoofden=1),)},
            OnbekendeVerwijzing,
            "kandidaten/0/persoon",
        ),
        (
            {"kandidaten": (*votes(1), *votes(1))},
            OngeldigeInvoer,
            "kandidaten/1/persoon",
        ),
        ({"kandidaten": votes(2, -1)}, OngeldigeInvoer, "kandidaten/1"),
        ({"kandidaten": votes(1, p1=-1)}, OngeldigeInvoer, "kandidaten/0"),
        ({"blanco": -1}, OngeldigeInvoer, "blanco"),
        ({"ongeldig": -1}, OngeldigeInvoer, "blanco"),
        ({"gekozen": "p4"}, OngeldigeInvoer, "gekozen"),
        ({"gekozen": "p2"}, RekentNiet, "gekozen"),
        ({"blanco": 1}, RekentNiet, "kandidaten"),
    ],
)
def test_wat_niet_kan_wordt_geweigerd(
    anders: dict[str, object], reden: type[Refused], pad: str
) -> None:
    opdracht = replace(KEUZE, **anders)  # type: ignore[arg-type]
    assert pad_of(ZAAL, reden, opdracht) == f"/gegevens/{pad}"


def test_niemand_gekozen_is_ook_een_telling() -> None:
    niemand = replace(KEUZE, kandidaten=votes(2, 2), gekozen="p1")
    ZAAL.refused(RekentNiet, niemand, "geeft 'niemand', opgegeven is 'p1'")


def test_de_stembus_weegt_niet_meer_dan_de_aanwezigen() -> None:
    zaal = opened(bestuur(OP_GEWICHT, GEWICHTEN))
    past = replace(KEUZE, kandidaten=votes(3, 1, p1=15, p2=1))
    assert held(zaal, past).gekozen == "p1"
    teveel = replace(KEUZE, kandidaten=votes(3, 1, p1=16, p2=1))
    zaal.refused(RekentNiet, teveel, "wegen 17, de aanwezigen samen 16")
    onbekend = opened(bestuur(OP_GEWICHT))
    assert held(onbekend, teveel).gekozen == "p1"


def test_bij_een_voordracht_volgen_herstemming_en_lot() -> None:
    zaal = after(ZAAL, GELIJK)
    herstemd = held(zaal, replace(OPNIEUW, kandidaten=votes(2, 2)))
    assert isinstance(herstemd, HerstemmingGehouden)
    assert (herstemd.gekozen, herstemd.gelijk) == ("", ("p1", "p2"))
    zaal = zaal.on(DAG, herstemd)
    (lot,) = zaal.when(LOT)
    assert lot == replace(LOT, uit=("p1", "p2"))
    stappen = meeting(zaal.on(DAG, lot)).verkiezingen
    assert [s.vorm for s in stappen] == ["voordracht", "herstemming", "lot"]
    assert (stappen[-1].gekozen, stappen[-1].kandidaten) == ("p2", ("p1", "p2"))
    assert zaal.when(replace(LOT, uit=("p2", "p1")))


def test_een_lot_zonder_herstemming_wordt_vastgelegd() -> None:
    assert after(ZAAL, GELIJK).when(LOT) == (replace(LOT, uit=("p1", "p2")),)


def test_een_herstemming_gaat_tussen_wie_gelijk_stonden() -> None:
    drie = replace(KEUZE, kandidaten=votes(2, 2, 0))
    zaal = after(ZAAL, drie)
    ander = replace(OPNIEUW, kandidaten=(Kandidaat(persoon="p3", hoofden=1),))
    zaal.refused(VerkeerdeVolgorde, ander, r"seq \d+: p1, p2")
    niemand = after(ZAAL, replace(KEUZE, kandidaten=votes(2, 1, 1)))
    assert held(niemand, ander).gekozen == "p3"
    vreemd = replace(OPNIEUW, kandidaten=(Kandidaat(persoon="p4", hoofden=1),))
    pad = "/gegevens/kandidaten/0/persoon"
    assert pad_of(niemand, VerkeerdeVolgorde, vreemd) == pad


@pytest.mark.parametrize("opdracht", [OPNIEUW, LOT])
def test_herstemming_en_lot_volgen_op_een_stemming(opdracht: object) -> None:
    ZAAL.refused(VerkeerdeVolgorde, opdracht, "nog niet over personen gestemd")
    called(bestuur()).refused(VerkeerdeVolgorde, opdracht, "nog niet geopend")


@pytest.mark.parametrize("opdracht", [KEUZE, OPNIEUW, LOT])
def test_na_een_keuze_is_er_geen_volgende_stap(opdracht: object) -> None:
    zaal = after(ZAAL, KEUZE)
    zaal.refused(VerkeerdeVolgorde, opdracht, r"'p1' is bij punt '6' al gekozen.*seq")


def test_een_andere_vacature_is_een_andere_keuze() -> None:
    zaal = after(ZAAL, KEUZE)
    ander = replace(KEUZE, vacature="plaatsvervanger")
    assert held(zaal, ander).vacature == "plaatsvervanger"
    assert held(zaal, replace(KEUZE, punt="5")).gekozen == "p1"


def test_na_een_ongeldige_stemming_wordt_opnieuw_gestemd() -> None:
    twee = opened(bestuur(), "p1", "p2")
    ongeldig = replace(KEUZE, kandidaten=votes(2))
    assert held(after(twee, ongeldig), ongeldig).gekozen == "p1"


def test_het_lot_gaat_tussen_wie_gelijk_stonden() -> None:
    zaal = after(ZAAL, GELIJK)
    assert pad_of(zaal, OngeldigeInvoer, replace(LOT, gekozen="p3")) == (
        "/gegevens/gekozen"
    )
    breder = replace(LOT, uit=("p1", "p2", "p3"))
    assert pad_of(zaal, OngeldigeInvoer, breder) == "/gegevens/uit"
    niemand = after(ZAAL, replace(KEUZE, kandidaten=votes(2, 1, 1)))
    niemand.refused(VerkeerdeVolgorde, LOT, "staakten de stemmen niet")


@given(st.lists(st.integers(min_value=0, max_value=4), min_size=1, max_size=4))
def test_wie_gekozen_is_heeft_altijd_meer_dan_de_helft(aantallen: list[int]) -> None:
    """Law: chosen, or tied at the top, or neither; never two of these."""
    opdracht = replace(KEUZE, kandidaten=votes(*aantallen))
    if sum(aantallen) > 4:
        assert pad_of(ZAAL, RekentNiet, opdracht) == "/gegevens/kandidaten"
        return
    gehouden = held(ZAAL, opdracht)
    tellen = {k.persoon: k.hoofden for k in opdracht.kandidaten}
    if gehouden.gekozen:
        assert VOLSTREKT.haalt(tellen[gehouden.gekozen], sum(aantallen))
        assert gehouden.gelijk == ()
    for persoon in gehouden.gelijk:
        assert tellen[persoon] == max(aantallen)
