"""Terms of what was agreed: what ends when, for whom, and whether it is still open."""

from dataclasses import replace
from datetime import date
from typing import cast

import orjson
import pytest

from register.domain.afspraken.actie import ActieAfgerond, ActieVoortgangGemeld
from register.domain.afspraken.herbeoordeling import HerbeoordelingBeeindigd
from register.domain.facts import Gebeurtenis, fold
from register.projections.lists import Lijst
from register.projections.termijnen import TERMIJNEN
from tests.domain.regio import ARNHEM
from tests.domain.test_bewaking import HERINNERING, UITGEZET, VOORNEMEN
from tests.domain.test_capaciteit import GELEVERD, MINDER, ONBEKEND, TOEGEZEGD
from tests.domain.test_herbeoordeling import GEHOUDEN, VRAAG
from tests.domain.test_opdrachtverlening import KLAAR, OPDRACHT
from tests.domain.test_overeenkomst import BEEINDIGD, DVO, OPGEZEGD
from tests.scenario import given

GEMELD = ActieVoortgangGemeld(
    actie="x1", voortgang="geleverd", percentage=100, gemeente=ARNHEM
)


def terms(*events: Gebeurtenis) -> dict[str, dict[str, object]]:
    """Rows of the list of terms for one stream with these facts."""
    feiten = given(*events).feiten
    prefix = feiten[0].kop.stroom.partition("/")[0]
    lijsten = cast("tuple[Lijst[object], ...]", TERMIJNEN)
    lijst = next(lijst for lijst in lijsten if lijst.aggregaat.prefix == prefix)
    staat = fold(lijst.aggregaat, feiten)
    assert staat is not None
    return {
        sleutel: orjson.loads(rij.inhoud) for sleutel, rij in lijst.rijen(staat).items()
    }


def test_een_overeenkomst_eindigt_en_zegt_tot_wanneer_men_opzegt() -> None:
    rij = terms(DVO)["overeenkomst/dvo-1"]
    assert (rij["uiterlijk"], rij["status"]) == ("2025-12-31", "open")
    assert rij["uitleg"] == "Opzeggen kan tot en met maandag 30 juni 2025."
    assert rij["voor"] == ["secretaris"]
    door = terms(replace(DVO, stilzwijgend=True, bewaker=""))["overeenkomst/dvo-1"]
    assert str(door["uitleg"]).endswith(" Zonder opzegging loopt zij door.")
    assert "voor" not in door
    assert "uitleg" not in terms(DVO, OPGEZEGD)["overeenkomst/dvo-1"]
    assert terms(DVO, BEEINDIGD)["overeenkomst/dvo-1"]["status"] == "gehaald"
    assert terms(replace(DVO, einde=None)) == {}


def test_een_opdracht_heeft_een_termijn_voor_wie_haar_nam() -> None:
    rij = terms(OPDRACHT)["opdrachtverlening/o-1"]
    assert (rij["uiterlijk"], rij["status"]) == ("2027-12-31", "open")
    assert (rij["voor"], rij["gemeente"]) == (["regiosecretaris-zorg"], ARNHEM)
    open_ = replace(OPDRACHT, opdrachtnemer="", nader_te_bepalen=("opdrachtnemer",))
    assert "voor" not in terms(open_)["opdrachtverlening/o-1"]
    assert terms(OPDRACHT, KLAAR)["opdrachtverlening/o-1"]["status"] == "gehaald"
    assert terms(replace(OPDRACHT, termijn=None)) == {}


@pytest.mark.parametrize(
    ("daarna", "status"),
    [
        ((), "open"),
        ((MINDER,), "open"),
        ((GELEVERD,), "gehaald"),
        ((replace(GELEVERD, fte_honderdsten=100),), "open"),
        ((GELEVERD, MINDER), "open"),
    ],
)
def test_toegezegde_inzet_staat_open_tot_zij_er_helemaal_is(
    daarna: tuple[Gebeurtenis, ...], status: str
) -> None:
    rij = terms(TOEGEZEGD, *daarna)["capaciteit/jeugd-arnhem"]
    assert (rij["uiterlijk"], rij["status"]) == ("2026-01-01", status)
    assert rij["voor"] == [f"college:{ARNHEM}"]


def test_van_onbekende_inzet_telt_wat_er_is_gemeld() -> None:
    onbekend = replace(TOEGEZEGD, fte_honderdsten=ONBEKEND)
    sleutel = "capaciteit/jeugd-arnhem"
    assert terms(onbekend, MINDER)[sleutel]["status"] == "open"
    assert terms(onbekend, GELEVERD)[sleutel]["status"] == "gehaald"


def test_een_vraag_staat_op_de_dag_dat_zij_terugkomt() -> None:
    assert terms(VRAAG)["herbeoordeling/scope"]["uiterlijk"] == "2027-01-31"
    volgende = replace(GEHOUDEN, volgende=date(2027, 9, 1))
    rij = terms(VRAAG, volgende)["herbeoordeling/scope"]
    assert (rij["uiterlijk"], rij["status"]) == ("2027-09-01", "open")
    over = HerbeoordelingBeeindigd(herbeoordeling="scope", reden="klaar")
    assert terms(VRAAG, over)["herbeoordeling/scope"]["status"] == "gehaald"


def test_een_voornemen_geeft_de_gemeente_een_laatste_dag() -> None:
    rijen = terms(UITGEZET, HERINNERING, VOORNEMEN, replace(VOORNEMEN, termijn=None))
    (sleutel,) = rijen
    assert sleutel.startswith("voornemen/x1/")
    rij = rijen[sleutel]
    assert (rij["uiterlijk"], rij["status"]) == ("2026-12-31", "open")
    assert (rij["voor"], rij["norm"]) == ([f"college:{ARNHEM}"], "WGR-09")
    met_termijn = terms(replace(UITGEZET, termijn="2026-06-01"), VOORNEMEN)
    assert len(met_termijn) == 2


@pytest.mark.parametrize(
    ("daarna", "status"),
    [
        (replace(GEMELD, percentage=99), "open"),
        (GEMELD, "gehaald"),
        (ActieAfgerond(actie="x1"), "gehaald"),
    ],
)
def test_een_voornemen_is_gehaald_als_de_gemeente_klaar_is(
    daarna: Gebeurtenis, status: str
) -> None:
    (rij,) = terms(UITGEZET, VOORNEMEN, daarna).values()
    assert rij["status"] == status
