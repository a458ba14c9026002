"""Q11: who is of what, and where nobody is, in one list."""

from tests.wensen.wens import MGR, Vraagbaak, Wens

WENS = Wens(
    nummer=11,
    vraag="zodat duidelijk is wie waarvan is",
    bron="004",
    voorbeeld=MGR,
    antwoord="besluiten toon open-eigenaren --op 2023-01-31",
    zin=(
        "Waar niemand achter staat: nader te bepalen, of een functie die niemand "
        "bekleedt."
    ),
)


def test_waar_niemand_van_is_staat_als_leemte_op_een_lijst(
    vraagbaak: Vraagbaak,
) -> None:
    antwoord = vraagbaak.antwoord(WENS)
    leemten = {(str(rij["code"]), str(rij["veld"])): rij for rij in antwoord.rijen}
    assert leemten["rbo-1", "ambtelijk_eigenaar"]["reden"] == "nader te bepalen"
    assert leemten["rbo-4", "bestuurlijk_eigenaar"]["open"] == "ja"
    assert leemten["rbo-1", "bestuurlijk_eigenaar"]["wie"] == "voorzitter-rpo-zorg"
    assert (
        leemten["rbo-1", "bestuurlijk_eigenaar"]["reden"]
        == "niemand bekleedt deze functie"
    )
