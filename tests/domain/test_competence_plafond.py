"""The ceiling of a power, and what was decided under it before."""

from dataclasses import replace

import pytest

from register.domain.besluiten.besluit import BesluitGenomen, NummerToegekend, Uitkomst
from register.domain.bevoegdheden.bevoegdheid import Per, Plafond
from register.domain.bevoegdheden.competence import chain_of
from register.domain.bevoegdheden.schakel import Gebrek, Schakel, flaws
from tests.domain.keten import BASIS, INKOOP, M1, links
from tests.scenario import Given


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


def test_wat_onder_een_ondermandaat_is_besloten_telt_bij_het_mandaat() -> None:
    eerder = spending(60).feiten[-1].gegevens
    assert isinstance(eerder, BesluitGenomen)
    onder = Schakel(
        soort="ondermandaat",
        gever="secretaris",
        nemer="clusterhoofd",
        bevoegdheid="m-2",
    )
    boven = Schakel(soort="mandaat", gever="ab", nemer="secretaris", bevoegdheid="m-1")
    for keten, gebreken in (
        ((onder, boven), (Gebrek.BOVEN_PLAFOND,)),
        ((onder, replace(boven, bevoegdheid="m-9")), ()),
    ):
        *vooraf, genomen = spending(60).feiten
        ander = replace(eerder, bevoegdheid="m-2", keten=keten)
        gegeven = Given((*vooraf, genomen._replace(gegevens=ander)))
        assert links(gegeven, replace(INKOOP, bedrag=41))[0].gebreken == gebreken


@pytest.mark.parametrize(
    ("vanaf", "gebreken"),
    [("2026-03-01", (Gebrek.BOVEN_PLAFOND,)), ("2026-03-02", ())],
)
def test_wat_voor_het_mandaat_is_besloten_telt_niet_mee(
    vanaf: str, gebreken: tuple[Gebrek, ...]
) -> None:
    toegekend, besluit = (feit.gegevens for feit in spending(60).feiten[-2:])
    assert isinstance(toegekend, NummerToegekend)
    assert isinstance(besluit, BesluitGenomen)
    macht = replace(M1, plafond=Plafond(bedrag=100, per=Per.JAAR))
    gegeven = BASIS.on("2026-03-01", toegekend, besluit).on(vanaf, macht)
    assert links(gegeven, replace(INKOOP, bedrag=41))[0].gebreken == gebreken


def test_een_besluit_telt_niet_naast_zichzelf() -> None:
    gegeven = spending(60)
    zelf = replace(INKOOP, bedrag=60, besluit="secretaris-2026-001")
    assert links(gegeven, zelf)[0].gebreken == ()


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
