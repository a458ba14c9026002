"""What the envelope of a command points at must be in the register (design §4).

By the names of streams, so that nothing is loaded for what is not named.
"""

from collections.abc import Sequence

from register.codec.intake import Regel
from register.domain.context import Context
from register.domain.facts import Gebeurtenis
from register.domain.openheid.correctie import stream_of
from register.domain.refusals import OnbekendeVerwijzing, OngeldigeInvoer

_CIJFERS = 15
"""More than a seq can have; a database would not take the number."""


def require_references(
    regel: Regel, events: Sequence[Gebeurtenis], context: Context
) -> None:
    """Refuse an unknown dossier, actor or cause; what begins here is known."""
    if regel.dossier:
        _require(regel.dossier, ("dossier",), events, context, "/dossier")
    if regel.namens:
        _require(regel.namens, ("gremium", "functie"), events, context, "/namens")
    if regel.oorzaak:
        _require_cause(regel.oorzaak, context)


def _require(
    code: str,
    soorten: tuple[str, ...],
    events: Sequence[Gebeurtenis],
    context: Context,
    pad: str,
) -> None:
    stromen = [f"{soort}/{code}" for soort in soorten]
    nieuw = {stream_of(event) for event in events}
    if not any(stroom in nieuw or context.feiten(stroom) for stroom in stromen):
        raise OnbekendeVerwijzing(" of ".join(soorten), code, pad=pad)


def _require_cause(oorzaak: str, context: Context) -> None:
    """`oorzaak` is the seq of an earlier fact, as receipts and lists give it."""
    if not (oorzaak.isascii() and oorzaak.isdigit()):
        msg = (
            f"'{oorzaak}' is geen seq; noem het feit dat hiertoe leidde met zijn "
            "nummer in het register, bijvoorbeeld 42"
        )
        raise OngeldigeInvoer(msg, pad="/oorzaak")
    if len(oorzaak) > _CIJFERS or context.feit(int(oorzaak)) is None:
        raise OnbekendeVerwijzing("gebeurtenis met seq", oorzaak, pad="/oorzaak")
