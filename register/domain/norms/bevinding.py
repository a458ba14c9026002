"""What people say of a finding: explained, disputed, solved; and how a norm is read.

A finding itself is never recorded: it is derived (design §5). Its key is the id of the
norm and the place of the fact that is judged, so it stays the same under a correction
or a new uitvoering. Stream `bevinding/{norm}-{anker}`. The reading of a norm that the
regeling holds to (aanvullingen A.12) stands in `uitleg`; its command is here.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.bevoegdheden.bevoegdheid import require_holder
from register.domain.commands import Beslissing, Opdracht, require, require_new
from register.domain.context import Context
from register.domain.facts import Aggregaat, Feit
from register.domain.norms import unjudged
from register.domain.norms.catalogue import ALL, BY_KIND
from register.domain.norms.eigen.eigennorm import EIGENNORM
from register.domain.norms.eigen.gelding import own_norms
from register.domain.norms.norm import Twistpunt
from register.domain.norms.uitleg import NORMUITLEG, NormuitlegVastgesteld
from register.domain.records import dataclass, replace
from register.domain.refusals import OnbekendeVerwijzing, OngeldigeInvoer
from register.domain.values import Tekst


class Stand(StrEnum):
    """Where a finding stands; the last thing said counts."""

    OPEN = "open"
    VERKLAARD = "verklaard"
    BETWIST = "betwist"
    OPGELOST = "opgelost"


@dataclass(frozen=True, kw_only=True)
class BevindingVerklaard:
    """Why it is as it is; the finding stands, with its reason."""

    SOORT: ClassVar[str] = "bevinding-verklaard.v1"
    STROOM: ClassVar[str] = "bevinding/{norm}-{anker}"

    norm: str
    anker: int
    door: str
    verklaring: Tekst


@dataclass(frozen=True, kw_only=True)
class BevindingBetwist:
    """Another reading of the norm, and whose; `uitleg` names one that was adopted."""

    SOORT: ClassVar[str] = "bevinding-betwist.v1"
    STROOM: ClassVar[str] = "bevinding/{norm}-{anker}"

    norm: str
    anker: int
    auteur: Tekst
    lezing: Tekst
    uitleg: str = ""


@dataclass(frozen=True, kw_only=True)
class BevindingOpgelost:
    """What was done about it; the facts of then do not change."""

    SOORT: ClassVar[str] = "bevinding-opgelost.v1"
    STROOM: ClassVar[str] = "bevinding/{norm}-{anker}"

    norm: str
    anker: int
    door: str
    oplossing: Tekst
    besluit: str = ""


Uitspraak = BevindingVerklaard | BevindingBetwist | BevindingOpgelost

GEBEURTENISSEN = (
    NormuitlegVastgesteld,
    BevindingVerklaard,
    BevindingBetwist,
    BevindingOpgelost,
)


@dataclass(frozen=True, kw_only=True)
class Bevinding:
    """What was said of a finding; `tekst` is the last of it, `seqs` all of it."""

    norm: str
    anker: int
    stand: Stand
    op: date
    tekst: Tekst
    seqs: tuple[int, ...]
    besluit: str = ""
    uitleg: str = ""


def evolve(staat: Bevinding | None, feit: Feit) -> Bevinding | None:
    """Fold one fact; a fact that fits nothing leaves the state as it is."""
    match feit.gegevens:
        case BevindingVerklaard() as gezegd:
            nieuw = _said(staat, feit, gezegd, Stand.VERKLAARD)
            return replace(nieuw, tekst=gezegd.verklaring)
        case BevindingBetwist() as gezegd:
            nieuw = _said(staat, feit, gezegd, Stand.BETWIST)
            return replace(nieuw, tekst=gezegd.lezing, uitleg=gezegd.uitleg)
        case BevindingOpgelost() as gezegd:
            nieuw = _said(staat, feit, gezegd, Stand.OPGELOST)
            return replace(nieuw, tekst=gezegd.oplossing, besluit=gezegd.besluit)
        case _:
            return staat


def _said(
    staat: Bevinding | None, feit: Feit, gezegd: Uitspraak, stand: Stand
) -> Bevinding:
    return Bevinding(
        norm=gezegd.norm,
        anker=gezegd.anker,
        stand=stand,
        op=feit.dag,
        tekst="",
        seqs=(*(staat.seqs if staat else ()), feit.seq),
    )


BEVINDING = Aggregaat("bevinding", evolve)
AGGREGATEN = (BEVINDING, NORMUITLEG)


def code_of(norm: str, anker: int) -> str:
    """Code of what is said of one finding."""
    return f"{norm}-{anker}"


def verklaar(opdracht: BevindingVerklaard, context: Context) -> Beslissing:
    """Explain a finding."""
    _require_judged(opdracht, context)
    require_holder(context, opdracht.door, "/gegevens/door")
    return (opdracht,)


def betwist(opdracht: BevindingBetwist, context: Context) -> Beslissing:
    """Dispute a finding; an adopted reading must be of the same norm."""
    _require_judged(opdracht, context)
    if opdracht.uitleg:
        uitleg = require(
            context,
            NORMUITLEG,
            opdracht.uitleg,
            "/gegevens/uitleg",
            "stel de uitleg eerst vast of noem haar in 'lezing'",
        )
        if uitleg.norm != opdracht.norm:
            msg = (
                f"uitleg '{uitleg.code}' gaat over {uitleg.norm}, niet over "
                f"{opdracht.norm}"
            )
            raise OngeldigeInvoer(msg, pad="/gegevens/uitleg")
    return (opdracht,)


def los_op(opdracht: BevindingOpgelost, context: Context) -> Beslissing:
    """Say what solved a finding."""
    _require_judged(opdracht, context)
    require_holder(context, opdracht.door, "/gegevens/door")
    if opdracht.besluit and not context.feiten(f"besluit/{opdracht.besluit}"):
        raise OnbekendeVerwijzing("besluit", opdracht.besluit, pad="/gegevens/besluit")
    return (opdracht,)


def stel_uitleg_vast(opdracht: NormuitlegVastgesteld, context: Context) -> Beslissing:
    """Adopt a reading of any norm of the catalogue, judged or not."""
    require_new(context, NORMUITLEG, opdracht.uitleg, "/gegevens/uitleg")
    require_holder(context, opdracht.door, "/gegevens/door")
    if opdracht.norm not in _NAMEN and not _is_own(opdracht.norm, context):
        raise OngeldigeInvoer(_unknown(opdracht.norm), pad="/gegevens/norm")
    if opdracht.lezing:
        _require_reading(opdracht.norm, opdracht.lezing)
    return (opdracht,)


def _require_reading(norm: str, lezing: str) -> None:
    """Refuse a reading that the norm cannot judge by: it would steer nothing."""
    kan = [code for punt in _TWISTPUNTEN.get(norm, ()) for code in punt.codes]
    if lezing in kan:
        return
    keuze = f"kies uit: {', '.join(kan)}" if kan else "laat 'lezing' weg"
    msg = f"{norm} kan het register niet lezen als '{lezing}'; {keuze}"
    raise OngeldigeInvoer(msg, pad="/gegevens/lezing")


_GETOETST = frozenset(norm.id for norm in ALL)
_ZONDER = {rij.id: rij for rij in unjudged.ALL}
_NAMEN = _GETOETST | frozenset(_ZONDER)
_TWISTPUNTEN: Mapping[str, tuple[Twistpunt, ...]] = {
    norm.id: norm.twistpunten for norm in ALL if norm.twistpunten
}


def _is_own(norm: str, context: Context) -> bool:
    """Whether the regeling itself ever had this norm."""
    return context.ooit(EIGENNORM, norm) is not None


def _unknown(norm: str) -> str:
    return f"'{norm}' is geen norm; 'besluiten normen' noemt ze alle"


def _require_judged(opdracht: Uitspraak, context: Context) -> None:
    """Refuse what cannot be a finding: an id without a check, a fact it passes by."""
    if opdracht.norm in _ZONDER:
        zonder = _ZONDER[opdracht.norm]
        msg = (
            f"{zonder.id} wordt niet getoetst ({zonder.staat}), dus is er geen "
            f"bevinding; {zonder.reden}"
        )
        raise OngeldigeInvoer(msg, pad="/gegevens/norm")
    if opdracht.norm not in _GETOETST and not _is_own(opdracht.norm, context):
        raise OngeldigeInvoer(_unknown(opdracht.norm), pad="/gegevens/norm")
    feit = context.feit(opdracht.anker)
    if feit is None:
        raise OnbekendeVerwijzing(
            "gebeurtenis met seq",
            str(opdracht.anker),
            pad="/gegevens/anker",
            doe="'besluiten audit bevindingen' noemt de seq van elke bevinding",
        )
    eigen = own_norms(feit.gegevens, context.on(feit.dag))
    normen = {norm.id for norm in (*BY_KIND.get(type(feit.gegevens), ()), *eigen)}
    if feit.gegevens is not None and opdracht.norm not in normen:
        msg = (
            f"{opdracht.norm} oordeelt niet over '{feit.soort}'; noem de seq van het "
            "feit waar de bevinding over gaat"
        )
        raise OngeldigeInvoer(msg, pad="/gegevens/anker")


OPDRACHTEN = (
    Opdracht(
        "VerklaarBevinding",
        BevindingVerklaard,
        verklaar,
        ("bevinding", "verklaar"),
        "Leg vast waarom een bevinding is zoals zij is.",
    ),
    Opdracht(
        "BetwistBevinding",
        BevindingBetwist,
        betwist,
        ("bevinding", "betwist"),
        "Leg een andere lezing van de norm vast, met wie die heeft.",
    ),
    Opdracht(
        "LosBevindingOp",
        BevindingOpgelost,
        los_op,
        ("bevinding", "los-op"),
        "Leg vast wat er aan een bevinding is gedaan.",
    ),
    Opdracht(
        "StelNormuitlegVast",
        NormuitlegVastgesteld,
        stel_uitleg_vast,
        ("normuitleg", "stel-vast"),
        "Leg vast hoe een omstreden norm wordt gelezen.",
    ),
)
