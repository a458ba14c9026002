"""Who asks exactly the same again gets the same bytes, head and all.

The head of an answer costs more to make than to send. What went out as a whole answer
with a tag is kept until something is written; anything else goes its ordinary way.
"""

from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.answering import HERVRAGEN
from api.memory import Asked, Memory

_ANDERS = frozenset({b"if-none-match", b"last-event-id"})
"""Headers of a question that has an answer of its own."""
_GELIJK = frozenset({b"accept", b"host"})
"""Headers on which an answer may depend."""
_BEWAAR = (b"cache-control", HERVRAGEN.encode())


@dataclass(frozen=True, slots=True)
class Again:
    """Stands in front of site and API."""

    app: ASGIApp
    geheugen: Memory

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        vraag = _asked(scope)
        if vraag is None:
            await self.app(scope, receive, send)
        elif verzonden := self._sent(vraag):
            await send(verzonden[0])
            await send(verzonden[1])
        else:
            await self.app(scope, receive, self._noting(vraag, send))

    def _sent(self, vraag: Asked) -> tuple[Message, Message] | None:
        try:
            return self.geheugen.sent(vraag)
        except Exception:  # noqa: BLE001 - who answers the question tells of it
            return None

    def _noting(self, vraag: Asked, send: Send) -> Send:
        stand, kop = self.geheugen.stand, None

        async def noted(bericht: Message) -> None:
            nonlocal kop
            if bericht["type"] == "http.response.start":
                kop = bericht
            elif kop and _is_whole(kop, bericht) and stand is self.geheugen.stand:
                self.geheugen.remember(vraag, kop, bericht)
            await send(bericht)

        return noted


def _asked(scope: Scope) -> Asked | None:
    """What the answer depends on; nothing where it cannot be given again."""
    if scope["method"] != "GET":
        return None
    vraag = scope["query_string"]
    for naam, waarde in scope["headers"]:
        if naam in _GELIJK:
            vraag += b"\n" + naam + b" " + waarde
        elif naam in _ANDERS:
            return None
    return scope["path"], vraag


def _is_whole(kop: Message, bericht: Message) -> bool:
    """Whether this was all of an answer that holds until something is written."""
    geheel = kop["status"] == 200 and not bericht.get("more_body")  # noqa: PLR2004 - HTTP
    return geheel and _BEWAAR in kop["headers"]
