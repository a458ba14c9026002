"""The list of terms: who owes what, by which day, under which norm or plan.

A term is open until the fact that ends it; whether it has run out is a question for
the day that is asked about, so that nothing here looks at a clock.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from register.domain.afspraken.actie import ACTIE, Actie
from register.domain.besluiten.besluit import BESLUIT, Besluit
from register.domain.dossiers.dossier import DOSSIER, Dossier
from register.domain.dossiers.stap import StapStatus
from register.domain.raden.raadsronde import RAADSRONDE, Raadsronde, Raadstatus
from register.domain.terms import Termijn, termijn
from register.domain.values import Feitdatum, Tekst, bounds
from register.projections.lists import Lijst, Rij, content

KOLOMMEN = ("soort", "voor", "gemeente", "uiterlijk", "status", "dossier")


@dataclass(frozen=True, slots=True, kw_only=True)
class Klok:
    """One term; `uiterlijk` is the last good day, `wanneer` as it was written."""

    soort: str
    voor: tuple[str, ...]
    uiterlijk: date
    open: bool
    wat: Tekst = ""
    gemeente: str = ""
    dossier: str = ""
    norm: str = ""
    wanneer: Feitdatum | None = None
    uitleg: str = ""


def _row(klok: Klok) -> Rij:
    status = "open" if klok.open else "gehaald"
    inhoud = content(
        {
            "soort": klok.soort,
            "voor": klok.voor,
            "gemeente": klok.gemeente,
            "uiterlijk": klok.uiterlijk,
            "wanneer": klok.wanneer,
            "wat": klok.wat,
            "status": status,
            "dossier": klok.dossier,
            "norm": klok.norm,
            "uitleg": klok.uitleg,
        }
    )
    velden = (
        klok.soort,
        ",".join(klok.voor),
        klok.gemeente,
        klok.uiterlijk.isoformat(),
        status,
        klok.dossier,
    )
    return Rij(velden, inhoud)


def _rows(klokken: Iterable[tuple[str, Klok]]) -> Mapping[str, Rij]:
    return {sleutel: _row(klok) for sleutel, klok in klokken}


_WACHT = frozenset({Raadstatus.UITSTAAND})


def _councils(ronde: Raadsronde) -> Mapping[str, Rij]:
    return _rows(
        (
            f"zienswijze/{ronde.code}/{raad.gemeente}",
            Klok(
                soort="zienswijze",
                voor=(f"raad:{raad.gemeente}",),
                gemeente=raad.gemeente,
                uiterlijk=raad.uiterlijk,
                open=raad.status in _WACHT,
                wat=ronde.titel,
                dossier=ronde.dossier,
                norm=ronde.norm,
            ),
        )
        for raad in ronde.raden
        if raad.uiterlijk is not None
    )


def _steps(dossier: Dossier) -> Mapping[str, Rij]:
    stappen = (
        (
            f"stap/{dossier.code}/{stap.code}",
            Klok(
                soort="geplande stap",
                voor=stap.wie,
                uiterlijk=bounds(stap.wanneer)[1],
                open=stap.status is StapStatus.GEPLAND,
                wat=stap.omschrijving,
                dossier=dossier.code,
                wanneer=stap.wanneer,
            ),
        )
        for stap in dossier.stappen
        if stap.status is not StapStatus.VERVALLEN
    )
    adviezen = (
        (
            f"advies/{dossier.code}/{advies.code}",
            Klok(
                soort="advies",
                voor=(advies.adviseur,),
                uiterlijk=advies.termijn,
                open=advies.uitgebracht_op is None and advies.niet_tijdig_op is None,
                dossier=dossier.code,
                norm="AWB-21",
            ),
        )
        for advies in dossier.adviezen
        if advies.termijn is not None
    )
    return {**_rows(stappen), **_rows(adviezen)}


def _actions(actie: Actie) -> Mapping[str, Rij]:
    if actie.termijn is None:
        return {}
    klok = Klok(
        soort=str(actie.soort),
        voor=tuple(
            wie for wie in (actie.bestuurlijk_eigenaar, actie.ambtelijk_eigenaar) if wie
        ),
        uiterlijk=bounds(actie.termijn)[1],
        open=actie.open,
        wat=actie.omschrijving,
        dossier=actie.dossier,
        wanneer=actie.termijn,
    )
    return _rows([(f"actie/{actie.code}", klok)])


def _objections(besluit: Besluit) -> Mapping[str, Rij]:
    genomen = besluit.genomen
    if not genomen.bezwaar_mogelijk or besluit.bekendgemaakt_op is None:
        return {}
    uitkomst = termijn("AWB-31", besluit.bekendgemaakt_op)
    if not isinstance(uitkomst, Termijn):
        return {}
    klok = Klok(
        soort="bezwaar",
        voor=("belanghebbenden",),
        uiterlijk=uitkomst.uiterlijk,
        open=True,
        wat=genomen.titel,
        dossier=genomen.dossier,
        norm="AWB-31",
        uitleg=uitkomst.uitleg,
    )
    return _rows([(f"bezwaar/{genomen.besluit}", klok)])


TERMIJNEN = (
    Lijst(naam="termijnen", aggregaat=RAADSRONDE, kolommen=KOLOMMEN, rijen=_councils),
    Lijst(naam="termijnen", aggregaat=DOSSIER, kolommen=KOLOMMEN, rijen=_steps),
    Lijst(naam="termijnen", aggregaat=ACTIE, kolommen=KOLOMMEN, rijen=_actions),
    Lijst(naam="termijnen", aggregaat=BESLUIT, kolommen=KOLOMMEN, rijen=_objections),
)
