"""A log whose streams are asked for in a known order: many are read at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from typing_extensions import override

from register.reads import Opgeslagen, Reads
from register.service.rejudging import Prefix

SAMEN = 256
"""Streams that are read in one query."""


@dataclass(slots=True)
class _Kind:
    """Streams of one kind in order: up to where they were read, and what is left."""

    namen: Sequence[str]
    plek: dict[str, int]
    tot: int = 0
    gelezen: dict[str, list[Opgeslagen]] = field(default_factory=dict)


class Ahead(Prefix):
    """A log as it was, for who says beforehand which streams will be asked for."""

    def __init__(self, bron: Reads, tot: int) -> None:
        """The log as it was when it had `tot` events."""
        super().__init__(bron)
        self.tot = tot
        self._soorten: dict[str, _Kind] = {}

    def expect(self, stromen: Sequence[str]) -> None:
        """These will be asked for, those of each kind about in this order."""
        for soort, groep in groupby(stromen, _kind_of):
            namen = list(groep)
            self._soorten[soort] = _Kind(namen, {n: i for i, n in enumerate(namen)})

    @override
    def stream(self, stroom: str, tot: int | None = None) -> list[Opgeslagen]:
        soort = self._soorten.get(_kind_of(stroom))
        if soort is None or stroom not in soort.plek:
            return super().stream(stroom)
        plek = soort.plek[stroom]
        if soort.tot <= plek < soort.tot + SAMEN:
            # what was read and nobody asked for goes: this stays small
            volgende = soort.namen[plek : plek + SAMEN]
            soort.gelezen = self.stream_each(volgende, self.tot)
            soort.tot = plek + len(volgende)
        gelezen = soort.gelezen.pop(stroom, None)
        return super().stream(stroom) if gelezen is None else gelezen


def _kind_of(stroom: str) -> str:
    return stroom.partition("/")[0]
