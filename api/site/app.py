"""The site as an ASGI application around the API: what is no page goes through."""

from collections.abc import Container, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from urllib.parse import parse_qsl, quote, urlencode

from starlette.responses import Response
from starlette.routing import Route, Router
from starlette.types import ASGIApp, Receive, Scope, Send

from api.answering import METHODEN, options, problem_of, tagged
from api.fields import Veld
from api.forms import accept_of, quality
from api.memory import Bewaard, Memory, tag
from api.parameters import GELDIG_OP, Gevraagd, read, today
from api.problems import ALLEEN_LEZEN, Probleem
from api.registers import Registers, Stand
from api.site.asking import (
    Bladzijde,
    Vraag,
    at_moment,
    forms,
    names,
    same_question,
    sheets,
    signpost,
)
from api.site.feeds.adressen import feeds_of
from api.site.feeds.app import feed_routes
from api.site.frame import HTML, KOPPEN
from api.site.links import Wegwijzer
from api.site.pages import Maker, asked_moment
from api.site.rendering import STATISCH, Bestand, Sjablonen, files
from api.site.routes import PAGINAS, Wacht
from register.codec.shapes import CODE
from register.service.lijsten.words import wanneer

Assen = Container[str]
"""Which of both axes may be asked of a page, by their parameters."""
NERGENS = 404
_DAG_BEWAREN = "public, max-age=31536000, immutable"
_SOORT = f"{HTML}; charset=utf-8"
_GEEN_ADRES = "deze pagina bestaat niet; let op het adres"
_GEEN_PAGINA = "hier staat een pagina (text/html); gegevens staan onder /v1"


@dataclass(slots=True)
class _Bureau:
    """What all pages share; names and signposts as long as nothing is written."""

    registers: Registers
    geheugen: Memory
    sjablonen: Sjablonen
    regelingen: Mapping[str, str]
    stand: Stand = ()
    wijzer: Wegwijzer | None = None

    def asked(self, pad: str, gevraagd: Gevraagd) -> Vraag:
        """A question with who is who now."""
        library, stand = self.registers.library, self.geheugen.stand
        if self.wijzer is None or stand != self.stand:
            self.stand = stand
            self.regelingen = names(library)
            self.wijzer = signpost(library)
        vraag = Vraag(
            registers=self.registers,
            pad=quote(pad, safe=_IN_PAD),
            gevraagd=gevraagd,
            regelingen=self.regelingen,
            wijzer=self.wijzer,
        )
        return replace(vraag, wijzer=replace(self.wijzer, moment=vraag.moment))

    def page(self, blad: Bladzijde, vraag: Vraag, assen: Assen) -> bytes:
        """A page within the frame that all pages have."""
        getoond = (blad.regeling,) if blad.regeling else tuple(vraag.regelingen)
        oefening = [code for code in getoond if code in self.registers.oefening]
        gevraagd = vraag.gevraagd
        vast = {
            "titel": blad.titel,
            "kruimels": blad.kruimels,
            "ook": blad.ook,
            "regelingen": vraag.regelingen,
            "oefening": [vraag.regelingen[code] for code in oefening],
            "vooruit": _ahead(vraag, oefening) if GELDIG_OP.naam in assen else None,
            "assen": assen,
            "met": partial(at_moment, moment=vraag.moment),
            "wanneer": asked_moment(gevraagd),
            "vormen": (
                *forms(blad.gegevens, blad.gevraagd or gevraagd, csv=blad.csv),
                *sheets(blad.rekenblad, vraag.moment),
                *feeds_of(vraag.pad, gevraagd),
            )
            if blad.gegevens
            else (),
            "pad": vraag.pad,
            "gevraagd": gevraagd,
            "zonder_moment": vraag.pad
            + same_question(gevraagd, geldigOp="", bekendOp="", cursor=""),
        }
        return self.sjablonen.page(blad.sjabloon, vast | dict(blad.inhoud))

    def problem(self, probleem: Probleem, nu: str = "") -> Response:
        """What went wrong, as a page; `nu` is the same page without a moment."""
        namen = [self.regelingen[code] for code in self.registers.oefening]
        vast = {"probleem": probleem, "nu": nu, "met": str, "oefening": namen}
        inhoud = self.sjablonen.page("fout.html", vast)
        koppen = {**KOPPEN, "Cache-Control": "no-store", **probleem.koppen}
        return Response(inhoud, probleem.status, headers=koppen, media_type=_SOORT)


_IN_PAD = "/:@&+=~"
"""Characters of codes that a path may have as they are."""


def _ahead(vraag: Vraag, oefening: Sequence[str]) -> tuple[str, str] | None:
    """An exercise has a clock of its own: its last day, and this page on that day.

    Only where nobody asked for a moment, and that day is still to come.
    """
    dag = max((vraag.latest(code) for code in oefening), default=date.min)
    if vraag.moment or dag <= today():
        return None
    op = {"geldigOp": dag.isoformat(), "cursor": ""}
    return wanneer(dag), vraag.pad + same_question(vraag.gevraagd, **op)


@dataclass(frozen=True, slots=True)
class _Pagina:
    """One kind of page."""

    bureau: _Bureau
    maak: Maker
    velden: Mapping[str, Veld]
    wacht: Wacht | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if self.wacht and scope["method"] in ("GET", "HEAD"):
            with suppress(Exception):  # what is wrong is told with the answer
                await self.wacht(self.bureau.registers, self._asked(scope))
        antwoord = self._respond(scope)
        if scope["method"] == "HEAD":
            antwoord.body = b""
        await antwoord(scope, receive, send)

    def _respond(self, scope: Scope) -> Response:
        if scope["method"] == "OPTIONS":
            return options()
        try:
            self.bureau.registers.grens.begin()
            _acceptable(scope)
            antwoord = tagged(scope, self._answer(scope), self.bureau.geheugen)
        except Exception as fout:  # noqa: BLE001 - as in the API: told to the log
            probleem = problem_of(fout)
            gaat = probleem.status == NERGENS and b"geldigOp" in scope["query_string"]
            return self.bureau.problem(probleem, quote(scope["path"]) if gaat else "")
        antwoord.headers.update(KOPPEN)
        return antwoord

    def _answer(self, scope: Scope) -> Bewaard:
        geheugen = self.bureau.geheugen
        dag = today().isoformat()
        sleutel = (scope["path"], scope["query_string"] + f"\0html{dag}".encode())
        if bewaard := geheugen.get(sleutel):
            return bewaard
        vraag = self.bureau.asked(scope["path"], self._asked(scope))
        inhoud = self.bureau.page(self.maak(vraag), vraag, self.velden.keys())
        nieuw = Bewaard(inhoud, tag(inhoud), _SOORT)
        geheugen.put(sleutel, nieuw)
        return nieuw

    def _asked(self, scope: Scope) -> Gevraagd:
        pad = scope["path_params"]
        if not all(CODE.fullmatch(deel) for deel in pad.values()):
            raise Probleem(404, _GEEN_ADRES)
        return read(_filled(scope["query_string"]), self.velden, pad)


def _filled(vraag: bytes) -> bytes:
    """A form sends its empty fields too; these ask nothing."""
    try:
        paren = parse_qsl(vraag.decode("ascii"), errors="strict", max_num_fields=50)
    except ValueError:
        return vraag  # read strictly, it says what is wrong
    return urlencode(paren).encode()


def _acceptable(scope: Scope) -> None:
    if scope["method"] not in METHODEN:
        koppen = {"Allow": ", ".join(METHODEN)}
        raise Probleem(405, ALLEEN_LEZEN, koppen=koppen)
    if not quality(accept_of(scope), HTML):
        raise Probleem(406, _GEEN_PAGINA)


@dataclass(frozen=True, slots=True)
class _Statisch:
    """Style sheets and pictures, kept in memory."""

    bestanden: Mapping[str, Bestand]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Give the file at this address; no other."""
        bestand = self.bestanden.get(scope["path"])
        koppen = {**KOPPEN, "Cache-Control": _DAG_BEWAREN}
        if bestand is None or scope["method"] not in ("GET", "HEAD"):
            antwoord = Response(
                status_code=404 if bestand is None else 405, headers=KOPPEN
            )
        else:
            inhoud = b"" if scope["method"] == "HEAD" else bestand.inhoud
            antwoord = Response(inhoud, headers=koppen, media_type=bestand.soort)
        await antwoord(scope, receive, send)


def with_site(registers: Registers, geheugen: Memory, api: ASGIApp) -> ASGIApp:
    """Pages at their addresses; everything else is for the API."""
    bestanden = files()
    namen = names(registers.library)
    bureau = _Bureau(registers, geheugen, Sjablonen(bestanden), namen)
    statisch = _Statisch({b.adres: b for b in bestanden.values()})
    return Router(
        [
            *(
                Route(
                    p.pad,
                    _Pagina(bureau, p.maak, {v.naam: v for v in p.velden}, p.wacht),
                )
                for p in PAGINAS
            ),
            Route(STATISCH + "/{merk}/{naam}", statisch),
            *feed_routes(registers, geheugen, bureau.asked),
        ],
        redirect_slashes=False,
        default=_Rest(bureau, api),
    )


@dataclass(frozen=True, slots=True)
class _Rest:
    """What is no page: of the API, or a page that says so to who reads pages."""

    bureau: _Bureau
    api: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        doel = self.api
        pagina = scope["type"] == "http" and not scope["path"].startswith("/v1")
        if pagina and HTML in accept_of(scope):
            doel = self.bureau.problem(Probleem(404, _GEEN_ADRES))
        await doel(scope, receive, send)
