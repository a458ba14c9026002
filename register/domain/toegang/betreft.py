"""What a fact is about, for who judges a key: its gremia, and whether it is secret.

A fact that opens, erases, corrects or undoes another is about what that other is
about, so that nobody reaches through it what his own key does not reach.
"""

import math
from collections.abc import Iterator
from typing import Protocol

from register.domain.facts import (
    Envelop,
    Feit,
    RegistratieGecorrigeerd,
    RegistratieVervallen,
)
from register.domain.openheid.openheidsfeiten import Gepubliceerd
from register.domain.openheid.wissing import WaardeGewist
from register.domain.organisatie.persoon import PersoonsgegevensGewist
from register.domain.toegang.soorten import GEVOLGEN
from register.domain.toegang.toegangsfeiten import AkkoordGegeven, GeheimIngezien
from register.domain.values import Openheid

GEHEIM = ("geheimhouding-", "geheim-")
"""Stored names of what is done with secrecy begin so."""
_ORGAAN = ("besluit/", "dossier/")
_VAN_GREMIUM = (
    "actie/",
    "besluit/",
    "collegemandaat/",
    "raadsronde/",
    "schriftelijkeronde/",
    "vergadering/",
)
"""Streams of which every fact is a matter of the gremium that the first one names."""

PUBLICEER = "publiceer"
"""Why something was published by hand; else a rule did."""
_LIJST = "besluitenlijst"


class Bron(Protocol):
    """The log as it was recorded, up to the fact that is judged."""

    def eerste(self, stroom: str) -> Feit | None:
        """The first fact of a stream."""

    def feit(self, seq: int) -> Feit | None:
        """The fact at one place."""


def openheid_of(kop: Envelop[object]) -> Openheid:
    """Who may see the fact, by its own envelope."""
    return kop.openbaarheid.openheid if kop.openbaarheid else Openheid.OPENBAAR


def follows(kop: Envelop[object], gegevens: object | None) -> bool:
    """Whether the register adds this of itself."""
    if isinstance(gegevens, Gepubliceerd):
        return gegevens.aanleiding != PUBLICEER
    return kop.soort in GEVOLGEN


def is_joint(gegevens: object) -> bool:
    """Whether it follows for all gremia that met together, whoever records it."""
    return isinstance(gegevens, Gepubliceerd) and gegevens.aanleiding == _LIJST


def touches_secret(kop: Envelop[object], gegevens: object | None, bron: Bron) -> bool:
    """Whether it is secret, is about secrecy, or undoes or erases what is."""
    if _secret(kop):
        return True
    gezien = set(_undone(gegevens))
    wacht = list(gezien)
    while wacht:  # what is undone lies before it, and is looked at once
        seq = wacht.pop()
        doel = bron.feit(seq)
        if doel is None:
            continue
        if _secret(doel.kop):
            return True
        nieuw = {eerder for eerder in _undone(doel.gegevens) if eerder < seq} - gezien
        gezien |= nieuw
        wacht += nieuw
    return False


def _secret(kop: Envelop[object]) -> bool:
    return openheid_of(kop) is Openheid.GEHEIM or kop.soort.startswith(GEHEIM)


def _undone(gegevens: object) -> tuple[int, ...]:
    """The facts that it corrects, undoes or erases."""
    match gegevens:
        case RegistratieGecorrigeerd() | RegistratieVervallen() | WaardeGewist():
            return (gegevens.seq,)
        case PersoonsgegevensGewist():
            return gegevens.seqs
        case _:
            return ()


def gremia_of(stroom: str, gegevens: object | None, bron: Bron) -> set[str | None]:
    """The gremia that a fact is a matter of; empty text where it is of none.

    It names one, or the stream belongs to the one that its first fact names. `None`
    is of what is sealed here: it cannot be told.
    """
    match gegevens:
        case GeheimIngezien() | WaardeGewist():
            return {_of_fact(gegevens.seq, bron)}
        case PersoonsgegevensGewist():
            return {"", *(_of_fact(seq, bron) for seq in gegevens.seqs)}
        case RegistratieGecorrigeerd() | RegistratieVervallen():
            genoemd = filter(None, _named_before(stroom, gegevens, bron))
            return {_of(stroom, gegevens, bron), *genoemd}
        case AkkoordGegeven():
            return {_of(gegevens.onderwerp, gegevens, bron)}
        case _:
            return {_of(stroom, gegevens, bron)}


def _named_before(stroom: str, gegevens: object, bron: Bron) -> Iterator[str]:
    """What is named by what it makes of a fact, and by all that it undoes."""
    grens: float = math.inf
    while isinstance(gegevens, RegistratieGecorrigeerd | RegistratieVervallen):
        if isinstance(gegevens, RegistratieGecorrigeerd):
            yield _named(stroom, gegevens.gegevens)
        doel = bron.feit(gegevens.seq)
        if doel is None or doel.seq >= grens or doel.kop.stroom != stroom:
            return  # it undoes nothing: what is undone lies before it in its stream
        gegevens, grens = doel.gegevens, doel.seq
    yield _named(stroom, gegevens)


def _of_fact(seq: int, bron: Bron) -> str | None:
    doel = bron.feit(seq)
    return _of(doel.kop.stroom, doel.gegevens, bron) if doel else ""


def _of(stroom: str, gegevens: object | None, bron: Bron) -> str | None:
    eigen = _named(stroom, gegevens)
    if eigen:
        return eigen
    if not stroom.startswith(_VAN_GREMIUM):
        return None if gegevens is None else ""
    begin = bron.eerste(stroom)
    if begin is None:
        return ""
    return None if begin.gegevens is None else _named(stroom, begin.gegevens)


def _named(stroom: str, gegevens: object | None) -> str:
    gremium = str(getattr(gegevens, "gremium", ""))
    if gremium or not stroom.startswith(_ORGAAN):
        return gremium
    return str(getattr(gegevens, "orgaan", ""))
