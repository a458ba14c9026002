"""What some facts do to the values beside the log: withhold, release, erase.

Secrecy takes public disclosures into the vault, its end brings them back, erasure
deletes them everywhere. What must leave the vault leaves it after the commit; a
crash in between is mended at the next opening.
"""

from collections.abc import Sequence

from register.codec.events import REGISTRY
from register.domain.facts import Feit
from register.domain.openbaarheid import GeheimhoudingOpgeheven, GeheimhoudingOpgelegd
from register.domain.persoon import PersoonsgegevensGewist
from register.store import Log, Writing
from register.vault import Vault


class Effects:
    """Keeps disclosures in step with the facts of one register."""

    def __init__(self, log: Log, kluis: Vault) -> None:
        """Both must be of the same register."""
        self._log = log
        self._kluis = kluis
        self._opruimen = False

    def apply(self, bezig: Writing, feiten: Sequence[Feit]) -> None:
        """Within the transaction that appended these facts."""
        for feit in feiten:
            match feit.gegevens:
                case GeheimhoudingOpgelegd(stroom=stroom):
                    for seq, gemaakt in bezig.withhold(_seqs(bezig, stroom)):
                        self._kluis.put(seq, [gemaakt])
                    self._opruimen = True
                case GeheimhoudingOpgeheven(stroom=stroom):
                    for seq in _seqs(bezig, stroom):
                        bezig.release(seq, self._kluis.of(seq))
                case PersoonsgegevensGewist(seqs=seqs):
                    bezig.withhold(seqs)
                    self._kluis.mark_for_erasure(feit.seq, seqs)
                    self._opruimen = True
                case _:
                    pass

    def after(self) -> None:
        """After the commit: leave nothing behind of what was withheld or erased."""
        if self._opruimen:
            self._erase()
            self._log.purge()
            self._opruimen = False

    def recover(self) -> None:
        """Finish or drop what a crash or a rollback left half done.

        Under the write lock: another process may be about to commit.
        """
        self._opruimen = False
        if not self._kluis.marked() and not self._kluis.beyond(self._log.size()):
            return
        with self._log.writing() as bezig:
            self._kluis.sweep(bezig.grootte)
            self._erase()

    def _erase(self) -> None:
        """Erase what committed facts say; a note without its fact is dropped."""
        gezegd: set[int] = set()
        for door, seq in self._kluis.marked():
            rij = self._log.event(door)
            if rij is None or rij.soort != PersoonsgegevensGewist.SOORT:
                continue
            feit = REGISTRY.decode(rij.seq, rij.soort, rij.inhoud, self._kluis.open)
            if isinstance(feit.gegevens, PersoonsgegevensGewist):
                gezegd |= {seq} & set(feit.gegevens.seqs)
        if self._kluis.marked():
            self._kluis.erase(gezegd)


def _seqs(bezig: Writing, stroom: str) -> list[int]:
    return [rij.seq for rij in bezig.stream(stroom)]
