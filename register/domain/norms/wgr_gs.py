"""Norms of the Wgr on sending budget and accounts to gedeputeerde staten (art. 34).

Text read: versions 2015-01-01, 2021-07-01 and 2025-02-12. That they were adopted in
the right year (lid 1 and 3) was judged alone before; these uitvoeringen judge both.
What was sent is judged on the sending; what was not, on the decision and the day that
is asked about.
"""

from collections.abc import Callable
from datetime import date

from register.domain.besluiten.besluit import BESLUIT, BesluitGenomen, Oordeel
from register.domain.besluiten.toezichtfeiten import ToegezondenAanGS
from register.domain.norms.handelingen import BEGROTING, JAARREKENING
from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Handhaving,
    Norm,
    Uitspraak,
    Zaak,
    Zekerheid,
    breaks,
    meets,
    open_question,
)
from register.domain.norms.reading import SINDS, days, ran_out
from register.domain.norms.sources import wgr
from register.domain.norms.wgr_begroting import VASTE_DAG, adopted_in, last_day
from register.domain.terms import Termijn, termijn


def _sent_in_time(
    norm: str, handeling: str, verschil: int, stuk: str
) -> Callable[[Zaak], Uitspraak]:
    """Wgr 34 lid 1-2 and 3-4: adopted in the right year, and sent in time."""
    vastgesteld = adopted_in(handeling, verschil, stuk)

    def toets(zaak: Zaak) -> Uitspraak:
        if isinstance(zaak.feit, ToegezondenAanGS):
            return _sending(zaak, zaak.feit, norm, handeling)
        gevonden = vastgesteld(zaak)
        if gevonden.oordeel is not Oordeel.VOLDOET or zaak.op is None:
            return gevonden
        nummer = getattr(zaak.feit, "besluit", "")
        return _still_to_send(zaak, norm, nummer, zaak.op, gevonden)

    return toets


def _sending(
    zaak: Zaak, feit: ToegezondenAanGS, norm: str, handeling: str
) -> Uitspraak:
    context = zaak.context
    besluit = context.staat(BESLUIT, feit.besluit)
    if besluit is None or besluit.genomen.handeling != handeling:
        return NIET_VAN_TOEPASSING
    klok = termijn(norm, besluit.genomen_op)
    if not isinstance(klok, Termijn):
        return open_question(klok.ontbreekt, besluit.seq)
    uiterlijk, gelezen = last_day(context, norm, klok.uiterlijk)
    seqs = (besluit.seq, *gelezen.seqs)
    eerste, laatste = days(zaak)
    if laatste <= uiterlijk:
        return meets(*seqs)
    tekst = (
        f"'{feit.besluit}' is van {besluit.genomen_op} en ging op {laatste} naar "
        f"gedeputeerde staten; dat moest uiterlijk {uiterlijk}"
    )
    return breaks(tekst, *seqs) if eerste > uiterlijk else open_question(tekst, *seqs)


def _still_to_send(
    zaak: Zaak, norm: str, nummer: str, op: date, gevonden: Uitspraak
) -> Uitspraak:
    """Of a decision that was rightly adopted: whether the clock ran out since."""
    context = zaak.context
    nu = context.on(op).staat(BESLUIT, nummer)
    klok = termijn(norm, context.dag)
    if nu is None or nu.toegezonden_aan_gs_op or not isinstance(klok, Termijn):
        return gevonden
    uiterlijk, gelezen = last_day(context, norm, klok.uiterlijk)
    if not ran_out(zaak, uiterlijk):
        return gevonden
    return breaks(
        f"niet naar gedeputeerde staten gezonden; dat moest uiterlijk {uiterlijk}",
        *gevonden.bewijs,
        *gelezen.seqs,
    )


_OVER = (BesluitGenomen, ToegezondenAanGS)

NORMEN = (
    Norm(
        id="WGR-45",
        uitvoering=2,
        bron=wgr("34", "1, 2"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De begroting is vastgesteld in het jaar ervoor en gaat binnen twee "
        "weken naar gedeputeerde staten, en vóór half september.",
        over=_OVER,
        toets=_sent_in_time("WGR-45", BEGROTING, -1, "begroting"),
        twistpunten=(VASTE_DAG,),
    ),
    Norm(
        id="WGR-48",
        uitvoering=2,
        bron=wgr("34", "3, 4"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De jaarrekening is vastgesteld in het jaar erna en gaat binnen twee "
        "weken naar gedeputeerde staten, en vóór half juli.",
        over=_OVER,
        toets=_sent_in_time("WGR-48", JAARREKENING, 1, "jaarrekening"),
        twistpunten=(VASTE_DAG,),
    ),
)
