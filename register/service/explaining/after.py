"""The terms that held for a decision, and what became of it."""

from collections.abc import Iterator

from register.domain.besluiten.besluit import (
    BESLUIT,
    Besluit,
    BesluitBekendgemaakt,
    BesluitGerectificeerd,
    BesluitGewijzigd,
    BesluitIngetrokken,
)
from register.domain.facts import Feit
from register.domain.norms.handelingen import BEGROTINGSBESLUITEN
from register.domain.openheid.openbaarheid import (
    GeheimhoudingOpgeheven,
    GeheimhoudingOpgelegd,
    Gepubliceerd,
)
from register.domain.raden.raadsronde import RAADSRONDE
from register.domain.terms import termijn
from register.domain.values import Periode
from register.domain.vergaderingen.vergadering import VERGADERING
from register.service.explaining.later import told_later
from register.service.explaining.sentences import Line, Teller, day, plain_word, when


def terms(teller: Teller, besluit: Besluit) -> Iterator[Line]:
    """Clocks that ran before and after the decision."""
    genomen = besluit.genomen
    vergadering = teller.state(VERGADERING, genomen.vergadering)
    verzonden = vergadering.verzonden_op if vergadering else None
    if genomen.handeling in BEGROTINGSBESLUITEN and vergadering and verzonden:
        klok = termijn("WGR-41", verzonden)
        yield Line(
            tekst=klok.uitleg, seqs=vergadering.seqs[:1], artikel="art. 35 lid 1 Wgr"
        )
    for code in genomen.raadsrondes:
        ronde = teller.state(RAADSRONDE, code)
        raden = ronde.raden if ronde else ()
        grenzen = sorted({raad.uiterlijk for raad in raden if raad.uiterlijk})
        if grenzen:
            tot = day(grenzen[0])
            if len(grenzen) > 1:
                tot += f", en de laatste tot en met {day(grenzen[-1])}"
            seqs = tuple(raad.seqs[0] for raad in raden if raad.uiterlijk)
            yield Line(tekst=f"De raden konden reageren tot en met {tot}.", seqs=seqs)
    if genomen.bezwaar_mogelijk and besluit.bekendgemaakt_op is not None:
        uitleg = termijn("AWB-31", besluit.bekendgemaakt_op).uitleg
        yield Line(tekst=uitleg, artikel="art. 6:7 en 6:8 Awb")


def aftermath(teller: Teller, besluit: Besluit) -> Iterator[Line]:
    """What happened to the decision after it was taken, in legal order."""
    for feit in teller.context.feiten(BESLUIT.stroom(besluit.genomen.besluit)):
        zin, artikel = _told(teller, feit)
        if zin:
            op = when(Periode(van=feit.eerste, tot=feit.dag))
            zin = f"{op[0].upper()}{op[1:]} {zin}."
            yield Line(tekst=zin, seqs=(feit.seq,), artikel=artikel)
    if besluit.inwerking is not None:
        seqs = (besluit.seq,)
        yield Line(tekst=f"Het werkt vanaf {day(besluit.inwerking)}.", seqs=seqs)


def _told(teller: Teller, feit: Feit) -> tuple[str, str]:
    zin = artikel = ""
    match feit.gegevens:
        case BesluitBekendgemaakt() as bekend:
            waar = f" ({bekend.publicatie})" if bekend.publicatie else ""
            zin = f"is het bekendgemaakt, wijze: {plain_word(bekend.wijze)}{waar}"
            artikel = "art. 3:40 Awb"
        case BesluitGewijzigd() as gewijzigd:
            zin = f"is het gewijzigd door '{gewijzigd.door}'"
        case BesluitIngetrokken() as ingetrokken:
            reden = teller.text(ingetrokken.reden).rstrip(".")
            waarom = f": {reden}" if reden else ""
            zin = f"is het ingetrokken door '{ingetrokken.door}'{waarom}"
        case BesluitGerectificeerd() as recht:
            oud = teller.text(recht.oud).rstrip(".")
            nieuw = teller.text(recht.nieuw).rstrip(".")
            zin = f"is een verschrijving in {recht.veld} hersteld: '{oud}' is '{nieuw}'"
        case Gepubliceerd() as openbaar:
            zin = f"is het openbaar gemaakt ({plain_word(openbaar.aanleiding)})"
        case GeheimhoudingOpgelegd() as geheim:
            tot = f" tot en met {day(geheim.tot)}" if geheim.tot else ""
            zin = f"is er geheimhouding op gelegd door {geheim.door}{tot}"
            artikel = "art. 23 Wgr"
        case GeheimhoudingOpgeheven() as geheim:
            zin = f"is die geheimhouding opgeheven door {geheim.door}"
            artikel = "art. 23 Wgr"
        case _:
            zin, artikel = told_later(teller, feit)
    return zin, artikel
