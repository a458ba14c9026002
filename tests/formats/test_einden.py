"""What a profile does away with: it says so, and only what is there ends."""

import pytest

from register.formats import profile
from register.formats.profile import load
from register.formats.yamltext import ProfielFout
from tests.formats.dorpenland import PROFIEL, Land, changed, next_version

FUNCTIE = "  - {functie: secretaris, naam: Secretaris, onder: ab}\n"
GREMIUM = PROFIEL[PROFIEL.index("  - gremium: ab") : PROFIEL.index("functies:")]
GEWICHTEN = PROFIEL[PROFIEL.index("  stemgewichten:") :]
ZONDER = (("gremia:\n" + GREMIUM, ""), ("functies:\n" + FUNCTIE, ""), (GEWICHTEN, ""))
EINDEN = """\
einden:
  gremia:
    - {gremium: ab, reden: opgegaan in een ander}
  functies:
    - {functie: secretaris, feitdatum: 2026-04-01}
"""
BESTAND = ("VoegStukToe", "MeldProfielGeladen")


def test_wat_eindigt_eindigt_vanaf_de_dag_van_de_wijziging(land: Land) -> None:
    land.load(PROFIEL)
    einde = land.plan(next_version(*ZONDER) + EINDEN)
    gepland = [
        (r.opdracht, r.gegevens, r.feitdatum)
        for r in einde.regels
        if r.opdracht not in BESTAND
    ]
    assert gepland == [
        ("HefGremiumOp", {"gremium": "ab", "reden": "opgegaan in een ander"},
         "2026-03-01"),
        ("HefFunctieOp", {"functie": "secretaris"}, "2026-04-01"),
    ]  # fmt: skip
    assert not [m for m in einde.meldingen if "ab " in m.tekst]
    land.load(next_version(*ZONDER) + EINDEN)
    dingen = land.stand().dingen
    assert dingen["gremium/ab"].geeindigd
    assert dingen["functie/secretaris"].geeindigd


def test_weglaten_is_geen_einde_en_wordt_gemeld(land: Land) -> None:
    land.load(PROFIEL)
    gepland = land.plan(next_version(*ZONDER))
    assert [r.opdracht for r in gepland.regels] == list(BESTAND)
    gemeld = [m.tekst.split()[0] for m in gepland.meldingen]
    assert {"gremium/ab", "functie/secretaris"} <= set(gemeld)


def test_wat_er_nooit_was_hoeft_niet_te_eindigen(land: Land) -> None:
    namen = [r.opdracht for r in land.plan(changed(*ZONDER) + EINDEN).regels]
    assert not {"HefGremiumOp", "HefFunctieOp"} & set(namen)


def test_wat_al_eindigde_eindigt_niet_nog_eens(land: Land) -> None:
    land.load(PROFIEL)
    land.do("HefGremiumOp", "2026-02-01", gremium="ab")
    land.do("HefFunctieOp", "2026-02-01", functie="secretaris")
    namen = [r.opdracht for r in land.plan(next_version(*ZONDER) + EINDEN).regels]
    assert namen == list(BESTAND)


def test_een_einde_zonder_dag_wordt_gevraagd(land: Land) -> None:
    land.load(PROFIEL)
    tekst = next_version(*ZONDER).replace("gewijzigd_op: 2026-03-01\n", "")
    with pytest.raises(ProfielFout, match="gewijzigd_op") as fout:
        land.plan(tekst + EINDEN)
    assert fout.value.pad == "/einden/gremia/0"


def test_wat_eindigt_staat_er_niet_ook_als_geldend() -> None:
    with pytest.raises(ProfielFout, match="'gremium/ab' eindigt hier") as fout:
        load(PROFIEL + EINDEN)
    assert fout.value.pad == "/einden/gremia/0"
    assert (
        fout.value.regel
        == (PROFIEL + EINDEN)
        .split("\n")
        .index("    - {gremium: ab, reden: opgegaan in een ander}")
        + 1
    )


def test_een_profiel_zonder_tekst_van_de_regeling_laadt(land: Land) -> None:
    begin = PROFIEL.index("regeling:\n")
    kop = PROFIEL[:begin]
    tekst = kop + "gremia:\n" + GREMIUM.replace("    modules: [werk]\n", "")
    ontvangsten = land.load(tekst)
    assert all(o.weigering is None for o in ontvangsten)
    assert not land.stand().has_text


def test_het_gepubliceerde_schema_kent_routes_en_einden() -> None:
    velden = profile.SCHEMA["properties"]
    assert isinstance(velden, dict)
    assert {"routes", "einden", "feiten"} <= set(velden)
    assert profile.SCHEMA["required"] == ["profiel", "versie", "datum"]


def test_een_onbekend_veld_van_een_einde_noemt_regel_en_veld() -> None:
    tekst = changed(*ZONDER) + EINDEN.replace("reden:", "redenen:")
    with pytest.raises(ProfielFout) as fout:
        load(tekst)
    assert fout.value.pad == "/einden/gremia/0/redenen"
    assert tekst.split("\n")[fout.value.regel - 1].endswith("een ander}")
