"""The route of a decision: voorstel, adviezen, rounds along the raden."""

from collections.abc import Iterator, Sequence
from datetime import date

from register.domain.afspraken.actie import ACTIE
from register.domain.besluiten.besluit import (
    Adviesopvolging,
    Afwijkgrond,
    BesluitGenomen,
    Opvolging,
)
from register.domain.dossiers.advies import Advies
from register.domain.dossiers.dossier import DOSSIER, Dossier
from register.domain.organisatie.gremiumstaat import GREMIUM
from register.domain.raden.raadsronde import (
    RAADSRONDE,
    Raad,
    Raadsronde,
    Raadstatus,
    Rondesoort,
)
from register.domain.raden.rondefeiten import OM_WENSEN
from register.domain.values import Feitdatum, Openheid, Periode, bounds
from register.service.explaining.sentences import (
    Line,
    Teller,
    day,
    enumerated,
    plain_word,
    when,
)


def route(teller: Teller, genomen: BesluitGenomen) -> Iterator[Line]:
    """What went before, in the order in which a reader asks for it."""
    yield from teller.closed(DOSSIER, genomen.dossier, "Het dossier")
    dossier = teller.state(DOSSIER, genomen.dossier)
    if dossier is not None:
        yield _opened(teller, dossier)
        yield from _proposal(teller, dossier, genomen)
        yield from _advices(teller, dossier, genomen)
    for code in genomen.raadsrondes:
        yield from teller.closed(RAADSRONDE, code, "De raadsronde")
        ronde = teller.state(RAADSRONDE, code)
        if ronde is not None:
            yield from _round(teller, ronde)


def _opened(teller: Teller, dossier: Dossier) -> Line:
    op = dossier.geopend_tussen or dossier.geopend_op.isoformat()
    zin = (
        f"Het hoort bij dossier '{dossier.code}' ({teller.text(dossier.titel)}), "
        f"geopend {when(op)}"
    )
    if dossier.route:
        zin += f", route {dossier.route}"
    return Line(tekst=f"{zin}.", seqs=dossier.seqs[:1])


def _proposal(
    teller: Teller, dossier: Dossier, genomen: BesluitGenomen
) -> Iterator[Line]:
    voorstel = dossier.voorstel(genomen.voorstel) if genomen.voorstel else None
    if voorstel is None:
        return
    door = f" door {voorstel.opsteller}" if voorstel.opsteller else ""
    versie = f"; besloten is over versie {voorstel.versie}"
    stroom = DOSSIER.stroom(dossier.code)
    op = teller.done(stroom, voorstel.opgesteld_op, voorstel.seqs)
    zin = (
        f"Het voorstel '{teller.text(voorstel.titel)}' is {op} "
        f"opgesteld{door}, voor {voorstel.aan}"
        f"{versie if voorstel.versie > 1 else ''}."
    )
    yield Line(tekst=zin, seqs=voorstel.seqs)
    if voorstel.aangehouden_op is not None:
        tot = voorstel.aangehouden_tot
        tekst = f", tot {_until(tot)}" if tot else ""
        op = teller.done(stroom, voorstel.aangehouden_op, voorstel.seqs)
        zin = f"Het is {op} aangehouden{tekst}."
        yield Line(tekst=zin, seqs=voorstel.seqs)


def _until(tot: Feitdatum) -> str:
    eerste, laatste = bounds(tot)
    return day(laatste) if eerste == laatste else f"uiterlijk {day(laatste)}"


def _advices(
    teller: Teller, dossier: Dossier, genomen: BesluitGenomen
) -> Iterator[Line]:
    gevolgen = {gevolg.advies: gevolg for gevolg in genomen.adviesopvolging}
    for advies in dossier.adviezen:
        hierover = advies.voorstel in ("", genomen.voorstel)
        if advies.code in gevolgen or hierover:
            stroom = DOSSIER.stroom(dossier.code)
            gegeven = _given(teller, stroom, advies)
            yield _advice(teller, gegeven, advies, gevolgen.get(advies.code))
            yield from _talks(teller, advies)


def _talks(teller: Teller, advies: Advies) -> Iterator[Line]:
    """What a table behind closed doors agreed, as the advice has it (001)."""
    for beside in advies.afspraken:
        afspraak = teller.state(ACTIE, beside.afspraak)
        tafel = teller.state(GREMIUM, afspraak.gremium) if afspraak else None
        if afspraak and tafel and tafel.openheid is Openheid.BESLOTEN:
            wat = teller.text(afspraak.omschrijving)
            op = teller.done(
                ACTIE.stroom(afspraak.code), afspraak.vastgelegd_op, afspraak.seqs
            )
            zin = (
                f"Dit is voorbesproken in een besloten overleg, {tafel.code}, waar "
                f"{op} is afgesproken{f': {wat}' if wat else '.'}"
            )
            yield Line(tekst=zin, seqs=afspraak.seqs)


def _advice(
    teller: Teller, gegeven: str, advies: Advies, gevolg: Adviesopvolging | None
) -> Line:
    zin = f"{gegeven}{_done(teller, advies, gevolg)}"
    artikel = "art. 3:50 Awb" if gevolg and _departed(gevolg) else ""
    return Line(tekst=f"{zin}.", seqs=advies.seqs, artikel=artikel)


def _departed(gevolg: Adviesopvolging) -> bool:
    return gevolg.opvolging is not Opvolging.OVERGENOMEN


def _given(teller: Teller, stroom: str, advies: Advies) -> str:
    if advies.uitgebracht_op is None:
        if advies.niet_tijdig_op is not None:
            return f"Het advies van {advies.adviseur} kwam niet op tijd"
        return f"Aan {advies.adviseur} is advies gevraagd, dat er nog niet is"
    te_laat = ", na de termijn," if advies.te_laat else ""
    strekking = plain_word(advies.strekking)
    op = teller.done(stroom, advies.uitgebracht_op, advies.seqs)
    return f"{advies.adviseur} adviseerde {op}{te_laat} {strekking}"


def _done(teller: Teller, advies: Advies, gevolg: Adviesopvolging | None) -> str:
    if gevolg is None:
        if advies.uitgebracht_op is None:
            return ""
        return "; wat ermee is gedaan, zegt het besluit niet"
    zin = {
        Opvolging.OVERGENOMEN: "; het besluit neemt dat over",
        Opvolging.GEDEELTELIJK: "; het besluit neemt dat gedeeltelijk over",
        Opvolging.AFGEWEKEN: "; het besluit wijkt daarvan af",
    }[gevolg.opvolging]
    if gevolg.grond is not None:
        zin += f", op {_GROND[gevolg.grond]} grond"
    if advies.afgestemd_op is not None:
        zin += f", na overleg met {enumerated(advies.afgestemd_met)}"
    if motief := teller.text(gevolg.motivering):
        zin += f": {motief.rstrip('.')}"
    return zin


_GROND = {
    Afwijkgrond.ORGANISATORISCH: "organisatorische",
    Afwijkgrond.JURIDISCH: "juridische",
    Afwijkgrond.FINANCIEEL: "financiële",
}

_ARTIKEL = {
    Rondesoort.BEGROTING: "art. 35 Wgr",
    Rondesoort.BEGROTINGSWIJZIGING: "art. 35 lid 6 Wgr",
    Rondesoort.REGELING: "art. 1 Wgr",
    Rondesoort.KADERS: "art. 34b Wgr",
    Rondesoort.VOORLOPIGE_JAARREKENING: "art. 34b Wgr",
    Rondesoort.UITVOERINGSPROGRAMMA: "art. 10 lid 5 Wgr",
    Rondesoort.OVERIG: "art. 10 lid 5 Wgr",
    Rondesoort.TOESTEMMING: "art. 1 lid 4 Wgr",
    Rondesoort.BESTUURSCOMMISSIE: "art. 25 lid 2 Wgr",
    Rondesoort.ADVIESCOMMISSIE: "art. 24a lid 2 Wgr",
    Rondesoort.DEELNEMING: "art. 31a lid 2 Wgr",
}


def _round(teller: Teller, ronde: Raadsronde) -> Iterator[Line]:
    stroom = RAADSRONDE.stroom(ronde.code)
    verzonden = [
        teller.span(stroom, r.toegezonden_op, r.seqs)
        for r in ronde.raden
        if r.toegezonden_op
    ]
    titel = teller.text(ronde.titel)
    alle = len(ronde.raden)
    if not verzonden:
        zin = f"'{titel}' ging nog naar geen van de {alle} raden."
    else:
        raden = f"{len(verzonden)} van de {alle} raden"
        if len(verzonden) == alle:
            raden = f"alle {alle} raden"
        zin = f"'{titel}' ging {_span(verzonden)} naar {raden}."
    seqs = (ronde.seq, *(r.seqs[0] for r in ronde.raden if r.seqs))
    yield Line(tekst=zin, seqs=seqs, artikel=_ARTIKEL[ronde.soort])
    wat = "sprak wensen of bedenkingen uit" if ronde.soort in OM_WENSEN else ""
    for raad in ronde.raden:
        if raad.zienswijze_op is not None:
            yield _view(teller, stroom, raad, raad.zienswijze_op, wat)
        yield from _consent(teller, stroom, raad)
    yield from _silent(teller, ronde)


def _span(delen: Sequence[Periode]) -> str:
    van, tot = min(deel.van for deel in delen), max(deel.tot for deel in delen)
    return when(Periode(van=van, tot=tot))


def _consent(teller: Teller, stroom: str, raad: Raad) -> Iterator[Line]:
    wie = f"De raad van {teller.place(raad.gemeente)}"
    if raad.geweigerd_op is not None:
        grond = plain_word(raad.weigeringsgrond)
        op = teller.done(stroom, raad.geweigerd_op, raad.seqs)
        zin = f"{wie} weigerde toestemming {op} ({grond})."
        yield Line(tekst=zin, seqs=raad.seqs, artikel="art. 1 lid 4 Wgr")
    if raad.toestemming_op is not None:
        op = teller.done(stroom, raad.toestemming_op, raad.seqs)
        zin = f"{wie} verleende toestemming {op}."
        yield Line(tekst=zin, seqs=raad.seqs, artikel="art. 1 lid 4 Wgr")


def _view(teller: Teller, stroom: str, raad: Raad, dag: date, wensen: str) -> Line:
    te_laat = ", te laat" if raad.te_laat else ""
    wie = f"De raad van {teller.place(raad.gemeente)}"
    op = teller.done(stroom, dag, raad.seqs)
    zin = f"{wie} {wensen} {op}{te_laat}"
    if not wensen:
        strekking = plain_word(raad.strekking)
        zin = f"{wie} gaf {op} een zienswijze ({strekking}{te_laat})"
    if raad.beantwoord_op is None:
        open_ = "daarop is niet geantwoord" if wensen else "die is niet beantwoord"
        return Line(tekst=f"{zin}; {open_}.", seqs=raad.seqs)
    antwoord_op = teller.done(stroom, raad.beantwoord_op, raad.seqs)
    zin += f"; {raad.beantwoord_door} antwoordde {antwoord_op}"
    antwoorden = [f"'{a.punt}' {plain_word(a.gevolg)}" for a in raad.antwoorden]
    if antwoorden:
        zin += f": {enumerated(antwoorden)}"
    return Line(tekst=f"{zin}.", seqs=raad.seqs)


def _silent(teller: Teller, ronde: Raadsronde) -> Iterator[Line]:
    for status, tekst in (
        (Raadstatus.GEEN_ZIENSWIJZE, "liet weten geen zienswijze te geven"),
        (Raadstatus.GEEN_WENSEN, "liet weten geen wensen of bedenkingen te hebben"),
        (Raadstatus.UITSTAAND, "reageerde niet"),
        (Raadstatus.NOG_NIET_TOEGEZONDEN, "kreeg niets toegezonden"),
    ):
        raden = [raad for raad in ronde.raden if raad.status is status]
        if raden:
            wie = enumerated([teller.place(raad.gemeente) for raad in raden])
            van = "De raad" if len(raden) == 1 else "Elk van de raden"
            seqs = tuple(seq for raad in raden for seq in raad.seqs[-1:])
            yield Line(tekst=f"{van} van {wie} {tekst}.", seqs=seqs)
