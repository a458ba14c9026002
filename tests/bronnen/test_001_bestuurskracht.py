"""001: the study of 2025; nine recommendations, and the governance as it was found."""

from tests.bronnen.lezer import Lezer, bij


def test_negen_aanbevelingen_met_voor_wie_zij_zijn(lezer: Lezer) -> None:
    aanbevelingen = bij(lezer.lijst("aanbevelingen"), "nummer")
    assert sorted(aanbevelingen) == [str(nummer) for nummer in range(1, 10)]
    voor_ab = {nr for nr, rij in aanbevelingen.items() if rij["aan"] == ["AB"]}
    assert voor_ab == {"1", "3"}
    assert aanbevelingen["4"]["tekst"] == (
        "Wijzig de verordening op de bestuurscommissies, zodat de besluitvorming "
        "mogelijk wordt."
    )
    assert all("gevolg" not in rij for rij in aanbevelingen.values())
    assert not lezer.lijst("aanbevelingen", op="2025-04-30")


def test_een_aanbeveling_zonder_gevolg_blijft_een_lopende_zaak(lezer: Lezer) -> None:
    zaken = lezer.lijst("lopende-zaken", op="2025-12-31", soort="aanbeveling")
    assert len(zaken) == 9
    assert {rij["dossier"] for rij in zaken} == {"bestuurskrachtonderzoek"}


def test_wat_de_aanbevelingen_willen_veranderen_is_nog_niet_veranderd(
    lezer: Lezer,
) -> None:
    """No source says that the change of governance was decided."""
    gremia = bij(lezer.lijst("gremia", op="2025-12-31"), "gremium")
    assert gremia["AC-RFZ"]["status"] == "bestaat"
    assert gremia["RPO-ZORG"]["status"] == "bestaat"
    assert not lezer.lijst("mandaten")
