"""Who takes part in a module in a year: who can be charged for it.

A contribution is set before its year and settled after it, so that the day of the
fact says nothing: who took part on some day of the year can be charged.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from register.domain.context import Context
from register.domain.organisatie.regelingstaat import REGELING, Regeling
from register.domain.refusals import OnbekendeVerwijzing, OngeldigeInvoer, Refused

_EERSTE, _LAATSTE = 1950, 2999


class GeenDeelnemer(OnbekendeVerwijzing):
    """A gemeente is charged for what it does not take part in."""

    def __init__(self, gemeente: str, waaraan: str, boekjaar: int, *, pad: str) -> None:
        """Name the gemeente, the year, and in what it does not take part."""
        tekst = f"'{gemeente}' neemt in {boekjaar} niet deel aan {waaraan}"
        Refused.__init__(self, tekst, pad=pad)


def require_participants(
    context: Context, boekjaar: int, module: str, codes: Sequence[str], pad: str
) -> None:
    """Refuse a gemeente named twice, or not taking part in that year.

    `pad` is the list; the field of an element is `gemeente`.
    """
    deelnemers = participants(context, boekjaar, module)
    for plek, code in enumerate(codes):
        hier = f"{pad}/{plek}/gemeente"
        if code in codes[:plek]:
            msg = (
                f"'{code}' staat er twee keer (ook op plaats {codes.index(code)}); "
                "laat er één staan"
            )
            raise OngeldigeInvoer(msg, pad=hier)
        if code not in deelnemers:
            waaraan = f"module '{module}'" if module else "de regeling"
            wel = ", ".join(sorted(deelnemers)) or "niemand"
            raise GeenDeelnemer(code, f"{waaraan} (wel: {wel})", boekjaar, pad=hier)


def participants(context: Context, boekjaar: int, module: str) -> frozenset[str]:
    """Codes of who takes part on some day of the year; refuses an unknown module."""
    dagen = list(_days(context, boekjaar))
    if not module:
        return frozenset(code for _, staat in dagen for code in staat.deelnemers)
    modules = [(dag, s.modules[module]) for dag, s in dagen if module in s.modules]
    if not modules:
        doe = f"stel haar in met een datum in of voor {boekjaar} (module stel-in)"
        raise OnbekendeVerwijzing("module", module, pad="/gegevens/module", doe=doe)
    return frozenset(
        code
        for dag, deel in modules
        if deel.beeindigd_op is None or dag < deel.beeindigd_op
        for code in deel.deelnemers
    )


def require_year(boekjaar: int) -> None:
    """Refuse what is no year."""
    if not _EERSTE <= boekjaar <= _LAATSTE:
        msg = f"{boekjaar} is geen boekjaar; schrijf een jaartal als 2027"
        raise OngeldigeInvoer(msg, pad="/gegevens/boekjaar")


def _days(context: Context, boekjaar: int) -> Iterable[tuple[date, Regeling]]:
    """Days of the year on which something may differ, and the regeling on each."""
    begin, eind = date(boekjaar, 1, 1), date(boekjaar, 12, 31)
    dagen = {begin, eind} | {
        feit.dag
        for feit in context.feiten(REGELING.stroom(""))
        if begin <= feit.dag <= eind
    }
    for dag in sorted(dagen):
        staat = context.staat(REGELING, "", op=dag)
        if staat is not None:
            yield dag, staat
