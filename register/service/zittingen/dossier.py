"""A meeting with everything in it: agenda, presence, votes, and what was decided."""

from collections.abc import Mapping, Sequence

from register.domain.vergaderingen.agenda import Punt
from register.domain.vergaderingen.vergaderingstaat import VERGADERING, Vergadering
from register.service import story
from register.service.answers import Library
from register.service.asof import AsOf, Rij
from register.service.details import question, whole
from register.service.lijsten.vraag import Ask
from register.service.zittingen.stemanalyse import Analysis

BESLUITVELDEN = (
    "besluit",
    "punt",
    "voorstel",
    "titel",
    "uitkomst",
    "status",
    "genomen_op",
    "genomen_tussen",
)
"""What a meeting shows of a decision; the rest is on its own page."""


def vergadering(library: Library, regeling: str, code: str, ask: Ask) -> bytes:
    """Its row of *vergaderingen* with all its parts, decisions and events.

    `agenda` in the order of treatment, each item with how many were there; `presentie`
    by gremium; `stemmen` are votes with their analysis. Raises `NietGevonden`.
    """

    def parts(_: bytes) -> Mapping[str, object]:
        vraag = AsOf.of(library, regeling, ask)
        context = vraag.context()
        staat = context.staat(VERGADERING, code)
        assert staat is not None, "it has an open row, so it was convened"
        ontleed = Analysis(context)
        return {
            **vraag.opened(_told(staat)),
            "stemmen": [
                ontleed.of(rij) for rij in vraag.rows("stemmingen", vergadering=code)
            ],
            "besluiten": decisions(vraag, code),
            "gebeurtenissen": story.events(
                library,
                "audittrail",
                question(library, regeling, ask),
                stroom=f"vergadering/{code}",
            ),
        }

    return whole(library, regeling, ("vergaderingen", "vergadering", code), ask, parts)


def decisions(vraag: AsOf, code: str) -> list[Rij]:
    """What a meeting decided, as far as it may be seen, by number."""
    return [
        {naam: rij[naam] for naam in BESLUITVELDEN if naam in rij}
        for rij in vraag.rows("besluitstatus", vergadering=code)
    ]


def _told(staat: Vergadering) -> Mapping[str, object]:
    return {
        "agenda": _agenda(staat),
        "presentie": [
            {
                "gremium": deel.gremium,
                "aanwezig": deel.aanwezig,
                "afwezig": deel.afwezig,
                "zittend": deel.zittend,
                "onthoudingen": deel.onthoudingen,
                "seq": deel.presentie_seq,
            }
            for deel in staat.delen
            if deel.presentie_seq is not None
        ],
        "wisselingen": staat.bijwoning.wisselingen,
        "genodigden": staat.bijwoning.genodigden,
        "belangen": staat.bijwoning.belangen,
        "deuren": staat.deuren,
        "amendementen": staat.amendementen,
        "moties": staat.moties,
        "initiatieven": staat.initiatieven,
        "verkiezingen": staat.verkiezingen,
        "uitlatingen": staat.uitlatingen,
        "toezeggingen": staat.toezeggingen,
        "ingekomen": staat.verslaglegging.ingekomen,
        "concepten_op": staat.verslaglegging.concept_op,
        "gewijzigd_op": staat.verslaglegging.gewijzigd_op,
        "verslag_op": staat.verslaglegging.verslag_op,
        "besloten_verslag_op": staat.verslaglegging.besloten_verslag_op,
    }


def _agenda(staat: Vergadering) -> Sequence[Mapping[str, object]]:
    return [_item(staat, punt) for punt in staat.agenda]


def _item(staat: Vergadering, punt: Punt) -> Mapping[str, object]:
    # who sits in more gremia of a joint meeting is there once
    aanwezig = {
        wie.persoon
        for gremium in staat.gremia
        for wie in staat.voor(gremium).present_at(punt.code)
    }
    geteld = any(deel.presentie_seq is not None for deel in staat.delen)
    return {
        "punt": punt.code,
        "titel": punt.titel,
        "doel": punt.doel,
        "behandelwijze": punt.behandelwijze,
        "voorstel": punt.voorstel,
        "dossier": punt.dossier,
        "besloten": punt.besloten or staat.behind_doors(punt.code),
        "nagezonden": punt.nagezonden,
        "afgevoerd_op": punt.afgevoerd_op,
        "aanwezig": len(aanwezig) if geteld else None,
        "seq": punt.seq,
    }
