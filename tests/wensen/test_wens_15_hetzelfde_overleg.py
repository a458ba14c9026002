"""Q15: the same subject at several tables, and where positions differ."""

from tests.wensen.wens import OEFENJAAR, Antwoord, Vraagbaak, Wens, codes, deel

WENS = Wens(
    nummer=15,
    vraag="gaan we hetzelfde overleg opnieuw doen?",
    bron="001",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten toon vergaderduplicaten --op 2027-06-01",
    zin=(
        "Onderwerpen die aan meer dan één tafel kwamen: wanneer, waarvoor, en of dat "
        "twee keer hetzelfde was."
    ),
)


def test_een_onderwerp_aan_twee_tafels_is_te_zien(vraagbaak: Vraagbaak) -> None:
    (rij,) = vraagbaak.antwoord(WENS).rijen
    assert (rij["dossier"], rij["tafels"], rij["keren"]) == (
        "begroting-2027",
        ["AB", "BC-ZORG"],
        3,
    )
    assert rij["dubbel"] == "nee"
    keren = deel(rij, "behandelingen")
    assert codes(keren, "doel") == ["besluiten", "adviseren", "besluiten"]
    regel = "besluiten toon adviezen --dossier begroting-2028 --json"
    (advies,) = Antwoord(vraagbaak.typ(OEFENJAAR, regel), "").rijen
    (afspraak,) = deel(advies, "afspraken")
    assert afspraak["verhouding"] == "aanvullend"
