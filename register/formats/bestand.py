"""A YAML (or JSON) file as a typed record, every fault with its line and field."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from register.codec.intake import convert
from register.codec.shapes import Kind, Shape, shape
from register.domain.refusals import OngeldigeInvoer
from register.formats.yamltext import BestandFout, Gelezen, read

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Bestand(Generic[T]):
    """What a file says, and where in it; `soort` is the fault of this kind of file."""

    inhoud: T
    gelezen: Gelezen
    soort: type[BestandFout]

    def fault(self, pad: str, tekst: str) -> BestandFout:
        """Make a fault at the place of a field."""
        return _fault(self.gelezen, self.soort, tekst, pad)


def typed(tekst: str, vorm: type[T], soort: type[BestandFout]) -> Bestand[T]:
    """Read a file as `vorm`; raises `soort`."""
    return shaped(read(tekst, soort), vorm, soort)


def shaped(gelezen: Gelezen, vorm: type[T], soort: type[BestandFout]) -> Bestand[T]:
    """Give what was read as `vorm`; raises `soort`."""
    try:
        inhoud = convert(_texts(gelezen.waarde, shape(vorm)), vorm, "")
    except OngeldigeInvoer as fout:
        raise _fault(gelezen, soort, fout.tekst, fout.pad) from fout
    return Bestand(inhoud, gelezen, soort)


def _fault(
    gelezen: Gelezen, soort: type[BestandFout], tekst: str, pad: str
) -> BestandFout:
    return soort(tekst, regel=gelezen.line(pad), pad=pad, waar=gelezen.place(pad))


def _texts(waarde: object, vorm: Shape) -> object:
    """Whole numbers where a text or code is meant: `versie: 2` is `"2"`.

    An empty field is a field left out.
    """
    if isinstance(waarde, dict):
        return {
            naam: _texts(deel, vorm.velden.get(naam, _GEEN))
            for naam, deel in waarde.items()
            if deel is not None
        }
    if isinstance(waarde, list):
        return [_texts(deel, vorm.element or _GEEN) for deel in waarde]
    if type(waarde) is int and vorm.kind in (Kind.TEKST, Kind.CODE):
        return str(waarde)
    return waarde


_GEEN = Shape(Kind.OVERIG)
