"""The outermost layer: what is refused before anything is read, and what is counted.

Pure ASGI, around site and API alike. What it refuses it says as a problem document.
"""

from dataclasses import dataclass, field
from time import perf_counter
from typing import Protocol

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.dispatch import LEZEND
from api.frame import HOOGSTE_LENGTE, Frame
from api.problems import NIET_GEVONDEN, Probleem
from api.rates import Snelheid

HOOGSTE_KOPPEN = 16_384
"""Bytes of all headers together."""
_STREEP = b"%2f"
"""A slash in disguise: decoded it would give one thing two addresses."""
_INHOUD = frozenset({b"content-length", b"transfer-encoding"})
"""Headers that announce a body; a length of nought is none."""


@dataclass(frozen=True, slots=True)
class Gezien:
    """One answer, as it is counted and told."""

    scope: Scope
    status: int
    bytes: int
    seconden: float


class Teller(Protocol):
    """Is told of every answer when it has gone out."""

    def __call__(self, gezien: Gezien, /) -> None:
        """Count it, or write it down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grenzen:
    """What may be asked for: under which names, and how often by one client.

    Without names every Host is ours; without a rate everyone may ask on.
    """

    hosts: frozenset[str] = frozenset()
    snelheid: Snelheid | None = None


@dataclass(frozen=True, slots=True)
class Shell:
    """Stands around everything that is served."""

    app: ASGIApp
    grenzen: Grenzen = Grenzen()
    tellers: tuple[Teller, ...] = ()
    koppen: tuple[tuple[bytes, bytes], ...] = field(default=())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request; other kinds of connections are not ours."""
        if scope["type"] != "http":
            return
        probleem = self._unacceptable(scope)
        app = Frame(probleem.response(), self.koppen) if probleem else self.app
        if not self.tellers:
            await app(scope, receive, send)
            return
        begin, status, verzonden = perf_counter(), 0, 0

        async def counted(bericht: Message) -> None:
            nonlocal status, verzonden
            if bericht["type"] == "http.response.start":
                status = bericht["status"]
            else:
                verzonden += len(bericht.get("body", b""))
            await send(bericht)

        try:
            await app(scope, receive, counted)
        finally:
            gezien = Gezien(scope, status, verzonden, perf_counter() - begin)
            for teller in self.tellers:
                teller(gezien)

    def _unacceptable(self, scope: Scope) -> Probleem | None:
        pad = scope.get("raw_path") or b""
        lengte = len(pad) + len(scope["query_string"])
        if lengte > HOOGSTE_LENGTE:
            detail = f"het adres is {lengte} bytes, hoogstens {HOOGSTE_LENGTE} kan"
            return Probleem(414, detail)
        if b"%" in pad and _STREEP in pad.lower():
            return Probleem(404, NIET_GEVONDEN)
        maat, inhoud = 0, False
        for naam, waarde in scope["headers"]:
            maat += len(naam) + len(waarde)
            if naam in _INHOUD:
                inhoud = inhoud or waarde.strip(b"0") != b""
        if maat > HOOGSTE_KOPPEN:
            detail = f"de koppen zijn {maat} bytes, hoogstens {HOOGSTE_KOPPEN} kan"
            return Probleem(431, detail)
        if inhoud and scope["method"] in LEZEND:
            return Probleem(413, "een vraag heeft hier geen inhoud; laat die weg")
        return self._unwelcome(scope)

    def _unwelcome(self, scope: Scope) -> Probleem | None:
        hosts, snelheid = self.grenzen.hosts, self.grenzen.snelheid
        if hosts and _host(scope) not in hosts:
            return Probleem(400, "deze dienst heet anders; let op de naam in het adres")
        if snelheid is None:
            return None
        client = scope.get("client")
        wacht = snelheid.wait(client[0] if client else "")
        if not wacht:
            return None
        detail = f"te veel vragen ineens; probeer het over {wacht} seconden weer"
        return Probleem(429, detail, koppen={"Retry-After": str(wacht)})


def _host(scope: Scope) -> str:
    """The name under which was asked, without a port, in small letters."""
    gegeven = [waarde for naam, waarde in scope["headers"] if naam == b"host"]
    naam = gegeven[0].decode("latin-1").lower() if len(gegeven) == 1 else ""
    if naam.startswith("["):
        return naam.partition("]")[0] + "]"
    return naam.partition(":")[0]
