"""Votes of which only numbers are given: secret, stated, or without weights."""

from dataclasses import replace

import pytest
from hypothesis import given as always, strategies as st

from register.domain.refusals import OngeldigeInvoer, RekentNiet
from register.domain.stemmen.telling import Keuze, Wijze
from register.domain.vergaderingen.stemming import Aantallen, Geldigheid, HoudStemming
from register.domain.voting import Uitslag
from tests.domain.stemmingen import (
    ALLEN,
    GEHEIM,
    GEWOGEN,
    LIJST,
    ZAAL,
    but,
    held,
    votes,
)
from tests.domain.vergaderzaal import GEWICHTEN, OP_GEWICHT, bestuur, opened
from tests.scenario import pad_of


def test_een_hamerstuk_is_aangenomen_zonder_stemlijst() -> None:
    hamer = replace(LIJST, wijze=Wijze.ZONDER_STEMMING)
    for zaal in (ZAAL, GEWOGEN, opened(bestuur(), "p1")):
        gehouden = held(zaal, hamer)
        assert (gehouden.stemmen, gehouden.hoofden) == ((), Aantallen())
        assert gehouden.uitslag is Uitslag.AANGENOMEN
        assert gehouden.geldigheid is Geldigheid.GELDIG
        assert not gehouden.voltallig


def test_opgegeven_aantallen_kloppen_met_de_lijst() -> None:
    stemmen = but(("gm0002", Keuze.TEGEN))
    goed = replace(
        stemmen,
        aantallen=Aantallen(voor=3, tegen=1),
        gewichten=Aantallen(voor=13, tegen=3),
    )
    assert held(GEWOGEN, goed) == held(GEWOGEN, stemmen)
    hoofden = replace(goed, aantallen=Aantallen(voor=2, tegen=1))
    assert pad_of(GEWOGEN, RekentNiet, hoofden) == "/gegevens/aantallen/voor"
    GEWOGEN.refused(RekentNiet, hoofden, "2 hoofden voor, de stemlijst telt er 3")
    gewicht = replace(goed, gewichten=Aantallen(voor=13, tegen=4))
    assert pad_of(GEWOGEN, RekentNiet, gewicht) == "/gegevens/gewichten/tegen"
    GEWOGEN.refused(RekentNiet, gewicht, "4 stemmen tegen, de stemlijst telt er 3")


@pytest.mark.parametrize(
    ("aantallen", "gewichten", "veld"),
    [
        (Aantallen(voor=2, tegen=-1), None, "aantallen"),
        (Aantallen(voor=2), Aantallen(ongeldig=-1), "gewichten"),
    ],
)
def test_een_aantal_is_niet_negatief(
    aantallen: Aantallen, gewichten: Aantallen | None, veld: str
) -> None:
    opdracht = replace(GEHEIM, aantallen=aantallen, gewichten=gewichten)
    assert pad_of(GEWOGEN, OngeldigeInvoer, opdracht) == f"/gegevens/{veld}"


def test_een_geheime_stemming_geeft_alleen_aantallen() -> None:
    gehouden = held(ZAAL, replace(GEHEIM, aantallen=Aantallen(voor=2, blanco=2)))
    assert (gehouden.stemmen, gehouden.hoofden) == ((), Aantallen(voor=2, blanco=2))
    assert gehouden.uitslag is Uitslag.AANGENOMEN
    assert not gehouden.voltallig
    alle = replace(GEHEIM, aantallen=Aantallen(voor=3, tegen=1))
    assert held(ZAAL, alle).voltallig
    teveel = replace(GEHEIM, aantallen=Aantallen(voor=4, ongeldig=1))
    assert pad_of(ZAAL, RekentNiet, teveel) == "/gegevens/aantallen"
    ZAAL.refused(RekentNiet, teveel, "5 hoofden, de aanwezigen hebben er samen 4")


@pytest.mark.parametrize(
    "opdracht",
    [replace(ALLEN, wijze=Wijze.GEHEIM), replace(ALLEN, over_personen=True)],
)
def test_namen_bij_een_geheime_stemming_gaan_alleen_verzegeld_mee(
    opdracht: HoudStemming,
) -> None:
    gehouden = held(ZAAL, opdracht)
    assert gehouden.stemmen == ()
    assert gehouden.namen == "p1 voor; p2 voor; p3 voor; p4 voor"
    assert gehouden.hoofden == Aantallen(voor=4)
    assert held(ZAAL, ALLEN).namen == ""


def test_zonder_lijst_bewaart_een_geheime_stemming_geen_namen() -> None:
    assert held(ZAAL, replace(GEHEIM, aantallen=Aantallen(voor=4))).namen == ""


def test_opgegeven_gewichten_passen_bij_de_aanwezigen() -> None:
    past = replace(GEHEIM, aantallen=Aantallen(voor=4), gewichten=Aantallen(voor=16))
    assert held(GEWOGEN, past).gewichten == Aantallen(voor=16)
    teveel = replace(past, gewichten=Aantallen(voor=17))
    assert pad_of(GEWOGEN, RekentNiet, teveel) == "/gegevens/gewichten"
    onbekend = opened(bestuur(OP_GEWICHT))
    assert held(onbekend, teveel).gewichten == Aantallen(voor=17)


def test_zonder_bekende_gewichten_komt_de_uitslag_uit_het_verslag() -> None:
    zaal = opened(bestuur(OP_GEWICHT, {"gm0001": 10}))
    assert pad_of(zaal, OngeldigeInvoer, ALLEN) == "/gegevens/uitslag"
    gezegd = held(zaal, replace(ALLEN, uitslag=Uitslag.VERWORPEN))
    assert (gezegd.uitslag, gezegd.gewichten) == (Uitslag.VERWORPEN, None)
    opgegeven = held(zaal, replace(ALLEN, gewichten=Aantallen(voor=16)))
    assert opgegeven.uitslag is Uitslag.AANGENOMEN
    assert opgegeven.gewichten == Aantallen(voor=16)


def test_de_opgegeven_uitslag_volgt_uit_de_telling() -> None:
    goed = replace(ALLEN, uitslag=Uitslag.AANGENOMEN)
    assert held(ZAAL, goed) == held(ZAAL, ALLEN)
    fout = replace(ALLEN, uitslag=Uitslag.VERWORPEN)
    assert pad_of(ZAAL, RekentNiet, fout) == "/gegevens/uitslag"


@always(
    st.fixed_dictionaries({p: st.sampled_from(Keuze) for p in ("p1", "p2", "p3", "p4")})
)
def test_stemlijst_en_tellingen_kloppen_altijd(keuzes: dict[str, Keuze]) -> None:
    """Law: heads and weights are those of the roll, per choice."""
    gehouden = held(GEWOGEN, votes(**keuzes))
    assert gehouden.gewichten is not None
    for keuze in Keuze:
        wie = [p for p, gekozen in keuzes.items() if gekozen is keuze]
        assert getattr(gehouden.hoofden, keuze) == len(wie)
        zwaar = sum(GEWICHTEN[f"gm000{p[1]}"] for p in wie)
        assert getattr(gehouden.gewichten, keuze) == zwaar
    geheim = held(GEWOGEN, replace(votes(**keuzes), wijze=Wijze.GEHEIM))
    assert (geheim.hoofden, geheim.gewichten) == (gehouden.hoofden, gehouden.gewichten)
    assert geheim.uitslag is gehouden.uitslag
