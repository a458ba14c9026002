"""The page of a dossier: its time line, what waits, what was decided in it."""

from collections.abc import Callable

import orjson

from api.parameters import today
from api.routes import Adres
from api.site.asking import Bladzijde, Vraag
from api.site.blocks import shown
from api.site.eigen.begin import short
from api.site.pages import above, asked_moment, beside, titled
from api.site.svg.tijdlijn import drawn
from register.service.lijsten.bladen import detail_page
from register.service.lijsten.tabel import Detail
from register.service.lijsten.words import Rij, items

_VEEL = 50


def dossier(adres: Adres, detail: Detail) -> Callable[[Vraag], Bladzijde]:
    """The page of one dossier."""

    def make(vraag: Vraag) -> Bladzijde:
        antwoord: Rij = orjson.loads(adres.antwoord(vraag.library, vraag.gevraagd))
        code, op = vraag.code(), vraag.gevraagd.op or today()
        titel, rest = titled(detail_page(detail, antwoord, op), adres.plek.kort)
        eigen = vraag.gevraagd.pad["id"]
        besluiten = vraag.rows("besluiten", code, dossier=eigen)
        termijnen = vraag.rows("termijnen", code, dossier=eigen, status="open")
        return Bladzijde(
            sjabloon="dossier.html",
            titel=titel,
            inhoud={
                "blokken": tuple(shown(rest, vraag.wijzer, titel=titel, rij=antwoord)),
                "lijn": drawn(
                    items(antwoord, "gebeurtenissen"), items(antwoord, "gepland"), op
                ),
                "wacht": short(vraag, "termijnen", termijnen, _VEEL),
                "besluiten": short(vraag, "besluiten", besluiten, _VEEL),
                "wanneer": asked_moment(vraag.gevraagd),
            },
            regeling=code,
            gegevens=vraag.pad,
            ook=beside(vraag, detail),
            kruimels=above(vraag, code),
        )

    return make
