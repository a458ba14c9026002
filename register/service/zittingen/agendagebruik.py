"""How agendas are used: what was discussed, what went through, what led to nothing.

Of meetings that were closed, by gremium and year; 001 has it that papers stand on the
agenda and are hardly dealt with. What went on behind closed doors is not counted.
"""

from collections import Counter
from collections.abc import Iterator, Set as AbstractSet

from register.domain.context import Context
from register.domain.vergaderingen.vergaderfeiten import Behandelwijze, Doel
from register.domain.vergaderingen.vergaderingstaat import (
    VERGADERING,
    Vergadering,
    Vergaderstatus,
)
from register.service.answers import Library
from register.service.asof import AsOf, Rij
from register.service.lijsten.vraag import Ask
from register.service.zittingen.besluitenlijst import Puntuitkomst, came_of, decided

_WIJZE = {
    Behandelwijze.HAMERSTUK: "hamerstukken",
    Behandelwijze.BESPREEKSTUK: "bespreekstukken",
}
_GETELD = {
    Puntuitkomst.GEEN: "zonder_uitkomst",
    Puntuitkomst.AANGEHOUDEN: "aangehouden",
}
_VELDEN = (
    "vergaderingen",
    "punten",
    *_WIJZE.values(),
    "te_besluiten",
    *_GETELD.values(),
)


def rows(library: Library, regeling: str, ask: Ask) -> Iterator[Rij]:
    """Rows `{"gremium", "jaar", …}` with a number for each of the other fields."""
    vraag = AsOf.of(library, regeling, ask)
    context = vraag.context()
    gesloten = [
        str(rij["vergadering"])
        for rij in vraag.sealed("vergaderingen")
        if rij.get("status") == Vergaderstatus.GESLOTEN
    ]
    beslist = decided(vraag, gesloten)
    geteld: dict[tuple[str, int], Counter[str]] = {}
    for code in gesloten:
        staat = context.staat(VERGADERING, code)
        assert staat is not None, "it has an open row, so it was convened"
        assert staat.geopend_op is not None, "it was opened before it was closed"
        plek = (staat.gremium, staat.geopend_op.year)
        punten = _counted(context, staat, beslist.get(code, frozenset()))
        geteld.setdefault(plek, Counter()).update(punten)
    for (gremium, jaar), aantallen in sorted(geteld.items()):
        velden = {veld: aantallen[veld] for veld in _VELDEN}
        yield {"gremium": gremium, "jaar": jaar, **velden}


def _counted(
    context: Context, staat: Vergadering, beslist: AbstractSet[object]
) -> Iterator[str]:
    """What one meeting adds, each time it adds one."""
    yield "vergaderingen"
    for punt in staat.agenda:
        if not (punt.besloten or staat.behind_doors(punt.code)):
            yield "punten"
            if isinstance(punt.behandelwijze, Behandelwijze):
                yield _WIJZE[punt.behandelwijze]
            if punt.doel is Doel.BESLUITEN:
                yield "te_besluiten"
                uitkomst = came_of(context, staat, punt, beslist)
                if uitkomst in _GETELD:
                    yield _GETELD[uitkomst]
