"""Who takes part in which module: a row for every pair, so that a gap shows too."""

from collections.abc import Mapping

from register.domain.organisatie.deelname import Deelnemer, Module
from register.domain.organisatie.regelingstaat import REGELING, Regeling
from register.projections.lists import Lijst, Rij, content


def _rows(regeling: Regeling) -> Mapping[str, Rij]:
    return {
        f"{module.code}|{deelnemer.gemeente}": _row(module, deelnemer)
        for module in regeling.modules.values()
        if module.beeindigd_op is None
        for deelnemer in regeling.deelnemers.values()
    }


def _row(module: Module, deelnemer: Deelnemer) -> Rij:
    """Without what changes for other reasons: a version begins when this does."""
    deelname = "ja" if deelnemer.gemeente in module.deelnemers else "nee"
    inhoud = content(
        {
            "module": module.code,
            "modulenaam": module.naam,
            "gemeente": deelnemer.gemeente,
            "naam": deelnemer.naam,
            "deelname": deelname,
        }
    )
    return Rij((module.code, deelnemer.gemeente, deelname), inhoud)


DEELNAME = Lijst(
    naam="deelname",
    aggregaat=REGELING,
    kolommen=("module", "gemeente", "deelname"),
    rijen=_rows,
)
