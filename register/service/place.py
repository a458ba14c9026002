"""A register in a directory: the log, the vault, the read model and the stukken.

Beginning one is a separate act that refuses where one is (design §4, §10).
"""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from register.codec.events import REGISTRY
from register.domain.context import Context
from register.domain.facts import Feit
from register.domain.regeling import REGISTER, Register
from register.faults import GeenRegister, NietSchrijfbaar, RegisterBestaat
from register.store import Log, Reads
from register.streams import StreamReader
from register.vault import Vault

LOG = "log.sqlite"
KLUIS = "kluis.sqlite"
LEESMODEL = "leesmodel.sqlite"
STUKKEN = "stukken"
CONCEPTEN = "concepten"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the parts of one register stand."""

    map: Path

    @property
    def log(self) -> Path:
        """The log: events, tiles, public disclosures, idempotency keys."""
        return self.map / LOG

    @property
    def kluis(self) -> Path:
        """The vault."""
        return self.map / KLUIS

    @property
    def leesmodel(self) -> Path:
        """The read model; may be deleted at any time."""
        return self.map / LEESMODEL

    @property
    def stukken(self) -> Path:
        """Documents by sha256."""
        return self.map / STUKKEN

    def open_log(self, *, alleen_lezen: bool = False, nieuw: bool = False) -> Log:
        """The log of a register that was begun; raises `GeenRegister`."""
        if not nieuw and not self.log.exists():
            raise GeenRegister(str(self.map))
        return Log(self.log, alleen_lezen=alleen_lezen)

    def open_vault(self) -> Vault:
        """The vault of a register that was begun."""
        return Vault(self.kluis)

    def make(self) -> None:
        """Make the directory of a new register; raises when one is there."""
        if self.log.exists():
            raise RegisterBestaat(str(self.map))
        try:
            self.map.mkdir(parents=True, exist_ok=True)
            self.stukken.mkdir(exist_ok=True)
        except OSError as fout:
            raise NietSchrijfbaar(str(self.map)) from fout

    def keep_readable(self) -> None:
        """Leave the side files of WAL behind, so that who cannot write can read.

        SQLite removes them at the last close; without them a reader that may not
        create files cannot open the database. Empty ones will do.
        """
        if not os.access(self.map, os.W_OK):
            return
        for basis in (self.log, self.leesmodel):
            for staart in ("-wal", "-shm"):
                if basis.exists():
                    basis.with_name(basis.name + staart).touch(mode=0o644)


def reader_of(
    bron: Reads, kluis: Vault | None = None, tot: int | None = None
) -> StreamReader:
    """Streams of one log up to `tot`; with the vault also what is sealed."""
    opener = kluis.open if kluis else None

    def load(stroom: str) -> list[Feit]:
        return [
            REGISTRY.decode(rij.seq, rij.soort, rij.inhoud, opener)
            for rij in bron.stream(stroom, tot)
        ]

    def names(prefix: str) -> list[str]:
        return bron.streams(prefix, tot)

    def one(seq: int) -> Feit | None:
        rij = bron.event(seq)
        if rij is None or (tot is not None and seq >= tot):
            return None
        return REGISTRY.decode(rij.seq, rij.soort, rij.inhoud, opener)

    return StreamReader(load, names, one)


def identity(bron: Reads) -> Register:
    """Which regeling this log is of, and whether it is an exercise."""
    staat = Context(reader_of(bron), date.max).staat(REGISTER, "")
    if staat is None:
        raise GeenRegister("deze map")
    return staat
