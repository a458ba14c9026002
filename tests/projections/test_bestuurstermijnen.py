"""Terms of the organisation: seats to fill, who leaves, what a merger asks."""

from dataclasses import replace
from datetime import date

import orjson

from register.domain.organisatie.gremium import (
    GREMIUM,
    GremiumOpgeheven,
    LidAangewezen,
    VacatureGemeld,
)
from register.domain.organisatie.regeling import (
    REGELING,
    Betaaltermijn,
    DeelnemerUitgetreden,
    HerindelingVerwerkt,
    Opvolger,
    UittredingAangekondigd,
    UittreedsomVastgesteld,
)
from register.domain.values import Verzegeld
from register.projections.bestuurstermijnen import BESTUURSTERMIJNEN
from tests.domain.rivierland import AB, NOORD, TEKST, ZUID
from tests.scenario import Given, given

GREMIA, ORGANISATIE = BESTUURSTERMIJNEN
VACATURE = VacatureGemeld(
    gremium="ab", gemeente="gm0001", gevraagd_aan="college", uiterlijk=date(2026, 9, 1)
)
AANKONDIGING = UittredingAangekondigd(gemeente="gm0001", per=date(2027, 1, 1))
SOM = UittreedsomVastgesteld(
    gemeente="gm0001",
    bedrag=3,
    termijnen=(
        Betaaltermijn(vervalt_op=date(2027, 7, 1), bedrag=1),
        Betaaltermijn(vervalt_op=date(2028, 7, 1), bedrag=2),
    ),
)
FUSIE = HerindelingVerwerkt(
    oude=("gm0001",),
    nieuwe=(Opvolger(gemeente="gm0009", naam="Nieuw"),),
    voorzieningen_voor=date(2026, 12, 31),
)
BASIS = given(TEKST, NOORD, ZUID, AB)


def of_table(gegeven: Given) -> dict[str, dict[str, object]]:
    staat = gegeven.context().staat(GREMIUM, "ab")
    assert staat is not None
    return {s: orjson.loads(rij.inhoud) for s, rij in GREMIA.rijen(staat).items()}


def of_all(gegeven: Given) -> dict[str, tuple[object, object]]:
    staat = gegeven.context().staat(REGELING, "")
    assert staat is not None
    rijen = {s: orjson.loads(r.inhoud) for s, r in ORGANISATIE.rijen(staat).items()}
    return {s: (rij["uiterlijk"], rij["status"]) for s, rij in rijen.items()}


def test_een_vacature_met_een_dag_is_een_termijn_tot_zij_is_vervuld() -> None:
    open_ = BASIS.on("2026-02-01", VACATURE)
    rij = of_table(open_)["vacature/ab/4"]
    assert (rij["uiterlijk"], rij["voor"]) == ("2026-09-01", ["college"])
    assert of_table(open_.on("2026-03-01", LidAangewezen(
        gremium="ab", persoon="p1", gemeente="gm0001"
    ))) == {}  # fmt: skip
    assert of_table(open_.on("2026-03-01", GremiumOpgeheven(gremium="ab"))) == {}
    niemand = BASIS.on("2026-02-01", replace(VACATURE, gevraagd_aan=""))
    assert "voor" not in of_table(niemand)["vacature/ab/4"]
    assert of_table(BASIS.on("2026-02-01", replace(VACATURE, uiterlijk=None))) == {}


def test_een_uittreding_heeft_een_dag_en_haar_som_heeft_termijnen() -> None:
    weg = BASIS.on("2026-03-01", AANKONDIGING)
    assert of_all(weg) == {"uittreding/gm0001": ("2027-01-01", "open")}
    betaald = weg.on("2026-04-01", SOM)
    assert of_all(
        betaald.on("2026-05-01", DeelnemerUitgetreden(gemeente="gm0001"))
    ) == {
        "uittreding/gm0001": ("2027-01-01", "gehaald"),
        "uittreedsom/gm0001/1": ("2027-07-01", "open"),
        "uittreedsom/gm0001/2": ("2028-07-01", "open"),
    }


def test_zonder_dag_is_een_uittreding_geen_termijn() -> None:
    onbekend = replace(AANKONDIGING, per=Verzegeld(onbekend="niet gezegd"))
    assert of_all(BASIS.on("2026-03-01", onbekend)) == {}
    kaal = BASIS.on("2026-03-01", DeelnemerUitgetreden(gemeente="gm0001"))
    assert of_all(kaal) == {}


def test_na_een_herindeling_zijn_er_voorzieningen_te_treffen() -> None:
    assert of_all(BASIS.on("2026-07-01", FUSIE)) == {
        "herindeling/gm0001": ("2026-12-31", "open")
    }
    zonder = replace(FUSIE, voorzieningen_voor=None)
    assert of_all(BASIS.on("2026-07-01", zonder)) == {}
