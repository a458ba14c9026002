"""Fields of a command as options, and what was typed as JSON for the intake.

The intake judges the values, with the same words as for JSON Lines; here only that
takes place which the shell cannot say: flags, euros, lists, JSON in a file.
"""

import re
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from enum import StrEnum, auto
from pathlib import Path
from types import NoneType, UnionType
from typing import Union, get_args, get_origin, get_type_hints

import typer
from typer.core import TyperOption

from cli.options import option
from register.domain.values import Periode, Verzegeld

ONBEKEND = "onbekend:"
_EURO = re.compile(r"^(?:€ ?)?(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{2}))?$")
_HEEL = re.compile(r"^-?\d+$")
_ANDERS = {"sleutel": "verdeelsleutel", "feitdatum": "nieuwe-feitdatum"}
"""Names that the envelope has already, of fields that mean something else."""


class Soort(StrEnum):
    """How what was typed becomes JSON."""

    TEKST = auto()
    CODE = auto()
    GETAL = auto()
    EURO = auto()
    VLAG = auto()
    DATUM = auto()
    FEITDATUM = auto()
    KEUZE = auto()
    JSON = auto()


_METAVARS = {
    Soort.TEKST: "TEKST",
    Soort.CODE: "CODE",
    Soort.GETAL: "GETAL",
    Soort.EURO: "EURO",
    Soort.DATUM: "JJJJ-MM-DD",
    Soort.FEITDATUM: "DATUM",
    Soort.KEUZE: "KEUZE",
    Soort.JSON: "JSON|@BESTAND",
}


@dataclass(frozen=True, slots=True)
class Veld:
    """One field of a payload, seen from the command line."""

    naam: str
    soort: Soort
    verplicht: bool
    lijst: bool = False
    onbekend: bool = False
    keuzes: tuple[str, ...] = ()
    vorm: type | None = None

    @property
    def optie(self) -> str:
        """Name of the option, with dashes."""
        return "--" + _ANDERS.get(self.naam, self.naam).replace("_", "-")

    @property
    def param(self) -> str:
        """Name of the parameter: apart from those of the envelope."""
        return f"g_{self.naam}"

    def option(self) -> TyperOption:
        """The option for this field."""
        return option(
            self.optie,
            veld=self.param,
            uitleg=self._help(),
            metavar=_METAVARS.get(self.soort),
            meer=self.lijst and self.soort is not Soort.JSON,
            vlag=self.soort is Soort.VLAG,
            keuzes=self.keuzes,
        )

    def _help(self) -> str:
        delen = []
        if self.keuzes:
            delen.append(f"Een van: {', '.join(self.keuzes)}.")
        if self.soort is Soort.EURO:
            delen.append("In euro's, bijvoorbeeld 12.500,00 (in JSON hele centen).")
        if self.vorm:
            velden = ", ".join(veld.name for veld in fields(self.vorm))
            delen.append(f"{'Lijst van' if self.lijst else 'Object met'}: {velden}.")
        elif self.lijst:
            delen.append("Mag vaker.")
        if self.onbekend and self.verplicht:
            delen.append("Of onbekend:REDEN.")
        if self.verplicht:
            delen.append("[required]")
        return " ".join(delen)

    def value(self, getypt: object) -> object:
        """JSON for what was typed; raises `BadParameter`."""
        if self.soort is Soort.JSON:
            return read_json(str(getypt), self.optie)
        if isinstance(getypt, list):
            return [self._one(deel) for deel in getypt]
        return self._one(getypt)

    def _one(self, getypt: object) -> object:
        tekst = str(getypt)
        if self.onbekend and tekst.startswith(ONBEKEND):
            return {"onbekend": tekst.removeprefix(ONBEKEND).strip()}
        match self.soort:
            case Soort.VLAG:
                return bool(getypt)
            case Soort.GETAL:
                return int(tekst) if _HEEL.match(tekst) else tekst
            case Soort.EURO:
                return cents(tekst, self.optie)
            case Soort.FEITDATUM:
                return when(tekst)
            case _:
                return tekst


def fields_of(vorm: type) -> list[Veld]:
    """Fields of a payload; the mandatory ones first."""
    hints = get_type_hints(vorm)
    velden = [
        _field(
            veld.name,
            hints[veld.name],
            verplicht=veld.default is MISSING and veld.default_factory is MISSING,
        )
        for veld in fields(vorm)
    ]
    return sorted(velden, key=lambda veld: not veld.verplicht)


def _field(naam: str, hint: object, *, verplicht: bool) -> Veld:
    leden = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    echte = [lid for lid in leden if lid not in (Verzegeld, NoneType)]
    onbekend = Verzegeld in leden
    if Periode in echte:
        return Veld(naam, Soort.FEITDATUM, verplicht, onbekend=onbekend)
    soort, lijst = echte[0], False
    if get_origin(soort) is tuple:
        soort, lijst = get_args(soort)[0], True
    if not isinstance(soort, type) or soort is object:
        return Veld(naam, Soort.JSON, verplicht, lijst)
    if is_dataclass(soort):
        return Veld(naam, Soort.JSON, verplicht, lijst, vorm=soort)
    if issubclass(soort, StrEnum):
        keuzes = tuple(str(keuze) for keuze in soort)
        return Veld(naam, Soort.KEUZE, verplicht, lijst, onbekend, keuzes)
    return Veld(naam, _scalar(naam, soort, onbekend), verplicht, lijst, onbekend)


def _scalar(naam: str, soort: type, onbekend: bool) -> Soort:
    if soort is bool:
        return Soort.VLAG
    if soort is int:
        geld = naam == "bedrag" or naam.startswith("bedrag_")
        return Soort.EURO if geld else Soort.GETAL
    if soort is date:
        return Soort.DATUM
    return Soort.TEKST if onbekend else Soort.CODE


def cents(tekst: str, optie: str) -> int:
    """Euro cents of an amount in Dutch notation; raises `BadParameter`."""
    bedrag = _EURO.match(tekst.strip())
    if bedrag is None:
        msg = f"'{tekst}' is geen bedrag in euro's; schrijf 12500 of 12.500,00"
        raise typer.BadParameter(msg, param_hint=optie)
    heel = int(bedrag[2].replace(".", "")) * 100 + int(bedrag[3] or 0)
    return -heel if bedrag[1] else heel


def when(tekst: str) -> object:
    """A date that may be imprecise: a day, week or month, or `VAN/TOT`."""
    van, streep, tot = tekst.partition("/")
    return {"van": van, "tot": tot} if streep else tekst


def read_json(tekst: str, optie: str) -> object:
    """JSON from the line or from `@bestand`; raises `BadParameter`."""
    from register.codec.canonical import BuitenProfiel, load

    try:
        inhoud = Path(tekst[1:]).read_bytes() if tekst.startswith("@") else tekst
        return load(inhoud)
    except FileNotFoundError as fout:
        msg = f"er is geen bestand '{tekst[1:]}'"
        raise typer.BadParameter(msg, param_hint=optie) from fout
    except BuitenProfiel as fout:
        raise typer.BadParameter(fout.tekst, param_hint=optie) from fout
