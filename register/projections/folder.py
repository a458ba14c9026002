"""Folds events into changes of rows, one stream at a time, one event after another.

Rows depend on their stream alone. A fact that comes last and holds on an exact day
touches only the last segments; any other (a correction, backlog, an imprecise day)
refolds its stream and writes the difference. Sealed facts count only as *there*.
"""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field

from register.codec.events import REGISTRY
from register.domain.catalogue import AGGREGATES
from register.domain.facts import (
    Aggregaat,
    Feit,
    RegistratieGecorrigeerd,
    RegistratieVervallen,
    corrected,
    insert,
    is_correction,
)
from register.domain.openheid.openbaarheid import (
    GeheimhoudingOpgeheven,
    GeheimhoudingOpgelegd,
    GeheimhoudingVervallen,
    Gepubliceerd,
)
from register.domain.openheid.publicatie import ALTIJD
from register.domain.values import Openheid
from register.projections.catalogue import GEBEURTENISLIJSTEN, LIJSTEN
from register.projections.lists import Lijst
from register.projections.pending import Pending, Restriction
from register.projections.timeline import (
    EEUWIG,
    Segment,
    Timeline,
    append_in_order,
    differences,
    timelines,
)
from register.store import Opgeslagen, Reads

BEWAARD = 1024
"""Streams kept between events."""

BY_PREFIX: dict[str, list[Lijst[object]]] = {}
for _lijst in LIJSTEN:
    BY_PREFIX.setdefault(_lijst.aggregaat.prefix, []).append(_lijst)


@dataclass(slots=True)
class _Stream:
    """One stream as folded so far.

    `lijnen` are all segments of its lists, until a fact that comes last adds to them.
    """

    feiten: list[Feit]
    staat: object | None = None
    lijnen: dict[str, Timeline] = field(default_factory=dict)
    laatste: dict[str, dict[str, Segment]] = field(default_factory=dict)

    def ends_with(self, feit: Feit) -> bool:
        """Whether the fact comes last, on an exact day, after exact days only."""
        return feit.eerste == feit.dag and (
            not self.feiten or self.feiten[-1].dag <= feit.dag
        )


class Folder:
    """Folds one log from where the read model stands."""

    def __init__(self, bron: Reads, pending: Pending) -> None:
        """`bron` is the log, `pending` collects what is to be written."""
        self._bron = bron
        self._pending = pending
        self._stromen: OrderedDict[str, _Stream] = OrderedDict()

    def add(self, rij: Opgeslagen) -> None:
        """Fold the next event of the log."""
        feit = self._read(rij)
        self._openness(feit)
        staat = self._rows(feit)
        for lijst in GEBEURTENISLIJSTEN:
            if gemaakt := lijst.rij(feit, staat):
                self._pending.event(lijst.naam, feit, gemaakt)
        if is_correction(feit) and isinstance(
            feit.gegevens, RegistratieGecorrigeerd | RegistratieVervallen
        ):
            weg = isinstance(feit.gegevens, RegistratieVervallen)
            self._pending.correction(feit.seq, feit.gegevens.seq, vervallen=weg)

    def _read(self, rij: Opgeslagen) -> Feit:
        return REGISTRY.decode(rij.seq, rij.soort, rij.inhoud)

    def _rows(self, feit: Feit) -> object | None:
        """Change the rows of the fact's stream; give its state afterwards."""
        naam = feit.kop.stroom
        aggregaat = AGGREGATES[naam.partition("/")[0]]
        stream = self._stream(naam, aggregaat, feit)
        lijsten = BY_PREFIX.get(aggregaat.prefix, [])
        if is_correction(feit) or not stream.ends_with(feit):
            return self._refold(naam, aggregaat, lijsten, stream, feit)
        stream.feiten.append(feit)
        stream.lijnen = {}
        nieuw = aggregaat.evolve(stream.staat, feit)
        if nieuw is not stream.staat or len(stream.feiten) == 1:
            stream.staat = nieuw
            self._extend(naam, lijsten, stream, feit)
        return nieuw

    def _extend(
        self,
        naam: str,
        lijsten: Sequence[Lijst[object]],
        stream: _Stream,
        feit: Feit,
    ) -> None:
        """Change the last segments of a stream whose last fact this is."""
        staat, dag = stream.staat, feit.dag.isoformat()
        for lijst in lijsten:
            rijen = (
                lijst.rows(None, stream.feiten[0])
                if staat is None
                else lijst.rijen(staat)
            )
            laatste = stream.laatste.get(lijst.naam)
            if laatste is None:
                if not rijen:
                    continue
                laatste = stream.laatste[lijst.naam] = {}
            for change in append_in_order(laatste, rijen, dag):
                self._pending.change(lijst.naam, naam, feit.seq, change)

    def _refold(
        self,
        naam: str,
        aggregaat: Aggregaat[object],
        lijsten: Sequence[Lijst[object]],
        stream: _Stream,
        feit: Feit,
    ) -> object | None:
        if aggregaat.ongeordend and not lijsten and not is_correction(feit):
            insert(stream.feiten, feit)
            stream.staat = aggregaat.evolve(stream.staat, feit)
            return stream.staat
        oud = stream.lijnen or timelines(lijsten, aggregaat, stream.feiten)
        if is_correction(feit):
            feiten = self._facts(naam, feit.seq + 1)
        else:
            feiten = list(stream.feiten)
            insert(feiten, feit)
        wordt = _folded(aggregaat, lijsten, feiten)
        for lijst in lijsten:
            for change in differences(oud[lijst.naam], wordt.lijnen[lijst.naam]):
                self._pending.change(lijst.naam, naam, feit.seq, change)
        self._stromen[naam] = wordt
        if is_correction(feit):
            self._reopen(naam, wordt.feiten)
        return wordt.staat

    def _reopen(self, stroom: str, feiten: Sequence[Feit]) -> None:
        """Judge openness again: what opened or closed the stream may have lapsed."""
        self._pending.begin(stroom, public=stroom.partition("/")[0] in ALTIJD)
        self._pending.open(stroom)
        for feit in sorted(feiten, key=lambda feit: feit.seq):
            self._openness(feit)

    def _stream(self, naam: str, aggregaat: Aggregaat[object], feit: Feit) -> _Stream:
        """The stream as it was before this fact."""
        stream = self._stromen.get(naam)
        if stream is None:
            if feit.kop.versie == 1:
                stream = _Stream([])
            else:
                lijsten = BY_PREFIX.get(aggregaat.prefix, [])
                feiten = self._facts(naam, feit.seq)
                stream = _folded(aggregaat, lijsten, feiten)
            self._stromen[naam] = stream
            if len(self._stromen) > BEWAARD:
                self._stromen.popitem(last=False)
        else:
            self._stromen.move_to_end(naam)
        return stream

    def _facts(self, naam: str, tot: int) -> list[Feit]:
        """Facts of a stream from the log, up to `tot`."""
        return corrected([self._read(rij) for rij in self._bron.stream(naam, tot)])

    def _openness(self, feit: Feit) -> None:
        if feit.kop.versie != 1 and type(feit.gegevens) not in _OVER_OPENHEID:
            return
        stroom, kop = feit.kop.stroom, feit.kop
        match feit.gegevens:
            case Gepubliceerd():
                self._pending.publish(stroom)
            case GeheimhoudingOpgelegd() as opgelegd:
                self._pending.close(
                    stroom,
                    Restriction(
                        openheid=Openheid.GEHEIM,
                        sinds=feit.dag,
                        door=opgelegd.door,
                        grond=opgelegd.grond,
                        tot=opgelegd.tot,
                    ),
                )
            case GeheimhoudingOpgeheven() | GeheimhoudingVervallen():
                self._pending.open(stroom)
            case None if kop.openbaarheid is not None:
                self._pending.close(
                    stroom,
                    Restriction(
                        openheid=kop.openbaarheid.openheid,
                        sinds=feit.dag,
                        door=kop.namens,
                        grond=kop.openbaarheid.grond,
                        tot=None,
                    ),
                )
            case _:
                self._pending.begin(stroom, public=stroom.partition("/")[0] in ALTIJD)


_OVER_OPENHEID = frozenset(
    {
        Gepubliceerd,
        GeheimhoudingOpgelegd,
        GeheimhoudingOpgeheven,
        GeheimhoudingVervallen,
    }
)
"""Facts that open or close their stream; any other one only begins it."""


def _folded(
    aggregaat: Aggregaat[object],
    lijsten: Sequence[Lijst[object]],
    feiten: list[Feit],
) -> _Stream:
    """A stream with its segments, and apart those that run on."""
    stream = _Stream(feiten)
    for feit in feiten:
        stream.staat = aggregaat.evolve(stream.staat, feit)
    stream.lijnen = timelines(lijsten, aggregaat, feiten)
    for naam, lijn in stream.lijnen.items():
        stream.laatste[naam] = {
            sleutel: segmenten[-1]
            for sleutel, segmenten in lijn.items()
            if segmenten and segmenten[-1].tot == EEUWIG
        }
    return stream
