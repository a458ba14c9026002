"""A whole decision (chain, verdicts, seals, number) against one raw durable insert.

And a list of old decisions, taken over row by row in transactions of many.
"""

from statistics import median

from bench.ground import Ground, insert_raw, raw
from bench.measure import Row, Scale, Subject, at_least, compare, rate
from register.codec.intake import Regel
from register.formats.overname.kolommen import BESLUITENLIJST
from register.formats.overname.toewijzing import Tabel, table
from register.formats.rekenblad import read
from register.service.overname import Rijverslag, Uitkomst, take_over
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
        besluiten = compare(wat, eigen, ander, schaal.paren)
        return [besluiten, _taken_over(recorder, schaal)]


def _taken_over(recorder: Recorder, schaal: Scale) -> Row:
    """Every list brings other numbers: what was taken over before adds nothing."""
    gemeten = []
    for ronde in range(schaal.paren):
        lijst = _list(ronde, schaal.samen // 5)
        verslag: list[Rijverslag] = []

        def doe() -> None:
            verslag.extend(take_over(recorder, BESLUITENLIJST, lijst, proef=False))  # noqa: B023 - called at once

        gemeten.append(rate(len(lijst.rijen), doe))
        assert {rij.uitkomst for rij in verslag} == {Uitkomst.OVERGENOMEN}
    return at_least(
        "overnemen van een besluitenlijst",
        median(gemeten),
        "rijen/s",
        2000.0,
        schaal.samen // 5,
    )


def _list(ronde: int, aantal: int) -> Tabel:
    """Old decisions of one meeting a day, as a sheet has them."""
    kop = "Kenmerk;Datum;Orgaan;Onderwerp;Besluit;Uitslag;Bedrag"
    maand = f"{ronde % 12 + 1}-2014"
    rijen = [
        f"OUD-{ronde}-{nummer};{nummer * 28 // aantal + 1}-{maand};AB;Punt {nummer};"
        f"Vastgesteld conform voorstel;aangenomen;{nummer + 1}000,00"
        for nummer in range(aantal)
    ]
    return table(BESLUITENLIJST, read("\n".join((kop, *rijen)).encode()))
