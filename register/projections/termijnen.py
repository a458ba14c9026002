"""The list of terms: who owes what, by which day, under which norm or plan.

What was agreed has its terms in `looptijden`, the organisation in
`bestuurstermijnen`.
"""

from collections.abc import Mapping

from register.domain.afspraken.actie import ACTIE, Actie
from register.domain.besluiten.besluit import BESLUIT, Besluit
from register.domain.dossiers.dossier import DOSSIER, Dossier
from register.domain.dossiers.stap import StapStatus
from register.domain.raden.inlichtingen import INLICHTING, Inlichting
from register.domain.raden.raadsronde import (
    RAADSRONDE,
    Raadsronde,
    Raadstatus,
    Rondesoort,
)
from register.domain.raden.rondefeiten import OM_WENSEN
from register.domain.terms import Termijn, termijn
from register.domain.values import bounds
from register.projections.bestuurstermijnen import BESTUURSTERMIJNEN
from register.projections.klok import Klok, clocks, terms_of
from register.projections.lists import Rij
from register.projections.looptijden import LOOPTIJDEN, intentions

_WACHT = frozenset({Raadstatus.UITSTAAND})

_GEVRAAGD = {
    Rondesoort.TOESTEMMING: "toestemming",
    **dict.fromkeys(OM_WENSEN, "wensen en bedenkingen"),
}
"""What a raad owes in a round; in every other one a zienswijze."""


def _councils(ronde: Raadsronde) -> Mapping[str, Rij]:
    return clocks(
        (
            f"zienswijze/{ronde.code}/{raad.gemeente}",
            Klok(
                soort=_GEVRAAGD.get(ronde.soort, "zienswijze"),
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
    return {**clocks(stappen), **clocks(adviezen)}


def _actions(actie: Actie) -> Mapping[str, Rij]:
    eigen = intentions(actie)
    if actie.termijn is None:
        return eigen
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
    return {**clocks([(f"actie/{actie.code}", klok)]), **eigen}


def _questions(vraag: Inlichting) -> Mapping[str, Rij]:
    if vraag.antwoord_uiterlijk is None:
        return {}
    klok = Klok(
        soort="inlichtingen",
        voor=(vraag.aan,),
        gemeente=vraag.gemeente,
        uiterlijk=vraag.antwoord_uiterlijk,
        open=vraag.open,
        wat=vraag.vraag,
        dossier=vraag.dossier,
    )
    return clocks([(f"inlichting/{vraag.code}", klok)])


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
    return clocks([(f"bezwaar/{genomen.besluit}", klok)])


TERMIJNEN = (
    terms_of(RAADSRONDE, _councils),
    terms_of(INLICHTING, _questions),
    terms_of(DOSSIER, _steps),
    terms_of(ACTIE, _actions),
    terms_of(BESLUIT, _objections),
    *LOOPTIJDEN,
    *BESTUURSTERMIJNEN,
)
