"""What each gemeente pays and why, budgets, and what is left of them."""

from datetime import date

from register.domain.geld.begrotingsruimte import budget_left
from register.service.answers import Library
from register.service.lijsten.geld import BIJDRAGEN
from register.service.lijsten.tabel import columns
from register.service.lijsten.vraag import Ask
from register.service.overzichten.boekenplank import shelf
from tests.service.overzichten.vragen import REGELING, Rij, page, row, rows


def parts(rij: Rij) -> list[Rij]:
    delen = rij["delen"]
    assert isinstance(delen, list)
    return delen


def test_een_bijdrage_is_de_som_van_haar_delen(oefenjaar: Library) -> None:
    rij = row(oefenjaar, "bijdragen", gemeente="gm9001", boekjaar="2027")
    assert (rij["raming"], rij["wijziging"], rij["totaal"]) == (
        56153072,
        100000,
        56253072,
    )
    assert "afrekening" not in rij
    voor = row(oefenjaar, "bijdragen", "2027-05-05", gemeente="gm9001", boekjaar="2027")
    assert voor["totaal"] == voor["raming"]


def test_aandelen_en_rest_zijn_samen_het_geheel(oefenjaar: Library) -> None:
    gevonden = rows(oefenjaar, "bijdragen", boekjaar="2028", module="werk")
    assert sum(int(str(rij["totaal"])) for rij in gevonden) == 180000000
    (rest,) = (rij for rij in gevonden if rij.get("onverdeeld"))
    assert (rest["totaal"], rest.get("gemeente")) == (10000000, None)
    regels = page(oefenjaar, "bijdragen", boekjaar="2028", module="werk")
    assert regels[:2] == [
        "Bijdragen 2028",
        (
            "(onverdeeld) | werk | € 100.000,00 | raming € 100.000,00 "
            "| Rijksmiddelen voor de arbeidsmarktregio (verzonnen)"
        ),
    ]


def test_een_bijdrage_noemt_sleutel_en_cijfers(oefenjaar: Library) -> None:
    rij = row(oefenjaar, "bijdragen", gemeente="gm9001", boekjaar="2028", module="werk")
    (deel,) = parts(rij)
    (cijfer,) = parts({"delen": deel["verdeling"]})
    assert (cijfer["sleutel"], cijfer["peildatum"]) == ("arbeidsjaren", "2026-10-31")
    assert (cijfer["aantal"], cijfer["totaal"], cijfer["decimalen"]) == (
        61250,
        148200,
        2,
    )
    assert (deel["van"], deel.get("besluit", "")) == (180000000, "")
    sleutel = columns(BIJDRAGEN)[-1].cel(rij, None)
    assert sleutel == "arbeidsjaren 612,50 van 1482,00 (peildatum 31 okt 2026)"
    zorg = row(
        oefenjaar, "bijdragen", gemeente="gm9001", boekjaar="2028", module="zorg"
    )
    assert columns(BIJDRAGEN)[-1].cel(zorg, None).startswith("inwoneraantal 164137 van")


def test_een_aandeel_naast_de_sleutel_valt_op() -> None:
    deel = {"afwijking": -150, "verdeling": []}
    sleutel = columns(BIJDRAGEN)[-1].cel({"delen": [deel]}, None)
    assert sleutel == "€ -1,50 naast de sleutel"


def test_het_resultaat_dat_een_gemeente_terugkrijgt_staat_erbij(
    oefenjaar: Library,
) -> None:
    rij = row(oefenjaar, "bijdragen", gemeente="gm9001", boekjaar="2026")
    assert (rij["afrekening"], rij["resultaat"]) == (-100000, 100000)
    voor = row(oefenjaar, "bijdragen", "2027-05-10", gemeente="gm9001", boekjaar="2026")
    assert "resultaat" not in voor


def test_een_begroting_gaat_van_kader_naar_rekening(oefenjaar: Library) -> None:
    def of_2028(op: str) -> Rij:
        return row(oefenjaar, "begrotingen", op, boekjaar="2028", module="zorg")

    kaders = of_2028("2027-04-08")
    assert (kaders["kader"], kaders.get("ontwerp_lasten")) == (186000000, None)
    ontwerp = of_2028("2027-04-28")
    assert (ontwerp["ontwerp_lasten"], ontwerp["ontwerp_versie"]) == (185500000, 2)
    begroot = row(oefenjaar, "begrotingen", boekjaar="2027", module="werk")
    assert (begroot["begroot_lasten"], begroot["begrotingsbesluit"]) == (
        392000000,
        "AB-2026-002",
    )
    rekening = row(oefenjaar, "begrotingen", boekjaar="2026", module="zorg")
    assert rekening["rekening_lasten"] == 171000000
    regels = page(oefenjaar, "begrotingen", boekjaar="2027")
    assert regels[0] == "Lasten 2027"
    assert regels[1].startswith("(geen module) | € 420.000,00 |")


def test_wat_over_is_is_begroot_min_belegd_zoals_het_domein_rekent(
    oefenjaar: Library,
) -> None:
    gevonden = rows(oefenjaar, "begrotingsruimte", "2027-05-20", boekjaar="2027")
    assert [(rij["boekjaar"], rij.get("module")) for rij in gevonden] == [
        (2027, None),
        (2027, "werk"),
        (2027, "zorg"),
    ]
    with shelf(oefenjaar, REGELING, Ask()) as plank:
        context = plank.context(date(2027, 5, 20))
        for rij in gevonden:
            ruimte = budget_left(context, 2027, str(rij.get("module", "")))
            assert (rij["begroot"], rij["belegd"], rij["over"]) == (
                ruimte.begroot,
                ruimte.belegd,
                ruimte.over,
            )
    zorg = {"boekjaar": "2027", "module": "zorg"}
    later = row(oefenjaar, "begrotingsruimte", "2027-05-26", **zorg)
    assert later["belegd"] == 3800000
    (regel,) = page(oefenjaar, "begrotingsruimte", "2027-05-26", **zorg)
    assert regel.endswith("€ 1.767.000,00 | Onderzoek bij aanbieders € 38.000,00")
