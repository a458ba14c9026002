"""How long it took: from the opening of a dossier to its decision and publication.

Days are those of the calendar. Where a day is not exact its last possible one counts,
and the row says so; where history runs the wrong way no number is given.
"""

from datetime import date
from statistics import median_low

from register.service.answers import Library
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij
from register.service.overzichten.boekenplank import shelf

_KOLOMMEN = ("orgaan", "module", "dossier")


def rows(library: Library, regeling: str, ask: Ask) -> list[Rij]:
    """A row per decision in a dossier."""
    gevraagd = {k: w for k, w in ask.filter.items() if k in _KOLOMMEN}
    with shelf(library, regeling, ask) as plank:
        dossiers = {str(rij["dossier"]): rij for rij in plank.rows("dossiers")}
        voorstellen = {
            (rij["dossier"], rij["voorstel"]): rij
            for rij in plank.rows("voorstellen", dossier=ask.filter.get("dossier", ""))
        }
        gemaakt = []
        plank.dicht.clear()
        for besluit in plank.filled("besluitstatus", "dossier", **gevraagd):
            dossier = dossiers.get(str(besluit.get("dossier", "")))
            if dossier is not None:
                plek = (dossier["dossier"], besluit.get("voorstel"))
                gemaakt.append(_row(besluit, dossier, voorstellen.get(plek, {})))
        return [*gemaakt, *plank.dicht.values()]


def _row(besluit: Rij, dossier: Rij, voorstel: Rij) -> Rij:
    genomen = besluit["genomen_op"]
    ongeveer = dossier.get("geopend_tussen") or besluit.get("genomen_tussen")
    velden: Rij = {
        "besluit": besluit["besluit"],
        "titel": besluit["titel"],
        "orgaan": besluit["orgaan"],
        "module": besluit.get("module"),
        "dossier": dossier["dossier"],
        "voorstel": voorstel.get("voorstel"),
        "geopend_op": dossier["geopend_op"],
        "voorgesteld_op": voorstel.get("opgesteld_op"),
        "genomen_op": genomen,
        "bekendgemaakt_op": besluit.get("bekendgemaakt_op"),
        "dagen": _days(dossier["geopend_op"], genomen),
        "dagen_voorstel": _days(voorstel.get("opgesteld_op"), genomen),
        "dagen_bekendmaking": _days(genomen, besluit.get("bekendgemaakt_op")),
        "ongeveer": "ja" if ongeveer else None,
    }
    return {naam: waarde for naam, waarde in velden.items() if waarde is not None}


def _days(van: object, tot: object) -> int | None:
    if not (van and tot):
        return None
    dagen = (date.fromisoformat(str(tot)) - date.fromisoformat(str(van))).days
    return dagen if dagen >= 0 else None


def per_organ(library: Library, regeling: str, ask: Ask) -> list[Rij]:
    """Per organ and year how many, and the shortest, middle and longest of them."""
    samen: dict[tuple[str, str], list[int]] = {}
    for rij in rows(library, regeling, ask):
        dagen = rij.get("dagen")
        if isinstance(dagen, int):
            plek = (str(rij["orgaan"]), str(rij["genomen_op"])[:4])
            samen.setdefault(plek, []).append(dagen)
    return [
        {
            "orgaan": orgaan,
            "jaar": int(jaar),
            "aantal": len(dagen),
            "kortste": min(dagen),
            "mediaan": median_low(dagen),
            "langste": max(dagen),
        }
        for (orgaan, jaar), dagen in sorted(samen.items())
    ]
