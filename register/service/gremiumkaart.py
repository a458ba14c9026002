"""The card of a gremium: its basis, task, seats and powers, and what it deals with."""

from collections.abc import Mapping
from dataclasses import replace

import orjson

from register.domain.organisatie.gremiumfeiten import (
    GremiumGewijzigd,
    GremiumIngesteld,
)
from register.domain.organisatie.gremiumstaat import GREMIUM
from register.domain.organisatie.lidmaatschap import Zetel
from register.projections.queries import Found
from register.service.answers import Library
from register.service.asof import AsOf, Rij
from register.service.details import whole
from register.service.lijsten.vraag import Ask
from register.service.zittingen.opkomst import yearly

LAATSTE = 10
"""How many of the last meetings, decisions and advice stand on a card."""


def gremium(library: Library, regeling: str, code: str, ask: Ask) -> bytes:
    """Its row of *gremia*, with what other lists have about it.

    Adds `taak`, `grondslag`, `zetels` (with `gewicht`), `bevoegdheden` (given to it),
    `voorstellen` that wait for it, its `adviezen`, last `vergaderingen` and
    `besluiten`, and `opkomst` by year. Raises `NietGevonden`.
    """

    def parts(_: bytes) -> Mapping[str, object]:
        vraag = AsOf.of(library, regeling, ask)
        return {
            **_basis(vraag, code),
            "zetels": _seats(vraag, code),
            "bevoegdheden": vraag.rows("mandaatregister", nemer=code),
            "voorstellen": _waiting(vraag, code),
            "adviezen": vraag.rows(
                "adviezen", nieuwste="laatst_op", aantal=LAATSTE, adviseur=code
            ),
            "vergaderingen": _meetings(vraag, code),
            "besluiten": vraag.rows(
                "besluitstatus", nieuwste="genomen_op", aantal=LAATSTE, orgaan=code
            ),
            "opkomst": list(yearly(vraag.rows("opkomst", gremium=code))),
        }

    return whole(library, regeling, ("gremia", "gremium", code), ask, parts)


def _basis(vraag: AsOf, code: str) -> Rij:
    """Task as last told, and the articles on which it was set up."""
    context = vraag.context()
    taak: object = ""
    grondslag: object = ()
    for feit in context.feiten(GREMIUM.stroom(code)):
        if feit.dag > context.dag:
            break
        match feit.gegevens:
            case GremiumIngesteld(taak=tekst):
                taak, grondslag = tekst, feit.kop.grondslag
            case GremiumGewijzigd(taak=tekst):
                taak = tekst or taak
            case _:
                pass
    return vraag.opened({"taak": taak, "grondslag": grondslag})


def _seats(vraag: AsOf, code: str) -> list[Rij]:
    """Seats, each that counts in its own right with the votes of its gemeente."""
    gewichten = {
        rij["gemeente"]: rij["gewicht"]
        for rij in vraag.rows("stemgewichten", gremium=code)
    }
    zetels = vraag.rows("leden", gremium=code)
    for rij in zetels:
        if Zetel(str(rij["zetel"])).is_lid and rij.get("gemeente") in gewichten:
            rij["gewicht"] = gewichten[rij["gemeente"]]
    return zetels


def _meetings(vraag: AsOf, code: str) -> list[Rij]:
    """The last meetings, also those that others called; turnout is its own."""
    eigen = {
        str(rij["vergadering"]): rij
        for lijst in ("vergaderingen", "opkomst")
        for rij in vraag.rows(lijst, nieuwste="datum", aantal=LAATSTE, gremium=code)
    }
    return sorted(eigen.values(), key=_day, reverse=True)[:LAATSTE]


def _day(rij: Rij) -> str:
    datum = rij["datum"]
    return datum if isinstance(datum, str) else ""


def _waiting(vraag: AsOf, code: str) -> list[Rij]:
    """Proposals to it in dossiers that still run, neither taken back nor decided."""
    open_: dict[tuple[object, object], Found] = {}
    for gevonden in vraag.found("voorstellen", aan=code):
        rij = orjson.loads(gevonden.inhoud)
        if rij["status"] != "ingetrokken" and rij["dossierstatus"] == "open":
            open_[rij["dossier"], rij["voorstel"]] = gevonden
    dossiers = {str(dossier) for dossier, _ in open_}
    vragen = replace(vraag.basis, openbaar=False)  # also what is closed was decided
    for genomen in vraag.library.chosen("besluitstatus", vragen, dossiers, "dossier"):
        besluit = orjson.loads(genomen.inhoud)
        open_.pop((besluit.get("dossier"), besluit.get("voorstel")), None)
    return vraag.read(open_.values())
