"""Attribution: what a law or the regeling itself gives to an organ or a functie.

Stream `attributie/{houder}`: the whole of one holder, so that a chain reads one
stream. It goes before what the register takes from the kind of organ (Wgr 33;
Gemeentewet 147, 160), and names the article that gives it.
"""

from datetime import date
from typing import ClassVar

from register.domain.bevoegdheden.bevoegdheid import require_holder
from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.facts import Aggregaat, Feit
from register.domain.records import dataclass, replace
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.values import Tekst


@dataclass(frozen=True, kw_only=True)
class AttributieVastgelegd:
    """An act of parliament, or the regeling (`wet: regeling`), gives a power."""

    SOORT: ClassVar[str] = "attributie-vastgelegd.v1"
    STROOM: ClassVar[str] = "attributie/{houder}"

    houder: str
    attributie: str
    handelingen: tuple[str, ...]
    wet: str
    artikel: str
    lid: str = ""
    uitzonderingen: tuple[str, ...] = ()
    omschrijving: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class AttributieBeeindigd:
    """The law or the regeling no longer gives it."""

    SOORT: ClassVar[str] = "attributie-beeindigd.v1"
    STROOM: ClassVar[str] = "attributie/{houder}"

    houder: str
    attributie: str
    reden: Tekst = ""


GEBEURTENISSEN = (AttributieVastgelegd, AttributieBeeindigd)


@dataclass(frozen=True, kw_only=True)
class Attributie:
    """One power by law; `bron` is `wet:artikel` with the paragraph where there is."""

    code: str
    houder: str
    handelingen: tuple[str, ...]
    uitzonderingen: tuple[str, ...]
    bron: str
    omschrijving: Tekst
    vanaf: date
    seq: int
    beeindigd_op: date | None = None

    def holds(self, op: date) -> bool:
        """Whether it is in force on a day."""
        return self.vanaf <= op and (
            self.beeindigd_op is None or op < self.beeindigd_op
        )


Attributies = tuple[Attributie, ...]


def evolve(staat: Attributies | None, feit: Feit) -> Attributies | None:
    """Fold one fact; a fact that fits nothing leaves the state as it is."""
    match feit.gegevens:
        case AttributieVastgelegd() as nieuw:
            bron = ":".join(d for d in (nieuw.wet, nieuw.artikel, nieuw.lid) if d)
            gegeven = Attributie(
                code=nieuw.attributie,
                houder=nieuw.houder,
                handelingen=nieuw.handelingen,
                uitzonderingen=nieuw.uitzonderingen,
                bron=bron,
                omschrijving=nieuw.omschrijving,
                vanaf=feit.dag,
                seq=feit.seq,
            )
            return (*(staat or ()), gegeven)
        case AttributieBeeindigd(attributie=code) if staat:
            return tuple(
                replace(a, beeindigd_op=feit.dag) if a.code == code else a
                for a in staat
            )
        case _:
            return staat


ATTRIBUTIE = Aggregaat("attributie", evolve)
AGGREGATEN = (ATTRIBUTIE,)


def leg_vast(opdracht: AttributieVastgelegd, context: Context) -> Beslissing:
    """Record a power by law, once under this code."""
    require_holder(context, opdracht.houder, "/gegevens/houder")
    al = context.ooit(ATTRIBUTIE, opdracht.houder) or ()
    if any(a.code == opdracht.attributie for a in al):
        raise BestaatAl("attributie", opdracht.attributie, pad="/gegevens/attributie")
    if not opdracht.handelingen:
        msg = 'noem ten minste één handeling, of ["alles"] met uitzonderingen'
        raise OngeldigeInvoer(msg, pad="/gegevens/handelingen")
    return (opdracht,)


def beeindig(opdracht: AttributieBeeindigd, context: Context) -> Beslissing:
    """End a power by law, once."""
    pad = "/gegevens/attributie"
    staat = context.staat(ATTRIBUTIE, opdracht.houder) or ()
    if all(a.code != opdracht.attributie for a in staat):
        raise OnbekendeVerwijzing("attributie", opdracht.attributie, pad=pad)
    for eerder in context.ooit(ATTRIBUTIE, opdracht.houder) or ():
        if eerder.code == opdracht.attributie and eerder.beeindigd_op is not None:
            msg = (
                f"attributie '{eerder.code}' (seq {eerder.seq}) is al beëindigd per "
                f"{eerder.beeindigd_op}; was die datum fout, corrigeer die registratie"
            )
            raise VerkeerdeVolgorde(msg, pad=pad)
    return (opdracht,)


OPDRACHTEN = (
    Opdracht(
        "LegAttributieVast",
        AttributieVastgelegd,
        leg_vast,
        ("attributie", "leg-vast"),
        "Leg vast wat een wet of de regeling aan een orgaan of functie geeft.",
    ),
    Opdracht(
        "BeeindigAttributie",
        AttributieBeeindigd,
        beeindig,
        ("attributie", "beeindig"),
        "Leg vast dat een wet of de regeling een bevoegdheid niet meer geeft.",
    ),
)
