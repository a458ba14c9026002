"""Q25: what each gemeente pays, by which key and on which figures."""

from tests.wensen.wens import OEFENJAAR, Vraagbaak, Wens

WENS = Wens(
    nummer=25,
    vraag="Transparantie van de financiering van de regionale beleidsondersteuning",
    bron="000",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten toon bijdragen --boekjaar 2027 --op 2027-06-01",
    zin=(
        "Wat elke gemeente betaalt, per module, met de sleutel, haar cijfers en de "
        "peildatum."
    ),
)


def test_van_elke_bijdrage_staat_de_sleutel_en_het_cijfer(vraagbaak: Vraagbaak) -> None:
    antwoord = vraagbaak.antwoord(WENS)
    eigen = {str(rij["gemeente"]): rij for rij in antwoord.rijen if "gemeente" in rij}
    assert eigen["gm9001"]["totaal"] == 56_253_072
    assert "inwoneraantal 164000" in antwoord.tekst
    assert "496500" in antwoord.tekst
