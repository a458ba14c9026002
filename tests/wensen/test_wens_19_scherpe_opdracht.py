"""Q19: an opdracht has its wording, result, money and day; what lacks shows."""

from tests.wensen.wens import OEFENJAAR, Vraagbaak, Wens

WENS = Wens(
    nummer=19,
    vraag="opdrachtformulering onvoldoende scherp",
    bron="001",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten toon opdrachten --module zorg --op 2027-05-17",
    zin=(
        "Formulering, resultaat, bedrag en termijn; wat nog niet is bepaald staat er "
        "als leemte."
    ),
)


def test_van_een_opdracht_staat_wat_hij_moet_opleveren_en_wat_nog_ontbreekt(
    vraagbaak: Vraagbaak,
) -> None:
    (opdracht,) = vraagbaak.antwoord(WENS).rijen
    assert (
        opdracht["formulering"]
        == "Onderzoek bij twaalf aanbieders of de kwaliteit voldoet"
    )
    assert opdracht["resultaat"] == "Een rapport per aanbieder"
    assert (opdracht["bedrag"], opdracht["termijn"]) == (4_500_000, "2027-11-30")
    assert opdracht["nader_te_bepalen"] == ["bestuurlijk_opdrachtgever"]
