"""The ASGI application: addresses, problems, the frame around them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Final

import orjson
from fastapi import FastAPI, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from api.again import Again
from api.answering import METHODEN, Endpoint, Vraagbaar
from api.dispatch import STAART, Dispatch
from api.fields import Vraagsoort
from api.forms import JSON
from api.frame import VERSIE, Frame
from api.health import HEALTH, METRICS, READY, Health
from api.memory import Bewaard, Memory, kept
from api.metrics import Meters
from api.openapi import document
from api.own.address import Eigen, Gegeven
from api.own.bevindingen import BEVINDINGEN, Wachtend
from api.own.catalogue import EIGEN
from api.own.gebeurtenissen import FEED, Stromend
from api.parameters import Gevraagd
from api.problems import ALLEEN_LEZEN, NIET_GEVONDEN, Probleem
from api.registers import Registers
from api.routes import ADRESSEN
from api.shell import Grenzen, Shell, Teller
from api.site.app import with_site
from register.service.lijsten.tabel import Adres as Plek

VOORVOEGSEL: Final = "/v1"
_BEGIN = f"{VOORVOEGSEL}/"
NIET_TOEGESTAAN: Final = 405


@dataclass(frozen=True, slots=True, kw_only=True)
class Dienst:
    """How it is served: limits, who is told of answers, and whether figures show."""

    grenzen: Grenzen = field(default_factory=Grenzen)
    tellers: tuple[Teller, ...] = ()
    meters: Meters | None = None


def create_app(registers: Registers, dienst: Dienst = Dienst()) -> ASGIApp:
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
    alle: tuple[Vraagbaar, ...] = (*ADRESSEN, *EIGEN, _DOCUMENT)
    routes = [_route(adres, geheugen) for adres in alle]
    health = Health(registers, dienst.meters)
    paden = (HEALTH, READY, METRICS) if dienst.meters else (HEALTH, READY)
    routes += [Route(pad, health, methods=METHODEN) for pad in paden]
    app.router.routes.extend(routes)
    oefening = ", ".join(registers.oefening).encode("ascii")
    koppen = ((b"oefening", oefening),) if oefening else ()
    tellers = (*dienst.tellers, *([dienst.meters] if dienst.meters else []))
    api = Frame(Dispatch(((r.path, r.app) for r in routes), app), koppen)
    binnen = Again(_Keus(api, with_site(registers, geheugen, api)), geheugen)
    return Shell(binnen, dienst.grenzen, tellers, koppen)


@dataclass(frozen=True, slots=True)
class _Keus:
    """The API below its prefix, the site for all else."""

    api: ASGIApp
    site: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        doel = self.api if scope["path"].startswith(_BEGIN) else self.site
        await doel(scope, receive, send)


def _route(adres: Vraagbaar, geheugen: Memory) -> Route:
    """A plain route: what FastAPI does per request costs more than the answer."""
    plek, velden = adres.plek, {veld.naam: veld for veld in adres.velden}
    endpoint = Endpoint(adres, velden, geheugen)
    pad = VOORVOEGSEL + plek.pad
    for veld in adres.padvelden:
        if veld.soort is Vraagsoort.TEGEL:  # has slashes of its own
            pad = pad.replace(f"{{{veld.naam}}}", f"{{{veld.naam}{STAART}}}")
    doel = _SPECIAAL.get(plek.pad, _plain)(endpoint)
    return Route(pad, doel, methods=METHODEN, name=plek.operatie)


def _plain(endpoint: Endpoint) -> ASGIApp:
    return endpoint


_SPECIAAL: Mapping[str, Callable[[Endpoint], ASGIApp]] = {
    BEVINDINGEN.plek.pad: Wachtend,
    FEED.plek.pad: Stromend,
}


@cache
def _made_document() -> Bewaard:
    return kept(orjson.dumps(document(ADRESSEN, EIGEN)))


def _document(_: Registers, __: str, ___: Gevraagd) -> Bewaard:
    return _made_document()


_DOCUMENT = Eigen(
    plek=Plek("/openapi.json", "Dit document", "openapi", "toonOpenapi"),
    uitleg="De beschrijving van deze API.",
    maak=_document,
    inhoud={JSON: Gegeven({"type": "object"}, None)},
)


async def _refused(_: Request, fout: Exception) -> Response:
    """What routing refuses, as a problem document."""
    if isinstance(fout, HTTPException) and fout.status_code == NIET_TOEGESTAAN:
        koppen = {"Allow": ", ".join(METHODEN)}
        return Probleem(405, ALLEEN_LEZEN, koppen=koppen).response()
    return Probleem(404, NIET_GEVONDEN).response()
