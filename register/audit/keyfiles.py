"""The key of a person who records: Ed25519, in a file that only he can read.

One line: for which register it is, the code it is known by there, and the private
half. It comes from a file of mode 0600, from what a command of the user's own prints
(a password store, a smart card), or from standard input; never from an argument or the
environment, and no message ever repeats it.
"""

import os
import re
import shlex
import subprocess
import sys
from base64 import b64decode, b64encode
from dataclasses import dataclass
from getpass import getpass
from pathlib import Path
from secrets import token_bytes

from typing_extensions import override

from register.codec.keycode import code_of
from register.faults import NietSchrijfbaar, Omgevingsfout
from register.tlog.note import Sign

INVOER = "-"
"""In place of a path: the key is the next line of standard input."""
_KOP = "besluitregister/persoonssleutel/v1"
_EIGEN = 0o600
_SLEUTEL = 32
_MAX = 4096
_DELEN = 4
_WACHT = 120.0
_GEHEIM = re.compile("[A-Za-z0-9+/]{30,43}=")
"""A private half, also where a path dropped some of its double strokes."""


class GeenSleutel(Omgevingsfout):
    """The key of a person cannot be used; nothing was recorded."""

    def __init__(self, waar: str, reden: str) -> None:
        """Name where it should come from and what is wrong, never what was read."""
        super().__init__(f"de sleutel uit {waar} {reden}")


@dataclass(frozen=True, slots=True)
class Signer:
    """A key that can sign: its code in this register, its public half, and the act."""

    code: str
    publiek: str
    sign: Sign

    @override
    def __repr__(self) -> str:
        """Without what signs."""
        return f"Signer({self.code})"


def make(pad: Path, origin: str) -> Signer:
    """Make a key for the register of this origin, in a new file of mode 0600.

    Raises `NietSchrijfbaar`, or `GeenSleutel` where a file is already.
    """
    if str(pad) == INVOER:
        raise GeenSleutel(f"'{INVOER}'", "gaat naar een bestand; noem een ander pad")
    zaad = token_bytes(_SLEUTEL)
    gemaakt = _signer(zaad, origin)
    regel = f"{_KOP} {origin} {gemaakt.code} {b64encode(zaad).decode()}\n"
    try:
        greep = os.open(pad, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _EIGEN)
        with os.fdopen(greep, "wb") as doel:
            doel.write(regel.encode())
            doel.flush()
            os.fsync(doel.fileno())
    except FileExistsError as fout:
        reden = "bestaat al en wordt nooit overschreven; kies een ander bestand"
        raise GeenSleutel(f"'{pad}'", reden) from fout
    except OSError as fout:
        raise NietSchrijfbaar(str(pad)) from fout
    return gemaakt


def load(pad: Path, origin: str) -> Signer:
    """The key in a file, or for `-` what is typed or piped in; raises `GeenSleutel`."""
    if str(pad) == INVOER:
        return read(_typed(), origin, "de standaardinvoer")
    waar = _named(pad)
    try:
        with pad.open("rb") as bron:
            modus = os.fstat(bron.fileno()).st_mode
            inhoud = bron.read(_MAX)
    except FileNotFoundError as fout:
        reden = "is er niet; maak er een met 'beheer sleutel maak'"
        raise GeenSleutel(waar, reden) from fout
    except OSError as fout:
        raise GeenSleutel(waar, "is niet leesbaar voor u") from fout
    if modus & 0o077:
        reden = (
            f"is ook voor anderen toegankelijk (0{modus & 0o777:o}); maak het bestand "
            f"0600 (chmod 600) of vervang de sleutel als een ander haar kan hebben"
        )
        raise GeenSleutel(waar, reden)
    return read(inhoud, origin, waar)


def _typed() -> bytes:
    """One line, of which nothing is shown where somebody types it."""
    if not sys.stdin.isatty():
        return sys.stdin.buffer.readline(_MAX)
    try:
        return getpass("Sleutel (één regel, blijft onzichtbaar): ").encode()
    except (EOFError, UnicodeEncodeError):
        return b""


def _named(pad: Path) -> str:
    """The file as a message may name it: never a key that was given for its path."""
    naam = str(pad)
    if _KOP in naam or any(map(_GEHEIM.fullmatch, naam.split())):
        return "wat op de plaats van een pad is gegeven"
    return f"'{naam}'"


def from_command(opdracht: str, origin: str) -> Signer:
    """The key that a command prints, without a shell; raises `GeenSleutel`."""
    waar = "de opdracht van --sleutel-opdracht"
    try:
        gedaan = subprocess.run(  # noqa: S603 - the user's own command, on his own line
            shlex.split(opdracht),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=_WACHT,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        reden = "kwam niet; controleer of de opdracht bestaat en werkt"
        raise GeenSleutel(waar, reden) from None
    if gedaan.returncode:
        reden = f"kwam niet: zij eindigde met code {gedaan.returncode}"
        raise GeenSleutel(waar, reden)
    return read(gedaan.stdout, origin, waar)


def read(inhoud: bytes, origin: str, waar: str) -> Signer:
    """The key in these bytes; raises `GeenSleutel`."""
    delen = inhoud.decode("ascii", "replace").split()
    if len(delen) != _DELEN or delen[0] != _KOP:
        raise GeenSleutel(waar, "is geen sleutel van een besluitregister")
    if delen[1] != origin:
        reden = (
            f"is van het register '{delen[1]}', niet van '{origin}'; gebruik de "
            "sleutel die voor dit register is gemaakt"
        )
        raise GeenSleutel(waar, reden)
    try:
        zaad = b64decode(delen[3], validate=True)
    except ValueError:
        zaad = b""
    gelezen = _signer(zaad, origin) if len(zaad) == _SLEUTEL else None
    if gelezen is None or gelezen.code != delen[2]:
        raise GeenSleutel(waar, "is beschadigd; zet een kopie terug of vervang haar")
    return gelezen


def _signer(zaad: bytes, origin: str) -> Signer:
    from cryptography.hazmat.primitives import (  # noqa: PLC0415 - costs 50 ms; only who signs pays
        serialization as vorm,
    )
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415 - as above
        Ed25519PrivateKey,
    )

    geheim = Ed25519PrivateKey.from_private_bytes(zaad)
    ruw = geheim.public_key().public_bytes(vorm.Encoding.Raw, vorm.PublicFormat.Raw)
    publiek = ruw.hex()
    return Signer(code_of(origin, publiek), publiek, geheim.sign)


def holds(publiek: str, bericht: bytes, handtekening: bytes) -> bool:
    """Whether this is a signature of this key under these bytes."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - see _signer
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415 - as above
        Ed25519PublicKey,
    )

    try:
        sleutel = Ed25519PublicKey.from_public_bytes(bytes.fromhex(publiek))
        sleutel.verify(handtekening, bericht)
    except (InvalidSignature, ValueError):
        return False
    return True
