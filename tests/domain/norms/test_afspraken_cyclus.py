from dataclasses import replace
from datetime import date
from typing import Any

from register.domain.besluiten.besluit import (
    BesluitGenomen,
    NummerToegekend,
    Uitkomst,
)
from register.domain.dossiers.advies import AdviesUitgebracht, Strekking
from register.domain.organisatie.regeling import RegelVastgesteld
from register.domain.planning.bedragen import Post
from register.domain.planning.boekjaarfeiten import (
    BegrotingVastgesteld,
    Kader,
    KadersVastgesteld,
)
from register.domain.raden.rondefeiten import (
    OntwerpToegezonden,
    RaadsinformatiebijeenkomstGehouden,
    Rondesoort,
)
from register.domain.values import Periode
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, ZEVEN, besluit, naar, ronde
from tests.scenario import Given


def afgesproken(regel: str, waarde: str, basis: Given = WERELD) -> Given:
    return basis.on("2016-02-01", RegelVastgesteld(regel=regel, waarde=waarde))


DECEMBER = afgesproken("kaders-begroting", "ab-in-december-voor-t+1")
KADERBESLUIT = DECEMBER.on("2024-12-12", besluit(besluit="b-1"))


def kaders(*rijen: Kader, index: int | None = None) -> KadersVastgesteld:
    return KadersVastgesteld(
        boekjaar=2026, besluit="b-1", kaders=rijen, index_basispunten=index
    )


def op(dag: str, basis: Given = KADERBESLUIT) -> Given:
    return basis.at(dag)


dom_18 = Rijen("DOM-18")
IN_DECEMBER = (
    dom_18("op de laatste dag van december", op("2024-12-31"), kaders(), JA),
    dom_18("een dag later", op("2025-01-01"), kaders(), NEE, "uiterlijk 2024-12-31"),
    dom_18(
        "ergens rond de jaarwisseling",
        op("2025-01-31"),
        kaders(),
        OPEN,
        feitdatum=Periode(van=date(2024, 12, 1), tot=date(2025, 1, 31)),
    ),
    dom_18(
        "op oudejaarsdag of erna",
        op("2025-01-31"),
        kaders(),
        OPEN,
        feitdatum=Periode(van=date(2024, 12, 31), tot=date(2025, 1, 31)),
    ),
    dom_18(
        "ergens in januari",
        op("2025-01-31"),
        kaders(),
        NEE,
        feitdatum=Periode(van=date(2025, 1, 1), tot=date(2025, 1, 31)),
    ),
    dom_18(
        "door het dagelijks bestuur",
        DECEMBER.on("2024-12-12", besluit(besluit="b-1", orgaan="db")).at("2024-12-31"),
        kaders(),
        NEE,
        "'db'",
    ),
    dom_18(
        "wie het besluit nam, is niet bekend",
        op("2024-12-31", DECEMBER),
        kaders(),
        OPEN,
        "'b-1'",
    ),
    dom_18(
        "van een orgaan dat niet is vastgelegd",
        DECEMBER.on("2024-12-12", besluit(besluit="b-1", orgaan="xx")).at("2024-12-31"),
        kaders(),
        OPEN,
    ),
    dom_18("niet afgesproken", op("2025-01-01", WERELD), kaders(), NVT),
    dom_18(
        "iets anders afgesproken",
        op("2025-01-01", afgesproken("kaders-begroting", "in-mei")),
        kaders(),
        OPEN,
        "'in-mei'",
    ),
)
ZORG = Kader(post="zorg", bedrag=100_000, module="zorg")
BEHEER = Kader(post="beheer", bedrag=50_000)


def binnen(
    *rijen: Kader, index: int | None = None, basis: Given = KADERBESLUIT
) -> Given:
    begroot = besluit(besluit="b-2", dossier="d1")
    return basis.on("2024-12-13", kaders(*rijen, index=index)).on("2026-06-01", begroot)


def begroting(**lasten: int) -> BegrotingVastgesteld:
    posten = tuple(Post(post=post, lasten=bedrag) for post, bedrag in lasten.items())
    return BegrotingVastgesteld(boekjaar=2026, besluit="b-2", posten=posten)


def per_module(*lasten: int, module: str = "zorg") -> BegrotingVastgesteld:
    posten = tuple(
        Post(post=f"p{n}", module=module, lasten=bedrag)
        for n, bedrag in enumerate(lasten)
    )
    return BegrotingVastgesteld(boekjaar=2026, besluit="b-2", posten=posten)


def met_advies(adviseur: str = "bc", basis: Given | None = None) -> Given:
    advies = AdviesUitgebracht(
        dossier="d1", advies="a1", strekking=Strekking.POSITIEF, adviseur=adviseur
    )
    return (basis or binnen(ZORG)).on("2026-01-01", advies)


BINNEN_KADER = (
    dom_18("precies het kader", binnen(ZORG), begroting(zorg=100_000), JA),
    dom_18(
        "een cent erboven",
        binnen(ZORG, BEHEER),
        begroting(zorg=100_001, beheer=1),
        NEE,
        "'zorg' € 1.000,01 bij een kader van € 1.000,00",
    ),
    dom_18(
        "erboven, uit de historie",
        binnen(ZORG),
        begroting(zorg=100_001),
        OPEN,
        achterstand=True,
    ),
    dom_18("erboven op advies", met_advies(), begroting(zorg=100_001), JA),
    dom_18(
        "erboven op advies van een overleg",
        met_advies("rpo"),
        begroting(zorg=100_001),
        NEE,
    ),
    dom_18(
        "erboven op advies van een onbekende",
        met_advies("xx"),
        begroting(zorg=100_001),
        NEE,
    ),
    dom_18(
        "erboven, en het besluit is niet bekend",
        met_advies(),
        replace(begroting(zorg=100_001), besluit="b-9"),
        NEE,
    ),
    dom_18(
        "erboven, zonder dossier",
        met_advies(basis=binnen(ZORG)).on("2026-06-02", besluit(besluit="b-3")),
        replace(begroting(zorg=100_001), besluit="b-3"),
        NEE,
    ),
    dom_18(
        "erboven, precies de index",
        binnen(ZORG, index=250),
        begroting(zorg=102_500),
        OPEN,
        "of de index al in het kader zit",
    ),
    dom_18(
        "meer dan de index",
        binnen(ZORG, index=250),
        begroting(zorg=102_501),
        NEE,
    ),
    dom_18(
        "de ene binnen de index, de andere niet",
        binnen(ZORG, BEHEER, index=250),
        begroting(zorg=102_500, beheer=60_000),
        NEE,
    ),
    dom_18(
        "de index van oude kaders telt niet",
        binnen(ZORG, index=0, basis=binnen(ZORG, index=250)),
        begroting(zorg=102_500),
        NEE,
    ),
    dom_18("posten van de module", binnen(ZORG), per_module(60_000, 40_000), JA),
    dom_18(
        "posten van de module, samen te hoog",
        binnen(ZORG),
        per_module(60_000, 40_001),
        NEE,
    ),
    dom_18(
        "een kader zonder post",
        binnen(ZORG, BEHEER),
        begroting(zorg=100_000),
        OPEN,
        "'beheer'",
    ),
    dom_18(
        "een post zonder kader",
        binnen(ZORG),
        begroting(zorg=100_000, nieuw=1),
        OPEN,
        "'nieuw'",
    ),
    dom_18(
        "een module zonder kader",
        binnen(BEHEER),
        replace(
            begroting(beheer=1),
            posten=(Post(post="beheer", lasten=1), Post(post="w", module="werk")),
        ),
        OPEN,
        "'w'",
    ),
    dom_18(
        "een post zonder kader, naast een kader zonder module",
        binnen(BEHEER),
        begroting(beheer=1, nieuw=1),
        OPEN,
        "'nieuw'",
    ),
    dom_18("kaders zonder bedragen", binnen(), begroting(zorg=1), OPEN, "bedragen"),
    dom_18("geen kaders", KADERBESLUIT, begroting(zorg=1), OPEN),
    dom_18(
        "alleen een vorige begroting",
        KADERBESLUIT.on("2025-01-01", begroting(zorg=1)),
        begroting(zorg=1),
        OPEN,
    ),
)

TIJDENS = afgesproken("raadsinformatiebijeenkomst", "tijdens-zienswijzeperiode")
RONDE = ronde(Rondesoort.BEGROTING, 2026)
UITERLIJK = date(2026, 6, 1)


def voorgelegd(
    *bijeenkomsten: tuple[str, tuple[str, ...]],
    basis: Given = TIJDENS,
    uiterlijk: date | None = UITERLIJK,
) -> Given:
    """A round that went to the raden on 1 April; meetings by day."""
    stukken = (
        replace(naar(gemeente), reactie_uiterlijk=uiterlijk) for gemeente in ZEVEN
    )
    rond = basis.on("2026-03-31", RONDE).on("2026-04-01", *stukken)
    for dag, wie in bijeenkomsten:
        rond = rond.on(
            dag,
            RaadsinformatiebijeenkomstGehouden(
                raadsronde="r1", bijeenkomst=dag, gemeenten=wie
            ),
        )
    return rond.at("2026-03-31")


NA, OP_HET_EIND = date(2026, 6, 2), UITERLIJK
dom_19 = Rijen("DOM-19")
DOM_19 = (
    dom_19("op de eerste dag", voorgelegd(("2026-04-01", ZEVEN)), RONDE, JA, op=NA),
    dom_19("op de laatste dag", voorgelegd(("2026-06-01", ZEVEN)), RONDE, JA, op=NA),
    dom_19(
        "in twee keer",
        voorgelegd(("2026-04-10", ZEVEN[:3]), ("2026-04-11", ZEVEN[3:])),
        RONDE,
        JA,
        op=OP_HET_EIND,
    ),
    dom_19(
        "een dag te vroeg",
        voorgelegd(("2026-03-31", ZEVEN)),
        RONDE,
        NEE,
        "geen bijeenkomst",
        op=NA,
    ),
    dom_19("een dag te laat", voorgelegd(("2026-06-02", ZEVEN)), RONDE, NEE, op=NA),
    dom_19(
        "niet voor iedere raad",
        voorgelegd(("2026-04-10", ZEVEN[1:])),
        RONDE,
        NEE,
        "'gm0001'",
        op=NA,
    ),
    dom_19("nog tijd genoeg", voorgelegd(), RONDE, NVT, op=OP_HET_EIND),
    dom_19("uit de historie", voorgelegd(), RONDE, OPEN, op=NA, achterstand=True),
    dom_19("bij het vastleggen", voorgelegd(), RONDE, NVT),
    dom_19(
        "tot wanneer zij konden reageren, is niet bekend",
        voorgelegd(uiterlijk=None),
        RONDE,
        OPEN,
        op=NA,
    ),
    dom_19(
        "nog niets verzonden",
        TIJDENS.on("2026-03-31", RONDE).at("2026-03-31"),
        RONDE,
        NVT,
        op=NA,
    ),
    dom_19("de ronde is er niet", TIJDENS, RONDE, NVT, op=NA),
    dom_19(
        "over het uitvoeringsprogramma",
        voorgelegd(),
        replace(RONDE, soort=Rondesoort.UITVOERINGSPROGRAMMA),
        NEE,
        op=NA,
    ),
    dom_19(
        "over de regeling",
        voorgelegd(),
        replace(RONDE, soort=Rondesoort.REGELING),
        NVT,
        op=NA,
    ),
    dom_19("niet afgesproken", voorgelegd(basis=WERELD), RONDE, NVT, op=NA),
    dom_19(
        "iets anders afgesproken",
        voorgelegd(basis=afgesproken("raadsinformatiebijeenkomst", "altijd")),
        RONDE,
        OPEN,
        "'altijd'",
        op=NA,
    ),
)

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
GEVALLEN = (*IN_DECEMBER, *BINNEN_KADER, *DOM_19, *DOM_20)


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
