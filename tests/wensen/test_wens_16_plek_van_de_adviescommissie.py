"""Q16: the card of a gremium: basis, task, seats, and what goes in and out."""

from tests.wensen.wens import MGR, Vraagbaak, Wens

WENS = Wens(
    nummer=16,
    vraag="plek en positie van de adviescommissie als diffuus",
    bron="001",
    voorbeeld=MGR,
    antwoord="besluiten toon gremium AC-RFZ --op 2025-07-01",
    zin=(
        "De kaart van de adviescommissie: taak, leden, bevoegdheden en wat er speelt; "
        "leeg is leeg."
    ),
)


def test_de_kaart_van_de_adviescommissie_laat_haar_plek_en_haar_leemten_zien(
    vraagbaak: Vraagbaak,
) -> None:
    antwoord = vraagbaak.antwoord(WENS)
    kaart = antwoord.ding
    assert (kaart["soort"], kaart["modules"]) == ("adviescommissie", ["rfz"])
    assert "bemenst door de voorzitters van RPO en RAO" in str(kaart["taak"])
    assert "bestuursorgaan" not in kaart
    assert kaart["zetels"] == kaart["bevoegdheden"] == kaart["adviezen"] == []
    assert isinstance(kaart["openheid"], dict)
    assert "onbekend" in kaart["openheid"]
