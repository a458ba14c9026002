"""Toezeggingen: what is promised in a meeting, and when that was done.

They lie in stream `vergadering/{vergadering}`, whose `evolve` calls the fold here; the
commands stand in `verslaglegging`. A toezegging is often done after the meeting closed.
"""

from datetime import date
from typing import ClassVar

from register.domain.facts import Feit
from register.domain.records import dataclass, replace
from register.domain.values import Feitdatum, Tekst


@dataclass(frozen=True, kw_only=True)
class ToezeggingGedaan:
    """A promise; `door` and `aan` are codes of a gremium or functie."""

    SOORT: ClassVar[str] = "toezegging-gedaan.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    toezegging: str
    inhoud: Tekst
    door: str
    aan: tuple[str, ...] = ()
    punt: str = ""
    termijn: Feitdatum | None = None


@dataclass(frozen=True, kw_only=True)
class ToezeggingAfgedaan:
    """What was promised was done, or was let go, and how."""

    SOORT: ClassVar[str] = "toezegging-afgedaan.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    toezegging: str
    afdoening: Tekst
    stuk: str = ""


GEBEURTENISSEN = (ToezeggingGedaan, ToezeggingAfgedaan)


@dataclass(frozen=True, kw_only=True)
class Toezegging:
    """A promise as it stands; open until `afgedaan_op` is there."""

    code: str
    inhoud: Tekst
    door: str
    aan: tuple[str, ...]
    punt: str
    termijn: Feitdatum | None
    gedaan_op: date
    seqs: tuple[int, ...]
    afgedaan_op: date | None = None
    afdoening: Tekst = ""


def evolve(staat: tuple[Toezegging, ...], feit: Feit) -> tuple[Toezegging, ...]:
    """Fold one fact; what is said of a toezegging that is not there changes nothing."""
    match feit.gegevens:
        case ToezeggingGedaan() as nieuw:
            toezegging = Toezegging(
                code=nieuw.toezegging,
                inhoud=nieuw.inhoud,
                door=nieuw.door,
                aan=nieuw.aan,
                punt=nieuw.punt,
                termijn=nieuw.termijn,
                gedaan_op=feit.dag,
                seqs=(feit.seq,),
            )
            return (*staat, toezegging)
        case ToezeggingAfgedaan(toezegging=code, afdoening=afdoening):
            return tuple(
                replace(
                    t,
                    afgedaan_op=feit.dag,
                    afdoening=afdoening,
                    seqs=(*t.seqs, feit.seq),
                )
                if t.code == code
                else t
                for t in staat
            )
        case _:
            return staat
