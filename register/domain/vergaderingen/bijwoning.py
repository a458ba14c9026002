"""Who is in the room besides the presentielijst says: coming, going, guests, interests.

They lie in stream `vergadering/{vergadering}`, whose `evolve` calls the fold here; the
commands stand in `aanwezigheid`.
"""

from typing import ClassVar

from register.domain.facts import Feit
from register.domain.records import dataclass, replace
from register.domain.values import Tekst
from register.domain.vergaderingen.vergaderfeiten import Aanwezige


@dataclass(frozen=True, kw_only=True)
class LidBinnengekomen:
    """A member, or who sits for him, is there from this item on.

    `gremium`: in a joint meeting where he sits; empty for the one that called it.
    """

    SOORT: ClassVar[str] = "lid-binnengekomen.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    persoon: str
    punt: str
    gemeente: str = ""
    vervangt: str = ""
    gremium: str = ""


@dataclass(frozen=True, kw_only=True)
class LidVertrokken:
    """A member left the room: from this item on he is not there."""

    SOORT: ClassVar[str] = "lid-vertrokken.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    persoon: str
    punt: str
    reden: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class GenodigdeAanwezig:
    """Someone without a seat is there; `punten` empty: during the whole meeting.

    `rol`: accountant, inspreker, adviseur and the like. Known by `persoon` or `functie`
    of the register, or by a name (sealed) alone.
    """

    SOORT: ClassVar[str] = "genodigde-aanwezig.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    genodigde: str
    rol: Tekst
    naam: Tekst = ""
    persoon: str = ""
    functie: str = ""
    punten: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class BelangGemeld:
    """A member says that an item concerns him; whether he abstains is another fact."""

    SOORT: ClassVar[str] = "belang-gemeld.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    punt: str
    persoon: str
    belang: Tekst
    gemeente: str = ""
    gremium: str = ""


GEBEURTENISSEN = (LidBinnengekomen, LidVertrokken, GenodigdeAanwezig, BelangGemeld)


@dataclass(frozen=True, kw_only=True)
class Wisseling:
    """Someone comes in (`wie`, in `gremium`) or goes out, from `punt` on."""

    punt: str
    persoon: str
    wie: Aanwezige | None
    gremium: str
    seq: int


@dataclass(frozen=True, kw_only=True)
class Genodigde:
    """A guest; `punten` empty: during the whole meeting."""

    code: str
    persoon: str
    functie: str
    punten: tuple[str, ...]
    seq: int


@dataclass(frozen=True, kw_only=True)
class Belang:
    """An interest that a member made known."""

    punt: str
    persoon: str
    gemeente: str
    seq: int


@dataclass(frozen=True, kw_only=True)
class Bijwoning:
    """What happened to the presence after the list was made."""

    wisselingen: tuple[Wisseling, ...] = ()
    genodigden: tuple[Genodigde, ...] = ()
    belangen: tuple[Belang, ...] = ()


def evolve(staat: Bijwoning, feit: Feit) -> Bijwoning:
    """Fold one fact; the order of the items, not of recording, decides who is there."""
    match feit.gegevens:
        case LidBinnengekomen() as gekomen:
            wie = Aanwezige(
                persoon=gekomen.persoon,
                gemeente=gekomen.gemeente,
                vervangt=gekomen.vervangt,
            )
            komst = Wisseling(
                punt=gekomen.punt,
                persoon=gekomen.persoon,
                wie=wie,
                gremium=gekomen.gremium,
                seq=feit.seq,
            )
            return replace(staat, wisselingen=(*staat.wisselingen, komst))
        case LidVertrokken(persoon=persoon, punt=punt):
            vertrek = Wisseling(
                punt=punt, persoon=persoon, wie=None, gremium="", seq=feit.seq
            )
            return replace(staat, wisselingen=(*staat.wisselingen, vertrek))
        case GenodigdeAanwezig() as gast:
            genodigde = Genodigde(
                code=gast.genodigde,
                persoon=gast.persoon,
                functie=gast.functie,
                punten=gast.punten,
                seq=feit.seq,
            )
            return replace(staat, genodigden=(*staat.genodigden, genodigde))
        case BelangGemeld() as gemeld:
            belang = Belang(
                punt=gemeld.punt,
                persoon=gemeld.persoon,
                gemeente=gemeld.gemeente,
                seq=feit.seq,
            )
            return replace(staat, belangen=(*staat.belangen, belang))
        case _:
            return staat
