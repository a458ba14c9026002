"""The accounts of a year, and who audits them.

The facts are in `boekjaarfeiten`. Gemeentewet 213 lid 2 holds through Wgr 35 lid 7.
"""

from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.planning.bedragen import require_positive, require_posten
from register.domain.planning.boekjaarfeiten import (
    AccountantAangewezen,
    JaarrekeningVastgesteld,
)
from register.domain.planning.grondslag import refuse_again, require_decided, year_of
from register.domain.records import dataclass
from register.domain.refusals import OngeldigeInvoer, VerkeerdeVolgorde
from register.domain.values import Tekst

GEBEURTENISSEN = ()
AGGREGATEN = ()


@dataclass(frozen=True, kw_only=True)
class WijsAccountantAan:
    """Command: one appointment, for one or more years."""

    boekjaren: tuple[int, ...]
    besluit: str
    accountant: Tekst


def stel_vast(opdracht: JaarrekeningVastgesteld, context: Context) -> Beslissing:
    """Adopt the accounts, once a year."""
    ooit = year_of(context, opdracht.boekjaar)
    require_decided(context, opdracht.besluit, opdracht.boekjaar)
    if ooit.jaarrekening is not None:
        msg = (
            f"de jaarrekening {ooit.jaar} is al vastgesteld op {ooit.jaarrekening.op} "
            f"(besluit {ooit.jaarrekening.besluit}, seq {ooit.jaarrekening.seq}); "
            "corrigeer die registratie als zij niet klopt"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/boekjaar")
    require_posten(context, opdracht.posten, opdracht.totaal)
    require_positive(opdracht.posten, "/gegevens/posten")
    return (opdracht,)


def wijs_aan(opdracht: WijsAccountantAan, context: Context) -> Beslissing:
    """Name the accountant: one fact per year, or none when one of them is wrong."""
    if not opdracht.boekjaren:
        msg = "noem ten minste één boekjaar"
        raise OngeldigeInvoer(msg, pad="/gegevens/boekjaren")
    require_decided(context, opdracht.besluit)
    for plek, jaar in enumerate(opdracht.boekjaren):
        pad = f"/gegevens/boekjaren/{plek}"
        if jaar in opdracht.boekjaren[:plek]:
            msg = f"boekjaar {jaar} staat meer dan één keer in de lijst"
            raise OngeldigeInvoer(msg, pad=pad)
        eerder = year_of(context, jaar, pad).accountant_aangewezen
        if eerder is not None:
            refuse_again(f"de accountant van {jaar}", eerder.besluit, opdracht.besluit)
    return tuple(
        AccountantAangewezen(
            boekjaar=jaar, besluit=opdracht.besluit, accountant=opdracht.accountant
        )
        for jaar in opdracht.boekjaren
    )


OPDRACHTEN = (
    Opdracht(
        "StelJaarrekeningVast",
        JaarrekeningVastgesteld,
        stel_vast,
        ("jaarrekening", "stel-vast"),
        "Leg de bedragen van een vastgestelde jaarrekening vast.",
    ),
    Opdracht(
        "WijsAccountantAan",
        WijsAccountantAan,
        wijs_aan,
        ("jaarrekening", "wijs-accountant-aan"),
        "Leg vast welke accountant voor welke boekjaren is aangewezen.",
    ),
)
