"""The roll of a vote: how 'alle voor, behalve ...' is written out, and what is wrong.

A check gives every fact that cannot be true, in the order of the roll, and stops
nothing; another module turns them into refusals. An empty tuple says that the roll
can be true, not that the vote was lawful.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from register.domain.records import dataclass
from register.domain.stemmen.telling import (
    Basis,
    Keuze,
    Omvang,
    Stem,
    Telling,
    Wijze,
    omvang,
    tel,
)


@dataclass(frozen=True, kw_only=True)
class OnbekendLid:
    """Someone voted who holds no seat on this day."""

    lid: str


@dataclass(frozen=True, kw_only=True)
class DubbeleStem:
    """One member stands on the roll `aantal` times."""

    lid: str
    aantal: int


@dataclass(frozen=True, kw_only=True)
class AfwezigeStem:
    """A choice is recorded of someone who was not present."""

    lid: str
    keuze: Keuze


@dataclass(frozen=True, kw_only=True)
class GewichtWijktAf:
    """A vote weighs other than the weight that was given (Wgr 13 lid 4)."""

    lid: str
    opgegeven: int
    vastgesteld: int


@dataclass(frozen=True, kw_only=True)
class TellingWijktAf:
    """The stated count of one choice is not what the roll adds up to."""

    keuze: Keuze
    opgegeven: Omvang
    geteld: Omvang


@dataclass(frozen=True, kw_only=True)
class TellingBovenPresentie:
    """More was counted than those present can have cast."""

    opgegeven: Omvang
    aanwezig: Omvang


Onmogelijk = (
    OnbekendLid
    | DubbeleStem
    | AfwezigeStem
    | GewichtWijktAf
    | TellingWijktAf
    | TellingBovenPresentie
)


@dataclass(frozen=True, kw_only=True)
class StemlijstBijWijze:
    """There is a roll where there can be none; it names nobody on purpose."""

    wijze: Wijze
    aantal: int


@dataclass(frozen=True, kw_only=True)
class Uitwerking:
    """A roll written out, with the exceptions that named someone not present."""

    stemmen: tuple[Stem, ...]
    onmogelijk: tuple[AfwezigeStem, ...]


def alle_behalve(
    aanwezig: Mapping[str, int],
    uitzonderingen: Mapping[str, Keuze],
    *,
    keuze: Keuze = Keuze.VOOR,
) -> Uitwerking:
    """Write out 'alle voor, behalve ...' over those present (code to weight).

    The roll holds each of them once, in the order of `aanwezig`.
    """
    return Uitwerking(
        stemmen=tuple(
            Stem(lid=lid, keuze=uitzonderingen.get(lid, keuze), gewicht=gewicht)
            for lid, gewicht in aanwezig.items()
        ),
        onmogelijk=tuple(
            AfwezigeStem(lid=lid, keuze=anders)
            for lid, anders in uitzonderingen.items()
            if lid not in aanwezig
        ),
    )


def onbekende_leden(
    stemmen: Sequence[Stem], leden: Collection[str]
) -> tuple[OnbekendLid, ...]:
    """Find who is on the roll and not among the sitting members, each once."""
    codes = dict.fromkeys(stem.lid for stem in stemmen)
    return tuple(OnbekendLid(lid=lid) for lid in codes if lid not in leden)


def dubbele_stemmen(stemmen: Sequence[Stem]) -> tuple[DubbeleStem, ...]:
    """Find who is on the roll more than once."""
    aantallen = Counter(stem.lid for stem in stemmen)
    return tuple(
        DubbeleStem(lid=lid, aantal=aantal)
        for lid, aantal in aantallen.items()
        if aantal > 1
    )


def afwezige_stemmen(
    stemmen: Sequence[Stem], aanwezig: Collection[str]
) -> tuple[AfwezigeStem, ...]:
    """Find the choices of those who are not on the presentielijst."""
    return tuple(
        AfwezigeStem(lid=stem.lid, keuze=stem.keuze)
        for stem in stemmen
        if stem.lid not in aanwezig
    )


def afwijkende_gewichten(
    stemmen: Sequence[Stem], leden: Mapping[str, int]
) -> tuple[GewichtWijktAf, ...]:
    """Find votes of another weight than given; an unknown member has none to miss."""
    return tuple(
        GewichtWijktAf(
            lid=stem.lid, opgegeven=stem.gewicht, vastgesteld=leden[stem.lid]
        )
        for stem in stemmen
        if stem.lid in leden and stem.gewicht != leden[stem.lid]
    )


def afwijkende_telling(
    stemmen: Sequence[Stem], opgegeven: Telling, *, basis: Basis
) -> tuple[TellingWijktAf, ...]:
    """Compare a stated count with the roll, per choice, on the basis it was stated."""
    geteld = tel(stemmen)
    return tuple(
        TellingWijktAf(
            keuze=keuze, opgegeven=opgegeven.van(keuze), geteld=geteld.van(keuze)
        )
        for keuze in Keuze
        if basis.grootheden(opgegeven.van(keuze)) != basis.grootheden(geteld.van(keuze))
    )


def telling_boven_presentie(
    opgegeven: Telling, aanwezig: Omvang, *, basis: Basis
) -> tuple[TellingBovenPresentie, ...]:
    """Check a count without a roll, as of a secret vote, against those present."""
    paren = zip(
        basis.grootheden(opgegeven.genoemd), basis.grootheden(aanwezig), strict=True
    )
    if all(genoemd <= hoogstens for genoemd, hoogstens in paren):
        return ()
    return (TellingBovenPresentie(opgegeven=opgegeven.genoemd, aanwezig=aanwezig),)


def stemlijst_bij_wijze(
    stemmen: Sequence[Stem], wijze: Wijze
) -> tuple[StemlijstBijWijze, ...]:
    """Find a roll in a secret vote (Gemeentewet 31 lid 1, V) or where none was held.

    Apart from `onmogelijkheden`: which grade of refusal it has is for the caller.
    """
    if not stemmen or wijze not in {Wijze.GEHEIM, Wijze.ZONDER_STEMMING}:
        return ()
    return (StemlijstBijWijze(wijze=wijze, aantal=len(stemmen)),)


def onmogelijkheden(
    stemmen: Sequence[Stem],
    *,
    leden: Mapping[str, int],
    aanwezig: Collection[str],
    opgegeven: Telling | None = None,
    basis: Basis = Basis.BEIDE,
) -> tuple[Onmogelijk, ...]:
    """Give all that cannot be true of a vote.

    `leden` are the sitting members with the weight given to each on this day. A count
    without a roll is compared with those present, one with a roll with the roll.
    """
    bevonden: tuple[Onmogelijk, ...] = (
        *onbekende_leden(stemmen, leden),
        *dubbele_stemmen(stemmen),
        *afwezige_stemmen(stemmen, aanwezig),
        *afwijkende_gewichten(stemmen, leden),
    )
    if opgegeven is None:
        return bevonden
    if stemmen:
        return (*bevonden, *afwijkende_telling(stemmen, opgegeven, basis=basis))
    return telling_boven_presentie(opgegeven, omvang(leden, aanwezig), basis=basis)
