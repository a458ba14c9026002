"""Q6: what each gremium is, may do and to whom it belongs, on a day."""

from tests.wensen.wens import MGR, Vraagbaak, Wens

WENS = Wens(
    nummer=6,
    vraag=(
        "Hoe verhouden de verschillende regionale gremia zoals Algemeen Bestuur, PFHO "
        "en Directieoverleg zich tot elkaar"
    ),
    bron="004",
    voorbeeld=MGR,
    antwoord="besluiten toon gremia --op 2025-12-31",
    zin=(
        "De gremia naast elkaar: soort, openheid, modules, en alleen bij een "
        "bestuursorgaan handelingen."
    ),
)


def test_een_overleg_staat_naast_de_besturen_en_besluit_niet(
    vraagbaak: Vraagbaak,
) -> None:
    gremia = {str(rij["gremium"]): rij for rij in vraagbaak.antwoord(WENS).rijen}
    assert len(gremia) == 19
    assert gremia["AB"]["bestuursorgaan"] is True
    assert "begroting-vaststellen" in str(gremia["AB"]["handelingen"])
    overleg = gremia["RPO-ZORG"]
    assert (overleg["soort"], overleg["openheid"]) == (
        "bestuurlijk_overleg",
        "besloten",
    )
    assert "bestuursorgaan" not in overleg
    assert "handelingen" not in overleg
    assert gremia["BC-PARTICIPATIE"]["modules"] == ["wsp", "wgsw", "inburgering"]
