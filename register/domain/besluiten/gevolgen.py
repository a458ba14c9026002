"""After a decision: signing, making known, telling, changing, withdrawing, mending."""

from register.domain.besluiten.besluitverloop import RECTIFICEERBAAR
from register.domain.besluiten.gevolgfeiten import (
    BesluitBekendgemaakt,
    BesluitGerectificeerd,
    BesluitGewijzigd,
    BesluitIngetrokken,
    BesluitOndertekend,
    InwerkingtredingVastgesteld,
    MededelingGedaan,
)
from register.domain.besluiten.staand import (
    ever,
    require_cause,
    require_end,
    require_standing,
    require_taken,
)
from register.domain.bevoegdheden.bevoegdheid import require_holder
from register.domain.commands import Beslissing, Opdracht, require
from register.domain.context import Context
from register.domain.organisatie.gremium import GREMIUM
from register.domain.organisatie.regeling import require_deelnemer
from register.domain.refusals import OngeldigeInvoer, VerkeerdeVolgorde
from register.domain.requirements import require_actor

GEBEURTENISSEN = ()
AGGREGATEN = ()


def onderteken(opdracht: BesluitOndertekend, context: Context) -> Beslissing:
    """Sign a decision; nobody signs twice."""
    besluit = ever(context, require_standing(context, opdracht.besluit))
    paden = {opdracht.door: "/gegevens/door"}
    for plek, wie in enumerate(opdracht.mede):
        pad = f"/gegevens/mede/{plek}"
        if wie in paden:
            msg = f"'{wie}' staat twee keer in deze ondertekening; noem ieder één keer"
            raise OngeldigeInvoer(msg, pad=pad)
        paden[wie] = pad
    for wie, pad in paden.items():
        require_actor(context, wie, pad)
        for eerder in besluit.ondertekeningen:
            if wie in eerder.wie:
                msg = (
                    f"'{wie}' ondertekende besluit {opdracht.besluit} al op "
                    f"{eerder.op} (seq {eerder.seq}); was dat fout, corrigeer dan die "
                    "registratie"
                )
                raise VerkeerdeVolgorde(msg, pad=pad)
    if opdracht.namens:
        require(context, GREMIUM, opdracht.namens, "/gegevens/namens")
    return (opdracht,)


def maak_bekend(opdracht: BesluitBekendgemaakt, context: Context) -> Beslissing:
    """Make a decision known, once, and not before it was taken."""
    ooit = ever(context, require_standing(context, opdracht.besluit))
    if ooit.bekendgemaakt_op is not None:
        msg = (
            f"besluit {opdracht.besluit} is al bekendgemaakt op {ooit.bekendgemaakt_op}"
            "; was die datum fout, corrigeer dan die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/besluit")
    return (opdracht,)


def stel_inwerking_vast(
    opdracht: InwerkingtredingVastgesteld, context: Context
) -> Beslissing:
    """Set from when a decision works; what was rejected never does."""
    besluit = require_standing(context, opdracht.besluit)
    if besluit.rejected:
        msg = (
            f"besluit {opdracht.besluit} is verworpen op {besluit.genomen_op} (seq "
            f"{besluit.seq}) en treedt niet in werking"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/besluit")
    if opdracht.bij:
        require_cause(context, opdracht.besluit, opdracht.bij, "/gegevens/bij")
    return (opdracht,)


def deel_mee(opdracht: MededelingGedaan, context: Context) -> Beslissing:
    """Tell of a decision; also of one that has ended since."""
    require_taken(context, opdracht.besluit)
    if not opdracht.aan and not opdracht.anderen:
        msg = (
            "noem in 'aan' de gremia, functies of gemeenten die de mededeling kregen, "
            "of omschrijf in 'anderen' wie dat waren"
        )
        raise OngeldigeInvoer(msg, pad="/gegevens/aan")
    for plek, code in enumerate(opdracht.aan):
        pad = f"/gegevens/aan/{plek}"
        if code.startswith("gm"):
            require_deelnemer(context, code, pad)
        else:
            require_holder(context, code, pad)
    return (opdracht,)


def trek_in(opdracht: BesluitIngetrokken, context: Context) -> Beslissing:
    """Withdraw a decision by a later one (contrarius actus, AWB-35)."""
    ooit = ever(context, require_taken(context, opdracht.besluit))
    if ooit.ingetrokken_op is not None:
        msg = (
            f"besluit {opdracht.besluit} is al ingetrokken op {ooit.ingetrokken_op} "
            f"door '{ooit.ingetrokken_door}'; was dat fout, corrigeer die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/besluit")
    require_standing(context, opdracht.besluit)
    require_cause(context, opdracht.besluit, opdracht.door, "/gegevens/door")
    require_end(context, opdracht.besluit)
    return (opdracht,)


def wijzig(opdracht: BesluitGewijzigd, context: Context) -> Beslissing:
    """Record that a later decision changed this one."""
    require_standing(context, opdracht.besluit)
    require_cause(context, opdracht.besluit, opdracht.door, "/gegevens/door")
    return (opdracht,)


def rectificeer(opdracht: BesluitGerectificeerd, context: Context) -> Beslissing:
    """Mend a slip in a text of a decision."""
    require_taken(context, opdracht.besluit)
    if opdracht.veld not in RECTIFICEERBAAR:
        msg = (
            f"'{opdracht.veld}' is geen tekst van het besluit; rectificeer titel, "
            "dictum of motivering, of corrigeer de registratie"
        )
        raise OngeldigeInvoer(msg, pad="/gegevens/veld")
    return (opdracht,)


OPDRACHTEN = (
    Opdracht(
        "OndertekenBesluit",
        BesluitOndertekend,
        onderteken,
        ("besluit", "onderteken"),
        "Leg vast wie een besluit heeft ondertekend.",
    ),
    Opdracht(
        "MaakBesluitBekend",
        BesluitBekendgemaakt,
        maak_bekend,
        ("besluit", "maak-bekend"),
        "Leg de bekendmaking van een besluit vast.",
    ),
    Opdracht(
        "StelInwerkingtredingVast",
        InwerkingtredingVastgesteld,
        stel_inwerking_vast,
        ("besluit", "stel-inwerking-vast"),
        "Leg vast vanaf welke dag een besluit werkt.",
    ),
    Opdracht(
        "DeelBesluitMee",
        MededelingGedaan,
        deel_mee,
        ("besluit", "deel-mee"),
        "Leg vast dat adviseurs of raden een besluit kregen meegedeeld (Awb 3:43).",
    ),
    Opdracht(
        "WijzigBesluit",
        BesluitGewijzigd,
        wijzig,
        ("besluit", "wijzig"),
        "Leg vast dat een later besluit dit besluit wijzigde.",
    ),
    Opdracht(
        "TrekBesluitIn",
        BesluitIngetrokken,
        trek_in,
        ("besluit", "trek-in"),
        "Leg vast dat een besluit met een later besluit is ingetrokken.",
    ),
    Opdracht(
        "RectificeerBesluit",
        BesluitGerectificeerd,
        rectificeer,
        ("besluit", "rectificeer"),
        "Herstel een kennelijke verschrijving in de tekst van een besluit.",
    ),
)
