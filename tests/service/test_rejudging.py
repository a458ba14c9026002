"""A log as it was: bounded reads, and whether what was read is sealed."""

from contextlib import closing
from pathlib import Path

import pytest

from register.service.place import Place, reader_of
from register.service.rejudging import Prefix, Watch
from tests.service.boeken import begonnen, neem, organisatie, schrijvend


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = begonnen(tmp_path)
    with schrijvend(place) as boek:
        organisatie(boek)
        neem(boek)
    return place


def test_wat_later_kwam_is_er_nog_niet(place: Place) -> None:
    with closing(place.open_log(alleen_lezen=True)) as log:
        toen = Prefix(log)
        assert toen.event(0) is None
        assert toen.stream("register") == []
        assert toen.streams("gremium/") == []
        toen.tot = 5
        gevonden = toen.event(0)
        assert gevonden
        assert gevonden.stroom == "register"
        assert toen.event(5) is None
        assert [rij.seq for rij in toen.stream("regeling")] == [1, 2, 3]
        assert toen.streams("gremium/") == ["gremium/AB"]
        assert toen.streams("functie/") == []
        assert toen.versions("regeling") == 3
        assert toen.size() == log.size()


def test_lezen_van_een_verzegelde_stroom_blijft_niet_onopgemerkt(place: Place) -> None:
    with closing(place.open_log(alleen_lezen=True)) as log:
        stil = Watch(reader_of(log), {"regeling"}.__contains__)
        assert len(stil.feiten("register")) == 1
        assert stil.feit(0)
        assert stil.feit(10_000) is None
        assert list(stil.stromen("gremium/")) == ["gremium/AB", "gremium/DB"]
        assert not stil.verzegeld
        assert stil.feiten("regeling")
        assert stil.verzegeld


def test_een_verzegeld_feit_blijft_niet_onopgemerkt(place: Place) -> None:
    with schrijvend(place) as boek:
        begin = boek.seq() + 1
        boek.kaal(
            "RegistreerPersoon",
            "2026-05-01",
            "2026-05-01T10:00:00Z",
            {"persoon": "p-1", "naam": "x"},
            openbaarheid={"openheid": "geheim", "grond": "2e"},
        )
    with closing(place.open_log(alleen_lezen=True)) as log:
        stil = Watch(reader_of(log), set[str]().__contains__)
        assert stil.feit(begin)
        assert stil.verzegeld
