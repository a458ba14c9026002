"""The page of who takes part in what: gemeenten down, modules across."""

from collections.abc import Callable, Sequence

import orjson

from api.routes import Adres
from api.site.asking import Bladzijde, Vraag
from api.site.blocks import grid
from api.site.pages import above
from register.service.lijsten.bladen import Grid
from register.service.lijsten.tabel import Detail, Kolom, kolom
from register.service.lijsten.words import Rij, items, woord


def matrix(adres: Adres, detail: Detail) -> Callable[[Vraag], Bladzijde]:
    """The matrix of one regeling."""

    def make(vraag: Vraag) -> Bladzijde:
        antwoord: Rij = orjson.loads(adres.antwoord(vraag.library, vraag.gevraagd))
        gemeenten = items(antwoord, "gemeenten")
        kolommen = (
            kolom("gemeente", lambda rij: woord(rij["gemeente"])),
            *(_takes_part(module) for module in items(antwoord, "modules")),
        )
        cellen = tuple(tuple(k.cel(rij, None) for k in kolommen) for rij in gemeenten)
        titel = detail.kop(antwoord)
        tabel = grid(Grid(kolommen, cellen, tuple(gemeenten)), vraag.wijzer, titel)
        return Bladzijde(
            sjabloon="ding.html",
            titel=titel,
            inhoud={"blokken": (tabel,) if gemeenten else ()},
            regeling=vraag.code(),
            gegevens=vraag.pad,
            rekenblad=f"/deelname?regeling={vraag.code()}",
            kruimels=above(vraag, vraag.code()),
        )

    return make


def _takes_part(module: Rij) -> Kolom:
    """A column of one module: `ja` where a gemeente takes part."""
    code = woord(module["module"])

    def cell(rij: Rij) -> str:
        modules = rij["modules"]
        doet = isinstance(modules, Sequence) and code in modules
        return "ja" if doet else ""

    return kolom(woord(module.get("naam")) or code, cell)
