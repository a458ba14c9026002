"""What entered the log after a checkpoint and is about a year: after the sign-off."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import orjson

from register.reads import Opgeslagen, Reads


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """One event.

    `waarom` says by which of its dates it is of the year (or `correctie`), `doel`
    which earlier event it corrects, if any.
    """

    seq: int
    soort: str
    stroom: str
    feitdatum: str
    vastgelegd_op: str
    door: str
    waarom: str
    doel: int | None = None


def entered_after(log: Reads, omvang: int, boekjaar: int) -> Iterator[Later]:
    """Events from seq `omvang` on that are about this year, in order of the log.

    By the day of the fact, by the boekjaar that it names, or because it corrects an
    event that is about the year. Of what is sealed only the day is known.
    """
    for rijen in log.events(omvang):
        for rij in rijen:
            kop = orjson.loads(rij.inhoud)
            doel = _target(kop)
            waarom = _why(kop, boekjaar) or _corrected(log, doel, boekjaar)
            if waarom:
                yield _later(rij, kop, waarom, doel)


def _later(
    rij: Opgeslagen, kop: Mapping[str, object], waarom: str, doel: int | None
) -> Later:
    door = kop["vastgelegd_door"]
    assert isinstance(door, dict), "part of every envelope"
    return Later(
        seq=rij.seq,
        soort=rij.soort,
        stroom=rij.stroom,
        feitdatum=_day(kop),
        vastgelegd_op=str(kop["vastgelegd_op"]),
        door=str(door["actor"]),
        waarom=waarom,
        doel=doel,
    )


def _day(kop: Mapping[str, object]) -> str:
    datum = kop["feitdatum"]
    return str(datum["van"] if isinstance(datum, dict) else datum)


def _why(kop: Mapping[str, object], jaar: int) -> str:
    gegevens = kop["gegevens"]
    assert isinstance(gegevens, dict), "part of every envelope"
    jaren = (gegevens.get("boekjaar"), gegevens.get("begrotingsjaar"))
    if jaar in jaren or jaar in (gegevens.get("boekjaren") or ()):
        return "boekjaar"
    return "feitdatum" if _day(kop)[:4] == str(jaar) else ""


def _target(kop: Mapping[str, object]) -> int | None:
    """The event that a correction or a withdrawal of a registration is about."""
    gegevens, soort = kop["gegevens"], str(kop["soort"])
    if soort.startswith("registratie-") and isinstance(gegevens, dict):
        doel = gegevens.get("seq")
        return doel if isinstance(doel, int) else None
    return None


def _corrected(log: Reads, doel: int | None, jaar: int) -> str:
    rij = None if doel is None else log.event(doel)
    return "correctie" if rij and _why(orjson.loads(rij.inhoud), jaar) else ""
