"""What an organ may by itself: by law, by the regeling, or by delegatie."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.bevoegdheden.attributie import (
    AttributieBeeindigd,
    AttributieVastgelegd,
)
from register.domain.bevoegdheden.bevoegdheid import MandaatVerleend, Soort
from register.domain.bevoegdheden.competence import delegations
from register.domain.bevoegdheden.schakel import Gebrek
from register.domain.facts import RegistratieGecorrigeerd
from register.domain.organisatie.gremium import Gremiumsoort
from tests.domain.bestuur import gremium
from tests.domain.keten import BASIS, INKOOP, links


def test_het_algemeen_bestuur_heeft_wat_niemand_anders_heeft() -> None:
    (schakel,) = links(BASIS, functie="", macht="")
    assert (schakel.soort, schakel.gever, schakel.nemer) == (
        "attributie",
        "wgr:33",
        "ab",
    )
    assert schakel.gebreken == ()
    assert schakel.seqs == (0,)


@pytest.mark.parametrize(
    ("soort", "handelingen", "gever", "gebreken"),
    [
        (Gremiumsoort.ALGEMEEN_BESTUUR, (), "wgr:33", ()),
        (Gremiumsoort.RAAD, (), "gemeentewet:147", ()),
        (Gremiumsoort.COLLEGE, (), "gemeentewet:160", ()),
        (Gremiumsoort.ALGEMEEN_BESTUUR, ("inkoop",), "regeling", ()),
        (Gremiumsoort.DAGELIJKS_BESTUUR, ("inkoop",), "regeling", ()),
        (Gremiumsoort.DAGELIJKS_BESTUUR, ("alles",), "regeling", ()),
        (Gremiumsoort.DAGELIJKS_BESTUUR, (), "onbekend", (Gebrek.BRON_ONBEKEND,)),
        (
            Gremiumsoort.DAGELIJKS_BESTUUR,
            ("verkoop",),
            "regeling",
            (Gebrek.BUITEN_REIKWIJDTE,),
        ),
        (Gremiumsoort.BESTUURLIJK_OVERLEG, ("inkoop",), "wet", (Gebrek.GEEN_ORGAAN,)),
    ],
)
def test_een_orgaan_heeft_zijn_bevoegdheid_ergens_van(
    soort: Gremiumsoort,
    handelingen: tuple[str, ...],
    gever: str,
    gebreken: tuple[Gebrek, ...],
) -> None:
    orgaan = replace(gremium("x", soort), handelingen=handelingen)
    (schakel,) = links(BASIS.on("2021-01-01", orgaan), orgaan="x", functie="", macht="")
    assert (schakel.gever, schakel.gebreken) == (gever, gebreken)


def test_een_onbekend_orgaan_heeft_niets() -> None:
    (schakel,) = links(BASIS, orgaan="xx", functie="", macht="")
    assert schakel.gebreken == (Gebrek.ONBEKEND,)


DELEGATIE = MandaatVerleend(
    bevoegdheid="d-1",
    gever="ab",
    nemer="db",
    handelingen=("inkoop",),
    soort=Soort.DELEGATIE,
)


@pytest.mark.parametrize(
    ("delegatie", "soort"),
    [
        (DELEGATIE, "delegatie"),
        (replace(DELEGATIE, soort=Soort.MANDAAT), "attributie"),
        (replace(DELEGATIE, nemer="bc-zorg"), "attributie"),
        (replace(DELEGATIE, handelingen=("verkoop",)), "attributie"),
        (replace(DELEGATIE, geldig_tot=date(2026, 7, 1)), "attributie"),
    ],
)
def test_een_delegatie_geeft_een_orgaan_wat_het_zelf_niet_heeft(
    delegatie: MandaatVerleend, soort: str
) -> None:
    gegeven = BASIS.on("2026-01-01", delegatie)
    (schakel,) = links(gegeven, orgaan="db", functie="", macht="")
    assert schakel.soort == soort


def test_wat_een_orgaan_zelf_heeft_gaat_voor_delegatie() -> None:
    orgaan = replace(
        gremium("cie", Gremiumsoort.BESTUURSCOMMISSIE), handelingen=("inkoop",)
    )
    gegeven = BASIS.on("2021-01-01", orgaan).on(
        "2026-01-01", replace(DELEGATIE, nemer="cie")
    )
    (schakel,) = links(gegeven, orgaan="cie", functie="", macht="")
    assert (schakel.soort, schakel.gever) == ("attributie", "regeling")
    later = BASIS.on("2026-07-03", DELEGATIE)
    assert links(later, orgaan="db", functie="", macht="")[0].soort == "attributie"


ATTRIBUTIE = AttributieVastgelegd(
    houder="db", attributie="a1", handelingen=("inkoop",), wet="wgr", artikel="33b"
)


def test_een_attributie_noemt_het_artikel_dat_de_bevoegdheid_geeft() -> None:
    gegeven = BASIS.on("2026-01-01", replace(ATTRIBUTIE, lid="1"))
    (schakel,) = links(gegeven, orgaan="db", functie="", macht="")
    assert (schakel.soort, schakel.gever, schakel.gebreken) == (
        "attributie",
        "wgr:33b:1",
        (),
    )
    assert schakel.seqs == (8,)
    buiten = replace(INKOOP, handeling="verkoop")
    (schakel,) = links(gegeven, buiten, orgaan="db", functie="", macht="")
    assert schakel.gebreken == (Gebrek.BUITEN_REIKWIJDTE,)


@pytest.mark.parametrize(
    ("dag", "gever"), [("2026-07-02", "onbekend"), ("2026-07-03", "wgr:33b")]
)
def test_een_beeindigde_attributie_geldt_niet_meer(dag: str, gever: str) -> None:
    einde = AttributieBeeindigd(houder="db", attributie="a1")
    gegeven = BASIS.on("2026-01-01", ATTRIBUTIE).on(dag, einde)
    (schakel,) = links(gegeven, orgaan="db", functie="", macht="")
    assert schakel.gever == gever


def test_een_functie_kan_een_bevoegdheid_van_de_wet_hebben() -> None:
    gegeven = BASIS.on("2026-01-01", replace(ATTRIBUTIE, houder="secretaris"))
    (schakel,) = links(gegeven, macht="")
    assert (schakel.gever, schakel.nemer) == ("wgr:33b", "secretaris")


def test_een_overleg_krijgt_niets_van_een_wet() -> None:
    overleg = gremium("rpo", Gremiumsoort.BESTUURLIJK_OVERLEG)
    gegeven = BASIS.on("2021-01-01", overleg).on(
        "2026-01-01", replace(ATTRIBUTIE, houder="rpo")
    )
    (schakel,) = links(gegeven, orgaan="rpo", functie="", macht="")
    assert schakel.gebreken == (Gebrek.GEEN_ORGAAN,)


def test_een_correctie_maakt_van_een_mandaat_een_delegatie() -> None:
    mandaat = replace(DELEGATIE, soort=Soort.MANDAAT)
    gegeven = BASIS.on("2026-01-01", mandaat)
    assert delegations(gegeven.context()) == []
    hersteld = gegeven.on(
        "2026-02-01",
        RegistratieGecorrigeerd(
            stroom="bevoegdheid/d-1",
            seq=8,
            doelsoort=MandaatVerleend.SOORT,
            gegevens=DELEGATIE,
            reden="het was een delegatie",
        ),
    )
    assert [macht.code for macht in delegations(hersteld.context())] == ["d-1"]
    terug = BASIS.on("2026-01-01", DELEGATIE)
    assert [macht.code for macht in delegations(terug.context())] == ["d-1"]
