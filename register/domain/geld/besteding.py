"""What becomes of the money: claims on a budget, and what is done with the result."""

from datetime import date

from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.geld.bedragen import euro
from register.domain.geld.bijdragen import year
from register.domain.geld.boekjaardeelname import (
    participants,
    require_participants,
    require_year,
)
from register.domain.geld.geldfeiten import (
    BegrotingsruimteBelegd,
    BegrotingsruimteVrijgevallen,
    Bestemming,
    ResultaatBestemd,
    Resultaatdoel,
)
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    RekentNiet,
    VerkeerdeVolgorde,
)
from register.domain.requirements import require_recorded

GEBEURTENISSEN = ()
AGGREGATEN = ()


def bestem(opdracht: ResultaatBestemd, context: Context) -> Beslissing:
    """Divide a result over what it goes to, once, and to the cent."""
    require_year(opdracht.boekjaar)
    participants(context, opdracht.boekjaar, opdracht.module)
    eerder = year(context, opdracht.boekjaar).resultaten.get(opdracht.module)
    if eerder:
        msg = (
            f"het resultaat over {opdracht.boekjaar} is al bestemd op {eerder.op} (seq "
            f"{eerder.seq}); was dat fout, corrigeer dan die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/boekjaar")
    begin = date(opdracht.boekjaar, 1, 1)
    if context.dag < begin:
        msg = (
            f"op {context.dag} is boekjaar {opdracht.boekjaar} nog niet begonnen "
            f"({begin}); er is dan geen resultaat"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/boekjaar")
    opdracht.require_sums("/gegevens")
    for plek, bestemming in enumerate(opdracht.bestemmingen):
        _require_shares(opdracht, bestemming, context, plek)
    if opdracht.besluit:
        require_recorded(context, "besluit", opdracht.besluit)
    return (opdracht,)


def beleg(opdracht: BegrotingsruimteBelegd, context: Context) -> Beslissing:
    """Claim a part of the budget; to claim more than there is, is recorded too."""
    require_year(opdracht.boekjaar)
    participants(context, opdracht.boekjaar, opdracht.module)
    if opdracht.beleg in year(context, opdracht.boekjaar).belegd:
        raise BestaatAl("beleg", opdracht.beleg, pad="/gegevens/beleg")
    _require_positive(opdracht.bedrag)
    for wat in ("besluit", "overeenkomst", "opdrachtverlening"):
        if code := getattr(opdracht, wat):
            require_recorded(context, wat, code)
    return (opdracht,)


def laat_vrijvallen(
    opdracht: BegrotingsruimteVrijgevallen, context: Context
) -> Beslissing:
    """Give back what is not needed, at most what is still claimed."""
    belegd = year(context, opdracht.boekjaar).belegd.get(opdracht.beleg)
    if belegd is None:
        doe = f"in boekjaar {opdracht.boekjaar} is onder die code niets belegd"
        raise OnbekendeVerwijzing(
            "beleg", opdracht.beleg, pad="/gegevens/beleg", doe=doe
        )
    _require_positive(opdracht.bedrag)
    if opdracht.bedrag > belegd.bedrag:
        msg = (
            f"er valt {euro(opdracht.bedrag)} vrij en onder '{belegd.code}' is nog "
            f"{euro(belegd.bedrag)} belegd (seq {belegd.seqs[-1]}); laat niet meer "
            "vrijvallen dan dat"
        )
        raise RekentNiet(msg, pad="/gegevens/bedrag")
    return (opdracht,)


def _require_positive(bedrag: int) -> None:
    if bedrag <= 0:
        msg = "schrijf een bedrag in hele centen van meer dan 0"
        raise OngeldigeInvoer(msg, pad="/gegevens/bedrag")


def _require_shares(
    opdracht: ResultaatBestemd, bestemming: Bestemming, context: Context, plek: int
) -> None:
    """Shares are of deelnemers, and are there only where those get or pay them."""
    if not bestemming.aandelen:
        return
    pad = f"/gegevens/bestemmingen/{plek}/aandelen"
    if bestemming.doel is not Resultaatdoel.DEELNEMERS:
        msg = (
            f"een bestemming '{bestemming.doel}' gaat niet naar gemeenten; laat de "
            f"aandelen weg of kies doel '{Resultaatdoel.DEELNEMERS}'"
        )
        raise OngeldigeInvoer(msg, pad=pad)
    gemeenten = [aandeel.gemeente for aandeel in bestemming.aandelen]
    require_participants(context, opdracht.boekjaar, opdracht.module, gemeenten, pad)


OPDRACHTEN = (
    Opdracht(
        "BestemResultaat",
        ResultaatBestemd,
        bestem,
        ("resultaat", "bestem"),
        "Leg vast wat er met een overschot of tekort gebeurt.",
    ),
    Opdracht(
        "BelegBegrotingsruimte",
        BegrotingsruimteBelegd,
        beleg,
        ("begrotingsruimte", "beleg"),
        "Leg vast dat een deel van het budget van een module is belegd.",
    ),
    Opdracht(
        "LaatBegrotingsruimteVrijvallen",
        BegrotingsruimteVrijgevallen,
        laat_vrijvallen,
        ("begrotingsruimte", "laat-vrijvallen"),
        "Leg vast dat belegde ruimte niet nodig is.",
    ),
)
