"""Who signs a decision (Gemeentewet 32a, Awb 10:11)."""

from dataclasses import replace
from datetime import date
from typing import Any

from register.domain.besluiten.gevolgfeiten import BesluitOndertekend
from register.domain.bevoegdheden.bevoegdheid import (
    MandaatIngetrokken,
    MandaatVerleend,
    Soort,
)
from register.domain.facts import Gebeurtenis, RegistratieGecorrigeerd
from register.domain.organisatie.functie import FunctieBezet, FunctieIngesteld
from register.domain.organisatie.gremium import Gremiumsoort, VoorzitterAangewezen
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, besluit, gremium, mandaat
from tests.scenario import Given

MET_VOORZITTER = WERELD.on(
    "2020-01-01",
    VoorzitterAangewezen(gremium="ab", persoon="p1", aanwijzend_orgaan="ab"),
    VoorzitterAangewezen(gremium="db", persoon="p1", aanwijzend_orgaan="ab"),
    FunctieIngesteld(functie="voorzitter", naam="v"),
    FunctieBezet(functie="voorzitter", persoon="p1"),
)


def genomen(wereld: Given = MET_VOORZITTER, **anders: Any) -> Given:  # noqa: ANN401
    return wereld.on("2026-07-01", besluit(**anders))


def teken(door: str = "p1", *mede: str) -> BesluitOndertekend:
    return BesluitOndertekend(besluit="b-1", door=door, mede=mede)


def opdracht(**anders: Any) -> MandaatVerleend:  # noqa: ANN401
    """The power to sign for the AB, for the secretaris."""
    begin = mandaat("o1", gever="ab", soort=Soort.ONDERTEKENING, handelingen=("alles",))
    return replace(begin, **anders)


def opgedragen(*meer: Gebeurtenis, **anders: Any) -> Given:  # noqa: ANN401
    wereld = MET_VOORZITTER.on("2020-02-01", opdracht(**anders), *meer)
    return genomen(wereld)


AB = genomen()
DB = genomen(orgaan="db")
LATER = date(2026, 7, 10)
ORGAAN = MET_VOORZITTER.on("2020-03-01", gremium("vz", Gremiumsoort.VOORZITTER))

EERSTE = WERELD.on(
    "2016-01-03",
    VoorzitterAangewezen(gremium="ab", persoon="p1", aanwijzend_orgaan="ab"),
    opdracht(),
    besluit(),
)
SECRETARIS = teken("secretaris")

gw_14 = Rijen("GW-14")

GW_14 = (
    gw_14("voorzitter en secretaris", AB, teken("p1", "secretaris"), JA),
    gw_14("de functie van de voorzitter", AB, teken("voorzitter", "secretaris"), JA),
    gw_14("het orgaan voorzitter", genomen(ORGAAN), teken("vz", "manager"), JA),
    gw_14(
        "de secretaris tekende al",
        AB.on("2026-07-01", teken("secretaris")),
        teken("p1"),
        JA,
    ),
    gw_14("alleen de voorzitter", AB, teken("p1"), OPEN, "van de secretaris ontbreekt"),
    gw_14("en dat bleef zo", AB, teken("p1"), NEE, op=LATER),
    gw_14(
        "en de secretaris tekende later",
        AB.on("2026-07-05", teken("secretaris")),
        teken("p1"),
        JA,
        op=LATER,
    ),
    gw_14("alleen de secretaris", AB, teken("secretaris"), OPEN, "van de voorzitter"),
    gw_14("geen van beiden", AB, teken("p2"), NEE, "van de voorzitter en van de"),
    gw_14("opgedragen aan de secretaris", opgedragen(), teken("secretaris"), JA),
    gw_14("opgedragen op 1 februari 2016", EERSTE.at("2016-02-01"), SECRETARIS, JA),
    gw_14("en een dag eerder", EERSTE.at("2016-01-31"), SECRETARIS, OPEN, "voorzitter"),
    gw_14("wie voorzit is onbekend", genomen(WERELD), teken("p1", "secretaris"), OPEN),
    gw_14("een besluit van het dagelijks bestuur", DB, teken("p1"), NVT),
    gw_14("een besluit in mandaat", genomen(functie="secretaris"), teken("p1"), NVT),
    gw_14("een onbekend besluit", WERELD, teken("p1"), NVT),
)

IN_TREKKEN = MandaatIngetrokken(bevoegdheid="o1")
awb_11 = Rijen("AWB-11")

AWB_11 = (
    awb_11("met een bevoegdheid om te tekenen", opgedragen(), teken("secretaris"), JA),
    awb_11("zonder", DB, teken("secretaris"), NEE, "'secretaris' tekende voor 'db'"),
    awb_11("van een ander orgaan", opgedragen(gever="db"), teken("secretaris"), NEE),
    awb_11(
        "van de voorzitter",
        genomen(ORGAAN.on("2020-04-01", opdracht(gever="vz"))),
        teken("secretaris"),
        JA,
    ),
    awb_11("aan een ander", opgedragen(nemer="manager"), teken("secretaris"), NEE),
    awb_11(
        "voor iets anders", opgedragen(handelingen=("x",)), teken("secretaris"), NEE
    ),
    awb_11(
        "voor precies dit", opgedragen(handelingen=("iets",)), teken("secretaris"), JA
    ),
    awb_11(
        "voor een andere module", opgedragen(modules=("m",)), teken("secretaris"), NEE
    ),
    awb_11(
        "voorbij", opgedragen(geldig_tot=date(2026, 7, 1)), teken("secretaris"), NEE
    ),
    awb_11(
        "tot en met die dag",
        opgedragen(geldig_tot=date(2026, 7, 2)),
        teken("secretaris"),
        JA,
    ),
    awb_11("ingetrokken", opgedragen(IN_TREKKEN), teken("secretaris"), NEE),
    awb_11(
        "een gewoon mandaat", opgedragen(soort=Soort.MANDAAT), teken("secretaris"), NEE
    ),
    awb_11(
        "een gewoon mandaat, ingetrokken",
        opgedragen(IN_TREKKEN, soort=Soort.MANDAAT),
        teken("secretaris"),
        NEE,
    ),
    awb_11("de voorzitter zelf", DB, teken("voorzitter"), NVT),
    awb_11(
        "na de voorzitter", DB.on("2026-07-01", teken("p1")), teken("secretaris"), NVT
    ),
    awb_11("een persoon zonder functie", DB, teken("p2"), NVT),
    awb_11("van een onbekend orgaan", genomen(orgaan="x"), teken("secretaris"), NVT),
    awb_11("in mandaat", genomen(functie="secretaris"), teken("secretaris"), NVT),
)

GEVALLEN = (*GW_14, *AWB_11)


@elk(GEVALLEN)
def test_ondertekening(geval: Geval) -> None:
    geval.check()


def test_een_correctie_kan_de_bevoegdheid_om_te_tekenen_geven() -> None:
    fout = MET_VOORZITTER.on("2020-02-01", opdracht(soort=Soort.MANDAAT))
    herstel = RegistratieGecorrigeerd(
        stroom="bevoegdheid/o1",
        seq=fout.feiten[-1].seq,
        doelsoort=MandaatVerleend.SOORT,
        gegevens=opdracht(),
        reden="verkeerde soort",
    )
    wereld = genomen(fout.on("2020-02-01", herstel))
    assert replace(AWB_11[0], gegeven=wereld).uitspraak().oordeel is JA
