"""What functies, modules and persons are called: only as far as it may be told."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from register.service import namen
from register.service.explaining.sentences import Teller
from register.service.reading import reading
from tests.service.boeken import REGELING, Boek, begonnen, organisatie, schrijvend

DAG = "2026-01-03"


def story(boek: Boek) -> None:
    """A module that ended, functies of which two have no name to tell, two persons."""
    boek.doe("StelModuleIn", DAG, module="zorg", naam="Inkoop zorg")
    boek.doe("BeeindigModule", "2026-06-01", module="zorg")
    boek.doe("StelFunctieIn", DAG, functie="los", naam={"onbekend": "niet bewaard"})
    boek.doe("StelFunctieIn", DAG, functie="dicht", naam="Vertrouwenspersoon")
    for code in ("p-1", "p-2"):
        boek.doe("RegistreerPersoon", DAG, persoon=code, naam=f"Naam van {code}")
    boek.doe("Publiceer", DAG, stroom="persoon/p-1")
    weg = {"stroom": "functie/dicht", "door": "AB", "grond": "2b"}
    boek.doe("LegGeheimhoudingOp", "2026-06-02", **weg)


@contextmanager
def telling(map_: Path, *, openbaar: bool = True) -> Iterator[Teller]:
    place = begonnen(map_)
    with schrijvend(place) as boek:
        organisatie(boek)
        story(boek)
    with reading(place) as (_, library):
        yield Teller(library, REGELING, openbaar=openbaar)


def test_een_naam_die_er_niet_is_of_niet_te_zien_is_is_leeg(tmp_path: Path) -> None:
    with telling(tmp_path) as teller:
        assert namen.post(teller, "secretaris") == "Secretaris"
        assert [namen.post(teller, c) for c in ("los", "dicht", "AB", "")] == [""] * 4
        assert namen.module(teller, "zorg") == "Inkoop zorg"
        assert namen.module(teller, "werk") == ""


def test_een_persoon_heet_pas_zo_als_die_naam_openbaar_is(tmp_path: Path) -> None:
    with telling(tmp_path) as teller:
        assert namen.person(teller, "p-1") == "Naam van p-1"
        assert namen.person(teller, "p-2") == ""
        assert namen.person(teller, "p-3") == ""


def test_wie_een_naam_kan_hebben_is_bekend(tmp_path: Path) -> None:
    with telling(tmp_path) as teller:
        assert namen.codes(teller) == {
            "functie": {"secretaris", "los", "dicht"},
            "module": {"zorg"},
            "persoon": {"p-1", "p-2"},
        }


def test_voor_er_een_regeling_is_heet_er_niets(tmp_path: Path) -> None:
    place = begonnen(tmp_path)
    with reading(place) as (_, library):
        teller = Teller(library, REGELING, openbaar=True)
        assert namen.module(teller, "zorg") == ""
        assert namen.codes(teller)["module"] == frozenset()


@pytest.mark.parametrize(
    ("naam", "midden"),
    [
        ("Manager inkoop", "manager inkoop"),
        ("Secretaris-directeur", "secretaris-directeur"),
        ("MT-lid", "MT-lid"),
        ("De MGR", "de MGR"),
        ("", ""),
    ],
)
def test_een_naam_midden_in_een_zin(naam: str, midden: str) -> None:
    assert namen.midway(naam) == midden
