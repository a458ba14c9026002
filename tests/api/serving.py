"""A running `besluiten serveer`, as a process."""

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from register.service.place import Place
from tests.waiting import WACHT

LUISTERT = re.compile(r"luistert op (http://\S+)")


class Dienst:
    """The process and where it listens."""

    def __init__(self, proces: subprocess.Popen[str], url: str) -> None:
        self.proces = proces
        self.url = url

    def vraag(self, adres: str, **koppen: str) -> httpx.Response:
        return httpx.get(self.url + adres, headers=koppen)

    def stop(self, teken: int = signal.SIGTERM) -> tuple[str, str]:
        self.proces.send_signal(teken)
        return self.proces.communicate(timeout=WACHT)


@contextmanager
def dienst(plek: Place, *opties: str) -> Iterator[Dienst]:
    proces = subprocess.Popen(
        [
            *(sys.executable, "-m", "cli.main", "--register", str(plek.map)),
            *("serveer", "--poort", "0", *opties),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert proces.stderr
        gelezen = []
        while regel := proces.stderr.readline():
            gelezen.append(regel)
            if gevonden := LUISTERT.search(regel):
                yield Dienst(proces, gevonden[1])
                return
        pytest.fail("".join(gelezen))
    finally:
        if proces.poll() is None:
            proces.kill()
        proces.communicate()


def children(ouder: int) -> list[int]:
    """The processes that a process started."""
    paden = Path(f"/proc/{ouder}/task").glob("*/children")
    return [int(kind) for pad in paden for kind in pad.read_text().split()]
