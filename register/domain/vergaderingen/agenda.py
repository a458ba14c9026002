"""The agenda of a meeting: its items, in the order in which they are dealt with.

The facts stand in `vergaderfeiten`; the `evolve` of `vergaderingstaat` calls the fold.
"""

from datetime import date

from register.domain.facts import Feit
from register.domain.records import dataclass, replace
from register.domain.values import Onbekend, Tekst
from register.domain.vergaderingen.vergaderfeiten import (
    AgendapuntAfgevoerd,
    AgendapuntGeplaatst,
    AgendaVastgesteld,
    Behandelwijze,
    Doel,
)


@dataclass(frozen=True, kw_only=True)
class Punt:
    """An item of the agenda; once `afgevoerd_op` is there it is not dealt with."""

    code: str
    titel: Tekst
    doel: Doel | Onbekend
    behandelwijze: Behandelwijze | Onbekend
    voorstel: str
    dossier: str
    besloten: bool
    nagezonden: bool
    seq: int
    afgevoerd_op: date | None = None


def evolve(staat: tuple[Punt, ...], feit: Feit) -> tuple[Punt, ...]:
    """Fold one fact; what an adopted order does not name stays in order, at the end."""
    match feit.gegevens:
        case AgendapuntGeplaatst() as punt:
            return (*staat, _item(punt, feit))
        case AgendapuntAfgevoerd(punt=code):
            return tuple(
                replace(p, afgevoerd_op=feit.dag) if p.code == code else p
                for p in staat
            )
        case AgendaVastgesteld(punten=codes):
            plek = {code: nummer for nummer, code in enumerate(codes)}
            return tuple(sorted(staat, key=lambda p: plek.get(p.code, len(codes))))
        case _:
            return staat


def _item(punt: AgendapuntGeplaatst, feit: Feit) -> Punt:
    return Punt(
        code=punt.punt,
        titel=punt.titel,
        doel=punt.doel,
        behandelwijze=punt.behandelwijze,
        voorstel=punt.voorstel,
        dossier=punt.dossier,
        besloten=punt.besloten,
        nagezonden=punt.nagezonden,
        seq=feit.seq,
    )
