"""Q3: both owners of a decision stand on its page."""

from tests.wensen.wens import OEFENJAAR, Vraagbaak, Wens

WENS = Wens(
    nummer=3,
    vraag="Wie is bestuurlijk en ambtelijk eigenaar van een besluit?",
    bron="004",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten toon besluit AB-2026-002",
    zin="Bestuurlijk eigenaar, ambtelijk eigenaar en bewaker van het besluit.",
)


def test_een_besluit_noemt_zijn_bestuurlijke_en_ambtelijke_eigenaar(
    vraagbaak: Vraagbaak,
) -> None:
    antwoord = vraagbaak.antwoord(WENS)
    besluit = antwoord.ding
    assert besluit["bestuurlijk_eigenaar"] == "DB"
    assert besluit["ambtelijk_eigenaar"] == "controller"
    assert "bestuurlijk eigenaar DB ambtelijk eigenaar controller" in antwoord.tekst
