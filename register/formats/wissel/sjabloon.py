"""The file of a bestuurswissel to fill in, written from the composition of a day."""

from collections.abc import Iterable
from datetime import date
from typing import cast

import orjson

from register.domain.context import Context, Lezer
from register.domain.organisatie.functie import FUNCTIE, Functie
from register.domain.organisatie.gremium import Gremium, Lid, Zetel
from register.domain.organisatie.persoon import PERSOON
from register.domain.organisatie.regeling import REGELING, Regeling
from register.domain.organisatie.samenstelling import PER_GEMEENTE, living
from register.domain.values import Tekst
from register.formats.recorded import Opener
from register.formats.wissel.inhoud import NTB

_UITLEG = """\
# Bestuurswissel: vul in hoe het ná de wissel is en geef elke gemeente haar datum.
# Wat verschilt van het register wordt vastgelegd; wat u weglaat uit een lijst zetels,
# eindigt. Een gemeente, gremium of functie die u helemaal weglaat, blijft zoals zij is.
# Nog niemand? Schrijf persoon: n.t.b. Kijk eerst met --proef wat het wordt.
# oorzaak: van_rechtswege, ontslag, vertrouwen, einde_termijn, vervangen, overlijden,
#   uittreding, herindeling, opheffing of onbekend
"""


def template(
    lezer: Lezer, opener: Opener, regeling: str, wissel: str, op: date | None
) -> str:
    """YAML of the seats, boards and functies as on `op` (or all that is known)."""
    context = Context(lezer, op or date.max)
    schrijver = _Schrijver(context, opener, op.isoformat() if op else "JJJJ-MM-DD")
    return "\n".join([_UITLEG, *schrijver.lines(regeling, wissel), ""])


class _Schrijver:
    def __init__(self, context: Context, opener: Opener, datum: str) -> None:
        self._context = context
        self._opener = opener
        self._datum = datum

    def lines(self, regeling: str, wissel: str) -> Iterable[str]:
        staat = self._context.staat(REGELING, "") or Regeling()
        gremia = living(self._context)
        eigen = [gremium for gremium in gremia if gremium.soort in PER_GEMEENTE]
        yield f"regeling: {regeling}"
        yield f"wissel: {wissel}"
        yield "personen: []  # nieuwe mensen: {persoon: p-101, naam: …}"
        yield "gemeenten:"
        for gemeente, achter in self._gemeenten(staat, eigen):
            yield f"  - gemeente: {gemeente}{achter}"
            yield f"    datum: {self._datum}"
            yield "    oorzaak: van_rechtswege"
            yield from self._of_gemeente(gemeente, eigen)
        yield "gremia:"
        for gremium in gremia:
            own = gremium not in eigen
            if gremium.voorzitter or gremium.portefeuilles or (own and gremium.leden):
                yield from self._gremium(gremium, own=own)
        yield "functies:"
        for code in self._context.codes(FUNCTIE):
            functie = self._context.staat(FUNCTIE, code)
            if functie and not functie.opgeheven_op:
                yield from self._functie(functie)

    def _gemeenten(
        self, staat: Regeling, gremia: list[Gremium]
    ) -> Iterable[tuple[str, str]]:
        """Who takes part, and who left and still has seats, with their names."""
        namen = {c: self._comment(d.naam) for c, d in staat.deelnemers.items()}
        for gremium in gremia:
            for lid in gremium.leden:
                if lid.gemeente:
                    namen.setdefault(lid.gemeente, "  # neemt niet meer deel")
        return sorted(namen.items())

    def _of_gemeente(self, gemeente: str, gremia: list[Gremium]) -> Iterable[str]:
        zetels = [
            (gremium.code, lid)
            for gremium in gremia
            for lid in gremium.leden
            if lid.gemeente == gemeente
        ]
        yield "    zetels:" if zetels else "    zetels: []"
        for gremium, lid in zetels:
            yield from self._seat(lid, f"gremium: {gremium}")

    def _gremium(self, gremium: Gremium, *, own: bool) -> Iterable[str]:
        yield f"  - gremium: {gremium.code}{self._comment(gremium.naam)}"
        yield f"    datum: {self._datum}"
        if gremium.voorzitter:
            wie = self._person(gremium.voorzitter)
            yield f"    voorzitter: {gremium.voorzitter}{wie}"
            if gremium.aanwijzend_orgaan:
                yield f"    aangewezen_door: {gremium.aanwijzend_orgaan}"
        if own:
            yield "    oorzaak: einde_termijn"
            yield "    zetels:" if gremium.leden else "    zetels: []"
            for lid in gremium.leden:
                voor = f"gemeente: {lid.gemeente}" if lid.gemeente else ""
                yield from self._seat(lid, voor)
        if gremium.portefeuilles:
            yield "    portefeuilles:"
        for portefeuille in gremium.portefeuilles:
            houders = ", ".join(portefeuille.houders)
            yield f"      - portefeuille: {portefeuille.code}"
            yield f"        houders: [{houders}]"

    def _seat(self, lid: Lid, waar: str) -> Iterable[str]:
        yield f"      - persoon: {lid.persoon}{self._person(lid.persoon)}"
        if waar:
            yield f"        {waar}"
        if lid.zetel is not Zetel.LID:
            yield f"        rol: {lid.zetel}"
        if lid.vervangt:
            yield f"        vervangt: {lid.vervangt}"
        if lid.volgorde is not None:
            yield f"        volgorde: {lid.volgorde}"

    def _functie(self, functie: Functie) -> Iterable[str]:
        yield f"  - functie: {functie.code}{self._comment(functie.naam)}"
        yield f"    datum: {self._datum}"
        yield f"    houder: {functie.houder or NTB}{self._person(functie.houder)}"
        if functie.waarnemer:
            wie = self._person(functie.waarnemer)
            yield f"    waarnemer: {functie.waarnemer}{wie}"

    def _person(self, code: str) -> str:
        persoon = self._context.ooit(PERSOON, code) if code else None
        return self._comment(persoon.naam) if persoon else ""

    def _comment(self, tekst: Tekst) -> str:
        """A name behind the code, as far as it is public; never over two lines."""
        if isinstance(tekst, str):
            return f"  # {' '.join(tekst.split())}"
        inhoud = self._opener(tekst.digest)
        if inhoud is None:
            return ""
        return self._comment(cast("str", orjson.loads(inhoud)))
