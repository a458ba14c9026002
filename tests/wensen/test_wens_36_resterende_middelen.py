"""Q36: what became of a result: decided, shared out, and to whom."""

from tests.wensen.wens import OEFENJAAR, Vraagbaak, Wens, codes

WENS = Wens(
    nummer=36,
    vraag="zijn de resterende middelen jaarlijks uitbetaald aan gemeenten",
    bron="003",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten toon bijdragen --boekjaar 2026 --op 2027-06-01",
    zin="Wat er overbleef en hoeveel daarvan aan welke gemeente terugging.",
)


def test_wat_overbleef_ging_terug_naar_de_gemeenten(vraagbaak: Vraagbaak) -> None:
    rijen = [rij for rij in vraagbaak.antwoord(WENS).rijen if rij["module"] == "zorg"]
    assert sum(int(str(rij["resultaat"])) for rij in rijen) == 1_100_000
    assert set(codes(rijen, "afrekening")) == {-100_000}
    assert len(rijen) == 11
