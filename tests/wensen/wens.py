"""A wish: the question from the sources, and what to type or open for its answer."""

import io
import json
import shlex
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from cli.main import run
from tests.site.bladen import Bezoeker, Blad

Rij = dict[str, object]

MGR = "mgr-sdcg"
OEFENJAAR = "oefenjaar"


@dataclass(frozen=True, kw_only=True)
class Wens:
    """One of the wishes of regels §6.7.

    `vraag` is the sentence of the source, `bron` its number. `antwoord` is a command
    as it is typed, or `GET` with an address; it is asked of the register of the example
    `voorbeeld`. `zin` says what it shows. What is tested is what stands here.
    """

    nummer: int
    vraag: str
    bron: str
    voorbeeld: str
    antwoord: str
    zin: str


@dataclass(frozen=True)
class Antwoord:
    """What the register said, to a program and to a person."""

    ruw: str
    tekst: str

    @property
    def ding(self) -> Rij:
        """The one thing that was asked about."""
        gelezen = json.loads(self.ruw)
        assert isinstance(gelezen, dict)
        return gelezen

    @property
    def rijen(self) -> list[Rij]:
        """The rows of a list."""
        return deel(self.ding, "gegevens")


def deel(ding: Mapping[str, object], veld: str) -> list[Rij]:
    """Rows within a thing."""
    rijen = ding[veld]
    assert isinstance(rijen, list)
    return rijen


def codes(rijen: list[Rij], veld: str) -> list[object]:
    """One field of every row."""
    return [rij.get(veld) for rij in rijen]


@dataclass(frozen=True)
class Vraagbaak:
    """Whom to ask: both examples by name, and the site that serves them."""

    plekken: Mapping[str, Path]
    bezoeker: Bezoeker

    def antwoord(self, wens: Wens) -> Antwoord:
        """What the command of a wish says, as JSON and as text of 80 columns."""
        tekst = self.typ(wens.voorbeeld, wens.antwoord)
        assert max(map(len, tekst.splitlines())) <= 80
        ruw = self.typ(wens.voorbeeld, f"{wens.antwoord} --json")
        return Antwoord(ruw=ruw, tekst=" ".join(tekst.split()))

    def typ(self, voorbeeld: str, regel: str) -> str:
        """Run one command line on one of the registers."""
        naam, *woorden = shlex.split(regel)
        assert naam == "besluiten"
        uit, fout = io.StringIO(), io.StringIO()
        with redirect_stdout(uit), redirect_stderr(fout):
            code = run(["--register", str(self.plekken[voorbeeld]), *woorden])
        assert code == 0, fout.getvalue()
        return uit.getvalue()

    def adres(self, wens: Wens) -> Antwoord:
        """What the API says at the address of a wish."""
        adres = wens.antwoord.removeprefix("GET ")
        antwoord = self.bezoeker.vraag(adres, accept="application/json")
        assert antwoord.status_code == 200, antwoord.text
        return Antwoord(ruw=antwoord.text, tekst=antwoord.text)

    def blad(self, wens: Wens) -> Blad:
        """The page at the address of a wish, for people."""
        return self.bezoeker.blad(wens.antwoord.removeprefix("GET "))
