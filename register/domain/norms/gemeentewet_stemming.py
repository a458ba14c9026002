"""Norms of the Gemeentewet on votes in the AB (art. 28-32, through Wgr 22 lid 1).

Text read: versions 2015-01-01 and 2026-03-21, the same for what is judged here.
Nothing of a recorded count or outcome is believed without counting again. Art. 28
lid 1 b is not read so that a board could not adopt its own accounts: only a recorded
onthouding binds (aanvullingen A.5, I).
"""

from register.domain.besluit import BesluitGenomen, Uitkomst
from register.domain.context import Context
from register.domain.gremium import Stemregels
from register.domain.norms.gemeentewet import (
    counted_in,
    meeting_of_decision,
    presence,
)
from register.domain.norms.handelingen import PERSONEN
from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Bron,
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
    listed,
    meeting_of,
)
from register.domain.stemfeiten import Stemming, StemmingGehouden, tally
from register.domain.stemoordeel import room, taking_part, valid
from register.domain.telling import Basis, Keuze, Wijze
from register.domain.vergadering import VERGADERING, Vergadering
from register.domain.voting import (
    Afloop,
    MeerderheidOnmogelijk,
    afloop,
    uitslag,
)


def _gw(artikel: str, lid: str = "") -> Bron:
    return Bron(wet="gemeentewet", artikel=artikel, lid=lid, versie="2026-03-21")


def _meeting_of_vote(zaak: Zaak) -> tuple[StemmingGehouden, Vergadering] | None:
    feit = zaak.feit
    if not isinstance(feit, StemmingGehouden):
        return None
    vergadering, gremium = meeting_of(zaak.context, feit.vergadering)
    if vergadering is None or gremium is None or not follows_gemeentewet(gremium):
        return None
    return feit, vergadering


def _abstained(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 28 lid 1, for the onthoudingen that are on record."""
    if (gehouden := _meeting_of_vote(zaak)) is None:
        return NIET_VAN_TOEPASSING
    feit, vergadering = gehouden
    gronden = {
        o.persoon: o.seq for o in vergadering.onthoudingen if o.punt == feit.punt
    }
    if not gronden or feit.wijze is Wijze.ZONDER_STEMMING:
        return NIET_VAN_TOEPASSING
    if not feit.stemmen:
        tekst = "wie er stemden, is niet vastgelegd"
        return open_question(tekst, *gronden.values())
    toch = [
        stem.persoon
        for stem in feit.stemmen
        if stem.persoon in gronden and stem.keuze is not Keuze.ONTHOUDEN
    ]
    if not toch:
        return meets(*gronden.values())
    return breaks(
        f"{listed(toch)} stemde mee over punt '{feit.punt}' en moest zich onthouden",
        *(gronden[persoon] for persoon in toch),
    )


def _secret_on_persons(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 31 lid 1: a secret vote keeps no names, a choice of persons is one."""
    if (gehouden := _meeting_of_vote(zaak)) is not None:
        feit, vergadering = gehouden
        if feit.wijze is not Wijze.GEHEIM:
            return NIET_VAN_TOEPASSING
        if feit.stemmen:
            tekst = f"bij {len(feit.stemmen)} stemmen staat wie ze uitbracht"
            return breaks(tekst, vergadering.seqs[0])
        return meets(vergadering.seqs[0])
    besluit = zaak.feit
    if not isinstance(besluit, BesluitGenomen) or besluit.handeling not in PERSONEN:
        return NIET_VAN_TOEPASSING
    zitting, _ = meeting_of_decision(zaak)
    if zitting is None:
        return NIET_VAN_TOEPASSING
    stemming = zitting.last_vote(besluit.punt)
    if stemming is None or stemming.wijze is Wijze.ZONDER_STEMMING:
        tekst = "er is niet, of niet zichtbaar, over personen gestemd"
        return open_question(tekst, zitting.seqs[0])
    if stemming.wijze is Wijze.GEHEIM and not stemming.stemmen:
        return meets(stemming.seq)
    tekst = f"over personen is gestemd bij {stemming.wijze}, met open stemmen"
    return breaks(tekst, stemming.seq)


def _for_or_against(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 32 lid 2."""
    if (gehouden := _meeting_of_vote(zaak)) is None:
        return NIET_VAN_TOEPASSING
    feit, vergadering = gehouden
    if feit.wijze is not Wijze.HOOFDELIJK:
        return NIET_VAN_TOEPASSING
    buiten = vergadering.abstainers(feit.punt)
    verplicht = [a.persoon for a in vergadering.aanwezig if a.persoon not in buiten]
    seqs = presence(vergadering)
    if not feit.stemmen:
        stemden = feit.hoofden.voor + feit.hoofden.tegen
        if stemden >= len(verplicht):
            return meets(*seqs)
        return breaks(
            f"{stemden} van de {len(verplicht)} aanwezige leden stemden voor of tegen",
            *seqs,
        )
    kozen = {s.persoon for s in feit.stemmen if s.keuze in (Keuze.VOOR, Keuze.TEGEN)}
    zonder = [persoon for persoon in verplicht if persoon not in kozen]
    if not zonder:
        return meets(*seqs)
    return breaks(
        f"{listed(zonder)} stemde niet voor of tegen en heeft geen grond om zich te "
        "onthouden",
        *seqs,
    )


def _enough_took_part(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 29, at the vote and again at the decision that rests on it."""
    feit, context = zaak.feit, zaak.context
    if isinstance(feit, StemmingGehouden):
        vergadering, gremium = meeting_of(context, feit.vergadering)
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
    )
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


def _outcome_follows_vote(zaak: Zaak) -> Uitspraak:
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
    na_uitstel = _was_put_off(stemming, context)
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


def _was_put_off(stemming: Stemming, context: Context) -> bool:
    """Whether an earlier staking put the vote off to this meeting (32 lid 4)."""
    if not stemming.herstemming_van:
        return False
    eerder = context.staat(VERGADERING, stemming.herstemming_van)
    return eerder is not None and any(
        s.gestaakt
        and (
            s.voorstel == stemming.voorstel
            if stemming.voorstel
            else s.punt == stemming.punt
        )
        for s in eerder.stemmingen
    )


NORMEN = (
    Norm(
        id="GW-04",
        uitvoering=1,
        bron=_gw("28", "1"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Wie zelf belang heeft bij een besluit, stemt daarover niet mee.",
        over=(StemmingGehouden,),
        toets=_abstained,
    ),
    Norm(
        id="GW-06",
        uitvoering=1,
        bron=_gw("29"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een stemming telt als meer dan de helft meedoet van de leden die mogen "
        "stemmen.",
        over=(StemmingGehouden, BesluitGenomen),
        toets=_enough_took_part,
    ),
    Norm(
        id="GW-07",
        uitvoering=1,
        bron=_gw("30", "1"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een voorstel is aangenomen als meer dan de helft van de stemmen vóór is.",
        over=(BesluitGenomen,),
        toets=_outcome_follows_vote,
    ),
    Norm(
        id="GW-09",
        uitvoering=1,
        bron=_gw("31", "1"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Over personen wordt geheim gestemd; niemand legt vast wie wat stemde.",
        over=(StemmingGehouden, BesluitGenomen),
        toets=_secret_on_persons,
    ),
    Norm(
        id="GW-10",
        uitvoering=1,
        bron=_gw("32", "2"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Bij hoofdelijke stemming stemt ieder aanwezig lid voor of tegen.",
        over=(StemmingGehouden,),
        toets=_for_or_against,
    ),
)
