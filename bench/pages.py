"""How long who reads waits: pages, as-of questions, searches; and what they leave.

Everything is asked for the first time, but where it says so: what was answered before
is given again from memory. All of the generated register is made public first, so that
there is as much to read as there can be.
"""

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import orjson

from api.site.routes import PAGINAS
from bench.deciding import BESLUIT
from bench.ground import Ground
from bench.http import Dienst, one, p99, register, times
from bench.measure import Row, Scale, at_most
from register.service import views
from register.service.lijsten.catalogue import LIJSTEN
from register.service.lijsten.vraag import Ask
from register.service.reading import reading
from register.service.recording import Recorder
from register.service.zoeken.bijhouden import catch_up

_BEGIN, _DAGEN = date(2014, 1, 1), 4000
_EINDE = date(2031, 1, 1)
_HOOGSTENS = 120.0
"""Seconds until what was recorded can be read."""
_WOORDEN = ("begroting", "jeugd", "inkoop", "beschermd wonen", "vervoer", "subsidie")


def rows(grond: Ground, schaal: Scale) -> list[Row]:
    _publish(grond)
    with register(grond.place.map) as dienst:
        vragen = _Vragen(dienst, grond.regeling, schaal.losse)
        gewoon, berekend = vragen.pages(), vragen.computed()
        eerst = times(dienst, berekend)
        _record(grond)
        daarna, overige = times(dienst, berekend), times(dienst, gewoon)
        alle = [*daarna, *overige]
        return [
            _row("bladzijden, voor het eerst, p99", overige, 50.0),
            _row("alle bladzijden na een feit, ook berekende, p99", alle, 50.0),
            _row("berekende bladzijden, allereerst, de traagste", eerst, 10_000.0),
            _row("berekende bladzijden na een feit, de traagste", daarna, 250.0),
            _row("berekende bladzijden daarna, p99", times(dienst, berekend), 50.0),
            _row("vragen naar toen, op beide assen, p99", times(dienst, vragen.asof())),
            _row("zoeken, voor het eerst, p99", times(dienst, vragen.searches())),
            *_memory(dienst, vragen),
        ]


def _row(meting: str, gemeten: Sequence[float], doel: float = 100.0) -> Row:
    return at_most(meting, p99(gemeten), "ms", doel, len(gemeten))


def _publish(grond: Ground) -> None:
    with reading(grond.place):
        pass  # catches up
    with closing(sqlite3.connect(grond.place.leesmodel)) as db, db:
        db.execute("UPDATE openheid SET gepubliceerd=1 WHERE openheid='openbaar'")
    with reading(grond.place) as (_, library):
        catch_up(library, grond.regeling)


def _record(grond: Ground) -> None:
    """One decision more in a dossier that waits, and until it can be read."""
    with reading(grond.place) as (_, library):
        eerste = Ask(op=_EINDE, aantal=1)
        wachtend = orjson.loads(views.rows(library, "wat-nu", None, eerste))
    dossier = wachtend["gegevens"][0]["dossier"]
    with Recorder(grond.place) as recorder:
        ontvangst = recorder.record(replace(BESLUIT, dossier=dossier))
        assert ontvangst.seqs, ontvangst
        grootte = recorder.log.size()
    vraag, einde = "SELECT grootte FROM posities", time.monotonic() + _HOOGSTENS
    with closing(sqlite3.connect(grond.place.leesmodel)) as db:
        while db.execute(vraag).fetchone()[0] < grootte:
            assert time.monotonic() < einde, "nobody follows the log"
            time.sleep(0.05)


_LIJSTPADEN = {
    plek.pad: overzicht.berekend for overzicht in LIJSTEN for plek in overzicht.adressen
}
_BEREKEND = [
    pad
    for pad, berekend in _LIJSTPADEN.items()
    if berekend and "{" not in pad and not pad.endswith("_zoek")
]
_TRAAG = {"/bevindingen", "/kalender", "/besluiten/_zoek", *_BEREKEND}
"""Pages that judge or compute: measured apart, or not about what is stored."""


def _memory(dienst: Dienst, vragen: "_Vragen") -> list[Row]:
    """How much more memory after as many new answers as were given before."""
    alle = list(vragen.many())
    helft = len(alle) // 2
    times(dienst, alle[:helft])
    eerst = dienst.memory()
    times(dienst, alle[helft:])
    meer = "geheugen van de dienst na evenveel nieuwe antwoorden"
    laatst = dienst.memory()
    return [
        at_most("geheugen van de dienst", laatst, "MB", 500.0, len(alle)),
        at_most(meer, laatst / eerst, "maal", 1.1, len(alle)),
    ]


class _Vragen:
    """Addresses to ask, of what there is."""

    def __init__(self, dienst: Dienst, regeling: str, aantal: int) -> None:
        self._dienst = dienst
        self._pad = f"/v1/regelingen/{regeling}"
        self._aantal, self._deel = aantal, max(1, aantal // 4)
        self._toeval = Random(1)
        self.besluiten = self._codes("besluiten", "besluit")

    def pages(self) -> list[str]:
        """Pages of what is stored: things, and lists with and without a filter."""
        boven = self._pad.removeprefix("/v1")
        vast = [p.pad for p in PAGINAS if "{" not in p.pad and p.pad not in _TRAAG]
        vast += [boven, *(f"{pad}?limiet=10" for pad in vast if pad in _LIJSTPADEN)]
        dingen = {
            "dossiers/{}/tijdlijn": self._codes("dossiers", "dossier"),
            "vergaderingen/{}": self._codes("vergaderingen", "vergadering"),
            "gremia/{}": self._codes("gremia", "gremium"),
        }
        paden = [f"{boven}/besluiten/{code}" for code in self.besluiten]
        paden += [
            f"{boven}/{vorm.format(code)}"
            for vorm, codes in dingen.items()
            for code in codes[: self._deel]
        ]
        self._toeval.shuffle(alle := [*vast, *paden])
        return alle

    def computed(self) -> list[str]:
        """Pages whose rows are computed, and those made of such lists."""
        gemeenten = self._codes("deelnemers", "gemeente")
        eigen = [f"/gemeenten/{code}" for code in gemeenten]
        cijfers = f"{self._pad}/cijfers".removeprefix("/v1")
        return [*_BEREKEND, cijfers, *eigen]

    def asof(self) -> list[str]:
        """Lists and single decisions on some day, as known on some other."""
        lijsten = ("besluiten?", "dossiers?", "bevoegdheden?", "besluiten?orgaan=DB&")
        vragen = [
            f"/v1/{lijst}geldigOp={self._day()}&bekendOp={self._day()}"
            for _ in range(self._deel)
            for lijst in lijsten
        ]
        vragen += [
            f"{self._pad}/besluiten/{code}?geldigOp={_EINDE}&bekendOp={_EINDE}"
            for code in self.besluiten[: self._deel]
        ]
        return vragen

    def searches(self) -> list[str]:
        """Words that occur often and those that do not."""
        return [f"/v1/besluiten/_zoek?zoek={w.replace(' ', '+')}" for w in _WOORDEN]

    def many(self) -> Iterator[str]:
        """Addresses that were asked nor answered before."""
        for nummer in range(self._aantal * 20):
            code = self.besluiten[nummer % len(self.besluiten)]
            dag = f"{_EINDE}T{nummer // 3600 % 24:02}:{nummer // 60 % 60:02}:00Z"
            yield f"{self._pad}/besluiten/{code}?bekendOp={dag}"

    def _day(self) -> date:
        return _BEGIN + timedelta(days=self._toeval.randrange(_DAGEN))

    def _codes(self, lijst: str, veld: str) -> list[str]:
        antwoord = orjson.loads(one(self._dienst, f"/v1/{lijst}?limiet=200"))
        codes = dict.fromkeys(r[veld] for r in antwoord["gegevens"] if veld in r)
        return list(codes)[: self._aantal]
