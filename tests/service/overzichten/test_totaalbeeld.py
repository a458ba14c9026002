"""Everything that is open, in numbers too; and who takes part in what."""

import pytest

from register.service.answers import Library
from register.service.lijsten.bladen import Grid, Heading, Sentences, detail_page
from register.service.lijsten.catalogue import DETAIL
from register.service.lijsten.deelname import drawn
from tests.service.overzichten.vragen import Rij, page, rows, thing


def open_(library: Library, op: str, **filters: str) -> set[tuple[object, object]]:
    gevonden = rows(library, "lopende-zaken", op, **filters)
    return {(rij["soort"], rij["code"]) for rij in gevonden}


@pytest.mark.parametrize(
    ("zaak", "dicht", "open_op", "weer_dicht"),
    [
        (
            ("advies", "begroting-2027/bc-zorg-begroting"),
            "2026-01-01",
            "2026-02-18",
            "2026-02-19",
        ),
        (
            ("voorstel", "begroting-2028/kaders-2028"),
            "2027-04-04",
            "2027-04-07",
            "2027-04-08",
        ),
        (("actie", "gs-begroting"), "2026-07-15", "2026-07-20", "2026-07-21"),
        (("opdracht", "matching-2027"), "2027-05-12", "2027-05-24", "2027-05-25"),
        (
            ("toezegging", "BC-WERKPLEIN-2027-1/T1"),
            "2027-02-15",
            "2027-02-25",
            "2027-02-26",
        ),
        (
            ("motie", "BC-WERKPLEIN-2027-1/M1"),
            "2027-02-15",
            "2027-02-25",
            "2027-02-26",
        ),
        (("aanbeveling", "rekenkamer-1"), "2027-05-25", "2027-05-27", "2027-05-28"),
        (
            ("zienswijze", "begroting-2028/gm9001"),
            "2027-04-01",
            "2027-04-25",
            "2027-04-26",
        ),
        (
            ("antwoord op zienswijze", "begroting-2028/gm9001"),
            "2027-04-25",
            "2027-04-27",
            "2027-04-28",
        ),
    ],
    ids=lambda deel: deel[0] if isinstance(deel, tuple) else deel,
)
def test_een_zaak_loopt_van_haar_begin_tot_haar_einde(
    oefenjaar: Library,
    zaak: tuple[str, str],
    dicht: str,
    open_op: str,
    weer_dicht: str,
) -> None:
    assert zaak not in open_(oefenjaar, dicht)
    assert zaak in open_(oefenjaar, open_op)
    assert zaak not in open_(oefenjaar, weer_dicht)


def test_wat_alleen_ter_kennis_is_gezonden_loopt_niet(oefenjaar: Library) -> None:
    codes = {code for _, code in open_(oefenjaar, "2027-04-20", soort="zienswijze")}
    assert not {code for code in codes if str(code).startswith("kaders")}


def test_zaken_zijn_te_vinden_bij_wie_ze_aangaan(oefenjaar: Library) -> None:
    op = "2027-05-24"
    assert open_(oefenjaar, op, gemeente="gm9003", soort="inzet") == {
        ("inzet", "jeugd-c")
    }
    assert open_(oefenjaar, op, wie="college:gm9003") == {("inzet", "jeugd-c")}
    assert ("actie", "gegevens-2027") in open_(oefenjaar, op, gremium="AB")
    assert ("opdracht", "toezicht-2027") in open_(oefenjaar, op, module="zorg")
    assert ("actie", "gegevens-2027") in open_(oefenjaar, op, stand="verlopen")
    (vraag,) = open_(oefenjaar, op, soort="inlichting")
    assert vraag[0] == "inlichting"


def test_een_bladzijde_zegt_wat_voorbij_is(oefenjaar: Library) -> None:
    regels = page(oefenjaar, "lopende-zaken", "2027-05-18", dossier="jeugdplan-2027")
    assert "Actie" in regels
    actie = regels[regels.index("Actie") + 1]
    assert actie.startswith("17 mei 2027 (verlopen) | DB, controller | AB |")
    afspraak = regels[regels.index("Afspraak") + 1]
    assert afspraak.startswith("geen termijn | ")


def test_het_totaalbeeld_telt_de_lopende_zaken(oefenjaar: Library) -> None:
    op = "2027-05-20"
    beeld = thing(oefenjaar, "totaalbeeld", op)
    zaken = rows(oefenjaar, "lopende-zaken", op)
    samen = beeld["samen"]
    assert isinstance(samen, dict)
    assert samen["open"] == len(zaken)
    verlopen = [rij for rij in zaken if rij["stand"] == "verlopen"]
    assert samen["verlopen"] == len(verlopen)
    assert samen["besluiten"] == 1
    gemeenten = _by(beeld, "gemeenten", "gemeente")
    assert gemeenten["gm9005"]["open"] == len(open_(oefenjaar, op, gemeente="gm9005"))
    assert _by(beeld, "gremia", "gremium")["AB"]["afspraken"] == 2
    assert _by(beeld, "modules", "module")["zorg"]["opdrachten"] == 1
    assert beeld["niet_openbaar"] == 0


def _by(beeld: Rij, veld: str, naam: str) -> dict[object, Rij]:
    gevonden = beeld[veld]
    assert isinstance(gevonden, list)
    return {rij[naam]: rij for rij in gevonden}


def test_het_totaalbeeld_als_bladzijde(oefenjaar: Library) -> None:
    beeld = thing(oefenjaar, "totaalbeeld", "2027-05-20")
    blokken = detail_page(DETAIL["totaalbeeld"], beeld)
    assert blokken[0] == Heading("Totaalbeeld op 20 mei 2027")
    zin = blokken[1]
    assert isinstance(zin, Sentences)
    assert "over de termijn; 1 besluit met acties die lopen" in zin.regels[0]
    gremia = blokken[3]
    assert isinstance(gremia, Grid)
    assert gremia.rijen[0][0] == "AB"
    leeg: Rij = {"gremia": [], "modules": [], "gemeenten": []}
    dicht = detail_page(DETAIL["totaalbeeld"], {**beeld, **leeg, "niet_openbaar": 2})
    assert dicht[1].regels[0].endswith("; 2 niet openbaar")  # type: ignore[union-attr] # sentences, as above
    assert Sentences(("Bij geen gremium loopt iets.",)) in dicht


def test_deelname_zegt_ook_wie_niet_meedoet_en_sinds_wanneer(
    oefenjaar: Library,
) -> None:
    niet = rows(oefenjaar, "deelname", "2026-07-01", module="werk", deelname="nee")
    assert [rij["gemeente"] for rij in niet] == ["gm9010", "gm9011"]
    assert niet[0]["geldig_van"] == "2024-01-01"
    regels = page(oefenjaar, "deelname", "2026-07-01", gemeente="gm9001", module="werk")
    assert regels[0] == "Module werk"
    assert regels[1].startswith("gm9001 | Oefengemeente A | ja | ")


def test_de_matrix_heeft_gemeenten_en_modules(oefenjaar: Library) -> None:
    matrix = thing(oefenjaar, "deelnamematrix", "2026-07-01")
    regels = drawn(matrix)
    assert regels[0] == "gemeente..............  1  2  3"
    assert regels[-1] == "gm9011 Oefengemeente K  .  .  x"
    blokken = detail_page(DETAIL["deelnamematrix"], matrix)
    laatste = blokken[-1]
    assert isinstance(laatste, Sentences)
    assert laatste.regels[0] == "1 = proef: Proefmodule (oefening)"
    assert drawn({"modules": [], "gemeenten": []}) == []
