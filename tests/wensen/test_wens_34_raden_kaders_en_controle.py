"""Q34: what was done with what a raad said, point by point."""

from tests.wensen.wens import OEFENJAAR, Vraagbaak, Wens

WENS = Wens(
    nummer=34,
    vraag=(
        "Hoe zorgen we dat onze gemeenteraden hun kaderstellende en controlerende rol "
        "goed kunnen vervullen?"
    ),
    bron="003",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten toon zienswijzepunten --gemeente gm9002 --op 2026-08-01",
    zin="Elk punt van de raad, wat ermee is gedaan en waarom.",
)


def test_een_raad_leest_per_punt_wat_met_haar_zienswijze_is_gedaan(
    vraagbaak: Vraagbaak,
) -> None:
    punten = {str(rij["punt"]): rij for rij in vraagbaak.antwoord(WENS).rijen}
    assert punten["index"]["gevolg"] == "niet_overgenomen"
    assert punten["toezicht"]["gevolg"] == "overgenomen"
    assert punten["index"]["beantwoord_door"] == "DB"
    assert punten["index"]["toelichting"]
