"""Q9: who is several things at once is listed, with how these meet."""

from tests.wensen.wens import OEFENJAAR, Vraagbaak, Wens, codes, deel

WENS = Wens(
    nummer=9,
    vraag="bestuurder meerdere rollen heeft en deze rollen elkaar beïnvloeden",
    bron="004",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten toon rolconflicten --op 2027-06-01",
    zin="Wie meer dingen tegelijk is, en waarin die elkaar raken.",
)


def test_rollen_die_elkaar_raken_staan_bij_elkaar(vraagbaak: Vraagbaak) -> None:
    antwoord = vraagbaak.antwoord(WENS)
    van = {str(rij["soort"]): rij for rij in antwoord.rijen if rij["persoon"] == "p-01"}
    assert set(van) == {
        "adviseert_en_beslist",
        "bestuurt_en_controleert",
        "meer_voorzitterschappen",
    }
    gremia = codes(deel(van["adviseert_en_beslist"], "rollen"), "gremium")
    assert {"AB", "BC-WERKPLEIN"} <= set(gremia)
    assert "Adviseert in het ene gremium" in str(van["adviseert_en_beslist"]["uitleg"])
