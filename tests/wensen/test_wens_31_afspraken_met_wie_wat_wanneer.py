"""Q31: an agreement has who, what and when, or says what lacks."""

from tests.wensen.wens import MGR, Vraagbaak, Wens

WENS = Wens(
    nummer=31,
    vraag="weinig expliciete afspraken, hierdoor is niet duidelijk wie wat moet doen",
    bron="003",
    voorbeeld=MGR,
    antwoord="besluiten toon afspraken --op 2023-01-31",
    zin="De afsprakenlijst: wat, wie, voor wanneer; en wat niet is bepaald.",
)


def test_elke_afspraak_zegt_wie_wat_en_wanneer_of_dat_dat_ontbreekt(
    vraagbaak: Vraagbaak,
) -> None:
    rijen = {str(rij["actie"]): rij for rij in vraagbaak.antwoord(WENS).rijen}
    assert len(rijen) == 9
    assert rijen["rbo-4"]["ambtelijk_eigenaar"] == "mgr-organisatie"
    assert rijen["rbo-4"]["termijn"] == {"van": "2023-03-21", "tot": "2023-03-31"}
    assert rijen["rbo-4"]["nader_te_bepalen"] == ["bestuurlijk_eigenaar"]
    assert all(rij["nader_te_bepalen"] for rij in rijen.values())
