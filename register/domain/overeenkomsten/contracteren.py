"""Concluding, prolonging, changing and ending agreements.

The facts are in `overeenkomst`, what rests on what in `samenhang`.
"""

from collections.abc import Sequence
from datetime import date

from register.domain.bevoegdheden.bevoegdheid import require_holder
from register.domain.commands import Beslissing, Opdracht, require, require_new
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.geld.bedragen import require_amount
from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.gremium import GREMIUM
from register.domain.organisatie.regelingstaat import REGELING, require_module
from register.domain.overeenkomsten import overeenkomst
from register.domain.overeenkomsten.overeenkomst import (
    OVEREENKOMST,
    Overeenkomst,
    OvereenkomstBeeindigd,
    OvereenkomstGesloten,
    OvereenkomstGewijzigd,
    OvereenkomstOpgezegd,
    OvereenkomstVerlengd,
    Partij,
)
from register.domain.overeenkomsten.samenhang import require_references
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.requirements import require_last, require_recorded

GEBEURTENISSEN = overeenkomst.GEBEURTENISSEN
AGGREGATEN = overeenkomst.AGGREGATEN

EIGEN = "regeling"
"""The code of the own body as a party."""

_MINSTENS = 2
_MEESTE_MAANDEN = 120
_PAD = "/gegevens/overeenkomst"


def sluit(opdracht: OvereenkomstGesloten, context: Context) -> Beslissing:
    """Record that it was concluded, between parties that are known."""
    code = opdracht.overeenkomst
    require_new(context, OVEREENKOMST, code, _PAD)
    _require_parties(opdracht.partijen, context)
    ingang, einde = opdracht.ingang, opdracht.einde
    if einde and isinstance(ingang, date) and einde < ingang:
        msg = f"de overeenkomst eindigt op {einde} en gaat pas in op {ingang}"
        raise OngeldigeInvoer(msg, pad="/gegevens/einde")
    _require_months(opdracht.opzegmaanden)
    require_amount(opdracht.bedrag, "wat een overeenkomst kost")
    if opdracht.module:
        require_module(context, opdracht.module, "/gegevens/module")
    if opdracht.dossier:
        require(context, DOSSIER, opdracht.dossier, "/gegevens/dossier")
    _require_rest(opdracht, context)
    return (opdracht,)


def verleng(opdracht: OvereenkomstVerlengd, context: Context) -> Beslissing:
    """Prolong, to a day after the end that it has."""
    staat = _running(context, opdracht.overeenkomst)
    if staat.einde is None:
        msg = (
            f"'{staat.code}' loopt voor onbepaalde tijd (seq {staat.seqs[0]}) en kan "
            "niet worden verlengd"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/einde")
    if opdracht.einde <= staat.einde:
        msg = (
            f"'{staat.code}' loopt al tot en met {staat.einde} (seq {staat.seqs[-1]}); "
            f"verlengen tot {opdracht.einde} is geen verlenging"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/einde")
    _require_decision(opdracht.besluit, context)
    return (opdracht,)


def wijzig(opdracht: OvereenkomstGewijzigd, context: Context) -> Beslissing:
    """Change what it says or rests on, without making a circle."""
    staat = _running(context, opdracht.overeenkomst)
    if opdracht.partijen:
        _require_parties(opdracht.partijen, context)
    _require_months(opdracht.opzegmaanden)
    require_amount(opdracht.bedrag, "wat een overeenkomst kost")
    for plek, weg in enumerate(opdracht.niet_meer_van):
        if weg not in staat.hangt_af_van:
            msg = (
                f"'{staat.code}' hangt niet af van '{weg}' (wel van: "
                f"{', '.join(staat.hangt_af_van) or 'niets'})"
            )
            raise OngeldigeInvoer(msg, pad=f"/gegevens/niet_meer_van/{plek}")
    _require_rest(opdracht, context)
    return (opdracht,)


def zeg_op(opdracht: OvereenkomstOpgezegd, context: Context) -> Beslissing:
    """Record that a party gave notice; too late a notice is recorded too."""
    staat = _running(context, opdracht.overeenkomst)
    if opdracht.door not in {partij.partij for partij in staat.partijen}:
        msg = (
            f"'{opdracht.door}' is geen partij bij '{staat.code}' (partijen: "
            f"{', '.join(partij.partij for partij in staat.partijen)})"
        )
        raise OngeldigeInvoer(msg, pad="/gegevens/door")
    if opdracht.per < context.dag:
        msg = (
            f"de opzegging is van {context.dag} en werkt tot {opdracht.per}, daarvóór; "
            "opzeggen werkt niet terug"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/per")
    return (opdracht,)


def beeindig(opdracht: OvereenkomstBeeindigd, context: Context) -> Beslissing:
    """Record its end, once, after all that was recorded of it."""
    _running(context, opdracht.overeenkomst)
    require_last(context, OVEREENKOMST.stroom(opdracht.overeenkomst), _PAD)
    _require_decision(opdracht.besluit, context)
    return (opdracht,)


def _running(context: Context, code: str) -> Overeenkomst:
    doe = "leg eerst vast dat zij is gesloten (overeenkomst sluit)"
    staat = require(context, OVEREENKOMST, code, _PAD, doe)
    if not staat.loopt:
        msg = (
            f"overeenkomst '{code}' is beëindigd op {staat.beeindigd_op} (seq "
            f"{staat.seqs[-1]}); leg een nieuwe overeenkomst vast"
        )
        raise VerkeerdeVolgorde(msg, pad=_PAD)
    return staat


def _require_parties(partijen: Sequence[Partij], context: Context) -> None:
    codes = [partij.partij for partij in partijen]
    if len(codes) < _MINSTENS:
        msg = "een overeenkomst heeft ten minste twee partijen"
        raise OngeldigeInvoer(msg, pad="/gegevens/partijen")
    for plek, partij in enumerate(partijen):
        pad = f"/gegevens/partijen/{plek}/partij"
        if partij.partij in codes[:plek]:
            msg = (
                f"partij '{partij.partij}' staat er twee keer (ook op plaats "
                f"{codes.index(partij.partij)}); laat er één staan"
            )
            raise OngeldigeInvoer(msg, pad=pad)
        if not partij.naam and not _known(partij.partij, context):
            doe = "geef een partij van buiten een naam (naam)"
            raise OnbekendeVerwijzing("partij", partij.partij, pad=pad, doe=doe)


def _known(code: str, context: Context) -> bool:
    staat = context.staat(REGELING, "")
    if code == EIGEN or (staat and code in staat.deelnemers):
        return True
    gremium, functie = context.staat(GREMIUM, code), context.staat(FUNCTIE, code)
    return gremium is not None or functie is not None


def _require_rest(
    opdracht: OvereenkomstGesloten | OvereenkomstGewijzigd, context: Context
) -> None:
    """What it rests on, who decided on it and who watches it, are on record."""
    require_references(
        context,
        opdracht.hangt_af_van,
        OVEREENKOMST.stroom(opdracht.overeenkomst),
        "/gegevens/hangt_af_van",
    )
    _require_decision(opdracht.besluit, context)
    if opdracht.bewaker:
        require_holder(context, opdracht.bewaker, "/gegevens/bewaker")


def _require_decision(besluit: str, context: Context) -> None:
    if besluit:
        require_recorded(context, "besluit", besluit)


def _require_months(maanden: int | None) -> None:
    if maanden is not None and not 0 <= maanden <= _MEESTE_MAANDEN:
        msg = f"een opzegtermijn is 0 tot en met {_MEESTE_MAANDEN} maanden"
        raise OngeldigeInvoer(msg, pad="/gegevens/opzegmaanden")


OPDRACHTEN = (
    Opdracht(
        "SluitOvereenkomst",
        OvereenkomstGesloten,
        sluit,
        ("overeenkomst", "sluit"),
        "Leg vast dat een overeenkomst is gesloten, en waarop zij rust.",
    ),
    Opdracht(
        "VerlengOvereenkomst",
        OvereenkomstVerlengd,
        verleng,
        ("overeenkomst", "verleng"),
        "Leg vast dat een overeenkomst langer loopt.",
    ),
    Opdracht(
        "WijzigOvereenkomst",
        OvereenkomstGewijzigd,
        wijzig,
        ("overeenkomst", "wijzig"),
        "Leg een andere wijziging van een overeenkomst vast.",
    ),
    Opdracht(
        "ZegOvereenkomstOp",
        OvereenkomstOpgezegd,
        zeg_op,
        ("overeenkomst", "zeg-op"),
        "Leg vast dat een partij heeft opgezegd, en per wanneer.",
    ),
    Opdracht(
        "BeeindigOvereenkomst",
        OvereenkomstBeeindigd,
        beeindig,
        ("overeenkomst", "beeindig"),
        "Leg vast dat een overeenkomst is geëindigd.",
    ),
)
