"""The vault: values that are not public, apart from the log (a file, or a schema).

A value enters before the event that refers to it is committed; what a crash left
without an event is swept under the log's lock. With a keyring every value is locked by
the key of its subject, and what is erased takes that key with it: what stays gets a
new one. A row with a salt of its own is from before there were keys, and is readable.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from secrets import token_bytes
from types import TracebackType
from typing import Self

from register.codec.sealing import Disclosure
from register.filecellar import FileCellar
from register.keyring import (
    VAK,
    Keyring,
    KluisOpSlot,
    PastNiet,
    compartment,
    lock,
    unlock,
)
from register.reads import Row
from register.session import Cellar, Session

Briefje = tuple[int, int]
"""A note: the fact at the first seq takes values of the event at the second away."""

Geheimen = Mapping[str, Sequence[tuple[int, Disclosure]]]
"""Values with their seqs, by the stream that they are of."""

_ONDERWERP = "onderwerp/"
_ERNAAST = compartment("ernaast")
_RIJ = "SELECT digest, pad, zout, waarde FROM geheimen WHERE"


class Vault:
    """Sealed values by digest, and what the log needs to keep to itself."""

    def __init__(
        self,
        plek: Path | Cellar,
        wacht: float = 10.0,
        *,
        nieuw: bool = False,
        sleutels: Keyring | None = None,
    ) -> None:
        """Open the file (or create it, `nieuw`), or look into a schema.

        Without `sleutels` values are kept as they are.
        """
        self._sleutels = sleutels
        self._db = (
            FileCellar(plek, wacht, nieuw=nieuw) if isinstance(plek, Path) else plek
        )

    def begin(self) -> None:
        """Make the tables and the key of this register's idempotency codes."""
        self._db.begin()
        if self._sleutels:
            self._sleutels.make()
        self._db.add("sleutel", [("mac", token_bytes(32))], "ON CONFLICT DO NOTHING")

    def mac_key(self) -> bytes:
        """Key of the codes that tell whether a command came before, 32 bytes."""
        rijen = self._db.rows("SELECT waarde FROM sleutel WHERE naam='mac'")
        return bytes(rijen[0][0])

    def put(self, geheimen: Geheimen) -> None:
        """Keep sealed values with their seqs, durably, before those are committed."""
        with self._db.together() as sessie:
            for onderwerp in sorted(geheimen):  # in one order: nobody waits in a ring
                rijen = self._locked(sessie, onderwerp, geheimen[onderwerp])
                sessie.add(
                    "geheimen",
                    rijen,
                    "ON CONFLICT (digest) DO UPDATE SET seq=excluded.seq, "
                    "pad=excluded.pad, zout=excluded.zout, waarde=excluded.waarde",
                )

    def open(self, digest: str) -> bytes | None:
        """JSON of a sealed value, or nothing when it is erased or was never here."""
        gevonden = self._opened(f"{_RIJ} digest=?", (digest,))
        return gevonden[0].waarde if gevonden else None

    def of(self, seq: int) -> list[Disclosure]:
        """All sealed values of one event."""
        return self._opened(f"{_RIJ} seq=? ORDER BY pad", (seq,))

    def note(self, door: int, seqs: Iterable[int]) -> None:
        """Note, before the commit of the fact at `door`, what it takes away."""
        self._db.add(
            "te_wissen", [(door, seq) for seq in seqs], "ON CONFLICT DO NOTHING"
        )

    def notes(self) -> list[Briefje]:
        """What was noted and is not done yet."""
        rijen = self._db.rows("SELECT door, seq FROM te_wissen ORDER BY door, seq")
        return [(door, seq) for door, seq in rijen]

    def done(self, briefjes: Iterable[Briefje]) -> None:
        """Drop notes."""
        with self._db.together() as sessie:
            for briefje in briefjes:
                sessie.rows("DELETE FROM te_wissen WHERE door=? AND seq=?", briefje)

    def erase(self, digests: Iterable[str]) -> None:
        """Delete sealed values for good, and the keys that could open a copy.

        What else is of the same subject is locked anew, one subject at a time.
        """
        vakken: dict[bytes, list[str]] = {}
        for digest in digests:
            for *_, zout, waarde in self._db.rows(f"{_RIJ} digest=?", (digest,)):
                vakken.setdefault(_compartment(zout, waarde), []).append(digest)
        for vak, weg in vakken.items():
            with self._db.together() as sessie:
                oud = self._held(sessie, vak) if vak else None
                for digest in weg:
                    sessie.rows("DELETE FROM geheimen WHERE digest=?", (digest,))
                if oud:
                    self._renew(sessie, vak, oud)

    def beyond(self, grootte: int) -> bool:
        """Whether there are values of events that the log does not hold."""
        vraag = "SELECT 1 FROM geheimen WHERE seq>=? LIMIT 1"
        return bool(self._db.rows(vraag, (grootte,)))

    def sweep(self, grootte: int) -> None:
        """Delete values of events that were never committed; hold the log's lock."""
        with self._db.together() as sessie:
            sessie.rows("DELETE FROM geheimen WHERE seq>=?", (grootte,))

    def close(self) -> None:
        """Close what was opened for it."""
        self._db.close()

    def __enter__(self) -> Self:
        """Use as a context manager."""
        return self

    def __exit__(
        self,
        soort: type[BaseException] | None,
        fout: BaseException | None,
        spoor: TracebackType | None,
    ) -> None:
        """Close the file."""
        self.close()

    def _opened(self, vraag: str, waarden: Sequence[object]) -> list[Disclosure]:
        """Disclosures of these rows; raises `KluisOpSlot`."""
        rijen = self._db.rows(vraag, waarden)
        while True:
            try:
                return [self._unlocked(rij) for rij in rijen]
            except PastNiet as fout:
                eerder, rijen = rijen, self._db.rows(vraag, waarden)
                if eerder == rijen:  # else the key was renewed between two looks
                    msg = (
                        f"waarde '{rijen[0][0]}' in de kluis is beschadigd; zet de "
                        "kluis terug uit een kopie"
                    )
                    raise KluisOpSlot(msg) from fout

    def _unlocked(self, rij: Row) -> Disclosure:
        digest, pad, zout, waarde = rij
        vak = _compartment(zout, waarde)
        if not vak:
            return Disclosure(digest, pad, bytes(zout), bytes(waarde))
        sleutel = self._key(self._db, vak)
        if sleutel is None:
            raise PastNiet
        return unlock(sleutel, digest, pad, bytes(waarde[VAK:]))

    def _locked(
        self, sessie: Session, onderwerp: str, waarden: Sequence[tuple[int, Disclosure]]
    ) -> list[tuple[object, ...]]:
        """The rows of values of one subject."""
        if self._sleutels is None or not waarden:
            return [(w.digest, seq, w.pad, w.zout, w.waarde) for seq, w in waarden]
        vak = compartment(onderwerp)
        sleutel = self._held(sessie, vak)
        if sleutel is None:
            sleutel = self._first(sessie, self._sleutels, vak)
        return [
            (w.digest, seq, w.pad, b"", vak + lock(sleutel, w)) for seq, w in waarden
        ]

    def _first(self, sessie: Session, sleutels: Keyring, vak: bytes) -> bytes:
        """Give a subject its first key; a vault without any gets its master key."""
        if not sleutels.exists() and not sessie.rows(
            "SELECT 1 FROM sleutel WHERE naam LIKE 'onderwerp/%' LIMIT 1"
        ):
            sleutels.make()
        sleutel, omhuld = sleutels.new(vak)
        sessie.add("sleutel", [(_name(vak), omhuld)])
        return sleutel

    def ring(self) -> Keyring | None:
        """The keys of this vault, for what lies locked beside it.

        That there is such is a row here, so that a lost master key is not made anew.
        """
        if self._sleutels:
            with self._db.together() as sessie:
                if self._held(sessie, _ERNAAST) is None:
                    self._first(sessie, self._sleutels, _ERNAAST)
        return self._sleutels

    def _held(self, sessie: Session, vak: bytes) -> bytes | None:
        """The key of one subject, that nobody renews until this transaction ends."""
        sessie.rows("UPDATE sleutel SET naam=naam WHERE naam=?", (_name(vak),))
        return self._key(sessie, vak)

    def _key(self, sessie: Session, vak: bytes) -> bytes | None:
        """The key of one subject, if it has one."""
        rijen = sessie.rows("SELECT waarde FROM sleutel WHERE naam=?", (_name(vak),))
        if not rijen:
            return None
        return self._ring().unwrap(vak, bytes(rijen[0][0]))

    def _ring(self) -> Keyring:
        if self._sleutels is None:
            msg = (
                "de kluis is op slot; noem het bestand met haar sleutel in het adres "
                "van het register (kluissleutel=PAD)"
            )
            raise KluisOpSlot(msg)
        return self._sleutels

    def _renew(self, sessie: Session, vak: bytes, oud: bytes) -> None:
        """Leave nothing that the key of this subject opens."""
        rijen = sessie.rows(
            "SELECT digest, pad, waarde FROM geheimen "
            "WHERE zout=? AND substr(waarde, 1, 16)=?",
            (b"", vak),
        )
        if not rijen:
            sessie.rows("DELETE FROM sleutel WHERE naam=?", (_name(vak),))
            return
        nieuw, omhuld = self._ring().new(vak)
        sessie.rows("UPDATE sleutel SET waarde=? WHERE naam=?", (omhuld, _name(vak)))
        for digest, pad, dicht in rijen:
            waarde = unlock(oud, digest, pad, bytes(dicht[VAK:]))
            sessie.rows(
                "UPDATE geheimen SET waarde=? WHERE digest=?",
                (vak + lock(nieuw, waarde), digest),
            )


def _compartment(zout: bytes, waarde: bytes) -> bytes:
    """The subject that a row is locked to; empty when it is not."""
    return b"" if zout else bytes(waarde[:VAK])


def _name(vak: bytes) -> str:
    return _ONDERWERP + vak.hex()
