"""The agreed norm that somebody does something with a decision (004, DOM-14).

It holds where the regeling has it as a rule (see `afspraakregels`), for what an organ
itself decides from that day on. The source gives no term: it is asked from the day
after the decision (I), and told once for each organ, so that actions are read once.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from register.domain.afspraken.actie import ACTIE
from register.domain.besluiten.besluitstaat import Besluit
from register.domain.context import Context
from register.domain.norms.afspraakregels import OPVOLGING, agreed, unread
from register.domain.norms.besluitenreeks import decided_in
from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Handhaving,
    Norm,
    Uitspraak,
    Zaak,
    Zekerheid,
    breaks,
    meets,
    open_question,
)
from register.domain.norms.reading import listed
from register.domain.norms.sources import afspraak
from register.domain.organisatie.gremium import GREMIUM, Gremium, GremiumIngesteld

_ELK: Final = "elk-besluit"


def _each_followed_up(zaak: Zaak) -> Uitspraak:
    """004: 'hoe zorgen we dat een besluit niet vrijblijvend is?'."""
    feit = zaak.feit
    if not isinstance(feit, GremiumIngesteld) or zaak.op is None:
        return NIET_VAN_TOEPASSING
    nu = zaak.context.on(zaak.op)
    waarde, gremium = agreed(nu, OPVOLGING), nu.staat(GREMIUM, feit.gremium)
    if not waarde or gremium is None:
        return NIET_VAN_TOEPASSING
    if waarde != _ELK:
        return unread(OPVOLGING, waarde)
    besluiten = list(_decided(nu, gremium, zaak.op))
    if not besluiten:
        return NIET_VAN_TOEPASSING
    acties = (nu.staat(ACTIE, code) for code in nu.codes(ACTIE))
    opgevolgd = {actie.besluit for actie in acties if actie is not None}
    zonder = [b for b in besluiten if b.genomen.besluit not in opgevolgd]
    if not zonder:
        return meets(gremium.seq, *(besluit.seq for besluit in besluiten))
    return _told(nu, gremium, zonder)


def _decided(nu: Context, gremium: Gremium, op: date) -> Iterator[Besluit]:
    """What it decided itself under the rule, before this day, and still stands."""
    for besluit in decided_in(nu, gremium.code, range(gremium.vanaf.year, op.year + 1)):
        geldt = agreed(nu.on(besluit.genomen_op), OPVOLGING) == _ELK
        if geldt and besluit.genomen_op < op and besluit.geeindigd_op is None:
            yield besluit


def _told(nu: Context, gremium: Gremium, zonder: list[Besluit]) -> Uitspraak:
    """Of history it is not known whether there was an action."""
    nieuw = [besluit for besluit in zonder if not _is_history(nu, besluit)]
    nummers = listed(besluit.genomen.besluit for besluit in nieuw or zonder)
    seqs = (gremium.seq, *(besluit.seq for besluit in nieuw or zonder))
    tekst = f"bij {nummers} van '{gremium.code}' is geen actie of afspraak vastgelegd"
    if nieuw:
        return breaks(tekst, *seqs)
    return open_question(f"{tekst}, of dat is niet overgenomen", *seqs)


def _is_history(nu: Context, besluit: Besluit) -> bool:
    feit = nu.feit(besluit.seq)
    return feit is not None and feit.kop.achterstand


NORMEN = (
    Norm(
        id="DOM-14",
        uitvoering=2,
        bron=afspraak("004", "2025-10-16"),
        handhaving=Handhaving.DERIVE,
        zekerheid=Zekerheid.BRON,
        tekst="Bij elk besluit van een orgaan zelf is een actie of een afspraak "
        "vastgelegd.",
        over=(GremiumIngesteld,),
        toets=_each_followed_up,
    ),
)
