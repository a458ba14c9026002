"""What `mag` is asked and what it answers; its JSON is these records."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from register.domain.bevoegdheden.schakel import Schakel


class Antwoord(StrEnum):
    """The verdict, best first."""

    JA = "ja"
    NIET_TE_BEOORDELEN = "niet te beoordelen"
    NEE = "nee"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gevraagd:
    """The question: `bedrag` in euro cents, where the act has an amount."""

    wie: str
    handeling: str
    op: date
    bedrag: int | None = None
    module: str = ""
    dossier: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reden:
    """One step of the answer, its proof in the log and the article."""

    tekst: str
    oordeel: Antwoord = Antwoord.JA
    seqs: tuple[int, ...] = ()
    artikel: str = ""
    norm: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weg:
    """One way to the law: as which functie, in whose name, and how it holds."""

    als: str
    namens: str
    oordeel: Antwoord
    bevoegdheid: str = ""
    keten: tuple[Schakel, ...] = ()
    redenen: tuple[Reden, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitkomsten:
    """The answer: the verdict, what is missing, and every way that was tried."""

    wie: str
    handeling: str
    op: date
    oordeel: Antwoord
    bedrag: int | None = None
    module: str = ""
    dossier: str = ""
    ontbreekt: tuple[str, ...] = ()
    wegen: tuple[Weg, ...] = ()
    verzegeld: int = 0
    """Powers that this reader cannot open."""
