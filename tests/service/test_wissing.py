"""Erasing one sealed value: it is in no file any more, and the log is as it was."""

import sqlite3
from contextlib import closing

import orjson
import pytest

from register.codec.intake import Regel
from register.domain.refusals import OngeldigeInvoer
from register.service.place import Place
from register.service.recording import Recorder
from register.service.replay import replay
from tests.outsider import verify
from tests.registers import decision, facts, grep, line, record

KANARIE = "kanarie-vogel"
GEHEIM = {"openheid": "geheim", "grond": "2b"}
PERSOON = line("RegistreerPersoon", persoon="p1", naam=KANARIE)


def erase(seq: int, pad: str, **meer: object) -> Regel:
    return line("WisWaarde", seq=seq, pad=pad, grond="avg-17", **meer)


def public(place: Place, seq: int) -> dict[str, object]:
    with closing(place.open_log(alleen_lezen=True)) as log:
        return {o.pad: orjson.loads(o.waarde) for o in log.disclosures(seq)}


def root(place: Place, grootte: int) -> bytes:
    with closing(place.open_log(alleen_lezen=True)) as log:
        return log.root(grootte)


def notes(place: Place) -> list[object]:
    with closing(sqlite3.connect(place.kluis)) as db:
        return db.execute("SELECT * FROM te_wissen").fetchall()


def test_een_gewiste_waarde_is_nergens_meer_en_de_rest_wel(place: Place) -> None:
    besluit = decision(titel=KANARIE, _bewijs=[{"titel": "Notulen"}])
    seq = record(place, besluit)[0].seqs[1]
    voor = root(place, seq + 1)
    assert grep(place.map, KANARIE) == ["log.sqlite"]
    record(place, erase(seq, "gegevens/titel", reden="typefout"))
    assert grep(place.map, KANARIE) == []
    assert set(public(place, seq)) == {"/bewijs/0/titel", "/gegevens/motivering"}
    assert root(place, seq + 1) == voor
    assert notes(place) == []
    verify(place.map)
    assert replay(place).gelijk


def test_wat_een_correctie_herhaalt_gaat_mee(place: Place) -> None:
    anders = {"persoon": "p1", "naam": KANARIE}
    herstel = line("CorrigeerRegistratie", seq=7, gegevens=anders, reden="reden blijft")
    record(place, PERSOON, herstel)
    record(place, erase(7, "gegevens/naam"))
    assert grep(place.map, KANARIE) == []
    assert public(place, 8) == {"/gegevens/reden": "reden blijft"}


def test_een_waarde_in_een_correctie_heeft_een_eigen_pad(place: Place) -> None:
    anders = {"persoon": "p1", "naam": KANARIE}
    herstel = line("CorrigeerRegistratie", seq=7, gegevens=anders, reden="r")
    eerst = line("RegistreerPersoon", persoon="p1", naam="de eerste naam")
    record(place, eerst, herstel)
    record(place, erase(8, "gegevens/gegevens/naam"))
    assert grep(place.map, KANARIE) == []
    assert public(place, 8) == {"/gegevens/reden": "r"}
    assert public(place, 7) == {"/gegevens/naam": "de eerste naam"}


def test_van_een_geheim_besluit_gaat_het_geheel_en_blijft_het_zegel(
    place: Place,
) -> None:
    ander = decision(titel="tweede-vogel", _openbaarheid=GEHEIM)
    een, twee = record(place, decision(titel=KANARIE, _openbaarheid=GEHEIM), ander)
    seq = een.seqs[1]
    assert replay(place).verzegeld == 0
    with pytest.raises(OngeldigeInvoer, match="als geheel"):
        record(place, erase(seq, "gegevens/titel"))
    record(place, erase(seq, "gegevens"))
    assert grep(place.map, KANARIE) == []
    assert grep(place.map, "tweede-vogel") == ["kluis.sqlite"]
    assert facts(place, "besluit/AB-2026-001")[0].gegevens is None
    assert facts(place, "besluit/AB-2026-002")[0].gegevens is not None
    verslag = replay(place)
    assert verslag.gelijk
    assert verslag.verzegeld > 0, "niet herberekenbaar, geen verschil"
    assert twee.besluitnummer == "AB-2026-002"


def test_opnieuw_wissen_mag_en_een_ander_pad_niet(place: Place) -> None:
    record(place, PERSOON, erase(7, "gegevens/naam"), erase(7, "gegevens/naam"))
    with pytest.raises(OngeldigeInvoer, match="geen verzegelde waarde"):
        record(place, erase(7, "gegevens/persoon"))
    assert len(facts(place, "wissing/7")) == 2


def test_een_proef_wist_niets(place: Place) -> None:
    record(place, PERSOON)
    with Recorder(place) as recorder:
        recorder.try_out([(1, erase(7, "gegevens/naam"))])
    assert public(place, 7) == {"/gegevens/naam": KANARIE}
