r"""Sealed values: salted digests in the leaf, the values themselves kept apart.

Digest: base64url(SHA-256("besluitregister/sd/v1\0" || salt(32) || JCS([path, value])))
as in SD-JWT (RFC 9901), with the JSON pointer of the value in its event.
"""

from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

import orjson

from register.codec.plain import opened, plain
from register.codec.shapes import Kind, Shape

_DOMEIN = b"besluitregister/sd/v1\0"
SALT_BYTES = 32

Salts = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Disclosure:
    """A sealed value with what is needed to recompute its digest.

    `waarde` is the JSON of the value.
    """

    digest: str
    pad: str
    zout: bytes
    waarde: bytes


def disclose(pad: str, waarde: object, zout: bytes) -> Disclosure:
    """Seal one value found at `pad`."""
    inhoud = orjson.dumps([pad, waarde], option=orjson.OPT_SORT_KEYS)
    return Disclosure(
        digest_of(zout, inhoud),
        pad,
        zout,
        orjson.dumps(waarde, option=orjson.OPT_SORT_KEYS),
    )


def digest_of(zout: bytes, inhoud: bytes) -> str:
    """Digest over the canonical `[path, value]`, 43 base64url characters."""
    som = sha256(_DOMEIN + zout + inhoud).digest()
    return urlsafe_b64encode(som).rstrip(b"=").decode("ascii")


def is_true(openbaarmaking: Disclosure) -> bool:
    """Whether the disclosed value is the one that was sealed at that path."""
    paar = [openbaarmaking.pad, orjson.loads(openbaarmaking.waarde)]
    inhoud = orjson.dumps(paar, option=orjson.OPT_SORT_KEYS)
    return digest_of(openbaarmaking.zout, inhoud) == openbaarmaking.digest


class Sealer:
    """Seals the texts of one event; keeps what it sealed."""

    def __init__(self, salts: Salts) -> None:
        """`salts` gives 32 fresh random bytes at each call."""
        self._salts = salts
        self.disclosures: list[Disclosure] = []

    def seal(self, waarde: object, pad: str) -> dict[str, object]:
        """Replace one value, whatever it is, by its digest."""
        gemaakt = disclose(pad, waarde, self._salts())
        self.disclosures.append(gemaakt)
        return {"_sd": gemaakt.digest}

    def seal_texts(self, waarde: object, vorm: Shape, pad: str) -> object:
        """Replace every free text below `waarde`, by its declared shape.

        Only what text may be in is opened; the rest stays the record that it was.
        """
        if vorm.kind is Kind.TEKST and isinstance(waarde, str):
            return self.seal(waarde, pad)
        if vorm.kind is Kind.LIJST and isinstance(waarde, tuple) and vorm.element:
            return [
                self.seal_texts(deel, vorm.element, f"{pad}/{plek}")
                for plek, deel in enumerate(waarde)
            ]
        delen = opened(waarde)
        if not isinstance(delen, dict):
            return delen
        if vorm.onbekend and "onbekend" in delen:
            reden = plain(delen["onbekend"])
            return {"onbekend": self.seal(reden, f"{pad}/onbekend")}
        for naam in vorm.tekstvelden:
            if naam in delen:
                delen[naam] = self.seal_texts(
                    delen[naam], vorm.velden[naam], f"{pad}/{naam}"
                )
        return delen
