"""Q28: a proposal that no official advised on is listed."""

from tests.wensen.wens import OEFENJAAR, Vraagbaak, Wens, codes

WENS = Wens(
    nummer=28,
    vraag="neemt de kwaliteit van de ambtelijke advisering",
    bron="002",
    voorbeeld=OEFENJAAR,
    antwoord=(
        "besluiten toon stukken-volledigheid --soort voorstel_zonder_ambtelijk_advies "
        "--op 2027-06-01"
    ),
    zin="Voorstellen waarover geen ambtelijk advies is uitgebracht.",
)


def test_een_voorstel_zonder_ambtelijk_advies_staat_op_een_lijst(
    vraagbaak: Vraagbaak,
) -> None:
    rijen = vraagbaak.antwoord(WENS).rijen
    assert "Plan voor het werkplein" in codes(rijen, "titel")
    assert set(codes(rijen, "soort")) == {"voorstel_zonder_ambtelijk_advies"}
