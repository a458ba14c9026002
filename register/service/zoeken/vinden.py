"""A search: candidates from the index, judged on what is public now."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from register.service.answers import Library
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij
from register.service.zoeken.bijhouden import (
    PER_STAP,
    catch_up,
    current,
    index_of,
    unseen,
)
from register.service.zoeken.bronnen import (
    BRONNEN,
    Document,
    amount,
    chosen,
    documents,
)
from register.service.zoeken.index import (
    DEELS_IN_TITEL,
    FILTERS,
    IN_TEKST,
    IN_TITEL,
    OPNIEUW,
    IndexNietKlaar,
    Plek,
    Stand,
    Zoekindex,
)
from register.service.zoeken.woorden import Fragment, Term, found, fragment, terms

ZOEK = "zoek"

_SAMEN: Final = 50
"""Candidates that are read at once: about as many as fill a page."""

_BRON: Final = {bron.soort: bron for bron in BRONNEN}

_Orde = tuple[str, str]
"""Where something stands among what is found: its `rang` with its day, and what."""


def zoek(library: Library, regeling: str, ask: Ask) -> Iterator[Rij]:
    """What has all words that are asked for; without words everything with texts.

    In the order of the list, and no more is read than is asked for. Whether anything
    is public is judged now, whatever moment is asked about.
    """
    termen = terms(ask.filter.get(ZOEK, ""))
    if ask.filter.get(ZOEK) and not termen:
        return
    index = _index(library, regeling, ask)
    stand = index.stand(regeling) if index else None
    nieuw = unseen(library, regeling, stand) if index else None
    if index and nieuw is not None:
        filters = {n: w for n, w in ask.filter.items() if w and n in FILTERS}
        gelezen = {(document.soort, document.sleutel) for document in nieuw}
        plekken = (
            plek
            for plek in index.find(regeling, termen, filters)
            if (plek.soort, plek.sleutel) not in gelezen
        )
        eerst = _rows(nieuw, termen)
        yield from _found(library, regeling, plekken, termen, eerst)
        return
    _few_enough(library, regeling, ask, stand)
    alles = (
        document
        for bron in BRONNEN
        if ask.filter.get("soort", bron.soort) == bron.soort
        for document in documents(library, bron, regeling, ask)
    )
    yield from sorted(_rows(alles, termen), key=_order, reverse=True)


def _index(library: Library, regeling: str, ask: Ask) -> Zoekindex | None:
    """The index, where there is one and the question is about now."""
    index = index_of(library, regeling)
    if index is None or _is_about_then(ask):
        return None
    if library.mag_bijhouden:
        catch_up(library, regeling)
    return index


def _is_about_then(ask: Ask) -> bool:
    return ask.op is not None or bool(ask.bekend_op)


def _few_enough(library: Library, regeling: str, ask: Ask, stand: Stand | None) -> None:
    """Refuse to read more texts than may be; raises `IndexNietKlaar`.

    Of a moment in the past there is no index to wait for.
    """
    meest = library.leest_hoogstens
    if meest is None or _is_about_then(ask):
        return
    teksten = amount(library, regeling, ask.filter.get("soort", ""))
    if teksten > meest:
        raise IndexNietKlaar(regeling, _how_far(library, regeling, stand, teksten))


def _how_far(library: Library, regeling: str, stand: Stand | None, teksten: int) -> str:
    if stand is None:
        return f"er is nog geen zoekindex van de {_dotted(teksten)} teksten"
    if stand.verder:
        klaar = f"{_dotted(stand.gedaan)} van hoogstens {_dotted(teksten)} teksten"
        return f"de zoekindex wordt gemaakt en heeft {klaar}"
    achter = current(library, regeling).grootte - stand.grootte
    if achter > PER_STAP:
        return f"de zoekindex loopt bij en moet nog {_dotted(achter)} feiten"
    return OPNIEUW


def _dotted(aantal: int) -> str:
    return f"{aantal:,}".replace(",", ".")


def _found(
    library: Library,
    regeling: str,
    plekken: Iterator[Plek],
    termen: Sequence[Term],
    gelezen: Iterable[Rij],
) -> Iterator[Rij]:
    """Candidates and what was read, each once no better candidate can follow."""
    wachtend = list(gelezen)
    volgende = next(plekken, None)
    while volgende or wachtend:
        samen = [volgende, *islice(plekken, _SAMEN - 1)] if volgende else []
        wachtend += _rows(_read(library, regeling, samen), termen)
        wachtend.sort(key=_order)
        volgende = next(plekken, None)
        grens = _best(volgende) if volgende else ("", "")
        while wachtend and _order(wachtend[-1]) >= grens:
            yield wachtend.pop()


def _read(
    library: Library, regeling: str, plekken: Iterable[Plek]
) -> Iterator[Document]:
    per_soort: dict[str, list[str]] = {}
    for plek in plekken:
        per_soort.setdefault(plek.soort, []).append(plek.sleutel)
    for soort, sleutels in per_soort.items():
        yield from chosen(library, _BRON[soort], regeling, sleutels)


def _rows(documenten: Iterable[Document], termen: Sequence[Term]) -> Iterator[Rij]:
    return (rij for document in documenten if (rij := _row(document, termen)))


def _best(plek: Plek) -> _Orde:
    """The best place in the order that a candidate can have."""
    return f"{plek.rang} {plek.dag}", f"{plek.soort}/{plek.sleutel}"


def _order(rij: Mapping[str, object]) -> _Orde:
    return str(rij["rang"]), f"{rij['soort']}/{rij['code']}"


def _row(document: Document, termen: Sequence[Term]) -> Rij | None:
    """The document as it was found; nothing where a word is not in it."""
    in_titel, in_kop = found(termen, document.titel)
    alle = in_titel | found(termen, document.sleutel)[0]
    beste: tuple[int, str, Fragment] | None = None
    for veld, tekst in document.teksten.items():
        gevonden, treffers = found(termen, tekst)
        alle |= gevonden
        if beste is None or len(gevonden) > beste[0]:
            beste = len(gevonden), veld, fragment(tekst, treffers)
    if len(alle) < len(termen):
        return None
    rang = DEELS_IN_TITEL if in_titel else IN_TEKST
    if termen and len(in_titel) == len(termen):
        rang = IN_TITEL
    velden: dict[str, object] = {
        "soort": document.soort,
        "code": document.sleutel,
        "titel": document.titel,
        "titeltreffers": [{"van": w.van, "tot": w.tot} for w in in_kop],
        "op": document.dag,
        "orgaan": document.orgaan,
        **document.bij,
        "rang": f"{rang} {document.dag}",
    }
    if beste:
        _, veld, deel = beste
        treffers_ = [{"van": van, "tot": tot} for van, tot in deel.treffers]
        velden |= {"veld": veld, "fragment": deel.tekst, "treffers": treffers_}
    return {naam: waarde for naam, waarde in velden.items() if waarde}
