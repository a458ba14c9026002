"""The chain of powers: from who decides up to the law, with every gap named."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.bevoegdheden.bevoegdheid import (
    BEVOEGDHEID,
    Eis,
    InstemmingGegeven,
    MandaatIngetrokken,
    MandaatVerleend,
    OndermandaatVerleend,
    Plafond,
    Soort,
    VoorwaardeVervuld,
)
from register.domain.bevoegdheden.competence import Daad, covers, giver_of
from register.domain.bevoegdheden.schakel import TE_BEOORDELEN, Gebrek, flaws
from register.domain.context import Context
from tests.domain.keten import BASIS, DAG, INKOOP, M1, links
from tests.scenario import Given

ONDER = OndermandaatVerleend(
    bevoegdheid="m-2",
    ouder="m-1",
    nemer="regiosecretaris-zorg",
    handelingen=("inkoop",),
)


def given_power(macht: MandaatVerleend = M1) -> Given:
    return BASIS.on("2026-01-01", macht)


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
