"""Q18: heads and weights of every vote, and who could tip it."""

from tests.wensen.wens import OEFENJAAR, Antwoord, Vraagbaak, Wens

WENS = Wens(
    nummer=18,
    vraag="formele machtspositie van Arnhem (door gewogen stemmen in het AB)",
    bron="001",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten toon stemkracht --gremium AB",
    zin=(
        "Per gemeente haar gewicht, en hoe vaak zij in hoofden en in gewichten de "
        "doorslag gaf."
    ),
)


def test_de_macht_van_het_grootste_gewicht_is_geteld(vraagbaak: Vraagbaak) -> None:
    rijen = vraagbaak.antwoord(WENS).rijen
    groot = max(rijen, key=lambda rij: int(str(rij.get("gewicht", 0))))
    assert (groot["gemeente"], groot["gewicht_procent"]) == ("gm9001", 27)
    assert (groot["doorslag_gewichten"], groot["doorslag_hoofden"]) == (3, 0)
    regel = "besluiten toon stemanalyse --verschil ja --json"
    (anders,) = Antwoord(vraagbaak.typ(OEFENJAAR, regel), "").rijen
    assert (anders["uitslag_hoofden"], anders["uitslag_gewichten"]) == (
        "verworpen",
        "gestaakt",
    )
