"""Access as it stands: which keys hold, with what scope, and who agreed to what.

Folded in order of recording, not of the day of the facts: a key that is withdrawn
records nothing from that moment, whatever day is given for it.
"""

from collections.abc import Iterable
from datetime import date
from itertools import combinations

from register.domain.facts import Aggregaat, Feit
from register.domain.records import dataclass, replace
from register.domain.toegang import TOEGANG_STROOM
from register.domain.toegang.toegangsfeiten import (
    GEBEURTENISSEN,
    AkkoordGegeven,
    Geheimhandeling,
    HerstelsleutelVastgelegd,
    HerstelUitgevoerd,
    SleutelIngetrokken,
    SleutelToegekend,
)

__all__ = ["GEBEURTENISSEN", "TOEGANG", "Akkoord", "Sleutel", "Toegang", "toegang_of"]


@dataclass(frozen=True, kw_only=True)
class Sleutel:
    """A key that was granted; `ingetrokken` is the seq of its withdrawal."""

    code: str
    publiek: str
    actor: str
    seq: int
    persoon: str = ""
    gremia: tuple[str, ...] = ()
    opdrachten: tuple[str, ...] = ()
    soorten: tuple[str, ...] = ()
    geheim: bool = False
    vanaf: date | None = None
    tot: date | None = None
    ingetrokken: int | None = None

    @property
    def wie(self) -> str:
        """Whose it is, as far as is known."""
        return self.persoon or self.actor

    def is_of_same(self, ander: "Sleutel") -> bool:
        """Whether both may be of one person: only two persons by name surely differ.

        Of one role, or of a role and a person under the same code, it is one person
        as long as nobody says whose keys they are.
        """
        if self.persoon and ander.persoon:
            return self.persoon == ander.persoon
        return self.actor == ander.actor or self.wie == ander.wie

    @property
    def onbeperkt(self) -> bool:
        """Whether it may record everything that is not secret."""
        return not self.gremia and not self.opdrachten

    def holds(self, dag: date) -> bool:
        """Whether it may be used on this day of recording."""
        return (
            self.ingetrokken is None
            and (self.vanaf is None or self.vanaf <= dag)
            and (self.tot is None or dag <= self.tot)
        )


@dataclass(frozen=True, kw_only=True)
class Akkoord:
    """A second person agreed, with the key `door`; until the day `tot`."""

    handeling: Geheimhandeling
    onderwerp: str
    door: str
    tot: date
    seq: int


@dataclass(frozen=True, kw_only=True)
class Toegang:
    """Everything about access; `herstel` is the code of the recovery key."""

    sleutels: tuple[Sleutel, ...] = ()
    herstel: str = ""
    herstel_publiek: str = ""
    akkoorden: tuple[Akkoord, ...] = ()

    def sleutel(self, code: str) -> Sleutel | None:
        """The key with this code, if it was ever granted."""
        return next((s for s in self.sleutels if s.code == code), None)

    def may_all(self, sleutel: Sleutel) -> bool:
        """Whether it may all that any key here may, for good: what recovery gives."""
        geheim = sleutel.geheim or not any(s.geheim for s in self.sleutels)
        return sleutel.onbeperkt and sleutel.tot is None and geheim

    def two_keep(self, dag: date) -> bool:
        """Whether two persons hold a key for what is secret on this day."""
        geldig = [s for s in self.sleutels if s.geheim and s.holds(dag)]
        return any(not een.is_of_same(ander) for een, ander in combinations(geldig, 2))


def evolve(staat: Toegang | None, feit: Feit) -> Toegang | None:
    """Fold one fact of stream `toegang`."""
    nu = staat or Toegang()
    match feit.gegevens:
        case SleutelToegekend() as gegeven:
            return _with(nu, _granted(gegeven, feit.seq))
        case SleutelIngetrokken(sleutelcode=code):
            return _without(nu, (code,), feit.seq)
        case HerstelsleutelVastgelegd(sleutelcode=code, publiek=publiek):
            return replace(nu, herstel=code, herstel_publiek=publiek)
        case HerstelUitgevoerd() as herstel:
            nieuw = Sleutel(
                code=herstel.sleutelcode,
                publiek=herstel.publiek,
                actor=herstel.actor,
                persoon=herstel.persoon,
                geheim=True,
                seq=feit.seq,
            )
            return _with(_without(nu, herstel.ingetrokken, feit.seq), nieuw)
        case AkkoordGegeven() as akkoord:
            gegeven_door = Akkoord(
                handeling=akkoord.handeling,
                onderwerp=akkoord.onderwerp,
                door=feit.kop.vastgelegd_door.sleutel,
                tot=akkoord.tot,
                seq=feit.seq,
            )
            return replace(nu, akkoorden=(*nu.akkoorden, gegeven_door))
        case _:
            return staat


def _granted(gegeven: SleutelToegekend, seq: int) -> Sleutel:
    return Sleutel(
        code=gegeven.sleutelcode,
        publiek=gegeven.publiek,
        actor=gegeven.actor,
        persoon=gegeven.persoon,
        gremia=gegeven.gremia,
        opdrachten=gegeven.opdrachten,
        soorten=gegeven.soorten,
        geheim=gegeven.geheim,
        vanaf=gegeven.vanaf,
        tot=gegeven.tot,
        seq=seq,
    )


def _with(staat: Toegang, sleutel: Sleutel) -> Toegang:
    ander = tuple(s for s in staat.sleutels if s.code != sleutel.code)
    return replace(staat, sleutels=(*ander, sleutel))


def _without(staat: Toegang, codes: tuple[str, ...], seq: int) -> Toegang:
    sleutels = tuple(
        replace(s, ingetrokken=seq) if s.code in codes else s for s in staat.sleutels
    )
    return replace(staat, sleutels=sleutels)


TOEGANG = Aggregaat(TOEGANG_STROOM, evolve)


def toegang_of(feiten: Iterable[Feit]) -> Toegang:
    """Access after these facts of stream `toegang`, in order of recording."""
    staat: Toegang | None = None
    for feit in sorted(feiten, key=lambda feit: feit.seq):
        staat = evolve(staat, feit)
    return staat or Toegang()
