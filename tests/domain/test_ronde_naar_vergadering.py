"""What one member wants to discuss goes from a written round to a meeting."""

from dataclasses import replace

import pytest

from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from register.domain.vergaderingen.rondestaat import Rondeuitkomst
from register.domain.vergaderingen.vergadering import (
    AgendapuntGeplaatst,
    Behandelwijze,
    Doel,
)
from tests.domain.schriftelijk import (
    BESPREKEN,
    SLUIT,
    TEGEN,
    VOOR,
    begun,
    closed,
    reacted,
    ronde,
)
from tests.domain.vergaderzaal import AB, PUNT, ROEP
from tests.scenario import pad_of

GEROEPEN = reacted(begun().on("2026-06-03", ROEP), p1=VOOR, p2=BESPREKEN)
NAAR = replace(SLUIT, vergadering="ab-1", punt="9", titel="steun")


def test_een_keer_bespreken_brengt_het_naar_een_vergadering() -> None:
    assert closed(GEROEPEN).uitkomst is Rondeuitkomst.BESPREKEN
    assert closed(GEROEPEN).vergadering == ""
    gesloten, geplaatst = GEROEPEN.when(NAAR)
    assert geplaatst == AgendapuntGeplaatst(
        vergadering="ab-1",
        punt="9",
        titel="steun",
        doel=Doel.BESLUITEN,
        behandelwijze=Behandelwijze.BESPREEKSTUK,
        voorstel="v-1",
        dossier="d1",
    )
    staat = ronde(GEROEPEN.on("2026-06-03", gesloten))
    assert (staat.vergadering, staat.punt) == ("ab-1", "9")


def test_een_punt_uit_een_ronde_kan_worden_nagezonden_of_er_al_staan() -> None:
    later = GEROEPEN.at("2026-06-12").when(NAAR)[1]
    assert isinstance(later, AgendapuntGeplaatst)
    assert later.nagezonden
    zonder = begun().on("2026-06-03", replace(ROEP, verzonden_op=None))
    nog_niet = reacted(zonder, p1=BESPREKEN).at("2026-06-12").when(NAAR)[1]
    assert isinstance(nog_niet, AgendapuntGeplaatst)
    assert not nog_niet.nagezonden
    staat_er = GEROEPEN.on("2026-06-03", PUNT)
    bestaand = replace(NAAR, punt="5", titel="")
    assert len(staat_er.when(bestaand)) == 1
    dubbel = replace(bestaand, titel="nog eens")
    staat_er.refused(VerkeerdeVolgorde, dubbel, r"al op de agenda \(seq \d+\)")


@pytest.mark.parametrize(
    ("opdracht", "reden", "pad"),
    [
        (replace(SLUIT, punt="9"), OngeldigeInvoer, "vergadering"),
        (replace(NAAR, vergadering="ab-9"), OnbekendeVerwijzing, "vergadering"),
        (replace(NAAR, punt=""), OngeldigeInvoer, "punt"),
        (replace(NAAR, titel=""), OngeldigeInvoer, "titel"),
        (replace(NAAR, vergadering="db-1"), OngeldigeInvoer, "vergadering"),
    ],
)
def test_bespreken_gaat_naar_een_vergadering_van_het_gremium(
    opdracht: object, reden: type[Refused], pad: str
) -> None:
    db = replace(AB, gremium="db")
    gegeven = GEROEPEN.on("2026-01-01", db).on(
        "2026-06-03", replace(ROEP, vergadering="db-1", gremium="db")
    )
    assert pad_of(gegeven, reden, opdracht) == f"/gegevens/{pad}"


def test_wat_is_beslist_gaat_niet_naar_een_vergadering() -> None:
    gegeven = reacted(GEROEPEN, p2=VOOR, p3=VOOR)
    gegeven.refused(VerkeerdeVolgorde, NAAR, "de ronde is aangenomen")
    gelijk = reacted(GEROEPEN, p2=TEGEN, p3=TEGEN, p4=VOOR)
    assert closed(gelijk, NAAR).uitkomst is Rondeuitkomst.GESTAAKT
