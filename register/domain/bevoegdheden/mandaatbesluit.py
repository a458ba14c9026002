"""A mandaatbesluit: one stuk with articles, of which each row is a power of its own.

Stream `mandaatbesluit/{mandaatbesluit}`. A newer one takes the place of an older; only
rows that differ are given or withdrawn again, the others stay as they were given.
"""

from datetime import date
from typing import ClassVar

from register.domain.bevoegdheden.bevoegdheid import require_holder
from register.domain.commands import Beslissing, Opdracht, require, require_new
from register.domain.context import Context
from register.domain.facts import Aggregaat, Feit
from register.domain.records import dataclass, replace
from register.domain.refusals import BestaatAl, VerkeerdeVolgorde
from register.domain.requirements import require_recorded
from register.domain.values import Tekst


@dataclass(frozen=True, kw_only=True)
class Artikel:
    """An article that is no row: definitions, conditions for all, reporting."""

    nummer: str
    tekst: Tekst


@dataclass(frozen=True, kw_only=True)
class MandaatbesluitVastgesteld:
    """An organ adopted a mandaatbesluit; `stuk` is the sha256 of its text or list."""

    SOORT: ClassVar[str] = "mandaatbesluit-vastgesteld.v1"
    STROOM: ClassVar[str] = "mandaatbesluit/{mandaatbesluit}"

    mandaatbesluit: str
    titel: Tekst
    gever: str
    stuk: str
    besluit: str = ""
    vervangt: str = ""
    artikelen: tuple[Artikel, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MandaatbesluitVervangen:
    """A newer one took its place; its rows hold until they are withdrawn."""

    SOORT: ClassVar[str] = "mandaatbesluit-vervangen.v1"
    STROOM: ClassVar[str] = "mandaatbesluit/{mandaatbesluit}"

    mandaatbesluit: str
    door: str


GEBEURTENISSEN = (MandaatbesluitVastgesteld, MandaatbesluitVervangen)


@dataclass(frozen=True, kw_only=True)
class Mandaatbesluit:
    """A mandaatbesluit as it stands on a day."""

    vastgesteld: MandaatbesluitVastgesteld
    vanaf: date
    seqs: tuple[int, ...]
    vervangen_door: str = ""
    vervangen_op: date | None = None


def evolve(staat: Mandaatbesluit | None, feit: Feit) -> Mandaatbesluit | None:
    """Fold one fact; a fact that fits nothing leaves the state as it is."""
    match feit.gegevens:
        case MandaatbesluitVastgesteld() as nieuw:
            return Mandaatbesluit(vastgesteld=nieuw, vanaf=feit.dag, seqs=(feit.seq,))
        case MandaatbesluitVervangen(door=door) if staat:
            return replace(
                staat,
                vervangen_door=door,
                vervangen_op=feit.dag,
                seqs=(*staat.seqs, feit.seq),
            )
        case _:
            return staat


MANDAATBESLUIT = Aggregaat("mandaatbesluit", evolve)
AGGREGATEN = (MANDAATBESLUIT,)


def stel_vast(opdracht: MandaatbesluitVastgesteld, context: Context) -> Beslissing:
    """Record a mandaatbesluit and, in the older one, that it was replaced."""
    code = opdracht.mandaatbesluit
    require_new(context, MANDAATBESLUIT, code, "/gegevens/mandaatbesluit")
    require_holder(context, opdracht.gever, "/gegevens/gever")
    require_recorded(context, "stuk", opdracht.stuk)
    if opdracht.besluit:
        require_recorded(context, "besluit", opdracht.besluit)
    gezien: set[str] = set()
    for plek, artikel in enumerate(opdracht.artikelen):
        if artikel.nummer in gezien:
            pad = f"/gegevens/artikelen/{plek}/nummer"
            raise BestaatAl("artikel", artikel.nummer, pad=pad)
        gezien.add(artikel.nummer)
    if not opdracht.vervangt:
        return (opdracht,)
    _require_replaceable(context, opdracht.vervangt)
    oud = MandaatbesluitVervangen(mandaatbesluit=opdracht.vervangt, door=code)
    return (opdracht, oud)


def _require_replaceable(context: Context, code: str) -> None:
    pad = "/gegevens/vervangt"
    require(context, MANDAATBESLUIT, code, pad)
    ooit = context.ooit(MANDAATBESLUIT, code)
    if ooit is not None and ooit.vervangen_door:
        msg = (
            f"mandaatbesluit '{code}' (seq {ooit.seqs[0]}) is al vervangen door "
            f"'{ooit.vervangen_door}' per {ooit.vervangen_op}; vervang dat"
        )
        raise VerkeerdeVolgorde(msg, pad=pad)


OPDRACHTEN = (
    Opdracht(
        "StelMandaatbesluitVast",
        MandaatbesluitVastgesteld,
        stel_vast,
        ("mandaatbesluit", "stel-vast"),
        "Leg een mandaatbesluit vast; zijn rijen komen er als mandaten bij.",
    ),
)
