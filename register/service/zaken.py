"""A dossier with everything in the log that belongs to it, for the routes.

What belongs to it says the time line of dossiers in the read model; what it is by then
is folded from the log, on the day and at the moment that are asked about.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

import orjson

from register.domain.afspraken.actie import ACTIE
from register.domain.besluiten.besluit import BESLUIT
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.facts import Aggregaat
from register.domain.organisatie.regelingstaat import REGELING, RegelingGewijzigd
from register.domain.overeenkomsten.deelnemersbesluit import DEELNEMERSBESLUIT
from register.domain.planning.boekjaarstaat import BOEKJAAR
from register.domain.raden.raadsagenda import RAAD, ActiefGeinformeerd
from register.domain.raden.raadsronde import RAADSRONDE
from register.domain.routes.geldend import routes
from register.domain.routes.rollen import Rollen
from register.domain.routes.route import Route
from register.domain.routes.spoor import Moment, Zaak
from register.domain.vergaderingen.vergadering import VERGADERING
from register.projections import queries
from register.projections.queries import Found, Question
from register.service.answers import Library, stub
from register.service.details import question
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij
from register.service.pages import require_log
from register.service.place import reader_of
from register.service.remembering import Remembering
from register.service.uittreksels import Greep, Uittreksel, extract

S = TypeVar("S")
T = TypeVar("T")

_GELEZEN = frozenset({RAADSRONDE.prefix, BESLUIT.prefix, VERGADERING.prefix})
"""What a step can hang on; of other streams it does not matter whether they open."""


@dataclass(frozen=True)
class Stand:
    """One log on one day, as known at one moment."""

    library: Library
    regeling: str
    vraag: Question
    context: Context

    @cached_property
    def routes(self) -> dict[str, Route]:
        """Routes that hold on that day."""
        return routes(self.context)

    @cached_property
    def rollen(self) -> Rollen:
        """Who there is on that day."""
        return Rollen(self.context)

    def dossiers(self, greep: Greep[T]) -> Uittreksel[T]:
        """What is needed of the dossiers that there are by then."""
        return extract(self.library, self.vraag, greep)

    def streams(self, code: str) -> frozenset[str]:
        """Streams that belong to a dossier, also those that may not be seen."""
        eigen = replace(self.vraag, openbaar=False)
        return frozenset({f"{DOSSIER.prefix}/{code}", *self._streams(eigen, code)})

    def _streams(self, vraag: Question, code: str) -> set[str]:
        eigen = replace(vraag, filter={"dossier": code}, sleutel=None)
        with self.library.connect(self.regeling) as verbinding:
            return queries.streams(verbinding, "dossiertijdlijn", eigen)

    def zaak(self, code: str) -> Zaak:
        """A dossier with what belongs to it."""
        dossier = self.context.staat(DOSSIER, code)
        assert dossier is not None, "the list of dossiers has it"
        stromen = sorted(self._streams(self.vraag, code))
        rondes = self._states(RAADSRONDE, stromen)
        besluiten = self._states(BESLUIT, stromen)
        return Zaak(
            dossier=dossier,
            rondes=tuple(rondes),
            besluiten=tuple(besluiten),
            vergaderingen=tuple(self._states(VERGADERING, stromen)),
            gemeld=tuple(self._states(DEELNEMERSBESLUIT, stromen)),
            acties=tuple(self._states(ACTIE, stromen)),
            regelingtekst=tuple(self._texts(code, stromen)),
            aangeboden=tuple(self._offers({ronde.code for ronde in rondes})),
            ingelicht=tuple(self._told(code, stromen)),
            onleesbaar=sum(
                naam.partition("/")[0] in _GELEZEN and self._is_sealed(naam, code)
                for naam in stromen
            ),
        )

    def _is_sealed(self, stroom: str, dossier: str) -> bool:
        """Whether a fact of this dossier, or all of the stream, cannot be read."""
        return any(
            feit.gegevens is None
            and (feit.kop.dossier == dossier or feit.kop.versie == 1)
            for feit in self.context.feiten(stroom)
        )

    def _states(self, aggregaat: Aggregaat[S], stromen: list[str]) -> list[S]:
        prefix = f"{aggregaat.prefix}/"
        codes = [n.removeprefix(prefix) for n in stromen if n.startswith(prefix)]
        staten = (self.context.staat(aggregaat, code) for code in codes)
        return [staat for staat in staten if staat is not None]

    def _texts(self, dossier: str, stromen: list[str]) -> Iterator[Moment]:
        if REGELING.prefix not in stromen:
            return
        for feit in self.context.feiten(REGELING.prefix):
            van_dit = feit.kop.dossier == dossier and feit.dag <= self.context.dag
            if van_dit and isinstance(feit.gegevens, RegelingGewijzigd):
                yield feit.dag, feit.seq

    def _offers(self, rondes: set[str]) -> Iterator[Moment]:
        for code in self.context.codes(BOEKJAAR) if rondes else ():
            jaar = self.context.staat(BOEKJAAR, code)
            if jaar and jaar.aanbieding and jaar.aanbieding.raadsronde in rondes:
                yield jaar.aanbieding.op, jaar.aanbieding.seq

    def _told(self, dossier: str, stromen: list[str]) -> Iterator[Moment]:
        for stroom in stromen:
            if not stroom.startswith(f"{RAAD.prefix}/"):
                continue
            for feit in self.context.feiten(stroom):
                gegevens = feit.gegevens
                if (
                    isinstance(gegevens, ActiefGeinformeerd)
                    and gegevens.dossier == dossier
                    and feit.dag <= self.context.dag
                ):
                    yield feit.dag, feit.seq


def standing(library: Library, regeling: str, ask: Ask) -> Stand:
    """The log as it is asked about; raises `NietGevonden`."""
    require_log(library, regeling)
    assert ask.op is not None, "the edge fills in today"
    log = library.logs[regeling]
    vraag = question(library, regeling, ask)
    lezer = Remembering(reader_of(log, log, vraag.moment.tot))
    return Stand(library, regeling, vraag, Context(lezer, ask.op))


def closed(dicht: Mapping[str, Found]) -> Iterator[tuple[Rij, Rij]]:
    """The stubs of dossiers that may not be seen, each with what its row would say."""
    for rij in dicht.values():
        yield orjson.loads(stub(rij)), orjson.loads(rij.inhoud)
