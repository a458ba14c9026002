"""The rows of the tables about findings and about what was changed afterwards."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import orjson

from register.audit.csvtext import Cel
from register.audit.tables import Rij, Vraag
from register.codec.events import REGISTRY
from register.codec.plain import plain
from register.domain.besluiten.besluit import (
    BesluitGerectificeerd,
    BesluitGetoetst,
    BesluitGewijzigd,
    BesluitIngetrokken,
    Oordeel,
    Toets,
)
from register.domain.bevoegdheden.bevoegdheid import MandaatIngetrokken
from register.domain.context import Context
from register.domain.facts import (
    Feit,
    RegistratieGecorrigeerd,
    RegistratieVervallen,
    corrected,
)
from register.domain.norms.judging import norm_named
from register.domain.values import Verzegeld

_ANDERS = (
    RegistratieGecorrigeerd,
    RegistratieVervallen,
    BesluitGerectificeerd,
    BesluitGewijzigd,
    BesluitIngetrokken,
    MandaatIngetrokken,
)
_SOORTEN = frozenset(soort.SOORT for soort in _ANDERS)


def bevindingen(vraag: Vraag) -> Iterator[Rij]:
    """Every stored verdict that is not *voldoet*, as it was given at the time."""
    lezer = vraag.reader()
    for feit in _of_kinds(vraag, frozenset({BesluitGetoetst.SOORT})):
        if not vraag.has_year(feit.dag.year):
            continue
        context = Context(lezer, feit.dag)
        if isinstance(feit.gegevens, BesluitGetoetst):
            for toets in feit.gegevens.oordelen:
                if toets.oordeel is not Oordeel.VOLDOET:
                    yield _bevinding(feit, feit.gegevens.besluit, toets, context)
        else:
            besluit = feit.kop.stroom.partition("/")[2]
            yield {"besluit": besluit, "oordeel": "verzegeld", "seqs": (feit.seq,)}


def _bevinding(feit: Feit, besluit: str, toets: Toets, context: Context) -> Rij:
    norm = norm_named(toets.norm, context)
    bron = norm.bron if norm else None
    return {
        "besluit": besluit,
        "norm": toets.norm,
        "oordeel": str(toets.oordeel),
        "tekst": norm.tekst if norm else "",
        "wet": bron.wet if bron else "",
        "artikel": bron.artikel if bron else "",
        "lid": bron.lid if bron else "",
        "handhaving": str(norm.handhaving) if norm else "",
        "op": feit.dag,
        "bewijs": toets.bewijs,
        "seqs": (feit.seq,),
    }


def wijzigingen(vraag: Vraag) -> Iterator[Rij]:
    """Every correction, rectification, change and withdrawal, in order of the log."""
    for feit in _of_kinds(vraag, _SOORTEN):
        jaren = feit.dag.year, int(feit.kop.vastgelegd_op[:4])
        if not vraag.has_year(*jaren):
            continue
        kop: dict[str, Cel] = {
            "soort": feit.soort.rpartition(".")[0],
            "onderwerp": feit.kop.stroom,
            "op": feit.dag,
            "vastgelegd_op": feit.kop.vastgelegd_op,
            "vastgelegd_door": feit.kop.vastgelegd_door.actor,
            "seqs": (feit.seq,),
        }
        for rij in _change(vraag, feit):
            yield {**kop, **rij}


def _of_kinds(vraag: Vraag, soorten: frozenset[str]) -> Iterator[Feit]:
    for rijen in vraag.bron.events(0, vraag.tot):
        for rij in rijen:
            if rij.soort in soorten:
                yield REGISTRY.decode(rij.seq, rij.soort, rij.inhoud)


def _change(vraag: Vraag, feit: Feit) -> Iterator[Rij]:
    match feit.gegevens:
        case RegistratieGecorrigeerd() as correctie:
            yield from _correction(vraag, feit, correctie)
        case RegistratieVervallen() as vervallen:
            yield {"doel": vervallen.seq, "na": "vervallen", "reden": vervallen.reden}
        case BesluitGerectificeerd() as slip:
            yield {"veld": slip.veld, "voor": slip.oud, "na": slip.nieuw}
        case BesluitGewijzigd() as ander:
            tekst = ander.omschrijving
            yield {"na": f"gewijzigd door {ander.door}", "reden": tekst}
        case BesluitIngetrokken() as weg:
            yield {"na": f"ingetrokken door {weg.door}", "reden": weg.reden}
        case MandaatIngetrokken() as weg:
            yield {"na": "ingetrokken", "reden": weg.reden}
        case _:
            yield {"na": "verzegeld"}


def _correction(
    vraag: Vraag, feit: Feit, correctie: RegistratieGecorrigeerd
) -> Iterator[Rij]:
    """A row per field that became another, from what was known just before."""
    kop: Rij = {"doel": correctie.seq, "reden": correctie.reden}
    eerder = [f for f in vraag.read(feit.kop.stroom) if f.seq < feit.seq]
    oud = next((f for f in corrected(eerder) if f.seq == correctie.seq), None)
    if correctie.feitdatum is not None:
        voor = oud.dag if oud else None
        na = _cell(correctie.feitdatum)
        yield {**kop, "veld": "feitdatum", "voor": voor, "na": na}
    nieuw = correctie.gegevens
    if oud is None or not is_dataclass(nieuw) or type(oud.gegevens) is not type(nieuw):
        yield {**kop, "na": "verzegeld"}
        return
    for veld in fields(nieuw):
        voor_, na = getattr(oud.gegevens, veld.name), getattr(nieuw, veld.name)
        if not _same(vraag, voor_, na):
            voor_, na = _cell(voor_), _cell(na)
            yield {**kop, "veld": veld.name, "voor": voor_, "na": na}


def _same(vraag: Vraag, voor: object, na: object) -> bool:
    """The same text has another digest each time it is sealed."""
    if isinstance(voor, Verzegeld) and isinstance(na, Verzegeld) and na.digest:
        open_ = vraag.bron.open(voor.digest)
        return open_ is not None and open_ == vraag.bron.open(na.digest)
    return voor == na


def _cell(waarde: object) -> Cel:
    match waarde:
        case None | str() | int() | Verzegeld():
            return waarde
        case _:
            return orjson.dumps(plain(waarde)).decode()
