"""May this functie do this: every way to the law, and never yes for want of knowing."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.bevoegdheden.attributie import AttributieVastgelegd
from register.domain.bevoegdheden.bevoegdheid import (
    Eis,
    MandaatIngetrokken,
    MandaatVerleend,
    OndermandaatVerleend,
    Plafond,
    Soort,
)
from register.domain.organisatie.functie import (
    FunctieBezet,
    FunctieIngesteld,
    FunctieOpgeheven,
    VervangingGeregeld,
)
from register.domain.refusals import OnbekendeVerwijzing
from register.service.mandaten.antwoord import Antwoord, Gevraagd, Uitkomsten
from register.service.mandaten.mag import mag
from tests.domain.bestuur import bestuur
from tests.scenario import Given, reader

OP = date(2026, 7, 2)
JA, NEE, OPEN = Antwoord.JA, Antwoord.NEE, Antwoord.NIET_TE_BEOORDELEN
M1 = MandaatVerleend(
    bevoegdheid="m-1",
    gever="db",
    nemer="secretaris",
    handelingen=("inkoop",),
    plafond=Plafond(bedrag=100),
)
LEEG = bestuur().on(
    "2021-01-01",
    FunctieIngesteld(functie="chef", naam="chef", onder="db", ambtelijk=True),
    FunctieIngesteld(functie="hulp", naam="hulp", onder="chef", ambtelijk=True),
    AttributieVastgelegd(
        houder="db",
        attributie="a",
        handelingen=("inkoop",),
        wet="wgr",
        artikel="33b",
    ),
)
BASIS = LEEG.on("2021-01-01", FunctieBezet(functie="chef", persoon="p1"))
M2 = replace(M1, nemer="chef")
VRAAG = Gevraagd(wie="chef", handeling="inkoop", op=OP, bedrag=100)


def answer(gegeven: Given, vraag: Gevraagd = VRAAG) -> Uitkomsten:
    return mag(reader(gegeven.feiten), vraag)


def told(antwoord: Uitkomsten) -> str:
    return "\n".join(r.tekst for weg in antwoord.wegen for r in weg.redenen)


@pytest.mark.parametrize(("bedrag", "oordeel"), [(100, JA), (101, NEE), (None, OPEN)])
def test_een_mandaat_geldt_tot_zijn_plafond(
    bedrag: int | None, oordeel: Antwoord
) -> None:
    antwoord = answer(BASIS.on("2026-01-01", M2), replace(VRAAG, bedrag=bedrag))
    assert antwoord.oordeel is oordeel
    (weg,) = antwoord.wegen
    assert (weg.als, weg.namens, weg.bevoegdheid) == ("chef", "db", "m-1")
    assert [schakel.soort for schakel in weg.keten] == ["mandaat", "attributie"]
    assert "functie 'chef' is bezet door p1" in told(antwoord)
    assert bool(antwoord.ontbreekt) is (oordeel is not JA)


def test_wie_geen_bevoegdheid_heeft_mag_niets() -> None:
    antwoord = answer(BASIS)
    assert (antwoord.oordeel, antwoord.wegen) == (NEE, ())
    assert antwoord.ontbreekt == ("'chef' heeft op 2026-07-02 geen enkele bevoegdheid",)
    ander = answer(BASIS.on("2026-01-01", replace(M2, handelingen=("huur",))))
    (tekst,) = ander.ontbreekt
    assert "noemt 'inkoop'; wel zijn er m-1" in tekst


def test_een_onbekende_vrager_wordt_geweigerd() -> None:
    with pytest.raises(OnbekendeVerwijzing, match="'xx'"):
        answer(BASIS, replace(VRAAG, wie="xx"))


def test_een_mandaat_van_later_telt_niet() -> None:
    later = BASIS.on("2026-07-03", M2)
    assert answer(later).oordeel is NEE
    assert answer(later, replace(VRAAG, op=date(2026, 7, 3))).oordeel is JA


def test_de_beste_weg_antwoordt() -> None:
    weg = replace(M2, bevoegdheid="m-0")
    gegeven = BASIS.on("2026-01-01", weg, M2).on(
        "2026-02-01", MandaatIngetrokken(bevoegdheid="m-0")
    )
    antwoord = answer(gegeven)
    assert antwoord.oordeel is JA
    assert [w.bevoegdheid for w in antwoord.wegen] == ["m-1", "m-0"]


def test_een_ondermandaat_leidt_naar_het_orgaan() -> None:
    onder = OndermandaatVerleend(
        bevoegdheid="m-2", ouder="m-1", nemer="hulp", handelingen=("inkoop",)
    )
    gegeven = BASIS.on("2026-01-01", replace(M2, ondermandaat=True), onder).on(
        "2026-01-01", FunctieBezet(functie="hulp", persoon="p2", waarnemend=True)
    )
    antwoord = answer(gegeven, replace(VRAAG, wie="hulp"))
    assert antwoord.oordeel is JA
    assert antwoord.wegen[0].namens == "db"
    assert "waargenomen door p2" in told(antwoord)
    ingetrokken = gegeven.on("2026-02-01", MandaatIngetrokken(bevoegdheid="m-1"))
    assert answer(ingetrokken, replace(VRAAG, wie="hulp")).oordeel is NEE


def test_een_wees_en_een_kring_houden_op() -> None:
    wees = OndermandaatVerleend(
        bevoegdheid="m-2", ouder="weg", nemer="chef", handelingen=("inkoop",)
    )
    assert answer(BASIS.on("2026-01-01", wees)).oordeel is NEE
    kring = replace(wees, ouder="m-2")
    assert answer(BASIS.on("2026-01-01", kring)).oordeel is NEE


def test_een_onbezette_functie_kan_haar_mandaat_niet_gebruiken() -> None:
    leeg = BASIS.on("2026-01-01", replace(M1, nemer="hulp"))
    antwoord = answer(leeg, replace(VRAAG, wie="hulp"))
    assert antwoord.oordeel is OPEN
    assert "niemand bezet functie 'hulp'" in antwoord.ontbreekt[-1]
    weg = leeg.on("2026-07-02", FunctieOpgeheven(functie="hulp"))
    assert answer(weg, replace(VRAAG, wie="hulp")).oordeel is NEE


def test_een_voorwaarde_zonder_bewijs_is_niet_te_beoordelen() -> None:
    eis = BASIS.on("2026-01-01", replace(M2, eisen=(Eis(code="advies"),)))
    antwoord = answer(eis)
    assert antwoord.oordeel is OPEN
    assert "niet is aangetoond" in antwoord.ontbreekt[0]


def test_ondertekenen_is_geen_beslissen() -> None:
    tekenen = BASIS.on("2026-01-01", replace(M2, soort=Soort.ONDERTEKENING))
    assert answer(tekenen).oordeel is NEE


def test_wie_niet_onder_de_gever_werkt_heeft_instemming_nodig() -> None:
    antwoord = answer(
        BASIS.on("2026-01-01", M1, FunctieBezet(functie="secretaris", persoon="p3")),
        replace(VRAAG, wie="secretaris"),
    )
    assert antwoord.oordeel is OPEN
    assert any(r.norm == "AWB-04" for r in antwoord.wegen[0].redenen)


def test_een_begroting_gaat_niet_in_mandaat() -> None:
    alles = replace(M2, handelingen=("alles",), plafond=None)
    vraag = replace(VRAAG, handeling="begroting-vaststellen")
    antwoord = answer(BASIS.on("2026-01-01", alles), vraag)
    assert antwoord.oordeel is NEE
    (norm,) = [r for r in antwoord.wegen[0].redenen if r.norm == "AWB-02"]
    assert norm.artikel == "art. 10:3 lid 2 Awb"


def test_een_vervanger_mag_als_de_ander_er_niet_is() -> None:
    vervanging = VervangingGeregeld(functie="chef", vervangers=("hulp", "secretaris"))
    gegeven = BASIS.on("2026-01-01", M2, vervanging)
    vraag = replace(VRAAG, wie="hulp")
    antwoord = answer(gegeven, vraag)
    assert antwoord.oordeel is OPEN
    assert "afwezigheid van p1" in antwoord.ontbreekt[-1]
    leeg = LEEG.on("2026-01-01", M2, vervanging)
    assert answer(leeg, vraag).oordeel is JA
    tweede = answer(leeg, replace(VRAAG, wie="secretaris"))
    assert tweede.oordeel is OPEN
    assert "belet van wie daarvoor staat" in tweede.ontbreekt[-1]


def test_een_functie_met_een_bevoegdheid_van_de_wet() -> None:
    wet = AttributieVastgelegd(
        houder="chef",
        attributie="b",
        handelingen=("keuren",),
        wet="awb",
        artikel="10:22",
    )
    gegeven = BASIS.on("2026-01-01", wet)
    antwoord = answer(gegeven, replace(VRAAG, handeling="keuren"))
    assert antwoord.oordeel is JA
    assert antwoord.wegen[0].keten[0].gever == "awb:10:22"
    assert answer(gegeven, replace(VRAAG, handeling="anders")).oordeel is NEE


def test_een_orgaan_heeft_wat_het_niet_heeft_overgedragen() -> None:
    vraag = replace(VRAAG, wie="ab")
    assert answer(BASIS, vraag).oordeel is JA
    delegatie = replace(
        M1, gever="ab", nemer="bc-zorg", soort=Soort.DELEGATIE, plafond=None
    )
    gegeven = BASIS.on("2026-01-01", delegatie)
    antwoord = answer(gegeven, vraag)
    assert antwoord.oordeel is NEE
    assert "droeg dit over" in antwoord.ontbreekt[0]
    assert answer(gegeven, replace(VRAAG, wie="bc-zorg")).oordeel is JA


def test_wat_verzegeld_is_maakt_van_nee_geen_zekerheid() -> None:
    gegeven = BASIS.on("2026-01-01", M2)
    dicht = tuple(
        feit._replace(gegevens=None) if feit.gegevens is M2 else feit
        for feit in gegeven.feiten
    )
    antwoord = mag(reader(dicht), VRAAG)
    assert (antwoord.oordeel, antwoord.verzegeld) == (OPEN, 1)
    assert "1 bevoegdheid is verzegeld" in antwoord.ontbreekt[-1]
