"""Q24: how many days each decision took, and how each organ does by year."""

from tests.wensen.wens import OEFENJAAR, Vraagbaak, Wens

WENS = Wens(
    nummer=24,
    vraag="duidelijke en snellere besluitvormingsprocessen",
    bron="001",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten toon doorlooptijden-per-orgaan --op 2027-06-01",
    zin="Per orgaan en jaar het aantal besluiten en hoe lang zij duurden.",
)


def test_doorlooptijden_zijn_per_orgaan_en_jaar_te_vergelijken(
    vraagbaak: Vraagbaak,
) -> None:
    rijen = {(str(r["orgaan"]), r["jaar"]): r for r in vraagbaak.antwoord(WENS).rijen}
    ab = rijen["AB", 2026]
    assert (ab["kortste"], ab["mediaan"], ab["langste"]) == (49, 92, 241)
    assert rijen["AB", 2025]["aantal"] == 1
