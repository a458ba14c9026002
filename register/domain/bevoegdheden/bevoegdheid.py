"""Powers: mandaat, ondermandaat, volmacht, machtiging, ondertekening, delegatie.

Stream `bevoegdheid/{bevoegdheid}`: one row of a mandaatbesluit is one power with
one giver and one taker, who is a functie or a gremium, never a person
(Awb afd. 10.1; `aanvullingen.md` B).
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.commands import Beslissing, Opdracht, require_new
from register.domain.context import Context
from register.domain.facts import Aggregaat, Feit
from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.gremium import GREMIUM
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.values import Tekst


class Soort(StrEnum):
    """What is given: to decide, to act in private law, in fact, or to sign."""

    MANDAAT = "mandaat"
    VOLMACHT = "volmacht"
    MACHTIGING = "machtiging"
    ONDERTEKENING = "ondertekening"
    DELEGATIE = "delegatie"


class Per(StrEnum):
    """What a ceiling is counted over."""

    VERPLICHTING = "verplichting"
    JAAR = "jaar"
    LOOPTIJD = "looptijd"


@dataclass(frozen=True, kw_only=True)
class Plafond:
    """Ceiling in euro cents."""

    bedrag: int
    per: Per = Per.VERPLICHTING
    inclusief_btw: bool = False


@dataclass(frozen=True, kw_only=True)
class MandaatVerleend:
    """A power given by an organ (or functie) to a functie."""

    SOORT: ClassVar[str] = "mandaat-verleend.v1"
    STROOM: ClassVar[str] = "bevoegdheid/{bevoegdheid}"

    bevoegdheid: str
    gever: str
    nemer: str
    handelingen: tuple[str, ...]
    omschrijving: Tekst = ""
    soort: Soort = Soort.MANDAAT
    algemeen: bool = False
    plafond: Plafond | None = None
    modules: tuple[str, ...] = ()
    uitzonderingen: tuple[str, ...] = ()
    voorwaarden: Tekst = ""
    ondermandaat: bool = False
    ondermandaat_aan: tuple[str, ...] = ()
    geldig_tot: date | None = None
    besluit: str = ""
    stuk: str = ""


@dataclass(frozen=True, kw_only=True)
class InstemmingGegeven:
    """Consent of the taker, or of the one he works under (Awb 10:4)."""

    SOORT: ClassVar[str] = "instemming-gegeven.v1"
    STROOM: ClassVar[str] = "bevoegdheid/{bevoegdheid}"

    bevoegdheid: str
    door: str


@dataclass(frozen=True, kw_only=True)
class OndermandaatVerleend:
    """A part of a mandaat passed on by its taker (Awb 10:9)."""

    SOORT: ClassVar[str] = "ondermandaat-verleend.v1"
    STROOM: ClassVar[str] = "bevoegdheid/{bevoegdheid}"

    bevoegdheid: str
    ouder: str
    nemer: str
    handelingen: tuple[str, ...]
    omschrijving: Tekst = ""
    plafond: Plafond | None = None
    modules: tuple[str, ...] = ()
    uitzonderingen: tuple[str, ...] = ()
    voorwaarden: Tekst = ""
    ondermandaat: bool = False
    ondermandaat_aan: tuple[str, ...] = ()
    geldig_tot: date | None = None
    besluit: str = ""
    stuk: str = ""


@dataclass(frozen=True, kw_only=True)
class MandaatIngetrokken:
    """The giver took the power back (Awb 10:8); what hangs below lapses with it."""

    SOORT: ClassVar[str] = "mandaat-ingetrokken.v1"
    STROOM: ClassVar[str] = "bevoegdheid/{bevoegdheid}"

    bevoegdheid: str
    reden: Tekst = ""
    besluit: str = ""


GEBEURTENISSEN = (
    MandaatVerleend,
    InstemmingGegeven,
    OndermandaatVerleend,
    MandaatIngetrokken,
)


@dataclass(frozen=True, kw_only=True)
class Bevoegdheid:
    """A power as it holds on a day; `seqs` are the facts that made it so."""

    code: str
    soort: Soort
    gever: str
    nemer: str
    handelingen: tuple[str, ...]
    omschrijving: Tekst
    algemeen: bool
    plafond: Plafond | None
    modules: tuple[str, ...]
    uitzonderingen: tuple[str, ...]
    voorwaarden: Tekst
    ondermandaat: bool
    ondermandaat_aan: tuple[str, ...]
    vanaf: date
    geldig_tot: date | None
    ouder: str
    besluit: str
    stuk: str
    seqs: tuple[int, ...]
    instemming: tuple[str, ...] = ()
    ingetrokken_op: date | None = None

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
            return _granted(gegeven, feit, gegeven.soort, gegeven.gever, "")
        case OndermandaatVerleend() as gegeven:
            return _granted(gegeven, feit, Soort.MANDAAT, "", gegeven.ouder)
        case InstemmingGegeven() as gegeven if staat:
            return replace(
                staat,
                instemming=(*staat.instemming, gegeven.door),
                seqs=(*staat.seqs, feit.seq),
            )
        case MandaatIngetrokken() if staat:
            return replace(staat, ingetrokken_op=feit.dag, seqs=(*staat.seqs, feit.seq))
        case _:
            return staat


def _granted(
    gegeven: MandaatVerleend | OndermandaatVerleend,
    feit: Feit,
    soort: Soort,
    gever: str,
    ouder: str,
) -> Bevoegdheid:
    return Bevoegdheid(
        code=gegeven.bevoegdheid,
        soort=soort,
        gever=gever,
        nemer=gegeven.nemer,
        handelingen=gegeven.handelingen,
        omschrijving=gegeven.omschrijving,
        algemeen=isinstance(gegeven, MandaatVerleend) and gegeven.algemeen,
        plafond=gegeven.plafond,
        modules=gegeven.modules,
        uitzonderingen=gegeven.uitzonderingen,
        voorwaarden=gegeven.voorwaarden,
        ondermandaat=gegeven.ondermandaat,
        ondermandaat_aan=gegeven.ondermandaat_aan,
        vanaf=feit.dag,
        geldig_tot=gegeven.geldig_tot,
        ouder=ouder,
        besluit=gegeven.besluit,
        stuk=gegeven.stuk,
        seqs=(feit.seq,),
    )


BEVOEGDHEID = Aggregaat("bevoegdheid", evolve)
AGGREGATEN = (BEVOEGDHEID,)


def verleen(opdracht: MandaatVerleend, context: Context) -> Beslissing:
    """Give a power; the giver is a gremium or functie, the taker too."""
    require_new(context, BEVOEGDHEID, opdracht.bevoegdheid, "/gegevens/bevoegdheid")
    require_holder(context, opdracht.gever, "/gegevens/gever")
    require_holder(context, opdracht.nemer, "/gegevens/nemer")
    _require_shape(opdracht)
    return (opdracht,)


def verleen_onder(opdracht: OndermandaatVerleend, context: Context) -> Beslissing:
    """Pass on a power; whether that was allowed and no wider are norms (Awb 10:9)."""
    require_new(context, BEVOEGDHEID, opdracht.bevoegdheid, "/gegevens/bevoegdheid")
    if context.staat(BEVOEGDHEID, opdracht.ouder) is None:
        raise OnbekendeVerwijzing(
            "bevoegdheid",
            opdracht.ouder,
            pad="/gegevens/ouder",
            doe="leg eerst het mandaat vast waar dit onder hangt",
        )
    require_holder(context, opdracht.nemer, "/gegevens/nemer")
    _require_shape(opdracht)
    return (opdracht,)


def stem_in(opdracht: InstemmingGegeven, context: Context) -> Beslissing:
    """Record consent."""
    _existing(context, opdracht.bevoegdheid)
    return (opdracht,)


def trek_in(opdracht: MandaatIngetrokken, context: Context) -> Beslissing:
    """Take a power back, once."""
    staat = _existing(context, opdracht.bevoegdheid)
    ooit = context.ooit(BEVOEGDHEID, opdracht.bevoegdheid) or staat
    if ooit.ingetrokken_op is not None:
        msg = (
            f"bevoegdheid '{ooit.code}' is al ingetrokken per {ooit.ingetrokken_op}; "
            "was die datum fout, corrigeer dan die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/bevoegdheid")
    return (opdracht,)


def require_holder(context: Context, code: str, pad: str) -> None:
    """Refuse when the code is neither a gremium nor a functie on that day."""
    if context.staat(GREMIUM, code) is None and context.staat(FUNCTIE, code) is None:
        raise OnbekendeVerwijzing("gremium of functie", code, pad=pad)


def _existing(context: Context, code: str) -> Bevoegdheid:
    staat = context.staat(BEVOEGDHEID, code)
    if staat is None:
        raise OnbekendeVerwijzing("bevoegdheid", code, pad="/gegevens/bevoegdheid")
    return staat


def _require_shape(opdracht: MandaatVerleend | OndermandaatVerleend) -> None:
    if not opdracht.handelingen:
        msg = 'noem ten minste één handeling, of ["alles"] met uitzonderingen'
        raise OngeldigeInvoer(msg, pad="/gegevens/handelingen")
    if opdracht.plafond and opdracht.plafond.bedrag < 0:
        msg = "een plafond is een bedrag in hele centen van 0 of meer"
        raise OngeldigeInvoer(msg, pad="/gegevens/plafond/bedrag")


OPDRACHTEN = (
    Opdracht(
        "VerleenMandaat",
        MandaatVerleend,
        verleen,
        ("mandaat", "verleen"),
        "Leg vast dat een orgaan een bevoegdheid geeft aan een functie.",
    ),
    Opdracht(
        "VerleenOndermandaat",
        OndermandaatVerleend,
        verleen_onder,
        ("mandaat", "verleen-onder"),
        "Leg vast dat een mandaat (deels) is doorgegeven.",
    ),
    Opdracht(
        "GeefInstemming",
        InstemmingGegeven,
        stem_in,
        ("mandaat", "stem-in"),
        "Leg de instemming vast van wie niet onder de gever werkt (Awb 10:4).",
    ),
    Opdracht(
        "TrekMandaatIn",
        MandaatIngetrokken,
        trek_in,
        ("mandaat", "trek-in"),
        "Leg vast dat een mandaat is ingetrokken.",
    ),
)
