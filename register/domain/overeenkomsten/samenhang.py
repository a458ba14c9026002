"""What rests on what: references between agreements, circles, and what runs out.

A reference is the name of a stream (`overeenkomst/dvo-scalabor`, `regeling`), so that
an agreement can rest on a decision of a gemeente, on the regeling, on another agreement
or on an assignment (003: aanwijzingsbesluit → regeling → DVO).
"""

from collections.abc import Iterator, Sequence
from datetime import date

from register.domain.context import Context
from register.domain.overeenkomsten.deelnemersbesluit import DEELNEMERSBESLUIT
from register.domain.overeenkomsten.opdrachtfeiten import OPDRACHTVERLENING
from register.domain.overeenkomsten.overeenkomst import OVEREENKOMST
from register.domain.records import dataclass, replace
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.values import bounds

SOORTEN = ("deelnemersbesluit", "overeenkomst", "opdrachtverlening", "besluit")
"""Kinds of streams that an agreement can rest on, beside `regeling`."""


@dataclass(frozen=True, kw_only=True)
class Aflopend:
    """Something that ends: `hangt_eraan` are references to all that rests on it."""

    verwijzing: str
    einde: date
    uiterlijk_opzeggen: date | None
    stilzwijgend: bool
    hangt_eraan: tuple[str, ...]


def require_references(
    context: Context, verwijzingen: Sequence[str], bron: str, pad: str
) -> None:
    """Refuse what is no reference or points at nothing, and a circle through `bron`."""
    for plek, verwijzing in enumerate(verwijzingen):
        hier = f"{pad}/{plek}"
        soort, _, code = verwijzing.partition("/")
        if verwijzing != "regeling" and (soort not in SOORTEN or not code):
            vormen = ", ".join(f"{naam}/…" for naam in SOORTEN)
            msg = (
                f"'{verwijzing}' is geen verwijzing; schrijf regeling of een van: "
                f"{vormen}"
            )
            raise OngeldigeInvoer(msg, pad=hier)
        if kring := _path(context, verwijzing, bron):
            msg = (
                "dit maakt een kring van afhankelijkheden: "
                f"{' → '.join((bron, *kring))}; laat een van deze schakels weg"
            )
            raise VerkeerdeVolgorde(msg, pad=hier)
        if not context.feiten(verwijzing):
            raise OnbekendeVerwijzing(soort, code or verwijzing, pad=hier)


def rests_on(context: Context, verwijzing: str) -> tuple[str, ...]:
    """What one thing rests on directly, with all that is known."""
    soort, _, code = verwijzing.partition("/")
    if soort == OVEREENKOMST.prefix and (dvo := context.ooit(OVEREENKOMST, code)):
        return dvo.hangt_af_van
    if soort == OPDRACHTVERLENING.prefix and (
        opdracht := context.ooit(OPDRACHTVERLENING, code)
    ):
        onder = opdracht.overeenkomst
        return (OVEREENKOMST.stroom(onder),) if onder else ()
    return ()


def expiring(context: Context, tot: date) -> tuple[Aflopend, ...]:
    """What ends, or must be given notice of, from the day of the context up to `tot`.

    The first to need attention comes first, each with all that rests on it.
    """
    boven = _resting(context)
    gevonden = [
        replace(wat, hangt_eraan=_all_above(wat.verwijzing, boven))
        for wat in _ending(context)
        if context.dag <= (wat.uiterlijk_opzeggen or wat.einde) <= tot
        or context.dag <= wat.einde <= tot
    ]
    return tuple(sorted(gevonden, key=_attention))


def _attention(wat: Aflopend) -> tuple[date, str]:
    return wat.uiterlijk_opzeggen or wat.einde, wat.verwijzing


def _path(context: Context, van: str, naar: str) -> tuple[str, ...]:
    """References from `van` to `naar`, both included; empty when there is no path."""
    gezien = {van}
    paden: list[tuple[str, ...]] = [(van,)]
    while paden:
        pad = paden.pop()
        if pad[-1] == naar:
            return pad
        for volgende in rests_on(context, pad[-1]):
            if volgende not in gezien:
                gezien.add(volgende)
                paden.append((*pad, volgende))
    return ()


def _resting(context: Context) -> dict[str, list[str]]:
    """By reference what rests on it directly, on the day of the context."""
    boven: dict[str, list[str]] = {}
    for code in context.codes(OVEREENKOMST):
        dvo = context.staat(OVEREENKOMST, code)
        for onder in dvo.hangt_af_van if dvo and dvo.loopt else ():
            boven.setdefault(onder, []).append(OVEREENKOMST.stroom(code))
    for code in context.codes(OPDRACHTVERLENING):
        opdracht = context.staat(OPDRACHTVERLENING, code)
        if opdracht and opdracht.loopt and opdracht.overeenkomst:
            onder = OVEREENKOMST.stroom(opdracht.overeenkomst)
            boven.setdefault(onder, []).append(OPDRACHTVERLENING.stroom(code))
    return boven


def _all_above(verwijzing: str, boven: dict[str, list[str]]) -> tuple[str, ...]:
    gezien: list[str] = []
    wachtrij = list(boven.get(verwijzing, ()))
    while wachtrij:
        eerste = wachtrij.pop(0)
        if eerste not in gezien:
            gezien.append(eerste)
            wachtrij.extend(boven.get(eerste, ()))
    return tuple(gezien)


def _ending(context: Context) -> Iterator[Aflopend]:
    """Everything in force that has an end."""
    for code in context.codes(DEELNEMERSBESLUIT):
        besluit = context.staat(DEELNEMERSBESLUIT, code)
        if besluit and besluit.tot and besluit.ingetrokken_op is None:
            yield _ends(DEELNEMERSBESLUIT.stroom(code), besluit.tot)
    for code in context.codes(OVEREENKOMST):
        dvo = context.staat(OVEREENKOMST, code)
        if dvo and dvo.loopt and dvo.einde:
            eind = _ends(OVEREENKOMST.stroom(code), dvo.einde)
            yield replace(
                eind,
                uiterlijk_opzeggen=dvo.uiterlijk_opzeggen,
                stilzwijgend=dvo.stilzwijgend,
            )
    for code in context.codes(OPDRACHTVERLENING):
        opdracht = context.staat(OPDRACHTVERLENING, code)
        if opdracht and opdracht.loopt and opdracht.termijn:
            yield _ends(OPDRACHTVERLENING.stroom(code), bounds(opdracht.termijn)[1])


def _ends(verwijzing: str, einde: date) -> Aflopend:
    return Aflopend(
        verwijzing=verwijzing,
        einde=einde,
        uiterlijk_opzeggen=None,
        stilzwijgend=False,
        hangt_eraan=(),
    )
