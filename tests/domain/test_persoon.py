"""Persons under a pseudonymous id, their roles and the erasure of their data."""

from datetime import date

import pytest

from register.domain.facts import Gebeurtenis
from register.domain.organisatie.persoon import (
    PERSOON,
    Persoon,
    PersoonGeregistreerd,
    PersoonsgegevensGewist,
    Rol,
    RolIngetrokken,
    RolToegekend,
    require_persoon,
)
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from tests.domain.rivierland import AB, NOORD, P1, TEKST
from tests.scenario import Given, given

ROL = RolToegekend(persoon="p1", rol="griffier", gemeente="gm0001")
UIT = RolIngetrokken(persoon="p1", rol="griffier", gemeente="gm0001")
BASIS = given(TEKST, NOORD, P1)


def state(gegeven: Given, dag: str = "2026-07-02") -> Persoon:
    staat = gegeven.at(dag).context().staat(PERSOON, "p1")
    assert staat is not None
    return staat


def test_een_persoon_wordt_geregistreerd() -> None:
    assert Given().when(P1) == (P1,)
    assert state(given(P1)) == Persoon(code="p1", naam="naam van p1", seqs=(0,))


def test_een_code_is_van_een_persoon() -> None:
    given(P1).refused(BestaatAl, P1, "p1")
    ander = PersoonGeregistreerd(persoon="p1", naam="een ander")
    assert state(given(P1, ander)).naam == "naam van p1"


def test_een_rol_geldt_tot_hij_wordt_ingetrokken() -> None:
    assert BASIS.when(ROL) == (ROL,)
    met = BASIS.on("2026-02-01", ROL)
    assert state(met, "2026-01-31").rollen == ()
    assert state(met, "2026-02-01").rollen == (Rol(rol="griffier", gemeente="gm0001"),)
    assert met.when(UIT) == (UIT,)
    assert state(met.on("2026-03-01", UIT)).rollen == ()
    assert state(met.on("2026-03-01", UIT)).seqs == (2, 3, 4)


def test_een_rol_zonder_gemeente_hoeft_geen_deelnemer() -> None:
    rol = RolToegekend(persoon="p1", rol="secretaris", gremium="ab")
    assert BASIS.on("2026-01-01", AB).when(rol) == (rol,)


def test_een_rol_in_een_gremium_dat_niemand_kent_wordt_geweigerd() -> None:
    rol = RolToegekend(persoon="p1", rol="secretaris", gremium="ab")
    BASIS.refused(OnbekendeVerwijzing, rol, "gremium 'ab'")


def test_een_persoon_heeft_meer_rollen_tegelijk() -> None:
    bestuurslid = RolToegekend(persoon="p1", rol="voorzitter", gremium="ab")
    met = BASIS.on("2026-01-01", AB).on("2026-02-01", ROL, bestuurslid)
    assert [rol.rol for rol in state(met).rollen] == ["griffier", "voorzitter"]


def test_een_rol_is_van_een_gemeente_die_deelneemt_en_een_bekend_persoon() -> None:
    given(TEKST, P1).refused(OnbekendeVerwijzing, ROL, "deelnemer 'gm0001'")
    given(TEKST, NOORD).refused(OnbekendeVerwijzing, ROL, "persoon 'p1'")
    given(TEKST, NOORD).refused(OnbekendeVerwijzing, UIT, "persoon 'p1'")


def test_dezelfde_rol_heeft_een_persoon_een_keer() -> None:
    BASIS.on("2026-02-01", ROL).refused(VerkeerdeVolgorde, ROL, "al; trek")
    ander = RolToegekend(persoon="p1", rol="griffier")
    met = BASIS.on("2026-02-01", ROL)
    assert met.when(ander) == (ander,)
    assert state(met.on("2026-03-01", ROL)).rollen == state(met).rollen


def test_alleen_een_rol_die_er_is_wordt_ingetrokken() -> None:
    BASIS.refused(VerkeerdeVolgorde, UIT, "niet; controleer")
    met = BASIS.on("2026-02-01", ROL)
    anders = RolIngetrokken(persoon="p1", rol="griffier")
    met.refused(VerkeerdeVolgorde, anders, "griffier")
    assert state(met.on("2026-03-01", anders)).rollen == state(met).rollen


def test_wissen_wordt_vastgelegd_en_mag_opnieuw() -> None:
    wis = PersoonsgegevensGewist(persoon="p1", grond="avg-17", seqs=(0, 2))
    assert BASIS.when(wis) == (wis,)
    gewist = BASIS.on("2026-05-01", wis)
    assert state(gewist, "2026-04-30").gewist_op is None
    assert state(gewist).gewist_op == date(2026, 5, 1)
    assert gewist.when(wis) == (wis,)


def test_wissen_noemt_een_bekend_persoon_en_bestaande_volgnummers() -> None:
    wis = PersoonsgegevensGewist(persoon="p1", grond="avg-17", seqs=(0, -1))
    Given().refused(OnbekendeVerwijzing, wis, "persoon")
    BASIS.refused(OngeldigeInvoer, wis, "0 of hoger")


def test_wissen_zonder_volgnummers_wist_alles_van_de_persoon() -> None:
    wis = PersoonsgegevensGewist(persoon="p1", grond="avg-17")
    met = BASIS.on("2026-02-01", ROL)
    (gewist,) = met.when(wis)
    eigen = tuple(f.seq for f in met.context().feiten("persoon/p1"))
    assert gewist == PersoonsgegevensGewist(persoon="p1", grond="avg-17", seqs=eigen)


def test_wissen_van_wat_niet_is_vastgelegd_wordt_geweigerd() -> None:
    wis = PersoonsgegevensGewist(persoon="p1", grond="avg-17", seqs=(0, 99))
    BASIS.refused(OnbekendeVerwijzing, wis, "seq '99'")


@pytest.mark.parametrize(
    "feit", [ROL, UIT, PersoonsgegevensGewist(persoon="p1", grond="avg-17")]
)
def test_zonder_persoon_maakt_een_feit_geen_staat(feit: Gebeurtenis) -> None:
    assert given(feit).context().staat(PERSOON, "p1") is None


def test_wie_later_is_geregistreerd_bestond_al() -> None:
    context = Given().on("2026-07-02", P1).at("2018-01-01").context()
    assert require_persoon(context, "p1", "/x").code == "p1"
    with pytest.raises(OnbekendeVerwijzing) as fout:
        require_persoon(context, "p2", "/x")
    assert fout.value.pad == "/x"
