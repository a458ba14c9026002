"""What an explanation is made of: lines with their proof, and what may be told.

Facts come from the log with only what is public now opened; whether a stream may be
spoken of at all, the read model knows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import orjson

from register.domain.context import Context
from register.domain.facts import Aggregaat
from register.domain.organisatie.gremium import GREMIUM
from register.domain.organisatie.gremiumregels import Gremiumsoort
from register.domain.organisatie.herindeling import HerindelingVerwerkt
from register.domain.organisatie.regeling import REGELING, DeelnemerToegetreden
from register.domain.termijnen.holidays import voluit
from register.domain.values import Feitdatum, Periode, Tekst, bounds
from register.projections.queries import Question
from register.service.answers import Library
from register.service.place import reader_of
from register.store import Reads

S = TypeVar("S")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One sentence, the facts that prove it and the article it rests on."""

    tekst: str
    seqs: tuple[int, ...] = ()
    artikel: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Sentences under one heading."""

    kop: str
    regels: tuple[Line, ...]


def opened(log: Reads, tekst: Tekst | None) -> str:
    """A text as far as this log lays it open; empty when there is none."""
    if tekst is None or isinstance(tekst, str):
        return tekst or ""
    if tekst.onbekend:
        return f"[onbekend: {opened(log, tekst.onbekend)}]"
    waarde = log.open(tekst.digest)
    return str(orjson.loads(waarde)) if waarde else "[verzegeld]"


def places(context: Context, log: Reads) -> dict[str, str]:
    """What gemeenten are called that take or took part, and those that came of them."""
    namen: dict[str, str] = {}
    for feit in context.feiten(REGELING.stroom("")):
        match feit.gegevens:
            case DeelnemerToegetreden(gemeente=code, naam=naam):
                namen[code] = opened(log, naam)
            case HerindelingVerwerkt(nieuwe=nieuwe):
                namen |= {o.gemeente: opened(log, o.naam) for o in nieuwe}
            case _:
                pass
    return namen


class Teller:
    """Reads one log for an explanation and opens what may be seen."""

    def __init__(self, library: Library, regeling: str, *, openbaar: bool) -> None:
        """`openbaar`: speak only of what was published."""
        self._library = library
        self._regeling = regeling
        self.log = library.logs[regeling]
        self._namen: dict[str, str] | None = None
        self.openbaar = openbaar
        self.context = Context(reader_of(self.log, self.log), date.max)

    def as_of(self, tot: int, dag: date) -> Context:
        """What a norm could read then, about a fact of this day."""
        return Context(reader_of(self.log, self.log, tot), dag)

    def visible(self, stroom: str) -> bool:
        """Whether this stream may be spoken of.

        One sealed fact does not close what else is in the open there: it is just not
        told.
        """
        vraag = Question(
            regeling=self._regeling,
            moment=self._library.moment(self._regeling),
            openbaar=self.openbaar,
        )
        gevonden = self._library.found_events("audittrail", vraag, stroom)
        return any(gebeurtenis.rij.open for gebeurtenis in gevonden)

    def state(self, aggregaat: Aggregaat[S], code: str) -> S | None:
        """State of a thing that may be spoken of, with everything that is known."""
        if not code or not self.visible(aggregaat.stroom(code)):
            return None
        return self.context.ooit(aggregaat, code)

    def closed(self, aggregaat: Aggregaat[S], code: str, wat: str) -> list[Line]:
        """A sentence for what is there and may not be spoken of."""
        if not code or self.visible(aggregaat.stroom(code)):
            return []
        return [Line(tekst=f"{wat} '{code}' is niet openbaar.")]

    def span(self, stroom: str, dag: date, seqs: Sequence[int]) -> Periode:
        """Between which days it was done, as its fact among `seqs` says."""
        gevonden = (
            feit.eerste
            for feit in self.context.feiten(stroom)
            if feit.seq in seqs and feit.dag == dag
        )
        return Periode(van=min(gevonden, default=dag), tot=dag)

    def done(self, stroom: str, dag: date, seqs: Sequence[int]) -> str:
        """When it was done, in words, no more exact than its fact says."""
        return when(self.span(stroom, dag, seqs))

    def text(self, tekst: Tekst | None) -> str:
        """A text as far as it is open; empty when there is none."""
        return opened(self.log, tekst)

    def place(self, gemeente: str) -> str:
        """A gemeente by its name, also when it has left; its code where unknown."""
        if self._namen is None:
            self._namen = places(self.context, self.log)
        return self._namen.get(gemeente, gemeente)

    def body(self, code: str) -> str:
        """An organ as people name it: `het algemeen bestuur (AB)`."""
        gremium = self.context.ooit(GREMIUM, code)
        naam = _LIDWOORD.get(gremium.soort) if gremium else None
        return f"{naam} ({code})" if naam else code


_LIDWOORD = {
    Gremiumsoort.ALGEMEEN_BESTUUR: "het algemeen bestuur",
    Gremiumsoort.DAGELIJKS_BESTUUR: "het dagelijks bestuur",
    Gremiumsoort.BESTUURSCOMMISSIE: "de bestuurscommissie",
    Gremiumsoort.RAAD: "de raad",
    Gremiumsoort.COLLEGE: "het college",
    Gremiumsoort.VOORZITTER: "de voorzitter",
}


def day(dag: date) -> str:
    """A day as people write it: `9 juli 2026`."""
    return voluit(dag).partition(" ")[2]


def when(feitdatum: Feitdatum) -> str:
    """A day, or between which days: `tussen 1 maart 2026 en 31 maart 2026`."""
    eerste, laatste = bounds(feitdatum)
    if eerste == laatste:
        return f"op {day(eerste)}"
    return f"tussen {day(eerste)} en {day(laatste)}"


def enumerated(delen: Sequence[str]) -> str:
    """Words in a sentence: `a, b en c`."""
    if len(delen) < 2:  # noqa: PLR2004 - one word needs no joining
        return "".join(delen)
    return f"{', '.join(delen[:-1])} en {delen[-1]}"


def plain_word(waarde: object) -> str:
    """A value of a fixed list as words; what history did not give is said so."""
    if isinstance(waarde, str):
        return waarde.replace("_", " ").replace("-", " ")
    return "onbekend"
