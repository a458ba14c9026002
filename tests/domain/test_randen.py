"""Borders that mutation showed no test to stand on: one character is another day."""

from datetime import date

import pytest

from register.domain.stemmen.doorslag import doorslaggevend, uitslagen
from register.domain.stemmen.telling import Basis, Keuze, Omvang, Stem, tel
from register.domain.terms import NietTeBeoordelen, Termijn, termijn
from register.domain.voting import Meerderheid, Uitslag

TWEE_DERDE = Meerderheid(teller=2, noemer=3, strikt=False)


def stemmen(voor: int, tegen: int, gewicht: int = 1) -> list[Stem]:
    """A roll of so many in favour and against, each of this weight."""
    keuzes = [Keuze.VOOR] * voor + [Keuze.TEGEN] * tegen
    return [
        Stem(lid=f"l{n}", keuze=keuze, gewicht=gewicht)
        for n, keuze in enumerate(keuzes)
    ]


@pytest.mark.parametrize(
    ("datum", "binnen"),
    [
        (date(1582, 12, 31), False),
        (date(1583, 1, 1), True),
        (date(9990, 12, 31), True),
        (date(9991, 1, 1), False),
    ],
)
def test_een_klok_rekent_in_de_jaren_van_de_kalender(
    datum: date, *, binnen: bool
) -> None:
    uitkomst = termijn("AWB-25", datum)
    buiten = isinstance(uitkomst, NietTeBeoordelen) and "1583" in uitkomst.ontbreekt
    assert buiten is not binnen
    assert (uitkomst.norm, uitkomst.datum) == ("AWB-25", datum)
    assert uitkomst.uitleg


@pytest.mark.parametrize(
    ("datum", "soort"),
    [(date(2014, 12, 31), NietTeBeoordelen), (date(2015, 1, 1), Termijn)],
)
def test_uitvoering_rust_naar_de_wet_vanaf_2015(datum: date, soort: type) -> None:
    assert isinstance(termijn("WGR-50-uitvoering", datum), soort)


@pytest.mark.parametrize(
    ("norm", "datum", "wet"),
    [
        ("WGR-02", date(2022, 6, 30), "Wet gemeenschappelijke regelingen"),
        ("WGR-45", date(2014, 12, 31), "Wet gemeenschappelijke regelingen"),
        ("BKW-02", date(2021, 6, 30), "Bekendmakingswet"),
    ],
)
def test_de_wet_waarvan_de_oudere_tekst_ontbreekt_wordt_genoemd(
    norm: str, datum: date, wet: str
) -> None:
    uitkomst = termijn(norm, datum)
    assert isinstance(uitkomst, NietTeBeoordelen)
    assert uitkomst.ontbreekt.startswith(f"een termijn in de {wet} zoals die gold")


@pytest.mark.parametrize(
    ("voor", "uitslag"), [(5, Uitslag.VERWORPEN), (6, Uitslag.AANGENOMEN)]
)
def test_beide_uitslagen_vragen_de_zwaardere_meerderheid(
    voor: int, uitslag: Uitslag
) -> None:
    twee = uitslagen(tel(stemmen(voor, 9 - voor)), meerderheid=TWEE_DERDE)
    assert (twee.hoofden, twee.stemmen) == (uitslag, uitslag)


def test_een_tegenstem_houdt_de_zwaardere_meerderheid_tegen() -> None:
    """Of 7 to 4 one more in favour would do; two thirds of eleven is eight."""
    gevonden = doorslaggevend(
        stemmen(7, 4, gewicht=2), basis=Basis.HOOFDEN, meerderheid=TWEE_DERDE
    )
    assert [d.wie for d in gevonden] == ["l7", "l8", "l9", "l10"]
    assert {d.omgekeerd for d in gevonden} == {Uitslag.AANGENOMEN}
    assert {d.omvang for d in gevonden} == {Omvang(hoofden=1, stemmen=2)}


def test_met_een_gewone_meerderheid_houdt_die_stem_niets_tegen() -> None:
    assert doorslaggevend(stemmen(7, 4), basis=Basis.HOOFDEN) == ()
