"""The feeds as ASGI applications, each remembered until something is written."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from api.answering import METHODEN, options, problem_of, tagged
from api.memory import Bewaard, Memory, tag
from api.parameters import Gevraagd, read, today
from api.problems import ALLEEN_LEZEN, NIET_GEVONDEN, Probleem
from api.registers import Registers
from api.site.asking import Vraag
from api.site.feeds.adressen import AGENDA, ATOM, FEEDS, Feed
from api.site.feeds.vormen import Kop, agenda, atom
from api.site.frame import KOPPEN
from register.codec.shapes import CODE
from register.service.sources import last_recorded

SOORTEN: Final = {
    ATOM: "application/atom+xml; charset=utf-8",
    AGENDA: "text/calendar; charset=utf-8",
}

Vragen = Callable[[str, Gevraagd], Vraag]
"""Makes a question of an address and what was asked."""


@dataclass(frozen=True, slots=True)
class Voer:
    """One feed in one form."""

    feed: Feed
    vorm: str
    vragen: Vragen
    registers: Registers
    geheugen: Memory

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        antwoord = self._respond(scope)
        antwoord.headers.update(KOPPEN)
        if scope["method"] == "HEAD":
            antwoord.body = b""
        await antwoord(scope, receive, send)

    def _respond(self, scope: Scope) -> Response:
        if scope["method"] == "OPTIONS":
            return options()
        if scope["method"] not in METHODEN:
            koppen = {"Allow": ", ".join(METHODEN)}
            return Probleem(405, ALLEEN_LEZEN, koppen=koppen).response()
        try:
            self.registers.grens.begin()
            return tagged(scope, self._answer(scope), self.geheugen)
        except Exception as fout:  # noqa: BLE001 - as in the API: told to the log
            return problem_of(fout).response()

    def _answer(self, scope: Scope) -> Bewaard:
        basis = self.registers.basis or _origin(scope)
        merk = f"\0{basis}{today().isoformat()}".encode()
        sleutel = (scope["path"], scope["query_string"] + merk)
        if bewaard := self.geheugen.get(sleutel):
            return bewaard
        pad = scope["path_params"]
        if not all(CODE.fullmatch(deel) for deel in pad.values()):
            raise Probleem(404, NIET_GEVONDEN)
        velden = {veld.naam: veld for veld in self.feed.velden}
        vraag = self.vragen(
            self.feed.pad.format_map(pad), read(scope["query_string"], velden, pad)
        )
        inhoud = self._made(vraag, self._head(vraag, scope, basis))
        nieuw = Bewaard(inhoud, tag(inhoud), SOORTEN[self.vorm])
        self.geheugen.put(sleutel, nieuw)
        return nieuw

    def _head(self, vraag: Vraag, scope: Scope, basis: str) -> Kop:
        naam = self.feed.name(vraag)
        code = vraag.gevraagd.pad.get("code", "")
        logs = vraag.library.logs
        getoond = {code} & logs.keys() or logs.keys()
        oefent = not getoond.isdisjoint(self.registers.oefening)
        vraagdeel = scope["query_string"].decode("ascii")
        slot = f"?{vraagdeel}" if vraagdeel else ""
        return Kop(
            titel=f"{'OEFENREGISTER · ' * oefent}{naam} · Besluitregister",
            van=", ".join(vraag.regelingen[regeling] for regeling in sorted(getoond)),
            basis=basis,
            adres=f"/feeds{vraag.pad}{self.vorm}{slot}",
            pagina=self.feed.page(vraag),
            bijgewerkt=max(last_recorded(logs[regeling]) for regeling in getoond),
        )

    def _made(self, vraag: Vraag, kop: Kop) -> bytes:
        if self.vorm == ATOM:
            return atom(kop, tuple(self.feed.nieuws(vraag)))
        assert self.feed.dagen  # it has no such address otherwise
        return agenda(kop, tuple(self.feed.dagen(vraag)))


def feed_routes(
    registers: Registers, geheugen: Memory, vragen: Vragen
) -> Iterator[Route]:
    """The addresses of all feeds."""
    for feed in FEEDS:
        for vorm in (ATOM, AGENDA) if feed.dagen else (ATOM,):
            doel = Voer(feed, vorm, vragen, registers, geheugen)
            yield Route(f"/feeds{feed.pad}{vorm}", doel)


def _origin(scope: Scope) -> str:
    """Where the client thinks that it is."""
    host = dict(scope["headers"]).get(b"host", b"localhost").decode("latin-1")
    return f"{scope['scheme']}://{host}"
