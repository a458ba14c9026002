"""The ASGI application: addresses, problems, the frame around them."""

from typing import Final

import orjson
from fastapi import FastAPI, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from api.answering import METHODEN, Bewaard, Endpoint, Memory, options, tag, tagged
from api.frame import JSON, VERSIE, Frame, accept_of, quality
from api.openapi import document
from api.problems import ALLEEN_LEZEN, GEEN_VORM, NIET_GEVONDEN, Probleem
from api.registers import Registers
from api.routes import ADRESSEN, Adres

VOORVOEGSEL: Final = "/v1"
NIET_TOEGESTAAN: Final = 405


def create_app(registers: Registers) -> ASGIApp:
    """The application over registers that stay open as long as it runs."""
    geheugen = Memory(registers)
    app = FastAPI(
        title="Besluitregister",
        version=VERSIE,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.add_exception_handler(HTTPException, _refused)
    routes = app.router.routes
    routes.extend(_route(adres, geheugen) for adres in ADRESSEN)
    routes.append(Route(f"{VOORVOEGSEL}/openapi.json", _Document(), methods=METHODEN))
    oefening = ", ".join(registers.oefening).encode("ascii")
    return Frame(app, ((b"oefening", oefening),) if oefening else ())


def _route(adres: Adres, geheugen: Memory) -> Route:
    """A plain route: what FastAPI does per request costs more than the answer."""
    velden = {veld.naam: veld for veld in adres.velden}
    endpoint = Endpoint(adres, velden, geheugen)
    plek = adres.plek
    return Route(VOORVOEGSEL + plek.pad, endpoint, methods=METHODEN, name=plek.operatie)


class _Document:
    """The OpenAPI document, made once."""

    def __init__(self) -> None:
        inhoud = orjson.dumps(document(ADRESSEN))
        self._document = Bewaard(inhoud, tag(inhoud))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] == "OPTIONS":
            antwoord = options()
        elif scope["query_string"]:
            antwoord = Probleem(400, "dit document heeft geen parameters").response()
        elif not quality(accept_of(scope), JSON):
            antwoord = Probleem(406, GEEN_VORM).response()
        else:
            antwoord = tagged(scope, self._document)
        await antwoord(scope, receive, send)


async def _refused(_: Request, fout: Exception) -> Response:
    """What routing refuses, as a problem document."""
    if isinstance(fout, HTTPException) and fout.status_code == NIET_TOEGESTAAN:
        koppen = {"Allow": ", ".join(METHODEN)}
        return Probleem(405, ALLEEN_LEZEN, koppen=koppen).response()
    return Probleem(404, NIET_GEVONDEN).response()
