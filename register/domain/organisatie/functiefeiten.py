"""What happens to a functie: it is set up, changed, abolished, filled and left.

Events of stream `functie/{functie}`; `functie` folds them and decides.
"""

from typing import ClassVar

from register.domain.records import dataclass
from register.domain.values import Tekst


@dataclass(frozen=True, kw_only=True)
class FunctieIngesteld:
    """A post.

    `onder`: the gremium or functie under whose responsibility it works (Awb 10:4);
    `werkgever`: code of the employer; both may be empty.
    """

    SOORT: ClassVar[str] = "functie-ingesteld.v1"
    STROOM: ClassVar[str] = "functie/{functie}"

    functie: str
    naam: Tekst
    onder: str = ""
    werkgever: str = ""
    ambtelijk: bool = False


@dataclass(frozen=True, kw_only=True)
class FunctieGewijzigd:
    """Only what is given changes: another name, leadership or employer."""

    SOORT: ClassVar[str] = "functie-gewijzigd.v1"
    STROOM: ClassVar[str] = "functie/{functie}"

    functie: str
    naam: Tekst = ""
    onder: str = ""
    werkgever: str = ""


@dataclass(frozen=True, kw_only=True)
class FunctieOpgeheven:
    """The post is no more; whoever held it no longer does."""

    SOORT: ClassVar[str] = "functie-opgeheven.v1"
    STROOM: ClassVar[str] = "functie/{functie}"

    functie: str
    reden: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class FunctieBezet:
    """A person holds the post, or acts in it beside or without a holder."""

    SOORT: ClassVar[str] = "functie-bezet.v1"
    STROOM: ClassVar[str] = "functie/{functie}"

    functie: str
    persoon: str
    waarnemend: bool = False


@dataclass(frozen=True, kw_only=True)
class FunctieVerlaten:
    """The person no longer holds the post, nor acts in it."""

    SOORT: ClassVar[str] = "functie-verlaten.v1"
    STROOM: ClassVar[str] = "functie/{functie}"

    functie: str
    persoon: str


@dataclass(frozen=True, kw_only=True)
class VervangingGeregeld:
    """Which functies replace this one, in order; replaces the list before it."""

    SOORT: ClassVar[str] = "vervanging-geregeld.v1"
    STROOM: ClassVar[str] = "functie/{functie}"

    functie: str
    vervangers: tuple[str, ...] = ()
