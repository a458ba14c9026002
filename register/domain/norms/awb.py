"""Norms of the Algemene wet bestuursrecht on decisions.

Text read: version 2026-01-01; afdeling 10.1 also 2015-01-01, the same in these
articles. Norms on giving powers stand in awb_mandaat.py.
"""

from register.domain.advies import Advies
from register.domain.besluit import (
    Adviesopvolging,
    BesluitGenomen,
    Opvolging,
    Rechtskarakter,
)
from register.domain.bevoegdheid import BEVOEGDHEID, Bevoegdheid, Soort
from register.domain.competence import TE_BEOORDELEN, covers, flaws
from register.domain.context import Context
from register.domain.dossier import DOSSIER, Dossier
from register.domain.gremium import GREMIUM, Gremiumsoort
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
from register.domain.norms.reading import SINDS, is_adopted, listed
from register.domain.values import is_unknown


def _awb(artikel: str, lid: str = "") -> Bron:
    return Bron(wet="awb", artikel=artikel, lid=lid, versie="2026-01-01")


def _decided_with_power(zaak: Zaak) -> Uitspraak:
    besluit = zaak.feit
    if not isinstance(besluit, BesluitGenomen):
        return NIET_VAN_TOEPASSING
    bewijs = tuple(seq for schakel in besluit.keten for seq in schakel.seqs)
    gebreken = flaws(besluit.keten)
    if not gebreken:
        return meets(*bewijs)
    reden = "; ".join(
        f"{schakel.bevoegdheid or schakel.nemer}: {', '.join(schakel.gebreken)}"
        for schakel in besluit.keten
        if schakel.gebreken
    )
    if set(gebreken) <= TE_BEOORDELEN:
        return open_question(f"de bevoegdheid is niet te herleiden ({reden})", *bewijs)
    return breaks(f"de bevoegdheidsketen klopt niet ({reden})", *bewijs)


def _taken_by_an_organ(zaak: Zaak) -> Uitspraak:
    """Awb 1:1 and 1:3: an overleg agrees or advises, it does not decide (I)."""
    besluit = zaak.feit
    if not isinstance(besluit, BesluitGenomen):
        return NIET_VAN_TOEPASSING
    gremium = zaak.context.staat(GREMIUM, besluit.orgaan)
    if gremium is None:
        return open_question(f"'{besluit.orgaan}' is op deze datum niet bekend")
    if gremium.is_bestuursorgaan:
        return meets(gremium.seq)
    return breaks(
        f"'{gremium.code}' is een {gremium.soort} en geen bestuursorgaan: leg een "
        "afspraak of advies vast",
        gremium.seq,
    )


def _not_given_away(zaak: Zaak) -> Uitspraak:
    """Awb 10:17: who transferred a power can no longer use it."""
    besluit, context = zaak.feit, zaak.context
    if not isinstance(besluit, BesluitGenomen):
        return NIET_VAN_TOEPASSING
    overgedragen = [
        macht
        for code in context.codes(BEVOEGDHEID)
        if (macht := context.staat(BEVOEGDHEID, code)) is not None
        and macht.soort is Soort.DELEGATIE
        and macht.gever == besluit.orgaan
        and macht.holds(context.dag)
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
            f"het besluit steunt op delegatie '{schakel.bevoegdheid}' en noemt die niet",
            *schakel.seqs,
        )
    macht = zaak.context.staat(BEVOEGDHEID, schakel.bevoegdheid)
    if macht is None or not (macht.stuk or macht.besluit):
        return open_question(
            f"de vindplaats van delegatie '{schakel.bevoegdheid}' is niet vastgelegd",
            *schakel.seqs,
        )
    return meets(*schakel.seqs)


_GEEN_AWB_BESLUIT = frozenset(
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
    if besluit.rechtskarakter in _GEEN_AWB_BESLUIT:
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
    """Awb 3:50; advice of a bestuurscommissie counts as required by the regeling (I)."""
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
        and _is_required(advies, context)
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


def _is_required(advies: Advies, context: Context) -> bool:
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


AWB_01 = Norm(
    id="AWB-01",
    uitvoering=1,
    bron=_awb("10:1"),
    handhaving=Handhaving.FINDING,
    zekerheid=Zekerheid.WETSTEKST,
    tekst="Wie beslist, is daartoe op die dag en voor dat bedrag bevoegd.",
    over=(BesluitGenomen,),
    toets=_decided_with_power,
)

NORMEN = (
    AWB_01,
    Norm(
        id="AWB-14",
        uitvoering=1,
        bron=_awb("10:17"),
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
        bron=_awb("10:19"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een besluit met een overgedragen bevoegdheid noemt het delegatiebesluit "
        "en waar dat te vinden is.",
        over=(BesluitGenomen,),
        toets=_cites_delegation,
    ),
    Norm(
        id="AWB-25",
        uitvoering=1,
        bron=_awb("3:46"),
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
        bron=_awb("3:50"),
        van=SINDS,
        handhaving=Handhaving.BLOCK,
        zekerheid=Zekerheid.UITLEG,
        tekst="Wie afwijkt van een verplicht advies, zegt waarom.",
        over=(BesluitGenomen,),
        toets=_deviation_reasoned,
    ),
    Norm(
        id="AWB-34",
        uitvoering=1,
        bron=_awb("1:3"),
        van=SINDS,
        handhaving=Handhaving.BLOCK,
        zekerheid=Zekerheid.UITLEG,
        tekst="Alleen een bestuursorgaan neemt besluiten; een overleg maakt afspraken "
        "of adviseert.",
        over=(BesluitGenomen,),
        toets=_taken_by_an_organ,
    ),
)
