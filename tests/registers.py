"""A small register on disk, and short ways to write command lines for it."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from register.codec.intake import Regel, read_line
from register.domain.facts import Feit
from register.domain.organisatie.regeling import RegisterBegonnen
from register.service.beginning import begin
from register.service.place import KLUIS, Place, reader_of
from register.service.receipts import Ontvangst
from register.service.recording import Recorder
from register.service.sources import Sources, uuid7

VROEG = "2020-01-01"
DAG = "2026-07-02"


def line(opdracht: str, feitdatum: object = DAG, **gegevens: object) -> Regel:
    """One command; fields of the line itself begin with an underscore."""
    kop = {naam[1:]: g for naam, g in gegevens.items() if naam.startswith("_")}
    eigen = {naam: g for naam, g in gegevens.items() if not naam.startswith("_")}
    return read_line(
        {"opdracht": opdracht, "feitdatum": feitdatum, "gegevens": eigen} | kop
    )


BASIS = (
    line(
        "StelRegelingVast",
        VROEG,
        versie="1",
        titel="De regeling",
        soort="collegeregeling",
        rechtsvorm="openbaar_lichaam",
        inwerking=VROEG,
    ),
    line("TreedToe", VROEG, gemeente="gm0001", naam="Noord"),
    line(
        "StelGremiumIn",
        VROEG,
        gremium="AB",
        naam="Algemeen bestuur",
        openheid="openbaar",
        soort="algemeen_bestuur",
        publicatie_besluiten="direct",
    ),
    line(
        "StelGremiumIn",
        VROEG,
        gremium="DB",
        naam="Dagelijks bestuur",
        openheid="besloten",
        soort="dagelijks_bestuur",
    ),
    line(
        "StelFunctieIn",
        VROEG,
        functie="secretaris",
        naam="Secretaris",
        onder="DB",
        ambtelijk=True,
    ),
    line(
        "VerleenMandaat",
        VROEG,
        bevoegdheid="M-1",
        gever="DB",
        nemer="secretaris",
        handelingen=["inkoop"],
        plafond={"bedrag": 5_000_000},
    ),
)
"""A regeling with two organs, one functie and one mandaat: seqs 1 to 6."""


def decision(dag: object = DAG, **gegevens: object) -> Regel:
    """A decision of the AB."""
    return line(
        "NeemBesluit",
        dag,
        **{
            "orgaan": "AB",
            "titel": "Koers",
            "handeling": "koers",
            "uitkomst": "aangenomen",
            "motivering": "omdat het moet",
        }
        | gegevens,
    )


def purchase(dag: object = DAG, **gegevens: object) -> Regel:
    """A decision of the secretaris under mandaat M-1."""
    mandaat = {"orgaan": "DB", "functie": "secretaris", "bevoegdheid": "M-1"}
    return decision(dag, **mandaat | {"handeling": "inkoop"} | gegevens)


def make(
    map_: Path,
    regels: Iterable[Regel] = BASIS,
    *,
    oefening: bool = True,
    sources: Sources | None = None,
) -> Place:
    """Begin a register and record into it."""
    place = Place(map_)
    begonnen = RegisterBegonnen(regeling="mgr-test", naam="Proef", oefening=oefening)
    begin(place, begonnen, sources=sources)
    with Recorder(place, sources=sources) as recorder:
        recorder.record_all(enumerate(regels, 1))
    return place


def record(place: Place, *regels: Regel) -> list[Ontvangst]:
    """Record each in a transaction of its own."""
    with Recorder(place) as recorder:
        return [recorder.record(regel) for regel in regels]


def facts(place: Place, stroom: str) -> list[Feit]:
    """The facts of one stream as the rules read them, sealed ones opened."""
    log, kluis = place.open_log(alleen_lezen=True), place.open_vault()
    gevonden = list(reader_of(log, kluis).feiten(stroom))
    log.close()
    kluis.close()
    return gevonden


def fixed() -> Sources:
    """A clock that stands still, and ids and salts that count."""
    teller = iter(range(10**9))

    def random(aantal: int) -> bytes:
        return sha256(next(teller).to_bytes(8, "big")).digest()[:aantal]

    return Sources(
        klok=lambda: datetime(2026, 7, 2, 10, tzinfo=UTC),
        ids=lambda moment: uuid7(moment, random(10)),
        salts=lambda: random(32),
    )


def grep(map_: Path, canary: str) -> list[str]:
    """Names of the files below a directory that hold these bytes.

    The vault only when its own keys open them; in its bytes they may never stand.
    """
    gezocht = canary.encode()
    bestanden = [pad for pad in map_.rglob("*") if pad.is_file()]
    return sorted(
        pad.name
        for pad in bestanden
        if (
            _locked_in(pad, gezocht)
            if pad.name == KLUIS
            else gezocht in pad.read_bytes()
        )
    )


def _locked_in(pad: Path, gezocht: bytes) -> bool:
    assert gezocht not in pad.read_bytes(), "in the vault, and not locked"
    with closing(sqlite3.connect(pad)) as db:
        seqs = [rij[0] for rij in db.execute("SELECT DISTINCT seq FROM geheimen")]
    with Place(pad.parent).open_vault() as kluis:
        return any(gezocht in w.waarde for seq in seqs for w in kluis.of(seq))
