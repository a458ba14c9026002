"""The page of a gemeente: what its raad must do, what was done with what it said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from api.parameters import today
from api.site.asking import Bladzijde, Rijen, Vraag
from api.site.blocks import Tabel, grid
from api.site.eigen.begin import coming
from api.site.links import page_of
from api.site.pages import above
from register.service import knowing
from register.service.lijsten.bladen import Grid
from register.service.lijsten.catalogue import LIJST
from register.service.lijsten.tabel import Kolom, columns, kolom
from register.service.lijsten.words import Rij, euro, items, netjes, wanneer, woord
from register.service.pages import NietGevonden
from register.service.zittingen import raadsdag

_EERSTE = 12
"""So many of what was said and what changed; where there are more they have a page."""
_LAATSTE = 25
"""So many of all that the raad was asked."""
_GEPUBLICEERD = "gepubliceerd.v1"
_ANDERS = timedelta(days=90)
"""How far back is looked for changes where no meeting of the raad is known."""


@dataclass(frozen=True, slots=True)
class Taak:
    """What is asked, the last day to do it, and the last meeting before that day.

    `voorbij`: that meeting was already.
    """

    wat: str
    soort: str
    uiterlijk: str
    raad: str
    stukken: str
    naar: str
    wie: str
    thuis: str
    voorbij: bool = False


@dataclass(frozen=True, slots=True)
class Punt:
    """A point that the raad made, and what was done with it."""

    tekst: str
    gevolg: str
    toelichting: str


@dataclass(frozen=True, slots=True)
class Gezegd:
    """What the raad said, with the answer to it and the decisions that came of it."""

    titel: str
    naar: str
    gegeven: str
    beantwoord: str
    conclusie: str
    punten: tuple[Punt, ...]
    besluiten: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Jaar:
    """What the gemeente pays in one year."""

    boekjaar: str
    totaal: str
    tabel: Tabel


def gemeente(vraag: Vraag) -> Bladzijde:
    """Everything that touches one gemeente."""
    code = vraag.code()
    if not knowing.gemeente(vraag.library, code):
        raise NietGevonden("gemeente", code)
    op = vraag.gevraagd.op or today()
    gevraagd = vraag.rows("raad", gemeente=code)
    sinds = raadsdag.previous(vraag.library, code, op) or op - _ANDERS
    nieuws = _news(vraag.rows("wijzigingen", gemeente=code, sinds=sinds.isoformat()))
    return Bladzijde(
        sjabloon="gemeente.html",
        titel=vraag.wijzer.gemeente(code),
        inhoud={
            "code": code,
            "raad": tuple(_asked(vraag, gevraagd, op)),
            "gezegd": tuple(_said(vraag, gevraagd)),
            "jaren": tuple(_paid(vraag, code)),
            "gewijzigd": _changed(vraag, nieuws),
            "meer": len(nieuws) > _EERSTE,
            "sinds": wanneer(sinds),
            "sinds_dag": sinds.isoformat(),
            "college": tuple(_college(vraag, code)),
            "alles": _everything(vraag, gevraagd),
            "meer_gevraagd": len(gevraagd) > _LAATSTE,
        },
        gegevens=vraag.pad,
        rekenblad=f"{vraag.pad}/raad",
        kruimels=above(vraag, ""),
    )


def _asked(vraag: Vraag, rijen: Rijen, op: date) -> Iterator[Taak]:
    """What the raad still has to say something of, the first day first."""
    open_ = [
        rij
        for rij in rijen
        if rij.get("stand") == "aan_de_raad"
        and woord(rij.get("uiterlijk", "9")) >= op.isoformat()
    ]
    for rij in sorted(open_, key=lambda r: woord(r.get("uiterlijk", "9"))):
        yield Taak(
            wat=woord(rij.get("titel")),
            soort=netjes(rij.get("soort")),
            uiterlijk=wanneer(rij.get("uiterlijk")),
            raad=wanneer(rij.get("laatste_raad")),
            stukken=wanneer(rij.get("stukken_uiterlijk")),
            naar=_dossier(vraag, rij),
            wie=woord(rij["regeling"]),
            thuis=vraag.at(f"/regelingen/{woord(rij['regeling'])}"),
            voorbij=woord(rij.get("laatste_raad", "9")) < op.isoformat(),
        )


def _college(vraag: Vraag, code: str) -> Iterator[Taak]:
    for rij in coming(vraag, gemeente=code):
        voor = rij.get("voor", ())
        if isinstance(voor, Sequence) and f"college:{code}" in voor:
            yield Taak(
                wat=woord(rij.get("wat")) or netjes(rij["soort"]),
                soort=netjes(rij["soort"]),
                uiterlijk=wanneer(rij.get("wanneer") or rij["uiterlijk"]),
                raad="",
                stukken="",
                naar=_dossier(vraag, rij),
                wie=woord(rij["regeling"]),
                thuis=vraag.at(f"/regelingen/{woord(rij['regeling'])}"),
            )


def _dossier(vraag: Vraag, rij: Rij) -> str:
    return _thing(vraag, rij, "dossier", woord(rij.get("dossier")))


def _thing(vraag: Vraag, rij: Rij, soort: str, code: str) -> str:
    return vraag.at(page_of(soort, woord(rij["regeling"]), code)) if code else ""


def _said(vraag: Vraag, rijen: Rijen) -> Iterator[Gezegd]:
    gegeven = [rij for rij in rijen if _said_on(rij)]
    for rij in sorted(gegeven, key=_said_on, reverse=True)[:_EERSTE]:
        strekking, op = netjes(rij.get("strekking")), wanneer(_said_on(rij))
        besluiten = rij.get("besluiten", ())
        yield Gezegd(
            titel=woord(rij.get("titel")),
            naar=_dossier(vraag, rij),
            gegeven=f"{op}, {strekking}" if strekking else op,
            beantwoord=_answered(rij),
            conclusie=woord(rij.get("conclusie")),
            punten=tuple(_point(punt) for punt in items(rij, "punten")),
            besluiten=tuple(
                (woord(nummer), _thing(vraag, rij, "besluit", woord(nummer)))
                for nummer in (besluiten if isinstance(besluiten, list) else ())
            ),
        )


def _said_on(rij: Rij) -> str:
    namen = ("zienswijze_op", "toestemming_op", "geweigerd_op")
    return next((woord(rij[naam]) for naam in namen if rij.get(naam)), "")


def _point(punt: Rij) -> Punt:
    return Punt(
        tekst=woord(punt.get("tekst")) or woord(punt.get("punt")),
        gevolg=netjes(punt.get("gevolg")) or "nog niet beantwoord",
        toelichting=woord(punt.get("toelichting")),
    )


def _answered(rij: Rij) -> str:
    if not rij.get("beantwoord_op"):
        return "nog niet beantwoord"
    door = woord(rij.get("beantwoord_door"))
    op = wanneer(rij["beantwoord_op"])
    return f"beantwoord door {door} op {op}" if door else f"beantwoord op {op}"


def _paid(vraag: Vraag, code: str) -> Iterator[Jaar]:
    """What it costs, the last year first."""
    jaren: dict[str, list[Rij]] = {}
    for rij in vraag.rows("bijdragen", gemeente=code):
        jaren.setdefault(woord(rij["boekjaar"]), []).append(rij)
    for jaar in sorted(jaren, reverse=True):
        rijen = jaren[jaar]
        bedragen = [rij["totaal"] for rij in rijen]
        totaal = sum(bedrag for bedrag in bedragen if isinstance(bedrag, int))
        yield Jaar(
            jaar, euro(totaal), _table(vraag, _without("bijdragen", "gemeente"), rijen)
        )


def _changed(vraag: Vraag, rijen: Rijen) -> Tabel | None:
    over = _without("wijzigingen", "vastgelegd")
    return _table(vraag, over, rijen[:_EERSTE]) if rijen else None


def _news(rijen: Rijen) -> Rijen:
    """Changes without the publication of what is news itself."""
    nieuw = {rij["stroom"] for rij in rijen if rij["soort"] != _GEPUBLICEERD}
    return tuple(
        rij
        for rij in rijen
        if rij["soort"] != _GEPUBLICEERD or rij["stroom"] not in nieuw
    )


def _without(lijst: str, kop: str) -> tuple[Kolom, ...]:
    """The columns of a list but one."""
    return tuple(k for k in columns(LIJST[lijst]) if k.kop != kop)


def _table(vraag: Vraag, kolommen: tuple[Kolom, ...], rijen: Sequence[Rij]) -> Tabel:
    cellen = tuple(tuple(k.cel(rij, None) for k in kolommen) for rij in rijen)
    return grid(Grid(kolommen, cellen, tuple(rijen)), vraag.wijzer, "Gegevens")


_ALLES = (
    kolom("wat", lambda rij: woord(rij.get("titel")) or woord(rij["raadsronde"])),
    kolom("soort", lambda rij: netjes(rij.get("soort"))),
    kolom("dossier", lambda rij: woord(rij.get("dossier"))),
    kolom("uiterlijk", lambda rij: wanneer(rij.get("uiterlijk"))),
    kolom("status", lambda rij: netjes(rij.get("stand") or rij["status"])),
)


def _everything(vraag: Vraag, rijen: Rijen) -> Tabel | None:
    """What the raad was asked, the last first."""
    op_dag = sorted(
        rijen, key=lambda rij: woord(rij.get("toegezonden_op")), reverse=True
    )
    return _table(vraag, _ALLES, op_dag[:_LAATSTE]) if rijen else None
