"""Powers: mandaat, ondermandaat, volmacht, machtiging, ondertekening, delegatie.

Stream `bevoegdheid/{bevoegdheid}`: one row of a mandaatbesluit is one power with
one giver and one taker, who is a functie or a gremium, never a person
(Awb afd. 10.1; `aanvullingen.md` B). What kind it is, is a field of the grant and no
event of its own: giver, taker, scope and limits are the same in all of them
(docs/decisions/0012). The commands are in verlening.py.
"""

from datetime import date

from register.domain.bevoegdheden.machtfeiten import (
    Eis,
    InstemmingGegeven,
    InstructieGegeven,
    InstructieIngetrokken,
    MandaatIngetrokken,
    MandaatVerleend,
    OndermandaatVerleend,
    Per,
    Plafond,
    Soort,
    Verlening,
    VoorwaardeVervuld,
)
from register.domain.context import Context
from register.domain.facts import Aggregaat, Feit
from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.gremium import GREMIUM
from register.domain.records import dataclass, replace
from register.domain.refusals import OnbekendeVerwijzing
from register.domain.values import Tekst

__all__ = [
    "AGGREGATEN",
    "BEVOEGDHEID",
    "GEBEURTENISSEN",
    "OPDRACHTEN",
    "Bevoegdheid",
    "Eis",
    "InstemmingGegeven",
    "Instructie",
    "InstructieGegeven",
    "InstructieIngetrokken",
    "MandaatIngetrokken",
    "MandaatVerleend",
    "OndermandaatVerleend",
    "Per",
    "Plafond",
    "Soort",
    "Verlening",
    "Vervulling",
    "VoorwaardeVervuld",
    "evolve",
    "require_holder",
]

GEBEURTENISSEN = (
    MandaatVerleend,
    InstemmingGegeven,
    OndermandaatVerleend,
    MandaatIngetrokken,
    InstructieGegeven,
    InstructieIngetrokken,
    VoorwaardeVervuld,
)


@dataclass(frozen=True, kw_only=True)
class Instructie:
    """An instruction that holds."""

    code: str
    door: str
    tekst: Tekst
    dossier: str
    stuk: str
    vanaf: date
    seq: int


@dataclass(frozen=True, kw_only=True)
class Vervulling:
    """Proof that a condition was met."""

    eis: str
    dossier: str
    vanaf: date
    geldig_tot: date | None
    seq: int


@dataclass(frozen=True, kw_only=True)
class Bevoegdheid(Verlening):
    """A power as it holds on a day; `seqs` are the facts that made it so."""

    soort: Soort
    gever: str
    ouder: str
    algemeen: bool
    voorstel_van: str
    vanaf: date
    seqs: tuple[int, ...]
    instemming: tuple[str, ...] = ()
    instructies: tuple[Instructie, ...] = ()
    vervuld: tuple[Vervulling, ...] = ()
    ingetrokken_op: date | None = None

    @property
    def code(self) -> str:
        """Its code, as other things call theirs."""
        return self.bevoegdheid

    def holds(self, op: date) -> bool:
        """Whether this link itself is in force on a day (its parents apart)."""
        return (
            self.vanaf <= op
            and (self.geldig_tot is None or op <= self.geldig_tot)
            and (self.ingetrokken_op is None or op < self.ingetrokken_op)
        )


def evolve(staat: Bevoegdheid | None, feit: Feit) -> Bevoegdheid | None:
    """Fold one fact; a fact that fits nothing leaves the state as it is."""
    match feit.gegevens:
        case MandaatVerleend() as gegeven:
            return _granted(gegeven, feit)
        case OndermandaatVerleend() as gegeven:
            return _granted(gegeven, feit)
        case InstemmingGegeven() as gegeven if staat:
            return replace(
                staat,
                instemming=(*staat.instemming, gegeven.door),
                seqs=(*staat.seqs, feit.seq),
            )
        case InstructieGegeven() as gegeven if staat:
            nieuw = Instructie(
                code=gegeven.instructie,
                door=gegeven.door,
                tekst=gegeven.tekst,
                dossier=gegeven.dossier,
                stuk=gegeven.stuk,
                vanaf=feit.dag,
                seq=feit.seq,
            )
            return replace(staat, instructies=(*staat.instructies, nieuw))
        case InstructieIngetrokken(instructie=weg) if staat:
            over = tuple(i for i in staat.instructies if i.code != weg)
            return replace(staat, instructies=over)
        case VoorwaardeVervuld() as gegeven if staat:
            bewijs = Vervulling(
                eis=gegeven.eis,
                dossier=gegeven.dossier,
                vanaf=feit.dag,
                geldig_tot=gegeven.geldig_tot,
                seq=feit.seq,
            )
            return replace(staat, vervuld=(*staat.vervuld, bewijs))
        case MandaatIngetrokken() if staat:
            return replace(staat, ingetrokken_op=feit.dag, seqs=(*staat.seqs, feit.seq))
        case _:
            return staat


_GEDEELD = tuple(Verlening.__annotations__)
"""Names of what every grant says."""


def _granted(
    gegeven: MandaatVerleend | OndermandaatVerleend, feit: Feit
) -> Bevoegdheid:
    hoofd = gegeven if isinstance(gegeven, MandaatVerleend) else None
    return Bevoegdheid(
        **{naam: getattr(gegeven, naam) for naam in _GEDEELD},
        soort=hoofd.soort if hoofd else Soort.MANDAAT,
        gever=hoofd.gever if hoofd else "",
        ouder=gegeven.ouder if isinstance(gegeven, OndermandaatVerleend) else "",
        algemeen=hoofd is not None and hoofd.algemeen,
        voorstel_van=hoofd.voorstel_van if hoofd else "",
        vanaf=feit.dag,
        seqs=(feit.seq,),
    )


BEVOEGDHEID = Aggregaat("bevoegdheid", evolve)
AGGREGATEN = (BEVOEGDHEID,)
OPDRACHTEN = ()


def require_holder(context: Context, code: str, pad: str) -> None:
    """Refuse when the code is neither a gremium nor a functie on that day."""
    if context.staat(GREMIUM, code) is None and context.staat(FUNCTIE, code) is None:
        raise OnbekendeVerwijzing("gremium of functie", code, pad=pad)
