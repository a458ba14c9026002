"""Q1: how decisions are dealt with is a route, of which every step is told."""

from tests.wensen.wens import OEFENJAAR, Vraagbaak, Wens, deel

WENS = Wens(
    nummer=1,
    vraag="Hoe gaan we om met besluiten?",
    bron="004",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten toon gang begroting-2027 --op 2026-06-12",
    zin="Alle stappen van het dossier: gedaan, overgeslagen, en welke op wie wacht.",
)


def test_elke_stap_op_weg_naar_het_besluit_is_gedaan_of_wacht_op_iemand(
    vraagbaak: Vraagbaak,
) -> None:
    antwoord = vraagbaak.antwoord(WENS)
    sporen = {
        str(spoor["route"]): deel(spoor, "stappen")
        for spoor in deel(antwoord.ding, "sporen")
    }
    standen = {str(stap["stap"]): stap["stand"] for stap in sporen["R1"]}
    assert standen["advies"] == standen["zienswijzen"] == "gedaan"
    assert standen["bespreken"] == "overgeslagen"
    (wacht,) = [stap for stap in sporen["R1"] if stap["stand"] == "wacht"]
    assert (wacht["stap"], wacht["voor"]) == ("beantwoorden", ["DB"])
    assert "De begroting vaststellen" in antwoord.tekst
