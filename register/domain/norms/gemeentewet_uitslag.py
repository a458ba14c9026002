"""Norms of the Gemeentewet on the count of a vote in the AB (art. 29, 30 and 32).

Text read: versions 2015-01-01 and 2026-03-21, the same in these articles. Nothing of a
recorded count or outcome is believed without counting again.
"""

from register.domain.besluiten.besluit import BesluitGenomen, Uitkomst
from register.domain.context import Context
from register.domain.norms.gemeentewet import (
    counted_in,
    meeting_of_decision,
    presence,
)
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
from register.domain.norms.reading import (
    SINDS,
    follows_gemeentewet,
    meeting_of,
)
from register.domain.norms.sources import gemeentewet
from register.domain.organisatie.gremium import Stemregels
from register.domain.stemmen.telling import Basis, Wijze
from register.domain.vergaderingen.stemfeiten import Stemming, StemmingGehouden, tally
from register.domain.vergaderingen.stemoordeel import room, taking_part, valid
from register.domain.vergaderingen.vergadering import VERGADERING, Vergadering
from register.domain.voting import (
    Afloop,
    MeerderheidOnmogelijk,
    afloop,
    uitslag,
)


def enough_took_part(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 29, at the vote and again at the decision that rests on it."""
    feit, context = zaak.feit, zaak.context
    if isinstance(feit, StemmingGehouden):
        vergadering, gremium = meeting_of(context, feit.vergadering, feit.gremium)
        stemming: StemmingGehouden | Stemming | None = feit
    elif isinstance(feit, BesluitGenomen):
        vergadering, gremium = meeting_of_decision(zaak)
        stemming = vergadering.last_vote(feit.punt) if vergadering else None
        if vergadering and stemming is None:
            tekst = f"over punt '{feit.punt}' is geen stemming vastgelegd"
            return open_question(tekst, *presence(vergadering))
    else:
        return NIET_VAN_TOEPASSING
    if vergadering is None or gremium is None or stemming is None:
        return NIET_VAN_TOEPASSING
    if not follows_gemeentewet(gremium):
        return NIET_VAN_TOEPASSING
    seqs = presence(vergadering)
    if isinstance(stemming, Stemming):
        seqs = (*seqs, stemming.seq)
    return _validity(stemming, vergadering, context, seqs)


def _validity(
    stemming: StemmingGehouden | Stemming,
    vergadering: Vergadering,
    context: Context,
    seqs: tuple[int, ...],
) -> Uitspraak:
    zaal = room(context, vergadering, stemming.punt)
    geteld = tally(stemming.hoofden, stemming.gewichten)
    deel = taking_part(stemming.stemmen, geteld, zaal.buiten)
    geldig = valid(
        stemming.wijze,
        zaal,
        deel,
        gewogen=stemming.gewichten is not None,
        vrijstelling=stemming.vrijstelling,
    ).geldig
    if geldig is None:
        return open_question("niet alle stemgewichten zijn bekend", *seqs)
    if geldig:
        return meets(*seqs)
    mochten = (zaal.zittend.omvang - zaal.onthouders.omvang).hoofden
    return breaks(
        f"aan de stemming deden {deel.deelgenomen.hoofden} leden mee van de {mochten} "
        f"die mochten; nodig is meer dan de helft{counted_in(zaal.regels.quorum)}",
        *seqs,
    )


def outcome_follows_vote(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 30 lid 1 and 32 lid 3-5, counted again."""
    besluit, context = zaak.feit, zaak.context
    vergadering, gremium = meeting_of_decision(zaak)
    if (
        vergadering is None
        or gremium is None
        or not isinstance(besluit, BesluitGenomen)
    ):
        return NIET_VAN_TOEPASSING
    stemming = vergadering.last_vote(besluit.punt)
    if stemming is None:
        tekst = f"over punt '{besluit.punt}' is geen stemming vastgelegd"
        return open_question(tekst, vergadering.seqs[0])
    regels, seqs = gremium.stemregels, (vergadering.seqs[0], stemming.seq)
    basis = regels.meerderheid
    stil = stemming.wijze is Wijze.ZONDER_STEMMING
    if not stil and basis is not Basis.HOOFDEN and stemming.gewichten is None:
        return open_question("de stemgewichten zijn niet bekend", *seqs)
    try:
        eis = (_required(stemming) or regels).vereist()
    except MeerderheidOnmogelijk:
        return open_question("de vereiste meerderheid is geen mogelijke", *seqs)
    volgt = uitslag(
        tally(stemming.hoofden, stemming.gewichten),
        wijze=stemming.wijze,
        basis=basis,
        meerderheid=eis,
    )
    na_uitstel = was_put_off(stemming, gremium.code, context)
    einde = afloop(volgt, voltallig=stemming.voltallig, na_uitstel=na_uitstel)
    if (besluit.uitkomst is Uitkomst.VERWORPEN) == (einde is Afloop.VERWORPEN) and (
        einde is not Afloop.AANGEHOUDEN
    ):
        return meets(*seqs)
    return breaks(
        f"de stemming over punt '{besluit.punt}' leidt tot '{einde}', het besluit zegt "
        f"'{besluit.uitkomst}'",
        *seqs,
    )


def _required(stemming: Stemming) -> Stemregels | None:
    return Stemregels(eis=stemming.vereist) if stemming.vereist else None


def was_put_off(
    stemming: StemmingGehouden | Stemming, gremium: str, context: Context
) -> bool:
    """Whether an earlier staking put the vote off to this meeting (32 lid 4)."""
    if not stemming.herstemming_van:
        return False
    eerder = context.staat(VERGADERING, stemming.herstemming_van)
    return eerder is not None and any(
        s.gestaakt
        and (
            s.voorstel == stemming.voorstel
            if stemming.voorstel
            else s.over_voorstel and s.punt == stemming.punt
        )
        for s in eerder.voor(gremium).stemmingen
    )


NORMEN = (
    Norm(
        id="GW-06",
        uitvoering=1,
        bron=gemeentewet("29"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een stemming telt als meer dan de helft meedoet van de leden die mogen "
        "stemmen.",
        over=(StemmingGehouden, BesluitGenomen),
        toets=enough_took_part,
    ),
    Norm(
        id="GW-07",
        uitvoering=1,
        bron=gemeentewet("30", "1"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een voorstel is aangenomen als meer dan de helft vóór stemt.",
        over=(BesluitGenomen,),
        toets=outcome_follows_vote,
    ),
)
