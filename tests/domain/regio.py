"""A regeling with three deelnemers and two modules, for money and contracts."""

from register.domain.organisatie.functie import FunctieBezet
from register.domain.organisatie.persoon import PersoonGeregistreerd
from register.domain.organisatie.regeling import (
    DeelnemerToegetreden,
    ModuleDeelnameBegonnen,
    ModuleIngesteld,
)
from tests.domain.bestuur import met_dossier
from tests.scenario import Given

ARNHEM, DUIVEN, RHEDEN = "gm0202", "gm0226", "gm0275"
DRIE = (ARNHEM, DUIVEN, RHEDEN)


def regio() -> Given:
    """Three gemeenten since 2020; all in `zorg`, the first two in `werk`."""
    return met_dossier().on(
        "2020-01-01",
        DeelnemerToegetreden(gemeente=DUIVEN, naam="Duiven"),
        DeelnemerToegetreden(gemeente=RHEDEN, naam="Rheden"),
        ModuleIngesteld(module="werk", naam="Werk"),
        ModuleDeelnameBegonnen(module="zorg", gemeenten=DRIE),
        ModuleDeelnameBegonnen(module="werk", gemeenten=(ARNHEM, DUIVEN)),
    )


def bezet() -> Given:
    """The same, with someone in the post of secretaris."""
    return regio().on(
        "2020-01-01",
        PersoonGeregistreerd(persoon="p1", naam="naam"),
        FunctieBezet(functie="secretaris", persoon="p1"),
    )
