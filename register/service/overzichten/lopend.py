"""Everything that is still to be done, whatever it is: the whole picture (Q5 of 004).

One row per thing; a thing leaves the list with the fact that ends it. Whether its term
has passed is judged on the day asked about.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

import orjson

from register.service.answers import Library
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij
from register.service.overzichten.boekenplank import Shelf, day_of, shelf
from register.service.overzichten.raad import stand
from register.service.uittreksels import Greep


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bron:
    """One stored list: which rows are open, and where they have what.

    Fields under another name are named: `wat` of a motie is its `titel`. `van` says
    which organ of a gemeente is meant.
    """

    lijst: str
    soort: str
    sleutel: tuple[str, ...]
    filter: tuple[tuple[str, str], ...]
    wat: str
    wie: tuple[str, ...]
    gremium: str = "gremium"
    uiterlijk: str = "uiterlijk"
    sinds: str = ""
    van: str = ""


BRONNEN: Final = (
    _Bron(
        lijst="voorstellen",
        soort="voorstel",
        sleutel=("dossier", "voorstel"),
        filter=(),
        wat="titel",
        wie=("aan",),
        gremium="aan",
        sinds="opgesteld_op",
    ),
    _Bron(
        lijst="adviezen",
        soort="advies",
        sleutel=("dossier", "advies"),
        filter=(("status", "gevraagd"),),
        wat="voorstel",
        wie=("adviseur",),
        gremium="adviseur",
        uiterlijk="termijn",
        sinds="gevraagd_op",
    ),
    _Bron(
        lijst="afspraken",
        soort="",
        sleutel=("actie",),
        filter=(("status", "open"),),
        wat="omschrijving",
        wie=("bestuurlijk_eigenaar", "ambtelijk_eigenaar"),
        sinds="afgesproken_op",
    ),
    _Bron(
        lijst="opdrachten",
        soort="opdracht",
        sleutel=("opdrachtverlening",),
        filter=(("status", "loopt"),),
        wat="formulering",
        wie=("opdrachtnemer",),
        gremium="bestuurlijk_opdrachtgever",
        sinds="verleend_op",
    ),
    _Bron(
        lijst="toezeggingen",
        soort="toezegging",
        sleutel=("vergadering", "toezegging"),
        filter=(("status", "open"),),
        wat="inhoud",
        wie=("door",),
        sinds="gedaan_op",
    ),
    _Bron(
        lijst="moties",
        soort="motie",
        sleutel=("vergadering", "motie"),
        filter=(("te_doen", "ja"),),
        wat="titel",
        wie=("aan",),
        sinds="beslist_op",
    ),
    _Bron(
        lijst="aanbevelingen",
        soort="aanbeveling",
        sleutel=("aanbeveling",),
        filter=(("status", "open"),),
        wat="tekst",
        wie=("aan",),
        sinds="ontvangen_op",
    ),
    _Bron(
        lijst="inlichtingen",
        soort="inlichting",
        sleutel=("inlichting",),
        filter=(("status", "open"),),
        wat="vraag",
        wie=("aan",),
        gremium="aan",
        uiterlijk="antwoord_uiterlijk",
        sinds="gevraagd_op",
    ),
    _Bron(
        lijst="zienswijzematrix",
        soort="zienswijze",
        sleutel=("raadsronde", "gemeente"),
        filter=(("status", "uitstaand"),),
        wat="titel",
        wie=("gemeente",),
        van="raad:",
        gremium="",
        sinds="toegezonden_op",
    ),
    _Bron(
        lijst="zienswijzematrix",
        soort="antwoord op zienswijze",
        sleutel=("raadsronde", "gemeente"),
        filter=(("status", "ontvangen"),),
        wat="titel",
        wie=(),
        gremium="",
        uiterlijk="",
        sinds="zienswijze_op",
    ),
    _Bron(
        lijst="capaciteit",
        soort="inzet",
        sleutel=("capaciteit",),
        filter=(("stand", "te_weinig"),),
        wat="waarvoor",
        wie=("gemeente",),
        van="college:",
        uiterlijk="ingang",
        sinds="toegezegd_op",
    ),
)
"""Where open things are found."""

SOORTEN = (
    "voorstel",
    "advies",
    "afspraak",
    "actie",
    "opdracht",
    "toezegging",
    "motie",
    "aanbeveling",
    "inlichting",
    "zienswijze",
    "antwoord op zienswijze",
    "inzet",
)
"""Kinds of rows, in the order in which they are told."""


def rows(library: Library, regeling: str, ask: Ask) -> list[Rij]:
    """Rows on `ask.op`."""
    op = day_of(ask)
    with shelf(library, regeling, ask) as plank:
        gemaakt = [rij for bron in BRONNEN for rij in _open(plank, bron, op)]
        return [*gemaakt, *plank.dicht.values()]


def _open(plank: Shelf, bron: _Bron, op: date) -> Iterable[Rij]:
    if bron.lijst == "voorstellen":
        return _undecided(plank, bron, op)
    wachtend = Greep(
        lijst=bron.lijst,
        naam="lopend",
        pak=partial(_waiting, bron, op),
        filter=dict(bron.filter),
    )
    return plank.extract(wachtend)


def _waiting(bron: _Bron, op: date, rij: Rij) -> Rij | None:
    if bron.lijst == "zienswijzematrix" and stand(rij, op) not in _AAN_ZET:
        return None
    return _row(bron, rij, op.isoformat())


_AAN_ZET = ("aan_de_raad", "termijn_voorbij", "aan_het_bestuur")


def _undecided(plank: Shelf, bron: _Bron, op: date) -> Iterator[Rij]:
    """Proposals in an open dossier that no decision was taken on.

    A decision that may not be seen is one that is not there, and its stub.
    """
    voorstellen = plank.extract(
        Greep(lijst=bron.lijst, naam="lopend", pak=partial(_proposed, bron, op))
    )
    dossiers = {dossier for (dossier, _), _ in voorstellen}
    besluiten = plank.extract(_BESLOTEN)
    for stroom, besluit in besluiten.dicht.items():
        if orjson.loads(besluit.inhoud)["dossier"] not in dossiers:
            del plank.dicht[stroom]
    besloten = besluiten.counted()
    return (rij for plek, rij in voorstellen if plek not in besloten)


def _about(besluit: Rij) -> tuple[tuple[object, object]]:
    return ((besluit["dossier"], besluit.get("voorstel")),)


_BESLOTEN = Greep(lijst="besluitstatus", naam="besloten", pak=_about, gevuld="dossier")


def _proposed(
    bron: _Bron, op: date, rij: Rij
) -> tuple[tuple[object, object], Rij] | None:
    if rij["status"] == "ingetrokken" or rij["dossierstatus"] != "open":
        return None
    return (rij["dossier"], rij["voorstel"]), _row(bron, rij, op.isoformat())


def _row(bron: _Bron, rij: Rij, op: str) -> Rij:
    uiterlijk = rij.get(bron.uiterlijk)
    velden: Rij = {
        "soort": bron.soort or rij["soort"],
        "code": "/".join(str(rij[veld]) for veld in bron.sleutel),
        "wat": rij.get(bron.wat),
        "gremium": rij.get(bron.gremium),
        "module": rij.get("module"),
        "gemeenten": _list(rij.get("gemeenten") or rij.get("gemeente")),
        "wie": [f"{bron.van}{w}" for veld in bron.wie for w in _list(rij.get(veld))],
        "sinds": rij.get(bron.sinds),
        "uiterlijk": uiterlijk,
        "stand": "verlopen" if uiterlijk and str(uiterlijk) < op else "open",
        "dossier": rij.get("dossier"),
        "besluit": rij.get("besluit"),
    }
    return {naam: waarde for naam, waarde in velden.items() if waarde}


def _list(waarde: object) -> list[object]:
    if not waarde:
        return []
    return list(waarde) if isinstance(waarde, list) else [waarde]
