"""The plan of a dossier: steps that are meant to come.

A planned step is never history: it is taken or lapses (`aanvullingen.md` A.11). The
facts lie in the stream of the dossier; the commands are in `behandeling`.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.facts import Feit
from register.domain.records import dataclass, replace
from register.domain.values import Feitdatum, Tekst


class Zekerheid(StrEnum):
    """How firm a planned step is (000: "zo mogelijk", "mogelijk")."""

    GEPLAND = "gepland"
    ZO_MOGELIJK = "zo_mogelijk"
    MOGELIJK = "mogelijk"


class StapStatus(StrEnum):
    """What became of a planned step."""

    GEPLAND = "gepland"
    GEZET = "gezet"
    VERVALLEN = "vervallen"


@dataclass(frozen=True, kw_only=True)
class StapGepland:
    """A step that is meant to come; `wanneer` may be imprecise."""

    SOORT: ClassVar[str] = "stap-gepland.v1"
    STROOM: ClassVar[str] = "dossier/{dossier}"

    dossier: str
    stap: str
    omschrijving: Tekst
    wanneer: Feitdatum
    wie: tuple[str, ...] = ()
    zekerheid: Zekerheid = Zekerheid.GEPLAND


@dataclass(frozen=True, kw_only=True)
class StapGezet:
    """A planned step was taken; what happened is recorded as its own fact."""

    SOORT: ClassVar[str] = "stap-gezet.v1"
    STROOM: ClassVar[str] = "dossier/{dossier}"

    dossier: str
    stap: str
    uitkomst: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class StapVervallen:
    """A planned step will not be taken."""

    SOORT: ClassVar[str] = "stap-vervallen.v1"
    STROOM: ClassVar[str] = "dossier/{dossier}"

    dossier: str
    stap: str
    reden: Tekst


GEBEURTENISSEN = (StapGepland, StapGezet, StapVervallen)


@dataclass(frozen=True, kw_only=True)
class Stap:
    """A step of the plan and what became of it."""

    code: str
    omschrijving: Tekst
    wie: tuple[str, ...]
    wanneer: Feitdatum
    zekerheid: Zekerheid
    gepland_op: date
    seqs: tuple[int, ...]
    status: StapStatus = StapStatus.GEPLAND
    afgesloten_op: date | None = None


def evolve_stappen(stappen: tuple[Stap, ...], feit: Feit) -> tuple[Stap, ...]:
    """Fold one fact into the plan of a dossier."""
    match feit.gegevens:
        case StapGepland() as nieuw:
            return (
                *stappen,
                Stap(
                    code=nieuw.stap,
                    omschrijving=nieuw.omschrijving,
                    wie=nieuw.wie,
                    wanneer=nieuw.wanneer,
                    zekerheid=nieuw.zekerheid,
                    gepland_op=feit.dag,
                    seqs=(feit.seq,),
                ),
            )
        case StapGezet() as gedaan:
            return _closed(stappen, gedaan.stap, StapStatus.GEZET, feit)
        case StapVervallen() as gedaan:
            return _closed(stappen, gedaan.stap, StapStatus.VERVALLEN, feit)
        case _:
            return stappen


def _closed(
    stappen: tuple[Stap, ...], code: str, status: StapStatus, feit: Feit
) -> tuple[Stap, ...]:
    return tuple(
        replace(
            stap, status=status, afgesloten_op=feit.dag, seqs=(*stap.seqs, feit.seq)
        )
        if stap.code == code
        else stap
        for stap in stappen
    )
