"""Four eyes for what is secret: a second person agrees, at his own desk or beside.

The second key signs the same bytes (`vastgelegd_door.mede`), or an `AkkoordGegeven`
of its own before. Whether that was done is for the norm (norms/vier_ogen.py): who
works alone sets it aside, visibly.
"""

from datetime import date, timedelta

from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.facts import Aggregaat, Feit
from register.domain.records import dataclass
from register.domain.refusals import OnbekendeVerwijzing, VerkeerdeVolgorde
from register.domain.toegang.toegangsfeiten import (
    AkkoordGegeven,
    Geheimhandeling,
    GeheimIngezien,
)
from register.domain.values import Tekst

GEBEURTENISSEN = (GeheimIngezien,)


@dataclass(frozen=True, kw_only=True)
class Inzage:
    """Who looked into the sealed values of one fact, and when: the facts of it."""

    van: int
    seqs: tuple[int, ...]


def evolve(staat: Inzage | None, feit: Feit) -> Inzage | None:
    """Fold one fact of stream `inzage`."""
    match feit.gegevens:
        case GeheimIngezien(seq=van):
            return Inzage(van=van, seqs=(*(staat.seqs if staat else ()), feit.seq))
        case _:
            return staat


INZAGE = Aggregaat("inzage", evolve)
AGGREGATEN = (INZAGE,)

GELDIG = timedelta(days=14)
"""How long an agreement holds when nobody says otherwise."""


@dataclass(frozen=True, kw_only=True)
class GeefAkkoord:
    """Command: agree that this is done once with what is in stream `onderwerp`."""

    handeling: Geheimhandeling
    onderwerp: str
    tot: date | None = None


@dataclass(frozen=True, kw_only=True)
class ZieGeheimIn:
    """Command: look into the sealed values of the fact at `seq`."""

    seq: int
    reden: Tekst


def geef_akkoord(opdracht: GeefAkkoord, context: Context) -> Beslissing:
    """Agree, for as long as is said or two weeks."""
    if not context.feiten(opdracht.onderwerp):
        pad = "/gegevens/onderwerp"
        raise OnbekendeVerwijzing("stroom", opdracht.onderwerp, pad=pad)
    tot = opdracht.tot or context.nu + GELDIG
    if tot < context.nu:
        msg = f"dit akkoord zou op {tot} al voorbij zijn; noem een latere dag"
        raise VerkeerdeVolgorde(msg, pad="/gegevens/tot")
    return (
        AkkoordGegeven(
            handeling=opdracht.handeling, onderwerp=opdracht.onderwerp, tot=tot
        ),
    )


def zie_in(opdracht: ZieGeheimIn, context: Context) -> Beslissing:
    """Record that somebody looks into what is sealed."""
    doel = context.feit(opdracht.seq) if opdracht.seq >= 0 else None
    if doel is None:
        wat = "gebeurtenis met seq"
        raise OnbekendeVerwijzing(wat, str(opdracht.seq), pad="/gegevens/seq")
    return (
        GeheimIngezien(
            seq=opdracht.seq, onderwerp=doel.kop.stroom, reden=opdracht.reden
        ),
    )


OPDRACHTEN = (
    Opdracht(
        "GeefAkkoord",
        GeefAkkoord,
        geef_akkoord,
        ("geheim", "geef-akkoord"),
        "Teken als tweede voor geheimhouding opleggen, opheffen of inzien.",
    ),
    Opdracht(
        "ZieGeheimIn",
        ZieGeheimIn,
        zie_in,
        ("geheim", "meld-inzage"),
        "Leg vast dat iemand verzegelde gegevens inziet.",
    ),
)
