"""Q21: how often items are treated, hammered through or left without outcome."""

from tests.wensen.wens import OEFENJAAR, Vraagbaak, Wens

WENS = Wens(
    nummer=21,
    vraag="er stukken wel op de agenda staan, maar weinig inhoudelijk behandeld worden",
    bron="001",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten toon agendagebruik --op 2027-06-01",
    zin=(
        "Per gremium en jaar: hamerstukken, bespreekstukken, en waar geen uitkomst van "
        "is."
    ),
)


def test_te_tellen_is_wat_er_op_de_agenda_stond_en_wat_is_behandeld(
    vraagbaak: Vraagbaak,
) -> None:
    rijen = {
        (str(rij["gremium"]), rij["jaar"]): rij
        for rij in vraagbaak.antwoord(WENS).rijen
    }
    ab = rijen["AB", 2026]
    assert ab["punten"] == int(str(ab["hamerstukken"])) + int(
        str(ab["bespreekstukken"])
    )
    assert (ab["te_besluiten"], ab["aangehouden"], ab["zonder_uitkomst"]) == (6, 1, 1)
