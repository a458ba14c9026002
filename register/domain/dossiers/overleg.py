"""Requests, talks outside a meeting and signals in a dossier.

They lie in the stream of the dossier, whose `evolve` and commands are in `dossier`.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.records import dataclass
from register.domain.values import Tekst


class Signaalsoort(StrEnum):
    """What a signal is about (002)."""

    CAPACITEIT = "capaciteit"
    PRIORITEIT = "prioriteit"
    OPKOMST = "opkomst"
    KWALITEIT = "kwaliteit"
    OVERIG = "overig"


@dataclass(frozen=True, kw_only=True)
class VerzoekIngediend:
    """A request by gremia or functies; `aan` may be nobody in particular."""

    SOORT: ClassVar[str] = "verzoek-ingediend.v1"
    STROOM: ClassVar[str] = "dossier/{dossier}"

    dossier: str
    verzoek: str
    door: tuple[str, ...]
    vraag: Tekst
    aan: str = ""


@dataclass(frozen=True, kw_only=True)
class OverlegGehouden:
    """A talk outside a meeting of a gremium."""

    SOORT: ClassVar[str] = "overleg-gehouden.v1"
    STROOM: ClassVar[str] = "dossier/{dossier}"

    dossier: str
    overleg: str
    deelnemers: tuple[str, ...] = ()
    verslag: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class SignaalAfgegeven:
    """A warning to those who can act on it (002, Q29)."""

    SOORT: ClassVar[str] = "signaal-afgegeven.v1"
    STROOM: ClassVar[str] = "dossier/{dossier}"

    dossier: str
    signaal: str
    soort: Signaalsoort
    aan: tuple[str, ...]
    tekst: Tekst


GEBEURTENISSEN = (VerzoekIngediend, OverlegGehouden, SignaalAfgegeven)


@dataclass(frozen=True, kw_only=True)
class Verzoek:
    """A request that was made."""

    code: str
    door: tuple[str, ...]
    aan: str
    vraag: Tekst
    op: date
    seq: int


@dataclass(frozen=True, kw_only=True)
class Overleg:
    """A talk that was held."""

    code: str
    deelnemers: tuple[str, ...]
    op: date
    seq: int


@dataclass(frozen=True, kw_only=True)
class Signaal:
    """A warning that was given."""

    code: str
    soort: Signaalsoort
    aan: tuple[str, ...]
    op: date
    seq: int
    tekst: Tekst = ""
