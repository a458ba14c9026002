"""What holds for every response: version, security headers, HEAD, length, Accept.

Pure ASGI: a middleware that makes requests and responses halves the throughput.
"""

from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import GEEN_VORM, Probleem

VERSIE = "1.0.0"
HOOGSTE_LENGTE = 4096
"""Bytes of path and query together."""

KOPPEN: tuple[tuple[bytes, bytes], ...] = (
    (b"api-version", VERSIE.encode()),
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", b"API-Version, ETag, Link, Oefening"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"cross-origin-resource-policy", b"cross-origin"),
    (b"referrer-policy", b"no-referrer"),
    (b"strict-transport-security", b"max-age=63072000; includeSubDomains"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"vary", b"Accept"),
)
_NIET_BEWAREN = (b"cache-control", b"no-store")
JSON, CSV = "application/json", "text/csv"


@dataclass(frozen=True, slots=True)
class Frame:
    """Stands around the whole application; `koppen` are added to the fixed headers."""

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

        probleem = _unacceptable(scope)
        app = probleem.response() if probleem else self.app
        await app(scope, receive, framed)


def _unacceptable(scope: Scope) -> Probleem | None:
    lengte = len(scope.get("raw_path") or b"") + len(scope["query_string"])
    if lengte > HOOGSTE_LENGTE:
        detail = f"het adres is {lengte} bytes, hoogstens {HOOGSTE_LENGTE} kan"
        return Probleem(414, detail)
    accept = accept_of(scope)
    if not any(quality(accept, soort) for soort in (JSON, CSV)):
        return Probleem(406, GEEN_VORM)
    return None


def accept_of(scope: Scope) -> str:
    """The Accept header, or empty: anything will do."""
    gevraagd = [w.decode("latin-1") for n, w in scope["headers"] if n == b"accept"]
    return ",".join(gevraagd)


def quality(accept: str, soort: str) -> float:
    """How much an Accept header wants a media type; 0 where it does not.

    An empty one takes all; the most specific range that fits decides (RFC 9110).
    """
    if accept == "*/*" or not accept.strip():
        return 1.0
    passend = ("*/*", f"{soort.partition('/')[0]}/*", soort)
    keuzes = dict(_choice(keuze) for keuze in accept.lower().split(","))
    gewogen = [keuzes[bereik] for bereik in passend if bereik in keuzes]
    return gewogen[-1] if gewogen else 0.0


def _choice(keuze: str) -> tuple[str, float]:
    soort, *rest = (deel.strip() for deel in keuze.split(";"))
    for deel in rest:
        if deel.startswith("q="):
            try:
                return soort, float(deel.removeprefix("q="))
            except ValueError:
                return soort, 0.0
    return soort, 1.0
