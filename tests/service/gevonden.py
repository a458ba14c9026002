"""Findings of a small register, by their norm."""

from datetime import date

from register.domain.besluiten.besluit import Oordeel
from register.service.findinglist import Bevindingen, Gevonden
from tests.service.boeken import Boek, dossier

NU = date(2026, 12, 31)
NEE = Oordeel.VOLDOET_NIET


def een(gevonden: Bevindingen, norm: str) -> Gevonden:
    (rij,) = [rij for rij in gevonden.gevonden if rij.id == norm]
    return rij


def geen(gevonden: Bevindingen, norm: str) -> bool:
    return all(rij.id != norm for rij in gevonden.gevonden)


def over_besluiten(gevonden: Bevindingen) -> list[Gevonden]:
    return [rij for rij in gevonden.gevonden if rij.onderwerp.startswith("besluit/")]


def gezegd(boek: Boek, gevonden: Gevonden) -> None:
    over = {"norm": gevonden.id, "anker": gevonden.anker, "door": "DB"}
    boek.doe("VerklaarBevinding", "2026-06-01", **over, verklaring="Daarom niet.")


def klokken(boek: Boek) -> None:
    dossier(boek)
    boek.doe(
        "VerzendOntwerp",
        "2026-07-03",
        raadsronde="R-1",
        aan=[{"gemeente": "gm0202", "reactie_uiterlijk": "2026-09-01"}],
    )
    boek.doe(
        "ZetActieUit",
        "2026-07-03",
        actie="ACT-1",
        omschrijving="Doen",
        bestuurlijk_eigenaar="DB",
        ambtelijk_eigenaar="secretaris",
        bewaker="secretaris",
        termijn="2026-08-01",
    )
