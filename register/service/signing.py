"""Who signs in this process, and whether he may record what was decided.

A register that granted no key records unsigned, and nothing here is loaded. From its
first grant on every fact is signed by a key that may record it (design §7).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from register.audit import keyfiles
from register.audit.keyfiles import GeenSleutel, Signer
from register.codec.keycode import is_of, origin_of
from register.codec.signing import with_signatures
from register.domain.context import Context
from register.domain.facts import Envelop, Feit, Vastlegger
from register.domain.organisatie.registerbegin import REGISTER
from register.domain.refusals import OngeldigeInvoer
from register.domain.toegang import TOEGANG_STROOM
from register.domain.toegang.bereik import objection
from register.domain.toegang.toegang import Toegang, toegang_of
from register.streams import StreamReader

STANDAARD = "secretaris"


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys that a user named: a file or a command, and that of a second person."""

    bestand: Path | None = None
    opdracht: str = ""
    mede: Path | None = None

    def open(self, origin: str) -> "Signing":
        """Read them; raises `GeenSleutel`."""
        if self.bestand and self.opdracht:
            reden = "komt van één plaats: noem --sleutelbestand of --sleutel-opdracht"
            raise GeenSleutel("twee plaatsen", reden)
        if self.bestand:
            eerste = keyfiles.load(self.bestand, origin)
        elif self.opdracht:
            eerste = keyfiles.from_command(self.opdracht, origin)
        else:
            reden = "tekent mee; noem ook uw eigen sleutel met --sleutelbestand"
            raise GeenSleutel("--mede-sleutel", reden)
        return Signing(eerste, keyfiles.load(self.mede, origin) if self.mede else None)


class Signing:
    """The key that signs, and the one that signs with it."""

    def __init__(self, eerste: Signer, tweede: Signer | None = None) -> None:
        """Nothing is signed until something is recorded."""
        self.eerste = eerste
        self.tweede = tweede

    def by(self, actor: str, lezer: StreamReader) -> Vastlegger:
        """Who records: `actor`, or when that is empty the one the key is of."""
        if not actor:
            sleutel = access(lezer).sleutel(self.eerste.code)
            actor = sleutel.actor if sleutel else STANDAARD
        mede = self.tweede.code if self.tweede else ""
        return Vastlegger(actor=actor, sleutel=self.eerste.code, mede=mede)

    def sign(self, inhoud: bytes) -> bytes:
        """The event with its signatures; raises `BuitenProfiel` when too long."""
        tweede = self.tweede.sign(inhoud) if self.tweede else b""
        return with_signatures(inhoud, self.eerste.sign(inhoud), tweede)


def access(lezer: StreamReader) -> Toegang:
    """Access as this reader knows it."""
    return toegang_of(lezer.feiten(TOEGANG_STROOM))


def _require_codes(koppen: Sequence[Envelop[object]], lezer: StreamReader) -> None:
    """Refuse a key of another register, and a code that is not of this key."""
    register = Context(lezer, date.max).staat(REGISTER, "")
    assert register is not None, "a log begins with what it is of"
    for kop in koppen:
        code = getattr(kop.gegevens, "sleutelcode", "")
        publiek = getattr(kop.gegevens, "publiek", "")
        if publiek and not is_of(origin_of(register), code, publiek):
            msg = (
                f"'{code}' is niet de code van deze sleutel in dit register; maak haar "
                "voor dit register met 'beheer sleutel maak'"
            )
            raise OngeldigeInvoer(msg, pad="/gegevens/sleutelcode")


class _Bron:
    """What the facts that are to be recorded may be about."""

    def __init__(self, lezer: StreamReader) -> None:
        self._lezer = lezer

    def eerste(self, stroom: str) -> Feit | None:
        return next(iter(self._lezer.vastgelegd(stroom)), None)

    def feit(self, seq: int) -> Feit | None:
        return self._lezer.feit(seq)


def require_access(
    koppen: Sequence[Envelop[object]], lezer: StreamReader, dag: date
) -> None:
    """Refuse what who signs may not record on this day; raises `GeenToegang`."""
    toegang = access(lezer)
    _require_codes(koppen, lezer)

    for kop in koppen:
        bezwaar = objection(toegang, kop, kop.gegevens, dag, _Bron(lezer))
        if bezwaar is not None:
            raise bezwaar
