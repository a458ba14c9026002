"""The log as it stands, line for line, with the texts that are public now."""

import time
from collections.abc import Iterator, Sequence

import orjson

from register.store import Opgeslagen, Reads

VERZEGELD = "[verzegeld]"
_RUST = 0.2
"""Seconds between two looks at a log that did not grow."""


def events(
    log: Reads, van: int = 0, tot: int | None = None
) -> Iterator[dict[str, object]]:
    """Events with `van <= seq < tot`, each with its `seq` and readable texts."""
    for batch in log.events(van, tot):
        yield from readable(log, batch)


def follow(
    log: Reads, van: int = 0, tot: int | None = None
) -> Iterator[dict[str, object]]:
    """Events as they come; ends only at `tot`."""
    while tot is None or van < tot:
        for event in events(log, van, tot):
            yield event
            van += 1
        if tot is None or van < tot:
            time.sleep(_RUST)


def readable(log: Reads, batch: Sequence[Opgeslagen]) -> Iterator[dict[str, object]]:
    """Events with each sealed value opened, where it is public."""
    gelezen = [(rij.seq, orjson.loads(rij.inhoud)) for rij in batch]
    digests: list[str] = []
    for _, inhoud in gelezen:
        _collect(inhoud, digests)
    open_ = log.open_many(digests)
    for seq, inhoud in gelezen:
        yield {"seq": seq, **_opened(inhoud, open_)}


def _collect(waarde: object, digests: list[str]) -> None:
    match waarde:
        case {"_sd": str(digest)}:
            digests.append(digest)
        case dict():
            for deel in waarde.values():
                _collect(deel, digests)
        case list():
            for deel in waarde:
                _collect(deel, digests)
        case _:
            pass


def _opened(waarde: dict[str, object], open_: dict[str, bytes]) -> dict[str, object]:
    return {naam: _open(deel, open_) for naam, deel in waarde.items()}


def _open(waarde: object, open_: dict[str, bytes]) -> object:
    match waarde:
        case {"_sd": str(digest)}:
            gevonden = open_.get(digest)
            return VERZEGELD if gevonden is None else orjson.loads(gevonden)
        case dict():
            return _opened(waarde, open_)
        case list():
            return [_open(deel, open_) for deel in waarde]
        case _:
            return waarde
