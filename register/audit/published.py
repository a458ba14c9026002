"""Which texts go along in an export: those of what is published, and no others.

A text that is not secret stands in the log's table of disclosures, also before its
stream is published. Who gets an export gets what everyone is shown.
"""

from base64 import urlsafe_b64encode
from collections.abc import Sequence

from typing_extensions import override

from register.codec.sealing import Disclosure
from register.domain.openheid.openbaarheid import Gepubliceerd
from register.domain.openheid.publicatie import ALTIJD
from register.reads import Opgeslagen, Reads


class Told:
    """Every text that is not secret: for the register itself, or who may read it."""

    def __init__(self, bron: Reads) -> None:
        """Read from one log."""
        self._bron = bron

    def _stream(self, _stroom: str) -> bool:
        return True

    def is_told(self, seq: int) -> bool:
        """Whether the texts of this event go along."""
        rij = self._bron.event(seq)
        return rij is not None and self._stream(rij.stroom)

    def disclosed(self, rijen: Sequence[Opgeslagen]) -> list[tuple[int, Disclosure]]:
        """Disclosures that go along, of events that follow each other."""
        begin = rijen[0].seq
        return [
            (seq, waarde)
            for seq, waarde in self._bron.disclosed(begin, begin + len(rijen))
            if self._stream(rijen[seq - begin].stroom)
        ]


class Published(Told):
    """Only of streams that are published, as the log is now."""

    def __init__(self, bron: Reads) -> None:
        """Look up once what was published by a fact."""
        super().__init__(bron)
        self._stromen = frozenset(bron.holding((Gepubliceerd.SOORT,)))

    @override
    def _stream(self, stroom: str) -> bool:
        return stroom in self._stromen or stroom.partition("/")[0] in ALTIJD


def disclosure_line(seq: int, waarde: Disclosure) -> bytes:
    """One disclosure: the very bytes whose salted digest is in the event."""
    return b'{"digest":"%b","inhoud":["%b",%b],"seq":%d,"zout":"%b"}\n' % (
        waarde.digest.encode(),
        waarde.pad.encode(),
        waarde.waarde,
        seq,
        urlsafe_b64encode(waarde.zout).rstrip(b"="),
    )
