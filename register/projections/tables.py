"""Tables of the read model, made from the lists: current rows, versions, positions.

`sleutel` is the row's key within its regeling and list; `van_dag`/`tot_dag` the days
for which it holds, `van_seq`/`tot_seq` the part of the log for which it is known.
"""

from dataclasses import dataclass

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
)

from register.projections.catalogue import GEBEURTENISLIJSTEN, LIJSTEN
from register.projections.lists import Gebeurtenislijst, Lijst

METADATA = MetaData()

TEKST = String().with_variant(String(collation="C"), "postgresql")
"""Text in the order of its bytes, in every database: digests depend on it."""

NU_SEQ = 2**53
"""`tot_seq` of what is known now."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The two tables of a list."""

    nu: Table
    versies: Table


def _own(kolommen: tuple[str, ...]) -> list[Column[int] | Column[str]]:
    return [
        Column(naam, BigInteger)
        if naam.endswith(("_cent", "_jaar"))
        else Column(naam, TEKST)
        for naam in kolommen
    ]


def _pair(lijst: Lijst[object]) -> Pair:
    naam = lijst.naam.replace("-", "_")
    nu = Table(
        naam,
        METADATA,
        Column("regeling", TEKST, primary_key=True),
        Column("sleutel", TEKST, primary_key=True),
        Column("van_dag", TEKST, primary_key=True),
        Column("tot_dag", TEKST, nullable=False),
        Column("stroom", TEKST, nullable=False),
        *_own(lijst.kolommen),
        Column("inhoud", LargeBinary, nullable=False),
    )
    versies = Table(
        f"{naam}_versies",
        METADATA,
        Column("regeling", TEKST, primary_key=True),
        Column("sleutel", TEKST, primary_key=True),
        Column("van_dag", TEKST, primary_key=True),
        Column("van_seq", BigInteger, primary_key=True),
        Column("tot_seq", BigInteger, nullable=False),
        Column("tot_dag", TEKST, nullable=False),
        Column("stroom", TEKST, nullable=False),
        *_own(lijst.kolommen),
        Column("inhoud", LargeBinary, nullable=False),
    )
    return Pair(nu, versies)


def _events(lijst: Gebeurtenislijst) -> Table:
    naam = lijst.naam.replace("-", "_")
    tabel = Table(
        naam,
        METADATA,
        Column("regeling", TEKST, primary_key=True),
        Column("seq", BigInteger, primary_key=True, autoincrement=False),
        Column("stroom", TEKST, nullable=False),
        Column("eerste_dag", TEKST, nullable=False),
        Column("dag", TEKST, nullable=False),
        *_own(lijst.kolommen),
        Column("inhoud", LargeBinary, nullable=False),
    )
    Index(f"{naam}_dossier", tabel.c.regeling, tabel.c.dossier, tabel.c.seq)
    return tabel


_BY_NAME = {lijst.naam: lijst for lijst in LIJSTEN}

PAIRS = {naam: _pair(lijst) for naam, lijst in _BY_NAME.items()}
ZOEK = {naam: frozenset(lijst.zoek) for naam, lijst in _BY_NAME.items()}
"""Columns of each list by which the parts of one thing are found."""
EVENT_TABLES = {lijst.naam: _events(lijst) for lijst in GEBEURTENISLIJSTEN}

OPENHEID = Table(
    "openheid",
    METADATA,
    Column("regeling", TEKST, primary_key=True),
    Column("stroom", TEKST, primary_key=True),
    Column("openheid", TEKST, nullable=False),
    Column("gepubliceerd", Integer, nullable=False),
    Column("sinds", TEKST, nullable=False),
    Column("door", TEKST, nullable=False),
    Column("grond", TEKST, nullable=False),
    Column("tot", TEKST, nullable=False),
)
"""Who may see a stream: judged now, also for answers as of the past."""

Index("openheid_hoe", OPENHEID.c.regeling, OPENHEID.c.openheid, OPENHEID.c.stroom)
Index("openheid_tot", OPENHEID.c.regeling, OPENHEID.c.tot)

CORRECTIES = Table(
    "correcties",
    METADATA,
    Column("regeling", TEKST, primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("doel", BigInteger, nullable=False),
    Column("vervallen", Integer, nullable=False),
)
"""Which event corrected which, so that a list of events can say so."""

Index("correcties_doel", CORRECTIES.c.regeling, CORRECTIES.c.doel)

POSITIES = Table(
    "posities",
    METADATA,
    Column("regeling", TEKST, primary_key=True),
    Column("grootte", BigInteger, nullable=False),
)
"""How many events of each log are in the read model."""

VORMEN = Table(
    "vormen",
    METADATA,
    Column("regeling", TEKST, primary_key=True),
    Column("vorm", TEKST, nullable=False),
)
"""Which code made the rows of each log (`fingerprint`)."""

for _pair_of in PAIRS.values():
    Index(f"{_pair_of.nu.name}_stroom", _pair_of.nu.c.regeling, _pair_of.nu.c.stroom)

# What a single decision and the first page of a list are asked by, however long the
# log.
_spoor = EVENT_TABLES["audittrail"].c
Index("audittrail_stroom", _spoor.regeling, _spoor.stroom, _spoor.seq)
for _naam, _lijst in _BY_NAME.items():
    _nu = PAIRS[_naam].nu
    _orde = [_nu.c[naam] for naam in (_lijst.volgorde, "sleutel") if naam]
    for _kolom in _lijst.zoek:
        Index(f"{_nu.name}_{_kolom}", _nu.c.regeling, _nu.c[_kolom], *_orde)
    if _lijst.volgorde:
        # With what may be asked for, so that a row with something else is passed by
        # unread, however seldom it occurs.
        _rest = [_nu.c[n] for n in _lijst.kolommen if n != _lijst.volgorde]
        Index(f"{_nu.name}_volgorde", _nu.c.regeling, *_orde, *_rest)
        # With days and places, so that a row of another moment is passed by unread.
        _toen = PAIRS[_naam].versies
        Index(
            f"{_toen.name}_volgorde",
            _toen.c.regeling,
            _toen.c[_lijst.volgorde],
            _toen.c.sleutel,
            _toen.c.van_dag,
            _toen.c.tot_dag,
            _toen.c.van_seq,
            _toen.c.tot_seq,
        )
