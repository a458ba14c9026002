"""The regelingen that are served: each has a log of its own."""

from api.memory import Bewaard
from api.own.address import Eigen, made, thing
from api.own.listing import Eigenlijst
from api.parameters import Gevraagd
from api.registers import Registers
from api.routes import CODE as CODEVELD
from register.service.explaining.sentences import opened
from register.service.lijsten.tabel import Adres as Plek
from register.service.lijsten.vormen import (
    CODE,
    GETAL,
    JANEE,
    TIJDSTIP,
    ZIN,
    Rijvorm,
)
from register.service.lijsten.words import Rij
from register.service.pages import require_log
from register.service.sources import last_recorded

REGELING = Rijvorm(
    naam="Regeling",
    uitleg="Een gemeenschappelijke regeling en hoe ver haar register is.",
    velden={
        "regeling": CODE,
        "naam": ZIN,
        "tooi": CODE,
        "oefening": JANEE,
        "gebeurtenissen": GETAL,
        "laatst_vastgelegd_op": TIJDSTIP,
    },
    verplicht=("regeling", "naam", "oefening", "gebeurtenissen"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "naam": "Regeling Voorbeeld",
        "oefening": True,
        "gebeurtenissen": 412,
        "laatst_vastgelegd_op": "2026-11-02T09:30:00.000000Z",
    },
)


def _row(registers: Registers, code: str) -> Rij:
    register, log = registers.namen[code], registers.library.logs[code]
    velden = {
        "regeling": code,
        "naam": opened(log, register.naam),
        "tooi": register.tooi,
        "oefening": register.oefening,
        "gebeurtenissen": registers.library.model_of(code).position(code),
        "laatst_vastgelegd_op": last_recorded(log),
    }
    return {naam: waarde for naam, waarde in velden.items() if waarde != ""}


def _all(registers: Registers, _: Gevraagd) -> list[Rij]:
    return [_row(registers, code) for code in registers.namen]


def _one(registers: Registers, _: str, gevraagd: Gevraagd) -> Bewaard:
    code = gevraagd.pad["code"]
    require_log(registers.library, code)
    return made(_row(registers, code))


REGELINGEN = (
    Eigenlijst(
        naam="regelingen",
        plek=Plek("/regelingen", "Alle regelingen", "regelingen", "lijstRegelingen"),
        uitleg="Welke regelingen hier hun register hebben.",
        vorm=REGELING,
        rijen=_all,
        sleutel=("regeling",),
    ).address(),
    Eigen(
        plek=Plek("/regelingen/{code}", "Eén regeling", "regelingen", "toonRegeling"),
        uitleg="Hoe de regeling heet en hoe ver haar register is.",
        maak=_one,
        inhoud=thing(REGELING),
        padvelden=(CODEVELD,),
    ),
)
