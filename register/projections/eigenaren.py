"""Who is behind what: every place in what is still to be done, filled or `n.t.b.`.

A row goes when the work is done. Of decisions only what is to be determined is here:
their owners stand in their own list.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from register.domain.afspraken.actie import ACTIE, HOUDERS, OPEN_VELDEN, Actie
from register.domain.besluiten.besluit import BESLUIT, Besluit
from register.domain.besluiten.besluitstaat import EINDEN
from register.domain.facts import Aggregaat
from register.domain.overeenkomsten.opdrachtfeiten import (
    OPDRACHTVERLENING,
    ROLLEN,
    Opdrachtverlening,
)
from register.domain.overeenkomsten.overeenkomst import OVEREENKOMST, Overeenkomst
from register.domain.values import Tekst, bounds
from register.projections.lists import Lijst, Rij, content

S = TypeVar("S")

_KOLOMMEN = ("soort", "code", "veld", "wie", "open", "dossier", "uiterlijk")


class _Werk(Protocol):
    """What has places for who does it."""

    @property
    def dossier(self) -> str:
        """Its dossier, if any."""


@dataclass(frozen=True, slots=True)
class _Kop:
    """Which work it is: its kind, its code, what it is, and its last day."""

    soort: str
    code: str
    wat: Tekst
    uiterlijk: str = ""


def _places(
    kop: _Kop, werk: _Werk, plekken: Iterable[tuple[str, bool]]
) -> Mapping[str, Rij]:
    """Rows of places: the field, and whether it is still to be determined."""
    rijen: dict[str, Rij] = {}
    for veld, leeg in plekken:
        wie = "" if leeg else str(getattr(werk, veld, ""))
        if not (leeg or wie):
            continue
        open_ = "ja" if leeg else "nee"
        inhoud = content(
            {
                "soort": kop.soort,
                "code": kop.code,
                "wat": kop.wat,
                "veld": veld,
                "wie": wie,
                "open": open_,
                "dossier": werk.dossier,
                "uiterlijk": kop.uiterlijk,
            }
        )
        velden = (kop.soort, kop.code, veld, wie, open_, werk.dossier, kop.uiterlijk)
        rijen[f"{kop.soort}/{kop.code}/{veld}"] = Rij(velden, inhoud)
    return rijen


def _actions(actie: Actie) -> Mapping[str, Rij]:
    if not actie.open:
        return {}
    open_ = actie.nader_te_bepalen
    plekken = [(veld, veld in open_) for veld in HOUDERS]
    plekken += [(v, True) for v in OPEN_VELDEN if v in open_ and v not in HOUDERS]
    uiterlijk = bounds(actie.termijn)[1].isoformat() if actie.termijn else ""
    kop = _Kop(str(actie.soort), actie.code, actie.omschrijving, uiterlijk)
    return _places(kop, actie, plekken)


def _assignments(opdracht: Opdrachtverlening) -> Mapping[str, Rij]:
    if not opdracht.loopt:
        return {}
    plekken = [(veld, veld in opdracht.nader_te_bepalen) for veld in ROLLEN]
    uiterlijk = bounds(opdracht.termijn)[1].isoformat() if opdracht.termijn else ""
    kop = _Kop("opdracht", opdracht.code, opdracht.formulering, uiterlijk)
    return _places(kop, opdracht, plekken)


def _agreements(dvo: Overeenkomst) -> Mapping[str, Rij]:
    if not dvo.loopt:
        return {}
    einde = dvo.einde.isoformat() if dvo.einde else ""
    kop = _Kop("overeenkomst", dvo.code, dvo.titel, einde)
    return _places(kop, dvo, [("bewaker", False)])


def _decisions(besluit: Besluit) -> Mapping[str, Rij]:
    genomen = besluit.genomen
    if not genomen.nader_te_bepalen or besluit.rejected or besluit.status in EINDEN:
        return {}
    plekken = [(veld, True) for veld in genomen.nader_te_bepalen]
    return _places(_Kop("besluit", genomen.besluit, genomen.titel), genomen, plekken)


def _of(aggregaat: Aggregaat[S], rijen: Callable[[S], Mapping[str, Rij]]) -> Lijst[S]:
    return Lijst(naam="eigenaren", aggregaat=aggregaat, kolommen=_KOLOMMEN, rijen=rijen)


EIGENAREN = (
    _of(ACTIE, _actions),
    _of(OPDRACHTVERLENING, _assignments),
    _of(OVEREENKOMST, _agreements),
    _of(BESLUIT, _decisions),
)
