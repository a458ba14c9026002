"""The lines of an auditor's file: each says the hash of the one before it.

`dossier.jsonl` holds one JSON object per line. `som` is the SHA-256 over the line
without it, `vorige` the `som` of the line before (64 zeros for the first). Who changes
a line must write every later one again, and then the last `som` is another than the
one that was handed over.
"""

import fcntl
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import IO

from register.audit.werkdossier.fouten import (
    GeenWerkdossier,
    WerkdossierBezet,
    WerkdossierVeranderd,
)
from register.faults import NietSchrijfbaar

BESTAND = "dossier.jsonl"
BEGIN = "0" * 64
MAX_BYTES = 200_000_000
"""More than every sample of every year of one auditor."""

Regel = dict[str, object]


def canonical(waarde: object) -> bytes:
    """The one spelling of a line: sorted, no spaces, UTF-8."""
    return json.dumps(
        waarde, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    ).encode()


def sealed(inhoud: Mapping[str, object], nummer: int, vorige: str) -> Regel:
    """A line with its place in the chain and its own hash."""
    regel: Regel = {**inhoud, "regel": nummer, "vorige": vorige}
    return {**regel, "som": sha256(canonical(regel)).hexdigest()}


def read(map_: Path) -> list[Regel]:
    """Every line, checked; raises `GeenWerkdossier` or `WerkdossierVeranderd`."""
    pad = map_ / BESTAND
    try:
        if pad.stat().st_size > MAX_BYTES:
            msg = f"'{pad}' is groter dan {MAX_BYTES // 10**6} MB: geen werkdossier"
            raise GeenWerkdossier(msg)
        inhoud = pad.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as fout:
        msg = (
            f"in '{map_}' staat geen werkdossier; begin er een met "
            "'audit werkdossier begin'"
        )
        raise GeenWerkdossier(msg) from fout
    return list(_checked(pad, inhoud))


def _checked(pad: Path, inhoud: bytes) -> Iterator[Regel]:
    vorige = BEGIN
    stukken = inhoud.split(b"\n")
    if stukken.pop():
        raise WerkdossierVeranderd(str(pad), len(stukken) + 1, "is niet afgemaakt")
    if not stukken:
        raise WerkdossierVeranderd(str(pad), 1, "ontbreekt")
    for nummer, ruw in enumerate(stukken, 1):
        regel = _line(pad, nummer, ruw)
        if regel.get("vorige") != vorige or regel.get("regel") != nummer:
            reden = "volgt niet op de regel ervoor"
            raise WerkdossierVeranderd(str(pad), nummer, reden)
        vorige = str(regel["som"])
        yield regel


def _line(pad: Path, nummer: int, ruw: bytes) -> Regel:
    try:
        regel = json.loads(ruw)
    except (ValueError, RecursionError):
        regel = None
    if not isinstance(regel, dict) or canonical(regel) != ruw:
        raise WerkdossierVeranderd(str(pad), nummer, "is geen regel van een dossier")
    rest = {naam: deel for naam, deel in regel.items() if naam != "som"}
    if regel.get("som") != sha256(canonical(rest)).hexdigest():
        raise WerkdossierVeranderd(str(pad), nummer, "is niet wat erover is berekend")
    return regel


@contextmanager
def opened(map_: Path) -> Iterator["Chain"]:
    """The file to write in, by one process at a time."""
    pad = map_ / BESTAND
    read(map_)  # what is no such file is said so
    try:
        greep = os.open(pad, os.O_WRONLY | os.O_APPEND)
    except PermissionError as fout:
        raise NietSchrijfbaar(str(pad)) from fout
    with os.fdopen(greep, "wb") as doel:
        try:
            fcntl.flock(doel, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as fout:
            raise WerkdossierBezet(str(map_)) from fout
        yield Chain(doel, read(map_))


class Chain:
    """Lines so far, and where the next one goes."""

    def __init__(self, doel: IO[bytes], regels: list[Regel]) -> None:
        """Go on after these lines."""
        self._doel = doel
        self.regels = regels

    def add(self, inhoud: Mapping[str, object]) -> Regel:
        """Write one line durably and give it as it stands."""
        vorige = str(self.regels[-1]["som"]) if self.regels else BEGIN
        regel = sealed(inhoud, len(self.regels) + 1, vorige)
        self._doel.write(canonical(regel) + b"\n")
        self._doel.flush()
        os.fsync(self._doel.fileno())
        self.regels.append(regel)
        return regel


def begin(map_: Path, inhoud: Mapping[str, object]) -> Regel:
    """Make the first line; the caller made the directory and it holds no file yet."""
    with (map_ / BESTAND).open("xb") as doel:
        return Chain(doel, []).add(inhoud)
