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
    """One stream as folded so far."""

    feiten: list[Feit]
    staat: object | None = None
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
        if isinstance(feit.gegevens, RegistratieGecorrigeerd | RegistratieVervallen):
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
        nieuw = aggregaat.evolve(stream.staat, feit)
        if nieuw is not stream.staat or len(stream.feiten) == 1:
            dag = feit.dag.isoformat()
            for lijst in lijsten:
                laatste = stream.laatste.setdefault(lijst.naam, {})
                rijen = lijst.rows(nieuw, stream.feiten[0])
                for change in append_in_order(laatste, rijen, dag):
                    self._pending.change(lijst.naam, naam, feit.seq, change)
        stream.staat = nieuw
        return nieuw

    def _refold(
        self,
        naam: str,
        aggregaat: Aggregaat[object],
        lijsten: Sequence[Lijst[object]],
        stream: _Stream,
        feit: Feit,
    ) -> object | None:
        oud = timelines(lijsten, aggregaat, stream.feiten)
        wordt = self._load(naam, aggregaat, lijsten, feit.seq + 1)
        nieuw = timelines(lijsten, aggregaat, wordt.feiten)
        for lijst in lijsten:
            for change in differences(oud[lijst.naam], nieuw[lijst.naam]):
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
                stream = self._load(naam, aggregaat, lijsten, feit.seq)
            self._stromen[naam] = stream
            if len(self._stromen) > BEWAARD:
                self._stromen.popitem(last=False)
        else:
            self._stromen.move_to_end(naam)
        return stream

    def _load(
        self,
        naam: str,
        aggregaat: Aggregaat[object],
        lijsten: Sequence[Lijst[object]],
        tot: int,
    ) -> _Stream:
        """A stream from the log, up to `tot`, with its segments that run on."""
        feiten = corrected([self._read(r) for r in self._bron.stream(naam, tot)])
        stream = _Stream(feiten)
        for feit in feiten:
            stream.staat = aggregaat.evolve(stream.staat, feit)
        for lijst_naam, lijn in timelines(lijsten, aggregaat, feiten).items():
            stream.laatste[lijst_naam] = {
                sleutel: segmenten[-1]
                for sleutel, segmenten in lijn.items()
                if segmenten and segmenten[-1].tot == EEUWIG
            }
        return stream

    def _openness(self, feit: Feit) -> None:
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
            case None if kop.openbaarheid is not None and kop.versie == 1:
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
            case _ if kop.versie == 1:
                self._pending.begin(stroom, public=stroom.partition("/")[0] in ALTIJD)
            case _:
                pass
