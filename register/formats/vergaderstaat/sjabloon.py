"""The file of a meeting to fill in, written from its agenda and its seats.

What happened is left empty: nobody is there, and nothing is voted, until it is said.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from register.domain.context import Context, Lezer
from register.domain.organisatie.gremium import GREMIUM, Gremium, Zetel
from register.domain.organisatie.persoon import PERSOON
from register.domain.organisatie.regeling import REGELING
from register.domain.refusals import OnbekendeVerwijzing, VerkeerdeVolgorde
from register.domain.values import Tekst
from register.domain.vergaderingen.agenda import Punt
from register.domain.vergaderingen.presentie import sitting
from register.domain.vergaderingen.vergaderfeiten import Behandelwijze, Doel
from register.domain.vergaderingen.vergaderingstaat import (
    VERGADERING,
    Vergadering,
    Vergaderstatus,
)
from register.formats.recorded import Opener
from register.formats.vergaderstaat.planning import opened

UITLEG: Final = (
    "Vul in wat er gebeurde; wat leeg blijft, is niet gezegd. Kijk eerst met --proef.",
    "aanwezig: ja, nee of bericht (afgemeld). vervanger: de code van wie er voor hem",
    "  zat. vanaf en tot: het punt waarbij hij later kwam of eerder vertrok.",
    "stemming: hamerstuk; alle voor, behalve Duiven; voor Duiven, Arnhem; tegen",
    "  Rheden; of 7 voor, 3 tegen. Zet er 'hoofdelijk' of 'geheim' voor als dat zo is.",
    "besluit: wat is besloten; de uitkomst volgt uit de stemming. Geen besluit? Laat",
    "  het leeg. Ook mogelijk: amendementen, moties, onthoudingen, belangen, deuren,",
    "  geheim, aangehouden, toezeggingen, afgevoerd; zie besluiten vergadering schema.",
)
"""For people, at the head of the file."""

BESLUITVELDEN: Final = ("handeling", "dictum", "motivering")
"""What a decision mostly needs said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stoel:
    """A seat to tell of; `vervangers` may sit there instead."""

    gremium: str
    gemeente: str
    persoon: str
    naam: str
    vervangers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agendaregel:
    """An item to tell of; `besluiten`: a decision is asked."""

    punt: str
    titel: str
    hamerstuk: bool
    besluiten: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sjabloon:
    """What the register already knows of a meeting."""

    regeling: str
    vergadering: str
    datum: date | None
    stoelen: tuple[Stoel, ...]
    punten: tuple[Agendaregel, ...]


def template(lezer: Lezer, opener: Opener, regeling: str, code: str) -> Sjabloon:
    """Read a meeting that is still to be held; raises `Refused`."""
    ooit = Context(lezer, date.max).ooit(VERGADERING, code)
    if ooit is None:
        doe = "roep haar eerst bijeen (vergadering roep-bijeen)"
        raise OnbekendeVerwijzing("vergadering", code, pad="/vergadering", doe=doe)
    if ooit.status not in (Vergaderstatus.BIJEENGEROEPEN, Vergaderstatus.GEOPEND):
        msg = (
            f"vergadering '{code}' is al {ooit.status} (seq {ooit.status_seq}); er "
            "valt niets meer in te vullen"
        )
        raise VerkeerdeVolgorde(msg, pad="/vergadering")
    datum = ooit.datum if isinstance(ooit.datum, date) else None
    lezing = _Lezing(Context(lezer, datum or date.max), opener)
    return Sjabloon(
        regeling=regeling,
        vergadering=code,
        datum=datum,
        stoelen=tuple(lezing.seats(ooit)),
        punten=tuple(lezing.item(p) for p in ooit.agenda if p.afgevoerd_op is None),
    )


class _Lezing:
    """Reads what people may see, on the day of the meeting."""

    def __init__(self, context: Context, opener: Opener) -> None:
        self._context = context
        self._opener = opener

    def seats(self, vergadering: Vergadering) -> Iterator[Stoel]:
        for code in vergadering.gremia:
            gremium = self._context.staat(GREMIUM, code)
            eigen = "" if code == vergadering.gremium else code
            for lid in sitting(gremium) if gremium else ():
                assert gremium is not None, "it has members"
                yield Stoel(
                    gremium=eigen,
                    gemeente=lid.gemeente,
                    persoon=lid.persoon,
                    naam=self._named(lid.persoon, lid.gemeente),
                    vervangers=_stand_ins(gremium, lid.persoon, lid.gemeente),
                )

    def item(self, punt: Punt) -> Agendaregel:
        return Agendaregel(
            punt=punt.code,
            titel=self._text(punt.titel),
            hamerstuk=punt.behandelwijze is Behandelwijze.HAMERSTUK,
            besluiten=punt.doel is Doel.BESLUITEN,
        )

    def _named(self, persoon: str, gemeente: str) -> str:
        """The names of gemeente and person, as far as they are public."""
        regeling = self._context.staat(REGELING, "")
        deelnemer = regeling.deelnemers.get(gemeente) if regeling else None
        mens = self._context.ooit(PERSOON, persoon)
        namen = [ding.naam for ding in (deelnemer, mens) if ding]
        return ", ".join(filter(None, map(self._text, namen)))

    def _text(self, tekst: Tekst) -> str:
        return " ".join(opened(tekst, self._opener).split())


def _stand_ins(gremium: Gremium, persoon: str, gemeente: str) -> tuple[str, ...]:
    return tuple(
        lid.persoon
        for lid in gremium.leden
        if lid.zetel is Zetel.PLAATSVERVANGER
        and (lid.vervangt == persoon or (not lid.vervangt and lid.gemeente == gemeente))
    )


def as_yaml(blad: Sjabloon) -> str:
    """Write it as YAML."""
    return "\n".join([*_yaml(blad), ""])


def _yaml(blad: Sjabloon) -> Iterable[str]:
    yield from (f"# {regel}" for regel in UITLEG)
    yield f"regeling: {blad.regeling}"
    yield f"vergadering: {blad.vergadering}"
    yield f"datum: {blad.datum or ''}".rstrip()
    yield "stemwijze:  # handopsteken, hoofdelijk, schriftelijk: hoe meestal is gestemd"
    yield "presentie:" if blad.stoelen else "presentie: []"
    for stoel in blad.stoelen:
        waar = f"gremium: {stoel.gremium}, " if stoel.gremium else ""
        waar += f"gemeente: {stoel.gemeente}, " if stoel.gemeente else ""
        bij = "; vervanger: ".join([stoel.naam, *stoel.vervangers])
        yield (
            f"  - {{{waar}persoon: {stoel.persoon}, aanwezig: }}"
            + f"  # {bij}".rstrip()
        )
    yield "punten:" if blad.punten else "punten: []"
    for punt in blad.punten:
        yield f'  - punt: "{punt.punt}"  # {punt.titel}'.rstrip(" #")
        if punt.besluiten:
            yield "    stemming:" + ("  # hamerstuk" if punt.hamerstuk else "")
            yield "    besluit:"
            yield from (f"      {veld}:" for veld in BESLUITVELDEN)
