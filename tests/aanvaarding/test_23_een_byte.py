"""23. One byte is changed: verification fails, and names the seq."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from register.audit import verifieer
from register.audit.exporting import Opties
from register.service.auditing import Auditing
from register.service.place import Place
from register.service.replay import replay
from tests.aanvaarding.griffie import Griffie
from tests.aanvaarding.zalen import besluit


def silent(_wat: str, _gedaan: int, _van: int) -> None:
    """Tell nobody."""


@pytest.fixture
def gevuld(tmp_path: Path, griffie: Griffie) -> tuple[Place, int]:
    """A copy of a register, and the seq of a decision in it."""
    genomen = besluit(griffie, bedrag=5_000_000)
    plek = Place(Path(shutil.copytree(griffie.place.map, tmp_path / "kopie")))
    return plek, genomen.seqs[1]


def test_een_byte_in_het_logboek_wordt_gevonden(gevuld: tuple[Place, int]) -> None:
    plek, seq = gevuld
    assert replay(plek).gelijk
    with closing(sqlite3.connect(plek.log)) as db, db:
        db.execute("DROP TRIGGER nooit_wijzigen")
        db.execute(
            "UPDATE stored_events SET state=CAST(replace(CAST(state AS TEXT), "
            "'5000000', '5000001') AS BLOB) WHERE notification_id=?",
            (seq + 1,),
        )
    verslag = replay(plek)
    assert not verslag.gelijk
    assert next(v for v in verslag.verschillen if v.soort == "wortel").seq == seq


def test_een_byte_in_een_export_wordt_gevonden(
    griffie: Griffie, tmp_path: Path
) -> None:
    seq = besluit(griffie, bedrag=5_000_000).seqs[1]
    doel = tmp_path / "export"
    Auditing(griffie.place).export(doel, Opties(), silent)

    def fouten() -> list[int | None]:
        vraag = verifieer.Vraag(str(doel), (), (), processen=1)
        return [fout.seq for fout in verifieer.controleer(vraag).fouten.lijst]

    assert fouten() == []
    pad = doel / "events.jsonl"
    heel = pad.read_bytes()
    regels = heel.split(b"\n")
    regels[seq] = regels[seq].replace(b"5000000", b"5000001")
    pad.write_bytes(b"\n".join(regels))
    assert seq in fouten()
    pad.write_bytes(heel)
    assert fouten() == []
