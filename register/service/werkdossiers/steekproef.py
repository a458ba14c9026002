"""Beginning an auditor's file, fixing a plan, and drawing it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from register.audit.tables import Vraag
from register.audit.werkdossier import dossier, keten, lot
from register.audit.werkdossier.bewijs import evidence
from register.audit.werkdossier.fouten import GeenWerkdossier, WerkdossierWeigert
from register.audit.werkdossier.plan import Plan
from register.audit.werkdossier.posten import Post, fingerprint, population
from register.audit.werkdossier.staat import Kop, Trekking, Trekpost, Werkdossier
from register.audit.werkdossier.trekking import Getrokken, draw
from register.faults import NietSchrijfbaar
from register.service.sources import stamp
from register.service.werkdossiers.bron import Bron, GeenCheckpoint

Klok = Callable[[], datetime]


def begin(
    map_: Path, bron: Bron, controleur: str, klok: Klok, geheim: bytes
) -> Werkdossier:
    """Make a file in an empty directory; `geheim` are 32 bytes nobody else knows."""
    if bron.map and bron.map.resolve() in (map_.resolve(), *map_.resolve().parents):
        msg = (
            f"'{map_}' ligt in het register zelf; kies een map daarbuiten: een "
            "werkdossier is van de controleur en komt niet in het register"
        )
        raise WerkdossierWeigert(msg)
    try:
        map_.mkdir(mode=0o700, parents=True, exist_ok=True)
        leeg = not any(map_.iterdir())
    except OSError as fout:
        raise NietSchrijfbaar(str(map_)) from fout
    if not leeg:
        msg = f"'{map_}' is niet leeg; kies een nieuwe map voor een nieuw werkdossier"
        raise GeenWerkdossier(msg)
    lot.keep(map_, geheim)
    keten.begin(
        map_,
        {
            "soort": "begin",
            "formaat": dossier.FORMAAT,
            "origin": bron.origin,
            "controleur": controleur,
            "toezegging": lot.commitment(geheim).hex(),
            "toen": bron.nu().shape(),
            "op": stamp(klok()),
        },
    )
    return dossier.read(map_)


def fix_plan(map_: Path, bron: Bron, plan: Plan, klok: Klok) -> Trekking:
    """Write down what is to be drawn, before the lot is known."""
    with keten.opened(map_) as reeks:
        werk = dossier.folded(map_, reeks.regels)
        werk.require_open()
        werk.require_of(bron.origin)
        if werk.trekkingen and not werk.trekkingen[-1].getrokken:
            msg = (
                f"plan {len(werk.trekkingen)} is nog niet getrokken; doe dat eerst met "
                "'audit steekproef WERKDOSSIER'"
            )
            raise WerkdossierWeigert(msg)
        nummer = len(werk.trekkingen) + 1
        geheim = lot.load(map_, werk.toezegging)
        lot.disclosed(geheim, nummer)  # or there are none left
        reeks.add(
            {
                "soort": "plan",
                "nummer": nummer,
                "plan": plan.shape(),
                "toen": bron.nu().shape(),
                "op": stamp(klok()),
            }
        )
        return dossier.folded(map_, reeks.regels).trekkingen[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Toeval:
    """What else the lot hangs on, or that it may hang on less.

    `bijdrage` is a word of another than the auditor, given after the plan; `nu` takes
    a checkpoint that was known before it.
    """

    bijdrage: str = ""
    van: str = ""
    nu: bool = False


def draw_plan(map_: Path, bron: Bron, klok: Klok, toeval: Toeval) -> Trekking:
    """Draw the plan that waits, by the first checkpoint after it.

    With what another contributed, or `nu`, by the last one when there is none after it.
    Raises `WerkdossierWeigert`, `GeenCheckpoint` or `IntegriteitGebroken`.
    """
    with keten.opened(map_) as reeks:
        werk = dossier.folded(map_, reeks.regels)
        werk.require_open()
        werk.require_of(bron.origin)
        trekking = _waiting(werk)
        bron.require_root(trekking.toen)
        kop = _checkpoint(bron, trekking.toen, toeval)
        onthuld = lot.disclosed(lot.load(map_, werk.toezegging), trekking.nummer)
        gooi = lot.drawn(
            onthuld,
            bytes.fromhex(trekking.som),
            bytes.fromhex(kop.wortel),
            toeval.bijdrage,
        )
        vraag = bron.vraag(kop.gebeurtenissen)
        posten = population(vraag, trekking.plan)
        gekozen = draw(gooi, trekking.plan, posten)
        regel: keten.Regel = {
            "soort": "trekking",
            "nummer": trekking.nummer,
            "checkpoint": kop.shape(),
            "onthuld": onthuld.hex(),
            "lot": gooi.hex(),
            "populatie": counted(posten),
            "posten": [p.shape() for p in items(vraag, bron, gekozen)],
            "op": stamp(klok()),
        }
        if toeval.bijdrage:
            regel |= {"bijdrage": toeval.bijdrage, "bijdrage_van": toeval.van}
        reeks.add(regel)
        return dossier.folded(map_, reeks.regels).trekkingen[-1]


def _waiting(werk: Werkdossier) -> Trekking:
    """The plan that is not drawn yet; raises `WerkdossierWeigert`."""
    if not werk.trekkingen or werk.trekkingen[-1].getrokken:
        msg = "er wacht geen plan; zeg wat er te trekken is met --methode en --aantal"
        raise WerkdossierWeigert(msg)
    return werk.trekkingen[-1]


def _checkpoint(bron: Bron, toen: Kop, toeval: Toeval) -> Kop:
    """The first after the plan: the auditor may not choose which."""
    signed = bron.first_after(toen.gebeurtenissen)
    if signed and toeval.bijdrage:
        msg = (
            f"er is een checkpoint van na het plan ({signed.checkpoint.size} "
            "gebeurtenissen): dan is een bijdrage niet nodig, en zij zou de controleur "
            "een keuze geven; trek zonder --bijdrage"
        )
        raise WerkdossierWeigert(msg)
    if signed is None and (toeval.nu or toeval.bijdrage):
        signed = bron.signed()
    if signed is None:
        msg = (
            "er is nog geen checkpoint van na het plan; laat het register er een maken "
            "(audit checkpoint) als er iets bij is gekomen. Kan dat niet, neem dan een "
            "woord op van een ander dan de controleur (--bijdrage met --bijdrage-van), "
            "of trek met --nu op het laatste checkpoint: zwakker, en dat blijft staan"
        )
        raise GeenCheckpoint(msg)
    kop = signed.checkpoint
    gevonden = Kop(gebeurtenissen=kop.size, wortel=kop.root.hex())
    bron.require_root(gevonden)
    return gevonden


def counted(posten: Sequence[Post]) -> dict[str, object]:
    """The population in numbers, and its fingerprint."""
    bedragen = [post.bedrag for post in posten if post.bedrag is not None]
    return {
        "aantal": len(posten),
        "bedrag_cent": sum(bedragen),
        "zonder_bedrag": len(posten) - len(bedragen),
        "sha256": fingerprint(posten),
    }


def items(vraag: Vraag, bron: Bron, gekozen: Sequence[Getrokken]) -> list[Trekpost]:
    """The drawn items with the hash of their evidence and how their documents are."""
    gemaakt = []
    for nummer, getrokken in enumerate(gekozen, 1):
        bewijs = evidence(vraag, getrokken.post)
        gemaakt.append(
            Trekpost(
                nummer=nummer,
                sleutel=getrokken.post.sleutel,
                laag=getrokken.laag,
                treffers=getrokken.treffers,
                bewijs=bewijs.som,
                stukken={som: bron.stuk(som) for som in bewijs.stukken},
                bedrag=getrokken.post.bedrag,
            )
        )
    return gemaakt
