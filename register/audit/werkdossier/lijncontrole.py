"""One dossier from proposal to publication and money: steps, seqs, what is missing.

What the log cannot show is told apart: `ontbreekt` follows from what is recorded, `niet
vastgelegd` may be right, `verzegeld` cannot be read here, `elders` is never in this
register.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import orjson

from register.audit.tables import Vraag
from register.audit.werkdossier.besluitlijn import Lijnstap, Stand, steps_of
from register.audit.werkdossier.fouten import WerkdossierWeigert
from register.domain.besluiten.besluit import BESLUIT, Besluit
from register.domain.dossiers.dossier import DOSSIER, Dossier
from register.domain.facts import corrected, fold
from register.domain.geld.financien import FINANCIEN
from register.domain.overeenkomsten.overeenkomst import OVEREENKOMST, Overeenkomst
from register.domain.raden.raadsronde import RAADSRONDE, Raadsronde, Raadstatus

BETALING = (
    "betalingen staan niet in dit register; leg de financiële administratie ernaast "
    "met 'audit sluit-aan'"
)


@dataclass(slots=True)
class _Lijn:
    """Everything in the log that names the dossier."""

    dossier: Dossier
    besluiten: list[Besluit] = field(default_factory=list)
    dicht: list[tuple[str, int]] = field(default_factory=list)
    rondes: list[Raadsronde] = field(default_factory=list)
    overeenkomsten: list[Overeenkomst] = field(default_factory=list)


def walk(vraag: Vraag, code: str) -> list[Lijnstap]:
    """Every step of a dossier in order; raises `WerkdossierWeigert`."""
    ruw = vraag.read(DOSSIER.stroom(code))
    dossier = fold(DOSSIER, corrected(ruw))
    if dossier is None:
        reden = "is hier verzegeld" if ruw else "staat niet in dit register"
        msg = f"dossier '{code}' {reden}; zie 'besluiten toon dossiers'"
        raise WerkdossierWeigert(msg)
    lijn = _gathered(vraag, dossier)
    return [
        *_prepared(dossier),
        *_advised(dossier),
        *_raden(lijn),
        *_decided(vraag, lijn),
        *_money(vraag, lijn),
    ]


def _gathered(vraag: Vraag, dossier: Dossier) -> _Lijn:
    lijn = _Lijn(dossier)
    for stroom in _streams(vraag, dossier.code):
        soort, _, naam = stroom.partition("/")
        ruw = vraag.read(stroom)
        feiten = corrected(ruw)
        match soort:
            case BESLUIT.prefix:
                besluit = fold(BESLUIT, feiten)
                if besluit:
                    lijn.besluiten.append(besluit)
                elif feiten:
                    lijn.dicht.append((naam, ruw[0].seq))
            case RAADSRONDE.prefix if ronde := fold(RAADSRONDE, feiten):
                lijn.rondes.append(ronde)
            case _:
                pass
    lijn.besluiten.sort(key=lambda besluit: besluit.seq)
    codes = {besluit.genomen.besluit for besluit in lijn.besluiten}
    for stroom in vraag.bron.streams(f"{OVEREENKOMST.prefix}/", vraag.tot):
        afspraak = fold(OVEREENKOMST, corrected(vraag.read(stroom)))
        if afspraak and (afspraak.dossier == dossier.code or afspraak.besluit in codes):
            lijn.overeenkomsten.append(afspraak)
    return lijn


def _streams(vraag: Vraag, code: str) -> list[str]:
    """Streams with a fact of this dossier: one pass over the bytes."""
    naald = b'"dossier":' + orjson.dumps(code)
    namen = {
        rij.stroom
        for rijen in vraag.bron.events(0, vraag.tot)
        for rij in rijen
        if naald in rij.inhoud
    }
    return sorted(namen)


def _prepared(dossier: Dossier) -> Iterator[Lijnstap]:
    yield Lijnstap(
        stap="dossier geopend",
        stand=Stand.AANWEZIG,
        op=dossier.geopend_op,
        tekst=f"route {dossier.route}" if dossier.route else "geen route genoemd",
        seqs=dossier.seqs[:1],
    )
    if not dossier.voorstellen:
        yield Lijnstap(
            stap="voorstel", stand=Stand.ONTBREEKT, tekst="er is geen voorstel"
        )
    for voorstel in dossier.voorstellen:
        door = f" door {voorstel.opsteller}" if voorstel.opsteller else ""
        tekst = (
            f"{voorstel.code} aan {voorstel.aan}{door}, versie {voorstel.versie}, "
            f"{voorstel.status}"
        )
        yield Lijnstap(
            stap="voorstel",
            stand=Stand.AANWEZIG,
            op=voorstel.opgesteld_op,
            tekst=tekst,
            seqs=voorstel.seqs,
        )


def _advised(dossier: Dossier) -> Iterator[Lijnstap]:
    if not dossier.adviezen:
        yield Lijnstap(
            stap="advies", stand=Stand.NIET_VASTGELEGD, tekst="geen advies gevraagd"
        )
    for advies in dossier.adviezen:
        gegeven = advies.uitgebracht_op
        tekst = f"{advies.code} van {advies.adviseur}"
        if gegeven is None:
            tekst += ": gevraagd, niet uitgebracht"
        elif advies.te_laat:
            tekst += ": na de termijn"
        yield Lijnstap(
            stap="advies",
            stand=Stand.ONTBREEKT if gegeven is None else Stand.AANWEZIG,
            op=gegeven or advies.gevraagd_op,
            tekst=tekst,
            seqs=advies.seqs,
        )


_GEEN_ANTWOORD = (Raadstatus.UITSTAAND, Raadstatus.NOG_NIET_TOEGEZONDEN)


def _raden(lijn: _Lijn) -> Iterator[Lijnstap]:
    genoemd = {code for b in lijn.besluiten for code in b.genomen.raadsrondes}
    gevonden = {ronde.code for ronde in lijn.rondes}
    for code in sorted(genoemd - gevonden):
        tekst = f"{code}: wel genoemd, hier niet te lezen"
        yield Lijnstap(stap="raden", stand=Stand.VERZEGELD, tekst=tekst)
    if not (genoemd or gevonden):
        yield Lijnstap(
            stap="raden", stand=Stand.NIET_VASTGELEGD, tekst="geen raadsronde"
        )
    for ronde in lijn.rondes:
        stil = [r.gemeente for r in ronde.raden if r.status in _GEEN_ANTWOORD]
        zonder = [
            r.gemeente for r in ronde.raden if r.zienswijze_op and not r.beantwoord_op
        ]
        tekst = f"{ronde.code}: {len(ronde.raden)} raden"
        if stil:
            tekst += f"; geen reactie van {', '.join(stil)}"
        if zonder:
            tekst += f"; niet beantwoord: {', '.join(zonder)}"
        yield Lijnstap(
            stap="raden",
            stand=Stand.ONTBREEKT if stil or zonder else Stand.AANWEZIG,
            op=ronde.gestart_op,
            tekst=tekst,
            seqs=(ronde.seq, *(seq for raad in ronde.raden for seq in raad.seqs)),
        )


def _decided(vraag: Vraag, lijn: _Lijn) -> Iterator[Lijnstap]:
    for code, seq in lijn.dicht:
        tekst = f"{code} is hier niet te lezen"
        yield Lijnstap(stap="besluit", stand=Stand.VERZEGELD, tekst=tekst, seqs=(seq,))
    if not (lijn.besluiten or lijn.dicht):
        yield Lijnstap(
            stap="besluit", stand=Stand.ONTBREEKT, tekst="er is niet besloten"
        )
    for besluit in lijn.besluiten:
        yield from steps_of(vraag, besluit)


def _money(vraag: Vraag, lijn: _Lijn) -> Iterator[Lijnstap]:
    for afspraak in lijn.overeenkomsten:
        yield Lijnstap(
            stap="overeenkomst",
            stand=Stand.AANWEZIG,
            op=afspraak.gesloten_op,
            tekst=afspraak.code,
            seqs=afspraak.seqs,
        )
    besluiten = {besluit.genomen.besluit for besluit in lijn.besluiten}
    afspraken = {afspraak.code for afspraak in lijn.overeenkomsten}
    belegd = list(_claims(vraag, besluiten, afspraken))
    yield from belegd
    if not belegd and any(besluit.genomen.bedrag for besluit in lijn.besluiten):
        tekst = "besloten is over een bedrag, en er is geen ruimte voor belegd"
        yield Lijnstap(stap="verplichting", stand=Stand.NIET_VASTGELEGD, tekst=tekst)
    yield Lijnstap(stap="betaling", stand=Stand.ELDERS, tekst=BETALING)


def _claims(
    vraag: Vraag, besluiten: set[str], afspraken: set[str]
) -> Iterator[Lijnstap]:
    for stroom in vraag.bron.streams(f"{FINANCIEN.prefix}/", vraag.tot):
        staat = fold(FINANCIEN, corrected(vraag.read(stroom)))
        for beleg in staat.belegd.values() if staat else ():
            if beleg.besluit in besluiten or beleg.overeenkomst in afspraken:
                yield Lijnstap(
                    stap="verplichting",
                    stand=Stand.AANWEZIG,
                    op=beleg.op,
                    tekst=f"{stroom.partition('/')[2]}/{beleg.code}",
                    seqs=beleg.seqs,
                    bedrag=beleg.bedrag,
                )


def missing(stappen: Iterable[Lijnstap]) -> list[Lijnstap]:
    """Steps that should be there and are not."""
    return [stap for stap in stappen if stap.stand is Stand.ONTBREEKT]
