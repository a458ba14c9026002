"""The index: which documents have which words. It may be deleted and made again.

It holds loose words and stems, of what is public only. What it gives are candidates;
whoever asks judges them anew on what is public at that moment.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, Protocol

from register.service.zoeken.bronnen import Document
from register.service.zoeken.woorden import Term

MEESTE: Final = 1000
"""Candidates of one question; those with the words in their title go before."""

FILTERS: Final = ("soort", "dossier", "orgaan", "gemeente")
"""By what documents are told apart in the index."""

IN_TITEL: Final = "2"
"""All words that are asked for stand in the title."""
DEELS_IN_TITEL: Final = "1"
IN_TEKST: Final = "0"
"""None does, or no words are asked for."""

VORM: Final = "op dag"
"""In which way indexes are kept; in another way they are made anew."""


class Stand(NamedTuple):
    """How far an index is: length of the log, the day judged on, and which code."""

    grootte: int
    dag: str
    vorm: str


class Plek(NamedTuple):
    """A candidate: which kind of thing, and its key in the list of that kind.

    `rang` is at least how well it fits: what is judged may turn out less.
    """

    soort: str
    sleutel: str
    dag: str
    rang: str


class Zoekindex(Protocol):
    """What a search asks of an index, whatever engine it has."""

    def may_put(self) -> bool:
        """Whether it can be written from here at all."""

    def stand(self, regeling: str) -> Stand | None:
        """How far it is for this log; nothing where it has not begun."""

    def find(
        self, regeling: str, termen: Sequence[Term], filters: Mapping[str, str]
    ) -> Iterator[Plek]:
        """Documents that have every term, at most `MEESTE`, found as they are asked.

        By `rang`, the newest first, and then by kind and key: the last first.
        """

    def put(
        self,
        regeling: str,
        stand: Stand,
        documenten: Iterable[Document],
        stromen: Sequence[str] | None = None,
    ) -> None:
        """Put documents in the place of those of these streams, or of the log."""


def gathered(
    termen: Sequence[Term], vind: Callable[[str], Iterable[Plek]]
) -> Iterator[Plek]:
    """Candidates of one `rang` after another, each once, as far as they are asked."""
    gevonden: set[tuple[str, str]] = set()
    for rang in _rangen(termen):
        for plek in vind(rang):
            ding = plek.soort, plek.sleutel
            if ding in gevonden:
                continue
            if len(gevonden) == MEESTE:
                return
            gevonden.add(ding)
            yield plek


def _rangen(termen: Sequence[Term]) -> tuple[str, ...]:
    match len(termen):
        case 0:
            return (IN_TEKST,)
        case 1:
            return IN_TITEL, IN_TEKST
        case _:
            return IN_TITEL, DEELS_IN_TITEL, IN_TEKST
