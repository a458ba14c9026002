"""Every code that a stored event may hold: `python -m tests.codec.codes` adds new ones.

A golden event has one code of each kind; a log may hold any. What was ever written must
be read for ever, so a code is never taken away: the script adds and removes nothing.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_type_hints

from register.domain.catalogue import EVENTS
from register.domain.facts import Envelop

BESTAND = Path(__file__).with_suffix(".json")

Codes = Mapping[str, Sequence[str]]
"""By the kind of event and the field: the codes, in order of the alphabet."""


def now() -> Codes:
    """What the code knows."""
    gevonden = {}
    soorten: tuple[type, ...] = (Envelop, *EVENTS)
    for soort in soorten:
        naam = getattr(soort, "SOORT", "kop")
        for plek, waarden in _codes(soort, (), (soort,)):
            gevonden[f"{naam} {plek}"] = sorted(str(waarde.value) for waarde in waarden)
    return gevonden


def pinned() -> Codes:
    """What was ever known."""
    if not BESTAND.exists():
        return {}
    codes: Codes = json.loads(BESTAND.read_text("utf-8"))
    return codes


def merged(eerder: Codes, nu: Codes) -> Codes:
    """Both together; nothing goes."""
    return {
        plek: sorted({*eerder.get(plek, ()), *nu.get(plek, ())})
        for plek in sorted({*eerder, *nu})
    }


def _codes(
    soort: type, plek: tuple[str, ...], boven: tuple[type, ...]
) -> Iterator[tuple[str, type[Enum]]]:
    hints = get_type_hints(soort)
    for veld in fields(soort):
        for deel in _parts(hints[veld.name]):
            hier = (*plek, veld.name)
            if issubclass(deel, Enum):
                yield "/".join(hier), deel
            elif is_dataclass(deel) and deel not in boven:
                yield from _codes(deel, hier, (*boven, deel))


def _parts(hint: Any) -> Iterator[type]:  # noqa: ANN401 - what get_type_hints gives
    """The classes in a hint, through unions and tuples."""
    if isinstance(hint, type) and not get_args(hint):
        yield hint
    for deel in get_args(hint):
        yield from _parts(deel)


if __name__ == "__main__":
    tekst = json.dumps(merged(pinned(), now()), ensure_ascii=False, indent=1)
    BESTAND.write_text(tekst + "\n", "utf-8")
