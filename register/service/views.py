"""One function per question, the same for the command line, the API and the site.

Each gives JSON bytes that are printed as they are. A list is
`{"aantal": n, "gegevens": [row, …]}` with `volgende` where a next page is; a single
thing is its object, and `NietGevonden` where there is none. Rows are those of
`register.projections`, with `regeling` and `geldig_van` in front. What may not be
seen now is a stub, whatever moment is asked about (design §3):
`{"regeling", KIND: CODE, "openbaarheid": {"openheid", "grond", "sinds", …}}`.
"""

from collections.abc import Mapping
from datetime import date
from typing import TypedDict, Unpack

import orjson

from register.domain.refusals import OngeldigeInvoer
from register.projections.queries import Found, Question
from register.service import story
from register.service.answers import Library
from register.service.pages import Ask, NietGevonden, Order, page, require_log

__all__ = [
    "NietGevonden",
    "besluit",
    "besluiten",
    "day",
    "dossiers",
    "mandaten",
    "termijnen",
    "tijdlijn",
    "wie_besliste",
    "zienswijzen",
]


class Moment(TypedDict, total=False):
    """Both axes of a question, and whether it is about published things only.

    `bekend_op` is a day, a time or a place in the log (`#12`).
    """

    op: date | None
    bekend_op: str | None
    openbaar: bool


class Blad(Moment, total=False):
    """A question to a list: which page, of how many rows."""

    aantal: int | None
    na: str | None


class Besluitvraag(Blad, total=False):
    """Which decisions."""

    orgaan: str
    status: str
    dossier: str
    module: str
    vergadering: str


class Dossiervraag(Blad, total=False):
    """Which dossiers."""

    status: str
    route: str


class Mandaatvraag(Blad, total=False):
    """Which powers."""

    gever: str
    nemer: str
    soort: str
    status: str


class Beslisvraag(Blad, total=False):
    """Which decisions, by who took them."""

    besluit: str
    beslisser: str
    namens: str
    bevoegdheid: str


class Zienswijzevraag(Blad, total=False):
    """Which rows of the matrix."""

    ronde: str
    gemeente: str
    status: str
    dossier: str


class Termijnvraag(Blad, total=False):
    """Which terms; `voor` is one of those who owe it, e.g. `raad:gm0202`."""

    voor: str
    gemeente: str
    status: str
    soort: str
    dossier: str


def day(tekst: str | None, pad: str = "op") -> date | None:
    """A day as people and programs write it; raises `OngeldigeInvoer`."""
    if not tekst:
        return None
    try:
        return date.fromisoformat(tekst)
    except ValueError as fout:
        msg = f"'{tekst}' is geen bestaande dag; schrijf bijvoorbeeld 2026-07-02"
        raise OngeldigeInvoer(msg, pad=pad) from fout


def besluiten(
    library: Library, regeling: str | None = None, **vraag: Unpack[Besluitvraag]
) -> bytes:
    """Decisions, newest first; every row is one of *besluitstatus*."""
    return page(
        library,
        "besluitstatus",
        regeling,
        _ask(vraag),
        Order("genomen_op", aflopend=True),
    )


def besluit(
    library: Library, regeling: str, nummer: str, **moment: Unpack[Moment]
) -> bytes:
    """One decision: its row of *besluitstatus* with `wie_besliste` and its events.

    Adds `"wie_besliste": {beslisser, hoedanigheid, namens, bevoegdheid, keten, …}` and
    `"gebeurtenissen": [row of the audit trail, …]`; verdicts are in `oordelen`.
    Raises `NietGevonden`.
    """
    stroom = f"besluit/{nummer}"
    rij = _one(library, "besluitstatus", regeling, nummer, moment)
    if rij is None:
        return _sealed(library, regeling, stroom, moment) or _absent("besluit", nummer)
    (inhoud,) = library.opened([rij])
    if not rij.open:
        return inhoud
    wie = library.rows("wie-besliste", _question(library, regeling, moment, nummer))
    delen: dict[str, object] = {
        "wie_besliste": orjson.Fragment(wie[0]) if wie else None,
        "gebeurtenissen": story.events(
            library, "audittrail", _question(library, regeling, moment), stroom=stroom
        ),
    }
    return _extended(inhoud, delen)


def tijdlijn(
    library: Library, regeling: str, dossier: str, **moment: Unpack[Moment]
) -> bytes:
    """A dossier: its row, what happened in legal order, and apart what is planned.

    `"gebeurtenissen"` are rows of *dossiertijdlijn*, with corrections applied
    (`gecorrigeerd_door`, `oorspronkelijk`) and what lapsed marked `vervallen_door`;
    `"gepland"` the steps that are still to be taken, never among the events.
    Raises `NietGevonden`.
    """
    rij = _one(library, "dossiers", regeling, dossier, moment)
    if rij is None:
        stroom = f"dossier/{dossier}"
        return _sealed(library, regeling, stroom, moment) or _absent("dossier", dossier)
    (inhoud,) = library.opened([rij])
    if not rij.open:
        return inhoud
    stappen = orjson.loads(inhoud).get("stappen", [])
    delen: dict[str, object] = {
        "gebeurtenissen": story.events(
            library,
            "dossiertijdlijn",
            _question(library, regeling, moment, filter_={"dossier": dossier}),
            zonder=frozenset({"stap-gepland.v1"}),
        ),
        "gepland": [stap for stap in stappen if stap["status"] == "gepland"],
    }
    return _extended(inhoud, delen)


def dossiers(
    library: Library, regeling: str | None = None, **vraag: Unpack[Dossiervraag]
) -> bytes:
    """Dossiers, the last opened first."""
    volgorde = Order("geopend_op", aflopend=True)
    return page(library, "dossiers", regeling, _ask(vraag), volgorde)


def mandaten(
    library: Library, regeling: str | None = None, **vraag: Unpack[Mandaatvraag]
) -> bytes:
    """The register of powers, by code."""
    return page(library, "mandaatregister", regeling, _ask(vraag))


def wie_besliste(
    library: Library, regeling: str | None = None, **vraag: Unpack[Beslisvraag]
) -> bytes:
    """Who decided, in which hoedanigheid, for whom, with which power; newest first."""
    volgorde = Order("genomen_op", aflopend=True)
    return page(library, "wie-besliste", regeling, _ask(vraag), volgorde)


def zienswijzen(
    library: Library, regeling: str | None = None, **vraag: Unpack[Zienswijzevraag]
) -> bytes:
    """The matrix: a row per raad and ronde, by ronde and gemeente."""
    return page(library, "zienswijzematrix", regeling, _ask(vraag))


def termijnen(
    library: Library, regeling: str | None = None, **vraag: Unpack[Termijnvraag]
) -> bytes:
    """Who owes what by which day, the first day first.

    Whether an open term has run out shows from `uiterlijk` and the day asked about.
    """
    voor = vraag.pop("voor", "")

    def owes(rij: Found) -> bool:
        return rij.open and voor in orjson.loads(rij.inhoud).get("voor", ())

    volgorde = Order("uiterlijk", keep=owes if voor else None)
    return page(library, "termijnen", regeling, _ask(vraag), volgorde)


_KOLOM = {"besluit": "sleutel", "ronde": "raadsronde"}
_GEEN_KOLOM = frozenset({"op", "bekend_op", "openbaar", "aantal", "na"})


def _ask(vraag: Blad) -> Ask:
    """The axes and the page of a question, and its other fields as filters."""
    velden = {
        _KOLOM.get(naam, naam): str(waarde)
        for naam, waarde in vraag.items()
        if naam not in _GEEN_KOLOM and waarde
    }
    return Ask(
        op=vraag.get("op"),
        bekend_op=vraag.get("bekend_op"),
        openbaar=vraag.get("openbaar", False),
        aantal=vraag.get("aantal"),
        na=vraag.get("na"),
        filter=velden,
    )


def _question(
    library: Library,
    regeling: str,
    moment: Moment,
    sleutel: str | None = None,
    filter_: Mapping[str, str] | None = None,
) -> Question:
    return Question(
        regeling=regeling,
        moment=library.moment(regeling, moment.get("op"), moment.get("bekend_op")),
        openbaar=moment.get("openbaar", False),
        sleutel=sleutel,
        filter=filter_ or {},
    )


def _one(
    library: Library, lijst: str, regeling: str, code: str, moment: Moment
) -> Found | None:
    require_log(library, regeling)
    rijen = library.found(lijst, _question(library, regeling, moment, code))
    return rijen[0] if rijen else None


def _sealed(
    library: Library, regeling: str, stroom: str, moment: Moment
) -> bytes | None:
    """The stub of what was never open, so that no list has a row of it."""
    vraag = _question(library, regeling, moment)
    gevonden = library.found_events("audittrail", vraag, stroom)
    dicht = [rij for rij in gevonden if not rij.rij.open]
    return library.opened_events(dicht[:1])[0] if dicht else None


def _absent(wat: str, code: str) -> bytes:
    raise NietGevonden(wat, code)


def _extended(inhoud: bytes, delen: Mapping[str, object]) -> bytes:
    """An object with more fields behind its own."""
    return inhoud[:-1] + b"," + orjson.dumps(delen)[1:]
