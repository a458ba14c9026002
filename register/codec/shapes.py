"""The shape of a dataclass as the codec sees it: which fields are text or code."""

import re
from dataclasses import MISSING, dataclass, field, fields, is_dataclass, replace
from enum import StrEnum
from types import NoneType, UnionType
from typing import Union, get_args, get_origin, get_type_hints

from register.domain.values import Periode, Verzegeld

CODE = re.compile(r"^[A-Za-z0-9_][A-Za-z0-9_.:/@+#?=&%~-]{0,159}$")
"""What a plain `str` field may hold: codes and references, never free text."""


class Kind(StrEnum):
    """How the codec treats a value."""

    TEKST = "tekst"
    CODE = "code"
    DATUM = "datum"
    RECORD = "record"
    LIJST = "lijst"
    OVERIG = "overig"


@dataclass(frozen=True, slots=True)
class Shape:
    """`velden` of a record, `element` of a list; `onbekend` may stand for it.

    `verzegelbaar`: there can be free text in it, so sealing has to look inside;
    `tekstvelden` are the fields of a record for which that holds.
    """

    kind: Kind
    naam: str = ""
    velden: dict[str, "Shape"] = field(default_factory=dict)
    verplicht: frozenset[str] = frozenset()
    element: "Shape | None" = None
    onbekend: bool = False
    verzegelbaar: bool = field(init=False, default=True)
    tekstvelden: tuple[str, ...] = field(init=False, default=())

    def __post_init__(self) -> None:
        """Look once what every later sealing would have to look for."""
        onder = [*self.velden.values(), *([self.element] if self.element else [])]
        tekst = self.onbekend or self.kind is Kind.TEKST
        diep = tekst or any(vorm.verzegelbaar for vorm in onder)
        object.__setattr__(self, "verzegelbaar", diep)
        velden = tuple(n for n, vorm in self.velden.items() if vorm.verzegelbaar)
        object.__setattr__(self, "tekstvelden", velden)


def shape(soort: type) -> Shape:
    """Shape of a dataclass; its hints are read once."""
    gemaakt = _SHAPES.get(soort)
    if gemaakt is None:
        gemaakt = _SHAPES[soort] = _read(soort)
    return gemaakt


_SHAPES: dict[type, Shape] = {}


def _read(soort: type) -> Shape:
    hints = get_type_hints(soort)
    return Shape(
        Kind.RECORD,
        soort.__name__,
        {veld.name: _shape_of(hints[veld.name]) for veld in fields(soort)},
        frozenset(
            veld.name
            for veld in fields(soort)
            if veld.default is MISSING and veld.default_factory is MISSING
        ),
    )


def _shape_of(hint: object) -> Shape:
    if get_origin(hint) in (Union, UnionType):
        return _union(get_args(hint))
    if get_origin(hint) is tuple:
        return Shape(Kind.LIJST, element=_shape_of(get_args(hint)[0]))
    if hint is str:
        return Shape(Kind.CODE)
    if isinstance(hint, type) and is_dataclass(hint):
        return shape(hint)
    return Shape(Kind.OVERIG)


def _union(leden: tuple[object, ...]) -> Shape:
    echte = [lid for lid in leden if lid not in (Verzegeld, NoneType)]
    if set(echte) == {str, Periode}:
        return replace(shape(Periode), kind=Kind.DATUM)
    if Verzegeld not in leden:
        return _shape_of(echte[0]) if len(echte) == 1 else Shape(Kind.OVERIG)
    if echte == [str]:
        return Shape(Kind.TEKST, onbekend=True)
    onder = _shape_of(echte[0]) if len(echte) == 1 else Shape(Kind.OVERIG)
    return Shape(
        onder.kind,
        onder.naam,
        onder.velden,
        onder.verplicht,
        onder.element,
        True,  # noqa: FBT003 - last positional of a record
    )
