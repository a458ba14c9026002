"""A decision taken in a written round says what the round said."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.besluiten.besluit import BesluitGenomen, Uitkomst
from register.domain.besluiten.besluitvorming import NeemBesluit
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.vergaderingen.rondestaat import (
    Reactie,
    ReactieGegeven,
    SchriftelijkeRondeGestart,
)
from register.domain.vergaderingen.schriftelijkeronde import SluitSchriftelijkeRonde
from tests.domain.vergaderzaal import AB, ROEP, bestuur
from tests.scenario import Given

VOOR, TEGEN = Reactie.VOOR, Reactie.TEGEN
START = SchriftelijkeRondeGestart(
    ronde="r1", gremium="ab", vraag="akkoord?", uiterlijk=date(2026, 6, 5)
)
NEEM = NeemBesluit(
    orgaan="ab",
    titel="Koers",
    handeling="koers",
    uitkomst=Uitkomst.AANGENOMEN,
    schriftelijkeronde="r1",
)
NEE = replace(NEEM, uitkomst=Uitkomst.VERWORPEN)


def answered(*reacties: Reactie) -> Given:
    """A round with these reactions, on 3 June; not closed."""
    gegeven = bestuur().on("2026-06-01", START).at("2026-06-03")
    for nummer, reactie in enumerate(reacties, 1):
        gegeven = gegeven.on(
            gegeven.dag,
            *gegeven.when(
                ReactieGegeven(ronde="r1", persoon=f"p{nummer}", reactie=reactie)
            ),
        )
    return gegeven


def ended(*reacties: Reactie) -> Given:
    gegeven = answered(*reacties)
    sluit = SluitSchriftelijkeRonde(ronde="r1")
    return gegeven.on(gegeven.dag, *gegeven.when(sluit))


def taken(gegeven: Given, opdracht: NeemBesluit) -> BesluitGenomen:
    genomen = gegeven.when(opdracht)[1]
    assert isinstance(genomen, BesluitGenomen)
    return genomen


AANGENOMEN = ended(VOOR, VOOR, TEGEN)
VERWORPEN = ended(VOOR, TEGEN, TEGEN)


def test_een_besluit_noemt_de_ronde_waarin_het_viel() -> None:
    assert taken(AANGENOMEN, NEEM).schriftelijkeronde == "r1"
    anders = replace(NEEM, uitkomst=Uitkomst.GEAMENDEERD_AANGENOMEN)
    assert taken(AANGENOMEN, anders).schriftelijkeronde == "r1"
    assert taken(VERWORPEN, NEE).uitkomst is Uitkomst.VERWORPEN


@pytest.mark.parametrize(
    ("gegeven", "opdracht", "stand"),
    [
        (AANGENOMEN, NEE, "aangenomen"),
        (VERWORPEN, NEEM, "verworpen"),
        (ended(VOOR, VOOR, TEGEN, TEGEN), NEEM, "gestaakt"),
        (ended(VOOR, VOOR, Reactie.BESPREKEN), NEE, "bespreken"),
        (answered(VOOR, VOOR, VOOR), NEEM, "nog open"),
    ],
)
def test_een_ronde_en_haar_besluit_zeggen_hetzelfde(
    gegeven: Given, opdracht: NeemBesluit, stand: str
) -> None:
    gegeven.refused(VerkeerdeVolgorde, opdracht, rf"'r1' \(seq \d+\) is {stand}, dit")


def test_een_ronde_is_bekend_van_hetzelfde_gremium_en_geen_vergadering() -> None:
    AANGENOMEN.refused(OnbekendeVerwijzing, replace(NEEM, schriftelijkeronde="r9"))
    ander = replace(NEEM, orgaan="db")
    twee = AANGENOMEN.on("2026-01-01", replace(AB, gremium="db"))
    twee.refused(VerkeerdeVolgorde, ander, r"is van 'ab', dit besluit van 'db'")
    beide = replace(NEEM, vergadering=ROEP.vergadering)
    AANGENOMEN.on("2026-06-01", ROEP).refused(OngeldigeInvoer, beide, "laat één van")
