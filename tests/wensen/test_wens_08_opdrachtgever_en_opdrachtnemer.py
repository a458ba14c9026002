"""Q8: an opdracht names who gives it and who takes it."""

from tests.wensen.wens import OEFENJAAR, Vraagbaak, Wens

WENS = Wens(
    nummer=8,
    vraag="Hoe geven we invulling aan opdrachtgeverschap en opdrachtnemerschap?",
    bron="004",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten toon opdrachten --op 2027-06-01",
    zin=(
        "De opdrachten: opdrachtgevers, opdrachtnemer, resultaat en de overeenkomst "
        "erachter."
    ),
)


def test_een_opdracht_heeft_opdrachtgevers_en_een_opdrachtnemer(
    vraagbaak: Vraagbaak,
) -> None:
    antwoord = vraagbaak.antwoord(WENS)
    opdrachten = {str(rij["opdrachtverlening"]): rij for rij in antwoord.rijen}
    toezicht, matching = opdrachten["toezicht-2027"], opdrachten["matching-2027"]
    assert toezicht["bestuurlijk_opdrachtgever"] == "BC-ZORG"
    assert toezicht["ambtelijk_opdrachtgever"] == "regiosecretaris-zorg"
    assert toezicht["opdrachtnemer"] == "secretaris"
    assert (matching["overeenkomst"], matching["status"]) == (
        "dvo-werkbedrijf",
        "teruggegeven",
    )
