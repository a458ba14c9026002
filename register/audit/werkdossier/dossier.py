"""An auditor's file as it stands: its lines folded, each checked for what it must say.

Lines are `begin`, then any of `plan`, `trekking` (of the plan with that number),
`conclusie` (of an item of a draw; the last one counts) and at the end `afsluiting`. A
plan is drawn before the next is made: a draw discloses what earlier ones rested on.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from register.audit.werkdossier import keten, lot
from register.audit.werkdossier.fouten import WerkdossierVeranderd, WerkdossierWeigert
from register.audit.werkdossier.plan import Plan
from register.audit.werkdossier.staat import (
    Conclusie,
    Kop,
    Oordeel,
    Trekking,
    Trekpost,
    Werkdossier,
    is_hash,
)

FORMAAT = "besluitregister-werkdossier/1"


def read(map_: Path) -> Werkdossier:
    """The file in this directory; raises as `keten.read`."""
    return folded(map_, keten.read(map_))


def last_day(map_: Path) -> date:
    """The day of the last line, in UTC; raises as `keten.read`."""
    return date.fromisoformat(str(keten.read(map_)[-1]["op"])[:10])


def folded(map_: Path, regels: list[keten.Regel]) -> Werkdossier:
    """Fold lines whose chain holds; raises `WerkdossierVeranderd`."""
    dossier: Werkdossier | None = None
    for nummer, regel in enumerate(regels, 1):
        try:
            if dossier is None:
                dossier = _begun(regel)
            else:
                _fold(dossier, regel)
                dossier.som = str(regel["som"])
        except (LookupError, ValueError, WerkdossierWeigert) as fout:
            pad = str(map_ / keten.BESTAND)
            raise WerkdossierVeranderd(pad, nummer, "zegt niet wat erin moet") from fout
    assert dossier, "a chain has a first line"
    return dossier


def _begun(regel: keten.Regel) -> Werkdossier:
    if regel["soort"] != "begin" or regel["formaat"] != FORMAAT:
        raise ValueError("geen begin")
    if not is_hash(regel["toezegging"]):
        raise ValueError("geen toezegging")
    return Werkdossier(
        origin=str(regel["origin"]),
        controleur=str(regel["controleur"]),
        toezegging=bytes.fromhex(str(regel["toezegging"])),
        toen=Kop.of(regel["toen"]),
        som=str(regel["som"]),
    )


def _fold(dossier: Werkdossier, regel: keten.Regel) -> None:
    if dossier.gesloten is not None:
        raise ValueError("na de afsluiting")
    match regel["soort"]:
        case "plan":
            dossier.trekkingen.append(_planned(dossier, regel))
        case "trekking":
            _drawn(dossier, regel)
        case "conclusie":
            trekking = dossier.trekking(_whole(regel["trekking"]))
            post = trekking.post(_whole(regel["post"]))
            trekking.oordelen[post.nummer] = _judged(regel)
        case "afsluiting":
            dossier.gesloten = regel
        case _:
            raise ValueError("onbekende soort")


def _whole(getal: object) -> int:
    if type(getal) is not int:
        raise ValueError("geen nummer")
    return getal


def _planned(dossier: Werkdossier, regel: keten.Regel) -> Trekking:
    nummer = len(dossier.trekkingen) + 1
    plan = regel["plan"]
    wacht = any(not trekking.getrokken for trekking in dossier.trekkingen)
    if wacht or regel["nummer"] != nummer or not isinstance(plan, Mapping):
        raise ValueError("geen plan")
    return Trekking(
        nummer=nummer,
        plan=Plan.of(plan),
        som=str(regel["som"]),
        toen=Kop.of(regel["toen"]),
    )


def _drawn(dossier: Werkdossier, regel: keten.Regel) -> None:
    trekking = dossier.trekkingen[-1]
    posten, populatie = regel["posten"], regel["populatie"]
    if (
        trekking.getrokken
        or regel["nummer"] != trekking.nummer
        or not isinstance(posten, list)
        or not isinstance(populatie, Mapping)
        or not is_hash(regel["onthuld"])
    ):
        raise ValueError("geen trekking")
    trekking.checkpoint = Kop.of(regel["checkpoint"])
    trekking.onthuld = str(regel["onthuld"])
    trekking.bijdrage = str(regel.get("bijdrage", ""))
    trekking.bijdrage_van = str(regel.get("bijdrage_van", ""))
    trekking.lot = str(regel["lot"])
    trekking.populatie = populatie
    trekking.posten = tuple(Trekpost.of(p, n) for n, p in enumerate(posten, 1))


def _judged(regel: keten.Regel) -> Oordeel:
    fout = regel.get("fout_cent")
    return Oordeel(
        conclusie=Conclusie(str(regel["conclusie"])),
        fout_cent=None if fout is None else _whole(fout),
        toelichting=str(regel.get("toelichting", "")),
        op=str(regel["op"]),
    )


def holds(trekking: Trekking, toezegging: bytes) -> bool:
    """Whether a draw disclosed what it had to, and the lot follows from it."""
    assert trekking.checkpoint is not None, "drawn"
    onthuld = bytes.fromhex(trekking.onthuld)
    uit = lot.drawn(
        onthuld,
        bytes.fromhex(trekking.som),
        bytes.fromhex(trekking.checkpoint.wortel),
        trekking.bijdrage,
    )
    eigen = lot.belongs(onthuld, trekking.nummer, toezegging)
    return eigen and uit.hex() == trekking.lot
