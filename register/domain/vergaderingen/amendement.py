"""Amendments to a proposal, and subamendementen to an amendment.

They lie in stream `vergadering/{vergadering}`, whose `evolve` calls the fold here; the
commands stand in `amenderen`. Neither is in the Wgr: they come from the reglement van
orde (Gemeentewet 16).
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.facts import Feit
from register.domain.records import dataclass, replace
from register.domain.values import Tekst


class Indieningsstatus(StrEnum):
    """How an amendment or motie stands; `afgedaan` is for moties."""

    INGEDIEND = "ingediend"
    AANGENOMEN = "aangenomen"
    VERWORPEN = "verworpen"
    INGETROKKEN = "ingetrokken"
    VERVALLEN = "vervallen"
    AFGEDAAN = "afgedaan"


@dataclass(frozen=True, kw_only=True)
class AmendementIngediend:
    """A change to the proposal of an item; `rang` 1 reaches furthest.

    `indieners`: members by person, empty where history does not name them.
    """

    SOORT: ClassVar[str] = "amendement-ingediend.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    punt: str
    amendement: str
    titel: Tekst
    tekst: Tekst = ""
    indieners: tuple[str, ...] = ()
    rang: int | None = None
    stuk: str = ""


@dataclass(frozen=True, kw_only=True)
class SubamendementIngediend:
    """A change to amendment `op`; `amendement` is its own code."""

    SOORT: ClassVar[str] = "subamendement-ingediend.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    op: str
    amendement: str
    titel: Tekst
    tekst: Tekst = ""
    indieners: tuple[str, ...] = ()
    rang: int | None = None
    stuk: str = ""


@dataclass(frozen=True, kw_only=True)
class AmendementAangenomen:
    """An amendment or subamendement was adopted; the vote, if any, comes before it."""

    SOORT: ClassVar[str] = "amendement-aangenomen.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    amendement: str


@dataclass(frozen=True, kw_only=True)
class AmendementVerworpen:
    """An amendment or subamendement was rejected; the vote, if any, comes before it."""

    SOORT: ClassVar[str] = "amendement-verworpen.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    amendement: str


@dataclass(frozen=True, kw_only=True)
class AmendementIngetrokken:
    """Its makers took it back."""

    SOORT: ClassVar[str] = "amendement-ingetrokken.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    amendement: str
    reden: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class AmendementVervallen:
    """There is nothing left to vote on, as when `door` was adopted in its place."""

    SOORT: ClassVar[str] = "amendement-vervallen.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    amendement: str
    door: str = ""
    reden: Tekst = ""


GEBEURTENISSEN = (
    AmendementIngediend,
    SubamendementIngediend,
    AmendementAangenomen,
    AmendementVerworpen,
    AmendementIngetrokken,
    AmendementVervallen,
)


@dataclass(frozen=True, kw_only=True)
class Amendement:
    """An amendment as it stands; `op` is the amendment that a subamendement changes.

    `seqs`: the fact that brought it in and, if any, the one that ended it.
    """

    code: str
    punt: str
    op: str
    titel: Tekst
    indieners: tuple[str, ...]
    rang: int | None
    seqs: tuple[int, ...]
    status: Indieningsstatus = Indieningsstatus.INGEDIEND
    beslist_op: date | None = None

    @property
    def seq(self) -> int:
        """The fact that brought it in."""
        return self.seqs[0]

    @property
    def open(self) -> bool:
        """Whether nothing became of it yet."""
        return self.status is Indieningsstatus.INGEDIEND


def evolve(staat: tuple[Amendement, ...], feit: Feit) -> tuple[Amendement, ...]:
    """Fold one fact; what ends an amendment that is not there changes nothing."""
    match feit.gegevens:
        case AmendementIngediend(punt=punt) as nieuw:
            return (*staat, _brought_in(nieuw, punt, "", feit))
        case SubamendementIngediend(op=op) as nieuw:
            punt = next((a.punt for a in staat if a.code == op), "")
            return (*staat, _brought_in(nieuw, punt, op, feit))
        case AmendementAangenomen(amendement=code):
            return _ended(staat, code, Indieningsstatus.AANGENOMEN, feit)
        case AmendementVerworpen(amendement=code):
            return _ended(staat, code, Indieningsstatus.VERWORPEN, feit)
        case AmendementIngetrokken(amendement=code):
            return _ended(staat, code, Indieningsstatus.INGETROKKEN, feit)
        case AmendementVervallen(amendement=code):
            return _ended(staat, code, Indieningsstatus.VERVALLEN, feit)
        case _:
            return staat


def _brought_in(
    nieuw: AmendementIngediend | SubamendementIngediend, punt: str, op: str, feit: Feit
) -> Amendement:
    return Amendement(
        code=nieuw.amendement,
        punt=punt,
        op=op,
        titel=nieuw.titel,
        indieners=nieuw.indieners,
        rang=nieuw.rang,
        seqs=(feit.seq,),
    )


def _ended(
    staat: tuple[Amendement, ...], code: str, status: Indieningsstatus, feit: Feit
) -> tuple[Amendement, ...]:
    return tuple(
        replace(a, status=status, beslist_op=feit.dag, seqs=(*a.seqs, feit.seq))
        if a.code == code
        else a
        for a in staat
    )
