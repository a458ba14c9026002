"""Loading a profile: once is enough, a changed one records only what differs."""

from datetime import date

import pytest

from register.domain.facts import Gebeurtenis
from register.domain.organisatie.gremium import GremiumGewijzigd, GremiumOpgeheven
from register.domain.refusals import AndereRegeling
from register.formats.inforce import NIET_OPENBAAR, in_force
from register.formats.loading import commands, plan
from register.formats.profile import load
from register.formats.recorded import Stand, recorded
from register.formats.yamltext import ProfielFout
from register.service.place import reader_of
from register.service.receipts import Status
from tests.formats.dorpenland import PROFIEL, Land, changed, next_version
from tests.scenario import fact, reader


def names(land: Land, tekst: str) -> list[str]:
    return [r.opdracht for r in land.plan(tekst).regels if r.opdracht not in _BESTAND]


OOST = "    - {gemeente: gm0003, naam: Oost}"
DB = "  - {gremium: db, naam: DB, soort: dagelijks_bestuur, openheid: besloten}"
LATER = "    - {module: werk, gemeenten: [gm0002], feitdatum: 2025-01-01}"
_BESTAND = ("VoegStukToe", "MeldProfielGeladen")


def only(land: Land, tekst: str) -> tuple[str, object, object]:
    (regel,) = [r for r in land.plan(tekst).regels if r.opdracht not in _BESTAND]
    return regel.opdracht, regel.gegevens, regel.feitdatum


def notices(land: Land, tekst: str) -> list[str]:
    return [m.tekst for m in land.plan(tekst).meldingen]


def test_laden_legt_alles_vast_in_een_transactie(land: Land) -> None:
    ontvangsten = land.load(PROFIEL)
    assert {o.uitkomst for o in ontvangsten} == {Status.VASTGELEGD}
    assert len(ontvangsten) == 16


def test_een_fout_halverwege_legt_niets_vast(land: Land) -> None:
    fout = changed(("naam: Zorg}", "naam: Zorg, feitdatum: 2019-01-01}"))
    with pytest.raises(Exception, match="nog geen regeling"):
        land.load(fout)
    assert land.recorder.log.size() == 1


def test_hetzelfde_profiel_twee_keer_legt_niets_nieuws_vast(land: Land) -> None:
    land.load(PROFIEL)
    grootte = land.recorder.log.size()
    assert land.load(PROFIEL) == []
    assert land.recorder.log.size() == grootte


def test_ook_zonder_te_kijken_is_een_herhaling_al_vastgelegd(land: Land) -> None:
    land.load(PROFIEL)
    ontvangsten = land.record(*commands(load(PROFIEL)))
    assert {o.uitkomst for o in ontvangsten} == {Status.AL_VASTGELEGD}


def test_dezelfde_versie_met_andere_inhoud_wordt_geweigerd(land: Land) -> None:
    land.load(PROFIEL)
    with pytest.raises(ProfielFout, match="nieuwe versie") as fout:
        land.plan(changed(("waarde: 12-weken", "waarde: 8-weken")))
    assert (fout.value.pad, fout.value.regel) == ("/versie", 2)


def test_een_profiel_van_een_andere_regeling_wordt_geweigerd(land: Land) -> None:
    with pytest.raises(AndereRegeling):
        land.load(changed(("profiel: dorpenland", "profiel: stadsland")))


def test_een_nieuwe_versie_zonder_verschil_meldt_alleen_het_laden(land: Land) -> None:
    land.load(PROFIEL)
    assert [r.opdracht for r in land.plan(next_version()).regels] == [
        "VoegStukToe",
        "MeldProfielGeladen",
    ]


def test_een_gewijzigd_gremium_geeft_alleen_wat_verandert(land: Land) -> None:
    land.load(PROFIEL)
    tekst = next_version(
        ("taak: besluit", "taak: besluit en controleert"),
        ("handelingen: [begroting-vaststellen]", "handelingen: []"),
    )
    assert only(land, tekst) == (
        "WijzigGremium",
        {
            "gremium": "ab",
            "taak": "besluit en controleert",
            "leegt": ["handelingen"],
        },
        "2026-03-01",
    )
    land.load(tekst)
    assert land.load(tekst) == []


def test_heen_en_terug_wordt_opnieuw_vastgelegd(land: Land) -> None:
    land.load(PROFIEL)
    land.load(next_version(("waarde: 12-weken", "waarde: 8-weken")))
    derde = next_version().replace("versie: 2", "versie: 3", 1)
    assert only(land, derde)[1] == {
        "regel": "termijn",
        "waarde": "12-weken",
        "bron": "artikel 5",
    }
    assert len(land.load(derde)) == 3


def test_een_gewijzigde_lijst_in_andere_volgorde_is_geen_verschil(land: Land) -> None:
    land.load(changed(("modules: [werk]", "modules: [werk, zorg]")))
    assert names(land, next_version(("modules: [werk]", "modules: [zorg, werk]"))) == []


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


def test_een_lege_stand_is_een_leeg_register(land: Land) -> None:
    assert land.stand() == Stand()


def test_de_geldende_regels_komen_uit_het_logboek_met_hun_leemten(land: Land) -> None:
    land.load(PROFIEL)
    lezer, log = reader_of(land.recorder.log), land.recorder.log
    geldend = in_force(lezer, log.open, date(2021, 1, 1))
    assert geldend.deelnemers == {"gm0001": "Noord", "gm0002": "Zuid"}
    assert geldend.profiel == ""  # loaded in 2026, in force since 2020
    assert [(m.module, m.sleutel) for m in geldend.modules] == [
        ("werk", "inwoneraantal"),
        ("zorg", ""),
    ]
    assert [(r.regel, r.waarde, r.bron) for r in geldend.regels] == [
        ("quorum", "", "onbekend"),
        ("termijn", "12-weken", "artikel 5"),
    ]
    assert geldend.leemten == (
        "regel/quorum",
        "stemgewicht/ab/gm0002",
        "verdeelsleutel/zorg",
        "deelname/zorg",
    )


def test_voor_de_regeling_gold_er_niets(land: Land) -> None:
    land.load(PROFIEL)
    geldend = in_force(reader_of(land.recorder.log), land.recorder.log.open, date.min)
    assert (geldend.regels, geldend.gremia, geldend.leemten) == ((), (), ())


def test_een_tekst_die_niet_openbaar_is_staat_er_als_zodanig(land: Land) -> None:
    land.do("StelRegelVast", "2020-01-01", regel="a-los", waarde="zonder-bron")
    land.load(changed(("quorum, bron: onbekend", "quorum, bron: {onbekend: x}"),
                      ("openheid: openbaar", "openheid: {onbekend: x}")))  # fmt: skip
    geldend = in_force(reader_of(land.recorder.log), lambda _: None)
    assert geldend.gremia[0].naam == NIET_OPENBAAR
    assert geldend.gremia[0].openheid == "onbekend"
    assert [r.bron for r in geldend.regels] == ["", "onbekend", NIET_OPENBAAR]
    assert geldend.profielversie == "1"


ROUTES = """\
routes:
  - route: R9
    naam: Inkoop
    bron: inkoopregels
    stappen:
      - stap: besluit
        soort: besluiten
        teken: besluit
        omschrijving: Beslissen
        wie: [ab]
"""


def test_een_route_wordt_geladen_en_daarna_alleen_wat_verschilt(land: Land) -> None:
    land.load(PROFIEL + ROUTES)
    assert "route/R9" in land.stand().dingen
    assert not land.plan(PROFIEL + ROUTES).regels
    anders = next_version() + ROUTES.replace("wie: [ab]", "wie: [secretaris]")
    (nieuw,) = [r for r in land.plan(anders).regels if r.opdracht == "StelRouteVast"]
    assert isinstance(nieuw.gegevens, dict)
    assert (nieuw.feitdatum, nieuw.gegevens["route"]) == ("2026-03-01", "R9")


def test_een_vervallen_route_wordt_opnieuw_vastgelegd(land: Land) -> None:
    land.load(PROFIEL + ROUTES)
    land.do("LaatRouteVervallen", "2026-02-15", route="R9", reden="r")
    assert "route/R9" not in land.stand().dingen
    regels = land.plan(next_version() + ROUTES).regels
    assert "StelRouteVast" in [regel.opdracht for regel in regels]
