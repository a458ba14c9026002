"""002: the note on capacity and priority; its signals, and what they were about."""

from collections import Counter

from tests.bronnen.lezer import Lezer, bij, delen


def test_de_signalen_naar_soort_en_geadresseerde(lezer: Lezer) -> None:
    signalen = lezer.lijst("signalen")
    assert Counter(rij["soort"] for rij in signalen) == {
        "capaciteit": 2,
        "opkomst": 2,
        "kwaliteit": 1,
        "prioriteit": 1,
    }
    aan_ab = {rij["signaal"] for rij in signalen if rij["aan"] == ["AB"]}
    assert aan_ab == {
        "capaciteit-en-prioriteit",
        "capaciteit-rup-jeugd",
        "kwaliteit-advisering",
        "opkomst-rao-onderwijs",
    }


def test_eerste_voorbeeld_twee_van_de_negen(lezer: Lezer) -> None:
    (rij,) = lezer.lijst("opkomst", gremium="RAO-ONDERWIJS")
    assert (rij["status"], rij["aanwezig"], rij["zittend"]) == ("niet_gehouden", 2, 9)


def test_tweede_voorbeeld_een_vastgesteld_plan_zonder_capaciteit(lezer: Lezer) -> None:
    dossier = bij(lezer.lijst("dossiers"), "dossier")["rup-jeugd-2025"]
    (stap,) = delen(dossier, "stappen")
    assert (stap["code"], stap["status"]) == ("vaststelling-colleges", "gezet")
    (signaal,) = lezer.lijst("signalen", dossier="rup-jeugd-2025")
    assert "drie maanden" in str(signaal["tekst"])
    # the colleges adopted it: it is no decision of the regeling
    assert not lezer.lijst("besluiten", dossier="rup-jeugd-2025")


def test_derde_voorbeeld_een_adviesorgaan_legt_zijn_taak_neer(lezer: Lezer) -> None:
    voor = bij(lezer.lijst("gremia", op="2024-11-30"), "gremium")
    na = bij(lezer.lijst("gremia", op="2025-04-30"), "gremium")
    assert "RAF" not in voor
    assert na["RAF"]["status"] == "neergelegd"
