"""The card of a gremium: its basis, task, seats and powers, and what it deals with."""

from collections.abc import Mapping

from register.domain.organisatie.gremiumfeiten import (
    GremiumGewijzigd,
    GremiumIngesteld,
)
from register.domain.organisatie.gremiumstaat import GREMIUM
from register.service.answers import Library
from register.service.asof import AsOf, Rij
from register.service.details import whole
from register.service.lijsten.vraag import Ask
from register.service.opkomst import yearly

LAATSTE = 10
"""How many of the last meetings, decisions and advice stand on a card."""


def gremium(library: Library, regeling: str, code: str, ask: Ask) -> bytes:
    """Its row of *gremia*, with what other lists have about it.

    Adds `taak`, `grondslag`, `zetels` (with `gewicht`), `bevoegdheden` (given to it),
    `voorstellen` that wait for it, its `adviezen`, last `vergaderingen` and
    `besluiten`, and `opkomst` by year. Raises `NietGevonden`.
    """

    def parts(_: bytes) -> Mapping[str, object]:
        vraag = AsOf(library, regeling, ask)
        return {
            **_basis(vraag, code),
            "zetels": _seats(vraag, code),
            "bevoegdheden": vraag.rows("mandaatregister", nemer=code),
            "voorstellen": _waiting(vraag, code),
            "adviezen": vraag.rows(
                "adviezen", nieuwste="laatst_op", aantal=LAATSTE, adviseur=code
            ),
            "vergaderingen": vraag.rows(
                "vergaderingen", nieuwste="datum", aantal=LAATSTE, gremium=code
            ),
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
    gewichten = {
        rij["gemeente"]: rij.get("gewicht")
        for rij in vraag.rows("stemgewichten", gremium=code)
    }
    return [
        {**rij, "gewicht": gewichten[rij["gemeente"]]}
        if rij.get("gemeente") in gewichten
        else rij
        for rij in vraag.rows("leden", gremium=code)
    ]


def _waiting(vraag: AsOf, code: str) -> list[Rij]:
    """Proposals to it in dossiers that still run, not those taken back."""
    return [
        rij
        for rij in vraag.rows("voorstellen", aan=code)
        if rij["status"] != "ingetrokken" and rij["dossierstatus"] == "open"
    ]
