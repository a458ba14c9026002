"""What is told of each dossier, kept from one question to the next.

Folding a dossier with all that hangs on it takes milliseconds, and between two
questions few dossiers change. Which ones is told by what the log has more since; where
that does not tell it, all are folded anew.
"""

from collections.abc import Callable, Hashable, Sequence, Set as AbstractSet
from dataclasses import dataclass, field
from typing import Generic, TypeVar, cast

import orjson

from register.domain.afspraken.actie import ACTIE
from register.domain.besluiten.besluit import BESLUIT
from register.domain.besluiten.besluitverloop import NUMMER
from register.domain.dossiers.dossier import DOSSIER
from register.domain.facts import CORRECTIES
from register.domain.overeenkomsten.deelnemersbesluit import DEELNEMERSBESLUIT
from register.domain.raden.raadsronde import RAADSRONDE
from register.domain.vergaderingen.vergadering import VERGADERING
from register.reads import Opgeslagen, Reads

T = TypeVar("T")

_EIGEN = frozenset(
    aggregaat.prefix
    for aggregaat in (
        DOSSIER,
        BESLUIT,
        VERGADERING,
        RAADSRONDE,
        ACTIE,
        DEELNEMERSBESLUIT,
    )
)
"""Streams that matter to the dossiers they belong to, and to no other."""

_VER = ("geheimhouding-", "waarde-gewist")
"""Beginnings of kinds of facts that show what was hidden, or hide what was seen."""

_MEESTE = 8
"""Questions that are kept: days, and whether only what is public is asked."""
_LANGSTE = 5_000
"""Facts that are looked at; after more of them all is folded anew."""


@dataclass(frozen=True, slots=True)
class Gang(Generic[T]):
    """What is told of one dossier, and the streams that it was made of."""

    rijen: Sequence[T]
    stromen: AbstractSet[str]


@dataclass(slots=True)
class Gangen:
    """Of one log, for one day: what is known of each dossier up to a place in it."""

    grootte: int = 0
    laatste: Opgeslagen | None = None
    verborgen: AbstractSet[str] = frozenset()
    per_dossier: dict[str, Gang[object]] = field(default_factory=dict)

    def of(self, dossier: str, maak: Callable[[], Gang[T]]) -> Sequence[T]:
        """What is told of this dossier, made where it is not known any more.

        Nothing is kept that was made of a stream in `verborgen`.
        """
        gang = cast("Gang[T] | None", self.per_dossier.get(dossier))
        if gang is None:
            gang = maak()
            if self.verborgen.isdisjoint(gang.stromen):
                self.per_dossier[dossier] = cast("Gang[object]", gang)
        return gang.rijen

    def follow(self, log: Reads, positie: int) -> None:
        """Forget what changed since; the read model is at `positie`."""
        if self.per_dossier and not self._went_on(log):
            self.per_dossier.clear()
        self.grootte, self.laatste = positie, log.event(positie - 1)

    def _went_on(self, log: Reads) -> bool:
        """Whether it is the same log, with nothing more that concerns everything."""
        if log.event(self.grootte - 1) != self.laatste:
            return False
        if log.size() > self.grootte + _LANGSTE:
            return False
        return all(
            self._forgot(feit) for batch in log.events(self.grootte) for feit in batch
        )

    def _forgot(self, feit: Opgeslagen) -> bool:
        """Forget the dossiers of this fact; not where it may concern any."""
        prefix = feit.stroom.partition("/")[0]
        if prefix == NUMMER.prefix:
            return True
        ver = feit.soort in CORRECTIES or feit.soort.startswith(_VER)
        if ver or prefix not in _EIGEN:
            return False
        inhoud = orjson.loads(feit.inhoud)
        genoemd = (inhoud.get("dossier"), inhoud["gegevens"].get("dossier"))
        for code, gang in list(self.per_dossier.items()):
            if code in genoemd or feit.stroom in gang.stromen:
                del self.per_dossier[code]
        return True


class Gangboek:
    """The last questions of a service that stays."""

    def __init__(self) -> None:
        """Nothing known yet."""
        self._vragen: dict[Hashable, Gangen] = {}

    def current(self, vraag: Hashable, log: Reads, positie: int) -> Gangen:
        """What is still known for this question."""
        gangen = self._vragen.pop(vraag, None) or Gangen()
        gangen.follow(log, positie)
        self._vragen[vraag] = gangen
        while len(self._vragen) > _MEESTE:
            del self._vragen[next(iter(self._vragen))]
        return gangen
