"""Signed checkpoints: what the log says of itself, kept for good.

A checkpoint is signed only when the log extends the last one, by a consistency
proof from the tiles. Who changed or cut the log gets no signature.
"""

from dataclasses import dataclass

from register.audit.keys import LogKey, verifier
from register.faults import IntegriteitGebroken
from register.reads import Reads
from register.store import Log, Writing
from register.tlog.errors import TlogError
from register.tlog.note import (
    Checkpoint,
    VerifierKey,
    format_checkpoint,
    format_note,
    open_note,
    parse_checkpoint,
    sign,
)
from register.tlog.tiles import consistency_proof, root
from register.tlog.tree import verify_consistency


@dataclass(frozen=True, slots=True)
class Signed:
    """A checkpoint with the note that it was signed in."""

    checkpoint: Checkpoint
    nota: bytes
    nieuw: bool = False


class LogTiles:
    """Tiles of an open log or a running transaction, as the tree reads them."""

    def __init__(self, bron: Reads) -> None:
        """Read only the tiles that are asked for."""
        self._bron = bron

    def get(self, level: int, index: int, /) -> bytes:
        """Give the hashes present; none if absent."""
        return self._bron.tile(level, index)


def opened(nota: bytes, sleutel: VerifierKey) -> Checkpoint:
    """Open a note of this log's own key; raises `TlogError`."""
    gelezen = parse_checkpoint(open_note(nota, {sleutel: verifier(sleutel)}).text)
    if gelezen.origin != sleutel.name:
        msg = f"het checkpoint is van '{gelezen.origin}', niet van '{sleutel.name}'"
        raise IntegriteitGebroken(msg)
    return gelezen


def last(bron: Reads, sleutel: VerifierKey, tot: int | None = None) -> Signed | None:
    """The last kept checkpoint of at most `tot` events; raises when it is not ours."""
    bewaard = bron.checkpoint(tot)
    if bewaard is None:
        return None
    grootte, nota = bewaard
    try:
        gelezen = opened(nota, sleutel)
    except TlogError as fout:
        msg = f"het bewaarde checkpoint van {grootte} gebeurtenissen: {fout}"
        raise IntegriteitGebroken(msg) from fout
    if gelezen.size != grootte:
        msg = f"het checkpoint van {grootte} zegt dat het er {gelezen.size} zijn"
        raise IntegriteitGebroken(msg)
    return Signed(gelezen, nota)


def sign_now(log: Log, sleutel: LogKey) -> Signed:
    """Sign the log as it stands, or give the last checkpoint when nothing was added.

    Raises `IntegriteitGebroken` when the log does not extend the last checkpoint.
    """
    try:
        with log.writing() as bezig:
            return _signed(bezig, sleutel)
    except TlogError as fout:
        msg = f"de boom van het logboek is niet heel: {fout}"
        raise IntegriteitGebroken(msg) from fout


def _signed(bezig: Writing, sleutel: LogKey) -> Signed:
    vorig = last(bezig, sleutel.openbaar)
    grootte = bezig.size()
    if vorig and vorig.checkpoint.size > grootte:
        msg = (
            f"het logboek telt {grootte} gebeurtenissen, het laatste checkpoint "
            f"{vorig.checkpoint.size}; er is iets verwijderd en er wordt niet getekend"
        )
        raise IntegriteitGebroken(msg)
    wortel = root(LogTiles(bezig), grootte)
    nu = Checkpoint(sleutel.openbaar.name, grootte, wortel)
    if vorig:
        _require_extends(bezig, vorig.checkpoint, nu)
        if vorig.checkpoint.size == grootte:
            return vorig
    tekst = format_checkpoint(nu)
    nota = format_note(tekst, sign(tekst, sleutel.openbaar, sleutel.sign))
    bezig.keep_checkpoint(nota)
    return Signed(nu, nota, nieuw=True)


def _require_extends(bron: Reads, oud: Checkpoint, nu: Checkpoint) -> None:
    try:
        bewijs = consistency_proof(LogTiles(bron), oud.size, nu.size)
        verify_consistency(oud.size, nu.size, oud.root, nu.root, bewijs)
    except TlogError as fout:
        msg = (
            f"de eerste {oud.size} gebeurtenissen zijn niet meer die van het laatste "
            f"checkpoint; er wordt niet getekend ({fout})"
        )
        raise IntegriteitGebroken(msg) from fout
