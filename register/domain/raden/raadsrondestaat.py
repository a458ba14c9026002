"""A round along the raden: what happens in it, and how it stands on a day.

Stream `raadsronde/{raadsronde}`; commands stand in `raadsronde`. Each raad has its own
receipt, term and answer (Wgr 1 lid 2-3, 10 lid 5-6, 34b, 35 lid 1-4).
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.facts import Aggregaat, Feit
from register.domain.values import Onbekend, Tekst


class Rondesoort(StrEnum):
    """What the raden are asked about; the norm and its clock follow from it."""

    BEGROTING = "begroting"
    BEGROTINGSWIJZIGING = "begrotingswijziging"
    UITVOERINGSPROGRAMMA = "uitvoeringsprogramma"
    REGELING = "regeling"
    KADERS = "kaders"
    VOORLOPIGE_JAARREKENING = "voorlopige_jaarrekening"
    OVERIG = "overig"


class Strekking(StrEnum):
    """What a zienswijze comes down to."""

    INSTEMMEND = "instemmend"
    INSTEMMEND_MITS = "instemmend_mits"
    KRITISCH = "kritisch"
    AFWIJZEND = "afwijzend"
    NEUTRAAL = "neutraal"


class Gevolg(StrEnum):
    """What the bestuur does with one point."""

    OVERGENOMEN = "overgenomen"
    GEDEELTELIJK = "gedeeltelijk"
    NIET_OVERGENOMEN = "niet_overgenomen"
    TER_KENNISNAME = "ter_kennisname"


class Raadstatus(StrEnum):
    """How far one raad is in the round."""

    NOG_NIET_TOEGEZONDEN = "nog_niet_toegezonden"
    UITSTAAND = "uitstaand"
    ONTVANGEN = "ontvangen"
    GEEN_ZIENSWIJZE = "geen_zienswijze"
    BEANTWOORD = "beantwoord"


@dataclass(frozen=True, kw_only=True)
class Zienswijzepunt:
    """One point that a raad makes; the answer refers to its code."""

    punt: str
    tekst: Tekst


@dataclass(frozen=True, kw_only=True)
class Antwoord:
    """What is done with one point, and why."""

    punt: str
    gevolg: Gevolg
    toelichting: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class RaadsrondeGestart:
    """These raden will be asked; `norm` is the rule that asks it (WGR-41, WGR-02)."""

    SOORT: ClassVar[str] = "raadsronde-gestart.v1"
    STROOM: ClassVar[str] = "raadsronde/{raadsronde}"

    raadsronde: str
    dossier: str
    soort: Rondesoort
    titel: Tekst
    gemeenten: tuple[str, ...]
    begrotingsjaar: int | None = None
    norm: str = ""


@dataclass(frozen=True, kw_only=True)
class OntwerpToegezonden:
    """The draft was sent to one raad, on the day of the fact.

    `reactie_uiterlijk` is the last day to react as it was asked, or else as the law
    then set it (Wgr 1 lid 3): a fact, so that a later reading changes no old answer.
    """

    SOORT: ClassVar[str] = "ontwerp-toegezonden.v1"
    STROOM: ClassVar[str] = "raadsronde/{raadsronde}"

    raadsronde: str
    gemeente: str
    ontvangen_op: date | None = None
    reactie_uiterlijk: date | None = None


@dataclass(frozen=True, kw_only=True)
class ZienswijzeOntvangen:
    """One raad spoke; `te_laat` is filled from the term when not said."""

    SOORT: ClassVar[str] = "zienswijze-ontvangen.v1"
    STROOM: ClassVar[str] = "raadsronde/{raadsronde}"

    raadsronde: str
    gemeente: str
    strekking: Strekking | Onbekend
    zienswijze: str = ""
    punten: tuple[Zienswijzepunt, ...] = ()
    ontvangen_op: date | None = None
    te_laat: bool = False


@dataclass(frozen=True, kw_only=True)
class GeenZienswijzeGemeld:
    """One raad let know that it gives no zienswijze (Wgr 1 lid 3)."""

    SOORT: ClassVar[str] = "geen-zienswijze-gemeld.v1"
    STROOM: ClassVar[str] = "raadsronde/{raadsronde}"

    raadsronde: str
    gemeente: str


@dataclass(frozen=True, kw_only=True)
class ZienswijzeBeantwoord:
    """A raad was told, with reasons, what is done with it (Wgr 10 lid 6, 35 lid 4)."""

    SOORT: ClassVar[str] = "zienswijze-beantwoord.v1"
    STROOM: ClassVar[str] = "raadsronde/{raadsronde}"

    raadsronde: str
    gemeente: str
    door: str
    oordeel: Tekst
    conclusie: Tekst
    punten: tuple[Antwoord, ...] = ()
    besluit: str = ""


@dataclass(frozen=True, kw_only=True)
class RaadsrondeAfgesloten:
    """The bestuur goes on; a zienswijze that still comes is recorded as well."""

    SOORT: ClassVar[str] = "raadsronde-afgesloten.v1"
    STROOM: ClassVar[str] = "raadsronde/{raadsronde}"

    raadsronde: str


GEBEURTENISSEN = (
    RaadsrondeGestart,
    OntwerpToegezonden,
    ZienswijzeOntvangen,
    GeenZienswijzeGemeld,
    ZienswijzeBeantwoord,
    RaadsrondeAfgesloten,
)


@dataclass(frozen=True, kw_only=True)
class Raad:
    """One raad in the round; `seqs` are the facts about it, in legal order."""

    gemeente: str
    status: Raadstatus = Raadstatus.NOG_NIET_TOEGEZONDEN
    toegezonden_op: date | None = None
    ontvangen_op: date | None = None
    uiterlijk: date | None = None
    zienswijze: str = ""
    zienswijze_op: date | None = None
    strekking: Strekking | Onbekend | None = None
    punten: tuple[Zienswijzepunt, ...] = ()
    te_laat: bool = False
    beantwoord_op: date | None = None
    beantwoord_door: str = ""
    antwoorden: tuple[Antwoord, ...] = ()
    seqs: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Raadsronde:
    """A round as it stands on a day; `raden` in the order of `gemeenten`."""

    code: str
    dossier: str
    soort: Rondesoort
    titel: Tekst
    begrotingsjaar: int | None
    norm: str
    gestart_op: date
    raden: tuple[Raad, ...]
    seq: int
    afgesloten_op: date | None = None

    @property
    def gemeenten(self) -> tuple[str, ...]:
        """Codes of the gemeenten whose raden are asked."""
        return tuple(raad.gemeente for raad in self.raden)

    def raad(self, gemeente: str) -> Raad | None:
        """Find the raad of one gemeente in this round."""
        return next((r for r in self.raden if r.gemeente == gemeente), None)


def evolve(staat: Raadsronde | None, feit: Feit) -> Raadsronde | None:
    """Fold one fact; a fact about a raad that is not in the round changes nothing."""
    match feit.gegevens:
        case RaadsrondeGestart() as begin if staat is None:
            return Raadsronde(
                code=begin.raadsronde,
                dossier=begin.dossier,
                soort=begin.soort,
                titel=begin.titel,
                begrotingsjaar=begin.begrotingsjaar,
                norm=begin.norm,
                gestart_op=feit.dag,
                raden=tuple(Raad(gemeente=gemeente) for gemeente in begin.gemeenten),
                seq=feit.seq,
            )
        case RaadsrondeAfgesloten() if staat:
            return replace(staat, afgesloten_op=feit.dag)
        case _ if staat:
            raden = tuple(_moved(raad, feit) for raad in staat.raden)
            return replace(staat, raden=raden)
        case _:
            return staat


def _moved(raad: Raad, feit: Feit) -> Raad:
    """Fold a fact into the raad that it is about; the others stay as they are."""
    seqs = (*raad.seqs, feit.seq)
    match feit.gegevens:
        case OntwerpToegezonden(gemeente=raad.gemeente) as ontwerp:
            return replace(
                raad,
                status=Raadstatus.UITSTAAND,
                toegezonden_op=feit.dag,
                ontvangen_op=ontwerp.ontvangen_op,
                uiterlijk=ontwerp.reactie_uiterlijk,
                seqs=seqs,
            )
        case ZienswijzeOntvangen(gemeente=raad.gemeente) as gegeven:
            return replace(
                raad,
                status=Raadstatus.ONTVANGEN,
                zienswijze=gegeven.zienswijze,
                zienswijze_op=feit.dag,
                strekking=gegeven.strekking,
                punten=gegeven.punten,
                te_laat=gegeven.te_laat,
                seqs=seqs,
            )
        case GeenZienswijzeGemeld(gemeente=raad.gemeente):
            # A zienswijze of an earlier day may have been recorded later: it stands.
            status = raad.status if raad.zienswijze_op else Raadstatus.GEEN_ZIENSWIJZE
            return replace(raad, status=status, seqs=seqs)
        case ZienswijzeBeantwoord(gemeente=raad.gemeente) as gegeven:
            return replace(
                raad,
                status=Raadstatus.BEANTWOORD,
                beantwoord_op=feit.dag,
                beantwoord_door=gegeven.door,
                antwoorden=_answers(raad.antwoorden, gegeven.punten),
                seqs=seqs,
            )
        case _:
            return raad


def _answers(
    eerder: tuple[Antwoord, ...], nieuw: tuple[Antwoord, ...]
) -> tuple[Antwoord, ...]:
    opnieuw = {antwoord.punt for antwoord in nieuw}
    return (*(a for a in eerder if a.punt not in opnieuw), *nieuw)


RAADSRONDE = Aggregaat("raadsronde", evolve)
