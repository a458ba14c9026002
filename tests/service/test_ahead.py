"""Reading ahead gives what reading each stream gives, in fewer queries."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from typing_extensions import override

from register.reads import Reads, Row
from register.service import ahead
from register.service.ahead import Ahead
from register.service.rejudging import Prefix
from register.store import Log
from tests.service.boeken import begonnen, neem, organisatie, schrijvend


class Geteld(Prefix):
    """Counts the queries."""

    def __init__(self, bron: Reads, tot: int) -> None:
        super().__init__(bron)
        self.tot = tot
        self.vragen = 0

    @override
    def _rows(self, vraag: str, waarden: tuple[object, ...] = ()) -> list[Row]:
        self.vragen += 1
        return super()._rows(vraag, waarden)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    place = begonnen(tmp_path)
    with schrijvend(place) as boek:
        organisatie(boek)
        neem(boek)
    with closing(place.open_log(alleen_lezen=True)) as gelezen:
        yield gelezen


@pytest.mark.parametrize("samen", [1, 2, 256])
def test_elke_stroom_is_die_van_het_logboek(
    log: Log, samen: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "SAMEN", samen)
    namen = log.streams("")
    vooruit = Ahead(log, log.size())
    vooruit.expect(namen[2:])
    for naam in [*namen[::-1], *namen, *namen[::2], "weg"]:
        assert vooruit.stream(naam) == log.stream(naam)


def test_wat_later_kwam_is_er_nog_niet(log: Log) -> None:
    vooruit = Ahead(log, 5)
    vooruit.expect(["functie/secretaris", "regeling"])
    assert vooruit.stream("functie/secretaris") == []
    assert [rij.seq for rij in vooruit.stream("regeling")] == [1, 2, 3]


def test_wie_de_volgorde_zegt_leest_veel_stromen_in_een_keer(log: Log) -> None:
    namen = log.streams("")
    geteld = Geteld(log, log.size())
    vooruit = Ahead(geteld, log.size())
    vooruit.expect(namen)
    for naam in namen:
        vooruit.stream(naam)
    soorten = {naam.partition("/")[0] for naam in namen}
    assert geteld.vragen == len(soorten) < len(namen)
