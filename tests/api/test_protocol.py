"""A connection that dawdles is closed; one that does not stays."""

import asyncio
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from starlette.responses import PlainTextResponse
from uvicorn import Config, Server

from api import protocol, serving

KOP = b"GET / HTTP/1.1\r\nHost: x\r\n"


@contextmanager
def _server() -> Iterator[tuple[str, int]]:
    config = Config(
        PlainTextResponse("goed"),
        http=protocol.Strict,
        lifespan="off",
        ws="none",
        log_config=None,
        timeout_keep_alive=60,
    )
    server = Server(config)
    with socket.create_server(("127.0.0.1", 0)) as luisteraar:
        draad = threading.Thread(target=server.run, args=([luisteraar],))
        draad.start()
        yield luisteraar.getsockname()
        server.should_exit = True
        draad.join()


def _lees(lijn: socket.socket) -> bytes:
    lijn.settimeout(10)
    return lijn.recv(65536)


def test_wie_een_vraag_niet_afmaakt_raakt_de_verbinding_kwijt(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(protocol, "WACHT", 0.2)
    with _server() as adres:
        for begin in (b"", KOP):
            with socket.create_connection(adres) as lijn:
                lijn.sendall(begin)
                assert _lees(lijn) == b""
        with socket.create_connection(adres) as lijn:
            for _ in range(2):
                lijn.sendall(KOP + b"\r\n")
                assert b"goed" in _lees(lijn)
                time.sleep(0.5)


def _stort(adres: tuple[str, int], keren: int) -> bytes:
    """Begin a head that never ends, and read what is said of it."""
    with socket.create_connection(adres) as lijn:
        for _ in range(keren):
            lijn.sendall(KOP + b"X: " + b"a" * 2_000)
            time.sleep(0.01)
        return _lees(lijn)


def test_een_kop_zonder_eind_wordt_niet_gelezen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(protocol, "LANGSTE_KOP", 1_000)
    with _server() as adres:
        antwoord = _stort(adres, 10)
        assert antwoord.startswith(b"HTTP/1.1 431 ")
        assert b"de koppen zijn langer dan" in antwoord
        monkeypatch.setattr(protocol, "UITLOOP", 0.1)
        with pytest.raises(OSError, match=r"reset|pipe"):
            _stort(adres, 200)


def test_zonder_zijn_lezer_neemt_uvicorn_zelf_een_protocol(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert issubclass(protocol.Strict, asyncio.Protocol)
    monkeypatch.setitem(sys.modules, "api.protocol", None)
    assert serving.protocol_class() == "auto"
