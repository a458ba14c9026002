"""Leaving the regeling: announced, taken back, and what the leaver pays (Wgr 9).

They lie in stream `regeling`; `regelingstaat` folds it, `toetreding` decides.
"""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from register.domain.facts import Feit
from register.domain.organisatie.deelname import (
    DeelnemerToegetreden,
    DeelnemerUitgetreden,
)
from register.domain.records import dataclass, replace
from register.domain.values import Onbekend, Tekst


@dataclass(frozen=True, kw_only=True)
class UittredingAangekondigd:
    """A gemeente says that it will leave, and from which day (`per`).

    `opzegtermijn_maanden`: the notice that the regeling asks, in whole months;
    `modules`: it leaves only these, empty for the whole regeling; `kenmerk` of the
    decision in which its organ decided so.
    """

    SOORT: ClassVar[str] = "uittreding-aangekondigd.v1"
    STROOM: ClassVar[str] = "regeling"

    gemeente: str
    per: date | Onbekend
    opzegtermijn_maanden: int | None = None
    modules: tuple[str, ...] = ()
    kenmerk: str = ""
    toelichting: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class UittredingIngetrokken:
    """The gemeente stays after all: its announcement counts no more."""

    SOORT: ClassVar[str] = "uittreding-ingetrokken.v1"
    STROOM: ClassVar[str] = "regeling"

    gemeente: str
    kenmerk: str = ""
    reden: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class Betaaltermijn:
    """A part of an amount and the day on which it falls due; `bedrag` in cents."""

    vervalt_op: date
    bedrag: int


@dataclass(frozen=True, kw_only=True)
class UittreedsomVastgesteld:
    """What the leaver pays, in euro cents; negative where it receives.

    `voorlopig` until a last one follows; `besluit` is the besluitnummer of the organ
    in `vastgesteld_door`; `termijnen` together are the whole amount.
    """

    SOORT: ClassVar[str] = "uittreedsom-vastgesteld.v1"
    STROOM: ClassVar[str] = "regeling"

    gemeente: str
    bedrag: int
    vastgesteld_door: str = ""
    besluit: str = ""
    voorlopig: bool = False
    boekjaar: int | None = None
    methode: Tekst = ""
    termijnen: tuple[Betaaltermijn, ...] = ()


GEBEURTENISSEN = (
    UittredingAangekondigd,
    UittredingIngetrokken,
    UittreedsomVastgesteld,
)


@dataclass(frozen=True, kw_only=True)
class Uittreedsom:
    """The amount that holds, in euro cents."""

    bedrag: int
    voorlopig: bool
    termijnen: tuple[Betaaltermijn, ...]
    vastgesteld_op: date
    seq: int


@dataclass(frozen=True, kw_only=True)
class Uittreding:
    """One leaving, from its announcement to the last payment.

    `aangekondigd_op` is empty where only the leaving itself is on record.
    """

    gemeente: str
    aangekondigd_op: date | None = None
    per: date | Onbekend | None = None
    opzegtermijn_maanden: int | None = None
    modules: tuple[str, ...] = ()
    uitgetreden_op: date | None = None
    ingetrokken_op: date | None = None
    som: Uittreedsom | None = None
    seqs: tuple[int, ...] = ()

    @property
    def open(self) -> bool:
        """Whether it is announced and neither done nor taken back."""
        return self.uitgetreden_op is None and self.ingetrokken_op is None


def evolve_uittreding(
    uittredingen: Mapping[str, Uittreding], feit: Feit
) -> Mapping[str, Uittreding] | None:
    """Give the leavings after this fact, or nothing where it is about none."""
    match feit.gegevens:
        case UittredingAangekondigd() as nieuw:
            begonnen = Uittreding(
                gemeente=nieuw.gemeente,
                aangekondigd_op=feit.dag,
                per=nieuw.per,
                opzegtermijn_maanden=nieuw.opzegtermijn_maanden,
                modules=nieuw.modules,
                seqs=(feit.seq,),
            )
            return {**uittredingen, nieuw.gemeente: begonnen}
        case UittredingIngetrokken(gemeente=code) if code in uittredingen:
            nu = _seen(uittredingen[code], feit)
            return {**uittredingen, code: replace(nu, ingetrokken_op=feit.dag)}
        case UittreedsomVastgesteld(gemeente=code) as gegeven if code in uittredingen:
            som = Uittreedsom(
                bedrag=gegeven.bedrag,
                voorlopig=gegeven.voorlopig,
                termijnen=gegeven.termijnen,
                vastgesteld_op=feit.dag,
                seq=feit.seq,
            )
            nu = _seen(uittredingen[code], feit)
            return {**uittredingen, code: replace(nu, som=som)}
        case DeelnemerUitgetreden(gemeente=code):
            nu = _seen(uittredingen.get(code, Uittreding(gemeente=code)), feit)
            return {**uittredingen, code: replace(nu, uitgetreden_op=feit.dag)}
        case DeelnemerToegetreden(gemeente=code) if code in uittredingen:
            # who comes back begins anew
            return {c: u for c, u in uittredingen.items() if c != code}
        case _:
            return None


def _seen(staat: Uittreding, feit: Feit) -> Uittreding:
    return replace(staat, seqs=(*staat.seqs, feit.seq))
