"""Filling the seats of a gremium: who sits, who presides, what waits to be filled.

Commands only: the events stand in `lidmaatschap`, the state in `gremiumstaat`.
"""

from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.organisatie.gremiumstaat import (
    GREMIUM,
    Gremium,
    find_vacancy,
    require_gremium,
    require_living,
)
from register.domain.organisatie.lidmaatschap import (
    Lid,
    LidAangewezen,
    LidmaatschapGeeindigd,
    Oorzaak,
    VacatureGemeld,
    VoorzitterAangewezen,
    Zetel,
)
from register.domain.organisatie.persoon import require_persoon
from register.domain.organisatie.regeling import (
    REGELING,
    predecessors,
    require_deelnemer,
)
from register.domain.refusals import OngeldigeInvoer, VerkeerdeVolgorde


def wijs_lid_aan(opdracht: LidAangewezen, context: Context) -> Beslissing:
    """Give a seat; a person has one seat per gemeente in a gremium.

    Who still sat for a gemeente that merged into this one is replaced by it: they
    stay until the successor has designated (Wet arhi 41 lid 6).
    """
    staat = require_living(context, opdracht.gremium)
    require_persoon(context, opdracht.persoon, "/gegevens/persoon")
    if opdracht.vervangt:
        require_persoon(context, opdracht.vervangt, "/gegevens/vervangt")
    if opdracht.vervangt == opdracht.persoon:
        msg = f"'{opdracht.persoon}' kan niet de plaatsvervanger van zichzelf zijn"
        raise OngeldigeInvoer(msg, pad="/gegevens/vervangt")
    if opdracht.volgorde is not None and opdracht.volgorde < 1:
        msg = "de volgorde van plaatsvervangers telt vanaf 1"
        raise OngeldigeInvoer(msg, pad="/gegevens/volgorde")
    if opdracht.gemeente:
        require_deelnemer(context, opdracht.gemeente, "/gegevens/gemeente")
    zetel = _seat(staat, opdracht.persoon, opdracht.gemeente)
    if zetel:
        msg = (
            f"'{opdracht.persoon}' kan niet als {opdracht.rol} zitting nemen"
            f"{_for(opdracht.gemeente)} in '{staat.code}': hij is daar sinds "
            f"{zetel.vanaf} {zetel.zetel} (vastgelegd als {zetel.seq}); beëindig eerst "
            "dat lidmaatschap"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/persoon")
    return (opdracht, *_replaced(opdracht, staat, context))


def _replaced(
    nieuw: LidAangewezen, staat: Gremium, context: Context
) -> tuple[LidmaatschapGeeindigd, ...]:
    oude = predecessors(context.staat(REGELING, ""), nieuw.gemeente)
    soort = _kind(nieuw.rol)
    return tuple(
        LidmaatschapGeeindigd(
            gremium=staat.code,
            persoon=lid.persoon,
            gemeente=lid.gemeente,
            oorzaak=Oorzaak.HERINDELING,
        )
        for lid in staat.leden
        if lid.gemeente in oude and _kind(lid.zetel) == soort
    )


def _kind(zetel: Zetel) -> Zetel:
    return Zetel.LID if zetel.is_lid else zetel


def beeindig_lidmaatschap(
    opdracht: LidmaatschapGeeindigd, context: Context
) -> Beslissing:
    """End a seat that is held; also when the gemeente or the body has gone."""
    staat = require_gremium(context, opdracht.gremium, "/gegevens/gremium")
    require_persoon(context, opdracht.persoon, "/gegevens/persoon")
    if _seat(staat, opdracht.persoon, opdracht.gemeente) is None:
        msg = (
            f"'{opdracht.persoon}' heeft op deze datum geen zetel"
            f"{_for(opdracht.gemeente)} in '{staat.code}'; controleer de persoon, de "
            "gemeente en de datum"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/persoon")
    _require_not_ended_later(opdracht, context)
    return (opdracht,)


def meld_vacature(opdracht: VacatureGemeld, context: Context) -> Beslissing:
    """Tell that a seat is empty; once for a kind of seat of a gemeente."""
    staat = require_living(context, opdracht.gremium)
    if opdracht.gemeente:
        require_deelnemer(context, opdracht.gemeente, "/gegevens/gemeente")
    eerder = find_vacancy(staat.vacatures, opdracht.gemeente, opdracht.rol)
    if eerder:
        msg = (
            f"de vacature van {opdracht.rol}{_for(opdracht.gemeente)} in "
            f"'{staat.code}' is al gemeld per {eerder.vanaf} (seq {eerder.seq})"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/rol")
    if opdracht.uiterlijk is not None and opdracht.uiterlijk < context.dag:
        msg = f"'{opdracht.uiterlijk}' ligt vóór de dag van de melding ({context.dag})"
        raise VerkeerdeVolgorde(msg, pad="/gegevens/uiterlijk")
    return (opdracht,)


def wijs_voorzitter_aan(opdracht: VoorzitterAangewezen, context: Context) -> Beslissing:
    """Record who presides; that he is no lid is for a norm (Wgr 13 lid 9)."""
    require_living(context, opdracht.gremium)
    require_persoon(context, opdracht.persoon, "/gegevens/persoon")
    return (opdracht,)


def _require_not_ended_later(opdracht: LidmaatschapGeeindigd, context: Context) -> None:
    """Refuse a second end of one seat; a later seat may come first in the log."""
    zetel = (opdracht.persoon, opdracht.gemeente)
    for feit in context.feiten(GREMIUM.stroom(opdracht.gremium)):
        if feit.dag <= context.dag:
            continue
        match feit.gegevens:
            case LidAangewezen(persoon=wie, gemeente=waar) if (wie, waar) == zetel:
                return
            case LidmaatschapGeeindigd(persoon=wie, gemeente=waar) if (
                wie,
                waar,
            ) == zetel:
                msg = (
                    f"de zetel van '{wie}'{_for(waar)} eindigt al per {feit.dag} (seq "
                    f"{feit.seq}); was die datum fout, corrigeer dan die registratie"
                )
                raise VerkeerdeVolgorde(msg, pad="/gegevens/persoon")
            case _:
                pass


def _seat(staat: Gremium, persoon: str, gemeente: str) -> Lid | None:
    zetel = (persoon, gemeente)
    passend = (lid for lid in staat.leden if (lid.persoon, lid.gemeente) == zetel)
    return next(passend, None)


def _for(gemeente: str) -> str:
    return f" voor '{gemeente}'" if gemeente else ""


OPDRACHTEN = (
    Opdracht(
        "WijsLidAan",
        LidAangewezen,
        wijs_lid_aan,
        ("lid", "wijs-aan"),
        "Leg vast dat iemand een zetel krijgt in een gremium.",
    ),
    Opdracht(
        "BeeindigLidmaatschap",
        LidmaatschapGeeindigd,
        beeindig_lidmaatschap,
        ("lid", "beeindig"),
        "Leg vast dat een zetel in een gremium eindigt.",
    ),
    Opdracht(
        "MeldVacature",
        VacatureGemeld,
        meld_vacature,
        ("lid", "meld-vacature"),
        "Leg vast dat een zetel in een gremium open staat.",
    ),
    Opdracht(
        "WijsVoorzitterAan",
        VoorzitterAangewezen,
        wijs_voorzitter_aan,
        ("gremium", "wijs-voorzitter-aan"),
        "Leg vast wie een gremium voorzit.",
    ),
)
