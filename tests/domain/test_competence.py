"""The chain of powers: from who decides up to the law, with every gap named."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.besluiten.besluit import (
    BesluitGenomen,
    NummerToegekend,
    Uitkomst,
)
from register.domain.bevoegdheden.attributie import (
    AttributieBeeindigd,
    AttributieVastgelegd,
)
from register.domain.bevoegdheden.bevoegdheid import (
    BEVOEGDHEID,
    Eis,
    InstemmingGegeven,
    MandaatIngetrokken,
    MandaatVerleend,
    OndermandaatVerleend,
    Per,
    Plafond,
    Soort,
    VoorwaardeVervuld,
)
from register.domain.bevoegdheden.competence import (
    Daad,
    chain,
    chain_of,
    covers,
    delegations,
    giver_of,
)
from register.domain.bevoegdheden.schakel import TE_BEOORDELEN, Gebrek, Schakel, flaws
from register.domain.context import Context
from register.domain.facts import RegistratieGecorrigeerd
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


def test_ondertekenen_is_niet_besluiten() -> None:
    tekenen = replace(M1, soort=Soort.ONDERTEKENING)
    assert links(given_power(tekenen))[0].gebreken == (Gebrek.ALLEEN_ONDERTEKENEN,)


def condition(per_dossier: bool = False) -> Given:  # noqa: FBT001, FBT002 - a table of cases
    eis = Eis(code="advies", per_dossier=per_dossier)
    return given_power(replace(M1, eisen=(eis,)))


TOON = VoorwaardeVervuld(bevoegdheid="m-1", eis="advies", vindplaats="blz. 1")
OPEN = (Gebrek.VOORWAARDE_NIET_GETOOND,)


@pytest.mark.parametrize(
    ("bewijs", "per_dossier", "dossier", "gebreken"),
    [
        (None, False, "", OPEN),
        (TOON, False, "", ()),
        (TOON, False, "d1", ()),
        (TOON, True, "d1", OPEN),
        (replace(TOON, dossier="d1"), True, "d1", ()),
        (replace(TOON, dossier="d1"), False, "d1", ()),
        (replace(TOON, dossier="d1"), True, "d2", OPEN),
        (replace(TOON, dossier="d1"), True, "", OPEN),
        (replace(TOON, geldig_tot=DAG), False, "", ()),
        (replace(TOON, geldig_tot=date(2026, 7, 1)), False, "", OPEN),
        (replace(TOON, eis=""), False, "", OPEN),
    ],
)
def test_een_voorwaarde_telt_pas_als_zij_is_aangetoond(
    bewijs: VoorwaardeVervuld | None,
    per_dossier: bool,  # noqa: FBT001 - a table of cases
    dossier: str,
    gebreken: tuple[Gebrek, ...],
) -> None:
    gegeven = condition(per_dossier)
    if bewijs:
        gegeven = gegeven.on("2026-06-01", bewijs)
    schakel = links(gegeven, replace(INKOOP, dossier=dossier))[0]
    assert schakel.gebreken == gebreken
    assert schakel.seqs == ((8,) if gebreken else (8, 9))
    assert set(gebreken) <= TE_BEOORDELEN


def test_voorwaarden_in_proza_zijn_ook_voorwaarden() -> None:
    proza = given_power(replace(M1, voorwaarden="na overleg"))
    assert links(proza)[0].gebreken == OPEN
    getoond = proza.on("2026-06-01", replace(TOON, eis=""))
    assert links(getoond)[0].gebreken == ()
    later = proza.on("2026-07-03", replace(TOON, eis=""))
    assert links(later)[0].gebreken == OPEN


def spending(bedrag: int | None, dag: str = "2026-03-01", **anders: object) -> Given:
    """A decision of this amount under m-1, which has a ceiling of 100 a year."""
    per: object = anders.get("per", Per.JAAR)
    assert isinstance(per, Per)
    macht = replace(M1, plafond=Plafond(bedrag=100, per=per))
    uitkomst: object = anders.get("uitkomst", Uitkomst.AANGENOMEN)
    assert isinstance(uitkomst, Uitkomst)
    nummer = f"secretaris-{dag[:4]}-001"
    besluit = BesluitGenomen(
        besluit=nummer,
        orgaan="ab",
        titel="titel",
        handeling="inkoop",
        uitkomst=uitkomst,
        keten=(),
        functie="secretaris",
        bevoegdheid="m-1",
        bedrag=bedrag,
    )
    toegekend = NummerToegekend(
        reeks="secretaris", jaar=int(dag[:4]), volgnummer=1, nummer=nummer
    )
    return BASIS.on("2025-01-01", macht).on(dag, toegekend, besluit)


@pytest.mark.parametrize(
    ("gegeven", "bedrag", "gebreken"),
    [
        (spending(60), 40, ()),
        (spending(60), 41, (Gebrek.BOVEN_PLAFOND,)),
        (spending(60), 101, (Gebrek.BOVEN_PLAFOND,)),
        (spending(60, per=Per.VERPLICHTING), 100, ()),
        (spending(60, uitkomst=Uitkomst.VERWORPEN), 100, ()),
        (spending(60, "2025-03-01"), 100, ()),
        (spending(60, "2025-03-01", per=Per.LOOPTIJD), 41, (Gebrek.BOVEN_PLAFOND,)),
        (spending(60, "2026-07-03"), 100, ()),
        (spending(None), 40, (Gebrek.TOTAAL_ONBEKEND,)),
    ],
)
def test_een_plafond_per_jaar_telt_wat_eerder_is_besloten(
    gegeven: Given, bedrag: int, gebreken: tuple[Gebrek, ...]
) -> None:
    assert links(gegeven, replace(INKOOP, bedrag=bedrag))[0].gebreken == gebreken


def test_een_besluit_telt_niet_naast_zichzelf() -> None:
    gegeven = spending(60)
    zelf = replace(INKOOP, bedrag=60, besluit="secretaris-2026-001")
    assert links(gegeven, zelf)[0].gebreken == ()


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


def test_de_keten_van_een_besluit() -> None:
    gegeven = spending(60)
    besluit = gegeven.feiten[-1].gegevens
    assert isinstance(besluit, BesluitGenomen)
    keten = chain_of(gegeven.context(), besluit, besluit.besluit)
    assert flaws(keten) == ()
    assert [schakel.soort for schakel in keten] == ["mandaat", "attributie"]


def test_een_verzegeld_nummer_telt_niet_mee() -> None:
    gegeven = spending(60)
    dicht = [
        feit._replace(gegevens=None) if "nummer/" in feit.kop.stroom else feit
        for feit in gegeven.feiten
    ]
    open_ = links(replace(gegeven, feiten=tuple(dicht)), replace(INKOOP, bedrag=100))
    assert open_[0].gebreken == ()


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
