"""How many turn up: by gremium and year, and how that changes."""

from collections.abc import Iterator, Mapping, Sequence

from register.projections.vergaderingen import percentage
from register.service.answers import Library
from register.service.asof import AsOf, Rij
from register.service.lijsten.vraag import Ask
from register.service.uittreksels import Greep

_OPKOMST = Greep(lijst="opkomst", naam="rijen", pak=dict)
_NIET_GEHOUDEN = "niet_gehouden"
_NIET_GEOPEND = "niet_geopend"


def trend(library: Library, regeling: str, ask: Ask) -> Iterator[Rij]:
    """Rows by gremium and year, of every gremium that met or was to meet."""
    per_gremium: dict[str, list[Rij]] = {}
    for rij in AsOf.of(library, regeling, ask).extract(_OPKOMST):
        per_gremium.setdefault(str(rij["gremium"]), []).append(rij)
    for rijen in per_gremium.values():
        yield from yearly(rijen)


def yearly(rijen: Sequence[Mapping[str, object]]) -> Iterator[Rij]:
    """Turnout of one gremium by year: together, and against the year before.

    A meeting that too few wanted or came to counts with the number that was told
    (DOM-23); one of which no number is known counts as a meeting only.
    """
    per_jaar: dict[int, list[Mapping[str, object]]] = {}
    for rij in rijen:
        if isinstance(datum := rij["datum"], str):
            per_jaar.setdefault(int(datum[:4]), []).append(rij)
    vorig: int | None = None
    for jaar in sorted(per_jaar):
        nu = _year(jaar, per_jaar[jaar])
        procent = nu.get("procent")
        if isinstance(procent, int):
            if vorig is not None:
                nu["verschil"] = procent - vorig
            vorig = procent
        yield nu


def _year(jaar: int, rijen: Sequence[Mapping[str, object]]) -> Rij:
    geteld = [rij for rij in rijen if isinstance(rij.get("procent"), int)]
    standen = [rij["status"] for rij in rijen]
    samen: Rij = {
        "gremium": rijen[0]["gremium"],
        "jaar": jaar,
        "vergaderingen": len(rijen),
        "niet_geopend": standen.count(_NIET_GEOPEND),
        "niet_gehouden": standen.count(_NIET_GEHOUDEN),
    }
    if geteld:
        laagste = min(geteld, key=_lowest)
        aanwezig = sum(_number(rij, "aanwezig") for rij in geteld)
        zittend = sum(_number(rij, "zittend") for rij in geteld)
        samen |= {
            "aanwezig": aanwezig,
            "zittend": zittend,
            "procent": percentage(aanwezig, zittend),
            "laagste": {
                "vergadering": laagste["vergadering"],
                "procent": laagste["procent"],
            },
        }
    return samen


def _lowest(rij: Mapping[str, object]) -> tuple[int, str]:
    return _number(rij, "procent"), str(rij["vergadering"])


def _number(rij: Mapping[str, object], veld: str) -> int:
    waarde = rij[veld]
    assert isinstance(waarde, int), "only rows that were counted come here"
    return waarde
