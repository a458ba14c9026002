"""What the page for accountants shows is true: its commands and its program work."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from cli.main import run
from register.audit.werkdossier import dossier
from register.service.werkdossiers.bron import Bron
from register.service.werkdossiers.steekproef import Toeval, begin, draw_plan, fix_plan
from tests.audit.werkdossier.conftest import GEHEIM, Jaar, klok, plan

PAGINA = (Path(__file__).parents[3] / "docs" / "werkdossier.md").read_text("utf-8")


def test_een_kale_python_trekt_hetzelfde(log: Bron, jaar: Jaar, tmp_path: Path) -> None:
    werk = tmp_path / "werk"
    begin(werk, log, "accountant", klok(), GEHEIM)
    for toeval in (Toeval(nu=True), Toeval(bijdrage="zonnebloem", van="raad-a")):
        fix_plan(werk, log, plan(aantal=7), klok())
        draw_plan(werk, log, klok(), toeval)
    (programma,) = re.findall(r"```python\n(.*?)```", PAGINA, re.DOTALL)
    tabel = jaar.export / "tabellen" / "besluiten.csv"
    opdracht = [sys.executable, "-I", "-S", "-c", programma, str(werk), str(tabel)]
    gedaan = subprocess.run(opdracht, capture_output=True, text=True, check=True)
    assert gedaan.stdout.splitlines() == [
        " ".join(sorted(post.sleutel for post in trekking.posten))
        for trekking in dossier.read(werk).trekkingen
    ]


def commands() -> list[list[str]]:
    blokken = re.findall(r"^    besluiten .*(?:\n {6}.*)*", PAGINA, re.MULTILINE)
    return [shlex.split(blok.replace("\\\n", " "))[1:] for blok in blokken]


@pytest.mark.parametrize("woorden", commands(), ids=" ".join)
def test_elke_opdracht_op_de_pagina_bestaat(
    woorden: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["--register", str(tmp_path / "niets"), *woorden])
    fout = capsys.readouterr().err  # all is well but that there is nothing here
    assert re.search(r"geen (register|werkdossier|map)|is niet te lezen", fout), fout


def test_er_staan_opdrachten_op_de_pagina() -> None:
    assert len(commands()) >= 9
