"""Many commands from one file: one receipt per line, whatever becomes of it.

One transaction per line, or one for all; a trial is one that is not kept, so that
later lines may build on earlier ones. Memory stays flat however long the file.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from tempfile import SpooledTemporaryFile
from typing import IO, ClassVar

import msgspec

from register.codec.canonical import BuitenProfiel, load
from register.codec.intake import Regel, read_line
from register.domain.refusals import OngeldigeInvoer, Refused
from register.service.receipts import Ontvangst, Status, Weigering
from register.service.recording import Recorder

LANGSTE = 16 * 2**20
"""A longer line is refused without reading it whole."""

_IN_GEHEUGEN = 4 * 2**20


class NietAlles(Refused):
    """Another line was refused, and it was all or nothing."""

    reden: ClassVar[str] = "niet-alles"

    def __init__(self, regel: int) -> None:
        """Name the first line that was refused."""
        super().__init__(
            f"niet vastgelegd, omdat regel {regel} is geweigerd en alles of niets is "
            "gevraagd; herstel die regel en bied het bestand opnieuw aan"
        )


class _Undo(Exception):
    """Ends a transaction that is not kept."""


def lines(bron: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """Lines that are not empty with their number; a line too long is cut off."""
    nummer = 0
    while ruw := bron.readline(LANGSTE + 1):
        nummer += 1
        deel = ruw
        while len(deel) > LANGSTE and not deel.endswith(b"\n"):
            deel = bron.readline(LANGSTE + 1)
        if ruw.strip():
            yield nummer, ruw


def record_each(
    recorder: Recorder, bron: IO[bytes], *, streng: bool
) -> Iterator[Ontvangst]:
    """One transaction per line; a receipt comes after its commit."""

    def one(nummer: int, regel: Regel) -> Ontvangst:
        return recorder.record(regel, nummer=nummer, streng=streng)

    for nummer, ruw in lines(bron):
        yield _attempt(recorder, nummer, ruw, one)


def try_each(
    recorder: Recorder, bron: IO[bytes], *, streng: bool
) -> Iterator[Ontvangst]:
    """What each line would give after the ones before it; nothing is kept."""
    with suppress(_Undo), recorder.together() as samen:

        def one(nummer: int, regel: Regel) -> Ontvangst:
            gegeven = samen(nummer, regel, streng)
            return replace(gegeven, uitkomst=Status.PROEF)

        for nummer, ruw in lines(bron):
            yield _attempt(recorder, nummer, ruw, one)
        raise _Undo


def record_all_or_none(
    recorder: Recorder, bron: IO[bytes], *, streng: bool
) -> Iterator[Ontvangst]:
    """One transaction for all lines, kept when none is refused; receipts after it."""
    with SpooledTemporaryFile(_IN_GEHEUGEN) as spoel:
        eerste: Ontvangst | None = None
        with suppress(_Undo), recorder.together() as samen:

            def one(nummer: int, regel: Regel) -> Ontvangst:
                return samen(nummer, regel, streng)

            for nummer, ruw in lines(bron):
                gegeven = _attempt(recorder, nummer, ruw, one)
                if gegeven.weigering and eerste is None:
                    eerste = gegeven
                spoel.write(msgspec.json.encode(gegeven) + b"\n")
            if eerste:
                raise _Undo
        spoel.seek(0)
        yield from _final(spoel, eerste)


def _final(spoel: IO[bytes], eerste: Ontvangst | None) -> Iterator[Ontvangst]:
    """Receipts as they hold after the end; `eerste` is the first refused one."""
    begin: int | None = None
    for ruw in spoel:
        gegeven = msgspec.json.decode(ruw, type=Ontvangst)
        if begin is None and gegeven.uitkomst is Status.VASTGELEGD:
            begin = gegeven.seqs[0]
        eigen = begin is not None and gegeven.seqs[:1] >= (begin,)
        if eerste is None or not eigen:
            yield gegeven
            continue
        yield Ontvangst(
            regel=gegeven.regel,
            sleutel=gegeven.sleutel,
            regeling=gegeven.regeling,
            uitkomst=Status.GEWEIGERD,
            weigering=Weigering.of(NietAlles(eerste.regel)),
        )


def _attempt(
    recorder: Recorder,
    nummer: int,
    ruw: bytes,
    one: Callable[[int, Regel], Ontvangst],
) -> Ontvangst:
    sleutel = ""
    try:
        waarde = _parse(ruw)
        if isinstance(waarde, dict) and isinstance(waarde.get("sleutel"), str):
            sleutel = waarde["sleutel"]
        return one(nummer, read_line(waarde))
    except Refused as fout:
        return Ontvangst(
            regel=nummer,
            sleutel=sleutel,
            regeling=recorder.register.regeling,
            uitkomst=Status.GEWEIGERD,
            weigering=Weigering.of(fout),
        )


def _parse(ruw: bytes) -> object:
    if len(ruw) > LANGSTE:
        msg = (
            f"deze regel is langer dan {LANGSTE // 2**20} MiB; voeg lange teksten toe "
            "als stuk en verwijs ernaar"
        )
        raise OngeldigeInvoer(msg)
    try:
        return load(ruw)
    except BuitenProfiel as fout:
        # a line of JSON Lines is line 1 to the parser
        tekst = fout.tekst.replace("regel 1, ", "")
        if not fout.pad and tekst.startswith("geen "):
            tekst += "; herstel deze regel en bied hem opnieuw aan"
        raise OngeldigeInvoer(tekst, pad=fout.pad) from fout
