"""Advising: asking, giving, reporting late, talking over (DOM-10).

The facts are in `advies`; the stream is that of the dossier. What the law says of
advice (Awb afd. 3.3) is for the norms.
"""

from register.domain.bevoegdheden.bevoegdheid import require_holder
from register.domain.commands import Beslissing, Opdracht, require
from register.domain.context import Context
from register.domain.dossiers.advies import (
    Advies,
    AdviesGevraagd,
    AdviesNietTijdig,
    AdviesUitgebracht,
    AfstemmingMetBestuurscommissie,
    require_advies,
)
from register.domain.dossiers.behandeling import require_standing, require_voorstel
from register.domain.dossiers.dossier import require_open
from register.domain.organisatie.gremium import GREMIUM
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.requirements import (
    require_fresh,
    require_recorded,
    require_stukken,
)

GEBEURTENISSEN = ()
AGGREGATEN = ()
_AFSPRAAK = "afspraak-vastgelegd.v1"
"""By name: what follows from a decision refers to dossiers, and would come round."""


def vraag_advies(opdracht: AdviesGevraagd, context: Context) -> Beslissing:
    """Ask for advice."""
    nu, ooit = require_open(context, opdracht.dossier)
    require_fresh(ooit.adviezen, opdracht.advies, "advies")
    require_holder(context, opdracht.adviseur, "/gegevens/adviseur")
    if opdracht.voorstel:
        require_standing(nu, opdracht.voorstel)
    if opdracht.termijn is not None and opdracht.termijn < context.dag:
        msg = (
            f"het advies is gevraagd op {context.dag} en zou er al op "
            f"{opdracht.termijn} moeten zijn; herstel een van beide dagen"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/termijn")
    require_stukken(context, opdracht.stukken)
    return (opdracht,)


def breng_uit(opdracht: AdviesUitgebracht, context: Context) -> Beslissing:
    """Give advice, once; what was asked on another footing is not this advice."""
    nu, ooit = require_open(context, opdracht.dossier)
    if opdracht.voorstel:
        require_voorstel(nu, opdracht.voorstel)
    _require_beside(opdracht, context)
    bekend = ooit.advies(opdracht.advies)
    if bekend is None:
        _require_adviser(opdracht, context)
        return (opdracht,)
    if bekend.uitgebracht_op is not None:
        msg = (
            f"advies '{bekend.code}' is al uitgebracht op {bekend.uitgebracht_op}; "
            "geef een nieuw advies een eigen code"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/advies")
    if nu.advies(opdracht.advies) is None:
        msg = (
            f"advies '{bekend.code}' is pas gevraagd op {bekend.gevraagd_op}; "
            "het kan niet eerder zijn uitgebracht"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/advies")
    _require_same(bekend, opdracht)
    return (opdracht,)


def meld_niet_tijdig(opdracht: AdviesNietTijdig, context: Context) -> Beslissing:
    """Report that advice was not in time: asked, term passed, not given yet."""
    nu, ooit = require_open(context, opdracht.dossier)
    advies = require_advies(nu, opdracht.advies)
    laatste = ooit.advies(opdracht.advies) or advies
    msg = ""
    if laatste.niet_tijdig_op is not None:
        msg = f"is al als niet tijdig gemeld per {laatste.niet_tijdig_op}"
    elif advies.uitgebracht_op is not None:
        msg = f"is uitgebracht op {advies.uitgebracht_op}"
    elif advies.termijn is not None and context.dag <= advies.termijn:
        msg = f"kan nog tot en met {advies.termijn} worden uitgebracht"
    if msg:
        tekst = f"advies '{advies.code}' {msg}"
        raise VerkeerdeVolgorde(tekst, pad="/gegevens/advies")
    return (opdracht,)


def stem_af(opdracht: AfstemmingMetBestuurscommissie, context: Context) -> Beslissing:
    """Record the talk with the adviser about objections (DOM-10)."""
    nu, _ = require_open(context, opdracht.dossier)
    require_advies(nu, opdracht.advies)
    require(context, GREMIUM, opdracht.gremium, "/gegevens/gremium")
    return (opdracht,)


def _require_beside(opdracht: AdviesUitgebracht, context: Context) -> None:
    """Refuse a meeting that is not there, and an afspraak that was never made."""
    if opdracht.vergadering:
        require_recorded(context, "vergadering", opdracht.vergadering)
    doe = "leg eerst de afspraak vast (afspraak leg-vast)"
    for plek, vergelijking in enumerate(opdracht.afspraken):
        feiten = context.feiten(f"actie/{vergelijking.afspraak}")
        if all(feit.soort != _AFSPRAAK for feit in feiten):
            pad = f"/gegevens/afspraken/{plek}/afspraak"
            raise OnbekendeVerwijzing(
                "afspraak", vergelijking.afspraak, pad=pad, doe=doe
            )


def _require_adviser(opdracht: AdviesUitgebracht, context: Context) -> None:
    if not opdracht.adviseur:
        msg = (
            f"advies '{opdracht.advies}' is niet gevraagd; vermeld bij ongevraagd "
            "advies de adviseur, of leg eerst de adviesvraag vast (VraagAdvies)"
        )
        raise OngeldigeInvoer(msg, pad="/gegevens/adviseur")
    require_holder(context, opdracht.adviseur, "/gegevens/adviseur")


def _require_same(gevraagd: Advies, opdracht: AdviesUitgebracht) -> None:
    for veld, oud, nieuw in (
        ("adviseur", gevraagd.adviseur, opdracht.adviseur),
        ("voorstel", gevraagd.voorstel, opdracht.voorstel),
    ):
        if nieuw and nieuw != oud:
            msg = (
                f"advies '{gevraagd.code}' is gevraagd met {veld} '{oud}', niet "
                f"'{nieuw}'; laat het veld weg of geef dit advies een eigen code"
            )
            raise OngeldigeInvoer(msg, pad=f"/gegevens/{veld}")


OPDRACHTEN = (
    Opdracht(
        "VraagAdvies",
        AdviesGevraagd,
        vraag_advies,
        ("advies", "vraag"),
        "Leg vast dat advies is gevraagd.",
    ),
    Opdracht(
        "BrengAdviesUit",
        AdviesUitgebracht,
        breng_uit,
        ("advies", "breng-uit"),
        "Leg een advies vast, gevraagd of ongevraagd.",
    ),
    Opdracht(
        "MeldAdviesNietTijdig",
        AdviesNietTijdig,
        meld_niet_tijdig,
        ("advies", "meld-te-laat"),
        "Leg vast dat een gevraagd advies er niet op tijd was.",
    ),
    Opdracht(
        "StemAf",
        AfstemmingMetBestuurscommissie,
        stem_af,
        ("advies", "stem-af"),
        "Leg de afstemming met een commissie over haar advies vast.",
    ),
)
