"""Questions to the bestuur or a member of it, the answers, and accounting for it.

Streams `inlichting/{inlichting}` and `verantwoording/{verantwoording}`. Who may ask:
the raad that appointed a member, or a member of it (Wgr 16 lid 2, 18, 19), members of
any raad (17 lid 1), the AB (19a lid 2), minister and province (19b). Who is owed an
account: the body that appointed (16 lid 1, 18, 19) and the AB (19a lid 1).
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.bevoegdheden.bevoegdheid import require_holder
from register.domain.commands import Beslissing, Opdracht, require, require_new
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.facts import Aggregaat, Feit
from register.domain.organisatie.persoon import PERSOON
from register.domain.organisatie.regeling import require_deelnemer
from register.domain.records import dataclass, replace
from register.domain.refusals import OngeldigeInvoer, VerkeerdeVolgorde
from register.domain.requirements import require_recorded
from register.domain.values import Periode, Tekst


class Vrager(StrEnum):
    """Who asks, or is accounted to."""

    RAAD = "raad"
    RAADSLID = "raadslid"
    COLLEGE = "college"
    ALGEMEEN_BESTUUR = "algemeen_bestuur"
    MINISTER = "minister"
    PROVINCIE = "provincie"


_GEMEENTELIJK = frozenset({Vrager.RAAD, Vrager.RAADSLID, Vrager.COLLEGE})
"""Of these it must be said which gemeente they are of; of the others it cannot be."""


class Verstrekking(StrEnum):
    """How far a question is answered; secrecy can keep back a part (Wgr 16 lid 5)."""

    VOLLEDIG = "volledig"
    GEDEELTELIJK = "gedeeltelijk"
    GEWEIGERD = "geweigerd"


@dataclass(frozen=True, kw_only=True)
class InlichtingenGevraagd:
    """A question to a gremium or functie (`aan`), or to one member of it."""

    SOORT: ClassVar[str] = "inlichtingen-gevraagd.v1"
    STROOM: ClassVar[str] = "inlichting/{inlichting}"

    inlichting: str
    door: Vrager
    aan: str
    vraag: Tekst
    gemeente: str = ""
    persoon: str = ""
    antwoord_uiterlijk: date | None = None
    dossier: str = ""


@dataclass(frozen=True, kw_only=True)
class InlichtingenVerstrekt:
    """An answer; after `gedeeltelijk` more can follow."""

    SOORT: ClassVar[str] = "inlichtingen-verstrekt.v1"
    STROOM: ClassVar[str] = "inlichting/{inlichting}"

    inlichting: str
    door: str
    antwoord: Tekst
    verstrekking: Verstrekking = Verstrekking.VOLLEDIG
    reden: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class VerantwoordingAfgelegd:
    """A gremium or a member of it accounted for its policy; `over` is the period."""

    SOORT: ClassVar[str] = "verantwoording-afgelegd.v1"
    STROOM: ClassVar[str] = "verantwoording/{verantwoording}"

    verantwoording: str
    door: str
    aan: Vrager
    onderwerp: Tekst
    gemeente: str = ""
    persoon: str = ""
    over: Periode | None = None
    vergadering: str = ""
    dossier: str = ""
    uitkomst: Tekst = ""


GEBEURTENISSEN = (
    InlichtingenGevraagd,
    InlichtingenVerstrekt,
    VerantwoordingAfgelegd,
)


@dataclass(frozen=True, kw_only=True)
class Inlichting:
    """A question as it stands; `verstrekking` is that of the last answer."""

    code: str
    door: Vrager
    gemeente: str
    aan: str
    persoon: str
    vraag: Tekst
    dossier: str
    gevraagd_op: date
    antwoord_uiterlijk: date | None
    seqs: tuple[int, ...]
    verstrekt_op: date | None = None
    verstrekking: Verstrekking | None = None
    antwoord: Tekst = ""

    @property
    def open(self) -> bool:
        """Whether (more of) an answer is still to come."""
        return self.verstrekking in (None, Verstrekking.GEDEELTELIJK)


@dataclass(frozen=True, kw_only=True)
class Verantwoording:
    """An account that was given."""

    code: str
    door: str
    persoon: str
    aan: Vrager
    gemeente: str
    onderwerp: Tekst
    over: Periode | None
    vergadering: str
    dossier: str
    op: date
    seq: int


def evolve(staat: Inlichting | None, feit: Feit) -> Inlichting | None:
    """Fold one fact of a question; a fact that fits nothing changes nothing."""
    match feit.gegevens:
        case InlichtingenGevraagd() as vraag if staat is None:
            return Inlichting(
                code=vraag.inlichting,
                door=vraag.door,
                gemeente=vraag.gemeente,
                aan=vraag.aan,
                persoon=vraag.persoon,
                vraag=vraag.vraag,
                dossier=vraag.dossier,
                gevraagd_op=feit.dag,
                antwoord_uiterlijk=vraag.antwoord_uiterlijk,
                seqs=(feit.seq,),
            )
        case InlichtingenVerstrekt() as antwoord if staat:
            return replace(
                staat,
                verstrekt_op=feit.dag,
                verstrekking=antwoord.verstrekking,
                antwoord=antwoord.antwoord,
                seqs=(*staat.seqs, feit.seq),
            )
        case _:
            return staat


def evolve_account(staat: Verantwoording | None, feit: Feit) -> Verantwoording | None:
    """Fold one fact of an account; there is one in its stream."""
    match feit.gegevens:
        case VerantwoordingAfgelegd() as afgelegd if staat is None:
            return Verantwoording(
                code=afgelegd.verantwoording,
                door=afgelegd.door,
                persoon=afgelegd.persoon,
                aan=afgelegd.aan,
                gemeente=afgelegd.gemeente,
                onderwerp=afgelegd.onderwerp,
                over=afgelegd.over,
                vergadering=afgelegd.vergadering,
                dossier=afgelegd.dossier,
                op=feit.dag,
                seq=feit.seq,
            )
        case _:
            return staat


INLICHTING = Aggregaat("inlichting", evolve)
VERANTWOORDING = Aggregaat("verantwoording", evolve_account)
AGGREGATEN = (INLICHTING, VERANTWOORDING)


def vraag_inlichtingen(opdracht: InlichtingenGevraagd, context: Context) -> Beslissing:
    """Record a question, and by which day it is to be answered."""
    require_new(context, INLICHTING, opdracht.inlichting, "/gegevens/inlichting")
    _require_place(context, opdracht.door, opdracht.gemeente, "door")
    require_holder(context, opdracht.aan, "/gegevens/aan")
    _require_case(context, opdracht.persoon, opdracht.dossier)
    uiterlijk = opdracht.antwoord_uiterlijk
    if uiterlijk is not None and uiterlijk < context.dag:
        msg = (
            f"het antwoord kan niet uiterlijk {uiterlijk} zijn op een vraag van "
            f"{context.dag}; herstel een van beide dagen"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/antwoord_uiterlijk")
    return (opdracht,)


def verstrek(opdracht: InlichtingenVerstrekt, context: Context) -> Beslissing:
    """Record an answer to a question that is still open."""
    doe = "leg eerst de vraag vast (inlichting vraag)"
    pad = "/gegevens/inlichting"
    nu = require(context, INLICHTING, opdracht.inlichting, pad, doe)
    ooit = context.ooit(INLICHTING, nu.code) or nu
    if not ooit.open:
        msg = (
            f"vraag '{nu.code}' is al {ooit.verstrekking} beantwoord op "
            f"{ooit.verstrekt_op} (seq {ooit.seqs[-1]}); leg een vervolg vast als "
            "nieuwe vraag"
        )
        raise VerkeerdeVolgorde(msg, pad=pad)
    require_holder(context, opdracht.door, "/gegevens/door")
    return (opdracht,)


def leg_af(opdracht: VerantwoordingAfgelegd, context: Context) -> Beslissing:
    """Record that somebody accounted for what was done."""
    code = opdracht.verantwoording
    require_new(context, VERANTWOORDING, code, "/gegevens/verantwoording")
    require_holder(context, opdracht.door, "/gegevens/door")
    _require_place(context, opdracht.aan, opdracht.gemeente, "aan")
    _require_case(context, opdracht.persoon, opdracht.dossier)
    if opdracht.over is not None and opdracht.over.tot < opdracht.over.van:
        msg = f"de periode {opdracht.over.van} t/m {opdracht.over.tot} loopt terug"
        raise OngeldigeInvoer(msg, pad="/gegevens/over")
    if opdracht.vergadering:
        require_recorded(context, "vergadering", opdracht.vergadering)
    return (opdracht,)


def _require_place(context: Context, wie: Vrager, gemeente: str, veld: str) -> None:
    if wie in _GEMEENTELIJK:
        if not gemeente:
            msg = f"noem de gemeente: '{wie}' kan van elke deelnemer zijn"
            raise OngeldigeInvoer(msg, pad="/gegevens/gemeente")
        require_deelnemer(context, gemeente, "/gegevens/gemeente")
    elif gemeente:
        msg = f"'{wie}' hoort niet bij gemeente '{gemeente}'; laat een van beide weg"
        raise OngeldigeInvoer(msg, pad=f"/gegevens/{veld}")


def _require_case(context: Context, persoon: str, dossier: str) -> None:
    if persoon:
        require(context, PERSOON, persoon, "/gegevens/persoon")
    if dossier:
        require(context, DOSSIER, dossier, "/gegevens/dossier")


OPDRACHTEN = (
    Opdracht(
        "VraagInlichtingen",
        InlichtingenGevraagd,
        vraag_inlichtingen,
        ("inlichting", "vraag"),
        "Leg een vraag aan het bestuur of een lid ervan vast.",
    ),
    Opdracht(
        "VerstrekInlichtingen",
        InlichtingenVerstrekt,
        verstrek,
        ("inlichting", "verstrek"),
        "Leg het antwoord op een vraag vast, of dat het is geweigerd.",
    ),
    Opdracht(
        "LegVerantwoordingAf",
        VerantwoordingAfgelegd,
        leg_af,
        ("verantwoording", "leg-af"),
        "Leg vast dat verantwoording is afgelegd, en aan wie.",
    ),
)
