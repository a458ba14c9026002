"""What some facts do to the values beside the log: withhold, release, erase.

Secrecy takes public disclosures into the vault, its end brings them back, erasure
deletes them everywhere. What must leave the files leaves them after the commit; a
note in the vault, made before it, lets the next opening finish what a crash left.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress

from register.codec.events import REGISTRY
from register.codec.sealing import Disclosure
from register.domain.facts import Feit, RegistratieGecorrigeerd, is_correction
from register.domain.openheid.openbaarheid import (
    GeheimhoudingOpgeheven,
    GeheimhoudingOpgelegd,
    secrecy,
)
from register.domain.organisatie.persoon import PersoonsgegevensGewist
from register.domain.values import Openheid
from register.faults import Omgevingsfout
from register.reads import Opgeslagen, Reads
from register.store import Log, Writing
from register.streams import StreamReader
from register.vault import Briefje, Vault

_GEHEIMHOUDING = frozenset({GeheimhoudingOpgelegd.SOORT, GeheimhoudingOpgeheven.SOORT})
_NOOIT_VRIJ = frozenset({Openheid.BESLOTEN, Openheid.INTERN})
"""Closed on another ground than secrecy: its end does not open them."""


class Effects:
    """Keeps disclosures in step with the facts of one register."""

    def __init__(self, log: Log, kluis: Vault) -> None:
        """Both must be of the same register."""
        self._log = log
        self._kluis = kluis
        self._opruimen = False

    def apply(
        self, bezig: Writing, feiten: Sequence[Feit], lezer: StreamReader
    ) -> None:
        """Within the transaction that appended these facts; `lezer` knows them."""
        for feit in feiten:
            if isinstance(feit.gegevens, PersoonsgegevensGewist):
                self._erase(bezig, feit.seq, feit.gegevens)
            elif feit.soort in _GEHEIMHOUDING or is_correction(feit):
                self._align(bezig, feit, lezer)

    def _align(self, bezig: Writing, feit: Feit, lezer: StreamReader) -> None:
        """Make what is public of a stream agree with the secrecy that now holds."""
        rijen = bezig.stream(feit.kop.stroom)
        if not any(rij.soort in _GEHEIMHOUDING for rij in rijen):
            return
        if secrecy(tuple(lezer.feiten(feit.kop.stroom))):
            weg = bezig.withhold(rij.seq for rij in rijen)
            self._kluis.note(feit.seq, {seq for seq, _ in weg})
            self._kluis.put(weg)
            self._opruimen = True
        else:
            for rij in rijen:
                bezig.release(rij.seq, self._releasable(rij))

    def _releasable(self, rij: Opgeslagen) -> list[Disclosure]:
        kop = REGISTRY.decode(rij.seq, rij.soort, rij.inhoud).kop
        if kop.openbaarheid and kop.openbaarheid.openheid in _NOOIT_VRIJ:
            return []
        return [w for w in self._kluis.of(rij.seq) if w.digest.encode() in rij.inhoud]

    def _erase(
        self, bezig: Writing, door: int, gegevens: PersoonsgegevensGewist
    ) -> None:
        doelen = self._targets(bezig, gegevens.seqs)
        for seq, openbaar in bezig.withhold(doelen):
            if not _falls(openbaar.pad, gegevens.paden):
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
            mijn = [note for note in self._kluis.notes() if note[0] < grootte]
            self._settle(mijn)
            self._finish(mijn)

    def recover(self) -> None:
        """Finish or drop what a crash or a rollback left half done.

        Under the write lock: another process may be about to commit.
        """
        self._opruimen = False
        if not self._kluis.notes() and not self._kluis.beyond(self._log.size()):
            return
        with self._log.writing() as bezig:
            self._kluis.sweep(bezig.grootte)
            gezien = self._kluis.notes()
            self._settle(gezien)
        self._finish(gezien)

    def _settle(self, briefjes: Iterable[Briefje]) -> None:
        """Take out of the vault what was erased, and copies of what is public."""
        weg: list[str] = []
        for door, seq in briefjes:
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

    def _erasure(self, door: int) -> PersoonsgegevensGewist | None:
        rij = self._log.event(door)
        if rij is None or rij.soort != PersoonsgegevensGewist.SOORT:
            return None
        feit = REGISTRY.decode(rij.seq, rij.soort, rij.inhoud, self._kluis.open)
        gegevens = feit.gegevens
        return gegevens if isinstance(gegevens, PersoonsgegevensGewist) else None


def _falls(pad: str, paden: Sequence[str]) -> bool:
    """Whether a value at `pad` is, holds or is part of one that was named."""
    eigen = pad.replace("/gegevens/gegevens", "/gegevens", 1)
    return not paden or any(
        _within(eigen, f"/{naam}") or _within(f"/{naam}", eigen) for naam in paden
    )


def _within(pad: str, geheel: str) -> bool:
    return pad == geheel or pad.startswith(f"{geheel}/")
