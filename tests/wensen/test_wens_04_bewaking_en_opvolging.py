"""Q4: an action has who guards it, its day, and what came of it."""

from tests.wensen.wens import OEFENJAAR, Vraagbaak, Wens, codes

WENS = Wens(
    nummer=4,
    vraag="Wie zorgt voor bewaking en opvolging?",
    bron="004",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten toon eigenaren --code gegevens-2027 --op 2027-06-01",
    zin="Bij elke afspraak en actie: eigenaren, opdrachtgever en bewaker.",
)


def test_een_actie_heeft_een_bewaker(vraagbaak: Vraagbaak) -> None:
    antwoord = vraagbaak.antwoord(WENS)
    wie = {str(rij["veld"]): rij["wie"] for rij in antwoord.rijen}
    assert wie["bewaker"] == "secretaris"
    assert (wie["bestuurlijk_eigenaar"], wie["ambtelijk_eigenaar"]) == (
        "DB",
        "controller",
    )
    assert set(codes(antwoord.rijen, "uiterlijk")) == {"2027-05-17"}
