"""Choosing a person in a meeting, step by step, as norms look at it (Gemeentewet 31).

One choice is told apart by its item and its vacancy. Nothing of a recorded outcome is
believed: who was chosen is counted again from the ballots.
"""

from collections.abc import Iterator

from register.domain.context import Context
from register.domain.organisatie.gremium import GREMIUM, Gremium
from register.domain.records import dataclass
from register.domain.stemmen.telling import Basis
from register.domain.vergaderingen.vergadering import VERGADERING, Vergadering
from register.domain.vergaderingen.verkiezing import (
    HerstemmingGehouden,
    Keuzekring,
    LotBeslist,
    Stembus,
    Verkiezing,
    VerkiezingGehouden,
    Verkiezingsvorm,
)
from register.domain.voting import verkiezing

ONBEKEND = "?"
"""Who was chosen hangs on weights that are not known."""


@dataclass(frozen=True, kw_only=True)
class Keuzegang:
    """All steps of one choice; `bus` is its last vote, of which `bus_seq` is the fact.

    `gremium` is who chose: in a joint meeting not always the one that called it.
    """

    gremium: str
    punt: str
    vacature: str
    stappen: tuple[Verkiezing, ...]
    bus: Stembus | None
    bus_seq: int | None

    @property
    def seqs(self) -> tuple[int, ...]:
        """Every step of it."""
        return tuple(stap.seq for stap in self.stappen)

    @property
    def wat(self) -> str:
        """What is chosen, in a sentence."""
        vacature = f", vacature '{self.vacature}'" if self.vacature else ""
        return f"punt '{self.punt}'{vacature}"

    def before(self, lot: LotBeslist) -> Verkiezing | None:
        """The step before this lot, on record already or not yet."""
        for plek, stap in enumerate(self.stappen):
            if stap.vorm is Verkiezingsvorm.LOT and stap.gekozen == lot.gekozen:
                return self.stappen[plek - 1] if plek else None
        return self.stappen[-1]

    def chosen(self, basis: Basis) -> str:
        """Who was chosen in the end; empty: nobody, `ONBEKEND`: not to be said."""
        if self.stappen[-1].vorm is Verkiezingsvorm.LOT:
            return self.stappen[-1].gekozen
        return counted(self.bus, basis) if self.bus else ""


def choices(
    context: Context, vergadering: Vergadering, punt: str = ""
) -> Iterator[Keuzegang]:
    """Every choice of persons in a meeting (or at one item), of every gremium in it."""
    if not vergadering.verkiezingen:
        return
    stroom = VERGADERING.stroom(vergadering.code)
    feiten = {feit.seq: feit.gegevens for feit in context.feiten(stroom)}
    gangen: dict[tuple[str, str], list[Verkiezing]] = {}
    for stap in vergadering.verkiezingen:
        if punt in ("", stap.punt):
            gangen.setdefault((stap.punt, stap.vacature), []).append(stap)
    for (bij, vacature), stappen in gangen.items():
        bussen = [
            (bus, stap.seq)
            for stap in stappen
            if isinstance(bus := feiten.get(stap.seq), Stembus)
        ]
        bus, seq = bussen[-1] if bussen else (None, None)
        yield Keuzegang(
            gremium=(bus.gremium if bus else "") or vergadering.gremia[0],
            punt=bij,
            vacature=vacature,
            stappen=tuple(stappen),
            bus=bus,
            bus_seq=seq,
        )


def chooser(context: Context, gang: Keuzegang) -> Gremium | None:
    """The gremium that chose, as on the day of the fact."""
    return context.staat(GREMIUM, gang.gremium)


def is_limited(bus: Stembus) -> bool:
    """Whether the choice was limited to some persons (Gemeentewet 31 lid 2)."""
    if isinstance(bus, VerkiezingGehouden):
        return bus.kring is Keuzekring.VOORDRACHT
    return isinstance(bus, HerstemmingGehouden)


def ballots(bus: Stembus) -> int:
    """Ballots that were handed in: who does so takes part (Gemeentewet 28 lid 3)."""
    return sum(k.hoofden for k in bus.kandidaten) + bus.blanco + bus.ongeldig


def counted(bus: Stembus, basis: Basis) -> str:
    """Who has the volstrekte majority of the votes cast (Gemeentewet 30 lid 1)."""
    hoofden = verkiezing({k.persoon: k.hoofden for k in bus.kandidaten}).gekozen or ""
    if basis is Basis.HOOFDEN:
        return hoofden
    gewichten = {k.persoon: k.gewicht for k in bus.kandidaten if k.gewicht is not None}
    if len(gewichten) < len(bus.kandidaten):
        return ONBEKEND
    zwaar = verkiezing(gewichten).gekozen or ""
    return zwaar if basis is Basis.STEMMEN or zwaar == hoofden else ""
