"""Meetings of a gremium: the commands of `vergadering/{vergadering}`.

Recorded is what happened: an opening below quorum, a late convocation or an item sent
afterwards is for the norms. The commands of a vote stand in `stemming`.
"""

from datetime import date

from register.domain.commands import Beslissing, Opdracht, require, require_new
from register.domain.context import Context
from register.domain.organisatie.gremium import require_gremium
from register.domain.refusals import (
    OngeldigeInvoer,
    RekentNiet,
    VerkeerdeVolgorde,
)
from register.domain.vergaderingen.agenda import Punt
from register.domain.vergaderingen.motie import MotieAfgedaan
from register.domain.vergaderingen.presentie import complete
from register.domain.vergaderingen.stemfeiten import Onthouding, Stemming
from register.domain.vergaderingen.toezegging import ToezeggingAfgedaan
from register.domain.vergaderingen.vergaderfeiten import (
    GEBEURTENISSEN,
    Aanwezige,
    Afwezige,
    AgendapuntAfgevoerd,
    AgendapuntGeplaatst,
    Behandelwijze,
    BesluitenlijstVastgesteld,
    Doel,
    PresentieVastgesteld,
    VergaderingBijeengeroepen,
    VergaderingGeopend,
    VergaderingGesloten,
    VergaderingNietGehouden,
    VergaderingNietGeopend,
    Vergaderwijze,
)
from register.domain.vergaderingen.vergaderingstaat import (
    VERGADERING,
    Vergadering,
    Vergaderstatus,
    evolve,
)
from register.domain.vergaderingen.verslag import (
    BesluitenlijstGewijzigd,
    ConceptBesluitenlijstGedeeld,
    VerslagVastgesteld,
)
from register.domain.vergaderingen.zitting import (
    PAD,
    require_held,
    require_meeting,
    require_open,
    require_part,
)

__all__ = [
    "AGGREGATEN",
    "GEBEURTENISSEN",
    "OPDRACHTEN",
    "VERGADERING",
    "Aanwezige",
    "Afwezige",
    "AgendapuntAfgevoerd",
    "AgendapuntGeplaatst",
    "Behandelwijze",
    "BesluitenlijstVastgesteld",
    "Doel",
    "Onthouding",
    "PresentieVastgesteld",
    "Punt",
    "Stemming",
    "Vergadering",
    "VergaderingBijeengeroepen",
    "VergaderingGeopend",
    "VergaderingGesloten",
    "VergaderingNietGehouden",
    "VergaderingNietGeopend",
    "Vergaderstatus",
    "Vergaderwijze",
    "evolve",
]

AGGREGATEN = (VERGADERING,)

_NA_AFLOOP = (
    BesluitenlijstVastgesteld,
    BesluitenlijstGewijzigd,
    ConceptBesluitenlijstGedeeld,
    VerslagVastgesteld,
    MotieAfgedaan,
    ToezeggingAfgedaan,
)
"""Facts of a meeting that may come after its end."""


def roep_bijeen(opdracht: VergaderingBijeengeroepen, context: Context) -> Beslissing:
    """Call a gremium together; the fact is dated on the day of calling."""
    require_new(context, VERGADERING, opdracht.vergadering, PAD)
    require_gremium(context, opdracht.gremium, "/gegevens/gremium")
    for plek, gremium in enumerate(opdracht.mede):
        _require_other(opdracht, gremium, plek, context)
    if isinstance(opdracht.datum, date) and opdracht.datum < context.dag:
        msg = (
            f"de vergadering van {opdracht.datum} kan niet pas op {context.dag} zijn "
            "bijeengeroepen; geef als feitdatum de dag van bijeenroepen"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/datum")
    if opdracht.herbelegging_van:
        _require_replaced(opdracht, context)
    return (opdracht,)


def stel_presentie_vast(opdracht: PresentieVastgesteld, context: Context) -> Beslissing:
    """Record who is there; seats and the number of members are filled in."""
    vergadering = require_meeting(context, opdracht.vergadering)
    _, gremium = require_part(context, vergadering, opdracht.gremium)
    return (complete(opdracht, context, gremium),)


def open_vergadering(opdracht: VergaderingGeopend, context: Context) -> Beslissing:
    """Open once, after the presentielijst; below quorum too."""
    vergadering = _not_begun(context, opdracht.vergadering)
    if vergadering.presentie_seq is None:
        msg = (
            f"vergadering '{vergadering.code}' heeft nog geen presentielijst; stel die "
            "eerst vast (vergadering presentie)"
        )
        raise VerkeerdeVolgorde(msg, pad=PAD)
    return (opdracht,)


def meld_niet_geopend(opdracht: VergaderingNietGeopend, context: Context) -> Beslissing:
    """Record that too few came; the number agrees with the list, if there is one."""
    vergadering = _not_begun(context, opdracht.vergadering)
    geteld = len(vergadering.aanwezig)
    if vergadering.presentie_seq is None or not isinstance(opdracht.aanwezig, int):
        return (opdracht,)
    if opdracht.aanwezig != geteld:
        msg = (
            f"opgegeven zijn {opdracht.aanwezig} aanwezigen, de presentielijst (seq "
            f"{vergadering.presentie_seq}) noemt er {geteld}; herstel één van beide"
        )
        raise RekentNiet(msg, pad="/gegevens/aanwezig")
    return (opdracht,)


def meld_niet_gehouden(
    opdracht: VergaderingNietGehouden, context: Context
) -> Beslissing:
    """Record that a meeting did not take place, with the counts that are known."""
    _not_begun(context, opdracht.vergadering)
    deelnemers, van = opdracht.deelnemers, opdracht.van
    if deelnemers is not None and van is not None and deelnemers > van:
        msg = f"{deelnemers} deelnemers van de {van} kan niet; herstel de aantallen"
        raise RekentNiet(msg, pad="/gegevens/deelnemers")
    return (opdracht,)


def sluit(opdracht: VergaderingGesloten, context: Context) -> Beslissing:
    """Close an open meeting, after all that happened in it."""
    vergadering = require_meeting(context, opdracht.vergadering)
    require_open(vergadering)
    ooit = context.ooit(VERGADERING, opdracht.vergadering) or vergadering
    later = [
        feit
        for feit in context.feiten(VERGADERING.stroom(vergadering.code))
        if feit.eerste > context.dag
        and feit.seq in ooit.seqs
        and not isinstance(feit.gegevens, _NA_AFLOOP)
    ]
    if later:
        msg = (
            f"vergadering '{vergadering.code}' heeft al een feit van {later[0].eerste} "
            f"(seq {later[0].seq}); sluit haar op of na die dag, of corrigeer dat feit"
        )
        raise VerkeerdeVolgorde(msg, pad=PAD)
    return (opdracht,)


def stel_besluitenlijst_vast(
    opdracht: BesluitenlijstVastgesteld, context: Context
) -> Beslissing:
    """Record the list of decisions of a meeting that was opened, once."""
    vergadering = require_held(context, opdracht.vergadering, "besluitenlijst")
    ooit = context.ooit(VERGADERING, opdracht.vergadering) or vergadering
    if ooit.besluitenlijst_op is not None:
        msg = (
            f"de besluitenlijst van '{ooit.code}' is al vastgesteld op "
            f"{ooit.besluitenlijst_op}; leg een wijziging vast (vergadering "
            "wijzig-besluitenlijst) of corrigeer die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad=PAD)
    if opdracht.vastgesteld_in:
        pad = "/gegevens/vastgesteld_in"
        require(context, VERGADERING, opdracht.vastgesteld_in, pad)
    return (opdracht,)


def _require_other(
    opdracht: VergaderingBijeengeroepen, gremium: str, plek: int, context: Context
) -> None:
    pad = f"/gegevens/mede/{plek}"
    require_gremium(context, gremium, pad)
    if gremium in (opdracht.gremium, *opdracht.mede[:plek]):
        msg = f"gremium '{gremium}' staat er al; noem elk gremium één keer"
        raise OngeldigeInvoer(msg, pad=pad)


def _not_begun(context: Context, code: str) -> Vergadering:
    vergadering = require_meeting(context, code)
    ooit = context.ooit(VERGADERING, code) or vergadering
    if ooit.status is not Vergaderstatus.BIJEENGEROEPEN:
        msg = (
            f"vergadering '{code}' staat al als {ooit.status} in het register; "
            "corrigeer die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad=PAD)
    return vergadering


def _require_replaced(opdracht: VergaderingBijeengeroepen, context: Context) -> None:
    pad = "/gegevens/herbelegging_van"
    eerder = require(context, VERGADERING, opdracht.herbelegging_van, pad)
    if eerder.gremium != opdracht.gremium:
        msg = (
            f"vergadering '{eerder.code}' was van gremium '{eerder.gremium}', niet van "
            f"'{opdracht.gremium}'"
        )
        raise OngeldigeInvoer(msg, pad=pad)
    if eerder.geopend_op is not None:
        msg = (
            f"vergadering '{eerder.code}' ging door op {eerder.geopend_op} en kan niet "
            "opnieuw zijn belegd; laat 'herbelegging_van' weg"
        )
        raise VerkeerdeVolgorde(msg, pad=pad)


OPDRACHTEN = (
    Opdracht(
        "RoepBijeen",
        VergaderingBijeengeroepen,
        roep_bijeen,
        ("vergadering", "roep-bijeen"),
        "Leg vast dat een gremium is bijeengeroepen.",
    ),
    Opdracht(
        "StelPresentieVast",
        PresentieVastgesteld,
        stel_presentie_vast,
        ("vergadering", "presentie"),
        "Leg vast wie aanwezig en afwezig zijn.",
    ),
    Opdracht(
        "OpenVergadering",
        VergaderingGeopend,
        open_vergadering,
        ("vergadering", "open"),
        "Leg de opening van een vergadering vast.",
    ),
    Opdracht(
        "MeldNietGeopend",
        VergaderingNietGeopend,
        meld_niet_geopend,
        ("vergadering", "niet-geopend"),
        "Leg vast dat te weinig leden kwamen om te openen.",
    ),
    Opdracht(
        "MeldNietGehouden",
        VergaderingNietGehouden,
        meld_niet_gehouden,
        ("vergadering", "niet-gehouden"),
        "Leg vast dat een vergadering niet doorging.",
    ),
    Opdracht(
        "SluitVergadering",
        VergaderingGesloten,
        sluit,
        ("vergadering", "sluit"),
        "Leg de sluiting van een vergadering vast.",
    ),
    Opdracht(
        "StelBesluitenlijstVast",
        BesluitenlijstVastgesteld,
        stel_besluitenlijst_vast,
        ("vergadering", "besluitenlijst"),
        "Leg de vaststelling van de besluitenlijst vast.",
    ),
)
