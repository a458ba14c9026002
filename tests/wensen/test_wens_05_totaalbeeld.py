"""Q5: one page counts what is open, by gremium, module and gemeente."""

from tests.wensen.wens import OEFENJAAR, Vraagbaak, Wens, codes, deel

WENS = Wens(
    nummer=5,
    vraag="Wie heeft totaalbeeld?",
    bron="004",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten toon totaalbeeld --op 2027-05-25",
    zin=(
        "Hoeveel er open is en hoeveel over de termijn, per gremium, module en "
        "gemeente."
    ),
)


def test_alles_wat_open_is_staat_op_een_blad(vraagbaak: Vraagbaak) -> None:
    antwoord = vraagbaak.antwoord(WENS)
    samen = antwoord.ding["samen"]
    assert isinstance(samen, dict)
    assert (samen["open"], samen["verlopen"]) == (35, 11)
    gemeenten = deel(antwoord.ding, "gemeenten")
    assert codes(gemeenten, "gemeente") == [f"gm90{nr:02d}" for nr in range(1, 11)]
    assert {"AB", "RPO-ZORG"} <= set(codes(deel(antwoord.ding, "gremia"), "gremium"))
    assert "35 open, waarvan 11 over de termijn" in antwoord.tekst
