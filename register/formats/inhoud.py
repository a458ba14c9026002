"""The governance profile: the rules of a regeling in a file, and facts beside them.

Rules are what holds whoever sits where: the text, modules, cost keys, gremia,
functies and single rules. Facts (who takes part in what, votes) have a section of
their own. Every item may say when it holds (`feitdatum`) and what shows it
(`bewijs`, to a document under `bronnen`); the top of the file gives the defaults.
The items carry the fields of the events that record them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from register.domain.facts import Gebeurtenis
from register.domain.norms.eigen.eigennorm import (
    EigenNormIngetrokken,
    EigenNormVastgesteld,
)
from register.domain.openheid.stuk import StukToegevoegd
from register.domain.organisatie.functie import FunctieIngesteld, FunctieOpgeheven
from register.domain.organisatie.gremium import GremiumIngesteld, GremiumOpgeheven
from register.domain.organisatie.regeling import (
    DeelnemerToegetreden,
    ModuleDeelnameBegonnen,
    ModuleIngesteld,
    RegelingVastgesteld,
    RegelVastgesteld,
    StemgewichtVastgesteld,
    VerdeelsleutelVastgesteld,
)
from register.domain.routes.vaststelling import RouteVastgesteld
from register.domain.values import Feitdatum, Tekst, is_unknown

ONBEKEND = "onbekend"
"""`bron: onbekend`: the sources do not give this rule; a visible gap."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bronverwijzing:
    """What shows an item: a code under `bronnen`, and where in it."""

    bron: str
    vindplaats: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class _Gedateerd:
    """What every item may say of itself; else the top of the file says it."""

    feitdatum: Feitdatum | None = None
    bewijs: tuple[Bronverwijzing, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Bron(_Gedateerd, StukToegevoegd):
    """A document that items refer to by `bron`."""

    bron: str


@dataclass(frozen=True, kw_only=True)
class Regelingtekst(_Gedateerd, RegelingVastgesteld):
    """The text of the regeling; `omschrijving` says what a new version changes."""

    omschrijving: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class Module(_Gedateerd, ModuleIngesteld):
    """A module."""


@dataclass(frozen=True, kw_only=True)
class Sleutel(_Gedateerd, VerdeelsleutelVastgesteld):
    """How the costs of a module are divided."""


@dataclass(frozen=True, kw_only=True)
class Gremium(_Gedateerd, GremiumIngesteld):
    """A gremium with its rules."""


@dataclass(frozen=True, kw_only=True)
class Functie(_Gedateerd, FunctieIngesteld):
    """A functie."""


@dataclass(frozen=True, kw_only=True)
class Gremiumeinde(_Gedateerd, GremiumOpgeheven):
    """A gremium that this profile does away with, if it is on record."""


@dataclass(frozen=True, kw_only=True)
class Functieeinde(_Gedateerd, FunctieOpgeheven):
    """A functie that this profile does away with, if it is on record."""


@dataclass(frozen=True, kw_only=True)
class Enkelregel(_Gedateerd, RegelVastgesteld):
    """A single rule: a `waarde` with its `bron`, or only `bron: onbekend`."""

    @property
    def is_gap(self) -> bool:
        """Whether the sources do not give it."""
        return self.bron == ONBEKEND or is_unknown(self.bron)


@dataclass(frozen=True, kw_only=True)
class Besluitroute(_Gedateerd, RouteVastgesteld):
    """A route of the regeling's own, in place of the standard one with its code."""


@dataclass(frozen=True, kw_only=True)
class EigenNorm(_Gedateerd, EigenNormVastgesteld):
    """A norm of the regeling itself, in one of the forms that can judge."""


@dataclass(frozen=True, kw_only=True)
class Normeinde(_Gedateerd, EigenNormIngetrokken):
    """An own norm that the regeling does not have any more, if it is on record."""


@dataclass(frozen=True, kw_only=True)
class Deelnemer(_Gedateerd, DeelnemerToegetreden):
    """A gemeente that takes part in the regeling."""


@dataclass(frozen=True, kw_only=True)
class Deelname(_Gedateerd, ModuleDeelnameBegonnen):
    """Gemeenten that take part in a module."""

    @property
    def eerste(self) -> str:
        """First gemeente named: tells entries of one module apart."""
        return self.gemeenten[0] if self.gemeenten else ""


@dataclass(frozen=True, kw_only=True)
class Gewicht(_Gedateerd, StemgewichtVastgesteld):
    """The votes of a gemeente in a gremium, or {"onbekend": reden}."""


Item = (
    Bron
    | Regelingtekst
    | Module
    | Sleutel
    | Gremium
    | Functie
    | Gremiumeinde
    | Functieeinde
    | Enkelregel
    | Besluitroute
    | EigenNorm
    | Normeinde
    | Deelnemer
    | Deelname
    | Gewicht
)


Einde = Gremiumeinde | Functieeinde | Normeinde
"""What does away with a thing that another item, or the log, has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feiten:
    """Facts, apart from the rules: they change without the rules changing."""

    deelnemers: tuple[Deelnemer, ...] = ()
    deelname: tuple[Deelname, ...] = ()
    stemgewichten: tuple[Gewicht, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Einden:
    """What ends when this profile begins; leaving a thing out does not end it."""

    gremia: tuple[Gremiumeinde, ...] = ()
    functies: tuple[Functieeinde, ...] = ()
    eigen_normen: tuple[Normeinde, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Inhoud:
    """The file as it is written; its JSON Schema is derived from here.

    `profiel` is the code of the register's regeling; `datum` the day from which this
    version of the profile is used. `gewijzigd_op`: from when its differences with
    what is on record hold, needed only where there are any. Without `regeling` the
    sources do not give its text.
    """

    profiel: str
    versie: str
    datum: Feitdatum
    regeling: Regelingtekst | None = None
    naam: Tekst = ""
    tooi: str = ""
    feitdatum: Feitdatum | None = None
    gewijzigd_op: Feitdatum | None = None
    achterstand: bool = False
    bewijs: tuple[Bronverwijzing, ...] = ()
    bronnen: tuple[Bron, ...] = ()
    modules: tuple[Module, ...] = ()
    verdeelsleutels: tuple[Sleutel, ...] = ()
    gremia: tuple[Gremium, ...] = ()
    functies: tuple[Functie, ...] = ()
    regels: tuple[Enkelregel, ...] = ()
    routes: tuple[Besluitroute, ...] = ()
    eigen_normen: tuple[EigenNorm, ...] = ()
    einden: Einden = field(default_factory=Einden)
    feiten: Feiten = field(default_factory=Feiten)


@dataclass(frozen=True, slots=True)
class Soort:
    """A kind of item: its name, what tells one from another, how it is recorded."""

    wat: str
    sleutel: tuple[str, ...]
    opdracht: str
    event: type[Gebeurtenis]


SOORTEN: Mapping[type[Item], Soort] = MappingProxyType(
    {
        Bron: Soort("stuk", ("bron",), "VoegStukToe", StukToegevoegd),
        Regelingtekst: Soort(
            "regeling", ("versie",), "StelRegelingVast", RegelingVastgesteld
        ),
        Deelnemer: Soort("deelnemer", ("gemeente",), "TreedToe", DeelnemerToegetreden),
        Module: Soort("module", ("module",), "StelModuleIn", ModuleIngesteld),
        Deelname: Soort(
            "deelname",
            ("module", "eerste"),
            "BeginModuleDeelname",
            ModuleDeelnameBegonnen,
        ),
        Sleutel: Soort(
            "verdeelsleutel",
            ("module",),
            "StelVerdeelsleutelVast",
            VerdeelsleutelVastgesteld,
        ),
        Gremium: Soort("gremium", ("gremium",), "StelGremiumIn", GremiumIngesteld),
        Functie: Soort("functie", ("functie",), "StelFunctieIn", FunctieIngesteld),
        Gremiumeinde: Soort(
            "einde-gremium", ("gremium",), "HefGremiumOp", GremiumOpgeheven
        ),
        Functieeinde: Soort(
            "einde-functie", ("functie",), "HefFunctieOp", FunctieOpgeheven
        ),
        Gewicht: Soort(
            "stemgewicht",
            ("gremium", "gemeente"),
            "StelStemgewichtVast",
            StemgewichtVastgesteld,
        ),
        Enkelregel: Soort("regel", ("regel",), "StelRegelVast", RegelVastgesteld),
        Besluitroute: Soort("route", ("route",), "StelRouteVast", RouteVastgesteld),
        EigenNorm: Soort(
            "eigen-norm", ("id",), "StelEigenNormVast", EigenNormVastgesteld
        ),
        Normeinde: Soort(
            "einde-eigen-norm", ("id",), "TrekEigenNormIn", EigenNormIngetrokken
        ),
    }
)


def key_of(item: Item) -> str:
    """What an item is about, unique in a profile."""
    soort = SOORTEN[type(item)]
    return "/".join([soort.wat, *(str(getattr(item, veld)) for veld in soort.sleutel)])


def ended_by(item: Einde) -> str:
    """Key of the thing that this ends."""
    return key_of(item).removeprefix("einde-")
