"""The side of a witness: a raad that signs what it saw, and only what extends that.

Runs where the raad keeps its own key, on an export that it was given. What it signed
last is kept with that key, so that a register which shows one raad another history
than it showed before gets no signature (C2SP tlog-cosignature).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from register.audit import keys, verifieer
from register.domain.refusals import OngeldigeInvoer
from register.faults import IntegriteitGebroken, NietSchrijfbaar, Omgevingsfout
from register.tlog.errors import NoteMalformed
from register.tlog.note import (
    KEY_SIZE,
    KeyKind,
    VerifierKey,
    cosign,
    format_note,
    signature_line,
)

VKEY = "getuige.vkey"
_GEZIEN = "gezien"


class OnbekendLogboek(Omgevingsfout):
    """The witness never saw this log and was not told its key."""


@dataclass(frozen=True, slots=True)
class Getekend:
    """What a witness signed: its own key, the size, and the note with its line."""

    getuige: VerifierKey
    omvang: int
    nota: bytes


class Witness:
    """One witness and its directory."""

    def __init__(self, map_: Path, naam: str) -> None:
        """Make the key at the first use.

        Raises `OngeldigeInvoer` for the name, else `Omgevingsfout`.
        """
        self._map = map_
        _check_name(naam)
        try:
            map_.mkdir(parents=True, exist_ok=True)
        except OSError as fout:
            raise NietSchrijfbaar(str(map_)) from fout
        if not (map_ / keys.GEHEIM).exists():
            keys.make(map_, naam)
        eigen = keys.load(map_, naam)
        self._sign = eigen.sign
        self.sleutel = VerifierKey(naam, eigen.openbaar.public, KeyKind.COSIGNATURE)
        keys.public(map_, naam)  # refuses to sign under another name than before
        (map_ / VKEY).write_text(f"{self.sleutel.vkey}\n", encoding="utf-8")

    def sign(
        self, export: Path, klok: Callable[[], datetime], vkey: str = ""
    ) -> Getekend:
        """Check a whole export against what was signed before, and sign its checkpoint.

        `vkey` is the key of the log as it was published; needed the first time.
        Raises `OnbekendLogboek` or `IntegriteitGebroken`.
        """
        nota = _checkpoint(export)
        origin = nota.partition(b"\n")[0]
        eigen = self._map / _GEZIEN / sha256(origin).hexdigest()[:16]
        gekend = _read(eigen.with_suffix(".vkey")).decode() or vkey.strip()
        if not gekend:
            msg = (
                "deze getuige tekende nog niet voor dit register; noem de sleutel die "
                "het register bekendmaakte met --sleutel"
            )
            raise OnbekendLogboek(msg)
        eerder = _read(eigen.with_suffix(".nota"))
        oordeel = verifieer.controleer(
            verifieer.Vraag(
                str(export), (gekend,), (eerder,) if eerder else (), processen=2
            )
        )
        if not oordeel.klopt:
            eerste = oordeel.fouten.lijst[0].tekst
            msg = f"de export klopt niet en er wordt niet getekend: {eerste}"
            raise IntegriteitGebroken(msg)
        tekst = nota.decode().rpartition("\n\n")[0] + "\n"
        regel = cosign(tekst, self.sleutel, int(klok().timestamp()), self._sign)
        eigen.parent.mkdir(exist_ok=True)
        eigen.with_suffix(".vkey").write_text(gekend, encoding="utf-8")
        kaal = format_note(tekst, signature_line(nota, VerifierKey.from_vkey(gekend)))
        eigen.with_suffix(".nota").write_bytes(kaal)
        return Getekend(self.sleutel, oordeel.gebeurtenissen, kaal + regel.encode())


def _check_name(naam: str) -> None:
    try:
        VerifierKey(naam, bytes(KEY_SIZE), KeyKind.COSIGNATURE)
    except NoteMalformed as fout:
        msg = f"'{naam}' is geen naam van een getuige; schrijf bijvoorbeeld raad-duiven"
        raise OngeldigeInvoer(msg, pad="naam") from fout


def _checkpoint(export: Path) -> bytes:
    try:
        return verifieer.lees_bestand(str(export / "checkpoint"), verifieer.MAX_NOTA)
    except (OSError, ValueError) as fout:
        msg = f"'{export}' is geen export met een checkpoint"
        raise IntegriteitGebroken(msg) from fout


def _read(pad: Path) -> bytes:
    return pad.read_bytes() if pad.exists() else b""
