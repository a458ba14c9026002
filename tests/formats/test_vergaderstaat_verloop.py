"""A meeting from its file: calling, agenda, opening and closing."""

from datetime import date

import pytest

from register.domain.values import Verzegeld
from register.domain.vergaderingen.vergaderingstaat import Vergaderstatus
from register.service.stapsgewijs import StapGeweigerd
from tests.formats.vergaderland import (
    ALLEN,
    DAG,
    KOP,
    PUNTEN,
    Vergaderland,
    fault,
    item,
)
from tests.formats.wisselland import line


def test_een_vergadering_zonder_gebeurtenissen_gaat_open_en_dicht(
    vergaderland: Vergaderland,
) -> None:
    gedaan = vergaderland.carry_out(ALLEN + PUNTEN)
    assert [stap.regel.opdracht for stap in gedaan.stappen] == [
        "StelPresentieVast",
        "OpenVergadering",
        "SluitVergadering",
    ]
    assert gedaan.datum == date(2026, 7, 2)
    staat = vergaderland.held()
    assert staat.status is Vergaderstatus.GESLOTEN
    assert len(staat.aanwezig) == 5


def test_hetzelfde_bestand_nog_eens_legt_niets_vast(vergaderland: Vergaderland) -> None:
    vergaderland.carry_out(ALLEN + PUNTEN)
    voor = vergaderland.size()
    weer = vergaderland.carry_out(ALLEN + PUNTEN)
    assert weer.al_vastgelegd
    assert vergaderland.size() == voor
    with pytest.raises(StapGeweigerd, match=r"regel 4 \(StelPresentieVast\).*gesloten"):
        vergaderland.carry_out(ALLEN + PUNTEN + "# anders\n")


def test_een_vergadering_kan_open_blijven_en_al_open_zijn(
    vergaderland: Vergaderland,
) -> None:
    vergaderland.carry_out(ALLEN + PUNTEN + "gesloten: false\n")
    assert vergaderland.held().status is Vergaderstatus.GEOPEND
    assert vergaderland.told(PUNTEN) == ["SluitVergadering"]


def test_de_volgorde_van_het_bestand_is_die_van_de_vergadering(
    vergaderland: Vergaderland,
) -> None:
    gedaan = vergaderland.told(
        'punten:\n  - {punt: "2"}\n  - punt: "1"\n'
        "  - {punt: 3, titel: Erbij, doel: informeren, behandelwijze: bespreekstuk}\n"
        + ALLEN
    )
    assert gedaan[:2] == ["PlaatsAgendapunt 3", "StelAgendaVast"]
    staat = vergaderland.held()
    assert [punt.code for punt in staat.agenda] == ["2", "1", "3"]


def test_een_punt_kan_worden_afgevoerd(vergaderland: Vergaderland) -> None:
    tekst = ALLEN + 'punten: [{punt: "1"}, {punt: "2", afgevoerd: komt later}]\n'
    assert "VoerAgendapuntAf 2" in vergaderland.told(tekst)
    assert vergaderland.held().agenda[1].afgevoerd_op == date(2026, 7, 2)


def test_wat_het_bestand_over_een_punt_zegt_klopt_met_de_agenda(
    vergaderland: Vergaderland,
) -> None:
    goed = '  - {punt: "2", titel: Zo heet het hier, dossier: d1, doel: besluiten}\n'
    kop = ALLEN + 'punten:\n  - {punt: "1"}\n'
    fout = goed.replace("d1", "d2")
    assert "als dossier 'd1', hier staat 'd2'" in fault(vergaderland, kop + fout)
    erbij = 'punten:\n  - {punt: "1", voorstel: v1}\n' + goed
    assert "als voorstel 'niets'" in fault(vergaderland, ALLEN + erbij)
    vergaderland.carry_out(kop + goed)


@pytest.mark.parametrize(
    ("punten", "fout"),
    [
        ('[{punt: "1"}]', "punt '2' staat op de agenda"),
        ('[{punt: "1"}, {punt: "2"}, {punt: "9"}]', "geef 'titel' om het te plaatsen"),
        (
            '[{punt: "1"}, {punt: "2"}, {punt: "9", titel: Negen, doel: informeren}]',
            "geef 'behandelwijze'",
        ),
        ('[{punt: "1"}, {punt: "1"}]', "punt '1' staat ook op regel 9"),
        (
            '[{punt: "1", afgevoerd: nee, stemming: hamerstuk}, {punt: "2"}]',
            "punt '1' is afgevoerd; bij punt '1' kan dan niets zijn gebeurd",
        ),
    ],
)
def test_elk_punt_van_de_agenda_staat_er_een_keer_in(
    vergaderland: Vergaderland, punten: str, fout: str
) -> None:
    assert fout in fault(vergaderland, f"{ALLEN}punten: {punten}\n")


def test_een_hele_vergadering_met_oproep_en_agenda(vergaderland: Vergaderland) -> None:
    kop = "regeling: dorpenland\nvergadering: ab-2\n"
    tekst = """\
bijeengeroepen:
  op: 2026-07-02
  gremium: AB
  mede: [DB]
  datum: 2026-07-09
  wijze: fysiek
  openheid: openbaar
punten:
  - {punt: 1, titel: Een, doel: informeren, behandelwijze: bespreekstuk}
  - punt: 2
    titel: Twee
    doel: informeren
    behandelwijze: bespreekstuk
    geplaatst_op: 2026-07-06
presentie:
  - {gemeente: noord, aanwezig: ja}
  - {persoon: p2, aanwezig: ja}
  - {persoon: p3, aanwezig: ja}
genodigden: [{genodigde: g1, rol: Accountant, naam: Iemand}]
ingekomen: [{ingekomen: b1, titel: Een brief}]
"""
    gedaan = vergaderland.carry_out(tekst, kop=kop)
    dagen = {s.regel.opdracht: str(s.regel.feitdatum) for s in gedaan.stappen}
    assert dagen == {
        "RoepBijeen": "2026-07-02",
        "PlaatsAgendapunt": "2026-07-06",
        "StelPresentieVast": "2026-07-09",
        "MeldGenodigde": "2026-07-09",
        "RegistreerIngekomenStuk": "2026-07-09",
        "OpenVergadering": "2026-07-09",
        "SluitVergadering": "2026-07-09",
    }
    assert vergaderland.carry_out(tekst, kop=kop).al_vastgelegd
    onbekend = tekst.replace("mede: [DB]", "mede: [XX]").replace("2026-07-09", DAG)
    with pytest.raises(StapGeweigerd, match=r"regel 6 \(RoepBijeen\): gremium 'XX'"):
        vergaderland.carry_out(onbekend, kop=kop.replace("ab-2", "ab-3"))


def test_de_dag_van_de_vergadering(vergaderland: Vergaderland) -> None:
    assert "is bijeengeroepen voor 2026-07-02, hier staat 2026-07-03" in fault(
        vergaderland, "datum: 2026-07-03\n"
    )
    oproep = {"vergadering": "ab-9", "gremium": "AB", "wijze": "fysiek"}
    vergaderland.record(
        line(
            "RoepBijeen",
            "2026-06-01",
            datum={"onbekend": "niet in het verslag"},
            openheid="openbaar",
            **oproep,
        ),
    )
    kop = KOP.replace("ab-1", "ab-9")
    assert "op welke dag is vergaderd" in fault(vergaderland, "punten: []\n", kop)
    vergaderland.carry_out(f"datum: {DAG}\n" + ALLEN, kop=kop)
    assert vergaderland.held("ab-9").geopend_op == date(2026, 7, 2)


def test_een_onbekende_vergadering_moet_eerst_bijeengeroepen(
    vergaderland: Vergaderland,
) -> None:
    fout = fault(vergaderland, f"datum: {DAG}\n", KOP.replace("ab-1", "ab-8"))
    assert fout.startswith("regel 2: vergadering 'ab-8' staat op 2026-07-02 niet in")


def test_een_bestand_van_een_andere_regeling(vergaderland: Vergaderland) -> None:
    with pytest.raises(Exception, match="regel 1: dit bestand is van 'elders'"):
        vergaderland.carry_out("", kop=KOP.replace("dorpenland", "elders"))


def test_een_vergadering_die_niet_openging(vergaderland: Vergaderland) -> None:
    rij = "presentie: [{persoon: p1, aanwezig: ja}]\n"
    vergaderland.carry_out(rij + "verloop: niet_geopend\nreden: te weinig leden\n")
    staat = vergaderland.held()
    assert (staat.status, staat.opgekomen) == (Vergaderstatus.NIET_GEOPEND, 1)


def test_een_vergadering_die_niet_openging_zonder_presentielijst(
    vergaderland: Vergaderland,
) -> None:
    gedaan = vergaderland.carry_out("verloop: niet_geopend\nreden: te weinig leden\n")
    assert vergaderland.held().opgekomen is None
    assert gedaan.beeld.opkomst == ()


def test_een_vergadering_die_niet_werd_gehouden(vergaderland: Vergaderland) -> None:
    tekst = "verloop: niet_gehouden\nreden: te weinig aanmeldingen\n"
    vergaderland.carry_out(tekst + "deelnemers: 2\nvan: 11\n")
    staat = vergaderland.held()
    assert staat.status is Vergaderstatus.NIET_GEHOUDEN
    assert (staat.opgekomen, staat.opgekomen_van) == (2, 11)


@pytest.mark.parametrize(
    ("tekst", "fout"),
    [
        ("verloop: niet_gehouden\n", "zeg in 'reden' waarom"),
        (
            "verloop: niet_geopend\nreden: x\npunten: [{punt: 1, heropend: true}]\n",
            "bij punt '1' kan dan niets zijn gebeurd",
        ),
        (ALLEN + PUNTEN + "reden: x\n", "'reden' hoort bij een vergadering die niet"),
        (ALLEN + PUNTEN + "van: 3\n", "'van' hoort bij een vergadering die niet"),
    ],
)
def test_wat_bij_een_ander_verloop_hoort_wordt_geweigerd(
    vergaderland: Vergaderland, tekst: str, fout: str
) -> None:
    assert fout in fault(vergaderland, tekst)


def test_onder_het_quorum_openen_kan_met_een_reden(vergaderland: Vergaderland) -> None:
    tekst = "presentie: [{persoon: p1, aanwezig: ja}]\n" + PUNTEN
    with pytest.raises(StapGeweigerd, match="GW-02"):
        vergaderland.carry_out(tekst)
    vergaderland.carry_out(tekst + "override: {regels: [GW-02], reden: het kon niet}\n")
    assert vergaderland.held().status is Vergaderstatus.GESLOTEN


def test_het_beeld_noemt_titels_van_de_agenda_ook_als_een_ervan_dicht_is(
    vergaderland: Vergaderland,
) -> None:
    vergaderland.record(item("3", titel={"onbekend": "onleesbaar"}))  # type: ignore[arg-type] # as JSON may hold it
    assert isinstance(vergaderland.held().agenda[2].titel, Verzegeld)
    tekst = ALLEN + 'punten: [{punt: "1"}, {punt: "2"}, {punt: "3"}]\n'
    beeld = vergaderland.carry_out(tekst).beeld
    assert [punt.titel for punt in beeld.punten] == ["Opening", "Het voorstel", ""]
