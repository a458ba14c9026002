"""What a follower says when it cannot go on: in the words of the register."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlalchemy.exc import OperationalError

from register.adres import Adres
from register.faults import LogBezet, Omgevingsfout
from register.service.following import Follower
from register.service.place import Place


@pytest.fixture
def volger(place: Place) -> Iterator[Follower]:
    with closing(Follower(place)) as gemaakt:
        yield gemaakt


def test_een_eigen_fout_blijft_zoals_zij_is(volger: Follower) -> None:
    fout = Omgevingsfout("er is iets")
    assert volger.told(fout) is fout


def test_een_bestand_dat_vaststaat_heet_bezet(volger: Follower) -> None:
    fout = OperationalError("UPDATE x", None, Exception("database is locked"))
    assert isinstance(volger.told(fout), LogBezet)


def test_een_server_die_weg_is_wordt_in_het_nederlands_gemeld(
    volger: Follower, monkeypatch: pytest.MonkeyPatch
) -> None:
    adres = Adres.parse("postgresql://ik@server/db", "mgr-test")
    monkeypatch.setattr(Place, "model", adres)
    weg = OperationalError("SELECT 1", None, Exception("Connection refused"))
    tekst = str(volger.told(weg))
    assert "er luistert daar geen server" in tekst
    assert "SELECT" not in tekst
