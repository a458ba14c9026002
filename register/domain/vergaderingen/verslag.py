"""What is written down around a meeting: ingekomen stukken, concepts, the verslag.

They lie in stream `vergadering/{vergadering}`, whose `evolve` calls the fold here; the
commands stand in `verslaglegging`. The adopted besluitenlijst is in `vergaderfeiten`.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.facts import Feit
from register.domain.records import dataclass, replace
from register.domain.values import Tekst


class Afdoening(StrEnum):
    """What the meeting does with a piece that came in."""

    KENNISGEVING = "voor_kennisgeving"
    BETREKKEN = "betrekken_bij_punt"
    BEANTWOORDEN = "beantwoorden"
    OVERDRAGEN = "in_handen_stellen"
    AGENDEREN = "agenderen"


@dataclass(frozen=True, kw_only=True)
class IngekomenStukGeregistreerd:
    """A letter or other piece to the gremium; `door`: in whose hands it is put."""

    SOORT: ClassVar[str] = "ingekomen-stuk-geregistreerd.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    ingekomen: str
    titel: Tekst
    van: Tekst = ""
    ontvangen_op: date | None = None
    afdoening: Afdoening | None = None
    door: str = ""
    punt: str = ""
    stuk: str = ""


@dataclass(frozen=True, kw_only=True)
class ConceptBesluitenlijstGedeeld:
    """A draft of the besluitenlijst goes round; `aan` empty: to all members."""

    SOORT: ClassVar[str] = "concept-besluitenlijst-gedeeld.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    aan: tuple[str, ...] = ()
    reactie_uiterlijk: date | None = None
    stuk: str = ""


@dataclass(frozen=True, kw_only=True)
class BesluitenlijstGewijzigd:
    """The adopted besluitenlijst was changed, in meeting `gewijzigd_in` if any."""

    SOORT: ClassVar[str] = "besluitenlijst-gewijzigd.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    omschrijving: Tekst
    gewijzigd_in: str = ""
    stuk: str = ""


@dataclass(frozen=True, kw_only=True)
class VerslagVastgesteld:
    """The verslag is adopted; `besloten`: that of the part behind closed doors."""

    SOORT: ClassVar[str] = "verslag-vastgesteld.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    vastgesteld_in: str = ""
    stuk: str = ""
    besloten: bool = False


GEBEURTENISSEN = (
    IngekomenStukGeregistreerd,
    ConceptBesluitenlijstGedeeld,
    BesluitenlijstGewijzigd,
    VerslagVastgesteld,
)


@dataclass(frozen=True, kw_only=True)
class IngekomenStuk:
    """A piece that came in."""

    code: str
    titel: Tekst
    afdoening: Afdoening | None
    punt: str
    seq: int


@dataclass(frozen=True, kw_only=True)
class Verslaglegging:
    """The papers of a meeting; a verslag of each kind is adopted once."""

    ingekomen: tuple[IngekomenStuk, ...] = ()
    concept_op: tuple[date, ...] = ()
    gewijzigd_op: tuple[date, ...] = ()
    verslag_op: date | None = None
    besloten_verslag_op: date | None = None


def evolve(staat: Verslaglegging, feit: Feit) -> Verslaglegging:
    """Fold one fact."""
    match feit.gegevens:
        case IngekomenStukGeregistreerd() as nieuw:
            stuk = IngekomenStuk(
                code=nieuw.ingekomen,
                titel=nieuw.titel,
                afdoening=nieuw.afdoening,
                punt=nieuw.punt,
                seq=feit.seq,
            )
            return replace(staat, ingekomen=(*staat.ingekomen, stuk))
        case ConceptBesluitenlijstGedeeld():
            return replace(staat, concept_op=(*staat.concept_op, feit.dag))
        case BesluitenlijstGewijzigd():
            return replace(staat, gewijzigd_op=(*staat.gewijzigd_op, feit.dag))
        case VerslagVastgesteld(besloten=True):
            return replace(staat, besloten_verslag_op=feit.dag)
        case VerslagVastgesteld():
            return replace(staat, verslag_op=feit.dag)
        case _:
            return staat
