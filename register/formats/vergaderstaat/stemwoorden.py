"""A vote in words: *alle voor, behalve Duiven*, as people say it in a meeting.

Four ways: without a vote, all but some, a roll (*voor A, B; tegen C*), or counts. Who
is named is found by the function that is given: names have commas and *en* in them.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from register.domain.stemmen.telling import Keuze, Wijze


@dataclass(frozen=True, slots=True)
class Kiezer:
    """Who votes: a person, or all members of a gemeente that are there."""

    persoon: str = ""
    gemeente: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Woorden:
    """What was said; one of `allen` (with `behalve`), `stemmen` and `aantallen`."""

    wijze: Wijze | None = None
    allen: Keuze | None = None
    behalve: tuple[tuple[Kiezer, Keuze], ...] = ()
    stemmen: tuple[tuple[Kiezer, Keuze], ...] = ()
    aantallen: tuple[tuple[Keuze, int], ...] = ()


Vind = Callable[[str], Kiezer | None]
"""Finds who is meant by a name or code; `None` where nobody is."""


class OnleesbareStemming(ValueError):
    """The words do not say how was voted; the message says how to write it."""


_ZONDER = frozenset({"hamerstuk", "zonder stemming", "zonder hoofdelijke stemming"})
_WIJZE = re.compile(
    r"(?:bij\s+)?(hoofdelijk|handopsteken|schriftelijk|geheim)\b\s*[:,]?\s*",
    re.IGNORECASE,
)
_KEUZES: Final = "|".join(Keuze)
_ALLEN = re.compile(rf"allen?\s+({_KEUZES})(?:\s*,?\s+behalve\s+(.+))?", re.IGNORECASE)
_LIJST = re.compile(rf"({_KEUZES})\b\s*:?\s+(.+)", re.IGNORECASE)
_AANTAL = re.compile(rf"(\d+)\s+({_KEUZES})", re.IGNORECASE)
_ACHTER = re.compile(rf"(.+?)\s+\(?({_KEUZES})\)?", re.IGNORECASE)
_TEGENDEEL = {Keuze.VOOR: Keuze.TEGEN, Keuze.TEGEN: Keuze.VOOR}
_HOE = (
    "schrijf bijvoorbeeld: hamerstuk; alle voor, behalve Duiven; voor Duiven, Arnhem; "
    "tegen Rheden; of 7 voor, 3 tegen"
)


def read_vote(tekst: str, vind: Vind) -> Woorden:
    """Give what the words say; raises `OnleesbareStemming`."""
    rest = " ".join(tekst.split()).rstrip(".")
    wijze: Wijze | None = None
    if begin := _WIJZE.match(rest):
        wijze, rest = Wijze(begin[1].lower()), rest[begin.end() :]
    if rest.lower() in _ZONDER and wijze is None:
        return Woorden(wijze=Wijze.ZONDER_STEMMING)
    if allen := _ALLEN.fullmatch(rest):
        keuze = Keuze(allen[1].lower())
        behalve = tuple(_listed(allen[2] or "", _TEGENDEEL.get(keuze), vind))
        return Woorden(wijze=wijze, allen=keuze, behalve=behalve)
    if _AANTAL.match(rest):
        return Woorden(wijze=wijze, aantallen=tuple(_counts(rest)))
    if _LIJST.match(rest):
        return Woorden(wijze=wijze, stemmen=tuple(_roll(rest, vind)))
    msg = f"'{tekst}' zegt niet hoe is gestemd; {_HOE}"
    raise OnleesbareStemming(msg)


def _counts(tekst: str) -> Iterator[tuple[Keuze, int]]:
    gezien: set[Keuze] = set()
    for deel in re.split(r"[,;]|\ben\b", tekst):
        gevonden = _AANTAL.fullmatch(deel.strip())
        if gevonden is None:
            msg = f"'{deel.strip()}' is geen aantal; {_HOE}"
            raise OnleesbareStemming(msg)
        keuze = Keuze(gevonden[2].lower())
        if keuze in gezien:
            raise OnleesbareStemming(f"'{keuze}' staat er twee keer; noem het één keer")
        gezien.add(keuze)
        yield keuze, int(gevonden[1])


def _roll(tekst: str, vind: Vind) -> Iterator[tuple[Kiezer, Keuze]]:
    for deel in filter(None, map(str.strip, tekst.split(";"))):
        gevonden = _LIJST.fullmatch(deel)
        if gevonden is None:
            msg = f"'{deel}' begint niet met een keuze; {_HOE}"
            raise OnleesbareStemming(msg)
        keuze = Keuze(gevonden[1].lower())
        yield from _listed(gevonden[2], keuze, vind)


def _listed(
    tekst: str, keuze: Keuze | None, vind: Vind
) -> Iterator[tuple[Kiezer, Keuze]]:
    """Who is named, each with a choice of his own behind it or else `keuze`.

    A name may hold a comma or *en* (Bergen en Dal): the longest that is known counts.
    """
    delen = re.split(r"(\s*[,;]\s*(?:en\s+)?|\s+en\s+)", tekst.strip())
    namen, tussen = delen[::2], delen[1::2]
    begin = 0
    while tekst and begin < len(namen):
        for einde in range(len(namen), begin, -1):
            naam = _joined(namen[begin:einde], tussen[begin : einde - 1])
            if kiezer := _found(naam, keuze, vind):
                yield kiezer
                begin = einde
                break
        else:
            msg = (
                f"'{namen[begin]}' is geen gemeente of persoon in dit register op deze "
                "dag; schrijf de naam of de code zoals die er staat"
            )
            raise OnleesbareStemming(msg)


def _joined(namen: list[str], tussen: list[str]) -> str:
    return "".join(a + b for a, b in zip(namen, [*tussen, ""], strict=True))


def _found(naam: str, keuze: Keuze | None, vind: Vind) -> tuple[Kiezer, Keuze] | None:
    if eigen := _ACHTER.fullmatch(naam):
        kiezer = vind(eigen[1])
        return (kiezer, Keuze(eigen[2].lower())) if kiezer else None
    kiezer = vind(naam)
    if kiezer and keuze is None:
        msg = f"zeg achter '{naam}' wat hij deed, bijvoorbeeld: {naam} (tegen)"
        raise OnleesbareStemming(msg)
    return (kiezer, keuze) if kiezer and keuze else None
