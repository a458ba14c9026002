"""Which step waits, for whom and until when: every open dossier on its routes.

A row for each step that waits; for a track on which nothing waits any more, or that
has no route, one row that says so.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial

from register.codec.plain import plain
from register.domain.dossiers.dossier import DOSSIER
from register.domain.dossiers.voorstel import Voorstel
from register.domain.routes.gang import Gang as Loop, Stapgang, Stapstand, progress
from register.domain.routes.rollen import Rollen
from register.domain.routes.spoor import Zaak, tracks, unrouted
from register.domain.values import is_unknown
from register.service.answers import Library
from register.service.details import whole
from register.service.gangen import Gang, Gangen
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij
from register.service.uittreksels import Greep, hidden
from register.service.zaken import Stand, closed, standing

GEEN_TERMIJN = "zonder termijn"
"""Sorts after every day."""


def wat_nu(library: Library, regeling: str, ask: Ask) -> Iterator[Rij]:
    """Rows of one log on `ask.op`; of a dossier that may not be seen its stub."""
    stand = standing(library, regeling, ask)
    bekend = known(library, stand, "wat-nu")
    gezocht = ask.filter.get("dossier")
    dossiers = stand.dossiers(_DOSSIERS)
    for stomp, inhoud in closed(dossiers.dicht):
        if gezocht in (None, stomp["dossier"]) and _open(inhoud):
            yield stomp
    for code in dossiers:
        if gezocht in (None, code):
            yield from bekend.of(code, partial(_waiting, stand, code))


def _open(dossier: Rij) -> str | None:
    """Its code, where it was not closed; of a sealed one that is not known."""
    return str(dossier["dossier"]) if dossier.get("status") != "gesloten" else None


_DOSSIERS = Greep(lijst="dossiers", naam="wat-nu", pak=_open)


def known(library: Library, stand: Stand, wat: str) -> Gangen:
    """What is known already, by who remembers; never of what was known then."""
    vraag, boek = stand.vraag, library.gangboek
    if boek is None or vraag.moment.tot is not None:
        return Gangen()
    moment = (stand.context.dag, vraag.openbaar, vraag.moment.nu)
    positie = library.model_of(stand.regeling).position(stand.regeling)
    log = library.logs[stand.regeling]
    bekend = boek.current((wat, stand.regeling, moment), log, positie)
    bekend.verborgen = hidden(library, stand.regeling)
    return bekend


def _waiting(stand: Stand, code: str) -> Gang[Rij]:
    """What waits in one dossier; of a sealed one that was erased nothing."""
    if stand.context.staat(DOSSIER, code) is None:
        return Gang((), stand.streams(code))
    zaak = stand.zaak(code)
    rijen = [
        rij
        for spoor in tracks(zaak, stand.routes, stand.context.dag)
        for rij in _track(zaak, progress(spoor, stand.rollen), stand)
    ]
    return Gang([*rijen, *_unrouted(zaak, stand)], stand.streams(code))


def gang(library: Library, regeling: str, code: str, ask: Ask) -> bytes:
    """One dossier: its row, and every step of its routes. Raises `NietGevonden`.

    `"sporen": [{"route", "naam", "voorstellen", "einde", "stappen": […]}]`.
    """
    stand = standing(library, regeling, ask)

    def parts(_: bytes) -> dict[str, object]:
        if stand.context.staat(DOSSIER, code) is None:
            return {"op": stand.context.dag.isoformat(), "sporen": []}
        zaak = stand.zaak(code)
        sporen = tracks(zaak, stand.routes, stand.context.dag)
        gangen = [progress(spoor, stand.rollen) for spoor in sporen]
        zonder = [dict(rij) for rij in _unrouted(zaak, stand)]
        return {
            "op": stand.context.dag.isoformat(),
            "sporen": [track_shape(g, stand) for g in gangen],
            "zonder_route": zonder,
            "onleesbaar": zaak.onleesbaar,
        }

    inhoud = whole(library, regeling, ("dossiers", "dossier", code), ask, parts)
    return library.open_all([(regeling, inhoud)])[0]


def track_shape(gang: Loop, stand: Stand) -> dict[str, object]:
    """A track as JSON builtins, with all its steps."""
    spoor = gang.spoor
    return {
        "route": spoor.route.code,
        "naam": plain(spoor.route.naam),
        "variant": spoor.route.variant,
        "seq": spoor.route.seq,
        "voorstellen": [v.code for v in spoor.voorstellen],
        "einde": gang.einde,
        "stappen": [step_shape(stap, stand) for stap in gang.stappen],
    }


def step_shape(gang: Stapgang, stand: Stand) -> dict[str, object]:
    """A step as JSON builtins; what is empty is left out."""
    velden = {
        "stap": gang.stap.stap,
        "soort": str(gang.stap.soort),
        "wat": plain(gang.stap.omschrijving),
        "stand": str(gang.stand),
        "op": gang.op.isoformat() if gang.op else "",
        "voor": list(gang.wie),
        "gemeenten": _gemeenten(gang, stand.rollen),
        **_limits(gang, stand.context.dag),
        "ontbreekt": list(gang.ontbreekt),
        "seqs": list(gang.seqs),
    }
    return {naam: waarde for naam, waarde in velden.items() if waarde}


def _limits(gang: Stapgang, op: date) -> dict[str, object]:
    """The first last day there is, where it comes from, and all of them."""
    if not gang.grenzen:
        return {}
    eerste = min(gang.grenzen, key=lambda grens: grens.uiterlijk)
    gedaan = gang.stand is Stapstand.GEDAAN and gang.op is not None
    tegen = gang.op if gedaan and gang.op else op
    return {
        "uiterlijk": eerste.uiterlijk.isoformat(),
        "grond": str(eerste.soort),
        "norm": eerste.norm,
        "uitleg": eerste.uitleg,
        "te_laat": tegen > eerste.uiterlijk,
        "termijnen": [plain(grens) for grens in gang.grenzen],
    }


def _gemeenten(gang: Stapgang, rollen: Rollen) -> list[str]:
    codes = (rollen.gemeente(code) for code in gang.wie)
    return list(dict.fromkeys(code for code in codes if code))


def _track(zaak: Zaak, gang: Loop, stand: Stand) -> Iterator[Rij]:
    kop = _head(zaak, gang)
    if not gang.wachtend:
        einde = gang.einde or "afgerond"
        wat = (
            "De route is ten einde; sluit het dossier."
            if einde == "afgerond"
            else f"Het voorstel is {einde}; stel een nieuw voorstel op of sluit het."
        )
        yield {**kop, "stand": einde, "wat": wat, "rang": GEEN_TERMIJN}
        return
    for stap in gang.wachtend:
        vorm = step_shape(stap, stand)
        ontbreekt = [*stap.ontbreekt, *_sealed(zaak)]
        yield {
            **kop,
            **vorm,
            "ontbreekt": ontbreekt,
            "rang": str(vorm.get("uiterlijk", GEEN_TERMIJN)),
        }


def _head(zaak: Zaak, gang: Loop) -> Rij:
    gedaan = [
        {"stap": s.stap.stap, "op": s.op.isoformat() if s.op else "", "seqs": s.seqs}
        for s in gang.stappen
        if s.stand is Stapstand.GEDAAN
    ]
    return {
        "dossier": zaak.dossier.code,
        "titel": plain(zaak.dossier.titel),
        "route": gang.spoor.route.code,
        "routenaam": plain(gang.spoor.route.naam),
        "voorstellen": [v.code for v in gang.spoor.voorstellen],
        "gedaan": gedaan,
        "overgeslagen": [s.stap.stap for s in gang.overgeslagen],
    }


def _sealed(zaak: Zaak) -> list[str]:
    if not zaak.onleesbaar:
        return []
    return [f"niet meegeteld, want verzegeld: {zaak.onleesbaar}"]


def _unrouted(zaak: Zaak, stand: Stand) -> Iterator[Rij]:
    """A gap for each route that does not hold, and for what has no route."""
    zonder = unrouted(zaak, stand.routes)
    kop: Rij = {
        "dossier": zaak.dossier.code,
        "titel": plain(zaak.dossier.titel),
        "rang": GEEN_TERMIJN,
    }
    gat: Rij = {**kop, "stand": "geen_route", "wat": "Een route kiezen"}
    for code in zonder.routes:
        zin = f"route '{code}' geldt op deze dag niet in deze regeling"
        yield {**gat, "route": code, "ontbreekt": [zin]}
    for voorstel in zonder.voorstellen:
        zin = f"voorstel '{voorstel.code}' heeft geen route{_fitting(voorstel, stand)}"
        yield {**gat, "stap": voorstel.code, "ontbreekt": [zin]}
    if zonder.leeg:
        zin = "het dossier heeft geen route; geef die bij een voorstel op"
        yield {**gat, "ontbreekt": [zin]}
    if zonder.klaar:
        wat = "Alles is beslist; sluit het dossier."
        yield {**kop, "stand": "afgerond", "wat": wat}


def _fitting(voorstel: Voorstel, stand: Stand) -> str:
    """Routes for this kind of question (001: *wat* and *hoe* on their own table)."""
    if is_unknown(voorstel.vraagtype):
        return ""
    passend = [
        route.code
        for route in stand.routes.values()
        if voorstel.vraagtype in route.vraagtypen
    ]
    if not passend:
        return ""
    return f"; bij vraagtype '{voorstel.vraagtype}' past {' of '.join(passend)}"
