"""What a list is: rows that are a function of the state of one stream.

A new list is one `Lijst` (or `Gebeurtenislijst`) with the function that makes its
rows, and its place in catalogue.py. What people may ask of it stands in
`register.service.lijsten`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Generic, NamedTuple, TypeVar

from typing_extensions import override

from register.codec.plain import as_json
from register.domain.facts import Aggregaat, Feit

S = TypeVar("S")

Veld = str | int | None


class Inhoud:
    """What a row holds, as JSON only when somebody asks: most rows do not change.

    Two are equal when their parts are, or when their JSON is.
    """

    __slots__ = ("_delen", "_tekst")

    def __init__(self, delen: Mapping[str, object]) -> None:
        """`delen` may hold dataclasses; nobody changes them afterwards."""
        self._delen = delen
        self._tekst: bytes | None = None

    @property
    def tekst(self) -> bytes:
        """Canonical JSON, dataclasses and all, without empty values."""
        if self._tekst is None:
            self._tekst = as_json(self._delen)
        return self._tekst

    def also(self, naam: str, deel: object) -> "Inhoud":
        """The same with one part more."""
        return Inhoud({**self._delen, naam: deel})

    @override
    def __eq__(self, ander: object) -> bool:
        if not isinstance(ander, Inhoud):
            return NotImplemented
        return self._delen == ander._delen or self.tekst == ander.tekst

    @override
    def __hash__(self) -> int:
        return hash(self.tekst)


class Rij(NamedTuple):
    """One row: values of the list's own columns, and all that it holds."""

    velden: tuple[Veld, ...]
    geheel: Inhoud

    @property
    def inhoud(self) -> bytes:
        """All of it as canonical JSON."""
        return self.geheel.tekst


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijst(Generic[S]):
    """Rows by key for the state of one kind of stream.

    `kolommen` are what a query may filter and sort on, in the order of `Rij.velden`;
    a name that ends in `_cent` or `_jaar` is an integer, every other one text.
    `volgorde` is the column by which the list is mostly read, `zoek` are those by
    which the parts of one thing are found in a long list: they get an index.
    """

    naam: str
    aggregaat: Aggregaat[S]
    kolommen: tuple[str, ...]
    rijen: Callable[[S], Mapping[str, Rij]]
    volgorde: str = ""
    zoek: tuple[str, ...] = ()
    gesloten: Callable[[Feit], Mapping[str, Rij]] | None = None
    """Rows of a stream that began sealed; without it such a stream is not listed."""

    def rows(self, staat: S | None, eerste: Feit) -> Mapping[str, Rij]:
        """Rows of a stream in this state, of which `eerste` is the first fact."""
        if staat is not None:
            return self.rijen(staat)
        if self.gesloten is not None and eerste.gegevens is None:
            return self.gesloten(eerste)
        return {}


def sealed_row(
    sleutel: str, kolommen: tuple[str, ...], dag: str = ""
) -> Callable[[Feit], Mapping[str, Rij]]:
    """Rows of a sealed stream: its code under `sleutel`, and the seal itself.

    Once the secrecy is lifted the seal opens as any text does. The columns stay
    empty, but for `dag`: the day of the fact is in the open.
    """

    def rows(eerste: Feit) -> Mapping[str, Rij]:
        code = eerste.kop.stroom.partition("/")[2]
        inhoud = content({sleutel: code, "gegevens": eerste.kop.gegevens})
        velden = tuple(
            eerste.dag.isoformat() if naam == dag else None if _integer(naam) else ""
            for naam in kolommen
        )
        return {code: Rij(velden, inhoud)}

    return rows


def _integer(kolom: str) -> bool:
    return kolom.endswith(("_cent", "_jaar"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Gebeurtenislijst:
    """One row per event, or none; `rij` sees the state of its stream after it."""

    naam: str
    kolommen: tuple[str, ...]
    rij: Callable[[Feit, object | None], Rij | None]


def content(delen: Mapping[str, object]) -> Inhoud:
    """What a row holds; empty values leave it."""
    return Inhoud(delen)


def parts(*namen: str) -> Callable[[object], dict[str, object]]:
    """Takes these attributes (two or more) of a record, by name."""
    waarden = attrgetter(*namen)
    return lambda record: dict(zip(namen, waarden(record), strict=True))
