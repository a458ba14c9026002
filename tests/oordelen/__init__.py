"""Verdicts as they were given once, with the stored facts they rest on.

A verdict is stored with the besluit that it is about, and a replay runs the same
uitvoering on the same facts: what comes out must be what was stored, for ever. So for
each norm that judges a besluit its cases stand here as a log has them: `feiten.jsonl`
holds events as they are stored, one a line, and `oordelen.jsonl` which of those lines
were the log, which the besluit, and what the norm said then on which proof.

`python -m tests.oordelen` adds cases that are not there yet and touches no line: who
changes what a norm says makes a new uitvoering beside the old one.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import TypedDict

import msgspec

from register.codec.events import REGISTRY
from register.domain.besluiten.besluit import Oordeel, Toets
from register.domain.context import Context
from register.domain.facts import Feit
from register.domain.norms.judging import judge_again
from tests.scenario import reader

HIER = Path(__file__).parent
_ERNA = 999
"""Where the besluit itself stands: after all that was known."""


class Regel(TypedDict):
    """One verdict: `feiten` are the lines of the log, as `0-40 44`."""

    norm: str
    zin: str
    feiten: str
    feit: int
    oordeel: str
    bewijs: list[int]


@dataclass(frozen=True, kw_only=True)
class Stand:
    """A log and a besluit as they are stored, and the norm that judged."""

    norm: str
    zin: str
    log: tuple[str, ...]
    besluit: str

    def can_be(self) -> bool:
        """Whether each fact can be read back: intake refuses what cannot."""
        try:
            self._read()
        except msgspec.ValidationError:
            return False
        return True

    def differs(self, toen: Toets) -> tuple[Toets, Toets | None] | None:
        """What was said then and is said now, where that is not the same."""
        log, over = self._read()
        context = Context(reader(log), over.dag)
        return next(iter(judge_again(over.gegevens, over.kop, context, (toen,))), None)

    def _read(self) -> tuple[list[Feit], Feit]:
        log = [_fact(seq, feit) for seq, feit in enumerate(self.log)]
        return log, _fact(_ERNA, self.besluit)


def _fact(seq: int, opgeslagen: str) -> Feit:
    soort = json.loads(opgeslagen)["soort"]
    return REGISTRY.decode(seq, soort, opgeslagen.encode())


@dataclass(frozen=True)
class Gegeven:
    """The two files, in a folder."""

    map: Path = HIER

    @cached_property
    def feiten(self) -> Sequence[str]:
        """Stored events by the number of their line."""
        return _lines(self.map / "feiten.jsonl")

    @cached_property
    def oordelen(self) -> Sequence[Regel]:
        """Every verdict that was given."""
        return [json.loads(regel) for regel in _lines(self.map / "oordelen.jsonl")]

    def differs(self, regel: Regel) -> tuple[Toets, Toets | None] | None:
        """What was said then and is said now, where that is not the same."""
        stand = Stand(
            norm=regel["norm"],
            zin=regel["zin"],
            log=tuple(self.feiten[nummer] for nummer in _numbers(regel["feiten"])),
            besluit=self.feiten[regel["feit"]],
        )
        return stand.differs(
            Toets(
                norm=regel["norm"],
                oordeel=Oordeel(regel["oordeel"]),
                bewijs=tuple(regel["bewijs"]),
            )
        )

    def add(self, standen: Iterable[Stand]) -> list[str]:
        """Append what is not there yet, as it is judged now; gives its sentences."""
        nummers = {feit: nummer for nummer, feit in enumerate(self.feiten)}
        bekend = {(r["norm"], r["feiten"], r["feit"]) for r in self.oordelen}
        nieuw: list[Regel] = []
        for stand in standen:
            log = [nummers.setdefault(feit, len(nummers)) for feit in stand.log]
            feit = nummers.setdefault(stand.besluit, len(nummers))
            wie = (stand.norm, _spans(log), feit)
            nu = _said(stand)
            if wie not in bekend and nu.oordeel is not Oordeel.NIET_VAN_TOEPASSING:
                bekend.add(wie)
                nieuw.append(
                    Regel(
                        norm=stand.norm,
                        zin=stand.zin,
                        feiten=_spans(log),
                        feit=feit,
                        oordeel=str(nu.oordeel),
                        bewijs=list(nu.bewijs),
                    )
                )
        erbij = list(nummers)[len(self.feiten) :]
        _append(self.map / "feiten.jsonl", erbij)
        _append(self.map / "oordelen.jsonl", [_dumped(regel) for regel in nieuw])
        return [f"{regel['norm']}: {regel['zin']}" for regel in nieuw]


def _said(stand: Stand) -> Toets:
    """What the norm says now: what differs from a verdict that none ever gave."""
    nooit = Toets(norm=stand.norm, oordeel=Oordeel.VOLDOET, bewijs=(-1,))
    verschil = stand.differs(nooit)
    assert verschil is not None
    assert verschil[1] is not None, f"{stand.norm} is onbekend"
    return verschil[1]


def _lines(pad: Path) -> list[str]:
    return pad.read_text("utf-8").splitlines() if pad.exists() else []


def _append(pad: Path, regels: Iterable[str]) -> None:
    with pad.open("a", encoding="utf-8") as uit:
        uit.writelines(f"{regel}\n" for regel in regels)


def _dumped(regel: Regel) -> str:
    return json.dumps(regel, ensure_ascii=False)


def _numbers(reeksen: str) -> Iterator[int]:
    """Of `0-40 44`: 0 up to and including 40, and 44."""
    for reeks in reeksen.split():
        eerste, _, laatste = reeks.partition("-")
        yield from range(int(eerste), int(laatste or eerste) + 1)


def _spans(nummers: Sequence[int]) -> str:
    """The same the other way."""
    groepen = groupby(enumerate(nummers), key=lambda paar: paar[1] - paar[0])
    reeksen = [[nummer for _, nummer in groep] for _, groep in groepen]
    return " ".join(
        str(reeks[0]) if len(reeks) == 1 else f"{reeks[0]}-{reeks[-1]}"
        for reeks in reeksen
    )
