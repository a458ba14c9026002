"""Server-sent events: changes as they come, until the client or the service stops.

A connection that stays open costs a place: there are only so many.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from starlette.types import Message, Receive, Send

from api.forms import INHOUD, STROOM
from api.problems import TE_VEEL_STROMEN, Probleem
from register.service.feed import Blad

MEESTE = 100
"""Streams that are open at once, per process."""
RUST = 0.5
"""Seconds between two looks at the registers."""
TEKEN_VAN_LEVEN = 15.0
"""Seconds after which a line is sent to keep the connection."""

Halen = Callable[[str | None], Blad]
"""The page of changes after a cursor."""


@dataclass(slots=True)
class Streams:
    """The streams that are open; closed together when the service stops."""

    aantal: int = 0
    gesloten: bool = False

    def stop(self) -> None:
        """Let all end."""
        self.gesloten = True

    async def serve(
        self, halen: Halen, na: str | None, receive: Receive, send: Send
    ) -> None:
        """Send changes until somebody stops; raises `Probleem` where it is full."""
        if self.aantal >= MEESTE or self.gesloten:
            raise Probleem(503, TE_VEEL_STROMEN, koppen={"Retry-After": "60"})
        eerste = halen(na)  # a fault in the question is told before the stream begins
        self.aantal += 1
        weg = asyncio.create_task(_gone(receive))
        try:
            await send(_START)
            async for deel in self._parts(halen, eerste, weg):
                await send(
                    {"type": "http.response.body", "body": deel, "more_body": True}
                )
            await send({"type": "http.response.body", "body": b""})
        finally:
            self.aantal -= 1
            weg.cancel()
            with suppress(asyncio.CancelledError):
                await weg

    async def _parts(
        self, halen: Halen, blad: Blad, weg: "asyncio.Task[None]"
    ) -> AsyncIterator[bytes]:
        yield b"retry: 5000\n\n"
        stil = 0.0
        while not (self.gesloten or weg.done()):
            if blad.wijzigingen:
                yield b"".join(_events(blad))
                stil = 0.0
            elif stil >= TEKEN_VAN_LEVEN:
                yield b": niets nieuws\n\n"
                stil = 0.0
            if not blad.meer:
                await asyncio.wait([weg], timeout=RUST)
                stil += RUST
            blad = halen(blad.cursor)


def _events(blad: Blad) -> Iterator[bytes]:
    """Lines of a page; only the last has an id, from which can be gone on."""
    *eerder, laatste = blad.wijzigingen
    for wijziging in eerder:
        yield b"data: " + wijziging + b"\n\n"
    yield b"id: " + blad.cursor.encode() + b"\ndata: " + laatste + b"\n\n"


_START: Message = {
    "type": "http.response.start",
    "status": 200,
    "headers": [
        (b"content-type", INHOUD[STROOM].encode()),
        (b"cache-control", b"no-store"),
        (b"x-accel-buffering", b"no"),
    ],
}


async def _gone(receive: Receive) -> None:
    """Ends when the client does."""
    while (await receive())["type"] != "http.disconnect":
        pass
