"""The search page: a form, and what was found with its words marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import orjson

from api.routes import Adres
from api.site.asking import Bladzijde, Vraag
from api.site.links import PADEN, page_of
from api.site.pages import Maker, above, inputs
from register.service.lijsten.tabel import Overzicht
from register.service.lijsten.words import Rij, items, wanneer, woord
from register.service.lijsten.zoeken import found


@dataclass(frozen=True, slots=True)
class Stuk:
    """A piece of a text, and whether it is what was asked for."""

    tekst: str
    raak: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Treffer:
    """One thing that was found, and where it leads."""

    titel: tuple[Stuk, ...]
    naar: str
    wat: str
    op: str
    regeling: str
    fragment: tuple[Stuk, ...]


def zoeken(adres: Adres, overzicht: Overzicht) -> Maker:
    """The page of a search; without words only its form."""

    def make(vraag: Vraag) -> Bladzijde:
        gevraagd = vraag.gevraagd
        labels = {f.naam: f.woord for f in overzicht.filters}
        antwoord: Rij = {}
        if gevraagd.filters:
            blad = adres.maak(vraag.registers, f"/v1{vraag.pad}", gevraagd)
            antwoord = orjson.loads(blad.inhoud)
        gevonden = tuple(_hit(rij, vraag) for rij in items(antwoord, "gegevens"))
        return Bladzijde(
            sjabloon="zoeken.html",
            titel="Zoeken",
            inhoud={
                "uitleg": overzicht.toelichting,
                "invoer": tuple(inputs(adres.filters, vraag, labels)),
                "gevonden": gevonden,
                "gezocht": bool(gevraagd.filters),
                "gekozen": bool(gevraagd.filters.keys() - {"zoek"}),
                "leeg": overzicht.leeg,
                "volgende": woord(antwoord.get("volgende")).removeprefix("/v1"),
            },
            gegevens=vraag.pad,
            csv=True,
            kruimels=above(vraag, ""),
        )

    return make


def _hit(rij: Rij, vraag: Vraag) -> Treffer:
    regeling, wat = woord(rij["regeling"]), _what(rij, vraag)
    titel = pieces(woord(rij.get("titel")), items(rij, "titeltreffers"))
    return Treffer(
        titel=titel or (Stuk(wat),),
        naar=place(rij, vraag),
        wat=wat,
        op=wanneer(rij["op"]),
        regeling=vraag.regelingen[regeling] if len(vraag.regelingen) > 1 else "",
        fragment=pieces(woord(rij.get("fragment")), items(rij, "treffers")),
    )


def _what(rij: Rij, vraag: Vraag) -> str:
    """What it is and which one; a point has no code that people know: whose it is."""
    wat = found(rij)
    if gemeente := woord(rij.get("gemeente")):
        wat = f"{woord(rij['soort'])} van de {vraag.name(f'raad:{gemeente}')}"
    return wat[:1].upper() + wat[1:]


def place(rij: Rij, vraag: Vraag) -> str:
    """The page of what was found, or of the nearest thing that has one."""
    regeling = woord(rij["regeling"])
    eigen = woord(rij["soort"])
    genoemd = {**rij, eigen: rij["code"]}
    for soort in (eigen, "besluit", "vergadering", "dossier"):
        code = woord(genoemd.get(soort))
        if code and soort in PADEN and vraag.wijzer.bestaat(regeling, soort, code):
            return vraag.at(page_of(soort, regeling, code))
    return vraag.at(f"/regelingen/{regeling}")


def pieces(tekst: str, treffers: Sequence[Rij]) -> tuple[Stuk, ...]:
    """A text in pieces, by what was found in it."""
    return tuple(stuk for stuk in _pieces(tekst, treffers) if stuk.tekst)


def _pieces(tekst: str, treffers: Sequence[Rij]) -> Iterator[Stuk]:
    plek = 0
    for treffer in treffers:
        van, tot = int(str(treffer["van"])), int(str(treffer["tot"]))
        yield Stuk(tekst[plek:van])
        yield Stuk(tekst[van:tot], raak=True)
        plek = tot
    yield Stuk(tekst[plek:])
