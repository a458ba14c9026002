"""Figures of the service in the text format of Prometheus.

Counts stand in memory that all processes of the service share, so that whichever is
asked tells of all; a process adds to a row of its own.
"""

from collections.abc import Iterator, Sequence
from ctypes import c_double
from multiprocessing import RawArray

from api.shell import Gezien

SOORT = "text/plain; version=0.0.4; charset=utf-8"
GRENZEN = (0.001, 0.005, 0.015, 0.05, 0.1, 0.5, 1.0, 5.0)
"""Upper bounds of the buckets of answering time, in seconds."""
_KLASSEN = ("1xx", "2xx", "3xx", "4xx", "5xx")
_EMMERS = len(_KLASSEN)
_SOM = _EMMERS + len(GRENZEN) + 1
_BYTES = _SOM + 1
_BREED = _BYTES + 1

Getallen = Sequence[float]


class Meters:
    """Counters of `werkers` processes; `eigen` is the row of this one."""

    def __init__(self, werkers: int = 1) -> None:
        """All at nought."""
        self._rij = RawArray(c_double, _BREED * werkers)
        self._werkers = werkers
        self.eigen = 0

    def __call__(self, gezien: Gezien) -> None:
        """One answer that has gone out."""
        begin = self.eigen * _BREED
        klasse = min(max(gezien.status // 100, 1), len(_KLASSEN)) - 1
        emmer = sum(gezien.seconden > grens for grens in GRENZEN)
        self._rij[begin + klasse] += 1
        self._rij[begin + _EMMERS + emmer] += 1
        self._rij[begin + _SOM] += gezien.seconden
        self._rij[begin + _BYTES] += gezien.bytes

    def text(self) -> str:
        """All of it, of all processes together."""
        samen = [
            sum(self._rij[plek + werker * _BREED] for werker in range(self._werkers))
            for plek in range(_BREED)
        ]
        return "\n".join(_lines(samen)) + "\n"


def _lines(samen: Getallen) -> Iterator[str]:
    yield "# HELP besluitregister_antwoorden_total Antwoorden, naar soort status."
    yield "# TYPE besluitregister_antwoorden_total counter"
    for nummer, klasse in enumerate(_KLASSEN):
        aantal = int(samen[nummer])
        yield f'besluitregister_antwoorden_total{{status="{klasse}"}} {aantal}'
    yield "# HELP besluitregister_antwoordtijd_seconds Hoe lang een antwoord duurde."
    yield "# TYPE besluitregister_antwoordtijd_seconds histogram"
    naam, tot_hier = "besluitregister_antwoordtijd_seconds", 0
    for nummer, grens in enumerate((*map(str, GRENZEN), "+Inf")):
        tot_hier += int(samen[_EMMERS + nummer])
        yield f'{naam}_bucket{{le="{grens}"}} {tot_hier}'
    yield f"{naam}_sum {samen[_SOM]:.6f}"
    yield f"{naam}_count {tot_hier}"
    yield "# HELP besluitregister_verzonden_bytes_total Bytes van alle antwoorden."
    yield "# TYPE besluitregister_verzonden_bytes_total counter"
    yield f"besluitregister_verzonden_bytes_total {int(samen[_BYTES])}"
