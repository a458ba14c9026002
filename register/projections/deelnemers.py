"""Who takes part in the regeling, and in which of its modules."""

from collections.abc import Mapping

from register.domain.organisatie.regelingstaat import REGELING, Regeling
from register.projections.lists import Lijst, Rij, content


def _rows(regeling: Regeling) -> Mapping[str, Rij]:
    return {gemeente: _row(regeling, gemeente) for gemeente in regeling.deelnemers}


def _row(regeling: Regeling, gemeente: str) -> Rij:
    deelnemer = regeling.deelnemers[gemeente]
    modules = sorted(
        module.code
        for module in regeling.modules.values()
        if gemeente in module.deelnemers and module.beeindigd_op is None
    )
    inhoud = content(
        {
            "gemeente": gemeente,
            "naam": deelnemer.naam,
            "tooi": deelnemer.tooi,
            "vanaf": deelnemer.vanaf,
            "modules": modules,
            "seq": deelnemer.seq,
        }
    )
    return Rij((gemeente,), inhoud)


DEELNEMERS = Lijst(
    naam="deelnemers", aggregaat=REGELING, kolommen=("gemeente",), rijen=_rows
)
