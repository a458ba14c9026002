"""A search: candidates from the index, judged on what is public now."""

from collections.abc import Iterator, Sequence

from register.service.answers import Library
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij
from register.service.zoeken.bijhouden import catch_up, current, index_of
from register.service.zoeken.bronnen import BRONNEN, Document, documents
from register.service.zoeken.index import FILTERS
from register.service.zoeken.woorden import Fragment, Term, found, fragment, terms

ZOEK = "zoek"
_ALLES, _DEELS = "2", "1"
"""First of the order: all words in the title, or some of them."""


def zoek(library: Library, regeling: str, ask: Ask) -> Iterator[Rij]:
    """What has all words that are asked for; without words everything with texts.

    Whether anything is public is judged now, whatever moment is asked about.
    """
    termen = terms(ask.filter.get(ZOEK, ""))
    if ask.filter.get(ZOEK) and not termen:
        return
    for document in _candidates(library, regeling, ask, termen):
        if rij := _row(document, termen):
            yield rij


def _candidates(
    library: Library, regeling: str, ask: Ask, termen: Sequence[Term]
) -> Iterator[Document]:
    """From the index where it is up to date, otherwise everything."""
    index = index_of(library, regeling)
    nu = ask.op is None and not ask.bekend_op
    if index and nu:
        if library.mag_bijhouden:
            catch_up(library, regeling)
        if index.stand(regeling) == current(library, regeling):
            per_soort = {bron.soort: bron for bron in BRONNEN}
            filters = {n: w for n, w in ask.filter.items() if w and n in FILTERS}
            for soort, sleutel in index.find(regeling, termen, filters):
                bron = per_soort[soort]
                yield from documents(library, bron, regeling, ask, sleutel)
            return
    for bron in BRONNEN:
        if ask.filter.get("soort", bron.soort) == bron.soort:
            yield from documents(library, bron, regeling, ask)


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
    rang = _ALLES if len(in_titel) == len(termen) else _DEELS if in_titel else "0"
    velden: dict[str, object] = {
        "soort": document.soort,
        "code": document.sleutel,
        "titel": document.titel,
        "titeltreffers": [{"van": w.van, "tot": w.tot} for w in in_kop],
        "op": document.dag,
        "orgaan": document.orgaan,
        **document.bij,
        "rang": f"{rang if termen else '0'} {document.dag}",
    }
    if beste:
        _, veld, deel = beste
        treffers_ = [{"van": van, "tot": tot} for van, tot in deel.treffers]
        velden |= {"veld": veld, "fragment": deel.tekst, "treffers": treffers_}
    return {naam: waarde for naam, waarde in velden.items() if waarde}
