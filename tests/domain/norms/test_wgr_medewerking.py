from dataclasses import replace
from datetime import date
from typing import Any

from register.domain.afspraken.aandrang import (
    EscalatieGestart,
    Trede,
    VoornemenArt10a,
)
from register.domain.afspraken.actie import ActieUitgezet, AfspraakVastgelegd
from register.domain.besluiten.besluit import Uitkomst
from register.domain.besluiten.gevolgfeiten import BesluitIngetrokken
from register.domain.facts import Gebeurtenis
from register.domain.organisatie.regeling import (
    ModuleDeelnameBeeindigd,
    ModuleDeelnameBegonnen,
    ModuleIngesteld,
    RegelVastgesteld,
)
from register.domain.overeenkomsten.deelnemersbesluit import (
    DeelnemersbesluitGemeld,
    DeelnemersbesluitIngetrokken,
    Deelnemersbesluitsoort,
    Gemeenteorgaan,
)
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, besluit
from tests.scenario import Given

wgr_09, dom_27 = Rijen("WGR-09"), Rijen("DOM-27")
ACTIE = ActieUitgezet(actie="a1", omschrijving="o", besluit="b-1")
ZONDER_BESLUIT = replace(ACTIE, besluit="")
MODULES = (
    ModuleIngesteld(module="sw", naam="n"),
    ModuleDeelnameBegonnen(module="sw", gemeenten=("gm0001", "gm0002")),
)
VOORNEMEN = VoornemenArt10a(
    actie="a1", gemeente="gm0001", reden="r", overgedragen_bevoegdheid="toelating"
)


def uit(feit: Any, actie: Gebeurtenis = ACTIE, *daarna: Gebeurtenis) -> Given:  # noqa: ANN401
    basis = WERELD.on("2020-01-01", *MODULES)
    return basis.on("2026-06-01", feit, actie, *daarna).at("2026-07-02")


BESLUIT = besluit()
VOOR_TWEE = besluit(geldt_voor=("gm0002",))
MELDING = (
    wgr_09("bij een besluit met overgedragen bevoegdheid", uit(BESLUIT), VOORNEMEN, JA),
    wgr_09(
        "welke bevoegdheid ontbreekt",
        uit(BESLUIT),
        replace(VOORNEMEN, overgedragen_bevoegdheid=""),
        OPEN,
        "'b-1'",
    ),
    wgr_09(
        "bij een afspraak",
        uit(BESLUIT, AfspraakVastgelegd(actie="a1", omschrijving="o")),
        VOORNEMEN,
        NEE,
        "afspraak",
    ),
    wgr_09("bij een onbekende actie", WERELD, VOORNEMEN, NEE),
    wgr_09(
        "het besluit staat bij het voornemen",
        uit(BESLUIT, ZONDER_BESLUIT),
        replace(VOORNEMEN, besluit="b-1"),
        JA,
    ),
    wgr_09(
        "een onbekend besluit",
        uit(BESLUIT, replace(ACTIE, besluit="b-9")),
        VOORNEMEN,
        OPEN,
    ),
    wgr_09(
        "verworpen",
        uit(besluit(uitkomst=Uitkomst.VERWORPEN)),
        VOORNEMEN,
        NEE,
        "verworpen",
    ),
    wgr_09(
        "ingetrokken",
        uit(BESLUIT, ACTIE, BesluitIngetrokken(besluit="b-1", door="b-2")),
        VOORNEMEN,
        NEE,
        "ingetrokken",
    ),
    wgr_09("van een overleg", uit(besluit(orgaan="rpo")), VOORNEMEN, NEE, "'rpo'"),
    wgr_09("voor een andere gemeente", uit(VOOR_TWEE), VOORNEMEN, NEE, "'gm0002'"),
    wgr_09(
        "voor deze gemeente", uit(VOOR_TWEE), replace(VOORNEMEN, gemeente="gm0002"), JA
    ),
    wgr_09(
        "in een module waaraan zij meedoet", uit(besluit(module="sw")), VOORNEMEN, JA
    ),
    wgr_09(
        "in een module waaraan zij niet meedoet",
        uit(besluit(module="sw")),
        replace(VOORNEMEN, gemeente="gm0003"),
        NEE,
        "'sw'",
    ),
    wgr_09("in een onbekende module", uit(besluit(module="weg")), VOORNEMEN, JA),
    wgr_09(
        "zonder tekst van de regeling",
        Given().on("2026-06-01", besluit(module="sw"), ACTIE).at("2026-07-02"),
        VOORNEMEN,
        JA,
    ),
    wgr_09("van een onbekend orgaan", uit(besluit(orgaan="weg")), VOORNEMEN, JA),
)
UITVOERING = EscalatieGestart(
    actie="a1",
    trede=Trede.UITVOERING_VOOR_REKENING,
    aan=("bw1",),
    reden="r",
    gemeente="gm0001",
)


def gemeld(**anders: Any) -> Given:  # noqa: ANN401
    return uit(BESLUIT, ACTIE, replace(VOORNEMEN, **anders))


TOEN = (
    wgr_09("na het voornemen", gemeld(), UITVOERING, JA),
    wgr_09("zonder voornemen", uit(BESLUIT), UITVOERING, NEE, "'gm0001'"),
    wgr_09(
        "na het voornemen aan een ander", gemeld(gemeente="gm0002"), UITVOERING, NEE
    ),
    wgr_09(
        "op de laatste dag van de termijn",
        gemeld(termijn="2026-07-02"),
        UITVOERING,
        NEE,
        "2026-07-02",
    ),
    wgr_09("een dag na de termijn", gemeld(termijn="2026-07-01"), UITVOERING, JA),
    wgr_09(
        "voor wie is niet vastgelegd", gemeld(), replace(UITVOERING, gemeente=""), OPEN
    ),
    wgr_09(
        "een gesprek",
        uit(BESLUIT),
        replace(UITVOERING, trede=Trede.BESTUURLIJK_GESPREK),
        NVT,
    ),
    wgr_09("een onbekende actie", WERELD, UITVOERING, NEE),
)

DOET_MEE = MODULES[1]


def aangewezen(gemeente: str, **anders: Any) -> DeelnemersbesluitGemeld:  # noqa: ANN401
    begin = DeelnemersbesluitGemeld(
        deelnemersbesluit=f"x-{gemeente}",
        gemeente=gemeente,
        orgaan=Gemeenteorgaan.COLLEGE,
        soort=Deelnemersbesluitsoort.AANWIJZINGSBESLUIT,
        onderwerp="o",
        module="sw",
    )
    return replace(begin, **anders)


def regel(waarde: str, *daarna: Gebeurtenis) -> Given:
    basis = WERELD.on(
        "2019-01-01", RegelVastgesteld(regel="deelname-sw", waarde=waarde)
    )
    return basis.on("2020-01-01", *daarna, *MODULES).at("2020-01-01")


EIS = "rechtsgeldig-aanwijzingsbesluit"
BEIDE = regel(EIS, aangewezen("gm0001"), aangewezen("gm0002"))
EEN = regel(EIS, aangewezen("gm0001"))
EEN_NIEUW = WERELD.on(
    "2019-01-01",
    RegelVastgesteld(regel="deelname-sw", waarde=EIS),
    aangewezen("gm0001"),
    MODULES[0],
).at("2020-01-01")
LATER = date(2026, 1, 1)
DOM_27 = (
    dom_27("elke gemeente heeft het besluit", BEIDE, DOET_MEE, JA),
    dom_27("een gemeente heeft het niet", EEN, DOET_MEE, NEE, "'gm0002'"),
    dom_27("overgenomen", EEN, DOET_MEE, OPEN, achterstand=True),
    dom_27(
        "een ander besluit",
        regel(EIS, aangewezen("gm0001", soort=Deelnemersbesluitsoort.BELEID)),
        DOET_MEE,
        NEE,
    ),
    dom_27("zonder regel", WERELD.on("2020-01-01", *MODULES), DOET_MEE, NVT),
    dom_27("een regel zonder waarde", regel(""), DOET_MEE, NVT),
    dom_27("een regel die iets anders vraagt", regel("naar-behoefte"), DOET_MEE, OPEN),
    dom_27(
        "intussen ingetrokken",
        BEIDE.on(
            "2025-01-01",
            DeelnemersbesluitIngetrokken(deelnemersbesluit="x-gm0001", reden="r"),
        ).at("2020-01-01"),
        DOET_MEE,
        NEE,
        "'gm0001'",
        op=LATER,
    ),
    dom_27(
        "wie niet meer meedoet hoeft het niet meer",
        EEN.on(
            "2025-01-01", ModuleDeelnameBeeindigd(module="sw", gemeenten=("gm0002",))
        ).at("2020-01-01"),
        DOET_MEE,
        JA,
        op=LATER,
    ),
    dom_27(
        "niemand doet nog mee",
        EEN.on(
            "2025-01-01",
            ModuleDeelnameBeeindigd(module="sw", gemeenten=("gm0001", "gm0002")),
        ).at("2020-01-01"),
        DOET_MEE,
        NVT,
        op=LATER,
    ),
    dom_27(
        "de regel werd later anders",
        BEIDE.on(
            "2027-01-01", RegelVastgesteld(regel="deelname-sw", waarde="naar-behoefte")
        ).at("2020-01-01"),
        DOET_MEE,
        JA,
        op=LATER,
    ),
    dom_27(
        "wie later meedeed telt hier niet",
        BEIDE.on(
            "2025-01-01", ModuleDeelnameBegonnen(module="sw", gemeenten=("gm0003",))
        ).at("2020-01-01"),
        DOET_MEE,
        JA,
        op=LATER,
    ),
    dom_27(
        "de module is er, en nog niemand doet mee",
        EEN_NIEUW,
        DOET_MEE,
        NEE,
        "'gm0002'",
    ),
    dom_27(
        "een verlopen besluit",
        regel(EIS, aangewezen("gm0001", tot=date(2020, 6, 1)), aangewezen("gm0002")),
        DOET_MEE,
        NEE,
        op=LATER,
    ),
    dom_27(
        "de module is er nog niet",
        WERELD.on("2019-01-01", RegelVastgesteld(regel="deelname-sw", waarde=EIS)).at(
            "2020-01-01"
        ),
        DOET_MEE,
        NEE,
    ),
    dom_27("zonder regeling", Given().at("2020-01-01"), DOET_MEE, NVT),
)
GEVALLEN = (*MELDING, *TOEN, *DOM_27)


@elk(GEVALLEN)
def test_medewerking_en_deelname(geval: Geval) -> None:
    geval.check()
