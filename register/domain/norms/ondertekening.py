"""Who signs a decision, as norms of Gemeentewet and Awb look at it.

Signing may be done in several facts: a norm looks at all of them, on the day that is
asked about or else on that of the fact.
"""

from register.domain.besluiten.besluit import BESLUIT
from register.domain.besluiten.besluitstaat import Besluit
from register.domain.besluiten.gevolgfeiten import BesluitOndertekend
from register.domain.bevoegdheden.bevoegdheid import (
    BEVOEGDHEID,
    Bevoegdheid,
    MandaatVerleend,
    Soort,
)
from register.domain.bevoegdheden.competence import covers
from register.domain.context import Context
from register.domain.facts import Feit, RegistratieGecorrigeerd
from register.domain.norms.norm import Zaak
from register.domain.norms.reading import body_of
from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.gremium import GREMIUM, Gremium, Gremiumsoort


def decision_of(zaak: Zaak) -> tuple[BesluitOndertekend, Besluit] | None:
    """The signing with the decision, where an organ took it itself."""
    feit = zaak.feit
    if not isinstance(feit, BesluitOndertekend):
        return None
    besluit = zaak.context.staat(BESLUIT, feit.besluit, op=zaak.op)
    if besluit is None or besluit.genomen.functie:
        return None
    return feit, besluit


def signers(feit: BesluitOndertekend, besluit: Besluit) -> set[str]:
    """Everybody who signed, this fact included."""
    eerder = {wie for getekend in besluit.ondertekeningen for wie in getekend.wie}
    return {feit.door, *feit.mede} | eerder


def chairs(context: Context, gremium: Gremium) -> set[str]:
    """Codes that sign as the chair of a gremium: person, organ and functie."""
    gevonden = {gremium.voorzitter} - {""}
    orgaan = body_of(context, Gremiumsoort.VOORZITTER)
    if orgaan is not None:
        gevonden.add(orgaan.code)
    return gevonden


def is_chair(context: Context, wie: str, voorzitters: set[str]) -> bool:
    """Whether this signature is the chair's, also by a functie that he holds."""
    functie = context.staat(FUNCTIE, wie)
    bezet = {functie.houder, functie.waarnemer} - {""} if functie else set()
    return wie in voorzitters or bool(bezet & voorzitters)


def is_official(context: Context, wie: str) -> bool:
    """Whether this signature is that of an ambtelijke functie."""
    functie = context.staat(FUNCTIE, wie)
    return functie is not None and functie.ambtelijk


def entrusted(context: Context, wie: str, besluit: Besluit) -> Bevoegdheid | None:
    """The power to sign for the organ that this functie then had (Awb 10:11)."""
    genomen = besluit.genomen
    for code in context.codes_with(BEVOEGDHEID, _may_sign):
        macht = context.staat(BEVOEGDHEID, code)
        if (
            macht is not None
            and macht.soort is Soort.ONDERTEKENING
            and macht.nemer == wie
            and _gives(context, macht.gever, genomen.orgaan)
            and macht.holds(context.dag)
            and covers(macht.handelingen, macht.uitzonderingen, genomen.handeling)
            and (not macht.modules or genomen.module in macht.modules)
        ):
            return macht
    return None


def _gives(context: Context, gever: str, orgaan: str) -> bool:
    """The organ itself, or the chair, to whom the AB may leave it (Gemeentewet 32a)."""
    if gever == orgaan:
        return True
    gremium = context.staat(GREMIUM, gever)
    return gremium is not None and gremium.soort is Gremiumsoort.VOORZITTER


def _may_sign(feit: Feit) -> bool:
    """Whether the fact gives a power to sign, perhaps by correction, or is sealed."""
    gegeven = feit.gegevens
    if isinstance(gegeven, RegistratieGecorrigeerd):
        gegeven = gegeven.gegevens
    if isinstance(gegeven, MandaatVerleend):
        return gegeven.soort is Soort.ONDERTEKENING
    return gegeven is None
