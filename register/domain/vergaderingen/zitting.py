"""What a command asks of a meeting: that it is there, goes on, and has the item.

Used by the commands of `vergadering` and `stemming`.
"""

from typing import Final

from register.domain.commands import require
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.vergaderingen.vergaderingstaat import (
    VERGADERING,
    Punt,
    Vergadering,
    Vergaderstatus,
)

PAD: Final = "/gegevens/vergadering"

_EINDE = frozenset(
    {
        Vergaderstatus.NIET_GEOPEND,
        Vergaderstatus.NIET_GEHOUDEN,
        Vergaderstatus.GESLOTEN,
    }
)


def require_meeting(context: Context, code: str) -> Vergadering:
    """Give a meeting that has not ended on the day of the fact, or refuse."""
    vergadering = require(context, VERGADERING, code, PAD, "roep haar eerst bijeen")
    if vergadering.status in _EINDE:
        msg = (
            f"vergadering '{code}' is op {context.dag} al {vergadering.status}; alleen "
            "de besluitenlijst kan nog worden vastgesteld"
        )
        raise VerkeerdeVolgorde(msg, pad=PAD)
    return vergadering


def require_open(vergadering: Vergadering) -> None:
    """Refuse what can only happen in an open meeting."""
    if vergadering.status is not Vergaderstatus.GEOPEND:
        msg = (
            f"vergadering '{vergadering.code}' is nog niet geopend; leg eerst de "
            "opening vast (vergadering open)"
        )
        raise VerkeerdeVolgorde(msg, pad=PAD)


def require_item(vergadering: Vergadering, code: str) -> Punt:
    """Give an item that is to be dealt with, or refuse."""
    punt = vergadering.punt(code)
    if punt is None:
        wat = f"agendapunt van vergadering '{vergadering.code}'"
        doe = "plaats het eerst (agenda plaats)"
        raise OnbekendeVerwijzing(wat, code, pad="/gegevens/punt", doe=doe)
    if punt.afgevoerd_op is not None:
        msg = f"agendapunt '{code}' is afgevoerd op {punt.afgevoerd_op}"
        raise VerkeerdeVolgorde(msg, pad="/gegevens/punt")
    return punt


def require_proposal(context: Context, dossier: str, voorstel: str) -> None:
    """Refuse a dossier, or a proposal in it, that is not known on that day."""
    if not dossier:
        if voorstel:
            msg = f"noem het dossier waarin voorstel '{voorstel}' staat"
            raise OngeldigeInvoer(msg, pad="/gegevens/dossier")
        return
    staat = require(context, DOSSIER, dossier, "/gegevens/dossier")
    if voorstel and all(v.code != voorstel for v in staat.voorstellen):
        wat, pad = f"voorstel in dossier '{dossier}'", "/gegevens/voorstel"
        raise OnbekendeVerwijzing(wat, voorstel, pad=pad)
