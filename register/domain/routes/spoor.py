"""One subject on one route: the facts that are about it, on a day.

A dossier follows its own route with the proposals that name no other; a proposal with
a route of its own makes a track of its own in the same dossier.
"""

from collections.abc import Sequence
from datetime import date

from register.domain.afspraken.actie import Actie
from register.domain.besluiten.besluitstaat import Besluit
from register.domain.dossiers.advies import Advies
from register.domain.dossiers.dossier import Dossier
from register.domain.dossiers.stap import Stap
from register.domain.dossiers.voorstel import Voorstel, VoorstelStatus
from register.domain.norms.handelingen import JAARREKENING
from register.domain.overeenkomsten.deelnemersbesluit import Deelnemersbesluit
from register.domain.raden.raadsrondestaat import Raadsronde
from register.domain.records import dataclass
from register.domain.routes.route import Route, Routestap
from register.domain.vergaderingen.agenda import Punt
from register.domain.vergaderingen.vergaderingstaat import Vergadering

Moment = tuple[date, int]
"""A day, and the fact that gives it."""

_VERSCHIL = 2
"""The accounts of T-2 go to the raden with the kaders of T (Wgr 34b)."""


@dataclass(frozen=True, kw_only=True)
class Zaak:
    """A dossier with everything in the log that belongs to it, as on a day.

    `regelingtekst`, `aangeboden` and `ingelicht` are the days and seqs of new texts of
    the regeling, of offers to the AB and of raden told unasked; `onleesbaar` counts
    streams that this reader cannot read.
    """

    dossier: Dossier
    rondes: tuple[Raadsronde, ...] = ()
    besluiten: tuple[Besluit, ...] = ()
    vergaderingen: tuple[Vergadering, ...] = ()
    gemeld: tuple[Deelnemersbesluit, ...] = ()
    acties: tuple[Actie, ...] = ()
    regelingtekst: tuple[Moment, ...] = ()
    aangeboden: tuple[Moment, ...] = ()
    ingelicht: tuple[Moment, ...] = ()
    onleesbaar: int = 0


@dataclass(frozen=True, kw_only=True)
class Spoor:
    """A route, and what of a dossier is on it; without one nothing is done yet."""

    route: Route
    op: date
    zaak: Zaak | None = None
    voorstellen: tuple[Voorstel, ...] = ()
    jaar: int | None = None

    @property
    def modules(self) -> tuple[str, ...]:
        """Modules that it is about; none: all."""
        eigen = self.zaak.dossier.modules if self.zaak else ()
        alle = (*eigen, *(v.module for v in self.voorstellen if v.module))
        return tuple(dict.fromkeys(alle))

    @property
    def opstellers(self) -> tuple[str, ...]:
        """Who drew up its proposals."""
        return tuple(
            dict.fromkeys(v.opsteller for v in self.voorstellen if v.opsteller)
        )

    @property
    def begrotingsjaar(self) -> int | None:
        """The budget year that its clocks count from, where something says it."""
        if self.jaar is not None:
            return self.jaar
        ronden = (r.begrotingsjaar for r in self.rondes(()) if r.begrotingsjaar)
        besloten = (b.genomen.boekjaar for b in self.besluiten if b.genomen.boekjaar)
        gezegd = (v.boekjaar for v in self.voorstellen if v.boekjaar)
        if jaar := next(ronden, None):
            return jaar
        jaar = next(gezegd, None) or next(besloten, None)
        return jaar + _VERSCHIL if jaar and self.is_rekening else jaar

    @property
    def is_rekening(self) -> bool:
        """Whether it is about annual accounts, not about a budget."""
        return any(JAARREKENING in stap.soorten for stap in self.route.stappen)

    @property
    def besluiten(self) -> tuple[Besluit, ...]:
        """Decisions about its proposals, and those that name none."""
        if self.zaak is None:
            return ()
        eigen = {voorstel.code for voorstel in self.voorstellen}
        return tuple(
            b
            for b in self.zaak.besluiten
            if not b.genomen.voorstel or b.genomen.voorstel in eigen
        )

    @property
    def adviezen(self) -> tuple[Advies, ...]:
        """Advice on its proposals, and on the dossier as a whole."""
        if self.zaak is None:
            return ()
        eigen = {voorstel.code for voorstel in self.voorstellen}
        return tuple(
            a
            for a in self.zaak.dossier.adviezen
            if not a.voorstel or a.voorstel in eigen
        )

    @property
    def staande(self) -> tuple[Voorstel, ...]:
        """Proposals that were not taken back."""
        weg = VoorstelStatus.INGETROKKEN
        return tuple(v for v in self.voorstellen if v.status is not weg)

    def rondes(self, soorten: Sequence[str]) -> tuple[Raadsronde, ...]:
        """Rounds of these kinds (all kinds that its steps name, where none is said)."""
        gezocht = set(soorten) or {
            s for stap in self.route.stappen for s in stap.soorten
        }
        alle = self.zaak.rondes if self.zaak else ()
        return tuple(r for r in alle if r.soort in gezocht)

    def planned(self, stap: Routestap) -> Stap | None:
        """What the dossier planned, did or dropped under the code of this step."""
        stappen = self.zaak.dossier.stappen if self.zaak else ()
        return next((s for s in stappen if s.code == stap.stap), None)

    def items(self) -> list[tuple[Vergadering, Punt]]:
        """Where it is or was on an agenda, the first meeting first."""
        if self.zaak is None:
            return []
        dossier, eigen = self.zaak.dossier.code, {v.code for v in self.voorstellen}
        gevonden = [
            (vergadering, punt)
            for vergadering in self.zaak.vergaderingen
            for punt in vergadering.agenda
            if punt.afgevoerd_op is None
            and punt.dossier == dossier
            and (not punt.voorstel or punt.voorstel in eigen)
        ]
        return sorted(gevonden, key=lambda paar: (_day(paar[0]), paar[0].code))


def _day(vergadering: Vergadering) -> date:
    return vergadering.datum if isinstance(vergadering.datum, date) else date.max


def tracks(zaak: Zaak, routes: dict[str, Route], op: date) -> list[Spoor]:
    """Tracks of a dossier: of its own route, and of each route of a proposal.

    A route that does not hold on that day gives no track; see `unrouted`.
    """
    dossier = zaak.dossier
    per_route: dict[str, list[Voorstel]] = {dossier.route: []} if dossier.route else {}
    for voorstel in dossier.voorstellen:
        per_route.setdefault(voorstel.route or dossier.route, []).append(voorstel)
    return [
        Spoor(route=routes[code], op=op, zaak=zaak, voorstellen=tuple(voorstellen))
        for code, voorstellen in per_route.items()
        if code in routes
    ]


@dataclass(frozen=True, kw_only=True)
class Zonder:
    """What of a dossier is on no route that holds.

    `routes` are named and do not hold; `voorstellen` name none and wait for a decision;
    `leeg`: neither the dossier nor a proposal names one. `klaar`: it had proposals
    without a route, and all are decided or taken back.
    """

    routes: tuple[str, ...] = ()
    voorstellen: tuple[Voorstel, ...] = ()
    leeg: bool = False
    klaar: bool = False


def unrouted(zaak: Zaak, routes: dict[str, Route]) -> Zonder:
    """What is left when the tracks are taken out."""
    dossier = zaak.dossier
    genoemd = {dossier.route, *(v.route for v in dossier.voorstellen)} - {""}
    zonder = [v for v in dossier.voorstellen if not (v.route or dossier.route)]
    beslist = {b.genomen.voorstel for b in zaak.besluiten}
    open_ = tuple(
        v
        for v in zonder
        if v.code not in beslist and v.status is not VoorstelStatus.INGETROKKEN
    )
    return Zonder(
        routes=tuple(sorted(genoemd - set(routes))),
        voorstellen=open_,
        leeg=not genoemd and not zonder,
        klaar=bool(zonder) and not open_ and not genoemd,
    )
