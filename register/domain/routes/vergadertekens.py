"""Signs on agendas: discussed, offered, and what a meeting still has to come to."""

from datetime import date
from typing import Final

from register.domain.routes.blijk import NIETS, Blijk, Grens, Grenssoort, Staat, done
from register.domain.routes.rollen import Rollen
from register.domain.routes.route import Routestap
from register.domain.routes.spoor import Spoor
from register.domain.vergaderingen.agenda import Punt
from register.domain.vergaderingen.vergaderfeiten import Doel
from register.domain.vergaderingen.vergaderingstaat import Vergadering, Vergaderstatus

_GEHOUDEN: Final = frozenset({Vergaderstatus.GEOPEND, Vergaderstatus.GESLOTEN})
_TE_KOMEN: Final = frozenset({Vergaderstatus.BIJEENGEROEPEN, Vergaderstatus.GEOPEND})

Item = tuple[Vergadering, Punt]


def discussed(spoor: Spoor, stap: Routestap, rollen: Rollen) -> Blijk:
    """Dealt with by one of these gremia, not to decide."""
    besproken = [
        item
        for item in items(spoor, stap, rollen)
        if item[1].doel is not Doel.BESLUITEN
    ]
    gehouden = [v for v, _ in besproken if v.status in _GEHOUDEN and v.geopend_op]
    if gehouden:
        dag = min(v.geopend_op for v in gehouden if v.geopend_op)
        return done(dag, tuple(v.seqs[0] for v in gehouden))
    return coming(besproken)


def items(spoor: Spoor, stap: Routestap, rollen: Rollen) -> list[Item]:
    """Where it is or was on the agenda of one of the gremia of the step."""
    return [
        (vergadering, punt)
        for vergadering, punt in spoor.items()
        if any(rollen.is_one_of(code, stap.wie) for code in vergadering.gremia)
    ]


def coming(op_tafel: list[Item]) -> Blijk:
    """On the agenda of a meeting that is still to come, or that is going on."""
    komend = [v for v, _ in op_tafel if v.status in _TE_KOMEN]
    if not komend:
        return NIETS
    return Blijk(
        staat=Staat.BEGONNEN,
        haalt_in=True,
        wie=(komend[0].gremium,),
        grenzen=tuple(
            Grens(
                soort=Grenssoort.VERGADERING,
                uiterlijk=v.datum,
                uitleg=f"staat op de agenda van {v.code}",
            )
            for v in komend[:1]
            if isinstance(v.datum, date)
        ),
        seqs=tuple(punt.seq for v, punt in op_tafel if v in komend),
    )


def offered(spoor: Spoor, _: Routestap, rollen: Rollen) -> Blijk:
    """Offered by sending the stukken of the meeting that decides, or as was said."""
    zaak = spoor.zaak
    gemeld = zaak.aangeboden if zaak else ()
    verzonden = [
        (v.verzonden_op, punt.seq)
        for v, punt in spoor.items()
        if v.verzonden_op and punt.doel is Doel.BESLUITEN and rollen.is_head(v.gremium)
    ]
    alle = sorted((*gemeld, *verzonden))
    return done(alle[0][0], (alle[0][1],)) if alle else NIETS
