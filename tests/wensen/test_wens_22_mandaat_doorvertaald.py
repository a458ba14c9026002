"""Q22: mandate from board to secretaris to managers, as a tree with its gaps."""

from tests.wensen.wens import OEFENJAAR, Vraagbaak, Wens

WENS = Wens(
    nummer=22,
    vraag="duidelijk mandaat aan de secretaris",
    bron="001",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten toon mandaatboom --op 2026-10-01",
    zin=(
        "De boom van mandaat en ondermandaat, met plafonds, en waar niemand de functie "
        "bekleedt."
    ),
)


def test_het_mandaat_aan_de_secretaris_is_te_volgen_tot_de_manager(
    vraagbaak: Vraagbaak,
) -> None:
    antwoord = vraagbaak.antwoord(WENS)
    assert "M-1 mandaat aan secretaris" in antwoord.tekst
    assert "M-1a ondermandaat aan manager-inkoop" in antwoord.tekst
    assert "assistent (ONBEZET)" in antwoord.tekst
    assert (
        antwoord.tekst.index("M-1 ")
        < antwoord.tekst.index("M-1a ")
        < antwoord.tekst.index("M-1b ")
    )
