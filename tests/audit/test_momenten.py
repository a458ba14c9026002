"""A moment of the log, what entered after it, and two moments compared."""

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cli.main import run
from register.domain.refusals import OngeldigeInvoer
from register.faults import (
    IntegriteitGebroken,
)
from register.service.afterwards import entered_after
from register.service.auditing import Auditing
from register.service.moments import size_at
from register.store import Log
from tests.audit.conftest import Uitvoer
from tests.audit.exports import SOM, contents
from tests.registers import BASIS, decision, line, make, record

Kopie = Callable[[], Path]


@pytest.fixture
def log(uitvoer: Uitvoer) -> Log:
    return uitvoer.place.open_log(alleen_lezen=True)


def test_een_moment_is_een_nota_een_aantal_een_plaats_een_dag_of_een_tijdstip(
    uitvoer: Uitvoer, log: Log, tmp_path: Path
) -> None:
    sleutels, omvang = uitvoer.place.map / "sleutels", log.size()
    nota = tmp_path / "oud.nota"
    nota.write_bytes(uitvoer.eerder)
    assert size_at(log, str(nota), sleutels) == int(uitvoer.eerder.split(b"\n")[1])
    assert size_at(log, "3", sleutels) == 3
    assert size_at(log, "#3", sleutels) == 4
    assert size_at(log, "1999-01-01", sleutels) == 0
    assert size_at(log, "2999-01-01", sleutels) == omvang
    rij = log.event(4)
    assert rij
    moment = json.loads(rij.inhoud)["vastgelegd_op"]
    assert size_at(log, moment, sleutels) == 5
    for fout in (str(omvang + 1), f"#{omvang}", "gisteren", ""):
        with pytest.raises(OngeldigeInvoer):
            size_at(log, fout, sleutels)
    nota.write_bytes(uitvoer.eerder[:-9])
    with pytest.raises(OngeldigeInvoer, match="geen checkpoint van dit register"):
        size_at(log, str(nota), sleutels)


def test_een_nota_van_een_andere_geschiedenis_is_geen_moment(
    uitvoer: Uitvoer, log: Log, tmp_path: Path
) -> None:
    from tests.audit.exports import forge, signing

    sleutel = signing(uitvoer.place)
    vals = forge(tmp_path / "vals", contents(uitvoer.place)[:-1][::-1], sleutel)
    langer = [*contents(uitvoer.place), contents(uitvoer.place)[0]]
    lang = forge(tmp_path / "lang", langer, sleutel)
    for export in (vals, lang):
        with pytest.raises(IntegriteitGebroken, match="niet het vervolg"):
            size_at(log, str(export / "checkpoint"), uitvoer.place.map / "sleutels")


def test_wat_na_een_checkpoint_over_een_boekjaar_kwam(tmp_path: Path) -> None:
    stuk = line(
        "VoegStukToe", "2025-06-01", sha256=SOM, titel="Nota", soort="nota", versie=1
    )
    place = make(tmp_path / "r", [*BASIS, stuk])
    omvang = len(contents(place))
    vervalt = omvang - 1
    record(
        place,
        decision("2026-01-10", boekjaar=2025),
        decision("2026-01-11"),
        decision("2025-12-31"),
        line("LaatRegistratieVervallen", "2026-02-01", seq=vervalt, reden="dubbel"),
    )
    with closing(place.open_log(alleen_lezen=True)) as nu:
        later = list(entered_after(nu, omvang, 2025))
        assert not list(entered_after(nu, omvang, 1999))
    genomen = [rij for rij in later if rij.soort == "besluit-genomen.v1"]
    assert [(r.feitdatum, r.waarom) for r in genomen] == [
        ("2026-01-10", "boekjaar"),
        ("2025-12-31", "feitdatum"),
    ]
    assert [(r.waarom, r.doel) for r in later if r.doel is not None] == [
        ("correctie", vervalt)
    ]


ERNA = (
    line(
        "RectificeerBesluit",
        besluit="AB-2026-001",
        veld="titel",
        oud="Besluit 0",
        nieuw="Anders",
    ),
    line(
        "RectificeerBesluit",
        besluit="AB-2026-002",
        veld="titel",
        oud="Besluit 1",
        nieuw="Geheim",
    ),
    line("LegGeheimhoudingOp", stroom="besluit/AB-2026-002", grond="2b", door="AB"),
)
"""Two titles put right, and then one decision closed."""


def test_vergelijken_en_nakijken_op_de_opdrachtregel(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    veel = [decision(titel=f"Besluit {n}") for n in range(14)]
    place = make(tmp_path / "r", [*BASIS, *veel[:2]])
    nota = tmp_path / "c.nota"
    nota.write_bytes(Auditing(place).checkpoint().nota)
    record(
        place,
        *veel,
        *ERNA,
    )
    register = ["--register", str(place.map), "audit"]
    assert run([*register, "vergelijk", str(nota), "2999-01-01", "--json"]) == 0
    gelezen = json.loads(capsys.readouterr().out)
    per = {(r["lijst"], r["sleutel"]): r for r in gelezen["verschillen"]}
    assert gelezen["erbij"] == gelezen["tot"] - gelezen["van"]
    assert per["besluitstatus", "AB-2026-016"]["soort"] == "nieuw"
    titel = per["besluitstatus", "AB-2026-001"]["velden"]["titel"]
    assert titel == {"voor": "Besluit 0", "na": "Anders"}
    assert per["besluitstatus", "AB-2026-002"]["velden"] == {}  # secret: only that
    assert run([*register, "vergelijk", str(nota), "2999-01-01"]) == 0
    assert "en nog 6; --json" in capsys.readouterr().out
    assert run([*register, "vergelijk", "5", "3"]) == 2
    assert run([*register, "na", str(nota), "--boekjaar", "2026", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["gebeurtenissen"]) > 14
    assert run([*register, "na", str(nota), "--boekjaar", "2026"]) == 0
    assert "over 2026 nog" in capsys.readouterr().out
