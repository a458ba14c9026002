"""Recording: one command, one transaction, one receipt (design §4).

Under the write lock: idempotency, state, decision, norms, numbers, sealing,
appending. Nothing of it is visible until all of it is.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Self

import msgspec

from register.codec.events import REGISTRY
from register.codec.intake import Regel
from register.codec.sealing import Disclosure
from register.domain.facts import Envelop
from register.domain.records import replace
from register.domain.refusals import Refused
from register.faults import Omgevingsfout
from register.reads import Nieuw
from register.service.admitting import (
    content_code,
    earlier,
    moment_of,
    require_access,
    require_happened,
    require_same,
    require_seen,
)
from register.service.current import Current
from register.service.deciding import decide
from register.service.effects import Effects
from register.service.place import Place, identity, reader_of
from register.service.receipts import Ontvangst, Status
from register.service.sealed import encoded, is_secret
from register.service.sources import (
    Sources,
    after,
    jump,
    last_recorded,
    stamp,
    system,
    today,
)
from register.store import Writing
from register.streams import StreamReader

if TYPE_CHECKING:
    from register.service.signing import Signing

BIJBENEN = 2000
"""More new events of others than this, and the cache is dropped, not moved on."""


Samen = Callable[[int, Regel, bool], Ontvangst]
"""Records one command (line, command, streng) in a running transaction."""


class Recorder:
    """Records commands in one register; one per process and thread."""

    def __init__(
        self,
        place: Place,
        *,
        actor: str = "secretaris",
        sources: Sources | None = None,
        tekenen: "Signing | None" = None,
    ) -> None:
        """`actor` records, or when empty whose key signs; raises `GeenRegister`."""
        self._place = place
        self._actor = actor
        self._sources = sources or system()
        self.log = place.open_log()
        self.kluis = place.open_vault(self.log)
        self._effects = Effects(self.log, self.kluis, place)
        self._effects.recover()
        self.register = identity(self.log)
        self.tekenen = tekenen
        self._mac = self.kluis.mac_key()
        self._bron = Current()
        self._lezer: StreamReader | None = None
        self._tot = 0
        self._laatste = ""
        self.open_lapsed()

    def open_lapsed(self) -> None:
        """Open what secrecy left by itself; whoever opens a register does so."""
        nu = today(self._sources.klok, last_recorded(self.log))
        if self._effects.is_due(nu):
            with self._writing() as bezig:
                self._effects.lapse(bezig, nu, self.lezer)
            self._effects.after()

    def record(
        self, regel: Regel, *, nummer: int = 1, streng: bool = False
    ) -> Ontvangst:
        """Record one command in a transaction of its own; raises `Refused`."""
        return self.record_all([(nummer, regel)], streng=streng)[0]

    def record_all(
        self, regels: Iterable[tuple[int, Regel]], *, streng: bool = False
    ) -> list[Ontvangst]:
        """Record commands in one transaction, all or none; raises `Refused`."""
        ontvangsten: list[Ontvangst] = []
        with self._writing() as bezig:
            for nummer, regel in regels:
                ontvangsten.append(self._numbered(bezig, regel, nummer, streng=streng))
        self._effects.after()
        return ontvangsten

    def try_out(
        self, regels: Iterable[tuple[int, Regel]], *, streng: bool = False
    ) -> list[Ontvangst]:
        """What recording would give, without keeping any of it; raises `Refused`."""
        ontvangsten: list[Ontvangst] = []
        with suppress(_NotKept), self._writing() as bezig:
            for nummer, regel in regels:
                gegeven = self._numbered(bezig, regel, nummer, streng=streng)
                ontvangsten.append(replace(gegeven, uitkomst=Status.PROEF))
            raise _NotKept
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

    @property
    def lezer(self) -> StreamReader:
        """The register as the transaction that runs sees it, its own facts too."""
        assert self._lezer is not None, "only while a transaction runs"
        return self._lezer

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
        begonnen = False
        try:
            with self.log.writing() as bezig:
                begonnen = True
                if self.kluis.beyond(bezig.grootte):
                    self.kluis.sweep(bezig.grootte)  # of another that crashed
                self._bron.bezig = bezig
                self._catch_up(bezig)
                yield bezig
        except BaseException:
            self._lezer = None
            if begonnen:
                with suppress(Omgevingsfout):  # else the next transaction mends it
                    self._effects.recover()
            raise

    def _catch_up(self, bezig: Writing) -> StreamReader:
        """Move the cache on to what others recorded since, under the lock."""
        grootte = bezig.grootte
        if self._lezer is None or grootte - self._tot > BIJBENEN:
            self._lezer = reader_of(self._bron, self.kluis)
            self._laatste = last_recorded(bezig)
            self._effects.forget()
        elif grootte > self._tot:
            for batch in bezig.events(self._tot):
                for rij in batch:
                    feit = REGISTRY.decode(
                        rij.seq, rij.soort, rij.inhoud, self.kluis.open
                    )
                    self._lezer.add(feit)
                    self._laatste = feit.kop.vastgelegd_op
            self._effects.forget()
        self._tot = grootte
        return self._lezer

    def _numbered(
        self, bezig: Writing, regel: Regel, nummer: int, *, streng: bool
    ) -> Ontvangst:
        try:
            return self._one(bezig, regel, nummer, streng=streng)
        except Refused as fout:
            fout.regel = nummer
            raise

    def _one(
        self,
        bezig: Writing,
        regel: Regel,
        nummer: int,
        *,
        streng: bool,
    ) -> Ontvangst:
        require_same(self.register, regel)
        code = content_code(self._mac, regel) if regel.sleutel else b""
        if regel.sleutel and (eerder := bezig.key(regel.sleutel)):
            return earlier(regel, nummer, code, eerder)
        require_seen(bezig.grootte, self.register.regeling, regel)
        lezer = self.lezer
        moment = moment_of(regel, self._sources.klok)
        nu = today(lambda: moment, self._laatste)
        self._effects.lapse(bezig, nu, lezer)
        door = self.tekenen.by(self._actor, lezer) if self.tekenen else self._actor
        besloten = decide(regel, lezer, door, streng=streng, nu=nu)
        require_access(besloten.koppen, lezer, nu, getekend=self.tekenen is not None)
        if regel.klok or not self.register.oefening:
            require_happened(besloten.koppen, nu)
        seqs = self._append(bezig, besloten.koppen, moment, lezer)
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

    def _append(
        self,
        bezig: Writing,
        koppen: Sequence[Envelop[object]],
        moment: datetime,
        lezer: StreamReader,
    ) -> range:
        nieuw: list[Nieuw] = []
        geheim: dict[str, list[tuple[int, Disclosure]]] = {}
        for seq, kop in enumerate(self._placed(bezig, koppen, moment), bezig.grootte):
            inhoud, gemaakt = encoded(kop, self._sources.salts, self.tekenen)
            if gemaakt and is_secret(kop, lezer):
                eigen = geheim.setdefault(kop.stroom, [])
                eigen += [(seq, waarde) for waarde in gemaakt]
                gemaakt = ()
            nieuw.append(Nieuw(kop.stroom, kop.versie, kop.soort, inhoud, gemaakt))
        if geheim:
            self.kluis.put(geheim)
        seqs = bezig.append(nieuw)
        self._tot = bezig.grootte
        feiten = [
            REGISTRY.decode(seq, n.soort, n.inhoud, self.kluis.open)
            for seq, n in zip(seqs, nieuw, strict=True)
        ]
        for feit in feiten:
            lezer.add(feit)
        self._effects.apply(bezig, feiten, lezer)
        return seqs

    def _placed(
        self, bezig: Writing, koppen: Sequence[Envelop[object]], moment: datetime
    ) -> Iterator[Envelop[object]]:
        """The envelopes with their version, id and time; a jump stands in the first."""
        versies: dict[str, int] = {}
        sprong = jump(moment, self._laatste)
        for kop in koppen:
            versie = versies.get(kop.stroom)
            if versie is None:
                versie = self.lezer.versie(kop.stroom)
            if versie is None:
                versie = bezig.versions(kop.stroom)
            versies[kop.stroom] = versie + 1
            moment = after(moment, self._laatste)
            self._laatste = stamp(moment)
            yield replace(
                kop,
                id=self._sources.ids(moment),
                versie=versie + 1,
                vastgelegd_op=self._laatste,
                kloksprong=sprong,
            )
            sprong = None


class _NotKept(Exception):
    """Ends the transaction of a trial."""
