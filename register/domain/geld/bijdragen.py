"""Charging the deelnemers: the figures of the key, and what each of them pays.

The facts are in `geldfeiten`, what they add up to in `financien`.
"""

from collections.abc import Sequence

from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.geld import financien, geldfeiten
from register.domain.geld.bedragen import require_amount
from register.domain.geld.boekjaardeelname import (
    participants,
    require_participants,
    require_year,
)
from register.domain.geld.financien import FINANCIEN, Financien
from register.domain.geld.geldfeiten import (
    Aandeel,
    Bijdragesoort,
    BijdrageVastgesteld,
    Buitengemeente,
    KengetallenVastgesteld,
    VerdeelgegevensVastgesteld,
)
from register.domain.geld.verdeling import divide
from register.domain.records import dataclass
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    RekentNiet,
    VerkeerdeVolgorde,
)
from register.domain.requirements import require_date, require_recorded
from register.domain.values import Tekst

GEBEURTENISSEN = geldfeiten.GEBEURTENISSEN
AGGREGATEN = financien.AGGREGATEN


@dataclass(frozen=True, kw_only=True)
class VerdeelBijdrage:
    """Charge an amount by one set of figures; the register works out the shares."""

    boekjaar: int
    bijdrage: str
    soort: Bijdragesoort
    bedrag: int
    verdeelgegevens: str
    module: str = ""
    bedrag_onverdeeld: int = 0
    dekking_onverdeeld: Tekst = ""
    besluit: str = ""
    toelichting: Tekst = ""


def stel_gegevens(opdracht: VerdeelgegevensVastgesteld, context: Context) -> Beslissing:
    """Record the figures of a key, of who takes part in that year."""
    require_year(opdracht.boekjaar)
    staat = year(context, opdracht.boekjaar)
    if opdracht.verdeelgegevens in staat.verdeelgegevens:
        raise BestaatAl(
            "set verdeelgegevens",
            opdracht.verdeelgegevens,
            pad="/gegevens/verdeelgegevens",
        )
    if not opdracht.aantallen:
        msg = "noem het aantal van ten minste één gemeente"
        raise OngeldigeInvoer(msg, pad="/gegevens/aantallen")
    eerste, _ = require_date(opdracht.peildatum, "/gegevens/peildatum")
    if eerste > context.dag:
        msg = (
            f"de cijfers zijn van {context.dag} en de peildatum is pas {eerste}; wat "
            "nog niet is gepeild, kan niet vaststaan"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/peildatum")
    require_participants(
        context,
        opdracht.boekjaar,
        opdracht.module,
        [regel.gemeente for regel in opdracht.aantallen],
        "/gegevens/aantallen",
    )
    for plek, regel in enumerate(opdracht.aantallen):
        _require_count(regel.aantal, f"/gegevens/aantallen/{plek}/aantal")
    for plek, buiten in enumerate(opdracht.buitengemeenten):
        _require_outsider(opdracht, buiten, f"/gegevens/buitengemeenten/{plek}")
    _require_decimals(opdracht.decimalen, "/gegevens/decimalen")
    return (opdracht,)


def stel_kengetallen(opdracht: KengetallenVastgesteld, context: Context) -> Beslissing:
    """Record what a module is to achieve in a year."""
    require_year(opdracht.boekjaar)
    participants(context, opdracht.boekjaar, opdracht.module)
    if not opdracht.kengetallen:
        msg = "noem ten minste één kengetal"
        raise OngeldigeInvoer(msg, pad="/gegevens/kengetallen")
    codes = [kengetal.kengetal for kengetal in opdracht.kengetallen]
    for plek, kengetal in enumerate(opdracht.kengetallen):
        pad = f"/gegevens/kengetallen/{plek}"
        if kengetal.kengetal in codes[:plek]:
            msg = (
                f"kengetal '{kengetal.kengetal}' staat er twee keer (ook op plaats "
                f"{codes.index(kengetal.kengetal)}); laat er één staan"
            )
            raise OngeldigeInvoer(msg, pad=f"{pad}/kengetal")
        _require_decimals(kengetal.decimalen, f"{pad}/decimalen")
    if opdracht.besluit:
        require_recorded(context, "besluit", opdracht.besluit)
    return (opdracht,)


def stel_bijdrage(opdracht: BijdrageVastgesteld, context: Context) -> Beslissing:
    """Record what each gemeente pays; it must add up to the whole, to the cent."""
    require_year(opdracht.boekjaar)
    staat = year(context, opdracht.boekjaar)
    _require_order(staat, opdracht)
    require_participants(
        context,
        opdracht.boekjaar,
        opdracht.module,
        [aandeel.gemeente for aandeel in opdracht.aandelen],
        "/gegevens/aandelen",
    )
    opdracht.require_sums("/gegevens")
    for plek, code in enumerate(opdracht.verdeelgegevens):
        _require_figures(staat, code, f"/gegevens/verdeelgegevens/{plek}")
    if opdracht.besluit:
        require_recorded(context, "besluit", opdracht.besluit)
    return (opdracht,)


def verdeel(opdracht: VerdeelBijdrage, context: Context) -> Beslissing:
    """Work out the shares by a set of figures, and record them."""
    require_year(opdracht.boekjaar)
    staat = year(context, opdracht.boekjaar)
    _require_figures(staat, opdracht.verdeelgegevens, "/gegevens/verdeelgegevens")
    gegevens = staat.verdeelgegevens[opdracht.verdeelgegevens]
    if gegevens.module not in ("", opdracht.module):
        msg = (
            f"set '{gegevens.code}' is voor module '{gegevens.module}' vastgesteld en "
            f"deze bijdrage is voor '{opdracht.module or 'de regeling'}'; kies een set "
            "van dezelfde module"
        )
        raise RekentNiet(msg, pad="/gegevens/verdeelgegevens")
    verdeeld = opdracht.bedrag - opdracht.bedrag_onverdeeld
    aandelen = divide(verdeeld, gegevens.gewichten)
    bijdrage = BijdrageVastgesteld(
        boekjaar=opdracht.boekjaar,
        bijdrage=opdracht.bijdrage,
        soort=opdracht.soort,
        bedrag=opdracht.bedrag,
        aandelen=tuple(Aandeel(gemeente=g, bedrag=b) for g, b in aandelen.items()),
        module=opdracht.module,
        bedrag_onverdeeld=opdracht.bedrag_onverdeeld,
        dekking_onverdeeld=opdracht.dekking_onverdeeld,
        verdeelgegevens=(opdracht.verdeelgegevens,),
        besluit=opdracht.besluit,
        toelichting=opdracht.toelichting,
    )
    return stel_bijdrage(bijdrage, context)


def year(context: Context, boekjaar: int) -> Financien:
    """Money of a year on the day of the fact; nothing yet where none is on record."""
    return context.staat(FINANCIEN, str(boekjaar)) or Financien(boekjaar=boekjaar)


def _require_order(staat: Financien, opdracht: BijdrageVastgesteld) -> None:
    """One raming first, then changes to it; after the afrekening nothing more."""
    if opdracht.bijdrage in staat.bijdragen:
        raise BestaatAl("bijdrage", opdracht.bijdrage, pad="/gegevens/bijdrage")
    over = f"{_of(opdracht.module)} over {opdracht.boekjaar}"
    ramingen = staat.of_kind(opdracht.module, Bijdragesoort.RAMING)
    for eerder in staat.of_kind(opdracht.module, Bijdragesoort.AFREKENING):
        msg = (
            f"{over} is al afgerekend op {eerder.op} ('{eerder.code}', seq "
            f"{eerder.seq}); was dat fout, corrigeer dan die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/soort")
    if opdracht.soort is Bijdragesoort.RAMING and ramingen:
        msg = (
            f"{over} is al geraamd op {ramingen[0].op} ('{ramingen[0].code}', seq "
            f"{ramingen[0].seq}); leg het verschil vast als wijziging"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/soort")
    if opdracht.soort is Bijdragesoort.WIJZIGING and not ramingen:
        msg = f"{over} is nog niets geraamd; leg eerst de raming vast"
        raise VerkeerdeVolgorde(msg, pad="/gegevens/soort")
    if opdracht.soort is Bijdragesoort.RAMING:
        require_amount(opdracht.bedrag, "een geraamde bijdrage")


def _of(module: str) -> str:
    return f"module '{module}'" if module else "de regeling"


def _require_figures(staat: Financien, code: str, pad: str) -> None:
    if code not in staat.verdeelgegevens:
        raise OnbekendeVerwijzing(
            "set verdeelgegevens",
            code,
            pad=pad,
            doe=f"leg haar eerst vast voor boekjaar {staat.boekjaar} "
            f"(bekend: {_list(sorted(staat.verdeelgegevens))})",
        )


def _list(codes: Sequence[str]) -> str:
    return ", ".join(codes) or "geen"


def _require_outsider(
    opdracht: VerdeelgegevensVastgesteld, buiten: Buitengemeente, pad: str
) -> None:
    """A buitengemeente is none of the deelnemers, and goes through one of them."""
    _require_count(buiten.aantal, f"{pad}/aantal")
    deelnemers = [regel.gemeente for regel in opdracht.aantallen]
    if buiten.gemeente in deelnemers:
        msg = (
            f"'{buiten.gemeente}' staat ook bij de aantallen (plaats "
            f"{deelnemers.index(buiten.gemeente)}); zij is deelnemer of buitengemeente"
        )
        raise OngeldigeInvoer(msg, pad=f"{pad}/gemeente")
    if buiten.via not in deelnemers:
        msg = (
            f"buitengemeente '{buiten.gemeente}' loopt via '{buiten.via}', die niet "
            "bij de aantallen staat; noem een gemeente die daar wel staat"
        )
        raise OngeldigeInvoer(msg, pad=f"{pad}/via")


def _require_count(aantal: int, pad: str) -> None:
    if aantal < 0:
        msg = f"een aantal is 0 of meer, niet {aantal}"
        raise OngeldigeInvoer(msg, pad=pad)


_MEESTE_DECIMALEN = 6


def _require_decimals(decimalen: int, pad: str) -> None:
    if not 0 <= decimalen <= _MEESTE_DECIMALEN:
        msg = f"decimalen is 0 tot en met {_MEESTE_DECIMALEN}: 23,45 is 2345 met 2"
        raise OngeldigeInvoer(msg, pad=pad)


OPDRACHTEN = (
    Opdracht(
        "StelVerdeelgegevensVast",
        VerdeelgegevensVastgesteld,
        stel_gegevens,
        ("verdeelgegevens", "stel-vast"),
        "Leg de cijfers van een verdeelsleutel vast, met hun peildatum.",
    ),
    Opdracht(
        "StelKengetallenVast",
        KengetallenVastgesteld,
        stel_kengetallen,
        ("kengetallen", "stel-vast"),
        "Leg vast wat een module in een jaar moet bereiken.",
    ),
    Opdracht(
        "StelBijdrageVast",
        BijdrageVastgesteld,
        stel_bijdrage,
        ("bijdrage", "stel-vast"),
        "Leg vast wat elke gemeente betaalt: raming, wijziging of afrekening.",
    ),
    Opdracht(
        "VerdeelBijdrage",
        VerdeelBijdrage,
        verdeel,
        ("bijdrage", "verdeel"),
        "Verdeel een bedrag naar verdeelgegevens, op de cent, en leg het vast.",
    ),
)
