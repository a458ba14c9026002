"""Pages of a list across one or many logs: one order, one snapshot, a cursor.

A cursor over logs is a vector: for each regeling the last row that was given.
"""

import heapq
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from itertools import islice

import orjson
from sqlalchemy import Connection

from register.domain.refusals import OngeldigeInvoer, Refused
from register.projections import queries
from register.projections.queries import Found, Question
from register.service.answers import Library
from register.service.lijsten.vraag import Ask

PER_KEER = 500

Keep = Callable[[Found], bool]


class NietGevonden(Refused):
    """There is no such thing at that moment (the API's 404)."""

    reden = "niet-gevonden"

    def __init__(self, wat: str, code: str) -> None:
        """Say what kind of thing and which code."""
        super().__init__(
            f"{wat} '{code}' is niet gevonden; controleer de code en het gevraagde "
            "moment"
        )


@dataclass(frozen=True, slots=True)
class Order:
    """By which column (the key where none), which way, and which rows to keep."""

    kolom: str | None = None
    aflopend: bool = False
    keep: Keep | None = None


def page(
    library: Library,
    lijst: str,
    regeling: str | None,
    ask: Ask,
    volgorde: Order = Order(),
) -> bytes:
    """One page as `{"gegevens": […], "aantal": n}`, with `volgende` where more is.

    Without `regeling` it is about every log of the library. Raises `NietGevonden`,
    `OngeldigeInvoer`.
    """
    stand = read_cursor(ask.na)
    keep = volgorde.keep
    vragen = [
        Question(
            regeling=naam,
            moment=library.moment(naam, ask.op, ask.bekend_op),
            filter=ask.filter,
            sorteer=volgorde.kolom,
            aflopend=volgorde.aflopend,
            na=stand.get(naam),
            aantal=min(PER_KEER, (ask.aantal or PER_KEER) + 1),
            openbaar=ask.openbaar,
        )
        for naam in logs(library, regeling)
    ]
    with ExitStack() as geopend:
        models = {vraag.regeling: library.model_of(vraag.regeling) for vraag in vragen}
        verbindingen = {
            model: geopend.enter_context(model.engine.connect())
            for model in set(models.values())
        }
        bronnen = [_walk(verbindingen[models[v.regeling]], lijst, v) for v in vragen]
        samen = heapq.merge(*bronnen, key=_order, reverse=volgorde.aflopend)
        gekozen = (
            r for r in samen if _visible(r, ask.filter) and (not keep or keep(r))
        )
        grens = None if ask.aantal is None else ask.aantal + 1
        gevonden = list(islice(gekozen, grens))
    meer = ask.aantal is not None and len(gevonden) > ask.aantal
    gevonden = gevonden[: ask.aantal]
    nieuw = {r.regeling: (r.sorteerwaarde, r.sleutel) for r in gevonden}
    volgende = cursor(stand | nieuw) if meer else None
    return listed(_once(library, gevonden), volgende)


def logs(library: Library, regeling: str | None) -> list[str]:
    """Which logs a question is about; raises `NietGevonden`."""
    if regeling is None:
        return sorted(library.logs)
    require_log(library, regeling)
    return [regeling]


def require_log(library: Library, regeling: str) -> None:
    """Raise `NietGevonden` where the library has no log of this regeling."""
    if regeling not in library.logs:
        raise NietGevonden("regeling", regeling)


def listed(rijen: list[bytes], volgende: str | None = None) -> bytes:
    """The shape of every list."""
    slot = b"" if volgende is None else b',"volgende":' + orjson.dumps(volgende)
    aantal = str(len(rijen)).encode()
    return (
        b'{"aantal":'
        + aantal
        + b',"gegevens":['
        + b",".join(rijen)
        + b"]"
        + slot
        + b"}"
    )


def _walk(verbinding: Connection, lijst: str, vraag: Question) -> Iterator[Found]:
    while deel := queries.rows(verbinding, lijst, vraag):
        yield from deel
        if len(deel) < (vraag.aantal or 1):
            return
        vraag = replace(vraag, na=(deel[-1].sorteerwaarde, deel[-1].sleutel))


def _order(rij: Found) -> tuple[str, str, str]:
    return rij.sorteerwaarde, rij.sleutel, rij.regeling


def _visible(rij: Found, gevraagd: Mapping[str, str]) -> bool:
    """A filter must not tell what is in a row that may not be seen.

    Only its code, which the stub shows, may be asked for, whole or its series.
    """
    code = rij.stroom.partition("/")[2]
    return rij.open or all(shown_by(code, waarde) for waarde in gevraagd.values())


def shown_by(code: str, waarde: str) -> bool:
    """Whether a stub with this code already shows what is asked for."""
    return waarde == code or code.startswith(f"{waarde}-")


def _once(library: Library, gevonden: list[Found]) -> list[bytes]:
    """Rows opened; of one secret thing one stub, however many rows it has."""
    rijen = zip(gevonden, library.opened(gevonden), strict=True)
    gezien: set[tuple[str, str]] = set()
    uniek: list[bytes] = []
    for rij, inhoud in rijen:
        ding = (rij.regeling, rij.stroom)
        if rij.open or ding not in gezien:
            uniek.append(inhoud)
        gezien.add(ding)
    return uniek


def cursor(stand: Mapping[str, tuple[str, str]]) -> str:
    """Of each regeling the last row that was given, as text."""
    inhoud = orjson.dumps(stand, option=orjson.OPT_SORT_KEYS)
    return urlsafe_b64encode(inhoud).rstrip(b"=").decode("ascii")


def read_cursor(tekst: str | None) -> dict[str, tuple[str, str]]:
    """Where a page begins, by regeling; raises `OngeldigeInvoer`."""
    if not tekst:
        return {}
    try:
        gelezen = orjson.loads(urlsafe_b64decode(tekst + "=" * (-len(tekst) % 4)))
        return {str(naam): (str(w), str(s)) for naam, (w, s) in gelezen.items()}
    except (ValueError, TypeError, AttributeError) as fout:
        msg = (
            "dit is geen cursor; neem de waarde van 'volgende' van de vorige bladzijde"
        )
        raise OngeldigeInvoer(msg, pad="na") from fout
