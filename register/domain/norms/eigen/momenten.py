"""What a term or an order can be about: things that happen, where they are recorded.

Each moment is one kind of fact, in the stream of a meeting, a decision, a dossier or a
raadsronde. From a decision the others can be reached; from anything else only what
lies in the same stream.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from register.domain.besluiten.besluit import (
    BESLUIT,
    BesluitBekendgemaakt,
    BesluitGenomen,
)
from register.domain.besluiten.gevolgfeiten import (
    BesluitOndertekend,
    MededelingGedaan,
)
from register.domain.besluiten.toezichtfeiten import ToegezondenAanGS
from register.domain.dossiers.advies import AdviesGevraagd, AdviesUitgebracht
from register.domain.dossiers.voorstel import VoorstelOpgesteld
from register.domain.facts import Feit
from register.domain.norms.eigen.eisen import Moment
from register.domain.norms.norm import Zaak
from register.domain.norms.reading import days
from register.domain.raden.rondefeiten import OntwerpToegezonden, ZienswijzeOntvangen
from register.domain.records import dataclass
from register.domain.vergaderingen.vergaderfeiten import (
    BesluitenlijstVastgesteld,
    VergaderingBijeengeroepen,
    VergaderingGeopend,
)
from register.domain.vergaderingen.verslag import VerslagVastgesteld


class Thuis(StrEnum):
    """In which kind of stream a fact lies."""

    VERGADERING = "vergadering"
    BESLUIT = "besluit"
    DOSSIER = "dossier"
    RAADSRONDE = "raadsronde"


@dataclass(frozen=True, kw_only=True)
class Momentsoort:
    """A moment: its kind of fact, where that lies, and how people say it.

    `elke`: it happens to each raad apart, and all of them must be in time.
    """

    feit: type
    thuis: Thuis
    woord: str
    elke: bool = False


def _soort(feit: type, thuis: Thuis, woord: str, *, elke: bool = False) -> Momentsoort:
    return Momentsoort(feit=feit, thuis=thuis, woord=woord, elke=elke)


_V, _B, _D, _R = Thuis.VERGADERING, Thuis.BESLUIT, Thuis.DOSSIER, Thuis.RAADSRONDE

MOMENTEN: Final[Mapping[Moment, Momentsoort]] = MappingProxyType(
    {
        Moment.CONVOCATIE: _soort(VergaderingBijeengeroepen, _V, "de oproep"),
        Moment.VERGADERING: _soort(VergaderingGeopend, _V, "de vergadering"),
        Moment.BESLUITENLIJST: _soort(
            BesluitenlijstVastgesteld, _V, "de besluitenlijst"
        ),
        Moment.VERSLAG: _soort(VerslagVastgesteld, _V, "het verslag"),
        Moment.BESLUIT: _soort(BesluitGenomen, _B, "het besluit"),
        Moment.ONDERTEKENING: _soort(BesluitOndertekend, _B, "de ondertekening"),
        Moment.BEKENDMAKING: _soort(BesluitBekendgemaakt, _B, "de bekendmaking"),
        Moment.MEDEDELING: _soort(MededelingGedaan, _B, "de mededeling"),
        Moment.INZENDING: _soort(ToegezondenAanGS, _B, "de inzending aan GS"),
        Moment.VOORSTEL: _soort(VoorstelOpgesteld, _D, "het voorstel"),
        Moment.ADVIESVRAAG: _soort(AdviesGevraagd, _D, "de adviesvraag"),
        Moment.ADVIES: _soort(AdviesUitgebracht, _D, "het advies"),
        Moment.TOEZENDING: _soort(
            OntwerpToegezonden, _R, "de toezending aan elke raad", elke=True
        ),
        Moment.ZIENSWIJZE: _soort(ZienswijzeOntvangen, _R, "de zienswijze"),
    }
)


@dataclass(frozen=True, kw_only=True)
class Voorval:
    """One time that it happened, between two days; `seq` is the fact."""

    eerste: date
    laatste: date
    seq: int


def moment_days(zaak: Zaak) -> tuple[date, date]:
    """First and last day of the fact that is judged, as a moment."""
    eerste, laatste = days(zaak)
    return _days(zaak.feit, eerste, laatste)


def _days(gegevens: object, eerste: date, laatste: date) -> tuple[date, date]:
    """A convocation counts from the day it was sent, which may be unknown."""
    if isinstance(gegevens, VergaderingBijeengeroepen):
        op = gegevens.verzonden_op
        return (op, op) if op else (date.min, date.max)
    return eerste, laatste


def reaches(van: Moment, naar: Moment) -> bool:
    """Whether the facts of `naar` can be found from a fact of `van`."""
    thuis = MOMENTEN[van].thuis
    return thuis is Thuis.BESLUIT or thuis is MOMENTEN[naar].thuis


def decision_of(zaak: Zaak) -> BesluitGenomen | None:
    """The decision that the fact is, or is about."""
    if isinstance(zaak.feit, BesluitGenomen):
        return zaak.feit
    soort, _, code = zaak.kop.stroom.partition("/")
    staat = zaak.context.staat(BESLUIT, code) if soort == BESLUIT.prefix else None
    return staat.genomen if staat else None


def found(moment: Moment, zaak: Zaak, op: date) -> list[Voorval] | None:
    """When it happened until `op`, for what is judged; None: where to look is unknown.

    Of two facts about the same advice or raad only those that belong together count.
    """
    stromen = _streams(MOMENTEN[moment].thuis, zaak)
    if not stromen:
        return None
    soort, eigen = MOMENTEN[moment].feit, _key(zaak.feit)
    return [
        _happened(feit)
        for stroom in stromen
        for feit in zaak.context.feiten(stroom)
        if isinstance(feit.gegevens, soort)
        and feit.dag <= op
        and (not eigen or _key(feit.gegevens) in ("", eigen))
    ]


def _happened(feit: Feit) -> Voorval:
    eerste, laatste = _days(feit.gegevens, feit.eerste, feit.dag)
    return Voorval(eerste=eerste, laatste=laatste, seq=feit.seq)


def _key(gegevens: object) -> str:
    match gegevens:
        case AdviesGevraagd(advies=code) | AdviesUitgebracht(advies=code):
            return code
        case OntwerpToegezonden(gemeente=code) | ZienswijzeOntvangen(gemeente=code):
            return code
        case _:
            return ""


def _streams(thuis: Thuis, zaak: Zaak) -> tuple[str, ...]:
    if zaak.kop.stroom.startswith(f"{thuis}/"):
        return (zaak.kop.stroom,)
    genomen = decision_of(zaak)
    if genomen is None:
        return ()
    codes = {
        Thuis.VERGADERING: (genomen.vergadering,),
        Thuis.DOSSIER: (genomen.dossier or zaak.kop.dossier,),
        Thuis.RAADSRONDE: genomen.raadsrondes,
    }
    return tuple(f"{thuis}/{code}" for code in codes.get(thuis, ()) if code)
