"""The calendar of the Algemene termijnenwet (ATW), article 3.

Confidence: V = text of the law read (ATW in force since 10-10-2010), S2 =
secondary source read, K = general knowledge, I = interpretation.

Of years before 2011 the list is the present one: a fair guess, not the law of
that day. Easter is Gregorian, so years before 1583 have no meaning.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType
from typing import Final

DAG: Final = timedelta(days=1)

_WEEKDAGEN: Final = (
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
)
_MAANDEN: Final = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_ZATERDAG: Final = 5
_ZONDAG: Final = 6
_EERSTE_KONINGSDAG: Final = 2014

# ATW 3 lid 3: days made equal by royal decree, per year the decree covers. S2.
# A year that is not here was not looked up completely (2020-2022) or has no decree
# yet; its days are unknown, not absent.
_GELIJKGESTELD: Final[Mapping[int, tuple[date, ...]]] = MappingProxyType(
    {
        # Besluit of 17-6-2013, nr. 13.001210
        2014: (date(2014, 5, 30),),
        2015: (date(2015, 1, 2), date(2015, 5, 4), date(2015, 5, 15)),
        2016: (date(2016, 5, 6),),
        # Besluit of 31-10-2016, Stcrt. 2016, 58653
        2017: (date(2017, 4, 28), date(2017, 5, 26)),
        2018: (date(2018, 5, 11), date(2018, 12, 24), date(2018, 12, 31)),
        2019: (date(2019, 5, 31), date(2019, 12, 27)),
        # Besluit gelijkstelling van 28 april 2023 … en 30 mei 2025
        2023: (date(2023, 4, 28), date(2023, 5, 19)),
        2024: (date(2024, 5, 10), date(2024, 12, 27)),
        2025: (date(2025, 5, 30),),
        # Besluit gelijkstelling van 2 januari 2026 … en 26 mei 2028
        2026: (date(2026, 1, 2), date(2026, 5, 15)),
        2027: (date(2027, 5, 7),),
        2028: (date(2028, 4, 28), date(2028, 5, 26)),
    },
)


@cache
def eerste_paasdag(jaar: int) -> date:
    """Easter Sunday of a Gregorian year (Meeus/Jones/Butcher)."""
    gulden = jaar % 19
    eeuw, rest = divmod(jaar, 100)
    schrikkel, over = divmod(eeuw, 4)
    maanvergelijking = (eeuw - (eeuw + 8) // 25 + 1) // 3
    epacta = (19 * gulden + eeuw - schrikkel - maanvergelijking + 15) % 30
    viertal, los = divmod(rest, 4)
    tot_zondag = (32 + 2 * over + 2 * viertal - epacta - los) % 7
    correctie = (gulden + 11 * epacta + 22 * tot_zondag) // 451
    maand, dag = divmod(epacta + tot_zondag - 7 * correctie + 114, 31)
    return date(jaar, maand, dag + 1)


@cache
def feestdagen(jaar: int) -> Mapping[date, str]:
    """Name the holidays of ATW 3 lid 1 and 2 in a year, weekends included (V).

    The days made equal by decree (lid 3) stand in `gelijkgestelde_dagen`.
    """
    pasen = eerste_paasdag(jaar)
    vast = (
        (date(jaar, 1, 1), "Nieuwjaarsdag"),
        (pasen - 2 * DAG, "Goede Vrijdag"),
        (pasen + DAG, "Tweede Paasdag"),
        _verjaardag_van_de_vorst(jaar),
        (date(jaar, 5, 5), "Bevrijdingsdag"),
        (pasen + 39 * DAG, "Hemelvaartsdag"),
        (pasen + 50 * DAG, "Tweede Pinksterdag"),
        (date(jaar, 12, 25), "Eerste Kerstdag"),
        (date(jaar, 12, 26), "Tweede Kerstdag"),
    )
    namen: dict[date, str] = {}
    for dag, naam in sorted(vast):
        namen[dag] = f"{namen[dag]} en {naam}" if dag in namen else naam
    return MappingProxyType(namen)


def _verjaardag_van_de_vorst(jaar: int) -> tuple[date, str]:
    # K: "the day on which the birthday is celebrated": 27 April since 2014, before
    # that 30 April; on a Sunday the Saturday before.
    if jaar >= _EERSTE_KONINGSDAG:
        dag, naam = date(jaar, 4, 27), "Koningsdag"
    else:
        dag, naam = date(jaar, 4, 30), "Koninginnedag"
    return (dag - DAG if dag.weekday() == _ZONDAG else dag), naam


def gelijkgestelde_dagen(jaar: int) -> tuple[date, ...] | None:
    """Days made equal to a holiday by decree (ATW 3 lid 3).

    None where the decree for that year was not looked up: unknown, not absent.
    """
    return _GELIJKGESTELD.get(jaar)


def rustdag(dag: date) -> str | None:
    """Say in Dutch why a term cannot end on this day; None on a working day."""
    if naam := feestdagen(dag.year).get(dag):
        return naam
    if dag in (gelijkgestelde_dagen(dag.year) or ()):
        return "gelijkgesteld met een feestdag"
    return _WEEKDAGEN[dag.weekday()] if dag.weekday() >= _ZATERDAG else None


def is_werkdag(dag: date) -> bool:
    """Tell whether the day is no Saturday, Sunday or holiday (ATW 1 and 3)."""
    return rustdag(dag) is None


def eerstvolgende_werkdag(dag: date) -> date:
    """Move forward to a working day; a working day stays (ATW 1 lid 1)."""
    while not is_werkdag(dag):
        dag += DAG
    return dag


def voluit(dag: date) -> str:
    """Write a day in Dutch: `donderdag 9 april 2026`."""
    weekdag, maand = _WEEKDAGEN[dag.weekday()], _MAANDEN[dag.month - 1]
    return f"{weekdag} {dag.day} {maand} {dag.year}"
