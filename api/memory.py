"""Answers that were made, for as long as nothing was written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

from api.forms import INHOUD, JSON
from api.registers import Registers, Stand

BEWAARD_BYTES = 32 * 2**20
_GROOTSTE = 2**20
"""Larger answers are made anew each time."""


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


@dataclass(slots=True)
class Memory:
    """Answers since the last write, up to so many bytes."""

    registers: Registers
    stand: Stand = ()
    antwoorden: dict[tuple[str, bytes], Bewaard] = field(default_factory=dict)
    maat: int = 0
    gewijzigd: str = ""
    """When the last fact was recorded, as an HTTP date."""

    def get(self, vraag: tuple[str, bytes]) -> Bewaard | None:
        """The answer to a question, if it still is the answer."""
        stand = self.registers.stand()
        if stand != self.stand:
            self.stand = stand
            self.clear()
            self.gewijzigd = self.registers.last_modified()
        return self.antwoorden.get(vraag)

    def put(self, vraag: tuple[str, bytes], antwoord: Bewaard) -> None:
        """Keep an answer."""
        maat = len(antwoord.inhoud) + len(vraag[0]) + len(vraag[1])
        if maat > _GROOTSTE:
            return
        if self.maat + maat > BEWAARD_BYTES:
            self.clear()
        self.antwoorden[vraag] = antwoord
        self.maat += maat

    def clear(self) -> None:
        """Forget all."""
        self.antwoorden.clear()
        self.maat = 0
