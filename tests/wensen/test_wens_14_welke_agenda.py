"""Q14: a proposal without a route is told which table its question belongs to."""

from tests.wensen.wens import OEFENJAAR, Vraagbaak, Wens

WENS = Wens(
    nummer=14,
    vraag="niet altijd duidelijk welke bespreekpunten op welke agenda thuishoren",
    bron="001",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten wat-nu --dossier werkplein-2027 --op 2027-02-05",
    zin="Een voorstel zonder route krijgt er een aangeraden, naar het soort vraag.",
)


def test_bij_een_voorstel_staat_welke_route_erbij_past(vraagbaak: Vraagbaak) -> None:
    rijen = vraagbaak.antwoord(WENS).rijen
    zinnen = {str(rij["stap"]): rij["ontbreekt"] for rij in rijen}
    assert zinnen["werkplein-plan"] == [
        "voorstel 'werkplein-plan' heeft geen route; bij vraagtype 'hoe' past R7"
    ]
    assert len(zinnen) == 3
