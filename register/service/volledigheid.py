"""What lacks in the papers: documents that are not there, items that led to nothing.

An auditor asks it of a population, a griffier before a meeting is closed off. Nothing
here says that it was unlawful: only that the register does not have it. What may not
be seen is never listed, but it counts as being there: leaving it out would be a lie.
"""

from collections.abc import Iterable, Iterator, Mapping, Set as AbstractSet
from dataclasses import dataclass, field

import orjson

from register.domain.context import Context
from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.gremiumregels import Gremiumsoort
from register.domain.organisatie.gremiumstaat import GREMIUM
from register.domain.vergaderingen.vergaderfeiten import Doel
from register.domain.vergaderingen.vergaderingstaat import VERGADERING, Vergaderstatus
from register.service.answers import Library
from register.service.asof import AsOf, Rij
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import items
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
    stukken = dict(vraag.everything("stukken"))
    yield from _documents(vraag)
    yield from _unknown(genoemd, stukken.keys())
    dossiers = {rij.get("dossier") for rij in stukken.values()}
    yield from _proposals(vraag, genoemd, dossiers)
    yield from _unadvised(vraag)
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


def _documents(vraag: AsOf) -> Iterator[Rij]:
    for rij in vraag.sealed("stukken"):
        if rij.get("bestand") in _STAND and "vervangen_door" not in rij:
            soort, wat = _STAND[str(rij["bestand"])]
            ook: Rij = {n: rij[n] for n in ("titel", "dossier", "seqs") if n in rij}
            onderwerp = f"stuk/{rij['stuk']}"
            yield {"soort": soort, "onderwerp": onderwerp, "wat": wat, **ook}


def _unknown(genoemd: _References, bekend: AbstractSet[str]) -> Iterator[Rij]:
    """Documents that a fact names and that the register does not know at all."""
    for stuk in sorted(genoemd.seqs.keys() - bekend):
        yield {
            "soort": "verwijzing_onbekend",
            "onderwerp": f"stuk/{stuk}",
            "wat": "Er wordt naar verwezen, maar het stuk is niet vastgelegd.",
            "seqs": sorted(genoemd.seqs[stuk]),
        }


def _proposals(
    vraag: AsOf, genoemd: _References, met_stuk: AbstractSet[object]
) -> Iterator[Rij]:
    """Proposals with no document of their own and none in their dossier."""
    for rij in vraag.sealed("voorstellen"):
        seqs = rij["seqs"]
        assert isinstance(seqs, list), "as the read model wrote it"
        if rij["status"] == "ingetrokken" or rij["dossier"] in met_stuk:
            continue
        if genoemd.over.isdisjoint(seqs):
            yield {
                "soort": "voorstel_zonder_stuk",
                "onderwerp": f"dossier/{rij['dossier']}",
                "wat": f"Bij voorstel '{rij['voorstel']}' is geen stuk vastgelegd.",
                "titel": rij["titel"],
                "dossier": rij["dossier"],
                "seqs": seqs,
            }


def _unadvised(vraag: AsOf) -> Iterator[Rij]:
    """Proposals on which no official gave advice (002): not of their own, not of all.

    Advice that was asked and never came is not advice.
    """
    context = vraag.context()
    geadviseerd = {
        (advies["dossier"], advies.get("voorstel"))
        for _, advies in vraag.everything("adviezen")
        if "uitgebracht_op" in advies and _official(context, str(advies["adviseur"]))
    }
    for rij in vraag.sealed("voorstellen"):
        eigen, heel = (rij["dossier"], rij["voorstel"]), (rij["dossier"], None)
        if rij["status"] != "ingetrokken" and geadviseerd.isdisjoint((eigen, heel)):
            yield {
                "soort": "voorstel_zonder_ambtelijk_advies",
                "onderwerp": f"dossier/{rij['dossier']}",
                "wat": f"Over voorstel '{rij['voorstel']}' is geen ambtelijk advies.",
                "titel": rij["titel"],
                "dossier": rij["dossier"],
                "seqs": rij["seqs"],
            }


def _official(context: Context, adviseur: str) -> bool:
    """Whether an adviser is a meeting of officials, or a post of one."""
    gremium = context.staat(GREMIUM, adviseur)
    functie = context.staat(FUNCTIE, adviseur)
    overleg = gremium is not None and gremium.soort is Gremiumsoort.AMBTELIJK_OVERLEG
    return overleg or (functie is not None and functie.ambtelijk)


def _meetings(vraag: AsOf) -> Iterator[Rij]:
    context = vraag.context()
    gesloten = [
        rij
        for rij in vraag.sealed("vergaderingen")
        if rij.get("status") == Vergaderstatus.GESLOTEN
    ]
    open_ = (str(rij["vergadering"]) for rij in gesloten if "te_beslissen" in rij)
    beslist = decided(vraag, open_)
    for rij in gesloten:
        if "besluitenlijst_op" not in rij:
            yield {
                "soort": "vergadering_zonder_besluitenlijst",
                "onderwerp": f"vergadering/{rij['vergadering']}",
                "wat": "De besluitenlijst is niet vastgesteld.",
                "seqs": [rij["seq"]],
            }
        if "te_beslissen" in rij:
            in_deze = beslist.get(str(rij["vergadering"]), frozenset())
            yield from _items(vraag, context, rij, in_deze)


def _is_decided(punt: Mapping[str, object], beslist: AbstractSet[object]) -> bool:
    return not beslist.isdisjoint((punt["punt"], punt.get("voorstel")))


def _items(
    vraag: AsOf, context: Context, rij: Rij, beslist: AbstractSet[object]
) -> Iterator[Rij]:
    """Items to decide of which nothing came; not those behind closed doors."""
    if all(_is_decided(open_, beslist) for open_ in items(rij, "te_beslissen")):
        return
    code = str(rij["vergadering"])
    staat = context.staat(VERGADERING, code)
    assert staat is not None, "it has an open row, so it was convened"
    for punt in staat.agenda:
        if punt.doel is not Doel.BESLUITEN or punt.besloten:
            continue
        uitkomst = came_of(context, staat, punt, beslist)
        if uitkomst in _LEEG and not staat.behind_doors(punt.code):
            soort, wat = _LEEG[uitkomst]
            yield vraag.opened(
                {
                    "soort": soort,
                    "onderwerp": f"vergadering/{code}",
                    "wat": wat.format(punt=punt.code),
                    "titel": punt.titel,
                    "dossier": punt.dossier,
                    "seqs": [punt.seq],
                }
            )
