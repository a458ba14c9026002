"""The tree of powers as it holds on a day: who gave what, and what hangs below.

A power is shown with its own standing: in force, or why not; what hangs under a power
that is not in force lapses with it. A taker that nobody holds is a gap.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import msgspec

from register.domain.bevoegdheden.bevoegdheid import BEVOEGDHEID, Bevoegdheid, Plafond
from register.domain.bevoegdheden.competence import conditions
from register.domain.context import Context
from register.domain.organisatie.functie import FUNCTIE
from register.service.answers import Library
from register.service.details import question
from register.service.lijsten.vraag import Ask
from register.service.pages import require_log
from register.service.place import reader_of

GELDT = "geldt"
ALLES = "alles"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tak:
    """One power and what hangs under it; `stand` is `geldt`, or why it does not."""

    bevoegdheid: str
    soort: str
    nemer: str
    handelingen: tuple[str, ...]
    stand: str
    vanaf: date
    uitzonderingen: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    plafond: Plafond | None = None
    geldig_tot: date | None = None
    ondermandaat: bool = False
    ondermandaat_aan: tuple[str, ...] = ()
    voorwaarden: int = 0
    instructies: int = 0
    onbezet: bool = False
    mandaatbesluit: str = ""
    nummer: str = ""
    seqs: tuple[int, ...] = ()
    onder: tuple["Tak", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stam:
    """What one giver gave."""

    gever: str
    takken: tuple[Tak, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Boom:
    """All of it on one day; `niet_openbaar` counts what may not be shown."""

    op: date
    stammen: tuple[Stam, ...]
    stand: str = GELDT
    niet_openbaar: int = 0


def mandaatboom(library: Library, regeling: str, _: str, ask: Ask) -> bytes:
    """The tree on `ask.op` as JSON: `{"regeling", "op", "stammen", "niet_openbaar"}`.

    With `stand` *alles* also what no longer holds. Of what may not be seen only the
    number is told.
    """
    require_log(library, regeling)
    assert ask.op is not None, "the edge fills in today"
    log = library.logs[regeling]
    vraag = question(library, regeling, ask)
    open_ = {r.sleutel for r in library.found("mandaatregister", vraag) if r.open}
    lezer = reader_of(log, log, vraag.moment.tot)
    boom = tree(Context(lezer, ask.op), open_, alles=ask.filter.get("stand") == ALLES)
    return msgspec.json.encode({"regeling": regeling, **msgspec.to_builtins(boom)})


def tree(context: Context, open_: Container[str], *, alles: bool = False) -> Boom:
    """The powers on the day of the context, those that are `open_`."""
    onder: dict[str, list[Bevoegdheid]] = {}
    wortels: dict[str, list[Bevoegdheid]] = {}
    dicht = 0
    for code in context.codes(BEVOEGDHEID):
        macht = context.staat(BEVOEGDHEID, code) if code in open_ else None
        if macht is None:
            feiten = context.feiten(BEVOEGDHEID.stroom(code))
            dicht += any(feit.dag <= context.dag for feit in feiten)
        elif macht.ouder:
            onder.setdefault(macht.ouder, []).append(macht)
        else:
            wortels.setdefault(macht.gever, []).append(macht)
    bouwer = _Builder(context, onder, alles=alles)
    stammen = (
        Stam(gever=gever, takken=tuple(bouwer.branches(machten)))
        for gever, machten in sorted(wortels.items())
    )
    zichtbaar = tuple(stam for stam in stammen if stam.takken)
    return Boom(
        op=context.dag,
        stammen=zichtbaar,
        stand=ALLES if alles else GELDT,
        niet_openbaar=dicht,
    )


class _Builder:
    """Hangs powers under one another."""

    def __init__(
        self, context: Context, onder: dict[str, list[Bevoegdheid]], *, alles: bool
    ) -> None:
        self._context = context
        self._onder = onder
        self._alles = alles

    def branches(self, machten: Iterable[Bevoegdheid], weg: str = "") -> Iterator[Tak]:
        """Branches by code; `weg` is the power above that does not hold.

        A circle, which only a correction can make, hangs under nobody.
        """
        for macht in machten:
            zelf = _standing(macht, self._context.dag)
            stand = zelf if zelf != GELDT or not weg else f"vervalt met {weg}"
            boven = weg or (macht.code if zelf != GELDT else "")
            eronder = self.branches(self._onder.get(macht.code, ()), boven)
            onder = tuple(eronder)
            if zelf == GELDT or self._alles or onder:
                yield self._branch(macht, stand, onder)

    def _branch(self, macht: Bevoegdheid, stand: str, onder: tuple[Tak, ...]) -> Tak:
        functie = self._context.staat(FUNCTIE, macht.nemer)
        leeg = functie is not None and not (functie.houder or functie.waarnemer)
        return Tak(
            bevoegdheid=macht.code,
            soort="ondermandaat" if macht.ouder else str(macht.soort),
            nemer=macht.nemer,
            handelingen=macht.handelingen,
            uitzonderingen=macht.uitzonderingen,
            modules=macht.modules,
            plafond=macht.plafond,
            vanaf=macht.vanaf,
            geldig_tot=macht.geldig_tot,
            ondermandaat=macht.ondermandaat,
            ondermandaat_aan=macht.ondermandaat_aan,
            voorwaarden=len(conditions(macht)),
            instructies=len(macht.instructies),
            onbezet=leeg,
            mandaatbesluit=macht.mandaatbesluit,
            nummer=macht.nummer,
            stand=stand,
            seqs=macht.seqs,
            onder=onder,
        )


def _standing(macht: Bevoegdheid, op: date) -> str:
    if macht.ingetrokken_op is not None and macht.ingetrokken_op <= op:
        return f"ingetrokken per {macht.ingetrokken_op}"
    if macht.geldig_tot is not None and macht.geldig_tot < op:
        return f"verlopen na {macht.geldig_tot}"
    return GELDT
