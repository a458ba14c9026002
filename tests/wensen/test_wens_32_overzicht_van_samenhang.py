"""Q32: what runs, for which module, and who takes part in what."""

from tests.wensen.wens import MGR, Antwoord, Vraagbaak, Wens, deel

WENS = Wens(
    nummer=32,
    vraag=(
        "(bijna) geen overzicht van (samenhang en effectiviteit van) beleid en "
        "projecten"
    ),
    bron="003",
    voorbeeld=MGR,
    antwoord="besluiten toon deelnamematrix --op 2022-06-30",
    zin="Op één blad: welke gemeente aan welke module deelneemt.",
)


def test_op_een_blad_staat_wie_waaraan_deelneemt(vraagbaak: Vraagbaak) -> None:
    matrix = vraagbaak.antwoord(WENS).ding
    gemeenten = {str(rij["naam"]): rij["modules"] for rij in deel(matrix, "gemeenten")}
    assert len(gemeenten) == 11
    assert gemeenten["Wageningen"] == ["inkoop-zorg"]
    assert gemeenten["Renkum"] == ["inkoop-zorg", "rbl"]
    assert len(deel(matrix, "modules")) == 5
    regel = "besluiten toon dossiers --op 2025-12-31 --json"
    assert len(Antwoord(vraagbaak.typ(MGR, regel), "").rijen) == 10
