"""A whole decision (chain, verdicts, seals, number) against one raw durable insert."""

from bench.ground import Ground, insert_raw, raw
from bench.measure import Row, Scale, Subject, compare, rate
from register.codec.intake import Regel
from register.service.recording import Recorder

BESLUIT = Regel(
    opdracht="NeemBesluit",
    feitdatum="2026-01-15",
    gegevens={
        "orgaan": "DB",
        "functie": "secretaris",
        "bevoegdheid": "M-secretaris",
        "handeling": "inkoop",
        "titel": "Inkoop van hulpmiddelen",
        "motivering": "Binnen de begroting, na vergelijking van drie offertes.",
        "uitkomst": "aangenomen",
        "bedrag": 1_250_000,
    },
)


def rows(grond: Ground, schaal: Scale) -> list[Row]:
    monster = grond.sample(schaal.losse)
    with Recorder(grond.place) as recorder:

        def eigen() -> float:
            def doe() -> None:
                for _ in range(schaal.losse):
                    recorder.record(BESLUIT)

            return rate(schaal.losse, doe)

        def ander() -> float:
            with raw(grond.fresh("raw")) as db:

                def doe() -> None:
                    for nummer, event in enumerate(monster):
                        insert_raw(db, nummer, [event])

                return rate(schaal.losse, doe)

        wat = Subject(
            meting="een heel besluit (keten, oordelen, zegels, nummer)",
            tegen="één kale sqlite3-insert, FULL",
            eenheid="besluiten/s",
            doel=0.3,
            n=schaal.losse,
        )
        return [compare(wat, eigen, ander, schaal.paren)]
