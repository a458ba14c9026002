"""The real command line on a real register."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cli.main import run

WORTEL = Path(__file__).parents[2]
REGELING = "mgr-test"


@dataclass(frozen=True)
class Antwoord:
    """Exit code, answer and messages of one command."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> object:
        """The one JSON document on stdout."""
        return json.loads(self.out)

    @property
    def regels(self) -> list[dict[str, object]]:
        """The JSON Lines on stdout."""
        return [json.loads(regel) for regel in self.out.splitlines()]


Besluiten = Callable[..., Antwoord]


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    return tmp_path / "register"


@pytest.fixture
def besluiten(map_: Path, capsys: pytest.CaptureFixture[str]) -> Besluiten:
    """Run one command in this process."""

    def call(*woorden: str | Path) -> Antwoord:
        code = run(["--register", str(map_), *map(str, woorden)])
        gelezen = capsys.readouterr()
        return Antwoord(code, gelezen.out, gelezen.err)

    return call


def process(
    *woorden: str | Path,
    invoer: str = "",
    vooraf: str = "",
    gemeten: bool = True,
) -> Antwoord:
    """Run one command as a process of its own, `vooraf` being Python before it.

    `gemeten` says whether its coverage counts; not where it may write nothing.
    """
    omgeving = {
        naam: waarde
        for naam, waarde in os.environ.items()
        if gemeten or not naam.startswith("COVERAGE")
    }
    code = f"{vooraf}\nfrom cli.main import main\nmain()"
    gedaan = subprocess.run(
        [sys.executable, "-c", code, *map(str, woorden)],
        input=invoer,
        capture_output=True,
        text=True,
        check=False,
        cwd=WORTEL,
        env=omgeving,
    )
    return Antwoord(gedaan.returncode, gedaan.stdout, gedaan.stderr)


def line(opdracht: str, feitdatum: object = "2017-04-01", **meer: object) -> str:
    """One line of JSON Lines; `gegevens` and envelope fields as keywords."""
    return json.dumps({"opdracht": opdracht, "feitdatum": feitdatum, **meer})


BASIS = [
    line(
        "StelRegelingVast",
        gegevens={
            "versie": "1",
            "titel": "De regeling",
            "soort": "collegeregeling",
            "rechtsvorm": "openbaar_lichaam",
            "inwerking": "2017-04-01",
        },
    ),
    line("TreedToe", gegevens={"gemeente": "gm0202", "naam": "Arnhem"}),
    line("TreedToe", gegevens={"gemeente": "gm0226", "naam": "Duiven"}),
    line(
        "StelGremiumIn",
        gegevens={
            "gremium": "AB",
            "naam": "Algemeen bestuur",
            "soort": "algemeen_bestuur",
            "openheid": "openbaar",
            "publicatie_besluiten": "direct",
        },
    ),
    line(
        "StelGremiumIn",
        gegevens={
            "gremium": "DB",
            "naam": "Dagelijks bestuur",
            "soort": "dagelijks_bestuur",
            "openheid": "besloten",
        },
    ),
    line(
        "StelFunctieIn",
        gegevens={
            "functie": "secretaris",
            "naam": "Secretaris",
            "onder": "DB",
            "ambtelijk": True,
        },
    ),
]
"""A small regeling: two gemeenten, AB, DB and a secretaris."""


@pytest.fixture
def begonnen(besluiten: Besluiten) -> Besluiten:
    """A command line on a register that was only begun, as an exercise."""
    antwoord = besluiten(
        "begin",
        "--regeling",
        REGELING,
        "--naam",
        "MGR test",
        "--oefening",
        "--klok",
        "2017-01-01T10:00:00Z",
    )
    assert antwoord.code == 0, antwoord.err
    return besluiten


@pytest.fixture
def gevuld(begonnen: Besluiten, tmp_path: Path) -> Besluiten:
    """A command line on a register with the small regeling in it."""
    bestand = tmp_path / "basis.jsonl"
    bestand.write_text("\n".join(BASIS))
    antwoord = begonnen("leg-vast", bestand)
    assert antwoord.code == 0, antwoord.out
    return begonnen


MANDAAT = (
    "mandaat",
    "verleen",
    "--bevoegdheid",
    "M-1",
    "--gever",
    "DB",
    "--nemer",
    "secretaris",
    "--handelingen",
    "inkoop",
    "--plafond",
    '{"bedrag": 5000000}',
    "--feitdatum",
    "2026-03-01",
)
BESLUIT = (
    "besluit",
    "neem",
    "--orgaan",
    "AB",
    "--titel",
    "Begroting 2027",
    "--handeling",
    "begroting-vaststellen",
    "--uitkomst",
    "aangenomen",
    "--feitdatum",
    "2026-07-02",
)


def public(besluiten: Besluiten, pad: Path) -> tuple[str, ...]:
    """The options of `sleutel ken-toe` for the key in this file."""
    gelezen = besluiten("beheer", "sleutel", "toon", pad, "--json").json
    assert isinstance(gelezen, dict)
    return (
        "--sleutelcode",
        gelezen["sleutelcode"],
        "--publiek",
        gelezen["publiek"],
        "--feitdatum",
        "2027-01-01",
    )


@pytest.fixture
def eigen(gevuld: Besluiten, tmp_path: Path) -> Path:
    """The key of the secretaris, granted."""
    pad = tmp_path / "eigen.sleutel"
    assert gevuld("beheer", "sleutel", "maak", pad).code == 0
    toe = ("--actor", "secretaris", "--geheim", "--sleutelbestand", pad)
    antwoord = gevuld("sleutel", "ken-toe", *public(gevuld, pad), *toe)
    assert antwoord.code == 0, antwoord.err
    return pad


@pytest.fixture
def tweede(gevuld: Besluiten, eigen: Path, tmp_path: Path) -> Path:
    """A key of somebody else who may see what is secret."""
    pad = tmp_path / "tweede.sleutel"
    gevuld("beheer", "sleutel", "maak", pad)
    toe = ("--actor", "adviseur", "--geheim", "--sleutelbestand", eigen)
    assert gevuld("sleutel", "ken-toe", *public(gevuld, pad), *toe).code == 0
    return pad


def persoon(code: str) -> tuple[str, ...]:
    return (
        *("persoon", "registreer", "--persoon", code, "--naam", f"Naam {code}"),
        *("--feitdatum", "2027-01-01"),
    )
