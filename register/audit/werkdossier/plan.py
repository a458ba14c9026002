"""What is to be drawn, fixed before the lot is known."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum

from register.audit.werkdossier.fouten import WerkdossierWeigert


class Methode(StrEnum):
    """How items are drawn."""

    ASELECT = "aselect"
    SYSTEMATISCH = "systematisch"
    GELAAGD = "gelaagd"
    BEDRAG = "bedrag"


class Soort(StrEnum):
    """What is drawn from."""

    BESLUITEN = "besluiten"
    MANDATEN = "mandaten"
    OVEREENKOMSTEN = "overeenkomsten"
    VERPLICHTINGEN = "verplichtingen"


class Laag(StrEnum):
    """What makes the strata of a stratified sample."""

    ORGAAN = "orgaan"
    MODULE = "module"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One sample: of what, how, and how many; `laag` only with `gelaagd`.

    Empty filters leave everything in. `boekjaar` is the year of a decision or of what
    it weighs on.
    """

    over: Soort
    methode: Methode
    aantal: int
    laag: Laag | None = None
    orgaan: str = ""
    module: str = ""
    boekjaar: int | None = None

    def __post_init__(self) -> None:
        """Refuse what cannot be drawn."""
        if self.aantal < 1:
            raise WerkdossierWeigert("een steekproef heeft minstens één post")
        if (self.laag is None) == (self.methode is Methode.GELAAGD):
            msg = (
                "noem bij een gelaagde steekproef (en alleen daar) waarin zij wordt "
                "verdeeld: --per orgaan of --per module"
            )
            raise WerkdossierWeigert(msg)

    def shape(self) -> dict[str, object]:
        """As it stands in the file; what is empty is left out."""
        velden = asdict(self)
        return {
            naam: str(deel) if isinstance(deel, StrEnum) else deel
            for naam, deel in velden.items()
            if deel not in ("", None)
        }

    @classmethod
    def of(cls, vorm: Mapping[str, object]) -> "Plan":
        """From the file; raises `WerkdossierWeigert` or `ValueError`."""
        jaar, aantal, laag = vorm.get("boekjaar"), vorm.get("aantal"), vorm.get("laag")
        if type(aantal) is not int or not (jaar is None or type(jaar) is int):
            raise ValueError("geen plan")
        return cls(
            over=Soort(str(vorm.get("over"))),
            methode=Methode(str(vorm.get("methode"))),
            aantal=aantal,
            laag=None if laag is None else Laag(str(laag)),
            orgaan=str(vorm.get("orgaan", "")),
            module=str(vorm.get("module", "")),
            boekjaar=jaar,
        )
