"""What lacks in the papers: documents that are not there, items that led to nothing.

An auditor asks it of a population, a griffier before a meeting is closed off. Nothing
here says that it was unlawful: only that the register does not have it. What may not
be seen is never listed, but it counts as being there: leaving it out would be a lie.
"""

from collections.abc import Iterable, Iterator, Sequence, Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache, partial

import orjson

from register.domain.context import Context
from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.gremiumregels import Gremiumsoort
from register.domain.organisatie.gremiumstaat import GREMIUM
from register.domain.vergaderingen.vergaderingstaat import VERGADERING, Vergaderstatus
from register.service.answers import Library
from register.service.asof import AsOf, Rij
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import items
from register.service.uittreksels import Greep
from register.service.zittingen.besluitenlijst import Puntuitkomst, came_of, decided

_STAND = {
    "alleen_vindplaats": (
        "stuk_alleen_vindplaats",
        "Alleen de vindplaats is er, het bestand niet.",
    ),
    "ontbreekt": (
        "stuk_zonder_bestand",
        "Er is geen bestand en geen vindplaats.",
    ),
}


_LEEG = {
    Puntuitkomst.GEEN: (
        "agendapunt_zonder_uitkomst",
        "Van punt '{punt}' is geen uitkomst vastgelegd.",
    ),
    Puntuitkomst.GESTEMD: (
        "stemming_zonder_besluit",
        "Over punt '{punt}' is gestemd; een openbaar besluit is er niet.",
    ),
}


def missing(library: Library, regeling: str, ask: Ask) -> Iterator[Rij]:
    """Rows `{"soort", "onderwerp", "wat", "dossier", "titel", "seqs"}`."""
    vraag = AsOf.of(library, regeling, ask)
    genoemd = _references(vraag)
    stukken = list(vraag.extract(_STUKKEN))
    yield from vraag.extract(_ONTBREKEND)
    yield from _unknown(genoemd, {stuk for stuk, _ in stukken})
    voorstellen = vraag.extract(_VOORSTELLEN)
    yield from _undocumented(voorstellen, genoemd, {d for _, d in stukken})
    yield from _unadvised(vraag, voorstellen)
    yield from _meetings(vraag)


@dataclass(slots=True)
class _References:
    """Which facts name a document, by its code; and which facts name any at all."""

    seqs: dict[str, set[int]] = field(default_factory=dict)
    over: set[int] = field(default_factory=set)

    def add(self, seq: int, over: int, stukken: Iterable[str]) -> None:
        """The fact at `seq` names these, about the fact at `over`."""
        for stuk in stukken:
            self.seqs.setdefault(stuk, set()).add(seq)
            self.over.add(over)


def _references(vraag: AsOf) -> _References:
    """Of what may be seen; what was corrected counts as it was corrected."""
    gevonden = _References()
    feiten = vraag.library.found_events("stukverwijzingen", vraag.basis)
    weg = {feit.seq for feit in feiten if feit.vervallen_door is not None}
    geldig: dict[int, tuple[int, list[str]]] = {}
    for feit in sorted(feiten, key=lambda feit: feit.seq):
        rij = orjson.loads(feit.rij.inhoud)
        if feit.rij.open and weg.isdisjoint((feit.seq, rij["over"])):
            gevonden.add(feit.seq, rij["over"], rij.get("bewijs", []))
            geldig[rij["over"]] = feit.seq, rij.get("genoemd", [])
    for over, (seq, genoemd) in geldig.items():
        gevonden.add(seq, over, genoemd)
    return gevonden


def _document(stuk: Rij) -> tuple[str, object]:
    return str(stuk["stuk"]), stuk.get("dossier")


def _absent(stuk: Rij) -> Rij | None:
    """A document without its file, and not replaced by another."""
    if stuk.get("bestand") not in _STAND or "vervangen_door" in stuk:
        return None
    soort, wat = _STAND[str(stuk["bestand"])]
    ook: Rij = {n: stuk[n] for n in ("titel", "dossier", "seqs") if n in stuk}
    return {"soort": soort, "onderwerp": f"stuk/{stuk['stuk']}", "wat": wat, **ook}


_STUKKEN = Greep(lijst="stukken", naam="bekend", pak=_document, gesloten=True)
_ONTBREKEND = Greep(lijst="stukken", naam="ontbreekt", pak=_absent)


def _unknown(genoemd: _References, bekend: AbstractSet[str]) -> Iterator[Rij]:
    """Documents that a fact names and that the register does not know at all."""
    for stuk in sorted(genoemd.seqs.keys() - bekend):
        yield {
            "soort": "verwijzing_onbekend",
            "onderwerp": f"stuk/{stuk}",
            "wat": "Er wordt naar verwezen, maar het stuk is niet vastgelegd.",
            "seqs": sorted(genoemd.seqs[stuk]),
        }


@dataclass(frozen=True, slots=True)
class _Proposal:
    """A proposal that was not withdrawn, and what a row says of it."""

    dossier: object
    voorstel: object
    titel: object
    seqs: Sequence[int]

    def without(self, soort: str, wat: str) -> Rij:
        """The row that something lacks."""
        return {
            "soort": soort,
            "onderwerp": f"dossier/{self.dossier}",
            "wat": wat.format(voorstel=self.voorstel),
            "titel": self.titel,
            "dossier": self.dossier,
            "seqs": self.seqs,
        }


def _proposal(rij: Rij) -> _Proposal | None:
    if rij["status"] == "ingetrokken":
        return None
    seqs = rij["seqs"]
    assert isinstance(seqs, list), "as the read model wrote it"
    return _Proposal(rij["dossier"], rij["voorstel"], rij["titel"], seqs)


_VOORSTELLEN = Greep(lijst="voorstellen", naam="volledigheid", pak=_proposal)


def _undocumented(
    voorstellen: Iterable[_Proposal],
    genoemd: _References,
    met_stuk: AbstractSet[object],
) -> Iterator[Rij]:
    """Proposals with no document of their own and none in their dossier."""
    for voorstel in voorstellen:
        if voorstel.dossier not in met_stuk and genoemd.over.isdisjoint(voorstel.seqs):
            wat = "Bij voorstel '{voorstel}' is geen stuk vastgelegd."
            yield voorstel.without("voorstel_zonder_stuk", wat)


def _unadvised(vraag: AsOf, voorstellen: Iterable[_Proposal]) -> Iterator[Rij]:
    """Proposals on which no official gave advice (002): not of their own, not of all.

    Advice that was asked and never came is not advice.
    """
    context = vraag.context()
    official = cache(partial(_official, context))
    geadviseerd = {
        waarover
        for waarover, adviseur in vraag.extract(_ADVIEZEN)
        if official(adviseur)
    }
    for voorstel in voorstellen:
        eigen, heel = (voorstel.dossier, voorstel.voorstel), (voorstel.dossier, None)
        if geadviseerd.isdisjoint((eigen, heel)):
            wat = "Over voorstel '{voorstel}' is geen ambtelijk advies."
            yield voorstel.without("voorstel_zonder_ambtelijk_advies", wat)


def _advised(advies: Rij) -> tuple[tuple[object, object], str] | None:
    if "uitgebracht_op" not in advies:
        return None
    return (advies["dossier"], advies.get("voorstel")), str(advies["adviseur"])


_ADVIEZEN = Greep(lijst="adviezen", naam="uitgebracht", pak=_advised, gesloten=True)


def _official(context: Context, adviseur: str) -> bool:
    """Whether an adviser is a meeting of officials, or a post of one."""
    gremium = context.staat(GREMIUM, adviseur)
    functie = context.staat(FUNCTIE, adviseur)
    overleg = gremium is not None and gremium.soort is Gremiumsoort.AMBTELIJK_OVERLEG
    return overleg or (functie is not None and functie.ambtelijk)


@dataclass(frozen=True, slots=True)
class _Gesloten:
    """A closed meeting whose list of decisions or whose items may lack something."""

    code: str
    seq: object
    vastgesteld: bool
    te_beslissen: tuple[tuple[object, object], ...]


def _closed(rij: Rij) -> _Gesloten | None:
    vastgesteld, items_ = "besluitenlijst_op" in rij, items(rij, "te_beslissen")
    if rij.get("status") != Vergaderstatus.GESLOTEN or (vastgesteld and not items_):
        return None
    punten = tuple((punt["punt"], punt.get("voorstel")) for punt in items_)
    return _Gesloten(str(rij["vergadering"]), rij["seq"], vastgesteld, punten)


_VERGADERINGEN = Greep(lijst="vergaderingen", naam="volledigheid", pak=_closed)


def _meetings(vraag: AsOf) -> Iterator[Rij]:
    context = vraag.context()
    beslist = decided(vraag)
    for gesloten in vraag.extract(_VERGADERINGEN):
        if not gesloten.vastgesteld:
            yield {
                "soort": "vergadering_zonder_besluitenlijst",
                "onderwerp": f"vergadering/{gesloten.code}",
                "wat": "De besluitenlijst is niet vastgesteld.",
                "seqs": [gesloten.seq],
            }
        for punt, voorstel in gesloten.te_beslissen:
            code = gesloten.code
            if beslist.isdisjoint(((code, punt), (code, voorstel))):
                yield from _item(vraag, context, code, str(punt))


def _item(vraag: AsOf, context: Context, vergadering: str, code: str) -> Iterator[Rij]:
    """An item to decide of which nothing came; not one behind closed doors."""
    staat = context.staat(VERGADERING, vergadering)
    assert staat is not None, "it has an open row, so it was convened"
    punt = staat.punt(code)
    assert punt is not None, "it was found on its agenda"
    uitkomst = came_of(context, staat, punt, frozenset())
    dicht = punt.besloten or staat.behind_doors(code)
    if uitkomst in _LEEG and not dicht:
        soort, wat = _LEEG[uitkomst]
        yield vraag.opened(
            {
                "soort": soort,
                "onderwerp": f"vergadering/{vergadering}",
                "wat": wat.format(punt=code),
                "titel": punt.titel,
                "dossier": punt.dossier,
                "seqs": [punt.seq],
            }
        )
