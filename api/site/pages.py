"""Pages of lists and things, made from the table; the others stand in `eigen/`."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import orjson

from api.fields import Veld
from api.parameters import Gevraagd, today
from api.routes import Adres
from api.site.asking import Bladzijde, Vraag
from api.site.blocks import shown
from api.site.links import filled
from register.service.lijsten.bladen import (
    Block,
    Heading,
    detail_page,
    list_page,
)
from register.service.lijsten.catalogue import DETAILS
from register.service.lijsten.tabel import Detail, Overzicht
from register.service.lijsten.words import Rij, items, wanneer, woord

Maker = Callable[[Vraag], Bladzijde]


@dataclass(frozen=True, slots=True)
class Invoer:
    """One field of the form above a list."""

    naam: str
    label: str
    uitleg: str
    waarde: str
    keuzes: tuple[tuple[str, str], ...]


def list_of(adres: Adres, overzicht: Overzicht) -> Maker:
    """The page of a list."""

    def make(vraag: Vraag) -> Bladzijde:
        gevraagd = vraag.gevraagd
        blad = adres.maak(vraag.registers, f"/v1{vraag.pad}", gevraagd)
        antwoord: Rij = orjson.loads(blad.inhoud)
        blokken = list_page(overzicht, antwoord, gevraagd.op or today())
        regeling, gemeente = _regeling(adres, gevraagd), _gemeente(adres, vraag)
        titel = called(adres.plek.kort, van_een=bool(regeling), gemeente=gemeente)
        labels = {f.naam: f.woord for f in overzicht.filters}
        invoer = tuple(inputs(adres.filters, vraag, labels))
        return Bladzijde(
            sjabloon="lijst.html",
            titel=titel,
            inhoud={
                "uitleg": overzicht.toelichting,
                "blokken": tuple(
                    shown(
                        blokken,
                        vraag.wijzer,
                        titel=titel,
                        rij=antwoord,
                        met_regeling=not regeling and len(vraag.regelingen) > 1,
                    )
                ),
                "aantal": len(items(antwoord, "gegevens")),
                "invoer": invoer,
                "gekozen": tuple(chosen(invoer)),
                "volgende": woord(antwoord["volgende"]).removeprefix("/v1"),
            },
            regeling=regeling,
            gegevens=vraag.pad,
            csv=True,
            kruimels=(*above(vraag, regeling), *_home_of(gemeente, vraag)),
        )

    return make


_VAN = re.compile(r",? van (?:alle regelingen|een \w+)$")
_WIE = re.compile(r"\been (gemeente|raad|deelnemer)\b")


def called(kort: str, *, van_een: bool, gemeente: str = "") -> str:
    """What something is called on a page that is about one thing, or one gemeente."""
    if gemeente:
        van = {"raad": f"de raad van {gemeente}"}
        return _WIE.sub(lambda wie: van.get(wie[1], gemeente), kort)
    return _VAN.sub("", kort).replace("Eén ", "De ") if van_een else kort


_BLADEN: Mapping[str, str] = {
    "besluitenlijst": "/besluiten?regeling={code}&vergadering={vergadering}",
    "dossier": "/besluiten?regeling={code}&dossier={id}",
    "gang": "/wachtende-stappen?regeling={code}&dossier={id}",
    "gremium": "/leden?regeling={code}&gremium={gremium}",
    "inwerkdossier": "/lopende-zaken?regeling={code}&wie={wie}",
    "persoon": "/rollen?regeling={code}&persoon={persoon}",
    "totaalbeeld": "/lopende-zaken?regeling={code}",
    "vergadering": "/besluiten?regeling={code}&vergadering={vergadering}",
}
"""The list that a thing has as its sheet, by its name in the table."""


def sheet_of(vraag: Vraag, detail: Detail) -> str:
    """The address of the list beside a thing, for a spreadsheet."""
    *_, code = vraag.gevraagd.pad.values()
    return filled(_BLADEN[detail.naam], vraag.code(), code)


def thing_of(adres: Adres, detail: Detail) -> Maker:
    """The page of a single thing, as the table has it."""

    def make(vraag: Vraag) -> Bladzijde:
        antwoord: Rij = orjson.loads(adres.antwoord(vraag.library, vraag.gevraagd))
        blokken = detail_page(detail, antwoord, vraag.gevraagd.op or today())
        titel, rest = titled(blokken, adres.plek.kort)
        return Bladzijde(
            sjabloon="ding.html",
            titel=titel,
            inhoud={
                "blokken": tuple(shown(rest, vraag.wijzer, titel=titel, rij=antwoord))
            },
            regeling=vraag.code(),
            gegevens=vraag.pad,
            rekenblad=sheet_of(vraag, detail),
            kruimels=above(vraag, vraag.code()),
            ook=beside(vraag, detail),
        )

    return make


def beside(vraag: Vraag, detail: Detail) -> tuple[tuple[str, str], ...]:
    """Other pages about the same thing, by what they are called."""
    if not detail.sleutel:
        return ()
    *_, code = vraag.gevraagd.pad.values()
    return tuple(
        (
            called(adres.kort, van_een=True),
            vraag.at(filled(adres.pad, vraag.code(), code)),
        )
        for ander in DETAILS
        if ander is not detail and ander.sleutel == detail.sleutel
        for adres in ander.adressen
        if vraag.thing(ander, code)
    )


def titled(blokken: Sequence[Block], anders: str) -> tuple[str, Sequence[Block]]:
    """The title of a page, and what stands below it."""
    if blokken and isinstance(eerste := blokken[0], Heading) and not eerste.klein:
        return eerste.tekst, blokken[1:]
    return anders, blokken


def asked_moment(gevraagd: Gevraagd) -> str:
    """Which moment is asked about, in words; empty for now."""
    delen = []
    if gevraagd.op:
        delen.append(f"zoals het gold op {wanneer(gevraagd.op)}")
    if gevraagd.bekend_op:
        delen.append(f"volgens wat bekend was op {wanneer(gevraagd.bekend_op[:10])}")
    return ", ".join(delen)


def above(vraag: Vraag, regeling: str) -> tuple[tuple[str, str], ...]:
    """The pages above this one, the home page first."""
    begin = ("Begin", vraag.at("/"))
    if not regeling:
        return (begin,)
    naam = vraag.regelingen[regeling]
    return (begin, (naam, vraag.at(f"/regelingen/{regeling}")))


def _regeling(adres: Adres, gevraagd: Gevraagd) -> str:
    if adres.plek.pad.startswith("/regelingen/"):
        return gevraagd.pad["code"]
    return gevraagd.filters.get("regeling", "")


def _gemeente(adres: Adres, vraag: Vraag) -> str:
    """The name of the gemeente that all of a list is about; none where of more."""
    if not adres.plek.pad.startswith("/gemeenten/"):
        return ""
    return vraag.wijzer.gemeente(vraag.code())


def _home_of(gemeente: str, vraag: Vraag) -> tuple[tuple[str, str], ...]:
    """The page of a gemeente, where there is one."""
    return ((gemeente, vraag.at(f"/gemeenten/{vraag.code()}")),) if gemeente else ()


def inputs(
    velden: Sequence[Veld], vraag: Vraag, labels: Mapping[str, str]
) -> Iterator[Invoer]:
    """The fields of the form above a list; `labels` where one has another name."""
    for veld in velden:
        keuzes = _choices(veld, vraag)
        if veld.naam == "regeling" and len(keuzes) == 1:
            continue
        yield Invoer(
            veld.naam,
            labels.get(veld.naam, veld.naam).replace("-", " ").capitalize(),
            veld.uitleg,
            vraag.gevraagd.filters.get(veld.naam, ""),
            keuzes,
        )


def chosen(invoer: Sequence[Invoer]) -> Iterator[str]:
    """What was chosen, in words."""
    for veld in invoer:
        if veld.waarde:
            woorden = dict(veld.keuzes)
            yield f"{veld.label.lower()} {woorden.get(veld.waarde, veld.waarde)}"


def _choices(veld: Veld, vraag: Vraag) -> tuple[tuple[str, str], ...]:
    if veld.naam == "regeling":
        return tuple(vraag.regelingen.items())
    if veld.naam == "gemeente":
        return tuple(vraag.wijzer.namen.items())
    return tuple((keuze, keuze.replace("_", " ")) for keuze in veld.keuzes)
