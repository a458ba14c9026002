"""An action out of an agreement, and one whose owner is still unknown."""

from datetime import date

from register.domain.afspraken.actie import (
    ACTIE,
    Actie,
    ActieAfgerond,
    ActieVoortgangGemeld,
    AfspraakVastgelegd,
    TermijnGewijzigd,
)
from tests.domain.bestuur import met_dossier
from tests.scenario import Given

AFSPRAAK = AfspraakVastgelegd(
    actie="x1",
    omschrijving="rollen uitwerken",
    dossier="d1",
    gremium="ab",
    bestuurlijk_eigenaar="ab",
    ambtelijk_eigenaar="secretaris",
    opdrachtnemer="regiosecretaris-zorg",
    bewaker="secretaris",
    betrokkenen=("bc-zorg", "secretaris"),
    termijn="2026-02-12",
)
GAT = AfspraakVastgelegd(
    actie="x1",
    omschrijving="n.t.b.",
    nader_te_bepalen=(
        "bestuurlijk_eigenaar",
        "ambtelijk_eigenaar",
        "bewaker",
        "termijn",
    ),
    herzien_op=date(2026, 2, 12),
)
VOORTGANG = ActieVoortgangGemeld(actie="x1", voortgang="op weg", percentage=50)
KLAAR = ActieAfgerond(actie="x1", resultaat="gereed")
TERMIJN = TermijnGewijzigd(actie="x1", termijn="2026-06", reden="capaciteit")


def lopend() -> Given:
    """One afspraak since 2025-10-16."""
    return met_dossier().on("2025-10-16", AFSPRAAK)


def actie(scenario: Given) -> Actie:
    """The action with all that is known."""
    staat = scenario.context().ooit(ACTIE, "x1")
    assert staat is not None
    return staat
