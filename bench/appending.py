"""Appending with tiles against a raw insert of the same bytes."""

from bench.ground import Ground, insert_raw, new_log, raw
from bench.measure import Row, Scale, Subject, compare, rate
from register.reads import Nieuw


def rows(grond: Ground, schaal: Scale) -> list[Row]:
    return [
        _appended(grond, grond.sample(schaal.losse), 1, schaal.paren),
        _appended(grond, grond.sample(schaal.samen), 100, schaal.paren),
    ]


def _appended(grond: Ground, nieuw: list[Nieuw], per: int, paren: int) -> Row:
    groepen = [nieuw[van : van + per] for van in range(0, len(nieuw), per)]

    def eigen() -> float:
        log = new_log(grond.fresh("log"))

        def doe() -> None:
            for groep in groepen:
                with log.writing() as bezig:
                    bezig.append(groep)

        gemeten = rate(len(nieuw), doe)
        log.close()
        return gemeten

    def ander() -> float:
        with raw(grond.fresh("raw")) as db:

            def doe() -> None:
                for nummer, groep in enumerate(groepen):
                    insert_raw(db, nummer * per, groep)

            return rate(len(nieuw), doe)

    wat = Subject(
        meting=f"vastleggen, {per} per commit (SQLite FULL, met tegels)",
        tegen="kale sqlite3-insert van dezelfde bytes",
        eenheid="gebeurtenissen/s",
        doel=0.45,
        n=len(nieuw),
    )
    return compare(wat, eigen, ander, paren)
