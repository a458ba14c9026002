"""One besluit over HTTP against a pure Starlette hello; each server on one core.

Requests go down one connection, several at a time, so that the server is what is
measured and not the client.
"""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit
from urllib.request import urlopen

from bench.ground import Ground
from bench.measure import Row, Scale, Subject, compare, rate

_TEGELIJK = 16
_PER_LOSSE = 20


def rows(grond: Ground, schaal: Scale) -> list[Row]:
    aantal = schaal.losse * _PER_LOSSE
    with _register(grond) as register, _hello() as hello:
        with urlopen(f"{register}/v1/besluiten") as antwoord:  # noqa: S310 - our own server
            nummer = _first_number(json.load(antwoord))
        pad = f"/v1/regelingen/{grond.regeling}/besluiten/{nummer}"
        een, vloer = _Client(register, pad), _Client(hello, "/")
        wat = Subject(
            meting="GET één besluit, één kern, zonder toegangslog",
            tegen="kale Starlette hello",
            eenheid="vragen/s",
            doel=0.45,
            n=aantal,
        )
        gemeten = compare(
            wat,
            lambda: rate(aantal, lambda: een.ask(aantal)),
            lambda: rate(aantal, lambda: vloer.ask(aantal)),
            schaal.paren,
        )
        een.close()
        vloer.close()
    return [gemeten]


def _first_number(lijst: object) -> str:
    """The besluitnummer of the first row, wherever the answer keeps its rows."""
    match lijst:
        case {"besluit": str(nummer)}:
            return nummer
        case dict():
            return next(filter(None, map(_first_number, lijst.values())), "")
        case list():
            return next(filter(None, map(_first_number, lijst)), "")
        case _:
            return ""


class _Client:
    """One kept connection to one address."""

    def __init__(self, basis: str, pad: str) -> None:
        plek = urlsplit(basis)
        self._lijn = socket.create_connection((plek.hostname, plek.port))
        self._vraag = f"GET {pad} HTTP/1.1\r\nHost: {plek.netloc}\r\n\r\n".encode()
        self._maat = self._first()

    def _first(self) -> int:
        """Size of a whole answer, which is the same each time."""
        self._lijn.sendall(self._vraag)
        gelezen = b""
        while b"\r\n\r\n" not in gelezen:
            gelezen += self._lijn.recv(65536)
        kop, _, _ = gelezen.partition(b"\r\n\r\n")
        if not kop.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(kop.decode())
        lengte = next(
            int(regel.split(b":")[1])
            for regel in kop.lower().split(b"\r\n")
            if regel.startswith(b"content-length:")
        )
        maat = len(kop) + 4 + lengte
        self._read(maat - len(gelezen))
        return maat

    def _read(self, over: int) -> None:
        while over:
            over -= len(self._lijn.recv(min(over, 1 << 20)))

    def ask(self, aantal: int) -> None:
        for begin in range(0, aantal, _TEGELIJK):
            samen = min(_TEGELIJK, aantal - begin)
            self._lijn.sendall(self._vraag * samen)
            self._read(self._maat * samen)

    def close(self) -> None:
        self._lijn.close()


@contextmanager
def _register(grond: Ground) -> Iterator[str]:
    opdracht = [sys.executable, "-m", "cli.main", "--register", str(grond.place.map)]
    opdracht += ["serveer", "--poort", "0", "--json"]
    with _process(opdracht) as proces:
        assert proces.stdout is not None
        yield str(json.loads(proces.stdout.readline())["adres"])


@contextmanager
def _hello() -> Iterator[str]:
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        poort = vrij.getsockname()[1]
    opdracht = [
        sys.executable,
        "-m",
        "uvicorn",
        "bench.hello:app",
        "--port",
        str(poort),
    ]
    opdracht += ["--no-access-log", "--log-level", "error"]
    with _process(opdracht):
        for _ in range(200):  # until it listens
            try:
                socket.create_connection(("127.0.0.1", poort)).close()
                break
            except OSError:
                time.sleep(0.05)
        yield f"http://127.0.0.1:{poort}"


@contextmanager
def _process(opdracht: list[str]) -> Iterator[subprocess.Popen[str]]:
    proces = subprocess.Popen(
        opdracht, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    kernen = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(proces.pid, kernen[:1])
    with proces:
        try:
            yield proces
        finally:
            proces.terminate()
