"""Papers and promises of a meeting: ingekomen stukken, lists, verslag, toezeggingen.

Most of it comes after the meeting closed; what it rests on is that it was opened.
"""

from datetime import date

from register.domain.bevoegdheden.bevoegdheid import require_holder
from register.domain.commands import Beslissing, Opdracht, require
from register.domain.context import Context
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    VerkeerdeVolgorde,
)
from register.domain.requirements import require_date, require_holders
from register.domain.vergaderingen import toezegging, verslag
from register.domain.vergaderingen.toezegging import (
    ToezeggingAfgedaan,
    ToezeggingGedaan,
)
from register.domain.vergaderingen.vergaderingstaat import VERGADERING
from register.domain.vergaderingen.verslag import (
    BesluitenlijstGewijzigd,
    ConceptBesluitenlijstGedeeld,
    IngekomenStukGeregistreerd,
    VerslagVastgesteld,
)
from register.domain.vergaderingen.zitting import (
    PAD,
    require_held,
    require_item,
    require_meeting,
)

GEBEURTENISSEN = (*verslag.GEBEURTENISSEN, *toezegging.GEBEURTENISSEN)
AGGREGATEN = ()


def registreer(opdracht: IngekomenStukGeregistreerd, context: Context) -> Beslissing:
    """Record a piece that came in, not before it was received."""
    vergadering = require_meeting(context, opdracht.vergadering)
    if any(i.code == opdracht.ingekomen for i in vergadering.verslaglegging.ingekomen):
        wat = "ingekomen stuk"
        raise BestaatAl(wat, opdracht.ingekomen, pad="/gegevens/ingekomen")
    if opdracht.punt:
        require_item(vergadering, opdracht.punt)
    if opdracht.door:
        require_holder(context, opdracht.door, "/gegevens/door")
    _require_not_after(opdracht.ontvangen_op, context.dag, "ontvangen_op")
    return (opdracht,)


def deel_concept(
    opdracht: ConceptBesluitenlijstGedeeld, context: Context
) -> Beslissing:
    """Record that a draft goes round, as often as it does, before it is adopted."""
    vergadering = require_held(context, opdracht.vergadering, "besluitenlijst")
    if vergadering.besluitenlijst_op is not None:
        msg = (
            f"de besluitenlijst van '{vergadering.code}' is al vastgesteld op "
            f"{vergadering.besluitenlijst_op}; een concept gaat daaraan vooraf"
        )
        raise VerkeerdeVolgorde(msg, pad=PAD)
    require_holders(context, opdracht.aan, "/gegevens/aan")
    if opdracht.reactie_uiterlijk and opdracht.reactie_uiterlijk < context.dag:
        msg = (
            f"reageren kan niet tot {opdracht.reactie_uiterlijk}: het concept is pas "
            f"op {context.dag} gedeeld; herstel één van beide"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/reactie_uiterlijk")
    return (opdracht,)


def wijzig_lijst(opdracht: BesluitenlijstGewijzigd, context: Context) -> Beslissing:
    """Record a change of the adopted list; the decisions themselves stay."""
    vergadering = require(context, VERGADERING, opdracht.vergadering, PAD)
    if vergadering.besluitenlijst_op is None:
        msg = (
            f"de besluitenlijst van '{vergadering.code}' is op {context.dag} nog niet "
            "vastgesteld; deel een nieuw concept, of stel haar eerst vast"
        )
        raise VerkeerdeVolgorde(msg, pad=PAD)
    if opdracht.gewijzigd_in:
        pad = "/gegevens/gewijzigd_in"
        require(context, VERGADERING, opdracht.gewijzigd_in, pad)
    return (opdracht,)


def stel_verslag_vast(opdracht: VerslagVastgesteld, context: Context) -> Beslissing:
    """Record the adopted verslag, once for the open and once for the closed part."""
    vergadering = require_held(context, opdracht.vergadering, "verslag")
    ooit = context.ooit(VERGADERING, opdracht.vergadering) or vergadering
    papieren = ooit.verslaglegging
    eerder = papieren.besloten_verslag_op if opdracht.besloten else papieren.verslag_op
    if eerder is not None:
        deel = "besloten" if opdracht.besloten else "openbare"
        msg = (
            f"het verslag van het {deel} deel van '{ooit.code}' is al vastgesteld op "
            f"{eerder}; corrigeer die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad=PAD)
    if opdracht.vastgesteld_in:
        pad = "/gegevens/vastgesteld_in"
        require(context, VERGADERING, opdracht.vastgesteld_in, pad)
    return (opdracht,)


def zeg_toe(opdracht: ToezeggingGedaan, context: Context) -> Beslissing:
    """Record a promise made in a meeting."""
    vergadering = require_held(context, opdracht.vergadering, "toezegging")
    if any(t.code == opdracht.toezegging for t in vergadering.toezeggingen):
        wat = "toezegging"
        raise BestaatAl(wat, opdracht.toezegging, pad="/gegevens/toezegging")
    if opdracht.punt:
        require_item(vergadering, opdracht.punt)
    require_holder(context, opdracht.door, "/gegevens/door")
    require_holders(context, opdracht.aan, "/gegevens/aan")
    if opdracht.termijn is not None:
        _, uiterlijk = require_date(opdracht.termijn, "/gegevens/termijn")
        if uiterlijk < context.dag:
            msg = (
                f"de termijn eindigt op {uiterlijk}, voor de toezegging van "
                f"{context.dag}; herstel één van beide"
            )
            raise VerkeerdeVolgorde(msg, pad="/gegevens/termijn")
    return (opdracht,)


def doe_toezegging_af(opdracht: ToezeggingAfgedaan, context: Context) -> Beslissing:
    """Record once that a promise was done or let go."""
    vergadering = require(context, VERGADERING, opdracht.vergadering, PAD)
    ooit = context.ooit(VERGADERING, opdracht.vergadering) or vergadering
    code, pad = opdracht.toezegging, "/gegevens/toezegging"
    if all(t.code != code for t in vergadering.toezeggingen):
        wat = f"toezegging in vergadering '{vergadering.code}'"
        raise OnbekendeVerwijzing(wat, code, pad=pad, doe="leg haar eerst vast")
    for gedaan in ooit.toezeggingen:
        if gedaan.code == code and gedaan.afgedaan_op is not None:
            msg = (
                f"toezegging '{code}' is al afgedaan op {gedaan.afgedaan_op} (seq "
                f"{gedaan.seqs[-1]}); corrigeer die registratie als dat niet klopt"
            )
            raise VerkeerdeVolgorde(msg, pad=pad)
    return (opdracht,)


def _require_not_after(dag: date | None, feitdag: date, veld: str) -> None:
    if dag is not None and dag > feitdag:
        msg = f"'{veld}' is {dag}, na de feitdatum {feitdag}; herstel één van beide"
        raise VerkeerdeVolgorde(msg, pad=f"/gegevens/{veld}")


OPDRACHTEN = (
    Opdracht(
        "RegistreerIngekomenStuk",
        IngekomenStukGeregistreerd,
        registreer,
        ("vergadering", "ingekomen-stuk"),
        "Leg een ingekomen stuk vast, met wat ermee gebeurt.",
    ),
    Opdracht(
        "DeelConceptBesluitenlijst",
        ConceptBesluitenlijstGedeeld,
        deel_concept,
        ("vergadering", "concept-besluitenlijst"),
        "Leg vast dat een concept van de besluitenlijst is rondgestuurd.",
    ),
    Opdracht(
        "WijzigBesluitenlijst",
        BesluitenlijstGewijzigd,
        wijzig_lijst,
        ("vergadering", "wijzig-besluitenlijst"),
        "Leg een wijziging van de vastgestelde besluitenlijst vast.",
    ),
    Opdracht(
        "StelVerslagVast",
        VerslagVastgesteld,
        stel_verslag_vast,
        ("vergadering", "verslag"),
        "Leg de vaststelling van het verslag vast.",
    ),
    Opdracht(
        "ZegToe",
        ToezeggingGedaan,
        zeg_toe,
        ("toezegging", "doe"),
        "Leg een toezegging vast die in een vergadering is gedaan.",
    ),
    Opdracht(
        "DoeToezeggingAf",
        ToezeggingAfgedaan,
        doe_toezegging_af,
        ("toezegging", "doe-af"),
        "Leg vast dat een toezegging is afgedaan.",
    ),
)
