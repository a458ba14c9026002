"""Q10: a raad reads on one page what the region asks of it."""

from tests.wensen.wens import OEFENJAAR, Vraagbaak, Wens

WENS = Wens(
    nummer=10,
    vraag="Raden staan op grote afstand van de regio",
    bron="004",
    voorbeeld=OEFENJAAR,
    antwoord="GET /gemeenten/gm9002",
    zin=(
        "De bladzijde van een gemeente: wat haar raad gevraagd is, wat ermee is "
        "gedaan, en bestanden om te volgen."
    ),
)


def test_een_raad_ziet_op_een_bladzijde_wat_de_regio_haar_vraagt(
    vraagbaak: Vraagbaak,
) -> None:
    blad = vraagbaak.blad(WENS)
    assert "Oefengemeente B" in blad.tekst
    assert "Ontwerpbegroting 2027" in blad.tekst
    assert "Alles van Oefening is verzonnen" in blad.tekst
    assert "De loonindex is te hoog." in blad.tekst
