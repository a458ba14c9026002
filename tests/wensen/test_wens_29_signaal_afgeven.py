"""Q29: a signal has a kind, an addressee and a moment."""

from tests.wensen.wens import MGR, Vraagbaak, Wens

WENS = Wens(
    nummer=29,
    vraag="niet direct een signaal kunnen afgeven",
    bron="002",
    voorbeeld=MGR,
    antwoord="besluiten toon signalen --dossier ambtelijke-capaciteit",
    zin=(
        "De signalen over capaciteit, prioriteit, opkomst en kwaliteit, en aan wie zij "
        "zijn gegeven."
    ),
)


def test_signalen_over_capaciteit_staan_er_met_aan_wie(vraagbaak: Vraagbaak) -> None:
    rijen = {str(rij["signaal"]): rij for rij in vraagbaak.antwoord(WENS).rijen}
    assert rijen["capaciteit-en-prioriteit"]["aan"] == ["AB"]
    assert rijen["bezetting-raos"]["aan"] == ["BC-ZORG", "BC-ONDERWIJS"]
    assert rijen["kwaliteit-advisering"]["soort"] == "kwaliteit"
    assert len(rijen) == 5
