"""The bytes of an event that is about to be stored, and where its texts go."""

from datetime import date
from typing import Protocol

from register.codec.canonical import BuitenProfiel
from register.codec.events import REGISTRY
from register.codec.registry import is_sealed_whole
from register.codec.sealing import Disclosure, Salts
from register.domain.facts import Envelop
from register.domain.openheid.openbaarheid import GeheimhoudingOpgelegd, secrecy
from register.domain.refusals import OngeldigeInvoer
from register.streams import StreamReader


class Signs(Protocol):
    """Who signs an event."""

    def sign(self, inhoud: bytes) -> bytes:
        """The event with its signatures."""


def encoded(
    kop: Envelop[object], salts: Salts, tekenen: Signs | None = None
) -> tuple[bytes, tuple[Disclosure, ...]]:
    """Canonical bytes, signed where somebody signs, and disclosures.

    Refuses what is outside the profile.
    """
    try:
        inhoud, gemaakt = REGISTRY.encode(kop, salts)
        if tekenen:
            inhoud = tekenen.sign(inhoud)
    except BuitenProfiel as fout:
        raise OngeldigeInvoer(fout.tekst, pad=fout.pad) from fout
    return inhoud, tuple(gemaakt)


def is_secret(kop: Envelop[object], lezer: StreamReader) -> bool:
    """Whether its texts go to the vault: by itself or by secrecy on its stream."""
    nu = date.fromisoformat(kop.vastgelegd_op[:10])
    return (
        is_sealed_whole(kop)
        or isinstance(kop.gegevens, GeheimhoudingOpgelegd)
        or secrecy(lezer.feiten(kop.stroom), nu) is not None
    )
