"""Commands and events by name, each module of the domain loaded only when asked for.

One command needs a few of some hundreds of records. `index/` says which module
holds which name; a name that is not in it is looked for in the whole catalogue, so an
index that is behind costs time and never an answer. Stored names lead to modules of
the catalogue only, never to a path that was stored.
"""

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from importlib import import_module
from types import ModuleType
from typing import Generic, TypeVar

from typing_extensions import override

from register.codec.index import commands, events
from register.domain.commands import Opdracht
from register.domain.facts import Gebeurtenis

T = TypeVar("T")

_WAAR = {
    naam: module
    for modules in (commands.MODULES, events.MODULES)
    for module, namen in modules.items()
    for naam in namen.split()
}


class _Lazy(Mapping[str, T], Generic[T]):
    """Things by name; counting or naming them all loads the whole catalogue."""

    def __init__(self) -> None:
        self._bekend: dict[str, T] = {}

    @override
    def __getitem__(self, naam: str) -> T:
        gevonden = self._bekend.get(naam)
        if gevonden is None:
            gevonden = self._found(naam)
            self._bekend[naam] = gevonden
        return gevonden

    def _found(self, naam: str) -> T:
        if naam in _WAAR:
            module = import_module(f"register.domain.{_WAAR[naam]}")
            if naam in (hier := self.held(module)):
                return hier[naam]
        return self.all()[naam]

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self.all())

    @override
    def __len__(self) -> int:
        return len(self.all())

    @abstractmethod
    def held(self, module: ModuleType) -> dict[str, T]:
        """What one module holds."""

    @abstractmethod
    def all(self) -> dict[str, T]:
        """What the catalogue holds."""


class Commands(_Lazy[Opdracht[object]]):
    """Commands by name: `NeemBesluit`."""

    @override
    def held(self, module: ModuleType) -> dict[str, Opdracht[object]]:
        return {opdracht.naam: opdracht for opdracht in module.OPDRACHTEN}

    @override
    def all(self) -> dict[str, Opdracht[object]]:
        from register.domain.catalogue import COMMANDS  # noqa: PLC0415 - loads all

        return {opdracht.naam: opdracht for opdracht in COMMANDS}


class Events(_Lazy[type[Gebeurtenis]]):
    """Kinds of events by stored name: `besluit-genomen.v1`."""

    @override
    def held(self, module: ModuleType) -> dict[str, type[Gebeurtenis]]:
        soorten = [s for s in vars(module).values() if hasattr(s, "SOORT")]
        return {soort.SOORT: soort for soort in soorten}

    @override
    def all(self) -> dict[str, type[Gebeurtenis]]:
        from register.domain.catalogue import EVENTS  # noqa: PLC0415 - loads all

        return {soort.SOORT: soort for soort in EVENTS}


COMMANDS = Commands()
EVENTS = Events()

BEOORDEELD = frozenset(events.JUDGED.split())
"""Stored names of the kinds that norms judge: all others do without the norms."""

EIGEN_BEOORDEELD = frozenset(events.OWN.split())
"""Those that norms judge only where the regeling has norms of its own."""
