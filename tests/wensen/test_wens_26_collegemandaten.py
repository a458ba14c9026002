"""Q26: what a college lets its portefeuillehouder say at a table."""

from tests.wensen.wens import OEFENJAAR, Vraagbaak, Wens

WENS = Wens(
    nummer=26,
    vraag="mandaten van colleges",
    bron="000",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten toon collegemandaten --op 2027-02-01",
    zin=(
        "Welk college welke portefeuillehouder ruimte gaf: waarover, tot welk bedrag, "
        "aan welke tafel."
    ),
)


def test_de_ruimte_die_een_college_gaf_is_te_zien(vraagbaak: Vraagbaak) -> None:
    rijen = {str(rij["collegemandaat"]): rij for rij in vraagbaak.antwoord(WENS).rijen}
    b, c = rijen["CM-gm9002-dagbesteding"], rijen["CM-gm9003-dagbesteding"]
    assert (b["portefeuillehouder"], b["gremium"], b["bedrag"]) == (
        "p-02",
        "RPO-ZORG",
        12_500_000,
    )
    assert b["ruggespraak"] is True
    assert (b["status"], c["status"]) == ("gemeld", "ingetrokken")
