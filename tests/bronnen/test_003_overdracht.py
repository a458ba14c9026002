"""003: the handover file of 2022; cost keys, P&C year, and the chain behind WgSW."""

from tests.bronnen.lezer import Lezer, bij, delen

TOEN = "2022-06-30"
NEGEN = {
    *("gm0202", "gm0221", "gm0226", "gm0275", "gm0277"),
    *("gm0293", "gm0299", "gm1705", "gm1734"),
}


def test_de_kostensleutels_per_module(lezer: Lezer) -> None:
    modules = bij(lezer.lijst("modules", op=TOEN), "module")
    sleutels = {
        code: (rij["sleutel"]["sleutel"], rij["sleutel"]["bedrag"])  # type: ignore[index] # a key with its amount
        for code, rij in modules.items()
    }
    assert sleutels == {
        "inkoop-zorg": ("inwoneraantal", 1_700_000_00),
        "rbl": ("leerlingenaantallen-en-vsv-cijfers-3-jaar", 1_700_000_00),
        "wsp": ("inwoneraantal", 1_700_000_00),
        "wgsw": ("aandeel-arbeidsjaren-op-31-oktober-t-1", 54_000_000_00),
        "inburgering": ("inwoneraantal", 70_000_00),
    }


def test_het_ab_gaf_in_december_2021_de_kaders_voor_2023(lezer: Lezer) -> None:
    (besluit,) = lezer.lijst("besluiten", orgaan="AB")
    assert besluit["handeling"] == "kaders-vaststellen"
    assert besluit["boekjaar"] == 2023
    assert besluit["genomen_tussen"] == {"van": "2021-12-01", "tot": "2021-12-31"}


def test_het_pc_jaar_heeft_de_stappen_en_rollen_van_de_bron(lezer: Lezer) -> None:
    stappen = bij(lezer.lijst("pc-kalender", op=TOEN, boekjaar="2023"), "stap")
    bcs = ["BC-ONDERWIJS", "BC-PARTICIPATIE", "BC-ZORG"]
    assert stappen["kaders"]["wie"] == ["AB"]
    assert stappen["voorstel"]["wie"] == [*bcs, "DB"]
    assert stappen["bespreken"]["wie"] == ["AB"]
    assert len(str(stappen["zienswijzen"]["wie"]).split(",")) == 11
    assert stappen["vaststellen"]["wie"] == ["AB"]
    assert "bijeenkomst" in stappen
    # before 1 July 2022 the day was 15 April
    assert stappen["kaders-raden"]["uiterlijk"] == "2022-04-14"


def test_de_keten_achter_het_werkgeverschap_sw(lezer: Lezer) -> None:
    dvos = bij(lezer.lijst("overeenkomsten", op=TOEN, module="wgsw"), "overeenkomst")
    scalabor = dvos.pop("dvo-scalabor")
    gemeenten = {code.removeprefix("dvo-wgsw-") for code in dvos}
    assert gemeenten == NEGEN
    assert {str(rij["hangt_af_van"]) for rij in dvos.values()} == {"['regeling']"}
    rust_op = {f"overeenkomst/{code}" for code in dvos}
    assert set(scalabor["hangt_af_van"]) == rust_op  # type: ignore[call-overload] # codes
    assert [partij["partij"] for partij in delen(scalabor, "partijen")] == [
        "regeling",
        "scalabor",
    ]
    dossier = lezer.ding("dossier", "aanwijzing-scalabor", op=TOEN)
    stappen = bij(delen(dossier, "stappen"), "code")
    assert stappen["nieuw-aanwijzingsbesluit"]["status"] == "gezet"
    assert stappen["aanbesteding-en-dvo"]["status"] == "gepland"


def test_wie_de_overeenkomst_met_een_gemeente_opzegt_ziet_wat_eraan_hangt(
    lezer: Lezer,
) -> None:
    hangt = lezer.lijst(
        "overeenkomsten", op=TOEN, rustop="overeenkomst/dvo-wgsw-gm0202"
    )
    assert [rij["overeenkomst"] for rij in hangt] == ["dvo-scalabor"]
