"""Own norms in a profile: checked with line and field, loaded, changed and ended."""

from datetime import date

import pytest

from register.formats import profile
from register.formats.inforce import NIET_OPENBAAR, in_force
from register.formats.loading import commands
from register.formats.profile import load
from register.formats.yamltext import ProfielFout
from register.service.place import reader_of
from tests.formats.dorpenland import PROFIEL, Land, next_version

NORMEN = """\
eigen_normen:
  - id: REG-01
    vindplaats: {artikel: 12, lid: 3, versie: 2020}
    tekst: De oproep gaat twee weken vooraf uit.
    ernst: midden
    organen: [ab]
    termijn: {wat: convocatie, richting: voor, anker: vergadering,
              aantal: 14, eenheid: dagen}
  - id: REG-02
    vindplaats: {artikel: 7, bijlage: 4}
    tekst: De secretaris adviseert over inkoop.
    ernst: laag
    geldig_van: 2021-01-01
    handelingen: [inkoop]
    adviseur: {adviseur: secretaris}
"""
EINDE = """\
einden:
  eigen_normen:
    - {id: REG-02, reden: opgegaan in REG-01}
"""
EEN = NORMEN[: NORMEN.index("  - id: REG-02")]


def fault(oud: str, nieuw: str) -> tuple[str, str, str]:
    """Field, line and sentence of the fault after this change."""
    assert NORMEN.count(oud) >= 1
    tekst = PROFIEL + NORMEN.replace(oud, nieuw, 1)
    with pytest.raises(ProfielFout) as fout:
        load(tekst)
    return fout.value.pad, tekst.split("\n")[fout.value.regel - 1], str(fout.value)


@pytest.mark.parametrize(
    ("oud", "nieuw", "pad", "regel", "zin"),
    [
        ("id: REG-01", "id: ART-01", "/0/id", "id: ART-01", "schrijf REG-"),
        ("adviseur: {adv", "advies: {adv", "/1/advies", "advies: {", "advies"),
        (
            "    adviseur: {adviseur: secretaris}\n",
            "",
            "/1",
            "id: REG-02",
            "REG-02 past in geen vorm; geef er één: termijn",
        ),
        ("aantal: 14", "aantal: 0", "/0/termijn/aantal", "aantal: 0", "1 tot en met"),
        ("[ab]", "[xy]", "/0/organen/0", "organen: [xy]", "'xy' staat niet in dit"),
        (
            "adviseur: secretaris}",
            "adviseur: jurist}",
            "/1/adviseur/adviseur",
            "jurist",
            "'jurist' staat niet in dit profiel",
        ),
        ("convocatie", "oproep", "/0/termijn/wat", "oproep", "geen toegestane"),
        ("id: REG-02", "id: REG-01", "/1", "id: REG-01", "staat ook op regel"),
        ("ernst: laag", "ernst: licht", "/1/ernst", "ernst: licht", "geen toegestane"),
    ],
)
def test_een_fout_noemt_regel_en_veld(
    oud: str, nieuw: str, pad: str, regel: str, zin: str
) -> None:
    waar, stond, gezegd = fault(oud, nieuw)
    assert waar == f"/eigen_normen{pad}"
    assert regel in stond
    assert zin in gezegd


def test_een_norm_wordt_de_opdracht_die_haar_vastlegt() -> None:
    regels = commands(load(PROFIEL + NORMEN))
    een, twee = [r for r in regels if r.opdracht == "StelEigenNormVast"]
    assert een.gegevens == {
        "id": "REG-01",
        "vindplaats": {"artikel": "12", "lid": "3", "versie": "2020"},
        "tekst": "De oproep gaat twee weken vooraf uit.",
        "ernst": "midden",
        "organen": ["ab"],
        "termijn": {
            "wat": "convocatie",
            "richting": "voor",
            "anker": "vergadering",
            "aantal": 14,
            "eenheid": "dagen",
        },
    }
    assert een.feitdatum == twee.feitdatum == "2020-01-01"
    assert een.sleutel.endswith("eigen-norm/REG-01")


def names(land: Land, tekst: str) -> list[str]:
    return [r.opdracht for r in land.plan(tekst).regels]


def test_wat_al_vaststaat_wordt_niet_opnieuw_vastgelegd(land: Land) -> None:
    land.load(PROFIEL + NORMEN)
    assert land.plan(PROFIEL + NORMEN).regels == ()
    assert "StelEigenNormVast" not in names(land, next_version() + NORMEN)


def test_een_gewijzigde_norm_geldt_vanaf_de_wijziging(land: Land) -> None:
    land.load(PROFIEL + NORMEN)
    anders = next_version() + NORMEN.replace("aantal: 14", "aantal: 10")
    (regel,) = [
        r for r in land.plan(anders).regels if r.opdracht == "StelEigenNormVast"
    ]
    assert isinstance(regel.gegevens, dict)
    assert (regel.feitdatum, regel.gegevens["id"]) == ("2026-03-01", "REG-01")


def test_weglaten_is_geen_einde_en_een_einde_wel(land: Land) -> None:
    land.load(PROFIEL + NORMEN)
    (melding,) = land.plan(next_version() + EEN).meldingen
    assert "eigen-norm/REG-02 staat niet meer in dit profiel" in melding.tekst
    tekst = next_version() + EEN + EINDE
    assert land.plan(tekst).meldingen == ()
    land.load(tekst)
    assert "eigen-norm/REG-02" not in land.stand().dingen
    opnieuw = tekst.replace("versie: 2\n", "versie: 3\n")
    assert "TrekEigenNormIn" not in names(land, opnieuw)
    terug = next_version().replace("versie: 2\n", "versie: 4\n") + NORMEN
    assert "StelEigenNormVast" in names(land, terug)


def test_een_norm_kan_niet_tegelijk_gelden_en_eindigen() -> None:
    with pytest.raises(ProfielFout, match="'eigen-norm/REG-02' eindigt hier"):
        load(PROFIEL + NORMEN + EINDE)


def test_wat_geldt_is_uit_het_logboek_te_lezen(land: Land) -> None:
    land.load(PROFIEL + NORMEN)
    log = land.recorder.log
    lezer = reader_of(log)
    eerder = in_force(lezer, log.open, date(2020, 12, 31)).eigen_normen
    assert [norm.id for norm in eerder] == ["REG-01"]
    een, twee = in_force(lezer, log.open, date(2021, 1, 1)).eigen_normen
    assert (een.bron, een.vorm) == ("art. 12 lid 3 van de regeling", "termijn")
    assert een.tekst == "De oproep gaat twee weken vooraf uit."
    assert een.toetst == "De oproep is ten minste 14 dagen vóór de vergadering."
    assert (twee.ernst, twee.van) == ("laag", date(2021, 1, 1))
    (dicht, _) = in_force(lezer, lambda _: None).eigen_normen
    assert dicht.tekst == NIET_OPENBAAR


def test_het_gepubliceerde_schema_kent_de_vormen() -> None:
    velden = profile.SCHEMA["properties"]
    assert isinstance(velden, dict)
    assert "eigen_normen" in velden
    assert "per_gemeente_maximum" in str(profile.SCHEMA)
