"""The index in PostgreSQL: the same words and stems, kept as `tsvector`.

Its own dictionaries and rankings are not used: a document is an array of our tokens,
so that it finds what the index in a file finds.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, Engine, text

from register.adres import LEESMODEL
from register.projections.engines import take_turn
from register.service.zoeken.bronnen import Document
from register.service.zoeken.index import (
    DEELS_IN_TITEL,
    FILTERS,
    IN_TITEL,
    MEESTE,
    Plek,
    Stand,
    gathered,
    is_being_made,
    must_be_whole,
)
from register.service.zoeken.versie import layout
from register.service.zoeken.woorden import Term, tokens

_LANGST: Final = 300
"""Characters of a token that are kept: what is asked for is never longer."""
_MEEST: Final = 1_000_000
"""Bytes of tokens that a `tsvector` can hold; it does not say so where it cannot."""

_TE_VEEL: Final = "v"
"""Stands for all words of what has more than fit; no token begins with it."""

_STAND: Final = f"{LEESMODEL}.zoek_stand"
_DOCUMENTEN: Final = f"{LEESMODEL}.zoek_documenten"
_TABELLEN: Final = f"""
CREATE TABLE {_STAND} (
    regeling text PRIMARY KEY, grootte bigint NOT NULL, dag text NOT NULL,
    vorm text NOT NULL, verder text NOT NULL, gedaan bigint NOT NULL);
CREATE TABLE {_DOCUMENTEN} (
    regeling text NOT NULL, soort text COLLATE "C" NOT NULL,
    sleutel text COLLATE "C" NOT NULL, stroom text NOT NULL,
    dag text COLLATE "C" NOT NULL, dossier text NOT NULL, orgaan text NOT NULL,
    gemeente text NOT NULL, titel tsvector NOT NULL, tekst tsvector NOT NULL);
CREATE INDEX zoek_titel ON {_DOCUMENTEN} USING gin (titel);
CREATE INDEX zoek_tekst ON {_DOCUMENTEN} USING gin (tekst);
CREATE INDEX zoek_stroom ON {_DOCUMENTEN} (regeling, stroom);
CREATE INDEX zoek_dag ON {_DOCUMENTEN} (regeling, dag, soort, sleutel);
CREATE INDEX zoek_dossier ON {_DOCUMENTEN} (regeling, dossier);
"""
_OPMAAK: Final = str(layout(_TABELLEN))
_IS_ONZE: Final = f"""
SELECT obj_description(to_regclass('{_STAND}'), 'pg_class') IS NOT DISTINCT FROM
    '{_OPMAAK}'
"""  # noqa: S608 - names of our own
_LEESBAAR: Final = f"""{_IS_ONZE}
    AND has_table_privilege(to_regclass('{_STAND}'), 'SELECT')
    AND has_table_privilege(to_regclass('{_DOCUMENTEN}'), 'SELECT')
"""
_ANDERS: Final = f"""
DROP TABLE IF EXISTS {_DOCUMENTEN}, {_STAND};
{_TABELLEN}
COMMENT ON TABLE {_STAND} IS '{_OPMAAK}';
"""
"""In the place of tables of older code."""
_VOEG_TOE: Final = f"""
INSERT INTO {_DOCUMENTEN} VALUES (:regeling, :soort, :sleutel, :stroom, :dag,
    :dossier, :orgaan, :gemeente,
    array_to_tsvector(CAST(:titel AS text[])),
    array_to_tsvector(CAST(:tekst AS text[])))
"""  # noqa: S608 - names of our own
_HOE_VER: Final = f"""
SELECT grootte, dag, vorm, verder, gedaan FROM {_STAND} WHERE regeling = :regeling
"""  # noqa: S608 - as above
_ZET_STAND: Final = f"""
INSERT INTO {_STAND} VALUES (:regeling, :grootte, :dag, :vorm, :verder, :gedaan)
ON CONFLICT (regeling) DO UPDATE SET grootte = :grootte, dag = :dag, vorm = :vorm,
    verder = :verder, gedaan = :gedaan
"""  # noqa: S608 - as above


@dataclass(frozen=True, slots=True)
class Tsvector:
    """An index in two tables beside the read model."""

    engine: Engine

    def may_put(self) -> bool:
        """Whether this connection can write at all."""
        with self.engine.connect() as verbinding:
            vraag = "SHOW transaction_read_only"
            return verbinding.exec_driver_sql(vraag).scalar() == "off"

    def stand(self, regeling: str) -> Stand | None:
        """How far it is for this log; nothing where it has not begun."""
        with self.engine.connect() as verbinding:
            leesbaar = verbinding.exec_driver_sql(_LEESBAAR).scalar()
            return _stand(verbinding, regeling) if leesbaar else None

    def find(
        self, regeling: str, termen: Sequence[Term], filters: Mapping[str, str]
    ) -> Iterator[Plek]:
        """Documents that have every term, by `rang`, the newest first."""
        alle = " & ".join(map(_term, termen))
        gekozen = {naam: filters[naam] for naam in FILTERS if naam in filters}
        waarden = {
            "regeling": regeling,
            **gekozen,
            "alle": alle,
            "titel": f"{_TE_VEEL} | ({alle})",
            "een": " | ".join(map(_term, termen)),
        }

        def found(rang: str) -> list[Plek]:
            vraag = _question(rang, termen, gekozen)
            with self.engine.connect() as verbinding:
                must_be_whole(regeling, _stand(verbinding, regeling))
                gevonden = verbinding.execute(text(vraag), waarden)
                return [
                    Plek(soort, sleutel, dag, rang) for soort, sleutel, dag in gevonden
                ]

        return gathered(termen, found)

    def put(
        self,
        regeling: str,
        stand: Stand,
        documenten: Iterable[Document],
        stromen: Sequence[str] | None = None,
    ) -> None:
        """Put documents in the place of those of these streams, or of the log."""
        with self._writing(regeling) as verbinding:
            if stromen is not None and is_being_made(_stand(verbinding, regeling)):
                return
            weg = _removed(verbinding, regeling, stromen)
            _add(verbinding, documenten)
            _set(verbinding, regeling, stand)
        if weg:
            self._vacuum(alles=stromen is None)

    def add(
        self, regeling: str, van: Stand, tot: Stand, documenten: Iterable[Document]
    ) -> None:
        """Put more documents in, unless it is no longer `van`."""
        with self._writing(regeling) as verbinding:
            if _stand(verbinding, regeling) == van:
                _add(verbinding, documenten)
                _set(verbinding, regeling, tot)

    @contextmanager
    def _writing(self, regeling: str) -> Iterator[Connection]:
        """A transaction that has the turn, with tables of this code."""
        with self.engine.begin() as verbinding:
            take_turn(verbinding, f"zoeken/{regeling}")
            if not verbinding.exec_driver_sql(_IS_ONZE).scalar():
                take_turn(verbinding, "zoeken")  # these tables are of all logs
                verbinding.exec_driver_sql(_ANDERS)
            yield verbinding

    def _vacuum(self, *, alles: bool) -> None:
        """Clear away what was taken out: the words would stay in the pages.

        `alles`: write the tables anew, for what was erased.
        """
        wijze = "(FULL)" if alles else ""
        with self.engine.connect() as verbinding:
            vrij = verbinding.execution_options(isolation_level="AUTOCOMMIT")
            vrij.exec_driver_sql(f"VACUUM {wijze} {_DOCUMENTEN}")


def _stand(verbinding: Connection, regeling: str) -> Stand | None:
    rij = verbinding.execute(text(_HOE_VER), {"regeling": regeling}).fetchone()
    return Stand(*rij) if rij else None


def _set(verbinding: Connection, regeling: str, stand: Stand) -> None:
    velden = {"regeling": regeling, **stand._asdict()}
    verbinding.execute(text(_ZET_STAND), velden)


def _add(verbinding: Connection, documenten: Iterable[Document]) -> None:
    for document in documenten:
        verbinding.execute(text(_VOEG_TOE), _row(document))


def _question(rang: str, termen: Sequence[Term], gekozen: Iterable[str]) -> str:
    """The newest documents of this `rang` or better, in their order."""
    waar = "".join(f" AND {naam} = :{naam}" for naam in gekozen)
    if rang == IN_TITEL:  # or there is too much to tell
        waar += " AND titel @@ CAST(:titel AS tsquery)"
    elif termen:
        waar += " AND tekst @@ CAST(:alle AS tsquery)"
    if rang == DEELS_IN_TITEL:
        waar += " AND titel @@ CAST(:een AS tsquery)"
    return (
        f"SELECT soort, sleutel, dag FROM {_DOCUMENTEN} "  # noqa: S608 - as above
        f"WHERE regeling = :regeling{waar} "
        f"ORDER BY dag DESC, soort DESC, sleutel DESC LIMIT {MEESTE}"
    )


def _term(term: Term) -> str:
    """A term in the words of PostgreSQL; it has nothing but letters and digits."""
    return f"('s{term.stam}' | 'w{term.vorm}'{':*' if term.is_begin else ''})"


def _removed(
    verbinding: Connection, regeling: str, stromen: Sequence[str] | None
) -> int:
    """Take out the documents of these streams, or of a whole log; gives how many."""
    vraag = f"DELETE FROM {_DOCUMENTEN} WHERE regeling = :regeling"  # noqa: S608
    waarden: dict[str, object] = {"regeling": regeling}
    if stromen is not None:
        vraag += " AND stroom = ANY(:stromen)"
        waarden["stromen"] = list(stromen)
    return verbinding.execute(text(vraag), waarden).rowcount


def _row(document: Document) -> dict[str, object]:
    titel, tekst = _kept([document.titel]), _kept(document.alle)
    te_veel = sum(len(teken.encode()) for teken in tekst) > _MEEST
    return {
        "regeling": document.regeling,
        "soort": document.soort,
        "sleutel": document.sleutel,
        "stroom": document.stroom,
        "dag": document.dag,
        "dossier": document.bij.get("dossier", ""),
        "orgaan": document.orgaan,
        "gemeente": document.bij.get("gemeente", ""),
        "titel": [_TE_VEEL] if te_veel else titel,
        "tekst": [] if te_veel else tekst,
    }


def _kept(teksten: Iterable[str]) -> list[str]:
    return sorted({teken[:_LANGST] for teken in tokens(teksten)})
