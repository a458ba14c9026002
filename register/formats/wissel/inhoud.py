"""A bestuurswissel in a file: who sits where in the new period, and from when.

The file says how each gemeente, gremium and functie is composed *after* the change;
what differs from the register is recorded. What the file does not name stays.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from register.domain.organisatie.lidmaatschap import Oorzaak, Zetel
from register.domain.values import Bewijs, Tekst
from register.formats.bestand import Bestand, typed
from register.formats.yamltext import BestandFout

NTB = "n.t.b."
"""Nobody yet: the seat, chair, portefeuille or functie waits for somebody."""


class WisselFout(BestandFout):
    """The file is no bestuurswissel of this register."""

    reden = "ongeldige-bestuurswissel"


def __getattr__(naam: str) -> Mapping[str, object]:
    """`SCHEMA`: the published JSON Schema (2020-12), made when it is asked for."""
    if naam == "SCHEMA":
        from register.codec.schemas import entered  # noqa: PLC0415 - reads the whole catalogue

        return entered(Wissel, "Bestuurswissel")
    raise AttributeError(naam)


@dataclass(frozen=True, kw_only=True)
class NieuwPersoon:
    """A person that the register does not know yet; known ones may stand here too."""

    persoon: str
    naam: Tekst
    datum: date | None = None


@dataclass(frozen=True, kw_only=True)
class Plaats:
    """A seat; `persoon: n.t.b.` (or none) reports it vacant, to fill `uiterlijk`."""

    persoon: str = NTB
    rol: Zetel = Zetel.LID
    vervangt: str = ""
    volgorde: int | None = None
    aangewezen_door: str = ""
    uiterlijk: date | None = None


@dataclass(frozen=True, kw_only=True)
class Gemeenteplaats(Plaats):
    """A seat of the gemeente under which it stands."""

    gremium: str


@dataclass(frozen=True, kw_only=True)
class Gremiumplaats(Plaats):
    """A seat in the gremium under which it stands."""

    gemeente: str = ""


@dataclass(frozen=True, kw_only=True)
class Wijziging:
    """What holds from `datum`; who leaves does so on `einde` (else `datum`).

    `oorzaak` is why they leave, `aangewezen_door` the organ that designates.
    """

    datum: date
    einde: date | None = None
    oorzaak: Oorzaak = Oorzaak.ONBEKEND
    aangewezen_door: str = ""
    bewijs: tuple[Bewijs, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Gemeentewissel(Wijziging):
    """All seats of one gemeente in AB, bestuurscommissies and bestuurlijk overleg."""

    gemeente: str
    zetels: tuple[Gemeenteplaats, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Portefeuilleplaats:
    """A portefeuille and who has it; without `houders` it waits for somebody."""

    portefeuille: str
    houders: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    omschrijving: Tekst = ""
    besluit: str = ""


@dataclass(frozen=True, kw_only=True)
class Gremiumwissel(Wijziging):
    """One gremium; what is left out (seats, chair, portefeuilles) stays as it is."""

    gremium: str
    zetels: tuple[Gremiumplaats, ...] | None = None
    voorzitter: str = ""
    portefeuilles: tuple[Portefeuilleplaats, ...] | None = None


@dataclass(frozen=True, kw_only=True)
class Functiewissel:
    """Who holds a functie and who acts in it; left out: as it is."""

    functie: str
    datum: date
    houder: str = ""
    waarnemer: str = ""
    bewijs: tuple[Bewijs, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Rolwissel:
    """A role that begins, or ends."""

    persoon: str
    rol: str
    datum: date
    gremium: str = ""
    gemeente: str = ""
    eindigt: bool = False


@dataclass(frozen=True, kw_only=True)
class Wissel:
    """The whole file; `wissel` is its code, e.g. `2026-2030`."""

    regeling: str
    wissel: str
    achterstand: bool = False
    personen: tuple[NieuwPersoon, ...] = ()
    gemeenten: tuple[Gemeentewissel, ...] = ()
    gremia: tuple[Gremiumwissel, ...] = ()
    functies: tuple[Functiewissel, ...] = ()
    rollen: tuple[Rolwissel, ...] = ()

    @property
    def datums(self) -> tuple[date, ...]:
        """The days on which something changes, in the order of the file."""
        return (
            *(deel.datum for deel in self.gemeenten),
            *(deel.datum for deel in self.gremia),
            *(deel.datum for deel in self.functies),
            *(deel.datum for deel in self.rollen),
        )


def load(tekst: str) -> Bestand[Wissel]:
    """Read and check a file by itself; raises `WisselFout` with line and field."""
    bestand = typed(tekst, Wissel, WisselFout)
    gezien: dict[str, str] = {}
    for pad, sleutel in _keys(bestand.inhoud):
        if sleutel in gezien:
            eerder = bestand.gelezen.line(gezien[sleutel])
            msg = f"{sleutel} staat ook op regel {eerder}; laat er één staan"
            raise bestand.fault(pad, msg)
        gezien[sleutel] = pad
    for lijst in ("gemeenten", "gremia"):
        for plek, deel in enumerate(getattr(bestand.inhoud, lijst)):
            if deel.einde and deel.einde > deel.datum:
                msg = f"het einde ({deel.einde}) ligt na de datum ({deel.datum})"
                raise bestand.fault(f"/{lijst}/{plek}/einde", msg)
    return bestand


def _keys(wissel: Wissel) -> Iterable[tuple[str, str]]:
    """What may stand in the file only once, with its place."""
    for n, persoon in enumerate(wissel.personen):
        yield f"/personen/{n}", f"persoon '{persoon.persoon}'"
    for n, gemeente in enumerate(wissel.gemeenten):
        yield f"/gemeenten/{n}", f"gemeente '{gemeente.gemeente}'"
        for m, plaats in enumerate(gemeente.zetels):
            pad = f"/gemeenten/{n}/zetels/{m}"
            yield from _seat(pad, plaats, plaats.gremium, gemeente.gemeente)
    for n, gremium in enumerate(wissel.gremia):
        yield f"/gremia/{n}", f"gremium '{gremium.gremium}'"
        yield from _in_gremium(f"/gremia/{n}", gremium)
    for n, functie in enumerate(wissel.functies):
        yield f"/functies/{n}", f"functie '{functie.functie}'"
    for n, rol in enumerate(wissel.rollen):
        delen = (rol.persoon, rol.rol, rol.gremium, rol.gemeente)
        yield f"/rollen/{n}", f"rol {' '.join(filter(None, delen))}"


def _in_gremium(pad: str, gremium: Gremiumwissel) -> Iterable[tuple[str, str]]:
    for m, zetel in enumerate(gremium.zetels or ()):
        yield from _seat(f"{pad}/zetels/{m}", zetel, gremium.gremium, zetel.gemeente)
    for m, deel in enumerate(gremium.portefeuilles or ()):
        wat = f"portefeuille '{deel.portefeuille}' van '{gremium.gremium}'"
        yield f"{pad}/portefeuilles/{m}", wat


def _seat(
    pad: str, plaats: Plaats, gremium: str, gemeente: str
) -> Iterable[tuple[str, str]]:
    if plaats.persoon != NTB:
        voor = f" voor '{gemeente}'" if gemeente else ""
        yield pad, f"de zetel van '{plaats.persoon}' in '{gremium}'{voor}"
