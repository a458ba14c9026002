"""How facts make a decision what it is on a day: the fold of `besluit/{nummer}`."""

from register.domain.besluiten.besluitfeiten import (
    BesluitGenomen,
    BesluitGetoetst,
    NummerToegekend,
    Uitkomst,
)
from register.domain.besluiten.besluitstaat import (
    EINDEN,
    Bekrachtiging,
    Besluit,
    Besluitstatus,
    Bezwaar,
    Goedkeuring,
    Goedkeuringstand,
    Mededeling,
    Ondertekening,
    Schorsing,
    Vernietiging,
)
from register.domain.besluiten.gevolgfeiten import (
    BekrachtigingGeweigerd,
    BeslissingOpBezwaar,
    BesluitBekendgemaakt,
    BesluitBekrachtigd,
    BesluitGerectificeerd,
    BesluitGewijzigd,
    BesluitIngetrokken,
    BesluitOndertekend,
    BezwaarIngediend,
    BezwaarIngetrokken,
    InwerkingtredingVastgesteld,
    MededelingGedaan,
)
from register.domain.besluiten.toezichtfeiten import (
    BesluitGeschorst,
    BesluitVernietigd,
    GoedkeuringGevraagd,
    GoedkeuringOnthouden,
    GoedkeuringVerleend,
    SchorsingOpgeheven,
    ToegezondenAanGS,
)
from register.domain.facts import Aggregaat, Feit
from register.domain.records import replace


def evolve(staat: Besluit | None, feit: Feit) -> Besluit | None:
    """Fold one fact; a fact that fits nothing leaves the state as it is."""
    if isinstance(feit.gegevens, BesluitGenomen):
        return _taken(feit.gegevens, feit)
    if staat is None:
        return None
    match feit.gegevens:
        case BesluitGetoetst() as getoetst:
            return replace(staat, oordelen=getoetst.oordelen)
        case BesluitOndertekend() as getekend:
            ondertekening = Ondertekening(
                wie=(getekend.door, *getekend.mede),
                op=feit.dag,
                seq=feit.seq,
                namens=getekend.namens,
            )
            return replace(
                staat,
                status=_further(staat, Besluitstatus.ONDERTEKEND),
                ondertekeningen=(*staat.ondertekeningen, ondertekening),
            )
        case BesluitBekendgemaakt() as bekend:
            return replace(
                staat,
                status=_further(staat, Besluitstatus.BEKENDGEMAAKT),
                bekendgemaakt_op=feit.dag,
                inwerking=bekend.inwerking or staat.inwerking,
            )
        case InwerkingtredingVastgesteld() as vanaf:
            return replace(staat, inwerking=vanaf.inwerking)
        case MededelingGedaan() as gedaan:
            mededeling = Mededeling(aan=gedaan.aan, op=feit.dag, seq=feit.seq)
            return replace(staat, mededelingen=(*staat.mededelingen, mededeling))
        case BesluitGewijzigd() as gewijzigd:
            return replace(
                staat, gewijzigd_door=(*staat.gewijzigd_door, gewijzigd.door)
            )
        case BesluitIngetrokken() as ingetrokken:
            return replace(
                _ended(staat, Besluitstatus.INGETROKKEN, feit),
                ingetrokken_op=feit.dag,
                ingetrokken_door=ingetrokken.door,
            )
        case BesluitGerectificeerd() as gerectificeerd:
            return _rectified(staat, gerectificeerd, feit.seq)
        case BesluitBekrachtigd() as ja:
            bekrachtiging = Bekrachtiging(
                verleend=True, op=feit.dag, seq=feit.seq, door=ja.door
            )
            return replace(staat, bekrachtiging=bekrachtiging)
        case BekrachtigingGeweigerd() as nee:
            bekrachtiging = Bekrachtiging(
                verleend=False,
                op=feit.dag,
                seq=feit.seq,
                door=nee.door,
                orgaan=nee.orgaan,
            )
            return replace(staat, bekrachtiging=bekrachtiging)
        case BezwaarIngediend() as nieuw:
            bezwaar = Bezwaar(code=nieuw.bezwaar, ingediend_op=feit.dag, seq=feit.seq)
            return replace(staat, bezwaren=(*staat.bezwaren, bezwaar))
        case BezwaarIngetrokken() as terug:
            return _objection(staat, terug.bezwaar, ingetrokken_op=feit.dag)
        case BeslissingOpBezwaar() as beslist:
            nieuw_staat = _objection(
                staat,
                beslist.bezwaar,
                beslist_op=feit.dag,
                uitkomst=beslist.uitkomst,
                bij=beslist.bij,
            )
            if not beslist.herroepen:
                return nieuw_staat
            return _ended(nieuw_staat, Besluitstatus.HERROEPEN, feit)
        case _:
            return _supervised(staat, feit)


def _supervised(staat: Besluit, feit: Feit) -> Besluit:
    """Fold what others do to it; a fact that fits nothing changes nothing."""
    match feit.gegevens:
        case ToegezondenAanGS():
            eerst = staat.toegezonden_aan_gs_op or feit.dag
            return replace(staat, toegezonden_aan_gs_op=eerst)
        case GoedkeuringGevraagd():
            gevraagd = Goedkeuring(
                stand=Goedkeuringstand.GEVRAAGD,
                gevraagd_op=feit.dag,
                seqs=(feit.seq,),
            )
            return replace(staat, goedkeuring=gevraagd)
        case GoedkeuringVerleend():
            return _answered(staat, Goedkeuringstand.VERLEEND, feit)
        case GoedkeuringOnthouden():
            return _answered(staat, Goedkeuringstand.ONTHOUDEN, feit)
        case BesluitGeschorst() as geschorst:
            schorsing = Schorsing(
                door=geschorst.door, op=feit.dag, seq=feit.seq, tot=geschorst.tot
            )
            return replace(staat, schorsing=schorsing)
        case SchorsingOpgeheven() if staat.schorsing:
            opgeheven = replace(staat.schorsing, opgeheven_op=feit.dag)
            return replace(staat, schorsing=opgeheven)
        case BesluitVernietigd() as vernietigd:
            vernietiging = Vernietiging(
                door=vernietigd.door,
                op=feit.dag,
                seq=feit.seq,
                gedeeltelijk=vernietigd.gedeeltelijk,
            )
            nieuw = replace(staat, vernietiging=vernietiging)
            if vernietigd.gedeeltelijk:
                return nieuw
            return _ended(nieuw, Besluitstatus.VERNIETIGD, feit)
        case _:
            return staat


def _taken(genomen: BesluitGenomen, feit: Feit) -> Besluit:
    return Besluit(
        genomen=genomen,
        genomen_op=feit.dag,
        genomen_tussen=feit.tussen,
        seq=feit.seq,
        inwerking=genomen.inwerking,
        status=Besluitstatus.VERWORPEN
        if genomen.uitkomst is Uitkomst.VERWORPEN
        else Besluitstatus.BESLOTEN,
    )


_VERDER = {
    Besluitstatus.BESLOTEN: (Besluitstatus.ONDERTEKEND, Besluitstatus.BEKENDGEMAAKT),
    Besluitstatus.ONDERTEKEND: (Besluitstatus.BEKENDGEMAAKT,),
}
"""From a status only these: signed after it was made known stays made known."""


def _further(staat: Besluit, naar: Besluitstatus) -> Besluitstatus:
    return naar if naar in _VERDER.get(staat.status, ()) else staat.status


def _ended(staat: Besluit, status: Besluitstatus, feit: Feit) -> Besluit:
    """End the decision, once: a later end finds nothing to end."""
    if staat.status in EINDEN:
        return staat
    return replace(staat, status=status, geeindigd_op=feit.dag, geeindigd_seq=feit.seq)


def _answered(staat: Besluit, stand: Goedkeuringstand, feit: Feit) -> Besluit:
    if staat.goedkeuring is None:
        return staat
    goedkeuring = replace(
        staat.goedkeuring,
        stand=stand,
        beslist_op=feit.dag,
        seqs=(*staat.goedkeuring.seqs, feit.seq),
    )
    return replace(staat, goedkeuring=goedkeuring)


def _objection(staat: Besluit, code: str, **nieuw: object) -> Besluit:
    """The decision with one objection changed, if it has that one."""
    bezwaren = tuple(
        replace(bezwaar, **nieuw) if bezwaar.code == code else bezwaar  # type: ignore[arg-type] # fields of Bezwaar
        for bezwaar in staat.bezwaren
    )
    return replace(staat, bezwaren=bezwaren)


RECTIFICEERBAAR = frozenset({"titel", "dictum", "motivering"})
"""Texts in which a slip may be mended."""


def _rectified(staat: Besluit, fact: BesluitGerectificeerd, seq: int) -> Besluit:
    nieuw = replace(staat, rectificaties=(*staat.rectificaties, seq))
    match fact.veld:
        case "titel":
            return replace(nieuw, genomen=replace(staat.genomen, titel=fact.nieuw))
        case "dictum":
            return replace(nieuw, genomen=replace(staat.genomen, dictum=fact.nieuw))
        case _:
            return replace(nieuw, genomen=replace(staat.genomen, motivering=fact.nieuw))


def last_number(staat: int | None, feit: Feit) -> int | None:
    """Fold a series: the last number that was given out."""
    if isinstance(feit.gegevens, NummerToegekend):
        return max(staat or 0, feit.gegevens.volgnummer)
    return staat


BESLUIT = Aggregaat("besluit", evolve)
NUMMER = Aggregaat("nummer", last_number, ongeordend=True)
