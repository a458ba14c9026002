"""What the raden can say on a draft, on other decisions, on a change of the budget."""

from dataclasses import replace
from datetime import date
from typing import Any

from register.domain.besluiten.besluit import Uitkomst
from register.domain.organisatie.regeling import RegelVastgesteld
from register.domain.planning.bedragen import Post
from register.domain.planning.boekjaarfeiten import BegrotingswijzigingVastgesteld
from register.domain.raden.rondefeiten import (
    OntvangstBevestigd,
    OntwerpToegezonden,
    Rondesoort,
)
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, besluit, naar, ronde
from tests.scenario import Given

RONDE = WERELD.on("2026-03-01", ronde(Rondesoort.REGELING))


def verzonden(**anders: Any) -> OntwerpToegezonden:  # noqa: ANN401
    return replace(naar(), **anders)


def bevestigd(uiterlijk: date | None = None) -> OntvangstBevestigd:
    return OntvangstBevestigd(
        raadsronde="r1", gemeente="gm0001", reactie_uiterlijk=uiterlijk
    )


APRIL_1, MEI_26, MEI_27 = date(2026, 4, 1), date(2026, 5, 26), date(2026, 5, 27)
OP_TIJD = verzonden(ontvangen_op=APRIL_1, reactie_uiterlijk=MEI_27)
ZONDER = verzonden()
OP = date(2026, 7, 2)
wgr_02 = Rijen("WGR-02")
WGR_02 = (
    wgr_02("acht weken na 1 april", RONDE, OP_TIJD, JA),
    wgr_02("langer mag", RONDE, replace(OP_TIJD, reactie_uiterlijk=OP), JA),
    wgr_02(
        "een dag te kort",
        RONDE,
        replace(OP_TIJD, reactie_uiterlijk=MEI_26),
        NEE,
        "acht weken na 2026-04-01 is 2026-05-27",
    ),
    wgr_02(
        "tot een feestdag: dan een dag langer",
        RONDE,
        verzonden(ontvangen_op=date(2026, 3, 10), reactie_uiterlijk=date(2026, 5, 5)),
        NEE,
        "2026-05-06",
    ),
    wgr_02(
        "tot wanneer staat er niet",
        RONDE,
        verzonden(ontvangen_op=APRIL_1),
        OPEN,
        "tot wanneer",
    ),
    wgr_02(
        "ontvangen onder de oude wet",
        RONDE,
        replace(OP_TIJD, ontvangen_op=date(2022, 6, 30)),
        OPEN,
    ),
    wgr_02("nog niet ontvangen", RONDE, ZONDER, NVT),
    wgr_02(
        "pas ontvangen na de dag waarover het gaat",
        RONDE.on("2026-04-01", ZONDER).on("2026-08-01", bevestigd(OP)).at("2026-04-01"),
        ZONDER,
        OPEN,
        op=OP,
    ),
    wgr_02(
        "ontvangen tussen de verzending en de dag waarover het gaat",
        RONDE.on("2026-04-01", ZONDER).on("2026-05-01", bevestigd(OP)).at("2026-04-01"),
        ZONDER,
        NVT,
        op=OP,
    ),
    wgr_02(
        "van ontvangst is niets bekend",
        RONDE.on("2026-04-01", ZONDER),
        ZONDER,
        OPEN,
        "wanneer de raad",
        op=OP,
    ),
    wgr_02(
        "van ontvangst is niets bekend, en de raad hoort er niet bij",
        RONDE,
        replace(ZONDER, gemeente="gm0009"),
        OPEN,
        op=OP,
    ),
    wgr_02(
        "later ontvangen",
        RONDE.on("2026-04-01", ZONDER).on("2026-04-02", bevestigd(MEI_27)),
        ZONDER,
        NVT,
        op=OP,
    ),
    wgr_02("ontvangst bevestigd", RONDE.at("2026-04-01"), bevestigd(MEI_27), JA),
    wgr_02(
        "ontvangst bevestigd, te kort", RONDE.at("2026-04-01"), bevestigd(MEI_26), NEE
    ),
    wgr_02(
        "ontvangst bevestigd, de termijn stond in de brief",
        RONDE.on("2026-03-30", verzonden(reactie_uiterlijk=MEI_26)).at("2026-04-01"),
        bevestigd(),
        NEE,
    ),
    wgr_02(
        "ontvangst bevestigd door een raad die er niet bij hoort",
        RONDE,
        replace(bevestigd(), gemeente="gm0009"),
        OPEN,
    ),
    wgr_02(
        "over de begroting",
        WERELD.on("2026-03-01", ronde(Rondesoort.BEGROTING)),
        replace(OP_TIJD, reactie_uiterlijk=MEI_26),
        NVT,
    ),
    wgr_02("een onbekende ronde", WERELD, OP_TIJD, NVT),
)


def genoemd(regel: str, waarde: str, basis: Given = WERELD) -> Given:
    return basis.on("2016-02-01", RegelVastgesteld(regel=regel, waarde=waarde))


PLICHTIG = genoemd("zienswijze-overige-besluiten", "tarief+iets")
GEVRAAGD = PLICHTIG.on("2026-03-01", ronde(Rondesoort.OVERIG))
wgr_06 = Rijen("WGR-06")
WGR_06 = (
    wgr_06("langs de raden", GEVRAAGD, besluit(raadsrondes=("r1",)), JA),
    wgr_06("niet langs de raden", GEVRAAGD, besluit(), NEE, "'iets'"),
    wgr_06("een onbekende ronde", PLICHTIG, besluit(raadsrondes=("r9",)), NEE),
    wgr_06("uit de historie", PLICHTIG, besluit(), OPEN, achterstand=True),
    wgr_06("een ander besluit", PLICHTIG, besluit(handeling="anders"), NVT),
    wgr_06("verworpen", PLICHTIG, besluit(uitkomst=Uitkomst.VERWORPEN), NVT),
    wgr_06("de regeling noemt niets", WERELD, besluit(), NVT),
)

UITGEZONDERD = genoemd("begrotingswijziging-zonder-zienswijze", "klein+technisch")


def wijziging(categorie: str = "", raadsronde: str = "") -> Any:  # noqa: ANN401
    return BegrotingswijzigingVastgesteld(
        boekjaar=2026,
        wijziging="1",
        besluit="b-1",
        posten=(Post(post="p"),),
        categorie=categorie,
        raadsronde=raadsronde,
    )


LANGS = UITGEZONDERD.on("2026-03-01", ronde(Rondesoort.BEGROTINGSWIJZIGING))
wgr_47 = Rijen("WGR-47")
WGR_47 = (
    wgr_47("een uitgezonderde soort", UITGEZONDERD, wijziging("technisch"), JA),
    wgr_47("langs de raden", LANGS, wijziging("groot", "r1"), JA),
    wgr_47("een andere soort", UITGEZONDERD, wijziging("groot"), NEE, "'groot'"),
    wgr_47("zonder soort", UITGEZONDERD, wijziging(), NEE, "onbekende soort"),
    wgr_47("een onbekende ronde", UITGEZONDERD, wijziging("groot", "r9"), NEE),
    wgr_47("uit de historie", UITGEZONDERD, wijziging(), OPEN, achterstand=True),
    wgr_47(
        "wat de regeling uitzondert, is niet bekend",
        WERELD,
        wijziging("technisch"),
        OPEN,
        "begrotingswijziging-zonder-zienswijze",
    ),
)
GEVALLEN = (*WGR_02, *WGR_06, *WGR_47)


@elk(GEVALLEN)
def test_wgr_zienswijze(geval: Geval) -> None:
    geval.check()
