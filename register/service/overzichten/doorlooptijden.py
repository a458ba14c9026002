"""How long it took: from the opening of a dossier to its decision and publication.

Days are those of the calendar. Where a day is not exact its last possible one counts,
and the row says so; where history runs the wrong way no number is given.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from statistics import median_low

import orjson

from register.projections.queries import Question
from register.service.answers import Library, stub
from register.service.details import question
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij
from register.service.overzichten.boekenplank import shelf
from register.service.pages import read_cursor
from register.service.uittreksels import Greep

_KOLOMMEN = ("orgaan", "module", "dossier")
_PER_KEER = 200


def rows(library: Library, regeling: str, ask: Ask) -> Iterator[Rij]:
    """A row per decision in a dossier, by day; before them the stubs.

    From where the page begins, and no more of them than are asked for.
    """
    bij = read_cursor(ask.na) if ask.sorteer in ("", "genomen_op") else {}
    na = bij.get(regeling)
    vraag = replace(
        question(library, regeling, ask),
        filter={naam: ask.filter[naam] for naam in _KOLOMMEN if ask.filter.get(naam)},
    )
    if na is None or not na[0]:
        yield from _closed(library, vraag)
    vraag = replace(
        vraag, gevuld=("dossier",), sorteer="genomen_op", aantal=_PER_KEER, na=na
    )
    while gevonden := library.found("besluitstatus", vraag):
        open_ = [orjson.loads(rij.inhoud) for rij in gevonden if rij.open]
        yield from _completed(library, vraag, open_)
        vraag = replace(vraag, na=(gevonden[-1].sorteerwaarde, gevonden[-1].sleutel))


def _closed(library: Library, vraag: Question) -> Iterator[Rij]:
    """Stubs of decisions, whether they are in a dossier or not: that is not told."""
    gevonden = library.found("besluitstatus", replace(vraag, dicht=True))
    dicht = {rij.stroom: stub(rij) for rij in gevonden if not rij.open}
    return (orjson.loads(dicht[stroom]) for stroom in sorted(dicht))


def _completed(
    library: Library, vraag: Question, besluiten: Sequence[Rij]
) -> Iterator[Rij]:
    """With the dossier and the proposal of each; of a closed dossier nothing."""

    def chosen(lijst: str, sleutels: Iterable[str]) -> dict[str, Rij]:
        vragen = Question(
            regeling=vraag.regeling, moment=vraag.moment, openbaar=vraag.openbaar
        )
        gevonden = library.chosen(lijst, vragen, sleutels)
        return {rij.sleutel: orjson.loads(rij.inhoud) for rij in gevonden if rij.open}

    dossiers = chosen("dossiers", (str(b["dossier"]) for b in besluiten))
    voorstellen = chosen("voorstellen", map(_proposal, besluiten))
    for besluit in besluiten:
        dossier = dossiers.get(str(besluit["dossier"]))
        if dossier and "geopend_op" in dossier:
            yield _row(besluit, dossier, voorstellen.get(_proposal(besluit), {}))


def _proposal(besluit: Rij) -> str:
    """Key of the proposal that was decided on."""
    return f"{besluit['dossier']}/{besluit.get('voorstel', '')}"


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
    samen: dict[tuple[str, int], list[int]] = {}
    with shelf(library, regeling, ask) as plank:
        dossiers = dict(plank.extract(_GEOPEND))
        for orgaan, jaar, dossier, dag in plank.extract(_GENOMEN):
            dagen = dag - dossiers.get(dossier, _NOOIT)
            if dagen >= 0:
                samen.setdefault((orgaan, jaar), []).append(dagen)
    return [
        {
            "orgaan": orgaan,
            "jaar": jaar,
            "aantal": len(dagen),
            "kortste": min(dagen),
            "mediaan": median_low(dagen),
            "langste": max(dagen),
        }
        for (orgaan, jaar), dagen in sorted(samen.items())
    ]


_NOOIT = date.max.toordinal()
"""Later than any decision: of what is in no open dossier no days are counted."""


def _opened(dossier: Rij) -> tuple[str, int] | None:
    """One that began sealed has no more than its seal, also when that opened."""
    if "geopend_op" not in dossier:
        return None
    geopend = date.fromisoformat(str(dossier["geopend_op"]))
    return str(dossier["dossier"]), geopend.toordinal()


def _taken(besluit: Rij) -> tuple[str, int, str, int]:
    op = date.fromisoformat(str(besluit["genomen_op"]))
    return str(besluit["orgaan"]), op.year, str(besluit["dossier"]), op.toordinal()


_GEOPEND = Greep(lijst="dossiers", naam="geopend", pak=_opened)
_GENOMEN = Greep(lijst="besluitstatus", naam="genomen", pak=_taken, gevuld="dossier")
