"""The P&C calendar: the steps of kaders, budget, accounts and changes, year by year.

A budget year T has the kaders (R4) and the budget (R1) of T, the accounts of T-2 that
go along with them (R3), and the changes of its budget (R2). What is on record comes
from its dossiers; a year that has none yet has its statutory last days all the same.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Final

from register.codec.plain import plain
from register.domain.planning.boekjaarstaat import BOEKJAAR
from register.domain.routes.blijk import Grens, Grenssoort
from register.domain.routes.gang import Gang as Loop, Stapgang, Stapstand, progress
from register.domain.routes.rollen import Rollen
from register.domain.routes.route import COLLEGES, RADEN
from register.domain.routes.spoor import Spoor, tracks
from register.service.answers import Library
from register.service.gangen import Gang
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij
from register.service.uittreksels import Greep
from register.service.watnu import known
from register.service.zaken import Stand, closed, standing

_VOORAF: Final = ("R4", "R3", "R1")
"""Routes of the year before the budget year."""
_ROUTES: Final = (*_VOORAF, "R2")
_PLAATS: Final = {code: plek for plek, code in enumerate(_ROUTES)}
_ZONDER_DAG: Final = "9999-12-31"


def pc_kalender(library: Library, regeling: str, ask: Ask) -> Iterator[Rij]:
    """Rows of one log on `ask.op`: for a calendar year, for a budget year, or for all.

    Of a dossier that may not be seen its stub.
    """
    stand = standing(library, regeling, ask)
    jaren = _asked(ask, stand)
    bekend = known(library, stand, "pc-kalender")
    dossiers = stand.dossiers(_DOSSIERS)
    for stomp, _ in closed(dossiers.dicht):
        yield stomp
    gevonden: dict[tuple[int, str], list[Loop]] = {}
    for code in dossiers:
        for gang in bekend.of(code, partial(_tracks, stand, code)):
            jaar = gang.spoor.begrotingsjaar
            if jaar is not None:
                plek = (jaar, gang.spoor.route.code)
                gevonden.setdefault(plek, []).append(gang)
    for jaar in jaren:
        for code in _ROUTES:
            gangen = gevonden.get((jaar, code)) or _empty(stand, code, jaar)
            for gang in gangen:
                yield from _rows(gang, jaar, stand.rollen)


def _asked(ask: Ask, stand: Stand) -> list[int]:
    """Budget years to show: the year itself, or those that fall in a calendar year."""
    if boekjaar := _number(ask.filter.get("boekjaar")):
        return [boekjaar]
    if jaar := _number(ask.filter.get("jaar")):
        return [jaar, jaar + 1, jaar + 2]
    op = stand.context.dag.year
    bekend = {int(code) for code in stand.context.codes(BOEKJAAR)}
    return sorted({*(j for j in bekend if j <= op + 1), op, op + 1})


def _number(tekst: str | None) -> int:
    return (
        int(tekst) if tekst and tekst.isdecimal() and len(tekst) == len("2027") else 0
    )


def _may_count(inhoud: Rij) -> str | None:
    """Code of a dossier that has to do with the P&C year, by its row in the list."""
    voorstellen = inhoud.get("voorstellen", ())
    genoemd = {inhoud.get("route")}
    if isinstance(voorstellen, list):
        genoemd |= {voorstel.get("route") for voorstel in voorstellen}
    return None if genoemd.isdisjoint(_ROUTES) else str(inhoud["dossier"])


_DOSSIERS = Greep(lijst="dossiers", naam="pc-kalender", pak=_may_count)


def _tracks(stand: Stand, code: str) -> Gang[Loop]:
    sporen = tracks(stand.zaak(code), stand.routes, stand.context.dag)
    gangen = [
        progress(spoor, stand.rollen) for spoor in sporen if spoor.route.code in _ROUTES
    ]
    return Gang(gangen, stand.streams(code))


def _empty(stand: Stand, code: str, jaar: int) -> list[Loop]:
    """A year without a dossier: nothing done, and the days of the law.

    Of changes only the last day: whether there will be any is not known.
    """
    route = stand.routes.get(code)
    if route is None:
        return []
    gang = progress(Spoor(route=route, op=stand.context.dag, jaar=jaar), stand.rollen)
    if code in _VOORAF:
        return [gang]
    bewaakt = tuple(stap for stap in gang.stappen if _limit(stap, Grenssoort.WET))
    return [Loop(spoor=gang.spoor, stappen=bewaakt)]


def _rows(gang: Loop, jaar: int, rollen: Rollen) -> Iterator[Rij]:
    for plek, stap in enumerate(gang.stappen):
        rij = _row(gang.spoor, stap, jaar, plek)
        yield {**rij, "wie": _who(gang.spoor, stap, rollen)}


def _who(spoor: Spoor, stap: Stapgang, rollen: Rollen) -> list[str]:
    """For whom it waits; once it does not, who does it: all raden in one word."""
    if stap.wie:
        return list(stap.wie)
    rest = [woord for woord in stap.stap.wie if woord in (RADEN, COLLEGES)]
    if rest:
        return rest
    return list(rollen.who(stap.stap.wie, spoor.modules, spoor.opstellers))


def _row(spoor: Spoor, stap: Stapgang, jaar: int, plek: int) -> Rij:
    wet = _limit(stap, Grenssoort.WET)
    gepland = _limit(stap, Grenssoort.GEPLAND, Grenssoort.VERGADERING)
    dagen = [stap.op, gepland and gepland.uiterlijk, wet and wet.uiterlijk]
    dag = next((d for d in dagen if d), None)
    velden: dict[str, object] = {
        "boekjaar": jaar,
        "jaar": dag.year if dag else _calendar_year(spoor.route.code, jaar),
        "route": spoor.route.code,
        "stap": stap.stap.stap,
        "soort": str(stap.stap.soort),
        "wat": plain(stap.stap.omschrijving),
        "dossier": spoor.zaak.dossier.code if spoor.zaak else "",
        "stand": str(stap.stand),
        "gedaan_op": stap.op.isoformat() if _is_done(stap) and stap.op else "",
        "gepland": gepland.uiterlijk.isoformat() if gepland else "",
        "uiterlijk": wet.uiterlijk.isoformat() if wet else "",
        "norm": wet.norm if wet else "",
        "uitleg": wet.uitleg if wet else "",
        "te_laat": bool(wet and _late(stap, wet, spoor.op)),
        "ontbreekt": list(stap.ontbreekt),
        "seqs": list(stap.seqs),
        "dag": dag.isoformat() if dag else "",
        "rang": _rank(jaar, spoor.route.code, plek, dag),
    }
    return {naam: waarde for naam, waarde in velden.items() if waarde}


def _limit(stap: Stapgang, *soorten: Grenssoort) -> Grens | None:
    passend = [grens for grens in stap.grenzen if grens.soort in soorten]
    return min(passend, key=lambda grens: grens.uiterlijk) if passend else None


def _is_done(stap: Stapgang) -> bool:
    return stap.stand is Stapstand.GEDAAN


def _late(stap: Stapgang, wet: Grens, op: date) -> bool:
    gedaan = stap.op if _is_done(stap) else None
    return (gedaan or op) > wet.uiterlijk


def _calendar_year(code: str, jaar: int) -> int:
    return jaar - 1 if code in _VOORAF else jaar


def _rank(jaar: int, code: str, plek: int, dag: date | None) -> str:
    """By year, then by day; what has none comes after, in the order of its route."""
    wanneer = dag.isoformat() if dag else _ZONDER_DAG
    return f"{jaar} {wanneer} {_PLAATS[code]} {plek:02d}"
