"""Who signed each fact, judged once more in a walk through the log.

Access is folded as the facts come by; nothing else than the log is read. A register
that granted no key has nothing to judge and pays nothing.
"""

from collections.abc import Iterator
from datetime import date

import msgspec

from register.codec.events import REGISTRY
from register.codec.keycode import is_of, origin_of
from register.codec.registry import Opener
from register.codec.signing import signature, without_signatures
from register.domain.facts import Envelop, Feit, is_correction
from register.domain.toegang import TOEGANG_STROOM
from register.domain.toegang.bereik import objection, public_halves
from register.domain.toegang.toegang import Toegang, evolve
from register.domain.toegang.weigeringen import (
    BuitenBereik,
    GeenToegang,
    HandtekeningOnjuist,
)
from register.reads import Opgeslagen, Reads
from register.service.place import identity

ONLEESBAAR = (ValueError, msgspec.MsgspecError)
"""What reading the bytes of an event raises, when they are no such event."""


class AccessCheck:
    """Takes the facts of a log in order, and says which should not be there."""

    def __init__(self, bron: Reads, opener: Opener | None) -> None:
        """Before the first fact; `opener` opens what is sealed, where it may."""
        self._bron = bron
        self._opener = opener
        self._origin = origin_of(identity(bron))
        self._toegang = Toegang()
        self._nu = 0
        self.getekend = 0

    @property
    def sleutels(self) -> int:
        """How many keys were ever granted."""
        return len(self._toegang.sleutels)

    def add(self, rij: Opgeslagen, feit: Feit) -> Iterator[GeenToegang]:
        """Take the next fact; gives why its signature does not let it in."""
        kop, toegang = feit.kop, self._toegang
        if kop.stroom == TOEGANG_STROOM:
            self._toegang = evolve(toegang, feit) or toegang
        elif not (toegang.sleutels or kop.vastgelegd_door.sleutel or kop.handtekening):
            return
        self.getekend += bool(kop.handtekening)
        self._nu = rij.seq
        dag = date.fromisoformat(kop.vastgelegd_op[:10])
        bezwaar = objection(toegang, kop, feit.gegevens, dag, self)
        if bezwaar := bezwaar or self._foreign(feit):
            yield bezwaar
        yield from _false(rij.inhoud, kop, public_halves(toegang, kop, feit.gegevens))

    def _foreign(self, feit: Feit) -> GeenToegang | None:
        """What is no fact about access in this register."""
        if feit.kop.stroom != TOEGANG_STROOM:
            return None
        if is_correction(feit):
            return BuitenBereik("wat over sleutels is vastgelegd, is gecorrigeerd")
        code = getattr(feit.gegevens, "sleutelcode", "")
        publiek = getattr(feit.gegevens, "publiek", None)
        if publiek is None or is_of(self._origin, code, publiek):
            return None
        tekst = f"'{code}' is niet de code van die sleutel in dit register"
        return BuitenBereik(tekst)

    def eerste(self, stroom: str) -> Feit | None:
        """The first fact of a stream, where it had begun by then."""
        rijen = self._bron.stream(stroom)
        return self._read(rijen[0]) if rijen else None

    def feit(self, seq: int) -> Feit | None:
        """An earlier fact; who forges one may name any number."""
        rij = self._bron.event(seq) if 0 <= seq < self._nu else None
        return self._read(rij) if rij else None

    def _read(self, rij: Opgeslagen) -> Feit | None:
        try:
            return REGISTRY.decode(rij.seq, rij.soort, rij.inhoud, self._opener)
        except ONLEESBAAR:  # it is told of that fact itself
            return None


def _false(
    opgeslagen: bytes, kop: Envelop[object], publiek: tuple[str, str]
) -> Iterator[GeenToegang]:
    """Signatures that are not of these keys under these bytes."""
    door = kop.vastgelegd_door
    if not (door.sleutel or door.mede or kop.handtekening or kop.medehandtekening):
        return
    from register.audit import keyfiles  # noqa: PLC0415 - few registers have keys

    bericht = without_signatures(opgeslagen)
    paren = ((door.sleutel, kop.handtekening), (door.mede, kop.medehandtekening))
    for (code, teken), sleutel in zip(paren, publiek, strict=True):
        waar = (
            keyfiles.holds(sleutel, bericht, signature(teken))
            if sleutel
            else not teken and not code
        )
        if not waar and (sleutel or not code):
            yield HandtekeningOnjuist(
                f"de handtekening is niet die van sleutel '{code}' onder deze bytes"
            )
