"""Q13: one time line of a dossier, across the tables."""

from tests.wensen.wens import MGR, Vraagbaak, Wens, codes, deel

WENS = Wens(
    nummer=13,
    vraag="complex en onnavolgbaar",
    bron="001",
    voorbeeld=MGR,
    antwoord="besluiten toon dossier regionale-beleidsondersteuning",
    zin=(
        "Verzoek, overleg, advies en afspraken van alle tafels in één tijdlijn; "
        "plannen staan apart."
    ),
)


def test_verzoek_overleg_advies_en_afspraken_staan_in_een_tijdlijn(
    vraagbaak: Vraagbaak,
) -> None:
    antwoord = vraagbaak.antwoord(WENS)
    gebeurd = [
        (str(rij["feitdatum"]), str(rij["soort"]))
        for rij in deel(antwoord.ding, "gebeurtenissen")
    ]
    assert gebeurd == sorted(gebeurd, key=lambda feit: feit[0])
    soorten = [soort for _, soort in gebeurd]
    assert soorten[:3] == [
        "dossier-geopend.v1",
        "verzoek-ingediend.v1",
        "overleg-gehouden.v1",
    ]
    assert soorten.count("afspraak-vastgelegd.v1") == 9
    assert soorten.count("advies-gevraagd.v1") == 3
    stappen = deel(antwoord.ding, "stappen")
    assert set(codes(stappen, "status")) == {"gepland"}
    assert len(stappen) == 6
