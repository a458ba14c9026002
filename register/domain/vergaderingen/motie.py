"""Moties and initiatiefvoorstellen: what members bring in themselves.

They lie in stream `vergadering/{vergadering}`, whose `evolve` calls the fold here; the
commands stand in `moties`. Both come from the reglement van orde (Gemeentewet 16).
"""

from datetime import date
from typing import ClassVar

from register.domain.facts import Feit
from register.domain.records import dataclass, replace
from register.domain.values import Tekst
from register.domain.vergaderingen.amendement import Indieningsstatus


@dataclass(frozen=True, kw_only=True)
class MotieIngediend:
    """A wish or judgement put to the meeting; `aan`: who is asked to act.

    `punt` is empty for a motie that belongs to no item (*vreemd aan de orde*);
    `indieners` are members by person, empty where history does not name them.
    """

    SOORT: ClassVar[str] = "motie-ingediend.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    motie: str
    titel: Tekst
    tekst: Tekst = ""
    punt: str = ""
    indieners: tuple[str, ...] = ()
    aan: str = ""
    stuk: str = ""


@dataclass(frozen=True, kw_only=True)
class MotieAangenomen:
    """A motie was adopted; the vote, if any, comes before it."""

    SOORT: ClassVar[str] = "motie-aangenomen.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    motie: str


@dataclass(frozen=True, kw_only=True)
class MotieVerworpen:
    """A motie was rejected; the vote, if any, comes before it."""

    SOORT: ClassVar[str] = "motie-verworpen.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    motie: str


@dataclass(frozen=True, kw_only=True)
class MotieIngetrokken:
    """Its makers took it back."""

    SOORT: ClassVar[str] = "motie-ingetrokken.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    motie: str
    reden: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class MotieAfgedaan:
    """An adopted motie was carried out, or answered why not; after the meeting too."""

    SOORT: ClassVar[str] = "motie-afgedaan.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    motie: str
    afdoening: Tekst
    stuk: str = ""


@dataclass(frozen=True, kw_only=True)
class InitiatiefvoorstelIngediend:
    """Members bring in a proposal of their own, as `voorstel` of a dossier if any."""

    SOORT: ClassVar[str] = "initiatiefvoorstel-ingediend.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    initiatief: str
    titel: Tekst
    tekst: Tekst = ""
    punt: str = ""
    indieners: tuple[str, ...] = ()
    dossier: str = ""
    voorstel: str = ""
    stuk: str = ""


GEBEURTENISSEN = (
    MotieIngediend,
    MotieAangenomen,
    MotieVerworpen,
    MotieIngetrokken,
    MotieAfgedaan,
    InitiatiefvoorstelIngediend,
)


@dataclass(frozen=True, kw_only=True)
class Motie:
    """A motie as it stands; `seqs` are the facts that brought it so far."""

    code: str
    punt: str
    titel: Tekst
    indieners: tuple[str, ...]
    aan: str
    seqs: tuple[int, ...]
    status: Indieningsstatus = Indieningsstatus.INGEDIEND
    beslist_op: date | None = None
    afgedaan_op: date | None = None
    tekst: Tekst = ""
    afdoening: Tekst = ""

    @property
    def open(self) -> bool:
        """Whether nothing became of it yet."""
        return self.status is Indieningsstatus.INGEDIEND


@dataclass(frozen=True, kw_only=True)
class Initiatief:
    """A proposal that members brought in."""

    code: str
    punt: str
    titel: Tekst
    indieners: tuple[str, ...]
    dossier: str
    voorstel: str
    seq: int


def evolve(staat: tuple[Motie, ...], feit: Feit) -> tuple[Motie, ...]:
    """Fold one fact; what is said of a motie that is not there changes nothing."""
    match feit.gegevens:
        case MotieIngediend() as nieuw:
            motie = Motie(
                code=nieuw.motie,
                punt=nieuw.punt,
                titel=nieuw.titel,
                indieners=nieuw.indieners,
                aan=nieuw.aan,
                seqs=(feit.seq,),
                tekst=nieuw.tekst,
            )
            return (*staat, motie)
        case MotieAangenomen(motie=code):
            return _decided(staat, code, Indieningsstatus.AANGENOMEN, feit)
        case MotieVerworpen(motie=code):
            return _decided(staat, code, Indieningsstatus.VERWORPEN, feit)
        case MotieIngetrokken(motie=code):
            return _decided(staat, code, Indieningsstatus.INGETROKKEN, feit)
        case MotieAfgedaan(motie=code, afdoening=afdoening):
            return tuple(
                replace(
                    m,
                    status=Indieningsstatus.AFGEDAAN,
                    afgedaan_op=feit.dag,
                    afdoening=afdoening,
                    seqs=(*m.seqs, feit.seq),
                )
                if m.code == code
                else m
                for m in staat
            )
        case _:
            return staat


def evolve_initiatieven(
    staat: tuple[Initiatief, ...], feit: Feit
) -> tuple[Initiatief, ...]:
    """Fold one fact."""
    match feit.gegevens:
        case InitiatiefvoorstelIngediend() as nieuw:
            initiatief = Initiatief(
                code=nieuw.initiatief,
                punt=nieuw.punt,
                titel=nieuw.titel,
                indieners=nieuw.indieners,
                dossier=nieuw.dossier,
                voorstel=nieuw.voorstel,
                seq=feit.seq,
            )
            return (*staat, initiatief)
        case _:
            return staat


def _decided(
    staat: tuple[Motie, ...], code: str, status: Indieningsstatus, feit: Feit
) -> tuple[Motie, ...]:
    return tuple(
        replace(m, status=status, beslist_op=feit.dag, seqs=(*m.seqs, feit.seq))
        if m.code == code
        else m
        for m in staat
    )
