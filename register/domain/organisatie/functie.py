"""Functies: posts that hold powers, whoever fills them.

Stream `functie/{functie}`: a mandaat goes to a functie, never to a person; who held
the post on a day, or stood in for its holder, says who could use the power.
"""

from datetime import date

from register.domain.commands import (
    Beslissing,
    Opdracht,
    require,
    require_last,
    require_new,
)
from register.domain.context import Context
from register.domain.facts import Aggregaat, Feit
from register.domain.organisatie.functiefeiten import (
    FunctieBezet,
    FunctieGewijzigd,
    FunctieIngesteld,
    FunctieOpgeheven,
    FunctieVerlaten,
    VervangingGeregeld,
)
from register.domain.organisatie.persoon import require_persoon
from register.domain.records import dataclass, replace
from register.domain.refusals import OngeldigeInvoer, VerkeerdeVolgorde
from register.domain.values import Tekst

__all__ = [
    "AGGREGATEN",
    "FUNCTIE",
    "GEBEURTENISSEN",
    "OPDRACHTEN",
    "Functie",
    "FunctieBezet",
    "FunctieGewijzigd",
    "FunctieIngesteld",
    "FunctieOpgeheven",
    "FunctieVerlaten",
    "VervangingGeregeld",
]

GEBEURTENISSEN = (
    FunctieIngesteld,
    FunctieGewijzigd,
    FunctieOpgeheven,
    FunctieBezet,
    FunctieVerlaten,
    VervangingGeregeld,
)


@dataclass(frozen=True, kw_only=True)
class Functie:
    """A post as it holds on a day; `houder` and `waarnemer` are codes of persons."""

    code: str
    naam: Tekst
    onder: str
    werkgever: str
    ambtelijk: bool
    vanaf: date
    houder: str = ""
    houder_vanaf: date | None = None
    waarnemer: str = ""
    waarnemer_vanaf: date | None = None
    vervangers: tuple[str, ...] = ()
    opgeheven_op: date | None = None
    seqs: tuple[int, ...] = ()


def evolve(staat: Functie | None, feit: Feit) -> Functie | None:
    """Fold one fact of stream `functie`; a new holder takes the place of the old."""
    match feit.gegevens:
        case FunctieIngesteld() as begin if staat is None:
            return Functie(
                code=begin.functie,
                naam=begin.naam,
                onder=begin.onder,
                werkgever=begin.werkgever,
                ambtelijk=begin.ambtelijk,
                vanaf=feit.dag,
                seqs=(feit.seq,),
            )
        case FunctieGewijzigd() as nieuw if staat:
            return _seen(_changed(staat, nieuw), feit)
        case FunctieOpgeheven() if staat:
            leeg = _without(staat, (staat.houder, staat.waarnemer))
            return _seen(replace(leeg, opgeheven_op=feit.dag), feit)
        case FunctieBezet(persoon=wie, waarnemend=True) if staat:
            return _seen(replace(staat, waarnemer=wie, waarnemer_vanaf=feit.dag), feit)
        case FunctieBezet(persoon=wie) if staat:
            # Who acted in the post and is appointed no longer acts in it.
            vrij = _without(staat, (wie,))
            return _seen(replace(vrij, houder=wie, houder_vanaf=feit.dag), feit)
        case FunctieVerlaten(persoon=wie) if staat:
            return _seen(_without(staat, (wie,)), feit)
        case VervangingGeregeld(vervangers=vervangers) if staat:
            return _seen(replace(staat, vervangers=vervangers), feit)
        case _:
            return staat


def _changed(staat: Functie, nieuw: FunctieGewijzigd) -> Functie:
    return replace(
        staat,
        naam=nieuw.naam or staat.naam,
        onder=nieuw.onder or staat.onder,
        werkgever=nieuw.werkgever or staat.werkgever,
    )


def _seen(staat: Functie, feit: Feit) -> Functie:
    return replace(staat, seqs=(*staat.seqs, feit.seq))


def _without(staat: Functie, wie: tuple[str, ...]) -> Functie:
    if staat.houder in wie:
        staat = replace(staat, houder="", houder_vanaf=None)
    if staat.waarnemer in wie:
        staat = replace(staat, waarnemer="", waarnemer_vanaf=None)
    return staat


FUNCTIE = Aggregaat("functie", evolve)
AGGREGATEN = (FUNCTIE,)


def stel_in(opdracht: FunctieIngesteld, context: Context) -> Beslissing:
    """Set up a post; `onder` may be a gremium, so it is not checked here."""
    require_new(context, FUNCTIE, opdracht.functie, "/gegevens/functie")
    _require_other_above(opdracht)
    return (opdracht,)


def wijzig(opdracht: FunctieGewijzigd, context: Context) -> Beslissing:
    """Change what is given of a post that exists, and nothing else."""
    staat = require(context, FUNCTIE, opdracht.functie, "/gegevens/functie", _DOE)
    _require_not_abolished(staat)
    if opdracht == FunctieGewijzigd(functie=opdracht.functie):
        msg = "noem ten minste één veld dat verandert"
        raise OngeldigeInvoer(msg, pad="/gegevens")
    _require_other_above(opdracht)
    return (opdracht,)


def hef_op(opdracht: FunctieOpgeheven, context: Context) -> Beslissing:
    """Abolish a post, once, and not before something that was done with it."""
    require(context, FUNCTIE, opdracht.functie, "/gegevens/functie", _DOE)
    _require_not_abolished(context.ooit(FUNCTIE, opdracht.functie))
    require_last(context, FUNCTIE.stroom(opdracht.functie), "/gegevens/functie")
    return (opdracht,)


def bezet(opdracht: FunctieBezet, context: Context) -> Beslissing:
    """Fill a post, or its acting place, when nobody else has it."""
    staat = require(context, FUNCTIE, opdracht.functie, "/gegevens/functie", _DOE)
    _require_not_abolished(staat)
    require_persoon(context, opdracht.persoon, "/gegevens/persoon")
    bezetter = staat.waarnemer if opdracht.waarnemend else staat.houder
    if opdracht.persoon == staat.houder:
        bezetter = staat.houder
    if bezetter:
        msg = (
            f"functie '{staat.code}' is al bezet door '{bezetter}' en kan niet ook "
            f"door '{opdracht.persoon}' bezet worden; leg eerst vast dat "
            f"'{bezetter}' de functie verlaat"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/persoon")
    return (opdracht,)


def verlaat(opdracht: FunctieVerlaten, context: Context) -> Beslissing:
    """Leave a post that the person holds or acts in."""
    staat = require(context, FUNCTIE, opdracht.functie, "/gegevens/functie", _DOE)
    if opdracht.persoon not in (staat.houder, staat.waarnemer):
        wie = staat.houder or staat.waarnemer
        bezet_door = f"'{wie}' bezet haar" if wie else "zij is onbezet"
        msg = (
            f"'{opdracht.persoon}' bezet functie '{staat.code}' op deze datum niet "
            f"({bezet_door}); controleer de persoon en de datum"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/persoon")
    _require_not_left_later(opdracht, context)
    return (opdracht,)


def regel_vervanging(opdracht: VervangingGeregeld, context: Context) -> Beslissing:
    """Name the functies that replace this one; an empty list ends replacement."""
    require(context, FUNCTIE, opdracht.functie, "/gegevens/functie", _DOE)
    for plek, code in enumerate(opdracht.vervangers):
        pad = f"/gegevens/vervangers/{plek}"
        if code == opdracht.functie or code in opdracht.vervangers[:plek]:
            msg = f"noem '{code}' één keer, en niet als vervanger van zichzelf"
            raise OngeldigeInvoer(msg, pad=pad)
        require(context, FUNCTIE, code, pad, _DOE)
    return (opdracht,)


def _require_other_above(opdracht: FunctieIngesteld | FunctieGewijzigd) -> None:
    if opdracht.onder == opdracht.functie:
        msg = "een functie valt niet onder zichzelf; noem het orgaan of de leiding"
        raise OngeldigeInvoer(msg, pad="/gegevens/onder")


def _require_not_abolished(staat: Functie | None) -> None:
    if staat and staat.opgeheven_op:
        msg = (
            f"functie '{staat.code}' is opgeheven per {staat.opgeheven_op}; was die "
            "datum fout, corrigeer dan die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/functie")


def _require_not_left_later(opdracht: FunctieVerlaten, context: Context) -> None:
    """Refuse a second leaving; a later filling may come first in the log."""
    for feit in context.feiten(FUNCTIE.stroom(opdracht.functie)):
        if feit.dag <= context.dag:
            continue
        match feit.gegevens:
            case FunctieBezet(persoon=opdracht.persoon):
                return
            case FunctieVerlaten(persoon=opdracht.persoon):
                msg = (
                    f"'{opdracht.persoon}' verlaat functie '{opdracht.functie}' al per "
                    f"{feit.dag}; was die datum fout, corrigeer dan die registratie"
                )
                raise VerkeerdeVolgorde(msg, pad="/gegevens/persoon")
            case _:
                pass


_DOE = "stel de functie eerst in (functie stel-in)"

OPDRACHTEN = (
    Opdracht(
        "StelFunctieIn",
        FunctieIngesteld,
        stel_in,
        ("functie", "stel-in"),
        "Leg vast dat een functie bestaat.",
    ),
    Opdracht(
        "WijzigFunctie",
        FunctieGewijzigd,
        wijzig,
        ("functie", "wijzig"),
        "Leg vast wat er aan een functie verandert.",
    ),
    Opdracht(
        "HefFunctieOp",
        FunctieOpgeheven,
        hef_op,
        ("functie", "hef-op"),
        "Leg vast dat een functie is opgeheven.",
    ),
    Opdracht(
        "BezetFunctie",
        FunctieBezet,
        bezet,
        ("functie", "bezet"),
        "Leg vast wie een functie bezet of waarneemt.",
    ),
    Opdracht(
        "VerlaatFunctie",
        FunctieVerlaten,
        verlaat,
        ("functie", "verlaat"),
        "Leg vast dat iemand een functie verlaat.",
    ),
    Opdracht(
        "RegelVervanging",
        VervangingGeregeld,
        regel_vervanging,
        ("functie", "regel-vervanging"),
        "Leg vast welke functies deze functie vervangen, op volgorde.",
    ),
)
