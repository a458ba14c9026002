"""Q20: what should be better has an addressee and, once there, an answer."""

from tests.wensen.wens import MGR, OEFENJAAR, Antwoord, Vraagbaak, Wens

WENS = Wens(
    nummer=20,
    vraag="weten niet goed waar en hoe ze de verbeterpunten",
    bron="001",
    voorbeeld=MGR,
    antwoord="besluiten toon aanbevelingen --op 2025-12-31",
    zin=(
        "Elke aanbeveling met aan wie zij is gericht, en wat ermee is gedaan of dat "
        "zij open staat."
    ),
)


def test_een_verbeterpunt_heeft_een_adres_en_staat_open_tot_er_iets_mee_is_gedaan(
    vraagbaak: Vraagbaak,
) -> None:
    rijen = {str(rij["nummer"]): rij for rij in vraagbaak.antwoord(WENS).rijen}
    assert sorted(rijen) == [str(nummer) for nummer in range(1, 10)]
    assert rijen["1"]["aan"] == ["AB"]
    assert "duidelijk mandaat aan de secretaris" in str(rijen["6"]["tekst"])
    assert {rij["status"] for rij in rijen.values()} == {"open"}
    regel = "besluiten toon aanbevelingen --op 2027-06-01 --json"
    rijen = {
        str(r["aanbeveling"]): r
        for r in Antwoord(vraagbaak.typ(OEFENJAAR, regel), "").rijen
    }
    assert rijen["samenwerking-2026-1"]["acties"] == ["inkoopkalender"]
    assert rijen["rekenkamer-1"]["gevolg"] == "niet_overgenomen"
