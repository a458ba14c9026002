"""The directory that an export is written to: whole files, only its own, resumable.

A file with the same bytes stays as it is. What an earlier export of the same log
wrote and this one does not is removed at the end; anything else is refused first.
"""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import IO

from register.faults import IntegriteitGebroken, NietSchrijfbaar, Omgevingsfout

BEZIG = ".bezig"
_DEEL = ".deel"
_BLOK = 2**20
_NUMMER = r"(x[0-9]{3}/)*[0-9]{3}"
_EIGEN = re.compile(
    r"checkpoint|checkpoints/[0-9]+|manifest\.json|verifieer\.py|LEESMIJ\.md"
    r"|events\.jsonl|keys/[a-z0-9-]+\.vkey|tabellen/[a-z]+\.(csv|xlsx)|schemas/[a-z]+\.json"
    r"|ankers/[0-9]+/(nota|tsa-[0-9]{3}\.(tsq|tsr))"
    rf"|tile/([0-9]+|entries)/{_NUMMER}(\.p/[0-9]+)?"
    rf"|openbaarmakingen/{_NUMMER}\.jsonl|stukken/[0-9a-f]{{2}}/[0-9a-f]{{64}}"
    rf"|\{BEZIG}|\{_DEEL}(-[a-z0-9.]+)?"
)
_BLIJFT = re.compile(rf"tile/([0-9]+|entries)/{_NUMMER}")
"""Complete tiles and bundles: the same for every later checkpoint."""


class DoelNietLeeg(Omgevingsfout):
    """The target holds something that is no export of this log."""

    def __init__(self, map_: Path, reden: str) -> None:
        """Name the directory and what stands there."""
        super().__init__(
            f"'{map_}' {reden}; kies een lege map, of die van een eerdere export van "
            "dit register"
        )


class Target:
    """Files of one export as they are written; `sommen` is what the manifest says."""

    def __init__(self, map_: Path, origin: str) -> None:
        """Take the directory, or raise `DoelNietLeeg` or `NietSchrijfbaar`."""
        self.map = map_
        self.sommen: dict[str, str] = {}
        try:
            map_.mkdir(parents=True, exist_ok=True)
            aanwezig = list(self._files())
            if aanwezig:
                self._require_own(aanwezig, origin)
            (map_ / BEZIG).write_text(origin, encoding="utf-8")
        except OSError as fout:
            raise NietSchrijfbaar(str(map_)) from fout

    def _files(self) -> Iterator[str]:
        for map_, mappen, namen in os.walk(self.map):
            for naam in namen:
                yield (Path(map_) / naam).relative_to(self.map).as_posix()
            for naam in mappen:
                if (Path(map_) / naam).is_symlink():
                    yield (Path(map_) / naam).relative_to(self.map).as_posix()

    def _require_own(self, aanwezig: list[str], origin: str) -> None:
        for naam in sorted(aanwezig):
            pad = self.map / naam
            if pad.is_symlink() or not pad.is_file() or not _EIGEN.fullmatch(naam):
                raise DoelNietLeeg(self.map, f"bevat al iets anders ('{naam}')")
        for naam in (BEZIG, "checkpoint"):
            pad = self.map / naam
            if pad.exists():
                gelezen = pad.read_bytes().partition(b"\n")[0]
                if gelezen != origin.encode():
                    raise DoelNietLeeg(self.map, "is een export van een ander register")
                return
        raise DoelNietLeeg(self.map, "is geen export die is af te maken")

    def put(self, naam: str, inhoud: bytes) -> None:
        """Write one file whole; leave it when it is there with these bytes.

        Raises `IntegriteitGebroken` when a complete tile or bundle was another.
        """
        self.sommen[naam] = sha256(inhoud).hexdigest()
        pad = self.map / naam
        try:
            if pad.stat().st_size == len(inhoud) and pad.read_bytes() == inhoud:
                return
        except FileNotFoundError:
            pad.parent.mkdir(parents=True, exist_ok=True)
        else:
            if _BLIJFT.fullmatch(naam):
                msg = (
                    f"'{naam}' van een eerdere export is nu anders: die export of dit "
                    "register is veranderd; bewaar beide en laat ze onderzoeken"
                )
                raise IntegriteitGebroken(msg)
        deel = self.map / _DEEL
        deel.write_bytes(inhoud)
        deel.replace(pad)

    @contextmanager
    def stream(self, naam: str) -> Iterator["Stream"]:
        """Write one file as it comes; it is there when it is whole."""
        pad = self.map / naam
        pad.parent.mkdir(parents=True, exist_ok=True)
        deel = self.map / f"{_DEEL}-{pad.name}"
        with deel.open("wb", buffering=_BLOK) as doel:
            stroom = Stream(doel)
            yield stroom
        deel.replace(pad)
        self.sommen[naam] = stroom.som.hexdigest()

    def finish(self, manifest: bytes) -> None:
        """Remove what only an earlier export had, and leave the manifest last."""
        for naam in list(self._files()):
            if naam not in self.sommen and naam != BEZIG:
                (self.map / naam).unlink()
        for map_, _, _ in os.walk(self.map, topdown=False):
            if Path(map_) != self.map and not any(Path(map_).iterdir()):
                Path(map_).rmdir()
        (self.map / _DEEL).write_bytes(manifest)
        (self.map / _DEEL).replace(self.map / "manifest.json")
        (self.map / BEZIG).unlink()


class Stream:
    """A file that is being written, with its hash so far."""

    def __init__(self, doel: IO[bytes]) -> None:
        """Hash everything that goes in."""
        self._doel = doel
        self.som = sha256()

    def write(self, inhoud: bytes) -> None:
        """Add bytes at the end."""
        self.som.update(inhoud)
        self._doel.write(inhoud)
