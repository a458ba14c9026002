"""Agreements and assignments, and what ends soon with what hangs on it."""

from pathlib import Path

from register.service.answers import Library
from tests.service.boeken import Boek
from tests.service.overzichten.test_dicht import recorded, told
from tests.service.overzichten.vragen import cell, page, row, rows


def test_een_overeenkomst_zegt_hoe_lang_zij_loopt(oefenjaar: Library) -> None:
    def until(op: str, code: str) -> str:
        regels = page(oefenjaar, "overeenkomsten", op)
        return next(r for r in regels if r.startswith(code)).split(" | ")[1]

    assert until("2027-05-11", "dvo-werk-a") == "31 mei 2028"
    assert until("2027-05-12", "dvo-werk-a") == "31 dec 2029"
    assert until("2027-05-13", "convenant-jeugd") == "20 mei 2027"
    assert until("2027-05-21", "convenant-jeugd") == "beëindigd 21 mei 2027"


def test_een_overeenkomst_is_te_vinden_bij_haar_partijen_en_haar_grond(
    oefenjaar: Library,
) -> None:
    def codes(**filters: str) -> list[object]:
        gevonden = rows(oefenjaar, "overeenkomsten", "2027-05-20", **filters)
        return [rij["overeenkomst"] for rij in gevonden]

    assert codes(partij="werkbedrijf") == ["dvo-werkbedrijf"]
    assert codes(gemeente="gm9001") == ["dvo-werk-a"]
    assert codes(rustop="overeenkomst/dvo-werk-a") == ["dvo-werkbedrijf"]
    assert codes(rustop="besluit/AB-2026-002") == ["dvo-werkbedrijf"]
    assert codes(module="werk", soort="dvo", status="loopt") == [
        "dvo-werk-a",
        "dvo-werkbedrijf",
    ]


def test_een_opdracht_zegt_wie_haar_gaf_en_wat_ervan_kwam(oefenjaar: Library) -> None:
    toen = page(oefenjaar, "opdrachten", "2027-05-13", module="zorg")
    assert toen == [
        (
            "toezicht-2027 | regiosecretaris-zorg; n.t.b.: bestuurlijk opdrachtgever "
            "| secretaris | 30 nov 2027 "
            "| Onderzoek bij twaalf aanbieders of de kwaliteit voldoet"
        )
    ]
    (terug,) = page(oefenjaar, "opdrachten", "2027-05-25", gemeente="gm9001")
    assert "teruggegeven 25 mei 2027" in terug
    rij = row(oefenjaar, "opdrachten", "2027-05-25", overeenkomst="dvo-werkbedrijf")
    assert (rij["status"], rij["uiterlijk"]) == ("teruggegeven", "2027-12-31")


def test_een_aanwijzing_zegt_tot_wanneer_zij_geldt(oefenjaar: Library) -> None:
    regels = page(oefenjaar, "deelnemersbesluiten", soort="aanwijzingsbesluit")
    assert [regel.split(" | ")[3] for regel in regels] == [
        "31 dec 2029",
        "ingetrokken 6 mei 2027",
    ]
    rij = row(oefenjaar, "deelnemersbesluiten", "2027-05-05", gemeente="gm9003")
    assert "ingetrokken_op" not in rij


def test_aflopend_begint_met_wat_het_eerst_aandacht_vraagt(oefenjaar: Library) -> None:
    gevonden = rows(oefenjaar, "aflopend", "2027-05-20")
    dagen = [str(rij["aandacht_op"]) for rij in gevonden]
    assert dagen == sorted(dagen)
    dvo = next(r for r in gevonden if r["verwijzing"] == "overeenkomst/dvo-werk-a")
    assert (dvo["aandacht_op"], dvo["einde"]) == ("2029-06-30", "2029-12-31")
    assert dvo["hangt_eraan"] == [
        "overeenkomst/dvo-werkbedrijf",
        "opdrachtverlening/matching-2027",
    ]
    assert dvo["gemeenten"] == ["gm9001", "regeling"]
    assert "niet_openbaar" not in dvo


def test_na_de_laatste_dag_om_op_te_zeggen_telt_het_einde(oefenjaar: Library) -> None:
    def attention(op: str) -> object:
        gevonden = rows(oefenjaar, "aflopend", op, bewaker="secretaris")
        codes = {rij["verwijzing"]: rij["aandacht_op"] for rij in gevonden}
        return codes["overeenkomst/dvo-werk-a"]

    assert attention("2029-06-30") == "2029-06-30"
    assert attention("2029-07-01") == "2029-12-31"


def test_een_afspraak_vraagt_aandacht_als_zij_opnieuw_wordt_bekeken(
    oefenjaar: Library,
) -> None:
    def codes(op: str, **filters: str) -> dict[object, object]:
        gevonden = rows(oefenjaar, "aflopend", op, **filters)
        return {rij["verwijzing"]: rij["aandacht_op"] for rij in gevonden}

    assert codes("2027-05-20", voor="2027-09-01", soort="afspraak") == {
        "actie/inkoopkalender": "2027-09-01"
    }
    assert codes("2027-05-20", voor="2027-08-31", soort="afspraak") == {}
    assert codes("2027-05-17", soort="actie") == {"actie/gegevens-2027": "2027-05-17"}
    assert codes("2027-05-18", soort="actie") == {}
    assert codes("2027-05-17", gemeente="gm9005") == codes("2027-05-17", soort="actie")
    regels = page(oefenjaar, "aflopend", "2027-05-20", soort="overeenkomst")
    assert regels[1].endswith(
        "Uitvoering door het oefenwerkbedrijf (loopt anders door)"
    )
    assert "opdrachtverlening matching-2027" in regels[1]


def decided(boek: Boek) -> None:
    """A gemeente decided in a month, and withdrew one of both in weeks."""
    for code, velden in (("los", {}), ("vast", {"van": "2026-01-01"})):
        boek.doe(
            "MeldDeelnemersbesluit",
            "2026-03",
            "2026-04-01",
            deelnemersbesluit=code,
            gemeente="gm0202",
            orgaan="college",
            soort="beleid",
            onderwerp="Beleid",
            **velden,
        )
    boek.doe(
        "MeldDeelnemersbesluitIngetrokken",
        {"van": "2026-04-01", "tot": "2026-05-15"},
        "2026-05-15",
        deelnemersbesluit="vast",
        reden="Ander beleid",
    )


def test_een_besluit_van_een_deelnemer_zonder_dag_begint_ongeveer(
    tmp_path: Path,
) -> None:
    maart = {"van": "2026-03-01", "tot": "2026-03-31"}
    with recorded(tmp_path, decided) as library:
        los, vast = told(library, "deelnemersbesluiten")
    assert (los["genomen_tussen"], los["van_tussen"]) == (maart, maart)
    assert cell("deelnemersbesluiten", "van", los) == "tussen 1 en 31 maart 2026"
    assert vast["genomen_tussen"] == maart
    assert "van_tussen" not in vast
    assert cell("deelnemersbesluiten", "van", vast) == "1 jan 2026"
    assert cell("deelnemersbesluiten", "tot", vast) == (
        "ingetrokken tussen 1 april en 15 mei 2026"
    )


def test_een_besluit_van_een_deelnemer_met_een_dag_begint_op_die_dag(
    oefenjaar: Library,
) -> None:
    rij = rows(oefenjaar, "deelnemersbesluiten")[0]
    assert not {"genomen_tussen", "van_tussen", "ingetrokken_tussen"} & rij.keys()
    assert cell("deelnemersbesluiten", "van", rij) == "1 jun 2027"
