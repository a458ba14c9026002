"""Recording: one command, one transaction, one receipt (design §4).

Under the write lock: idempotency, state, decision, norms, numbers, sealing,
appending. Nothing of it is visible until all of it is.
"""

import hmac
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from types import TracebackType
from typing import Self

import msgspec
import orjson
from typing_extensions import override

from register.codec.canonical import BuitenProfiel
from register.codec.events import REGISTRY
from register.codec.intake import Regel
from register.codec.registry import is_sealed_whole, plain
from register.codec.sealing import Disclosure
from register.domain.facts import Envelop, Feit
from register.domain.refusals import (
    AndereRegeling,
    OngeldigeInvoer,
    SleutelAlGebruikt,
    Verouderd,
)
from register.reads import Nieuw, Reads, Row
from register.service.deciding import decide
from register.service.effects import Effects
from register.service.place import Place, identity, reader_of
from register.service.receipts import Ontvangst, Status
from register.service.sources import Sources, after, stamp, system
from register.store import Writing
from register.streams import StreamReader

BIJBENEN = 2000
"""More new events of others than this, and the cache is dropped, not moved on."""


Samen = Callable[[int, Regel, bool], Ontvangst]
"""Records one command (line, command, streng) in a running transaction."""


class _Current(Reads):
    """The running transaction, whichever it is: the reader sees its own appends."""

    bezig: Writing | None = None

    @override
    def _rows(self, vraag: str, waarden: tuple[object, ...] = ()) -> list[Row]:
        assert self.bezig is not None, "read only while the lock is held"
        return self.bezig._rows(vraag, waarden)  # noqa: SLF001 - the same base


class Recorder:
    """Records commands in one register; one per process and thread."""

    def __init__(
        self,
        place: Place,
        *,
        actor: str = "secretaris",
        sources: Sources | None = None,
    ) -> None:
        """`actor` is the role that records; raises `GeenRegister`."""
        self._place = place
        self._actor = actor
        self._sources = sources or system()
        self.log = place.open_log()
        self.kluis = place.open_vault()
        self._effects = Effects(self.log, self.kluis)
        self._effects.recover()
        self.register = identity(self.log)
        self._mac = self.kluis.mac_key()
        self._bron = _Current()
        self._lezer: StreamReader | None = None
        self._tot = 0
        self._laatste = ""

    def record(
        self, regel: Regel, *, nummer: int = 1, streng: bool = False
    ) -> Ontvangst:
        """Record one command in a transaction of its own; raises `Refused`."""
        return self.record_all([(nummer, regel)], streng=streng)[0]

    def record_all(
        self, regels: Iterable[tuple[int, Regel]], *, streng: bool = False
    ) -> list[Ontvangst]:
        """Record commands in one transaction, all or none; raises `Refused`."""
        with self._writing() as bezig:
            ontvangsten = [
                self._one(bezig, regel, nummer, streng=streng)
                for nummer, regel in regels
            ]
        self._effects.after()
        return ontvangsten

    def try_out(
        self, regels: Iterable[tuple[int, Regel]], *, streng: bool = False
    ) -> list[Ontvangst]:
        """What recording would give, without keeping any of it; raises `Refused`."""
        ontvangsten: list[Ontvangst] = []
        try:
            with self._writing() as bezig:
                for nummer, regel in regels:
                    gegeven = self._one(bezig, regel, nummer, streng=streng)
                    ontvangsten.append(replace(gegeven, uitkomst=Status.PROEF))
                self._drop()
        except _NotKept:
            pass
        return ontvangsten

    @contextmanager
    def together(self) -> Iterator["Samen"]:
        """Commands in one transaction that goes on after a refused one.

        What raises in the block, other than a `Refused` of one command, undoes all.
        """
        with self._writing() as bezig:
            yield lambda nummer, regel, streng: self._one(
                bezig, regel, nummer, streng=streng
            )
        self._effects.after()

    def _drop(self) -> None:
        """End the running transaction without keeping it."""
        raise _NotKept

    def close(self) -> None:
        """Close log and vault."""
        self.log.close()
        self.kluis.close()
        self._place.keep_readable()

    def __enter__(self) -> Self:
        """Use as a context manager."""
        return self

    def __exit__(
        self,
        soort: type[BaseException] | None,
        fout: BaseException | None,
        spoor: TracebackType | None,
    ) -> None:
        """Close log and vault."""
        self.close()

    @contextmanager
    def _writing(self) -> Iterator[Writing]:
        try:
            with self.log.writing() as bezig:
                self._bron.bezig = bezig
                self._catch_up(bezig)
                yield bezig
        except BaseException:
            self._lezer = None
            self._effects.recover()
            raise

    def _catch_up(self, bezig: Writing) -> StreamReader:
        """Move the cache on to what others recorded since, under the lock."""
        grootte = bezig.grootte
        if self._lezer is None or grootte - self._tot > BIJBENEN:
            self._lezer = reader_of(self._bron, self.kluis)
            laatste = bezig.event(grootte - 1)
            self._laatste = (
                orjson.loads(laatste.inhoud)["vastgelegd_op"] if laatste else ""
            )
        elif grootte > self._tot:
            for batch in bezig.events(self._tot):
                for rij in batch:
                    feit = REGISTRY.decode(
                        rij.seq, rij.soort, rij.inhoud, self.kluis.open
                    )
                    self._lezer.add(feit)
                    self._laatste = feit.kop.vastgelegd_op
        self._tot = grootte
        return self._lezer

    def _one(
        self,
        bezig: Writing,
        regel: Regel,
        nummer: int,
        *,
        streng: bool,
    ) -> Ontvangst:
        self._require_same(bezig, regel)
        code = self._code(regel)
        if regel.sleutel and (eerder := bezig.key(regel.sleutel)):
            return _earlier(regel, nummer, code, eerder)
        assert self._lezer is not None, "caught up under the lock"
        besloten = decide(regel, self._lezer, self._actor, streng=streng)
        seqs = self._append(bezig, besloten.koppen, self._moment(regel))
        ontvangst = Ontvangst(
            regel=nummer,
            sleutel=regel.sleutel,
            regeling=self.register.regeling,
            seqs=tuple(seqs),
            besluitnummer=besloten.besluitnummer,
            bevindingen=besloten.bevindingen,
        )
        if regel.sleutel:
            bezig.claim(regel.sleutel, code, msgspec.json.encode(ontvangst))
        return ontvangst

    def _require_same(self, bezig: Writing, regel: Regel) -> None:
        if regel.regeling and regel.regeling != self.register.regeling:
            msg = (
                f"dit register is van '{self.register.regeling}', de opdracht is voor "
                f"'{regel.regeling}'; kies het juiste register met --register"
            )
            raise AndereRegeling(msg, pad="/regeling")
        if regel.klok and not self.register.oefening:
            msg = "alleen een oefenregister (begin --oefening) neemt een klok aan"
            raise OngeldigeInvoer(msg, pad="/klok")
        if regel.verwacht_seq is not None and regel.verwacht_seq != bezig.grootte - 1:
            msg = (
                f"sinds seq {regel.verwacht_seq} is er meer vastgelegd (nu seq "
                f"{bezig.grootte - 1}); bekijk het en probeer het opnieuw"
            )
            raise Verouderd(msg, pad="/verwacht_seq")

    def _code(self, regel: Regel) -> bytes:
        """Code of the content of a command; keyed, so that it cannot be guessed."""
        velden = plain(replace(regel, sleutel="", verwacht_seq=None))
        inhoud = orjson.dumps(velden, option=orjson.OPT_SORT_KEYS)
        return hmac.digest(self._mac, inhoud, "sha256")

    def _moment(self, regel: Regel) -> datetime:
        if not regel.klok:
            return self._sources.klok()
        try:
            moment = datetime.fromisoformat(regel.klok)
        except ValueError as fout:
            msg = f"'{regel.klok}' is geen tijdstip; schrijf 2026-07-02T10:00:00Z"
            raise OngeldigeInvoer(msg, pad="/klok") from fout
        if moment.tzinfo is None:
            msg = "noem de tijdzone van de klok, bijvoorbeeld 2026-07-02T10:00:00Z"
            raise OngeldigeInvoer(msg, pad="/klok")
        return moment

    def _append(
        self,
        bezig: Writing,
        koppen: Sequence[Envelop[object]],
        moment: datetime,
    ) -> range:
        begin = bezig.grootte
        versies: dict[str, int] = {}
        nieuw: list[Nieuw] = []
        for plek, kop in enumerate(koppen):
            versie = versies.get(kop.stroom) or bezig.versions(kop.stroom)
            versies[kop.stroom] = versie + 1
            moment = after(moment, self._laatste)
            self._laatste = stamp(moment)
            volledig = replace(
                kop,
                id=self._sources.ids(moment),
                versie=versie + 1,
                vastgelegd_op=self._laatste,
            )
            nieuw.append(self._sealed(volledig, begin + plek))
        seqs = bezig.append(nieuw)
        self._tot = bezig.grootte
        feiten = [self._fold(seq, n) for seq, n in zip(seqs, nieuw, strict=True)]
        self._effects.apply(bezig, feiten)
        return seqs

    def _sealed(self, kop: Envelop[object], seq: int) -> Nieuw:
        try:
            inhoud, gemaakt = REGISTRY.encode(kop, self._sources.salts)
        except BuitenProfiel as fout:
            raise OngeldigeInvoer(fout.tekst, pad=fout.pad) from fout
        openbaar: tuple[Disclosure, ...] = tuple(gemaakt)
        if is_sealed_whole(kop):
            openbaar = ()
            self.kluis.put(seq, gemaakt)
        return Nieuw(kop.stroom, kop.versie, kop.soort, inhoud, openbaar)

    def _fold(self, seq: int, nieuw: Nieuw) -> Feit:
        assert self._lezer is not None, "caught up under the lock"
        feit = REGISTRY.decode(seq, nieuw.soort, nieuw.inhoud, self.kluis.open)
        self._lezer.add(feit)
        return feit


class _NotKept(Exception):
    """Ends the transaction of a trial."""


def _earlier(
    regel: Regel, nummer: int, code: bytes, eerder: tuple[bytes, bytes]
) -> Ontvangst:
    bewaard, ontvangst = eerder
    if not hmac.compare_digest(bewaard, code):
        msg = (
            f"sleutel '{regel.sleutel}' is al gebruikt voor een opdracht met andere "
            "inhoud; kies een nieuwe sleutel of corrigeer de registratie"
        )
        raise SleutelAlGebruikt(msg, pad="/sleutel")
    oud = msgspec.json.decode(ontvangst, type=Ontvangst)
    return replace(oud, regel=nummer, uitkomst=Status.AL_VASTGELEGD)
