"""Replay names what was changed in a log, and what no command can have given."""

import sqlite3
from contextlib import closing
from pathlib import Path

import orjson

from register.codec.canonical import dump
from register.domain.besluiten.besluit import BesluitGenomen, BesluitGetoetst
from register.reads import Nieuw
from register.service.exercise.generating import Plan, generate
from register.service.place import Place
from register.service.replay import replay
from tests.service.boeken import neem, schrijvend
from tests.service.replay.logboek import sql

_VRIJ = "DROP TRIGGER nooit_wijzigen"


def _tampered(place: Place, wijziging: str, seq: int) -> None:
    with closing(sqlite3.connect(place.log)) as db, db:
        db.execute(_VRIJ)
        vraag = f"UPDATE stored_events SET {wijziging} WHERE notification_id=?"  # noqa: S608
        assert db.execute(vraag, (seq + 1,)).rowcount == 1


def _seq_of(place: Place, soort: str) -> int:
    with closing(place.open_log(alleen_lezen=True)) as log:
        return next(r.seq for b in log.events() for r in b if r.soort == soort)


def test_een_afgekapt_logboek_wordt_aan_het_leesmodel_gezien(place: Place) -> None:
    with closing(sqlite3.connect(place.log)) as db, db:
        db.execute("DROP TRIGGER nooit_wissen")
        db.execute(
            "DELETE FROM stored_events WHERE notification_id="
            "(SELECT max(notification_id) FROM stored_events)"
        )
    soorten = [v.soort for v in replay(place).verschillen]
    assert "volgorde" in soorten


def test_een_veranderde_byte_wordt_gevonden_met_zijn_seq(place: Place) -> None:
    seq = _seq_of(place, "mandaat-verleend.v1")
    _tampered(
        place,
        "state=CAST(replace(CAST(state AS TEXT), '5000000', '5000001') AS BLOB)",
        seq,
    )
    verslag = replay(place)
    breuk = next(v for v in verslag.verschillen if v.soort == "wortel")
    assert breuk.seq == seq


def test_bytes_die_niet_meer_te_lezen_zijn_worden_genoemd(place: Place) -> None:
    seq = _seq_of(place, "mandaat-verleend.v1")
    _tampered(
        place,
        "state=CAST('{' AS BLOB)",
        seq,
    )
    verslag = replay(place)
    gezien = {(v.soort, v.seq) for v in verslag.verschillen}
    assert {("wortel", seq), ("onleesbaar", seq)} <= gezien
    assert verslag.projecties == {}


def test_een_andere_soort_bij_dezelfde_bytes_wordt_gezien(place: Place) -> None:
    seq = _seq_of(place, "dossier-geopend.v1")
    _tampered(
        place,
        "originator_version=99",
        seq,
    )
    assert ("kolommen", seq) in {(v.soort, v.seq) for v in replay(place).verschillen}


def test_een_gat_in_de_volgorde_wordt_gezien(place: Place) -> None:
    with closing(sqlite3.connect(place.log)) as db, db:
        db.execute("DROP TRIGGER nooit_wissen")
        db.execute("DELETE FROM stored_events WHERE notification_id=9")
    assert ("volgorde", 8) in {(v.soort, v.seq) for v in replay(place).verschillen}


def test_een_veranderde_tegel_wordt_gezien(place: Place) -> None:
    sql(place.log, "UPDATE tegels SET hashes=zeroblob(length(hashes)) WHERE niveau=0")
    verslag = replay(place)
    assert verslag.aantal_verschillen == verslag.gebeurtenissen + 1
    assert {v.soort for v in verslag.verschillen} == {"wortel"}


def test_een_veranderde_tegel_hoger_in_de_boom_wordt_gezien(tmp_path: Path) -> None:
    place = Place(tmp_path / "register.d")
    generate(place, Plan(besluiten=120, zaad=5))
    sql(place.log, "UPDATE tegels SET hashes=zeroblob(length(hashes)) WHERE niveau=1")
    teksten = {v.tekst for v in replay(place).verschillen}
    assert "tegel 1/0 van de boom is veranderd" in teksten


def test_een_lang_logboek_met_een_gat_noemt_dat_het_eerst(tmp_path: Path) -> None:
    place = Place(tmp_path / "register.d")
    generate(place, Plan(besluiten=120, zaad=5))
    with closing(sqlite3.connect(place.log)) as db, db:
        db.execute("DROP TRIGGER nooit_wissen")
        db.execute("DELETE FROM stored_events WHERE notification_id=9")
    eerste = replay(place).verschillen[0]
    assert (eerste.soort, eerste.seq) == ("volgorde", 8)


def test_een_ontbrekende_tegel_wordt_gezien(place: Place) -> None:
    sql(place.log, "DELETE FROM tegels WHERE niveau=0")
    assert not replay(place).gelijk


def _append(place: Place, soort: str, nr: str, **anders: object) -> None:
    """Append a besluit (or its verdicts) that no command gave, as a forger might."""
    with closing(place.open_log()) as log, log.writing() as bezig:
        rij = next(r for rijen in bezig.events() for r in rijen if r.soort == soort)
        inhoud = orjson.loads(rij.inhoud)
        stroom = f"besluit/{nr}"
        versie = bezig.versions(stroom) + 1
        gegevens = inhoud["gegevens"] | {"besluit": nr} | anders
        kop = inhoud | {"stroom": stroom, "versie": versie, "gegevens": gegevens}
        bezig.append([Nieuw(stroom, versie, soort, dump(kop))])


NR = "AB-2026-900"
GENOMEN = BesluitGenomen.SOORT
GETOETST = BesluitGetoetst.SOORT


def _oordeel(place: Place, norm: str) -> dict[str, object]:
    """The verdict of one norm in the first verdicts of the log."""
    with closing(place.open_log(alleen_lezen=True)) as log:
        rij = log.event(_seq_of(place, GETOETST))
    assert rij
    oordelen = orjson.loads(rij.inhoud)["gegevens"]["oordelen"]
    return next(toets for toets in oordelen if toets["norm"].startswith(norm))


def test_een_keten_die_anders_uitkomt_wordt_genoemd(place: Place) -> None:
    _append(place, GENOMEN, NR, keten=[])
    (verschil,) = replay(place).verschillen
    assert (verschil.soort, verschil.besluit) == ("keten", "AB-2026-900")


def test_een_oordeel_dat_anders_uitkomt_wordt_genoemd(place: Place) -> None:
    toets = _oordeel(place, "AWB-01")
    _append(place, GENOMEN, NR)
    ander = "voldoet niet" if toets["oordeel"] == "voldoet" else "voldoet"
    vals: list[dict[str, object]] = [
        {"oordeel": ander},
        {"bewijs": [0]},
        {"norm": "WGR-99@7"},
    ]
    _append(place, GETOETST, NR, oordelen=[toets | een for een in vals])
    verslag = replay(place)
    assert [v.soort for v in verslag.verschillen] == ["oordeel"] * 3
    assert {v.norm for v in verslag.verschillen} == {toets["norm"], "WGR-99@7"}


def test_oordelen_zonder_hun_besluit_worden_genoemd(place: Place) -> None:
    _append(place, GETOETST, "AB-2026-001")
    (verschil,) = replay(place).verschillen
    assert verschil.soort == "oordeel"
    assert "niet bij hun besluit" in verschil.tekst


def test_wat_op_andere_gebeurtenissen_wacht_wordt_toch_herspeeld(place: Place) -> None:
    _append(place, GENOMEN, NR)
    with schrijvend(place) as boek:
        for n in range(20):
            boek.doe("TreedToe", "2026-09-01", gemeente=f"gm1{n:03d}", naam="x")
        neem(boek, "2026-09-02")
    assert replay(place).gelijk
