"""The rows of the tables about decisions, powers, votes, zienswijzen and stukken."""

from collections.abc import Iterator
from datetime import date

from register.audit.csvtext import Cel
from register.audit.tables import Rij, Vraag
from register.domain.besluiten.besluit import BESLUIT, Besluit, Oordeel
from register.domain.bevoegdheden.bevoegdheid import BEVOEGDHEID, Bevoegdheid
from register.domain.bevoegdheden.schakel import flaws
from register.domain.facts import Feit, fold
from register.domain.openheid.stuk import STUK, Stuk
from register.domain.raden.raadsronde import RAADSRONDE, Raad, Raadsronde
from register.domain.stemmen.telling import Keuze
from register.domain.values import Verzegeld
from register.domain.vergaderingen.stemfeiten import Stem, StemmingGehouden

VERZEGELD = "verzegeld"
VERVALLEN = "vervallen"


def besluiten(vraag: Vraag) -> Iterator[Rij]:
    """Every number that a decision got, whatever became of it."""
    for code, feiten in vraag.streams(BESLUIT.prefix):
        besluit = fold(BESLUIT, feiten)
        if besluit is None:
            if vraag.boekjaar is None or any(
                vraag.has_year(f.dag.year) for f in feiten
            ):
                yield _closed("besluit", code, feiten)
        elif vraag.has_year(besluit.genomen_op.year, besluit.genomen.boekjaar):
            yield _besluit(besluit)


def _closed(veld: str, code: str, feiten: list[Feit]) -> Rij:
    """What is only known to be there: sealed, or registered by mistake."""
    status = VERZEGELD if feiten else VERVALLEN
    return {veld: code, "status": status, "seqs": tuple(f.seq for f in feiten)}


def _besluit(besluit: Besluit) -> Rij:
    genomen = besluit.genomen
    keten = tuple(f"{s.gever}>{s.nemer} ({s.soort})" for s in genomen.keten)
    niet = Oordeel.VOLDOET
    return {
        "besluit": genomen.besluit,
        "status": str(besluit.status),
        "orgaan": genomen.orgaan,
        "functie": genomen.functie,
        "bevoegdheid": genomen.bevoegdheid,
        "genomen_op": besluit.genomen_op,
        "titel": genomen.titel,
        "dictum": genomen.dictum,
        "uitkomst": str(genomen.uitkomst),
        "handeling": genomen.handeling,
        "rechtskarakter": str(genomen.rechtskarakter),
        "bedrag_cent": genomen.bedrag,
        "boekjaar": genomen.boekjaar,
        "module": genomen.module,
        "dossier": genomen.dossier,
        "vergadering": genomen.vergadering,
        "kenmerk": genomen.kenmerk,
        "herkomst": str(genomen.herkomst),
        "keten": keten,
        "gebreken": tuple(str(g) for g in flaws(genomen.keten)),
        "niet_voldaan": tuple(
            t.norm for t in besluit.oordelen if t.oordeel is not niet
        ),
        "bekendgemaakt_op": besluit.bekendgemaakt_op,
        "inwerking": besluit.inwerking,
        "ingetrokken_op": besluit.ingetrokken_op,
        "ingetrokken_door": besluit.ingetrokken_door,
        "gewijzigd_door": besluit.gewijzigd_door,
        "rectificaties": besluit.rectificaties,
        "seqs": (besluit.seq,),
    }


def mandaten(vraag: Vraag) -> Iterator[Rij]:
    """Every power that was given, in force or not."""
    for code, feiten in vraag.streams(BEVOEGDHEID.prefix):
        macht = fold(BEVOEGDHEID, feiten)
        if macht is None:
            yield _closed("bevoegdheid", code, feiten)
        elif _in_force(macht, vraag.boekjaar):
            yield _mandaat(macht)


def _in_force(macht: Bevoegdheid, jaar: int | None) -> bool:
    if jaar is None:
        return True
    eind = min(macht.geldig_tot or date.max, macht.ingetrokken_op or date.max)
    return macht.vanaf <= date(jaar, 12, 31) and eind >= date(jaar, 1, 1)


def _mandaat(macht: Bevoegdheid) -> Rij:
    plafond = macht.plafond
    return {
        "bevoegdheid": macht.code,
        "status": "ingetrokken" if macht.ingetrokken_op else "verleend",
        "soort": str(macht.soort),
        "gever": macht.gever,
        "nemer": macht.nemer,
        "ouder": macht.ouder,
        "handelingen": macht.handelingen,
        "omschrijving": macht.omschrijving,
        "plafond_cent": plafond.bedrag if plafond else None,
        "plafond_per": str(plafond.per) if plafond else "",
        "modules": macht.modules,
        "uitzonderingen": macht.uitzonderingen,
        "voorwaarden": macht.voorwaarden,
        "ondermandaat": "ja" if macht.ondermandaat else "nee",
        "vanaf": macht.vanaf,
        "geldig_tot": macht.geldig_tot,
        "ingetrokken_op": macht.ingetrokken_op,
        "besluit": macht.besluit,
        "seqs": macht.seqs,
    }


def stemmen(vraag: Vraag) -> Iterator[Rij]:
    """Every vote: a row for each member, or one with the count where none is named."""
    for code, feiten in vraag.streams("vergadering"):
        for feit in feiten:
            if not vraag.has_year(feit.dag.year):
                continue
            if feit.gegevens is None:
                yield _closed("vergadering", code, [feit])
            elif isinstance(feit.gegevens, StemmingGehouden):
                yield from _stemming(feit, feit.gegevens)


def _stemming(feit: Feit, stemming: StemmingGehouden) -> Iterator[Rij]:
    kop: dict[str, Cel] = {
        "vergadering": stemming.vergadering,
        "punt": stemming.punt,
        "voorstel": stemming.voorstel,
        "op": feit.dag,
        "wijze": str(stemming.wijze),
        "uitslag": str(stemming.uitslag),
        "geldigheid": str(stemming.geldigheid),
        "seqs": (feit.seq,),
    }
    kop |= {k.value: int(getattr(stemming.hoofden, k.value)) for k in Keuze}
    for stem in stemming.stemmen or (None,):
        yield {**kop, **_stem(stem)}


def _stem(stem: Stem | None) -> Rij:
    if stem is None:
        return {}
    return {
        "persoon": stem.persoon,
        "gemeente": stem.gemeente,
        "keuze": str(stem.keuze),
        "gewicht": stem.gewicht,
    }


def zienswijzen(vraag: Vraag) -> Iterator[Rij]:
    """Every raad of every round, also those that gave none."""
    for code, feiten in vraag.streams(RAADSRONDE.prefix):
        ronde = fold(RAADSRONDE, feiten)
        if ronde is None:
            yield _closed("raadsronde", code, feiten)
        elif vraag.has_year(ronde.begrotingsjaar, ronde.gestart_op.year):
            for raad in ronde.raden:
                yield _zienswijze(ronde, raad)


def _zienswijze(ronde: Raadsronde, raad: Raad) -> Rij:
    strekking = raad.strekking
    return {
        "raadsronde": ronde.code,
        "titel": ronde.titel,
        "soort": str(ronde.soort),
        "dossier": ronde.dossier,
        "begrotingsjaar": ronde.begrotingsjaar,
        "gemeente": raad.gemeente,
        "status": str(raad.status),
        "toegezonden_op": raad.toegezonden_op,
        "ontvangen_op": raad.ontvangen_op,
        "uiterlijk": raad.uiterlijk,
        "zienswijze_op": raad.zienswijze_op,
        "te_laat": "ja" if raad.te_laat else "",
        "strekking": strekking
        if strekking is None or isinstance(strekking, Verzegeld)
        else str(strekking),
        "punten": tuple(p.tekst for p in raad.punten),
        "beantwoord_op": raad.beantwoord_op,
        "gevolgen": tuple(str(a.gevolg) for a in raad.antwoorden),
        "seqs": raad.seqs or (ronde.seq,),
    }


def stukken(vraag: Vraag) -> Iterator[Rij]:
    """Every document that is known, with its hash; the bytes may be elsewhere."""
    for code, feiten in vraag.streams(STUK.prefix):
        stuk = fold(STUK, feiten)
        if stuk is None:
            yield _closed("sha256", code, feiten)
        elif vraag.has_year(stuk.toegevoegd_op.year):
            yield _stuk(stuk)


def _stuk(stuk: Stuk) -> Rij:
    return {
        "sha256": stuk.sha256,
        "status": "vervangen" if stuk.vervangen_door else "geldend",
        "titel": stuk.titel,
        "soort": stuk.soort,
        "versie": stuk.versie,
        "gelakt": "ja" if stuk.gelakt else "",
        "omvang_bytes": stuk.omvang,
        "mediatype": stuk.mediatype,
        "vindplaats": stuk.vindplaats,
        "dossier": stuk.dossier,
        "toegevoegd_op": stuk.toegevoegd_op,
        "vervangen_op": stuk.vervangen_op,
        "vervangen_door": stuk.vervangen_door,
        "seqs": stuk.seqs,
    }
