"""What differs between a profile and the register, and which command says so."""

import pytest

from register.domain.facts import Gebeurtenis
from register.domain.organisatie.gremium import GremiumGewijzigd, GremiumOpgeheven
from register.formats.loading import plan
from register.formats.profile import load
from register.formats.recorded import Stand, recorded
from register.formats.yamltext import ProfielFout
from register.service.place import reader_of
from tests.formats.dorpenland import PROFIEL, Land, changed, next_version
from tests.formats.geladen import names, only
from tests.scenario import fact, reader

OOST = "    - {gemeente: gm0003, naam: Oost}"
DB = "  - {gremium: db, naam: DB, soort: dagelijks_bestuur, openheid: besloten}"
LATER = "    - {module: werk, gemeenten: [gm0002], feitdatum: 2025-01-01}"


def notices(land: Land, tekst: str) -> list[str]:
    return [m.tekst for m in land.plan(tekst).meldingen]


@pytest.mark.parametrize(
    ("oud", "nieuw", "opdracht"),
    [
        ("bedrag: 1000", "bedrag: 2000", "StelVerdeelsleutelVast"),
        ("gewicht: 2", "gewicht: 3", "StelStemgewichtVast"),
        ("gewicht: {onbekend: niet gevonden}", "gewicht: 1", "StelStemgewichtVast"),
        ("quorum, bron: onbekend", "quorum, waarde: helft, bron: artikel 8",
         "StelRegelVast"),
        ("  deelname:", f"{OOST}\n  deelname:", "TreedToe"),
        ("functies:", f"{DB}\nfuncties:", "StelGremiumIn"),
        ("naam: Secretaris,", "naam: Griffier,", "WijzigFunctie"),
        ("onder: ab}", "onder: ab, werkgever: gr}", "WijzigFunctie"),
    ],
)  # fmt: skip
def test_elk_verschil_heeft_zijn_opdracht(
    land: Land, oud: str, nieuw: str, opdracht: str
) -> None:
    land.load(PROFIEL)
    tekst = next_version((oud, nieuw))
    assert names(land, tekst) == [opdracht]
    land.load(tekst)
    assert land.load(tekst) == []


def test_een_verschil_met_eigen_datum_houdt_die(land: Land) -> None:
    land.load(PROFIEL)
    tekst = next_version(("bedrag: 1000", "bedrag: 2000, feitdatum: 2026-05-01"))
    assert only(land, tekst)[2] == "2026-05-01"


def test_een_verschil_zonder_datum_wordt_gevraagd(land: Land) -> None:
    land.load(PROFIEL)
    tekst = next_version(("bedrag: 1000", "bedrag: 2000"))
    with pytest.raises(ProfielFout, match="gewijzigd_op") as fout:
        land.plan(tekst.replace("gewijzigd_op: 2026-03-01\n", ""))
    assert fout.value.pad == "/verdeelsleutels/0"


def test_een_gemeente_erbij_en_een_eraf_in_een_module(land: Land) -> None:
    land.load(PROFIEL)
    tekst = next_version(
        ("  deelname:", f"{OOST}\n  deelname:"),
        ("gemeenten: [gm0001, gm0002]", "gemeenten: [gm0001, gm0003]"),
    )
    assert names(land, tekst) == [
        "TreedToe",
        "BeginModuleDeelname",
        "BeeindigModuleDeelname",
    ]
    land.load(tekst)
    assert land.stand().deelname == {"werk": {"gm0001", "gm0003"}}


def test_een_eigen_regel_van_deelname_houdt_haar_eigen_datum(land: Land) -> None:
    land.load(changed(("gemeenten: [gm0001, gm0002]", "gemeenten: [gm0001]")))
    tekst = next_version(
        (
            "gemeenten: [gm0001, gm0002]}",
            f"gemeenten: [gm0001]}}\n{LATER}",
        )
    )
    assert only(land, tekst)[1:] == (
        {"module": "werk", "gemeenten": ["gm0002"]},
        "2025-01-01",
    )


def test_een_nieuwe_tekst_van_de_regeling_wordt_een_wijziging(land: Land) -> None:
    land.load(PROFIEL)
    tekst = next_version(
        ("versie: 2020", "versie: 2026\n  omschrijving: module erbij"),
        ("inwerking: 2020-01-01", "inwerking: 2026-03-01"),
    )
    assert only(land, tekst) == (
        "WijzigRegeling",
        {"versie": "2026", "omschrijving": "module erbij", "inwerking": "2026-03-01"},
        "2026-03-01",
    )
    with pytest.raises(ProfielFout, match="wat er verandert"):
        land.plan(tekst.replace("\n  omschrijving: module erbij", ""))
    land.load(tekst)
    assert land.load(tekst) == []


@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        ("naam: Noord", "naam: Noorden", "verschilt in naam"),
        ("naam: Zorg", "naam: Zorgen", "verschilt in naam"),
        ("onder: ab}", "onder: ab, ambtelijk: true}", "'ambtelijk' kan niet"),
        (", onder: ab}", "}", "'onder' kan niet leeg"),
        ("titel: Regeling", "titel: De regeling", "verschilt in titel"),
        ("    taak: besluit\n", "", "'taak' kan niet leeg"),
        ("openheid: openbaar", "openheid: {onbekend: nee}", "'openheid' kan niet"),
        ("naam: Zorg}", "naam: Zorg, feitdatum: 2021-01-01}", "een andere datum"),
        ("  - {functie: secretaris, naam: Secretaris, onder: ab}\n", "",
         "functie/secretaris staat niet meer"),
    ],
)  # fmt: skip
def test_wat_geen_opdracht_kan_uitdrukken_wordt_gemeld(
    land: Land, oud: str, nieuw: str, zin: str
) -> None:
    land.load(PROFIEL)
    tekst = next_version((oud, nieuw)).replace("functies:\nregels:", "regels:")
    (melding,) = notices(land, tekst)
    assert zin in melding
    assert names(land, tekst) == []


def test_wat_met_de_hand_is_beeindigd_begint_niet_opnieuw(land: Land) -> None:
    land.load(PROFIEL)
    land.do("HefGremiumOp", "2026-02-01", gremium="ab")
    land.do("BeeindigModule", "2026-02-01", module="zorg")
    land.do("HefFunctieOp", "2026-02-01", functie="secretaris")
    land.do("TreedUit", "2026-02-01", gemeente="gm0002")
    gemeld = notices(land, next_version())
    assert [m.partition(" (")[0] for m in gemeld] == ["is beëindigd"] * 3
    assert names(land, next_version()) == ["TreedToe", "BeginModuleDeelname"]


def test_wat_met_de_hand_is_gewijzigd_telt_mee(land: Land) -> None:
    land.load(PROFIEL)
    land.do("WijzigGremium", "2026-02-01", gremium="ab", leegt=["handelingen"])
    land.do("WijzigRegeling", "2026-02-01", versie="2026", omschrijving="x",
            inwerking="2026-02-01")  # fmt: skip
    land.do("BeeindigModuleDeelname", "2026-02-01", module="werk", gemeenten=["gm0001"])
    land.do("RegelVervanging", "2026-02-01", functie="secretaris")
    assert names(land, next_version()) == ["BeginModuleDeelname", "WijzigGremium"]


def test_een_tekst_die_niet_meer_te_lezen_is_telt_als_gelijk(land: Land) -> None:
    land.load(PROFIEL)
    lezer = reader_of(land.recorder.log, land.recorder.kluis)
    stand = recorded(lezer, lambda _: None)
    gepland = plan(load(next_version(("naam: Noord", "naam: Zuid"))), stand)
    assert len(gepland.regels) == 2
    assert gepland.meldingen == ()


def test_de_datum_van_een_eerdere_wijziging_is_geen_verschil(land: Land) -> None:
    eigen = ("bedrag: 1000", "bedrag: 1000, feitdatum: 2020-02-01")
    land.load(changed(eigen))
    land.load(next_version(("bedrag: 1000", "bedrag: 2000, feitdatum: 2020-02-01")))
    derde = next_version(("bedrag: 1000", "bedrag: 2000, feitdatum: 2020-02-01"))
    derde = derde.replace("versie: 2", "versie: 3", 1)
    assert notices(land, derde) == []
    assert only(land, derde.replace("2000", "3000"))[2] == "2026-03-01"


def test_een_ouder_profiel_mag_terugkomen_met_hetzelfde_bestand(land: Land) -> None:
    land.load(PROFIEL)
    land.load(next_version())
    assert [r.opdracht for r in land.plan(PROFIEL).regels] == ["MeldProfielGeladen"]


def test_het_laatst_geladen_profiel_telt_ook_met_een_oudere_datum(land: Land) -> None:
    land.load(PROFIEL)
    tekst = next_version().replace("datum: 2026-02-01", "datum: 2025-02-01", 1)
    land.load(tekst)
    assert land.load(tekst) == []


def test_een_wijziging_van_wat_er_niet_is_telt_niet() -> None:
    los: list[Gebeurtenis] = [
        GremiumGewijzigd(gremium="ab", taak="anders"),
        GremiumOpgeheven(gremium="ab"),
    ]
    feiten = [fact(event, seq) for seq, event in enumerate(los)]
    assert recorded(reader(feiten), lambda _: None) == Stand()
