"""What a command asks of a meeting: that it is there, goes on, and has the item.

Used by every module of commands in this folder.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from register.domain.commands import require
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.organisatie.gremium import Gremium, require_gremium
from register.domain.organisatie.persoon import require_persoon
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.vergaderingen.agenda import Punt
from register.domain.vergaderingen.vergaderfeiten import Aanwezige
from register.domain.vergaderingen.vergaderingstaat import (
    VERGADERING,
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
            f"vergadering '{code}' is op {context.dag} al {vergadering.status} (seq "
            f"{vergadering.status_seq}); alleen wat erna komt kan nog: besluitenlijst, "
            "verslag, toezeggingen en het afdoen daarvan"
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


def require_held(context: Context, code: str, wat: str) -> Vergadering:
    """Give a meeting that was opened, ended or not, or refuse; `wat` cannot be yet."""
    vergadering = require(context, VERGADERING, code, PAD, "roep haar eerst bijeen")
    if vergadering.geopend_op is None:
        msg = (
            f"vergadering '{code}' is op {context.dag} {vergadering.status}: er is "
            f"geen {wat}"
        )
        raise VerkeerdeVolgorde(msg, pad=PAD)
    return vergadering


def require_item(
    vergadering: Vergadering, code: str, pad: str = "/gegevens/punt"
) -> Punt:
    """Give an item that is to be dealt with, or refuse."""
    punt = vergadering.punt(code)
    if punt is None:
        wat = f"agendapunt van vergadering '{vergadering.code}'"
        doe = "plaats het eerst (agenda plaats)"
        raise OnbekendeVerwijzing(wat, code, pad=pad, doe=doe)
    if punt.afgevoerd_op is not None:
        msg = f"agendapunt '{code}' is afgevoerd op {punt.afgevoerd_op}"
        raise VerkeerdeVolgorde(msg, pad=pad)
    return punt


def require_part(
    context: Context, vergadering: Vergadering, gremium: str
) -> tuple[Vergadering, Gremium]:
    """Give the meeting as one of its gremia has it, and that gremium, or refuse."""
    if gremium and gremium not in vergadering.gremia:
        wat = f"gremium van vergadering '{vergadering.code}'"
        doe = f"het is een vergadering van {', '.join(vergadering.gremia)}"
        raise OnbekendeVerwijzing(wat, gremium, pad="/gegevens/gremium", doe=doe)
    eigen = vergadering.voor(gremium)
    return eigen, require_gremium(context, eigen.gremium, PAD)


def require_present(
    vergadering: Vergadering, punt: str, persoon: str, pad: str
) -> Aanwezige:
    """Give who is there at an item, for any of the gremia that meet, or refuse."""
    for gremium in vergadering.gremia:
        for aanwezige in vergadering.voor(gremium).present_at(punt):
            if aanwezige.persoon == persoon:
                return aanwezige
    msg = (
        f"'{persoon}' is bij punt '{punt}' niet aanwezig in '{vergadering.code}' "
        f"(presentielijst seq {vergadering.presentie_seq}); herstel één van beide"
    )
    raise VerkeerdeVolgorde(msg, pad=pad)


def require_makers(
    context: Context, vergadering: Vergadering, personen: Sequence[str], veld: str
) -> None:
    """Refuse who is named twice, or has no seat in any of the gremia that meet."""
    zetels = {
        lid.persoon
        for gremium in vergadering.gremia
        for lid in require_gremium(context, gremium, PAD).leden
    }
    for plek, persoon in enumerate(personen):
        pad = f"/gegevens/{veld}/{plek}"
        require_persoon(context, persoon, pad)
        if persoon in personen[:plek]:
            msg = f"'{persoon}' staat twee keer in '{veld}'; noem elk één keer"
            raise OngeldigeInvoer(msg, pad=pad)
        if persoon not in zetels:
            wat = f"lid of plaatsvervanger in {_either(vergadering.gremia)}"
            raise OnbekendeVerwijzing(wat, persoon, pad=pad)


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


def _either(gremia: Iterable[str]) -> str:
    return " of ".join(f"'{gremium}'" for gremium in gremia)
