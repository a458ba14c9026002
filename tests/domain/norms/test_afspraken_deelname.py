from dataclasses import replace
from datetime import date

from register.domain.organisatie.deelname import (
    ModuleBeeindigd,
    ModuleDeelnameBeeindigd,
    ModuleDeelnameBegonnen,
    ModuleIngesteld,
)
from register.domain.organisatie.gremium import (
    GremiumGewijzigd,
    LidAangewezen,
    LidmaatschapGeeindigd,
    Oorzaak,
)
from register.domain.organisatie.regeling import (
    RegelingGewijzigd,
    Regelingsoort,
    RegelVastgesteld,
)
from register.domain.raden.rondefeiten import (
    RaadsrondeGestart,
    Rondesoort,
    ToestemmingVerleend,
)
from register.domain.values import Onbekend
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import LEEG, REGELING, WERELD, lid, ronde
from tests.scenario import Given, fact

EEN_TWEE = ("gm0001", "gm0002")


def module(code: str = "zorg", wie: tuple[str, ...] = EEN_TWEE) -> Given:
    """A module that the bestuurscommissie is about, from the start."""
    feiten = WERELD.on("2016-01-03", ModuleIngesteld(module=code, naam="m"))
    if wie:
        mee = ModuleDeelnameBegonnen(module=code, gemeenten=wie)
        feiten = feiten.on("2016-01-03", mee)
    return feiten.on("2016-01-04", GremiumGewijzigd(gremium="bc", modules=("zorg",)))


def van(nummer: int, gremium: str = "bc") -> LidAangewezen:
    return lid(gremium, nummer)


def zit(nummer: int, basis: Given) -> Given:
    return basis.on("2017-01-01", van(nummer)).at("2017-01-01")


UIT = ModuleDeelnameBeeindigd(module="zorg", gemeenten=("gm0002",))
WEG = LidmaatschapGeeindigd(
    gremium="bc", persoon="p2", gemeente="gm0002", oorzaak=Oorzaak.ONTSLAG
)
OP = date(2026, 7, 2)
dom_01 = Rijen("DOM-01")
ZETELS = (
    dom_01("een deelnemer krijgt een zetel", module(), van(1), JA),
    dom_01("geen deelnemer", module(), van(3), NEE, "'gm0003' neemt niet deel"),
    dom_01("geen deelnemer, uit de historie", module(), van(3), OPEN, achterstand=True),
    dom_01("wie deelneemt is niet vastgelegd", module(wie=()), van(1), OPEN, "wie"),
    dom_01("een andere module van de commissie", module("werk"), van(1), OPEN),
    dom_01(
        "de module is voorbij",
        module().on("2016-02-01", ModuleBeeindigd(module="zorg")),
        van(1),
        OPEN,
    ),
    dom_01("een zetel in het AB", module(), van(3, "ab"), NVT),
    dom_01("een commissie zonder modules", WERELD, van(3), NVT),
    dom_01("een onbekend gremium", module(), van(3, "xx"), NVT),
    dom_01("zonder gemeente", module(), replace(van(3), gemeente=""), NVT),
    dom_01("neemt nog deel", zit(2, module()), van(2), JA, op=OP),
    dom_01(
        "trad later uit de module",
        zit(2, module()).on("2018-01-01", UIT),
        van(2),
        NEE,
        op=OP,
    ),
    dom_01(
        "trad uit na de dag waarover het gaat",
        zit(2, module()).on("2027-01-01", UIT),
        van(2),
        JA,
        op=OP,
    ),
    dom_01(
        "trad uit na de dag waarop de zetel begon",
        zit(2, module()).on("2027-01-01", UIT),
        van(2),
        JA,
    ),
    dom_01(
        "trad later uit en gaf de zetel op",
        zit(2, module()).on("2018-01-01", UIT, WEG),
        van(2),
        NVT,
        op=OP,
    ),
)


def over(
    wie: tuple[str, ...],
    soort: Rondesoort = Rondesoort.OVERIG,
    modules: tuple[str, ...] = ("zorg",),
) -> RaadsrondeGestart:
    return replace(ronde(soort, wie=wie), modules=modules)


RONDES = (
    dom_01("alle deelnemers zijn gevraagd", module(), over(EEN_TWEE), JA),
    dom_01(
        "over het uitvoeringsprogramma",
        module(),
        over(EEN_TWEE, Rondesoort.UITVOERINGSPROGRAMMA),
        JA,
    ),
    dom_01(
        "wie niet deelneemt is gevraagd",
        module(),
        over((*EEN_TWEE, "gm0003")),
        NEE,
        "'gm0003' is gevraagd en neemt niet deel",
    ),
    dom_01(
        "een deelnemer is vergeten",
        module(),
        over(("gm0001",)),
        NEE,
        "'gm0002' neemt deel en is niet gevraagd",
    ),
    dom_01(
        "vergeten, uit de historie",
        module(),
        over(("gm0001",)),
        OPEN,
        achterstand=True,
    ),
    dom_01("wie deelneemt ontbreekt", module(wie=()), over(EEN_TWEE), OPEN),
    dom_01(
        "een van de modules ontbreekt",
        module(),
        over(EEN_TWEE, modules=("zorg", "werk")),
        OPEN,
    ),
    dom_01("nog zonder regeling", Given(), over(EEN_TWEE), OPEN),
    dom_01("over de begroting", module(), over(EEN_TWEE, Rondesoort.BEGROTING), NVT),
    dom_01("over alle modules", module(), over(EEN_TWEE, modules=()), NVT),
)

REGEL = RegelVastgesteld(regel="nieuwe-taken", waarde="wijziging-regeling")
AFGESPROKEN = WERELD.on("2016-02-01", REGEL)
NIEUW = ModuleIngesteld(module="nieuw", naam="m")


def tweede(
    basis: Given = AFGESPROKEN, inwerking: date | Onbekend = date(2026, 9, 1)
) -> Given:
    """A second text of the regeling, in dossier d1 of its envelope."""
    tekst = RegelingGewijzigd(versie="2", omschrijving="o", inwerking=inwerking)
    feit = fact(tekst, len(basis.feiten), "2026-07-01")
    kop = replace(feit.kop, dossier="d1")
    return replace(basis, feiten=(*basis.feiten, feit._replace(kop=kop)))


TEKST_ZONDER_DOSSIER = AFGESPROKEN.on(
    "2026-07-01",
    RegelingGewijzigd(versie="2", omschrijving="o", inwerking=date(2026, 7, 2)),
)


def langs(basis: Given, soort: Rondesoort, *, ja: bool = True) -> Given:
    rond = basis.on("2026-01-01", ronde(soort))
    stem = ToestemmingVerleend(raadsronde="r1", gemeente="gm0001")
    return rond.on("2026-02-01", stem) if ja else rond


RAADSREGELING = replace(REGELING, soort=Regelingsoort.RAADSREGELING)
dom_21 = Rijen("DOM-21")
DOM_21 = (
    dom_21(
        "een wijziging in hetzelfde dossier, na twee rondes",
        langs(tweede(), Rondesoort.REGELING),
        NIEUW,
        JA,
        dossier="d1",
    ),
    dom_21(
        "een wijziging die op deze dag ingaat",
        langs(tweede(inwerking=date(2026, 7, 2)), Rondesoort.REGELING),
        NIEUW,
        JA,
    ),
    dom_21(
        "zonder wijziging",
        AFGESPROKEN,
        NIEUW,
        NEE,
        "zonder wijziging van de regeling",
        dossier="d1",
    ),
    dom_21("zonder wijziging en zonder dossier", AFGESPROKEN, NIEUW, NEE),
    dom_21("uit de historie", AFGESPROKEN, NIEUW, OPEN, achterstand=True),
    dom_21(
        "een wijziging in een ander dossier",
        langs(tweede(), Rondesoort.REGELING),
        NIEUW,
        NEE,
        dossier="d2",
    ),
    dom_21(
        "welke wijziging het was, is niet te zien",
        tweede(),
        NIEUW,
        OPEN,
        "het dossier ontbreekt",
    ),
    dom_21(
        "geen ronde om zienswijzen",
        langs(tweede(), Rondesoort.TOESTEMMING),
        NIEUW,
        NEE,
        "geen ronde om zienswijzen",
        dossier="d1",
    ),
    dom_21(
        "geen toestemming",
        langs(tweede(), Rondesoort.REGELING, ja=False),
        NIEUW,
        NEE,
        "gaf geen raad toestemming",
        dossier="d1",
    ),
    dom_21(
        "het dossier van de wijziging ontbreekt",
        TEKST_ZONDER_DOSSIER,
        NIEUW,
        OPEN,
        "versie '2'",
    ),
    dom_21(
        "het dossier van de wijziging ontbreekt, dat van de module niet",
        langs(TEKST_ZONDER_DOSSIER, Rondesoort.REGELING),
        NIEUW,
        JA,
        dossier="d1",
    ),
    dom_21(
        "een raadsregeling vraagt geen rondes",
        tweede(AFGESPROKEN.on("2016-02-02", RAADSREGELING)),
        NIEUW,
        JA,
        dossier="d1",
    ),
    dom_21(
        "een raadsregeling, en welke wijziging het was is niet te zien",
        AFGESPROKEN.on("2016-02-02", RAADSREGELING).on(
            "2026-07-01",
            RegelingGewijzigd(versie="2", omschrijving="o", inwerking=date(2026, 9, 1)),
        ),
        NIEUW,
        OPEN,
        "het dossier ontbreekt",
    ),
    dom_21(
        "bij de eerste tekst",
        Given()
        .on("2026-07-02", replace(REGELING, inwerking=date(2027, 1, 1)), REGEL)
        .at("2026-07-02"),
        NIEUW,
        JA,
    ),
    dom_21(
        "op de dag dat de eerste tekst ingaat",
        Given()
        .on("2026-07-01", replace(REGELING, inwerking=date(2026, 7, 2)), REGEL)
        .at("2026-07-02"),
        NIEUW,
        JA,
    ),
    dom_21("de tekst is niet vastgelegd", Given().on("2016-01-01", REGEL), NIEUW, OPEN),
    dom_21("niet afgesproken", LEEG, NIEUW, NVT),
    dom_21(
        "iets anders afgesproken",
        WERELD.on("2016-02-01", replace(REGEL, waarde="anders")),
        NIEUW,
        OPEN,
        "'anders'",
    ),
)
GEVALLEN = (*ZETELS, *RONDES, *DOM_21)


@elk(GEVALLEN)
def test_afspraken_over_deelname(geval: Geval) -> None:
    geval.check()
