"""Corrections of the register itself; corrections by an organ are acts (besluit.py).

`RegistratieGecorrigeerd` and `RegistratieVervallen` (facts.py) lie in the stream of
their target and change how it is read, never what is stored.
"""

import re
from functools import cache
from typing import Protocol, runtime_checkable

from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.facts import (
    CORRECTIES,
    Feit,
    Gebeurtenis,
    RegistratieGecorrigeerd,
    RegistratieVervallen,
)
from register.domain.records import dataclass
from register.domain.refusals import OnbekendeVerwijzing, VerkeerdeVolgorde
from register.domain.values import Feitdatum, Tekst

GEBEURTENISSEN = (RegistratieGecorrigeerd, RegistratieVervallen)
AGGREGATEN = ()


@dataclass(frozen=True, kw_only=True)
class CorrigeerRegistratie:
    """Replace what the register says of the fact at `seq`, whole."""

    seq: int
    gegevens: object
    reden: Tekst
    feitdatum: Feitdatum | None = None


@dataclass(frozen=True, kw_only=True)
class LaatRegistratieVervallen:
    """Say that the fact at `seq` never was."""

    seq: int
    reden: Tekst
    vervangen_door: str = ""


@runtime_checkable
class Rekent(Protocol):
    """A fact with numbers that must add up, whoever writes them and when."""

    def require_sums(self, pad: str) -> None:
        """Refuse numbers that do not; `pad` is where the fact stands."""


def stream_of(event: Gebeurtenis) -> str:
    """Name of the stream that an event belongs to, from its own fields."""
    velden = {naam: getattr(event, naam) for naam in _names(event.STROOM)}
    return event.STROOM.format_map(velden)


@cache
def _names(patroon: str) -> tuple[str, ...]:
    return tuple(re.findall(r"{(\w+)}", patroon))


def corrigeer(opdracht: CorrigeerRegistratie, context: Context) -> Beslissing:
    """Correct a registration; what it is about stays the same."""
    doel = _target(context, opdracht.seq)
    _require_free(doel)
    nieuw = opdracht.gegevens
    if doel.soort in CORRECTIES:
        msg = (
            f"seq {opdracht.seq} is zelf een correctie; corrigeer de oorspronkelijke "
            "registratie of laat de correctie vervallen"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/seq")
    _require_standing(context, doel)
    if stream_of(nieuw) != doel.kop.stroom:  # type: ignore[arg-type] # typed by the codec
        msg = (
            f"een correctie gaat over hetzelfde onderwerp ({doel.kop.stroom}); laat "
            "deze registratie vervallen en leg de juiste opnieuw vast"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/gegevens")
    if isinstance(nieuw, Rekent):
        nieuw.require_sums("/gegevens/gegevens")
    return (
        RegistratieGecorrigeerd(
            stroom=doel.kop.stroom,
            seq=opdracht.seq,
            doelsoort=doel.soort,
            gegevens=nieuw,
            reden=opdracht.reden,
            feitdatum=opdracht.feitdatum,
        ),
    )


def laat_vervallen(opdracht: LaatRegistratieVervallen, context: Context) -> Beslissing:
    """Let a registration lapse; the first of a stream only when it is the last."""
    doel = _target(context, opdracht.seq)
    _require_free(doel)
    if doel.soort not in CORRECTIES:
        _require_standing(context, doel)
        over = [f.seq for f in context.feiten(doel.kop.stroom) if f.seq != doel.seq]
        if doel.kop.versie == 1 and over:
            genoemd = ", ".join(map(str, sorted(over)[:5]))
            msg = (
                f"op seq {opdracht.seq} bouwen nog registraties voort (seq {genoemd}); "
                "laat die eerst vervallen"
            )
            raise VerkeerdeVolgorde(msg, pad="/gegevens/seq")
    return (
        RegistratieVervallen(
            stroom=doel.kop.stroom,
            seq=opdracht.seq,
            reden=opdracht.reden,
            vervangen_door=opdracht.vervangen_door,
        ),
    )


def _target(context: Context, seq: int) -> Feit:
    doel = context.feit(seq)
    if doel is None:
        raise OnbekendeVerwijzing("gebeurtenis met seq", str(seq), pad="/gegevens/seq")
    return doel


_VAST = {
    "register": "van welke regeling dit register is en of het een oefening is, ligt "
    "vast; begin zo nodig een nieuw register",
    "toegang": "wat over sleutels is vastgelegd, blijft; trek een sleutel in of ken "
    "een nieuwe toe",
    "inzage": "dat iemand een geheim inzag, blijft vastliggen",
    "nummer": "een uitgegeven nummer blijft gebruikt; corrigeer het besluit of laat "
    "dat vervallen",
}
"""Kinds of streams in which nothing is ever corrected, and why (design §4)."""


def _require_free(doel: Feit) -> None:
    reden = _VAST.get(doel.kop.stroom.partition("/")[0])
    if reden:
        raise VerkeerdeVolgorde(f"seq {doel.seq}: {reden}", pad="/gegevens/seq")


def _require_standing(context: Context, doel: Feit) -> None:
    if all(feit.seq != doel.seq for feit in context.feiten(doel.kop.stroom)):
        msg = f"seq {doel.seq} is al vervallen; er valt niets meer te corrigeren"
        raise VerkeerdeVolgorde(msg, pad="/gegevens/seq")


OPDRACHTEN = (
    Opdracht(
        "CorrigeerRegistratie",
        CorrigeerRegistratie,
        corrigeer,
        ("registratie", "corrigeer"),
        "Herstel een fout in het register; het besluit zelf verandert niet.",
    ),
    Opdracht(
        "LaatRegistratieVervallen",
        LaatRegistratieVervallen,
        laat_vervallen,
        ("registratie", "laat-vervallen"),
        "Leg vast dat een geregistreerd feit er nooit was.",
    ),
)
