"""Q7: the P&C calendar of a budget year has who does each step."""

from tests.wensen.wens import OEFENJAAR, Vraagbaak, Wens, codes

WENS = Wens(
    nummer=7,
    vraag=(
        "Welke route lopen de producten vanuit de financiële P&C cyclus i.r.t. de "
        "verschillende bestuurlijke rollen?"
    ),
    bron="004",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten toon pc-kalender --boekjaar 2027 --op 2026-08-01",
    zin=(
        "Kaders, jaarrekening, begroting en wijzigingen: wie elke stap zet, en wanneer."
    ),
)


def test_elk_pc_product_heeft_stappen_met_wie_en_wanneer(vraagbaak: Vraagbaak) -> None:
    antwoord = vraagbaak.antwoord(WENS)
    stappen = {str(rij["stap"]): rij for rij in antwoord.rijen}
    assert set(codes(antwoord.rijen, "route")) == {"R1", "R2", "R3", "R4"}
    assert (stappen["kaders"]["wie"], stappen["kaders"]["gedaan_op"]) == (
        ["AB"],
        "2025-12-11",
    )
    assert stappen["advies"]["wie"] == ["BC-ZORG"]
    assert stappen["zienswijzen"]["wie"] == ["raden"]
    assert stappen["vaststellen"]["gedaan_op"] == "2026-07-09"
    assert "29 apr 2026 (WGR-40, DB" in antwoord.tekst
