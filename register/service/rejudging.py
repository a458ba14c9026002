"""Chains and verdicts once more, each on the part of the log it was given on.

One reader moves through the log fact by fact. A command's events are judged together:
they wait from the number of a besluit until its verdicts, so that the reader stands
where the recorder stood.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from typing_extensions import override

from register.domain.besluiten.besluit import (
    BesluitGenomen,
    BesluitGetoetst,
    NummerToegekend,
)
from register.domain.bevoegdheden.competence import chain_of
from register.domain.context import Context, Kenmerk, Lezer
from register.domain.facts import Aggregaat, Feit
from register.domain.norms.eigen.eigennorm import is_own
from register.domain.norms.judging import judge_again
from register.reads import Opgeslagen, Reads, Row
from register.service.place import reader_of
from register.vault import Vault

S = TypeVar("S")

LANGST = 16
"""More events than this wait for no verdict: the command took no besluit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Oneens:
    """What was stored and now comes out otherwise."""

    soort: str
    seq: int
    besluit: str
    tekst: str
    norm: str = ""


class Prefix(Reads):
    """A log as it was when it had `tot` events; the bound moves on."""

    def __init__(self, bron: Reads) -> None:
        """Begin before the first event."""
        self._bron = bron
        self.tot = 0

    @override
    def event(self, seq: int) -> Opgeslagen | None:
        return self._bron.event(seq) if seq < self.tot else None

    @override
    def stream(self, stroom: str, tot: int | None = None) -> list[Opgeslagen]:
        return self._bron.stream(stroom, self.tot)

    @override
    def streams(self, prefix: str, tot: int | None = None) -> list[str]:
        return self._bron.streams(prefix, self.tot)

    @override
    def _rows(self, vraag: str, waarden: tuple[object, ...] = ()) -> list[Row]:
        return self._bron._rows(vraag, waarden)  # noqa: SLF001 - the same base


class Watch:
    """A reader that remembers whether it was asked for what is sealed."""

    def __init__(self, lezer: Lezer, dicht: Callable[[str], bool]) -> None:
        """`dicht` says of a stream whether it holds something sealed."""
        self._lezer = lezer
        self._dicht = dicht
        self.verzegeld = False

    def feiten(self, stroom: str) -> Sequence[Feit]:
        self.verzegeld |= self._dicht(stroom)
        return self._lezer.feiten(stroom)

    def vastgelegd(self, stroom: str) -> Sequence[Feit]:
        self.verzegeld |= self._dicht(stroom)
        return self._lezer.vastgelegd(stroom)

    def feit(self, seq: int) -> Feit | None:
        gevonden = self._lezer.feit(seq)
        self.verzegeld |= gevonden is not None and gevonden.gegevens is None
        return gevonden

    def stromen(self, prefix: str) -> Sequence[str]:
        return self._lezer.stromen(prefix)

    def stromen_met(self, prefix: str, kenmerk: Kenmerk) -> Sequence[str]:
        return self._lezer.stromen_met(prefix, kenmerk)

    def staat(self, aggregaat: Aggregaat[S], stroom: str, op: date | None) -> S | None:
        self.verzegeld |= self._dicht(stroom)
        return self._lezer.staat(aggregaat, stroom, op)


class Rejudging:
    """Judges again as facts come by; counts what is sealed and so cannot be."""

    def __init__(self, bron: Reads, kluis: Vault | None) -> None:
        """At the beginning of a log; without `kluis` nothing sealed is opened."""
        self._prefix = Prefix(bron)
        self._lezer = reader_of(self._prefix, kluis)
        self._wachtend: list[Feit] = []
        self._dicht: set[str] = set()
        self.ketens = 0
        self.oordelen = 0
        self.verzegeld = 0

    def add(self, feit: Feit) -> Iterator[Oneens]:
        """Take the next fact of the log; gives what came out otherwise."""
        if feit.gegevens is None:
            self._dicht.add(feit.kop.stroom)
        if feit.soort == NummerToegekend.SOORT or len(self._wachtend) > LANGST:
            self._release()
        if feit.soort == BesluitGenomen.SOORT:
            yield from self._chain(feit)
        if feit.soort == BesluitGetoetst.SOORT:
            yield from self._verdicts(feit)
        opent = feit.soort in (NummerToegekend.SOORT, BesluitGenomen.SOORT)
        self._wachtend.append(feit)
        if feit.soort == BesluitGetoetst.SOORT or not (
            opent or any(f.soort == BesluitGenomen.SOORT for f in self._wachtend)
        ):
            self._release()

    def _release(self) -> None:
        """Move the reader past what waited."""
        for feit in self._wachtend:
            self._lezer.add(feit)
            self._prefix.tot = feit.seq + 1
        self._wachtend.clear()

    def _chain(self, feit: Feit) -> Iterator[Oneens]:
        genomen = feit.gegevens
        if not isinstance(genomen, BesluitGenomen):
            self.verzegeld += 1
            return
        self.ketens += 1
        lezer = Watch(self._lezer, self._dicht.__contains__)
        nu = chain_of(Context(lezer, feit.dag), genomen, genomen.besluit)
        if nu == genomen.keten:
            return
        if lezer.verzegeld:
            self.verzegeld += 1
            return
        yield Oneens(
            soort="keten",
            seq=feit.seq,
            besluit=genomen.besluit,
            tekst="de keten van bevoegdheid komt nu anders uit dan is vastgelegd",
        )

    def _verdicts(self, feit: Feit) -> Iterator[Oneens]:
        getoetst = feit.gegevens
        over = next((f for f in self._wachtend if _is_taken(f, feit)), None)
        if over is None and isinstance(getoetst, BesluitGetoetst):
            yield _oneens(feit, getoetst, "", "de oordelen staan niet bij hun besluit")
            return
        if not (
            over
            and isinstance(over.gegevens, BesluitGenomen)
            and isinstance(getoetst, BesluitGetoetst)
        ):
            self.verzegeld += 1
            return
        self.oordelen += len(getoetst.oordelen)
        lezer = Watch(self._lezer, self._dicht.__contains__)
        context = Context(lezer, over.dag)
        anders = judge_again(over.gegevens, over.kop, context, getoetst.oordelen)
        if lezer.verzegeld and any(nu or is_own(was.norm) for was, nu in anders):
            self.verzegeld += 1
            anders = [(was, None) for was, nu in anders if not (nu or is_own(was.norm))]
        for was, nu in anders:
            if nu is None:
                yield _oneens(feit, getoetst, was.norm, "deze uitvoering is onbekend")
                continue
            tekst = f"toen '{was.oordeel}', nu '{nu.oordeel}'"
            if was.oordeel is nu.oordeel:
                tekst = f"'{was.oordeel}' op ander bewijs: {was.bewijs} en {nu.bewijs}"
            yield _oneens(feit, getoetst, was.norm, tekst)


def _oneens(feit: Feit, getoetst: BesluitGetoetst, norm: str, tekst: str) -> Oneens:
    return Oneens(
        soort="oordeel", seq=feit.seq, besluit=getoetst.besluit, norm=norm, tekst=tekst
    )


def _is_taken(feit: Feit, getoetst: Feit) -> bool:
    """Whether this is the taking of the besluit that the verdicts are about."""
    zelfde = feit.kop.stroom == getoetst.kop.stroom
    return zelfde and feit.soort == BesluitGenomen.SOORT
