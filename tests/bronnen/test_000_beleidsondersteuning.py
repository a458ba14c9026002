"""000: the talk of the chairs of 12 January 2023: what happened, what was planned."""

from tests.bronnen.lezer import Lezer, bij, delen

DOSSIER = "regionale-beleidsondersteuning"


def test_de_tijdlijn_van_verzoek_tot_plan(lezer: Lezer) -> None:
    dossier = lezer.ding("dossier", DOSSIER)
    gebeurd = [
        (rij["feitdatum"], str(rij["soort"]).removesuffix(".v1"))
        for rij in delen(dossier, "gebeurtenissen")
    ]
    assert gebeurd[:4] == [
        ("2022-12-08", "dossier-geopend"),
        ("2022-12-08", "verzoek-ingediend"),
        ("2023-01-12", "overleg-gehouden"),
        ("2023-01-12", "advies-uitgebracht"),
    ]
    stappen = bij(delen(dossier, "stappen"), "code")
    assert {stap["status"] for stap in stappen.values()} == {"gepland"}
    assert stappen["besluit-ab"]["wanneer"] == {
        "van": "2023-03-21",
        "tot": "2023-03-31",
    }
    assert stappen["keuze-rpo"]["wanneer"] == {"van": "2023-09-10", "tot": "2023-09-20"}
    assert stappen["facilitering-per-2024"]["zekerheid"] == "mogelijk"
    rondes = ("eerste-ronde-raden", "tweede-ronde-raden")
    assert [stappen[ronde]["wie"] for ronde in rondes] == [["RADEN"], ["RADEN"]]


def test_op_de_dag_voor_het_gesprek_was_er_alleen_het_verzoek(lezer: Lezer) -> None:
    dossier = lezer.ding("dossier", DOSSIER, op="2023-01-11")
    assert len(delen(dossier, "gebeurtenissen")) == 2
    assert "stappen" not in dossier


def test_zes_punten_van_het_vervolg_zijn_negen_afspraken(lezer: Lezer) -> None:
    afspraken = bij(lezer.lijst("afspraken", dossier=DOSSIER), "actie")
    assert {code.split("-")[1] for code in afspraken} == set("123456")
    assert afspraken["rbo-4"]["betrokkenen"] == ["AB"]
    assert afspraken["rbo-6-zorg"]["bestuurlijk_eigenaar"] == "RPO-ZORG"
    open_ = lezer.lijst("open-eigenaren", op="2023-01-12", dossier=DOSSIER)
    assert {rij["code"] for rij in open_} == set(afspraken)


def test_drie_rpos_zijn_gevraagd_en_hun_antwoord_kent_de_bron_niet(
    lezer: Lezer,
) -> None:
    gevraagd = bij(lezer.lijst("adviezen", dossier=DOSSIER), "adviseur")
    for rpo in ("RPO-ZORG", "RPO-ONDERWIJS", "RPO-PARTICIPATIE"):
        assert gevraagd[rpo]["gevraagd_op"] == "2023-01-12"
        assert "uitgebracht_op" not in gevraagd[rpo]
    assert "budgetneutraal voor gemeenten" in str(gevraagd["mgr-organisatie"]["tekst"])
