"""Servers on one core, and clients that read what they answer.

Requests go down kept connections, so that the server is what is measured and not the
client. A server closes what is idle for some seconds, so every run connects anew.
"""

import json
import os
import selectors
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import urlsplit

_TEGELIJK = 16
"""Requests on their way down one connection."""
_DEEL = 1 << 18
_WACHT = 120.0


@dataclass(frozen=True, slots=True)
class Dienst:
    """A server: where it listens, and its process."""

    basis: str
    pid: int

    def memory(self) -> float:
        """Resident size now, in MB."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        regel = next(r for r in status.splitlines() if r.startswith("VmRSS"))
        return int(regel.split()[1]) / 1024


class Line:
    """One connection: requests out, whole answers in."""

    def __init__(self, dienst: Dienst) -> None:
        plek = urlsplit(dienst.basis)
        self._host = plek.netloc
        self.socket = socket.create_connection((plek.hostname, plek.port), _WACHT)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._over = bytearray()

    def ask(self, paden: Sequence[str]) -> None:
        koppen = f"HTTP/1.1\r\nHost: {self._host}\r\nAccept: */*\r\n\r\n"
        self.socket.sendall("".join(f"GET {pad} {koppen}" for pad in paden).encode())

    def answer(self) -> bytes:
        """The body of the next answer; raises where it is not a 200."""
        while (einde := self._over.find(b"\r\n\r\n")) < 0:
            self._more()
        kop = bytes(self._over[:einde]).lower()
        del self._over[: einde + 4]
        if b"\r\ntransfer-encoding: chunked" in kop:
            inhoud = self._chunks()
        else:
            lengte = kop.partition(b"\r\ncontent-length:")[2].partition(b"\r\n")[0]
            inhoud = self._take(int(lengte))
        if not kop.startswith(b"http/1.1 200"):
            raise RuntimeError(kop.decode() + inhoud[:500].decode())
        return inhoud

    def _chunks(self) -> bytes:
        delen = []
        while True:
            while (einde := self._over.find(b"\r\n")) < 0:
                self._more()
            maat = int(self._over[:einde], 16)
            del self._over[: einde + 2]
            delen.append(self._take(maat + 2)[:-2])
            if not maat:
                return b"".join(delen)

    def _take(self, maat: int) -> bytes:
        while len(self._over) < maat:
            self._more()
        inhoud = bytes(self._over[:maat])
        del self._over[:maat]
        return inhoud

    def _more(self) -> None:
        gelezen = self.socket.recv(_DEEL)
        if not gelezen:
            raise ConnectionError("de dienst verbrak de verbinding")
        self._over += gelezen

    def close(self) -> None:
        self.socket.close()


def ask(dienst: Dienst, pad: str, aantal: int) -> None:
    """The same question so many times, several on their way at once."""
    lijn = Line(dienst)
    for begin in range(0, aantal, _TEGELIJK):
        samen = min(_TEGELIJK, aantal - begin)
        lijn.ask([pad] * samen)
        for _ in range(samen):
            lijn.answer()
    lijn.close()


def one(dienst: Dienst, pad: str) -> bytes:
    """One answer."""
    lijn = Line(dienst)
    lijn.ask([pad])
    inhoud = lijn.answer()
    lijn.close()
    return inhoud


def times(dienst: Dienst, paden: Sequence[str]) -> list[float]:
    """Milliseconds of each answer, one after another."""
    lijn, gemeten = Line(dienst), []
    for pad in paden:
        begin = time.perf_counter()
        lijn.ask([pad])
        lijn.answer()
        gemeten.append((time.perf_counter() - begin) * 1000)
    lijn.close()
    return gemeten


def times_together(
    dienst: Dienst, paden: Sequence[str], lijnen: int, aantal: int
) -> list[float]:
    """Milliseconds of each answer, with so many connections that wait at once."""
    vragen = islice(cycle(paden), aantal)
    gemeten: list[float] = []
    with selectors.DefaultSelector() as keuze:
        begonnen: dict[Line, float] = {}

        def next_one(lijn: Line) -> None:
            pad = next(vragen, None)
            if pad is None:
                keuze.unregister(lijn.socket)
                lijn.close()
                return
            begonnen[lijn] = time.perf_counter()
            lijn.ask([pad])

        for _ in range(lijnen):
            lijn = Line(dienst)
            keuze.register(lijn.socket, selectors.EVENT_READ, lijn)
            next_one(lijn)
        while keuze.get_map():
            for sleutel, _ in keuze.select():
                lijn = sleutel.data
                lijn.answer()
                gemeten.append((time.perf_counter() - begonnen[lijn]) * 1000)
                next_one(lijn)
    return gemeten


def p99(gemeten: Sequence[float]) -> float:
    """What all but one in a hundred stay within."""
    op_volgorde = sorted(gemeten)
    return op_volgorde[min(len(op_volgorde) - 1, len(op_volgorde) * 99 // 100)]


@contextmanager
def register(map_: Path) -> Iterator[Dienst]:
    """`besluiten serveer` on a register."""
    opdracht = [sys.executable, "-m", "cli.main", "--register", str(map_)]
    opdracht += ["serveer", "--poort", "0", "--json"]
    with _process(opdracht) as proces:
        assert proces.stdout is not None
        yield Dienst(str(json.loads(proces.stdout.readline())["adres"]), proces.pid)


@contextmanager
def hello() -> Iterator[Dienst]:
    """The least that Starlette can answer."""
    with _listening(["uvicorn", "bench.hello:app", "--no-access-log"]) as dienst:
        yield dienst


@contextmanager
def datasette(bestand: Path) -> Iterator[Dienst]:
    """Datasette on a database, as it comes."""
    with _listening(["datasette", "serve", str(bestand)]) as dienst:
        yield dienst


@contextmanager
def _listening(opdracht: list[str]) -> Iterator[Dienst]:
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        poort = vrij.getsockname()[1]
    with ExitStack() as open_:
        proces = open_.enter_context(
            _process([sys.executable, "-m", *opdracht, "--port", str(poort)])
        )
        dienst = Dienst(f"http://127.0.0.1:{poort}", proces.pid)
        for _ in range(400):  # until it listens
            try:
                Line(dienst).close()
                break
            except OSError:
                time.sleep(0.05)
        yield dienst


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
