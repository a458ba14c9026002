"""The forms about a decision and about a gremium; what a norm is about."""

from dataclasses import replace

from register.domain.besluiten.besluit import BesluitBekendgemaakt, Uitkomst
from register.domain.dossiers.advies import (
    AdviesGevraagd,
    AdviesNietTijdig,
    AdviesUitgebracht,
    Strekking,
)
from register.domain.norms.eigen.eisen import (
    Advieseis,
    Bedrageis,
    Handmatig,
    Moment,
    Samenstellingseis,
)
from register.domain.organisatie.gremium import GremiumGewijzigd, Zetel
from register.domain.vergaderingen.vergadering import VergaderingGeopend
from tests.domain.norms.eigenwereld import ANDERS, Eis, Geval, elk, norm
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN
from tests.domain.norms.wereld import LEEG, WERELD, besluit, lid
from tests.domain.norms.zaal import OPENING, roep

DAG = "2026-07-02"
VERWORPEN = Uitkomst.VERWORPEN

geld = Eis(norm(bedrag=Bedrageis(hoogste=10_000)))

BEDRAG = (
    geld("precies de grens", WERELD, besluit(bedrag=10_000), JA),
    geld("een cent erboven", WERELD, besluit(bedrag=10_001), NEE, "€ 100,01"),
    geld("geen bedrag", WERELD, besluit(), OPEN, "welk bedrag"),
    geld("nul", WERELD, besluit(bedrag=0), JA),
    geld("verworpen", WERELD, besluit(bedrag=10_001, uitkomst=VERWORPEN), NVT),
    geld("een ander feit", WERELD, OPENING, NVT),
)


@elk(BEDRAG)
def test_een_grens_aan_een_bedrag(geval: Geval) -> None:
    geval.check()


bc = Eis(norm(adviseur=Advieseis(adviseur="bc")))
VRAAG = AdviesGevraagd(dossier="d1", advies="a1", adviseur="bc")
ADVIES = AdviesUitgebracht(
    dossier="d1", advies="a1", strekking=Strekking.POSITIEF, adviseur="bc"
)
VAN_D1 = besluit(dossier="d1")
GEVRAAGD = WERELD.on("2026-05-01", VRAAG)

ADVISEUR = (
    bc("gaf advies", GEVRAAGD.on("2026-06-01", ADVIES), VAN_D1, JA),
    bc("gaf ongevraagd advies", WERELD.on("2026-06-01", ADVIES), VAN_D1, JA),
    bc("gaf het pas later", GEVRAAGD.on("2026-07-03", ADVIES), VAN_D1, NEE),
    bc("gevraagd en niet gegeven", GEVRAAGD, VAN_D1, NEE, "nog niet gegeven"),
    bc(
        "gevraagd en niet op tijd gegeven",
        GEVRAAGD.on("2026-06-01", AdviesNietTijdig(dossier="d1", advies="a1")),
        VAN_D1,
        JA,
    ),
    bc("niet gevraagd", WERELD, VAN_D1, NEE, "'bc' is niet om advies gevraagd"),
    bc("niet gevraagd, in oude gegevens", WERELD, VAN_D1, OPEN, achterstand=True),
    bc(
        "een ander is gevraagd",
        WERELD.on("2026-06-01", replace(ADVIES, adviseur="rao")),
        VAN_D1,
        NEE,
    ),
    bc("zonder dossier", WERELD, besluit(), OPEN, "bij welk dossier"),
    bc(
        "het dossier staat in de kop",
        WERELD.on("2026-06-01", ADVIES),
        besluit(),
        JA,
        dossier="d1",
    ),
    bc("een dossier dat er niet is", WERELD, besluit(dossier="d9"), OPEN),
    bc("verworpen", WERELD, replace(VAN_D1, uitkomst=VERWORPEN), NVT),
)


@elk(ADVISEUR)
def test_een_vereiste_adviseur(geval: Geval) -> None:
    geval.check()


def telt(**grenzen: int) -> Eis:
    return Eis(norm(samenstelling=Samenstellingseis(**grenzen), organen=("db",)))


drie, hoogstens = telt(minimum=3), telt(maximum=3)
uit_drie, een_per = telt(gemeenten=3), telt(per_gemeente_maximum=1)
elk_een = telt(per_gemeente_minimum=1)
VAN_DB = besluit(orgaan="db")
VIERDE = lid("db", 4)
ZELFDE = replace(lid("db", 4), gemeente="gm0001")
ZONDER = replace(lid("db", 4), gemeente="")
VAN_DRIE = GremiumGewijzigd(gremium="db", deelnemers=("gm0001", "gm0002", "gm0003"))
SECRETARIS = replace(VIERDE, rol=Zetel.SECRETARIS)

SAMENSTELLING = (
    drie("drie leden", WERELD, VAN_DB, JA),
    drie("twee leden", LEEG.on("2016-01-02", lid("db", 1), lid("db", 2)), VAN_DB, NEE),
    drie("het groeit nog", LEEG.on("2016-01-02", lid("db", 1)), lid("db", 2), NVT),
    drie("niemand vastgelegd", LEEG, VAN_DB, OPEN, "de leden van 'db'"),
    hoogstens(
        "een vierde", WERELD, VIERDE, NEE, "'db' heeft 4 leden; het maximum is 3"
    ),
    hoogstens("de derde weer", WERELD, lid("db", 3), NVT),
    hoogstens("besluit met vier", WERELD.on("2020-01-01", VIERDE), VAN_DB, NEE),
    hoogstens("een secretaris telt niet", WERELD, SECRETARIS, NVT),
    uit_drie("drie gemeenten", WERELD, VAN_DB, JA),
    uit_drie(
        "twee gemeenten",
        LEEG.on("2016-01-02", lid("db", 1), lid("db", 2), ZELFDE),
        VAN_DB,
        NEE,
        "komen uit 2 gemeenten; het minimum is 3",
    ),
    uit_drie(
        "twee gemeenten en een onbekende",
        LEEG.on("2016-01-02", lid("db", 1), lid("db", 2), ZONDER),
        VAN_DB,
        OPEN,
        "niet van elk lid",
    ),
    drie("de gemeente doet er niet toe", WERELD.on(DAG, ZONDER), VAN_DB, JA),
    een_per(
        "een tweede van dezelfde", WERELD, ZELFDE, NEE, "'gm0001' heeft meer dan 1"
    ),
    een_per("een van een ander", WERELD, VIERDE, NVT),
    een_per("ieder een", WERELD, VAN_DB, JA),
    elk_een(
        "niet elke deelnemer",
        WERELD,
        VAN_DB,
        NEE,
        "'gm0004', 'gm0005', 'gm0006', 'gm0007' heeft minder dan 1",
    ),
    elk_een("elke deelnemer van het gremium", WERELD.on(DAG, VAN_DRIE), VAN_DB, JA),
    elk_een("een lid zonder gemeente", WERELD.on(DAG, ZONDER), VAN_DB, OPEN),
    drie("een ander gremium", WERELD, lid("ab", 8), NVT),
    drie("een ander feit", WERELD, OPENING, NVT),
)


@elk(SAMENSTELLING)
def test_een_samenstelling(geval: Geval) -> None:
    geval.check()


def test_zonder_regeling_is_geen_deelnemer_bekend() -> None:
    los = replace(
        LEEG, feiten=tuple(f for f in LEEG.feiten if f.kop.stroom != "regeling")
    )
    los = los.on("2016-01-02", lid("db", 1))
    elk_een("los", los, VAN_DB, JA).check()


def test_een_onbekend_gremium_is_niet_te_beoordelen() -> None:
    los = Eis(norm(samenstelling=Samenstellingseis(minimum=1), organen=("x",)))
    los("los", WERELD, besluit(orgaan="x"), OPEN, "gremium 'x' is niet bekend").check()


def over(**bereik: tuple[str, ...]) -> Eis:
    return Eis(norm(bedrag=Bedrageis(hoogste=0), **bereik))


van_db, inkoop = over(organen=("db",)), over(handelingen=("inkoop",))
zorg, alles = over(modules=("zorg",)), over()
EEN = besluit(bedrag=1)
BEREIK = (
    van_db("van het orgaan", WERELD, besluit(orgaan="db", bedrag=1), NEE),
    van_db("van een ander orgaan", WERELD, EEN, NVT),
    van_db(
        "namens het orgaan",
        WERELD,
        besluit(orgaan="db", functie="secretaris", bedrag=1),
        NEE,
    ),
    over(organen=("secretaris",))(
        "van een functie",
        WERELD,
        besluit(orgaan="db", functie="secretaris", bedrag=1),
        NEE,
    ),
    inkoop("de handeling", WERELD, besluit(handeling="inkoop", bedrag=1), NEE),
    inkoop("een andere handeling", WERELD, EEN, NVT),
    zorg("de module", WERELD, besluit(module="zorg", bedrag=1), NEE),
    zorg("zonder module", WERELD, EEN, NVT),
    alles("zonder grenzen", WERELD, EEN, NEE),
)


@elk(BEREIK)
def test_waar_een_norm_over_gaat(geval: Geval) -> None:
    geval.check()


def hand(bij: Moment | None = None, **bereik: tuple[str, ...]) -> Eis:
    return Eis(norm(handmatig=Handmatig(reden="past niet", bij=bij), **bereik))


bekend = hand(Moment.BEKENDMAKING, organen=("ab",))
BEKEND = BesluitBekendgemaakt(besluit="b-1", wijze="blad")
roept = hand(Moment.CONVOCATIE, organen=("db",))
opent = hand(Moment.VERGADERING, organen=("db",))
HANDMATIG = (
    hand(Moment.BESLUIT)("elk besluit", WERELD, besluit(), OPEN, "REG-01 past in geen"),
    hand()("zonder moment geen besluit", WERELD, besluit(), NVT),
    bekend("van een besluit van het ab", WERELD.on(DAG, besluit()), BEKEND, OPEN),
    bekend("van een ander", WERELD.on(DAG, besluit(orgaan="db")), BEKEND, NVT),
    bekend("van een besluit dat er niet is", WERELD, BEKEND, NVT),
    roept("oproep van een ander", WERELD, roep(), NVT),
    roept("oproep van het db", WERELD, roep(gremium="db"), OPEN),
    roept("gezamenlijke oproep", WERELD, roep(mede=("db",)), OPEN),
    opent("opening van een ander", WERELD.on(DAG, roep()), OPENING, NVT),
    opent("opening van het db", WERELD.on(DAG, roep(gremium="db")), OPENING, OPEN),
    opent(
        "opening van het db, en een besluit met dezelfde code",
        WERELD.on(DAG, roep(gremium="db"), besluit(besluit="v1")),
        OPENING,
        OPEN,
    ),
    opent(
        "opening van wat er niet is", WERELD, VergaderingGeopend(vergadering="v9"), NVT
    ),
    hand(Moment.BESLUIT)("een ander feit", WERELD, ANDERS, NVT),
)


@elk(HANDMATIG)
def test_wat_in_geen_vorm_past_is_nooit_in_orde(geval: Geval) -> None:
    geval.check()
