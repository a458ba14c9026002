"""Openness: published, secret, and open again; and what is published by itself."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.besluiten.besluit import BesluitGenomen, NummerToegekend, Uitkomst
from register.domain.bevoegdheden.schakel import Schakel
from register.domain.context import Context
from register.domain.dossiers.stap import StapGepland
from register.domain.facts import Gebeurtenis
from register.domain.openheid.openbaarheid import (
    GeheimhoudingOpgeheven,
    GeheimhoudingOpgelegd,
    Gepubliceerd,
    PublicatieGeweigerd,
    is_published,
    is_refused,
    secrecy,
)
from register.domain.openheid.publicatie import publications
from register.domain.openheid.woo import Woogrond
from register.domain.organisatie.gremium import PublicatieBesluiten, PublicatieStukken
from register.domain.organisatie.regeling import RegelVastgesteld
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.values import Verzegeld
from register.domain.vergaderingen.vergadering import BesluitenlijstVastgesteld
from tests.domain import vergaderzaal
from tests.domain.bestuur import bestuur
from tests.scenario import Given

STROOM = "gremium/ab"
OP = GeheimhoudingOpgelegd(stroom=STROOM, door="ab", grond="2b")
AF = GeheimhoudingOpgeheven(stroom=STROOM, door="ab")
PUB = Gepubliceerd(stroom=STROOM)
BASIS = bestuur()
NU = date(2026, 7, 2)


def holds(gegeven: Given) -> bool:
    return secrecy(gegeven.context().feiten(STROOM), NU) is not None


def test_publiceren_mag_als_er_geen_geheimhouding_rust() -> None:
    assert BASIS.when(PUB) == (PUB,)
    dicht = BASIS.on("2026-01-01", OP)
    dicht.refused(VerkeerdeVolgorde, PUB, r"geheimhouding \(seq 8\)")
    assert dicht.on("2026-02-01", AF).when(PUB)
    BASIS.refused(OnbekendeVerwijzing, replace(PUB, stroom="gremium/xx"), "stroom")


WEIGER = PublicatieGeweigerd(
    stroom=STROOM, gronden=(Woogrond.PERSOONLIJKE_LEVENSSFEER,), door="ab"
)


def test_publicatie_wordt_geweigerd_op_een_grond_van_de_woo() -> None:
    assert BASIS.when(WEIGER) == (WEIGER,)
    assert BASIS.when(replace(WEIGER, door=""))
    zonder = replace(WEIGER, gronden=())
    BASIS.refused(OngeldigeInvoer, zonder, "ten minste één grond")
    vreemd = replace(WEIGER, door="xx")
    BASIS.refused(OnbekendeVerwijzing, vreemd, "gremium, functie of persoon 'xx'")
    BASIS.refused(OnbekendeVerwijzing, replace(WEIGER, stroom="gremium/xx"), "stroom")


def test_wat_openbaar_is_wordt_niet_meer_geweigerd() -> None:
    open_ = BASIS.on("2026-01-01", PUB)
    open_.refused(VerkeerdeVolgorde, WEIGER, r"openbaar sinds 2026-01-01 \(seq 8\)")


def test_wie_na_een_weigering_toch_publiceert_beeindigt_haar() -> None:
    assert not is_refused(BASIS.context().feiten(STROOM))
    dicht = BASIS.on("2026-01-01", WEIGER)
    assert is_refused(dicht.context().feiten(STROOM))
    assert dicht.when(PUB)
    open_ = dicht.on("2026-01-02", PUB)
    assert not is_refused(open_.context().feiten(STROOM))


# --- by itself ----------------------------------------------------------------

BESLUIT = BesluitGenomen(
    besluit="ab-2026-001",
    orgaan="ab",
    titel="Koers",
    handeling="koers",
    uitkomst=Uitkomst.AANGENOMEN,
    keten=(Schakel(soort="attributie", gever="wgr:33", nemer="ab"),),
    vergadering="ab-1",
)
NUMMER = NummerToegekend(reeks="ab", jaar=2026, volgnummer=1, nummer="ab-2026-001")
LIJST = BesluitenlijstVastgesteld(vergadering="ab-1", stuk="besluitenlijst.pdf")
PLEK = "besluit/ab-2026-001"


def room(
    besluiten: PublicatieBesluiten = PublicatieBesluiten.HANDMATIG,
    stukken: PublicatieStukken = PublicatieStukken.HANDMATIG,
) -> Given:
    ab = replace(
        vergaderzaal.AB, publicatie_besluiten=besluiten, publicatie_stukken=stukken
    )
    return vergaderzaal.opened(vergaderzaal.bestuur(ab))


def published(gegeven: Given, stroom: str, event: Gebeurtenis) -> list[str]:
    gevolgen = publications([(stroom, event)], gegeven.context())
    return [f"{g.stroom} {g.aanleiding}" for g in gevolgen]


@pytest.mark.parametrize(
    ("hoe", "gevolg"),
    [
        (PublicatieBesluiten.DIRECT, [f"{PLEK} direct"]),
        (PublicatieBesluiten.BESLUITENLIJST, []),
        (PublicatieBesluiten.HANDMATIG, []),
    ],
)
def test_een_besluit_wordt_openbaar_zoals_zijn_gremium_zegt(
    hoe: PublicatieBesluiten, gevolg: list[str]
) -> None:
    assert published(room(hoe), PLEK, BESLUIT) == gevolg
    vreemd = replace(BESLUIT, orgaan="xx")
    assert published(room(hoe), PLEK, vreemd) == []


@pytest.mark.parametrize("hoe", list(PublicatieStukken))
def test_een_vergadering_wordt_openbaar_bij_de_oproep(hoe: PublicatieStukken) -> None:
    gevolg = published(room(stukken=hoe), "vergadering/ab-1", vergaderzaal.ROEP)
    bij_oproep = ["vergadering/ab-1 convocatie"]
    assert gevolg == ([] if hoe is PublicatieStukken.HANDMATIG else bij_oproep)
    vreemd = replace(vergaderzaal.ROEP, gremium="xx")
    assert published(room(stukken=hoe), "vergadering/ab-1", vreemd) == []


LIJSTEN = room(PublicatieBesluiten.BESLUITENLIJST)
MET = LIJSTEN.on(LIJSTEN.dag, NUMMER, BESLUIT)


def test_de_besluitenlijst_maakt_de_besluiten_van_haar_vergadering_openbaar() -> None:
    assert published(MET, "vergadering/ab-1", LIJST) == [f"{PLEK} besluitenlijst"]
    elders = LIJSTEN.on(LIJSTEN.dag, NUMMER, replace(BESLUIT, vergadering="ab-2"))
    assert published(elders, "vergadering/ab-1", LIJST) == []
    zonder = LIJSTEN.on(LIJSTEN.dag, NUMMER)
    assert published(zonder, "vergadering/ab-1", LIJST) == []
    al = MET.on(MET.dag, Gepubliceerd(stroom=PLEK))
    assert is_published(al.context().feiten(PLEK))
    assert published(al, "vergadering/ab-1", LIJST) == []
    geheim = MET.on(MET.dag, replace(OP, stroom=PLEK))
    assert published(geheim, "vergadering/ab-1", LIJST) == []
    kort = MET.on("2026-06-01", replace(OP, stroom=PLEK, tot=date(2026, 7, 1)))
    assert published(kort, "vergadering/ab-1", LIJST) == [f"{PLEK} besluitenlijst"]
    geweigerd = MET.on(MET.dag, replace(WEIGER, stroom=PLEK))
    assert published(geweigerd, "vergadering/ab-1", LIJST) == []


def test_een_besluitenlijst_zonder_vergadering_of_met_de_hand_doet_niets() -> None:
    vreemd = replace(LIJST, vergadering="ab-9")
    assert published(MET, "vergadering/ab-9", vreemd) == []
    met_de_hand = room().on(MET.dag, NUMMER, BESLUIT)
    assert published(met_de_hand, "vergadering/ab-1", LIJST) == []


def test_een_vergadering_zonder_datum_kijkt_in_alle_jaren() -> None:
    los = replace(vergaderzaal.ROEP, datum=Verzegeld(onbekend="niet genoteerd"))
    ab = replace(
        vergaderzaal.AB, publicatie_besluiten=PublicatieBesluiten.BESLUITENLIJST
    )
    vreemde_reeks = replace(NUMMER, reeks="db", nummer="db-2026-001")
    gegeven = (
        vergaderzaal.bestuur(ab)
        .on("2026-06-11", los)
        .on("2026-07-02", vreemde_reeks, NUMMER, BESLUIT)
        .at("2026-07-02")
    )
    assert published(gegeven, "vergadering/ab-1", LIJST) == [f"{PLEK} besluitenlijst"]


STAP = StapGepland(dossier="d9", stap="s1", omschrijving="x", wanneer="2026-09")
REGEL = RegelVastgesteld(regel="publicatie.dossier", waarde="direct", bron="regeling")


def test_andere_dingen_volgen_een_regel_van_de_regeling() -> None:
    assert published(BASIS, "dossier/d9", STAP) == []
    met = BASIS.on("2021-01-01", REGEL)
    assert published(met, "dossier/d9", STAP) == ["dossier/d9 direct"]
    assert published(met, "gremium/nieuw", STAP) == [], "public as it is"
    later = met.on("2026-01-01", STAP)
    assert published(later, "dossier/d9", STAP) == [], "once, at its beginning"
    assert published(Given(), "dossier/d9", STAP) == [], "no regeling yet"
    assert isinstance(met.context(), Context)
