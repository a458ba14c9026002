"""Parts of one decision: its story, its vote, its power, its verdicts, and why."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import orjson

from api.fields import Veld
from api.memory import Bewaard, kept
from api.own.address import Eigen, made, thing
from api.parameters import MOMENTEN, Gevraagd
from api.registers import Registers
from api.routes import CODE as CODEVELD
from register.formats.normlist import Normregel, cited, rows
from register.service import views
from register.service.answers import Library
from register.service.details import question
from register.service.eigennormen import known, own_rows
from register.service.explaining import telling
from register.service.lijsten.besluitvormen import WIE
from register.service.lijsten.gedeeld import GEBEURTENIS_VOORBEELD, GEBEURTENISSEN
from register.service.lijsten.tabel import Adres as Plek
from register.service.lijsten.vormen import (
    CODE,
    LIJST,
    NIETS,
    SEQS,
    ZIN,
    Rijvorm,
    Vorm,
    gedeeld,
    lijst,
    of,
    record,
)
from register.service.lijsten.words import Rij, is_stub, items, woord

_NUMMER = Veld(
    naam="besluitnummer", uitleg="Nummer van het besluit.", voorbeeld="AB-2026-001"
)
_KOP: dict[str, object] = {"regeling": "mgr-voorbeeld", "besluit": "AB-2026-001"}

Deel = Callable[[Library, str, Rij, Gevraagd], Rij]
"""What of a decision that may be seen is told."""


def _part(naam: str, uitleg: str, vorm: Vorm, voorbeeld: object) -> Rijvorm:
    """The shape of a part: the decision, and one field with what is told of it."""
    veld = naam.lower()
    return Rijvorm(
        naam=f"Besluit{naam}",
        uitleg=uitleg,
        velden={"regeling": CODE, "besluit": CODE, veld: vorm},
        verplicht=("regeling", "besluit", veld),
        voorbeeld={**_KOP, veld: voorbeeld},
    )


TIJDLIJN = _part(
    "Gebeurtenissen",
    "Wat er met een besluit gebeurde, in volgorde.",
    GEBEURTENISSEN,
    [GEBEURTENIS_VOORBEELD],
)
BEVOEGDHEID = _part(
    "Bevoegdheid",
    "Wie besliste, met welke bevoegdheid, tot de wet.",
    of(gedeeld("WieBesliste"), NIETS),
    WIE.voorbeeld,
)
STEMMING = _part(
    "Stemmingen", "Hoe erover is gestemd, hoofden en gewichten.", LIJST, []
)
OORDEEL = record(
    "norm",
    "oordeel",
    norm=CODE,
    oordeel=CODE,
    bewijs=SEQS,
    tekst=ZIN,
    bron=ZIN,
    link=ZIN,
)
NORMEN = _part(
    "Oordelen",
    "Wat de normen zeiden toen het werd vastgelegd, met wat zij eisen.",
    lijst(OORDEEL),
    [
        {
            "norm": "AWB-01@1",
            "oordeel": "voldoet",
            "bewijs": [4],
            "bron": "art. 3:46 Awb",
        }
    ],
)
WAAROM = Rijvorm(
    naam="BesluitWaarom",
    uitleg="Waarom het besluit is zoals het is, in zinnen met hun bewijs.",
    velden={
        "regeling": CODE,
        "besluit": CODE,
        "titel": ZIN,
        "delen": lijst(
            record(
                "kop",
                "regels",
                kop=ZIN,
                regels=lijst(record("tekst", tekst=ZIN, seqs=SEQS, artikel=ZIN)),
            )
        ),
    },
    verplicht=("regeling", "besluit", "titel", "delen"),
    voorbeeld={
        **_KOP,
        "titel": "Begroting 2027",
        "delen": [
            {
                "kop": "Wie besliste",
                "regels": [
                    {"tekst": "Het algemeen bestuur nam dit besluit.", "seqs": [9]}
                ],
            }
        ],
    },
)


def _story(_: Library, __: str, besluit: Rij, ___: Gevraagd) -> Rij:
    return {"gebeurtenissen": besluit["gebeurtenissen"]}


def _power(_: Library, __: str, besluit: Rij, ___: Gevraagd) -> Rij:
    return {"bevoegdheid": besluit["wie_besliste"]}


def _votes(library: Library, regeling: str, besluit: Rij, gevraagd: Gevraagd) -> Rij:
    """Votes on its point or proposal, in the meeting in which it was taken."""
    vergadering = woord(besluit.get("vergadering"))
    if not vergadering:
        return {"stemmingen": []}
    ask = gevraagd.ask({}, per_dag=False)
    vraag = question(library, regeling, ask, filter_={"vergadering": vergadering})
    rijen = [orjson.loads(rij) for rij in library.rows("stemmingen", vraag)]
    return {"stemmingen": [rij for rij in rijen if _is_of(rij, besluit)]}


def _is_of(stemming: Rij, besluit: Rij) -> bool:
    return not is_stub(stemming) and any(
        besluit.get(naam) and stemming.get(naam) == besluit[naam]
        for naam in ("punt", "voorstel")
    )


def _verdicts(library: Library, regeling: str, besluit: Rij, _: Gevraagd) -> Rij:
    """What each norm asks; one of the regeling itself as it held on that day."""
    bekend = {rij.naam: rij for rij in rows()}
    log, dag = library.logs[regeling], woord(besluit["genomen_op"])
    eigen = own_rows(log, regeling, known(log), date.fromisoformat(dag))
    bekend |= {rij.naam: rij for rij in eigen}
    return {
        "oordelen": [
            {**oordeel, **_required(bekend.get(woord(oordeel["norm"])))}
            for oordeel in items(besluit, "oordelen")
        ]
    }


def _required(norm: Normregel | None) -> Rij:
    if norm is None:
        return {}
    return {"tekst": norm.tekst, "bron": cited(norm.bron), "link": norm.shape()["link"]}


def _whole(registers: Registers, gevraagd: Gevraagd) -> Rij:
    regeling, nummer = gevraagd.pad["code"], gevraagd.pad["besluitnummer"]
    ask = gevraagd.ask({}, per_dag=False)
    antwoord = views.thing(registers.library, "besluit", regeling, nummer, ask)
    gelezen: Rij = orjson.loads(antwoord)
    return gelezen


def _address(pad: str, kort: str, operatie: str, vorm: Rijvorm, deel: Deel) -> Eigen:
    def make(registers: Registers, _: str, gevraagd: Gevraagd) -> Bewaard:
        besluit = _whole(registers, gevraagd)
        if is_stub(besluit):
            return made(besluit)
        regeling = gevraagd.pad["code"]
        kop = {"regeling": regeling, "besluit": besluit["besluit"]}
        eigen = deel(registers.library, regeling, besluit, gevraagd)
        return made({**kop, **eigen})

    return Eigen(
        plek=Plek(
            f"/regelingen/{{code}}/besluiten/{{besluitnummer}}/{pad}",
            kort,
            "besluiten",
            operatie,
        ),
        uitleg=vorm.uitleg,
        maak=make,
        inhoud=thing(vorm, kan_dicht=True),
        schemas=(vorm,),
        padvelden=(CODEVELD, _NUMMER),
        velden=MOMENTEN,
    )


def _why(registers: Registers, _: str, gevraagd: Gevraagd) -> Bewaard:
    regeling, nummer = gevraagd.pad["code"], gevraagd.pad["besluitnummer"]
    return kept(telling.waarom(registers.library, regeling, nummer, openbaar=True))


BESLUIT = (
    _address(
        "tijdlijn", "Tijdlijn van een besluit", "toonBesluitTijdlijn", TIJDLIJN, _story
    ),
    _address("stemming", "Stemming over een besluit", "toonStemming", STEMMING, _votes),
    _address(
        "bevoegdheid",
        "Bevoegdheid voor een besluit",
        "toonBevoegdheid",
        BEVOEGDHEID,
        _power,
    ),
    _address("normen", "Normen en een besluit", "toonOordelen", NORMEN, _verdicts),
    replace(
        _address("waarom", "Waarom een besluit zo is", "toonWaarom", WAAROM, _story),
        maak=_why,
        velden=(),
    ),
)
