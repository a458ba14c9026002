"""Q12: of every item what it was for, how it was treated and what came of it."""

from tests.wensen.wens import OEFENJAAR, Vraagbaak, Wens, codes, deel

WENS = Wens(
    nummer=12,
    vraag=(
        "bij de verschillende overleggen de besluitvorming en de status, bespreking en "
        "opvolging van voorliggende stukken vaak onduidelijk"
    ),
    bron="001",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten toon besluitenlijst AB-2026-2",
    zin="Per agendapunt: waarvoor het voorlag, hoe het is behandeld en wat eruit kwam.",
)


def test_elk_agendapunt_heeft_een_doel_een_behandeling_en_een_uitkomst(
    vraagbaak: Vraagbaak,
) -> None:
    punten = deel(vraagbaak.antwoord(WENS).ding, "lijst")
    assert [(p["doel"], p["behandelwijze"], p["uitkomst"]) for p in punten] == [
        ("besluiten", "hamerstuk", "besloten"),
        ("besluiten", "bespreekstuk", "besloten"),
        ("besluiten", "bespreekstuk", "geen"),
    ]
    assert codes(deel(punten[1], "besluiten"), "besluit") == ["AB-2026-002"]
