"""18. Three last days for an objection: 21-8-2026, 28-12-2026 and 7-4-2026.

Awb 6:7 and 6:8 with the Algemene termijnenwet: six weeks from the day after it was made
known; the second moves over Christmas, the third over Easter. As corrected: posted in
time and received within a week after it is in time too (6:9 lid 2), so a day late is
*niet te beoordelen*, and only more than a week late a finding.
"""

from datetime import date

import pytest

from register.domain.terms import Termijn, termijn
from tests.aanvaarding.griffie import Griffie, oordeel
from tests.aanvaarding.zalen import besluit


@pytest.mark.parametrize(
    ("bekend", "laatste", "post"),
    [
        ("2026-07-10", "2026-08-21", "2026-08-28"),
        ("2026-11-13", "2026-12-28", "2027-01-04"),
        ("2026-02-20", "2026-04-07", "2026-04-14"),
    ],
)
def test_bezwaar_kan_tot_en_met_de_laatste_dag(
    griffie: Griffie, bekend: str, laatste: str, post: str
) -> None:
    nummer = besluit(griffie, bekend).besluitnummer
    eigen = {"besluit": nummer, "wijze": "publicatieblad"}
    griffie.leg_vast("MaakBesluitBekend", bekend, **eigen)
    klok = termijn("AWB-31", date.fromisoformat(bekend))
    assert isinstance(klok, Termijn)
    assert klok.uiterlijk.isoformat() == laatste

    def kwam(dag: str, code: str) -> str:
        bezwaar = {"besluit": nummer, "bezwaar": code, "indiener": "iemand"}
        return oordeel(griffie.leg_vast("DienBezwaarIn", dag, **bezwaar), "AWB-31")

    def later(dag: str) -> str:
        return date.fromordinal(date.fromisoformat(dag).toordinal() + 1).isoformat()

    assert kwam(laatste, "z-1") == "geen bevinding"
    assert kwam(later(laatste), "z-2") == "niet te beoordelen"
    assert kwam(post, "z-3") == "niet te beoordelen"
    assert kwam(later(post), "z-4") == "voldoet niet"
