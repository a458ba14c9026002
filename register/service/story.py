"""Events as people read them: corrections applied, in legal order, marked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import msgspec
import orjson

from register.domain.values import Feitdatum, bounds
from register.projections.queries import FoundEvent, Question
from register.service.answers import Library


@dataclass(frozen=True, slots=True)
class _Told:
    """One event with the day from which it surely holds."""

    seq: int
    dag: date
    inhoud: dict[str, object]


def events(
    library: Library,
    lijst: str,
    vraag: Question,
    *,
    stroom: str | None = None,
    zonder: frozenset[str] = frozenset(),
) -> list[dict[str, object]]:
    """Events of a list as they now count, by day and place in the log.

    A corrected one has its right content and day, with `gecorrigeerd_door` and, as
    `oorspronkelijk`, what was first recorded; one that lapsed has `vervallen_door`.
    Kinds in `zonder` are left out.
    """
    op = vraag.moment.op
    alle = replace(vraag, moment=replace(vraag.moment, op=None))  # may have moved
    gevonden = library.found_events(lijst, alle, stroom)
    verteld = _corrected(gevonden, library.opened_events(gevonden))
    gekozen = [
        v
        for v in verteld
        if (op is None or v.dag <= op) and v.inhoud.get("soort") not in zonder
    ]
    return [v.inhoud for v in sorted(gekozen, key=lambda v: (v.dag, v.seq))]


def _corrected(gevonden: Sequence[FoundEvent], geopend: Sequence[bytes]) -> list[_Told]:
    inhouden = {
        rij.seq: orjson.loads(inhoud)
        for rij, inhoud in zip(gevonden, geopend, strict=True)
    }
    return [
        _told(rij, inhouden[rij.seq], inhouden.get(rij.gecorrigeerd_door or -1))
        for rij in gevonden
    ]


def _told(
    rij: FoundEvent,
    inhoud: dict[str, object],
    correctie: dict[str, dict[str, object]] | None,
) -> _Told:
    dag = date.fromisoformat(rij.rij.van)
    if correctie is None or "gegevens" not in inhoud:
        return _Told(rij.seq, dag, inhoud)
    nieuw = correctie["gegevens"]
    oud = {"feitdatum": inhoud["feitdatum"], "gegevens": inhoud["gegevens"]}
    feitdatum = nieuw.get("feitdatum") or inhoud["feitdatum"]
    _, dag = bounds(msgspec.convert(feitdatum, Feitdatum))
    return _Told(
        rij.seq,
        dag,
        inhoud
        | {
            "feitdatum": feitdatum,
            "gegevens": nieuw["gegevens"],
            "oorspronkelijk": oud,
        },
    )
