"""The pages of a dossier: its routes, what waits, what was decided, its time line."""

from collections.abc import Callable
from datetime import date

import orjson

from api.parameters import today
from api.routes import Adres
from api.site.asking import Bladzijde, Rijen, Vraag
from api.site.blocks import Tabel, grid, shown
from api.site.eigen.begin import short, together
from api.site.pages import above, beside, sheet_of, titled
from api.site.svg.spoor import routes
from api.site.svg.tijdlijn import drawn
from register.service.asof import AsOf
from register.service.lijsten.bladen import Grid, detail_page
from register.service.lijsten.tabel import Detail
from register.service.lijsten.watnu import GANG
from register.service.lijsten.words import Rij, items, woord

_VEEL = 50
_STAPPEN = next(sectie for sectie in GANG.secties if sectie.kop == "Stappen")


def dossier(adres: Adres, detail: Detail) -> Callable[[Vraag], Bladzijde]:
    """The page of one dossier."""

    def make(vraag: Vraag) -> Bladzijde:
        antwoord: Rij = orjson.loads(adres.antwoord(vraag.library, vraag.gevraagd))
        code, op = vraag.code(), vraag.gevraagd.op or today()
        titel, rest = titled(detail_page(detail, antwoord, op), adres.plek.kort)
        eigen = vraag.gevraagd.pad["id"]
        besluiten = vraag.rows("besluiten", code, dossier=eigen)
        termijnen = vraag.rows("termijnen", code, dossier=eigen, status="open")
        gegaan = vraag.thing(GANG, eigen) or {}
        return Bladzijde(
            sjabloon="dossier.html",
            titel=titel,
            inhoud={
                "blokken": tuple(shown(rest, vraag.wijzer, titel=titel, rij=antwoord)),
                "lijn": drawn(
                    items(antwoord, "gebeurtenissen"),
                    items(antwoord, "gepland"),
                    op,
                    _organs(vraag, antwoord, besluiten),
                ),
                "sporen": routes(gegaan, vraag.name),
                "stappen": _steps(vraag, gegaan, op),
                "wacht": short(vraag, "termijnen", together(termijnen), _VEEL),
                "besluiten": short(vraag, "besluiten", besluiten, _VEEL),
            },
            regeling=code,
            gegevens=vraag.pad,
            rekenblad=sheet_of(vraag, detail),
            ook=beside(vraag, detail),
            kruimels=above(vraag, code),
        )

    return make


def gang(adres: Adres, detail: Detail) -> Callable[[Vraag], Bladzijde]:
    """The page of the routes of one dossier, drawn and as a table."""

    def make(vraag: Vraag) -> Bladzijde:
        antwoord: Rij = orjson.loads(adres.antwoord(vraag.library, vraag.gevraagd))
        op = vraag.gevraagd.op or today()
        titel, rest = titled(detail_page(detail, antwoord, op), adres.plek.kort)
        return Bladzijde(
            sjabloon="gang.html",
            titel=titel,
            inhoud={
                "sporen": routes(antwoord, vraag.name),
                "blokken": tuple(shown(rest, vraag.wijzer, titel=titel, rij=antwoord)),
            },
            regeling=vraag.code(),
            gegevens=vraag.pad,
            rekenblad=sheet_of(vraag, detail),
            ook=beside(vraag, detail),
            kruimels=above(vraag, vraag.code()),
        )

    return make


def _steps(vraag: Vraag, gegaan: Rij, op: date) -> Tabel | None:
    """The steps of all routes as the table beside their drawings."""
    assert _STAPPEN.rijen  # that section has rows
    rijen = _STAPPEN.rijen(gegaan)
    kolommen = tuple(_STAPPEN.kolommen)
    cellen = tuple(tuple(k.cel(rij, op) for k in kolommen) for rij in rijen)
    bron = tuple({**rij, "regeling": vraag.code()} for rij in rijen)
    blok = Grid(kolommen, cellen, bron)
    return grid(blok, vraag.wijzer, "De stappen") if rijen else None


def _organs(vraag: Vraag, antwoord: Rij, besluiten: Rijen) -> dict[str, str]:
    """Whose its meetings and decisions are, by their streams."""
    stromen = {woord(feit.get("stroom")) for feit in items(antwoord, "gebeurtenissen")}
    bij = "vergadering/"
    codes = [s.removeprefix(bij) for s in stromen if s.startswith(bij)]
    eigen = AsOf.of(vraag.library, vraag.code(), vraag.ask())
    van = {
        f"{bij}{woord(rij['vergadering'])}": woord(rij.get("gremium"))
        for rij in eigen.keyed("vergaderingen", codes)
    }
    van |= {
        f"besluit/{woord(rij['besluit'])}": woord(rij.get("orgaan"))
        for rij in besluiten
    }
    return {stroom: orgaan for stroom, orgaan in van.items() if orgaan}
