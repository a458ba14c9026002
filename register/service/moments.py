"""A moment in the log as people name it: a checkpoint, a place, a day, a time."""

from pathlib import Path

import orjson

from register.audit import checkpoints, keys
from register.domain.refusals import OngeldigeInvoer
from register.faults import IntegriteitGebroken
from register.service.answers import known_moment
from register.service.place import identity
from register.store import Log
from register.tlog.errors import TlogError


def size_at(log: Log, tekst: str, sleutels: Path) -> int:
    """How many events there were.

    `tekst` is the file of a kept checkpoint, a number of events, a place (`#12`: that
    event included), a day (its end, UTC) or a time. A file must be signed by this log
    and have its root. Raises `OngeldigeInvoer` or `IntegriteitGebroken`.
    """
    if tekst and Path(tekst).is_file():
        return _signed(log, Path(tekst), sleutels)
    omvang = log.size()
    cijfers = tekst.removeprefix("#")
    if cijfers.isascii() and cijfers.isdecimal():
        aantal = int(cijfers[:18]) + (cijfers != tekst)
        if aantal > omvang:
            msg = f"'{tekst}' is later dan het logboek van {omvang} gebeurtenissen"
            raise OngeldigeInvoer(msg, pad="moment")
        return aantal
    return _known(log, omvang, known_moment(tekst))


def _known(log: Log, omvang: int, moment: str) -> int:
    """How many events were recorded by then: they are in order of time."""
    van, tot = 0, omvang
    while van < tot:
        midden = (van + tot) // 2
        rij = log.event(midden)
        assert rij, "seqs are dense"
        if str(orjson.loads(rij.inhoud)["vastgelegd_op"]) <= moment:
            van = midden + 1
        else:
            tot = midden
    return van


def _signed(log: Log, pad: Path, sleutels: Path) -> int:
    try:
        sleutel = keys.public(sleutels, keys.origin_of(identity(log)))
        kop = checkpoints.opened(pad.read_bytes(), sleutel)
        if kop.size <= log.size() and log.root(kop.size) == kop.root:
            return kop.size
    except TlogError as fout:
        msg = f"'{pad}' is geen checkpoint van dit register ({fout})"
        raise OngeldigeInvoer(msg, pad="moment") from fout
    msg = (
        f"dit logboek is niet het vervolg van het checkpoint in '{pad}'; bewaar beide "
        "en laat ze onderzoeken"
    )
    raise IntegriteitGebroken(msg)
