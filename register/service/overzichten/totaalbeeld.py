"""The whole picture in numbers: what is open and late, and with whom."""

from collections.abc import Iterable, Mapping, Sequence

import orjson

from register.service.answers import Library
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij, is_stub
from register.service.overzichten import lopend
from register.service.overzichten.boekenplank import day_of
from register.service.pages import require_log

GETELD: Mapping[str, tuple[str, ...]] = {
    "voorstellen": ("voorstel",),
    "adviezen": ("advies",),
    "afspraken": ("afspraak", "actie"),
    "opdrachten": ("opdracht",),
    "toezeggingen": ("toezegging", "motie", "aanbeveling"),
    "raden": ("zienswijze", "antwoord op zienswijze", "inlichting"),
    "inzet": ("inzet",),
}
"""Columns of the picture, and the kinds of open things counted in each."""


def totaalbeeld(library: Library, regeling: str, _: str, ask: Ask) -> bytes:
    """As JSON: `{"regeling", "op", "samen", "gremia", "modules", "gemeenten"}`.

    Each row has a count per column of `GETELD`, `open`, `verlopen` and `besluiten`: the
    decisions that open actions carry out. Of what may not be seen only the number is
    told.
    """
    require_log(library, regeling)
    rijen = lopend.rows(library, regeling, ask)
    zichtbaar = [rij for rij in rijen if not is_stub(rij)]
    return orjson.dumps(
        {
            "regeling": regeling,
            "op": day_of(ask).isoformat(),
            "samen": _counted(zichtbaar),
            "gremia": _grouped(zichtbaar, "gremium", "gremium"),
            "modules": _grouped(zichtbaar, "module", "module"),
            "gemeenten": _grouped(zichtbaar, "gemeenten", "gemeente"),
            "niet_openbaar": len(rijen) - len(zichtbaar),
        }
    )


def _grouped(rijen: Sequence[Rij], veld: str, naam: str) -> list[Rij]:
    """By a field that is one code or several; those without it are not here."""
    samen: dict[str, list[Rij]] = {}
    for rij in rijen:
        waarde = rij.get(veld, ())
        for code in [waarde] if isinstance(waarde, str) else _each(waarde):
            samen.setdefault(code, []).append(rij)
    return [{naam: code, **_counted(samen[code])} for code in sorted(samen)]


def _each(waarde: object) -> Iterable[str]:
    assert isinstance(waarde, Sequence)
    return (str(code) for code in waarde)


def _counted(rijen: Sequence[Rij]) -> dict[str, object]:
    soorten = [str(rij["soort"]) for rij in rijen]
    return {
        **{n: sum(s in erin for s in soorten) for n, erin in GETELD.items()},
        "besluiten": len({rij["besluit"] for rij in rijen if rij.get("besluit")}),
        "open": len(rijen),
        "verlopen": sum(rij["stand"] == "verlopen" for rij in rijen),
    }
