"""Signs of decisions: taken, and what was done with them afterwards."""

from collections.abc import Callable
from datetime import date
from typing import Final

from register.domain.besluiten.besluitstaat import Besluit, Besluitstatus
from register.domain.dossiers.voorstel import Voorstel, VoorstelStatus
from register.domain.records import replace
from register.domain.routes.blijk import (
    NIET_NODIG,
    NIETS,
    Blijk,
    Grens,
    Grenssoort,
    Staat,
    done,
)
from register.domain.routes.rollen import Rollen
from register.domain.routes.route import Routestap, Teken
from register.domain.routes.spoor import Spoor
from register.domain.routes.vergadertekens import coming, items
from register.domain.values import bounds
from register.domain.vergaderingen.vergaderfeiten import Doel

_OPNIEUW: Final = frozenset({Besluitstatus.VERNIETIGD, Besluitstatus.HERROEPEN})
"""After these another decision is needed (Wgr 39e, Awb 7:11 lid 2)."""


def decided(spoor: Spoor, stap: Routestap, rollen: Rollen) -> Blijk:
    """Everything that was put to who decides here was decided."""
    genomen = decisions(spoor, stap, rollen)
    open_ = _undecided(spoor, stap, rollen, genomen)
    if genomen and not open_:
        blijk = done(max(b.genomen_op for b in genomen), tuple(b.seq for b in genomen))
        return replace(blijk, einde=_end(genomen))
    op_tafel = [
        item for item in items(spoor, stap, rollen) if item[1].doel is Doel.BESLUITEN
    ]
    komend = coming(op_tafel)
    if komend.staat is Staat.BEGONNEN:
        return komend
    uitgesteld = [v for v in open_ if v.status is VoorstelStatus.AANGEHOUDEN]
    aan = tuple(dict.fromkeys(v.aan for v in open_))
    return Blijk(
        staat=Staat.BEGONNEN if op_tafel or uitgesteld else Staat.NIETS,
        haalt_in=bool(op_tafel or uitgesteld),
        wie=aan,
        grenzen=tuple(
            Grens(
                soort=Grenssoort.VERGADERING,
                uiterlijk=bounds(v.aangehouden_tot)[1],
                uitleg=f"voorstel '{v.code}' is aangehouden tot dan",
            )
            for v in uitgesteld
            if v.aangehouden_tot is not None
        ),
        ontbreekt=tuple(
            f"voorstel '{v.code}' is aangehouden op {v.aangehouden_op}"
            for v in uitgesteld
        ),
        seqs=tuple(punt.seq for _, punt in op_tafel),
    )


def decisions(spoor: Spoor, stap: Routestap, rollen: Rollen) -> list[Besluit]:
    """Decisions that this step asks for and that were not undone."""
    return [
        b
        for b in spoor.besluiten
        if (not stap.soorten or b.genomen.handeling in stap.soorten)
        and rollen.is_one_of(b.genomen.orgaan, stap.wie)
        and b.status not in _OPNIEUW
    ]


def _undecided(
    spoor: Spoor, stap: Routestap, rollen: Rollen, genomen: list[Besluit]
) -> list[Voorstel]:
    """Proposals to who decides here, on which nothing was decided yet."""
    over = {b.genomen.voorstel for b in genomen}
    if "" in over:
        return []
    return [
        v
        for v in spoor.staande
        if v.code not in over and rollen.is_one_of(v.aan, stap.wie)
    ]


def _end(genomen: list[Besluit]) -> str:
    if all(b.rejected for b in genomen):
        return "verworpen"
    if all(b.status is Besluitstatus.INGETROKKEN for b in genomen):
        return "ingetrokken"
    return ""


def _taken(spoor: Spoor, rollen: Rollen) -> list[Besluit]:
    """What the route decided so far, whatever step it was."""
    stappen = [s for s in spoor.route.stappen if s.teken is Teken.BESLUIT]
    gevonden = [b for stap in stappen for b in decisions(spoor, stap, rollen)]
    return [b for b in dict.fromkeys(gevonden) if not b.rejected]


def _followed(
    spoor: Spoor,
    rollen: Rollen,
    dag: Callable[[Besluit], date | None],
) -> Blijk:
    """Whether something was done with every decision of the route."""
    genomen = _taken(spoor, rollen)
    dagen = [dag(besluit) for besluit in genomen]
    klaar = [d for d in dagen if d is not None]
    if not genomen or len(klaar) < len(dagen):
        nog = [b.genomen.besluit for b, d in zip(genomen, dagen, strict=True) if not d]
        zin = (f"het gaat om {', '.join(nog)}",) if nog else ()
        return Blijk(ontbreekt=zin)
    return done(max(klaar), tuple(b.seq for b in genomen))


def published(spoor: Spoor, _: Routestap, rollen: Rollen) -> Blijk:
    """Every decision was made known (Awb 3:40)."""
    return _followed(spoor, rollen, lambda besluit: besluit.bekendgemaakt_op)


def sent_in(spoor: Spoor, _: Routestap, rollen: Rollen) -> Blijk:
    """Every decision went to gedeputeerde staten (Wgr 34 lid 2 and 4)."""
    return _followed(spoor, rollen, lambda besluit: besluit.toegezonden_aan_gs_op)


def listed(spoor: Spoor, _: Routestap, rollen: Rollen) -> Blijk:
    """The besluitenlijst of every meeting that decided; outside a meeting is none."""
    genomen = _taken(spoor, rollen)
    if genomen and not any(b.genomen.vergadering for b in genomen):
        return NIET_NODIG
    alle = spoor.zaak.vergaderingen if spoor.zaak else ()
    lijsten = {v.code: v.besluitenlijst_op for v in alle}

    def day(besluit: Besluit) -> date | None:
        waar = besluit.genomen.vergadering
        return lijsten.get(waar) if waar else besluit.genomen_op

    return _followed(spoor, rollen, day)


def reported(spoor: Spoor, _: Routestap, rollen: Rollen) -> Blijk:
    """Who had to know was told, of the decision or of the subject after it."""
    genomen = _taken(spoor, rollen)
    sinds = min((b.genomen_op for b in genomen), default=None)
    verteld = [(m.op, m.seq) for b in genomen for m in b.mededelingen]
    for dag, seq in spoor.zaak.ingelicht if spoor.zaak else ():
        if sinds is not None and dag >= sinds:
            verteld.append((dag, seq))
    return done(min(verteld)[0], (min(verteld)[1],)) if verteld else NIETS
