"""Loading a governance profile: once, whole, and only what differs."""

from datetime import date

import pytest

from register.domain.refusals import AndereRegeling
from register.formats.inforce import NIET_OPENBAAR, in_force
from register.formats.loading import commands
from register.formats.profile import load
from register.formats.recorded import Stand
from register.formats.yamltext import ProfielFout
from register.service.place import reader_of
from register.service.receipts import Status
from tests.formats.dorpenland import PROFIEL, Land, changed, next_version
from tests.formats.geladen import names, only


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
