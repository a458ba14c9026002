"""From a file of a bestuurswissel to the commands that record its differences.

Each part of the file is compared with the register as it stands on the date of that
part. A later fact about the same seat or functie is never overtaken in silence.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from register.codec.intake import Regel
from register.codec.plain import plain
from register.domain.context import Context, Lezer
from register.domain.facts import Gebeurtenis
from register.domain.organisatie.functie import (
    FUNCTIE,
    Functie,
    FunctieBezet,
    FunctieVerlaten,
)
from register.domain.organisatie.persoon import (
    PERSOON,
    PersoonGeregistreerd,
    Rol,
    RolIngetrokken,
    RolToegekend,
)
from register.domain.values import Bewijs
from register.formats.bestand import Bestand
from register.formats.wissel.inhoud import (
    NTB,
    Functiewissel,
    NieuwPersoon,
    Rolwissel,
    Wissel,
    WisselFout,
)


@dataclass(frozen=True, slots=True)
class Stap:
    """One command, and the line of the file that asks for it."""

    regelnummer: int
    pad: str
    regel: Regel


class Planner:
    """Keeps the commands in the order in which they can be recorded."""

    def __init__(self, bestand: Bestand[Wissel], lezer: Lezer, grootte: int) -> None:
        """`grootte`: events in the log, which makes the keys of this load its own."""
        self.bestand = bestand
        self.wissel = bestand.inhoud
        self.lezer = lezer
        self.stappen: list[Stap] = []
        self._sleutel = f"bestuurswissel:{self.wissel.wissel}:{grootte}"

    def context(self, dag: date) -> Context:
        """The register as it stands on a day, this file apart."""
        return Context(self.lezer, dag)

    def add(
        self,
        pad: str,
        opdracht: str,
        event: Gebeurtenis,
        dag: date,
        bewijs: tuple[Bewijs, ...] = (),
    ) -> None:
        """Add the command that records this event."""
        regel = Regel(
            opdracht=opdracht,
            gegevens=plain(event),
            feitdatum=dag.isoformat(),
            sleutel=f"{self._sleutel}:{len(self.stappen) + 1}",
            bewijs=bewijs,
            regeling=self.wissel.regeling,
            achterstand=self.wissel.achterstand,
        )
        self.stappen.append(Stap(self.bestand.gelezen.line(pad), pad, regel))

    def fault(self, pad: str, tekst: str) -> WisselFout:
        """Make a fault at the place of a field."""
        return WisselFout(tekst, regel=self.bestand.gelezen.line(pad), pad=pad)

    def require_person(self, code: str, pad: str) -> None:
        """Refuse a person that neither the register nor the file knows."""
        nieuw = any(persoon.persoon == code for persoon in self.wissel.personen)
        if not nieuw and not self.lezer.feiten(PERSOON.stroom(code)):
            msg = (
                f"persoon '{code}' is niet bekend; zet hem met zijn naam bij 'personen'"
            )
            raise self.fault(pad, msg)

    def require_newest(
        self, stroom: str, dag: date, pad: str, raakt: Callable[[object], bool]
    ) -> None:
        """Refuse to change what a later fact already changes; both are named."""
        for feit in self.lezer.feiten(stroom):
            if feit.eerste > dag and raakt(feit.gegevens):
                msg = (
                    f"in '{stroom}' staat al een latere wijziging van {feit.eerste} "
                    f"({feit.soort}, seq {feit.seq}); deze per {dag} kan daar niet "
                    "ongemerkt onder: corrigeer dat feit, of deze datum"
                )
                raise self.fault(pad, msg)

    def people(self) -> None:
        """Register who is new."""
        for plek, persoon in enumerate(self.wissel.personen):
            if not self.lezer.feiten(PERSOON.stroom(persoon.persoon)):
                event = PersoonGeregistreerd(persoon=persoon.persoon, naam=persoon.naam)
                dag = persoon.datum or self._first(persoon)
                self.add(f"/personen/{plek}", "RegistreerPersoon", event, dag)

    def _first(self, persoon: NieuwPersoon) -> date:
        if not self.wissel.datums:
            pad = f"/personen/{self.wissel.personen.index(persoon)}/datum"
            raise self.fault(pad, "geef een datum; er verandert verder niets")
        return min(self.wissel.datums)

    def functies(self) -> None:
        """Let functies be left and filled."""
        for plek, deel in enumerate(self.wissel.functies):
            pad = f"/functies/{plek}"
            staat = self.context(deel.datum).staat(FUNCTIE, deel.functie)
            if staat is None or staat.opgeheven_op:
                msg = f"functie '{deel.functie}' bestaat niet op {deel.datum}"
                raise self.fault(f"{pad}/functie", msg)
            if deel.houder == deel.waarnemer and deel.houder not in ("", NTB):
                msg = f"'{deel.houder}' is al de houder; laat de waarnemer weg"
                raise self.fault(f"{pad}/waarnemer", msg)
            self._functie(pad, deel, staat)

    def _functie(self, pad: str, deel: Functiewissel, staat: Functie) -> None:
        weg, erbij = _changes(deel, staat)
        if not weg and not erbij:
            return
        stroom = FUNCTIE.stroom(deel.functie)
        self.require_newest(stroom, deel.datum, pad, _is_filling)
        for persoon in weg:
            verlaten = FunctieVerlaten(functie=deel.functie, persoon=persoon)
            self.add(pad, "VerlaatFunctie", verlaten, deel.datum, deel.bewijs)
        for persoon, waarnemend in erbij:
            self.require_person(persoon, pad)
            bezet = FunctieBezet(
                functie=deel.functie, persoon=persoon, waarnemend=waarnemend
            )
            self.add(pad, "BezetFunctie", bezet, deel.datum, deel.bewijs)

    def rollen(self) -> None:
        """Let roles end and begin."""
        for plek, deel in enumerate(self.wissel.rollen):
            pad = f"/rollen/{plek}"
            self.require_person(deel.persoon, f"{pad}/persoon")
            staat = self.context(deel.datum).staat(PERSOON, deel.persoon)
            rol = Rol(rol=deel.rol, gremium=deel.gremium, gemeente=deel.gemeente)
            heeft = staat is not None and rol in staat.rollen
            if heeft is deel.eindigt:
                self._role(pad, deel)

    def _role(self, pad: str, deel: Rolwissel) -> None:
        if deel.eindigt:
            weg = RolIngetrokken(
                persoon=deel.persoon,
                rol=deel.rol,
                gremium=deel.gremium,
                gemeente=deel.gemeente,
            )
            self.add(pad, "TrekRolIn", weg, deel.datum)
            return
        erbij = RolToegekend(
            persoon=deel.persoon,
            rol=deel.rol,
            gremium=deel.gremium,
            gemeente=deel.gemeente,
        )
        self.add(pad, "KenRolToe", erbij, deel.datum)


def _changes(
    deel: Functiewissel, staat: Functie
) -> tuple[list[str], list[tuple[str, bool]]]:
    """Who leaves the functie, and who fills it (acting or not)."""
    houder = _wanted(deel.houder, staat.houder)
    # who acted and is appointed no longer acts, without a fact of its own
    was = "" if staat.waarnemer == houder else staat.waarnemer
    waarnemer = _wanted(deel.waarnemer, was)
    paren = ((staat.houder, houder, False), (was, waarnemer, True))
    weg = [oud for oud, nieuw, _ in paren if oud and oud != nieuw]
    erbij = [(nieuw, wn) for oud, nieuw, wn in paren if nieuw and nieuw != oud]
    return weg, erbij


def _wanted(gevraagd: str, nu: str) -> str:
    if gevraagd == NTB:
        return ""
    return gevraagd or nu


def _is_filling(gegevens: object) -> bool:
    return isinstance(gegevens, FunctieBezet | FunctieVerlaten)
