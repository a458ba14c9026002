"""HTTP as uvicorn speaks it, but no connection may dawdle and no head grow for ever.

What is no HTTP gets its 400 as a problem document, as every other answer.
"""

import asyncio
from http import HTTPStatus

from starlette.datastructures import MutableHeaders
from typing_extensions import override
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from api.frame import KOPPEN
from api.problems import Probleem

WACHT = 10.0
"""Seconds within which a request must have come in."""
LANGSTE_KOP = 65_536
"""Bytes of a request line and headers that are read at all."""
UITLOOP = 1.0
"""Seconds in which what still comes is thrown away, so that the answer gets there."""
_TE_LANG = f"de koppen zijn langer dan {LANGSTE_KOP} bytes"
_GEEN_HTTP = "dit is geen geldige HTTP-vraag"


class Strict(HttpToolsProtocol):
    """One connection."""

    _sinds = 0.0
    """When the request began that is not in yet; 0 between requests."""
    _gelezen = 0
    _vol = False

    @override
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as uvicorn has it
        super().connection_made(transport)
        self._sinds = self.loop.time()
        self._look = self.loop.call_later(WACHT, self._check)

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self._look.cancel()
        super().connection_lost(exc)

    @override
    def data_received(self, data: bytes) -> None:
        if self._vol:
            return
        if self._sinds:
            self._gelezen += len(data)
            if self._gelezen > LANGSTE_KOP + len(data):
                self._vol = True
                self._refuse(Probleem(431, _TE_LANG))
                self.loop.call_later(UITLOOP, self.transport.close)
                return
        super().data_received(data)

    @override
    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._sinds = self._sinds or self.loop.time()

    @override
    def on_headers_complete(self) -> None:
        self._sinds, self._gelezen = 0.0, 0
        super().on_headers_complete()

    @override
    def send_400_response(self, msg: str) -> None:
        self._refuse(Probleem(400, _GEEN_HTTP))
        self.transport.close()

    def _refuse(self, probleem: Probleem) -> None:
        """Answer what never became a request; after it nothing is read."""
        antwoord = probleem.response()
        koppen = MutableHeaders(raw=[*antwoord.raw_headers, *KOPPEN])
        koppen["connection"] = "close"
        koppen["cache-control"] = "no-store"
        regels = b"".join(b"%b: %b\r\n" % paar for paar in koppen.raw)
        status = HTTPStatus(probleem.status)
        regel = f"HTTP/1.1 {status.value} {status.phrase}\r\n".encode()
        self.transport.write(regel + regels + b"\r\n" + bytes(antwoord.body))

    def _check(self) -> None:
        """Close what takes too long; look again later."""
        if self._sinds and self.loop.time() - self._sinds >= WACHT:
            self.transport.close()
            return
        self._look = self.loop.call_later(WACHT, self._check)
