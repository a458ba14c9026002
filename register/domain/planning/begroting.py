"""Kaders, draft, offering, adoption and change of a budget.

The facts are in `boekjaarfeiten`. Whether each was in time, by the right organ and
after the zienswijzen are norms, not here.
"""

from register.domain.bevoegdheden.bevoegdheid import require_holder
from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.geld.bedragen import euro
from register.domain.organisatie.regeling import require_module
from register.domain.planning.bedragen import (
    changed,
    require_positive,
    require_posten,
)
from register.domain.planning.boekjaarfeiten import (
    GEBEURTENISSEN,
    BegrotingAangebodenAanAB,
    BegrotingswijzigingVastgesteld,
    BegrotingVastgesteld,
    KadersVastgesteld,
    OntwerpbegrotingOpgesteld,
)
from register.domain.planning.boekjaarstaat import BOEKJAAR, Boekjaar
from register.domain.planning.grondslag import (
    refuse_again,
    require_decided,
    require_round,
    year_of,
)
from register.domain.raden.ontvangers import (
    member,
    require_once,
)
from register.domain.raden.raadsrondestaat import Raadsronde
from register.domain.raden.rondefeiten import Rondesoort
from register.domain.refusals import (
    OngeldigeInvoer,
    RekentNiet,
    VerkeerdeVolgorde,
)
from register.domain.requirements import (
    require_fresh,
    require_recorded,
    require_stukken,
)

__all__ = ["AGGREGATEN", "GEBEURTENISSEN", "OPDRACHTEN"]

AGGREGATEN = (BOEKJAAR,)


def stel_kaders(opdracht: KadersVastgesteld, context: Context) -> Beslissing:
    """Fix the kaders of a budget; a later decision may fix others."""
    ooit = year_of(context, opdracht.boekjaar)
    require_decided(context, opdracht.besluit, opdracht.boekjaar)
    if ooit.kaders_vastgesteld:
        refuse_again("kaders", ooit.kaders_vastgesteld.besluit, opdracht.besluit)
    require_once((k.post for k in opdracht.kaders), "post", "/gegevens/kaders")
    for plek, kader in enumerate(opdracht.kaders):
        pad = f"/gegevens/kaders/{plek}"
        if kader.bedrag < 0:
            msg = f"kader '{kader.post}' is {euro(kader.bedrag)}; dat is 0 of meer"
            raise RekentNiet(msg, pad=f"{pad}/bedrag")
        if kader.module:
            require_module(context, kader.module, f"{pad}/module")
    return (opdracht,)


def stel_ontwerp_op(
    opdracht: OntwerpbegrotingOpgesteld, context: Context
) -> Beslissing:
    """Draw up a version of the draft, before the budget is adopted."""
    ooit = year_of(context, opdracht.boekjaar)
    _require_not_adopted(context, opdracht.boekjaar)
    laatste = max((ontwerp.versie for ontwerp in ooit.ontwerpen), default=0)
    if opdracht.versie <= laatste:
        msg = (
            f"van de ontwerpbegroting {opdracht.boekjaar} staat versie {laatste} al in "
            f"het register; een volgende heeft versie {laatste + 1} of hoger"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/versie")
    require_holder(context, opdracht.door, "/gegevens/door")
    _round_of(context, opdracht)
    require_posten(context, opdracht.posten, opdracht.totaal)
    require_positive(opdracht.posten, "/gegevens/posten")
    require_stukken(context, opdracht.stukken)
    return (opdracht,)


def bied_aan(opdracht: BegrotingAangebodenAanAB, context: Context) -> Beslissing:
    """Offer the draft to the AB, with zienswijzen that were received."""
    year_of(context, opdracht.boekjaar)
    _require_not_adopted(context, opdracht.boekjaar)
    require_holder(context, opdracht.door, "/gegevens/door")
    ronde = _round_of(context, opdracht)
    if opdracht.zienswijzen_van and ronde is None:
        msg = "noem de raadsronde waarin deze zienswijzen zijn gegeven"
        raise OngeldigeInvoer(msg, pad="/gegevens/raadsronde")
    for plek, gemeente in enumerate(opdracht.zienswijzen_van if ronde else ()):
        _require_heard(ronde, gemeente, f"/gegevens/zienswijzen_van/{plek}")
    if opdracht.vergadering:
        require_recorded(context, "vergadering", opdracht.vergadering)
    require_stukken(context, opdracht.stukken)
    return (opdracht,)


def _require_heard(ronde: Raadsronde | None, gemeente: str, pad: str) -> None:
    raad = member(ronde, gemeente, pad) if ronde else None
    if raad and raad.zienswijze_op is None:
        msg = (
            f"van de raad van '{gemeente}' is op deze datum geen zienswijze bekend in "
            f"ronde '{ronde.code if ronde else ''}'; leg die eerst vast of laat weg"
        )
        raise VerkeerdeVolgorde(msg, pad=pad)


def stel_vast(opdracht: BegrotingVastgesteld, context: Context) -> Beslissing:
    """Adopt the budget, once a year; what comes after is a change."""
    ooit = year_of(context, opdracht.boekjaar)
    besluit = require_decided(context, opdracht.besluit, opdracht.boekjaar)
    if ooit.begroting is not None:
        msg = (
            f"de begroting {ooit.jaar} is al vastgesteld op {ooit.begroting.op} "
            f"(besluit {ooit.begroting.besluit}, seq {ooit.begroting.seq}); leg "
            f"{besluit.genomen.besluit} vast als begrotingswijziging"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/boekjaar")
    require_posten(context, opdracht.posten, opdracht.totaal)
    require_positive(opdracht.posten, "/gegevens/posten")
    return (opdracht,)


def wijzig(opdracht: BegrotingswijzigingVastgesteld, context: Context) -> Beslissing:
    """Change a budget that was adopted; no line may come out below nought."""
    ooit = year_of(context, opdracht.boekjaar)
    nu = context.staat(BOEKJAAR, str(opdracht.boekjaar))
    require_decided(context, opdracht.besluit, opdracht.boekjaar)
    if nu is None or nu.begroting is None:
        wanneer = f"pas op {ooit.begroting.op}" if ooit.begroting else "niet"
        msg = (
            f"de begroting {ooit.jaar} is {wanneer} vastgesteld in het register; leg "
            "die eerst vast (begroting stel-vast), of herstel de datum"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/boekjaar")
    require_fresh(ooit.wijzigingen, opdracht.wijziging, "wijziging")
    _round_of(context, opdracht, Rondesoort.BEGROTINGSWIJZIGING)
    require_posten(context, opdracht.posten, None)
    for staat in (nu, ooit):
        na = {p.post: p for p in changed(staat.posten, opdracht.posten)}
        geraakt = tuple(na[verschil.post] for verschil in opdracht.posten)
        require_positive(geraakt, "/gegevens/posten")
    return (opdracht,)


def _round_of(
    context: Context,
    opdracht: OntwerpbegrotingOpgesteld
    | BegrotingAangebodenAanAB
    | BegrotingswijzigingVastgesteld,
    soort: Rondesoort = Rondesoort.BEGROTING,
) -> Raadsronde | None:
    if not opdracht.raadsronde:
        return None
    return require_round(context, opdracht.raadsronde, soort, opdracht.boekjaar)


def _require_not_adopted(context: Context, jaar: int) -> None:
    nu: Boekjaar | None = context.staat(BOEKJAAR, str(jaar))
    if nu is not None and nu.begroting is not None:
        msg = (
            f"de begroting {jaar} is al vastgesteld op {nu.begroting.op} (besluit "
            f"{nu.begroting.besluit}); dit hoort daarvóór"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/boekjaar")


OPDRACHTEN = (
    Opdracht(
        "StelKadersVast",
        KadersVastgesteld,
        stel_kaders,
        ("begroting", "stel-kaders-vast"),
        "Leg de vastgestelde kaders van een begroting vast.",
    ),
    Opdracht(
        "StelOntwerpbegrotingOp",
        OntwerpbegrotingOpgesteld,
        stel_ontwerp_op,
        ("begroting", "stel-ontwerp-op"),
        "Leg een versie van de ontwerpbegroting vast, met haar bedragen.",
    ),
    Opdracht(
        "BiedBegrotingAan",
        BegrotingAangebodenAanAB,
        bied_aan,
        ("begroting", "bied-aan"),
        "Leg vast dat de begroting aan het algemeen bestuur is aangeboden.",
    ),
    Opdracht(
        "StelBegrotingVast",
        BegrotingVastgesteld,
        stel_vast,
        ("begroting", "stel-vast"),
        "Leg de bedragen van een vastgestelde begroting vast.",
    ),
    Opdracht(
        "StelBegrotingswijzigingVast",
        BegrotingswijzigingVastgesteld,
        wijzig,
        ("begroting", "wijzig"),
        "Leg de bedragen van een begrotingswijziging vast.",
    ),
)
