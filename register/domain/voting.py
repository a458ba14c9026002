"""The law of a vote: quorum, validity, majority, staking and closed doors.

Gemeentewet 20 and 28-32 hold for the algemeen bestuur through Wgr 22 lid 1. Texts read
in the versions of 2026-03-21 (Gemeentewet) and 2025-02-12 (Wgr). Each rule says whether
it stands in the text (V) or is our reading of it (I).
"""

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import Final, assert_never

from register.domain.records import dataclass
from register.domain.stemmen.telling import Basis, Omvang, Telling, Wijze


class MeerderheidOnmogelijk(ValueError):
    """A majority must ask at least the volstrekte one, and at most all votes."""


@dataclass(frozen=True, kw_only=True)
class Meerderheid:
    """The exact part of the votes cast that adopts; `strikt` asks more than it.

    Gemeentewet 30 lid 1; a regeling may ask more (Wgr 13 lid 4 c, V) but not less (I).
    Raises `MeerderheidOnmogelijk` outside those limits.
    """

    teller: int
    noemer: int
    strikt: bool

    def __post_init__(self) -> None:
        """Refuse a part by which both sides, or neither, could ever win."""
        half = 2 * self.teller
        enough = half >= self.noemer if self.strikt else half > self.noemer
        most = self.noemer - 1 if self.strikt else self.noemer
        if not (enough and 0 < self.teller <= most):
            raise MeerderheidOnmogelijk(self.teller, self.noemer, self.strikt)

    def vereist(self, geheel: int) -> int:
        """Give the least number that suffices; at least one, so nobody never wins."""
        deel, rest = divmod(self.teller * geheel, self.noemer)
        return max(1, deel + (1 if self.strikt or rest else 0))

    def haalt(self, deel: int, geheel: int) -> bool:
        """Say whether `deel` out of `geheel` suffices."""
        return deel >= self.vereist(geheel)


VOLSTREKT: Final = Meerderheid(teller=1, noemer=2, strikt=True)


class Uitslag(StrEnum):
    """What the count says."""

    AANGENOMEN = "aangenomen"
    VERWORPEN = "verworpen"
    GESTAAKT = "gestaakt"


class Afloop(StrEnum):
    """What becomes of the proposal or the choice of a person."""

    AANGENOMEN = "aangenomen"
    VERWORPEN = "verworpen"
    AANGEHOUDEN = "aangehouden"
    HERSTEMMING = "herstemming"
    LOT = "lot"
    ONBESLIST = "onbeslist"


class Vrijstelling(StrEnum):
    """Why the minimum of participants does not hold (Gemeentewet 29 lid 2, V)."""

    # a: an earlier meeting voted on the same, and that vote was not valid under lid 1
    # (a second vote after a valid one is not exempt).
    EERDER_ONGELDIG = "eerder_ongeldig"
    # b: a subject of the meeting that did not open, in the one called again (20 lid 2).
    HERBELEGD = "herbelegd"


class Ronde(StrEnum):
    """Which vote on persons this is (Gemeentewet 31 lid 2-3)."""

    VRIJ = "vrij"
    BEPERKT = "beperkt"
    HERSTEMMING = "herstemming"


@dataclass(frozen=True, kw_only=True)
class Verkiezing:
    """The one with the volstrekte meerderheid, or those who share the most votes."""

    gekozen: str | None
    gelijk: tuple[str, ...]


def quorum_aanwezig(*, zittend: Omvang, aanwezig: Omvang, basis: Basis) -> bool:
    """Say whether more than half of the sitting members are present.

    Gemeentewet 20 lid 1 (V); the text counts heads, so a basis of stemmen or beide
    comes from the regeling (I).
    """
    return _is_more_than_half(aanwezig, zittend, basis)


def mag_openen(
    *, zittend: Omvang, aanwezig: Omvang, basis: Basis, herbelegd: bool
) -> bool:
    """Say whether the meeting may open; `herbelegd`: called again under 20 lid 2.

    Gemeentewet 20 lid 1 and 3, first sentence (V).
    """
    return herbelegd or quorum_aanwezig(zittend=zittend, aanwezig=aanwezig, basis=basis)


def mag_behandelen(
    onderwerp: str, *, quorum: bool, niet_geopend: Collection[str]
) -> bool:
    """Say whether a meeting called again may deliberate and decide on a subject.

    `niet_geopend`: subjects for which the meeting that did not open was called;
    `quorum`: whether one is present now. Gemeentewet 20 lid 3, second sentence (V).
    """
    return quorum or onderwerp in niet_geopend


def stemming_geldig(
    *,
    zittend: Omvang,
    onthouders: Omvang,
    deelgenomen: Omvang,
    basis: Basis,
    vrijstelling: Vrijstelling | None = None,
) -> bool:
    """Say whether more than half took part of those who need not abstain.

    `onthouders`: sitting members who must abstain under art. 28; who of them voted
    nonetheless is not in `deelgenomen` (I). Gemeentewet 29 (V; weights I, see above).
    """
    if vrijstelling is not None:
        return True
    return _is_more_than_half(deelgenomen, zittend - onthouders, basis)


def quorum_geheimhouding(*, zittend: Omvang, aanwezig: Omvang) -> bool:
    """Say whether this meeting can ratify or lift geheimhouding.

    More than half of the sitting members, together holding more than half of the
    votes, whatever basis the regeling has elsewhere. Wgr 23 lid 3-4 (V).
    """
    return _is_more_than_half(aanwezig, zittend, Basis.BEIDE)


def quorum_besloten(aanwezig: int) -> int:
    """Give how many members must ask to close the doors, in heads.

    A fifth of those present, rounded up. Wgr 22 lid 4 (V; rounding and at least one
    I).
    """
    return max(1, -(-aanwezig // 5))


def uitslag(
    telling: Telling,
    *,
    wijze: Wijze,
    basis: Basis,
    meerderheid: Meerderheid = VOLSTREKT,
) -> Uitslag:
    """Say what the count leads to; a hamerstuk is adopted (Gemeentewet 32 lid 3, V).

    Gemeentewet 30 (V), on weights by Wgr 13 lid 4 (I). Equal votes are a staking, also
    where a larger majority is asked and where no valid vote was cast (I: the letter of
    32 lid 4). On both bases a proposal falls when either rejects it (I).
    """
    if wijze is Wijze.ZONDER_STEMMING:
        return Uitslag.AANGENOMEN
    paren = zip(
        basis.grootheden(telling.voor), basis.grootheden(telling.tegen), strict=True
    )
    return uitslag_van(paren, meerderheid)


def uitslag_van(
    paren: Iterable[tuple[int, int]], meerderheid: Meerderheid = VOLSTREKT
) -> Uitslag:
    """The same from the numbers that count: each pair votes in favour and against."""
    uitslagen = {_outcome(voor, tegen, meerderheid) for voor, tegen in paren}
    if Uitslag.VERWORPEN in uitslagen:
        return Uitslag.VERWORPEN
    if Uitslag.GESTAAKT in uitslagen:
        return Uitslag.GESTAAKT
    return Uitslag.AANGENOMEN


def voltallig(*, bestaat_uit: int, onthouders: int, uitgebracht: int) -> bool:
    """Say whether all members who may vote have cast a vote, in heads.

    `bestaat_uit`: seats of the body, vacant ones included: 32 lid 6 has 'alle leden
    waaruit de raad bestaat', where 20 and 29 have 'zitting' (I). A blank ballot is no
    vote cast (30 lid 2); votes of who must abstain are not in `uitgebracht` (I).
    """
    return uitgebracht >= bestaat_uit - onthouders


def afloop(uitkomst: Uitslag, *, voltallig: bool, na_uitstel: bool) -> Afloop:
    """Say what follows on the outcome of a vote that is not on persons.

    `na_uitstel`: the vote was put off to this meeting by an earlier staking.
    Gemeentewet 32 lid 4-5 (V).
    """
    match uitkomst:
        case Uitslag.AANGENOMEN:
            return Afloop.AANGENOMEN
        case Uitslag.VERWORPEN:
            return Afloop.VERWORPEN
        case Uitslag.GESTAAKT if voltallig or na_uitstel:
            return Afloop.VERWORPEN
        case Uitslag.GESTAAKT:
            return Afloop.AANGEHOUDEN
        case _:
            assert_never(uitkomst)


def verkiezing(stemmen: Mapping[str, int]) -> Verkiezing:
    """Say who is chosen, from votes per candidate on the basis of the regeling.

    Gemeentewet 30 lid 1 (V). Staking among more than two is a shared first place (I);
    with neither a choice nor a staking the reglement van orde goes on.
    """
    meeste = max(stemmen.values(), default=0)
    bovenaan = tuple(naam for naam, aantal in stemmen.items() if aantal == meeste)
    if len(bovenaan) > 1:
        return Verkiezing(gekozen=None, gelijk=bovenaan)
    if VOLSTREKT.haalt(meeste, sum(stemmen.values())):
        return Verkiezing(gekozen=bovenaan[0], gelijk=())
    return Verkiezing(gekozen=None, gelijk=())


def staking_personen(ronde: Ronde) -> Afloop:
    """Say what follows when votes on persons are tied, in the same meeting.

    Gemeentewet 31 lid 2-3 (V); for a free vote the law is silent: the reglement van
    orde decides (I).
    """
    match ronde:
        case Ronde.VRIJ:
            return Afloop.ONBESLIST
        case Ronde.BEPERKT:
            return Afloop.HERSTEMMING
        case Ronde.HERSTEMMING:
            return Afloop.LOT
        case _:
            assert_never(ronde)


def _outcome(voor: int, tegen: int, meerderheid: Meerderheid) -> Uitslag:
    if meerderheid.haalt(voor, voor + tegen):
        return Uitslag.AANGENOMEN
    return Uitslag.GESTAAKT if voor == tegen else Uitslag.VERWORPEN


def _is_more_than_half(deel: Omvang, geheel: Omvang, basis: Basis) -> bool:
    paren = zip(basis.grootheden(deel), basis.grootheden(geheel), strict=True)
    return all(VOLSTREKT.haalt(links, rechts) for links, rechts in paren)
