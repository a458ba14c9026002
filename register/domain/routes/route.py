"""A route as data: its steps, who does them, and what shows that they are done.

A step says by its `teken` what in the log shows that it was taken; a step that the
dossier planned under the same code is also done by `StapGezet` and dropped by
`StapVervallen`. Steps follow one another; `na` names those that a step waits for where
that is not the one before it.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Final

from register.domain.dossiers.voorstel import Vraagtype
from register.domain.organisatie.gremiumregels import Gremiumsoort
from register.domain.overeenkomsten.deelnemersbesluit import Gemeenteorgaan
from register.domain.raden.rondefeiten import Rondesoort
from register.domain.records import dataclass
from register.domain.values import Tekst


class Stapsoort(StrEnum):
    """Which of the five columns of a route a step stands in (regels §6.4)."""

    VOORBEREIDEN = "voorbereiden"
    ADVISEREN = "adviseren"
    RAAD = "raad"
    BESLUITEN = "besluiten"
    INFORMEREN = "informeren"


class Teken(StrEnum):
    """What shows that a step was taken; `stap`: only that somebody said so."""

    VOORSTEL = "voorstel"
    ADVIES = "advies"
    BESPREKING = "bespreking"
    TOEZENDING = "toezending"
    BIJEENKOMST = "bijeenkomst"
    REACTIES = "reacties"
    BEANTWOORDING = "beantwoording"
    TOESTEMMING = "toestemming"
    AANBIEDING = "aanbieding"
    BESLUIT = "besluit"
    DEELNEMERSBESLUITEN = "deelnemersbesluiten"
    AFSPRAAK = "afspraak"
    BESLUITENLIJST = "besluitenlijst"
    BEKENDMAKING = "bekendmaking"
    REGELINGTEKST = "regelingtekst"
    INZENDING = "inzending"
    MEDEDELING = "mededeling"
    STAP = "stap"


BESLISSEND: Final = frozenset(
    {Teken.BESLUIT, Teken.DEELNEMERSBESLUITEN, Teken.AFSPRAAK, Teken.STAP}
)
"""Signs by which a step can decide."""

RADEN: Final = "raden"
COLLEGES: Final = "colleges"
GS: Final = "gedeputeerde_staten"
OPSTELLER: Final = "opsteller"
ROLLEN: Final = frozenset({RADEN, COLLEGES, GS, OPSTELLER, *map(str, Gremiumsoort)})
"""Words for who does a step; any other word is the code of a gremium or functie."""

_SOORTEN: Final[Mapping[Teken, frozenset[str]]] = {
    **dict.fromkeys(
        (
            Teken.TOEZENDING,
            Teken.BIJEENKOMST,
            Teken.REACTIES,
            Teken.BEANTWOORDING,
            Teken.TOESTEMMING,
        ),
        frozenset(map(str, Rondesoort)),
    ),
    Teken.DEELNEMERSBESLUITEN: frozenset(map(str, Gemeenteorgaan)),
}
"""What `soorten` may say: kinds of rounds, or organs of a gemeente."""

_VRIJ: Final = frozenset({Teken.BESLUIT})
"""Here `soorten` are codes of handelingen."""


@dataclass(frozen=True, kw_only=True)
class Routestap:
    """One step; `soorten` narrows its sign down, `norm` is the clock that guards it.

    `wie` are words of `ROLLEN` or codes. An `optioneel` step holds nothing up.
    """

    stap: str
    soort: Stapsoort
    teken: Teken
    omschrijving: Tekst
    wie: tuple[str, ...]
    soorten: tuple[str, ...] = ()
    na: tuple[str, ...] = ()
    norm: str = ""
    optioneel: bool = False


@dataclass(frozen=True, kw_only=True)
class Route:
    """A route as it holds; `seq` is the fact that set it, none where it is standard.

    `vraagtypen`: what kind of question goes along it, for advice on the choice (001).
    """

    code: str
    naam: Tekst
    stappen: tuple[Routestap, ...]
    vraagtypen: tuple[Vraagtype, ...] = ()
    variant: str = ""
    seq: int | None = None

    def stap(self, code: str) -> Routestap | None:
        """Find a step by its code."""
        return next((stap for stap in self.stappen if stap.stap == code), None)

    def before(self, stap: Routestap) -> tuple[str, ...]:
        """Codes of the steps that this one waits for."""
        if stap.na:
            return stap.na
        plek = self.stappen.index(stap)
        return (self.stappen[plek - 1].stap,) if plek else ()


@dataclass(frozen=True, kw_only=True)
class Routefout:
    """What is wrong with a route: where (a path below the route) and why, in Dutch."""

    pad: str
    tekst: str


def faults(stappen: tuple[Routestap, ...], klokken: Iterable[str]) -> list[Routefout]:
    """Everything that is wrong with the steps; `klokken` are norms that can guard."""
    bekend = frozenset(klokken)
    gevonden = [
        fout
        for plek, stap in enumerate(stappen)
        for fout in _step_faults(stappen, plek, stap, bekend)
    ]
    if not any(is_deciding(stap) for stap in stappen):
        tekst = (
            "een route heeft ten minste één stap die beslist: soort 'besluiten' met "
            f"als teken {', '.join(sorted(BESLISSEND))}"
        )
        gevonden.append(Routefout(pad="/stappen", tekst=tekst))
    if not gevonden and (kring := _circle(stappen)):
        tekst = f"de stappen wachten op elkaar: {' → '.join(kring)}"
        gevonden.append(Routefout(pad="/stappen", tekst=tekst))
    return gevonden


def is_deciding(stap: Routestap) -> bool:
    """Whether the step decides."""
    return stap.soort is Stapsoort.BESLUITEN and stap.teken in BESLISSEND


def _step_faults(
    stappen: tuple[Routestap, ...],
    plek: int,
    stap: Routestap,
    klokken: frozenset[str],
) -> Iterator[Routefout]:
    pad = f"/stappen/{plek}"
    codes = [s.stap for s in stappen]
    if stap.stap in codes[:plek]:
        eerder = codes.index(stap.stap)
        tekst = (
            f"stap '{stap.stap}' staat ook op plek {eerder}; geef elk een eigen code"
        )
        yield Routefout(pad=f"{pad}/stap", tekst=tekst)
    if not stap.wie:
        tekst = "zeg wie de stap doet"
        yield Routefout(pad=f"{pad}/wie", tekst=tekst)
    for nummer, code in enumerate(stap.na):
        if code not in codes:
            tekst = f"stap '{code}' staat niet in deze route"
            yield Routefout(pad=f"{pad}/na/{nummer}", tekst=tekst)
    if stap.norm and stap.norm not in klokken:
        tekst = (
            f"'{stap.norm}' heeft geen klok die een stap kan bewaken; kies uit "
            f"{', '.join(sorted(klokken))}"
        )
        yield Routefout(pad=f"{pad}/norm", tekst=tekst)
    yield from _kind_faults(stap, pad)


def _kind_faults(stap: Routestap, pad: str) -> Iterator[Routefout]:
    if stap.teken in _VRIJ:
        return
    keuzes = _SOORTEN.get(stap.teken, frozenset())
    for nummer, soort in enumerate(stap.soorten):
        if soort not in keuzes:
            kies = f"kies uit {', '.join(sorted(keuzes))}" if keuzes else "laat het weg"
            tekst = f"'{soort}' zegt niets bij teken '{stap.teken}'; {kies}"
            yield Routefout(pad=f"{pad}/soorten/{nummer}", tekst=tekst)


def _circle(stappen: tuple[Routestap, ...]) -> tuple[str, ...]:
    """The first steps found that wait for one another; none where there is an order."""
    route = Route(code="", naam="", stappen=stappen)
    wacht = {stap.stap: route.before(stap) for stap in stappen}
    for begin in wacht:
        pad = _way_back(begin, begin, wacht, frozenset())
        if pad:
            return (begin, *pad)
    return ()


def _way_back(
    van: str, doel: str, wacht: Mapping[str, tuple[str, ...]], gezien: frozenset[str]
) -> tuple[str, ...]:
    for code in wacht[van]:
        if code == doel:
            return (code,)
        if code not in gezien and (
            verder := _way_back(code, doel, wacht, gezien | {code})
        ):
            return (code, *verder)
    return ()
