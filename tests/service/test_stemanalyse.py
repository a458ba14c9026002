"""Votes taken apart: heads against weights, who decided, and by which rules."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import orjson
import pytest

from register.domain.organisatie.gremium import GremiumGewijzigd
from register.domain.organisatie.gremiumregels import Meerderheidseis
from register.domain.stemmen.telling import Basis
from register.service import views
from register.service.halves import Halves
from register.service.lijsten.vraag import Ask
from register.service.uittreksels import Uittreksels
from register.service.zittingen import stemanalyse
from register.service.zittingen.stemanalyse import Analysis
from tests.domain.vergaderzaal import AB, bestuur as zaal
from tests.scenario import Given, given
from tests.service.boeken import REGELING
from tests.service.vergaderboek import bestuur, gelezen, open_, parts, roep, rows, stem

Rij = dict[str, object]


def vote(
    keuzes: Mapping[str, str],
    gewichten: Mapping[str, int] | None = None,
    **anders: object,
) -> Rij:
    """A row of votes by roll, one member for each gemeente."""
    rij: Rij = {
        "vergadering": "ab-1",
        "gremium": "ab",
        "punt": "5",
        "gehouden_op": "2026-07-02",
        "wijze": "hoofdelijk",
        "uitslag": "aangenomen",
        "stemmen": [
            {
                "persoon": f"p-{gemeente}",
                "gemeente": gemeente,
                "keuze": keuze,
                **({"gewicht": gewichten[gemeente]} if gewichten else {}),
            }
            for gemeente, keuze in keuzes.items()
        ],
        "hoofden": {k: list(keuzes.values()).count(k) for k in ("voor", "tegen")},
    }
    if gewichten:
        rij["gewichten"] = {
            k: sum(gewichten[g] for g, keuze in keuzes.items() if keuze == k)
            for k in ("voor", "tegen")
        }
    return {**rij, **anders}


def analysed(stemming: Rij, gegeven: Given | None = None) -> Rij:
    return Analysis((gegeven or zaal()).context()).of(stemming)


def who(rij: Rij, waarin: str) -> list[object]:
    return [d["wie"] for d in parts(rij, f"doorslag_{waarin}")]


GROOT = {"a": 10, "b": 3, "c": 2}


def test_gewicht_maakt_van_een_minderheid_een_meerderheid() -> None:
    rij = analysed(vote({"a": "voor", "b": "tegen", "c": "tegen"}, GROOT))
    assert (rij["uitslag_hoofden"], rij["uitslag_gewichten"]) == (
        "verworpen",
        "aangenomen",
    )
    assert rij["verschil"] is True
    assert who(rij, "hoofden") == ["b", "c"]
    assert who(rij, "gewichten") == ["a"]
    assert rij["alleen_door_gewicht"] == ["a"]
    (een,) = parts(rij, "doorslag_gewichten")
    assert een == {
        "wie": "a",
        "hoofden": 1,
        "gewicht": 10,
        "zonder": "verworpen",
        "omgekeerd": "verworpen",
    }


def test_zonder_bekende_gewichten_tellen_alleen_hoofden() -> None:
    rij = analysed(vote({"a": "voor", "b": "voor", "c": "tegen"}))
    assert rij["uitslag_hoofden"] == "aangenomen"
    assert who(rij, "hoofden") == ["a", "b"]
    assert "gewicht" not in parts(rij, "doorslag_hoofden")[0]
    assert rij.keys().isdisjoint(
        {"uitslag_gewichten", "verschil", "doorslag_gewichten", "alleen_door_gewicht"}
    )


def test_een_geheime_stemming_heeft_alleen_uitslagen() -> None:
    geheim = vote({}, wijze="geheim", hoofden={"voor": 2, "tegen": 2})
    rij = analysed({**geheim, "gewichten": {"voor": 5, "tegen": 4}})
    assert (rij["uitslag_hoofden"], rij["uitslag_gewichten"]) == (
        "gestaakt",
        "aangenomen",
    )
    assert not any(veld.startswith("doorslag") for veld in rij)


def test_een_hamerstuk_wordt_niet_ontleed() -> None:
    rij = analysed(vote({}, wijze="zonder_stemming"))
    assert rij.keys().isdisjoint({"basis", "uitslag_hoofden"})


def test_wie_voor_geen_gemeente_zit_staat_voor_zichzelf() -> None:
    los = vote({"a": "voor"})
    los["stemmen"] = [{"persoon": "p-los", "keuze": "voor"}]
    assert who(analysed(los), "hoofden") == ["p-los"]


@pytest.mark.parametrize(
    ("vereist", "uitslag"),
    [
        ({"teller": 2, "noemer": 3}, "aangenomen"),
        ({"teller": 2, "noemer": 3, "strikt": True}, "verworpen"),
        (None, "aangenomen"),
    ],
)
def test_een_grotere_meerderheid_telt_mee(vereist: object, uitslag: str) -> None:
    stemming = vote({"a": "voor", "b": "voor", "c": "tegen"})
    rij = analysed({**stemming, "vereist": vereist} if vereist else stemming)
    assert rij["uitslag_hoofden"] == uitslag


def test_de_regels_van_het_gremium_gelden_op_de_dag_van_de_stemming() -> None:
    eis = Meerderheidseis(teller=3, noemer=4)
    later = GremiumGewijzigd(
        gremium="ab", meerderheid=eis, meerderheidsbasis=Basis.STEMMEN
    )
    gegeven = given(AB).on("2026-07-02", later)
    ontleed = Analysis(gegeven.context())
    stemming = vote({"a": "voor", "b": "voor", "c": "tegen"})
    ervoor = ontleed.of({**stemming, "gehouden_op": "2026-07-01"})
    assert (ervoor["basis"], ervoor["uitslag_hoofden"]) == ("hoofden", "aangenomen")
    erna = ontleed.of(stemming)
    assert (erna["basis"], erna["uitslag_hoofden"]) == ("stemmen", "verworpen")
    assert ontleed.rules("ab", "2026-07-02") is ontleed.rules("ab", "2026-07-02")


def test_van_een_gremium_dat_niet_bekend_is_tellen_hoofden() -> None:
    rij = analysed(vote({"a": "voor"}, gremium="elders"))
    assert rij["basis"] == "hoofden"


@pytest.fixture
def boek(tmp_path: Path) -> Path:
    """Two votes, a hamerstuk, and one vote of a meeting that became secret."""
    with bestuur(tmp_path) as schrijf:
        roep(schrijf, {"punt": "1"}, {"punt": "2"}, {"punt": "3"}, {"punt": "4"})
        open_(schrijf)
        stem(schrijf, "1", "gm0002", "gm0003")
        stem(schrijf, "2", "gm0001")
        schrijf.doe(
            "HoudStemming",
            "2026-07-02",
            vergadering="AB-1",
            punt="3",
            wijze="zonder_stemming",
        )
        roep(schrijf, {"punt": "1"}, vergadering="X-2")
        open_(schrijf, "X-2")
        for _ in range(2):
            stem(schrijf, "1", vergadering="X-2")
        dicht = {"stroom": "vergadering/X-2", "door": "AB", "grond": "2b"}
        schrijf.doe("LegGeheimhoudingOp", "2026-07-03", **dicht)
    return tmp_path


def test_de_lijst_ontleedt_alleen_wat_te_zien_is(boek: Path) -> None:
    with gelezen(boek) as library:
        rijen = rows(library, "stemanalyse")
        assert [rij["punt"] for rij in rijen] == ["2", "1"]
        assert [rij["verschil"] for rij in rijen] == [True, True]
        gevraagd = rows(library, "stemanalyse", filter={"vergadering": "AB-1"})
        assert gevraagd == rijen
        assert len(rows(library, "stemmingen")) == 4  # a hamerstuk, and one stub
        assert rows(library, "stemanalyse", filter={"gremium": "DB"}) == []
        door = rows(library, "stemanalyse", filter={"doorslag": "gm0001"})
        assert [rij["punt"] for rij in door] == ["2", "1"]
        assert rows(library, "stemanalyse", filter={"doorslag": "gm0003"}) == []
        assert rows(library, "stemanalyse", filter={"verschil": "nee"}) == []
        assert rows(library, "stemanalyse", op=date(2026, 7, 1)) == []


def test_de_kracht_van_een_gemeente_telt_haar_stemmen_op(boek: Path) -> None:
    with gelezen(boek) as library:
        een, twee, drie = rows(library, "stemkracht")
    assert (een["gemeente"], een["gewicht"], een["gewicht_procent"]) == (
        "gm0001",
        10,
        67,
    )
    assert (een["stemmen"], een["voor"], een["tegen"]) == (2, 1, 1)
    assert (een["met_uitslag"], een["doorslag_gewichten"]) == (2, 2)
    assert (twee["met_uitslag"], twee["doorslag_hoofden"]) == (0, 2)
    assert (drie["gewicht_procent"], drie["doorslag_gewichten"]) == (13, 0)


def test_een_ongeldige_stemming_en_een_onbekend_gewicht_tellen_niet(
    tmp_path: Path,
) -> None:
    with bestuur(tmp_path) as schrijf:
        weegt = {"gremium": "AB", "gemeente": "gm0003"}
        onbekend = {"onbekend": "staat niet in de regeling"}
        schrijf.doe("StelStemgewichtVast", "2026-01-03", **weegt, gewicht=onbekend)
        roep(schrijf, {"punt": "1"})
        open_(schrijf, "AB-1", "2026-07-02", 1, 2)
        weg = {"vergadering": "AB-1", "punt": "1", "persoon": "p-2"}
        schrijf.doe("MeldVertrokken", "2026-07-02", **weg)
        stem(schrijf, "1")
    with gelezen(tmp_path) as library:
        (stemming,) = rows(library, "stemmingen")
        kracht = rows(library, "stemkracht")
    assert stemming["geldigheid"] == "ongeldig"
    assert [(rij["gemeente"], rij["stemmen"]) for rij in kracht] == [
        ("gm0001", 0),
        ("gm0002", 0),
    ]
    assert [rij["gewicht_procent"] for rij in kracht] == [77, 23]


def test_een_regel_die_later_is_vastgelegd_verandert_de_stemkracht_van_toen(
    tmp_path: Path,
) -> None:
    bekend, gezien = Uittreksels(), []
    with bestuur(tmp_path) as schrijf:
        roep(schrijf, {"punt": "1"})
        open_(schrijf)
        stem(schrijf, "1", "gm0003")
        for eis in (None, {"teller": 5, "noemer": 6}):
            if eis:
                anders = {"gremium": "AB", "meerderheid": eis}
                schrijf.doe("WijzigGremium", "2026-02-01", **anders)
            with gelezen(tmp_path) as library:
                wie = replace(library, uittreksels=bekend)
                kracht = rows(wie, "stemkracht")
                assert kracht == rows(library, "stemkracht")
                gezien.append([rij["doorslag_gewichten"] for rij in kracht])
    assert gezien == [[1, 0, 0], [1, 1, 0]]


@pytest.mark.parametrize("sorteer", ["", "-gehouden_op", "gehouden_op", "code"])
@pytest.mark.parametrize("filters", [{}, {"verschil": "ja"}, {"gremium": "AB"}])
@pytest.mark.parametrize("per_keer", [1, 200])
@pytest.mark.parametrize("onthoudt", [False, True])
def test_bladen_zijn_samen_de_hele_lijst(
    boek: Path,
    monkeypatch: pytest.MonkeyPatch,
    sorteer: str,
    filters: dict[str, str],
    per_keer: int,
    *,
    onthoudt: bool,
) -> None:
    monkeypatch.setattr(stemanalyse, "_PER_KEER", per_keer)
    with gelezen(boek) as los:
        library = replace(los, onthouden=Halves(10**6, 10**6)) if onthoudt else los
        vraag = {"sorteer": sorteer, "filter": filters}
        geheel = rows(los, "stemanalyse", **vraag)
        gezien: list[Rij] = []
        na: str | None = None
        while len(gezien) < 3:
            ask = Ask(aantal=1, na=na, **vraag)  # type: ignore[arg-type] # as the test writes it
            blad = orjson.loads(views.rows(library, "stemanalyse", REGELING, ask))
            gezien += blad["gegevens"]
            na = blad.get("volgende")
            if na is None:
                break
    assert gezien == geheel
    assert len(geheel) == 2
