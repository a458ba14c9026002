"""Answers over HTTP against other servers; each on one core, asked by one client.

One besluit against a pure Starlette hello, a list of 50 against datasette on the table
that the list is read from, and how long 32 connections wait that ask at once for what
was asked before.
"""

import sys
from contextlib import ExitStack
from importlib.util import find_spec

import orjson

from bench.ground import Ground
from bench.http import (
    Dienst,
    ask,
    datasette,
    hello,
    one,
    p99,
    register,
    times,
    times_together,
)
from bench.measure import Row, Scale, Subject, at_most, compare, rate

_PER_LOSSE = 20
_LIJST = "/v1/besluiten?limiet=50"
_TABEL = "besluitstatus.json?_size=50"
_VERBINDINGEN = 32


def rows(grond: Ground, schaal: Scale) -> list[Row]:
    with register(grond.place.map) as dienst:
        nummers = [r["besluit"] for r in orjson.loads(one(dienst, _LIJST))["gegevens"]]
        paden = [f"/v1/regelingen/{grond.regeling}/besluiten/{n}" for n in nummers]
        return [
            _besluit(dienst, paden[0], schaal),
            *_list(grond, dienst, schaal),
            _together(dienst, paden, schaal),
        ]


def _besluit(dienst: Dienst, pad: str, schaal: Scale) -> Row:
    aantal = schaal.losse * _PER_LOSSE
    wat = Subject(
        meting="GET één besluit, één kern, zonder toegangslog",
        tegen="kale Starlette hello",
        eenheid="vragen/s",
        doel=0.45,
        n=aantal,
    )
    with hello() as vloer:
        return compare(
            wat,
            lambda: rate(aantal, lambda: ask(dienst, pad, aantal)),
            lambda: rate(aantal, lambda: ask(vloer, "/", aantal)),
            schaal.paren,
        )


def _list(grond: Ground, dienst: Dienst, schaal: Scale) -> list[Row]:
    if find_spec("datasette") is None:
        sys.stderr.write("datasette is er niet; `make bench` zet het erbij\n")
        return []
    aantal = schaal.losse * _PER_LOSSE // 4
    wat = Subject(
        meting="GET een lijst van 50 besluiten, één kern",
        tegen="datasette op dezelfde tabel",
        eenheid="vragen/s",
        doel=20.0,
        n=aantal,
    )
    with ExitStack() as open_:
        bestand = grond.place.leesmodel
        ander = open_.enter_context(datasette(bestand))
        pad, keren = f"/{bestand.stem}/{_TABEL}", max(1, aantal // 40)
        return [
            compare(
                wat,
                lambda: rate(aantal, lambda: ask(dienst, _LIJST, aantal)),
                lambda: rate(keren, lambda: ask(ander, pad, keren)),
                schaal.paren,
            )
        ]


def _together(dienst: Dienst, paden: list[str], schaal: Scale) -> Row:
    aantal = schaal.losse * _PER_LOSSE
    paden = [*paden, _LIJST]
    times(dienst, paden)
    gemeten = times_together(dienst, paden, _VERBINDINGEN, aantal)
    return at_most(
        f"GET besluiten met {_VERBINDINGEN} verbindingen, p99",
        p99(gemeten),
        "ms",
        15.0,
        aantal,
    )
