"""The work done again by another auditor: everything is computed anew and compared."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from register.audit.werkdossier import dossier
from register.audit.werkdossier.fouten import WerkdossierWeigert
from register.audit.werkdossier.posten import population
from register.audit.werkdossier.staat import Kop, Trekking, Trekpost, Werkdossier
from register.audit.werkdossier.trekking import draw
from register.service.werkdossiers.bron import VERANDERD, Bron
from register.service.werkdossiers.steekproef import counted, items


@dataclass(frozen=True, slots=True, kw_only=True)
class Verschil:
    """One thing that came out otherwise; `toen` is what the file says.

    `ernstig` is false only for a document that is here now and was not, or the other
    way around: that says something of this copy, not of the work.
    """

    trekking: int
    wat: str
    toen: str
    nu: str
    post: int | None = None
    ernstig: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Heruitvoer:
    """What came of it."""

    werk: Werkdossier
    verschillen: tuple[Verschil, ...]

    @property
    def gelijk(self) -> bool:
        """Whether everything of the work came out the same."""
        return not any(verschil.ernstig for verschil in self.verschillen)


def repeat(map_: Path, bron: Bron) -> Heruitvoer:
    """Do every draw again; raises `AnderRegister` or `WerkdossierVeranderd`."""
    werk = dossier.read(map_)
    werk.require_of(bron.origin)
    werk.trekking()  # or there is nothing to repeat
    verschillen = [
        verschil
        for trekking in werk.trekkingen
        if trekking.getrokken
        for verschil in _again(werk, trekking, bron)
    ]
    return Heruitvoer(werk=werk, verschillen=tuple(verschillen))


def _again(werk: Werkdossier, trekking: Trekking, bron: Bron) -> Iterator[Verschil]:
    kop = trekking.checkpoint
    assert kop is not None, "drawn"
    nummer = trekking.nummer
    if not dossier.holds(trekking, werk.toezegging):
        yield Verschil(
            trekking=nummer,
            wat="lot",
            toen=trekking.lot,
            nu="volgt niet uit de toezegging, het plan en het checkpoint",
        )
    if not bron.begins_with(kop):
        yield Verschil(
            trekking=nummer,
            wat="checkpoint",
            toen=f"{kop.gebeurtenissen} gebeurtenissen, wortel {kop.wortel}",
            nu="staat niet in dit logboek: het is korter of herschreven",
        )
        return
    yield from _chosen(trekking, kop, bron)
    vraag = bron.vraag(kop.gebeurtenissen)
    posten = population(vraag, trekking.plan)
    nu = counted(posten)
    if nu != dict(trekking.populatie):
        toen = trekking.populatie
        yield Verschil(
            trekking=nummer, wat="populatie", toen=_words(toen), nu=_words(nu)
        )
    try:
        gekozen = draw(bytes.fromhex(trekking.lot), trekking.plan, posten)
    except WerkdossierWeigert as fout:
        yield Verschil(trekking=nummer, wat="trekking", toen="gelukt", nu=fout.tekst)
        return
    yield from _items(trekking, items(vraag, bron, gekozen))


def _chosen(trekking: Trekking, kop: Kop, bron: Bron) -> Iterator[Verschil]:
    """Whether the auditor had no choice: of a checkpoint, or of a word beside one."""
    toen = trekking.toen.gebeurtenissen
    vast = bron.signed(toen) if trekking.vooraf_bekend else bron.first_after(toen)
    omvang = vast.checkpoint.size if vast else 0
    if omvang != kop.gebeurtenissen:
        yield Verschil(
            trekking=trekking.nummer,
            wat="keuze van het checkpoint",
            toen=f"{kop.gebeurtenissen} gebeurtenissen",
            nu=f"het moest dat van {omvang} zijn",
        )
    if trekking.bijdrage and not trekking.vooraf_bekend:
        yield Verschil(
            trekking=trekking.nummer,
            wat="bijdrage",
            toen=f"'{trekking.bijdrage}' van {trekking.bijdrage_van}",
            nu="er was een checkpoint van na het plan: dan mag er geen woord bij",
        )


def _words(telling: Mapping[str, object]) -> str:
    return ", ".join(f"{naam} {waarde}" for naam, waarde in sorted(telling.items()))


def _items(trekking: Trekking, nu: list[Trekpost]) -> Iterator[Verschil]:
    toen_, nu_ = (
        [(p.sleutel, p.laag, p.treffers, p.bedrag) for p in posten]
        for posten in (trekking.posten, nu)
    )
    if toen_ != nu_:
        yield Verschil(
            trekking=trekking.nummer,
            wat="trekking",
            toen=", ".join(sleutel for sleutel, *_ in toen_),
            nu=", ".join(sleutel for sleutel, *_ in nu_),
        )
        return
    for toen, opnieuw in zip(trekking.posten, nu, strict=True):
        if toen.bewijs != opnieuw.bewijs:
            yield Verschil(
                trekking=trekking.nummer,
                post=toen.nummer,
                wat="bewijs",
                toen=toen.bewijs,
                nu=opnieuw.bewijs,
            )
        yield from _documents(trekking.nummer, toen, opnieuw)


def _documents(trekking: int, toen: Trekpost, nu: Trekpost) -> Iterator[Verschil]:
    for som in sorted(toen.stukken.keys() | nu.stukken.keys()):
        eerst, later = toen.stukken.get(som, "-"), nu.stukken.get(som, "-")
        if eerst != later:
            yield Verschil(
                trekking=trekking,
                post=toen.nummer,
                wat=f"stuk {som}",
                toen=eerst,
                nu=later,
                ernstig=VERANDERD in (eerst, later),
            )
