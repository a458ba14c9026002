"""Who was allowed to decide this, that day, for that amount: the chain of powers.

From the decider up to the organ that holds the power by law or by the regeling
(Wgr 33 to 33b; Awb 10:1 to 10:19). Every link says which facts made it and what is
wrong with it; nothing counts as fine because it could not be looked up.
"""

from datetime import date

from register.domain.besluiten.besluit import Besluitinhoud
from register.domain.bevoegdheden.attributie import ATTRIBUTIE, Attributie
from register.domain.bevoegdheden.bevoegdheid import (
    BEVOEGDHEID,
    Bevoegdheid,
    MandaatVerleend,
    Per,
    Plafond,
    Soort,
    Vervulling,
)
from register.domain.bevoegdheden.gebruik import spent
from register.domain.bevoegdheden.schakel import Gebrek, Schakel
from register.domain.context import Context
from register.domain.facts import Feit, RegistratieGecorrigeerd
from register.domain.organisatie.gremium import GREMIUM, Gremium, Gremiumsoort
from register.domain.records import dataclass

ALLES = "alles"


@dataclass(frozen=True, kw_only=True)
class Daad:
    """What is decided: the kind of act, its amount in cents, its module and case.

    `besluit` is its number once it has one: it does not count beside itself.
    """

    handeling: str
    bedrag: int | None = None
    module: str = ""
    dossier: str = ""
    besluit: str = ""
    dag: date


def chain_of(
    context: Context, besluit: Besluitinhoud, nummer: str = ""
) -> tuple[Schakel, ...]:
    """Links of a decision on the day of the context; `nummer` is its own, if given."""
    daad = Daad(
        handeling=besluit.handeling,
        bedrag=besluit.bedrag,
        module=besluit.module,
        dossier=besluit.dossier,
        besluit=nummer,
        dag=context.dag,
    )
    return chain(context, daad, besluit.orgaan, besluit.functie, besluit.bevoegdheid)


def chain(
    context: Context, daad: Daad, orgaan: str, functie: str, bevoegdheid: str
) -> tuple[Schakel, ...]:
    """Links from the decider to the law, nearest first."""
    if not functie:
        return (_of_organ(context, daad, orgaan),)
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
        wet = _by_law(context, daad, functie)
        return (wet or _broken("mandaat", orgaan, functie, "", Gebrek.ONBEKEND),)
    return (*schakels, _of_organ(context, daad, orgaan))


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
    gebreken = [*_in_force(macht, daad.dag), *_within(context, macht, daad)]
    if macht.nemer != nemer:
        gebreken.append(Gebrek.ANDERE_NEMER)
    if not macht.ouder and macht.gever != orgaan:
        gebreken.append(Gebrek.ANDER_ORGAAN)
    if macht.soort is Soort.ONDERTEKENING:
        gebreken.append(Gebrek.ALLEEN_ONDERTEKENEN)  # the organ decides (Awb 10:11)
    return Schakel(
        soort="ondermandaat" if macht.ouder else str(macht.soort),
        gever=gever,
        nemer=macht.nemer,
        bevoegdheid=macht.code,
        gebreken=tuple(gebreken),
        seqs=(*macht.seqs, *_shown(macht, daad)),
    )


def _in_force(macht: Bevoegdheid, dag: date) -> list[Gebrek]:
    gebreken = []
    if macht.geldig_tot is not None and dag > macht.geldig_tot:
        gebreken.append(Gebrek.VERLOPEN)
    if macht.ingetrokken_op is not None and dag >= macht.ingetrokken_op:
        gebreken.append(Gebrek.INGETROKKEN)
    return gebreken


def _within(context: Context, macht: Bevoegdheid, daad: Daad) -> list[Gebrek]:
    gebreken = []
    if not covers(macht.handelingen, macht.uitzonderingen, daad.handeling):
        gebreken.append(Gebrek.BUITEN_REIKWIJDTE)
    if macht.modules and daad.module not in macht.modules:
        gebreken.append(Gebrek.BUITEN_MODULE)
    if macht.plafond is not None:
        gebreken += _below(context, macht, macht.plafond, daad)
    if any(_proof(macht, daad, *eis) is None for eis in conditions(macht)):
        gebreken.append(Gebrek.VOORWAARDE_NIET_GETOOND)
    return gebreken


def _below(
    context: Context, macht: Bevoegdheid, plafond: Plafond, daad: Daad
) -> list[Gebrek]:
    if daad.bedrag is None:
        return [Gebrek.BEDRAG_ONBEKEND]
    if daad.bedrag > plafond.bedrag:
        return [Gebrek.BOVEN_PLAFOND]
    if plafond.per is Per.VERPLICHTING:
        return []
    jaar = plafond.per is Per.JAAR
    begin = max(macht.vanaf, date(daad.dag.year, 1, 1)) if jaar else macht.vanaf
    eerder = spent(context, macht.code, begin, daad.dag, daad.besluit)
    if eerder is None:
        return [Gebrek.TOTAAL_ONBEKEND]
    return [Gebrek.BOVEN_PLAFOND] if eerder + daad.bedrag > plafond.bedrag else []


def conditions(macht: Bevoegdheid) -> list[tuple[str, bool]]:
    """Codes of what is to be shown, and whether for each case; `""` is the prose."""
    eisen = [(eis.code, eis.per_dossier) for eis in macht.eisen]
    return [*eisen, ("", False)] if macht.voorwaarden else eisen


def _shown(macht: Bevoegdheid, daad: Daad) -> tuple[int, ...]:
    gevonden = (_proof(macht, daad, *eis) for eis in conditions(macht))
    return tuple(bewijs.seq for bewijs in gevonden if bewijs is not None)


def _proof(
    macht: Bevoegdheid,
    daad: Daad,
    eis: str,
    per_dossier: bool,  # noqa: FBT001 - a pair of `conditions`
) -> Vervulling | None:
    """The first proof of a condition that holds on the day, for this case."""
    for bewijs in macht.vervuld:
        algemeen = not bewijs.dossier and not per_dossier
        voor_deze = algemeen or (bewijs.dossier == daad.dossier != "")
        op_tijd = bewijs.geldig_tot is None or daad.dag <= bewijs.geldig_tot
        if bewijs.eis == eis and voor_deze and op_tijd:
            return bewijs
    return None


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


def _by_law(context: Context, daad: Daad, houder: str) -> Schakel | None:
    """The attribution that gives this act to this organ or functie, if one does."""
    for gegeven in _attributions(context, houder):
        if covers(gegeven.handelingen, gegeven.uitzonderingen, daad.handeling):
            return Schakel(
                soort="attributie",
                gever=gegeven.bron,
                nemer=houder,
                seqs=(gegeven.seq,),
            )
    return None


def _attributions(context: Context, houder: str) -> list[Attributie]:
    staat = context.staat(ATTRIBUTIE, houder) or ()
    return [gegeven for gegeven in staat if gegeven.holds(context.dag)]


def _of_organ(context: Context, daad: Daad, orgaan: str) -> Schakel:
    gremium = context.staat(GREMIUM, orgaan)
    if gremium is None:
        return _broken("attributie", "wet", orgaan, "", Gebrek.ONBEKEND)
    wet = _by_law(context, daad, orgaan) if gremium.is_bestuursorgaan else None
    if wet:
        return wet
    if not covers(gremium.handelingen, (), daad.handeling) and (
        delegatie := _delegated(context, daad, orgaan)
    ):
        return delegatie
    bron, gebreken = _source(context, gremium, daad)
    return Schakel(
        soort="attributie",
        gever=bron,
        nemer=orgaan,
        gebreken=gebreken,
        seqs=(gremium.seq,),
    )


def _source(
    context: Context, gremium: Gremium, daad: Daad
) -> tuple[str, tuple[Gebrek, ...]]:
    if not gremium.is_bestuursorgaan:
        return "wet", (Gebrek.GEEN_ORGAAN,)
    if covers(gremium.handelingen, (), daad.handeling):
        return "regeling", ()
    if gremium.soort in _BY_LAW:
        return _BY_LAW[gremium.soort], ()
    if not gremium.handelingen and not _attributions(context, gremium.code):
        return "onbekend", (Gebrek.BRON_ONBEKEND,)
    return "regeling", (Gebrek.BUITEN_REIKWIJDTE,)


def _delegated(context: Context, daad: Daad, orgaan: str) -> Schakel | None:
    for macht in delegations(context):
        if (
            macht.nemer == orgaan
            and not _in_force(macht, daad.dag)
            and not _within(context, macht, daad)
        ):
            return Schakel(
                soort=str(Soort.DELEGATIE),
                gever=macht.gever,
                nemer=orgaan,
                bevoegdheid=macht.code,
                seqs=(*macht.seqs, *_shown(macht, daad)),
            )
    return None


def delegations(context: Context) -> list[Bevoegdheid]:
    """Every delegatie that was given by the day of the fact, by code."""
    codes = context.codes_with(BEVOEGDHEID, _may_transfer)
    machten = (context.staat(BEVOEGDHEID, code) for code in codes)
    return [m for m in machten if m is not None and m.soort is Soort.DELEGATIE]


def _may_transfer(feit: Feit) -> bool:
    """Whether the fact gives a delegatie, perhaps by correction, or is sealed."""
    gegeven = feit.gegevens
    if isinstance(gegeven, RegistratieGecorrigeerd):
        gegeven = gegeven.gegevens
    if isinstance(gegeven, MandaatVerleend):
        return gegeven.soort is Soort.DELEGATIE
    return gegeven is None
