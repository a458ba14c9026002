"""One round along the raden: a draft goes out, zienswijzen come back and are answered.

Stream `raadsronde/{raadsronde}`, folded in `raadsrondestaat`. Whether the draft went
out in time, to every raad, and was answered before the decision are norms, not here.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from register.domain.commands import Beslissing, Opdracht, require, require_new
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.organisatie.gremium import GREMIUM
from register.domain.organisatie.regeling import require_deelnemer
from register.domain.raden.raadsrondestaat import (
    GEBEURTENISSEN,
    RAADSRONDE,
    Antwoord,
    GeenZienswijzeGemeld,
    Gevolg,
    OntwerpToegezonden,
    Raad,
    Raadsronde,
    RaadsrondeAfgesloten,
    RaadsrondeGestart,
    Raadstatus,
    Rondesoort,
    Strekking,
    ZienswijzeBeantwoord,
    ZienswijzeOntvangen,
    Zienswijzepunt,
    evolve,
)
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.terms import Termijn, termijn

__all__ = [
    "AGGREGATEN",
    "GEBEURTENISSEN",
    "OPDRACHTEN",
    "RAADSRONDE",
    "Antwoord",
    "GeenZienswijzeGemeld",
    "Gevolg",
    "Ontvanger",
    "OntwerpToegezonden",
    "Raad",
    "Raadsronde",
    "RaadsrondeAfgesloten",
    "RaadsrondeGestart",
    "Raadstatus",
    "Rondesoort",
    "Strekking",
    "VerzendOntwerp",
    "ZienswijzeBeantwoord",
    "ZienswijzeOntvangen",
    "Zienswijzepunt",
    "evolve",
]


@dataclass(frozen=True, kw_only=True)
class Ontvanger:
    """One raad that the draft is sent to; without receipt no clock of law runs."""

    gemeente: str
    ontvangen_op: date | None = None
    reactie_uiterlijk: date | None = None


@dataclass(frozen=True, kw_only=True)
class VerzendOntwerp:
    """Command: the draft goes to these raden, all of them or none."""

    raadsronde: str
    aan: tuple[Ontvanger, ...]


AGGREGATEN = (RAADSRONDE,)


def start(opdracht: RaadsrondeGestart, context: Context) -> Beslissing:
    """Begin a round in a dossier, along raden of deelnemers."""
    require_new(context, RAADSRONDE, opdracht.raadsronde, "/gegevens/raadsronde")
    require(context, DOSSIER, opdracht.dossier, "/gegevens/dossier")
    if not opdracht.gemeenten:
        msg = "noem ten minste één gemeente waarvan de raad wordt gevraagd"
        raise OngeldigeInvoer(msg, pad="/gegevens/gemeenten")
    _require_once(opdracht.gemeenten, "gemeente", "/gegevens/gemeenten")
    for plek, gemeente in enumerate(opdracht.gemeenten):
        require_deelnemer(context, gemeente, f"/gegevens/gemeenten/{plek}")
    return (opdracht,)


def verzend(opdracht: VerzendOntwerp, context: Context) -> Beslissing:
    """Send the draft: one fact per raad, or none when one of them is wrong."""
    ronde = require(
        context,
        RAADSRONDE,
        opdracht.raadsronde,
        "/gegevens/raadsronde",
        "start eerst de ronde (raadsronde start)",
    )
    if ronde.afgesloten_op is not None:
        msg = (
            f"raadsronde '{ronde.code}' is afgesloten op {ronde.afgesloten_op}; "
            "start een nieuwe ronde"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/raadsronde")
    if not opdracht.aan:
        msg = "noem ten minste één raad waaraan het ontwerp is gezonden"
        raise OngeldigeInvoer(msg, pad="/gegevens/aan")
    _require_once((o.gemeente for o in opdracht.aan), "gemeente", "/gegevens/aan")
    for plek, ontvanger in enumerate(opdracht.aan):
        _require_unsent(context, ronde, ontvanger, f"/gegevens/aan/{plek}")
    return tuple(
        OntwerpToegezonden(
            raadsronde=ronde.code,
            gemeente=ontvanger.gemeente,
            ontvangen_op=ontvanger.ontvangen_op,
            reactie_uiterlijk=_last_day(ronde.soort, ontvanger),
        )
        for ontvanger in opdracht.aan
    )


def _last_day(soort: Rondesoort, aan: Ontvanger) -> date | None:
    """Last day to react: as asked, else by law where it sets a term (Wgr 1 lid 3)."""
    if aan.reactie_uiterlijk or soort is not Rondesoort.REGELING:
        return aan.reactie_uiterlijk
    if aan.ontvangen_op is None:
        return None
    uitkomst = termijn("WGR-02", aan.ontvangen_op)
    return uitkomst.uiterlijk if isinstance(uitkomst, Termijn) else None


def ontvang(opdracht: ZienswijzeOntvangen, context: Context) -> Beslissing:
    """Record a zienswijze; it is late when both its own day and receipt are."""
    raad = _sent_raad(context, opdracht.raadsronde, opdracht.gemeente)
    ooit = _ever(context, opdracht.raadsronde, raad)
    if ooit.zienswijze_op is not None:
        msg = (
            f"de raad van '{raad.gemeente}' gaf in deze ronde al een zienswijze op "
            f"{ooit.zienswijze_op}; corrigeer die registratie of start een nieuwe ronde"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/gemeente")
    _require_once((p.punt for p in opdracht.punten), "punt", "/gegevens/punten")
    gegeven = min(context.dag, opdracht.ontvangen_op or context.dag)
    te_laat = raad.uiterlijk is not None and gegeven > raad.uiterlijk
    return (replace(opdracht, te_laat=opdracht.te_laat or te_laat),)


def meld_geen(opdracht: GeenZienswijzeGemeld, context: Context) -> Beslissing:
    """Record that a raad gives none; it may still give one after all."""
    raad = _sent_raad(context, opdracht.raadsronde, opdracht.gemeente)
    ooit = _ever(context, opdracht.raadsronde, raad)
    if ooit.status is not Raadstatus.UITSTAAND:
        msg = (
            f"de raad van '{raad.gemeente}' liet zich in deze ronde al horen; "
            "corrigeer die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/gemeente")
    return (opdracht,)


def beantwoord(opdracht: ZienswijzeBeantwoord, context: Context) -> Beslissing:
    """Answer a zienswijze, on points that were made; a later answer replaces one."""
    raad = _raad(context, opdracht.raadsronde, opdracht.gemeente)
    if raad.zienswijze_op is None:
        msg = (
            f"van de raad van '{raad.gemeente}' is op {context.dag} geen zienswijze "
            "bekend; leg eerst de ontvangst vast (zienswijze ontvang)"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/gemeente")
    require(context, GREMIUM, opdracht.door, "/gegevens/door")
    _require_once((a.punt for a in opdracht.punten), "punt", "/gegevens/punten")
    gemaakt = {punt.punt for punt in raad.punten}
    doe = f"gemaakt zijn: {', '.join(sorted(gemaakt)) or 'geen'}"
    for plek, antwoord in enumerate(opdracht.punten):
        if antwoord.punt not in gemaakt:
            wat, pad = "punt in deze zienswijze", f"/gegevens/punten/{plek}/punt"
            raise OnbekendeVerwijzing(wat, antwoord.punt, pad=pad, doe=doe)
    if opdracht.besluit and not context.feiten(f"besluit/{opdracht.besluit}"):
        wat = "besluit"
        raise OnbekendeVerwijzing(wat, opdracht.besluit, pad="/gegevens/besluit")
    return (opdracht,)


def sluit(opdracht: RaadsrondeAfgesloten, context: Context) -> Beslissing:
    """Close a round, once; who was not asked or did not answer stays visible."""
    require(context, RAADSRONDE, opdracht.raadsronde, "/gegevens/raadsronde")
    ooit = context.ooit(RAADSRONDE, opdracht.raadsronde)
    if ooit and ooit.afgesloten_op is not None:
        msg = f"raadsronde '{ooit.code}' is al afgesloten op {ooit.afgesloten_op}"
        raise VerkeerdeVolgorde(msg, pad="/gegevens/raadsronde")
    return (opdracht,)


def _raad(context: Context, code: str, gemeente: str) -> Raad:
    ronde = require(context, RAADSRONDE, code, "/gegevens/raadsronde")
    return _member(ronde, gemeente, "/gegevens/gemeente")


def _member(ronde: Raadsronde, gemeente: str, pad: str) -> Raad:
    raad = ronde.raad(gemeente)
    if raad is None:
        wat = f"gemeente in raadsronde '{ronde.code}'"
        doe = f"gevraagd zijn: {', '.join(ronde.gemeenten)}"
        raise OnbekendeVerwijzing(wat, gemeente, pad=pad, doe=doe)
    return raad


def _sent_raad(context: Context, code: str, gemeente: str) -> Raad:
    raad = _raad(context, code, gemeente)
    if raad.toegezonden_op is None:
        msg = (
            f"aan de raad van '{gemeente}' is op {context.dag} nog geen ontwerp "
            "toegezonden; leg eerst de verzending vast (raadsronde verzend)"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/gemeente")
    return raad


def _ever(context: Context, code: str, raad: Raad) -> Raad:
    """Give a raad as known whatever its day: what happens once, happens once."""
    ronde = context.ooit(RAADSRONDE, code)
    return (ronde.raad(raad.gemeente) if ronde else None) or raad


def _require_unsent(
    context: Context, ronde: Raadsronde, ontvanger: Ontvanger, pad: str
) -> None:
    raad = _member(ronde, ontvanger.gemeente, f"{pad}/gemeente")
    ooit = _ever(context, ronde.code, raad)
    if ooit.toegezonden_op is not None:
        msg = (
            f"aan de raad van '{raad.gemeente}' is het ontwerp in deze ronde al "
            f"toegezonden op {ooit.toegezonden_op}; start een nieuwe ronde voor een "
            "ander ontwerp"
        )
        raise VerkeerdeVolgorde(msg, pad=f"{pad}/gemeente")


def _require_once(codes: Iterable[str], wat: str, pad: str) -> None:
    for code, aantal in Counter(codes).items():
        if aantal > 1:
            msg = f"{wat} '{code}' staat {aantal} keer in de lijst; noem elk één keer"
            raise OngeldigeInvoer(msg, pad=pad)


OPDRACHTEN = (
    Opdracht(
        "StartRaadsronde",
        RaadsrondeGestart,
        start,
        ("raadsronde", "start"),
        "Begin een ronde langs de raden over één ontwerp.",
    ),
    Opdracht(
        "VerzendOntwerp",
        VerzendOntwerp,
        verzend,
        ("raadsronde", "verzend"),
        "Leg vast aan welke raden het ontwerp is toegezonden.",
    ),
    Opdracht(
        "OntvangZienswijze",
        ZienswijzeOntvangen,
        ontvang,
        ("zienswijze", "ontvang"),
        "Leg de zienswijze van een raad vast, met haar punten.",
    ),
    Opdracht(
        "MeldGeenZienswijze",
        GeenZienswijzeGemeld,
        meld_geen,
        ("zienswijze", "meld-geen"),
        "Leg vast dat een raad geen zienswijze geeft.",
    ),
    Opdracht(
        "BeantwoordZienswijze",
        ZienswijzeBeantwoord,
        beantwoord,
        ("zienswijze", "beantwoord"),
        "Leg het oordeel over een zienswijze vast, per punt.",
    ),
    Opdracht(
        "SluitRaadsronde",
        RaadsrondeAfgesloten,
        sluit,
        ("raadsronde", "sluit"),
        "Sluit een ronde langs de raden.",
    ),
)
