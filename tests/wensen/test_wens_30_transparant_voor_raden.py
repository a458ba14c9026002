"""Q30: everything that is public can be read and fetched by anybody."""

from tests.wensen.wens import MGR, Vraagbaak, Wens

WENS = Wens(
    nummer=30,
    vraag="MGR zorgt voor transparantie van sturing en uitvoering",
    bron="003",
    voorbeeld=MGR,
    antwoord="GET /v1/besluiten?regeling=mgr-sdcg",
    zin="De open API: wie besloot wat, zonder sleutel of aanmelding; ook als CSV.",
)


def test_iedereen_kan_de_besluiten_lezen(vraagbaak: Vraagbaak) -> None:
    (besluit,) = vraagbaak.adres(WENS).rijen
    assert (besluit["besluit"], besluit["orgaan"]) == ("AB-2021-001", "AB")
    assert besluit["titel"] == "Kaders voor de begroting 2023"
