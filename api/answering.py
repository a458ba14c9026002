"""From a request to a response: read, answer once, remember, tag.

An answer is a function of what is recorded, never of a clock, so the same question
has the same bytes until something is written.
"""

import logging
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from sqlalchemy.exc import OperationalError
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from api.fields import Veld, value
from api.forms import accept_of, preferred
from api.memory import Bewaard, Memory, tag
from api.parameters import Gevraagd, read, today
from api.problems import (
    NIET_BEREIKBAAR,
    NIET_GEVONDEN,
    ONZE_FOUT,
    TE_LANG_BEZIG,
    Probleem,
    Veldfout,
    invalid,
    no_form,
)
from api.registers import Registers
from register.domain.refusals import Refused
from register.faults import Omgevingsfout
from register.service.lijsten.tabel import Adres as Plek
from register.service.pages import NietGevonden
from register.service.zoeken.index import IndexNietKlaar

__all__ = [
    "HERVRAGEN",
    "METHODEN",
    "Bewaard",
    "Endpoint",
    "Memory",
    "options",
    "problem_of",
    "tag",
    "tagged",
]

METHODEN = ("GET", "HEAD", "OPTIONS")
HERVRAGEN = "public, no-cache"
"""May be kept by all, who ask each time whether it is still the answer."""
_LOGBOEK = logging.getLogger("besluitregister.api")

Maker = Callable[[Registers, str, Gevraagd], Bewaard]
"""Makes the answer at a path to a question."""


class Vraagbaar(Protocol):
    """What can be asked at one address."""

    @property
    def plek(self) -> Plek:
        """Where it is."""

    @property
    def vormen(self) -> tuple[str, ...]:
        """Forms of the answer, the usual one first."""

    @property
    def padvelden(self) -> tuple[Veld, ...]:
        """What stands in the path."""

    @property
    def velden(self) -> tuple[Veld, ...]:
        """All query parameters."""

    @property
    def per_dag(self) -> bool:
        """Whether without a day the answer is about today."""

    @property
    def maak(self) -> Maker:
        """What answers."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One address as an ASGI application of its own."""

    adres: Vraagbaar
    velden: Mapping[str, Veld]
    geheugen: Memory

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        await self.respond(scope)(scope, receive, send)

    def respond(self, scope: Scope) -> Response:
        """The response, also where something goes wrong."""
        if scope["method"] == "OPTIONS":
            return options()
        try:
            self.geheugen.registers.grens.begin()
            return tagged(scope, self._answer(scope), self.geheugen)
        except Exception as fout:  # noqa: BLE001 - what is unknown is told to the log, not to the client
            return problem_of(fout).response()

    def _answer(self, scope: Scope) -> Bewaard:
        vorm = preferred(accept_of(scope), self.adres.vormen)
        dag = today().isoformat() if self.adres.per_dag else ""
        vraag = (scope["path"], scope["query_string"] + f"\0{vorm}{dag}".encode())
        if bewaard := self.geheugen.get(vraag):
            return bewaard
        gevraagd = self.asked(scope)
        if not gevraagd.formaat:
            if not vorm:
                raise no_form(self.adres.vormen)
            gevraagd = replace(gevraagd, formaat=vorm)
        nieuw = self.adres.maak(self.geheugen.registers, scope["path"], gevraagd)
        self.geheugen.put(vraag, nieuw)
        return nieuw

    def asked(self, scope: Scope) -> Gevraagd:
        """The question as it was read; raises `Probleem`."""
        pad = scope["path_params"]
        for veld in self.adres.padvelden:
            try:
                value(veld, pad[veld.naam])
            except ValueError as fout:
                raise Probleem(404, NIET_GEVONDEN) from fout
        gevraagd = read(scope["query_string"], self.velden, pad)
        mist = [
            Veldfout(veld.naam, f"ontbreekt; schrijf bijvoorbeeld {veld.voorbeeld}")
            for veld in self.adres.velden
            if veld.verplicht and veld.naam not in gevraagd.filters
        ]
        if mist:
            raise invalid(mist)
        return gevraagd


def problem_of(fout: Exception) -> Probleem:
    """What to tell of it; what is our own fault goes to the log in full."""
    match fout:
        case Probleem():
            return fout
        case NietGevonden():
            return Probleem(404, fout.tekst)
        case Refused():
            veld = {"na": "cursor"}.get(fout.pad, fout.pad)
            return invalid([Veldfout(veld, fout.tekst)])
        case Omgevingsfout() | OperationalError() | sqlite3.OperationalError():
            return _unavailable(fout)
        case _:
            _LOGBOEK.error("een vraag gaf een fout", exc_info=fout)
            return Probleem(500, ONZE_FOUT)


def _unavailable(fout: Exception) -> Probleem:
    """It may go well later."""
    if isinstance(fout, IndexNietKlaar):
        return Probleem(503, str(fout), koppen={"Retry-After": "30"})
    if _interrupted(fout):
        _LOGBOEK.warning("een vraag duurde te lang en is afgebroken")
        return Probleem(503, TE_LANG_BEZIG, koppen={"Retry-After": "60"})
    _LOGBOEK.error("het register is niet te lezen", exc_info=fout)
    return Probleem(503, NIET_BEREIKBAAR, koppen={"Retry-After": "60"})


def _interrupted(fout: Exception) -> bool:
    oorzaak = fout.orig if isinstance(fout, OperationalError) else fout
    return str(oorzaak) == "interrupted"


def tagged(scope: Scope, antwoord: Bewaard, geheugen: Memory | None = None) -> Response:
    """200 with the tag, or 304 when the client has these bytes."""
    # A shared cache asks each time whether it is still public.
    koppen = {"ETag": antwoord.merk, "Cache-Control": HERVRAGEN}
    if geheugen and geheugen.gewijzigd:
        koppen["Last-Modified"] = geheugen.gewijzigd
    koppen |= antwoord.koppen
    heeft = [waarde for naam, waarde in scope["headers"] if naam == b"if-none-match"]
    if heeft and _has(b",".join(heeft).decode("latin-1"), antwoord.merk):
        return Response(status_code=304, headers=koppen)
    return Response(antwoord.inhoud, headers=koppen, media_type=antwoord.soort)


def _has(gegeven: str, merk: str) -> bool:
    """Weak comparison, as RFC 9110 has it for If-None-Match."""
    merken = (deel.strip().removeprefix("W/") for deel in gegeven.split(","))
    return gegeven.strip() == "*" or merk in merken


def options() -> Response:
    """What may be done here, also for a browser that asks first."""
    methoden = ", ".join(METHODEN)
    koppen = {
        "Allow": methoden,
        "Access-Control-Allow-Methods": methoden,
        "Access-Control-Allow-Headers": "Accept, If-None-Match, Last-Event-ID",
        "Access-Control-Max-Age": "86400",
    }
    return Response(status_code=204, headers=koppen)
