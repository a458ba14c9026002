"""What every part of the account of a year reads: the log at one point, and its scope.

Of a year are: its own stream, the besluiten and rondes that name it, and whatever else
happened in it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

import orjson

from register.codec.events import REGISTRY
from register.domain.besluiten.besluit import BESLUIT
from register.domain.besluiten.besluitstaat import Besluit
from register.domain.bevoegdheden.competence import chain_of
from register.domain.bevoegdheden.schakel import TE_BEOORDELEN, Gebrek, Schakel, flaws
from register.domain.context import Context, Lezer
from register.domain.facts import Feit
from register.domain.norms.handelingen import (
    BEGROTINGSBESLUITEN,
    DEELNEMING,
    JAARREKENING,
    RECHTEN,
    VERGOEDING,
)
from register.domain.planning.boekjaarstaat import BOEKJAAR, Boekjaar
from register.domain.raden.raadsrondestaat import RAADSRONDE
from register.domain.values import Tekst
from register.store import Reads

_GELD = BEGROTINGSBESLUITEN | {JAARREKENING, RECHTEN, DEELNEMING, VERGOEDING}
Opener = Callable[[str], bytes | None]
GESLOTEN = "[verzegeld]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Geldbesluit:
    """A decision with a financial effect, with its chain as it now comes out."""

    besluit: Besluit
    keten: tuple[Schakel, ...]

    @property
    def nummer(self) -> str:
        """Its number."""
        return self.besluit.genomen.besluit

    @property
    def gebreken(self) -> tuple[Gebrek, ...]:
        """All that is wrong with the chain."""
        return flaws(self.keten)

    @property
    def bevoegd(self) -> str:
        """Whether who decided was allowed to."""
        if not self.gebreken:
            return "in orde"
        if set(self.gebreken) <= TE_BEOORDELEN:
            return "niet te beoordelen"
        return "niet in orde"

    @property
    def seqs(self) -> tuple[int, ...]:
        """The decision and the proof of its chain."""
        keten = (seq for schakel in self.keten for seq in schakel.seqs)
        return tuple(sorted({self.besluit.seq, *keten}))


@dataclass(slots=True)
class Werk:
    """One log at one point, for one year, on one day."""

    log: Reads
    lezer: Lezer
    opener: Opener
    jaar: int
    op: date
    tot: int
    boekjaar: Boekjaar
    besluiten: Mapping[str, Geldbesluit] = field(default_factory=dict)
    verzegeld: int = 0
    _stromen: dict[str, bool] = field(default_factory=dict)

    @property
    def context(self) -> Context:
        """All that is known, as it held on the day."""
        return Context(self.lezer, self.op)

    def begin(self) -> None:
        """Look up the decisions with a financial effect."""
        codes = self.context.codes(BESLUIT)
        gevonden = (self._money(code) for code in codes)
        self.besluiten = {geld.nummer: geld for geld in gevonden if geld}

    def _money(self, code: str) -> Geldbesluit | None:
        besluit = self.context.staat(BESLUIT, code)
        if besluit is None:
            self.verzegeld += any(
                feit.gegevens is None for feit in self.lezer.feiten(f"besluit/{code}")
            )
            return None
        genomen = besluit.genomen
        geld = (
            genomen.bedrag is not None
            or genomen.dekking
            or genomen.lasten is not None
            or genomen.handeling in _GELD
        )
        jaar = genomen.boekjaar or besluit.genomen_op.year
        if not geld or jaar != self.jaar or besluit.rejected:
            return None
        context = Context(self.lezer, besluit.genomen_op)
        return Geldbesluit(besluit=besluit, keten=chain_of(context, genomen, code))

    def belongs(self, stroom: str, dag: date) -> bool:
        """Whether a fact of this day in this stream is of the year."""
        if stroom not in self._stromen:
            self._stromen[stroom] = self._names(stroom)
        return self._stromen[stroom] or (
            dag.year == self.jaar and not self._other(stroom)
        )

    def _names(self, stroom: str) -> bool:
        prefix, _, code = stroom.partition("/")
        if prefix == RAADSRONDE.prefix:
            ronde = self.context.staat(RAADSRONDE, code)
            return ronde is not None and ronde.begrotingsjaar == self.jaar
        if prefix == BESLUIT.prefix:
            besluit = self.context.staat(BESLUIT, code)
            eigen = besluit is not None and besluit.genomen.boekjaar == self.jaar
            return eigen or code in self.besluiten
        return stroom == BOEKJAAR.stroom(str(self.jaar))

    def _other(self, stroom: str) -> bool:
        """Whether it is of another year by its own words."""
        prefix, _, code = stroom.partition("/")
        if prefix == BESLUIT.prefix:
            besluit = self.context.staat(BESLUIT, code)
            return besluit is not None and besluit.genomen.boekjaar is not None
        if prefix == RAADSRONDE.prefix:
            ronde = self.context.staat(RAADSRONDE, code)
            return ronde is not None and ronde.begrotingsjaar is not None
        return prefix == BOEKJAAR.prefix

    def facts(self) -> Iterator[Feit]:
        """Facts of the year as they were recorded, in order of the log."""
        for rijen in self.log.events(0, self.tot):
            for rij in rijen:
                feit = REGISTRY.decode(rij.seq, rij.soort, rij.inhoud, self.opener)
                if feit.dag <= self.op and self.belongs(feit.kop.stroom, feit.dag):
                    yield feit

    def told(self, tekst: Tekst) -> str:
        """A text as far as this reader may open it."""
        if isinstance(tekst, str):
            return tekst
        if tekst.onbekend:
            return f"[onbekend: {self.told(tekst.onbekend)}]"
        waarde = self.opener(tekst.digest)
        return str(orjson.loads(waarde)) if waarde else GESLOTEN
