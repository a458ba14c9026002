"""The page of the tree of powers: drawn, and beside it as a table."""

from collections.abc import Callable
from functools import partial

import orjson

from api.routes import Adres
from api.site.asking import Bladzijde, Vraag
from api.site.blocks import grid
from api.site.pages import above
from api.site.svg.boom import branches, nested, tree
from register.service.lijsten.bladen import Grid
from register.service.lijsten.tabel import Detail, kolom
from register.service.lijsten.words import (
    Rij,
    dagen,
    euro,
    in_woorden,
    items,
    netjes,
    part,
    wanneer,
    woord,
)

_KOLOMMEN = (
    kolom("bevoegdheid", lambda tak: woord(tak["bevoegdheid"])),
    kolom("soort", lambda tak: netjes(tak["soort"])),
    kolom("van", lambda tak: woord(tak["gever"])),
    kolom("aan", lambda tak: woord(tak["nemer"])),
    kolom("wat", lambda tak: in_woorden(tak["handelingen"])),
    kolom("behalve", lambda tak: in_woorden(tak.get("uitzonderingen"))),
    kolom("tot", lambda tak: euro(part(tak, "plafond").get("bedrag"))),
    kolom("vanaf", lambda tak: wanneer(tak.get("vanaf"))),
    kolom("tot en met", lambda tak: wanneer(tak.get("geldig_tot"))),
    kolom("status", lambda tak: dagen(tak["stand"])),
)


def boom(adres: Adres, detail: Detail) -> Callable[[Vraag], Bladzijde]:
    """The page of the tree of one regeling."""

    def make(vraag: Vraag) -> Bladzijde:
        antwoord: Rij = orjson.loads(adres.antwoord(vraag.library, vraag.gevraagd))
        stammen = items(antwoord, "stammen")
        van = {"regeling": vraag.code()}
        takken = tuple({**van, **tak} for tak in branches(stammen))
        cellen = tuple(tuple(k.cel(tak, None) for k in _KOLOMMEN) for tak in takken)
        titel = detail.kop(antwoord)
        return Bladzijde(
            sjabloon="mandaatboom.html",
            titel=titel,
            inhoud={
                "boom": tree(stammen, partial(vraag.wijzer.heet, van)),
                "takken": nested(stammen, partial(vraag.wijzer.heet, van)),
                "tabel": grid(Grid(_KOLOMMEN, cellen, takken), vraag.wijzer, titel)
                if takken
                else None,
                "dicht": antwoord.get("niet_openbaar") or 0,
                "uitleg": detail.toelichting,
            },
            regeling=vraag.code(),
            gegevens=vraag.pad,
            rekenblad=f"/bevoegdheden?regeling={vraag.code()}",
            kruimels=above(vraag, vraag.code()),
        )

    return make
