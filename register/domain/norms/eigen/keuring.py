"""What can be wrong with an own norm in itself, whatever the register holds.

One list of faults for the command and for a profile, which adds line and field.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from register.domain.norms.eigen.eigennorm import VORMNAMEN, EigenNormVastgesteld
from register.domain.norms.eigen.eisen import Moment, Richting
from register.domain.norms.eigen.momenten import MOMENTEN, Thuis, reaches
from register.domain.records import dataclass
from register.domain.termijnen.periods import Eenheid

_ID: Final = re.compile(r"REG(-[A-Z0-9]+)+")
_LANGST: Final = {Eenheid.DAGEN: 3650, Eenheid.WEKEN: 520, Eenheid.MAANDEN: 120}
_JAREN: Final = 10


@dataclass(frozen=True, kw_only=True)
class Normfout:
    """What is wrong: where (a path below the norm) and why, in Dutch."""

    pad: str
    tekst: str


def faults(norm: EigenNormVastgesteld) -> list[Normfout]:
    """Everything that is wrong with a norm, the first thing first."""
    return [Normfout(pad=pad, tekst=tekst) for pad, tekst in _faults(norm)]


Fout = tuple[str, str]


def _faults(norm: EigenNormVastgesteld) -> Iterator[Fout]:
    if not _ID.fullmatch(norm.id):
        msg = (
            f"'{norm.id}' is geen id van een eigen norm; schrijf REG- met hoofdletters "
            "en cijfers, bijvoorbeeld REG-01"
        )
        yield "/id", msg
    if norm.geldig_van and norm.geldig_tot and norm.geldig_tot < norm.geldig_van:
        yield "/geldig_tot", f"geldt tot {norm.geldig_tot} en pas van {norm.geldig_van}"
    if len(norm.vormen) != 1:
        yield _form_fault(norm)
        return
    (vorm,) = norm.vormen
    for pad, tekst in _EIGEN[vorm](norm):
        yield f"/{vorm}{pad}", tekst
    yield from _scope_faults(norm, vorm)


def _form_fault(norm: EigenNormVastgesteld) -> Fout:
    vormen = ", ".join(VORMNAMEN[:-1])
    if not norm.vormen:
        msg = (
            f"{norm.id} past in geen vorm; geef er één: {vormen}. Past de regel in "
            "geen daarvan, geef dan 'handmatig' met de reden: dan is het oordeel "
            "altijd 'niet te beoordelen'"
        )
        return "", msg
    msg = (
        f"{norm.id} heeft {len(norm.vormen)} vormen ({', '.join(norm.vormen)}); een "
        "eigen norm heeft er één: maak er twee normen van"
    )
    return f"/{norm.vormen[1]}", msg


def _term(norm: EigenNormVastgesteld) -> Iterator[Fout]:
    eis = norm.termijn
    assert eis is not None, "it is of this form"
    hoogste = _LANGST.get(eis.eenheid, _JAREN)
    if eis.eenheid is Eenheid.UREN:
        yield "/eenheid", "het register kent dagen, geen uren; gebruik 'handmatig'"
    elif not 1 <= eis.aantal <= hoogste:
        yield "/aantal", f"een termijn is 1 tot en met {hoogste} {eis.eenheid}"
    if eis.wat is eis.anker:
        yield "/anker", f"'{eis.wat}' kan niet van zichzelf af worden geteld"
    elif eis.richting is Richting.VOOR:
        yield from _unreachable("/wat", eis.anker, eis.wat)
    elif MOMENTEN[eis.wat].thuis is not MOMENTEN[eis.anker].thuis:
        yield "/anker", _elsewhere(eis.wat, eis.anker)


def _order(norm: EigenNormVastgesteld) -> Iterator[Fout]:
    eis = norm.eerder
    assert eis is not None, "it is of this form"
    if eis.wat is eis.voor:
        yield "/voor", f"'{eis.wat}' kan niet vóór zichzelf zijn"
    else:
        yield from _unreachable("/wat", eis.voor, eis.wat)


def _unreachable(pad: str, van: Moment, naar: Moment) -> Iterator[Fout]:
    if not reaches(van, naar):
        yield pad, _elsewhere(naar, van)


def _elsewhere(wat: Moment, anker: Moment) -> str:
    hier, daar = MOMENTEN[wat].thuis, MOMENTEN[anker].thuis
    return (
        f"'{wat}' hoort bij een {hier} en '{anker}' bij een {daar}; welke bij elkaar "
        "horen, kan het register daar niet zien: kies twee momenten van hetzelfde, of "
        "tel terug vanaf 'besluit'"
    )


def _majority(norm: EigenNormVastgesteld) -> Iterator[Fout]:
    eis = norm.meerderheid
    assert eis is not None, "it is of this form"
    yield from _part_fault("", eis.teller, eis.noemer, strikt=eis.strikt)


def _part_fault(pad: str, teller: int, noemer: int, *, strikt: bool) -> Iterator[Fout]:
    hoogste = noemer - 1 if strikt else noemer
    if not 0 < teller <= hoogste:
        msg = (
            f"{'meer dan' if strikt else 'ten minste'} {teller}/{noemer} kan niet; "
            "geef een deel van het geheel, bijvoorbeeld teller 2 en noemer 3"
        )
        yield f"{pad}/teller", msg


def _quorum(norm: EigenNormVastgesteld) -> Iterator[Fout]:
    eis = norm.quorum
    assert eis is not None, "it is of this form"
    if eis.deel is None and eis.aantal is None:
        yield "", "geef een 'deel' van de leden, een 'aantal', of beide"
    if eis.deel is not None:
        deel = eis.deel
        yield from _part_fault("/deel", deel.teller, deel.noemer, strikt=deel.strikt)
    if eis.aantal is not None and eis.aantal < 1:
        yield "/aantal", "een quorum is ten minste één lid"


def _nothing(_: EigenNormVastgesteld) -> Iterator[Fout]:
    yield from ()


def _amount(norm: EigenNormVastgesteld) -> Iterator[Fout]:
    assert norm.bedrag is not None, "it is of this form"
    if norm.bedrag.hoogste < 0:
        yield "/hoogste", "een grens is nul of hoger, in hele centen"


def _composition(norm: EigenNormVastgesteld) -> Iterator[Fout]:
    eis = norm.samenstelling
    assert eis is not None, "it is of this form"
    grenzen = {
        "minimum": eis.minimum,
        "maximum": eis.maximum,
        "gemeenten": eis.gemeenten,
        "per_gemeente_minimum": eis.per_gemeente_minimum,
        "per_gemeente_maximum": eis.per_gemeente_maximum,
    }
    gegeven = {veld: grens for veld, grens in grenzen.items() if grens is not None}
    if not gegeven:
        yield "", f"geef ten minste één grens: {', '.join(grenzen)}"
    for veld, grens in gegeven.items():
        if grens < 1:
            yield f"/{veld}", "een aantal leden of gemeenten is 1 of meer"
    for laag, hoog in (
        ("minimum", "maximum"),
        ("per_gemeente_minimum", "per_gemeente_maximum"),
    ):
        if laag in gegeven and hoog in gegeven and gegeven[laag] > gegeven[hoog]:
            yield f"/{hoog}", f"'{hoog}' is lager dan '{laag}'"


_EIGEN: Final[Mapping[str, Callable[[EigenNormVastgesteld], Iterator[Fout]]]] = {
    "termijn": _term,
    "eerder": _order,
    "meerderheid": _majority,
    "quorum": _quorum,
    "adviseur": _nothing,
    "bedrag": _amount,
    "samenstelling": _composition,
    "handmatig": _nothing,
}

_VAN_GREMIA: Final = frozenset({"quorum", "samenstelling"})
"""Forms that are about gremia by name."""


def _scope_faults(norm: EigenNormVastgesteld, vorm: str) -> Iterator[Fout]:
    """A limit that says nothing about what is judged would look as if it did."""
    if vorm in _VAN_GREMIA and not norm.organen:
        yield "/organen", f"zeg bij '{vorm}' over welke gremia het gaat"
    zegt = _says(norm, vorm)
    for veld in ("organen", "handelingen", "modules"):
        if getattr(norm, veld) and veld not in zegt:
            kan = f"alleen {', '.join(zegt)}" if zegt else "niets"
            yield f"/{veld}", f"'{veld}' zegt hier niets; te beperken is {kan}"


def _says(norm: EigenNormVastgesteld, vorm: str) -> tuple[str, ...]:
    """What can limit the facts that are judged."""
    if vorm == "samenstelling":
        return ("organen",)
    moment = _judged_moment(norm)
    if moment is None:
        return () if vorm == "handmatig" else ("organen", "handelingen", "modules")
    match MOMENTEN[moment].thuis:
        case Thuis.BESLUIT:
            return "organen", "handelingen", "modules"
        case Thuis.VERGADERING:
            return ("organen",)
        case _:
            return ()


def _judged_moment(norm: EigenNormVastgesteld) -> Moment | None:
    """The moment at which a norm of momenten is judged, whatever its direction."""
    if norm.termijn:
        return norm.termijn.anker
    if norm.eerder:
        return norm.eerder.voor
    return norm.handmatig.bij if norm.handmatig else None
