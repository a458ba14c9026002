"""The same subject at several tables: meetings that may be each other's duplicate.

Gremia that met jointly are one table: that is the remedy, not the complaint (001).
"""

from collections.abc import Mapping, Sequence

from register.service.answers import Library
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij
from register.service.overzichten.boekenplank import shelf
from register.service.uittreksels import Greep


def rows(library: Library, regeling: str, ask: Ask) -> list[Rij]:
    """A row per subject that was dealt with at two tables or more."""
    dossier = ask.filter.get("dossier", "")
    with shelf(library, regeling, ask) as plank:
        titels = dict(plank.extract(_TITELS))
        samen: dict[str, list[Rij]] = {}
        agenda = Greep(
            lijst="agenderingen",
            naam="rijen",
            pak=dict,
            filter={"dossier": dossier} if dossier else {},
        )
        for rij in plank.extract(agenda):
            samen.setdefault(str(rij["dossier"]), []).append(rij)
    return [
        _row(code, titels.get(code), keren)
        for code, keren in samen.items()
        if len({_table(rij) for rij in keren}) > 1
    ]


def _titled(rij: Rij) -> tuple[str, object]:
    return str(rij["dossier"]), rij.get("titel")


_TITELS = Greep(lijst="dossiers", naam="titels", pak=_titled)


def _table(rij: Rij) -> str:
    """The gremia that met, as one code."""
    gremia = rij["gremia"]
    assert isinstance(gremia, Sequence)
    return "+".join(gremia)


def _row(code: str, titel: object, keren: Sequence[Rij]) -> Rij:
    keren = sorted(keren, key=lambda rij: (str(rij["op"]), str(rij["vergadering"])))
    dubbel = _asked_twice(keren)
    velden: Rij = {
        "dossier": code,
        "titel": titel,
        "tafels": sorted({_table(rij) for rij in keren}),
        "keren": len(keren),
        "zelfde_doel": dubbel,
        "dubbel": "ja" if dubbel else "nee",
        "behandelingen": [
            {naam: waarde for naam, waarde in rij.items() if naam != "dossier"}
            for rij in keren
        ],
    }
    return {naam: waarde for naam, waarde in velden.items() if waarde is not None}


def _asked_twice(keren: Sequence[Rij]) -> list[str]:
    """What was asked at more than one table; what is not known is not the same."""
    tafels: dict[str, set[str]] = {}
    for rij in keren:
        doel = rij.get("doel")
        if doel and not isinstance(doel, Mapping):
            tafels.setdefault(str(doel), set()).add(_table(rij))
    return sorted(doel for doel, waar in tafels.items() if len(waar) > 1)
