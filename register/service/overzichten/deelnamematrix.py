"""Who takes part in what, on one page: gemeenten down, modules across."""

from collections.abc import Mapping

import orjson

from register.service.answers import Library
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij
from register.service.overzichten.boekenplank import shelf
from register.service.pages import require_log


def deelnamematrix(library: Library, regeling: str, _: str, ask: Ask) -> bytes:
    """As JSON: `{"regeling", "modules": [{module, naam}], "gemeenten": […]}`.

    A gemeente has its `modules` in the order of the list of modules.
    """
    require_log(library, regeling)
    with shelf(library, regeling, ask) as plank:
        rijen = plank.rows("deelname")
    modules = {rij["module"]: rij.get("modulenaam") for rij in rijen}
    gemeenten: dict[object, Rij] = {}
    for rij in rijen:
        rest: Mapping[str, object] = {"gemeente": rij["gemeente"], "naam": rij["naam"]}
        eigen = gemeenten.setdefault(rij["gemeente"], {**rest, "modules": []})
        if rij["deelname"] == "ja":
            _modules(eigen).append(rij["module"])
    inhoud = orjson.dumps(
        {
            "regeling": regeling,
            "modules": [{"module": m, "naam": naam} for m, naam in modules.items()],
            "gemeenten": list(gemeenten.values()),
        }
    )
    return library.open_all([(regeling, inhoud)])[0]


def _modules(rij: Rij) -> list[object]:
    modules = rij["modules"]
    assert isinstance(modules, list)
    return modules
