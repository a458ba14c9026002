"""A mandaatbesluit from a list: what differs from what is in force, as commands.

A row that stays as it was keeps its power; a row that changed is withdrawn and given
anew, so that every norm judges what is given now; a row that is gone is withdrawn. All
of it is one transaction (`Recorder.record_all`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

from register.codec.intake import Regel
from register.codec.plain import plain
from register.domain.bevoegdheden.bevoegdheid import BEVOEGDHEID, Bevoegdheid
from register.domain.bevoegdheden.mandaatbesluit import MANDAATBESLUIT
from register.domain.context import Context, Lezer
from register.domain.refusals import BestaatAl
from register.domain.values import Grondslag
from register.formats.mandaatlijst import Mandaatlijst, Mandaatrij
from register.formats.recorded import Opener, unsealed
from register.formats.rekenblad import TabelFout
from register.service.mandaten.stand import differ, holders, in_force

Velden = dict[str, object]

_VERGELEKEN = frozenset(veld.name for veld in fields(Mandaatrij)) - {
    "rij",
    "nummer",
    "onder",
    "grondslag",
}


class Wat(StrEnum):
    """What becomes of one row."""

    NIEUW = "nieuw"
    GEWIJZIGD = "gewijzigd"
    VERVALLEN = "vervallen"
    GELIJK = "gelijk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opgave:
    """What the list itself does not say: which mandaatbesluit it is, and from when."""

    mandaatbesluit: str
    vanaf: date
    gever: str
    stuk: str
    omvang: int
    mediatype: str
    titel: str = ""
    besluit: str = ""
    vervangt: str = ""
    achterstand: bool = False
    klok: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verschil:
    """One row beside what is in force: its power then, its power now, what differs."""

    wat: Wat
    nummer: str
    rij: int = 0
    was: str = ""
    wordt: str = ""
    velden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Commands by the row of the file they come from; 0 for what is not in it."""

    regels: tuple[tuple[int, Regel], ...] = ()
    verschillen: tuple[Verschil, ...] = ()
    meldingen: tuple[str, ...] = ()


def plan(lijst: Mandaatlijst, opgave: Opgave, lezer: Lezer, opener: Opener) -> Plan:
    """What recording the list comes to; raises a `Refused` that names the row."""
    context = Context(lezer, opgave.vanaf)
    al = context.ooit(MANDAATBESLUIT, opgave.mandaatbesluit)
    if al is not None:
        if al.vastgesteld.stuk != opgave.stuk:
            raise BestaatAl(
                "mandaatbesluit", opgave.mandaatbesluit, pad="--mandaatbesluit"
            )
        return Plan(meldingen=(*lijst.meldingen, "deze lijst is al vastgelegd"))
    return _Planner(lijst, opgave, context, opener).plan()


class _Planner:
    """Compares row by row; keeps commands in an order that can be recorded."""

    def __init__(
        self, lijst: Mandaatlijst, opgave: Opgave, context: Context, opener: Opener
    ) -> None:
        self._lijst = lijst
        self._opgave = opgave
        self._context = context
        self._opener = opener
        self._namen = holders(context, opener)
        self._was = in_force(context, opgave.vervangt)
        self._codes: dict[str, str] = {}
        """Power of each row by its number, as it is or will be."""
        self._verschillen: list[Verschil] = []
        self._nieuw: list[tuple[Mandaatrij, Velden]] = []

    def plan(self) -> Plan:
        for rij in self._ordered():
            self._row(rij)
        nummers = {rij.nummer for rij in self._lijst.rijen}
        self._verschillen += [
            Verschil(wat=Wat.VERVALLEN, nummer=nummer, was=macht.code)
            for nummer, macht in self._was.items()
            if nummer not in nummers
        ]
        weg = [v for v in self._verschillen if v.wat in (Wat.GEWIJZIGD, Wat.VERVALLEN)]
        regels = [
            *self._head(),
            *[(verschil.rij, self._withdraw(verschil)) for verschil in weg],
            *[(rij.rij, self._grant(rij, velden)) for rij, velden in self._nieuw],
        ]
        return Plan(
            regels=tuple(regels),
            verschillen=tuple(self._verschillen),
            meldingen=(*self._lijst.meldingen, *self._fallen({v.was for v in weg})),
        )

    def _ordered(self) -> list[Mandaatrij]:
        """Rows with each one after the row that it hangs under."""
        per_nummer = {rij.nummer: rij for rij in self._lijst.rijen}
        klaar: dict[str, Mandaatrij] = {}
        for rij in self._lijst.rijen:
            pad: list[Mandaatrij] = []
            boven: Mandaatrij | None = rij
            while boven is not None and boven.nummer not in klaar:
                if boven in pad:
                    msg = f"rij '{rij.nummer}' hangt via zichzelf onder zichzelf"
                    raise TabelFout(msg, rij=rij.rij, kolom="onder")
                pad.append(boven)
                if boven.onder and boven.onder not in per_nummer:
                    msg = f"nummer '{boven.onder}' staat niet in deze lijst"
                    raise TabelFout(msg, rij=boven.rij, kolom="onder")
                boven = per_nummer.get(boven.onder)
            klaar.update((deel.nummer, deel) for deel in reversed(pad))
        return list(klaar.values())

    def _row(self, rij: Mandaatrij) -> None:
        velden = self._fields(rij)
        nieuw = f"{self._opgave.mandaatbesluit}:{rij.nummer}"
        was = self._was.get(rij.nummer)
        anders = self._differences(was, velden, rij.grondslag) if was else ()
        wat = Wat.NIEUW if was is None else Wat.GEWIJZIGD if anders else Wat.GELIJK
        code = was.code if was and not anders else nieuw
        self._codes[rij.nummer] = code
        if code == nieuw:
            self._nieuw.append((rij, velden))
        self._verschillen.append(
            Verschil(
                wat=wat,
                nummer=rij.nummer,
                rij=rij.rij,
                was=was.code if was else "",
                wordt=code,
                velden=tuple(anders),
            )
        )

    def _fields(self, rij: Mandaatrij) -> Velden:
        """The row as the event has it, without its own code."""
        velden = plain(rij)
        assert isinstance(velden, dict), "a row is a record"
        for naam in ("rij", "onder", "grondslag"):
            velden.pop(naam, None)
        velden["nemer"] = self._holder(rij.nemer, rij, "nemer")
        if rij.ondermandaat_aan:
            velden["ondermandaat_aan"] = [
                self._holder(wie, rij, "ondermandaat") for wie in rij.ondermandaat_aan
            ]
        if rij.onder:
            velden["ouder"] = self._codes[rij.onder]
            for naam in ("gever", "soort", "algemeen"):
                velden.pop(naam, None)
        else:
            gever = rij.gever or self._opgave.gever
            velden["gever"] = self._holder(gever, rij, "gever")
        return velden

    def _holder(self, wie: str, rij: Mandaatrij, kolom: str) -> str:
        codes = self._namen.get(wie.casefold(), frozenset())
        if len(codes) == 1:
            return next(iter(codes))
        wat = "geen gremium of functie" if not codes else "meer dan één functie"
        dag = self._opgave.vanaf
        msg = f"'{wie}' is op {dag} {wat}; gebruik de code van het register"
        raise TabelFout(msg, rij=rij.rij, kolom=kolom)

    def _differences(
        self, was: Bevoegdheid, nu: Velden, grondslag: tuple[Grondslag, ...]
    ) -> list[str]:
        toen = unsealed(plain(was), self._opener)
        assert isinstance(toen, dict), "a power is a record"
        velden = [*sorted(_VERGELEKEN), "ouder"]
        if "ouder" in nu:
            velden = [veld for veld in velden if veld not in _WORTEL]
        anders = [veld for veld in velden if differ(toen.get(veld), nu.get(veld))]
        feit = self._context.feiten(BEVOEGDHEID.stroom(was.code))[0]
        if feit.kop.grondslag != grondslag:
            anders.append("grondslag")
        return anders

    def _head(self) -> list[tuple[int, Regel]]:
        opgave = self._opgave
        titel = opgave.titel or f"Mandaatbesluit {opgave.mandaatbesluit}"
        regels = []
        if not self._context.feiten(f"stuk/{opgave.stuk}"):
            stuk: Velden = {
                "sha256": opgave.stuk,
                "titel": f"{titel}, lijst",
                "soort": "mandaatlijst",
                "versie": 1,
                "omvang": opgave.omvang,
                "mediatype": opgave.mediatype,
            }
            regels.append((0, self._line("VoegStukToe", stuk, "stuk")))
        besluit: Velden = {
            "mandaatbesluit": opgave.mandaatbesluit,
            "titel": titel,
            "gever": opgave.gever,
            "stuk": opgave.stuk,
            "besluit": opgave.besluit,
            "vervangt": opgave.vervangt,
        }
        gevuld = {naam: waarde for naam, waarde in besluit.items() if waarde}
        regels.append((0, self._line("StelMandaatbesluitVast", gevuld, "besluit")))
        return regels

    def _withdraw(self, verschil: Verschil) -> Regel:
        opgave = self._opgave
        velden: Velden = {
            "bevoegdheid": verschil.was,
            "reden": f"{verschil.wat} in mandaatbesluit {opgave.mandaatbesluit}",
        }
        if opgave.besluit:
            velden["besluit"] = opgave.besluit
        return self._line("TrekMandaatIn", velden, f"uit:{verschil.was}")

    def _grant(self, rij: Mandaatrij, velden: Velden) -> Regel:
        opgave = self._opgave
        meer = {
            "bevoegdheid": self._codes[rij.nummer],
            "mandaatbesluit": opgave.mandaatbesluit,
            "stuk": opgave.stuk,
        }
        if opgave.besluit:
            meer["besluit"] = opgave.besluit
        opdracht = "VerleenOndermandaat" if rij.onder else "VerleenMandaat"
        return self._line(opdracht, velden | meer, f"in:{rij.nummer}", rij.grondslag)

    def _line(
        self,
        opdracht: str,
        velden: Mapping[str, object],
        sleutel: str,
        grondslag: tuple[Grondslag, ...] = (),
    ) -> Regel:
        return Regel(
            opdracht=opdracht,
            gegevens=dict(velden),
            feitdatum=self._opgave.vanaf.isoformat(),
            sleutel=f"mandaatbesluit:{self._opgave.mandaatbesluit}:{sleutel}",
            grondslag=grondslag,
            achterstand=self._opgave.achterstand,
            klok=self._opgave.klok,
        )

    def _fallen(self, weg: set[str]) -> list[str]:
        """What hangs under a power that ends here, and so lapses with it."""
        meldingen = []
        for code in self._context.codes(BEVOEGDHEID):
            macht = self._context.staat(BEVOEGDHEID, code)
            if macht is None or code in weg or macht.ouder not in weg:
                continue
            if macht.holds(self._context.dag):
                zin = f"'{code}' hangt onder '{macht.ouder}' en vervalt daarmee"
                meldingen.append(zin)
        return meldingen


_WORTEL = frozenset({"gever", "soort", "algemeen"})
"""Said of what an organ gives, not of what is passed on."""
