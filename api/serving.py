"""Serving in one process or several, until told to stop; what is going on is finished.

Each process has connections of its own, which cannot write. The first one watches the
others and starts again what died, after a rest that doubles each time.
"""

import asyncio
import signal
import socket
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from time import monotonic

from starlette.types import ASGIApp
from typing_extensions import override
from uvicorn import Config, Server

from api.accesslog import Toegangslog
from api.app import Dienst, create_app
from api.metrics import Meters
from api.rates import Snelheid
from api.registers import Registers, opened
from api.shell import Grenzen, Teller
from register.faults import Omgevingsfout
from register.service.place import Place

AFRONDEN = 10
"""Seconds that a stop waits for what is going on."""
BEWAREN = 75
"""Seconds that an idle connection stays: longer than proxies keep theirs."""
RUST = 1.0
LANGSTE_RUST = 60.0


class NietGestart(Omgevingsfout):
    """A process of the service did not begin."""

    def __init__(self) -> None:
        """Say what helps."""
        super().__init__(
            "een proces van de dienst is niet gestart; met --werkers 1 staat er wat er "
            "mis is"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Opties:
    """How to serve; `proxies`: whose word is taken on who asks."""

    werkers: int = 1
    hosts: tuple[str, ...] = ()
    per_minuut: int = 0
    proxies: tuple[str, ...] = ()
    toegangslog: bool = False
    meetwaarden: bool = False
    basis: str = ""
    log: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Taak:
    """What every process is given."""

    plekken: Sequence[Place]
    luisteraar: socket.socket
    opties: Opties
    meters: Meters | None


Begun = Callable[[Sequence[str]], None]
"""Told when it listens, with the codes of what is served."""


def serve(
    plekken: Sequence[Place],
    luisteraar: socket.socket,
    opties: Opties,
    begun: Begun,
    melding: Callable[[str], None],
) -> None:
    """Serve until a signal. Raises `Omgevingsfout` where it cannot begin."""
    meters = Meters(opties.werkers) if opties.meetwaarden else None
    taak = _Taak(plekken, luisteraar, opties, meters)
    with opened(plekken) as registers:
        regelingen = sorted(registers.library.logs)
        if opties.werkers == 1:
            _run(taak, registers, lambda: begun(regelingen))
            return
    _Group(taak, melding).run(lambda: begun(regelingen))


def _run(
    taak: _Taak,
    geopend: Registers,
    begun: Callable[[], None],
    gemaakt: "Callable[[Server], None]" = lambda _: None,
) -> None:
    registers = replace(geopend, basis=taak.opties.basis)
    app = create_app(registers, _service(taak.opties, taak.meters))
    server = _Serving(_config(app, taak.opties), registers, begun)
    gemaakt(server)
    server.run([taak.luisteraar])


def _service(opties: Opties, meters: Meters | None) -> Dienst:
    snelheid = Snelheid(opties.per_minuut) if opties.per_minuut else None
    tellers: tuple[Teller, ...] = (Toegangslog(),) if opties.toegangslog else ()
    grenzen = Grenzen(hosts=frozenset(opties.hosts), snelheid=snelheid)
    return Dienst(grenzen=grenzen, tellers=tellers, meters=meters)


def _config(app: ASGIApp, opties: Opties) -> Config:
    return Config(
        app,
        http=protocol_class(),
        access_log=False,
        log_config=dict(opties.log),
        log_level=None,
        lifespan="off",
        ws="none",
        server_header=False,
        timeout_graceful_shutdown=AFRONDEN,
        timeout_keep_alive=BEWAREN,
        proxy_headers=bool(opties.proxies),
        forwarded_allow_ips=list(opties.proxies),
    )


def protocol_class() -> "type[asyncio.Protocol] | str":
    """Our own where its parser is: not on every system."""
    try:
        from api.protocol import Strict  # noqa: PLC0415 - its parser is not everywhere
    except ImportError:
        return "auto"
    return Strict


class _Serving(Server):
    """The server of one process."""

    def __init__(
        self, config: Config, registers: Registers, begun: Callable[[], None]
    ) -> None:
        super().__init__(config)
        self._registers = registers
        self._begun = begun

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._begun()

    @override
    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._registers.stromen.stop()
        await super().shutdown(sockets)


class _Group:
    """Several processes on one socket."""

    def __init__(self, taak: _Taak, melding: Callable[[str], None]) -> None:
        self._taak = taak
        self._melding = melding
        self._werkers: list[tuple[SpawnProcess, Connection[str, str]]] = []

    def run(self, begun: Callable[[], None]) -> None:
        """Start all, and start again what dies, until a signal."""
        rust = RUST
        try:
            for nummer in range(self._taak.opties.werkers):
                self._werkers.append(self._started(nummer))
            begun()
            while True:
                toen = monotonic()
                wait([proces.sentinel for proces, _ in self._werkers])
                rust = RUST if monotonic() - toen > LANGSTE_RUST else rust
                threading.Event().wait(rust)
                rust = min(rust * 2, LANGSTE_RUST)
                self._revive()
        finally:
            self._stop()

    def _revive(self) -> None:
        for nummer, (proces, pijp) in enumerate(self._werkers):
            if proces.exitcode is not None:
                self._melding(
                    f"een proces van de dienst stopte onverwacht (code "
                    f"{proces.exitcode}); het wordt opnieuw gestart"
                )
                pijp.close()
                with suppress(NietGestart):  # tried again after a longer rest
                    self._werkers[nummer] = self._started(nummer)

    def _started(self, nummer: int) -> tuple[SpawnProcess, "Connection[str, str]"]:
        context = get_context("spawn")
        hier, daar = context.Pipe()
        proces = context.Process(
            target=work, args=(nummer, self._taak, daar), name=f"werker-{nummer}"
        )
        proces.start()
        daar.close()
        try:
            hier.recv()
        except (EOFError, OSError) as fout:
            proces.join()
            raise NietGestart from fout
        return proces, hier

    def _stop(self) -> None:
        for _, pijp in self._werkers:
            pijp.close()
        for proces, _ in self._werkers:
            proces.join(AFRONDEN + 2)
            if proces.is_alive():
                proces.terminate()


def work(nummer: int, taak: _Taak, pijp: "Connection[str, str]") -> None:
    """Entry of one process; it stops when the other end of its pipe goes."""
    for teken in (signal.SIGINT, signal.SIGTERM):  # given to a whole group at once
        signal.signal(teken, signal.SIG_IGN)
    if taak.meters:
        taak.meters.eigen = nummer

    def begun() -> None:
        with suppress(OSError):  # whoever started it may have stopped meanwhile
            pijp.send("klaar")

    def watch(server: Server) -> None:
        threading.Thread(target=_watch, args=(pijp, server), daemon=True).start()

    try:
        with opened(taak.plekken) as registers:
            _run(taak, registers, begun, watch)
    except Omgevingsfout as fout:
        sys.stderr.write(f"{fout}\n")
        sys.exit(1)


def _watch(pijp: "Connection[str, str]", server: Server) -> None:
    with suppress(EOFError, OSError):
        pijp.recv()
    server.should_exit = True
