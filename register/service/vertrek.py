"""What somebody who leaves still holds: keys, functies, powers, seats and actions."""

from dataclasses import dataclass
from datetime import date

from register.domain.afspraken.actie import ACTIE, Actie
from register.domain.bevoegdheden.bevoegdheid import BEVOEGDHEID
from register.domain.context import Context
from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.gremium import GREMIUM
from register.domain.toegang.toegang import Sleutel
from register.service.signing import access
from register.streams import StreamReader


@dataclass(frozen=True, slots=True)
class Bezit:
    """One thing that somebody still holds, and how it passes on."""

    soort: str
    code: str
    als: str
    doe: str


def keys_of(lezer: StreamReader, wie: str) -> list[Sleutel]:
    """The keys that were granted to this actor or person and not withdrawn."""
    return [
        sleutel
        for sleutel in access(lezer).sleutels
        if wie in (sleutel.actor, sleutel.persoon) and sleutel.ingetrokken is None
    ]


def held_by(lezer: StreamReader, wie: str, op: date) -> list[Bezit]:
    """What this actor or person holds on a day, besides the keys that name him."""
    context = Context(lezer, op)
    namen = {wie} | {s.persoon for s in keys_of(lezer, wie) if s.persoon}
    functies = list(_functies(context, namen))
    posten = namen | {bezit.code for bezit in functies}
    return [
        *_role_keys(lezer, {bezit.code for bezit in functies} - {wie}),
        *functies,
        *_powers(context, posten),
        *_seats(context, namen),
        *_actions(context, posten),
    ]


def _role_keys(lezer: StreamReader, functies: set[str]) -> list[Bezit]:
    """Keys of the roles of somebody that do not say whose they are: maybe his."""
    return [
        Bezit("sleutel", sleutel.code, sleutel.actor, "sleutel trek-in")
        for sleutel in access(lezer).sleutels
        if sleutel.ingetrokken is None
        and not sleutel.persoon
        and sleutel.actor in functies
    ]


def _functies(context: Context, namen: set[str]) -> list[Bezit]:
    gevonden = []
    for code in context.codes(FUNCTIE):
        functie = context.staat(FUNCTIE, code)
        if functie and (functie.houder in namen or functie.waarnemer in namen):
            als = "houder" if functie.houder in namen else "waarnemer"
            gevonden.append(Bezit("functie", code, als, "functie verlaat"))
    return gevonden


def _powers(context: Context, posten: set[str]) -> list[Bezit]:
    gevonden = []
    for code in context.codes(BEVOEGDHEID):
        macht = context.staat(BEVOEGDHEID, code)
        if macht and macht.nemer in posten and macht.holds(context.dag):
            doe = "mandaat trek-in"
            gevonden.append(Bezit(str(macht.soort), code, macht.nemer, doe))
    return gevonden


def _seats(context: Context, namen: set[str]) -> list[Bezit]:
    gevonden = []
    for code in context.codes(GREMIUM):
        gremium = context.staat(GREMIUM, code)
        if gremium is None or gremium.opgeheven_op:
            continue
        for lid in gremium.leden:
            if lid.persoon in namen:
                als = str(lid.zetel)
                gevonden.append(Bezit("zetel", code, als, "lid beeindig"))
        for portefeuille in gremium.portefeuilles:
            if namen & set(portefeuille.houders):
                als = portefeuille.code
                doe = "portefeuille trek-in"
                gevonden.append(Bezit("portefeuille", code, als, doe))
    return gevonden


_ROLLEN = ("bestuurlijk_eigenaar", "ambtelijk_eigenaar", "opdrachtnemer", "bewaker")


def _actions(context: Context, posten: set[str]) -> list[Bezit]:
    gevonden = []
    for code in context.codes(ACTIE):
        actie = context.staat(ACTIE, code)
        if actie and actie.open and (als := _roles(actie, posten)):
            gevonden.append(Bezit(str(actie.soort), code, als, "actie eigenaar"))
    return gevonden


def _roles(actie: Actie, posten: set[str]) -> str:
    rollen = [rol for rol in _ROLLEN if getattr(actie, rol) in posten]
    return ", ".join(rol.replace("_", " ") for rol in rollen)
