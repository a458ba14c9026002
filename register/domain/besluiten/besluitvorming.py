"""Deciding: taking, making known, changing, withdrawing and rectifying a decision."""

from dataclasses import dataclass, fields
from datetime import date

from register.domain.besluiten.besluit import (
    BESLUIT,
    NUMMER,
    RECTIFICEERBAAR,
    Adviesopvolging,
    Besluit,
    BesluitBekendgemaakt,
    BesluitGenomen,
    BesluitGerectificeerd,
    BesluitGewijzigd,
    BesluitIngetrokken,
    Herkomst,
    NummerToegekend,
    Rechtskarakter,
    Uitkomst,
)
from register.domain.bevoegdheden.bevoegdheid import require_holder
from register.domain.bevoegdheden.competence import Daad, chain
from register.domain.commands import Beslissing, Opdracht, require
from register.domain.context import Context
from register.domain.dossiers.advies import require_advies
from register.domain.dossiers.dossier import DOSSIER
from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.gremium import GREMIUM
from register.domain.organisatie.regeling import require_deelnemer, require_module
from register.domain.raden.raadsronde import RAADSRONDE
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.values import Tekst
from register.domain.vergaderingen.vergadering import VERGADERING

GEBEURTENISSEN = ()
AGGREGATEN = ()


@dataclass(frozen=True, kw_only=True)
class NeemBesluit:
    """Take a decision; number and chain of competence are the register's to add.

    `besluit` is given only with `herkomst: overgenomen`: the number that history
    brought. With `functie` the decision is taken under `bevoegdheid` in the name of
    `orgaan`, in the series of that functie.
    """

    orgaan: str
    titel: Tekst
    handeling: str
    uitkomst: Uitkomst
    besluit: str = ""
    functie: str = ""
    bevoegdheid: str = ""
    dictum: Tekst = ""
    motivering: Tekst = ""
    rechtskarakter: Rechtskarakter = Rechtskarakter.ONBEKEND
    herkomst: Herkomst = Herkomst.EIGEN
    kenmerk: Tekst = ""
    dossier: str = ""
    voorstel: str = ""
    vergadering: str = ""
    punt: str = ""
    module: str = ""
    geldt_voor: tuple[str, ...] = ()
    bedrag: int | None = None
    boekjaar: int | None = None
    dekking: Tekst = ""
    adviesopvolging: tuple[Adviesopvolging, ...] = ()
    raadsrondes: tuple[str, ...] = ()
    bestuurlijk_eigenaar: str = ""
    ambtelijk_eigenaar: str = ""
    bewaker: str = ""
    nader_te_bepalen: tuple[str, ...] = ()
    bezwaar_mogelijk: bool = False
    inwerking: date | None = None
    wijzigt: str = ""
    vervangt: str = ""


def neem(opdracht: NeemBesluit, context: Context) -> Beslissing:
    """Take a decision: references, number, chain; norms judge it afterwards."""
    _require_references(opdracht, context)
    _require_vote(opdracht, context)
    toegekend = _number(opdracht, context)
    daad = Daad(
        handeling=opdracht.handeling,
        bedrag=opdracht.bedrag,
        module=opdracht.module,
        dag=context.dag,
    )
    velden = {veld.name: getattr(opdracht, veld.name) for veld in fields(opdracht)}
    velden["besluit"] = toegekend.nummer
    velden["keten"] = chain(
        context, daad, opdracht.orgaan, opdracht.functie, opdracht.bevoegdheid
    )
    gevolgen = tuple(
        BesluitGewijzigd(besluit=ander, door=toegekend.nummer)
        for ander in (opdracht.wijzigt,)
        if ander
    )
    return (toegekend, BesluitGenomen(**velden), *gevolgen)


def _number(opdracht: NeemBesluit, context: Context) -> NummerToegekend:
    if opdracht.herkomst is Herkomst.OVERGENOMEN:
        return _own_number(opdracht, context)
    if opdracht.besluit:
        msg = (
            "het register geeft het besluitnummer zelf; laat het weg, of zet herkomst "
            "op overgenomen als het nummer uit de historie komt"
        )
        raise OngeldigeInvoer(msg, pad="/gegevens/besluit")
    reeks = opdracht.functie or opdracht.orgaan
    jaar = context.dag.year
    volgnummer = (context.ooit(NUMMER, f"{reeks}/{jaar}") or 0) + 1
    while context.feiten(BESLUIT.stroom(f"{reeks}-{jaar}-{volgnummer:03d}")):
        volgnummer += 1  # history already brought a decision with this number
    return NummerToegekend(
        reeks=reeks,
        jaar=jaar,
        volgnummer=volgnummer,
        nummer=f"{reeks}-{jaar}-{volgnummer:03d}",
    )


def _own_number(opdracht: NeemBesluit, context: Context) -> NummerToegekend:
    if not opdracht.besluit:
        msg = "geef bij herkomst overgenomen het oorspronkelijke nummer in 'besluit'"
        raise OngeldigeInvoer(msg, pad="/gegevens/besluit")
    if context.feiten(BESLUIT.stroom(opdracht.besluit)):
        raise BestaatAl("besluit", opdracht.besluit, pad="/gegevens/besluit")
    jaar = context.dag.year
    return NummerToegekend(
        reeks="overgenomen",
        jaar=jaar,
        volgnummer=(context.ooit(NUMMER, f"overgenomen/{jaar}") or 0) + 1,
        nummer=opdracht.besluit,
    )


def _require_references(opdracht: NeemBesluit, context: Context) -> None:
    require(
        context,
        GREMIUM,
        opdracht.orgaan,
        "/gegevens/orgaan",
        "stel het gremium eerst in of kies een bestaande code",
    )
    if opdracht.functie:
        require(context, FUNCTIE, opdracht.functie, "/gegevens/functie")
    if opdracht.module:
        require_module(context, opdracht.module, "/gegevens/module")
    for plek, gemeente in enumerate(opdracht.geldt_voor):
        require_deelnemer(context, gemeente, f"/gegevens/geldt_voor/{plek}")
    for plek, ronde in enumerate(opdracht.raadsrondes):
        require(context, RAADSRONDE, ronde, f"/gegevens/raadsrondes/{plek}")
    for veld in ("bestuurlijk_eigenaar", "ambtelijk_eigenaar", "bewaker"):
        if code := getattr(opdracht, veld):
            require_holder(context, code, f"/gegevens/{veld}")
    for veld in ("wijzigt", "vervangt"):
        if code := getattr(opdracht, veld):
            require(context, BESLUIT, code, f"/gegevens/{veld}")
    _require_dossier(opdracht, context)


def _require_dossier(opdracht: NeemBesluit, context: Context) -> None:
    if not opdracht.dossier:
        if opdracht.voorstel or opdracht.adviesopvolging:
            msg = "noem het dossier waarin het voorstel of advies staat"
            raise OngeldigeInvoer(msg, pad="/gegevens/dossier")
        return
    dossier = require(context, DOSSIER, opdracht.dossier, "/gegevens/dossier")
    if opdracht.voorstel and all(
        voorstel.code != opdracht.voorstel for voorstel in dossier.voorstellen
    ):
        raise OnbekendeVerwijzing(
            "voorstel", opdracht.voorstel, pad="/gegevens/voorstel"
        )
    for plek, opvolging in enumerate(opdracht.adviesopvolging):
        require_advies(
            dossier, opvolging.advies, f"/gegevens/adviesopvolging/{plek}/advies"
        )


_AANGENOMEN = frozenset({Uitkomst.AANGENOMEN, Uitkomst.GEAMENDEERD_AANGENOMEN})


def _require_vote(opdracht: NeemBesluit, context: Context) -> None:
    """Refuse an outcome that the recorded vote on the same item contradicts."""
    if not opdracht.vergadering:
        return
    vergadering = require(
        context, VERGADERING, opdracht.vergadering, "/gegevens/vergadering"
    )
    if opdracht.punt and all(punt.code != opdracht.punt for punt in vergadering.agenda):
        raise OnbekendeVerwijzing("agendapunt", opdracht.punt, pad="/gegevens/punt")
    stemming = vergadering.last_vote(opdracht.punt)
    if stemming is None:
        return
    if (str(stemming.uitslag) == "aangenomen") != (opdracht.uitkomst in _AANGENOMEN):
        msg = (
            f"de stemming over punt '{opdracht.punt}' (seq {stemming.seq}) gaf "
            f"'{stemming.uitslag}', dit besluit zegt '{opdracht.uitkomst}'; herstel "
            "één van beide"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/uitkomst")


def maak_bekend(opdracht: BesluitBekendgemaakt, context: Context) -> Beslissing:
    """Make a decision known, once, and not before it was taken."""
    besluit = _taken(context, opdracht.besluit)
    ooit = context.ooit(BESLUIT, opdracht.besluit) or besluit
    if ooit.bekendgemaakt_op is not None:
        msg = (
            f"besluit {opdracht.besluit} is al bekendgemaakt op {ooit.bekendgemaakt_op}"
            "; was die datum fout, corrigeer dan die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/besluit")
    return (opdracht,)


def trek_in(opdracht: BesluitIngetrokken, context: Context) -> Beslissing:
    """Withdraw a decision by a later one (contrarius actus, AWB-35)."""
    _taken(context, opdracht.besluit)
    _other(context, opdracht.besluit, opdracht.door)
    ooit = context.ooit(BESLUIT, opdracht.besluit)
    if ooit is not None and ooit.ingetrokken_op is not None:
        msg = f"besluit {opdracht.besluit} is al ingetrokken op {ooit.ingetrokken_op}"
        raise VerkeerdeVolgorde(msg, pad="/gegevens/besluit")
    return (opdracht,)


def wijzig(opdracht: BesluitGewijzigd, context: Context) -> Beslissing:
    """Record that a later decision changed this one."""
    _taken(context, opdracht.besluit)
    _other(context, opdracht.besluit, opdracht.door)
    return (opdracht,)


def rectificeer(opdracht: BesluitGerectificeerd, context: Context) -> Beslissing:
    """Mend a slip in a text of a decision."""
    _taken(context, opdracht.besluit)
    if opdracht.veld not in RECTIFICEERBAAR:
        msg = (
            f"'{opdracht.veld}' is geen tekst van het besluit; rectificeer titel, "
            "dictum of motivering, of corrigeer de registratie"
        )
        raise OngeldigeInvoer(msg, pad="/gegevens/veld")
    return (opdracht,)


def _taken(context: Context, nummer: str) -> Besluit:
    besluit = context.staat(BESLUIT, nummer)
    if besluit is not None:
        return besluit
    later = context.ooit(BESLUIT, nummer)
    if later is None:
        raise OnbekendeVerwijzing("besluit", nummer, pad="/gegevens/besluit")
    msg = (
        f"besluit {nummer} is genomen op {later.genomen_op}, na deze datum "
        f"({context.dag}); herstel de feitdatum"
    )
    raise VerkeerdeVolgorde(msg, pad="/feitdatum")


def _other(context: Context, nummer: str, door: str) -> None:
    if door == nummer:
        msg = "een besluit kan niet door zichzelf worden gewijzigd of ingetrokken"
        raise VerkeerdeVolgorde(msg, pad="/gegevens/door")
    if context.staat(BESLUIT, door) is None:
        raise OnbekendeVerwijzing(
            "besluit",
            door,
            pad="/gegevens/door",
            doe="leg eerst het besluit vast waarmee dit gebeurt",
        )


OPDRACHTEN = (
    Opdracht(
        "NeemBesluit",
        NeemBesluit,
        neem,
        ("besluit", "neem"),
        "Leg een genomen besluit vast; het register geeft het nummer.",
    ),
    Opdracht(
        "MaakBesluitBekend",
        BesluitBekendgemaakt,
        maak_bekend,
        ("besluit", "maak-bekend"),
        "Leg de bekendmaking van een besluit vast.",
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
