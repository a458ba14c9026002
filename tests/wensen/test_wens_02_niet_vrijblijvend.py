"""Q2: what was agreed and is not done stands on a list, past its day."""

from tests.wensen.wens import OEFENJAAR, Vraagbaak, Wens, codes

WENS = Wens(
    nummer=2,
    vraag="Hoe zorgen we dat een besluit niet vrijblijvend is?",
    bron="004",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten toon lopende-zaken --stand verlopen --op 2027-05-25",
    zin=(
        "Wat over zijn termijn is, met wie het doet; ook per gemeente die nog niets "
        "leverde."
    ),
)


def test_wat_niet_is_gedaan_blijft_staan_met_wie_het_moest_doen(
    vraagbaak: Vraagbaak,
) -> None:
    antwoord = vraagbaak.antwoord(WENS)
    zaken = {str(rij["code"]): rij for rij in antwoord.rijen}
    cijfers = zaken["gegevens-2027"]
    assert (cijfers["besluit"], cijfers["uiterlijk"]) == ("AB-2026-002", "2027-05-17")
    assert cijfers["gemeenten"] == ["gm9004", "gm9005"]
    assert set(codes(antwoord.rijen, "stand")) == {"verlopen"}
    assert "17 mei 2027 DB, controller AB gegevens-2027" in antwoord.tekst
