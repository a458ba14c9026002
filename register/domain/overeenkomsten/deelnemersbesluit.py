"""Decisions of a deelnemer that the regeling builds on, as they were made known.

Stream `deelnemersbesluit/{deelnemersbesluit}`. The regeling does not take them: it
records that the gemeente did, by its own kenmerk. An aanwijzingsbesluit is what taking
part in a module can depend on (003, bijlage 4, art. 3).
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.commands import Beslissing, Opdracht, require, require_new
from register.domain.context import Context
from register.domain.facts import Aggregaat, Feit
from register.domain.organisatie.deelname import DeelnemerToegetreden
from register.domain.organisatie.regelingstaat import REGELING, require_module
from register.domain.records import dataclass, replace
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.requirements import require_last
from register.domain.values import Onbekend, Periode, Tekst


class Deelnemersbesluitsoort(StrEnum):
    """What the gemeente decided."""

    AANWIJZINGSBESLUIT = "aanwijzingsbesluit"
    DEELNAME = "deelname"
    BELEID = "beleid"
    BUDGET = "budget"
    INSTEMMING = "instemming"
    OVERIG = "overig"


class Gemeenteorgaan(StrEnum):
    """Which organ of the gemeente decided."""

    RAAD = "raad"
    COLLEGE = "college"
    BURGEMEESTER = "burgemeester"


@dataclass(frozen=True, kw_only=True)
class DeelnemersbesluitGemeld:
    """A gemeente decided, on the day of the fact; it holds `van` up to and with `tot`.

    `kenmerk` is that of the gemeente. `vervangt`: the earlier decision that ends.
    """

    SOORT: ClassVar[str] = "deelnemersbesluit-gemeld.v1"
    STROOM: ClassVar[str] = "deelnemersbesluit/{deelnemersbesluit}"

    deelnemersbesluit: str
    gemeente: str
    orgaan: Gemeenteorgaan | Onbekend
    soort: Deelnemersbesluitsoort
    onderwerp: Tekst
    module: str = ""
    kenmerk: Tekst = ""
    van: date | None = None
    tot: date | None = None
    vervangt: str = ""


@dataclass(frozen=True, kw_only=True)
class DeelnemersbesluitIngetrokken:
    """The gemeente withdrew it, from the day of the fact."""

    SOORT: ClassVar[str] = "deelnemersbesluit-ingetrokken.v1"
    STROOM: ClassVar[str] = "deelnemersbesluit/{deelnemersbesluit}"

    deelnemersbesluit: str
    reden: Tekst


GEBEURTENISSEN = (DeelnemersbesluitGemeld, DeelnemersbesluitIngetrokken)


@dataclass(frozen=True, kw_only=True)
class Deelnemersbesluit:
    """A decision of a gemeente as it stands.

    Where no exact day is known, it counts from the last day that it can be; between
    which days it lies says `genomen_tussen`, and likewise of the others.
    """

    code: str
    gemeente: str
    orgaan: Gemeenteorgaan | Onbekend
    soort: Deelnemersbesluitsoort
    onderwerp: Tekst
    module: str
    genomen_op: date
    van: date
    tot: date | None
    vervangt: str
    seqs: tuple[int, ...]
    ingetrokken_op: date | None = None
    genomen_tussen: Periode | None = None
    van_tussen: Periode | None = None
    ingetrokken_tussen: Periode | None = None

    def holds(self, dag: date) -> bool:
        """Whether it has effect on a day."""
        ingetrokken = self.ingetrokken_op is not None and self.ingetrokken_op <= dag
        begonnen = self.van <= dag
        return begonnen and not ingetrokken and (self.tot is None or dag <= self.tot)


def evolve(staat: Deelnemersbesluit | None, feit: Feit) -> Deelnemersbesluit | None:
    """Fold one fact; a fact that fits nothing leaves the state as it is."""
    match feit.gegevens:
        case DeelnemersbesluitGemeld() as gemeld if staat is None:
            return Deelnemersbesluit(
                code=gemeld.deelnemersbesluit,
                gemeente=gemeld.gemeente,
                orgaan=gemeld.orgaan,
                soort=gemeld.soort,
                onderwerp=gemeld.onderwerp,
                module=gemeld.module,
                genomen_op=feit.dag,
                van=gemeld.van or feit.dag,
                tot=gemeld.tot,
                vervangt=gemeld.vervangt,
                seqs=(feit.seq,),
                genomen_tussen=feit.tussen,
                van_tussen=None if gemeld.van else feit.tussen,
            )
        case DeelnemersbesluitIngetrokken() if staat:
            seqs = (*staat.seqs, feit.seq)
            return replace(
                staat,
                ingetrokken_op=feit.dag,
                ingetrokken_tussen=feit.tussen,
                seqs=seqs,
            )
        case _:
            return staat


DEELNEMERSBESLUIT = Aggregaat("deelnemersbesluit", evolve)
AGGREGATEN = (DEELNEMERSBESLUIT,)


def meld(opdracht: DeelnemersbesluitGemeld, context: Context) -> Beslissing:
    """Record what a gemeente decided; it may have done so before it took part."""
    code = opdracht.deelnemersbesluit
    require_new(context, DEELNEMERSBESLUIT, code, "/gegevens/deelnemersbesluit")
    require_once_participant(context, opdracht.gemeente, "/gegevens/gemeente")
    if opdracht.module:
        _require_module_ever(context, opdracht.module)
    van = opdracht.van or context.dag
    if opdracht.tot and opdracht.tot < van:
        msg = f"het besluit geldt tot {opdracht.tot} en begint pas op {van}"
        raise OngeldigeInvoer(msg, pad="/gegevens/tot")
    if opdracht.vervangt:
        _require_own(opdracht, context)
    return (opdracht,)


def trek_in(opdracht: DeelnemersbesluitIngetrokken, context: Context) -> Beslissing:
    """Record that it was withdrawn, once."""
    code = opdracht.deelnemersbesluit
    pad = "/gegevens/deelnemersbesluit"
    staat = require(context, DEELNEMERSBESLUIT, code, pad)
    if staat.ingetrokken_op:
        msg = (
            f"'{code}' is al ingetrokken op {staat.ingetrokken_op} (seq "
            f"{staat.seqs[-1]})"
        )
        raise VerkeerdeVolgorde(msg, pad=pad)
    require_last(context, DEELNEMERSBESLUIT.stroom(code), pad)
    return (opdracht,)


def require_once_participant(context: Context, gemeente: str, pad: str) -> None:
    """Refuse a gemeente that was never known as a deelnemer, on whatever day."""
    bekend = {
        feit.gegevens.gemeente
        for feit in context.feiten(REGELING.stroom(""))
        if isinstance(feit.gegevens, DeelnemerToegetreden)
    }
    if gemeente not in bekend:
        msg = f"deelnemers die het register kent: {', '.join(sorted(bekend)) or 'geen'}"
        raise OnbekendeVerwijzing("deelnemer", gemeente, pad=pad, doe=msg)


def in_force(
    context: Context,
    gemeente: str,
    soort: Deelnemersbesluitsoort,
    module: str,
    op: date,
) -> Deelnemersbesluit | None:
    """The decision of this kind for a module that holds on a day, if there is one."""
    for code in context.codes(DEELNEMERSBESLUIT):
        staat = context.staat(DEELNEMERSBESLUIT, code, op=op)
        if staat is None or (staat.gemeente, staat.soort) != (gemeente, soort):
            continue
        if staat.module in ("", module) and staat.holds(op):
            return staat
    return None


def _require_module_ever(context: Context, module: str) -> None:
    """A gemeente may decide on a module before it is set up."""
    ooit = context.ooit(REGELING, "")
    if ooit is None or module not in ooit.modules:
        require_module(context, module, "/gegevens/module")


def _require_own(opdracht: DeelnemersbesluitGemeld, context: Context) -> None:
    pad = "/gegevens/vervangt"
    vorige = require(context, DEELNEMERSBESLUIT, opdracht.vervangt, pad)
    if vorige.gemeente != opdracht.gemeente:
        msg = (
            f"'{vorige.code}' is een besluit van '{vorige.gemeente}' en kan niet door "
            f"een besluit van '{opdracht.gemeente}' worden vervangen"
        )
        raise OngeldigeInvoer(msg, pad=pad)


OPDRACHTEN = (
    Opdracht(
        "MeldDeelnemersbesluit",
        DeelnemersbesluitGemeld,
        meld,
        ("deelnemersbesluit", "meld"),
        "Leg een besluit van een gemeente vast, zoals een aanwijzingsbesluit.",
    ),
    Opdracht(
        "MeldDeelnemersbesluitIngetrokken",
        DeelnemersbesluitIngetrokken,
        trek_in,
        ("deelnemersbesluit", "trek-in"),
        "Leg vast dat een gemeente haar besluit introk.",
    ),
)
