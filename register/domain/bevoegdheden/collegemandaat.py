"""What a college lets its portefeuillehouder say at a regional table.

Stream `collegemandaat/{collegemandaat}`: reported to the regeling by a gemeente (000:
*mandaten van colleges*). It is no link of a chain of the regeling: it says with how
much room a member spoke there.
"""

from datetime import date
from typing import ClassVar

from register.domain.commands import Beslissing, Opdracht, require, require_new
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.facts import Aggregaat, Feit
from register.domain.organisatie.gremium import GREMIUM
from register.domain.organisatie.persoon import require_persoon
from register.domain.organisatie.regeling import require_deelnemer, require_module
from register.domain.records import dataclass, replace
from register.domain.refusals import OngeldigeInvoer, VerkeerdeVolgorde
from register.domain.values import Tekst


@dataclass(frozen=True, kw_only=True)
class CollegemandaatGemeld:
    """A college gave its portefeuillehouder room on a subject at a table.

    `bedrag` is the most, in euro cents, to which he may commit the gemeente;
    `ruggespraak`: he comes back to his college before he commits it.
    """

    SOORT: ClassVar[str] = "collegemandaat-gemeld.v1"
    STROOM: ClassVar[str] = "collegemandaat/{collegemandaat}"

    collegemandaat: str
    gemeente: str
    portefeuillehouder: str
    onderwerp: Tekst
    ruimte: Tekst
    gremium: str = ""
    module: str = ""
    dossier: str = ""
    bedrag: int | None = None
    ruggespraak: bool = False
    geldig_tot: date | None = None
    stuk: str = ""


@dataclass(frozen=True, kw_only=True)
class CollegemandaatIngetrokken:
    """The college took it back."""

    SOORT: ClassVar[str] = "collegemandaat-ingetrokken.v1"
    STROOM: ClassVar[str] = "collegemandaat/{collegemandaat}"

    collegemandaat: str
    reden: Tekst = ""


GEBEURTENISSEN = (CollegemandaatGemeld, CollegemandaatIngetrokken)


@dataclass(frozen=True, kw_only=True)
class Collegemandaat:
    """What a college gave, as it holds on a day."""

    gemeld: CollegemandaatGemeld
    vanaf: date
    seqs: tuple[int, ...]
    ingetrokken_op: date | None = None

    def holds(self, op: date) -> bool:
        """Whether it is in force on a day."""
        tot = self.gemeld.geldig_tot
        return (
            self.vanaf <= op
            and (tot is None or op <= tot)
            and (self.ingetrokken_op is None or op < self.ingetrokken_op)
        )


def evolve(staat: Collegemandaat | None, feit: Feit) -> Collegemandaat | None:
    """Fold one fact; a fact that fits nothing leaves the state as it is."""
    match feit.gegevens:
        case CollegemandaatGemeld() as gemeld:
            return Collegemandaat(gemeld=gemeld, vanaf=feit.dag, seqs=(feit.seq,))
        case CollegemandaatIngetrokken() if staat:
            return replace(staat, ingetrokken_op=feit.dag, seqs=(*staat.seqs, feit.seq))
        case _:
            return staat


COLLEGEMANDAAT = Aggregaat("collegemandaat", evolve)
AGGREGATEN = (COLLEGEMANDAAT,)


def meld(opdracht: CollegemandaatGemeld, context: Context) -> Beslissing:
    """Report what a college gave."""
    code = opdracht.collegemandaat
    require_new(context, COLLEGEMANDAAT, code, "/gegevens/collegemandaat")
    require_deelnemer(context, opdracht.gemeente, "/gegevens/gemeente")
    pad = "/gegevens/portefeuillehouder"
    require_persoon(context, opdracht.portefeuillehouder, pad)
    if opdracht.gremium:
        require(context, GREMIUM, opdracht.gremium, "/gegevens/gremium")
    if opdracht.module:
        require_module(context, opdracht.module, "/gegevens/module")
    if opdracht.dossier:
        require(context, DOSSIER, opdracht.dossier, "/gegevens/dossier")
    if opdracht.bedrag is not None and opdracht.bedrag < 0:
        msg = "een bedrag is een aantal hele centen van 0 of meer"
        raise OngeldigeInvoer(msg, pad="/gegevens/bedrag")
    if opdracht.geldig_tot is not None and opdracht.geldig_tot < context.dag:
        msg = (
            f"het begint op {context.dag} en eindigt al op {opdracht.geldig_tot}; "
            "herstel één van beide"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/geldig_tot")
    return (opdracht,)


def trek_in(opdracht: CollegemandaatIngetrokken, context: Context) -> Beslissing:
    """Take it back, once."""
    code = opdracht.collegemandaat
    staat = require(context, COLLEGEMANDAAT, code, "/gegevens/collegemandaat")
    ooit = context.ooit(COLLEGEMANDAAT, code) or staat
    if ooit.ingetrokken_op is not None:
        msg = (
            f"collegemandaat '{code}' (seq {staat.seqs[0]}) is al ingetrokken per "
            f"{ooit.ingetrokken_op}; was die datum fout, corrigeer die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/collegemandaat")
    return (opdracht,)


OPDRACHTEN = (
    Opdracht(
        "MeldCollegemandaat",
        CollegemandaatGemeld,
        meld,
        ("collegemandaat", "meld"),
        "Leg vast welke ruimte een college zijn portefeuillehouder geeft.",
    ),
    Opdracht(
        "TrekCollegemandaatIn",
        CollegemandaatIngetrokken,
        trek_in,
        ("collegemandaat", "trek-in"),
        "Leg vast dat een college die ruimte terugneemt.",
    ),
)
