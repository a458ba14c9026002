"""The index: which documents have which words. It may be deleted and made again.

It holds loose words and stems, of what is public only. What it gives are candidates;
whoever asks judges them anew on what is public at that moment.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, Protocol

from register.faults import Omgevingsfout
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

OPNIEUW: Final = "de zoekindex wordt opnieuw gemaakt"


class IndexNietKlaar(Omgevingsfout):
    """There is no index to search in yet, and there are too many texts to read."""

    def __init__(self, regeling: str, hoe_ver: str) -> None:
        """Say how far it is, and what to do."""
        super().__init__(
            f"in '{regeling}' is nu even niet te zoeken: {hoe_ver}; probeer het over "
            "een halve minuut weer, of kijk zolang in de lijsten"
        )


class Stand(NamedTuple):
    """How far an index is: length of the log, the day judged on, and which code.

    While it is being made `verder` is after what to go on, and `gedaan` how many texts
    are in it: it is of no use yet. What was written meanwhile comes after it is whole.
    """

    grootte: int
    dag: str
    vorm: str
    verder: str = ""
    gedaan: int = 0


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
        """Put documents in the place of those of these streams, or of the log.

        Not those of streams while it is being made.
        """

    def add(
        self, regeling: str, van: Stand, tot: Stand, documenten: Iterable[Document]
    ) -> None:
        """Put more documents in, unless it is no longer `van`: another did so too."""


def is_being_made(stand: Stand | None) -> bool:
    """Whether not all texts are in it yet."""
    return stand is not None and bool(stand.verder)


def must_be_whole(regeling: str, stand: Stand | None) -> None:
    """Look once more at what is searched; raises `IndexNietKlaar`.

    Since it was asked how far it is, someone may have begun to make it anew.
    """
    if stand is None or stand.verder:
        raise IndexNietKlaar(regeling, OPNIEUW)


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
