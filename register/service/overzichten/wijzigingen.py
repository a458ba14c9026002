"""What was recorded since a moment, and which gemeenten it is about.

In the order of recording, which is not that of the facts: what is recorded late is news
too, and so is a publication of what was recorded before.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, partial

import orjson

from register.codec.plain import plain
from register.domain.catalogue import AGGREGATES
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.facts import Feit
from register.domain.organisatie.regeling import REGELING, Regeling
from register.domain.refusals import OngeldigeInvoer
from register.projections import known
from register.projections.queries import FoundEvent, Question
from register.service.answers import Library, repaired
from register.service.asof import AsOf
from register.service.details import question
from register.service.lijsten.dossiers import TEKSTEN
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij
from register.service.remembering import Remembering
from register.service.sources import stamp

HOOGSTENS = 5000
"""So many facts are looked at: the last ones, where more were recorded since."""

_STIL = frozenset({"nummer-toegekend.v1", "besluit-getoetst.v1"})
"""Book-keeping of the register itself."""

_PERSOON = "persoon/"
"""Streams whose words are names of people: those are not told here."""

_GEMEENTE = re.compile(r"gm[0-9]{4}")
_KOP = ("seq", "soort", "stroom", "feitdatum", "vastgelegd_op", "dossier")


def rows(library: Library, regeling: str, ask: Ask) -> Iterator[Rij]:
    """Rows of changes since `sinds`, the last first, made as far as they are asked.

    Without `sinds` of all; at most `HOOGSTENS`.
    """
    vraag = question(library, regeling, ask)
    eind = vraag.moment.tot or library.logs[regeling].size()
    vanaf = max(
        _begin(library, regeling, ask.filter.get("sinds", "")), eind - HOOGSTENS
    )
    bereik = _Reach(AsOf(library, vraag))
    dicht: dict[str, Rij] = {}
    for voor in range(eind, vanaf, -_PER_KEER):
        deel = replace(vraag, vanaf=max(vanaf, voor - _PER_KEER), voor=voor)
        for event, rij in _facts(library, deel):
            if not event.rij.open:
                dicht[event.rij.stroom] = rij
            elif rij["soort"] not in _STIL:
                yield _row(event, rij, bereik)
    yield from (dicht[stroom] for stroom in sorted(dicht, reverse=True))


_PER_KEER = 100
"""Facts that are read at once: about as many as fill a page."""


def _facts(library: Library, vraag: Question) -> list[tuple[FoundEvent, Rij]]:
    """Facts of a part of the log, the last first."""
    gevonden = library.found_events("audittrail", vraag)
    gevonden.sort(key=lambda event: event.seq, reverse=True)
    geopend = library.opened_events(gevonden)
    return list(zip(gevonden, map(orjson.loads, geopend), strict=True))


def _begin(library: Library, regeling: str, sinds: str) -> int:
    """Place in the log of the first fact recorded from then on."""
    if not sinds:
        return 0
    try:
        if len(sinds) == len("2026-07-02"):
            moment = datetime.combine(date.fromisoformat(sinds), time.min, UTC)
        else:
            moment = datetime.fromisoformat(sinds)
        net_ervoor = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - _TIK
    except (ValueError, OverflowError) as fout:
        msg = (
            f"'{sinds}' is geen moment; schrijf een dag (2026-07-02) of een tijdstip "
            "(2026-07-02T10:00:00Z)"
        )
        raise OngeldigeInvoer(msg, pad="sinds") from fout
    with library.connect(regeling) as verbinding:
        return known.known_at(verbinding, regeling, stamp(net_ervoor))


_TIK = timedelta(microseconds=1)


def _row(event: FoundEvent, rij: Rij, bereik: "_Reach") -> Rij:
    feit = bereik.fact(event.seq)
    gemeenten, raakt = bereik.of(feit)
    persoon = feit.kop.stroom.startswith(_PERSOON)
    gegevens = plain(feit.gegevens) if feit.gegevens and not persoon else {}
    velden: Rij = {
        **{naam: rij.get(naam) for naam in _KOP},
        "wat": _subject(gegevens),
        "gemeenten": gemeenten,
        "raakt": raakt,
        "achterstand": "ja" if rij.get("achterstand") else None,
        **repaired(event),
    }
    return {naam: waarde for naam, waarde in velden.items() if waarde not in (None, "")}


def _subject(gegevens: object) -> object:
    """What it is about in words, where the fact says so; still sealed."""
    assert isinstance(gegevens, Mapping), "every fact is a record"
    return next((gegevens[veld] for veld in TEKSTEN if gegevens.get(veld)), None)


class _Reach:
    """Which gemeenten a fact is about, and how that is known."""

    def __init__(self, vraag: AsOf) -> None:
        self._context = Context(Remembering(vraag.reader()), date.max)
        self._is_open = cache(partial(vraag.visible, "dossiers"))
        self._regeling = self._context.ooit(REGELING, "") or Regeling()

    def fact(self, seq: int) -> Feit:
        """The fact at a place in the log that the read model has."""
        feit = self._context.feit(seq)
        assert feit is not None, "the read model is never ahead of its log"
        return feit

    def of(self, feit: Feit) -> tuple[list[str], str]:
        """Codes, and why: named, by its module, by its dossier, or all of them."""
        genoemd = set(_named(plain(feit.gegevens))) if feit.gegevens else set()
        if genoemd:
            return sorted(genoemd), "genoemd"
        soort, _, code = feit.kop.stroom.partition("/")
        staat = self._context.ooit(AGGREGATES[soort], code)
        eigen = getattr(staat, "genomen", staat)
        if gevonden := _own(eigen):
            return sorted(gevonden), "genoemd"
        if gevonden := self._of_modules(eigen):
            return sorted(gevonden), "module"
        if gevonden := self._of_dossier(str(getattr(eigen, "dossier", ""))):
            return sorted(gevonden), "dossier"
        return sorted(self._regeling.deelnemers), "regeling"

    def _of_dossier(self, code: str) -> set[str]:
        """Not of what may not be seen: that would tell it in a roundabout way."""
        if not self._is_open(code):
            return set()
        dossier = self._context.ooit(DOSSIER, code)
        return _own(dossier) or self._of_modules(dossier)

    def _of_modules(self, ding: object) -> set[str]:
        codes = {str(getattr(ding, "module", ""))}
        codes.update(getattr(ding, "modules", ()))
        return {
            gemeente
            for code in codes & self._regeling.modules.keys()
            for gemeente in self._regeling.modules[code].deelnemers
        }


def _own(ding: object) -> set[str]:
    """Gemeenten that a thing is of, or holds for."""
    codes = {str(getattr(ding, "gemeente", ""))}
    codes.update(getattr(ding, "gemeenten", ()), getattr(ding, "geldt_voor", ()))
    return {code for code in codes if _GEMEENTE.fullmatch(code)}


def _named(waarde: object) -> Iterable[str]:
    """Gemeenten in a fact, also within other codes (`college-gm0202`)."""
    match waarde:
        case str():
            yield from _GEMEENTE.findall(waarde)
        case Mapping():
            for naam, deel in waarde.items():
                if naam != "_sd":
                    yield from _named(deel)
        case list():
            for deel in waarde:
                yield from _named(deel)
        case _:
            return
