"""Norms of the Wet gemeenschappelijke regelingen on what the AB can transfer.

Text read: versions 2015-01-01 (art. 25), 2021-07-01 (art. 33a) and 2025-02-12, the
same in these articles. Who sits in the bestuur stands in wgr_bestuur.py, the raden in
wgr_raden.py, the years of budget and accounts in wgr_begroting.py.
"""

from typing import Final

from register.domain.bevoegdheden.bevoegdheid import MandaatVerleend, Soort
from register.domain.bevoegdheden.competence import ALLES
from register.domain.norms.handelingen import (
    MISSCHIEN_OVER_TE_DRAGEN,
    NIET_OVER_TE_DRAGEN,
)
from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Handhaving,
    Lezing,
    Norm,
    Twistpunt,
    Uitspraak,
    Zaak,
    Zekerheid,
    breaks,
    meets,
    open_question,
)
from register.domain.norms.reading import (
    SINDS,
    listed,
    read_as,
)
from register.domain.norms.sources import wgr
from register.domain.organisatie.gremium import (
    GREMIUM,
    Gremiumsoort,
)

VERWANT: Final = Twistpunt(
    vraag="Kan het algemeen bestuur wijziging van de begroting en verordeningen zonder "
    "strafbepaling overdragen?",
    lezingen=(
        Lezing(code="open", tekst="De wet zegt het niet: niet te beoordelen."),
        Lezing(
            code="alleen-genoemd",
            tekst="Ja: alleen wat de wet met zoveel woorden uitzondert, kan niet.",
        ),
        Lezing(
            code="ook-verwant",
            tekst="Nee: wat de wet uitzondert, omvat ook wat daarop lijkt.",
        ),
    ),
)
_NORM = {
    Gremiumsoort.BESTUURSCOMMISSIE: "WGR-29",
    Gremiumsoort.DAGELIJKS_BESTUUR: "WGR-35",
}


def _to_commission(zaak: Zaak) -> Uitspraak:
    """Wgr 25 lid 3."""
    return _transferable(zaak, Gremiumsoort.BESTUURSCOMMISSIE)


def _to_daily(zaak: Zaak) -> Uitspraak:
    """Wgr 33a lid 2."""
    return _transferable(zaak, Gremiumsoort.DAGELIJKS_BESTUUR)


def _transferable(zaak: Zaak, aan: Gremiumsoort) -> Uitspraak:
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, MandaatVerleend) or feit.soort is not Soort.DELEGATIE:
        return NIET_VAN_TOEPASSING
    gever = context.staat(GREMIUM, feit.gever)
    nemer = context.staat(GREMIUM, feit.nemer)
    if gever is None or gever.soort is not Gremiumsoort.ALGEMEEN_BESTUUR:
        return NIET_VAN_TOEPASSING
    if nemer is None or nemer.soort is not aan:
        return NIET_VAN_TOEPASSING
    seqs = (gever.seq, nemer.seq)
    verboden = _given(feit, NIET_OVER_TE_DRAGEN)
    if verboden:
        return breaks(
            f"{listed(verboden)} kan het algemeen bestuur niet overdragen aan "
            f"'{nemer.code}'",
            *seqs,
        )
    onzeker = _given(feit, MISSCHIEN_OVER_TE_DRAGEN)
    if not onzeker:
        return meets(*seqs)
    norm = _NORM[aan]
    gelezen = read_as(context, norm, VERWANT)
    if gelezen.lezing == "alleen-genoemd":
        return meets(*seqs, *gelezen.seqs)
    if gelezen.lezing == "ook-verwant":
        return breaks(
            f"{listed(onzeker)} kan naar de vastgestelde uitleg niet over naar "
            f"'{nemer.code}'",
            *seqs,
            *gelezen.seqs,
        )
    tekst = f"of {listed(onzeker)} kan, zegt de wet niet"
    return open_question(tekst, *seqs, *gelezen.seqs)


def _given(feit: MandaatVerleend, handelingen: frozenset[str]) -> list[str]:
    """Which of these the delegation gives; `alles` gives what it does not except."""
    alles = ALLES in feit.handelingen
    return sorted(
        code
        for code in handelingen
        if code not in feit.uitzonderingen and (alles or code in feit.handelingen)
    )


NORMEN = (
    Norm(
        id="WGR-29",
        uitvoering=1,
        bron=wgr("25", "3"),
        van=SINDS,
        handhaving=Handhaving.BLOCK,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Begroting, jaarrekening, heffingen en strafverordeningen gaan niet over "
        "naar een bestuurscommissie.",
        over=(MandaatVerleend,),
        toets=_to_commission,
        twistpunten=(VERWANT,),
    ),
    Norm(
        id="WGR-35",
        uitvoering=1,
        bron=wgr("33a", "2"),
        van=SINDS,
        handhaving=Handhaving.BLOCK,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Begroting, jaarrekening, heffingen en strafverordeningen gaan niet over "
        "naar het dagelijks bestuur.",
        over=(MandaatVerleend,),
        toets=_to_daily,
        twistpunten=(VERWANT,),
    ),
)
