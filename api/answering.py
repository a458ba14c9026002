"""From a request to a response: read, answer once, remember, tag.

An answer is a function of what is recorded, never of a clock, so the same question
has the same bytes until something is written.
"""

import logging
import re
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from urllib.parse import urlencode

import orjson
from sqlalchemy.exc import OperationalError
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from api.frame import CSV, JSON, accept_of, quality
from api.parameters import (
    CSV as ALS_CSV,
    JSON as ALS_JSON,
    LIMIET,
    Gevraagd,
    Veld,
    read,
    today,
)
from api.problems import (
    GEEN_VORM,
    NIET_BEREIKBAAR,
    NIET_GEVONDEN,
    ONZE_FOUT,
    Probleem,
    Veldfout,
    invalid,
)
from api.registers import Registers, Stand
from api.routes import Adres
from register.codec.shapes import CODE
from register.domain.refusals import Refused
from register.faults import Omgevingsfout
from register.service.csvblad import csv_of
from register.service.lijsten.tabel import Overzicht
from register.service.pages import NietGevonden

METHODEN = ("GET", "HEAD", "OPTIONS")
BEWAARD_BYTES = 32 * 2**20
_GROOTSTE = 2**20
"""Larger answers are made anew each time."""
_STAART = re.compile(rb'(?:,"volgende":"([A-Za-z0-9_-]+)")?\}\Z')
_LOGBOEK = logging.getLogger("besluitregister.api")


@dataclass(frozen=True, slots=True)
class Bewaard:
    """An answer with its strong tag."""

    inhoud: bytes
    merk: str
    soort: str = JSON
    koppen: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Memory:
    """Answers since the last write, up to so many bytes."""

    registers: Registers
    stand: Stand = ()
    antwoorden: dict[tuple[str, bytes], Bewaard] = field(default_factory=dict)
    maat: int = 0

    def get(self, vraag: tuple[str, bytes]) -> Bewaard | None:
        """The answer to a question, if it still is the answer."""
        stand = self.registers.stand()
        if stand != self.stand:
            self.stand = stand
            self.clear()
        return self.antwoorden.get(vraag)

    def put(self, vraag: tuple[str, bytes], antwoord: Bewaard) -> None:
        """Keep an answer."""
        maat = len(antwoord.inhoud) + len(vraag[0]) + len(vraag[1])
        if maat > _GROOTSTE:
            return
        if self.maat + maat > BEWAARD_BYTES:
            self.clear()
        self.antwoorden[vraag] = antwoord
        self.maat += maat

    def clear(self) -> None:
        """Forget all."""
        self.antwoorden.clear()
        self.maat = 0


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One address as an ASGI application of its own."""

    adres: Adres
    velden: Mapping[str, Veld]
    geheugen: Memory

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        await self._respond(scope)(scope, receive, send)

    def _respond(self, scope: Scope) -> Response:
        if scope["method"] == "OPTIONS":
            return options()
        try:
            return tagged(scope, self._answer(scope))
        except Exception as fout:  # noqa: BLE001 - what is unknown is told to the log, not to the client
            return problem_of(fout).response()

    def _answer(self, scope: Scope) -> Bewaard:
        accept = accept_of(scope)
        vorm = self._form(accept)
        dag = today().isoformat() if self.adres.per_dag else ""
        vraag = (scope["path"], scope["query_string"] + f"\0{vorm}{dag}".encode())
        if bewaard := self.geheugen.get(vraag):
            return bewaard
        pad = scope["path_params"]
        if not all(CODE.fullmatch(deel) for deel in pad.values()):
            raise Probleem(404, NIET_GEVONDEN)
        gevraagd = read(scope["query_string"], self.velden, pad)
        if not gevraagd.formaat:
            if not vorm:
                raise Probleem(406, GEEN_VORM)
            gevraagd = replace(gevraagd, formaat=vorm)
        nieuw = self._made(scope["path"], gevraagd)
        self.geheugen.put(vraag, nieuw)
        return nieuw

    def _form(self, accept: str) -> str:
        """The form that Accept wants most, JSON where it is all the same."""
        json = quality(accept, JSON)
        csv = quality(accept, CSV) if self.adres.lijst else 0.0
        if not json and not csv:
            return ""
        return ALS_JSON if json >= csv else ALS_CSV

    def _made(self, pad: str, gevraagd: Gevraagd) -> Bewaard:
        registers, overzicht = self.geheugen.registers, self.adres.overzicht
        inhoud = self.adres.antwoord(registers.library, gevraagd)
        if overzicht is None:
            return Bewaard(inhoud, tag(inhoud))
        if gevraagd.formaat == ALS_CSV:
            return _sheet(overzicht, inhoud, registers.oefening, pad, gevraagd)
        inhoud = paged(inhoud, pad, gevraagd)
        return Bewaard(inhoud, tag(inhoud))


def _sheet(
    overzicht: Overzicht,
    inhoud: bytes,
    oefening: Sequence[str],
    pad: str,
    gevraagd: Gevraagd,
) -> Bewaard:
    """A list as CSV; where the next page is stands in `Link`."""
    antwoord = orjson.loads(inhoud)
    csv = csv_of(overzicht, antwoord, oefening)
    koppen = {"Content-Disposition": f'attachment; filename="{overzicht.naam}.csv"'}
    if cursor := antwoord.get("volgende"):
        koppen["Link"] = f'<{next_page(pad, gevraagd, cursor)}>; rel="next"'
    return Bewaard(csv, tag(csv), f"{CSV}; charset=utf-8; header=present", koppen)


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
            _LOGBOEK.error("het register is niet te lezen", exc_info=fout)
            return Probleem(503, NIET_BEREIKBAAR, koppen={"Retry-After": "60"})
        case _:
            _LOGBOEK.error("een vraag gaf een fout", exc_info=fout)
            return Probleem(500, ONZE_FOUT)


def tag(inhoud: bytes) -> str:
    """A strong ETag: another one for other bytes."""
    return f'"{blake2b(inhoud, digest_size=16).hexdigest()}"'


def paged(inhoud: bytes, pad: str, gevraagd: Gevraagd) -> bytes:
    """The list as the command line gives it, with the address of the next page."""
    gevonden = _STAART.search(inhoud)
    assert gevonden  # every list ends so
    cursor = gevonden[1]
    volgende = None if cursor is None else next_page(pad, gevraagd, cursor.decode())
    slot = b',"volgende":' + orjson.dumps(volgende) + b"}"
    return inhoud[: gevonden.start()] + slot


def next_page(pad: str, gevraagd: Gevraagd, cursor: str) -> str:
    """Address of the next page: the same question from there on."""
    csv = gevraagd.formaat == ALS_CSV
    velden = {
        **gevraagd.filters,
        "geldigOp": gevraagd.op.isoformat() if gevraagd.op else "",
        "bekendOp": gevraagd.bekend_op or "",
        "formaat": ALS_CSV if csv else "",
        "limiet": str(gevraagd.limiet or ("" if csv else LIMIET)),
        "cursor": cursor,
    }
    return f"{pad}?{urlencode({n: w for n, w in velden.items() if w})}"


def tagged(scope: Scope, antwoord: Bewaard) -> Response:
    """200 with the tag, or 304 when the client has these bytes."""
    # A shared cache asks each time whether it is still public.
    koppen = {"ETag": antwoord.merk, "Cache-Control": "public, no-cache"}
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
        "Access-Control-Allow-Headers": "Accept, If-None-Match",
        "Access-Control-Max-Age": "86400",
    }
    return Response(status_code=204, headers=koppen)
