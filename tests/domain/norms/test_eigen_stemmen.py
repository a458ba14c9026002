"""The forms of a majority and of a quorum, on both sides of their borders."""

from dataclasses import replace

from register.domain.besluiten.besluit import Uitkomst
from register.domain.norms.eigen.eisen import Grondtal, Quorumeis, Stemmeneis
from register.domain.organisatie.gremium import Meerderheidseis
from register.domain.stemmen.telling import Basis, Wijze
from register.domain.vergaderingen.bijwoning import LidVertrokken
from register.domain.vergaderingen.stemfeiten import (
    Aantallen,
    Onthoudingsgrond,
    OnthoudingVastgelegd,
)
from register.domain.vergaderingen.vergadering import VergaderingGeopend
from tests.domain.norms.eigenwereld import Eis, Geval, elk, norm
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN
from tests.domain.norms.wereld import WERELD, besluit
from tests.domain.norms.zaal import (
    BIJNA_GEWOGEN,
    GEWOGEN,
    OPENING,
    geteld,
    lijst,
    punt,
    roep,
    samen,
    stemming,
    zitting,
)
from tests.scenario import Given

DAG = "2026-07-02"
BESLUIT = besluit(vergadering="v1", punt="5")


def gestemd(voor: str, tegen: str = "", wie: str = "123456") -> Given:
    return zitting(wie).on(DAG, OPENING, stemming(voor, tegen))


def eis(**anders: object) -> Eis:
    basis = Stemmeneis(teller=2, noemer=3, van=Grondtal.UITGEBRACHT)
    return Eis(norm(meerderheid=replace(basis, **anders)))  # type: ignore[arg-type] # fields of the record


uitgebracht, strikt = eis(), eis(teller=1, noemer=2, strikt=True)
aanwezig, leden = eis(van=Grondtal.AANWEZIG), eis(van=Grondtal.LEDEN)
gewogen = eis(basis=Basis.STEMMEN)
ZONDER = stemming(wijze=Wijze.ZONDER_STEMMING)
ONTHOUDEN = OnthoudingVastgelegd(
    vergadering="v1",
    punt="5",
    persoon="p1",
    gemeente="gm0001",
    grond=Onthoudingsgrond.PERSOONLIJK_BELANG,
)
HAMER = zitting("123456").on(DAG, OPENING)
MET_GEWICHT = zitting("1234567", GEWOGEN).on(DAG, OPENING)

MEERDERHEID = (
    uitgebracht("vier van de zes", gestemd("1234", "56"), BESLUIT, JA),
    uitgebracht(
        "drie van de vijf",
        gestemd("123", "45"),
        BESLUIT,
        NEE,
        "vóór waren er 3 van de 5 (uitgebrachte stemmen); nodig is ten minste 2/3",
    ),
    strikt(
        "drie van de zes is niet meer dan de helft", gestemd("123", "456"), BESLUIT, NEE
    ),
    strikt("vier van de zes is meer", gestemd("1234", "56"), BESLUIT, JA),
    strikt("niemand vóór en niemand tegen", gestemd(""), BESLUIT, NEE),
    aanwezig("vier van de zes aanwezigen", gestemd("1234"), BESLUIT, JA),
    aanwezig("vier van de zeven", gestemd("1234", wie="1234567"), BESLUIT, NEE),
    aanwezig(
        "geen presentielijst",
        WERELD.on("2026-06-18", roep(), punt()).on(DAG, OPENING, stemming("1234")),
        BESLUIT,
        OPEN,
        "er is geen presentielijst",
    ),
    leden("vijf van de zeven leden", gestemd("12345"), BESLUIT, JA),
    leden("vier van de zeven leden", gestemd("1234"), BESLUIT, NEE, "zittende leden"),
    leden("zonder stemming, zes van de zeven", HAMER.on(DAG, ZONDER), BESLUIT, JA),
    leden(
        "zonder stemming, vier van de zeven",
        zitting("12345").on(DAG, OPENING, ONTHOUDEN, ZONDER),
        BESLUIT,
        NEE,
        "4 van de 7",
    ),
    uitgebracht("zonder stemming", HAMER.on(DAG, ZONDER), BESLUIT, JA),
    uitgebracht(
        "zonder stemming en zonder presentielijst",
        WERELD.on("2026-06-18", roep(), punt()).on(DAG, OPENING, ZONDER),
        BESLUIT,
        OPEN,
        "er is geen presentielijst",
    ),
    gewogen(
        "twaalf van de zestien stemmen",
        MET_GEWICHT.on(DAG, geteld(3, 4, gewichten=Aantallen(voor=12, tegen=4))),
        BESLUIT,
        JA,
    ),
    gewogen(
        "zes van de zestien stemmen",
        MET_GEWICHT.on(DAG, geteld(6, 1, gewichten=Aantallen(voor=6, tegen=10))),
        BESLUIT,
        NEE,
        "gerekend in stemmen",
    ),
    gewogen(
        "gewichten onbekend", gestemd("1234", "56"), BESLUIT, OPEN, "stemgewichten"
    ),
    uitgebracht(
        "het gremium telt in stemmen en die zijn onbekend",
        MET_GEWICHT.on(DAG, stemming("1234", "56")),
        BESLUIT,
        OPEN,
    ),
    leden(
        "gerekend in stemmen, en het gewicht van wie er niet is ontbreekt",
        zitting("1234", BIJNA_GEWOGEN).on(
            DAG, OPENING, geteld(4, gewichten=Aantallen(voor=4))
        ),
        BESLUIT,
        OPEN,
        "stemgewichten",
    ),
    leden(
        "gerekend in stemmen, en alleen de hoofden zijn geteld",
        MET_GEWICHT.on(DAG, stemming("1234567")),
        BESLUIT,
        OPEN,
        "stemgewichten",
    ),
    gewogen("zonder stemming, met gewichten", MET_GEWICHT.on(DAG, ZONDER), BESLUIT, JA),
    gewogen(
        "zonder stemming, en een gewicht ontbreekt",
        zitting("12345", BIJNA_GEWOGEN).on(DAG, OPENING, ZONDER),
        BESLUIT,
        OPEN,
        "stemgewichten",
    ),
    leden(
        "niemand heeft zitting",
        WERELD.on("2026-06-18", roep(), punt()).on(
            DAG, lijst("", zittend=0), OPENING, stemming("")
        ),
        BESLUIT,
        OPEN,
    ),
    uitgebracht(
        "in een vergadering die een ander bijeenriep",
        samen("123456").on(DAG, stemming("1234", "56", gremium="ab")),
        BESLUIT,
        JA,
    ),
    uitgebracht("geen stemming", HAMER, BESLUIT, OPEN, "over punt '5'"),
    uitgebracht(
        "in een vergadering van een ander",
        gestemd("1234", "56"),
        replace(BESLUIT, orgaan="db"),
        OPEN,
        "in welke vergadering",
    ),
    uitgebracht("geen vergadering", WERELD, besluit(), OPEN, "in welke vergadering"),
    uitgebracht(
        "verworpen",
        gestemd("1", "23"),
        replace(BESLUIT, uitkomst=Uitkomst.VERWORPEN),
        NVT,
    ),
    uitgebracht("over een opening", HAMER, OPENING, NVT),
)


@elk(MEERDERHEID)
def test_een_meerderheid(geval: Geval) -> None:
    geval.check()


def quorum(**anders: object) -> Eis:
    organen = anders.pop("organen", ("ab",))
    overig = {veld: anders.pop(veld) for veld in ("handelingen",) if veld in anders}
    return Eis(norm(quorum=Quorumeis(**anders), organen=organen, **overig))  # type: ignore[arg-type] # fields of the record


TWEE_DERDE = Meerderheidseis(teller=2, noemer=3)
deel = quorum(deel=TWEE_DERDE)
aantal = quorum(aantal=4)
beide = quorum(deel=TWEE_DERDE, aantal=6)
stemmen = quorum(deel=TWEE_DERDE, basis=Basis.STEMMEN)
alleen = quorum(aantal=4, handelingen=("iets",))

WEG = zitting("12345").on(
    DAG, OPENING, LidVertrokken(vergadering="v1", persoon="p5", punt="5")
)

QUORUM = (
    deel("vijf van de zeven", zitting("12345"), OPENING, JA),
    deel("vier van de zeven", zitting("1234"), OPENING, NEE, "4 van de 7"),
    deel("vier van de zeven bij het besluit", zitting("1234"), BESLUIT, NEE),
    deel(
        "geen lijst", WERELD.on("2026-06-18", roep()), OPENING, OPEN, "presentielijst"
    ),
    aantal("precies vier", zitting("1234"), OPENING, JA),
    aantal("drie", zitting("123"), OPENING, NEE, "er zijn 3 leden; nodig zijn er 4"),
    beide("genoeg deel, te weinig leden", zitting("12345"), OPENING, NEE),
    beide("genoeg van beide", zitting("123456"), OPENING, JA),
    stemmen("gewichten onbekend", zitting("12345"), OPENING, OPEN, "stemgewichten"),
    stemmen("elf van de zestien", zitting("12", GEWOGEN), OPENING, JA),
    stemmen("zes van de zestien", zitting("234567", GEWOGEN), OPENING, NEE),
    stemmen(
        "alleen van wie er zijn is het gewicht bekend",
        zitting("1234", BIJNA_GEWOGEN),
        OPENING,
        OPEN,
        "stemgewichten",
    ),
    deel("een van de vijf ging weg voor het punt", WEG, BESLUIT, NEE, "4 van de 7"),
    deel("een van de vijf ging weg na de opening", WEG, OPENING, JA),
    alleen("een genoemde handeling", zitting("123"), BESLUIT, NEE),
    alleen(
        "een andere handeling", zitting("123"), replace(BESLUIT, handeling="x"), NVT
    ),
    alleen("de opening gaat het niet aan", zitting("123"), OPENING, NVT),
    deel("een ander gremium", zitting("1").on(DAG), besluit(orgaan="db"), NVT),
    deel(
        "een onbekende vergadering",
        WERELD,
        VergaderingGeopend(vergadering="v9"),
        NVT,
    ),
    quorum(deel=TWEE_DERDE, organen=("db",))(
        "een besluit in een vergadering van een ander",
        zitting("12345"),
        replace(BESLUIT, orgaan="db"),
        OPEN,
        "in welke vergadering",
    ),
    deel("geen vergadering", WERELD, besluit(), OPEN, "in welke vergadering"),
    deel(
        "niemand heeft zitting",
        WERELD.on("2026-06-18", roep()).on(DAG, lijst("", zittend=0)),
        OPENING,
        OPEN,
        "het aantal zittende leden is niet bekend",
    ),
)


@elk(QUORUM)
def test_een_quorum(geval: Geval) -> None:
    geval.check()


def test_in_een_gezamenlijke_vergadering_telt_elk_genoemd_gremium_zelf() -> None:
    samen = WERELD.on("2026-06-18", roep(mede=("db",)))
    samen = samen.on(DAG, lijst("12345"))
    van_db = replace(lijst("12", zittend=3), gremium="db")
    alleen_ab = Eis(norm(quorum=Quorumeis(aantal=3), organen=("ab",)))
    allebei = Eis(norm(quorum=Quorumeis(aantal=3), organen=("ab", "db")))
    met_db = samen.on(DAG, van_db)
    alleen_ab("ab", met_db, OPENING, JA).check()
    allebei("ab en db", met_db, OPENING, NEE, "er zijn 2 leden").check()
