"""What others say of a checkpoint, kept beside the log and apart from it.

Below `sleutels/ankers`: the keys of witnesses, and for each checkpoint their
cosignatures and the timestamps it got. Nothing here is believed when it is read:
who changes one of these files is found, and the log itself does not rest on them.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from register.audit.checkpoints import Signed
from register.audit.keys import verifier
from register.faults import IntegriteitGebroken, NietSchrijfbaar, Omgevingsfout
from register.tlog.errors import TlogError
from register.tlog.note import (
    KeyKind,
    VerifierKey,
    open_note,
    parse_checkpoint,
    signature_line,
)

MAP = "ankers"
_GETUIGEN = "getuigen"
_TEKEN = ".medeondertekening"
_STEMPEL = re.compile(r"tsa-[0-9]{3}\.(tsq|tsr)")
MAX_ANKER = 1 << 16


class GeenAnker(Omgevingsfout):
    """What was given is no cosignature or timestamp of a checkpoint of this log."""


class Anchors:
    """The anchors of one log."""

    def __init__(self, sleutels: Path) -> None:
        """They lie with the keys, so that a database needs no second directory."""
        self.map = sleutels / MAP

    def witnesses(self) -> list[VerifierKey]:
        """Keys of the witnesses that are known here, in a fixed order."""
        paden = sorted((self.map / _GETUIGEN).glob("*.vkey"))
        return [witness_key(pad.read_text("utf-8").strip()) for pad in paden]

    def know(self, vkey: str) -> VerifierKey:
        """Keep the key of a witness; raises `GeenAnker`."""
        sleutel = witness_key(vkey)
        self.write(f"{_GETUIGEN}/{sleutel.id.hex()}.vkey", f"{sleutel.vkey}\n".encode())
        return sleutel

    def add(self, eigen: Signed, nota: bytes) -> list[VerifierKey]:
        """Keep the cosignatures of known witnesses under a checkpoint of this log.

        Raises `GeenAnker` when it is of another checkpoint, or nobody known signed.
        """
        bekend = {sleutel: verifier(sleutel) for sleutel in self.witnesses()}
        try:
            geopend = open_note(nota, bekend)
        except TlogError as fout:
            msg = (
                f"de nota is niet medeondertekend door een bekende getuige ({fout}); "
                "noem de sleutel van de getuige met --getuige"
            )
            raise GeenAnker(msg) from fout
        if geopend.text != _text(eigen.nota):
            msg = (
                "de getuige tekende een ander checkpoint dan dit register bewaarde; "
                "bewaar beide nota's en laat ze onderzoeken"
            )
            raise IntegriteitGebroken(msg)
        for getekend in geopend.signed:
            pad = self._cosignature(eigen.checkpoint.size, getekend.key)
            if not (self.map / pad).exists():  # the earliest says the most
                self.write(pad, signature_line(nota, getekend.key).encode())
        return [getekend.key for getekend in geopend.signed]

    def note(self, omvang: int, nota: bytes) -> bytes:
        """The note of a checkpoint with the cosignatures that were kept of it.

        Raises `IntegriteitGebroken` when a kept one does not hold.
        """
        heel = nota
        for sleutel in self.witnesses():
            pad = self.map / self._cosignature(omvang, sleutel)
            if not pad.exists():
                continue
            regel = pad.read_bytes()
            try:
                open_note(nota + regel, {sleutel: verifier(sleutel)})
            except TlogError as fout:
                msg = (
                    f"de medeondertekening in '{pad}' klopt niet ({fout}); verwijder "
                    "dat bestand en neem haar opnieuw op met 'checkpoint --mede'"
                )
                raise IntegriteitGebroken(msg) from fout
            heel += regel
        return heel

    def stamps(self, omvang: int) -> Iterator[tuple[str, bytes]]:
        """Names and bytes of the requests and timestamps of one checkpoint."""
        for pad in sorted((self.map / str(omvang)).glob("tsa-*")):
            if _STEMPEL.fullmatch(pad.name):
                yield pad.name, pad.read_bytes()

    def stamped(self) -> list[int]:
        """Sizes of the checkpoints that have requests or timestamps."""
        mappen = (pad.parent.name for pad in self.map.glob("[0-9]*/tsa-*"))
        return sorted({int(naam) for naam in mappen if naam.isdecimal()})

    def write(self, naam: str, inhoud: bytes) -> Path:
        """Keep one file whole; raises `NietSchrijfbaar`."""
        pad = self.map / naam
        try:
            pad.parent.mkdir(parents=True, exist_ok=True)
            deel = pad.with_name(f".{pad.name}.deel")
            deel.write_bytes(inhoud)
            deel.replace(pad)
        except OSError as fout:
            raise NietSchrijfbaar(str(pad.parent)) from fout
        return pad

    @staticmethod
    def _cosignature(omvang: int, sleutel: VerifierKey) -> str:
        return f"{omvang}/{sleutel.id.hex()}{_TEKEN}"


def witness_key(vkey: str) -> VerifierKey:
    """Read the vkey of a witness; raises `GeenAnker`."""
    try:
        sleutel = VerifierKey.from_vkey(vkey)
    except TlogError as fout:
        msg = f"'{vkey}' is geen sleutel van een getuige (naam+id+sleutel): {fout}"
        raise GeenAnker(msg) from fout
    if sleutel.kind is not KeyKind.COSIGNATURE:
        msg = f"'{sleutel.name}' is de sleutel van een logboek, niet van een getuige"
        raise GeenAnker(msg)
    return sleutel


def claimed_size(nota: bytes) -> int:
    """How many events a note says it is about, unchecked; raises `GeenAnker`."""
    try:
        return parse_checkpoint(_text(nota)).size
    except (TlogError, UnicodeDecodeError) as fout:
        msg = f"de nota is geen checkpoint ({fout})"
        raise GeenAnker(msg) from fout


def _text(nota: bytes) -> str:
    return nota.decode().rpartition("\n\n")[0] + "\n"
