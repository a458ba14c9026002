"""What happens to powers: given, passed on, consented to, instructed, taken back.

The events of stream `bevoegdheid/{bevoegdheid}`; their state is in bevoegdheid.py.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.records import dataclass
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
class Eis:
    """One condition that has to be shown to be met before the power is used.

    `per_dossier`: for each case anew; otherwise once for all.
    """

    code: str
    tekst: Tekst = ""
    per_dossier: bool = False


@dataclass(frozen=True, kw_only=True)
class Verlening:
    """What every grant says.

    `nummer` is the number of the row in `mandaatbesluit`. Scope is a list of acts, or
    `alles` with `uitzonderingen`. `voorwaarden` is prose; what is to be shown one by
    one stands in `eisen`.
    """

    bevoegdheid: str
    nemer: str
    handelingen: tuple[str, ...]
    omschrijving: Tekst = ""
    plafond: Plafond | None = None
    modules: tuple[str, ...] = ()
    uitzonderingen: tuple[str, ...] = ()
    voorwaarden: Tekst = ""
    eisen: tuple[Eis, ...] = ()
    ondermandaat: bool = False
    ondermandaat_aan: tuple[str, ...] = ()
    geldig_tot: date | None = None
    besluit: str = ""
    stuk: str = ""
    mandaatbesluit: str = ""
    nummer: str = ""


@dataclass(frozen=True, kw_only=True)
class MandaatVerleend(Verlening):
    """A power given by an organ (or functie) to a functie; a delegatie to an organ.

    `voorstel_van`: who proposed it; for a power of the DB that the AB transfers that
    has to be the DB (Wgr 25 lid 4).
    """

    SOORT: ClassVar[str] = "mandaat-verleend.v1"
    STROOM: ClassVar[str] = "bevoegdheid/{bevoegdheid}"

    gever: str
    soort: Soort = Soort.MANDAAT
    algemeen: bool = False
    voorstel_van: str = ""


@dataclass(frozen=True, kw_only=True)
class OndermandaatVerleend(Verlening):
    """A part of a mandaat passed on by its taker (Awb 10:9)."""

    SOORT: ClassVar[str] = "ondermandaat-verleend.v1"
    STROOM: ClassVar[str] = "bevoegdheid/{bevoegdheid}"

    ouder: str


@dataclass(frozen=True, kw_only=True)
class InstemmingGegeven:
    """Consent of the taker, or of the one he works under (Awb 10:4)."""

    SOORT: ClassVar[str] = "instemming-gegeven.v1"
    STROOM: ClassVar[str] = "bevoegdheid/{bevoegdheid}"

    bevoegdheid: str
    door: str


@dataclass(frozen=True, kw_only=True)
class InstructieGegeven:
    """The giver says how the power is used, for one case or in general (Awb 10:6)."""

    SOORT: ClassVar[str] = "instructie-gegeven.v1"
    STROOM: ClassVar[str] = "bevoegdheid/{bevoegdheid}"

    bevoegdheid: str
    instructie: str
    door: str
    tekst: Tekst
    dossier: str = ""
    stuk: str = ""


@dataclass(frozen=True, kw_only=True)
class InstructieIngetrokken:
    """An instruction no longer holds."""

    SOORT: ClassVar[str] = "instructie-ingetrokken.v1"
    STROOM: ClassVar[str] = "bevoegdheid/{bevoegdheid}"

    bevoegdheid: str
    instructie: str
    reden: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class VoorwaardeVervuld:
    """A condition of a power was shown to be met; without it nobody can tell.

    `eis` is its code, empty for the prose of `voorwaarden`; `dossier` the one case it
    was shown for, empty where it holds for all.
    """

    SOORT: ClassVar[str] = "voorwaarde-vervuld.v1"
    STROOM: ClassVar[str] = "bevoegdheid/{bevoegdheid}"

    bevoegdheid: str
    eis: str = ""
    dossier: str = ""
    geldig_tot: date | None = None
    stuk: str = ""
    vindplaats: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class MandaatIngetrokken:
    """The giver took the power back (Awb 10:8); what hangs below lapses with it.

    `ondanks`: decisions under it on or after that day, which so lack a power.
    """

    SOORT: ClassVar[str] = "mandaat-ingetrokken.v1"
    STROOM: ClassVar[str] = "bevoegdheid/{bevoegdheid}"

    bevoegdheid: str
    reden: Tekst = ""
    besluit: str = ""
    ondanks: tuple[str, ...] = ()
