"""Taking over a list: what becomes of each row, and recording what can be.

A row that says nothing new is *dubbel* (twice in the file) or *al-vastgelegd* (taken
over before); a row that cannot be read or is refused is named and stops no other.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from register.codec.intake import read_line
from register.domain.refusals import Refused
from register.formats.overname.kolommen import Lijstsoort
from register.formats.overname.opdrachten import Opdracht, command
from register.formats.overname.toewijzing import Tabel
from register.formats.waarden import OnleesbareWaarde
from register.service.receipts import Status
from register.service.recording import Recorder, Samen

PER_KEER = 2000
"""Rows per transaction: about a second, and others wait no longer than that."""


class Uitkomst(StrEnum):
    """What became of one row."""

    OVERGENOMEN = "overgenomen"
    PROEF = "proef"
    AL_VASTGELEGD = "al-vastgelegd"
    DUBBEL = "dubbel"
    GEEN_RIJ = "geen-rij"
    GEWEIGERD = "geweigerd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rijverslag:
    """One row of the file (from 1), and why where it was not taken over."""

    rij: int
    uitkomst: Uitkomst
    wat: str = ""
    besluitnummer: str = ""
    reden: str = ""
    seqs: tuple[int, ...] = ()


class Post(NamedTuple):
    """One row with the command that it asks for."""

    rij: int
    wat: str
    opdracht: Opdracht


def planned(soort: Lijstsoort, tabel: Tabel) -> Iterator[Rijverslag | Post]:
    """Each row as the command it asks for, or as what is already known of it."""
    eerder: dict[object, int] = {}
    for nummer, rij in tabel.rijen:
        wat = next((rij[veld] for veld in soort.kern if rij.get(veld)), "")
        if not wat or len(rij) - len(tabel.toewijzing.vast) == 1:
            reden = "geen rij van de lijst (slotregel of opmerking)"
            yield Rijverslag(
                rij=nummer, uitkomst=Uitkomst.GEEN_RIJ, wat=wat, reden=reden
            )
            continue
        try:
            opdracht = command(soort, rij)
        except OnleesbareWaarde as fout:
            yield Rijverslag(
                rij=nummer, uitkomst=Uitkomst.GEWEIGERD, wat=wat, reden=str(fout)
            )
            continue
        eerst = eerder.setdefault(opdracht["sleutel"], nummer)
        if eerst != nummer:
            reden = f"gelijk aan rij {eerst}"
            yield Rijverslag(rij=nummer, uitkomst=Uitkomst.DUBBEL, wat=wat, reden=reden)
        else:
            yield Post(nummer, wat, opdracht)


def take_over(
    recorder: Recorder, soort: Lijstsoort, tabel: Tabel, *, proef: bool
) -> Iterator[Rijverslag]:
    """Record the rows, in transactions of `PER_KEER`; a trial keeps nothing.

    What is given has been committed.
    """
    plan = planned(soort, tabel)
    while deel := list(islice(plan, PER_KEER)):
        yield from _batch(recorder, deel, proef=proef)


class _NotKept(Exception):
    """Ends the transaction of a trial."""


def _batch(
    recorder: Recorder, deel: Sequence[Rijverslag | Post], *, proef: bool
) -> list[Rijverslag]:
    verslag: list[Rijverslag] = []
    with suppress(_NotKept), recorder.together() as vastleggen:
        verslag += [
            post
            if isinstance(post, Rijverslag)
            else _one(vastleggen, post, proef=proef)
            for post in deel
        ]
        if proef:
            raise _NotKept
    return verslag


def _one(vastleggen: Samen, post: Post, *, proef: bool) -> Rijverslag:
    rij, wat, opdracht = post
    try:
        ontvangst = vastleggen(rij, read_line(opdracht), False)  # noqa: FBT003
    except Refused as weigering:
        return Rijverslag(
            rij=rij, uitkomst=Uitkomst.GEWEIGERD, wat=wat, reden=str(weigering)
        )
    nieuw = Uitkomst.PROEF if proef else Uitkomst.OVERGENOMEN
    bekend = ontvangst.uitkomst is Status.AL_VASTGELEGD
    return Rijverslag(
        rij=rij,
        uitkomst=Uitkomst.AL_VASTGELEGD if bekend else nieuw,
        wat=wat,
        besluitnummer=ontvangst.besluitnummer or "",
        seqs=ontvangst.seqs,
    )


def totals(verslag: Sequence[Rijverslag]) -> dict[str, int]:
    """How many rows of each outcome, in the order of `Uitkomst`."""
    geteld = Counter(post.uitkomst for post in verslag)
    return {soort.value: geteld[soort] for soort in Uitkomst if geteld[soort]}
