"""What comes out of meetings beside decisions, and which subject was on which agenda.

A row of an agenda is made once: a meeting has many facts, and each of them looks at all
of its rows.
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from register.domain.values import Onbekend, bounds
from register.domain.vergaderingen.agenda import Punt
from register.domain.vergaderingen.amendement import Indieningsstatus
from register.domain.vergaderingen.motie import Motie
from register.domain.vergaderingen.toezegging import Toezegging
from register.domain.vergaderingen.vergaderingstaat import VERGADERING, Vergadering
from register.projections.lists import Lijst, Rij, content, parts

_van_toezegging = parts(
    "inhoud",
    "door",
    "aan",
    "punt",
    "termijn",
    "gedaan_op",
    "afgedaan_op",
    "afdoening",
    "seqs",
)


def _promises(vergadering: Vergadering) -> Mapping[str, Rij]:
    return {
        f"{vergadering.code}|{t.code}": _promise(vergadering, t)
        for t in vergadering.toezeggingen
    }


def _promise(vergadering: Vergadering, toezegging: Toezegging) -> Rij:
    status = "open" if toezegging.afgedaan_op is None else "afgedaan"
    uiterlijk = bounds(toezegging.termijn)[1] if toezegging.termijn else None
    inhoud = content(
        {
            "vergadering": vergadering.code,
            "gremium": vergadering.gremium,
            "toezegging": toezegging.code,
            **_van_toezegging(toezegging),
            "dossier": _dossier(vergadering, toezegging.punt),
            "uiterlijk": uiterlijk,
            "status": status,
        }
    )
    velden = (
        vergadering.code,
        vergadering.gremium,
        toezegging.door,
        status,
        uiterlijk.isoformat() if uiterlijk else "",
    )
    return Rij(velden, inhoud)


TOEZEGGINGEN = Lijst(
    naam="toezeggingen",
    aggregaat=VERGADERING,
    kolommen=("vergadering", "gremium", "door", "status", "uiterlijk"),
    rijen=_promises,
    volgorde="uiterlijk",
)

_van_motie = parts(
    "titel",
    "tekst",
    "punt",
    "indieners",
    "aan",
    "status",
    "beslist_op",
    "afgedaan_op",
    "afdoening",
    "seqs",
)


def _motions(vergadering: Vergadering) -> Mapping[str, Rij]:
    return {
        f"{vergadering.code}|{motie.code}": _motion(vergadering, motie)
        for motie in vergadering.moties
    }


def _motion(vergadering: Vergadering, motie: Motie) -> Rij:
    te_doen = motie.status is Indieningsstatus.AANGENOMEN
    inhoud = content(
        {
            "vergadering": vergadering.code,
            "gremium": vergadering.gremium,
            "motie": motie.code,
            **_van_motie(motie),
            "dossier": _dossier(vergadering, motie.punt),
            "te_doen": "ja" if te_doen else "nee",
        }
    )
    velden = (
        vergadering.code,
        vergadering.gremium,
        str(motie.status),
        "ja" if te_doen else "nee",
    )
    return Rij(velden, inhoud)


MOTIES = Lijst(
    naam="moties",
    aggregaat=VERGADERING,
    kolommen=("vergadering", "gremium", "status", "te_doen"),
    rijen=_motions,
)


def _dossier(vergadering: Vergadering, punt: str) -> str:
    gevonden = vergadering.punt(punt) if punt else None
    return gevonden.dossier if gevonden else ""


def _items(vergadering: Vergadering) -> Mapping[str, Rij]:
    """Items with a subject that were not taken off the agenda."""
    dag = vergadering.geopend_op or vergadering.datum
    gremia = vergadering.gremia
    return {
        f"{vergadering.code}|{punt.code}": _item(vergadering.code, gremia, dag, punt)
        for punt in vergadering.agenda
        if punt.dossier and punt.afgevoerd_op is None
    }


@lru_cache(maxsize=4096)
def _item(code: str, gremia: tuple[str, ...], dag: date | Onbekend, punt: Punt) -> Rij:
    inhoud = content(
        {
            "vergadering": code,
            "gremia": gremia,
            "op": dag,
            "punt": punt.code,
            "doel": punt.doel,
            "behandelwijze": punt.behandelwijze,
            "dossier": punt.dossier,
            "voorstel": punt.voorstel,
        }
    )
    return Rij((punt.dossier,), inhoud)


AGENDERINGEN = Lijst(
    naam="agenderingen", aggregaat=VERGADERING, kolommen=("dossier",), rijen=_items
)
"""By subject in which meetings it was dealt with."""
