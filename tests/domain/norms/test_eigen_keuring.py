"""What can be wrong with an own norm, and where the register says it is."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.norms.eigen.eigennorm import (
    EigenNormIngetrokken,
    EigenNormVastgesteld,
)
from register.domain.norms.eigen.eisen import (
    Advieseis,
    Grondtal,
    Quorumeis,
    Samenstellingseis,
    Stemmeneis,
)
from register.domain.norms.eigen.keuring import faults
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from register.domain.termijnen.periods import Eenheid
from tests.domain.norms.eigenfouten import AB, FOUT, GRENS, duur, met
from tests.domain.norms.wereld import WERELD
from tests.scenario import Given


@pytest.mark.parametrize("naam", FOUT)
def test_wat_niet_klopt_wordt_geweigerd_en_gezegd(naam: str) -> None:
    eigen, pad, tekst = FOUT[naam]
    (fout,) = faults(eigen)
    assert fout.pad == pad
    assert tekst in fout.tekst
    WERELD.refused(OngeldigeInvoer, eigen, None)


@pytest.mark.parametrize(
    ("aantal", "eenheid"),
    [
        (1, Eenheid.DAGEN),
        (3650, Eenheid.DAGEN),
        (520, Eenheid.WEKEN),
        (120, Eenheid.MAANDEN),
        (10, Eenheid.JAREN),
    ],
)
def test_zo_lang_mag_een_termijn_zijn(aantal: int, eenheid: Eenheid) -> None:
    assert faults(met(termijn=duur(aantal, eenheid))) == []


def test_een_grens_van_een_mag() -> None:
    een = Samenstellingseis(minimum=1, maximum=1)
    assert faults(met(samenstelling=een, organen=AB)) == []
    dag = date(2022, 1, 1)
    assert faults(replace(GRENS, geldig_van=dag, geldig_tot=dag)) == []
    strikt = Stemmeneis(teller=2, noemer=3, van=Grondtal.LEDEN, strikt=True)
    assert faults(met(meerderheid=strikt)) == []
    heel = Stemmeneis(teller=3, noemer=3, van=Grondtal.LEDEN)
    assert faults(met(meerderheid=heel)) == []
    assert faults(met(quorum=Quorumeis(aantal=1), organen=AB)) == []


@pytest.mark.parametrize(
    "eigen",
    [
        replace(GRENS, organen=("x",)),
        met(adviseur=Advieseis(adviseur="x")),
        met(quorum=Quorumeis(aantal=1), organen=("secretaris",)),
        met(samenstelling=Samenstellingseis(minimum=1), organen=("secretaris",)),
    ],
    ids=["orgaan", "adviseur", "quorum van een functie", "leden van een functie"],
)
def test_wie_er_niet_is_kan_niet_worden_genoemd(eigen: EigenNormVastgesteld) -> None:
    WERELD.refused(OnbekendeVerwijzing, eigen)


def test_een_norm_die_al_voorbij_is_zegt_vanaf_wanneer_zij_gold() -> None:
    voorbij = replace(GRENS, geldig_tot=date(2026, 7, 1))
    WERELD.refused(VerkeerdeVolgorde, voorbij, "'geldig_van'")
    assert WERELD.when(replace(voorbij, geldig_tot=date(2026, 7, 2)))
    assert WERELD.when(replace(voorbij, geldig_van=date(2020, 1, 1)))


WEG = EigenNormIngetrokken(id="REG-01", reden="vervallen")


def test_alleen_wat_geldt_kan_worden_ingetrokken() -> None:
    WERELD.refused(OnbekendeVerwijzing, WEG, "'besluiten normen'")
    eigen = WERELD.on("2026-07-03", GRENS)
    eigen.refused(VerkeerdeVolgorde, WEG, "geldt niet op 2026-07-02")
    assert eigen.at("2026-07-03").when(WEG) == (WEG,)


@pytest.mark.parametrize(
    ("wereld", "opdracht", "pad", "zegt_dat"),
    [
        (WERELD, FOUT["id"][0], "/gegevens/id", "schrijf REG-"),
        (WERELD, FOUT["uren"][0], "/gegevens/termijn/eenheid", "geen uren"),
        (WERELD, replace(GRENS, organen=("ab", "x")), "/gegevens/organen/1", "'x'"),
        (
            WERELD,
            met(quorum=Quorumeis(aantal=1), organen=("ab", "secretaris")),
            "/gegevens/organen/1",
            "'secretaris'",
        ),
        (
            WERELD,
            met(adviseur=Advieseis(adviseur="x")),
            "/gegevens/adviseur/adviseur",
            "'x'",
        ),
        (
            WERELD,
            replace(GRENS, geldig_tot=date(2026, 7, 1)),
            "/gegevens/geldig_tot",
            "'geldig_van'",
        ),
        (WERELD, WEG, "/gegevens/id", "eigen norm 'REG-01'"),
        (WERELD.on("2026-07-03", GRENS), WEG, "/gegevens/id", "geldt niet"),
    ],
)
def test_een_weigering_wijst_de_plek_aan(
    wereld: Given, opdracht: object, pad: str, zegt_dat: str
) -> None:
    with pytest.raises(Refused, match=zegt_dat) as fout:
        wereld.when(opdracht)
    assert fout.value.pad == pad
