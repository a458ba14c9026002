"""Written rounds: what was put to the members outside a meeting, and their answers."""

from collections.abc import Mapping

from register.domain.vergaderingen.rondestaat import (
    SCHRIFTELIJKERONDE,
    SchriftelijkeRonde,
)
from register.projections.lists import Lijst, Rij, content, parts, sealed_row

_van_ronde = parts(
    "gremium",
    "vraag",
    "dossier",
    "voorstel",
    "gestart_op",
    "uiterlijk",
    "stilzwijgend",
    "reacties",
    "uitkomst",
    "hoofden",
    "gewichten",
    "gesloten_op",
    "vergadering",
    "punt",
    "seqs",
)


def _round(ronde: SchriftelijkeRonde) -> Mapping[str, Rij]:
    status = str(ronde.uitkomst or "open")
    inhoud = content(
        {
            "schriftelijkeronde": ronde.code,
            **_van_ronde(ronde),
            "status": status,
        }
    )
    velden = (ronde.gremium, status, ronde.dossier, ronde.gestart_op.isoformat())
    return {ronde.code: Rij(velden, inhoud)}


_KOLOMMEN = ("gremium", "status", "dossier", "gestart_op")

SCHRIFTELIJKERONDES = Lijst(
    naam="schriftelijkerondes",
    aggregaat=SCHRIFTELIJKERONDE,
    kolommen=_KOLOMMEN,
    rijen=_round,
    volgorde="gestart_op",
    gesloten=sealed_row("schriftelijkeronde", _KOLOMMEN, "gestart_op"),
)
