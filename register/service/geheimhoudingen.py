"""The register of secrecy: what was kept closed, by whom, why, and how that ended.

Of what is still closed only what a stub tells (design §3): that it is, since when, by
whom, on which ground and until when; whoever works in the register also sees in which
meeting that was and whether it was ratified.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from register.codec.plain import plain
from register.domain.facts import Feit
from register.domain.openheid.openheidsfeiten import (
    GeheimhoudingBekrachtigd,
    GeheimhoudingOpgeheven,
    GeheimhoudingOpgelegd,
    GeheimhoudingVervallen,
)
from register.domain.values import Openheid
from register.service.answers import Library
from register.service.asof import AsOf, Rij
from register.service.details import question
from register.service.lijsten.vraag import Ask

_STIL = "nummer"
"""Series of numbers: book-keeping beside the decision that it is about."""

_STOMP = (
    "stroom",
    "soort",
    "code",
    "omvang",
    "openheid",
    "sinds",
    "door",
    "grond",
    "tot",
    "seq",
)
"""What may be told of what is closed, besides that it is."""


@dataclass(slots=True, kw_only=True)
class _Sluiting:
    """One time that something was closed; `seq` is the fact that did it.

    `omvang` *feit*: that fact alone, in a stream that is open for the rest.
    """

    stroom: str
    openheid: str
    sinds: date
    door: str
    grond: str
    seq: int
    omvang: str = "alles"
    tot: date | None = None
    opgelegd_aan: str = ""
    vergadering: str = ""
    bekrachtigd_op: date | None = None
    bekrachtigd_door: str = ""
    geeindigd_op: date | None = None
    status: str = "geldt"
    seqs: list[int] = field(default_factory=list)

    def row(self, *, stomp: bool) -> Rij:
        """As a row; `stomp`: no more than a stub tells."""
        soort, _, code = self.stroom.partition("/")
        alles = {naam: getattr(self, naam) for naam in self.__slots__}
        alles |= {"soort": soort, "code": code, "seqs": [self.seq, *self.seqs]}
        if stomp:
            alles = {naam: alles[naam] for naam in _STOMP} | {"status": "geldt"}
        gemaakt = plain(alles)
        assert isinstance(gemaakt, dict), "a mapping stays one"
        return gemaakt


def closed(library: Library, regeling: str, ask: Ask) -> Iterator[Rij]:
    """Every time that something was closed, as of the moments that are asked about."""
    vraag = AsOf.of(library, regeling, ask)
    context = vraag.context()
    gevonden = library.found_events("geheimhouding", question(library, regeling, ask))
    stromen = dict.fromkeys(
        rij.rij.stroom for rij in gevonden if not rij.rij.stroom.startswith(_STIL)
    )
    op = ask.op or context.nu
    for stroom in stromen:
        feiten = [f for f in context.feiten(stroom) if f.dag <= context.dag]
        for sluiting in _closings(stroom, feiten):
            _end_by_itself(sluiting, op)
            dicht = sluiting.status in _LOOPT
            yield sluiting.row(stomp=ask.openbaar and dicht)


_LOOPT = frozenset({"geldt", "bekrachtigd"})


def _closings(stroom: str, feiten: Sequence[Feit]) -> list[_Sluiting]:
    """Closings of one stream, in order of recording, each with what became of it."""
    alle: list[_Sluiting] = []
    for feit in sorted(feiten, key=lambda feit: feit.seq):
        lopend = [s for s in alle if s.status in _LOOPT]
        match feit.gegevens:
            case GeheimhoudingOpgelegd() as opgelegd:
                alle.append(_imposed(stroom, opgelegd, feit))
                continue
            case GeheimhoudingBekrachtigd(door=door):
                for sluiting in lopend:
                    sluiting.status = "bekrachtigd"
                    sluiting.bekrachtigd_op = feit.dag
                    sluiting.bekrachtigd_door = door
                    sluiting.seqs.append(feit.seq)
            case GeheimhoudingOpgeheven():
                _end(lopend, "opgeheven", feit)
            case GeheimhoudingVervallen():
                _end(lopend, "vervallen", feit)
            case _:
                pass
        if not lopend and (begin := _from_envelope(stroom, feit)):
            alle.append(begin)
    return alle


def _imposed(stroom: str, opgelegd: GeheimhoudingOpgelegd, feit: Feit) -> _Sluiting:
    return _Sluiting(
        stroom=stroom,
        openheid=str(Openheid.GEHEIM),
        sinds=feit.dag,
        door=opgelegd.door,
        grond=opgelegd.grond,
        tot=opgelegd.tot,
        opgelegd_aan=str(opgelegd.opgelegd_aan or ""),
        vergadering=opgelegd.vergadering,
        seq=feit.seq,
    )


def _from_envelope(stroom: str, feit: Feit) -> _Sluiting | None:
    """What was not open from its recording on."""
    hoe = feit.kop.openbaarheid
    if hoe is None or hoe.openheid is Openheid.OPENBAAR:
        return None
    return _Sluiting(
        stroom=stroom,
        openheid=str(hoe.openheid),
        sinds=feit.dag,
        door=feit.kop.namens,
        grond=hoe.grond,
        seq=feit.seq,
        omvang="alles" if feit.kop.versie == 1 else "feit",
    )


def _end(lopend: Sequence[_Sluiting], hoe: str, feit: Feit) -> None:
    for sluiting in lopend:
        sluiting.status = hoe
        sluiting.geeindigd_op = feit.dag
        sluiting.seqs.append(feit.seq)


def _end_by_itself(sluiting: _Sluiting, op: date) -> None:
    """Secrecy with a last day ends after it, without any fact."""
    if sluiting.status in _LOOPT and sluiting.tot is not None and sluiting.tot < op:
        sluiting.status = "verlopen"
        sluiting.geeindigd_op = sluiting.tot
