"""Secrecy in a database: documents change tables, and come back when it ends."""

from contextlib import closing
from hashlib import sha256
from io import BytesIO

import pytest

from register.service import archive, stukken
from register.service.database_place import DatabasePlace
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
