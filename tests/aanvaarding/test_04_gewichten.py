"""4. Weights decide the majority; heads and weights are both shown.

Wgr 13 lid 4 with Gemeentewet 30: gemeente 1 holds eleven votes, the others one each.
"""

import pytest

from register.domain.vergaderingen.stemfeiten import StemmingGehouden
from tests.aanvaarding.griffie import GEMEENTEN, Griffie
from tests.aanvaarding.zalen import besluit, open_, roep, stem


@pytest.mark.parametrize(
    ("gewicht", "uitslag"),
    [(9, "verworpen"), (10, "gestaakt"), (11, "aangenomen")],
)
def test_een_gemeente_met_genoeg_stemmen_wint_van_tien_hoofden(
    griffie: Griffie, gewicht: int, uitslag: str
) -> None:
    weegt = {"gremium": "AB", "meerderheidsbasis": "stemmen"}
    griffie.leg_vast("WijzigGremium", "2016-01-01", **weegt)
    for gemeente in GEMEENTEN:
        zwaar = gewicht if gemeente == "gm0001" else 1
        van = {"gremium": "AB", "gemeente": gemeente, "gewicht": zwaar}
        griffie.leg_vast("StelStemgewichtVast", "2016-01-01", **van)
    roep(griffie)
    open_(griffie)
    feit = griffie.feit(stem(griffie, 1, 10), StemmingGehouden)
    assert isinstance(feit, StemmingGehouden)
    assert feit.gewichten is not None
    assert str(feit.uitslag) == uitslag
    assert (feit.hoofden.voor, feit.hoofden.tegen) == (1, 10)
    assert (feit.gewichten.voor, feit.gewichten.tegen) == (gewicht, 10)
    uitkomst = "aangenomen" if uitslag == "aangenomen" else "verworpen"
    genomen = besluit(griffie, vergadering="AB-1", punt="1", uitkomst=uitkomst)
    assert griffie.oordelen(genomen)["GW-07"] == "voldoet"


def test_zonder_gewichten_tellen_hoofden(griffie: Griffie) -> None:
    roep(griffie)
    open_(griffie)
    feit = griffie.feit(stem(griffie, 1, 10), StemmingGehouden)
    assert isinstance(feit, StemmingGehouden)
    assert str(feit.uitslag) == "verworpen"
