"""Every form of an own norm is laid down, and says what it tests."""

from typing import Any

import pytest

from register.domain.norms.eigen.eisen import (
    Advieseis,
    Bedrageis,
    Grondtal,
    Handmatig,
    Moment,
    Quorumeis,
    Richting,
    Samenstellingseis,
    Stemmeneis,
    Volgorde,
)
from register.domain.norms.eigen.gelding import KINDS, VORMEN, sentence
from register.domain.norms.eigen.keuring import faults
from register.domain.organisatie.gremium import Meerderheidseis
from tests.domain.norms.eigenfouten import TERMIJN
from tests.domain.norms.eigenwereld import norm, termijn
from tests.domain.norms.wereld import WERELD

TWEE_EISEN = (
    "Bij de vergadering van ab is meer dan 1/2 van de zittende leden en ten minste "
    "4 leden."
)
GOED: dict[str, tuple[dict[str, Any], str]] = {
    "termijn": (
        {"termijn": TERMIJN},
        "De besluitenlijst is uiterlijk 14 dagen na de vergadering.",
    ),
    "terug": (
        {"termijn": termijn(Moment.CONVOCATIE, Richting.VOOR, Moment.BESLUIT)},
        "De oproep is ten minste 14 dagen vóór het besluit.",
    ),
    "eerder": (
        {"eerder": Volgorde(wat=Moment.ADVIES, voor=Moment.BESLUIT)},
        "Het advies is er vóór het besluit.",
    ),
    "meerderheid": (
        {"meerderheid": Stemmeneis(teller=2, noemer=3, van=Grondtal.UITGEBRACHT)},
        "Ten minste 2/3 van de uitgebrachte stemmen is vóór het besluit.",
    ),
    "quorum": (
        {
            "quorum": Quorumeis(
                deel=Meerderheidseis(teller=1, noemer=2, strikt=True), aantal=4
            ),
            "organen": ("ab",),
        },
        TWEE_EISEN,
    ),
    "adviseur": (
        {"adviseur": Advieseis(adviseur="bc")},
        "Bc adviseert vóór het besluit.",
    ),
    "bedrag": (
        {"bedrag": Bedrageis(hoogste=0), "handelingen": ("inkoop",)},
        "Het besluit gaat over ten hoogste € 0,00.",
    ),
    "samenstelling": (
        {
            "samenstelling": Samenstellingseis(minimum=3, per_gemeente_maximum=1),
            "organen": ("db",),
        },
        "Db heeft ten minste 3 leden, ten hoogste 1 per gemeente.",
    ),
    "handmatig": (
        {"handmatig": Handmatig(reden="zo")},
        "Handmatig te beoordelen: de norm past in geen vorm.",
    ),
    "handmatig-bij": (
        {"handmatig": Handmatig(reden="zo", bij=Moment.VERSLAG), "organen": ("ab",)},
        "Handmatig te beoordelen, bij het verslag: de norm past in geen vorm.",
    ),
    "overal": (
        {
            "termijn": termijn(Moment.BEKENDMAKING, Richting.NA, Moment.BESLUIT),
            "organen": ("ab",),
            "handelingen": ("inkoop",),
            "modules": ("zorg",),
        },
        "De bekendmaking is uiterlijk 14 dagen na het besluit.",
    ),
    "alleen-aantal": (
        {"quorum": Quorumeis(aantal=1), "organen": ("ab",), "modules": ("m",)},
        "Bij de vergadering van ab is ten minste 1 leden.",
    ),
}


@pytest.mark.parametrize("naam", GOED)
def test_elke_vorm_is_vast_te_leggen_en_zegt_wat_zij_toetst(naam: str) -> None:
    velden, zin = GOED[naam]
    eigen = norm(**velden)
    assert faults(eigen) == []
    assert sentence(eigen) == zin
    (gebeurd,) = WERELD.when(eigen)
    assert gebeurd == eigen


def test_elke_vorm_heeft_een_uitvoering_en_bekende_feiten() -> None:
    assert set(VORMEN) == {naam.partition("-")[0] for naam in GOED} - {
        "terug",
        "alleen",
        "overal",
    }
    for velden, _ in GOED.values():
        eigen = norm(**velden)
        (vorm,) = eigen.vormen
        assert VORMEN[vorm].nieuwste == 1
        assert set(VORMEN[vorm].over(eigen)) <= KINDS
