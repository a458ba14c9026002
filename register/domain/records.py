"""`dataclass` and `replace` for the records of the domain: the same, but faster.

The standard decorator compiles six functions for every class, half a millisecond
each time a process starts; with hundreds of kinds of events that is most of what one
command takes. Here frozen, keyword-only records share those six. `fields`, `replace`,
`is_dataclass` and the codec see ordinary dataclasses; so does a type checker.
Everything that is not frozen, keyword-only and free of slots goes to the standard one.
"""

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dataclasses import (
        dataclass as dataclass,  # noqa: PLC0414 - given on
        replace as replace,  # noqa: PLC0414
    )
else:

    def dataclass(  # noqa: ANN201 - the types are those of the standard one
        *, frozen: bool = False, kw_only: bool = False, **anders: bool
    ):
        """As `dataclasses.dataclass`, with keywords only."""
        if not (frozen and kw_only) or anders:
            return dataclasses.dataclass(frozen=frozen, kw_only=kw_only, **anders)
        return _record

    def replace(record: object, /, **anders: object) -> object:
        """As `dataclasses.replace`, for records several times faster."""
        soort = type(record)
        vorm = getattr(soort, _PLEK, None)
        if vorm is None:
            return dataclasses.replace(record, **anders)
        if vorm.nazorg or not anders.keys() <= vorm.namen:
            return soort(**{**record.__dict__, **anders})
        # what a decoded record takes from its class, the new one does too
        nieuw = object.__new__(soort)
        inhoud = nieuw.__dict__
        inhoud.update(record.__dict__)
        inhoud.update(anders)
        return nieuw


_PLEK = "__besluitregister_vorm__"
"""Where a class keeps its form, so that its subclasses find it too."""


class _Form(NamedTuple):
    """What the shared functions need of one class."""

    namen: frozenset[str]
    standaard: dict[str, object]
    makers: tuple[tuple[str, Callable[[], object]], ...]
    waarden: Callable[[object], object]
    nazorg: bool


def _record(soort: type) -> type:
    """Make a frozen record of a class with annotated fields."""
    soort = dataclasses.dataclass(init=False, repr=False, eq=False, kw_only=True)(soort)
    velden = dataclasses.fields(soort)
    namen = tuple(veld.name for veld in velden)
    vorm = _Form(
        frozenset(namen),
        {v.name: v.default for v in velden if v.default is not dataclasses.MISSING},
        tuple(
            (veld.name, veld.default_factory)
            for veld in velden
            if veld.default_factory is not dataclasses.MISSING
        ),
        attrgetter(*namen) if namen else _nothing,
        hasattr(soort, "__post_init__"),
    )
    setattr(soort, _PLEK, vorm)
    for functie in (_init, _repr, _eq, _hash, _setattr, _delattr):
        setattr(soort, functie.__name__.replace("_", "__", 1) + "__", functie)
    return soort


def _form(record: object) -> _Form:
    vorm: _Form = getattr(record, _PLEK)
    return vorm


def _nothing(_: object) -> tuple[()]:
    return ()


def _init(self: object, /, **gegeven: object) -> None:
    vorm = _form(type(self))
    inhoud = self.__dict__
    inhoud.update(vorm.standaard)
    inhoud.update(gegeven)
    for naam, maak in vorm.makers:
        if naam not in inhoud:
            inhoud[naam] = maak()
    if inhoud.keys() != vorm.namen:
        fout = sorted(inhoud.keys() ^ vorm.namen)
        msg = f"{type(self).__name__}: missing or unknown: {', '.join(fout)}"
        raise TypeError(msg)
    if vorm.nazorg:
        self.__post_init__()  # type: ignore[attr-defined] # it was looked for


def _repr(self: object) -> str:
    delen = [f"{v.name}={getattr(self, v.name)!r}" for v in dataclasses.fields(self)]  # type: ignore[arg-type] # one of ours
    return f"{type(self).__qualname__}({', '.join(delen)})"


def _eq(self: object, ander: object) -> bool:
    if type(self) is not type(ander):
        return NotImplemented  # type: ignore[no-any-return] # as any __eq__
    waarden = _form(self).waarden
    return bool(waarden(self) == waarden(ander))


def _hash(self: object) -> int:
    return hash(_form(self).waarden(self))


def _setattr(_: object, naam: str, __: object) -> None:
    msg = f"cannot assign to field {naam!r}"
    raise dataclasses.FrozenInstanceError(msg)


def _delattr(_: object, naam: str) -> None:
    msg = f"cannot delete field {naam!r}"
    raise dataclasses.FrozenInstanceError(msg)
