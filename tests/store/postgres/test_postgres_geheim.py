"""Secrecy in a database: documents change tables, and come back when it ends."""

from contextlib import closing
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from register.domain.organisatie.regeling import RegisterBegonnen
from register.keyring import KluisOpSlot
from register.service import archive, stukken
from register.service.beginning import begin
from register.service.database_place import DatabasePlace, place_of
from register.service.recording import Recorder
from tests.registers import line

INHOUD = bytes(range(256)) * 4097
SOM = sha256(INHOUD).hexdigest()
STUK = f"stuk/{SOM}"
RAPPORT = line("VoegStukToe", sha256=SOM, titel="Rapport", soort="r", versie=1)
HEF = line("HefGeheimhoudingOp", stroom=STUK, door="AB")


def tables(plek: DatabasePlace) -> list[str]:
    """In which tables the bytes of the document stand, and how many blocks."""
    with plek.cellar() as kelder:
        return [
            f"{tabel} {aantal}"
            for tabel in ("stukken", "geheime_stukken")
            if (
                aantal := kelder.rows(
                    f"SELECT count(*) FROM {tabel} WHERE sha256=?",  # noqa: S608 - one of two
                    (SOM,),
                )[0][0]
            )
        ]


@pytest.fixture
def met_stuk(plek: DatabasePlace) -> DatabasePlace:
    with Recorder(plek) as recorder:
        recorder.record(RAPPORT)
    stukken.keep(plek, BytesIO(INHOUD), besloten=False)
    return plek


def test_een_stuk_verhuist_met_zijn_geheimhouding(met_stuk: DatabasePlace) -> None:
    leg_op = line("LegGeheimhoudingOp", stroom=STUK, door="AB", grond="2b")
    with Recorder(met_stuk) as recorder:
        recorder.record(leg_op)
        assert tables(met_stuk) == ["geheime_stukken 2"]
        recorder.record(HEF)
        assert tables(met_stuk) == ["stukken 2"]
    gevonden = archive.find(met_stuk, SOM)
    assert gevonden is not None
    doel = BytesIO()
    assert stukken.fetch(gevonden, SOM, doel) == len(INHOUD)


def test_geheimhouding_met_een_laatste_dag_eindigt_vanzelf(
    met_stuk: DatabasePlace,
) -> None:
    klok = {"_klok": "2090-07-10T10:00:00Z"}
    kort = line(
        "LegGeheimhoudingOp",
        "2090-07-10",
        stroom=STUK,
        door="AB",
        grond="2b",
        tot="2090-07-31",
        **klok,
    )
    later = line(
        "RegistreerPersoon",
        "2090-08-01",
        persoon="p1",
        naam="Naam",
        _klok="2090-08-01T10:00:00Z",
    )
    with Recorder(met_stuk) as recorder:
        recorder.record(kort)
        assert tables(met_stuk) == ["geheime_stukken 2"]
        assert recorder.kluis.notes() != []
        recorder.record(later)
        assert tables(met_stuk) == ["stukken 2"]
        assert recorder.kluis.notes() == []
    with closing(met_stuk.open_log()) as log:
        rij = log.stream(STUK)[0]
        assert [o.pad for o in log.disclosures(rij.seq)] == ["/gegevens/titel"]


def test_een_stuk_dat_er_niet_is_verhuist_niet(plek: DatabasePlace) -> None:
    stukken.move(plek, SOM, besloten=True)
    assert tables(plek) == []


# --- the vault under lock ---------------------------------------------------------

GEHEIM = {"openheid": "geheim", "grond": "2b"}


def locked(url: str, map_: Path) -> DatabasePlace:
    """A register whose address names the file with the vault's key."""
    adres = f"{url}&kluissleutel={map_ / 'sleutels' / 'kluis.sleutel'}"
    place = place_of(adres, "mgr-slot")
    assert isinstance(place, DatabasePlace)
    return place


def secrets(place: DatabasePlace) -> bytes:
    """Everything that the vault's schema holds, one after another."""
    with place.cellar() as kelder:
        rijen = kelder.rows("SELECT zout, waarde FROM geheimen ORDER BY digest")
    return b"".join(bytes(deel) for rij in rijen for deel in rij)


def test_in_een_database_is_de_kluis_op_slot_met_een_sleutel_erbuiten(
    url: str, tmp_path: Path
) -> None:
    place = locked(url, tmp_path)
    begin(place, RegisterBegonnen(regeling="mgr-slot", naam="Slot", oefening=True))
    een = line("RegistreerPersoon", persoon="p1", naam="kanarie", _openbaarheid=GEHEIM)
    twee = line("RegistreerPersoon", persoon="p2", naam="vogel", _openbaarheid=GEHEIM)
    rol = line("KenRolToe", persoon="p1", rol="griffier", _openbaarheid=GEHEIM)
    with Recorder(place) as recorder:
        recorder.record_all(enumerate([een, twee, rol], 1))
        assert b"kanarie" not in secrets(place)
        assert [w.waarde for w in recorder.kluis.of(1)] == [
            b'{"naam":"kanarie","persoon":"p1"}'
        ]
        voor = secrets(place)
        recorder.record(line("WisWaarde", seq=1, pad="gegevens", grond="avg-17"))
        assert recorder.kluis.of(1) == []
        assert len(recorder.kluis.of(2)) == 1
        assert len(recorder.kluis.of(3)) == 1
    with closing(place.open_vault()) as kluis:
        assert b"griffier" in kluis.of(3)[0].waarde
    na = secrets(place)
    assert na != voor
    assert len(na) < len(voor)
    zonder = place_of(url, "mgr-slot")
    with (
        closing(zonder.open_vault()) as kluis,
        pytest.raises(KluisOpSlot, match="kluissleutel=PAD"),
    ):
        kluis.of(2)
