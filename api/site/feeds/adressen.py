"""Every feed by its address, with its name and what it tells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from api.fields import Veld
from api.parameters import Gevraagd
from api.routes import ADRESSEN
from api.site.asking import Vraag, same_question
from api.site.feeds.berichten import (
    Dag,
    Dagen,
    Nieuws,
    changes,
    councils,
    found,
    meetings,
    terms,
)
from api.site.links import page_of
from register.service.pages import NietGevonden

ATOM: Final = ".atom"
AGENDA: Final = ".ics"
ZOEK: Final = "/besluiten/_zoek"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """Something to follow: `pad` is that of its page; without `dagen` no calendar."""

    pad: str
    nieuws: Nieuws
    dagen: Dagen | None = None
    velden: tuple[Veld, ...] = ()

    def name(self, vraag: Vraag) -> str:
        """What it is called; raises `NietGevonden` where there is no such thing."""
        pad = dict(vraag.gevraagd.pad)
        code = pad.pop("code", "")
        if self.pad.startswith("/gemeenten"):
            if code not in vraag.wijzer.namen:
                raise NietGevonden("gemeente", code)
            return vraag.wijzer.gemeente(code)
        if not code:
            woorden = vraag.gevraagd.filters.get("zoek", "")
            return f"Gezocht: {woorden}" if woorden else "Alle regelingen"
        if code not in vraag.regelingen:
            raise NietGevonden("regeling", code)
        for soort, ding in pad.items():
            if not vraag.wijzer.bestaat(code, soort, ding):
                raise NietGevonden(soort, ding)
            return f"{soort.capitalize()} {ding}, {vraag.regelingen[code]}"
        return vraag.regelingen[code]

    def page(self, vraag: Vraag) -> str:
        """Address of the page that it is about."""
        if self.pad == "/regelingen":
            return "/"
        pad = vraag.gevraagd.pad
        if dossier := pad.get("dossier"):
            return page_of("dossier", pad["code"], dossier)
        return vraag.pad + same_question(vraag.gevraagd)


def _days(vraag: Vraag) -> Iterator[Dag]:
    code = vraag.gevraagd.pad.get("code")
    yield from terms(vraag, code)
    yield from meetings(vraag, code)


def _gremium_days(vraag: Vraag) -> Iterator[Dag]:
    gremium = vraag.code("gremium")
    yield from terms(vraag, vraag.code(), voor=gremium)
    yield from meetings(vraag, vraag.code(), gremium=gremium)


def _gemeente_days(vraag: Vraag) -> Iterator[Dag]:
    yield from terms(vraag, gemeente=vraag.code())
    yield from councils(vraag, vraag.code())


FEEDS: Final = (
    Feed(pad="/regelingen", nieuws=changes, dagen=_days),
    Feed(
        pad="/regelingen/{code}",
        nieuws=lambda vraag: changes(vraag, vraag.code()),
        dagen=_days,
    ),
    Feed(
        pad="/regelingen/{code}/gremia/{gremium}",
        nieuws=lambda vraag: found(
            vraag, regeling=vraag.code(), orgaan=vraag.code("gremium")
        ),
        dagen=_gremium_days,
    ),
    Feed(
        pad="/regelingen/{code}/dossiers/{dossier}",
        nieuws=lambda vraag: changes(
            vraag, vraag.code(), dossier=vraag.code("dossier")
        ),
        dagen=lambda vraag: terms(vraag, vraag.code(), dossier=vraag.code("dossier")),
    ),
    Feed(
        pad="/gemeenten/{code}",
        nieuws=lambda vraag: changes(vraag, gemeente=vraag.code()),
        dagen=_gemeente_days,
    ),
    Feed(
        pad=ZOEK,
        nieuws=lambda vraag: found(vraag, **vraag.gevraagd.filters),
        velden=next(a.filters for a in ADRESSEN if a.plek.pad == ZOEK),
    ),
)

_PATRONEN: Final = [
    (feed, re.compile(re.sub(r"{\w+}", "[^/]+", feed.pad) + "(?:/|$)"))
    for feed in reversed(FEEDS)
    if feed.pad != "/regelingen"
]


def feeds_of(pad: str, gevraagd: Gevraagd) -> Iterator[tuple[str, str]]:
    """What can be followed from a page: of its own thing, or the nearest above it."""
    for feed, patroon in _PATRONEN:
        if gevonden := patroon.match(pad):
            plek = f"/feeds{gevonden[0].rstrip('/')}"
            slot = same_question(Gevraagd(filters=gevraagd.filters))
            slot = slot if feed.velden else ""
            yield "Atom", f"{plek}{ATOM}{slot}"
            if feed.dagen:
                yield "Agenda", f"{plek}{AGENDA}"
            return
    yield "Atom", f"/feeds/regelingen{ATOM}"
    yield "Agenda", f"/feeds/regelingen{AGENDA}"
