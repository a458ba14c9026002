"""What happens to the money of a year: figures, contributions, result and claims.

Stream `financien/{boekjaar}`; the fold is in `financien`, the commands in `bijdragen`
and `besteding`. Amounts are in euro cents; an empty `module` is the whole regeling.
"""

from enum import StrEnum
from typing import ClassVar

from register.domain.geld.bedragen import require_sum
from register.domain.records import dataclass
from register.domain.values import Feitdatum, Tekst


class Draagt(StrEnum):
    """Who bears what is made for a gemeente from outside."""

    DEELNEMERS = "deelnemers"
    VIA = "via"


class Bijdragesoort(StrEnum):
    """Which part of what a deelnemer pays: each is added to the others."""

    RAMING = "raming"
    WIJZIGING = "wijziging"
    AFREKENING = "afrekening"


class Resultaatdoel(StrEnum):
    """What a surplus goes to, or where a deficit comes from."""

    DEELNEMERS = "deelnemers"
    RESERVE = "reserve"
    VOLGEND_JAAR = "volgend_jaar"
    OVERIG = "overig"


@dataclass(frozen=True, kw_only=True)
class Aantal:
    """The figure of one gemeente, in the unit of its set."""

    gemeente: str
    aantal: int


@dataclass(frozen=True, kw_only=True)
class Buitengemeente:
    """A gemeente that does not take part, whose money goes through one that does.

    `draagt` `deelnemers`: its costs are divided by the key like all others, and `via`
    only receives what the state pays (003, bijlage 4, art. 7 lid 3). `via`: its figure
    counts with that of `via`.
    """

    gemeente: str
    aantal: int
    via: str
    draagt: Draagt = Draagt.DEELNEMERS


@dataclass(frozen=True, kw_only=True)
class VerdeelgegevensVastgesteld:
    """The figures by which costs of a year are divided, as they were on `peildatum`.

    `sleutel` is the key they are for (`inwoneraantal`); a figure of 23,45 is 2345 with
    `decimalen` 2.
    """

    SOORT: ClassVar[str] = "verdeelgegevens-vastgesteld.v1"
    STROOM: ClassVar[str] = "financien/{boekjaar}"

    boekjaar: int
    verdeelgegevens: str
    sleutel: str
    peildatum: Feitdatum
    aantallen: tuple[Aantal, ...]
    bron: Tekst
    module: str = ""
    eenheid: str = ""
    decimalen: int = 0
    buitengemeenten: tuple[Buitengemeente, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Kengetal:
    """One figure that is aimed at; `decimalen` as in the figures of a key."""

    kengetal: str
    waarde: int
    eenheid: str = ""
    decimalen: int = 0


@dataclass(frozen=True, kw_only=True)
class KengetallenVastgesteld:
    """What a module is to achieve in a year, as the gemeenten want it (003, WSP).

    A later fact replaces the figures that it names.
    """

    SOORT: ClassVar[str] = "kengetallen-vastgesteld.v1"
    STROOM: ClassVar[str] = "financien/{boekjaar}"

    boekjaar: int
    module: str
    kengetallen: tuple[Kengetal, ...]
    besluit: str = ""
    bron: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class Aandeel:
    """What one gemeente pays; negative where it gets back."""

    gemeente: str
    bedrag: int


@dataclass(frozen=True, kw_only=True)
class BijdrageVastgesteld:
    """What the deelnemers pay for a module in a year.

    `bedrag` is the whole: the `aandelen` and what is not divided among gemeenten
    (`bedrag_onverdeeld`, with where that comes from in `dekking_onverdeeld`). A
    wijziging and an afrekening give the difference, not the new whole.
    """

    SOORT: ClassVar[str] = "bijdrage-vastgesteld.v1"
    STROOM: ClassVar[str] = "financien/{boekjaar}"

    boekjaar: int
    bijdrage: str
    soort: Bijdragesoort
    bedrag: int
    aandelen: tuple[Aandeel, ...] = ()
    module: str = ""
    bedrag_onverdeeld: int = 0
    dekking_onverdeeld: Tekst = ""
    verdeelgegevens: tuple[str, ...] = ()
    besluit: str = ""
    toelichting: Tekst = ""

    def require_sums(self, pad: str) -> None:
        """Refuse shares that are not the whole; also asked of a correction."""
        require_sum(
            self.bedrag,
            [*(aandeel.bedrag for aandeel in self.aandelen), self.bedrag_onverdeeld],
            "de aandelen en wat onverdeeld blijft",
            f"{pad}/aandelen",
        )


@dataclass(frozen=True, kw_only=True)
class Bestemming:
    """One part of a result; `aandelen` where it goes to or comes from gemeenten."""

    doel: Resultaatdoel
    bedrag: int
    naam: Tekst = ""
    aandelen: tuple[Aandeel, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ResultaatBestemd:
    """What is done with the result of a module in a year; a deficit is negative."""

    SOORT: ClassVar[str] = "resultaat-bestemd.v1"
    STROOM: ClassVar[str] = "financien/{boekjaar}"

    boekjaar: int
    bedrag: int
    bestemmingen: tuple[Bestemming, ...]
    module: str = ""
    besluit: str = ""
    toelichting: Tekst = ""

    def require_sums(self, pad: str) -> None:
        """Refuse parts that are not the result; also asked of a correction."""
        delen = [bestemming.bedrag for bestemming in self.bestemmingen]
        require_sum(self.bedrag, delen, "de bestemmingen", f"{pad}/bestemmingen")
        for plek, bestemming in enumerate(self.bestemmingen):
            if bestemming.aandelen:
                require_sum(
                    bestemming.bedrag,
                    [aandeel.bedrag for aandeel in bestemming.aandelen],
                    "de aandelen van deze bestemming",
                    f"{pad}/bestemmingen/{plek}/aandelen",
                )


@dataclass(frozen=True, kw_only=True)
class BegrotingsruimteBelegd:
    """A part of the budget of a module is spoken for, by what is named."""

    SOORT: ClassVar[str] = "begrotingsruimte-belegd.v1"
    STROOM: ClassVar[str] = "financien/{boekjaar}"

    boekjaar: int
    beleg: str
    bedrag: int
    omschrijving: Tekst
    module: str = ""
    besluit: str = ""
    overeenkomst: str = ""
    opdrachtverlening: str = ""


@dataclass(frozen=True, kw_only=True)
class BegrotingsruimteVrijgevallen:
    """Of what was spoken for, this is not needed after all."""

    SOORT: ClassVar[str] = "begrotingsruimte-vrijgevallen.v1"
    STROOM: ClassVar[str] = "financien/{boekjaar}"

    boekjaar: int
    beleg: str
    bedrag: int
    reden: Tekst


GEBEURTENISSEN = (
    VerdeelgegevensVastgesteld,
    KengetallenVastgesteld,
    BijdrageVastgesteld,
    ResultaatBestemd,
    BegrotingsruimteBelegd,
    BegrotingsruimteVrijgevallen,
)
