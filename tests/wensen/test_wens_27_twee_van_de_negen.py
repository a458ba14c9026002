"""Q27: a meeting that was not held is counted, with who could come."""

from tests.wensen.wens import MGR, Vraagbaak, Wens

WENS = Wens(
    nummer=27,
    vraag="slechts twee gemeenten (van de negen)",
    bron="002",
    voorbeeld=MGR,
    antwoord="besluiten toon opkomst --gremium RAO-ONDERWIJS",
    zin="Het overleg dat niet doorging: twee van de negen.",
)


def test_een_overleg_met_twee_van_de_negen_is_geteld(vraagbaak: Vraagbaak) -> None:
    (rij,) = vraagbaak.antwoord(WENS).rijen
    assert (rij["status"], rij["aanwezig"], rij["zittend"]) == ("niet_gehouden", 2, 9)
    assert rij["procent"] == 22
