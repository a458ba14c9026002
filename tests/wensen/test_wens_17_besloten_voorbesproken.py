"""Q17: why a decision is as it is also tells what closed tables said before."""

from tests.wensen.wens import OEFENJAAR, Vraagbaak, Wens, deel

WENS = Wens(
    nummer=17,
    vraag=(
        "RPO (inhoudelijk en niet openbaar) en bestuurscommissie (processueel en "
        "openbaar)"
    ),
    bron="001",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten waarom AB-2027-PC-01",
    zin="Onder de weg van het besluit staat welk besloten overleg eraan voorafging.",
)


def test_bij_een_besluit_staat_het_besloten_overleg_dat_eraan_voorafging(
    vraagbaak: Vraagbaak,
) -> None:
    antwoord = vraagbaak.antwoord(WENS)
    (zin,) = [
        str(zin["tekst"])
        for kop in deel(antwoord.ding, "delen")
        for zin in deel(kop, "regels")
        if "besloten overleg" in str(zin["tekst"])
    ]
    assert zin.startswith(
        "Dit is voorbesproken in een besloten overleg, RPO-ZORG, waar op 5 april"
    )
    assert "De inkoop voor 2028 doen de gemeenten samen" in zin
