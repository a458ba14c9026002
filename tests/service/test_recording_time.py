"""When a fact is recorded: the clock, its jumps, and ids that carry it."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from register.domain.refusals import OngeldigeInvoer
from register.service.place import Place
from register.service.recording import Recorder
from register.service.sources import Sources, after, jump, stamp, system, uuid7
from tests.outsider import verify
from tests.registers import decision, facts, fixed, make, record
from tests.service.refusing import refused


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """Begun and filled in July 2026, whatever day it is today."""
    gemaakt = make(tmp_path / "register.d", sources=fixed())
    yield gemaakt
    verify(gemaakt.map)


def test_een_klok_mag_alleen_in_een_oefening(tmp_path: Path) -> None:
    echt = make(tmp_path / "echt", oefening=False)
    assert refused(
        echt, OngeldigeInvoer, decision(_klok="2030-01-01T10:00:00Z")
    ).pad == ("/klok")
    verify(echt.map)


def test_een_klok_van_een_oefening_is_het_tijdstip(place: Place) -> None:
    record(place, decision(_klok="2030-01-01T10:00:00+02:00"))
    tijden = [feit.kop.vastgelegd_op for feit in facts(place, "besluit/AB-2026-001")]
    assert tijden == [f"2030-01-01T08:00:00.00000{n}Z" for n in (1, 2, 3)]
    record(place, decision(_klok="2029-01-01T10:00:00Z"))
    later = facts(place, "besluit/AB-2026-002")[0].kop.vastgelegd_op
    assert later > tijden[-1], "time never runs back"


def jumps(place: Place) -> list[int | None]:
    """The jump before each decision of the AB: its first fact is its number."""
    return [feit.kop.kloksprong for feit in facts(place, "nummer/AB/2026")]


@pytest.mark.parametrize(
    ("klok", "sprong"),
    [
        ("2030-01-01T10:00:00Z", None),
        ("2030-01-01T09:59:51Z", None),
        ("2030-01-01T09:59:49Z", -11),
        ("2029-12-31T10:00:00Z", -86_400),
        ("2031-01-02T10:00:00Z", None),
        ("2031-01-02T10:00:01Z", 366 * 86_400),
    ],
)
def test_een_sprong_van_de_klok_staat_in_de_envelop(
    place: Place, klok: str, sprong: int | None
) -> None:
    record(
        place,
        decision(_klok="2030-01-01T10:00:00Z"),
        decision(_klok=klok),
    )
    een, twee = jumps(place)
    assert een is not None, "from the begin of this register"
    assert twee == sprong


def test_een_eerste_feit_springt_niet() -> None:
    assert jump(datetime(2026, 7, 2, tzinfo=UTC), "") is None


def test_een_sprong_staat_een_keer_per_opdracht(place: Place) -> None:
    record(place, decision(_klok="2999-01-01T10:00:00Z"))
    assert [sprong is None for sprong in jumps(place)] == [False]
    gezien = [feit.kop.kloksprong for feit in facts(place, "besluit/AB-2026-001")]
    assert set(gezien) == {None}


@pytest.mark.parametrize(
    "klok",
    [
        "morgen",
        "2030-01-01",
        "2030-01-01T10:00:00",
        "1969-12-31T23:00:00Z",
        "9001-01-01T00:00:00Z",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59-05:00",
    ],
)
def test_een_klok_is_een_tijdstip_met_zone(place: Place, klok: str) -> None:
    assert refused(place, OngeldigeInvoer, decision(_klok=klok)).pad == "/klok"


@pytest.mark.parametrize("klok", ["1970-01-01T00:00:00Z", "9000-12-31T23:59:59Z"])
def test_de_grenzen_van_een_klok(place: Place, klok: str) -> None:
    een, twee = record(place, decision(_klok=klok), decision())
    assert twee.seqs[0] == een.seqs[-1] + 1


def test_de_klok_loopt_nooit_terug() -> None:
    moment = datetime(2026, 7, 2, 10, tzinfo=UTC)
    assert after(moment, "") == moment
    assert after(moment, stamp(moment - timedelta(seconds=1))) == moment
    assert after(moment, stamp(moment)) == moment + timedelta(microseconds=1)


def test_een_id_draagt_zijn_tijd_en_is_versie_7() -> None:
    moment = datetime(2026, 7, 2, 10, tzinfo=UTC)
    gemaakt = uuid7(moment, bytes([255] * 10))
    assert gemaakt == "019f2245-6100-7fff-bfff-ffffffffffff"
    assert int(gemaakt.replace("-", "")[:12], 16) == moment.timestamp() * 1000
    bronnen = system()
    assert abs(bronnen.klok() - datetime.now(UTC)) < timedelta(minutes=1)  # noqa: TID251
    assert bronnen.ids(moment) != bronnen.ids(moment)
    assert len(bronnen.salts()) == 32


def test_met_vaste_bronnen_is_het_log_hetzelfde(tmp_path: Path) -> None:
    een = make(tmp_path / "een", sources=fixed())
    twee = make(tmp_path / "twee", sources=fixed())
    with closing(een.open_log()) as a, closing(twee.open_log()) as b:
        assert a.root(7) == b.root(7)


def test_de_tijd_loopt_ook_door_na_wat_een_ander_vastlegde(place: Place) -> None:
    stil = Sources(
        klok=lambda: datetime(2020, 1, 1, tzinfo=UTC),
        ids=system().ids,
        salts=system().salts,
    )
    with Recorder(place, sources=stil) as een, Recorder(place) as ander:
        een.record(decision())
        ander.record(decision())
        een.record(decision())
    met_nummer = [feit.kop.vastgelegd_op for feit in facts(place, "nummer/AB/2026")]
    assert len(set(met_nummer)) == 3
    assert met_nummer == sorted(met_nummer)
