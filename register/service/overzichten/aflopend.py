"""What ends, or must be decided on, from a day on: and what rests on it.

First comes what needs attention first: the last day to give notice, else the end, of an
afspraak the day on which it is looked at again.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from register.domain.overeenkomsten.samenhang import Aflopend, expiring
from register.service.answers import Library
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij, items
from register.service.overzichten.boekenplank import Shelf, day_of, shelf
from register.service.uittreksels import Greep

_TITEL = {
    "overeenkomst": "titel",
    "opdrachtverlening": "formulering",
    "deelnemersbesluit": "onderwerp",
}
_LIJST = {
    "overeenkomst": "overeenkomsten",
    "opdrachtverlening": "opdrachten",
    "deelnemersbesluit": "deelnemersbesluiten",
}


def _timed(actie: Rij) -> Rij | None:
    """An action with a term or a review, or under an agreement."""
    velden = ("uiterlijk", "herzien_op", "overeenkomst")
    return actie if any(actie.get(veld) for veld in velden) else None


_ACTIES = Greep(
    lijst="afspraken", naam="aflopend", pak=_timed, filter={"status": "open"}
)


def rows(library: Library, regeling: str, ask: Ask) -> list[Rij]:
    """Rows on `ask.op`: agreements, assignments, decisions of deelnemers, afspraken."""
    op = day_of(ask)
    with shelf(library, regeling, ask) as plank:
        bekend = {
            f"{soort}/{rij[soort]}": rij
            for soort, lijst in _LIJST.items()
            for rij in plank.rows(lijst)
        }
        acties = list(plank.extract(_ACTIES))
        gevonden = list(_contracts(plank, op, bekend, acties))
        return [*gevonden, *_appointments(acties, op)]


def _contracts(
    plank: Shelf, op: date, bekend: dict[str, Rij], acties: Sequence[Rij]
) -> Iterator[Rij]:
    for wat in expiring(plank.context(op), date.max):
        rij = bekend.get(wat.verwijzing)
        if rij is not None:
            yield _contract(wat, rij, op, _resting(plank, wat, bekend, acties))
        elif wat.verwijzing in plank.dicht:
            yield plank.dicht[wat.verwijzing]


def _resting(
    plank: Shelf, wat: Aflopend, bekend: dict[str, Rij], acties: Sequence[Rij]
) -> tuple[list[str], int]:
    """What rests on it, as far as that may be named, and how much may not."""
    keten = {wat.verwijzing, *wat.hangt_eraan}
    noembaar = [v for v in wat.hangt_eraan if v in bekend or v in plank.dicht]
    eronder = [
        f"actie/{actie['actie']}"
        for actie in acties
        if f"overeenkomst/{actie.get('overeenkomst', '')}" in keten
    ]
    return [*noembaar, *eronder], len(wat.hangt_eraan) - len(noembaar)


def _contract(wat: Aflopend, rij: Rij, op: date, rust: tuple[list[str], int]) -> Rij:
    soort = wat.verwijzing.partition("/")[0]
    opzeggen = wat.uiterlijk_opzeggen
    aandacht = opzeggen if opzeggen and opzeggen >= op else wat.einde
    return _row(
        verwijzing=wat.verwijzing,
        soort=soort,
        wat=rij[_TITEL[soort]],
        aandacht_op=aandacht.isoformat(),
        einde=wat.einde.isoformat(),
        uiterlijk_opzeggen=opzeggen.isoformat() if opzeggen else None,
        stilzwijgend="ja" if wat.stilzwijgend else None,
        module=rij.get("module"),
        bewaker=rij.get("bewaker"),
        dossier=rij.get("dossier"),
        gemeenten=_parties(rij),
        hangt_eraan=rust[0],
        niet_openbaar=rust[1],
    )


def _parties(rij: Rij) -> list[object]:
    eigen = [rij["gemeente"]] if rij.get("gemeente") else []
    return [*eigen, *(partij["partij"] for partij in items(rij, "partijen"))]


def _appointments(acties: Sequence[Rij], op: date) -> Iterator[Rij]:
    """Afspraken and actions whose term or whose review is still to come."""
    dag = op.isoformat()
    for actie in acties:
        einde, herzien = actie.get("uiterlijk"), actie.get("herzien_op")
        komend = [str(d) for d in (einde, herzien) if d and str(d) >= dag]
        if komend:
            yield _row(
                verwijzing=f"actie/{actie['actie']}",
                soort=actie["soort"],
                wat=actie["omschrijving"],
                aandacht_op=min(komend),
                einde=einde,
                herzien_op=herzien,
                bewaker=actie.get("bewaker"),
                dossier=actie.get("dossier"),
                gemeenten=actie.get("gemeenten"),
            )


def _row(**velden: object) -> Rij:
    return {naam: waarde for naam, waarde in velden.items() if waarde}
