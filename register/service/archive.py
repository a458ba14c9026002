"""Documents and concepts of a register in PostgreSQL: in tables, in blocks.

Public documents lie in the schema of the log and are never changed; the others, and
concepts, lie in that of the vault. Secrecy moves a document from the one to the other.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from tempfile import SpooledTemporaryFile, TemporaryFile
from typing import IO, Literal, Protocol

from register.keyring import Keyring
from register.lockbox import Counted, opened, shut
from register.service.database_place import DatabasePlace

BLOK = 2**20
_IN_GEHEUGEN = 16 * BLOK


Tabel = Literal["stukken", "geheime_stukken"]


class Leesbaar(Protocol):
    """What can be opened to read its bytes: a file, or something in a table."""

    def open(self, mode: Literal["rb"]) -> IO[bytes]:
        """From the beginning."""


@dataclass(frozen=True, slots=True)
class Inhoud:
    """The bytes of a concept."""

    inhoud: bytes

    def open(self, mode: Literal["rb"]) -> IO[bytes]:
        """From the beginning."""
        assert mode == "rb", "read only"
        return BytesIO(self.inhoud)

    def read_text(self, encoding: str) -> str:
        """All of it."""
        return self.inhoud.decode(encoding)


@dataclass(frozen=True, slots=True)
class Stuk:
    """A document in a table."""

    place: DatabasePlace
    tabel: Tabel
    sha256: str

    def open(self, mode: Literal["rb"]) -> IO[bytes]:
        """A copy that is gone when it is closed."""
        assert mode == "rb", "read only"
        kopie = TemporaryFile()  # noqa: SIM115 - the caller closes it
        for blok in self._blocks():
            kopie.write(blok)
        kopie.seek(0)
        return opened(kopie, self.place.keyring(), f"stuk '{self.sha256}'")

    def _blocks(self) -> Iterator[bytes]:
        vraag = f"SELECT inhoud FROM {self.tabel} WHERE sha256=? AND blok=?"  # noqa: S608 - one of two
        with self.place.cellar() as kelder:
            nummer = 0
            while rijen := kelder.rows(vraag, (self.sha256, nummer)):
                yield bytes(rijen[0][0])
                nummer += 1


def keep(place: DatabasePlace, bron: IO[bytes], *, besloten: bool) -> tuple[str, int]:
    """Store a document whole under its sha256; gives that and its size."""
    tabel = "geheime_stukken" if besloten else "stukken"
    geteld = Counted(bron)
    sleutels = _ring(place) if besloten else None
    with SpooledTemporaryFile(max_size=_IN_GEHEUGEN) as kopie:
        for deel in shut(geteld, sleutels) if sleutels else geteld:
            kopie.write(deel)
        kopie.seek(0)
        naam = geteld.som.hexdigest()
        with place.cellar() as kelder, kelder.together() as sessie:
            nummer = 0
            while (blok := kopie.read(BLOK)) or not nummer:
                rij = (naam, nummer, blok)
                sessie.add(tabel, [rij], "ON CONFLICT DO NOTHING")
                nummer += 1
    return naam, geteld.omvang


def _ring(place: DatabasePlace) -> Keyring | None:
    with place.open_vault() as kluis:
        return kluis.ring()


def find(place: DatabasePlace, som: str) -> Stuk | None:
    """A document, if its bytes are here and may be read."""
    with place.cellar() as kelder:
        if kelder.rows("SELECT 1 FROM stukken WHERE sha256=? LIMIT 1", (som,)):
            return Stuk(place, "stukken", som)
        if place.may_open_vault() and kelder.rows(
            "SELECT 1 FROM geheime_stukken WHERE sha256=? LIMIT 1", (som,)
        ):
            return Stuk(place, "geheime_stukken", som)
    return None


def move(place: DatabasePlace, som: str, *, besloten: bool) -> None:
    """Put a document among the public ones or the others; none is no fault."""
    van: Tabel = "stukken" if besloten else "geheime_stukken"
    with place.cellar() as kelder:
        if not kelder.rows(f"SELECT 1 FROM {van} WHERE sha256=? LIMIT 1", (som,)):  # noqa: S608 - one of two
            return
    with Stuk(place, van, som).open("rb") as bron:
        keep(place, bron, besloten=besloten)
    with place.cellar() as kelder, kelder.together() as sessie:
        sessie.rows(f"DELETE FROM {van} WHERE sha256=?", (som,))  # noqa: S608 - as above


def keep_concept(
    place: DatabasePlace, naam: str, inhoud: bytes, *, opnieuw: bool
) -> bool:
    """Save a concept; whether it was saved: not over an older one, but `opnieuw`."""
    with place.cellar() as kelder, kelder.together() as sessie:
        if opnieuw:
            sessie.rows("DELETE FROM concepten WHERE naam=?", (naam,))
        elif sessie.rows("SELECT 1 FROM concepten WHERE naam=?", (naam,)):
            return False
        sessie.add("concepten", [(naam, inhoud)])
    return True


def concepts(place: DatabasePlace) -> list[str]:
    """Names of all concepts."""
    with place.cellar() as kelder:
        return [rij[0] for rij in kelder.rows("SELECT naam FROM concepten ORDER BY 1")]


def concept(place: DatabasePlace, naam: str) -> bytes | None:
    """A concept as it is kept, if it is there."""
    with place.cellar() as kelder:
        rijen = kelder.rows("SELECT inhoud FROM concepten WHERE naam=?", (naam,))
    return bytes(rijen[0][0]) if rijen else None


def drop_concept(place: DatabasePlace, naam: str) -> None:
    """Delete a concept."""
    with place.cellar() as kelder, kelder.together() as sessie:
        sessie.rows("DELETE FROM concepten WHERE naam=?", (naam,))
