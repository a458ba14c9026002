"""The index in PostgreSQL: the same words and stems, kept as `tsvector`.

Its own dictionaries and rankings are not used: a document is an array of our tokens,
so that it finds what the index in a file finds.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
)
from register.service.zoeken.woorden import Term, tokens

_LANGST: Final = 300
"""Characters of a token that are kept: what is asked for is never longer."""
_MEEST: Final = 1_000_000
"""Bytes of tokens that a `tsvector` can hold; it does not say so where it cannot."""

_STAND: Final = f"{LEESMODEL}.zoek_stand"
_DOCUMENTEN: Final = f"{LEESMODEL}.zoek_documenten"
_TABELLEN: Final = f"""
CREATE TABLE IF NOT EXISTS {_STAND} (
    regeling text PRIMARY KEY, grootte bigint NOT NULL, dag text NOT NULL,
    vorm text NOT NULL);
CREATE TABLE IF NOT EXISTS {_DOCUMENTEN} (
    regeling text NOT NULL, soort text NOT NULL, sleutel text COLLATE "C" NOT NULL,
    stroom text NOT NULL, dag text COLLATE "C" NOT NULL, dossier text NOT NULL,
    orgaan text NOT NULL, gemeente text NOT NULL,
    titel tsvector NOT NULL, tekst tsvector NOT NULL, te_veel boolean NOT NULL);
CREATE INDEX IF NOT EXISTS zoek_titel ON {_DOCUMENTEN} USING gin (titel);
CREATE INDEX IF NOT EXISTS zoek_tekst ON {_DOCUMENTEN} USING gin (tekst);
CREATE INDEX IF NOT EXISTS zoek_stroom ON {_DOCUMENTEN} (regeling, stroom);
CREATE INDEX IF NOT EXISTS zoek_dag ON {_DOCUMENTEN} (regeling, dag, sleutel);
"""
_LEESBAAR: Final = f"""
SELECT to_regclass('{_STAND}') IS NOT NULL
    AND has_table_privilege(to_regclass('{_STAND}'), 'SELECT')
    AND has_table_privilege(to_regclass('{_DOCUMENTEN}'), 'SELECT')
"""
_VOEG_TOE: Final = f"""
INSERT INTO {_DOCUMENTEN} VALUES (:regeling, :soort, :sleutel, :stroom, :dag,
    :dossier, :orgaan, :gemeente,
    array_to_tsvector(CAST(:titel AS text[])),
    array_to_tsvector(CAST(:tekst AS text[])), :te_veel)
"""  # noqa: S608 - names of our own
_ZET_STAND: Final = f"""
INSERT INTO {_STAND} VALUES (:regeling, :grootte, :dag, :vorm)
ON CONFLICT (regeling) DO UPDATE
    SET grootte = :grootte, dag = :dag, vorm = :vorm
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
        vraag = f"SELECT grootte, dag, vorm FROM {_STAND} WHERE regeling = :regeling"  # noqa: S608
        with self.engine.connect() as verbinding:
            if not verbinding.exec_driver_sql(_LEESBAAR).scalar():
                return None
            rij = verbinding.execute(text(vraag), {"regeling": regeling}).fetchone()
        return Stand(*rij) if rij else None

    def find(
        self, regeling: str, termen: Sequence[Term], filters: Mapping[str, str]
    ) -> Iterator[Plek]:
        """Documents that have every term, by `rang`, the newest first."""
        gekozen = {naam: filters[naam] for naam in FILTERS if naam in filters}
        waarden = {
            "regeling": regeling,
            **gekozen,
            "alle": " & ".join(map(_term, termen)),
            "een": " | ".join(map(_term, termen)),
        }

        def found(rang: str) -> list[Plek]:
            vraag = _question(rang, termen, gekozen)
            with self.engine.connect() as verbinding:
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
        with self.engine.begin() as verbinding:
            take_turn(verbinding, f"zoeken/{regeling}")
            verbinding.exec_driver_sql(_TABELLEN)
            weg = _removed(verbinding, regeling, stromen)
            for document in documenten:
                verbinding.execute(text(_VOEG_TOE), _row(document))
            velden = {"regeling": regeling, **stand._asdict()}
            verbinding.execute(text(_ZET_STAND), velden)
        if weg:
            self._vacuum(alles=stromen is None)

    def _vacuum(self, *, alles: bool) -> None:
        """Clear away what was taken out: the words would stay in the pages.

        `alles`: write the tables anew, for what was erased.
        """
        wijze = "(FULL)" if alles else ""
        with self.engine.connect() as verbinding:
            vrij = verbinding.execution_options(isolation_level="AUTOCOMMIT")
            vrij.exec_driver_sql(f"VACUUM {wijze} {_DOCUMENTEN}")


def _question(rang: str, termen: Sequence[Term], gekozen: Iterable[str]) -> str:
    """The newest documents of this `rang` or better, in their order."""
    waar = "".join(f" AND {naam} = :{naam}" for naam in gekozen)
    if rang == IN_TITEL:  # what has more words than fit may have them all
        waar += " AND (te_veel OR titel @@ CAST(:alle AS tsquery))"
    elif termen:
        waar += " AND tekst @@ CAST(:alle AS tsquery)"
    if rang == DEELS_IN_TITEL:
        waar += " AND titel @@ CAST(:een AS tsquery)"
    return (
        f"SELECT soort, sleutel, dag FROM {_DOCUMENTEN} "  # noqa: S608 - as above
        f"WHERE regeling = :regeling{waar} "
        f'ORDER BY dag DESC, soort COLLATE "C" DESC, sleutel DESC LIMIT {MEESTE}'
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
        "titel": [] if te_veel else titel,
        "tekst": [] if te_veel else tekst,
        "te_veel": te_veel,
    }


def _kept(teksten: Iterable[str]) -> list[str]:
    return sorted({teken[:_LANGST] for teken in tokens(teksten)})
