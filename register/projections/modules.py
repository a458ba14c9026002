"""Modules of the regeling: who takes part, since when, and how costs are divided."""

from collections.abc import Mapping

from register.domain.organisatie.deelname import Module
from register.domain.organisatie.regelingstaat import REGELING, Regeling
from register.projections.lists import Lijst, Rij, content


def _rows(regeling: Regeling) -> Mapping[str, Rij]:
    return {code: _row(module) for code, module in regeling.modules.items()}


def _row(module: Module) -> Rij:
    status = "loopt" if module.beeindigd_op is None else "beeindigd"
    inhoud = content(
        {
            "module": module.code,
            "naam": module.naam,
            "programma": module.programma,
            "status": status,
            "vanaf": module.vanaf,
            "beeindigd_op": module.beeindigd_op,
            "deelnemers": sorted(module.deelnemers),
            "sleutel": module.sleutel,
            "seqs": module.seqs,
        }
    )
    return Rij((module.programma, status), inhoud)


MODULES = Lijst(
    naam="modules",
    aggregaat=REGELING,
    kolommen=("programma", "status"),
    rijen=_rows,
)
