from datetime import date
from typing import Any

from register.domain.bevoegdheden.bevoegdheid import MandaatIngetrokken, Per, Plafond
from tests.domain.norms.gevallen import JA, NEE, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, mandaat, onder
from tests.scenario import Given

VRIJ = WERELD.on("2020-01-01", mandaat(ondermandaat=True))


def met(**anders: Any) -> Given:  # noqa: ANN401
    """A world with the mandaat m1 that may be passed on."""
    return WERELD.on("2020-01-01", mandaat(ondermandaat=True, **anders))


awb_09 = Rijen("AWB-09")
P5 = Plafond(bedrag=500)
P6 = Plafond(bedrag=600)

IN: dict[str, Any] = {"modules": ("zorg", "werk")}
EIND: dict[str, Any] = {"geldig_tot": date(2026, 12, 31)}
AWB_09 = (
    awb_09("toegestaan en even ruim", VRIJ, onder(), JA),
    awb_09(
        "niet toegestaan",
        WERELD.on("2020-01-01", mandaat()),
        onder(),
        NEE,
        "staat geen ondermandaat toe",
    ),
    awb_09("aan wie het mag", met(ondermandaat_aan=("manager",)), onder(), JA),
    awb_09(
        "aan een ander",
        met(ondermandaat_aan=("los",)),
        onder(),
        NEE,
        "alleen toe aan 'los'",
    ),
    awb_09(
        "een handeling erbuiten",
        VRIJ,
        onder(handelingen=("inkoop", "bezwaar")),
        NEE,
        "'bezwaar'",
    ),
    awb_09(
        "alles onder alles",
        met(handelingen=("alles",)),
        onder(handelingen=("alles",)),
        JA,
    ),
    awb_09(
        "alles zonder de uitzondering",
        met(handelingen=("alles",), uitzonderingen=("x",)),
        onder(handelingen=("alles",)),
        NEE,
        "zondert 'x' niet uit",
    ),
    awb_09(
        "alles met de uitzondering",
        met(handelingen=("alles",), uitzonderingen=("x",)),
        onder(handelingen=("alles",), uitzonderingen=("x",)),
        JA,
    ),
    awb_09("plafond gelijk", met(plafond=P5), onder(plafond=P5), JA),
    awb_09("plafond hoger", met(plafond=P5), onder(plafond=P6), NEE, "€ 6,00"),
    awb_09(
        "geen plafond onder een plafond",
        met(plafond=P5),
        onder(),
        NEE,
        "geen plafond",
    ),
    awb_09("plafond waar er geen was", VRIJ, onder(plafond=P5), JA),
    awb_09(
        "per jaar in plaats van per verplichting",
        met(plafond=P5),
        onder(plafond=Plafond(bedrag=500, per=Per.JAAR)),
        JA,
    ),
    awb_09(
        "per verplichting in plaats van per jaar",
        met(plafond=Plafond(bedrag=500, per=Per.JAAR)),
        onder(plafond=P5),
        NEE,
    ),
    awb_09(
        "lager, maar ruimer geteld",
        met(plafond=Plafond(bedrag=500, per=Per.JAAR)),
        onder(plafond=Plafond(bedrag=400)),
        OPEN,
        "niet te vergelijken",
    ),
    awb_09(
        "hoger, maar krapper geteld",
        met(plafond=P5),
        onder(plafond=Plafond(bedrag=600, per=Per.JAAR)),
        OPEN,
    ),
    awb_09(
        "zonder btw onder met btw",
        met(plafond=Plafond(bedrag=500, inclusief_btw=True)),
        onder(plafond=P5),
        NEE,
        "inclusief btw",
    ),
    awb_09(
        "lager zonder btw onder met btw",
        met(plafond=Plafond(bedrag=500, inclusief_btw=True)),
        onder(plafond=Plafond(bedrag=400)),
        OPEN,
    ),
    awb_09(
        "hoger met btw onder zonder btw",
        met(plafond=P5),
        onder(plafond=Plafond(bedrag=600, inclusief_btw=True)),
        OPEN,
    ),
    awb_09("binnen de modules", met(**IN), onder(modules=("zorg",)), JA),
    awb_09("buiten de modules", met(**IN), onder(modules=("x",)), NEE, "'x'"),
    awb_09("zonder modules", met(**IN), onder(), NEE, "geen modules"),
    awb_09("tot dezelfde dag", met(**EIND), onder(**EIND), JA),
    awb_09(
        "een dag langer",
        met(**EIND),
        onder(geldig_tot=date(2027, 1, 1)),
        NEE,
        "2027-01-01",
    ),
    awb_09("zonder einde", met(**EIND), onder(), NEE, "zonder einddatum"),
    awb_09(
        "de ouder is ingetrokken",
        VRIJ.on("2026-07-02", MandaatIngetrokken(bevoegdheid="m1")),
        onder(),
        NEE,
        "geldt niet op 2026-07-02",
    ),
    awb_09(
        "de ouder wordt een dag later ingetrokken",
        VRIJ.on("2026-07-03", MandaatIngetrokken(bevoegdheid="m1")),
        onder(),
        JA,
    ),
    awb_09(
        "de ouder van de ouder is ingetrokken",
        VRIJ.on("2020-02-01", onder(bevoegdheid="o0", ondermandaat=True)).on(
            "2021-01-01", MandaatIngetrokken(bevoegdheid="m1")
        ),
        onder(ouder="o0"),
        NEE,
        "'m1' geldt niet",
    ),
    awb_09("een onbekende ouder", WERELD, onder(ouder="weg"), OPEN),
)
GEVALLEN = AWB_09


@elk(GEVALLEN)
def test_ondermandaat(geval: Geval) -> None:
    geval.check()
