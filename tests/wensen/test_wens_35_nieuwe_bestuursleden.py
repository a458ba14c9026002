"""Q35: what whoever takes over must know, in one dossier."""

from tests.wensen.wens import OEFENJAAR, Antwoord, Vraagbaak, Wens, codes, deel

WENS = Wens(
    nummer=35,
    vraag="Nieuwe bestuursleden",
    bron="003",
    voorbeeld=OEFENJAAR,
    antwoord="besluiten toon inwerkdossier DB --op 2027-05-25",
    zin=(
        "Voor een gremium, functie of gemeente: zetels, bevoegdheden, wat er op hen "
        "wacht en wat afloopt."
    ),
)


def test_wie_nieuw_is_krijgt_alles_wat_op_hem_wacht(vraagbaak: Vraagbaak) -> None:
    antwoord = vraagbaak.antwoord(WENS)
    dossier = antwoord.ding
    assert {"gegevens-2027", "inkoopkalender"} <= set(
        codes(deel(dossier, "lopend"), "code")
    )
    assert "kaders-raden" in codes(deel(dossier, "wacht"), "stap")
    assert "p-01" in codes(deel(dossier, "zetels"), "persoon")
    assert "Wat loopt" in antwoord.tekst
    regel = "besluiten toon inwerkdossier secretaris --op 2027-05-25 --json"
    opvolger = Antwoord(vraagbaak.typ(OEFENJAAR, regel), "").ding
    assert "M-1" in codes(deel(opvolger, "bevoegdheden"), "bevoegdheid")
    assert codes(deel(opvolger, "opdrachten"), "opdrachtverlening") == ["toezicht-2027"]
    tekst = vraagbaak.typ(OEFENJAAR, regel.removesuffix(" --json"))
    assert "mandaat van DB: inkoop, overeenkomst aangaan" in tekst
    tekst = vraagbaak.typ(
        OEFENJAAR, "besluiten toon inwerkdossier gm9002 --op 2027-05-25"
    )
    assert "Tarieven dagbesteding 2028" in tekst
