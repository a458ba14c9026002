"""A register in PostgreSQL is signed, exported and checked as one in a directory."""

from io import BytesIO
from pathlib import Path

import psycopg
import pytest

from register.audit.exporting import Opties
from register.faults import Omgevingsfout
from register.service import stukken
from register.service.auditing import Auditing
from register.service.database_place import DatabasePlace, place_of
from register.service.fromexport import import_export
from register.service.recording import Recorder
from tests.audit.exports import SOM, STUK, check, contents, exported, silent
from tests.registers import BASIS, line, make
from tests.store.postgres.outsider import connect


def test_ondertekenen_exporteren_en_controleren(
    plek: DatabasePlace, tmp_path: Path
) -> None:
    with pytest.raises(Omgevingsfout, match="--sleutels"):
        Auditing(plek)
    stukken.keep(plek, BytesIO(STUK), besloten=False)
    stuk = line("VoegStukToe", sha256=SOM, titel="Bijlage", soort="nota", versie=1)
    with Recorder(plek) as recorder:
        recorder.record(stuk)
    auditing = Auditing(plek, tmp_path / "sleutels")
    assert auditing.checkpoint().nieuw
    assert not auditing.checkpoint().nieuw
    auditing.export(tmp_path / "x", Opties(met_stukken=True), silent)
    assert (tmp_path / f"x/stukken/{SOM[:2]}/{SOM}").read_bytes() == STUK
    assert check(tmp_path / "x").klopt
    with (
        connect(plek) as db,
        pytest.raises(psycopg.errors.IntegrityConstraintViolation),
    ):
        db.execute("DELETE FROM checkpoints")


def test_een_export_wordt_een_register_in_postgresql(url: str, tmp_path: Path) -> None:
    leeg = place_of(url, "mgr-test")
    bron = make(tmp_path / "r", [*BASIS])
    exported(bron, tmp_path / "x")
    assert import_export(leeg, tmp_path / "x", silent).klopt
    assert contents(leeg) == contents(bron)
