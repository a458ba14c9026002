"""Erasure of one sealed value, by the place where it stands.

What is erased of a person as a whole is a fact of that person (persoon.py); this is
for a text that should never have been typed, whoever it is about. The digest stays in
the log, so the tree does not change; nobody can open it again.
"""

from typing import ClassVar

from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.facts import Aggregaat, Feit
from register.domain.records import dataclass
from register.domain.refusals import OnbekendeVerwijzing, OngeldigeInvoer
from register.domain.values import Openheid, Tekst, Verzegeld

_GEGEVENS = "gegevens"


@dataclass(frozen=True, kw_only=True)
class WaardeGewist:
    """One sealed value of the fact at `seq` was erased, and what repeats it.

    `pad` leads to it in the stored event, without the first slash
    (`gegevens/titel`, `bewijs/0/titel`; `gegevens` where all of it is sealed as one).
    Corrections of the fact hold the same value at the same path: it went there too.
    """

    SOORT: ClassVar[str] = "waarde-gewist.v1"
    STROOM: ClassVar[str] = "wissing/{seq}"

    seq: int
    pad: str
    grond: str
    reden: Tekst = ""


GEBEURTENISSEN = (WaardeGewist,)


@dataclass(frozen=True, kw_only=True)
class Wissing:
    """What went of one fact."""

    van: int
    paden: tuple[str, ...]
    seqs: tuple[int, ...]


def evolve(staat: Wissing | None, feit: Feit) -> Wissing | None:
    """Fold one fact of stream `wissing`."""
    match feit.gegevens:
        case WaardeGewist(seq=van, pad=pad):
            paden, seqs = (staat.paden, staat.seqs) if staat else ((), ())
            meer = () if pad in paden else (pad,)
            return Wissing(van=van, paden=(*paden, *meer), seqs=(*seqs, feit.seq))
        case _:
            return staat


WISSING = Aggregaat("wissing", evolve)
AGGREGATEN = (WISSING,)


def wis_waarde(opdracht: WaardeGewist, context: Context) -> Beslissing:
    """Record the erasure of one value; it may be repeated."""
    doel = context.feit(opdracht.seq) if opdracht.seq >= 0 else None
    if doel is None:
        wat = "gebeurtenis met seq"
        raise OnbekendeVerwijzing(wat, str(opdracht.seq), pad="/gegevens/seq")
    _require_sealed(doel, opdracht.pad)
    return (opdracht,)


def _require_sealed(doel: Feit, pad: str) -> None:
    """Refuse a path where this fact has no sealed value of its own."""
    openbaarheid = doel.kop.openbaarheid
    geheel = openbaarheid is not None and openbaarheid.openheid is not Openheid.OPENBAAR
    if geheel and pad == _GEGEVENS:
        return
    if geheel and pad.startswith(f"{_GEGEVENS}/"):
        msg = f"seq {doel.seq} is als geheel verzegeld; wis het geheel: '{_GEGEVENS}'"
        raise OngeldigeInvoer(msg, pad="/gegevens/pad")
    waarde = _at(doel.kop, pad)
    if not isinstance(waarde, Verzegeld) or not waarde.digest:
        msg = (
            f"in seq {doel.seq} staat op '{pad}' geen verzegelde waarde; zoek het pad "
            "op met 'log toon' (bijvoorbeeld gegevens/titel)"
        )
        raise OngeldigeInvoer(msg, pad="/gegevens/pad")


def _at(geheel: object, pad: str) -> object:
    """What stands at a path of names and places; nothing where there is none."""
    for deel in pad.split("/"):
        if isinstance(geheel, tuple):
            plek = int(deel) if deel.isdecimal() else len(geheel)
            geheel = geheel[plek] if plek < len(geheel) else None
        else:
            geheel = getattr(geheel, deel, None)
    return geheel


OPDRACHTEN = (
    Opdracht(
        "WisWaarde",
        WaardeGewist,
        wis_waarde,
        ("registratie", "wis"),
        "Wis één verzegelde waarde, voorgoed; het logboek zelf verandert niet.",
    ),
)
