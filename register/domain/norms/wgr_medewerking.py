"""Norms of the Wgr on carrying out at the cost of a gemeente (art. 10a).

Text read: versions 2015-01-01, 2021-07-01 and 2025-02-12, the same. It holds only for
decisions in the exercise of transferred powers (aanvullingen A.3): an agreement of an
overleg is no such decision, and of a decision it must be said which power it was.
"""

from register.domain.afspraken.aandrang import (
    Druk,
    EscalatieGestart,
    Trede,
    VoornemenArt10a,
)
from register.domain.afspraken.actie import ACTIE
from register.domain.besluiten.besluit import BESLUIT, Besluit
from register.domain.context import Context
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
from register.domain.norms.reading import SINDS, listed
from register.domain.norms.sources import wgr
from register.domain.organisatie.gremium import GREMIUM
from register.domain.organisatie.regelingstaat import REGELING
from register.domain.values import bounds


def _announced(zaak: Zaak) -> Uitspraak:
    """Wgr 10a lid 1: for which decisions a gemeente must help."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, VoornemenArt10a):
        return NIET_VAN_TOEPASSING
    actie = context.staat(ACTIE, feit.actie)
    nummer = feit.besluit or (actie.besluit if actie else "")
    if not nummer:
        return breaks(
            "dit voert geen besluit uit; voor een afspraak of een taak uit een "
            "overeenkomst geldt artikel 10a niet",
            *(actie.seqs[:1] if actie else ()),
        )
    besluit = context.staat(BESLUIT, nummer)
    if besluit is None:
        return open_question(f"besluit '{nummer}' is op deze dag niet bekend")
    if waarom := _not_bound(besluit, feit.gemeente, context):
        return breaks(f"'{nummer}' {waarom}", besluit.seq)
    if not feit.overgedragen_bevoegdheid:
        tekst = f"met welke overgedragen bevoegdheid '{nummer}' is genomen, ontbreekt"
        return open_question(tekst, besluit.seq)
    return meets(besluit.seq)


def _not_bound(besluit: Besluit, gemeente: str, context: Context) -> str:
    """Why the decision asks nothing of this gemeente, or nothing at all."""
    genomen = besluit.genomen
    if besluit.rejected:
        return "is verworpen"
    if besluit.geeindigd_op is not None:
        return f"is {besluit.status} op {besluit.geeindigd_op}"
    orgaan = context.staat(GREMIUM, genomen.orgaan)
    if orgaan is not None and not orgaan.is_bestuursorgaan:
        return f"is van '{orgaan.code}', dat geen bestuursorgaan is"
    if genomen.geldt_voor and gemeente not in genomen.geldt_voor:
        return f"geldt voor {listed(genomen.geldt_voor)}, niet voor '{gemeente}'"
    regeling = context.staat(REGELING, "")
    module = regeling.modules.get(genomen.module) if regeling else None
    if module is not None and gemeente not in module.deelnemers:
        return f"gaat over module '{module.code}', waaraan '{gemeente}' niet deelneemt"
    return ""


def _warned(zaak: Zaak) -> Uitspraak:
    """Wgr 10a lid 3: first the announcement, then execution at its cost."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, EscalatieGestart):
        return NIET_VAN_TOEPASSING
    if feit.trede is not Trede.UITVOERING_VOOR_REKENING:
        return NIET_VAN_TOEPASSING
    if not feit.gemeente:
        return open_question("voor rekening van welke gemeente, is niet vastgelegd")
    actie = context.staat(ACTIE, feit.actie)
    eerder = [
        druk
        for druk in (actie.aandrang if actie else ())
        if druk.druk is Druk.VOORNEMEN_10A and druk.gemeente == feit.gemeente
    ]
    if not eerder:
        return breaks(f"het voornemen is niet eerst gemeld aan '{feit.gemeente}'")
    termijn = eerder[-1].termijn
    if termijn is not None and bounds(termijn)[1] >= context.dag:
        return breaks(
            f"'{feit.gemeente}' had nog tot en met {bounds(termijn)[1]} om het zelf te "
            "doen",
            eerder[-1].seq,
        )
    return meets(eerder[-1].seq)


NORMEN = (
    Norm(
        id="WGR-09",
        uitvoering=1,
        bron=wgr("10a", "1, 2"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Voor rekening van een gemeente uitvoeren kan alleen bij een besluit dat "
        "met overgedragen bevoegdheden is genomen.",
        over=(VoornemenArt10a,),
        toets=_announced,
    ),
    Norm(
        id="WGR-09",
        uitvoering=2,
        bron=wgr("10a", "3"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het bestuur van de gemeente hoort eerst het voornemen om voor haar "
        "rekening uit te voeren.",
        over=(EscalatieGestart,),
        toets=_warned,
    ),
)
