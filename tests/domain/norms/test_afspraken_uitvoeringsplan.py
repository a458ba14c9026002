from dataclasses import replace
from datetime import date
from typing import Any

from register.domain.besluiten.besluit import BesluitGenomen, NummerToegekend, Uitkomst
from register.domain.raden.rondefeiten import OntwerpToegezonden, Rondesoort
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, ZEVEN, afgesproken, besluit, ronde
from tests.scenario import Given

PER_VIER = afgesproken("meerjarig-uitvoeringsplan", "eens-per-4-jaar")


def plan(nummer: str = "b-1", **anders: Any) -> BesluitGenomen:  # noqa: ANN401
    begin = besluit(
        besluit=nummer, handeling="uitvoeringsplan-vaststellen", raadsrondes=("r1",)
    )
    return replace(begin, **anders)


def rond(
    soort: Rondesoort = Rondesoort.UITVOERINGSPROGRAMMA,
    wie: tuple[str, ...] = ZEVEN,
    basis: Given = PER_VIER,
) -> Given:
    stukken = (OntwerpToegezonden(raadsronde="r1", gemeente=g) for g in wie)
    return basis.on("2023-01-01", ronde(soort)).on("2023-01-02", *stukken)


def later(
    dag: str,
    genomen: BesluitGenomen,
    reeks: str = "ab",
    basis: Given | None = None,
    jaar: int = 0,
) -> Given:
    """A next decision, in the series of its year unless another is given."""
    nummer = NummerToegekend(
        reeks=reeks,
        jaar=jaar or int(dag[:4]),
        volgnummer=1,
        nummer=genomen.besluit,
    )
    return (basis or rond()).on(dag, nummer, genomen).at("2023-06-01")


TWEEDE = plan("b-2")
VERWORPEN = later("2027-06-01", plan("b-3", uitkomst=Uitkomst.VERWORPEN), basis=rond())
EIND, EROVER = date(2027, 12, 31), date(2028, 1, 1)
IN_2023 = rond().at("2023-06-01")
dom_20 = Rijen("DOM-20")
DOM_20 = (
    dom_20("langs alle raden", IN_2023, plan(), JA),
    dom_20("in een andere ronde", rond(Rondesoort.OVERIG), plan(), JA),
    dom_20("zonder ronde", PER_VIER, plan(raadsrondes=()), NEE, "niet langs de raden"),
    dom_20(
        "zonder ronde, uit de historie",
        PER_VIER,
        plan(raadsrondes=()),
        OPEN,
        achterstand=True,
    ),
    dom_20("een ronde over iets anders", rond(Rondesoort.BEGROTING), plan(), NEE),
    dom_20("een onbekende ronde", PER_VIER, plan(), NEE),
    dom_20("niet langs iedere raad", rond(wie=ZEVEN[1:]), plan(), NEE, "'gm0001'"),
    dom_20("het vierde jaar loopt nog", IN_2023, plan(), JA, op=EIND),
    dom_20(
        "na het vierde jaar geen nieuw plan",
        IN_2023,
        plan(),
        NEE,
        "2027-12-31",
        op=EROVER,
    ),
    dom_20(
        "een nieuw plan op de laatste dag",
        later("2027-12-31", TWEEDE),
        plan(),
        JA,
        op=EROVER,
    ),
    dom_20(
        "een nieuw plan met een oud nummer",
        later("2027-12-31", TWEEDE, "overgenomen"),
        plan(),
        JA,
        op=EROVER,
    ),
    dom_20(
        "een nieuw plan een dag te laat",
        later("2028-01-01", TWEEDE),
        plan(),
        NEE,
        op=date(2028, 2, 1),
    ),
    dom_20(
        "een plan van vóór dit plan",
        later("2023-06-01", TWEEDE),
        plan(),
        NEE,
        op=EROVER,
    ),
    dom_20(
        "het nieuwe plan is verworpen",
        later("2027-06-01", replace(TWEEDE, uitkomst=Uitkomst.VERWORPEN)),
        plan(),
        NEE,
        op=EROVER,
    ),
    dom_20(
        "een ander besluit",
        later("2027-06-01", replace(TWEEDE, handeling="iets")),
        plan(),
        NEE,
        op=EROVER,
    ),
    dom_20(
        "een plan van een ander orgaan",
        later("2027-06-01", replace(TWEEDE, orgaan="db"), "overgenomen"),
        plan(),
        NEE,
        op=EROVER,
    ),
    dom_20(
        "een plan in mandaat",
        later("2027-06-01", replace(TWEEDE, functie="secretaris"), "overgenomen"),
        plan(),
        NEE,
        op=EROVER,
    ),
    dom_20(
        "een nummer zonder besluit",
        rond()
        .on(
            "2027-06-01",
            NummerToegekend(reeks="ab", jaar=2027, volgnummer=1, nummer="b-9"),
        )
        .at("2023-06-01"),
        plan(),
        NEE,
        op=EROVER,
    ),
    dom_20(
        "een nieuw plan met een nummer van het jaar ervoor, een dag te laat",
        later("2028-01-01", TWEEDE, jaar=2027),
        plan(),
        NEE,
        op=date(2028, 2, 1),
    ),
    dom_20(
        "een nieuw plan, na een dat is verworpen",
        later("2027-07-01", TWEEDE, basis=VERWORPEN),
        plan(),
        JA,
        op=EROVER,
    ),
    dom_20("verworpen", IN_2023, plan(uitkomst=Uitkomst.VERWORPEN), NVT),
    dom_20("een ander besluit nu", IN_2023, besluit(), NVT),
    dom_20("niet afgesproken", rond(basis=WERELD), plan(), NVT),
    dom_20(
        "iets anders afgesproken",
        rond(basis=afgesproken("meerjarig-uitvoeringsplan", "soms")),
        plan(),
        OPEN,
        "'soms'",
    ),
)

GEVALLEN = DOM_20


@elk(GEVALLEN)
def test_afspraken_over_de_cyclus(geval: Geval) -> None:
    geval.check()


def test_een_verzegeld_nummer_telt_niet_mee() -> None:
    feiten = later("2027-06-01", TWEEDE).feiten
    dicht = tuple(
        feit._replace(gegevens=None)
        if isinstance(feit.gegevens, NummerToegekend)
        else feit
        for feit in feiten
    )
    gegeven = replace(IN_2023, feiten=dicht)
    dom_20("verzegeld", gegeven, plan(), NEE, op=EROVER).check()
    erna = later("2027-07-01", plan("b-4"), basis=gegeven)
    dom_20("erna een dat te lezen is", erna, plan(), JA, op=EROVER).check()
