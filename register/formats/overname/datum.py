"""Dates as minutes and lists have them: often a day, at times a month or a year."""

import re
from datetime import date

from register.domain.values import GeenDatum, bounds
from register.formats.waarden import OnleesbareWaarde, is_empty, month

_EEUW = 100
_LAATSTE = 69
"""Two digits of a year up to here are this century, as in strptime."""

_DAG = re.compile(
    r"(?:[a-z]{2,9},? )?(\d{1,2})[-/. ]+(\d{1,2}|[a-z]+)\.?[-/. ]+(\d{4}|\d{2})"
)
_MAAND = re.compile(r"([a-z]+)\.? (\d{4})")
_JAAR = re.compile(r"\d{4}")
_KWARTAAL = re.compile(r"(?:q|k|kwartaal )([1-4])[ -]?(\d{4})|(\d{4})[- ]?[qk]([1-4])")


def when(tekst: str) -> object | None:
    """A feitdatum: `2021-03-03`, `2021-W10`, `2021-03` or `{van, tot}`.

    `None` where nothing stands. Raises `OnleesbareWaarde`.
    """
    klein = " ".join(tekst.lower().split())
    if is_empty(klein):
        return None
    try:
        return _day(klein) or _month(klein) or _period(klein) or _written(tekst.strip())
    except (GeenDatum, ValueError) as fout:
        msg = (
            f"'{tekst}' is geen datum; schrijf bijvoorbeeld 3 maart 2021, 03-03-2021, "
            "maart 2021 of 2021-W10"
        )
        raise OnleesbareWaarde(msg) from fout


def _day(tekst: str) -> str | None:
    gevonden = _DAG.fullmatch(tekst)
    if gevonden is None:
        return None
    return date(_year(gevonden[3]), month(gevonden[2]), int(gevonden[1])).isoformat()


def _year(tekst: str) -> int:
    jaar = int(tekst)
    if len(tekst) > 2:  # noqa: PLR2004 - two digits or four
        return jaar
    return jaar + (20 if jaar <= _LAATSTE else 19) * _EEUW


def _month(tekst: str) -> str | None:
    gevonden = _MAAND.fullmatch(tekst)
    return f"{gevonden[2]}-{month(gevonden[1]):02d}" if gevonden else None


def _period(tekst: str) -> dict[str, str] | None:
    if _JAAR.fullmatch(tekst):
        return {"van": f"{tekst}-01-01", "tot": f"{tekst}-12-31"}
    if gevonden := _KWARTAAL.fullmatch(tekst):
        jaar = gevonden[2] or gevonden[3]
        eerste = int(gevonden[1] or gevonden[4]) * 3 - 2
        _, laatste = bounds(f"{jaar}-{eerste + 2:02d}")
        return {"van": f"{jaar}-{eerste:02d}-01", "tot": laatste.isoformat()}
    return None


def _written(tekst: str) -> str:
    bounds(tekst)
    return tekst
