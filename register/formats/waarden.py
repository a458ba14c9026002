"""Amounts, dates and yes or no as people write them in a Dutch table."""

import re
from datetime import date

from register.domain.values import GeenDatum, bounds

_BEDRAG = re.compile(
    r"(?<![\d.,])(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}|-))?(?![\d.,])"
)
_DAG = re.compile(r"(\d{1,2})[-/. ](\d{1,2}|[a-z]+\.?)[-/. ](\d{4})")
_MAANDEN = (
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
_LEEG = frozenset({"", "-", "–", "geen", "n.v.t.", "nvt", "onbeperkt"})
_JA = frozenset({"ja", "j", "x", "waar"})
_NEE = frozenset({"nee", "n", "onwaar"}) | _LEEG


class OnleesbareWaarde(ValueError):
    """The text is not what belongs there; its message says what does."""


def is_empty(tekst: str) -> bool:
    """Whether people wrote that there is nothing."""
    return tekst.lower() in _LEEG


def cents(tekst: str) -> int | None:
    """Euro cents of `€ 50.000,00`, `50.000,-` or `50000`; `None` where none is."""
    if is_empty(tekst):
        return None
    gevonden = _BEDRAG.search(tekst)
    if gevonden is None or gevonden[1]:
        msg = f"'{tekst}' is geen bedrag; schrijf bijvoorbeeld 50.000,00"
        raise OnleesbareWaarde(msg)
    deel = gevonden[3] or "00"
    return int(gevonden[2].replace(".", "")) * 100 + int(
        "00" if deel == "-" else deel.ljust(2, "0")
    )


def day(tekst: str) -> date | None:
    """Day of `1 maart 2026`, `01-03-2026` or `2026-03-01`; `None` where empty."""
    if is_empty(tekst):
        return None
    try:
        if gevonden := _DAG.fullmatch(tekst.lower()):
            return date(int(gevonden[3]), month(gevonden[2]), int(gevonden[1]))
        eerste, laatste = bounds(tekst)
    except (GeenDatum, ValueError) as fout:
        raise OnleesbareWaarde(_geen_dag(tekst)) from fout
    if eerste != laatste:
        raise OnleesbareWaarde(_geen_dag(tekst))
    return laatste


def _geen_dag(tekst: str) -> str:
    return f"'{tekst}' is geen dag; schrijf bijvoorbeeld 01-03-2026"


def month(tekst: str) -> int:
    """Number of a month: `3`, `maart` or `mrt.`; raises `ValueError`."""
    if tekst.isdigit():
        return int(tekst)
    kort = tekst.removesuffix(".")
    kort = "maart" if kort == "mrt" else kort
    gevonden = [n for n, naam in enumerate(_MAANDEN, 1) if naam.startswith(kort)]
    if len(gevonden) != 1:
        raise ValueError(tekst)
    return gevonden[0]


def yes(tekst: str) -> bool | None:
    """Yes or no; `None` when it says something else."""
    klein = tekst.lower()
    if klein in _JA:
        return True
    return False if klein in _NEE else None
