"""What some facts do to the values beside the log: withhold, release, erase.

Secrecy takes public disclosures into the vault and documents out of sight, its end
brings them back, erasure deletes them everywhere. What must leave the files leaves
them after the commit; a note in the vault, made before it, lets the next opening
finish what a crash left.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from register.codec.events import REGISTRY
from register.codec.registry import is_sealed_whole
from register.codec.sealing import Disclosure
from register.domain.facts import Envelop, Feit, RegistratieGecorrigeerd, is_correction
from register.domain.openheid.openbaarheid import (
    GeheimhoudingOpgeheven,
    GeheimhoudingOpgelegd,
    GeheimhoudingVervallen,
    lifted,
    secrecy,
)
from register.domain.openheid.wissing import WaardeGewist
from register.domain.organisatie.persoon import PersoonsgegevensGewist
from register.domain.values import Openheid
from register.faults import Omgevingsfout
from register.reads import Opgeslagen, Reads
from register.service.place import Place, reader_of
from register.store import Log, Writing
from register.streams import StreamReader
from register.vault import Briefje, Vault

_GEHEIMHOUDING = frozenset(
    {
        GeheimhoudingOpgelegd.SOORT,
        GeheimhoudingVervallen.SOORT,
        GeheimhoudingOpgeheven.SOORT,
    }
)
_WISSINGEN = frozenset({PersoonsgegevensGewist.SOORT, WaardeGewist.SOORT})
_STUK = "stuk/"
_NOOIT_VRIJ = frozenset({Openheid.BESLOTEN, Openheid.INTERN})
"""Closed on another ground than secrecy: its end does not open them."""


class Effects:
    """Keeps disclosures and documents in step with the facts of one register."""

    def __init__(self, log: Log, kluis: Vault, place: Place) -> None:
        """All must be of the same register."""
        self._log = log
        self._kluis = kluis
        self._place = place
        self._opruimen = False
        self._nu = date.min
        self._wacht: dict[int, tuple[str, date]] | None = None

    def apply(
        self, bezig: Writing, feiten: Sequence[Feit], lezer: StreamReader
    ) -> None:
        """Within the transaction that appended these facts; `lezer` knows them."""
        for feit in feiten:
            if gewist := _erased(feit.gegevens):
                self._erase(bezig, feit.seq, gewist)
            elif feit.soort in _GEHEIMHOUDING or is_correction(feit):
                self._align(bezig, feit, lezer)

    def lapse(self, bezig: Writing, nu: date, lezer: StreamReader) -> None:
        """Within a transaction: open what secrecy left by itself before the day `nu`.

        No fact says so: that its last day has passed does (design §3).
        """
        self._nu = nu
        wacht = self._waiting()
        for seq in [seq for seq, (_, tot) in wacht.items() if tot < nu]:
            stroom, _ = wacht.pop(seq)
            if secrecy(lezer.feiten(stroom), nu) is None:
                self._release(bezig, stroom)
            self._opruimen = True

    def is_due(self, nu: date) -> bool:
        """Whether secrecy on something ended by itself and it is closed still."""
        return any(tot < nu for _, tot in self._waiting().values())

    def forget(self) -> None:
        """Look again for what waits: others recorded, or a transaction was undone."""
        self._wacht = None

    def _waiting(self) -> dict[int, tuple[str, date]]:
        """Impositions with a last day that is still to pass: stream and that day.

        In the vault such a one is a note on itself.
        """
        if self._wacht is None:
            self._wacht = {}
            for door, seq in self._kluis.notes():
                rij = self._log.event(door) if door == seq else None
                if rij is not None:
                    self._await(rij.stroom, reader_of(self._log, self._kluis), seq)
        return self._wacht

    def _await(self, stroom: str, lezer: StreamReader, seq: int) -> bool:
        """Wait for the last day of the secrecy at `seq`, if it has one."""
        gegevens = next(
            (f.gegevens for f in lezer.feiten(stroom) if f.seq == seq), None
        )
        if not isinstance(gegevens, GeheimhoudingOpgelegd) or gegevens.tot is None:
            return False
        assert self._wacht is not None, "looked for what waits"
        self._wacht[seq] = (stroom, gegevens.tot)
        return True

    def _align(self, bezig: Writing, feit: Feit, lezer: StreamReader) -> None:
        """Make what is public of a stream agree with the secrecy that now holds."""
        stroom = feit.kop.stroom
        rijen = bezig.stream(stroom)
        if not any(rij.soort in _GEHEIMHOUDING for rij in rijen):
            return
        wacht = self._waiting()
        for seq in [seq for seq, (andere, _) in wacht.items() if andere == stroom]:
            del wacht[seq]
        genoteerd = {rijen[0].seq} if stroom.startswith(_STUK) else set()
        geldend = secrecy(lezer.feiten(stroom), self._nu)
        if geldend is not None:
            weg = bezig.withhold(rij.seq for rij in rijen)
            genoteerd |= {seq for seq, _ in weg}
            self._kluis.put({stroom: weg})
            if self._await(stroom, lezer, geldend.seq):
                self._kluis.note(geldend.seq, {geldend.seq})
        else:
            self._release(bezig, stroom)
        self._kluis.note(feit.seq, genoteerd)
        self._opruimen = True

    def _release(self, bezig: Writing, stroom: str) -> None:
        for rij in bezig.stream(stroom):
            bezig.release(rij.seq, self._releasable(rij))

    def _releasable(self, rij: Opgeslagen) -> list[Disclosure]:
        kop = REGISTRY.decode(rij.seq, rij.soort, rij.inhoud).kop
        if kop.openbaarheid and kop.openbaarheid.openheid in _NOOIT_VRIJ:
            return []
        return [w for w in self._kluis.of(rij.seq) if w.digest.encode() in rij.inhoud]

    def _erase(self, bezig: Writing, door: int, gewist: "_Wissing") -> None:
        doelen = self._targets(bezig, gewist.seqs)
        for seq, openbaar in bezig.withhold(doelen):
            if not _falls(openbaar.pad, gewist.paden):
                bezig.release(seq, [openbaar])
        self._kluis.note(door, doelen)
        self._opruimen = True

    def after(self) -> None:
        """After the commit: leave nothing behind of what was withheld or erased.

        Never fails: the facts are recorded, and the next opening mends the rest.
        """
        if not self._opruimen:
            return
        self._opruimen = False
        with suppress(Omgevingsfout):
            grootte = self._log.size()
            # a note beyond the log is of a transaction that is still running
            mijn = [note for note in self._to_settle() if note[0] < grootte]
            self._settle(mijn)
            self._finish(mijn)

    def recover(self) -> None:
        """Finish or drop what a crash or a rollback left half done.

        Under the write lock: another process may be about to commit.
        """
        self._opruimen = False
        self.forget()
        if not self._to_settle() and not self._kluis.beyond(self._log.size()):
            return
        with self._log.writing() as bezig:
            self._kluis.sweep(bezig.grootte)
            gezien = self._to_settle()
            self._settle(gezien)
        self._finish(gezien)

    def _to_settle(self) -> list[Briefje]:
        """Notes of what has happened; not of what waits for its last day."""
        wacht = self._waiting()
        return [
            (door, seq)
            for door, seq in self._kluis.notes()
            if door != seq or seq not in wacht
        ]

    def _settle(self, briefjes: Iterable[Briefje]) -> None:
        """Take out of the vault what was erased, and copies of what is public.

        Documents go where they belong by now.
        """
        weg: list[str] = []
        for door, seq in briefjes:
            self._settle_document(door)
            gewist = self._erasure(door)
            if gewist and seq not in self._targets(self._log, gewist.seqs):
                gewist = None
            openbaar = {o.digest for o in self._log.disclosures(seq)}
            weg += [
                waarde.digest
                for waarde in self._kluis.of(seq)
                if waarde.digest in openbaar
                or (gewist and _falls(waarde.pad, gewist.paden))
            ]
        self._kluis.erase(weg)

    def _settle_document(self, door: int) -> None:
        """Put the bytes of the document that this fact is about where they belong."""
        rij = self._log.event(door)
        if rij is None or not rij.stroom.startswith(_STUK):
            return
        feiten = reader_of(self._log, self._kluis).feiten(rij.stroom)
        begin = self._log.stream(rij.stroom)[0]
        kop = REGISTRY.decode(begin.seq, begin.soort, begin.inhoud).kop
        dicht = is_sealed_whole(kop) and not self._may_open(kop, feiten)
        besloten = dicht or secrecy(feiten, self._nu) is not None
        from register.service import stukken  # noqa: PLC0415 - few commands need it

        stukken.move(self._place, rij.stroom.removeprefix(_STUK), besloten=besloten)

    def _may_open(self, kop: Envelop[object], feiten: Sequence[Feit]) -> bool:
        """Whether what began closed was closed by secrecy, and that ended."""
        vrij = kop.openbaarheid is None or kop.openbaarheid.openheid not in _NOOIT_VRIJ
        return vrij and lifted(feiten, self._nu)

    def _finish(self, briefjes: Iterable[Briefje]) -> None:
        if self._log.purge():
            self._kluis.done(briefjes)

    def _targets(self, bron: Reads, seqs: Iterable[int]) -> set[int]:
        """The facts and every correction of them: those hold the same values anew."""
        doelen = set(seqs)
        stromen = {rij.stroom for seq in seqs if (rij := bron.event(seq))}
        for rij in (rij for stroom in stromen for rij in bron.stream(stroom)):
            if rij.soort == RegistratieGecorrigeerd.SOORT:
                feit = REGISTRY.decode(rij.seq, rij.soort, rij.inhoud, self._kluis.open)
                if getattr(feit.gegevens, "seq", None) in doelen:
                    doelen.add(rij.seq)
        return doelen

    def _erasure(self, door: int) -> "_Wissing | None":
        rij = self._log.event(door)
        if rij is None or rij.soort not in _WISSINGEN:
            return None
        feit = REGISTRY.decode(rij.seq, rij.soort, rij.inhoud, self._kluis.open)
        return _erased(feit.gegevens)


class _Wissing(NamedTuple):
    """Of which facts values go, at which paths; no paths are all paths."""

    seqs: tuple[int, ...]
    paden: tuple[str, ...]


def _erased(gegevens: object) -> _Wissing | None:
    """What a fact erases, if that is what it does."""
    match gegevens:
        case PersoonsgegevensGewist():
            return _Wissing(gegevens.seqs, gegevens.paden)
        case WaardeGewist():
            return _Wissing((gegevens.seq,), (gegevens.pad,))
        case _:
            return None


def _falls(pad: str, paden: Sequence[str]) -> bool:
    """Whether a value at `pad` is, holds or is part of one that was named."""
    eigen = _own(pad)
    return not paden or any(
        _within(eigen, geheel) or _within(geheel, eigen)
        for geheel in (_own(f"/{naam}") for naam in paden)
    )


def _own(pad: str) -> str:
    """The path in the fact itself of what a correction of it holds."""
    return pad.replace("/gegevens/gegevens", "/gegevens", 1)


def _within(pad: str, geheel: str) -> bool:
    return pad == geheel or pad.startswith(f"{geheel}/")
