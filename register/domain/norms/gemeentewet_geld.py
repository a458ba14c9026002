"""Norms of the Gemeentewet on spending within the budget (art. 189 and 203 to 210).

They hold through Wgr 35 lid 7 (lid 6 before 1-7-2022): for raad read AB, for college
DB. Text read: versions 2015-01-01 and 2026-03-21, the same for what is judged here.
"""

from typing import Final

from register.domain.besluiten.besluit import (
    BESLUIT,
    BesluitGenomen,
    Rechtskarakter,
)
from register.domain.besluiten.besluitstaat import Goedkeuring, Goedkeuringstand
from register.domain.context import Context
from register.domain.geld.bedragen import euro
from register.domain.geld.financien import FINANCIEN, Beleg
from register.domain.geld.geldfeiten import BegrotingsruimteBelegd
from register.domain.norms.gemeentewet import meeting_of_decision
from register.domain.norms.handelingen import BEGROTINGSBESLUITEN, JAARREKENING
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
from register.domain.norms.reading import SINDS, is_adopted
from register.domain.norms.sources import gemeentewet
from register.domain.organisatie.gremium import GREMIUM, Gremiumsoort
from register.domain.planning.boekjaarstaat import BOEKJAAR
from register.domain.stemmen.telling import Wijze

_VERPLICHTEND: Final = frozenset(
    {
        Rechtskarakter.PRIVAATRECHTELIJK,
        Rechtskarakter.BESCHIKKING,
        Rechtskarakter.OPDRACHT,
    }
)


def _has_amount(besluit: BesluitGenomen) -> bool:
    """Whether it is about money of a year, and not the budget or accounts itself."""
    return (
        is_adopted(besluit)
        and bool(besluit.bedrag)
        and besluit.boekjaar is not None
        and besluit.handeling not in {*BEGROTINGSBESLUITEN, JAARREKENING}
    )


def _is_spending(besluit: BesluitGenomen) -> bool:
    """Whether that money is surely spent: the amount of others may be an estimate."""
    binds = besluit.rechtskarakter in _VERPLICHTEND
    return _has_amount(besluit) and (besluit.lasten is not None or binds)


def _within_budget(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 189 lid 3: of a module, less what was spoken for before."""
    feit, context = zaak.feit, zaak.context
    if isinstance(feit, BegrotingsruimteBelegd):
        jaar, bedrag = feit.boekjaar, feit.bedrag
    elif isinstance(feit, BesluitGenomen) and _has_amount(feit):
        jaar, bedrag = feit.boekjaar or 0, feit.bedrag or 0
    else:
        return NIET_VAN_TOEPASSING
    begroting = context.staat(BOEKJAAR, str(jaar))
    if begroting is None or begroting.begroting is None:
        return open_question(f"de begroting {jaar} is op deze dag niet vastgelegd")
    eerder = _spoken_for(feit, jaar, context)
    over = begroting.begroot_voor(feit.module).lasten - sum(b.bedrag for b in eerder)
    seqs = (begroting.begroting.seq, *(w.stap.seq for w in begroting.wijzigingen))
    if bedrag <= over:
        return meets(*seqs)
    seqs = (*seqs, *(b.seqs[0] for b in eerder))
    waar = f"module '{feit.module}'" if feit.module else "wat geen module heeft"
    tekst = f"voor {waar} is in {jaar} nog {euro(over)} begroot, dit is {euro(bedrag)}"
    if isinstance(feit, BegrotingsruimteBelegd) or _is_spending(feit):
        return breaks(tekst, *seqs)
    return open_question(
        f"{tekst}; of dat alles last van {jaar} is, is niet vastgelegd"
    )


def _spoken_for(
    feit: BegrotingsruimteBelegd | BesluitGenomen, jaar: int, context: Context
) -> list[Beleg]:
    """Claims that come before this one, or that are not of this decision."""
    geld = context.staat(FINANCIEN, str(jaar))
    beleg = [b for b in geld.belegd.values() if b.module == feit.module] if geld else []
    if isinstance(feit, BesluitGenomen):
        return [b for b in beleg if b.besluit != feit.besluit]
    eigen = next((b.seqs[0] for b in beleg if b.code == feit.beleg), None)
    return [
        b
        for b in beleg
        if b.code != feit.beleg
        and (eigen is None or (b.op, b.seqs[0]) < (context.dag, eigen))
    ]


def _supervision(context: Context, jaar: int) -> Goedkeuring | None:
    """The approval that was asked for the budget of a year.

    That it was asked is taken to mean that gedeputeerde staten wanted it (I).
    """
    begroting = context.staat(BOEKJAAR, str(jaar))
    if begroting is None or begroting.begroting is None:
        return None
    besluit = context.staat(BESLUIT, begroting.begroting.besluit)
    return besluit.goedkeuring if besluit else None


def _approved_first(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 203 and 208 lid 1."""
    feit, context = zaak.feit, zaak.context
    if isinstance(feit, BegrotingsruimteBelegd):
        jaar = feit.boekjaar
    elif isinstance(feit, BesluitGenomen) and _is_spending(feit):
        jaar = feit.boekjaar or 0
    else:
        return NIET_VAN_TOEPASSING
    toezicht = _supervision(context, jaar)
    if toezicht is None or _is_urgent(zaak):
        return NIET_VAN_TOEPASSING
    if toezicht.stand is Goedkeuringstand.VERLEEND:
        return meets(*toezicht.seqs)
    tekst = f"de begroting {jaar} is niet goedgekeurd ({toezicht.stand})"
    if _cites(zaak, "208"):
        tekst = f"{tekst}; of gedeputeerde staten toestemden, is niet vast te leggen"
        return open_question(tekst, *toezicht.seqs)
    return breaks(f"{tekst}, en de verplichting is aangegaan", *toezicht.seqs)


def _cites(zaak: Zaak, artikel: str) -> bool:
    return any(
        grond.wet == "gemeentewet" and grond.artikel == artikel
        for grond in zaak.kop.grondslag
    )


def _is_urgent(zaak: Zaak) -> bool:
    """Whether an obligation is entered upon before approval (209 lid 1)."""
    return _cites(zaak, "209") or bool(getattr(zaak.feit, "spoed", ""))


def _urgent_by_roll(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 209: the AB decides, by roll, since who votes for may be liable."""
    besluit, context = zaak.feit, zaak.context
    if not isinstance(besluit, BesluitGenomen) or not _is_urgent(zaak):
        return NIET_VAN_TOEPASSING
    if not is_adopted(besluit):
        return NIET_VAN_TOEPASSING
    jaar = besluit.boekjaar
    toezicht = _supervision(context, jaar) if jaar is not None else None
    wacht = toezicht is not None and toezicht.stand is not Goedkeuringstand.VERLEEND
    if not _cites(zaak, "209") and not (wacht and _is_spending(besluit)):
        return NIET_VAN_TOEPASSING
    seqs = toezicht.seqs if toezicht else ()
    gremium = context.staat(GREMIUM, besluit.orgaan)
    if gremium is None or gremium.soort is not Gremiumsoort.ALGEMEEN_BESTUUR:
        tekst = (
            f"'{besluit.orgaan}' ging de verplichting aan; dat besluit is aan het AB"
        )
        return breaks(tekst, *seqs)
    vergadering, _ = meeting_of_decision(zaak)
    stemming = vergadering.last_vote(besluit.punt) if vergadering else None
    if stemming is None:
        tekst = "over de verplichting voor goedkeuring is geen stemming vastgelegd"
        return open_question(tekst, *seqs)
    if stemming.wijze is Wijze.HOOFDELIJK:
        return meets(*seqs, stemming.seq)
    tekst = f"er is niet hoofdelijk gestemd, maar bij {stemming.wijze}"
    return breaks(tekst, *seqs, stemming.seq)


NORMEN = (
    Norm(
        id="GW-30",
        uitvoering=1,
        bron=gemeentewet("189", "3"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Er zijn geen lasten boven de bedragen in de begroting.",
        over=(BesluitGenomen, BegrotingsruimteBelegd),
        toets=_within_budget,
    ),
    Norm(
        id="GW-36",
        uitvoering=1,
        bron=gemeentewet("203, 208"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst="Is goedkeuring van de begroting nodig, dan wordt daarvóór geen "
        "verplichting aangegaan zonder toestemming.",
        over=(BesluitGenomen, BegrotingsruimteBelegd),
        toets=_approved_first,
    ),
    Norm(
        id="GW-37",
        uitvoering=1,
        bron=gemeentewet("209"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een verplichting vóór goedkeuring vraagt bij dringende spoed een "
        "hoofdelijke stemming van het algemeen bestuur.",
        over=(BesluitGenomen,),
        toets=_urgent_by_roll,
    ),
)
