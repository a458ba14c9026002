"""The money of a year as it stands: what is charged, to whom, and what is claimed."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import TypeVar

from register.domain.facts import Aggregaat, Feit
from register.domain.geld.geldfeiten import (
    Aandeel,
    Aantal,
    BegrotingsruimteBelegd,
    BegrotingsruimteVrijgevallen,
    Bestemming,
    Bijdragesoort,
    BijdrageVastgesteld,
    Buitengemeente,
    Draagt,
    Kengetal,
    KengetallenVastgesteld,
    ResultaatBestemd,
    VerdeelgegevensVastgesteld,
)
from register.domain.geld.verdeling import divide
from register.domain.records import dataclass, replace
from register.domain.values import Feitdatum, Tekst

V = TypeVar("V")


@dataclass(frozen=True, kw_only=True)
class Verdeelgegevens:
    """A set of figures for a key."""

    code: str
    sleutel: str
    module: str
    peildatum: Feitdatum
    aantallen: tuple[Aantal, ...]
    buitengemeenten: tuple[Buitengemeente, ...]
    op: date
    seq: int
    eenheid: str = ""
    decimalen: int = 0
    bron: Tekst = ""

    @property
    def gewichten(self) -> dict[str, int]:
        """Weight of each deelnemer, with the gemeenten that count with it."""
        gewichten = {regel.gemeente: regel.aantal for regel in self.aantallen}
        for buiten in self.buitengemeenten:
            if buiten.draagt is Draagt.VIA:
                gewichten[buiten.via] = gewichten.get(buiten.via, 0) + buiten.aantal
        return gewichten


@dataclass(frozen=True, kw_only=True)
class Bijdrage:
    """What was charged at one moment; `verdeelgegevens` are codes of figures."""

    code: str
    soort: Bijdragesoort
    module: str
    bedrag: int
    aandelen: tuple[Aandeel, ...]
    bedrag_onverdeeld: int
    verdeelgegevens: tuple[str, ...]
    besluit: str
    op: date
    seq: int
    dekking_onverdeeld: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class Resultaat:
    """What was done with the result of a module."""

    module: str
    bedrag: int
    bestemmingen: tuple[Bestemming, ...]
    besluit: str
    op: date
    seq: int


@dataclass(frozen=True, kw_only=True)
class Beleg:
    """A claim on the budget; `bedrag` is what is still claimed."""

    code: str
    module: str
    bedrag: int
    omschrijving: Tekst
    besluit: str
    overeenkomst: str
    opdrachtverlening: str
    op: date
    seqs: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Financien:
    """The money of one year; `resultaten` and `kengetallen` by module."""

    boekjaar: int
    verdeelgegevens: Mapping[str, Verdeelgegevens] = field(default_factory=dict)
    kengetallen: Mapping[str, Mapping[str, Kengetal]] = field(default_factory=dict)
    bijdragen: Mapping[str, Bijdrage] = field(default_factory=dict)
    resultaten: Mapping[str, Resultaat] = field(default_factory=dict)
    belegd: Mapping[str, Beleg] = field(default_factory=dict)

    def of_kind(self, module: str, soort: Bijdragesoort) -> tuple[Bijdrage, ...]:
        """What was charged for a module under this heading, in order."""
        return tuple(
            bijdrage
            for bijdrage in self.bijdragen.values()
            if bijdrage.module == module and bijdrage.soort is soort
        )

    def spoken_for(self, module: str) -> int:
        """What of the budget of a module is claimed."""
        return sum(
            beleg.bedrag for beleg in self.belegd.values() if beleg.module == module
        )

    def aandeel(self, module: str, gemeente: str) -> int:
        """What a gemeente pays for a module, all that was charged together."""
        return sum(
            aandeel.bedrag
            for bijdrage in self.bijdragen.values()
            if bijdrage.module == module
            for aandeel in bijdrage.aandelen
            if aandeel.gemeente == gemeente
        )

    def off_key(self, code: str) -> dict[str, int]:
        """By gemeente how much a charged share differs from the key, in cents.

        Empty where they agree, and where it does not rest on one set of figures: then
        the formula is not on record and nothing can be said.
        """
        bijdrage = self.bijdragen[code]
        sleutels = [self.verdeelgegevens.get(c) for c in bijdrage.verdeelgegevens]
        if len(sleutels) != 1 or sleutels[0] is None or not bijdrage.aandelen:
            return {}
        verdeeld = bijdrage.bedrag - bijdrage.bedrag_onverdeeld
        moet = divide(verdeeld, sleutels[0].gewichten)
        is_ = {aandeel.gemeente: aandeel.bedrag for aandeel in bijdrage.aandelen}
        return {
            gemeente: verschil
            for gemeente in sorted(moet.keys() | is_.keys())
            if (verschil := is_.get(gemeente, 0) - moet.get(gemeente, 0))
        }


def evolve(staat: Financien | None, feit: Feit) -> Financien | None:
    """Fold one fact; a fact that fits nothing leaves the state as it is."""
    match feit.gegevens:
        case VerdeelgegevensVastgesteld() as cijfers:
            nu = staat or Financien(boekjaar=cijfers.boekjaar)
            regel = _figures(cijfers, feit)
            return replace(
                nu, verdeelgegevens=_with(nu.verdeelgegevens, regel.code, regel)
            )
        case KengetallenVastgesteld() as doel:
            nu = staat or Financien(boekjaar=doel.boekjaar)
            oud = nu.kengetallen.get(doel.module, {})
            samen = {**oud, **{k.kengetal: k for k in doel.kengetallen}}
            return replace(nu, kengetallen=_with(nu.kengetallen, doel.module, samen))
        case BijdrageVastgesteld() as gevraagd:
            nu = staat or Financien(boekjaar=gevraagd.boekjaar)
            bijdrage = _charged(gevraagd, feit)
            return replace(nu, bijdragen=_with(nu.bijdragen, bijdrage.code, bijdrage))
        case ResultaatBestemd() as bestemd:
            nu = staat or Financien(boekjaar=bestemd.boekjaar)
            resultaat = Resultaat(
                module=bestemd.module,
                bedrag=bestemd.bedrag,
                bestemmingen=bestemd.bestemmingen,
                besluit=bestemd.besluit,
                op=feit.dag,
                seq=feit.seq,
            )
            return replace(
                nu, resultaten=_with(nu.resultaten, bestemd.module, resultaat)
            )
        case BegrotingsruimteBelegd() as belegd:
            nu = staat or Financien(boekjaar=belegd.boekjaar)
            return replace(
                nu, belegd=_with(nu.belegd, belegd.beleg, _claim(belegd, feit))
            )
        case BegrotingsruimteVrijgevallen(beleg=code) as vrij if (
            staat and code in staat.belegd
        ):
            beleg = staat.belegd[code]
            minder = replace(
                beleg, bedrag=beleg.bedrag - vrij.bedrag, seqs=(*beleg.seqs, feit.seq)
            )
            return replace(staat, belegd=_with(staat.belegd, code, minder))
        case _:
            return staat


def _with(oud: Mapping[str, V], code: str, nieuw: V) -> dict[str, V]:
    return {**oud, code: nieuw}


def _figures(cijfers: VerdeelgegevensVastgesteld, feit: Feit) -> Verdeelgegevens:
    return Verdeelgegevens(
        code=cijfers.verdeelgegevens,
        sleutel=cijfers.sleutel,
        module=cijfers.module,
        peildatum=cijfers.peildatum,
        aantallen=cijfers.aantallen,
        buitengemeenten=cijfers.buitengemeenten,
        op=feit.dag,
        seq=feit.seq,
        eenheid=cijfers.eenheid,
        decimalen=cijfers.decimalen,
        bron=cijfers.bron,
    )


def _charged(gevraagd: BijdrageVastgesteld, feit: Feit) -> Bijdrage:
    return Bijdrage(
        code=gevraagd.bijdrage,
        soort=gevraagd.soort,
        module=gevraagd.module,
        bedrag=gevraagd.bedrag,
        aandelen=gevraagd.aandelen,
        bedrag_onverdeeld=gevraagd.bedrag_onverdeeld,
        verdeelgegevens=gevraagd.verdeelgegevens,
        besluit=gevraagd.besluit,
        op=feit.dag,
        seq=feit.seq,
        dekking_onverdeeld=gevraagd.dekking_onverdeeld,
    )


def _claim(belegd: BegrotingsruimteBelegd, feit: Feit) -> Beleg:
    return Beleg(
        code=belegd.beleg,
        module=belegd.module,
        bedrag=belegd.bedrag,
        omschrijving=belegd.omschrijving,
        besluit=belegd.besluit,
        overeenkomst=belegd.overeenkomst,
        opdrachtverlening=belegd.opdrachtverlening,
        op=feit.dag,
        seqs=(feit.seq,),
    )


FINANCIEN = Aggregaat("financien", evolve)
AGGREGATEN = (FINANCIEN,)
OPDRACHTEN = ()
