"""Pages call functies, modules, persons and gemeenten as people do, where they may."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.app import create_app
from api.registers import opened
from api.site.links import Deel, Wegwijzer, page_of
from api.site.namen import seat
from register.service.reading import reading
from tests.service.boeken import REGELING, Boek, begonnen, organisatie, schrijvend
from tests.site.bladen import Bezoeker, Blad

OEFEN = "/regelingen/oefenregio"
NAMEN = {
    ("functie", "manager-inkoop"): "Manager inkoop",
    ("functie", "controller"): "Controller",
    ("module", "inkoop-zorg"): "Inkoop Zorg",
    ("module", "zorg"): "Zorg",
    ("persoon", "p-01"): "Jo Voorbeeld",
    ("rol", "p-09"): "lid van AB voor gm0221",
}
WIJZER = Wegwijzer(
    {"gm0221": "Doesburg"},
    lambda _regeling, soort, _code: soort in ("persoon", "gremium"),
    "?geldigOp=2026-07-02",
    noemt=lambda _regeling, soort, code, _dag: NAMEN.get((soort, code), ""),
)


def gezegd(tekst: str, **rij: object) -> str:
    return "".join(d.tekst for d in WIJZER.delen(tekst, {"regeling": "mgr", **rij}))


@pytest.mark.parametrize(
    ("tekst", "rij", "leest"),
    [
        ("manager-inkoop", {"nemer": "manager-inkoop"}, "Manager inkoop"),
        ("DB, manager-inkoop", {"wie": ["manager-inkoop"]}, "DB, manager inkoop"),
        ("aan manager-inkoop;", {"aan": "manager-inkoop"}, "aan manager inkoop;"),
        ("manager-inkoop-2026-001", {"nemer": "manager-inkoop"}, None),
        ("controller", {"bewaker": "controller"}, "Controller"),
        ("de controller doet het", {"bewaker": "controller"}, None),
        ("manager-inkoop", {"dossier": "manager-inkoop"}, None),
        ("modules zorg", {"modules": ["zorg"]}, None),
        ("werk, zorg", {"modules": ["werk", "zorg"]}, "werk, Zorg"),
        ("Module inkoop-zorg", {"module": "inkoop-zorg"}, "Module Inkoop Zorg"),
        ("zorg", {"module": "zorg", "naam": "Zorg"}, None),
        ("in module 'zorg' of 'x'", {}, "in module Zorg of 'x'"),
        ("'p-09' stemde niet", {}, "Lid van AB voor Doesburg stemde niet"),
        ("gekozen p-09", {"gekozen": "p-09"}, "gekozen lid van AB voor Doesburg"),
        ("p-09", {"persoon": "p-09"}, None),
        ("p-01", {"persoon": "p-01"}, "Jo Voorbeeld"),
        ("de raad van 'gm0221'", {}, "de raad van Doesburg"),
        ("college-gm0221", {}, "college van Doesburg"),
        ("college-gm0221", {"gremium": "college-gm0221"}, "college van Doesburg"),
    ],
)
def test_een_code_heet_zoals_mensen_haar_noemen(
    tekst: str, rij: dict[str, object], leest: str | None
) -> None:
    assert gezegd(tekst, **rij) == (tekst if leest is None else leest)


def test_buiten_een_regeling_heeft_een_code_geen_naam() -> None:
    assert WIJZER.delen("'zorg'", {}) == (Deel("'zorg'"),)


def test_een_naam_houdt_haar_link() -> None:
    moment = WIJZER.moment
    persoon = page_of("persoon", "mgr", "p-09") + moment
    assert Deel("Lid van AB voor Doesburg", persoon) in WIJZER.delen(
        "'p-09' stemde niet", {"regeling": "mgr"}
    )
    gremium = page_of("gremium", "mgr", "college-gm0221") + moment
    assert WIJZER.delen(
        "college-gm0221", {"regeling": "mgr", "gremium": "college-gm0221"}
    ) == (Deel("college van Doesburg", gremium),)
    los = WIJZER.delen("college-gm0221", {"regeling": "mgr", "aan": "college-gm0221"})
    assert los == (Deel("college van Doesburg", "/gemeenten/gm0221" + moment),)


def test_een_zetel_is_die_van_de_dag_waar_het_over_gaat() -> None:
    gevraagd: list[str] = []

    def noemt(_regeling: str, soort: str, _code: str, dag: str) -> str:
        gevraagd.append(dag)
        return "lid" if soort == "rol" else ""

    wijzer = Wegwijzer({}, lambda *_: False, "?geldigOp=2026-07-02", noemt=noemt)
    for rij in ({"feitdatum": "2026-03-01"}, {"feitdatum": "2026-03"}, {}):
        wijzer.delen("'p-1'", {"regeling": "mgr", **rij})
    assert gevraagd == ["2026-03-01", "2026-07-02", "2026-07-02"]


def test_een_correctie_leidt_naar_haar_plaats_in_het_log() -> None:
    rij = {
        "regeling": "mgr",
        "gecorrigeerd_door": 41,
        "gecorrigeerd_op": "2026-06-24T09:30:00.000000Z",
    }
    delen = WIJZER.delen("Stap gezet — gecorrigeerd op 24 jun 2026", rij)
    assert delen == (
        Deel("Stap gezet — "),
        Deel("gecorrigeerd op 24 jun 2026", "/regelingen/mgr/controle?feit=41"),
    )
    oud = WIJZER.delen("Stap gezet — vervallen", {**rij, "vervallen_door": 7})
    assert Deel("vervallen", "/regelingen/mgr/controle?feit=7") in oud


def test_een_zetel_in_woorden() -> None:
    rij = {"soort": "voorzitter", "gremium": "AB"}
    assert seat(rij) == "voorzitter van AB"
    assert seat({**rij, "gemeente": "gm0221"}) == "voorzitter van AB voor gm0221"


def story(boek: Boek) -> None:
    """Persons: one with a public name, others with a seat, a post and a closed post."""
    dag = "2026-01-03"
    for nummer in range(1, 6):
        boek.doe("RegistreerPersoon", dag, persoon=f"p-{nummer}", naam=f"Naam{nummer}")
    boek.doe("Publiceer", dag, stroom="persoon/p-1")
    zetel = {"gremium": "AB", "gemeente": "gm0202", "aangewezen_door": "raad"}
    for persoon in ("p-1", "p-2"):
        boek.doe("WijsLidAan", dag, persoon=persoon, **zetel)
    for functie, persoon in (("secretaris", "p-3"), ("dicht", "p-4")):
        if functie == "dicht":
            boek.doe("StelFunctieIn", dag, functie=functie, naam="Vertrouwenspersoon")
        boek.doe("BezetFunctie", dag, functie=functie, persoon=persoon)
    weg = {"stroom": "functie/dicht", "door": "AB", "grond": "2b"}
    boek.doe("LegGeheimhoudingOp", "2026-06-02", **weg)


@pytest.fixture(scope="module")
def wegwijzer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wegwijzer]:
    """The signpost of a register with named and nameless people."""
    from api.site.asking import signpost

    plek = begonnen(Path(tmp_path_factory.mktemp("namen")))
    with schrijvend(plek) as boek:
        organisatie(boek)
        story(boek)
    with reading(plek):
        pass
    with opened([plek]) as registers:
        create_app(registers)
        yield signpost(registers.library)


@pytest.mark.parametrize(
    ("soort", "code", "dag", "naam"),
    [
        ("functie", "secretaris", "", "Secretaris"),
        ("functie", "dicht", "", ""),
        ("functie", "p-1", "", ""),
        ("persoon", "p-1", "", "Naam1"),
        ("persoon", "p-2", "", ""),
        ("rol", "p-1", "", "Naam1"),
        ("rol", "p-2", "", "lid van AB voor gm0202"),
        ("rol", "p-2", "2026-01-02", ""),
        ("rol", "p-3", "", "secretaris"),
        ("rol", "p-5", "", ""),
        ("rol", "p-9", "", ""),
        ("module", "zorg", "", ""),
    ],
)
def test_een_naam_is_wat_er_nu_van_te_zien_is(
    wegwijzer: Wegwijzer, soort: str, code: str, dag: str, naam: str
) -> None:
    assert wegwijzer.noemt(REGELING, soort, code, dag) == naam
    assert wegwijzer.noemt("elders", soort, code, dag) == ""


def test_de_houder_van_een_gesloten_functie_blijft_een_code(
    wegwijzer: Wegwijzer,
) -> None:
    assert wegwijzer.noemt(REGELING, "rol", "p-4", "") == ""


def test_een_kolom_regeling_noemt_haar_naam(bezoeker: Bezoeker) -> None:
    for adres in ("/besluiten", "/termijnen", "/deelnemers"):
        tabel = bezoeker.blad(adres).een("table").tekst
        assert "oefenregio" not in tabel
        assert "mgr-sdcg" not in tabel
        assert re.search(r"Regeling .*(?:Oefening|MGR SDCG)", tabel)


def test_een_eigen_norm_noemt_de_regeling_en_haar_handhaving(
    bezoeker: Bezoeker,
) -> None:
    eigen = bezoeker.blad("/normen/REG-01").een("dl").tekst
    assert "RegelingOefening" in eigen
    wet = bezoeker.blad("/normen/AWB-02").een("dl").tekst
    assert "Handhavingweigert tenzij" in wet
    lijst = bezoeker.blad("/normen").een("main").tekst
    assert "art. 14 lid 2 van de regeling, Oefening" in lijst


def test_wat_al_een_naam_heeft_krijgt_geen_tweede_kolom(bezoeker: Bezoeker) -> None:
    koppen = [e.tekst for e in bezoeker.blad("/deelnemers").alle("th")]
    assert "Gemeente" in koppen
    assert "Naam" not in koppen
    koppen = [e.tekst for e in bezoeker.blad("/modules").alle("th")]
    assert {"Module", "Naam"} <= set(koppen)


def test_wat_uit_een_herindeling_kwam_heet_zoals_het_toen_is_genoemd(
    bezoeker: Bezoeker,
) -> None:
    blad = bezoeker.blad(f"{OEFEN}?geldigOp=2027-06-15")
    assert "Oefengemeente W" in blad.tekst
    assert "gm9023" not in blad.tekst
    assert "/gemeenten/gm9023?geldigOp=2027-06-15" in blad.links
    bezoeker.blad("/gemeenten/gm9023")


def test_een_bevinding_is_een_zin_voor_mensen(bezoeker: Bezoeker) -> None:
    tekst = bezoeker.blad("/bevindingen?regeling=oefenregio").een("main").tekst
    assert "gezonden op 30 april 2026; dat moest uiterlijk 29 april 2026" in tekst
    assert "Lid van AB voor Oefengemeente I stemde niet voor of tegen" in tekst
    assert "(M-1: boven plafond)" in tekst


def test_een_besluit_zegt_wie_het_doet_en_waarover_het_gaat(
    bezoeker: Bezoeker,
) -> None:
    blad = bezoeker.blad(f"{OEFEN}/besluiten/secretaris-2026-002")
    tekst = blad.een("main").tekst
    assert "De functie secretaris-directeur nam dit besluit" in tekst
    assert "ambtelijk eigenaar controller" in tekst
    assert "Secretaris-directeur" in blad.een("svg").tekst
    begroting = bezoeker.blad(f"{OEFEN}/besluiten/AB-2026-002").een("main").tekst
    assert "Het gaat om 'begroting vaststellen'" in begroting
    assert "begroting-vaststellen" not in begroting


def test_gegevens_houden_hun_codes_en_dagen(bezoeker: Bezoeker) -> None:
    besluit = bezoeker.vraag(f"/v1{OEFEN}/besluiten/AB-2026-002").json()
    assert besluit["handeling"] == "begroting-vaststellen"
    vraag = "regeling=oefenregio&geldigOp=2027-05-01"
    csv = bezoeker.vraag(f"/v1/bevoegdheden?{vraag}&formaat=csv").text
    assert "oefenregio;" in csv
    assert "overeenkomst-aangaan" in csv
    assert "manager-inkoop" in csv
    tekst = bezoeker.vraag("/v1/bevindingen?regeling=oefenregio").text
    assert "gezonden op 2026-04-30; dat moest uiterlijk 2026-04-29" in tekst


CODES = re.compile(
    r"\(seqs? \d"
    r"|(?<![\w=-])20\d\d-\d\d-\d\d(?![\w-])"  # a day as it is stored
    r"|(?<![\w/-])(?:inkoop-diensten|overeenkomst-\w+|[a-z]+-vaststellen)(?![\w-])"
    r"|(?<![\w/-])(?:manager-inkoop|regiosecretaris-zorg|mgr-organisatie)(?![\w-])"
    r"|college-(?:gm|Oef)\w+|'gm\d"
    r"|\b(?:beeindigd|financien)\b"
    r"|weigert-tenzij|overig-ontwerp|overeenkomst/\w"
)
IN_TEKENING = re.compile("mgr-organisatie")
"""A lane of a time line has room for a code; below it stands the name."""


def test_nergens_staat_een_code_waar_een_woord_is(rondgang: dict[str, Blad]) -> None:
    gezien = {
        adres: sorted(
            vondst
            for vondst in CODES.findall(_gelezen(blad))
            if not IN_TEKENING.match(vondst)
        )
        for adres, blad in rondgang.items()
    }
    assert {adres: wat for adres, wat in gezien.items() if wat} == {}


def _gelezen(blad: Blad) -> str:
    """The text of a page without its form: there one asks by code."""
    tekst = blad.een("main").tekst
    for vorm in blad.alle("form", "summary"):
        tekst = tekst.replace(vorm.tekst, "")
    return tekst
