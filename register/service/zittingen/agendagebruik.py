"""How agendas are used: what was discussed, what went through, what led to nothing.

Of meetings that were closed, by gremium and year; 001 has it that papers stand on the
agenda and are hardly dealt with. What went on behind closed doors is not counted.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from register.domain.context import Context
from register.domain.vergaderingen.vergaderfeiten import Behandelwijze, Doel
from register.domain.vergaderingen.vergaderingstaat import VERGADERING, Vergaderstatus
from register.service.answers import Library
from register.service.asof import AsOf, Rij
from register.service.lijsten.vraag import Ask
from register.service.uittreksels import Greep
from register.service.zittingen.besluitenlijst import (
    Decided,
    Puntuitkomst,
    came_of,
    decided,
)

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


@dataclass(frozen=True, slots=True)
class _Gesloten:
    """What a closed meeting adds, whatever was decided, and its items to decide."""

    code: str
    plek: tuple[str, int]
    geteld: Mapping[str, int]
    te_besluiten: tuple[tuple[str, str], ...]


def rows(library: Library, regeling: str, ask: Ask) -> Iterator[Rij]:
    """Rows `{"gremium", "jaar", …}` with a number for each of the other fields."""
    vraag = AsOf.of(library, regeling, ask)
    context = vraag.context()
    beslist = decided(vraag)
    samen: dict[tuple[str, int], Counter[str]] = {}
    gesloten = Greep(
        lijst="vergaderingen",
        naam="agendagebruik",
        pak=partial(_closed, context),
        gevouwen=True,
    )
    for vergadering in vraag.extract(gesloten):
        teller = samen.setdefault(vergadering.plek, Counter())
        for veld, aantal in vergadering.geteld.items():
            teller[veld] += aantal
        for punt in _undecided(vergadering, beslist):
            uitkomst = _came_of(context, vergadering.code, punt)
            if uitkomst in _GETELD:
                teller[_GETELD[uitkomst]] += 1
    for (gremium, jaar), aantallen in sorted(samen.items()):
        velden = {veld: aantallen[veld] for veld in _VELDEN}
        yield {"gremium": gremium, "jaar": jaar, **velden}


def _closed(context: Context, rij: Rij) -> _Gesloten | None:
    if rij.get("status") != Vergaderstatus.GESLOTEN:
        return None
    staat = context.staat(VERGADERING, str(rij["vergadering"]))
    assert staat is not None, "it has an open row, so it was convened"
    assert staat.geopend_op is not None, "it was opened before it was closed"
    open_ = [
        punt
        for punt in staat.agenda
        if not (punt.besloten or staat.behind_doors(punt.code))
    ]
    te_besluiten = [punt for punt in open_ if punt.doel is Doel.BESLUITEN]
    wijzen = (p.behandelwijze for p in open_)
    geteld = Counter(_WIJZE[w] for w in wijzen if isinstance(w, Behandelwijze))
    geteld.update(vergaderingen=1, punten=len(open_), te_besluiten=len(te_besluiten))
    return _Gesloten(
        code=staat.code,
        plek=(staat.gremium, staat.geopend_op.year),
        geteld=geteld,
        te_besluiten=tuple((punt.code, punt.voorstel) for punt in te_besluiten),
    )


def _undecided(vergadering: _Gesloten, beslist: Decided) -> Iterator[str]:
    """Items on which nothing was decided."""
    for punt, voorstel in vergadering.te_besluiten:
        if beslist.isdisjoint(((vergadering.code, punt), (vergadering.code, voorstel))):
            yield punt


def _came_of(context: Context, vergadering: str, code: str) -> Puntuitkomst:
    staat = context.staat(VERGADERING, vergadering)
    punt = staat.punt(code) if staat else None
    assert staat is not None, "it was found in the list"
    assert punt is not None, "it was found on its agenda"
    return came_of(context, staat, punt, frozenset())
