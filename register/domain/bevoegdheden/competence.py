"""Who was allowed to decide this, that day, for that amount: the chain of powers.

From the decider up to the organ that holds the power by law or by the regeling
(Wgr 33 to 33b; Awb 10:1 to 10:19). Every link says which facts made it and what is
wrong with it; nothing counts as fine because it could not be looked up.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from register.domain.bevoegdheden.bevoegdheid import BEVOEGDHEID, Bevoegdheid, Soort
from register.domain.context import Context
from register.domain.organisatie.gremium import GREMIUM, Gremium, Gremiumsoort

ALLES = "alles"


class Gebrek(StrEnum):
    """What can be wrong with a link."""

    ONBEKEND = "onbekend"
    NOG_NIET = "nog-niet-verleend"
    VERLOPEN = "verlopen"
    INGETROKKEN = "ingetrokken"
    ANDERE_NEMER = "andere-nemer"
    BUITEN_REIKWIJDTE = "buiten-reikwijdte"
    BUITEN_MODULE = "buiten-module"
    BOVEN_PLAFOND = "boven-plafond"
    BEDRAG_ONBEKEND = "bedrag-onbekend"
    ANDER_ORGAAN = "ander-orgaan"
    GEEN_ORGAAN = "geen-bestuursorgaan"
    BRON_ONBEKEND = "bron-onbekend"
    KRINGLOOP = "kringloop"


TE_BEOORDELEN = frozenset({Gebrek.BEDRAG_ONBEKEND, Gebrek.BRON_ONBEKEND})
"""Gaps that leave the question open; every other one answers it with no."""


@dataclass(frozen=True, kw_only=True)
class Schakel:
    """One link: from `gever` to `nemer`; `seqs` are its proof."""

    soort: str
    gever: str
    nemer: str
    bevoegdheid: str = ""
    gebreken: tuple[Gebrek, ...] = ()
    seqs: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Daad:
    """What is decided: the kind of act, its amount in cents, its module."""

    handeling: str
    bedrag: int | None = None
    module: str = ""
    dag: date


def chain(
    context: Context, daad: Daad, orgaan: str, functie: str, bevoegdheid: str
) -> tuple[Schakel, ...]:
    """Links from the decider to the law, nearest first."""
    if not functie:
        return (_attribution(context, daad, orgaan),)
    schakels: list[Schakel] = []
    nemer, code = functie, bevoegdheid
    gezien: set[str] = set()
    while code:
        if code in gezien:
            schakels.append(_broken("mandaat", orgaan, nemer, code, Gebrek.KRINGLOOP))
            return tuple(schakels)
        gezien.add(code)
        macht = context.staat(BEVOEGDHEID, code)
        if macht is None:
            gebrek = (
                Gebrek.NOG_NIET if context.ooit(BEVOEGDHEID, code) else Gebrek.ONBEKEND
            )
            schakels.append(_broken("mandaat", orgaan, nemer, code, gebrek))
            return tuple(schakels)
        schakels.append(_link(context, macht, daad, orgaan, nemer))
        nemer, code = macht.gever or giver_of(context, macht), macht.ouder
    if not schakels:
        return (_broken("mandaat", orgaan, functie, "", Gebrek.ONBEKEND),)
    return (*schakels, _attribution(context, daad, orgaan))


def giver_of(context: Context, macht: Bevoegdheid) -> str:
    """Who gave the power; for an ondermandaat the taker of its parent."""
    if macht.gever:
        return macht.gever
    ouder = context.ooit(BEVOEGDHEID, macht.ouder)
    return ouder.nemer if ouder else ""


def _broken(soort: str, gever: str, nemer: str, code: str, gebrek: Gebrek) -> Schakel:
    return Schakel(
        soort=soort, gever=gever, nemer=nemer, bevoegdheid=code, gebreken=(gebrek,)
    )


def _link(
    context: Context, macht: Bevoegdheid, daad: Daad, orgaan: str, nemer: str
) -> Schakel:
    gever = giver_of(context, macht)
    gebreken = [*_in_force(macht, daad.dag), *_within(macht, daad)]
    if macht.nemer != nemer:
        gebreken.append(Gebrek.ANDERE_NEMER)
    if not macht.ouder and macht.gever != orgaan:
        gebreken.append(Gebrek.ANDER_ORGAAN)
    return Schakel(
        soort="ondermandaat" if macht.ouder else str(macht.soort),
        gever=gever,
        nemer=macht.nemer,
        bevoegdheid=macht.code,
        gebreken=tuple(gebreken),
        seqs=macht.seqs,
    )


def _in_force(macht: Bevoegdheid, dag: date) -> list[Gebrek]:
    gebreken = []
    if macht.geldig_tot is not None and dag > macht.geldig_tot:
        gebreken.append(Gebrek.VERLOPEN)
    if macht.ingetrokken_op is not None and dag >= macht.ingetrokken_op:
        gebreken.append(Gebrek.INGETROKKEN)
    return gebreken


def _within(macht: Bevoegdheid, daad: Daad) -> list[Gebrek]:
    gebreken = []
    if not covers(macht.handelingen, macht.uitzonderingen, daad.handeling):
        gebreken.append(Gebrek.BUITEN_REIKWIJDTE)
    if macht.modules and daad.module not in macht.modules:
        gebreken.append(Gebrek.BUITEN_MODULE)
    if macht.plafond is not None:
        if daad.bedrag is None:
            gebreken.append(Gebrek.BEDRAG_ONBEKEND)
        elif daad.bedrag > macht.plafond.bedrag:
            gebreken.append(Gebrek.BOVEN_PLAFOND)
    return gebreken


def covers(
    handelingen: tuple[str, ...], uitzonderingen: tuple[str, ...], handeling: str
) -> bool:
    """Whether the scope names the act (`alles` names every one but exceptions)."""
    if handeling in uitzonderingen:
        return False
    return ALLES in handelingen or handeling in handelingen


_BY_LAW = {
    Gremiumsoort.ALGEMEEN_BESTUUR: "wgr:33",
    Gremiumsoort.RAAD: "gemeentewet:147",
    Gremiumsoort.COLLEGE: "gemeentewet:160",
}
"""Organs that hold every power that law or regeling gave no other (Wgr 33)."""


def _attribution(context: Context, daad: Daad, orgaan: str) -> Schakel:
    gremium = context.staat(GREMIUM, orgaan)
    if gremium is None:
        return _broken("attributie", "wet", orgaan, "", Gebrek.ONBEKEND)
    bron, gebreken = _source(gremium, daad)
    delegatie = _delegated(context, daad, orgaan)
    if delegatie and not covers(gremium.handelingen, (), daad.handeling):
        return delegatie
    return Schakel(
        soort="attributie",
        gever=bron,
        nemer=orgaan,
        gebreken=gebreken,
        seqs=(gremium.seq,),
    )


def _source(gremium: Gremium, daad: Daad) -> tuple[str, tuple[Gebrek, ...]]:
    if not gremium.is_bestuursorgaan:
        return "wet", (Gebrek.GEEN_ORGAAN,)
    if covers(gremium.handelingen, (), daad.handeling):
        return "regeling", ()
    if gremium.soort in _BY_LAW:
        return _BY_LAW[gremium.soort], ()
    if not gremium.handelingen:
        return "onbekend", (Gebrek.BRON_ONBEKEND,)
    return "regeling", (Gebrek.BUITEN_REIKWIJDTE,)


def _delegated(context: Context, daad: Daad, orgaan: str) -> Schakel | None:
    for code in context.codes(BEVOEGDHEID):
        macht = context.staat(BEVOEGDHEID, code)
        if (
            macht is not None
            and macht.soort is Soort.DELEGATIE
            and macht.nemer == orgaan
            and not _in_force(macht, daad.dag)
            and not _within(macht, daad)
        ):
            return Schakel(
                soort=str(Soort.DELEGATIE),
                gever=macht.gever,
                nemer=orgaan,
                bevoegdheid=macht.code,
                seqs=macht.seqs,
            )
    return None


def flaws(keten: tuple[Schakel, ...]) -> tuple[Gebrek, ...]:
    """Everything that is wrong with the chain, nearest link first."""
    return tuple(gebrek for schakel in keten for gebrek in schakel.gebreken)
