"""A register in a directory: the log, the vault, the read model and the stukken.

Beginning one is a separate act that refuses where one is (design §4, §10).
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from register.adres import Adres
from register.codec.events import REGISTRY
from register.domain.context import Context
from register.domain.facts import Feit
from register.domain.organisatie.regeling import REGISTER, Register
from register.faults import GeenRegister, NietSchrijfbaar, RegisterBestaat
from register.keyring import BESTAND, Keyring
from register.store import Log, Reads
from register.streams import StreamReader
from register.vault import Vault

LOG = "log.sqlite"
KLUIS = "kluis.sqlite"
LEESMODEL = "leesmodel.sqlite"
ZOEKEN = "zoeken.sqlite"
STUKKEN = "stukken"
SLEUTELS = "sleutels"
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
    def kluissleutel(self) -> Path:
        """The master key of the vault; keep a copy apart from those of the vault."""
        return self.map / SLEUTELS / BESTAND

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
        if not nieuw and not self.exists():
            raise GeenRegister(str(self.map))
        return Log(self.log, alleen_lezen=alleen_lezen)

    def open_vault(self, bij: Log | None = None, *, nieuw: bool = False) -> Vault:
        """The vault of a register that was begun; raises `GeenRegister`.

        `bij`: an open log of this register, to write in its transaction if it can.
        """
        del bij  # a file has transactions of its own
        return Vault(self.kluis, nieuw=nieuw, sleutels=self.keyring())

    def keyring(self) -> Keyring | None:
        """The keys that open what lies locked beside the vault, where there are any."""
        return Keyring(self.kluissleutel)

    @property
    def naam(self) -> str:
        """How people are told where it is."""
        return str(self.map)

    @property
    def regeling(self) -> str:
        """The code that the place itself names; empty when it names none."""
        return ""

    @property
    def model(self) -> Path | Adres:
        """Where the read model is, as its engine wants it."""
        return self.leesmodel

    def exists(self) -> bool:
        """Whether a register was begun here."""
        return os.path.exists(self.log)  # noqa: PTH110 - False, not an error, below a closed directory

    def may_write(self) -> bool:
        """Whether the read model can be brought up to date."""
        return os.access(self.map, os.W_OK)

    def may_open_vault(self) -> bool:
        """Whether what is not public may be read."""
        return os.access(self.kluis, os.R_OK)

    def has_model(self) -> bool:
        """Whether there is a read model."""
        return self.leesmodel.exists()

    def make(self) -> None:
        """Make the directory of a new register; raises when one is there."""
        if self.exists():
            raise RegisterBestaat(str(self.map))
        try:
            self.map.mkdir(parents=True, exist_ok=True)
            self.stukken.mkdir(exist_ok=True)
        except OSError as fout:
            raise NietSchrijfbaar(str(self.map)) from fout

    @contextmanager
    def whole(self) -> Iterator["Place"]:
        """Where to make a new log, so that it is there whole or not at all.

        Raises `RegisterBestaat` when another was made meanwhile.
        """
        with TemporaryDirectory(dir=self.map, prefix=".begin-") as tijdelijk:
            elders = Place(Path(tijdelijk))
            yield elders
            try:
                os.link(elders.log, self.log)
            except FileExistsError as fout:
                raise RegisterBestaat(str(self.map)) from fout
        self._keep_durable()

    def _keep_durable(self) -> None:
        """Make the names in the directory as durable as the files."""
        greep = os.open(self.map, os.O_RDONLY)
        try:
            os.fsync(greep)
        finally:
            os.close(greep)

    def keep_readable(self) -> None:
        """Leave the side files of WAL behind, so that who cannot write can read.

        SQLite removes them at the last close; without them a reader that may not
        create files cannot open the database. Empty ones will do.
        """
        if not os.access(self.map, os.W_OK):
            return
        for basis in (self.log, self.leesmodel, self.map / ZOEKEN):
            for staart in ("-wal", "-shm"):
                if basis.exists():
                    basis.with_name(basis.name + staart).touch(mode=0o644)


def reader_of(
    bron: Reads, kluis: Vault | Reads | None = None, tot: int | None = None
) -> StreamReader:
    """Streams of one log up to `tot`; with the vault also what is sealed.

    With a log in place of the vault: what is sealed and yet public now.
    """
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
