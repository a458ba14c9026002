"""Words of a text as they are searched: folded, stemmed, with where they stand.

Accents and capitals do not count; `begrotingen` finds `begroting` by its Dutch stem,
and `begr` finds it by its beginning (from three characters on).
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from snowballstemmer.dutch_stemmer import (  # type: ignore[import-untyped]
    DutchStemmer,
)

_WOORD: Final = re.compile(r"[^\W_]+")
_BEGIN: Final = 3
"""From so many characters on a word is found by its beginning too."""
_BREED: Final = 180
_VOORAF: Final = 60
_STEMMER: Final = DutchStemmer()


@dataclass(frozen=True, slots=True)
class Woord:
    """One word: where it stands in the text, folded, and its stem."""

    van: int
    tot: int
    vorm: str
    stam: str


@dataclass(frozen=True, slots=True)
class Term:
    """One word that is asked for."""

    vorm: str
    stam: str

    @property
    def is_begin(self) -> bool:
        """Whether it also stands for the words that begin with it."""
        return len(self.vorm) >= _BEGIN

    def fits(self, woord: Woord) -> bool:
        """Whether this word is what is asked for."""
        if woord.stam == self.stam or woord.vorm == self.vorm:
            return True
        return self.is_begin and woord.vorm.startswith(self.vorm)


@dataclass(frozen=True, slots=True)
class Fragment:
    """A part of a text with the words that were found in it, by their places."""

    tekst: str
    treffers: tuple[tuple[int, int], ...]


def normal(tekst: str) -> str:
    """A text with every accent in its letter, so that places in it can be counted."""
    return unicodedata.normalize("NFC", tekst)


def words(tekst: str) -> Iterator[Woord]:
    """The words of a text that is `normal`."""
    for gevonden in _WOORD.finditer(tekst):
        vorm = _folded(gevonden[0])
        yield Woord(gevonden.start(), gevonden.end(), vorm, _stem(vorm))


def terms(vraag: str) -> tuple[Term, ...]:
    """What is asked for; a document has to have all of it."""
    gevraagd = {w.vorm: Term(w.vorm, w.stam) for w in words(normal(vraag))}
    return tuple(gevraagd.values())


def tokens(teksten: Iterable[str]) -> list[str]:
    """What an index keeps of texts: `w` and the word, `s` and the stem, each once."""
    gevonden = {
        teken for tekst in teksten for w in words(normal(tekst)) for teken in _marks(w)
    }
    return sorted(gevonden)


def found(termen: Sequence[Term], tekst: str) -> tuple[set[Term], list[Woord]]:
    """Which terms a text has, and the words by which it has them."""
    alle: set[Term] = set()
    treffers: list[Woord] = []
    for woord in words(tekst):
        if passend := [term for term in termen if term.fits(woord)]:
            alle.update(passend)
            treffers.append(woord)
    return alle, treffers


def fragment(tekst: str, treffers: Sequence[Woord]) -> Fragment:
    """The part of a text around the first word that was found."""
    eerste = treffers[0].van if treffers else 0
    van = _cut(tekst, eerste - _VOORAF) if eerste > _VOORAF else 0
    tot = _cut(tekst, van + _BREED) if len(tekst) > van + _BREED else len(tekst)
    voor, na = "… " if van else "", " …" if tot < len(tekst) else ""
    schuif = len(voor) - van
    plekken = tuple(
        (w.van + schuif, w.tot + schuif)
        for w in treffers
        if w.van >= van and w.tot <= tot
    )
    return Fragment(f"{voor}{tekst[van:tot]}{na}", plekken)


def _cut(tekst: str, plek: int) -> int:
    """A place between two words at or before this one, if there is one near."""
    spatie = tekst.rfind(" ", max(plek - _VOORAF // 2, 0), plek + 1)
    return plek if spatie < 0 else spatie + 1


def _marks(woord: Woord) -> tuple[str, str]:
    return f"w{woord.vorm}", f"s{woord.stam}"


@lru_cache(maxsize=50_000)
def _folded(woord: str) -> str:
    return "".join(map(_letter, woord.casefold()))


def _letter(teken: str) -> str:
    """A character without accents; what would fall apart in others stays (`½`)."""
    los = unicodedata.normalize("NFKD", teken)
    kaal = "".join(deel for deel in los if not unicodedata.combining(deel))
    return kaal if kaal.isalnum() or not kaal else teken


@lru_cache(maxsize=50_000)
def _stem(vorm: str) -> str:
    stam: str = _STEMMER.stemWord(vorm)
    return stam
