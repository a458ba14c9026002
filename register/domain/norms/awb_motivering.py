"""Norms of Awb afdeling 3.7 on the reasons of a decision, and 3:8 on who advised.

Text read: versions 2015-01-01 and 2026-01-01, the same in these articles. A
text is sealed: only whether it is there can be seen.
"""

from register.domain.besluiten.besluit import (
    BesluitGenomen,
    Opvolging,
    Rechtskarakter,
)
from register.domain.context import Context
from register.domain.dossiers.advies import Advies
from register.domain.dossiers.dossier import DOSSIER, Dossier
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
from register.domain.norms.reading import SINDS, is_adopted, listed
from register.domain.norms.sources import awb
from register.domain.organisatie.gremium import GREMIUM, Gremiumsoort
from register.domain.values import is_unknown

GEEN_AWB_BESLUIT = frozenset(
    {
        Rechtskarakter.PRIVAATRECHTELIJK,
        Rechtskarakter.INTERN_BESTUURLIJK,
        Rechtskarakter.KENNISNEMING,
        Rechtskarakter.OPDRACHT,
        Rechtskarakter.PROCEDUREEL,
    }
)
"""What the Awb asks no reasons for; `onbekend` is taken to be a besluit (I)."""


def _reasoned(zaak: Zaak) -> Uitspraak:
    """Awb 3:46; a followed advice may carry the reasons (3:49).

    Whether they convince nobody can read here: the text is sealed.
    """
    besluit = zaak.feit
    if not isinstance(besluit, BesluitGenomen) or not is_adopted(besluit):
        return NIET_VAN_TOEPASSING
    if besluit.rechtskarakter in GEEN_AWB_BESLUIT:
        return NIET_VAN_TOEPASSING
    if is_unknown(besluit.motivering):
        return open_question("de motivering is niet overgeleverd")
    if besluit.motivering:
        return meets()
    gevolgd = _followed(besluit, zaak.context)
    if gevolgd:
        return meets(*(seq for advies in gevolgd for seq in advies.seqs))
    return breaks("het besluit heeft geen motivering")


def _followed(besluit: BesluitGenomen, context: Context) -> list[Advies]:
    dossier = context.staat(DOSSIER, besluit.dossier) if besluit.dossier else None
    if dossier is None:
        return []
    adviezen = (
        dossier.advies(gevolg.advies)
        for gevolg in besluit.adviesopvolging
        if gevolg.opvolging is Opvolging.OVERGENOMEN
    )
    return [advies for advies in adviezen if advies and advies.uitgebracht_op]


def _deviation_reasoned(zaak: Zaak) -> Uitspraak:
    """Awb 3:50; advice of a bestuurscommissie counts as required (I)."""
    besluit, context = zaak.feit, zaak.context
    if not isinstance(besluit, BesluitGenomen):
        return NIET_VAN_TOEPASSING
    dossier = context.staat(DOSSIER, besluit.dossier) if besluit.dossier else None
    if dossier is None:
        return NIET_VAN_TOEPASSING
    afgeweken = [
        (gevolg, advies)
        for gevolg in besluit.adviesopvolging
        if gevolg.opvolging is not Opvolging.OVERGENOMEN
        and (advies := dossier.advies(gevolg.advies)) is not None
        and is_required(advies, context)
    ]
    seqs = tuple(seq for _, advies in afgeweken for seq in advies.seqs)
    if zonder := [gevolg.advies for gevolg, _ in afgeweken if not gevolg.motivering]:
        return breaks(
            f"het besluit wijkt af van {listed(zonder)} zonder te zeggen waarom; geef "
            "bij de adviesopvolging de motivering",
            *seqs,
        )
    if any(is_unknown(gevolg.motivering) for gevolg, _ in afgeweken):
        return open_question(
            "de redenen voor het afwijken zijn niet overgeleverd", *seqs
        )
    if open_ := _not_answered(besluit, dossier):
        codes = [advies.code for advies in open_]
        return open_question(
            f"wat met {listed(codes)} is gedaan, is niet vastgelegd",
            *(seq for advies in open_ for seq in advies.seqs),
        )
    return meets(*seqs) if afgeweken else NIET_VAN_TOEPASSING


def is_required(advies: Advies, context: Context) -> bool:
    if advies.wettelijk:
        return True
    gremium = context.staat(GREMIUM, advies.adviseur)
    return gremium is not None and gremium.soort is Gremiumsoort.BESTUURSCOMMISSIE


def _not_answered(besluit: BesluitGenomen, dossier: Dossier) -> list[Advies]:
    """Advice required by law on this proposal that the decision says nothing about."""
    genoemd = {gevolg.advies for gevolg in besluit.adviesopvolging}
    return [
        advies
        for advies in dossier.adviezen
        if advies.wettelijk
        and advies.uitgebracht_op
        and advies.code not in genoemd
        and besluit.voorstel
        and advies.voorstel == besluit.voorstel
    ]


def _names_adviser(zaak: Zaak) -> Uitspraak:
    """Awb 3:8, for advisers by law (3:5); that the text does so too cannot be read."""
    besluit, context = zaak.feit, zaak.context
    if not isinstance(besluit, BesluitGenomen):
        return NIET_VAN_TOEPASSING
    dossier = context.staat(DOSSIER, besluit.dossier) if besluit.dossier else None
    adviezen = [
        advies
        for advies in (dossier.adviezen if dossier else ())
        if advies.wettelijk
        and advies.uitgebracht_op
        and advies.voorstel in ("", besluit.voorstel)
    ]
    if not adviezen:
        return NIET_VAN_TOEPASSING
    genoemd = {gevolg.advies for gevolg in besluit.adviesopvolging}
    niet = [advies for advies in adviezen if advies.code not in genoemd]
    seqs = tuple(seq for advies in adviezen for seq in advies.seqs)
    if not niet:
        return meets(*seqs)
    wie = listed([f"{advies.code} van {advies.adviseur}" for advies in niet])
    if all(advies.voorstel for advies in niet):
        return breaks(f"het besluit noemt {wie} niet", *seqs)
    return open_question(f"of {wie} over dit besluit ging, is niet vastgelegd", *seqs)


NORMEN = (
    Norm(
        id="AWB-25",
        uitvoering=1,
        bron=awb("3:46"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een besluit zegt waarom het is genomen.",
        over=(BesluitGenomen,),
        toets=_reasoned,
    ),
    Norm(
        id="AWB-26",
        uitvoering=1,
        bron=awb("3:50"),
        van=SINDS,
        handhaving=Handhaving.BLOCK,
        zekerheid=Zekerheid.UITLEG,
        tekst="Wie afwijkt van een verplicht advies, zegt waarom.",
        over=(BesluitGenomen,),
        toets=_deviation_reasoned,
    ),
    Norm(
        id="AWB-23",
        uitvoering=1,
        bron=awb("3:8"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een besluit noemt de wettelijke adviseur die advies heeft gegeven.",
        over=(BesluitGenomen,),
        toets=_names_adviser,
    ),
)
