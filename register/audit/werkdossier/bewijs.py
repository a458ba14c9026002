"""What the log says of one item: the facts, the power, the verdicts, the vote, the way.

Everything is named by its seq, and every seq by the hash of its leaf, so that it can be
proved against the root of the checkpoint. Nothing here rests on a text.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from register.audit.tables import Vraag
from register.audit.werkdossier.keten import canonical
from register.audit.werkdossier.posten import Post
from register.codec.events import REGISTRY
from register.domain.besluiten.besluit import BESLUIT, Besluit, BesluitGetoetst
from register.domain.bevoegdheden.schakel import flaws
from register.domain.dossiers.dossier import DOSSIER
from register.domain.facts import Feit, corrected, fold
from register.domain.raden.raadsronde import RAADSRONDE
from register.domain.vergaderingen.stemfeiten import StemmingGehouden
from register.domain.vergaderingen.vergadering import VERGADERING
from register.tlog.tree import leaf_hash


@dataclass(frozen=True, slots=True, kw_only=True)
class Schakel:
    """One piece of evidence: what it is part of, what it says, and its seqs."""

    onderdeel: str
    tekst: str
    seqs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bewijs:
    """All evidence of one item; `stukken` are sha256, `elders` only have a place."""

    schakels: tuple[Schakel, ...]
    bladen: tuple[tuple[int, str], ...]
    stukken: tuple[str, ...]
    elders: int

    @property
    def som(self) -> str:
        """SHA-256 over seqs by part, leaves and documents; not over the words."""
        delen: dict[str, list[int]] = {}
        for schakel in self.schakels:
            delen.setdefault(schakel.onderdeel, []).extend(schakel.seqs)
        vorm = {
            "bladen": {str(seq): blad for seq, blad in self.bladen},
            "onderdelen": delen,
            "stukken": list(self.stukken),
        }
        return sha256(canonical(vorm)).hexdigest()

    def part(self, onderdeel: str) -> list[Schakel]:
        """What belongs to one part."""
        return [s for s in self.schakels if s.onderdeel == onderdeel]


ONDERDELEN = ("feiten", "bevoegdheid", "oordelen", "stemming", "route")


def evidence(vraag: Vraag, post: Post) -> Bewijs:
    """Everything the log says of an item."""
    ruw = vraag.read(post.stroom)
    if post.stroom.partition("/")[0] == BESLUIT.prefix:
        schakels = [*_facts(ruw), *_decision(vraag, ruw)]
    else:
        eigen = [feit for feit in ruw if _about(feit, post)]
        schakels = [*_facts(eigen), *_granted(vraag, eigen)]
    seqs = sorted({seq for schakel in schakels for seq in schakel.seqs})
    stukken, elders = _documents(vraag, seqs)
    return Bewijs(
        schakels=tuple(schakels),
        bladen=tuple(_leaves(vraag, seqs)),
        stukken=tuple(stukken),
        elders=elders,
    )


def _about(feit: Feit, post: Post) -> bool:
    """Whether a fact is about this item; a claim shares its stream with others."""
    code = getattr(feit.gegevens, "beleg", None)
    if not post.stroom.startswith("financien/"):
        return True
    return feit.seq == post.seq or (code is not None and code == post.kenmerk)


def _facts(feiten: Iterable[Feit]) -> Iterator[Schakel]:
    for feit in feiten:
        wie = feit.kop.vastgelegd_door.actor
        tekst = (
            f"{feit.soort.rpartition('.')[0]} op {feit.dag}, vastgelegd "
            f"{feit.kop.vastgelegd_op[:10]} door {wie}"
        )
        if feit.gegevens is None:
            tekst += " (verzegeld)"
        yield Schakel(onderdeel="feiten", tekst=tekst, seqs=(feit.seq,))


def _decision(vraag: Vraag, ruw: list[Feit]) -> Iterator[Schakel]:
    feiten = corrected(ruw)
    besluit = fold(BESLUIT, feiten)
    if besluit is None:
        return
    yield from _competence(besluit)
    for feit in feiten:
        if isinstance(feit.gegevens, BesluitGetoetst):
            for toets in feit.gegevens.oordelen:
                tekst = f"{toets.norm}: {toets.oordeel}"
                seqs = (feit.seq, *toets.bewijs)
                yield Schakel(onderdeel="oordelen", tekst=tekst, seqs=seqs)
    yield from _vote(vraag, besluit)
    yield from _way(vraag, besluit)


def _competence(besluit: Besluit) -> Iterator[Schakel]:
    for link in besluit.genomen.keten:
        macht = f" ({link.bevoegdheid})" if link.bevoegdheid else ""
        tekst = f"{link.gever or '?'} > {link.nemer}: {link.soort}{macht}"
        if link.gebreken:
            tekst += f"; gebrek: {', '.join(map(str, link.gebreken))}"
        yield Schakel(onderdeel="bevoegdheid", tekst=tekst, seqs=link.seqs)
    if not flaws(besluit.genomen.keten):
        return
    tekst = "de keten sluit niet"
    yield Schakel(onderdeel="bevoegdheid", tekst=tekst, seqs=(besluit.seq,))


def _vote(vraag: Vraag, besluit: Besluit) -> Iterator[Schakel]:
    genomen = besluit.genomen
    if not genomen.vergadering:
        return
    for feit in corrected(vraag.read(VERGADERING.stroom(genomen.vergadering))):
        stemming = feit.gegevens
        if isinstance(stemming, StemmingGehouden) and stemming.punt == genomen.punt:
            telling = stemming.hoofden
            tekst = (
                f"{stemming.wijze}: {stemming.uitslag} (voor {telling.voor}, tegen "
                f"{telling.tegen}, onthouden {telling.onthouden}), "
                f"{stemming.geldigheid}"
            )
            yield Schakel(onderdeel="stemming", tekst=tekst, seqs=(feit.seq,))


def _way(vraag: Vraag, besluit: Besluit) -> Iterator[Schakel]:
    """Proposal, advices and raden, as far as the decision names them."""
    genomen = besluit.genomen
    dossier = None
    if genomen.dossier:
        feiten = corrected(vraag.read(DOSSIER.stroom(genomen.dossier)))
        dossier = fold(DOSSIER, feiten)
    if dossier:
        tekst = f"dossier {dossier.code} geopend op {dossier.geopend_op}"
        yield Schakel(onderdeel="route", tekst=tekst, seqs=dossier.seqs[:1])
        if voorstel := dossier.voorstel(genomen.voorstel):
            tekst = f"voorstel {voorstel.code} versie {voorstel.versie}"
            yield Schakel(onderdeel="route", tekst=tekst, seqs=voorstel.seqs)
        for gevolg in genomen.adviesopvolging:
            if advies := dossier.advies(gevolg.advies):
                tekst = f"advies {advies.code} van {advies.adviseur}: "
                tekst += str(gevolg.opvolging)
                yield Schakel(onderdeel="route", tekst=tekst, seqs=advies.seqs)
    for code in genomen.raadsrondes:
        ronde = fold(RAADSRONDE, corrected(vraag.read(RAADSRONDE.stroom(code))))
        if ronde:
            seqs = (ronde.seq, *(seq for raad in ronde.raden for seq in raad.seqs))
            tekst = f"raadsronde {code}: {len(ronde.raden)} raden"
            yield Schakel(onderdeel="route", tekst=tekst, seqs=seqs)


def _granted(vraag: Vraag, feiten: list[Feit]) -> Iterator[Schakel]:
    """The decision by which something else was given, concluded or claimed."""
    besluiten = {getattr(feit.gegevens, "besluit", "") or "" for feit in feiten}
    for code in sorted(besluiten - {""}):
        bron = vraag.read(BESLUIT.stroom(code))
        besluit = fold(BESLUIT, corrected(bron))
        tekst = f"rust op besluit {code}" + ("" if besluit else " (niet te lezen)")
        seqs = tuple(feit.seq for feit in bron[:1])
        yield Schakel(onderdeel="bevoegdheid", tekst=tekst, seqs=seqs)


def _documents(vraag: Vraag, seqs: Iterable[int]) -> tuple[list[str], int]:
    """Documents of these facts, and how many only have a place.

    One command puts its documents with each of its facts, and a sealed place cannot be
    told from another: what the fact that names most of them names is counted.
    """
    stukken: dict[str, None] = {}
    elders = 0
    for seq in seqs:
        rij = vraag.bron.event(seq)
        assert rij is not None, "seqs in evidence are of this log"
        bij = REGISTRY.decode(rij.seq, rij.soort, rij.inhoud).kop.bewijs
        stukken.update(dict.fromkeys(bewijs.sha256 for bewijs in bij if bewijs.sha256))
        elders = max(elders, sum(not bewijs.sha256 for bewijs in bij))
    return list(stukken), elders


def _leaves(vraag: Vraag, seqs: Iterable[int]) -> Iterator[tuple[int, str]]:
    for seq in seqs:
        rij = vraag.bron.event(seq)
        assert rij is not None, "seqs in evidence are of this log"
        yield seq, leaf_hash(rij.inhoud).hex()
