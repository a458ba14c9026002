"""From the file of a meeting to commands: what every part of the planning shares.

Each command is made when those before it are recorded, in the same transaction: who is
there at an item, how a vote ended and which number a decision got is then known.
"""

import unicodedata
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

import orjson

from register.codec.intake import Regel
from register.codec.lookup import COMMANDS
from register.codec.plain import plain
from register.codec.shapes import shape
from register.domain.context import Context, Lezer
from register.domain.organisatie.gremium import GREMIUM, Gremium, Lid
from register.domain.organisatie.persoon import PERSOON
from register.domain.organisatie.regeling import REGELING
from register.domain.values import (
    Bewijs,
    Grondslag,
    Openbaarheid,
    Override,
    Tekst,
    Verzegeld,
)
from register.domain.vergaderingen.presentie import sitting
from register.domain.vergaderingen.vergaderfeiten import Aanwezige
from register.domain.vergaderingen.vergaderingstaat import VERGADERING, Vergadering
from register.formats.bestand import Bestand
from register.formats.recorded import Opener
from register.formats.vergaderstaat.inhoud import Vergaderstaat
from register.formats.vergaderstaat.stemwoorden import Kiezer
from register.formats.yamltext import BestandFout


@dataclass(frozen=True, slots=True)
class Stap:
    """One command, and where the file asks for it.

    `paden`: where the fields of the command stand in the file, the longest that fits
    counts. `na` is the item at which it happens; empty before the first.
    """

    pad: str
    regel: Regel
    regelnummer: int
    waar: str
    paden: tuple[tuple[str, str], ...] = ()
    na: str = ""

    def where(self, veld: str) -> str:
        """Where a field of the command stands in the file."""
        for van, naar in sorted(self.paden, key=lambda p: -len(p[0])):
            if veld == van or veld.startswith(f"{van}/"):
                return naar + veld.removeprefix(van)
        return self.pad


Stappen = Generator[Stap, str, None]
"""Commands in order; each is answered by the besluitnummer it got, if any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kop:
    """What a command has besides its content."""

    override: Override | None = None
    openbaarheid: Openbaarheid | None = None
    grondslag: tuple[Grondslag, ...] = ()
    bewijs: tuple[Bewijs, ...] = ()
    dag: date | None = None


_LEEG = Kop()


class Planner:
    """The file beside the register as it now stands."""

    def __init__(
        self,
        bestand: Bestand[Vergaderstaat],
        lezer: Lezer,
        opener: Opener,
        *,
        merk: str,
        klok: str = "",
    ) -> None:
        """Find the day of the meeting; raises `VergaderstaatFout`.

        `merk` is the same for the same file only, and goes into the keys.
        """
        self._klok = klok
        self.bestand = bestand
        self.staat: Vergaderstaat = bestand.inhoud
        vooraan = ("vergaderstaat", self.staat.vergadering, merk, klok)
        self._sleutel = ":".join(filter(None, vooraan))
        self._lezer = lezer
        self._opener = opener
        self.punt = ""
        self.dag = self._day()
        self._namen = dict(self._names())

    @property
    def context(self) -> Context:
        """The register on the day of the meeting."""
        return Context(self._lezer, self.dag)

    @property
    def vergadering(self) -> Vergadering:
        """The meeting as it now stands."""
        gevonden = self.context.staat(VERGADERING, self.staat.vergadering)
        if gevonden is None:
            msg = (
                f"vergadering '{self.staat.vergadering}' staat op {self.dag} niet in "
                "het register; roep haar eerst bijeen (vergadering roep-bijeen), of "
                "zet 'bijeengeroepen' in dit bestand"
            )
            raise self.fault("/vergadering", msg)
        return gevonden

    def fault(self, pad: str, tekst: str) -> BestandFout:
        """Make a fault at the place of a field."""
        return self.bestand.fault(pad, tekst)

    def step(
        self,
        pad: str,
        opdracht: str,
        gegevens: object,
        kop: Kop = _LEEG,
        paden: tuple[tuple[str, str], ...] = (),
    ) -> Stap:
        """Make the command, of those fields of `gegevens` that it has."""
        velden = shape(COMMANDS[opdracht].vorm).velden
        inhoud = cast("Mapping[str, object]", plain(gegevens))
        eigen = {naam: deel for naam, deel in inhoud.items() if naam in velden}
        if "vergadering" in velden:
            eigen.setdefault("vergadering", self.staat.vergadering)
        regel = Regel(
            opdracht=opdracht,
            gegevens=eigen,
            feitdatum=(kop.dag or self.dag).isoformat(),
            sleutel=f"{self._sleutel}{pad}:{opdracht}",
            regeling=self.staat.regeling,
            achterstand=self.staat.achterstand,
            override=kop.override,
            openbaarheid=kop.openbaarheid,
            grondslag=kop.grondslag,
            bewijs=kop.bewijs,
            klok=self._klok,
        )
        gelezen = self.bestand.gelezen
        onder = (("/gegevens", pad), *paden)
        return Stap(pad, regel, gelezen.line(pad), gelezen.place(pad), onder, self.punt)

    def gremium(self, code: str, pad: str) -> Gremium:
        """Give a gremium that meets, on the day of the meeting."""
        gevonden = self.context.staat(GREMIUM, code)
        if gevonden is None:
            raise self.fault(pad, f"gremium '{code}' bestaat niet op {self.dag}")
        return gevonden

    def text(self, tekst: Tekst) -> str:
        """A text of the file or the register, as far as it may be read."""
        return opened(tekst, self._opener)

    def voter(self, naam: str) -> Kiezer | None:
        """Who is meant: a gemeente by name or code, or a person by code."""
        if gemeente := self._namen.get(_plain_name(naam)):
            return Kiezer(gemeente=gemeente)
        bekend = " " not in naam and self._lezer.feiten(PERSOON.stroom(naam))
        return Kiezer(persoon=naam) if bekend else None

    def gemeente(self, naam: Tekst, pad: str) -> str:
        """The code of a gemeente that takes part, by its name or code."""
        genoemd = self.text(naam)
        gevonden = self._namen.get(_plain_name(genoemd))
        if gevonden is None:
            msg = f"'{genoemd}' is op {self.dag} geen deelnemer van deze regeling"
            raise self.fault(pad, msg)
        return gevonden

    def member(self, gremium: Gremium, gemeente: str, pad: str) -> str:
        """The one sitting member of a gemeente."""
        leden = [lid.persoon for lid in sitting(gremium) if lid.gemeente == gemeente]
        if len(leden) != 1:
            msg = (
                f"'{gemeente}' heeft {len(leden)} leden in '{gremium.code}'; noem de "
                "persoon"
            )
            raise self.fault(pad, msg)
        return leden[0]

    def those(
        self, wie: Tekst, gremium: str, punt: str, pad: str
    ) -> tuple[Aanwezige, ...]:
        """Who is there at an item: the person, or all of the gemeente, of that name."""
        naam = self.text(wie)
        kiezer = self.voter(naam)
        if kiezer is None:
            msg = f"'{naam}' is geen gemeente of persoon op {self.dag}"
            raise self.fault(pad, msg)
        if kiezer.persoon:
            return (Aanwezige(persoon=kiezer.persoon),)
        er = self.vergadering.voor(gremium).present_at(punt)
        gevonden = tuple(a for a in er if a.gemeente == kiezer.gemeente)
        if not gevonden:
            msg = f"bij punt '{punt}' is niemand van '{naam}' aanwezig; noem de persoon"
            raise self.fault(pad, msg)
        return gevonden

    def _day(self) -> date:
        ooit = Context(self._lezer, date.max).ooit(VERGADERING, self.staat.vergadering)
        begin = self.staat.bijeengeroepen
        bekend = ooit.datum if ooit else begin.datum if begin else None
        gevraagd = self.staat.datum
        if not isinstance(bekend, date):
            if gevraagd is None:
                msg = "zeg in 'datum' op welke dag is vergaderd"
                raise self.fault("/datum", msg)
            return gevraagd
        if gevraagd not in (None, bekend):
            msg = (
                f"vergadering '{self.staat.vergadering}' is bijeengeroepen voor "
                f"{bekend}, hier staat {gevraagd}; herstel deze datum, of corrigeer de "
                "registratie van de oproep"
            )
            raise self.fault("/datum", msg)
        return bekend

    def _names(self) -> Iterator[tuple[str, str]]:
        regeling = self.context.staat(REGELING, "")
        deelnemers = regeling.deelnemers if regeling else {}
        namen = [_plain_name(self.text(d.naam)) for d in deelnemers.values()]
        for code, deelnemer in deelnemers.items():
            naam = _plain_name(self.text(deelnemer.naam))
            if naam and namen.count(naam) == 1:
                yield naam, code
        codes = {lid.gemeente for lid in self._seated() if lid.gemeente}
        yield from ((_plain_name(code), code) for code in (*deelnemers, *codes))

    def _seated(self) -> Iterator[Lid]:
        """Who sits in the gremia that meet, also for a gemeente that left."""
        ooit = self.context.ooit(VERGADERING, self.staat.vergadering)
        begin = self.staat.bijeengeroepen
        gremia = ooit.gremia if ooit else (begin.gremium, *begin.mede) if begin else ()
        for code in gremia:
            gremium = self.context.staat(GREMIUM, code)
            yield from gremium.leden if gremium else ()


def opened(tekst: Tekst, opener: Opener) -> str:
    """A text as people may read it; empty where they may not, or nothing is known."""
    if isinstance(tekst, str):
        return tekst
    inhoud = opener(tekst.digest) if tekst.digest else None
    return "" if inhoud is None else cast("str", orjson.loads(inhoud))


def _plain_name(naam: str) -> str:
    """A name without case, accents or the word *gemeente* before it."""
    los = unicodedata.normalize("NFKD", naam.casefold())
    letters = "".join(teken for teken in los if not unicodedata.combining(teken))
    return " ".join(letters.split()).removeprefix("gemeente ")


def is_text(tekst: Tekst) -> bool:
    """Whether something was written; `{onbekend: …}` says that nothing is known."""
    return isinstance(tekst, Verzegeld) or bool(tekst.strip())
