"""One gemeente: everything of all regelingen that touches it, in one answer."""

from collections.abc import Iterable, Iterator

import orjson

from api.memory import Bewaard
from api.own.address import Eigen, made, thing
from api.own.listing import Eigenlijst
from api.parameters import MOMENTEN, Gevraagd, today
from api.registers import Registers
from api.routes import ADRESSEN, GEMEENTE, require_gemeente
from register.service import views
from register.service.answers import Library
from register.service.lijsten.tabel import Adres as Plek
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    DATUM,
    JANEE,
    LIJST,
    ZIN,
    Rijvorm,
    lijst,
    record,
)
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij, is_stub, items, woord
from register.service.zittingen import raadsdag

PER_LIJST = 20
"""So many rows of each list stand in the answer; its own address gives all."""

_DEEL = record(
    "lijst",
    "uitleg",
    "adres",
    "meer",
    "gegevens",
    lijst=CODE,
    uitleg=ZIN,
    adres=ZIN,
    meer=JANEE,
    gegevens=LIJST,
)
GEMEENTE_RIJ = Rijvorm(
    naam="Gemeente",
    uitleg="Een gemeente en aan welke regelingen zij nu deelneemt.",
    velden={"gemeente": CODE, "naam": ZIN, "regelingen": CODES},
    verplicht=("gemeente", "naam", "regelingen"),
    voorbeeld={"gemeente": "gm0202", "naam": "Arnhem", "regelingen": ["mgr-voorbeeld"]},
)
GEMEENTE_VORM = Rijvorm(
    naam="GemeenteMetAlles",
    uitleg=(
        "Wat een gemeente aangaat: per lijst de eerste rijen, en het adres van de rest."
    ),
    velden={
        **GEMEENTE_RIJ.velden,
        "op": DATUM,
        "vorige_raad": DATUM,
        "lijsten": lijst(_DEEL),
    },
    verplicht=("gemeente", "naam", "regelingen", "op", "lijsten"),
    voorbeeld={
        **GEMEENTE_RIJ.voorbeeld,
        "op": "2026-07-02",
        "vorige_raad": "2026-06-24",
        "lijsten": [
            {
                "lijst": "raad",
                "uitleg": "Wat de raad gevraagd is, en voor wanneer.",
                "adres": "/v1/gemeenten/gm0202/raad",
                "meer": False,
                "gegevens": [],
            }
        ],
    },
)


def _known(library: Library, ask: Ask) -> dict[str, Rij]:
    """Everyone who takes part, by code, with the regelingen."""
    antwoord = orjson.loads(views.rows(library, "deelnemers", None, ask))
    namen: dict[str, str] = {}
    regelingen: dict[str, list[str]] = {}
    for rij in items(antwoord, "gegevens"):
        if is_stub(rij):
            continue
        code = woord(rij["gemeente"])
        namen[code] = woord(rij["naam"])
        regelingen.setdefault(code, []).append(woord(rij["regeling"]))
    return {
        code: {"gemeente": code, "naam": namen[code], "regelingen": regelingen[code]}
        for code in sorted(namen)
    }


def _all(registers: Registers, gevraagd: Gevraagd) -> Iterable[Rij]:
    ask = Ask(op=gevraagd.op, bekend_op=gevraagd.bekend_op, openbaar=True)
    return _known(registers.library, ask).values()


def _one(registers: Registers, _: str, gevraagd: Gevraagd) -> Bewaard:
    library, code = registers.library, gevraagd.pad["code"]
    require_gemeente(library, code)
    op = gevraagd.op or today()
    ask = Ask(op=op, bekend_op=gevraagd.bekend_op, openbaar=True)
    onbekend = {"gemeente": code, "naam": code, "regelingen": []}
    vorige = raadsdag.previous(library, code, op)
    return made(
        {
            **_known(library, ask).get(code, onbekend),
            "op": op.isoformat(),
            **({"vorige_raad": vorige.isoformat()} if vorige else {}),
            "lijsten": list(_lists(registers, gevraagd, code)),
        }
    )


def _lists(registers: Registers, gevraagd: Gevraagd, code: str) -> Iterator[Rij]:
    """Every list that has an address of this gemeente."""
    for adres in ADRESSEN:
        if adres.overzicht is None or not adres.plek.pad.startswith("/gemeenten/"):
            continue
        vraag = Gevraagd(
            pad={"code": code},
            op=gevraagd.op,
            bekend_op=gevraagd.bekend_op,
            limiet=PER_LIJST,
        )
        antwoord = orjson.loads(adres.antwoord(registers.library, vraag))
        yield {
            "lijst": adres.overzicht.naam,
            "uitleg": adres.plek.kort,
            "adres": "/v1" + adres.plek.pad.format(code=code),
            "meer": "volgende" in antwoord,
            "gegevens": antwoord["gegevens"],
        }


GEMEENTEN = (
    Eigenlijst(
        naam="gemeenten",
        plek=Plek("/gemeenten", "Alle gemeenten", "gemeenten", "lijstGemeenten"),
        uitleg="Welke gemeenten aan welke regelingen deelnemen.",
        vorm=GEMEENTE_RIJ,
        rijen=_all,
        sleutel=("gemeente",),
        anders=MOMENTEN,
    ).address(),
    Eigen(
        plek=Plek("/gemeenten/{code}", "Eén gemeente", "gemeenten", "toonGemeente"),
        uitleg=(
            "Alles wat een gemeente aangaat, van alle regelingen, in één antwoord: wat "
            "haar raad gevraagd is en voor wanneer, wat met haar zienswijze is gedaan, "
            "haar bijdragen, en wat is gewijzigd sinds de vorige raadsvergadering."
        ),
        maak=_one,
        inhoud=thing(GEMEENTE_VORM),
        schemas=(GEMEENTE_VORM,),
        padvelden=(GEMEENTE,),
        velden=MOMENTEN,
        per_dag=True,
    ),
)
