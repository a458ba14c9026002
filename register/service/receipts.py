"""What the recorder gets back: the receipt of design §10, the same for every way in."""

from dataclasses import dataclass
from enum import StrEnum

from register.domain.refusals import Refused


class Status(StrEnum):
    """What became of a command."""

    VASTGELEGD = "vastgelegd"
    AL_VASTGELEGD = "al-vastgelegd"
    GEWEIGERD = "geweigerd"
    PROEF = "proef"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bevinding:
    """One norm that was not met or could not be judged."""

    norm: str
    ernst: str
    oordeel: str
    bewijs: tuple[int, ...]
    tekst: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Weigering:
    """Why nothing was recorded: machine name, grade, norm, field, and in words."""

    reden: str
    graad: str
    norm: str
    pad: str
    tekst: str

    @classmethod
    def of(cls, fout: Refused) -> "Weigering":
        """The refusal as a value."""
        return cls(
            reden=fout.reden,
            graad=str(fout.graad),
            norm=fout.norm,
            pad=fout.pad,
            tekst=fout.tekst,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontvangst:
    """Receipt of one command; `regel` counts from 1 in a file."""

    regel: int = 1
    sleutel: str = ""
    regeling: str = ""
    uitkomst: Status = Status.VASTGELEGD
    seqs: tuple[int, ...] = ()
    besluitnummer: str | None = None
    bevindingen: tuple[Bevinding, ...] = ()
    weigering: Weigering | None = None
