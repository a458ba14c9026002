"""Norms of the Wgr on suspending, annulling, representing and sending to GS.

Text read: art. 21, 25 and 31a in versions 2015-01-01 (not 31a), 2021-07-01 and
2025-02-12, the same; art. 33d in 2025-02-12.
"""

from register.domain.besluiten.besluit import BESLUIT, BesluitGenomen
from register.domain.besluiten.besluitfeiten import Rechtskarakter
from register.domain.besluiten.gevolgfeiten import BesluitOndertekend
from register.domain.besluiten.toezichtfeiten import (
    BesluitGeschorst,
    BesluitVernietigd,
    Toezichthouder,
)
from register.domain.bevoegdheden.bevoegdheid import (
    BEVOEGDHEID,
    MandaatVerleend,
    Soort,
)
from register.domain.bevoegdheden.competence import covers, delegations
from register.domain.context import Context
from register.domain.facts import Feit
from register.domain.norms.handelingen import DEELNEMING, SCHORSING, VERGOEDING
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
    worst,
)
from register.domain.norms.reading import SINDS, body_of, is_adopted, ran_out
from register.domain.norms.sources import wgr
from register.domain.norms.wgr_commissies import heard
from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.gremium import GREMIUM, Gremium, Gremiumsoort
from register.domain.raden.raadsronde import RAADSRONDE, Rondesoort

_AB = Gremiumsoort.ALGEMEEN_BESTUUR


def _over_commission(zaak: Zaak) -> Uitspraak:
    """Wgr 25 lid 8: the AB annuls and suspends what its commission decided."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, BesluitVernietigd | BesluitGeschorst):
        return NIET_VAN_TOEPASSING
    if feit.door is Toezichthouder.KROON:
        return NIET_VAN_TOEPASSING
    besluit = context.staat(BESLUIT, feit.besluit)
    orgaan = context.staat(GREMIUM, besluit.genomen.orgaan) if besluit else None
    if besluit is None or orgaan is None:
        return open_question(f"welk orgaan '{feit.besluit}' nam, is niet bekend")
    seqs = (besluit.seq, orgaan.seq)
    if orgaan.soort is not Gremiumsoort.BESTUURSCOMMISSIE:
        return breaks(
            f"'{feit.besluit}' is van '{orgaan.code}'; het bestuur schorst en "
            "vernietigt alleen besluiten van een bestuurscommissie",
            *seqs,
        )
    if feit.door is Toezichthouder.AB:
        return meets(*seqs)
    if isinstance(feit, BesluitVernietigd):
        return breaks("vernietigen kan het dagelijks bestuur niet", *seqs)
    return _left_to_daily(context, seqs)


def _left_to_daily(context: Context, seqs: tuple[int, ...]) -> Uitspraak:
    db = body_of(context, Gremiumsoort.DAGELIJKS_BESTUUR)
    for macht in delegations(context) if db else ():
        if (
            db
            and macht.nemer == db.code
            and macht.holds(context.dag)
            and covers(macht.handelingen, macht.uitzonderingen, SCHORSING)
        ):
            return meets(*seqs, macht.seqs[0])
    return open_question(
        "dat het algemeen bestuur schorsen aan het dagelijks bestuur overdroeg, is "
        f"niet vastgelegd (een delegatie van '{SCHORSING}')",
        *seqs,
    )


def _by_chair(zaak: Zaak) -> Uitspraak:
    """Wgr 33d, for a decision under private law that was signed."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, BesluitOndertekend):
        return NIET_VAN_TOEPASSING
    besluit = context.staat(BESLUIT, feit.besluit)
    if besluit is None:
        return NIET_VAN_TOEPASSING
    if besluit.genomen.rechtskarakter is not Rechtskarakter.PRIVAATRECHTELIJK:
        return NIET_VAN_TOEPASSING
    ab = body_of(context, _AB)
    eigen = body_of(context, Gremiumsoort.VOORZITTER)
    if ab is None or not (ab.voorzitter or eigen):
        return open_question("wie de voorzitter is, is niet vastgelegd", besluit.seq)
    wie = (feit.door, *feit.mede)
    seqs = (besluit.seq, ab.seq)
    if any(_is_chair(context, code, ab, eigen) for code in wie):
        return meets(*seqs)
    if macht := _volmacht(context, wie, eigen):
        return meets(*seqs, macht)
    return breaks(
        f"ondertekend door '{feit.door}', niet door de voorzitter of wie hij dat "
        "opdroeg",
        *seqs,
    )


def _is_chair(context: Context, code: str, ab: Gremium, eigen: Gremium | None) -> bool:
    """Whether this is the chair: the organ, the person, or the functie he holds."""
    if (eigen is not None and code == eigen.code) or code == ab.voorzitter:
        return True
    functie = context.staat(FUNCTIE, code)
    return functie is not None and functie.houder == ab.voorzitter != ""


def _volmacht(
    context: Context, wie: tuple[str, ...], eigen: Gremium | None
) -> int | None:
    """The fact by which the chair left representing to one of these."""
    if eigen is None:
        return None
    for code in context.codes_with(BEVOEGDHEID, _may_represent):
        macht = context.staat(BEVOEGDHEID, code)
        if (
            macht is not None
            and macht.soort is Soort.VOLMACHT
            and (macht.gever == eigen.code and macht.nemer in wie)
            and macht.holds(context.dag)
        ):
            return macht.seqs[0]
    return None


def _may_represent(feit: Feit) -> bool:
    """Whether the fact gives a volmacht, or was corrected, or is sealed."""
    gegeven = feit.gegevens
    return not isinstance(gegeven, MandaatVerleend) or gegeven.soort is Soort.VOLMACHT


def _taking_part(zaak: Zaak) -> Uitspraak:
    """Wgr 31a: by the AB, after the raden saw the draft."""
    besluit, context = zaak.feit, zaak.context
    if not isinstance(besluit, BesluitGenomen) or not is_adopted(besluit):
        return NIET_VAN_TOEPASSING
    if besluit.handeling != DEELNEMING:
        return NIET_VAN_TOEPASSING
    orgaan = context.staat(GREMIUM, besluit.orgaan)
    if orgaan is None:
        return open_question(f"'{besluit.orgaan}' is niet bekend")
    rondes = [
        ronde
        for code in besluit.raadsrondes
        if (ronde := context.staat(RAADSRONDE, code)) is not None
        and ronde.soort is Rondesoort.DEELNEMING
    ]
    door = meets(orgaan.seq)
    if orgaan.soort is not _AB:
        tekst = f"'{orgaan.code}' besloot hiertoe; dat doet het algemeen bestuur"
        door = breaks(tekst, orgaan.seq)
    return worst(door, heard(zaak, rondes, "de deelneming"))


def _allowance_sent(zaak: Zaak) -> Uitspraak:
    """Wgr 21 lid 3. The law has no term; on the day itself it is not late (I)."""
    besluit = zaak.feit
    if not isinstance(besluit, BesluitGenomen) or not is_adopted(besluit):
        return NIET_VAN_TOEPASSING
    if besluit.handeling != VERGOEDING or zaak.op is None:
        return NIET_VAN_TOEPASSING
    nu = zaak.context.on(zaak.op).staat(BESLUIT, besluit.besluit)
    if nu is not None and nu.toegezonden_aan_gs_op is not None:
        return meets(nu.seq)
    if ran_out(zaak, zaak.context.dag):
        return breaks("het besluit is niet aan gedeputeerde staten gezonden")
    return NIET_VAN_TOEPASSING


NORMEN = (
    Norm(
        id="WGR-33",
        uitvoering=1,
        bron=wgr("25", "8"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het algemeen bestuur vernietigt besluiten van een bestuurscommissie; "
        "alleen schorsen kan het aan het dagelijks bestuur overdragen.",
        over=(BesluitVernietigd, BesluitGeschorst),
        toets=_over_commission,
    ),
    Norm(
        id="WGR-38",
        uitvoering=1,
        bron=wgr("33d"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst="De voorzitter, of wie hij dat opdraagt, ondertekent wat het openbaar "
        "lichaam privaatrechtelijk besluit.",
        over=(BesluitOndertekend,),
        toets=_by_chair,
    ),
    Norm(
        id="WGR-39",
        uitvoering=1,
        bron=wgr("31a", "1, 2"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het algemeen bestuur neemt pas deel in een stichting of vennootschap "
        "nadat de raden hun wensen en bedenkingen konden geven.",
        over=(BesluitGenomen,),
        toets=_taking_part,
    ),
    Norm(
        id="WGR-59",
        uitvoering=1,
        bron=wgr("21", "3"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst="Een besluit over vergoedingen van bestuursleden gaat naar gedeputeerde "
        "staten.",
        over=(BesluitGenomen,),
        toets=_allowance_sent,
    ),
)
