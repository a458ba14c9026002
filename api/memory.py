"""Answers that were made, for as long as nothing was written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

from starlette.types import Message

from api.forms import INHOUD, JSON
from api.registers import Registers, Stand
from register.service.halves import Halves

BEWAARD_BYTES = 32 * 2**20
"""Of answers as they were made, and as much again of answers as they went out."""
_GROOTSTE = 2**20
"""Larger answers are made anew each time."""
_KOP = 1024
"""Bytes that a head takes, about."""


@dataclass(frozen=True, slots=True)
class Bewaard:
    """An answer with its strong tag."""

    inhoud: bytes
    merk: str
    soort: str = INHOUD[JSON]
    koppen: Mapping[str, str] = field(default_factory=dict)


_CONTEXT = {
    "Link": '</v1/context>; rel="http://www.w3.org/ns/json-ld#context"; '
    'type="application/ld+json"'
}
"""What the fields mean, for who reads JSON as linked data."""


def kept(
    inhoud: bytes, vorm: str = JSON, koppen: Mapping[str, str] | None = None
) -> Bewaard:
    """An answer in this form."""
    if koppen is None:
        koppen = _CONTEXT if vorm == JSON else {}
    return Bewaard(inhoud, tag(inhoud), INHOUD[vorm], koppen)


def tag(inhoud: bytes) -> str:
    """A strong ETag: another one for other bytes."""
    return f'"{blake2b(inhoud, digest_size=16).hexdigest()}"'


Asked = tuple[str, bytes]
"""An address and its query, with what else the answer depends on."""


@dataclass(slots=True)
class Memory:
    """Answers since the last write, up to so many bytes."""

    registers: Registers
    stand: Stand = ()
    gemaakt: Halves[Asked, Bewaard] = field(
        default_factory=lambda: Halves(BEWAARD_BYTES, _GROOTSTE)
    )
    verzonden: Halves[Asked, tuple[Message, Message]] = field(
        default_factory=lambda: Halves(BEWAARD_BYTES, _GROOTSTE)
    )
    gewijzigd: str = ""
    """When the last fact was recorded, as an HTTP date."""

    def get(self, vraag: Asked) -> Bewaard | None:
        """The answer to a question, if it still is the answer."""
        self._look()
        return self.gemaakt.get(vraag)

    def put(self, vraag: Asked, antwoord: Bewaard) -> None:
        """Keep an answer."""
        maat = len(antwoord.inhoud) + len(vraag[0]) + len(vraag[1])
        self.gemaakt.put(vraag, antwoord, maat)

    def sent(self, vraag: Asked) -> tuple[Message, Message] | None:
        """Head and body as they went out, if they still are the answer."""
        self._look()
        return self.verzonden.get(vraag)

    def remember(self, vraag: Asked, kop: Message, inhoud: Message) -> None:
        """Keep an answer as it went out."""
        maat = len(inhoud["body"]) + len(vraag[0]) + len(vraag[1]) + _KOP
        self.verzonden.put(vraag, (kop, inhoud), maat)

    def _look(self) -> None:
        """Forget all where anything was written."""
        stand = self.registers.stand()
        if stand != self.stand:
            self.stand = stand
            self.gemaakt.clear()
            self.verzonden.clear()
            self.registers.library.forget()
            self.gewijzigd = self.registers.last_modified()
