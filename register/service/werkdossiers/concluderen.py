"""What the auditor concludes: of one item, of a filled-in paper, and at the end.

An earlier conclusion is never changed: a later one stands below it and counts.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from register.audit.werkdossier import dossier, keten
from register.audit.werkdossier.fouten import WerkdossierWeigert
from register.audit.werkdossier.staat import (
    Conclusie,
    Oordeel,
    Trekking,
    Trekpost,
    Werkdossier,
)
from register.formats.overname.toewijzing import plainly
from register.formats.rekenblad import Rij, TabelFout
from register.formats.waarden import OnleesbareWaarde, cents
from register.service.sources import stamp
from register.service.werkdossiers.steekproef import Klok

_NODIG = ("trekking", "post", "sleutel", "conclusie")


@dataclass(frozen=True, slots=True)
class Ingevuld:
    """A conclusion on an item, as someone gave it."""

    trekking: int
    post: Trekpost
    oordeel: Oordeel


def conclude(
    map_: Path, sleutel: str, oordeel: Oordeel, klok: Klok, nummer: int | None = None
) -> Ingevuld:
    """Conclude on one item: its number in the draw, or its own number."""
    with keten.opened(map_) as reeks:
        werk = dossier.folded(map_, reeks.regels)
        werk.require_open()
        trekking = werk.trekking(nummer)
        ingevuld = Ingevuld(trekking.nummer, _item(trekking, sleutel), oordeel)
        reeks.add(_line(ingevuld, klok))
        return ingevuld


def _item(trekking: Trekking, sleutel: str) -> Trekpost:
    for post in trekking.posten:
        if sleutel == post.sleutel:
            return post
    if sleutel.isascii() and sleutel.isdecimal():
        return trekking.post(int(sleutel[:9]))
    msg = f"'{sleutel}' is niet getrokken in trekking {trekking.nummer}"
    raise WerkdossierWeigert(msg)


def _line(ingevuld: Ingevuld, klok: Klok) -> keten.Regel:
    oordeel = ingevuld.oordeel
    regel: keten.Regel = {
        "soort": "conclusie",
        "trekking": ingevuld.trekking,
        "post": ingevuld.post.nummer,
        "sleutel": ingevuld.post.sleutel,
        "conclusie": str(oordeel.conclusie),
        "op": stamp(klok()),
    }
    if oordeel.fout_cent is not None:
        regel["fout_cent"] = oordeel.fout_cent
    if oordeel.toelichting:
        regel["toelichting"] = oordeel.toelichting
    return regel


def take_in(map_: Path, rijen: Sequence[Rij], klok: Klok) -> list[Ingevuld]:
    """Read a filled-in paper back: all of it or nothing; gives what is new.

    Raises `TabelFout` that names the row.
    """
    with keten.opened(map_) as reeks:
        werk = dossier.folded(map_, reeks.regels)
        werk.require_open()
        ingevuld = [i for i in _filled(werk, rijen) if _is_new(werk, i)]
        for nieuw in ingevuld:
            reeks.add(_line(nieuw, klok))
        return ingevuld


def _is_new(werk: Werkdossier, ingevuld: Ingevuld) -> bool:
    oud = werk.trekking(ingevuld.trekking).oordelen.get(ingevuld.post.nummer)
    nieuw = ingevuld.oordeel
    return oud is None or (oud.conclusie, oud.fout_cent, oud.toelichting) != (
        nieuw.conclusie,
        nieuw.fout_cent,
        nieuw.toelichting,
    )


def _filled(werk: Werkdossier, rijen: Sequence[Rij]) -> list[Ingevuld]:
    plek, koppen = _headings(rijen)
    ingevuld = []
    for rij in rijen[plek + 1 :]:
        velden = dict(zip(koppen, rij.cellen, strict=False))
        if velden.get("conclusie"):
            ingevuld.append(_row(werk, rij.nummer, velden))
    return ingevuld


def _headings(rijen: Sequence[Rij]) -> tuple[int, list[str]]:
    for plek, rij in enumerate(rijen):
        koppen = [plainly(cel) for cel in rij.cellen]
        if all(naam in koppen for naam in _NODIG):
            return plek, koppen
    msg = (
        f"geen rij met de koppen {', '.join(_NODIG)}; geef het werkpapier zoals "
        "'audit werkdossier papier' het schreef"
    )
    raise TabelFout(msg)


def _row(werk: Werkdossier, nummer: int, velden: dict[str, str]) -> Ingevuld:
    try:
        trekking = werk.trekking(int(velden["trekking"][:9]))
        post = trekking.post(int(velden["post"][:9]))
    except ValueError as fout:
        raise TabelFout("geen nummer van trekking of post", rij=nummer) from fout
    except WerkdossierWeigert as fout:
        raise TabelFout(fout.tekst, rij=nummer) from fout
    if velden["sleutel"] != post.sleutel:
        msg = f"post {post.nummer} is '{post.sleutel}', niet '{velden['sleutel']}'"
        raise TabelFout(msg, rij=nummer, kolom="sleutel")
    fout_ = velden.get("fout", "")
    try:
        oordeel = Oordeel(
            conclusie=conclusion(velden["conclusie"]),
            fout_cent=cents(fout_) if fout_ else None,
            toelichting=velden.get("toelichting", ""),
        )
    except (OnleesbareWaarde, WerkdossierWeigert) as fout:
        raise TabelFout(str(fout), rij=nummer) from fout
    return Ingevuld(trekking.nummer, post, oordeel)


def conclusion(tekst: str) -> Conclusie:
    """What people write as a conclusion; raises `WerkdossierWeigert`."""
    try:
        return Conclusie(" ".join(tekst.lower().replace("-", " ").split()))
    except ValueError as fout:
        mag = ", ".join(Conclusie)
        msg = f"'{tekst}' is geen conclusie; schrijf een van: {mag}"
        raise WerkdossierWeigert(msg) from fout


def close(map_: Path, klok: Klok, verklaring: str, onvolledig: str = "") -> Werkdossier:
    """Sign off: nothing comes after it. `onvolledig` is why items stay open."""
    with keten.opened(map_) as reeks:
        werk = dossier.folded(map_, reeks.regels)
        werk.require_open()
        werk.trekking()  # or there is nothing to sign off
        open_ = [
            f"{trekking.nummer}.{post.nummer}"
            for trekking in werk.trekkingen
            for post in trekking.open
        ]
        open_ += [f"plan {t.nummer}" for t in werk.trekkingen if not t.getrokken]
        if open_ and not onvolledig:
            msg = (
                f"nog zonder conclusie: {', '.join(open_[:20])}"
                f"{' …' if open_[20:] else ''}; concludeer daarover, of zeg met "
                "--onvolledig waarom dat niet kan"
            )
            raise WerkdossierWeigert(msg)
        regel: keten.Regel = {
            "soort": "afsluiting",
            "door": werk.controleur,
            "verklaring": verklaring,
            "conclusies": _counts(werk),
            "open": len(open_),
            "op": stamp(klok()),
        }
        if onvolledig:
            regel["onvolledig"] = onvolledig
        reeks.add(regel)
        return dossier.folded(map_, reeks.regels)


def _counts(werk: Werkdossier) -> dict[str, int]:
    telling = Counter(
        str(oordeel.conclusie)
        for trekking in werk.trekkingen
        for oordeel in trekking.oordelen.values()
    )
    return dict(sorted(telling.items()))
