"""Why a proof, a tile or a note is refused: one class per reason, text in Dutch."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


class Fault(StrEnum):
    """What is wrong with the form of a note, checkpoint or key."""

    BASE64 = "geen base64 in de enige juiste schrijfwijze"
    CHECKPOINT = "geen checkpoint van origin, omvang en wortel"
    KEYS_COLLIDE = "twee bekende sleutels met dezelfde naam en id"
    KEY_ID = "de id hoort niet bij de sleutel"
    KEY_KIND = "andere soort sleutel dan hier past"
    KEY_LENGTH = "de sleutel telt geen 32 bytes"
    KEY_NAME = "de naam van de sleutel is leeg of bevat een spatie of plus"
    NO_SIGNATURES = "geen handtekeningen onder de tekst"
    ROOT = "de wortel telt geen 32 bytes"
    SIGNATURE_LINE = "een regel is geen handtekening"
    SIGNED_TWICE = "een sleutel heeft twee keer getekend"
    TEXT = "de tekst bevat een stuurteken of eindigt niet op een regeleinde"
    TIME = "het tijdstip ligt buiten het bereik"
    TOO_MANY = "te veel handtekeningen"
    TREE_SIZE = "de omvang ligt buiten het bereik"
    UTF8 = "geen UTF-8"


class TlogError(Exception):
    """The log, or a proof about it, is not what it should be.

    The facts stay the arguments, so that an error survives being pickled.
    """

    tekst: ClassVar[str] = ""

    def _sentence(self) -> str:
        return self.tekst.format_map(vars(self))

    __str__ = _sentence


class ProofRejected(TlogError):
    """A proof does not show what it claims."""


@dataclass(eq=False)
class HashLengthWrong(ProofRejected):
    """A hash is not 32 bytes long."""

    tekst = "een hash telt {length} bytes in plaats van 32"
    length: int


@dataclass(eq=False)
class IndexOutsideTree(ProofRejected):
    """There is no leaf with this index (from 0) in a tree of this size."""

    tekst = "blad {index} ligt niet in een boom van {size} bladen"
    index: int
    size: int


@dataclass(eq=False)
class SizesOutOfOrder(ProofRejected):
    """Not 1 <= old <= new; a proof from the empty tree would prove nothing."""

    tekst = "geen bewijs van {old} naar {new} bladen: nodig is 1 <= oud <= nieuw"
    old: int
    new: int


@dataclass(eq=False)
class ProofLengthWrong(ProofRejected):
    """The proof has more or fewer hashes than these sizes need."""

    tekst = "het bewijs telt {present} hashes in plaats van {expected}"
    expected: int
    present: int


@dataclass(eq=False)
class RootDiffers(ProofRejected):
    """The proof leads to another root than the one given; both in hex."""

    tekst = "het bewijs leidt naar wortel {computed} in plaats van {expected}"
    expected: str
    computed: str


@dataclass(eq=False)
class TileTooShort(TlogError):
    """A stored tile has fewer bytes than a tree of this size gives it."""

    tekst = "tegel {level}/{index} telt {present} bytes; nodig zijn er {needed}"
    level: int
    index: int
    needed: int
    present: int


@dataclass(eq=False)
class NoteMalformed(TlogError):
    """A note, checkpoint, key or signature does not have the prescribed form."""

    tekst = "ongeldige nota: {fault}"
    fault: Fault


@dataclass(eq=False)
class SignatureInvalid(TlogError):
    """A signature that names this known key does not verify."""

    tekst = "de handtekening van {name} klopt niet"
    name: str


class NotSigned(TlogError):
    """No known key signed this note."""

    tekst = "geen handtekening van een bekende sleutel"
