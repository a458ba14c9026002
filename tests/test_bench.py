"""The benchmark measures what it says, in the shape of the contract; never how fast."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bench import __main__ as bench
from bench.measure import SNEL, Subject, at_least, at_most, compare

KLEIN = replace(
    SNEL, paren=1, losse=3, samen=200, besluiten=20, herbouw=1, bladeren=300, starts=1
)
VELDEN = [
    "meting",
    "waarde",
    "eenheid",
    "tegen",
    "waarde_tegen",
    "verhouding",
    "doel",
    "gehaald",
    "n",
]


def test_elke_rij_heeft_de_vorm_van_het_contract(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bench, "UITVOER", tmp_path / "bench.json")
    monkeypatch.setattr(bench, "SNEL", KLEIN)
    assert bench.main(["--snel"]) == 0
    gelezen = json.loads((tmp_path / "bench.json").read_text())
    assert len(gelezen) >= 12
    for rij in gelezen:
        assert list(rij) == VELDEN
        assert rij["waarde"] > 0
        assert (rij["verhouding"] is None) == (rij["waarde_tegen"] is None)
    assert len({rij["meting"] for rij in gelezen}) == len(gelezen)
    assert len(capsys.readouterr().out.splitlines()) == len(gelezen)


@pytest.mark.parametrize(
    ("hoger", "eigen", "gehaald"),
    [(True, 5.0, True), (True, 4.9, False), (False, 5.0, True), (False, 5.1, False)],
)
def test_een_verhouding_is_een_vloer_of_een_plafond(
    *,
    hoger: bool,
    eigen: float,
    gehaald: bool,
) -> None:
    wat = Subject(
        meting="a", tegen="b", eenheid="/s", doel=0.5, n=1, hoger_is_beter=hoger
    )
    assert compare(wat, lambda: eigen, lambda: 10.0, 3).gehaald is gehaald


def test_een_vloer_op_zichzelf() -> None:
    assert at_least("a", 2000.0, "rijen/s", 2000.0, 1).gehaald
    assert not at_least("a", 1999.0, "rijen/s", 2000.0, 1).gehaald


def test_een_plafond_op_zichzelf() -> None:
    assert at_most("a", 5.0, "ms", 5.0, 1).gehaald
    assert not at_most("a", 5.1, "ms", 5.0, 1).gehaald
