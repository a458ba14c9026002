"""Gremia: the bodies of a regeling, their rules and who sits in them.

Stream `gremium/{gremium}`; its events stand in `gremiumfeiten`, `lidmaatschap` and
`portefeuille`, its commands in `gremium`, `zetels` and `portefeuilles`.
"""

from dataclasses import field
from datetime import date

from register.domain.commands import require
from register.domain.context import Context
from register.domain.facts import Aggregaat, Feit
from register.domain.organisatie.gremiumfeiten import (
    GremiumGewijzigd,
    GremiumIngesteld,
    GremiumOpgeheven,
    TaakNeergelegd,
)
from register.domain.organisatie.gremiumregels import (
    Gremiumsoort,
    Leegbaar,
    PublicatieBesluiten,
    PublicatieStukken,
    Stemregels,
)
from register.domain.organisatie.lidmaatschap import (
    Lid,
    LidAangewezen,
    LidmaatschapGeeindigd,
    Vacature,
    VacatureGemeld,
    VoorzitterAangewezen,
    Zetel,
    seated,
    vacant,
)
from register.domain.organisatie.portefeuille import (
    Portefeuille,
    PortefeuilleIngetrokken,
    PortefeuilleToegewezen,
    evolve_portefeuilles,
    laid_down,
)
from register.domain.records import dataclass, replace
from register.domain.refusals import VerkeerdeVolgorde
from register.domain.values import Onbekend, Openheid, Tekst

Codes = tuple[str, ...]


GEBEURTENISSEN = (
    GremiumIngesteld,
    GremiumGewijzigd,
    GremiumOpgeheven,
    LidAangewezen,
    LidmaatschapGeeindigd,
    VoorzitterAangewezen,
    TaakNeergelegd,
    VacatureGemeld,
    PortefeuilleToegewezen,
    PortefeuilleIngetrokken,
)


@dataclass(frozen=True, kw_only=True)
class Gremium:
    """A body as it holds on a day; `deelnemers` empty: all of the regeling."""

    code: str
    naam: Tekst
    soort: Gremiumsoort
    openheid: Openheid | Onbekend
    modules: tuple[str, ...]
    deelnemers: tuple[str, ...]
    handelingen: tuple[str, ...]
    ingesteld_door: str
    vanaf: date
    stemregels: Stemregels = field(default_factory=Stemregels)
    publicatie_besluiten: PublicatieBesluiten = PublicatieBesluiten.HANDMATIG
    publicatie_stukken: PublicatieStukken = PublicatieStukken.HANDMATIG
    leden: tuple[Lid, ...] = ()
    voorzitter: str = ""
    aanwijzend_orgaan: str = ""
    neergelegd_op: date | None = None
    opgeheven_op: date | None = None
    vacatures: tuple[Vacature, ...] = ()
    portefeuilles: tuple[Portefeuille, ...] = ()
    seqs: tuple[int, ...] = ()

    @property
    def is_bestuursorgaan(self) -> bool:
        """Whether it can take besluiten, by its kind."""
        return self.soort.is_bestuursorgaan

    @property
    def seq(self) -> int:
        """The fact that set it up."""
        return self.seqs[0]


def evolve(staat: Gremium | None, feit: Feit) -> Gremium | None:
    """Fold one fact of stream `gremium`; a seat given again replaces itself."""
    if staat is None:
        begin = feit.gegevens
        return _instituted(begin, feit) if isinstance(begin, GremiumIngesteld) else None
    seqs = (*staat.seqs, feit.seq)
    match feit.gegevens:
        case GremiumGewijzigd() as nieuw:
            return replace(_changed(staat, nieuw), seqs=seqs)
        case GremiumOpgeheven():
            return replace(staat, opgeheven_op=feit.dag, seqs=seqs)
        case LidAangewezen(persoon=persoon, gemeente=gemeente) as gegeven:
            leden = (*_without(staat, persoon, gemeente), seated(gegeven, feit))
            open_ = _filled(staat.vacatures, gegeven)
            return replace(staat, leden=leden, vacatures=open_, seqs=seqs)
        case LidmaatschapGeeindigd(persoon=persoon, gemeente=gemeente):
            over = _without(staat, persoon, gemeente)
            return replace(_presided(staat, persoon, over), leden=over, seqs=seqs)
        case VoorzitterAangewezen(persoon=persoon, aanwijzend_orgaan=orgaan):
            return replace(
                staat, voorzitter=persoon, aanwijzend_orgaan=orgaan, seqs=seqs
            )
        case TaakNeergelegd():
            return replace(staat, neergelegd_op=feit.dag, seqs=seqs)
        case VacatureGemeld() as gemeld:
            vacatures = (*staat.vacatures, vacant(gemeld, feit))
            return replace(staat, vacatures=vacatures, seqs=seqs)
        case PortefeuilleToegewezen() | PortefeuilleIngetrokken() as gegeven:
            verdeeld = evolve_portefeuilles(staat.portefeuilles, gegeven, feit)
            return replace(staat, portefeuilles=verdeeld, seqs=seqs)
        case _:
            return staat


def _instituted(begin: GremiumIngesteld, feit: Feit) -> Gremium:
    return Gremium(
        code=begin.gremium,
        naam=begin.naam,
        soort=begin.soort,
        openheid=begin.openheid,
        modules=begin.modules,
        deelnemers=begin.deelnemers,
        handelingen=begin.handelingen,
        ingesteld_door=begin.ingesteld_door,
        vanaf=feit.dag,
        stemregels=Stemregels(
            quorum=begin.quorumbasis,
            meerderheid=begin.meerderheidsbasis,
            eis=begin.meerderheid,
        ),
        publicatie_besluiten=begin.publicatie_besluiten,
        publicatie_stukken=begin.publicatie_stukken,
        seqs=(feit.seq,),
    )


def _changed(staat: Gremium, nieuw: GremiumGewijzigd) -> Gremium:
    regels = staat.stemregels
    return replace(
        staat,
        naam=nieuw.naam or staat.naam,
        soort=nieuw.soort or staat.soort,
        openheid=nieuw.openheid or staat.openheid,
        modules=_list(Leegbaar.MODULES, nieuw, nieuw.modules, staat.modules),
        deelnemers=_list(
            Leegbaar.DEELNEMERS, nieuw, nieuw.deelnemers, staat.deelnemers
        ),
        handelingen=_list(
            Leegbaar.HANDELINGEN, nieuw, nieuw.handelingen, staat.handelingen
        ),
        ingesteld_door=nieuw.ingesteld_door or staat.ingesteld_door,
        stemregels=Stemregels(
            quorum=nieuw.quorumbasis or regels.quorum,
            meerderheid=nieuw.meerderheidsbasis or regels.meerderheid,
            eis=nieuw.meerderheid or regels.eis,
        ),
        publicatie_besluiten=(nieuw.publicatie_besluiten or staat.publicatie_besluiten),
        publicatie_stukken=nieuw.publicatie_stukken or staat.publicatie_stukken,
    )


def _list(veld: Leegbaar, nieuw: GremiumGewijzigd, gegeven: Codes, was: Codes) -> Codes:
    return () if veld in nieuw.leegt else gegeven or was


def _without(staat: Gremium, persoon: str, gemeente: str) -> tuple[Lid, ...]:
    zetel = (persoon, gemeente)
    return tuple(lid for lid in staat.leden if (lid.persoon, lid.gemeente) != zetel)


def _filled(open_: tuple[Vacature, ...], lid: LidAangewezen) -> tuple[Vacature, ...]:
    """Vacancies that are left: the first of this kind was filled."""
    vervuld = find_vacancy(open_, lid.gemeente, lid.rol)
    return tuple(vacature for vacature in open_ if vacature is not vervuld)


def find_vacancy(
    open_: tuple[Vacature, ...], gemeente: str, zetel: Zetel
) -> Vacature | None:
    """Give the first vacancy of this kind for this gemeente."""
    soort = (gemeente, zetel)
    return next((v for v in open_ if (v.gemeente, v.zetel) == soort), None)


def _presided(staat: Gremium, persoon: str, over: tuple[Lid, ...]) -> Gremium:
    """End chair and portefeuilles with the last seat of who holds them (I)."""
    if any(lid.persoon == persoon for lid in over):
        return staat
    verdeeld = laid_down(staat.portefeuilles, persoon)
    if persoon != staat.voorzitter:
        return replace(staat, portefeuilles=verdeeld)
    return replace(staat, portefeuilles=verdeeld, voorzitter="", aanwijzend_orgaan="")


GREMIUM = Aggregaat("gremium", evolve)


def require_gremium(context: Context, code: str, pad: str) -> Gremium:
    """Gremium on the day of the fact, or a refusal that names the field."""
    return require(context, GREMIUM, code, pad, "stel het eerst in (gremium stel-in)")


def require_living(context: Context, code: str) -> Gremium:
    """Gremium that is not abolished on the day of the fact, or a refusal."""
    staat = require_gremium(context, code, "/gegevens/gremium")
    require_not_abolished(staat)
    return staat


def require_not_abolished(staat: Gremium | None) -> None:
    """Refuse what is done to a body that is no more."""
    if staat and staat.opgeheven_op:
        msg = (
            f"gremium '{staat.code}' is opgeheven per {staat.opgeheven_op}; was die "
            "datum fout, corrigeer dan die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/gremium")
