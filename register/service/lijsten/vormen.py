"""What a value in a row is: its JSON Schema, and how it is written in a cell.

A choice names its enumeration as `module:name`; that loads only when a schema is
made, so that a help page loads no domain.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from importlib import import_module
from typing import cast

Schema = dict[str, object]


class Soort(StrEnum):
    """How a value is shown to people, in a table as in a spreadsheet."""

    CODE = "code"
    KEUZE = "keuze"
    TEKST = "tekst"
    DATUM = "datum"
    FEITDATUM = "feitdatum"
    TIJDSTIP = "tijdstip"
    BEDRAG = "bedrag"
    GETAL = "getal"
    JANEE = "janee"
    RECORD = "record"
    LIJST = "lijst"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vorm:
    """One kind of value. `keuzes`: the values themselves, or where they stand."""

    soort: Soort
    vast: Schema = field(default_factory=dict)
    keuzes: tuple[str, ...] | str = ()
    deel: "Vorm | None" = None
    delen: "Mapping[str, Vorm]" = field(default_factory=dict)
    verplicht: tuple[str, ...] = ()
    kan_onbekend: bool = False

    def schema(self) -> Schema:
        """As JSON Schema."""
        vorm = self._known()
        return {"anyOf": [vorm, verwijs("Onbekend")]} if self.kan_onbekend else vorm

    def _known(self) -> Schema:
        if self.keuzes:
            return {"type": "string", "enum": list(choices(self))}
        if self.deel is not None:
            return {"type": "array", "items": self.deel.schema()}
        if self.delen:
            return {
                **self.vast,
                "type": "object",
                "properties": {n: deel.schema() for n, deel in self.delen.items()},
                "required": list(self.verplicht),
            }
        return self.vast


def choices(vorm: Vorm) -> tuple[str, ...]:
    """Values of a choice; none where any value will do."""
    if isinstance(vorm.keuzes, str):
        return tuple(str(k) for k in cast("Iterable[str]", named(vorm.keuzes)))
    return vorm.keuzes


def named(verwijzing: str) -> object:
    """What stands at `module:name`."""
    module, _, naam = verwijzing.partition(":")
    gevonden: object = getattr(import_module(module), naam)
    return gevonden


def verwijs(naam: str) -> Schema:
    """Reference to a shared schema."""
    return {"$ref": f"#/components/schemas/{naam}"}


def kies(*keuzes: str) -> Vorm:
    """One of these."""
    return Vorm(soort=Soort.KEUZE, keuzes=keuzes)


def kies_uit(verwijzing: str) -> Vorm:
    """One of an enumeration of the domain, as `module:name`."""
    return Vorm(soort=Soort.KEUZE, keuzes=f"register.domain.{verwijzing}")


def onbekend(vorm: Vorm) -> Vorm:
    """A value that history may not give."""
    return Vorm(soort=vorm.soort, vast=vorm.vast, keuzes=vorm.keuzes, kan_onbekend=True)


def record(*verplicht: str, **delen: Vorm) -> Vorm:
    """An object with these fields; the mandatory ones are named first."""
    return Vorm(soort=Soort.RECORD, delen=delen, verplicht=verplicht)


def lijst(deel: Vorm) -> Vorm:
    """Several of these."""
    return Vorm(soort=Soort.LIJST, deel=deel)


def gedeeld(naam: str, soort: Soort = Soort.RECORD) -> Vorm:
    """A shape that several answers share, by the name of its schema."""
    return Vorm(soort=soort, vast=verwijs(naam))


def of(*vormen: Vorm) -> Vorm:
    """One of several shapes."""
    keus = [vorm.schema() for vorm in vormen]
    return Vorm(soort=vormen[0].soort, vast={"anyOf": keus})


NIETS = Vorm(soort=Soort.RECORD, vast={"type": "null"})


_DAG: Schema = {"type": "string", "format": "date"}

CODE = Vorm(soort=Soort.CODE, vast={"type": "string"})
CODES = lijst(CODE)
TEKST = gedeeld("Tekst", Soort.TEKST)
ZIN = Vorm(soort=Soort.TEKST, vast={"type": "string"})
"""Words of the register itself, never sealed."""
DATUM = Vorm(soort=Soort.DATUM, vast=_DAG)
FEITDATUM = gedeeld("Feitdatum", Soort.FEITDATUM)
TUSSEN = Vorm(
    soort=Soort.FEITDATUM,
    vast={
        "description": "Waar geen dag bekend is: tussen welke dagen. De dag ernaast "
        "is dan de laatste die het kan zijn."
    },
    delen={"van": DATUM, "tot": DATUM},
    verplicht=("van", "tot"),
)
TIJDSTIP = Vorm(soort=Soort.TIJDSTIP, vast={"type": "string", "format": "date-time"})
CENTEN = Vorm(
    soort=Soort.BEDRAG, vast={"type": "integer", "description": "Hele eurocenten."}
)
GETAL = Vorm(soort=Soort.GETAL, vast={"type": "integer"})
JANEE = Vorm(soort=Soort.JANEE, vast={"type": "boolean"})
SEQ = Vorm(
    soort=Soort.GETAL,
    vast={"type": "integer", "minimum": 0, "description": "Plaats in het log."},
)
SEQS = lijst(SEQ)
VRIJ = Vorm(soort=Soort.RECORD, vast={"type": "object"})
LIJST = lijst(VRIJ)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rijvorm:
    """The shape of a row or a thing: `naam` is that of its schema, `Besluit`."""

    naam: str
    uitleg: str
    velden: Mapping[str, Vorm]
    verplicht: tuple[str, ...]
    voorbeeld: Schema

    def schema(self) -> Schema:
        """As JSON Schema, with its example."""
        return object_(
            self.uitleg,
            {naam: vorm.schema() for naam, vorm in self.velden.items()},
            self.verplicht,
            self.voorbeeld,
        )


def object_(
    uitleg: str, velden: Schema, verplicht: Iterable[str], voorbeeld: Schema
) -> Schema:
    """Schema of an object, with its example."""
    return {
        "type": "object",
        "description": uitleg,
        "properties": velden,
        "required": list(verplicht),
        "examples": [voorbeeld],
    }


KOP: Mapping[str, Vorm] = {"regeling": CODE, "geldig_van": DATUM, "onzeker": SEQS}
"""What every row of a stored list begins with."""
KOP_VOORBEELD: Schema = {"regeling": "mgr-voorbeeld", "geldig_van": "2026-07-02"}
