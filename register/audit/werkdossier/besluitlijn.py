"""The steps of one decision: called, voted, decided, empowered, judged, made known."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from register.audit.tables import Vraag
from register.domain.besluiten.besluit import (
    BESLUIT,
    Besluit,
    BesluitBekendgemaakt,
    BesluitGetoetst,
    Oordeel,
    Rechtskarakter,
)
from register.domain.bevoegdheden.schakel import flaws
from register.domain.facts import Feit, corrected, fold
from register.domain.vergaderingen.stemfeiten import StemmingGehouden
from register.domain.vergaderingen.vergadering import VERGADERING


class Stand(StrEnum):
    """Whether a step is there."""

    AANWEZIG = "aanwezig"
    ONTBREEKT = "ontbreekt"
    NIET_VASTGELEGD = "niet vastgelegd"
    VERZEGELD = "verzegeld"
    ELDERS = "elders"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijnstap:
    """One step with the facts that show it; `bedrag` in cents."""

    stap: str
    stand: Stand
    tekst: str = ""
    op: date | None = None
    seqs: tuple[int, ...] = ()
    bedrag: int | None = None


_BEKEND_TE_MAKEN = frozenset(
    {
        Rechtskarakter.BESLUIT_VAN_ALGEMENE_STREKKING,
        Rechtskarakter.AVV,
        Rechtskarakter.BELEIDSREGEL,
        Rechtskarakter.BESCHIKKING,
    }
)
"""Of these it does not work before it was made known (Awb 3:40)."""


def steps_of(vraag: Vraag, besluit: Besluit) -> Iterator[Lijnstap]:
    """Every step of one decision, in order."""
    yield from _meeting(vraag, besluit)
    genomen = besluit.genomen
    namens = f"{genomen.functie} namens " if genomen.functie else ""
    yield Lijnstap(
        stap="besluit",
        stand=Stand.AANWEZIG,
        op=besluit.genomen_op,
        tekst=f"{genomen.besluit} door {namens}{genomen.orgaan}, {besluit.status}",
        seqs=(besluit.seq,),
        bedrag=genomen.bedrag,
    )
    yield _power(besluit)
    yield _judged(vraag, besluit)
    yield from _known(vraag, besluit)


def _meeting(vraag: Vraag, besluit: Besluit) -> Iterator[Lijnstap]:
    genomen = besluit.genomen
    code = genomen.vergadering
    if not code:
        tekst = "in mandaat besloten" if genomen.functie else "geen vergadering genoemd"
        stand = Stand.NIET_VASTGELEGD
        yield Lijnstap(stap="vergadering", stand=stand, tekst=tekst)
        return
    ruw = vraag.read(VERGADERING.stroom(code))
    feiten = corrected(ruw)
    vergadering = fold(VERGADERING, feiten)
    if vergadering is None:
        tekst = f"{code} is hier niet te lezen"
        seqs = tuple(feit.seq for feit in ruw[:1])
        stand = Stand.VERZEGELD
        yield Lijnstap(stap="vergadering", stand=stand, tekst=tekst, seqs=seqs)
        return
    yield Lijnstap(
        stap="vergadering",
        stand=Stand.AANWEZIG,
        op=vergadering.geopend_op,
        tekst=f"{code} van {vergadering.gremium}, {vergadering.status}",
        seqs=vergadering.seqs[:1],
    )
    presentie = vergadering.presentie_seq
    yield Lijnstap(
        stap="presentie",
        stand=Stand.ONTBREEKT if presentie is None else Stand.AANWEZIG,
        tekst=f"{len(vergadering.aanwezig)} aanwezig" if presentie is not None else "",
        seqs=() if presentie is None else (presentie,),
    )
    yield from _votes(feiten, genomen.punt)


def _votes(feiten: Iterable[Feit], punt: str) -> Iterator[Lijnstap]:
    stemmingen = [
        (feit, feit.gegevens)
        for feit in feiten
        if isinstance(feit.gegevens, StemmingGehouden) and feit.gegevens.punt == punt
    ]
    for feit, stemming in stemmingen:
        tekst = f"{stemming.wijze}: {stemming.uitslag}, {stemming.geldigheid}"
        stand, seqs = Stand.AANWEZIG, (feit.seq,)
        yield Lijnstap(
            stap="stemming", stand=stand, op=feit.dag, tekst=tekst, seqs=seqs
        )
    if not stemmingen:
        tekst = f"geen stemming over punt {punt or '(geen)'}"
        yield Lijnstap(stap="stemming", stand=Stand.ONTBREEKT, tekst=tekst)


def _power(besluit: Besluit) -> Lijnstap:
    keten = besluit.genomen.keten
    seqs = tuple(dict.fromkeys(seq for schakel in keten for seq in schakel.seqs))
    gebreken = flaws(keten)
    weg = " > ".join(dict.fromkeys([s.gever for s in reversed(keten) if s.gever]))
    tekst = f"{weg} > {keten[0].nemer}" if keten else "geen keten vastgelegd"
    if gebreken:
        tekst += f"; gebrek: {', '.join(map(str, gebreken))}"
    goed = keten and not gebreken
    stand = Stand.AANWEZIG if goed else Stand.ONTBREEKT
    return Lijnstap(stap="bevoegdheid", stand=stand, tekst=tekst, seqs=seqs)


def _judged(vraag: Vraag, besluit: Besluit) -> Lijnstap:
    feiten = corrected(vraag.read(BESLUIT.stroom(besluit.genomen.besluit)))
    seqs = tuple(f.seq for f in feiten if isinstance(f.gegevens, BesluitGetoetst))
    niet = [t.norm for t in besluit.oordelen if t.oordeel is Oordeel.VOLDOET_NIET]
    tekst = f"{len(besluit.oordelen)} normen getoetst"
    if niet:
        tekst += f"; voldoet niet: {', '.join(niet)}"
    stand = Stand.AANWEZIG if seqs else Stand.ONTBREEKT
    return Lijnstap(stap="toetsing", stand=stand, tekst=tekst, seqs=seqs)


def _known(vraag: Vraag, besluit: Besluit) -> Iterator[Lijnstap]:
    for teken in besluit.ondertekeningen:
        tekst = ", ".join(teken.wie)
        yield Lijnstap(
            stap="ondertekening",
            stand=Stand.AANWEZIG,
            op=teken.op,
            tekst=tekst,
            seqs=(teken.seq,),
        )
    if not besluit.ondertekeningen:
        yield Lijnstap(stap="ondertekening", stand=Stand.NIET_VASTGELEGD)
    feiten = corrected(vraag.read(BESLUIT.stroom(besluit.genomen.besluit)))
    bekend = [f for f in feiten if isinstance(f.gegevens, BesluitBekendgemaakt)]
    for feit in bekend:
        werkt = f"werkt vanaf {besluit.inwerking}" if besluit.inwerking else ""
        yield Lijnstap(
            stap="bekendmaking",
            stand=Stand.AANWEZIG,
            op=feit.dag,
            tekst=werkt,
            seqs=(feit.seq,),
        )
    if not bekend:
        moet = besluit.genomen.rechtskarakter in _BEKEND_TE_MAKEN
        yield Lijnstap(
            stap="bekendmaking",
            stand=Stand.ONTBREEKT
            if moet and not besluit.rejected
            else Stand.NIET_VASTGELEGD,
            tekst=str(besluit.genomen.rechtskarakter).replace("_", " "),
        )
