"""Norms of Awb afdeling 10.1.2 on transferring powers (10:13 to 10:19).

Text read: versions 2015-01-01 and 2026-01-01, the same in these articles.
"""

from register.domain.besluiten.besluit import (
    BesluitGenomen,
)
from register.domain.bevoegdheden.bevoegdheid import (
    BEVOEGDHEID,
    Bevoegdheid,
    MandaatVerleend,
    Soort,
)
from register.domain.bevoegdheden.competence import covers, delegations
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
from register.domain.norms.reading import SINDS, listed, works_under
from register.domain.norms.sources import awb
from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.gremium import GREMIUM, Gremiumsoort


def _not_given_away(zaak: Zaak) -> Uitspraak:
    """Awb 10:17: who transferred a power can no longer use it."""
    besluit, context = zaak.feit, zaak.context
    if not isinstance(besluit, BesluitGenomen):
        return NIET_VAN_TOEPASSING
    overgedragen = [
        macht
        for macht in delegations(context)
        if macht.gever == besluit.orgaan and macht.holds(context.dag)
    ]
    if not overgedragen:
        return NIET_VAN_TOEPASSING
    hierover = [macht for macht in overgedragen if _is_about(macht, besluit)]
    if not hierover:
        return meets(*(seq for macht in overgedragen for seq in macht.seqs))
    seqs = tuple(seq for macht in hierover for seq in macht.seqs)
    aan = listed([f"{macht.code} aan {macht.nemer}" for macht in hierover])
    if any(_is_certain(macht, besluit) for macht in hierover):
        return breaks(f"'{besluit.orgaan}' droeg dit over: {aan}", *seqs)
    return open_question(
        f"niet vast te stellen is of dit overgedragen is ({aan}): het bedrag of de "
        "module ontbreekt",
        *seqs,
    )


def _is_about(macht: Bevoegdheid, besluit: BesluitGenomen) -> bool:
    if not covers(macht.handelingen, macht.uitzonderingen, besluit.handeling):
        return False
    if macht.modules and besluit.module and besluit.module not in macht.modules:
        return False
    bedrag, plafond = besluit.bedrag, macht.plafond
    return plafond is None or bedrag is None or bedrag <= plafond.bedrag


def _is_certain(macht: Bevoegdheid, besluit: BesluitGenomen) -> bool:
    if macht.modules and not besluit.module:
        return False
    return macht.plafond is None or besluit.bedrag is not None


def _cites_delegation(zaak: Zaak) -> Uitspraak:
    """Awb 10:19."""
    besluit = zaak.feit
    if not isinstance(besluit, BesluitGenomen):
        return NIET_VAN_TOEPASSING
    schakel = next((s for s in besluit.keten if s.soort == Soort.DELEGATIE), None)
    if schakel is None:
        return NIET_VAN_TOEPASSING
    if besluit.bevoegdheid != schakel.bevoegdheid and not besluit.functie:
        return breaks(
            f"het steunt op delegatie '{schakel.bevoegdheid}' en noemt die niet",
            *schakel.seqs,
        )
    macht = zaak.context.staat(BEVOEGDHEID, schakel.bevoegdheid)
    if macht is None or not (macht.stuk or macht.besluit):
        return open_question(
            f"de vindplaats van delegatie '{schakel.bevoegdheid}' is niet vastgelegd",
            *schakel.seqs,
        )
    return meets(*schakel.seqs)


def _not_to_subordinates(zaak: Zaak) -> Uitspraak:
    """Awb 10:14."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, MandaatVerleend) or feit.soort is not Soort.DELEGATIE:
        return NIET_VAN_TOEPASSING
    functie = context.staat(FUNCTIE, feit.nemer)
    if functie is not None:
        onder = works_under(context, feit.nemer, feit.gever)
        if functie.ambtelijk or onder:
            return breaks(f"'{feit.nemer}' is een ondergeschikte", *functie.seqs)
        if onder is None:
            tekst = f"niet bekend is onder wie '{feit.nemer}' werkt"
            return open_question(tekst, *functie.seqs)
        return meets(*functie.seqs)
    gremium = context.staat(GREMIUM, feit.nemer)
    if gremium is None:
        return open_question(f"'{feit.nemer}' is op deze datum niet bekend")
    if gremium.soort is Gremiumsoort.AMBTELIJK_OVERLEG:
        return breaks(f"'{feit.nemer}' is een ambtelijk overleg", *gremium.seqs)
    return meets(*gremium.seqs)


def _delegation_has_basis(zaak: Zaak) -> Uitspraak:
    """Awb 10:15: for the AB the basis is Wgr 25 lid 3 or 33a lid 1."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, MandaatVerleend) or feit.soort is not Soort.DELEGATIE:
        return NIET_VAN_TOEPASSING
    gever = context.staat(GREMIUM, feit.gever)
    nemer = context.staat(GREMIUM, feit.nemer)
    if (
        gever
        and nemer
        and gever.soort is Gremiumsoort.ALGEMEEN_BESTUUR
        and nemer.soort
        in (Gremiumsoort.BESTUURSCOMMISSIE, Gremiumsoort.DAGELIJKS_BESTUUR)
    ):
        return meets(gever.seq, nemer.seq)
    if zaak.kop.grondslag:
        genoemd = [f"{g.wet}:{g.artikel}" for g in zaak.kop.grondslag]
        return open_question(
            f"of {listed(genoemd)} deze overdracht toelaat, weet het register niet"
        )
    return breaks(
        f"voor overdracht van '{feit.gever}' aan '{feit.nemer}' is geen wettelijke "
        "grondslag genoemd"
    )


NORMEN = (
    Norm(
        id="AWB-14",
        uitvoering=1,
        bron=awb("10:17"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Wie een bevoegdheid heeft overgedragen, oefent die niet meer zelf uit.",
        over=(BesluitGenomen,),
        toets=_not_given_away,
    ),
    Norm(
        id="AWB-16",
        uitvoering=1,
        bron=awb("10:19"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een besluit met een overgedragen bevoegdheid noemt het delegatiebesluit "
        "en waar dat te vinden is.",
        over=(BesluitGenomen,),
        toets=_cites_delegation,
    ),
    Norm(
        id="AWB-13",
        uitvoering=1,
        bron=awb("10:14"),
        van=SINDS,
        handhaving=Handhaving.BLOCK,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een bevoegdheid wordt niet overgedragen aan een ondergeschikte.",
        over=(MandaatVerleend,),
        toets=_not_to_subordinates,
    ),
    Norm(
        id="AWB-36",
        uitvoering=1,
        bron=awb("10:15"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een bevoegdheid wordt alleen overgedragen als een wet dat toelaat.",
        over=(MandaatVerleend,),
        toets=_delegation_has_basis,
    ),
)
