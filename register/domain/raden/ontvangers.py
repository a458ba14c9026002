"""Who something goes to in a round, and what every command about a round checks."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from register.domain.commands import require
from register.domain.context import Context
from register.domain.organisatie.regeling import require_deelnemer
from register.domain.raden.raadsrondestaat import RAADSRONDE, Raad, Raadsronde
from register.domain.raden.rondefeiten import Rondesoort
from register.domain.records import dataclass
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    RekentNiet,
    VerkeerdeVolgorde,
)
from register.domain.terms import Termijn, termijn


@dataclass(frozen=True, kw_only=True)
class Ontvanger:
    """One raad that the draft is sent to; without receipt no clock of law runs."""

    gemeente: str
    ontvangen_op: date | None = None
    reactie_uiterlijk: date | None = None


def require_ronde(
    context: Context, code: str, soorten: Iterable[Rondesoort]
) -> Raadsronde:
    """Give the round when it is of one of these kinds, or refuse and say of which."""
    doe = "start eerst de ronde (raadsronde start)"
    ronde = require(context, RAADSRONDE, code, "/gegevens/raadsronde", doe)
    mag = sorted(str(soort) for soort in soorten)
    if str(ronde.soort) not in mag:
        msg = (
            f"raadsronde '{ronde.code}' gaat over {ronde.soort} (seq {ronde.seq}); dit "
            f"hoort in een ronde over {' of '.join(mag)}"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/raadsronde")
    return ronde


def require_recipients(
    context: Context, ronde: Raadsronde, aan: Sequence[Ontvanger]
) -> None:
    """Refuse the whole list when one raad in it cannot be sent to."""
    if ronde.afgesloten_op is not None:
        msg = (
            f"raadsronde '{ronde.code}' is afgesloten op {ronde.afgesloten_op}; "
            "start een nieuwe ronde"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/raadsronde")
    if not aan:
        msg = "noem ten minste één raad waaraan het ontwerp is gezonden"
        raise OngeldigeInvoer(msg, pad="/gegevens/aan")
    require_once((o.gemeente for o in aan), "gemeente", "/gegevens/aan")
    for plek, ontvanger in enumerate(aan):
        _require_unsent(context, ronde, ontvanger, f"/gegevens/aan/{plek}")
        require_term(ontvanger, f"/gegevens/aan/{plek}")


def _require_unsent(
    context: Context, ronde: Raadsronde, ontvanger: Ontvanger, pad: str
) -> None:
    raad = member(ronde, ontvanger.gemeente, f"{pad}/gemeente")
    ooit = ever(context, ronde.code, raad)
    if ooit.toegezonden_op is not None:
        msg = (
            f"aan de raad van '{raad.gemeente}' is het ontwerp in deze ronde al "
            f"toegezonden op {ooit.toegezonden_op}; start een nieuwe ronde voor een "
            "ander ontwerp"
        )
        raise VerkeerdeVolgorde(msg, pad=f"{pad}/gemeente")


def require_term(ontvanger: Ontvanger, pad: str) -> None:
    """Refuse a last day to react that lies before receipt."""
    begin, eind = ontvanger.ontvangen_op, ontvanger.reactie_uiterlijk
    if begin is not None and eind is not None and eind < begin:
        msg = (
            f"de raad van '{ontvanger.gemeente}' zou uiterlijk {eind} moeten reageren "
            f"op wat hij pas op {begin} ontving; herstel een van beide dagen"
        )
        raise RekentNiet(msg, pad=f"{pad}/reactie_uiterlijk")


def last_day(soort: Rondesoort, aan: Ontvanger) -> date | None:
    """Last day to react: as asked, else by law where it sets a term (Wgr 1 lid 3)."""
    if aan.reactie_uiterlijk or soort is not Rondesoort.REGELING:
        return aan.reactie_uiterlijk
    if aan.ontvangen_op is None:
        return None
    uitkomst = termijn("WGR-02", aan.ontvangen_op)
    return uitkomst.uiterlijk if isinstance(uitkomst, Termijn) else None


def is_late(context: Context, raad: Raad, ontvangen_op: date | None) -> bool:
    """Whether a raad is late: both the day that it spoke and that of receipt are."""
    gegeven = min(context.dag, ontvangen_op or context.dag)
    return raad.uiterlijk is not None and gegeven > raad.uiterlijk


def require_deelnemers(context: Context, gemeenten: Sequence[str]) -> None:
    """Refuse a list that is empty, says one twice or names one outside the regeling."""
    if not gemeenten:
        msg = "noem ten minste één gemeente waarvan de raad wordt gevraagd"
        raise OngeldigeInvoer(msg, pad="/gegevens/gemeenten")
    require_once(gemeenten, "gemeente", "/gegevens/gemeenten")
    for plek, gemeente in enumerate(gemeenten):
        require_deelnemer(context, gemeente, f"/gegevens/gemeenten/{plek}")


def require_once(codes: Iterable[str], wat: str, pad: str) -> None:
    """Refuse a code that stands in a list more than once."""
    for code, aantal in Counter(codes).items():
        if aantal > 1:
            msg = f"{wat} '{code}' staat {aantal} keer in de lijst; noem elk één keer"
            raise OngeldigeInvoer(msg, pad=pad)


def member(ronde: Raadsronde, gemeente: str, pad: str) -> Raad:
    """Give one raad of a round, or refuse and name those that are in it."""
    raad = ronde.raad(gemeente)
    if raad is None:
        wie = ", ".join(ronde.gemeenten)
        doe = f"in raadsronde '{ronde.code}' gevraagd zijn: {wie}"
        raise OnbekendeVerwijzing("gevraagde raad", gemeente, pad=pad, doe=doe)
    return raad


def sent_member(
    context: Context, ronde: Raadsronde, gemeente: str, pad: str = "/gegevens/gemeente"
) -> Raad:
    """Give a raad that was sent the draft by the day of the fact, or refuse."""
    raad = member(ronde, gemeente, pad)
    if raad.toegezonden_op is None:
        later = ever(context, ronde.code, raad).toegezonden_op
        doe = "; leg eerst de verzending vast (raadsronde verzend, wensen vraag)"
        if later is not None:
            doe = f", maar pas op {later}; herstel een van beide datums"
        msg = (
            f"aan de raad van '{gemeente}' is op {context.dag} in ronde "
            f"'{ronde.code}' nog geen ontwerp toegezonden{doe}"
        )
        raise VerkeerdeVolgorde(msg, pad=pad)
    return raad


def ever(context: Context, code: str, raad: Raad) -> Raad:
    """Give a raad as known whatever its day: what happens once, happens once."""
    ronde = context.ooit(RAADSRONDE, code)
    return (ronde.raad(raad.gemeente) if ronde else None) or raad
