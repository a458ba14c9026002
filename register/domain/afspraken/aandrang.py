"""Pressing for what was agreed: reminders, escalation, and the step of Wgr 10a.

They lie in the stream of the action; the commands are in `bewaking`. Wgr 10a holds for
decisions taken with transferred powers only, so never for an afspraak between
portefeuillehouders: which decision and which power is recorded, and judged by WGR-09.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar, assert_never

from register.domain.facts import Feit
from register.domain.records import dataclass
from register.domain.values import Feitdatum, Tekst


class Trede(StrEnum):
    """How far the pressure went; `uitvoering_voor_rekening` is what 10a ends in."""

    AMBTELIJK_OVERLEG = "ambtelijk_overleg"
    BESTUURLIJK_GESPREK = "bestuurlijk_gesprek"
    DAGELIJKS_BESTUUR = "dagelijks_bestuur"
    ALGEMEEN_BESTUUR = "algemeen_bestuur"
    UITVOERING_VOOR_REKENING = "uitvoering_voor_rekening"


class Druk(StrEnum):
    """Which kind of pressure it was."""

    HERINNERING = "herinnering"
    ESCALATIE = "escalatie"
    VOORNEMEN_10A = "voornemen_10a"


@dataclass(frozen=True, kw_only=True)
class HerinneringVerzonden:
    """Who has to act was reminded; `wijze` is a code (`e-mail`)."""

    SOORT: ClassVar[str] = "herinnering-verzonden.v1"
    STROOM: ClassVar[str] = "actie/{actie}"

    actie: str
    aan: tuple[str, ...]
    wijze: str = ""
    tekst: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class EscalatieGestart:
    """It was taken higher up; `gemeente` where it is about one of them."""

    SOORT: ClassVar[str] = "escalatie-gestart.v1"
    STROOM: ClassVar[str] = "actie/{actie}"

    actie: str
    trede: Trede
    aan: tuple[str, ...]
    reden: Tekst
    gemeente: str = ""
    besluit: str = ""


@dataclass(frozen=True, kw_only=True)
class VoornemenArt10a:
    """The bestuur of a gemeente was told that it will be done at its cost (Wgr 10a).

    `besluit` is the decision that was not carried out, `overgedragen_bevoegdheid` the
    transferred power with which it was taken; `termijn` until when the gemeente can
    still do it itself; `bedrag` the estimated cost in cents.
    """

    SOORT: ClassVar[str] = "voornemen-art10a.v1"
    STROOM: ClassVar[str] = "actie/{actie}"

    actie: str
    gemeente: str
    reden: Tekst
    besluit: str = ""
    overgedragen_bevoegdheid: str = ""
    termijn: Feitdatum | None = None
    bedrag: int | None = None


GEBEURTENISSEN = (HerinneringVerzonden, EscalatieGestart, VoornemenArt10a)


@dataclass(frozen=True, kw_only=True)
class Aandrang:
    """One moment of pressure on an action."""

    druk: Druk
    op: date
    seq: int
    aan: tuple[str, ...] = ()
    gemeente: str = ""
    trede: Trede | None = None
    besluit: str = ""
    overgedragen_bevoegdheid: str = ""
    termijn: Feitdatum | None = None
    bedrag: int | None = None


def pressed(
    feitelijk: HerinneringVerzonden | EscalatieGestart | VoornemenArt10a, feit: Feit
) -> Aandrang:
    """What the state keeps of it."""
    match feitelijk:
        case HerinneringVerzonden(aan=aan):
            return Aandrang(druk=Druk.HERINNERING, op=feit.dag, seq=feit.seq, aan=aan)
        case EscalatieGestart():
            return Aandrang(
                druk=Druk.ESCALATIE,
                op=feit.dag,
                seq=feit.seq,
                aan=feitelijk.aan,
                gemeente=feitelijk.gemeente,
                trede=feitelijk.trede,
                besluit=feitelijk.besluit,
            )
        case VoornemenArt10a():
            return Aandrang(
                druk=Druk.VOORNEMEN_10A,
                op=feit.dag,
                seq=feit.seq,
                gemeente=feitelijk.gemeente,
                besluit=feitelijk.besluit,
                overgedragen_bevoegdheid=feitelijk.overgedragen_bevoegdheid,
                termijn=feitelijk.termijn,
                bedrag=feitelijk.bedrag,
            )
        case anders:
            assert_never(anders)
