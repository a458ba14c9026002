"""Q23: every route says where the raden come in, or that they do not."""

from tests.wensen.wens import OEFENJAAR, Vraagbaak, Wens

WENS = Wens(
    nummer=23,
    vraag="raden dan ook altijd een plek in het proces hebben",
    bron="001",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten toon routes --op 2026-06-01",
    zin=(
        "Elke route met wie voorbereidt, adviseert en beslist, en of de raden erin "
        "voorkomen."
    ),
)


def test_van_elke_route_staat_waar_de_raden_in_komen(vraagbaak: Vraagbaak) -> None:
    antwoord = vraagbaak.antwoord(WENS)
    routes = {str(rij["route"]): rij for rij in antwoord.rijen}
    assert routes["R1"]["raadstap"] == "ja"
    assert "zienswijzen" in str(routes["R1"]["raad"])
    zonder = [code for code, rij in routes.items() if rij["raadstap"] == "nee"]
    assert "R9" in zonder
    assert "R1" not in zonder
    assert all(rij["besluit"] for rij in antwoord.rijen)
