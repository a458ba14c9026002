"""What holds for every answer of the API: version, CORS, security headers, HEAD.

Pure ASGI: a middleware that makes requests and responses halves the throughput.
"""

from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.forms import accept_of, quality

__all__ = ["HOOGSTE_LENGTE", "KOPPEN", "VERSIE", "Frame", "accept_of", "quality"]

VERSIE = "1.0.0"
HOOGSTE_LENGTE = 4096
"""Bytes of path and query together."""

KOPPEN: tuple[tuple[bytes, bytes], ...] = (
    (b"api-version", VERSIE.encode()),
    (b"access-control-allow-origin", b"*"),
    (
        b"access-control-expose-headers",
        b"API-Version, ETag, Last-Modified, Link, Oefening, Retry-After",
    ),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"cross-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
    (b"referrer-policy", b"no-referrer"),
    (b"strict-transport-security", b"max-age=63072000; includeSubDomains"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"vary", b"Accept"),
)
_NIET_BEWAREN = (b"cache-control", b"no-store")


@dataclass(frozen=True, slots=True)
class Frame:
    """Stands around the whole API; `koppen` are added to the fixed headers."""

    app: ASGIApp
    koppen: tuple[tuple[bytes, bytes], ...] = ()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request; other kinds of connections are not ours."""
        if scope["type"] != "http":
            return
        vast = KOPPEN + self.koppen
        zonder_inhoud = scope["method"] == "HEAD"

        async def framed(bericht: Message) -> None:
            if bericht["type"] == "http.response.start":
                koppen = [*bericht["headers"], *vast]
                if not any(naam == b"cache-control" for naam, _ in koppen):
                    koppen.append(_NIET_BEWAREN)
                bericht["headers"] = koppen
            elif zonder_inhoud:
                bericht["body"] = b""
            await send(bericht)

        await self.app(scope, receive, framed)
