"""`besluiten audit`: checkpoint, exporteer and verifieer as a user runs them."""

import json
from pathlib import Path

import pytest

from cli.main import run
from tests.registers import make

Cap = pytest.CaptureFixture[str]


@pytest.fixture
def register(tmp_path: Path) -> list[str]:
    make(tmp_path / "r")
    return ["--register", str(tmp_path / "r")]


def test_ondertekenen_exporteren_en_controleren(
    register: list[str], tmp_path: Path, capsys: Cap
) -> None:
    assert run([*register, "audit", "checkpoint", "--json"]) == 0
    getekend = json.loads(capsys.readouterr().out)
    assert getekend["nieuw"]
    assert getekend["gebeurtenissen"] == 7
    assert run([*register, "audit", "checkpoint"]) == 0
    uit = capsys.readouterr()
    assert uit.out == getekend["nota"]
    assert "niets vastgelegd" in uit.err
    doel = str(tmp_path / "x")
    assert run([*register, "audit", "exporteer", doel, "--json"]) == 0
    gemaakt = json.loads(capsys.readouterr().out)
    assert gemaakt["wortel"] == getekend["wortel"]
    assert run([*register, "audit", "exporteer", doel]) == 0
    assert "verifieer.py" in capsys.readouterr().out
    nota = tmp_path / "oud.nota"
    nota.write_text(getekend["nota"], "utf-8")
    vraag = ["audit", "verifieer", doel, "--eerder", str(nota), "--regel", "3"]
    assert run([*register, *vraag, "--json"]) == 0
    oordeel = json.loads(capsys.readouterr().out)
    assert oordeel["oordeel"] == "klopt"
    assert oordeel["bewijs"]["seq"] == 3
    assert run([*register, "audit", "verifieer"]) == 0
    assert capsys.readouterr().out.startswith("KLOPT: 7 ")


def test_een_veranderde_export_geeft_exit_4(
    register: list[str], tmp_path: Path, capsys: Cap
) -> None:
    doel = tmp_path / "x"
    assert run([*register, "audit", "exporteer", str(doel)]) == 0
    (doel / "events.jsonl").write_bytes(b"{}\n")
    capsys.readouterr()
    assert run([*register, "audit", "verifieer", str(doel)]) == 4
    assert "KLOPT NIET" in capsys.readouterr().out


def test_een_volle_map_en_een_onbekend_checkpoint_geven_exit_5(
    register: list[str], tmp_path: Path, capsys: Cap
) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x/brief.txt").write_text("van mij", "utf-8")
    assert run([*register, "audit", "exporteer", str(tmp_path / "x")]) == 5
    assert "brief.txt" in capsys.readouterr().err
    vraag = ["audit", "exporteer", str(tmp_path / "y"), "--tot-checkpoint", "3"]
    assert run([*register, *vraag]) == 5
    ander = ["--regeling", "ander", "audit", "checkpoint"]
    assert run([*register, *ander]) == 1
