"""The chain of powers: from who decides up to the law, with every gap named."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.bevoegdheden.bevoegdheid import (
    BEVOEGDHEID,
    InstemmingGegeven,
    MandaatIngetrokken,
    MandaatVerleend,
    OndermandaatVerleend,
    Plafond,
    Soort,
)
from register.domain.bevoegdheden.competence import (
    Daad,
    Gebrek,
    Schakel,
    chain,
    covers,
    flaws,
    giver_of,
)
from register.domain.context import Context
from register.domain.organisatie.gremium import Gremiumsoort
from tests.domain.bestuur import bestuur, gremium
from tests.scenario import Given

DAG = date(2026, 7, 2)
INKOOP = Daad(handeling="inkoop", bedrag=100, dag=DAG)
M1 = MandaatVerleend(
    bevoegdheid="m-1", gever="ab", nemer="secretaris", handelingen=("inkoop",)
)
ONDER = OndermandaatVerleend(
    bevoegdheid="m-2",
    ouder="m-1",
    nemer="regiosecretaris-zorg",
    handelingen=("inkoop",),
)
BASIS = bestuur()


def links(
    gegeven: Given,
    daad: Daad = INKOOP,
    orgaan: str = "ab",
    functie: str = "secretaris",
    macht: str = "m-1",
) -> tuple[Schakel, ...]:
    return chain(gegeven.context(), daad, orgaan, functie, macht)


def given_power(macht: MandaatVerleend = M1) -> Given:
    return BASIS.on("2026-01-01", macht)


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


def test_een_mandaat_leidt_naar_het_orgaan_en_de_wet() -> None:
    onder, boven = links(given_power())
    assert (onder.soort, onder.gever, onder.nemer) == ("mandaat", "ab", "secretaris")
    assert (onder.bevoegdheid, onder.gebreken, onder.seqs) == ("m-1", (), (8,))
    assert boven.gever == "wgr:33"
    assert flaws((onder, boven)) == ()


@pytest.mark.parametrize(
    ("macht", "daad", "gebrek"),
    [
        (M1, replace(INKOOP, handeling="verkoop"), Gebrek.BUITEN_REIKWIJDTE),
        (replace(M1, nemer="ander"), INKOOP, Gebrek.ANDERE_NEMER),
        (replace(M1, gever="db"), INKOOP, Gebrek.ANDER_ORGAAN),
        (replace(M1, modules=("zorg",)), INKOOP, Gebrek.BUITEN_MODULE),
        (replace(M1, modules=("zorg",)), replace(INKOOP, module="zorg"), None),
        (replace(M1, plafond=Plafond(bedrag=99)), INKOOP, Gebrek.BOVEN_PLAFOND),
        (replace(M1, plafond=Plafond(bedrag=100)), INKOOP, None),
        (
            replace(M1, plafond=Plafond(bedrag=99)),
            replace(INKOOP, bedrag=None),
            Gebrek.BEDRAG_ONBEKEND,
        ),
        (replace(M1, geldig_tot=date(2026, 7, 1)), INKOOP, Gebrek.VERLOPEN),
        (replace(M1, geldig_tot=DAG), INKOOP, None),
        (
            replace(M1, handelingen=("alles",), uitzonderingen=("inkoop",)),
            INKOOP,
            Gebrek.BUITEN_REIKWIJDTE,
        ),
        (replace(M1, handelingen=("alles",)), INKOOP, None),
    ],
)
def test_wat_aan_een_mandaat_schort_wordt_genoemd(
    macht: MandaatVerleend, daad: Daad, gebrek: Gebrek | None
) -> None:
    onder = links(given_power(macht), daad)[0]
    assert onder.gebreken == ((gebrek,) if gebrek else ())


def test_een_ingetrokken_mandaat_geldt_niet_meer_vanaf_die_dag() -> None:
    weg = MandaatIngetrokken(bevoegdheid="m-1")
    assert links(given_power().on("2026-07-02", weg))[0].gebreken == (
        Gebrek.INGETROKKEN,
    )
    assert links(given_power().on("2026-07-03", weg))[0].gebreken == ()


def test_een_mandaat_van_later_of_nooit() -> None:
    later = BASIS.on("2026-07-03", M1)
    assert links(later)[-1].gebreken == (Gebrek.NOG_NIET,)
    assert links(BASIS)[-1].gebreken == (Gebrek.ONBEKEND,)
    assert links(BASIS, macht="")[0].gebreken == (Gebrek.ONBEKEND,)


def test_een_ondermandaat_hangt_onder_een_mandaat() -> None:
    gegeven = given_power().on("2026-02-01", ONDER)
    keten = links(gegeven, functie="regiosecretaris-zorg", macht="m-2")
    assert [s.soort for s in keten] == ["ondermandaat", "mandaat", "attributie"]
    assert (keten[0].gever, keten[0].gebreken) == ("secretaris", ())
    met = gegeven.on("2026-03-01", InstemmingGegeven(bevoegdheid="m-2", door="db"))
    assert links(met, functie="regiosecretaris-zorg", macht="m-2")[0].seqs == (9, 10)


def test_een_ondermandaat_zonder_ouder_heeft_geen_gever() -> None:
    wees = BASIS.on("2026-02-01", replace(ONDER, ouder="weg"))
    keten = links(wees, functie="regiosecretaris-zorg", macht="m-2")
    assert keten[-1].gebreken == (Gebrek.ONBEKEND,)
    macht = wees.context().staat(BEVOEGDHEID, "m-2")
    assert macht is not None
    assert giver_of(wees.context(), macht) == ""
    heel = given_power().on("2026-02-01", ONDER).context()
    boven = heel.staat(BEVOEGDHEID, "m-1")
    assert boven is not None
    assert giver_of(heel, boven) == "ab"


def test_een_kringloop_houdt_op() -> None:
    kring = BASIS.on(
        "2026-02-01",
        replace(ONDER, bevoegdheid="m-2", ouder="m-3"),
        replace(ONDER, bevoegdheid="m-3", ouder="m-2"),
    )
    keten = links(kring, functie="regiosecretaris-zorg", macht="m-2")
    assert keten[-1].gebreken == (Gebrek.KRINGLOOP,)
    assert len(keten) == 3


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


def test_reikwijdte() -> None:
    assert covers(("alles",), (), "x")
    assert covers(("x",), (), "x")
    assert not covers(("alles",), ("x",), "x")
    assert not covers((), (), "x")
    assert isinstance(BASIS.context(), Context)
