"""Variants A, B and C, and the step from A to B at a date in one log."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.gremium import GREMIUM
from register.domain.organisatie.regeling import REGELING
from register.domain.routes.geldend import routes, variant
from register.domain.voting import VOLSTREKT, Meerderheid, Uitslag, uitslag_van
from register.formats.profile import load
from tests.voorbeelden.overgang import (
    NA,
    NIEUW,
    OPGEHEVEN,
    VOOR,
    A,
    B,
    Boek,
    begun,
    decided,
    findings,
    moved_on,
)

STUK = "861588d5c0eb8a5ad4ceee1b605215619cfc10c0502b77a33536537344726a92"
"""A stuk that A brings; it stands in for a mandaatbesluit, which is invented."""
COMMISSIES = ("BC-ZORG", "BC-ONDERWIJS", "BC-PARTICIPATIE")


@pytest.fixture(scope="module")
def overgang(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Boek]:
    boek = moved_on(tmp_path_factory.mktemp("overgang") / "register.d")
    yield boek
    boek.recorder.close()


@pytest.fixture
def leeg(tmp_path: Path) -> Iterator[Boek]:
    boek = begun(tmp_path / "register.d")
    yield boek
    boek.recorder.close()


def test_de_overgang_legt_alleen_de_verschillen_vast(leeg: Boek) -> None:
    leeg.load(A.read_text(encoding="utf-8"))
    gepland = leeg.plan(B.read_text(encoding="utf-8"))
    assert Counter(regel.opdracht for regel in gepland.regels) == {
        "VoegStukToe": 1,
        "MeldProfielGeladen": 1,
        "WijzigGremium": 5,
        "StelGremiumIn": 4,
        "WijzigFunctie": 3,
        "StelRegelVast": 18,
        "HefGremiumOp": 4,
        "HefFunctieOp": 3,
    }
    assert {regel.feitdatum for regel in gepland.regels} == {NA.isoformat()}
    assert gepland.meldingen == ()


def test_de_overgang_nog_een_keer_legt_niets_vast(leeg: Boek) -> None:
    for profiel in (A, B):
        leeg.load(profiel.read_text(encoding="utf-8"))
    grootte = leeg.recorder.log.size()
    assert leeg.load(B.read_text(encoding="utf-8")) == []
    assert leeg.recorder.log.size() == grootte


def test_elk_verschil_noemt_zijn_plaats_in_het_onderzoek(leeg: Boek) -> None:
    leeg.load(A.read_text(encoding="utf-8"))
    van_bestand = ("VoegStukToe", "MeldProfielGeladen")
    for regel in leeg.plan(B.read_text(encoding="utf-8")).regels:
        gat = isinstance(regel.gegevens, dict) and not regel.gegevens.get("waarde")
        if regel.opdracht in van_bestand or (regel.opdracht == "StelRegelVast" and gat):
            continue
        assert {bewijs.sha256 for bewijs in regel.bewijs} == {STUK}, regel.sleutel
        assert all(bewijs.vindplaats for bewijs in regel.bewijs)


def test_gremia_eindigen_en_beginnen_op_de_dag_van_de_overgang(overgang: Boek) -> None:
    voor, na = overgang.at(VOOR), overgang.at(NA)
    for code in OPGEHEVEN:
        was, nu = voor.staat(GREMIUM, code), na.staat(GREMIUM, code)
        assert was is not None
        assert nu is not None
        assert (was.opgeheven_op, nu.opgeheven_op) == (None, NA)
    for code in NIEUW:
        assert voor.staat(GREMIUM, code) is None
        nieuw = na.staat(GREMIUM, code)
        assert nieuw is not None
        assert not nieuw.is_bestuursorgaan  # "geen commissie" (001)


def test_de_module_blijft_als_de_adviescommissie_verdwijnt(overgang: Boek) -> None:
    regeling = overgang.at(NA).staat(REGELING, "")
    assert regeling is not None
    assert "rfz" in regeling.modules
    assert len(regeling.modules) == 6


def test_de_regels_gelden_elk_vanaf_hun_dag(overgang: Boek) -> None:
    voor, na = overgang.at(VOOR), overgang.at(NA)
    was, nu = voor.staat(REGELING, ""), na.staat(REGELING, "")
    assert was is not None
    assert nu is not None
    for regel, oud, nieuw in (
        ("wat-vraag", "regionaal-portefeuillehoudersoverleg", "bestuurscommissie"),
        ("hoe-vraag", "bestuurscommissie", "bestuurscommissie"),
        ("regiosecretarissen", "niet-in-dienst-van-mgr", "in-dienst-van-mgr"),
        ("samenstelling-ac-rfz", "voorzitters-rpo-en-rao", "vervallen"),
    ):
        assert (was.regel(regel), nu.regel(regel)) == (oud, nieuw)
    assert not was.regel("verantwoording-bc")
    assert nu.regel("verantwoording-bc") == "aan-ab"


def test_regiosecretarissen_komen_in_dienst_van_de_mgr(overgang: Boek) -> None:
    codes = ("zorg", "onderwijs", "participatie")
    werkgevers = {
        dag: [
            (staat.werkgever, staat.onder)
            for code in codes
            if (staat := overgang.at(dag).staat(FUNCTIE, f"regiosecretaris-{code}"))
        ]
        for dag in (VOOR, NA)
    }
    assert werkgevers[VOOR] == [("so0896", ""), ("gm0202", ""), ("gm0202", "")]
    assert werkgevers[NA] == [("mgr-sdcg", "directeur")] * 3


def test_wie_over_de_inhoud_beslist_staat_in_de_route_van_de_dag(
    overgang: Boek,
) -> None:
    voor, na = overgang.at(VOOR), overgang.at(NA)
    assert (variant(voor), variant(na)) == ("A", "B")

    def deciders(dag: date) -> list[str]:
        route = routes(overgang.at(dag))["R7"]
        return [w for s in route.stappen if s.soort == "besluiten" for w in s.wie]

    assert deciders(VOOR) != deciders(NA)
    assert len(deciders(VOOR)) == 2
    assert len(deciders(NA)) == 1


@pytest.mark.parametrize("commissie", COMMISSIES)
def test_een_bestuurscommissie_beslist_pas_na_de_overgang(
    overgang: Boek, commissie: str
) -> None:
    module = {"BC-ZORG": "inkoop-zorg", "BC-ONDERWIJS": "rbl"}.get(commissie, "wsp")
    macht = f"D-{commissie.removeprefix('BC-')}"
    voor = findings(decided(overgang, VOOR, commissie, module=module))
    na = findings(decided(overgang, NA, commissie, module=module, bevoegdheid=macht))
    assert voor["AWB-01"] == "voldoet niet"
    assert "AWB-01" not in na


def test_een_commissie_beslist_ook_na_de_overgang_alleen_over_haar_module(
    overgang: Boek,
) -> None:
    buiten = findings(decided(overgang, NA, "BC-ONDERWIJS", module="inkoop-zorg"))
    assert buiten["AWB-01"] == "voldoet niet"


def test_het_ab_beslist_na_de_overgang_niet_meer_over_wat_het_overdroeg(
    overgang: Boek,
) -> None:
    assert "AWB-14" not in findings(decided(overgang, VOOR, "AB"))
    assert findings(decided(overgang, NA, "AB"))["AWB-14"] == "voldoet niet"


def test_de_begroting_blijft_bij_het_ab(overgang: Boek) -> None:
    for dag in (VOOR, NA):
        vast = {"handeling": "begroting-vaststellen"}
        assert "AWB-01" not in findings(decided(overgang, dag, "AB", **vast))
        mag_niet = findings(decided(overgang, dag, "BC-ZORG", **vast))
        assert mag_niet["AWB-01"] == "voldoet niet"


MANDAAT: dict[str, object] = {
    "bevoegdheid": "M-PROEF",
    "gever": "DB",
    "nemer": "directeur",
    "handelingen": ["faciliteren-zorg"],
    "ondermandaat": True,
    "stuk": STUK,
}
ONDER: dict[str, object] = {
    "bevoegdheid": "OM-PROEF",
    "ouder": "M-PROEF",
    "nemer": "regiosecretaris-zorg",
    "handelingen": ["faciliteren-zorg"],
    "stuk": STUK,
}


def by_regiosecretaris(boek: Boek, dag: date) -> dict[str, str]:
    ontvangst = decided(
        boek,
        dag,
        "DB",
        ("VerleenMandaat", MANDAAT),
        ("VerleenOndermandaat", ONDER),
        functie="regiosecretaris-zorg",
        bevoegdheid="OM-PROEF",
        handeling="faciliteren-zorg",
        module="rfz",
    )
    return findings(ontvangst)


def test_ondermandaat_aan_wie_elders_in_dienst_is_vraagt_instemming(
    overgang: Boek,
) -> None:
    """Awb 10:4: in A the regiosecretaris works for another body, in B for the MGR."""
    assert by_regiosecretaris(overgang, VOOR)["AWB-04"] == "voldoet niet"
    na = by_regiosecretaris(overgang, NA)
    assert "AWB-04" not in na
    assert "AWB-01" not in na


def test_een_meerderheid_verandert_vanaf_de_overgang(leeg: Boek) -> None:
    """The sources change no majority; an invented one shows that the day decides."""
    leeg.load(A.read_text(encoding="utf-8"))
    anders = "    meerderheidsbasis: stemmen\n"
    eis = anders + "    meerderheid: {teller: 2, noemer: 3}\n"
    tekst = B.read_text(encoding="utf-8")
    assert tekst.count(anders) == 1
    leeg.load(tekst.replace(anders, eis))

    def outcome(dag: date) -> tuple[Meerderheid, Uitslag]:
        ab = leeg.at(dag).staat(GREMIUM, "AB")
        assert ab is not None
        vereist = ab.stemregels.vereist()
        return vereist, uitslag_van([(6, 5)], vereist)

    assert outcome(VOOR) == (VOLSTREKT, Uitslag.AANGENOMEN)
    strenger = Meerderheid(teller=2, noemer=3, strikt=False)
    assert outcome(NA) == (strenger, Uitslag.VERWORPEN)


def test_variant_b_verandert_geen_feiten_van_variant_a() -> None:
    a, b = (load(pad.read_text(encoding="utf-8")).inhoud for pad in (A, B))
    assert a.feiten == b.feiten
    assert (a.modules, a.verdeelsleutels) == (b.modules, b.verdeelsleutels)
    assert (a.bronnen, a.regeling) == (b.bronnen, b.regeling)
