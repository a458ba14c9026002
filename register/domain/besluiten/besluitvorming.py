"""Deciding: what a decision must refer to, its number, and its chain of competence."""

from register.domain.besluiten.besluitfeiten import (
    BesluitGenomen,
    Besluitinhoud,
    Herkomst,
    NummerToegekend,
    Uitkomst,
)
from register.domain.besluiten.besluitverloop import BESLUIT, NUMMER
from register.domain.besluiten.gevolgfeiten import BesluitGewijzigd
from register.domain.besluiten.staand import require_standing
from register.domain.bevoegdheden.bevoegdheid import require_holder
from register.domain.bevoegdheden.competence import chain_of
from register.domain.commands import Beslissing, Opdracht, require
from register.domain.context import Context
from register.domain.dossiers.advies import require_advies
from register.domain.dossiers.dossier import DOSSIER
from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.gremium import GREMIUM
from register.domain.organisatie.regeling import require_deelnemer, require_module
from register.domain.raden.raadsronde import RAADSRONDE
from register.domain.records import dataclass
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.vergaderingen.rondestaat import SCHRIFTELIJKERONDE, Rondeuitkomst
from register.domain.vergaderingen.vergadering import VERGADERING

GEBEURTENISSEN = ()
AGGREGATEN = ()


@dataclass(frozen=True, kw_only=True)
class NeemBesluit(Besluitinhoud):
    """Take a decision; number and chain of competence are the register's to add.

    `besluit` is given only with `herkomst: overgenomen`: the number that history
    brought. With `functie` the decision is taken under `bevoegdheid` in the name of
    `orgaan`, in the series of that functie.
    """

    besluit: str = ""


def neem(opdracht: NeemBesluit, context: Context) -> Beslissing:
    """Take a decision: references, number, chain; norms judge it afterwards."""
    _require_references(opdracht, context)
    _require_vote(opdracht, context)
    _require_round(opdracht, context)
    toegekend = _number(opdracht, context)
    eigen = {"besluit": toegekend.nummer, "keten": chain_of(context, opdracht)}
    genomen = BesluitGenomen(**{**vars(opdracht), **eigen})
    if not opdracht.wijzigt or opdracht.uitkomst is Uitkomst.VERWORPEN:
        return (toegekend, genomen)  # what was rejected changes nothing
    gewijzigd = BesluitGewijzigd(besluit=opdracht.wijzigt, door=toegekend.nummer)
    return (toegekend, genomen, gewijzigd)


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
    _require_links(opdracht, context)
    _require_dossier(opdracht, context)


def _require_links(opdracht: NeemBesluit, context: Context) -> None:
    """Refuse a change of what no longer stands.

    A power that the register does not know (yet) is no broken link: it makes a flaw
    in the chain, and a finding until it is recorded.
    """
    for veld in ("wijzigt", "vervangt"):
        if code := getattr(opdracht, veld):
            require_standing(context, code, f"/gegevens/{veld}")


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
    stemming = vergadering.voor(opdracht.orgaan).last_vote(opdracht.punt)
    if stemming is None:
        return
    if (str(stemming.uitslag) == "aangenomen") != (opdracht.uitkomst in _AANGENOMEN):
        msg = (
            f"de stemming over punt '{opdracht.punt}' (seq {stemming.seq}) gaf "
            f"'{stemming.uitslag}', dit besluit zegt '{opdracht.uitkomst}'; herstel "
            "één van beide"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/uitkomst")


_ROND: dict[Rondeuitkomst | None, bool] = {
    Rondeuitkomst.AANGENOMEN: True,
    Rondeuitkomst.VERWORPEN: False,
}
"""Whether a round that decided adopted it; any other decided nothing."""


def _require_round(opdracht: NeemBesluit, context: Context) -> None:
    """Refuse a decision that contradicts the written round it was taken in."""
    if not opdracht.schriftelijkeronde:
        return
    pad = "/gegevens/schriftelijkeronde"
    ronde = require(context, SCHRIFTELIJKERONDE, opdracht.schriftelijkeronde, pad)
    if opdracht.vergadering:
        msg = (
            f"een besluit valt in ronde '{ronde.code}' of in vergadering "
            f"'{opdracht.vergadering}'; laat één van beide weg"
        )
        raise OngeldigeInvoer(msg, pad=pad)
    if ronde.gremium != opdracht.orgaan:
        msg = (
            f"ronde '{ronde.code}' (seq {ronde.seqs[0]}) is van '{ronde.gremium}', "
            f"dit besluit van '{opdracht.orgaan}'; herstel één van beide"
        )
        raise VerkeerdeVolgorde(msg, pad=pad)
    if _ROND.get(ronde.uitkomst) is not (opdracht.uitkomst in _AANGENOMEN):
        stand = ronde.uitkomst or "nog open"
        msg = (
            f"ronde '{ronde.code}' (seq {ronde.seqs[-1]}) is {stand}, dit besluit zegt "
            f"'{opdracht.uitkomst}'; sluit de ronde eerst, of herstel één van beide"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/uitkomst")


OPDRACHTEN = (
    Opdracht(
        "NeemBesluit",
        NeemBesluit,
        neem,
        ("besluit", "neem"),
        "Leg een genomen besluit vast; het register geeft het nummer.",
    ),
)
