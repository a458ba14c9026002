"""Q33: who sits where for which gemeente, on any day."""

from tests.wensen.wens import OEFENJAAR, Vraagbaak, Wens

WENS = Wens(
    nummer=33,
    vraag=(
        "Welke portefeuillehouders van welke gemeenten zitten in de verschillende "
        "besturen (en namens wie)?"
    ),
    bron="003",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten toon leden --gemeente gm9001 --op 2026-06-01",
    zin=(
        "De zetels van een gemeente op een dag: in welk gremium, wie, en wie voor wie "
        "invalt."
    ),
)


def test_op_elke_dag_is_te_zien_wie_namens_een_gemeente_zit(
    vraagbaak: Vraagbaak,
) -> None:
    rijen = vraagbaak.antwoord(WENS).rijen
    zetels = {(str(rij["gremium"]), str(rij["zetel"])): rij for rij in rijen}
    assert zetels["AB", "lid"]["persoon"] == zetels["DB", "lid"]["persoon"] == "p-01"
    assert zetels["AB", "plaatsvervanger"]["vervangt"] == "p-01"
    assert zetels["BC-ZORG", "lid"]["persoon"] == "p-21"
