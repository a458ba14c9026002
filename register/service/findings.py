"""What is to be found on a day: every fact judged anew, with all that is known now.

The newest uitvoering of each norm in force on the day of the fact, and the chain of
powers as it now comes out: what was recorded later, or corrected, counts. The verdicts
of the time stay in the log as they were and are told beside where they differ.

One walk over the streams that hold what a norm judges; what a norm reads is kept in a
cache, so the work grows with the log. A verdict that rests on what is sealed to this
reader is never a verdict: it is listed as *niet herberekenbaar*.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import date
from typing import cast

import orjson

from register.codec.registry import is_sealed_whole
from register.domain.besluiten.besluit import (
    BESLUIT,
    BesluitGenomen,
    BesluitGetoetst,
    Oordeel,
)
from register.domain.bevoegdheden.competence import chain_of
from register.domain.context import Context, Lezer
from register.domain.dossiers.dossier import DOSSIER
from register.domain.facts import Feit
from register.domain.norms.bevinding import BEVINDING, Stand, code_of
from register.domain.norms.judging import Judged, judge, judged_kinds
from register.domain.openheid.openbaarheid import lifted, secrecy
from register.domain.records import replace
from register.projections.lists import Lijst
from register.projections.termijnen import TERMIJNEN
from register.service.ahead import Ahead
from register.service.eigennormen import worded
from register.service.explaining.sentences import opened
from register.service.findinglist import (
    Bevindingen,
    Gevonden,
    Verlopen,
    Verzegeld,
)
from register.service.place import Place, identity, reader_of
from register.service.rejudging import Watch
from register.service.remembering import Remembering
from register.service.sources import last_recorded, system, today
from register.service.verdicts import severity
from register.store import Log

Voortgang = Callable[[str, int, int], None]
"""Told what is being done, how far, of how much."""

_KLOKKEN = cast(
    "tuple[Lijst[object], ...]",
    tuple(lijst for lijst in TERMIJNEN if lijst.aggregaat.prefix != BESLUIT.prefix),
)
"""Not bezwaar: that a term for others passed is how it should be."""

_SIGNAAL = {"actie": "DOM-14", "afspraak": "DOM-14"}


class _Closed(dict[str, bool]):
    """Whether a stream holds something that this reader cannot open."""

    def __init__(self, lezer: Lezer) -> None:
        super().__init__()
        self._lezer = lezer

    def __missing__(self, stroom: str) -> bool:
        feiten = self._lezer.feiten(stroom)
        dicht = self[stroom] = any(feit.gegevens is None for feit in feiten)
        return dicht


def findings(
    place: Place,
    op: date,
    *,
    norm: str = "",
    voortgang: Voortgang | None = None,
    zonder_kluis: bool = False,
) -> Bevindingen:
    """All findings on `op`, or those of one norm (its id).

    `zonder_kluis`: judged by what is public, whoever asks.
    """
    with ExitStack() as open_:
        log = place.open_log(alleen_lezen=True)
        open_.callback(log.close)
        kluis = None
        if place.may_open_vault() and not zonder_kluis:
            kluis = place.open_vault()
            open_.callback(kluis.close)
        vooruit = Ahead(log, log.size())
        lezer = Remembering(reader_of(vooruit, log if zonder_kluis else kluis))
        gezocht = Bevindingen(
            regeling=identity(log).regeling, op=op, gebeurtenissen=vooruit.tot
        )
        nu = today(system().klok, last_recorded(log))
        zoek = _Search(log, lezer, gezocht, norm, nu)
        namen = log.holding(sorted(zoek.soorten))
        vooruit.expect(namen)
        vooruit.expect(log.streams(f"{DOSSIER.prefix}/"))  # as their decisions come by
        zoek.run(namen, voortgang or _silent)
    return gezocht


def _judged(context: Context) -> frozenset[str]:
    """Stored names of the kinds that norms judge in this log."""
    kinds = judged_kinds(context)
    return frozenset(str(getattr(soort, "SOORT", "")) for soort in kinds)


def _silent(_wat: str, _gedaan: int, _van: int) -> None:
    """Tell nobody."""


class _Search:
    """One walk over one log."""

    def __init__(
        self, log: Log, lezer: Lezer, gezocht: Bevindingen, norm: str, nu: date
    ) -> None:
        self.soorten = _judged(Context(lezer, gezocht.op))
        self._log = log
        self._lezer = lezer
        self._gezocht = gezocht
        self._norm = norm
        self._nu = nu
        self._dicht = _Closed(lezer)
        self._besproken = frozenset(lezer.stromen(f"{BEVINDING.prefix}/"))

    def run(self, namen: Sequence[str], melden: Voortgang) -> None:
        """Judge what is judged in these streams, then look at the clocks."""
        for nummer, naam in enumerate(namen):
            self._stream(naam)
            melden("toetsen", nummer + 1, len(namen))
        if not self._norm:
            for lijst in _KLOKKEN:
                for naam in self._log.streams(f"{lijst.aggregaat.prefix}/"):
                    self._clocks(lijst, naam)

    def _stream(self, naam: str) -> None:
        toen = self._verdicts(naam)
        for feit in self._lezer.feiten(naam):
            if feit.dag > self._gezocht.op or feit.soort not in self.soorten:
                continue
            if feit.gegevens is None:
                self._sealed(naam, feit)
                continue
            self._gezocht.getoetst += 1
            for gegeven, verzegeld in self._judged(feit):
                if verzegeld:
                    self._sealed(naam, feit, gegeven.norm.naam)
                else:
                    self._verdict(naam, feit, gegeven, toen)

    def _judged(self, feit: Feit) -> Iterator[tuple[Judged, bool]]:
        """Verdicts on one fact, each with whether it rests on what is sealed."""
        wacht = Watch(self._lezer, self._dicht.__getitem__)
        context = Context(wacht, feit.dag)
        gegevens = feit.gegevens
        if isinstance(gegevens, BesluitGenomen):
            gegevens = _chained(gegevens, context)
        for oordeel in judge(gegevens, feit.kop, context, self._gezocht.op):
            if not self._norm or oordeel.norm.id == self._norm:
                yield oordeel, wacht.verzegeld

    def _verdict(
        self, naam: str, feit: Feit, gegeven: Judged, toen: dict[str, Oordeel]
    ) -> None:
        uitspraak, norm = gegeven.uitspraak, gegeven.norm
        self._gezocht.count(uitspraak.oordeel)
        if uitspraak.oordeel is Oordeel.VOLDOET:
            return
        geschonden = uitspraak.oordeel is Oordeel.VOLDOET_NIET
        over = feit.kop.override if geschonden else None
        eerder = toen.get(norm.naam, uitspraak.oordeel)
        stroom = BEVINDING.stroom(code_of(norm.id, feit.seq))
        zegt = None
        if stroom in self._besproken:  # of most nobody ever said anything
            zegt = self._lezer.staat(BEVINDING, stroom, self._gezocht.op)
        open_ = self._may_tell(naam, gegeven)
        hoorbaar = zegt is not None and open_ and self._is_open(stroom)
        woorden = worded(norm, Context(self._lezer, feit.dag), self._log)
        self._gezocht.add(
            Gevonden(
                norm=norm.naam,
                onderwerp=naam,
                anker=feit.seq,
                dag=feit.dag,
                oordeel=uitspraak.oordeel,
                ernst=severity(norm, over.regels if over else ()),
                bewijs=uitspraak.bewijs,
                tekst=uitspraak.tekst if open_ else "",
                achterstand=feit.kop.achterstand,
                toen="" if eerder is uitspraak.oordeel else str(eerder),
                stand=zegt.stand if zegt else Stand.OPEN,
                gezegd=opened(self._log, zegt.tekst) if zegt and hoorbaar else "",
                gezegd_op=zegt.seqs if zegt else (),
            ),
            woorden,
        )

    def _may_tell(self, naam: str, gegeven: Judged) -> bool:
        """Whether words about it give nothing away that is closed now."""
        feiten = [self._lezer.feit(seq) for seq in gegeven.uitspraak.bewijs]
        stromen = {naam, *(feit.kop.stroom for feit in feiten if feit)}
        return all(self._is_open(stroom) for stroom in stromen) and not any(
            is_sealed_whole(feit.kop) and not self._is_lifted(feit.kop.stroom)
            for feit in feiten
            if feit
        )

    def _is_open(self, stroom: str) -> bool:
        feiten = tuple(self._lezer.feiten(stroom))
        begin = next((feit for feit in feiten if feit.kop.versie == 1), None)
        dicht = begin is not None and is_sealed_whole(begin.kop)
        if dicht and not self._is_lifted(stroom):
            return False
        return secrecy(feiten, self._nu) is None

    def _is_lifted(self, stroom: str) -> bool:
        return lifted(self._lezer.feiten(stroom), self._nu)

    def _verdicts(self, naam: str) -> dict[str, Oordeel]:
        """What was said of a besluit when it was recorded."""
        return {
            toets.norm: toets.oordeel
            for feit in self._lezer.feiten(naam)
            if isinstance(feit.gegevens, BesluitGetoetst)
            for toets in feit.gegevens.oordelen
        }

    def _sealed(self, naam: str, feit: Feit, norm: str = "") -> None:
        self._gezocht.verzegeld.append(
            Verzegeld(norm=norm, onderwerp=naam, anker=feit.seq)
        )

    def _clocks(self, lijst: Lijst[object], naam: str) -> None:
        staat = self._lezer.staat(lijst.aggregaat, naam, self._gezocht.op)
        if staat is None:
            return
        for sleutel, rij in lijst.rijen(staat).items():
            klok = orjson.loads(rij.inhoud)
            uiterlijk = date.fromisoformat(klok["uiterlijk"])
            if klok["status"] == "open" and uiterlijk < self._gezocht.op:
                open_ = self._is_open(naam)
                self._gezocht.verlopen.append(
                    Verlopen(
                        soort=klok["soort"],
                        onderwerp=sleutel,
                        uiterlijk=uiterlijk,
                        voor=tuple(klok.get("voor", ())) if open_ else (),
                        gemeente=klok.get("gemeente", "") if open_ else "",
                        signaal=_SIGNAAL.get(klok["soort"], ""),
                    )
                )


def _chained(genomen: BesluitGenomen, context: Context) -> BesluitGenomen:
    """The decision with its chain as it comes out with what is known now."""
    return replace(genomen, keten=chain_of(context, genomen, genomen.besluit))
