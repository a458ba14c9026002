"""Replay: everything derived comes out again, and what was changed is named."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import orjson
import pytest

from register.codec.canonical import dump
from register.domain.besluiten.besluit import BesluitGenomen, BesluitGetoetst
from register.faults import NietSchrijfbaar
from register.projections.model import PROJECTIES, ReadModel, engine_of
from register.reads import Nieuw
from register.service import replay as module
from register.service.exercise.generating import Plan, generate
from register.service.place import Place
from register.service.reading import reading
from register.service.rebuilding import rebuild
from register.service.replay import replay
from register.service.replayed import Verschil
from tests.registers import grep
from tests.service.boeken import (
    MANDAAT,
    REGELING,
    begonnen,
    dossier,
    mandaat_op_twee_assen,
    neem,
    organisatie,
    schrijvend,
)

KANARIE = "kanarie-in-de-mijn"
GEHEIM = {"openheid": "geheim", "grond": "2b"}
INKOOP: dict[str, object] = {
    "orgaan": "DB",
    "functie": "secretaris",
    "bevoegdheid": "M-1",
    "titel": "Inkoop",
    "handeling": "inkoop",
    "uitkomst": "aangenomen",
    "bedrag": 100_000,
}


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A register with some of everything, its read model caught up."""
    place = begonnen(tmp_path)
    with schrijvend(place) as boek:
        organisatie(boek)
        mandaat_op_twee_assen(boek)
        dossier(boek)
        neem(boek, dossier="D-1")
        neem(boek, "2026-08-01", **INKOOP)
        boek.kaal(
            "NeemBesluit",
            "2026-08-02",
            "2026-08-02T10:00:00Z",
            {
                "orgaan": "AB",
                "titel": KANARIE,
                "handeling": "x",
                "uitkomst": "verworpen",
            },
            openbaarheid=GEHEIM,
        )
    _bij(place)
    return place


def _bij(place: Place) -> None:
    with reading(place):
        pass


def _sql(bestand: Path, *opdrachten: str) -> None:
    with closing(sqlite3.connect(bestand)) as db, db:
        for opdracht in opdrachten:
            assert db.execute(opdracht).rowcount != 0


_VRIJ = "DROP TRIGGER nooit_wijzigen"


def _tampered(place: Place, wijziging: str, seq: int) -> None:
    with closing(sqlite3.connect(place.log)) as db, db:
        db.execute(_VRIJ)
        vraag = f"UPDATE stored_events SET {wijziging} WHERE notification_id=?"  # noqa: S608
        assert db.execute(vraag, (seq + 1,)).rowcount == 1


def _seq_of(place: Place, soort: str) -> int:
    with closing(place.open_log(alleen_lezen=True)) as log:
        return next(r.seq for b in log.events() for r in b if r.soort == soort)


def _rows_of_model(place: Place) -> dict[str, list[object]]:
    with closing(sqlite3.connect(place.leesmodel)) as db:
        return {
            tabel.name: list(db.execute(f"SELECT * FROM {tabel.name}"))  # noqa: S608
            for tabellen in PROJECTIES.values()
            for tabel in tabellen
        }


def test_een_onaangeroerd_register_is_gelijk(place: Place) -> None:
    verslag = replay(place)
    assert verslag.gelijk
    assert verslag.verschillen == []
    assert verslag.leesmodel == "vergeleken"
    assert verslag.ketens == 3
    assert verslag.oordelen > 3
    assert verslag.verzegeld == 0
    assert set(verslag.projecties) == set(PROJECTIES)
    vorm = verslag.shape()
    assert vorm["gelijk"] is True
    assert vorm["gebeurtenissen"] == verslag.positie


def test_de_wortel_is_die_van_het_logboek(place: Place) -> None:
    with closing(place.open_log(alleen_lezen=True)) as log:
        wortel = log.root(log.size()).hex()
    assert replay(place).wortel == wortel


def test_herspelen_laat_alle_bestanden_zoals_ze_waren(place: Place) -> None:
    voor = {p: sha256(p.read_bytes()).digest() for p in place.map.glob("*.sqlite")}
    replay(place)
    assert voor == {p: sha256(p.read_bytes()).digest() for p in voor}


def test_zonder_leesmodel_wordt_de_rest_gecontroleerd(place: Place) -> None:
    for bestand in place.map.glob("leesmodel*"):
        bestand.unlink()
    verslag = replay(place)
    assert verslag.gelijk
    assert verslag.leesmodel == "ontbreekt"
    assert verslag.positie == verslag.gebeurtenissen
    assert not place.leesmodel.exists()


def test_een_leesmodel_dat_achterloopt_wordt_vergeleken_waar_het_staat(
    place: Place,
) -> None:
    with closing(place.open_log(alleen_lezen=True)) as log:
        stand = log.size()
    with schrijvend(place) as boek:
        neem(boek)
    verslag = replay(place)
    assert verslag.gelijk
    assert verslag.leesmodel == "achter"
    assert verslag.positie == stand
    assert verslag.gebeurtenissen > stand


def test_tot_een_seq_wordt_een_verder_leesmodel_niet_vergeleken(place: Place) -> None:
    verslag = replay(place, tot=10)
    assert verslag.gelijk
    assert verslag.gebeurtenissen == 10
    assert verslag.leesmodel == "verder"
    assert set(verslag.projecties) == set(PROJECTIES)


def test_een_onleesbaar_leesmodel_wordt_gemeld(place: Place) -> None:
    for bestand in place.map.glob("leesmodel*"):
        bestand.unlink()
    place.leesmodel.write_bytes(b"geen database, maar wel lang genoeg " * 40)
    verslag = replay(place)
    assert not verslag.gelijk
    assert [v.soort for v in verslag.verschillen] == ["leesmodel"]
    assert verslag.leesmodel == "onleesbaar"


def test_een_leesmodel_zonder_tabel_wordt_gemeld(place: Place) -> None:
    _sql(place.leesmodel, "DROP TABLE termijnen")
    verslag = replay(place)
    assert [v.soort for v in verslag.verschillen] == ["leesmodel"]


@pytest.mark.parametrize(
    ("opdracht", "verschil"),
    [
        (
            "UPDATE mandaatregister SET nemer='voorzitter'",
            Verschil(
                soort="anders",
                projectie="mandaatregister",
                sleutel="mandaatregister/M-1/2026-04-01",
            ),
        ),
        (
            "DELETE FROM audittrail WHERE seq=9",
            Verschil(soort="ontbreekt", projectie="audittrail", sleutel="audittrail/9"),
        ),
        (
            "DELETE FROM openheid WHERE stroom='besluit/AB-2026-001'",
            Verschil(
                soort="ontbreekt",
                projectie="openheid",
                sleutel="openheid/besluit/AB-2026-001",
            ),
        ),
        (
            "INSERT INTO correcties VALUES ('mgr-test', 900, 1, 0)",
            Verschil(soort="extra", projectie="correcties", sleutel="correcties/900"),
        ),
        (
            "INSERT INTO correcties VALUES ('mgr-test', 0, 1, 0)",
            Verschil(soort="extra", projectie="correcties", sleutel="correcties/0"),
        ),
    ],
)
def test_een_veranderde_rij_wordt_genoemd_en_blijft_staan(
    place: Place, opdracht: str, verschil: Verschil
) -> None:
    _sql(place.leesmodel, opdracht)
    voor = _rows_of_model(place)
    verslag = replay(place)
    assert not verslag.gelijk
    assert verslag.verschillen == [verschil]
    assert _rows_of_model(place) == voor


def test_meer_dan_twintig_verschillen_worden_geteld(place: Place) -> None:
    _sql(place.leesmodel, "UPDATE audittrail SET door='een ander'")
    verslag = replay(place)
    assert len(verslag.verschillen) == 20
    assert verslag.aantal_verschillen == verslag.gebeurtenissen


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
    _sql(place.log, "UPDATE tegels SET hashes=zeroblob(length(hashes)) WHERE niveau=0")
    verslag = replay(place)
    assert verslag.aantal_verschillen == verslag.gebeurtenissen + 1
    assert {v.soort for v in verslag.verschillen} == {"wortel"}


def test_een_veranderde_tegel_hoger_in_de_boom_wordt_gezien(tmp_path: Path) -> None:
    place = Place(tmp_path / "register.d")
    generate(place, Plan(besluiten=120, zaad=5))
    _sql(place.log, "UPDATE tegels SET hashes=zeroblob(length(hashes)) WHERE niveau=1")
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
    _sql(place.log, "DELETE FROM tegels WHERE niveau=0")
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


def test_zonder_kluis_is_verzegeld_geen_verschil(place: Place) -> None:
    place.kluis.rename(place.map / "elders")
    verslag = replay(place)
    assert verslag.gelijk
    assert verslag.ketens == 2
    assert verslag.verzegeld == 2


def test_een_open_besluit_op_een_verzegeld_mandaat_is_geen_verschil(
    tmp_path: Path,
) -> None:
    place = begonnen(tmp_path)
    with schrijvend(place) as boek:
        organisatie(boek)
        klok = "2026-03-01T10:00:00Z"
        boek.kaal("VerleenMandaat", "2026-03-01", klok, MANDAAT, openbaarheid=GEHEIM)
        neem(boek, "2026-08-01", **INKOOP)
    assert replay(place).verzegeld == 0
    place.kluis.rename(place.map / "elders")
    verslag = replay(place)
    assert verslag.gelijk
    assert verslag.verzegeld >= 1


def test_een_persoon_wissen_herbouwen_en_herspelen_is_gelijk(place: Place) -> None:
    with schrijvend(place) as boek:
        boek.doe("RegistreerPersoon", "2026-03-01", persoon="p-1", naam=KANARIE)
        seq = boek.seq()
        boek.doe(
            "WisPersoonsgegevens",
            "2026-09-01",
            persoon="p-1",
            grond="avg17",
            seqs=[seq],
        )
    gebouwd = rebuild(place)
    verslag = replay(place)
    assert verslag.gelijk
    assert verslag.leesmodel == "vergeleken"
    assert verslag.projecties == gebouwd.projecties


def test_een_lang_logboek_wordt_in_een_bestand_opgebouwd_dat_weer_weggaat(
    place: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tijdelijk = tmp_path / "tijdelijk"
    tijdelijk.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tijdelijk))
    monkeypatch.setattr(module, "IN_GEHEUGEN", 5)
    assert replay(place).gelijk
    assert list(tijdelijk.iterdir()) == []


def test_de_voortgang_loopt_tot_het_eind(place: Place) -> None:
    gezegd: list[tuple[str, int, int]] = []
    verslag = replay(place, voortgang=lambda *deel: gezegd.append(deel))
    aantal = verslag.gebeurtenissen
    assert ("bewijs", aantal, aantal) in gezegd
    assert ("leesmodel", aantal, aantal) in gezegd


_BIJBENEN = """
import sys
from pathlib import Path
from register.faults import NietSchrijfbaar
from register.projections.model import ReadModel, engine_of
from register.service.place import Place
from register.store import Log

class Tellend(Log):
    def events(self, *waar):
        for rijen in super().events(*waar):
            yield rijen
            print(rijen[-1].seq, flush=True)

place = Place(Path(sys.argv[1]))
log = Tellend(place.log, alleen_lezen=True)
model = ReadModel(engine_of(place.leesmodel))
model.make()
model.catch_up("oefen", log, batch=int(sys.argv[2]))
"""


@pytest.mark.parametrize(("batch", "regels"), [(1, 150), (7, 60), (500, 2)])
def test_bijbenen_na_een_kill_is_gelijk_aan_herbouwen(
    tmp_path: Path, batch: int, regels: int
) -> None:
    place = Place(tmp_path / "register.d")
    generate(place, Plan(besluiten=300, zaad=5))
    for bestand in place.map.glob("leesmodel*"):
        bestand.unlink()
    proces = subprocess.Popen(
        [sys.executable, "-c", _BIJBENEN, str(place.map), str(batch)],
        stdout=subprocess.PIPE,
    )
    assert proces.stdout
    for _ in range(regels):
        assert proces.stdout.readline()
    proces.kill()
    proces.wait()
    proces.stdout.close()
    with closing(place.open_log(alleen_lezen=True)) as log:
        model = ReadModel(engine_of(place.leesmodel))
        stand = model.position("oefen")
        assert stand < log.size()
        assert stand > 0 or batch == 500
        model.catch_up("oefen", log, batch=batch)
        bijgebeend = model.digests("oefen")
        model.engine.dispose()
    assert replay(place).gelijk
    assert rebuild(place).projecties == bijgebeend


def test_een_kanarie_in_een_verzegeld_veld_staat_nergens(place: Place) -> None:
    with schrijvend(place) as boek:
        boek.doe("RegistreerPersoon", "2026-03-01", persoon="p-1", naam=KANARIE)
        wissen = boek.seq()
        nummer = neem(boek, titel=KANARIE, motivering=KANARIE)
        _bij(place)
        boek.doe(
            "WisPersoonsgegevens",
            "2026-09-01",
            persoon="p-1",
            grond="avg17",
            seqs=[wissen],
        )
        boek.doe(
            "LegGeheimhoudingOp",
            "2026-09-01",
            stroom=f"besluit/{nummer}",
            door="AB",
            grond="2b",
        )
    _bij(place)
    rebuild(place)
    replay(place)
    bestanden = [p for p in place.map.rglob("*") if p.is_file() and p != place.kluis]
    assert place.log in bestanden
    assert place.leesmodel in bestanden
    for bestand in bestanden:
        assert KANARIE.encode() not in bestand.read_bytes(), bestand.name
    assert grep(place.map, KANARIE) == ["kluis.sqlite"]


def test_herbouwen_mag_alleen_wie_mag_schrijven(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(NietSchrijfbaar):
        rebuild(place)


def test_het_register_heet_zoals_het_begon(place: Place) -> None:
    assert replay(place).regeling == REGELING
